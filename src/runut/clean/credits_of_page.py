"""Who made the pictures of a page, by the credits of its captions."""

from __future__ import annotations

from runut.clean.credit import is_credit_name, is_mark_alone
from runut.clean.credit_forms import read_credit
from runut.clean.cues import Cue, load_cues
from runut.clean.layout import CAPTION_LABEL, Layout
from runut.clean.press import Press

_CREDIT_EDGES = " ©•/-–"


def find_credits(layout: Layout, press: Press) -> tuple[str, ...]:
    """Return the picture credits of the captions, each once."""
    found: dict[str, None] = {}
    for index in layout.at(CAPTION_LABEL):
        line = layout.signals[index].text
        if index in layout.roles:
            found.setdefault(line.strip(_CREDIT_EDGES))
            continue
        credit = read_credit(line, press)
        if credit is not None and not _is_site_behind_title(layout, line, credit.name):
            if not _is_kind_of_picture(name := _bare_credit(credit.name)):
                found.setdefault(name)
        elif is_mark_alone(line):
            found.setdefault(line)
    return tuple(found)


def _is_kind_of_picture(name: str) -> bool:
    """Tell whether a word says what a picture is rather than whose ("(foto: ilustrasi)")."""
    return load_cues().opening.get(name.casefold()) is Cue.CAPTION and not is_credit_name(name)


def _is_site_behind_title(layout: Layout, line: str, name: str) -> bool:
    """Tell whether a name stands behind the headline that a picture is called by: the site's, who shows it."""
    title = layout.signals[layout.title].text if layout.title is not None else line
    return line.startswith(title) and line[len(title) :].strip(" -–—|") == name


def _bare_credit(name: str) -> str:
    """Return a credit without the word of credit before it ("Foto/NAME", "File: NAME")."""
    label, colon, named = name.partition(":")
    name = named if colon and load_cues().find_start(f"{label.casefold()}:") is not None else name
    name = name.rstrip("]") if "[" not in name else name
    first, slash, rest = name.strip(_CREDIT_EDGES).partition("/")
    cues, word = load_cues().opening, first.casefold()
    is_word = slash and (cues.get(f"{word}:") is Cue.CREDIT or cues.get(word) is Cue.CAPTION)
    name = rest if is_word else name.strip(_CREDIT_EDGES).removeprefix("via ")
    tails = [tail for tail in load_cues().words["credit_tails"] if name.casefold().endswith(f" {tail}")]
    return name[: len(name) - max(map(len, tails), default=0)].strip(_CREDIT_EDGES)
