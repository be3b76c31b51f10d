"""The patterns by which a credit is told in a line, each asked only where its signs stand, and near the line's end."""

from __future__ import annotations

import re
from functools import cache

from runut.clean.alternatives import one_of
from runut.languages import known_languages, read_toml

_SLASH_END = re.compile(r"(?P<before>[^/\n]{0,400})/\s?(?P<name>[^/()\n]{2,40}?)\)?\.?$")
_BRACKET_END = re.compile(r"[(\[](?P<inner>[^()\[\]\n]{2,90})[)\]]\.?$")
_SENTENCE_END = re.compile(r"[.)\]\"”]\s(?P<name>[^.():\n]{2,60}/[^.():\n]{2,60})\.?$")
_BRACKET_ENDS = (")", "]", ").", "].")
_STOPS = frozenset(".!?")
_NO_TAIL = frozenset("():\n")
_HOUSE_AND_NAME = re.compile(
    r"(?:^|[.)\]]\s|\s[-–—|]\s|\s?©\s?|[(\[]\s?|[.!?]\s?/)"
    r"(?P<credit>(?:(?:[\w-]{2,30}\.){1,2}[a-z]{2,6}|[A-Z][\w.&-]{1,30}(?:\s[A-Z][\w.&-]{1,24}){0,3})/\s?[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){0,3})[)\]]?\.?$"
)
"""A house and a photographer that end a caption, or are all of it."""
_AFTER_STOP = re.compile(
    r"(?:(?:--|[.!?]\s?/)(?P<name>[A-Za-z][^/\n]{2,50})|[.!?]?\s?-(?P<dashed>[A-Za-z][^-/\n]{2,40})-|[.!?]\s[-–]\s(?P<pair>[A-Z]\w{2,24}-[A-Z]\w+(?:\s[A-Z]\w+){0,2}))$"
)
"""Behind a caption: two dashes, a stop and a slash, dashes around, or a dash and a house with its photographer."""
_GLUED = r"(?-i:(?<=[a-z\d)”\"])(?=[A-Z]))"
"""Where a crawler ran a caption and its credit together ("di ladangFoto: NAME")."""
_TAIL_CHARS = 125
"""Behind a caption's last sentence stands no more than so much of a credit."""
_TAIL_OF_NAME = 62
"""So far before a line's end stands the last slash of such a credit."""
_CREDIT_CHARS = 86
_HOUSE_CHARS = 120
_NAME_CHARS = 46


@cache
def _marked_cues() -> tuple[str, ...]:
    """Return the credit cues with a sign or several words, by which they are told inside a line, longest first."""
    cues = {cue for code in known_languages() for cue in read_toml(code, "lines")["caption"]["credit"]}
    marked = (cue for cue in cues if cue[-1] in ":/" or cue[0] == "(" or " " in cue)
    return tuple(sorted(marked, key=lambda cue: (-len(cue), cue)))


@cache
def _inner_cue() -> re.Pattern[str]:
    """Match a credit cue inside a line with the name after it."""
    opening = rf"(?:^|[\s(.]|{_GLUED}){one_of(_marked_cues())}"
    return re.compile(rf"{opening}\s{{0,2}}(?P<name>[^\n:]{{2,80}}?)\)?\.?$", re.IGNORECASE)


@cache
def _worded_cues() -> tuple[str, ...]:
    """Return those of several words that need no sign beside them."""
    return tuple(sorted(cue for cue in _marked_cues() if " " in cue and cue[-1].isalpha() and cue[0].isalpha()))


def find_behind_cue(line: str) -> re.Match[str] | None:
    """Return a credit cue with the name behind it that ends a line."""
    return _inner_cue().search(line, max(0, len(line) - _CREDIT_CHARS - len(_marked_cues()[0])))


def may_hold_credit(line: str) -> bool:
    """Tell whether a line has a sign that stands before or inside credits, or a credit cue of several words."""
    if "/" in line or ":" in line or "(" in line or "[" in line:
        return True
    return any(map(line.lower().__contains__, _worded_cues()))


def find_last_bracket(line: str) -> re.Match[str] | None:
    """Return the bracket that ends a line."""
    end = line[-2:]
    if (")" not in end and "]" not in end) or not line.endswith(_BRACKET_ENDS):
        return None
    start = max(line.rfind("("), line.rfind("["))  # there is no bracket within
    return _BRACKET_END.match(line, start) if start >= 0 else None


def find_behind_sentence(line: str) -> re.Match[str] | None:
    """Return what stands with a slash and without a bracket behind a line's last sentence."""
    slash = line.rfind("/")
    is_near = slash >= 0 and len(line) - slash <= _TAIL_OF_NAME and _NO_TAIL.isdisjoint(line[slash:])
    return _SENTENCE_END.search(line, max(0, len(line) - _TAIL_CHARS)) if is_near else None


def find_behind_stop(line: str) -> re.Match[str] | None:
    """Return what stands behind a stop and a slash, behind two dashes, or between dashes at a line's end."""
    return _AFTER_STOP.search(line) if _may_be_stopped(line) else None


def _may_be_stopped(line: str) -> bool:
    """Tell whether a line has the signs between which such a credit stands; the pattern is dear."""
    if "/" in line and line[: line.rfind("/")].rstrip()[-1:] in _STOPS:
        return True
    if "-" not in line:
        return False
    return "--" in line or line[-1] == "-" or line.rpartition("-")[2][:1].isupper()


def find_slash_end(line: str) -> re.Match[str] | None:
    """Return what stands around the only slash of a line, near its end."""
    slash = line.find("/")
    is_near = slash >= 0 and len(line) - slash <= _NAME_CHARS and line.find("/", slash + 1) < 0
    return _SLASH_END.match(line) if is_near else None


def find_house_and_name(line: str) -> re.Match[str] | None:
    """Return the house and the photographer around the last slash of a line."""
    slash = line.rfind("/")
    if slash < 0 or not line[slash + 1 : slash + 3].lstrip()[:1].isupper():
        return None
    return _HOUSE_AND_NAME.search(line, max(0, slash - _HOUSE_CHARS))
