"""The labels of bylines inside a line, compiled once: "Editor:", "… Editing by …"."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from runut.clean.alternatives import initials, one_of
from runut.clean.closings import is_domain
from runut.clean.cues import Cue, load_cues, words_of
from runut.clean.press import Press
from runut.clean.sentences import ENDS
from runut.languages import known_languages, read_toml

_LETTER_AS_BAR = re.compile(r"(?<=[a-z]{2}) [Il] (?=[A-Z][a-z]+(?: [A-Z][a-z]+)?$)")
"""Where a newsroom types a letter for the bar between a name and the place it reports from ("A Name I Kota")."""
_GLUED = re.compile(r"([A-Z][a-z]{3,12})(?=[A-Z][a-z])")
_WORDS_OF_HOUSE = 2
_SEPARATOR = re.compile(r"\s*[|•·;]\s*|\s+[–—-]+\s*|\s*[–—-]+\s+|\s*[–—-]+$|^[–—-]+\s*|\s+,\s+")
_SEPARATORS = frozenset("|•·;–—-,")
BYLINE_KEYS = {"reporter": Cue.REPORTER, "editor": Cue.EDITOR, "agency": Cue.SOURCE}


@cache
def label_pattern() -> re.Pattern[str]:
    """Match a byline's label with its colon anywhere in a line."""
    cues: dict[str, str] = {}
    for code in known_languages():
        for key in BYLINE_KEYS:
            row = read_toml(code, "lines")["byline"][key]
            cues.update((words.rstrip(": "), key) for words in row.get("starts", ()))
    groups = [f"(?P<{key}>{one_of(words for words, other in cues.items() if other == key)})" for key in BYLINE_KEYS]
    groups[-1] += r"(?=\s{0,3}:)"  # "Sumber foto:" is a picture's
    reporters = one_of(words for words, key in cues.items() if key == "reporter")
    editors = one_of(words for words, key in cues.items() if key == "editor")
    both = rf"(?P<both>(?:{reporters})\s?(?:&|/)\s?(?:{editors})|(?:{editors})\s?(?:&|/)\s?(?:{reporters}))"
    qualifier = rf"(?:\s{one_of(load_cues().words['qualifiers'])})?"
    return re.compile(
        rf"(?=[{initials(cues)}])(?<!\w)(?:{both}|{'|'.join(groups)}){qualifier}\s{{0,3}}:\s{{0,2}}", re.IGNORECASE
    )


def source_of(line: str) -> str | None:
    """Return whom a line that says nothing else names as its source ("(Sumber: NAME)"), None where it names nobody."""
    bare = line.strip("()[] ").rstrip(".")
    label = label_pattern().match(bare) if ":" in bare else None
    return bare[label.end() :].strip() if label is not None and label["agency"] is not None else None


@cache
def phrase_pattern() -> re.Pattern[str]:
    """Match what stands before a label of several words inside a line ("… Editing by …")."""
    starts = (
        read_toml(code, "lines")["byline"][key].get("starts", ()) for code in known_languages() for key in BYLINE_KEYS
    )
    phrases = {words for listed in starts for words in listed if " " in words and words[-1].isalpha()}
    return re.compile(rf"(?<=[\w.)])[\s,]+(?={one_of(phrases)}\s)", re.IGNORECASE)


def without_note(line: str) -> str:
    """Return a byline without the sign that leads to a note on who wrote it ("Oleh: A Name *)")."""
    return line.rstrip("*) ") if line.rstrip(") ")[-1:] == "*" else line


def without_house(name: str, press: Press) -> str:
    """Return a name without the house and its region before it, or an address behind ("Tribun Kota A Name")."""
    words = name.split()
    if len(words) > _WORDS_OF_HOUSE and is_domain(words[-1]):
        return " ".join(words[:-1])
    is_of_house = len(words) > _WORDS_OF_HOUSE + 1 and words[0].casefold() in load_cues().words["outlet"]
    return " ".join(words[_WORDS_OF_HOUSE:]) if is_of_house and press.is_place(words[1]) else name


def part_label(line: str) -> str:
    """Return a line with a colon after the label that a crawler glued to a name ("EditorName"), else the line."""
    if line.partition(" ")[0][1:].islower():
        return line  # most lines
    glued = _GLUED.match(line)
    if glued is None or load_cues().opening.get(glued[1].lower()) not in BYLINE_KEYS.values():
        return line
    return f"{glued[1]}: {line[glued.end() :]}"


def part_makers(line: str) -> str:
    """Return a line that begins with a maker's label with a sign before the next ("penulis A Name editor A Name")."""
    words, cues = line.split(), load_cues()
    if not words or cues.opening.get(words[0].lower()) not in BYLINE_KEYS.values():
        return line
    line = _LETTER_AS_BAR.sub(" | ", line)
    words = line.split()
    labels = {
        at
        for at, (word, following) in enumerate(pairwise(words))
        if at > 1
        and word.islower()
        and following[0].isupper()
        and words[at - 1][-1] != ","
        and word not in cues.words["trades"]
        and cues.opening.get(word) in BYLINE_KEYS.values()
    }
    return " ".join(f"; {word}" if at in labels else word for at, word in enumerate(words)) if labels else line


def is_byline(rest: str, words: int, makers: frozenset[str] = frozenset()) -> bool:
    """Tell whether what follows "Editor", "By", … is a name: after a colon, or capitalised words alone.

    Args:
        rest: What follows.
        words: How many words the line has.
        makers: Words in lower case that may stand behind the name: what they are, and from where they report.
    """
    rest = rest.strip()
    if not rest:
        return True
    if rest[0] in ":|":
        return words <= 16
    first = rest.partition(";")[0]
    if first.count(" ") > 9 or (rest[-1] in ENDS and len(first) == len(rest)):
        return False
    named = [word for word in first.replace("|", " ").split() if word[0].isalpha()]
    is_named = [word[0].isupper() for word in named]
    if any(word in makers and len(word) > 3 for word in named) and not all(is_named[:2]):
        return False
    return bool(named) and all(word[0].isupper() or len(word) <= 3 or word in makers for word in named)


def part_at_signs(text: str) -> list[str]:
    """Return the parts of a line between signs; most parts of lines have none."""
    return [text] if _SEPARATORS.isdisjoint(text) else _SEPARATOR.split(text)


def is_trade(name: str, index: int) -> bool:
    """Tell whether a part of a list is what its writer does ("Africa correspondent", "Jurnalis-Kabar Teluk")."""
    if index == 0 and " " not in name:
        return False
    trades = words_of("makers", "trades")
    return name.rsplit(maxsplit=1)[-1].casefold() in trades or name.partition("-")[0].casefold() in trades
