"""Who published a page: its address, its head, the mark that opens the story, or the foot of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation

from runut.clean.addresses import (
    DOMAIN,
    find_lone_address,
    host_of,
    is_no_platform,
    is_under,
    medium_of_host,
    stem_of,
)
from runut.clean.cues import load_cues, words_of
from runut.clean.layout import BYLINE_LABEL, CHROME_LABEL, DATELINE_LABEL, Layout
from runut.clean.opening import Opening
from runut.clean.outlet_names import (
    find_beside_headline,
    find_in_close,
    find_long_name,
    find_recurring,
    find_spelled_out,
    find_written,
    find_written_in_story,
    is_short_for,
    is_told_of_site,
)
from runut.clean.outlet_votes import find_address_in_lead, find_masthead, find_voted, is_run_together
from runut.clean.outlet_words import (
    find_before_channel,
    find_behind_dash,
    find_behind_newsroom,
    find_copyright,
    find_words_of_firm,
    owner_of,
)
from runut.clean.press import Press
from runut.clean.shapes import HEADINGS, Shape
from runut.record.page import Page
from runut.world import MediumType

_SITE_KEYS = ("og:site_name", "jsonld:publisher")
_DASH = re.compile(r"\s[-–—|]\s")
_DATE_SIGNS = re.compile(r"\s[|•·–-]\s|[|,]")
_CAMEL = re.compile(r"[a-z][A-Z]")
_NO_NAME = re.compile(r"[\d.]+|[\da-f:]*:[\da-f:.]*")
"""A host that is told by its numbers alone."""
_TOP_LINES = 8
_FOOT_LINES = 60
_FEWEST_WORDS_OF_FIRM = 2


def find_outlet(page: Page, layout: Layout, opening: Opening | None, press: Press) -> str | None:
    """Return the publishing name of the page's outlet, None where nothing tells it."""
    told = dict(reversed(page.metadata))
    own_domain = host_of(page.url)
    dated = _find_in_dateline(layout, press)
    if opening is not None and opening.outlet is not None:
        is_same = dated is not None and stem_of(dated) == stem_of(opening.outlet)
        return dated if is_same else find_spelled_out(opening.outlet, layout) or opening.outlet
    if (house := _find_house(opening, layout)) is not None:
        return house
    for key in _SITE_KEYS:
        if told.get(key) and told[key] not in {told.get("og:title"), told.get("title")}:
            return _as_written(told[key], layout)
    if own_domain is not None and not _NO_NAME.fullmatch(own_domain):
        return medium_of_host(own_domain, press) or find_written(own_domain, layout) or own_domain
    headline = layout.signals[layout.title].text if layout.title is not None else None
    return _find_on_page(layout, opening, dated, press) or (find_beside_headline(told, headline) if told else None)


def _find_house(opening: Opening | None, layout: Layout) -> str | None:
    """Return the name for which the word beside the place stands that opens a story, if the page has it elsewhere."""
    house = opening.house if opening is not None else None
    if house is None:
        return None
    return find_spelled_out(house, layout) or (house if is_told_of_site(house, layout) else None)


def _as_written(name: str, layout: Layout) -> str:
    """Return a name, of an address the name that the page writes."""
    is_address = "." in name and (" " not in name or DOMAIN.fullmatch(name) is not None)
    return (find_written(name.casefold(), layout) or name) if is_address else name


def _find_on_page(layout: Layout, opening: Opening | None, dated: str | None, press: Press) -> str | None:
    """Return the name that lines of the page give, where neither its head nor its address tells one."""
    return (
        dated
        or find_address_in_lead(layout)
        or find_long_name(layout, opening)
        or find_in_close(layout)
        or (_find_on_site(layout, opening, press) if layout.at(CHROME_LABEL) else _find_beside_name(layout))
        or find_voted(layout, opening, press)
        or find_recurring(layout, press)
        or _as_told(find_lone_address(layout), layout)
        or find_masthead(layout, press)
        or _find_unknown_mark(opening, press)
    )


