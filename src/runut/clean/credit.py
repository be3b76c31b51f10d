"""Picture credits: "…/Net", "Foto: AFP", "(AP Photo/A Name)", "AFP/A NAME"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from runut.clean.closings import find_loose_close
from runut.clean.credit_signs import (
    find_behind_cue,
    find_behind_sentence,
    find_behind_stop,
    find_house_and_name,
    find_last_bracket,
    find_slash_end,
    may_hold_credit,
)
from runut.clean.cues import Cue, load_cues
from runut.clean.press import Press

_CLOSING = ")]"
_OPENING = frozenset("([")
_NAMED = re.compile(
    r"(?:[A-Z][\w&-]{1,24}(?:\s[A-Z][\w&-]{1,24}){0,2}|[\w-]{2,30}\.[a-z]{2,8})/[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}"
    r"|(?:[\w-]{1,30}\.){1,3}[a-z]{2,6}/[\w@.-]{2,60}(?:/[\w.-]{1,60}){0,3}"
)
"""A house and a photographer, or the account of a site."""
_HOUSE = re.compile(r"[.)]\s(?P<house>[A-Z][\w.&-]{1,24}(?:\s[A-Z][\w.&-]{1,24}){0,2})\s?$")
_HOUSE_BRACKET = re.compile(r"[.!?]\s[(\[](?P<credit>[A-Z][\w.& -]{2,30}/\w[\w.]{1,20}(?:\s\w[\w.]{1,20}){1,2})[)\]]$")
ADDRESS = re.compile(r"[\w-]{2,30}(?:\.[a-z]{2,6}){1,2}")
_WORDED = re.compile(r"\s|\.[a-z]{2,6}/")
_MARK_ALONE = re.compile(r"[A-Z]{2,6}/[A-Za-z]{2,12}")
_LABEL = re.compile(r"[A-Z][A-Z' -]{3,40}[:.]\s[A-Z]")
_DASH = re.compile(r"\s[-–—|]\s")
_STOP = re.compile(r"[.)] ")
_PARTS = re.compile(r"[/,|]")
_VIA = re.compile(r"\bvia\b", re.IGNORECASE)
_MARK_CHARS = 7
_DOUBLED = 14  # as many letters at least has a caption that stands twice
_CAPITAL_LABEL = re.compile(r"(?P<label>[A-Z\d][A-Z\d '’&-]{5,70}?)\s[-–—]\s[A-Z]")
_MAX_CREDIT_WORDS = 8
_MAX_PART_WORDS = 4
_YEAR_DIGITS = 4
_FEWEST_BEFORE_YEAR = 3


class Credit(NamedTuple):
    """Who made a picture, and whether the line says nothing else."""

    name: str
    stands_alone: bool


@lru_cache(maxsize=32)  # the lines above a story are asked several times, and its captions by several fields
def find_credit(line: str, press: Press) -> Credit | None:
    """Return the credit with which a line ends, or which it is."""
    if (doubled := find_doubled(line)) is not None:
        return Credit(doubled, stands_alone=False)
    if not may_hold_credit(line):
        return None
    line = line.removeprefix("©").lstrip()
    if (sentence := _find_after_sentence(line, press)) is not None:
        return Credit(sentence, stands_alone=False)
    if (kept := _find_kept(line)) is not None:
        return kept
    if match := find_behind_cue(line):
        name = match["name"].strip(" ().•/")
        _, _, last = name.rpartition("(")
        if last != name and _is_credit(last, press):
            return Credit(last, stands_alone=False)
        return Credit(name, match.start() == 0) if name and len(name.split()) <= _MAX_CREDIT_WORDS else None
    match = find_last_bracket(line)
    if match is not None and (_is_credit(match["inner"], press) or _NAMED.fullmatch(match["inner"])):
        return Credit(match["inner"].strip(), match.start() == 0)
    if line.count("/") > 1:
        starts = [0, *(stop.end() for stop in _STOP.finditer(line))]
        chain = next((line[at:] for at in starts if line.count("/", at) > 1 and _is_chain(line[at:], press)), "")
        if chain:
            return Credit(chain, stands_alone=len(chain) == len(line))
    if (match := find_slash_end(line)) is None:
        return None
    return _find_around_slash(match["before"].strip(" (•-"), match["name"].strip(), press)


def find_doubled(line: str) -> str | None:
    """Return what stands between a caption and itself again ("Warga di pasar.HOUSE/A Name Warga di pasar.")."""
    again = line.find(line[:_DOUBLED], _DOUBLED) if len(line) > 2 * _DOUBLED else -1
    if again > 0 and line[-1] in _CLOSING and (inner := _find_behind_double(line, again)):
        return inner
    length = len(line) - again
    is_doubled = again > length >= _DOUBLED and line[:length] == line[again:]
    name = line[length:again].strip(" .(/)") if is_doubled else ""
    return name if name and len(name.split()) <= _MAX_CREDIT_WORDS else None


def _find_behind_double(line: str, again: int) -> str:
    """Return the bracket behind a caption that stands twice ("Warga Warga (HOUSE)"), "" where none does."""
    caption = line[:again].partition("<")[0].rstrip()  # markup that a crawler left
    rest = line[again + len(caption) :].strip() if line.startswith(caption, again) else ""
    return rest.strip("()[] ") if rest[:1] in _OPENING and rest.count(rest[:1]) == 1 else ""


def _is_chain(line: str, press: Press) -> bool:
    """Tell whether a line is media, a photographer and marks between slashes ("AGENCY FOTO/AGENCY/A Name/ab/cde")."""
    parts = [part.strip() for part in line.rstrip(".").split("/")]
    named = parts[:-1] if parts[-1].isdigit() and len(parts) > _FEWEST_BEFORE_YEAR else parts  # "…/ama/16."
    are_names = all(0 < len(part.split()) <= _MAX_PART_WORDS and not part[0].isdigit() for part in named)
    return are_names and _names_medium(parts[0], press)


def find_dashed_credit(line: str, press: Press) -> Credit | None:
    """Return the medium or the word of credit behind a dash that ends a caption ("… di ujung landasan. - Arsip")."""
    caption, dash, name = line.rpartition(" - ")
    is_name = dash and (press.medium_of(name) is not None or is_credit_name(name))
    return Credit(name, stands_alone=False) if is_name and caption.endswith(".") else None


def _find_kept(line: str) -> Credit | None:
    """Return a credit in brackets that begins with a word of its own, such as "Dok. A Name"."""
    match = find_last_bracket(line)
    if match is None or match["inner"].split(maxsplit=1)[0].casefold() not in load_cues().words["credit_kept"]:
        return None
    return Credit(match["inner"].strip(), match.start() == 0)


def _find_around_slash(before: str, name: str, press: Press) -> Credit | None:
    """Return the credit around a line's last slash: "AGENCY/A Name", "A Name/Agency", or an agency after a caption."""
    *caption, last = _DASH.split(before)
    if caption and _names_medium(last, press):
        return Credit(f"{last}/{name}", stands_alone=False)
    if _names_medium(before, press):
        return Credit(f"{before}/{name}", stands_alone=True)
    start = load_cues().find_start(before.lower())
    bare = before[len(start[0]) :].strip(" :") if start is not None and start[1] is Cue.CREDIT else before
    if _VIA.search(name) and _names_medium(name, press) and 0 < len(bare.split()) <= _MAX_PART_WORDS:
        return Credit(f"{bare}/{name}", stands_alone=True)
    if press.medium_of(name) or is_credit_name(name):
        is_house = " " not in before and before.islower() and load_cues().find_start(before) is None  # "khabar/HO"
        return Credit(f"{before}/{name}", stands_alone=True) if is_house else Credit(name, stands_alone=False)
    return None


