"""The parts of a clause around a trigger: its subject, its prepositional phrases, who does what by role."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention

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
    """The phrases around one trigger, by role.

    `asked_for` are to whom or what a demand wants something done, `helpers` by whose help, vouching or pressure sides
    came together.
    """

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    asked_for: list[Mention] = field(default_factory=list)
    helpers: list[Mention] = field(default_factory=list)
    subject: Subject = field(default_factory=Subject)
    object_noun: int | None = None
    support: int | None = None
    predicate: int | None = None
    phrases: list[Phrase] = field(default_factory=list)
    why: list[str] = field(default_factory=list)


def closing_of_aside(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the comma that closes a clause of "yang" about who acts ("menyatakan X|, yang sibuk di Y|, | gagal …")."""
    mention, which = nodes[comma - 1].mention, comma + 1
    if which >= len(nodes) or not (nodes[comma].is_comma and nodes[which].has("which")):
        return None
    if mention is None or not (mention.party or mention.person or mention.name[:1].isupper()):
        return None
    return next((n for n in range(which + 1, min(comma + CLAUSE_REACH, len(nodes) - 1)) if nodes[n].is_comma), None)
