"""An outlet's name by all that speaks for it, where no one thing tells it: mastheads, notices, credits, bylines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from runut.clean.closings import find_inner, is_person
from runut.clean.credit import find_credit, find_loose_credit
from runut.clean.cues import load_cues
from runut.clean.layout import BYLINE_LABEL, CAPTION_LABEL, CHROME_LABEL, DATELINE_LABEL, Layout
from runut.clean.opening import Opening
from runut.clean.outlet_notices import ENOUGH, SEPARATOR, find_beside, find_in_notice, find_noticed
from runut.clean.press import Press
from runut.clean.shapes import CHROME, HEADINGS
from runut.clean.stamps import load_calendar
from runut.clean.told_again import told_once
from runut.world import MediumType

_TOP_LINES = 3
_MOST_WORDS = 4
_MOST_WORDS_OF_LINE = 26
_LEAST_LETTERS = 4
_LEAD_CHARS = 48
_MOST_JOINTS = 2
_MENU_LINES = 3
_OF_MENU = HEADINGS | {CHROME}
_DOMAIN = re.compile(r"(?:[\w-]{2,30}\.){1,2}(?:com|id|net|org|tv|news|info|co|asia|media)\b", re.IGNORECASE)
_CAMEL = re.compile(r"[a-z][A-Z]")
_JOINT = re.compile(r"[a-z]{2}[A-Z][a-z]")
"""Where a site's name and what it says of itself run together."""

Votes = dict[str, dict[str, float]]
"""Squeezed name → each thing that speaks for it, and how much."""


def find_voted(layout: Layout, opening: Opening | None, press: Press) -> str | None:
    """Return the name for which most speaks on a page, None where too little does."""
    votes: Votes = defaultdict(dict)
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for thing, weight, name in _find_names(layout, opening, press):
        bare = _bare(name)
        if bare and _may_be(bare, press):
            key = _squeeze(bare)
            votes[key][thing] = max(weight, votes[key].get(thing, 0.0))
            spelled[key][bare] += 1
    sums = {key: sum(things.values()) + _weigh_name(next(iter(spelled[key])), press) for key, things in votes.items()}
    best = max(sums, key=lambda key: (sums[key], key), default=None)
    return spelled[best].most_common(1)[0][0] if best is not None and sums[best] >= ENOUGH else None


def _weigh_name(name: str, press: Press) -> int:
    """Return what a newsroom's word in a name weighs: nothing before a place alone, as in the name of a section."""
    first, _, rest = name.partition(" ")
    is_section = first.casefold() in load_cues().words["sections"] and (
        press.is_place(rest) or rest.casefold() in press.demonyms
    )
    return 0 if is_section else int(has_newsroom(name))


def is_run_together(name: str) -> bool:
    """Tell whether a crawler ran several words of a menu together, or a button's with a name ("HomeKabarDunia")."""
    joints = [joint.start() + 1 for joint in _CAMEL.finditer(name)]
    if not joints or len(joints) > _MOST_JOINTS:
        return bool(joints)
    cues = load_cues()
    first, second = name[: joints[0]].casefold(), name[joints[0] :].casefold()
    is_list = cues.find_whole(second) is not None or name[joints[0] :].isupper()
    is_label = cues.find_whole(first) is not None and first not in cues.words["outlet"]
    is_button = is_label and (is_list or " " in first)
    return is_button or not cues.words["no_house"].isdisjoint((first, second))


def find_masthead(layout: Layout, press: Press) -> str | None:
    """Return the name with which a page begins, where what follows it are a menu's short lines."""
    if layout.title is None or layout.title <= _MENU_LINES:
        return None
    below = layout.signals[1 : 1 + _MENU_LINES]
    if not all(one.shape in _OF_MENU and one.words <= _MOST_WORDS for one in below):
        return None
    first = layout.signals[0]
    name = _bare(first.text) if first.shape in HEADINGS else ""
    is_name = bool(name) and name[0].isupper() and name.replace(" ", "").isalpha()
    return name if is_name and _may_be(name, press) else None


def has_newsroom(name: str) -> bool:
    """Tell whether a name has a newsroom's word in it, alone or joined, is an address, or has a capital inside."""
    if _DOMAIN.fullmatch(name) or _CAMEL.search(name):
        return True
    words, folded = load_cues().words["outlet"], name.casefold()
    if not words.isdisjoint(folded.split()):
        return True
    return " " not in folded and folded.startswith(_long_words()) | folded.endswith(_long_words())


@cache
def _platforms() -> tuple[str, ...]:
    return tuple(load_cues().words["platforms"])


@cache
def _long_words() -> tuple[str, ...]:
    return tuple(sorted(word for word in load_cues().words["outlet"] if len(word) >= _LEAST_LETTERS))


