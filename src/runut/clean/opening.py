"""The mark that opens a story: "Moskow: …", "JAKARTA, KOMPAS.com - …", "KYIV, Ukraine (AP) — …"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from runut.clean.cues import load_cues
from runut.clean.mark_places import (
    CAMEL,
    find_stuck,
    is_day,
    is_region,
    may_be_bare,
    may_be_stuck,
    may_be_told,
    may_be_town,
    names_newsroom,
    part_capitals,
    with_region,
)
from runut.clean.press import Press
from runut.clean.stamps import load_calendar
from runut.world import MediumType

_BEHIND_DOMAIN = r"(?<=\.[A-Za-z]{2})-|(?<=\.[A-Za-z]{3})-"
_MARK = re.compile(
    r"(?P<lead>[^\n:–—]{2,90}?)\s?"
    rf"(?P<sign>-{{2,3}}|[–—]{{1,2}}|:|(?<=\s)-|-(?=\s)|{_BEHIND_DOMAIN})\s*(?=\S|$)"
)
_HYPHEN = re.compile(r"-(?:(?=[\s-])|(?<=\s-)|(?<=\.[A-Za-z]{2}-)|(?<=\.[A-Za-z]{3}-))")
"""One that closes a mark, and does not join two words."""
_SIGN_CHARS = 94
_BULLET = "•"
_PART = re.compile(r"[,|]+")
_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\s*$")
_DAY = re.compile(r"\s?[/,]\s?\d{1,2}(?:\s[A-Za-z]{3,9}\.?|/\d{1,2}(?:/\d{2,4})?)$")
"""The day behind an outlet's name ("NAME/28 March")."""
_DOMAIN = re.compile(r"[\w-]{2,40}(?:\.[\w-]{2,20}){0,3}\.[a-z]{2,6}", re.IGNORECASE)
_JOINT = re.compile(r"(?<=[A-Za-z])(?=[A-Z][a-z])")
_CITY_AFTER = re.compile(
    r"(?P<place>[A-Z][A-Z'-]+(?: [A-Z'-]{2,20}){0,3})[.,]?\s?(?:[.:–—-])\s?"
    r"|(?P<stopped>[A-Z][a-z'-]{2,20}(?: [A-Z][a-z'-]{2,20}){0,2})\.\s(?=[A-Z])"
)
_BARE = re.compile(
    r"\[(?P<bracketed>[^\[\]]{3,30})\]\s+(?=\S)"
    r"|(?P<city>[A-Z][\w'-]{2,20}(?: [A-Z][\w'-]{1,20}){0,2}),?\s\((?P<house>[A-Z][\w .]{2,30})\)\.?\s+(?=[\"“A-Z])"
    r"|(?P<barred>[A-Z][\w'-]{2,20}(?: [A-Z][\w'-]{1,20}){0,2}) \| (?=[\"“A-Z])"
    r"|(?P<shout>[A-Z][A-Z' ]{3,24}[A-Z])-(?P<after>[A-Z][a-z]{2,20}) (?=[A-Za-z])"
    r"|(?P<glued>[A-Z][a-z']{2,20}(?: [A-Z][a-z']{2,20}){0,2})-(?P<next>[A-Z][a-z]{2,20}) (?=[A-Za-z])"
    r"|(?P<outlet>[\w-]{2,40}(?:\.[\w-]{2,20}){0,2}\.[A-Za-z]{2,6}),\s?(?P<words>[A-Z][\w'-]{1,20}(?:\s[A-Z][\w'-]{1,20}){1,3})(?=\s)"
)
_MARK_SIGN = re.compile(r"\s?(?:-{1,3}\s|[–—:])")
_BARE_CHARS = 92
"""So far reaches what tells a mark without a sign of its own."""
_SHORT_CHARS = 60
_SHORT_WORDS = 4
_MAX_WORDS = 9
_MAX_DATED_WORDS = 13
"""A mark may hold the day, told in two calendars."""
_MAX_MARK_WORDS = 5
_SHORTEST_PLACE = 4


