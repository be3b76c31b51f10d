"""What tags, roles, classes and styles say of the lines in a box: its places, and whether a reader sees it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from runut.record.line_hint import Place

BIT = {place: 1 << index for index, place in enumerate(Place)}
"""Each place as one bit, so that a box's places are one number."""

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|r?em|%)?\s*(?:[;!]|$)|text-indent\s*:\s*-\d{3}"
    r"|(?:left|top)\s*:\s*-\d{4}|clip\s*:\s*rect\(\s*[01]",
    re.IGNORECASE,
)
_WHOLE_PAGE = frozenset(["html", "body", "main", "article"])
"""Their classes list the page's section, its tags, and what else stands on it."""
_POST_MARKS = frozenset(["hentry", "type-post", "status-publish"])
_TELLING = frozenset(["style", "hidden", "aria-hidden", "role", "itemprop", "open"])
_KEEPS_BREAKS = frozenset(["pre", "plaintext", "xmp", "listing"])
_CACHED_CLASSES = 8_192
_SHORTEST_INSIDE = 6
_MAX_NAMES_CHARS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupWords:
    """The data of `markup.toml`, ready to be asked.

    Attributes:
        tags: Tag → bit of its place.
        roles: Role → bit of its place.
        words: Word of a class or id → bits of its places.
        embeds: Whole class → bit of its place.
        subjects: Words for an article.
        contents: Words for what is inside.
        itemprops: Microdata names of the story.
        deck_itemprops: Microdata names of its deck.
        void: Words that make a class say nothing.
        hidden_tags: Tags whose content is never shown.
        hidden_classes: Classes that hide a box.
        shown: Words of classes that show it after all on some screens.
        blocks: Tags that begin a line.
        apart: Tags that stand between empty lines.
    """

    tags: dict[str, int]
    roles: dict[str, int]
    words: dict[str, int]
    embeds: dict[str, int]
    subjects: frozenset[str]
    contents: frozenset[str]
    itemprops: frozenset[str]
    deck_itemprops: frozenset[str]
    void: frozenset[str]
    hidden_tags: frozenset[str]
    hidden_classes: frozenset[str]
    shown: frozenset[str]
    blocks: frozenset[str]
    apart: frozenset[str]


@cache
def load_markup_words() -> MarkupWords:
    """Load the shipped data."""
    data: dict[str, Any] = tomllib.loads(files("runut.read").joinpath("markup.toml").read_text(encoding="utf-8"))
    rows = data["words"]
    words: dict[str, int] = {}
    for place in Place:
        for word in rows.get(place.value, ()):
            words[word] = words.get(word, 0) | BIT[place]
    return MarkupWords(
        tags={tag: BIT[Place(place)] for tag, place in data["tags"].items()},
        roles={role: BIT[Place(place)] for role, place in data["roles"].items()},
        words=words,
        embeds=dict.fromkeys(rows["embed"], BIT[Place.EMBED]),
        **{key: frozenset(rows[key]) for key in ("subjects", "contents", "itemprops", "deck_itemprops", "void")},
        hidden_tags=frozenset(data["hidden"]["tags"]),
        hidden_classes=frozenset(data["hidden"]["classes"]),
        shown=frozenset(data["hidden"]["shown"]),
        blocks=frozenset(data["blocks"]["tags"]),
        apart=frozenset(data["blocks"]["apart"]),
    )


class Look(NamedTuple):
    """What a box is by its tag and attributes.

    Attributes:
        is_hidden: Whether a reader does not see it.
        is_block: Whether it begins a line.
        is_apart: Whether it stands between empty lines.
        is_link: Whether it is a link.
        keeps_breaks: Whether line breaks in its text are shown.
        bits: The bits of the places that it itself is.
    """

    is_hidden: bool
    is_block: bool
    is_apart: bool
    is_link: bool
    keeps_breaks: bool
    bits: int