def _find_names(layout: Layout, opening: Opening | None, press: Press) -> Iterator[tuple[str, float, str]]:
    """Yield what speaks for a name, how much, and the name."""
    yield from (("lead", weight, name) for weight, name in _find_in_lead(layout, opening))
    has_site = bool(layout.at(CHROME_LABEL))
    noticed = find_noticed(layout) if has_site else set()
    at_top = [index for index in range(min(_TOP_LINES, len(layout.labels))) if layout.labels[index] is CHROME_LABEL]
    for index in sorted({*noticed, *at_top, *layout.at(DATELINE_LABEL), *layout.at(BYLINE_LABEL)}):
        signal, label = layout.signals[index], layout.labels[index]
        if label is CHROME_LABEL and signal.words <= _MOST_WORDS_OF_LINE:
            if index in noticed:
                yield from find_in_notice(signal.text)
            if index < _TOP_LINES and (layout.title is None or index < layout.title):
                name = SEPARATOR.split(signal.text)[0]
                yield "top", 0.0 if " " in name and _JOINT.search(name) else 1.0, name
        elif label is DATELINE_LABEL and signal.stamp is not None:
            parts = SEPARATOR.split(signal.text[: signal.stamp.start].strip(" |•·–—-,"))
            yield from (("byline", 1.0, told_once(part)) for part in parts[-1:])
        elif label is BYLINE_LABEL:
            yield from (("byline", 1.0, part) for part in _find_in_byline(signal.text))
    yield from (("credit", 1.0, name) for name in _find_in_credits(layout, press))
    yield from find_beside(layout) if has_site else ()


def _find_in_lead(layout: Layout, opening: Opening | None) -> Iterator[tuple[float, str]]:
    """Yield the names in the mark that opens a story: a word that may be one, or an address among its first words."""
    if opening is not None:
        yield from ((1.0, name) for name in (opening.house, opening.place) if name is not None)
    address = find_address_in_lead(layout)
    if address is not None:
        yield ENOUGH, address


def find_address_in_lead(layout: Layout) -> str | None:
    """Return the address among the first words of a story, where only names in capitals stand before it."""
    line = layout.signals[layout.lead].text[:_LEAD_CHARS] if layout.lead is not None else ""
    site = _DOMAIN.search(line) if "." in line else None
    before = line[: site.start()] if site is not None else ""
    is_own = len(before) <= 1 or all(word.isupper() for word in before.split() if word.isalpha())
    return site[0] if site is not None and is_own else None


def _find_in_byline(line: str) -> Iterator[str]:
    """Yield the house behind a writer's name ("A Name, House", "(House/A Name)")."""
    inner = find_inner(line)
    if inner:
        yield from (part.strip() for part in inner.split("/"))
        return
    parts = SEPARATOR.split(line)
    yield from parts[1:] if ":" not in line else ()


def _find_in_credits(layout: Layout, press: Press) -> Iterator[str]:
    """Yield the houses before photographers in captions that no table knows."""
    for signal in layout.lines(CAPTION_LABEL):
        credit = find_credit(signal.text, press) or find_loose_credit(signal.text)
        house, slash, name = credit.name.partition("/") if credit is not None else ("", "", "")
        if is_person(house.strip()) and has_newsroom(name.strip()) and not has_newsroom(house.strip()):
            house = name  # "A Name/Kabar Teluk"
        if slash and press.medium_of(house.strip()) is None:
            yield house.rpartition("(")[-1].strip()


def _bare(name: str) -> str:
    """Return a name without signs, articles of notices and the words of the site at its ends."""
    words = name.strip(" |•·–—-.,:()[]©").split()
    cues = load_cues()
    while words and (words[-1].casefold() in cues.words["no_house"] or words[-1].isdigit()):
        words.pop()
    return " ".join(words)


def _may_be(name: str, press: Press) -> bool:
    """Tell whether a name may be an outlet's: short, written as one, neither a place, an actor nor a site's word."""
    if press.is_place(name) or press.is_actor(name):
        return False
    words, cues = name.split(), load_cues()
    if len(words) > _MOST_WORDS or len(_squeeze(name)) < _LEAST_LETTERS or any(word[0].islower() for word in words[1:]):
        return False
    if len(words) > 1 and words[0][0].islower():
        return False
    if is_run_together(name) or words[0].casefold() in cues.words["no_house"]:
        return False
    if name.casefold() in cues.words["deck"]:
        return False
    folded = name.casefold()
    medium = press.medium_of(name)
    is_agency = medium is not None and medium.type is MediumType.AGENCY
    is_word = cues.find_whole(folded) is not None or all(cues.find_whole(word.casefold()) for word in words)
    is_common = folded in cues.words["outlet"] or folded in cues.words["no_house"] or folded in load_calendar().weekdays
    is_platform = folded.startswith(_platforms())
    start = cues.find_start(folded)
    return not (
        is_word or is_common or is_platform or is_agency or (start is not None and len(start[0]) == len(folded))
    )


def _squeeze(name: str) -> str:
    bare = name.rsplit(".", maxsplit=1)[0] if _DOMAIN.fullmatch(name) else name
    return "".join(filter(str.isalnum, bare.casefold()))
