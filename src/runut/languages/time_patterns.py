"""Patterns over slots, as regular expressions over strings with one sign for each word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from runut.languages.time_words import APOSTROPHES, SlotSigns

_PIECE = re.compile(r"\(\?<?[:=!]|[a-z_]+|[()|?]")
_LOOKS = {"(?=", "(?!", "(?<=", "(?<!"}
_SLOT = re.compile(r"[a-z_]+")
MERGES = [
    ("same", "found comma? found"),
    ("same", "found comma? open found close"),
    ("moment", "found comma? on? about? clocked|clocked comma? on? found"),
    ("local", "found daypart? local"),
    ("shifted", "anchored found"),
    ("about", "about found"),
]
"""Expressions that another completes, in the order in which they are tried; they hold no language's words."""
PERIODS = [
    ("between", "between found (and|dash) found"),
    ("range", "from? found (until|to|dash) found"),
    ("range", "since found comma? (until|to) found"),
    ("pair", r"(?<!and)found and found(?!and)"),
    ("since", "since found"),
    ("until", "until found"),
    ("after", r"after found(?=comma|dot|close|joint|\Z)"),
    ("before", r"before found(?=comma|dot|close|joint|\Z)"),
]
"""Periods that begin or end with an expression."""


def expand_patterns(data: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the rule and the form of every pattern, the names of shapes replaced by what they stand for."""
    shapes: dict[str, str] = {}
    for name, form in data["shapes"].items():
        shapes[name] = f"(?:{_replaced(form, shapes)})"
    return [(row["rule"], _replaced(row["form"], shapes)) for row in data["patterns"]]


def _replaced(form: str, shapes: dict[str, str]) -> str:
    return _SLOT.sub(lambda match: shapes.get(match.group(), match.group()), form)


@dataclass(frozen=True)  # no slots: it is compiled when a text first has a word of time
class FormPattern:
    """A pattern over slots."""

    written: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, compiled."""
        return re.compile(self.written)


def join_forms(forms: list[tuple[str, str]], signs: SlotSigns, faults: list[str]) -> FormPattern:
    """Join forms to one alternation whose group names are the rules, numbered where a rule comes again."""

    def sign_class(match: re.Match[str]) -> str:
        filling = signs.filling(match.group())
        if not filling:
            faults.append(f"a pattern names {match.group()!r}, which no word fills")
        return f"[{filling}]"

    openers: set[str] = set()
    parts = []
    for number, (rule, form) in enumerate(forms):
        openers |= _find_openers(iter(_PIECE.findall(form)))[0]
        parts.append(f"(?P<{rule}_{number}>{_SLOT.sub(sign_class, form).replace(' ', '')})")
    if faults:
        return FormPattern("")
    opening = "".join(sorted({sign for slot in openers for sign in signs.filling(slot)}))
    return FormPattern(f"(?=[{opening}])(?:{'|'.join(parts)})")


def _find_openers(pieces: Iterator[str]) -> tuple[set[str], bool]:
    """Return the slots with which a form may open, up to its closing bracket, and whether it may be empty."""
    openers: set[str] = set()
    ways: list[bool] = []  # of each alternative, whether it may be empty
    can_be_empty, was_empty = True, False
    for piece in pieces:
        if piece == ")":
            break
        if piece == "|":
            ways.append(can_be_empty)
            can_be_empty = True
        elif piece == "?":
            can_be_empty = was_empty
        else:
            inner, is_empty = ({piece}, False) if piece[0] != "(" else _find_openers(pieces)
            if piece in _LOOKS:
                inner, is_empty = set(), True
            openers |= inner if can_be_empty else set()
            was_empty, can_be_empty = can_be_empty, can_be_empty and is_empty
    return openers, any([*ways, can_be_empty])


def compile_token(suffixes: dict[str, list[str]]) -> re.Pattern[str]:
    """Compile the cutter of a sentence; the group that matched names the sort of token."""
    decade = "|".join(map(re.escape, suffixes["decade"])) or "(?!)"
    day = "|".join(map(re.escape, suffixes["day"])) or "(?!)"
    return re.compile(
        rf"(?P<word>[^\W\d_]+(?:[{APOSTROPHES}][^\W\d_]+)*)"
        r"|(?P<numeric_date>\d{4}-\d{2}-\d{2}|\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)\d{4})(?![\w/])"
        r"|(?P<day_month>\d{1,2}/\d{1,2})(?![\w/])"
        r"|(?P<year_range>\d{4}[-–]\d{4}|\d{4}[-–/]\d{2})(?![\w/-])"
        rf"|(?P<decade>\d{{2,4}})(?:{decade})\b"
        rf"|(?P<ordinal>\d{{1,2}})(?:{day})\b"
        r"|(?P<clock>\d{1,2}[.:]\d{2})(?![.,:]?\d)"
        r"|(?P<number>\d+(?:[.,]\d+)*)"
        r"|(?P<sign>[^\w\s]|_)",
        re.IGNORECASE,
    )
