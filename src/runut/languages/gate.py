"""The words by which a page is let through to the deep stages or let go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from runut.errors import DataError
from runut.languages import FOLDER, read_toml
from runut.languages.lexicon import fold_form
from runut.loading import without_collection

NAME_GROUPS = ("armed", "theatre", "side", "rivals")
"""Groups of evidence that the names of the world give; every other group is words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One group of evidence: what each of its words weighs, and what all of them together weigh at most."""

    weight: float
    most: float
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something else that a page may be about.

    Attributes:
        weight: What each of its words weighs.
        words: Words that speak for it.
        sure: Words that hardly stand on a page about anything else; each weighs double.
        guises: Phrases that only sound like conflict; the words in them count for nothing else.
    """

    weight: float
    words: frozenset[str]
    sure: frozenset[str]
    guises: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """The gate's words in one language (its `gate.toml`), folded as the matcher folds.

    Attributes:
        least: What the evidence of a short text must weigh.
        per_hundred_words: How much more for each hundred words of a longer text.
        most_needed: What is enough for a text of any length.
        vague: Groups that are told of quarrels and of everything else.
        vague_most: What all of them together weigh at most.
        topic_most: What a topic weighs at most.
        actors: Groups that tell of those who wage wars and end them.
        no_actor: How many times more a topic weighs where none of them is named.
        title: The factor of a word in the headline.
        lead: The factor of a word in the first paragraphs.
        at_home: Parties that pages in the language name all the time.
        groups: Evidence by group, those of `NAME_GROUPS` among them.
        pairs: What words of two groups in one line add.
        topics: What speaks against, by topic.
    """

    least: float
    per_hundred_words: float
    most_needed: float
    vague: frozenset[str]
    vague_most: float
    topic_most: float
    actors: frozenset[str]
    no_actor: float
    title: float
    lead: float
    at_home: frozenset[str]
    groups: dict[str, Group]
    pairs: dict[tuple[str, str], float]
    topics: dict[str, Topic]


@cache
def gated_languages() -> tuple[str, ...]:
    """Return the codes of the languages that have words for the gate, sorted."""
    return tuple(sorted(item.name for item in FOLDER.iterdir() if (item / "gate.toml").is_file()))


@cache
@without_collection()
def load_gate(language: str) -> Gate:
    """Load the gate's words of a language.

    Raises:
        DataError: The file is missing or faulty; every fault is listed.
    """
    data = read_toml(language, "gate")
    groups = _parse_groups(data)
    pairs = {(one, other): float(adds) for (one, _, other), adds in _split(data["pairs"])}
    named = [*(name for pair in pairs for name in pair), *data["vague"], *data["actors"]]
    faults = [f"no group {name!r}" for name in named if name not in groups]
    faults += [f"no weight of the names {name!r}" for name in NAME_GROUPS if name not in groups]
    if faults:
        raise DataError(f"languages/{language}/gate.toml: " + "; ".join(faults))
    return Gate(
        least=data["least"],
        per_hundred_words=data["per_hundred_words"],
        most_needed=data["most_needed"],
        vague=frozenset(data["vague"]),
        vague_most=data["vague_most"],
        topic_most=data["topic_most"],
        actors=frozenset(data["actors"]),
        no_actor=data["no_actor"],
        title=data["title"],
        lead=data["lead"],
        at_home=frozenset(data["names"]["at_home"]),
        groups=groups,
        pairs=pairs,
        topics=_parse_topics(data),
    )


def _split(pairs: dict[str, float]) -> Iterable[tuple[tuple[str, str, str], float]]:
    return ((pair.partition(" "), adds) for pair, adds in pairs.items())


def _parse_groups(data: dict[str, Any]) -> dict[str, Group]:
    names = {name: row for name, row in data["names"].items() if isinstance(row, dict)}
    return {
        name: Group(weight=row["weight"], most=row["most"], words=_forms(row.get("words", ()), data["suffixes"]))
        for name, row in (names | data["evidence"]).items()
    }


def _parse_topics(data: dict[str, Any]) -> dict[str, Topic]:
    return {
        name: Topic(
            weight=row["weight"],
            words=_forms(row["words"], data["suffixes"]),
            sure=_forms(row["sure"], data["suffixes"]),
            guises=_forms(row["guises"], data["suffixes"]),
        )
        for name, row in data["topics"].items()
    }


def _forms(words: Iterable[str], suffixes: Iterable[str]) -> frozenset[str]:
    ends = tuple(suffixes)
    return frozenset(fold_form(word + end) for word in words for end in ends)
