"""The parts of a clause around a trigger: its subject, its prepositional phrases, who does what by role."""

from __future__ import annotations

from dataclasses import dataclass, field

from runut.annotate.clauses import Node
from runut.annotate.mentions import Mention

CLAUSE_REACH = 40
"""As many nodes as a clause is followed over."""


@dataclass(slots=True)
class Phrase:
    """A prepositional phrase: which preposition, and what it governs."""

    preposition: Node
    mentions: list[Mention]
    noun: int | None = None


@dataclass(slots=True)
class Subject:
    """What stands as subject of a trigger, and how it was found.

    `elided` names the word that hides it ("that", "after", "purpose" …); `noun` is the index of an event noun.
    """

    mentions: list[Mention] = field(default_factory=list)
    noun: int | None = None
    how: str = ""
    relative: bool = False
    elided: str = ""
    index: int | None = None


@dataclass(slots=True)
class Arguments:
    """The phrases around one trigger, by role; `asked_for` are to whom or what a demand wants something done."""

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    asked_for: list[Mention] = field(default_factory=list)
    subject: Subject = field(default_factory=Subject)
    object_noun: int | None = None
    support: int | None = None
    predicate: int | None = None
    phrases: list[Phrase] = field(default_factory=list)
    why: list[str] = field(default_factory=list)