class Opening(NamedTuple):
    """What stands before the dash or colon that opens a story.

    Attributes:
        end: Where the mark ends in its line.
        fills_line: Whether the line is the mark and nothing else.
        place: The place of the report, in the page's words.
        outlet: The outlet that marks the story as its own.
        agency: The agency whose story it is.
        house: A word beside the place that may be the outlet's name, where the page has it elsewhere too.
        is_sure: Whether a dash closes it; a colon may also stand between a speaker and words.
    """

    end: int
    fills_line: bool
    place: str | None = None
    outlet: str | None = None
    agency: str | None = None
    house: str | None = None
    is_sure: bool = True


@lru_cache(maxsize=32)  # the lines above a story are asked several times, and the first of the story by several fields
def find_opening(line: str, press: Press) -> Opening | None:
    """Return the mark with which a line begins, None where it begins as a sentence does."""
    if may_be_stuck(line[:_SIGN_CHARS]) and (stuck := find_stuck(line, press)) is not None:
        return Opening(outlet=stuck[0], place=stuck[1], end=stuck[2], fills_line=False)
    if len(line) > _SHORT_CHARS and _has_no_sign(line[:_SIGN_CHARS]):
        return None
    if line.startswith(_BULLET):  # where a site's buttons are items of a list, the story may be its last
        below = line[1:].lstrip()
        found = find_opening(below, press) if below else None
        return None if found is None else found._replace(end=found.end + len(line) - len(below))
    if (bare := _find_without_sign(line, press)) is not None:
        return bare
    match = _MARK.match(line) if _has_sign(line, 0) else None
    if match is None:
        is_short = len(line) <= _SHORT_CHARS and len(line.split()) <= _SHORT_WORDS
        found = _read_parts(line, press, is_sure=False) if is_short else None
        return found._replace(end=len(line), fills_line=True, is_sure=True) if found is not None else None
    words = match["lead"].split()
    is_dated = len(words) > _MAX_WORDS and any(word[0].isdigit() for word in words)
    if len(words) > (_MAX_DATED_WORDS if is_dated else _MAX_WORDS):
        return None
    is_sure = match["sign"] != ":"
    if is_sure and (two := _find_two(line, match, press)) is not None:
        return two
    found = _read_parts(match["lead"], press, is_sure=is_sure)
    if found is None:
        return None
    is_sure = is_sure or (found.place is not None and (found.outlet is not None or found.agency is not None))
    fills_line = match.end() >= len(line.rstrip())
    if (
        found.place is None
        and (city := _CITY_AFTER.match(line, match.end()))
        and press.is_city(city[city.lastindex or 0])
    ):
        return found._replace(place=city[city.lastindex or 0], end=city.end(), fills_line=fills_line, is_sure=is_sure)
    return Opening(match.end(), fills_line, *found[2:-1], is_sure)


def _has_no_sign(head: str) -> bool:
    """Tell whether the beginning of a line has none of the signs with which any mark closes, as most have not."""
    if "-" in head or ":" in head or "(" in head or "–" in head or "—" in head:
        return False
    return not ("." in head and "," in head) and "|" not in head and head[0] != "["


def _has_sign(line: str, start: int) -> bool:
    """Tell whether what closes a mark stands near behind a place; most lines have none, and this tells it sooner."""
    head = line[start + 2 : start + _SIGN_CHARS]
    if ":" in head or "–" in head or "—" in head:
        return True
    return "-" in head and _HYPHEN.search(line, start + 2, start + _SIGN_CHARS) is not None


def _find_two(line: str, first: re.Match[str], press: Press) -> Opening | None:
    """Return a mark of two parts, each with its sign: "Name – City : The …", "CITY - NAME - The …"."""
    start = first.end()
    second = _MARK.match(line, start) if _has_sign(line, start) else None
    if second is None or len(second["lead"].split()) > _SHORT_WORDS:
        return None
    one, two = first["lead"].strip(), second["lead"].strip()
    if press.is_city(two) and not press.is_city(one) and _may_be_house(one, press):
        return Opening(place=two, outlet=one, end=second.end(), fills_line=False)
    is_told = press.medium_of(one) is not None or _DOMAIN.fullmatch(one) is not None
    if is_told and two.isupper() and may_be_town(two) and not press.is_actor(two) and press.medium_of(two) is None:
        return Opening(place=two, outlet=one, end=second.end(), fills_line=False)
    is_house = two.isupper() and len(two) >= _SHORTEST_PLACE and _may_be_house(two, press)
    if press.is_city(one) and is_house and press.medium_of(two) is None:
        return Opening(place=one, outlet=two, end=second.end(), fills_line=False)
    return None


