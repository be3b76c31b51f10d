"""Whether a line of words reads as a sentence, an item of a list, a headline or a name."""

from __future__ import annotations

import re

from runut.clean.cues import Cue, load_cues

OPENERS = "\"“‘'"
_TWO_SENTENCES = re.compile(r"[a-z\d]{2}\. [A-Z]")
_LOOSE_WORDS = 9
_LOWER_WORDS = 6
_TITLE_CHARS = 5
_SMALL_WORDS = 2
"""A sentence of so many words has that many of the language's small words; a headline often has none."""
CLOSERS = "\"'”’»)]*_ "
ENDS = ".!?"
_BEFORE_MARK = CLOSERS + "-–—"
_MAKERS = frozenset({Cue.REPORTER, Cue.EDITOR, Cue.SOURCE})
_MAKER_CHARS = 90
_DIGITS = "1203456789"
_LETTERS = bytes(
    ord("A") if chr(sign).isupper() else ord("a") if chr(sign).islower() else ord(" ") for sign in range(128)
).ljust(256)
"""What a sign is: a capital of ASCII, a small letter, or neither."""
_STOP = re.compile(r"[.!?\"”)]\s")
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-•–*▪●])\s?[^\W\d]")
_BRACKETED_END = re.compile(
    r"(?:\s[(\[][^()\[\]]{1,40}|(?<=[.!?”\"])[(\[](?:[a-z*][^()\[\]]{0,20}|(?P<short>[A-Z][a-z]{1,2})"
    r"|(?:[A-Za-z/]{2,24}/)?[A-Z]{1,3}-\d{1,3}))[)\]]$"
)
"""Initials may stand right behind the stop; a name in capitals there is a picture's credit."""
_LOOSE_END = re.compile(
    r"[.!?\"”]\s(?:[a-z]{2,4}/[A-Za-z\d/-]{2,30}(?:\s\([A-Za-z, ]{2,60}\))?|[A-Za-z/]{2,30}/[A-Z]-\d{1,2})$"
)
"""Initials and marks between slashes, behind the stop and without a bracket."""


def ends_sentence(line: str) -> bool:
    """Tell whether a line ends as a sentence does, quotation marks and brackets aside."""
    bare = line.removesuffix("[]").rstrip(CLOSERS)
    if not bare:
        return False
    if bare[-1] in ENDS or (bare[-1] == "," and len(bare) < len(line)):
        return True
    if "/" in line and _LOOSE_END.search(line) is not None:
        return True
    if line[-1] in ")]*" and (match := _BRACKETED_END.search(line.rstrip("* "))):
        if match["short"] and match["short"].casefold() in load_cues().words["credit_names"]:
            return False
        bare = line[: match.start()].rstrip(_BEFORE_MARK)
        return bool(bare) and bare[-1] in ENDS
    return ":" in line[-_MAKER_CHARS:] and find_label_behind_stop(line) is not None


def find_label_behind_stop(line: str) -> int | None:
    """Return where a maker's label and names begin behind the last stop of a line ("… akhir. Editor: A Name")."""
    start = max(0, len(line) - _MAKER_CHARS)
    for stop in _STOP.finditer(line, start):
        cue = load_cues().find_start(line[stop.end() :].lower())
        if cue is not None and cue[1] in _MAKERS and line[stop.end() + len(cue[0]) :].lstrip()[:1] == ":":
            return stop.end()
    return None


def count_joints(line: str) -> int:
    """Return how often words run together in a line ("NewsSports"): two small letters, a capital and a small one."""
    return line.encode("ascii", "replace").translate(_LETTERS).count(b"aaAa")


def has_digit(line: str) -> bool:
    """Tell whether a line has a digit of ASCII; a pattern takes ten times as long to find none."""
    return any(map(line.__contains__, _DIGITS))


def is_item(line: str) -> bool:
    """Tell whether a line begins as an item of a list does."""
    return _ITEM.match(line) is not None


def reads_like_sentence(line: str) -> bool:
    """Tell whether a line without a stop has a sentence's length, capitals and small words."""
    if line.count(" ") + 1 < _LOOSE_WORDS or not (line[0].isupper() or line[0] in OPENERS) or is_title_case(line):
        return False
    if line[0] in OPENERS and holds_two_sentences(line):
        return True
    function = load_cues().words["function"]
    return sum(word in function for word in line.lower().split()) >= _SMALL_WORDS


def holds_two_sentences(line: str) -> bool:
    """Tell whether a sentence ends inside a line and another begins."""
    return _TWO_SENTENCES.search(line) is not None


def is_title_case(line: str) -> bool:
    """Tell whether most words of a line begin with a capital, as in a headline."""
    firsts = list(filter(str.isalpha, [word[0] for word in line.split() if len(word) > 3]))
    return len(firsts) >= 2 and sum(map(str.isupper, firsts)) >= 0.6 * len(firsts)


def is_lower_case(line: str) -> bool:
    """Tell whether most words behind the first are in lower case, as in a sentence; a list of tags begins otherwise."""
    words = [word for word in line.split() if word[0].isalpha()]
    is_begun = line[0].isupper() or line[0] in OPENERS
    if len(words) < _LOWER_WORDS or not is_begun or load_cues().find_whole(words[0].lower()) is not None:
        return False
    return 2 * sum(word[0].islower() for word in words) > len(words)


def is_written_as_name(line: str) -> bool:
    """Tell whether every word of a line begins with a capital, particles aside."""
    words = line.split()
    if len(words) > _SMALL_WORDS and words[0][-1] == "." and len(words[0]) <= _TITLE_CHARS:
        words = words[1:]  # "dr. A Name"
    particles = load_cues().words["particles"]
    return words[0][0].isupper() and all(
        word[0].isupper() or (word.islower() and (len(word) <= 3 or word in particles)) for word in words
    )
