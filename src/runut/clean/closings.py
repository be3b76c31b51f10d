"""What closes a story: who made it and from which media, in a bracket or behind its last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runut.clean.cues import Cue, load_cues
from runut.clean.press import Press
from runut.clean.sentences import is_written_as_name
from runut.record.article import Byline, BylineRole

_BRACKET = re.compile(
    r"(?:^|[.!?*\"”’']|(?=\s\([a-z]{2,4}(?:/[a-z]{2,4})?\)\.$))\s*[(\[](?P<inner>[^()\[\]]{2,60})[)\]][.*\s]{0,6}$"
)
_BARE = re.compile(r"(?P<makers>[a-z]{2,4}(?:/[a-z]{2,4}){1,2})(?:\s\((?P<media>[A-Za-z, ]{2,60})\))?")
_BARE_END = re.compile(r"[.!?\"”’']\s(?P<makers>[a-z]{2,4}(?:/[a-z]{2,4}){1,2})\s\((?P<media>[A-Za-z, ]{2,60})\)$")
"""The same behind the last sentence of a story."""
_LOOSE = re.compile(r"[.!?\"”’']\s(?P<inner>[A-Za-z]{2,10}(?:/[A-Za-z\d-]{2,10}){1,3})$")
"""Marks between slashes, without a bracket, behind the last stop of a story ("… akhir. ab/NAMA/P-4")."""
_DASHED_END = re.compile(r"[.!?\"”’']\s*[-–—]{1,2}\s*\(?(?P<media>[A-Z][\w./, ]{1,40}?)\)?\.?$")
_DASHED_CHARS = 60
_BARRED = re.compile(r"(?:^|[.!?\"”’]\s)(?P<inner>[A-Z][A-Z.' ]{0,30}[A-Z](?:\s?\|\s?[A-Z][A-Za-z.' ]{1,40}){1,4})$")
"""Media and people between bars, the first in capitals: a line, or behind the last stop ("… akhir. AFP | A NAME")."""
_BARRED_CHARS = 130
_END_MARK = re.compile(
    r"[.!?\"”’'][\s*]{0,3}[(\[](?:\*{1,3}|[a-z]{2,5}(?:/[a-z]{2,9}){0,2}|[A-Z][a-z]{1,2})[)\]][.*\s]{0,5}$"
)
_DESK_END = re.compile(r"[.!?\"”’']\s?[(\[](?:[A-Za-z .]{2,20}/){0,3}[A-Z]{1,3}-\d{1,2}[)\]]\s?$")
"""A desk's letter and number in the bracket that closes a story ("(Ant/X-11)")."""
_INITIALS = re.compile(r"[A-Za-z]{2,8}(?:-?\d{1,3})?|[A-Z]\d{3}|[A-Za-z]-?\d{1,2}")
_DESK = re.compile(r"[A-Z]-\d{1,2}|[a-z]{2,4}")
_NUMBER = re.compile(r"\d{1,3}")
"""Some newsrooms number their people; a number counts beside initials."""
_ACCOUNT = re.compile(r"[a-z]{2,16}")
_CLOSING_LINE = re.compile(
    r"[(\[]\s?[A-Za-z*](?:[A-Za-z0-9*./&,\s-]{0,30}"
    r"|[A-Za-z.-]{2,24}(?: [A-Z][A-Za-z.-]{1,24}){0,2}\s?/\s?[A-Za-z. /]{3,44})[)\]]\.?"
)
"""Beside an address a name may be longer than initials are ("(terasteluk.com/A Long Name)")."""
_BARE_LINE = re.compile(r"[a-z]{2,4}(?:/[a-z]{2,4}){1,2}(?:\s\([A-Za-z]{2,10}(?:, [A-Za-z]{2,10}){0,4}\))?")
"""Initials without a bracket of their own, as in "ab/cd (afp, dpa)"."""
_SPLIT = re.compile(r"[/,&|]")
_MOST_NAMES = 5
_NAME_SIGNS = str.maketrans("", "", " .'’`-")
SIGNS_OF_CLOSE = 7
"""Among so many last signs of a line stands the bracket that closes a story."""
_LOOSE_CHARS = 12
_SHORT_MARK_CHARS = 3
"""Letters in lower case, so few, are an agency's only where they are known as its mark."""
_PAIR = 2
_MAX_WORDS_OF_LINE = 6


def tell_closer(line: str, words: int) -> str:
    """Return why a line closes a story by naming who made it, "" where it does not."""
    if " | " in line and line.isupper() and find_barred(line):
        return "media and people between bars"
    if words <= _MAX_WORDS_OF_LINE:
        if line[0] in "([" and _CLOSING_LINE.fullmatch(line):
            return "initials in brackets"
        if "/" in line[2:5] and _BARE_LINE.fullmatch(line):
            return "initials around a slash"
    return ""


