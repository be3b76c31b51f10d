"""The places of the mark that opens a story: a city with its region, a district, a town that no table has."""

from __future__ import annotations

import re

from runut.clean.cues import load_cues
from runut.clean.press import Press
from runut.clean.sentences import has_digit
from runut.clean.stamps import load_calendar

_MOST_CAPITALS = 6
_LEAST_LETTERS = 4
_SHORTEST_TOLD = 4
_MOST_SPACES_OF_CITY = 3
_STUCK = re.compile(
    r"(?P<outlet>[\w-]{2,40}(?:\.[a-z]{2,4}){1,2})(?:,\s?(?P<place>[A-Z][a-z]{2,20}))?(?=[A-Z][a-z]{2})"
)
CAMEL = re.compile(r"[a-z]{2}[A-Z][a-z]")
"""As houses write names ("KabarTeluk")."""


def is_day(part: str) -> bool:
    """Tell whether a part of a mark is a day or a year, or begins with one."""
    if not has_digit(part):
        return False
    first = part.split(maxsplit=1)[0].casefold().strip(".")
    calendar = load_calendar()
    return first[:1].isdigit() or first in calendar.weekdays or first in calendar.months


def part_capitals(name: str, press: Press) -> tuple[str, str | None] | None:
    """Return a city, and the house in capitals right behind it ("Jakarta FNN - …"); a region there is the place's."""
    city, _, last = name.rpartition(" ")
    if not city or city.isupper() or not (last.isupper() and last.isalpha() and len(last) <= _MOST_CAPITALS):
        return None
    if is_region(last):
        return (name, None) if all(word[0].isupper() for word in city.split()) and not press.is_actor(city) else None
    return (city, last) if press.is_city(city) and not press.is_actor(last) else None


def with_region(place: str | None, names: list[str], lead: str, press: Press) -> str | None:
    """Return a place with the region or the country named right behind it ("BOGOTA, Colombia")."""
    if place is None or place not in names[:-1]:
        return place
    region = names[names.index(place) + 1]
    is_behind = (press.is_place(region) and not press.is_city(region)) or is_region(region)
    return lead[lead.index(place) : lead.index(region) + len(region)] if is_behind else place


def is_region(name: str) -> bool:
    """Tell whether a name is a province's or a district's by its last word, or one of the provinces."""
    words = load_cues().words
    folded = name.casefold()
    return folded in words["regions"] or (" " in folded and folded.rpartition(" ")[2] in words["place_ends"])


def may_be_town(name: str) -> bool:
    """Tell whether capitalised words have no newsroom's word in them, alone or joined."""
    is_written = all(word[0].isupper() for word in name.split()) and CAMEL.search(name) is None
    return is_written and not names_newsroom(name)


def names_newsroom(name: str) -> bool:
    """Tell whether a name has a newsroom's word in it, alone or joined to its beginning or end."""
    folded, words = name.casefold(), load_cues().words["outlet"]
    joined = tuple(word for word in words if len(word) >= _LEAST_LETTERS)
    return not words.isdisjoint(folded.split()) or folded.startswith(joined) or folded.endswith(joined)


def may_be_told(mark: str, press: Press) -> bool:
    """Tell whether a bracket in capitals behind a date may be a town that the tables lack."""
    is_shouted = mark.isupper() and len(mark) > _SHORTEST_TOLD and mark.replace(" ", "").isalpha()
    return is_shouted and may_be_town(mark) and press.medium_of(mark) is None and not press.is_actor(mark)


def may_be_stuck(head: str) -> bool:
    """Tell whether the first word of a line has a point inside, and no sign that closes a mark stands behind it."""
    first = head.partition(" ")[0]
    return "." in first[:-1] and " - " not in head and ":" not in head and "–" not in head and "—" not in head


def find_stuck(line: str, press: Press) -> tuple[str, str | None, int] | None:
    """Return the address, the place and the end of a mark to which a crawler glued the story ("NAME.comSeorang …")."""
    match = _STUCK.match(line)
    if match is None or (match["place"] is not None and not press.is_place(match["place"])):
        return None
    return match["outlet"], match["place"], match.end()


def may_be_bare(head: str) -> bool:
    """Tell whether the beginning of a line has the sign of such a mark, where it may be; most lines have none."""
    if "." in head and "," in head and "." in (first := head.partition(",")[0]) and " " not in first:
        return True
    if "-" in head and head.partition("-")[2][:1].isupper():
        return True
    if "(" in head and head.partition("(")[0].count(" ") <= _MOST_SPACES_OF_CITY:
        return True
    return " | " in head or head.startswith("[")
