"""An outlet's name by what its site says around it: before its channels elsewhere, in the firm with the copyright."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from runut.clean.addresses import DOMAIN
from runut.clean.cues import load_cues, words_of
from runut.clean.layout import BYLINE_LABEL, CHROME_LABEL, DATELINE_LABEL, Layout
from runut.clean.press import Press
from runut.clean.shapes import Signal
from runut.world import MediumType

_RIGHTS = re.compile(r"\s+(?:copyright|all rights?\b.*)$", re.IGNORECASE)
_LEAST_BRAND_CHARS = 4
_FEWEST_TOLD = 3
_LEAST_WORDS_OF_NOTICE = 5
_NEAR_HEAD = 2
_MOST_WORDS_OF_HEAD = 8


def find_copyright(line: str) -> re.Match[str] | None:
    """Return the sign or word of copyright in a line, with the years and the owner behind it."""
    is_told = any(map(line.lower().__contains__, copyright_words()))  # most lines have none; this tells it sooner
    return _copyright_pattern().search(line) if is_told else None


@cache
def copyright_words() -> tuple[str, ...]:
    """Return the signs and words of copyright."""
    return ("©", "(c)", *sorted(load_cues().words["copyright"]))


@cache
def _copyright_pattern() -> re.Pattern[str]:
    """Match a sign or word of copyright with the years and the owner behind it."""
    words = "|".join(re.escape(word) for word in sorted(load_cues().words["copyright"]))
    return re.compile(
        rf"(?:©|\(c\)|\b(?:{words})\b)(?:[\s©@]|\(c\)){{0,3}}(?:(?:{words})\s)?(?:by\s)?(?:\d{{4}}(?:\s?[-–]\s?\d{{4}})?)?[\s,.|–—-]{{0,3}}"
        r"(?P<owner>(?:[\w-]{2,40}\.){1,3}[a-z]{2,6}\b|[^|.,\n©\d]{3,50})",
        re.IGNORECASE,
    )


@cache
def _channel() -> re.Pattern[str]:
    """Match a name in capitals right before the words by which a site points to its channels elsewhere."""
    ends = "|".join(re.escape(end) for end in sorted(load_cues().words["channels"]))
    return re.compile(rf"(?P<name>(?:[A-Z][\w.-]{{1,30}}\s){{1,4}})(?i:{ends})\b")


def find_before_channel(layout: Layout, press: Press) -> str | None:
    """Return the name of which the site says that it can be followed on a platform."""
    channels = load_cues().words["channels"]
    for signal in layout.lines(CHROME_LABEL) if layout.site_says(channels) else ():
        is_told = any(map(signal.text.lower().__contains__, channels))
        if is_told and (match := _channel().search(signal.text)) is not None:
            words = match["name"].split()
            while words and load_cues().find_whole(words[0].lower()) is not None:
                words.pop(0)
            name = " ".join(words)
            if name and not press.is_place(name) and not press.is_actor(name):
                return name
    return None


@cache
def _newsroom() -> re.Pattern[str]:
    """Match the one name behind a newsroom's word at the end of a line ("… pandangan dari redaksi gemateluk")."""
    words = "|".join(re.escape(word) for word in sorted(load_cues().words["newsroom"]))
    return re.compile(rf"\b(?i:{words})\s(?P<name>[A-Za-z][\w.-]{{3,30}}?)\.?$")


def find_behind_newsroom(layout: Layout, press: Press) -> str | None:
    """Return the name of the newsroom whose views the site says that a text does not give."""
    is_told = layout.site_says(load_cues().words["newsroom"])
    for signal in layout.lines(CHROME_LABEL) if is_told else ():
        match = _newsroom().search(signal.text) if signal.words > _LEAST_WORDS_OF_NOTICE else None
        if match is not None and _may_be_brand(match["name"], press) and not _is_common(match["name"]):
            return match["name"]
    return None


def _is_common(word: str) -> bool:
    """Tell whether a word is no name but points to the site or one of its buttons ("redaksi kami")."""
    return word.casefold() in load_cues().words["no_house"] or load_cues().find_whole(word.lower()) is not None


def find_words_of_firm(layout: Layout, press: Press) -> str | None:
    """Return the first words of the firm that has the copyright, as many as the site calls itself in other lines."""
    for signal in layout.lines(CHROME_LABEL) if layout.site_says(copyright_words()) else ():
        match = find_copyright(signal.text)
        named = [word for word in match["owner"].split() if not _is_firm_word(word)] if match is not None else []
        for count in range(len(named) - 1, 0, -1):
            brand = " ".join(named[:count])
            told = Counter(_find_told(brand, layout, signal))
            if told.total() >= _FEWEST_TOLD and _may_be_brand(brand, press):
                return told.most_common(1)[0][0]
    return None


def _find_told(brand: str, layout: Layout, but: Signal) -> Iterator[str]:
    """Yield a brand as the site's other lines write it; buttons may stick to its end."""
    folded = brand.lower()
    for signal in layout.lines(CHROME_LABEL):
        lowered = signal.text.lower() if signal is not but else ""
        start = lowered.find(folded)
        while start >= 0:
            end = start + len(folded)
            if not (start and lowered[start - 1].isalnum()) and not signal.text[end : end + 1].islower():
                yield signal.text[start:end]
            start = lowered.find(folded, end)


def _may_be_brand(brand: str, press: Press) -> bool:
    return (
        len(brand) >= _LEAST_BRAND_CHARS
        and brand.casefold() not in _words_of_press()
        and not press.is_place(brand)
        and not press.is_actor(brand)
    )


def _words_of_press() -> frozenset[str]:
    """Return words that many outlets have in their names."""
    return words_of("outlet", "function")


def _is_firm_word(word: str) -> bool:
    """Tell whether a word says what kind of firm it is ("PT")."""
    return word.casefold().strip(".,") in load_cues().words["company"]


def owner_of(words: str, press: Press) -> str | None:
    """Return the name after a sign of copyright: an address, a medium, else a few capitalised words."""
    domain = DOMAIN.search(words)
    if domain is not None:
        return domain[0]
    for hit in press.find_media(words):
        return words[hit.start : hit.end]
    name, cues = _RIGHTS.sub("", words.strip()).strip(" -–—:"), load_cues()
    parts = name.split()
    is_firm = any(part.casefold().strip(",") in cues.words["company"] for part in parts)
    is_phrase = cues.find_whole(name.lower()) is not None or any(cues.find_inside(name.lower()))
    is_name = 1 <= len(parts) <= 4 and all(part[0].isupper() for part in parts)
    return name if is_name and not is_firm and not is_phrase else None


def find_behind_dash(layout: Layout, press: Press) -> str | None:
    """Return the outlet that a line near the headline or the date ends with, behind a dash ("NAME - detikNews")."""
    own = [*layout.at(CHROME_LABEL), *layout.at(BYLINE_LABEL)]
    if not own:
        return None
    heads = [*layout.at(DATELINE_LABEL), *([] if layout.title is None else [layout.title])]
    near = {head + step for head in heads for step in range(-_NEAR_HEAD, _NEAR_HEAD + 1)}
    for index in sorted(near.intersection(own)):
        if layout.signals[index].words <= _MOST_WORDS_OF_HEAD:
            before, dash, name = f" {layout.signals[index].text}".rpartition(" - ")
            medium = press.medium_of(name.strip()) if dash or before else None
            if medium is not None and medium.type is MediumType.OUTLET:
                return name.strip()
    return None