def may_name(line: str) -> bool:
    """Tell whether a line has a sign beside which makers and media close a story; most last lines have none."""
    return "/" in line or "|" in line or _may_close(line)


def find_closing_makers(line: str, press: Press) -> Iterator[Byline]:
    """Yield whom the close of a line names, as editors; media in it are none."""
    if not may_name(line):
        return
    if barred := find_barred(line):
        people = (name for name in barred if press.medium_of(name) is None and _is_barred_name(name))
        yield from (Byline(name=name, role=BylineRole.EDITOR) for name in people)
        return
    bare = _find_bare(line)
    if bare is not None and bare["media"]:
        yield from (Byline(name=name, role=BylineRole.EDITOR) for name in bare["makers"].split("/"))
        return
    marks = bare["makers"] if bare else _find_marks(line, press)
    if not marks or closes_with_source(line):
        return  # most lines
    names = _split_people(marks)
    has_house = len(names) == _PAIR and _is_house(names[1])
    are_names = all(is_person(name) or _is_mark(name, press) for name in names)
    for name in names:
        is_maker = _INITIALS.fullmatch(name) or (_NUMBER.fullmatch(name) and name != names[0])
        is_maker = is_maker or (are_names and _is_writer(name, press))
        is_maker = is_maker or (has_house and _ACCOUNT.fullmatch(name))
        if is_maker and find_marked(name, press) is None and not _is_credit_word(name) and not is_nobody(name):
            yield Byline(name=name, role=BylineRole.EDITOR)


def _is_mark(name: str, press: Press) -> bool:
    """Tell whether a part of a close is initials, a medium, a house or nobody's."""
    is_known = find_marked(name, press) is not None or _is_house(name) or is_nobody(name)
    return is_known or _INITIALS.fullmatch(name) is not None or _NUMBER.fullmatch(name) is not None


def _is_writer(name: str, press: Press) -> bool:
    return is_person(name) and not press.is_actor(name) and not press.is_place(name) and not _is_house(name)


def find_barred(line: str) -> list[str]:
    """Return the media and people in capitals between bars that are a line or stand behind its last stop."""
    line = line.removesuffix(".") if line[-3:-2] == " " else line  # "… | A NAME B."
    is_near = "|" in line and line[-1].isalpha()
    match = _BARRED.search(line, max(0, len(line) - _BARRED_CHARS)) if is_near else None
    return _split(match["inner"]) if match is not None else []


def closes_in_bars(line: str, press: Press) -> bool:
    """Tell whether a line is media and people between bars, and nothing else."""
    names = find_barred(line)
    return bool(names) and all(press.medium_of(name) is not None or _is_barred_name(name) for name in names)


def _is_barred_name(name: str) -> bool:
    """Tell whether a part between bars is a person's name, or one word of it that is no word of the site."""
    is_word = name.isalpha() and len(name) > _PAIR and load_cues().find_whole(name.lower()) is None
    return is_word or (is_person(name) and load_cues().find_whole(name.lower()) is None)


def closes_story(line: str) -> bool:
    """Tell whether a line ends with initials or a star in brackets, as the last one of a story does."""
    return _may_close(line) and _END_MARK.search(line) is not None


def closes_at_desk(line: str) -> bool:
    """Tell whether a line ends with the mark of a newspaper's desk, below which nothing is the story's."""
    return line[-1] in ")]" and line[-2].isdigit() and _DESK_END.search(line) is not None


def _may_close(line: str) -> bool:
    """Tell whether a bracket ends among the last signs of a line; most lines have none, and this tells it sooner."""
    end = line[-SIGNS_OF_CLOSE:]
    return ")" in end or "]" in end


def find_inner(line: str) -> str:
    """Return what stands in the bracket that closes a line, "" where none does."""
    match = _find_bracket(line)
    return match["inner"] if match is not None else ""


def closes_with_source(line: str) -> bool:
    """Tell whether a sentence has behind it the bracket that says from where a story is ("…. (Sumber: AGENCY)")."""
    inner = find_inner(line)
    start = load_cues().find_start(inner.lower()) if inner else None
    return start is not None and start[1] is Cue.SOURCE


def closes_with_maker(line: str, press: Press) -> bool:
    """Tell whether a person and a medium stand in the bracket behind a sentence ("…. (HOUSE/A Name)")."""
    inner = find_inner(line)
    parts = _split(inner) if inner else []
    people = [part for part in parts if is_person(part) and press.medium_of(part) is None]
    return len(people) == 1 and len(parts) == _PAIR and any(press.medium_of(part) is not None for part in parts)


def _find_bracket(line: str) -> re.Match[str] | None:
    if not _may_close(line):
        return None
    before = line[: max(line.rfind("("), line.rfind("["), 0)].rstrip()  # there is no bracket within
    return _BRACKET.search(line, max(0, len(before) - 1))


