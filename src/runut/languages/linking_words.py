"""Words that linking asks for: who speaks for a party, what merely describes people, what sources name oppositely."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from runut.errors import DataError
from runut.languages import known_languages, read_table, read_toml, readable_languages


class WordsOf(StrEnum):
    """What opposed words name."""

    ACT = "act"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Slant:
    """Which of two opposed ways of naming a word belongs to.

    Attributes:
        pair: Id of the pair of lists.
        of: What the words name.
        is_other: Whether it stands in the second list.
    """

    pair: str
    of: WordsOf
    is_other: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkingWords:
    """The words of every language; all of them are folded.

    Attributes:
        authorities: Words that beside a party's name name the party itself.
        people: Single words that describe people and organs.
        organs: Names of organs of power ("kementerian pertahanan").
        slants: Opposed words, longest first.
        households: What people are counted by instead of one by one.
        continued: Words of an act that goes on with what was done before.
        own_endings: Endings of people who are the speaker's own ("tentaranya").
    """

    authorities: frozenset[str]
    people: frozenset[str]
    organs: frozenset[str]
    slants: Mapping[str, Slant]
    households: frozenset[str]
    continued: frozenset[str]
    own_endings: tuple[str, ...]


@cache
def load_linking_words() -> LinkingWords:
    """Read the words of every language that ships, once.

    Raises:
        DataError: A file is missing, or a word stands in two lists.
    """
    authorities: set[str] = set()
    people: set[str] = set()
    organs: set[str] = set()
    households: set[str] = set()
    continued: set[str] = set()
    own_endings: set[str] = set()
    slants: dict[str, Slant] = {}
    for code in known_languages():
        authorities.update(read_toml(code, "linking")["authorities"])
        households.update(read_toml(code, "linking")["households"])
        continued.update(read_toml(code, "linking")["continued"])
        own_endings.update(read_toml(code, "linking")["own_endings"])
        for word, slant in _find_slants(code):
            if slants.setdefault(word, slant) != slant:
                raise DataError(f"languages/{code}/linking.toml: {word!r} stands in two lists; take it out of one")
    for code in readable_languages():
        for row in read_table(code, "people"):
            people.update(row["form"].replace("|", " ").split())
            organs.update(row["form"].split("|") if row["class"] == "organ" else ())
    return LinkingWords(
        authorities=frozenset(authorities),
        people=frozenset(people),
        organs=frozenset(organs),
        slants=dict(sorted(slants.items(), key=lambda item: (-len(item[0]), item[0]))),
        households=frozenset(households),
        continued=frozenset(continued),
        own_endings=tuple(sorted(own_endings)),
    )


def _find_slants(code: str) -> Iterator[tuple[str, Slant]]:
    for row in read_toml(code, "linking")["opposed"]:
        for name in ("one", "other"):
            for word in row[name]:
                yield word, Slant(row["id"], WordsOf(row["of"]), name == "other")