def look_at(tag: str, attributes: Mapping[str, str]) -> Look:
    """Return what a box is by its tag and attributes."""
    if not attributes:
        return _look_at_names(tag, None, None)
    if _TELLING.isdisjoint(attributes):
        names = attributes.get("class")
        return _look_at_names(tag, names[:_MAX_NAMES_CHARS] if names else None, attributes.get("id"))
    return _look_closely(tag, attributes)


@lru_cache(_CACHED_CLASSES)
def _look_at_names(tag: str, names: str | None, name: str | None) -> Look:
    return _look_closely(tag, {key: value for key, value in (("class", names), ("id", name)) if value})


def _look_closely(tag: str, attributes: Mapping[str, str]) -> Look:
    words = load_markup_words()
    return Look(
        is_hidden=is_hidden(tag, attributes),
        is_block=tag in words.blocks or "-" in tag,
        is_apart=tag in words.apart,
        is_link=tag == "a",
        keeps_breaks=tag in _KEEPS_BREAKS,
        bits=places_of(tag, attributes),
    )


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether a box is not shown: by its tag, an attribute, its style, or a class that takes it off the screen."""
    if tag in load_markup_words().hidden_tags or (tag == "dialog" and "open" not in attributes):
        return True
    if not attributes or tag in _WHOLE_PAGE:  # scripts hide a whole page until it has loaded
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    style, names = attributes.get("style"), attributes.get("class")
    return (style is not None and _UNSEEN.search(style) is not None) or (
        names is not None and _hides(names[:_MAX_NAMES_CHARS])
    )


@lru_cache(_CACHED_CLASSES)
def _hides(names: str) -> bool:
    words = load_markup_words()
    found = names.split()
    return not words.hidden_classes.isdisjoint(found) and words.shown.isdisjoint(
        part for name in found for part in re.split(r"[-_:]", name)
    )


def places_of(tag: str, attributes: Mapping[str, str]) -> int:
    """Return the bits of the places that a box itself is."""
    words = load_markup_words()
    found = words.tags.get(tag, 0)
    if attributes:
        if role := attributes.get("role"):
            found |= words.roles.get(role, 0)
        if attributes.get("itemprop") in words.itemprops:
            found |= BIT[Place.STORY]
        elif attributes.get("itemprop") in words.deck_itemprops:
            found |= BIT[Place.DECK]
        for key in ("class", "id"):
            if names := attributes.get(key):
                told = places_of_names(names[:_MAX_NAMES_CHARS])
                found |= told & BIT[Place.STORY] if tag in _WHOLE_PAGE else told
    return found


@lru_cache(_CACHED_CLASSES)
def places_of_names(names: str) -> int:
    """Return the bits of the places that the words of a class or id name."""
    words = load_markup_words()
    found = 0
    listed = names.split()
    is_post = not _POST_MARKS.isdisjoint(listed)
    for name in listed:
        found |= words.embeds.get(name, 0)
        parts = [part.lower() for part in _WORD.findall(name)]
        if not words.void.isdisjoint(parts[:1]):
            continue
        if not words.subjects.isdisjoint(parts) and not words.contents.isdisjoint(parts):
            found |= BIT[Place.STORY]
        if not is_post:
            found |= _places_of_parts(parts)
    return found


def _places_of_parts(parts: list[str]) -> int:
    found = 0
    for part in (*parts, "".join(parts)):
        found |= load_markup_words().words.get(part) or _places_inside(part)
    # A "featured image" is the story's own picture.
    return found & ~BIT[Place.RELATED] if found & BIT[Place.CAPTION] else found


def _places_inside(part: str) -> int:
    """Return the places of the longest word with which a compound begins or ends."""
    words = load_markup_words().words
    for length in range(len(part) - 1, _SHORTEST_INSIDE - 1, -1):
        found = words.get(part[:length]) or words.get(part[-length:])
        if found:
            return found
    return 0


@lru_cache(_CACHED_CLASSES)
def places_in(bits: int) -> tuple[Place, ...]:
    """Return the places whose bits are set."""
    return tuple(place for place, bit in BIT.items() if bits & bit)
