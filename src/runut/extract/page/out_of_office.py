"""Who ruled a state before and was brought down: those who fight or march for him carry that state's will no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from runut.annotate.beside.owned_things import LOYAL, OUSTED, PAST_RULERS
from runut.annotate.phrases.leanings import LEANING
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.page.folded_names import fold_name
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import EntityClass
from runut.world.rivals import state_codes

_FOR_SOMEBODY = frozenset({"follower", LOYAL, LEANING, "militiaforce"})


def part_from_state(mentions: Sequence[Mention], year: int | None) -> None:
    """Leave those who are for a ruler of the past no state ("loyalis | X", "milisi X"), nor a ruler brought down."""
    past = frozenset(_find_past_rulers(mentions, year))
    for mention in mentions if past else ():
        if mention.kind is not MentionKind.ACTOR:
            continue
        if OUSTED in mention.classes:
            _drop_office(mention)
            mention.actor_kind = ActorKind.PERSON
        elif not mention.title and _is_for_ruler(mention, past):
            _drop_office(mention)
            mention.person = None
            mention.classes = {*mention.classes, LOYAL}
            if mention.actor_kind is ActorKind.MILITARY:
                mention.actor_kind, mention.victim = ActorKind.NONSTATE_ARMED, VictimKind.MILITANT


def _drop_office(mention: Mention) -> None:
    """Leave a phrase nothing of what its person was before, nor that state."""
    mention.entities = [entity for entity in mention.entities if entity.cls is not EntityClass.PERSON]
    mention.party = None if mention.party in state_codes() else mention.party


def _find_past_rulers(mentions: Sequence[Mention], year: int | None) -> Iterator[str]:
    """Yield the last names of those who rule a state no more: by what a page calls them, or by their years."""
    for mention in mentions:
        if mention.person is not None and not mention.classes.isdisjoint(PAST_RULERS):
            yield _last_name(mention.person)
        for entity in mention.entities:
            is_past = year is not None and entity.until is not None and entity.until < year
            if is_past and entity.cls is EntityClass.PERSON and entity.party in state_codes():
                yield _last_name(entity.name)


def _last_name(name: str) -> str:
    return fold_name(name).rpartition(" ")[2]


def _is_for_ruler(mention: Mention, past: Collection[str]) -> bool:
    """Tell whether people are told by whom they are for, who rules no more."""
    is_for_somebody = mention.has_people and not mention.classes.isdisjoint(_FOR_SOMEBODY)
    return is_for_somebody and _last_name(mention.name) in past
