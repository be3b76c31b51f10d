"""Why Runut holds something, in an interface language: the engine writes its reasons once, in English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib import resources

from runut.languages import parse_table

_SLOT = re.compile(r"\\\{([a-z])\\\}")
_BETWEEN = ("; ", ": ", ", ")
"""What stands between the parts of a reason, those that part most first."""

_MOST_KEPT = 4_096


class Reasons:
    """Says reasons by a table of their words, part by part.

    Args:
        table: Each reason as it is written, and in this language; {a}, {b} stand for any words.
    """

    def __init__(self, table: Iterable[tuple[str, str]]) -> None:
        rows = list(table)
        self._whole = {written: said for written, said in rows if "{" not in written}
        self._open = tuple((_compile(written), said) for written, said in rows if "{" in written)
        self.say = lru_cache(_MOST_KEPT)(self._say)

    def _say(self, reason: str) -> str:
        """Return a reason in this language; parts that the table lacks stay as they were written."""
        if reason in self._whole:
            return self._whole[reason]
        for pattern, said in self._open:
            found = pattern.fullmatch(reason)
            if found is not None:
                return said.format(**{name: self._say(words) for name, words in found.groupdict().items()})
        between = next((between for between in _BETWEEN if between in reason), None)
        return reason if between is None else between.join(map(self._say, reason.split(between)))


def _compile(written: str) -> re.Pattern[str]:
    return re.compile(_SLOT.sub(r"(?P<\1>.+?)", re.escape(written)))


@cache
def load_reasons(language: str) -> Reasons:
    """Return what says reasons in a language."""
    path = resources.files("runut.web") / "words" / "reasons.tsv"
    rows = parse_table(path.read_text(encoding="utf-8"), "web/words/reasons.tsv")
    return Reasons((row["written"], row[language]) for row in rows if row.get(language))
