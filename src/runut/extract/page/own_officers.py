"""Whose people persons are who are named with an office "-nya": "N, juru bicaranya" is of whom the story just told."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.beside.appositions import OWN_OFFICE
from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.record.actor import ActorKind

_ORGANS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}


def give_owners(sentences: Sequence[Sentence]) -> None:
    """Give holders of an office "-nya" the side with which their sentence opens, or the one before it did."""
    before: Mention | None = None
    for sentence in sentences:
        opening = sentence.nodes[0].mention if sentence.nodes else None
        for _, person in sentence.mentions:
            owner = opening if opening is not None and opening is not person and opening.party is not None else before
            if owner is not None and _holds_own_office(person):
                person.kind, person.party = MentionKind.ACTOR, owner.party
        before = _opened(opening, before)


def _holds_own_office(person: Mention) -> bool:
    if person.person is None or person.party is not None or person.entities:
        return False
    return OWN_OFFICE in person.classes or (person.title and person.possessive)


def _opened(opening: Mention | None, before: Mention | None) -> Mention | None:
    """Return the side that a next "-nya" goes back to: who opens a sentence, no organ that nobody's name tells."""
    if opening is None or opening.kind is not MentionKind.ACTOR:
        return before
    if opening.party is not None:
        return opening
    return None if opening.actor_kind in _ORGANS else before
