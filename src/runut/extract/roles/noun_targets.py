"""To whom a noun's act is done: its genitive, whom it is against, or who did what its words are about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.phrase_sorts import is_seat
from runut.extract.grammar.word_class import may_act
from runut.extract.roles.noun_doers import doers_of, has_side
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

DONE_TO = frozenset({EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.ACCUSE})
_FORCED = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION}
_UNDERGONE = {"defeat", "coup"}
"""Frames of nouns behind which a side is who undergoes it ("kekalahan | X", "tergulingnya | X")."""

_OF_TWO = {EventType.SANCTION, EventType.ASSAULT}
_ANSWERING = {EventType.ACCUSE, EventType.PROTEST, EventType.REJECT}
_HEAD = "headoffice"
_FROM_AFAR, _AIRCRAFT = {"explosives", "aerial", "heavy-weapons", "drone"}, {"aircraft", "drone"}


def undergone(
    sense: Sense, agents: list[Mention], genitive: list[Mention], against: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """Return who undergoes and who does it: "pemboman Israel" is by Israel, "pembunuhan warga" of people."""
    if agents and agents == genitive:
        return against, agents
    if not agents and any(map(has_side, against)) and any(map(_is_side, genitive)):
        return against, genitive  # "penolakan | X | terhadap usul Y"
    are_they = bool(genitive) and all(one.pronoun == "third_plural" for one in genitive)
    refuses = not agents and sense.frame.type is EventType.REJECT and bool(genitive)
    if refuses and (are_they or all(map(_speaks_for, genitive))):
        return against, genitive  # "di tengah | penolakan | X", "menunjukkan | penolakan | mereka"
    does_it = sense.frame.type is EventType.ASSAULT and not agents and any(map(_is_side, genitive))
    does_it = does_it and sense.frame.id not in _UNDERGONE
    flies = not (agents or _FROM_AFAR.isdisjoint(sense.frame.mode)) and bool(genitive) and all(map(_flies, genitive))
    if flies or (does_it and not sense.frame.outcome):
        return against, genitive
    if sense.frame.type is EventType.COERCE and not agents and genitive and all(map(_keeps_order, genitive)):
        return against, genitive  # "penggerebekan | polisi"
    return genitive or against, agents


def who_does_it_to(
    sense: Sense, genitive: list[Mention], target: list[Mention], against: list[Mention]
) -> list[Mention]:
    """Return those behind a noun of harm who do it to others ("penembakan | tentara X | terhadap warga Y")."""
    if against and genitive and all(mention.pronoun == "third_plural" for mention in genitive):
        return genitive  # "selama penyerbuan | mereka | ke X"
    others = [mention for mention in target if mention not in genitive and may_act(mention)]
    is_of_people = bool(genitive and others) and all(map(may_act, genitive))
    return genitive if is_of_people and sense.frame.type in DONE_TO else []


def whose_it_is(nodes: Sequence[Node], sense: Sense, found: Arguments) -> list[Mention]:
    """Return who made or did what is refused or condemned ("penolakan atas | usul Y", "kecaman atas | blokade Y")."""
    if sense.frame.type not in _ANSWERING:
        return []
    nouns = (one.noun for one in found.phrases if one.noun is not None and one.preposition.has("against"))
    return [one for noun in islice(nouns, 1) for one in doers_of(nodes, noun) if has_side(one)]


def who_is_charged(nodes: Sequence[Node], charge: int, sense: Sense) -> list[Mention]:
    """Return who did that of which a charge says at once what it is ("tuduhan | pembunuhan oleh Y terhadap Z")."""
    if sense.frame.type is not EventType.ACCUSE or charge + 1 >= len(nodes) or not nodes[charge + 1].is_noun:
        return []
    return [one for one in doers_of(nodes, charge + 1) if has_side(one)]


def _keeps_order(mention: Mention) -> bool:
    """Tell whether the police, an army or a government as such is named, and no one of them."""
    is_body = mention.actor_kind in {ActorKind.POLICE, ActorKind.MILITARY, ActorKind.GOVERNMENT}
    is_one_of_it = mention.title or mention.person or mention.indefinite
    return is_body and mention.number is None and not is_one_of_it and not is_seat(mention)


def _is_side(mention: Mention) -> bool:
    is_bare = mention.party is not None and mention.bare_entity and mention.kind is MentionKind.ACTOR
    return is_bare and mention.person is None  # "pembunuhan | Rabin" was not by him


def _speaks_for(mention: Mention) -> bool:
    """Tell whether a side itself is named or one who speaks for it: who refuses, and is not refused."""
    is_one = mention.party is not None and (mention.person is not None or _HEAD in mention.classes)
    return _is_side(mention) or is_one


def _flies(mention: Mention) -> bool:
    """Tell whether aircraft of a side are named, which bomb and are not bombed ("pemboman | pesawat tempur X")."""
    return mention.party is not None and not _AIRCRAFT.isdisjoint(mention.classes)


def between_both(sense: Sense, found: Arguments) -> list[Mention]:
    """Return the two between whom relations are broken or blows fall ("serangan | antara A dan B")."""
    both = named_after(found.phrases, "between") if sense.frame.type in _OF_TWO else []
    return both if len(both) > 1 and all(map(has_side, both)) else []


def hit_by_others(sense: Sense, genitive: list[Mention], found: Arguments) -> list[Mention]:
    """Return whom a noun befell, named beside "oleh", or the place alone ("okupasi | X oleh Y", "blokade | Gaza")."""
    if sense.frame.type not in _FORCED:
        return []
    is_told = bool(named_after(found.phrases, "by")) and not any(one in found.actors for one in genitive)
    are_places = all(one.kind is MentionKind.PLACE and not may_act(one) for one in genitive)
    return genitive if is_told or are_places else []