def _find_after_sentence(line: str, press: Press) -> str | None:
    """Return a credit such as "AGENCY PHOTO/A Name" that follows a caption's last sentence without a bracket."""
    match = find_behind_sentence(line)
    if match is None or len(match["name"].split()) > _MAX_CREDIT_WORDS or find_loose_close(line, press):
        return None
    return match["name"].strip() if _is_credit(match["name"], press) else None


def find_last_word_credit(line: str, press: Press) -> Credit | None:
    """Return the medium that stands alone after a caption's last sentence, or after its "Source:"."""
    before, _, name = line.rpartition(". ")
    if not before:
        before, _, name = line.rpartition(":")
    *_, last = _DASH.split(line)
    name = last if len(last) < len(name) or not before else name
    before = before or line[: -len(last)]
    name = name.strip(" •.")
    is_name = before and any(_names_medium(part, press) for part in _PARTS.split(name) if part.strip())
    return Credit(name, stands_alone=False) if is_name else None


def find_labelled_credit(line: str) -> Credit | None:
    """Return what follows the word of credit with which a line begins ("Image source, AGENCY")."""
    start = load_cues().find_start(line.lower())
    name = line[len(start[0]) :].strip(" ,.:()") if start is not None and start[1] is Cue.CREDIT else ""
    return Credit(name, stands_alone=True) if 0 < len(name.split()) <= _MAX_PART_WORDS else None


def find_loose_credit(line: str) -> Credit | None:
    """Return what follows the last slash of a line beside the headline, where it looks like a name, with its house."""
    whole = find_house_and_name(line)
    if whole is not None and _is_of_house(whole) and load_cues().find_whole(whole["credit"].lower()) is None:
        return Credit(whole["credit"], stands_alone=whole.start("credit") == 0)
    match = find_slash_end(line)
    if match is None or match["before"].endswith(" ") or len(match["before"].split()) < 2:
        return None
    name = match["name"].strip()
    house = _HOUSE.search(match["before"])
    is_name = name[:1].isupper() and name.replace(" ", "").replace(".", "").isalpha() and len(name.split()) <= 3
    if not is_name or load_cues().find_whole(name.lower()) is not None:
        return None
    return Credit(f"{house['house']}/{name}" if house is not None else name, stands_alone=False)