def _may_be_house(name: str, press: Press) -> bool:
    """Tell whether words are a few capitalised ones that name neither a place nor an actor of the world."""
    words = name.split()
    is_short = 0 < len(words) <= _MAX_MARK_WORDS and all(word[0].isupper() or "." in word for word in words)
    is_free = not press.is_place(name) and not press.is_actor(name) and load_cues().find_whole(name.lower()) is None
    return is_short and is_free and name.replace(" ", "").replace(".", "").isalnum()


def _find_without_sign(line: str, press: Press) -> Opening | None:
    """Return a mark that no dash of its own closes: "NAME.com, City The …", "[CITY] The …", "City-The …"."""
    match = _BARE.match(line) if may_be_bare(line[:_BARE_CHARS]) else None
    if match is None:
        return None
    if match["bracketed"] is not None:
        is_place = press.is_city(match["bracketed"])
        return Opening(place=match["bracketed"], end=match.end(), fills_line=False) if is_place else None
    if match["city"] is not None:
        is_place = press.is_city(match["city"]) and press.medium_of(match["house"]) is None
        outlet = match["house"] if _may_be_house(match["house"], press) else None
        return Opening(place=match["city"], outlet=outlet, end=match.end(), fills_line=False) if is_place else None
    if match["barred"] is not None:
        is_place = press.is_city(match["barred"])
        return Opening(place=match["barred"], end=match.end(), fills_line=False) if is_place else None
    if match["shout"] is not None:
        is_place = press.is_city(match["shout"])
        house = match["shout"] if " " not in match["shout"] and _may_be_house(match["shout"], press) else None
        place = match["shout"] if is_place else None
        return Opening(place=place, house=house, end=match.start("after"), fills_line=False) if place or house else None
    if match["glued"] is not None:
        is_pair = press.is_place(match["next"]) or press.is_actor(match["next"])
        is_place = press.is_city(match["glued"]) and not is_pair
        return Opening(place=match["glued"], end=match.start("next"), fills_line=False) if is_place else None
    words = match["words"].split()
    if _MARK_SIGN.match(line, match.end("words")):
        return None  # "NAME.com, ACEH UTARA - …"
    for count in range(len(words) - 1, 0, -1):
        place = " ".join(words[:count])
        if press.is_city(place):
            end = line.index(place, match.start("words")) + len(place) + 1
            return Opening(place=place, outlet=match["outlet"], end=end, fills_line=False)
    return None


def _read_parts(lead: str, press: Press, *, is_sure: bool) -> Opening | None:
    """Sort the parts of a mark; where the sign is not sure, only a known city or medium makes one."""
    bracket = _BRACKET.search(lead) if "(" in lead or "[" in lead else None
    bare = lead if bracket is None else lead[: bracket.start()]
    marks = [_DAY.sub("", bracket[1]).strip()] if bracket is not None and not is_day(bracket[1]) else []
    names: list[str] = []
    for part in _PART.split(bare) if "," in bare or "|" in bare else (bare,):
        name = part.strip(" .")
        if "." in name and (glued := _part_glued(name, press)) is not None:
            marks.append(glued[0])
            names.append(glued[1])
        elif press.medium_of(name) is not None or ("." in name and _DOMAIN.fullmatch(name)):
            marks.append(name)
        elif name and name.casefold() not in load_calendar().weekdays and not is_day(name):
            names.append(name)
    if not names and len(marks) == 1 and (press.is_city(marks[0]) or (is_sure and may_be_told(marks[0], press))):
        names, marks = marks, []  # "January 23, 2014 (ADDIS ABABA) – …"
    if len(names) == 1 and not marks and (pair := part_capitals(names[0], press)) is not None:
        return Opening(place=pair[0], outlet=pair[1], end=0, fills_line=False)
    if not load_cues().words["credit_kept"].isdisjoint([name.casefold() for name in names]):
        return None  # "Arsip - …" is a caption
    place = _find_place(names, press, is_sure=is_sure, has_medium=bool(marks))
    own = _own_mark(names, place, press) if is_sure and not marks else None
    if own is None and not is_sure and not marks and place is not None:
        own = next((name for name in names if name != place and name.isupper() and name.isalpha()), None)
    if (names and place is None and own is None) or (place is None and own is None and not (marks and is_sure)):
        return None
    agency = next((mark for mark in marks if _is_agency(mark, press)), None)
    outlet = own or next((mark for mark in marks if mark[:1].isalpha() and not _is_agency(mark, press)), None)
    others = [name for name in names if name != place] if place is not None and outlet is None and not marks else []
    if place is not None and len(others) == 1 and others[0].islower() and names_newsroom(others[0]):
        return Opening(place=place, outlet=others[0], end=0, fills_line=False)  # "Jakarta, kabarteluknews - …"
    house = others[0] if len(others) == 1 and " " not in others[0] and _may_be_house(others[0], press) else None
    place = with_region(place, names, lead, press)
    return Opening(place=place, outlet=outlet, agency=agency, house=house, end=0, fills_line=False)