def find_dashed_media(line: str, press: Press) -> list[str]:
    """Return the media behind a last stop and a dash ("…. — AGENCY", "…. - (AGENCY/NAME)"), none where others stand."""
    end = line[-_DASHED_CHARS:]
    match = _DASHED_END.search(end) if "-" in end or "–" in end or "—" in end else None
    parts = [part.strip() for part in re.split(r"[/,]", match["media"])] if match is not None else []
    return parts if all(press.medium_of(part) is not None for part in parts) else []


def find_closing_media(line: str, press: Press) -> Iterator[str]:
    """Yield the media named in the close of a line."""
    if dashed := find_dashed_media(line, press):
        yield from dashed
        return
    if not may_name(line):
        return
    bare = _find_bare(line)
    marks = (bare["media"] or bare["makers"]) if bare else _without_source(_find_marks(line, press))
    parts = find_barred(line) or (_split(marks) if marks else [])
    for mark in parts:
        name = find_marked(mark, press)
        if name is not None:
            yield name
        elif len(parts) > _PAIR and _is_joined(mark):
            yield mark


def _find_bare(line: str) -> re.Match[str] | None:
    """Return the marks without a bracket that are a line, or end it with their media behind them."""
    if "/" not in line:
        return None  # most lines
    return _BARE.fullmatch(line) or (_BARE_END.search(line) if line[-1:] == ")" else None)


def find_loose_close(line: str, press: Press) -> str:
    """Return the marks between slashes behind the last stop of a line, "" where there are none.

    A picture's credit looks much the same; here every part is someone's initials or a medium, and one is initials.
    """
    match = _LOOSE.search(line) if "/" in line[-_LOOSE_CHARS:] else None
    parts = match["inner"].split("/") if match is not None else []
    desks = [part for part in parts if _DESK.fullmatch(part)]
    is_close = desks and all(part in desks or find_marked(part, press) is not None for part in parts)
    return match["inner"] if match is not None and is_close else ""


def find_marked(mark: str, press: Press) -> str | None:
    """Return the medium for which a part of a closing bracket stands, None for a person's initials."""
    name = load_cues().marks.get(mark.casefold())
    if name is not None:
        return name if mark.islower() or press.medium_of(mark) is None else mark
    if mark.islower() and len(mark) <= _SHORT_MARK_CHARS:
        return None
    return mark if press.medium_of(mark) is not None else None


def is_person(name: str) -> bool:
    """Tell whether words are written as a person's name."""
    words = name.split()
    is_short = 2 <= len(words) <= _MOST_NAMES and is_written_as_name(name)
    return is_short and name.translate(_NAME_SIGNS).isalpha() and any(len(word) > 2 for word in words)


def is_nobody(name: str) -> bool:
    """Tell whether a name is the newsroom's or its machine's, not a person's ("Redaksi", "Admin 2")."""
    words, cues = name.casefold().split(), load_cues().words
    first = words[0].rstrip("0123456789") if words else ""
    return first in cues["machines"] or (len(words) == 1 and first in cues["nobody"])


def is_domain(name: str) -> bool:
    """Tell whether a name is an address."""
    before, _, last = name.rpartition(".")
    return " " not in name and len(before) > _PAIR and last.isalpha() and 2 <= len(last) <= 4


def _find_marks(line: str, press: Press) -> str:
    match = _find_bracket(line)
    return match["inner"] if match is not None else find_loose_close(line, press)


def _without_source(inner: str) -> str:
    """Return what a bracket names behind the word of source with which it begins ("Sumber AGENCY")."""
    start = load_cues().find_start(inner.lower()) if inner else None
    return inner[len(start[0]) :].strip(" :") if start is not None and start[1] is Cue.SOURCE else inner


def _is_house(name: str) -> bool:
    """Tell whether a name is an address or written as a house writes its own ("KabarTeluk", "Kabar Teluk")."""
    return is_domain(name) or _is_joined(name) or not load_cues().words["outlet"].isdisjoint(name.casefold().split())


def _is_joined(name: str) -> bool:
    """Tell whether a word has a capital inside ("KabarTeluk")."""
    return name.isalpha() and not name.isupper() and any(sign.isupper() for sign in name[1:])


def _split(marks: str) -> list[str]:
    return [part.strip() for part in _SPLIT.split(marks) if part.strip()]


def _split_people(marks: str) -> list[str]:
    """Return the parts of a close, people on both sides of an "and" apart ("AB/A Name dan A Name")."""
    ands, parts = load_cues().words["and"], list[str]()
    for part in _split(marks):
        joined = ["," if word in ands else word for word in part.split()]
        people = [name.strip() for name in " ".join(joined).split(",")] if "," in joined else [part]
        parts += people if all(map(is_person, people)) else [part]
    return parts


def _is_credit_word(name: str) -> bool:
    return name.casefold() in load_cues().words["credit_names"]
