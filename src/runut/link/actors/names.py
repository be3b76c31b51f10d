"""Names of actors: which of them name somebody, how one name is spelt in several ways, and their acronyms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from runut.languages.linking_words import load_linking_words
from runut.link.actors.known_actors import without_party
from runut.link.comparing.wording import fold

_ACRONYM = re.compile(r" \(([A-Z][A-Z0-9-]{1,9})\)")
_SPELLINGS = (
    ("iy", "i"), ("yi", "i"), ("y", "i"), ("j", "i"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("w", "v"), ("x", "ks"),
    ("q", "k"), ("ts", "c"), ("tz", "c"), ("ou", "u"), ("oe", "u"), ("ee", "i"), ("oo", "u"), ("'", ""), ("’", ""),
)  # fmt: skip
_DOUBLED = re.compile(r"(\w)\1")


def is_full_name(name: str) -> bool:
    """Tell whether a person's name has several words."""
    return len(name.split()) > 1


@lru_cache(maxsize=100_000)
def skeleton(name: str) -> str:
    """Return what the spellings of one name in the Latin letters of several languages share."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bones = "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("-", " ")
    for spelling, bone in _SPELLINGS:
        bones = bones.replace(spelling, bone)
    return " ".join(_DOUBLED.sub(r"\1", bones).split())


@lru_cache(maxsize=100_000)
def names_somebody(name: str, party: str | None) -> bool:
    """Tell whether words name an actor of the world, and are no mere description ("tentaranya", "langkah Baku")."""
    if not any(word[:1].isupper() for word in name.split()):
        return False
    if is_description(name, party):
        return fold(name) in load_linking_words().organs and party is not None
    folded = fold(name)
    rest = folded if party is None else without_party(folded, party)
    if party is None or rest == folded or not rest:
        return True
    people = load_linking_words().people
    capitals = {fold(word) for word in name.split() if word[:1].isupper()}
    return rest.split()[0] in capitals or any(word in people for word in rest.split())


@lru_cache(maxsize=100_000)
def is_description(name: str, party: str | None) -> bool:
    """Tell whether every word only describes people, and none names a party ("Tentara", "Warga sipil")."""
    folded, people = fold(name), load_linking_words().people
    is_own = party is not None and without_party(folded, party) != folded
    return not is_own and all(word in people for word in folded.split())


def is_persons_name(name: str, party: str | None) -> bool:
    """Tell whether a name can be a person's: it begins with a capital and is more than words for people."""
    rest = fold(name) if party is None else without_party(fold(name), party)
    people = load_linking_words().people
    return name[:1].isupper() and bool(rest) and not all(word in people for word in rest.split())


def find_acronyms(text: str, names: Iterable[str]) -> dict[str, str]:
    """Return, by acronym, the name behind which a page puts it in brackets; both folded."""
    found: dict[str, str] = {}
    longest = sorted(names, key=len, reverse=True)
    for match in _ACRONYM.finditer(text):
        before = text[max(0, match.start() - 200) : match.start()]
        name = next((name for name in longest if before.endswith(name)), None)
        if name is not None and is_full_name(name):
            found.setdefault(fold(match[1]), fold(name))
    return found