def _part_glued(name: str, press: Press) -> tuple[str, str] | None:
    """Return the address and the town of a mark that lost what stood between them ("NAME.comManila")."""
    joint = next((at.start() for at in _JOINT.finditer(name) if press.is_city(name[at.start() :])), 0)
    return (name[:joint], name[joint:]) if joint and _DOMAIN.fullmatch(name[:joint]) else None


def _is_agency(mark: str, press: Press) -> bool:
    """Tell whether a mark is an agency's: one that the tables know, or a name in brackets, no address and no date."""
    if not any(map(str.isalpha, mark)):
        return False
    medium = press.medium_of(mark)
    return medium.type is MediumType.AGENCY if medium is not None else _DOMAIN.fullmatch(mark) is None


def _find_place(names: list[str], press: Press, *, is_sure: bool, has_medium: bool) -> str | None:
    if not names:
        return None
    first = names[0]
    if is_sure and len(names) > 1 and is_region(names[1]) and may_be_town(first):
        return first
    for name in names[:2]:
        if all(map(press.is_city, name.split("/"))) if "/" in name else press.is_city(name):
            return name
    words = first.split()
    if names_newsroom(first) or CAMEL.search(first):
        return None
    if not is_sure or len(words) > 4 or not all(word[0].isupper() for word in words) or press.is_actor(first):
        return None
    if has_medium or words[0].casefold() in load_cues().words["place_starts"]:
        return first
    if press.is_place(first):
        return first if len(names) > 1 else None
    if not first.isupper():
        if any(word.isupper() and len(word) > 1 for word in words):
            return None  # a house and its section ("VIPA Dunia – …"), or a post ("Menteri PAN - …")
        return first if len(names) == 1 and len(words) <= 2 and load_cues().find_whole(first.lower()) is None else None
    is_shouted = first.isupper() and len(first) >= _SHORTEST_PLACE and first.replace(" ", "").isalpha()
    return first if is_shouted and (len(words) == 1 or len(names) > 1) else None


def _own_mark(names: list[str], place: str | None, press: Press) -> str | None:
    """Return the outlet's own name: beside a place any name, alone one in capitals or with a newsroom's word."""
    others = [name for name in names if name != place]
    if len(others) != 1 or press.is_place(others[0]) or press.is_actor(others[0]):
        return None
    words = others[0].split()
    if len(words) > _MAX_MARK_WORDS or not all(word[0].isupper() for word in words):
        return None
    folded, cues = others[0].casefold().split(), load_cues().words
    if not cues["function"].isdisjoint(folded):
        return None
    has_word = not cues["outlet"].isdisjoint(folded)
    has_word = has_word or (len(words) == 1 and (CAMEL.search(others[0]) is not None or names_newsroom(others[0])))
    is_label = len(words) > 1 and not has_word and others[0].isupper()
    if is_label and press.is_place(words[-1]) and not press.is_city(words[-1]):  # of a picture ("PERANG SUDAN - …")
        return None
    return others[0] if has_word or (len(words) > 1 and (place is not None or others[0].isupper())) else None
