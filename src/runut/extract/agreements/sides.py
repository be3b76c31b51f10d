"""Whose an agreement is, and who mediated it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.agreements.between import NEAR, find_between
from runut.extract.agreements.makers import agents_of, find_members, is_sealed, listed_subject, may_act
from runut.extract.agreements.mediators import (
    find_as_mediators,
    find_fronted,
    find_mediating,
    find_onlookers,
    find_principals,
    find_witnesses,
)
from runut.extract.agreements.names import Named
from runut.extract.agreements.partners import find_partners
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_plain_verb, is_verb
from runut.extract.meant.discourse import Discourse
from runut.record.actor import Actor, ActorKind
from runut.record.claims import AgreementKind, Event, EventType
from runut.world import EntityClass
from runut.world.rivals import STATES_WITHOUT_ARMY, bodies_of_states, state_codes

Told = tuple[RawEvent, Event]
_FAR = 24
_TWO = 2
_DEALS = {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT}
_TRUCES = {"ceasefire", "exchange", "release"}
_MEDIATE = "mediate"
_HOSTILE = {EventType.ASSAULT, EventType.COERCE, EventType.THREATEN, EventType.ACCUSE, EventType.MOBILIZE}
_ACTING = {Telling.MADE, Telling.BROKEN, Telling.ENDED, Telling.EXTENDED}
_PLACES = {EntityClass.CAPITAL, EntityClass.PLACE}


@dataclass(frozen=True, slots=True)
class Sides:
    """Parties and mediators, as one sentence says them."""

    parties: tuple[str, ...]
    mediators: tuple[str, ...]


def find_sides(
    view: View, named: Named, predicate: Predicate | None, told: Sequence[Told], discourse: Discourse
) -> Sides:
    """Return the parties and mediators that a sentence gives an agreement.

    Args:
        view: The sentence.
        named: What it calls the agreement.
        predicate: What it tells of it.
        told: The events of the sentence.
        discourse: The thread of the story, for pronouns.
    """
    nodes, head = view.nodes, view.node_at(named.last - 1)
    fronted = _codes(find_fronted(view, named), discourse)
    onlookers = _codes(find_onlookers(view), discourse)
    witnesses = (*_codes(find_witnesses(view), discourse), *onlookers)
    helping = (one for one in (*find_mediating(view, named), *find_as_mediators(view)) if not _are_nobodys(one))
    mediators = fronted or tuple(dict.fromkeys((*_mediators(told, witnesses, discourse), *_codes(helping, discourse))))
    reach = _FAR if predicate is not None and predicate.is_right and predicate.telling is Telling.FORCE else NEAR
    between = _codes(find_between(view, named, reach), discourse)
    mediators = tuple(side for side in mediators if side not in between)  # "A menengahi kesepakatan antara B dan C"
    parties = between or (() if _is_offered(view, named) else _codes(_owners(nodes, head), discourse))
    if not between and _is_of_helper(named, parties, discourse):
        parties, mediators = (), mediators or parties  # "gencatan senjata Kofi Annan"
    if predicate is not None and predicate.last - predicate.first > 1 and named.right is not None:
        predicate = named.right  # "dihentikan oleh perjanjian yang ditandatangani A dan B"
    acting = () if predicate is None else _actors_at(view, (named, predicate), told, discourse)
    acting = max(acting, _codes(agents_of(view, named), discourse), _codes(listed_subject(view), discourse), key=len)
    acting = _members(view, predicate, acting, discourse) or acting
    partners = _codes(find_partners(view, head), discourse)
    partners = tuple(side for side in partners if side not in onlookers)
    acting = _codes(find_principals(view), discourse) or acting
    if len(parties) < _TWO and len((*acting, *partners)) >= len(parties):
        parties = tuple(dict.fromkeys((*acting, *partners, *parties)))
    context = discourse.context
    fighters = frozenset() if context.group is None else frozenset({context.land_of(context.group)})
    fighters -= {node.mention.party for node in nodes if node.mention is not None and node.mention.person is not None}
    parties = tuple(dict.fromkeys(_who_fights(party, fighters, context.group) for party in parties))
    helpers = {*mediators, *onlookers, *(set(witnesses) - set(partners))}
    return Sides(tuple(party for party in parties if party not in helpers), mediators)


def _are_nobodys(mention: Mention) -> bool:
    """Tell whether several people are told whose side nobody tells ("dengan 44 diplomat sebagai saksi")."""
    return (mention.many or mention.number is not None) and mention.has_people and mention.party is None


def _is_of_helper(named: Named, owners: Sequence[str], discourse: Discourse) -> bool:
    """Tell whether what ends the fighting is only called by the body of states, or its envoy, who thought of it."""
    fighters = {actor.party for actor in discourse.context.opponents}
    is_end = named.head.kind in {AgreementKind.CEASEFIRE, AgreementKind.HUMANITARIAN_TRUCE}
    return is_end and len(owners) == 1 and owners[0] in bodies_of_states() and owners[0] not in fighters


def _mediators(told: Sequence[Told], witnesses: Sequence[str], discourse: Discourse) -> tuple[str, ...]:
    """Return who mediates by the talks and deals of a sentence, but for who only sees it done or sees to its terms."""
    found: list[Actor] = []
    for _, event in told:
        is_mediating = _MEDIATE in event.mode and event.type is EventType.CONSULT
        makes_deal = event.type in _DEALS or not _TRUCES.isdisjoint(event.mode)
        brought = event.third_parties or event.actors  # who mediates talks is told beside those who hold them
        found += [*(event.third_parties if makes_deal else ()), *(brought if is_mediating else ())]
    return tuple(side for side in codes_of(found, discourse) if side not in witnesses)


def _is_offered(view: View, named: Named) -> bool:
    """Tell whether who stands behind a name offered it ("menerima | usul | gencatan senjata | X")."""
    found = view.data.wished.at(view.words, named.first - 1) if named.first else None
    return named.head.is_offer or (found is not None and found[1])


def _who_fights(party: str, lands: frozenset[str | None], group: str | None) -> str:
    """Return the armed group of a state that keeps no army, which alone can lay down arms ("Israel dan Palestina")."""
    return group if group is not None and party in lands & STATES_WITHOUT_ARMY else party


def _codes(mentions: Iterable[Mention], discourse: Discourse) -> tuple[str, ...]:
    return codes_of(discourse.resolve_all(mentions), discourse)


def codes_of(actors: Iterable[Actor], discourse: Discourse) -> tuple[str, ...]:
    """Return the sides of actors; rebels whom nobody names are those of the story, other people of no name no side."""
    group = discourse.context.group
    return tuple(
        dict.fromkeys(
            actor.party or (group if group is not None and _is_one_group(actor) else actor.name)
            for actor in actors
            if is_side(actor)
        )
    )


def _is_one_group(actor: Actor) -> bool:
    """Tell whether somebody may be the armed group of a story: not several ("kelompok-kelompok pemberontak")."""
    return actor.kind is ActorKind.NONSTATE_ARMED and not _are_several(actor)


def _are_several(actor: Actor) -> bool:
    """Tell whether a doubled noun tells of several without a name ("Faksi-faksi")."""
    first, _, again = actor.name.partition(" ")[0].casefold().partition("-")
    return first == again


def is_side(actor: Actor) -> bool:
    """Tell whether somebody may be party to an agreement: a side, an armed group, a body with a name."""
    is_body = actor.name[:1].isupper() and actor.kind is not ActorKind.PERSON and not _are_several(actor)
    return actor.party is not None or actor.kind is ActorKind.NONSTATE_ARMED or is_body


def _owners(nodes: Sequence[Node], head: int) -> list[Mention]:
    """Return who stands bare after a name ("gencatan senjata ETA", "gencatan senjata Israel-Jihad Islam")."""
    position = head + 1
    whole = nodes[head].mention
    if whole is not None and whole.party is not None and _is_owner(whole):
        position = head
    while position < len(nodes) and nodes[position].has("adjective", "determiner", "adverb"):
        position += 1
    if position >= len(nodes) or not _is_owner(nodes[position].mention):
        return []
    found = list_right(nodes, position, whole=True)
    joint = position + 1
    if joint + 1 < len(nodes) and nodes[joint].unit.text in "-–/" and _is_owner(nodes[joint + 1].mention):
        found += [mention for mention in (nodes[joint + 1].mention,) if mention is not None]
    return [mention for mention in found if _is_owner(mention)]


def _is_owner(mention: Mention | None) -> bool:
    """Tell whether a phrase names a side; a town after an agreement is where it was made ("Perjanjian Oslo")."""
    if mention is None or mention.kind is not MentionKind.ACTOR:
        return False
    return mention.has_people or not any(entity.cls in _PLACES for entity in mention.entities)


def _actors_at(
    view: View, about: tuple[Named, Predicate], told: Sequence[Told], discourse: Discourse
) -> tuple[str, ...]:
    """Return who makes, extends, breaks or ends it, and both of two who begin or honour it ("A dan B memulai | G")."""
    _, predicate = about
    is_helped = predicate.is_right and predicate.telling is Telling.MADE and not is_sealed(view, predicate)
    if predicate.telling in _ACTING:
        return () if is_helped else _doers_at(view, about, told, discourse)
    both = predicate.telling is Telling.FORCE and not predicate.is_right
    found = _doers_at(view, about, told, discourse) if both else ()
    return found if len(found) == _TWO else ()


def _doers_at(
    view: View, about: tuple[Named, Predicate], told: Sequence[Told], discourse: Discourse
) -> tuple[str, ...]:
    """Return the actors of the event at the predicate of an agreement, else its subject."""
    named, predicate = about
    node = view.node_at(predicate.first)
    start, end = view.words[named.first].start, view.words[named.last - 1].end
    for raw, event in told:
        if raw.node == node and event.type is not EventType.CONSULT:
            actors = [a for a in event.actors if a.start is not None and not start <= a.start < end]
            return codes_of(actors, discourse)
    if predicate.first > named.first:
        return ()
    is_told = is_verb(view.nodes[node]) or is_plain_verb(view.nodes[node])
    if not is_told and node > 0 and view.has("witnessing", view.word_at(view.nodes[node - 1].start), predicate.first):
        return ()  # "A dan B menyaksikan | penandatanganan | kesepakatan"
    if not is_told:
        node -= 1  # "A dan B mengumumkan | tercapainya | kesepakatan"
    if node < 0 or not (is_verb(view.nodes[node]) or is_plain_verb(view.nodes[node])):
        return ()
    subject = find_subject(view.nodes, node)
    found = _codes((m for m in subject.mentions if may_act(m)), discourse)
    return found if is_told or len(found) >= _TWO else ()


def _members(view: View, predicate: Predicate | None, acting: tuple[str, ...], discourse: Discourse) -> tuple[str, ...]:
    """Return the members of the body that makes an agreement, where the sentence gives them."""
    found = find_members(view)
    if found is None or predicate is None:
        return ()
    body, members = found
    last = view.node_at(predicate.first)
    between = view.nodes[view.node_at(view.word_at(members[-1].start)) + 1 : last]
    is_subject = members[-1].start < view.nodes[last].start and not any(map(is_verb, between))
    is_maker = predicate.telling is Telling.MADE and (
        is_subject or not set(acting).isdisjoint(_codes([body], discourse))
    )
    return _codes(members, discourse) if is_maker else ()


def count_quarrels(events: Iterable[Event]) -> Counter[tuple[str, str]]:
    """Count how often a page tells that one side fights, coerces, threatens or accuses another."""
    counts: Counter[tuple[str, str]] = Counter()
    for event in events:
        if event.type not in _HOSTILE:
            continue
        actors, others = _known(event.actors), _known(event.recipients)
        pairs = {tuple(sorted((one, other))) for one in actors for other in others or actors if one != other}
        counts.update((first, second) for first, second in sorted(pairs))  # ties go by the order of counting
    return counts


def _known(actors: Iterable[Actor]) -> list[str]:
    """Return the sides of actors whom the page names, not those filled in from the story."""
    return [actor.party for actor in actors if actor.party is not None and actor.start is not None]


def choose_sides(guess: tuple[str, ...], quarrels: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """Return the pair that quarrels most on the page in place of a guess that shares a side with it."""
    if not quarrels:
        return guess
    best, count = quarrels.most_common(1)[0]
    own = quarrels.get((min(guess), max(guess)), 0) if len(guess) == _TWO else 0
    shares = not guess or not set(guess).isdisjoint(best)
    return best if shares and count > own and count >= _TWO else guess


def with_fighters(parties: tuple[str, ...], quarrels: Counter[tuple[str, str]]) -> tuple[str, ...]:
    """Return the sides with the group that fights for a land without an army, where the page tells of one only."""
    others = set(parties) - STATES_WITHOUT_ARMY
    fighters = {side for pair in quarrels for side in pair if not others.isdisjoint(pair)} - others - state_codes()
    if len(fighters) != 1:
        return parties
    (fighter,) = fighters
    return tuple(fighter if party in STATES_WITHOUT_ARMY else party for party in parties)
