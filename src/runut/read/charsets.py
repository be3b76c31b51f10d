"""The names that servers and pages give an encoding → the codec that reads it, as browsers do (WHATWG Encoding)."""

from __future__ import annotations

import codecs

_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "hz": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What is written under the first name is mostly the second, which holds all of it."""

STATEFUL_CODECS = frozenset({"iso2022_jp"})
"""Their bytes are valid ASCII, so that only their name tells them apart from it."""

_READ = frozenset(
    {
        *_WIDER.values(),
        *STATEFUL_CODECS,
        *(f"cp125{number}" for number in range(9)),
        *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
        "cp866",
        "euc_jp",
        "koi8-r",
        "koi8-u",
        "mac-cyrillic",
        "mac-roman",
    }
)
"""Never UTF-7, Punycode, escapes and the like: no page is written so, and some take quadratic time."""


def find_codec(said: str) -> str | None:
    """Return the codec for an encoding's name, None where none is read by that name.

    UTF-8 and UTF-16 give None: pages in them are told by their bytes, whatever their name.
    """
    name = said.strip().strip("\"'").lower()
    try:
        codec = codecs.lookup(name.removeprefix("x-")).name
    except (LookupError, ValueError):
        return None
    codec = _WIDER.get(codec, codec)
    return codec if codec in _READ else None