def _is_of_house(whole: re.Match[str]) -> bool:
    """Tell whether words around a slash are a house and a photographer, not two names of one thing."""
    house, _, name = whole["credit"].partition("/")
    is_whole = whole.start("credit") == 0
    return _WORDED.search(whole["credit"]) is not None and (not is_whole or house.isupper() or " " in name.strip())


def find_house_credit(line: str) -> Credit | None:
    """Return the bracket behind a caption's stop that holds a house and a photographer, in whatever case."""
    match = _HOUSE_BRACKET.search(line) if line[-1:] in _CLOSING else None
    return Credit(match["credit"], stands_alone=False) if match is not None else None


def find_stopped_credit(line: str) -> Credit | None:
    """Return the credit behind a caption's stop and a slash, or behind two dashes ("… di pasar.--Dok. A Name")."""
    match = find_behind_stop(line)
    name = (match["name"] or match["dashed"] or match["pair"]).strip() if match is not None else ""
    return Credit(name, stands_alone=False) if 0 < len(name.split()) <= _MAX_PART_WORDS + 1 else None


def is_mark_alone(line: str) -> bool:
    """Tell whether a line is a house's letters and a photographer's, as above a caption ("KT/AND")."""
    return "/" in line[:_MARK_CHARS] and _MARK_ALONE.fullmatch(line) is not None


def has_label(line: str) -> bool:
    """Tell whether a line opens with words in capitals and a colon or stop, as captions in papers do."""
    return _LABEL.match(line) is not None


def is_picture_note(line: str, press: Press) -> bool:
    """Tell whether a sentence closes with a photographer's credit, so that it is a caption even in the story."""
    if ("/" in line and _find_after_sentence(line, press) is not None) or (":" in line and _ends_with_cue(line)):
        return True
    match = find_last_bracket(line)
    if match is None or not _is_credit(match["inner"], press):
        return False
    start = load_cues().find_start(match["inner"].lower()) or load_cues().find_start(match[0].lower())
    if (start is not None and start[1] is Cue.CREDIT) or is_credit_name(match["inner"].partition(":")[0]):
        return True
    parts = re.split(r"[/,]", match["inner"])
    return len(parts) > 1 and any(len(part.split()) > 1 for part in parts)


def _ends_with_cue(line: str) -> bool:
    """Tell whether a word of credit with its sign and a name stand behind a last stop ("…. Foto: A Name/HOUSE")."""
    match = find_behind_cue(line)
    before = "" if match is None else line[: match.start() + 1].rstrip(" (")
    return match is not None and before[-1:] in {".", ")"} and len(match["name"].split()) <= _MAX_PART_WORDS


def has_picture_label(line: str, press: Press) -> bool:
    """Tell whether a line opens with a label in capitals that names no place ("PULANG KAMPUNG - Warga …")."""
    match = None if line[1:2].islower() else _CAPITAL_LABEL.match(line)
    words = match["label"].split() if match else []
    return len(words) > 1 and not any(press.is_place(" ".join(words[:count])) for count in range(1, len(words) + 1))


def is_credit_name(name: str) -> bool:
    """Tell whether words stand for whoever made a picture ("Ist", "Handout")."""
    return name.casefold().strip(" .") in load_cues().words["credit_names"]


def _is_credit(inner: str, press: Press) -> bool:
    """Tell whether a bracket holds a medium, alone or beside a photographer, or a word of credit."""
    folded = inner.lower()
    start = load_cues().find_start(folded)
    if (start is not None and start[1] is Cue.CREDIT) or "@" in folded or folded.startswith(_screens()):
        return True
    if ("." in folded and ADDRESS.fullmatch(folded)) or (":" in folded and is_credit_name(folded.partition(":")[0])):
        return True
    parts = [part.strip() for part in _PARTS.split(inner) if part.strip()]
    is_dated = len(parts) > 1 and any(
        part.isdigit() and len(part) == _YEAR_DIGITS for part in parts
    )  # "(Paper, Monday, 29/10/2003)"
    return not is_dated and any(_names_medium(part, press) for part in parts)


@cache
def _screens() -> tuple[str, ...]:
    """Return the words of several parts that stand for a picture's maker ("tangkapan layar")."""
    return tuple(sorted(name for name in load_cues().words["credit_names"] if " " in name))


def _names_medium(part: str, press: Press) -> bool:
    """Tell whether a part of a credit is a medium or a word of credit, or begins or ends with one."""
    words = part.casefold().split()
    if not 0 < len(words) <= _MAX_PART_WORDS:
        return False
    tries = {*words[:1], *words[-1:], " ".join(words[:2]), " ".join(words[-2:]), " ".join(words)}
    names = load_cues().words["credit_names"]
    return any(name in press.by_form or name.strip(" .") in names for name in tries)