def _find_on_site(layout: Layout, opening: Opening | None, press: Press) -> str | None:
    """Return the name that one line of the site's own tells by itself."""
    return (
        _find_in_foot(layout, opening, press)
        or _find_beside_name(layout)
        or _find_at_top(layout, press)
        or find_before_channel(layout, press)
        or find_words_of_firm(layout, press)
        or find_behind_newsroom(layout, press)
    )


def _as_told(address: str | None, layout: Layout) -> str | None:
    """Return the name that the story itself writes for an address, where it says that it was told to it."""
    if address is None:
        return None
    host = address.casefold().removeprefix("www.")
    return find_written_in_story(address, layout) or find_written(host, layout) or address


def _find_unknown_mark(opening: Opening | None, press: Press) -> str | None:
    """Return the mark in brackets that opens a story where no agency is known by it: the house's own."""
    agency = opening.agency if opening is not None else None
    return agency if agency is not None and "/" not in agency and press.medium_of(agency) is None else None


def is_own_medium(name: str, outlet: str | None, page: Page, press: Press) -> bool:
    """Tell whether a medium is the page's own outlet."""
    medium = press.medium_of(name)
    if outlet is not None and (outlet.endswith(f" ({name})") or (medium is None and is_short_for(name, outlet))):
        return True
    if outlet is not None and (stem_of(name) == stem_of(outlet) or (medium and medium is press.medium_of(outlet))):
        return True
    host = host_of(page.url)
    if host is not None and stem_of(name) in host.split(".")[:-1]:
        return True
    return medium is not None and host is not None and medium.domain is not None and is_under(host, medium.domain)


def _find_in_dateline(layout: Layout, press: Press) -> str | None:
    for signal in layout.lines(DATELINE_LABEL):
        for part in _DATE_SIGNS.split(signal.text):
            medium = press.medium_of(part.strip())
            if medium is not None and medium.type is MediumType.OUTLET:
                return part.strip()
            if "." in part and DOMAIN.fullmatch(part.strip()):
                return part.strip()
    return find_behind_dash(layout, press)


def _find_beside_name(layout: Layout) -> str | None:
    """Return what follows a reporter's name and a dash beside the date, where it is one word."""
    for index in layout.at(BYLINE_LABEL):
        signal = layout.signals[index]
        if index not in layout.roles and signal.shape in HEADINGS:
            parts = _DASH.split(signal.text)
            if len(parts) == 2 and " " not in parts[1]:
                return parts[1]
    return None


def _find_at_top(layout: Layout, press: Press) -> str | None:
    """Return the name that stands alone above the menu, where it is written as a brand or told again below."""
    for index, (signal, label) in enumerate(zip(layout.signals[:_TOP_LINES], layout.labels, strict=False)):
        if label is not CHROME_LABEL or (layout.title is not None and index > layout.title):
            return None
        if signal.shape in HEADINGS:
            is_of_menu = signal.text.isupper() and any(above.text.isupper() for above in layout.signals[:index])
            return signal.text if signal.words <= 4 and not is_of_menu and _is_brand(layout, index, press) else None
    return None


def _is_brand(layout: Layout, index: int, press: Press) -> bool:
    name = layout.signals[index].text
    below = layout.signals[index + 1 : index + 4]
    if not any(signal.shape is Shape.CHROME for signal in below) or press.is_place(name) or press.is_actor(name):
        return False
    if not name.replace(" ", "").isalpha() or is_run_together(name):
        return False
    words = name.split()
    is_shouted = len(words) > 1 and name.isupper()
    has_word = len(words) > 1 and not load_cues().words["outlet"].isdisjoint(name.casefold().split())
    is_camel = any(_CAMEL.search(word) for word in words)
    last = layout.last if layout.last is not None else index
    again = any(name.casefold() in signal.text.casefold() for signal in layout.signals[last + 1 :][-_FOOT_LINES:])
    return is_shouted or is_camel or (has_word and words[0][0].isupper()) or (again and len(name) >= 5)


def _find_brand_of_firm(owner: str, layout: Layout, opening: Opening | None, press: Press) -> str | None:
    """Return the name for which most speaks where the owner of the copyright is called as firms with several are."""
    words = owner.casefold().split()
    if len(words) < _FEWEST_WORDS_OF_FIRM or load_cues().words["firm_words"].isdisjoint((words[0], words[-1])):
        return None
    voted = find_voted(layout, opening, press)
    return voted if voted is not None and stem_of(voted) not in stem_of(owner) else None


def _find_in_foot(layout: Layout, opening: Opening | None, press: Press) -> str | None:
    """Return the owner of the copyright or the brand of that firm, else the one domain that the site's lines name."""
    owner = _find_owner(layout, press)
    if owner is not None:
        return _find_brand_of_firm(owner, layout, opening, press) or owner
    domains: Counter[str] = Counter()
    for line in _foot_lines(layout):
        domains.update(found for found in DOMAIN.findall(line) if is_no_platform(found))
    return domains.most_common(1)[0][0] if domains else None


def _find_owner(layout: Layout, press: Press) -> str | None:
    """Return the name behind the sign of copyright, without the words of a firm where the page uses it so."""
    for line in _foot_lines(layout):
        if (owner := find_copyright(line)) and (name := owner_of(owner["owner"], press)):
            bare = _without_firm(_without_ending(name, layout), layout)
            return _without_article(_without_city(bare, layout, press), layout)
    return None


def _without_article(name: str, layout: Layout) -> str:
    """Return a name without "The" before it, where the site calls itself so."""
    first, _, rest = name.partition(" ")
    is_article = " " in rest and first.casefold() in load_cues().words["function"]
    return rest if is_article and _is_told_of_site(rest, layout) else name


def _without_ending(name: str, layout: Layout) -> str:
    """Return an address without its ending where the site calls itself so alone on a line, or behind a reporter."""
    bare, dot, _ = name.partition(".")
    folded = bare.casefold()
    told = [signal.text for signal in layout.signals if folded in signal.text.casefold()] if dot else []
    said = {_DASH.split(line)[-1] for line in told}
    if any(one.casefold() == folded and (not one.islower() or bare.islower()) for one in said):
        return bare
    return name


def _without_firm(name: str, layout: Layout) -> str:
    """Return a name without "Media Network" or the like behind it, where it stands alone on a line of the page."""
    words = name.split()
    own = [word for word in words if word.casefold().strip(".,") not in _firm_words()]
    core = " ".join(own)
    if 0 < len(own) < len(words) - 1 and any(one.text == core for one in layout.lines(CHROME_LABEL)):
        return core
    folded = name.casefold()
    tail = next((tail for tail in load_cues().words["firm_ends"] if folded.endswith(f" {tail}")), None)
    if tail is None:
        return name
    bare = name[: -len(tail) - 1]
    return bare if _is_told_of_site(bare, layout) else name


def _firm_words() -> frozenset[str]:
    return words_of("firm_words", "company")


def _without_city(name: str, layout: Layout, press: Press) -> str:
    """Return a name without the city behind it, where the site calls itself so ("… Post Bandung")."""
    bare, _, city = name.rpartition(" ")
    return bare if " " in bare and press.is_city(city) and _is_told_of_site(bare, layout) else name


def _is_told_of_site(name: str, layout: Layout) -> bool:
    """Tell whether a line of the site's own is a name alone, or ends or begins with it."""
    folded = name.casefold()
    return any(
        signal.words <= 8 and f" {folded} " in f" {signal.text.casefold()} " and not find_copyright(signal.text)
        for signal in layout.lines(CHROME_LABEL)
    )


@cache
def _words_of_foot() -> AhoCorasick:
    return AhoCorasick(sorted(load_cues().words["follow"]), implementation=Implementation.DFA)


def _foot_lines(layout: Layout) -> Iterator[str]:
    """Yield the lines below the story by which the site speaks of itself."""
    chrome, says = CHROME_LABEL, _words_of_foot().find_matches_as_indexes
    if not layout.site_says(load_cues().words["follow"]):
        return
    last = layout.last if layout.last is not None else 0
    first = max(last + 1, len(layout.signals) - _FOOT_LINES)
    for signal, label in zip(layout.signals[first:], layout.labels[first:], strict=True):
        if label is chrome and signal.words <= 40 and says(signal.text.lower()):
            yield signal.text
