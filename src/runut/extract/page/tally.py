"""Whom a page names how often, and where: the sides, nameless fighters, places, and what neighbours only lend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import BODIES, Mention
from runut.annotate.phrases.phrase_words import holds_word
from runut.extract.grammar.word_class import is_active
from runut.extract.page.border_lands import lands_at_borders
from runut.extract.page.camps import HEADLINE_WEIGHT, Quarrels, nameless_camp
from runut.record.actor import ActorKind
from runut.record.claims import EventType
from runut.world import EntityClass
from runut.world.rivals import Rivals, has_ended, load_rivals, state_codes, state_names

_PLACE = EntityClass.PLACE
_PERSON = EntityClass.PERSON
_GROUP = EntityClass.GROUP

STEM = 4
"""How many letters tell that two words are of one root ("Kurdi", "Kurdistan")."""

_LEAD_SENTENCES = 2
_LANDS = {EntityClass.STATE, _GROUP}
_BESIDE = frozenset({"with", "from"})
_COALITION, _STATE_FORCES = "coalition", "stateforces"
ALLIED = {"alliedforces", _COALITION}
_NAMED = 2  # as much as two names that only say where
_TALKS = {EventType.CONSULT, EventType.AGREE, EventType.COOPERATE, EventType.SUPPORT}
_TALKS_REACH, _LENT = 5, 0.25
_NEUTRAL_KINDS = {ActorKind.IGO, ActorKind.NGO, ActorKind.MEDIA, ActorKind.PEACEKEEPERS}


@dataclass(slots=True)
class Tally:
    """How often a page names each side, where its places lie, and who is at odds in its year."""

    states: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    places: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    countries: dict[str, str] = field(default_factory=dict)
    neutral: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    nameless: Counter[str] = field(default_factory=Counter)
    fighters: set[str] = field(default_factory=set)
    armed: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
    stems: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    missions: set[str] = field(default_factory=set)
    allied: set[str] = field(default_factory=set)
    armies: set[str] = field(default_factory=set)
    tells_of_allies: bool = False
    tells_of_state_forces: bool = False
    rivals: Rivals = frozenset()
    abroad: Quarrels = field(default_factory=dict)


def read_tally(sentences: Sequence[Sentence], year: int | None = None) -> Tally:
    """Count the sides and places of a page; those of headline and lead count twice."""
    tally = Tally(rivals=load_rivals(year))
    for number, sentence in enumerate(sentences):
        weight = _NAMED * (HEADLINE_WEIGHT if sentence.is_headline or number < _LEAD_SENTENCES else 1)
        for n, mention in sentence.mentions:
            if _is_neighbour(sentence, n):
                continue
            if mention.party is not None and _keeps_peace(mention):
                tally.missions.add(mention.party)
            if mention.party is not None and not mention.classes.isdisjoint(ALLIED):
                tally.allied.add(mention.party)
            if mention.party is not None and mention.actor_kind is ActorKind.MILITARY:
                tally.armies |= {mention.party} if not has_ended(mention.party, year) else set()
            tally.tells_of_state_forces |= _STATE_FORCES in mention.classes
            tally.tells_of_allies |= mention.actor_kind is ActorKind.MILITARY and _COALITION in mention.classes
            if not _only_says_where(sentence, n):
                lent = _LENT if _is_of_talks(sentence, n) else 1.0
                _count_mention(tally, mention, weight, is_seat=_is_seat(sentence, n), lent=lent)
            elif _is_land(mention):
                _count_place(tally, mention, weight)
            else:
                _count_mention(tally, mention, weight // _NAMED)
    tally.neutral -= tally.armies - tally.missions
    return tally


def _is_of_talks(sentence: Sentence, index: int) -> bool:
    """Tell whether a name says where people talk or sign: any third land may lend the place ("berunding di | Oslo")."""
    nodes = sentence.nodes
    if index < _NAMED or not nodes[index - 1].has("in"):
        return False
    act = next((node for node in reversed(nodes[max(0, index - _TALKS_REACH) : index - 1]) if node.is_trigger), None)
    return act is not None and bool(act.types) and act.types <= _TALKS


@cache
def _stems_of(forms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word.casefold()[:STEM] for form in forms for word in form.split())


def _is_land(mention: Mention) -> bool:
    """Tell whether a name is that of a group and of the land it holds ("Karabakh")."""
    return any(entity.cls is _GROUP for entity in mention.entities)


def _only_says_where(sentence: Sentence, index: int) -> bool:
    """Tell whether the bare name of a state, or of a group and its land, stands for a place ("di Karabakh")."""
    mention = sentence.nodes[index].mention
    is_in = index > 0 and "in" in sentence.nodes[index - 1].categories
    return is_in and mention is not None and mention.bare_entity and any(e.cls in _LANDS for e in mention.entities)


def _is_neighbour(sentence: Sentence, index: int) -> bool:
    """Tell whether a state is only named as the one next door ("dekat perbatasan dengan Ghana")."""
    nodes, mention = sentence.nodes, sentence.nodes[index].mention
    if mention is None or mention.has_people:
        return False
    if "frontier" in sentence.units[mention.first].categories:
        return all(mention is not border for border, _ in lands_at_borders(sentence))  # that of two is of both
    before = index - 1
    while before >= 0 and not nodes[before].categories.isdisjoint(_BESIDE):
        before -= 1
    return before >= 0 and holds_word(sentence.units, "frontier", nodes[before].first, nodes[before].last)


def _count_place(tally: Tally, mention: Mention, weight: int) -> None:
    """Count a name that only says where ("di Karabakh") for the state it lies in."""
    countries = {entity.country for entity in mention.entities if entity.country}
    for country in countries:
        tally.places[country] += weight / len(countries)


def _keeps_peace(mention: Mention) -> bool:
    """Tell whether a phrase is about peacekeepers of no state, or their mission."""
    if mention.party in state_codes():
        return False
    are_known = any(entity.kind is ActorKind.PEACEKEEPERS for entity in mention.entities)
    return are_known or mention.actor_kind is ActorKind.PEACEKEEPERS or "peaceforce" in mention.classes


def _count_towns(tally: Tally, mention: Mention, weight: float) -> None:
    places = {entity.country for entity in mention.entities if entity.cls is _PLACE and entity.country}
    for country in places:
        tally.places[country] += weight / len(places)


def _is_seat(sentence: Sentence, index: int) -> bool:
    """Tell whether a capital is named that says or does something, and is no place ("Washington | menyatakan")."""
    mention, nodes = sentence.nodes[index].mention, sentence.nodes
    if mention is None or not mention.bare_entity or all(e.cls is not EntityClass.CAPITAL for e in mention.entities):
        return False
    following = nodes[index + 1] if index + 1 < len(nodes) else None
    acts = following is not None and (following.is_speech or is_active(following))
    return acts and not (index and "in" in nodes[index - 1].categories)


def _count_mention(tally: Tally, mention: Mention, weight: int, *, is_seat: bool = False, lent: float = 1.0) -> None:
    """Count a name; `lent` is what its place counts for beside one where something else happens."""
    if mention.entities and not is_seat:
        _count_towns(tally, mention, weight * lent)
    camp = nameless_camp(mention) if mention.party is None else None
    if camp is not None:
        tally.nameless[camp] += weight
        tally.names.setdefault(camp, mention.name)
        tally.told.update(mention.qualities if weight > _NAMED else ())
    if mention.party is not None and not mention.entities and mention.party not in state_codes():
        tally.groups[mention.party] += weight
        if mention.actor_kind is ActorKind.NONSTATE_ARMED:
            tally.fighters.add(mention.party)
    for entity in mention.entities:
        party = entity.party
        if party is None or entity.cls is _PLACE or entity.kind is ActorKind.MEDIA:
            continue
        if entity.cls is _PERSON:
            tally.states[party] += weight
            break
        tally.names.setdefault(party, state_names().get(party, entity.name))
        if entity.cls is _GROUP:
            tally.fighters.add(party)
            tally.armed |= {party} if entity.kind is ActorKind.NONSTATE_ARMED else set()
            tally.stems[party] |= _stems_of(entity.forms)
        is_neutral = entity.kind in _NEUTRAL_KINDS and mention.actor_kind is not ActorKind.MILITARY
        if is_neutral and party not in state_codes():
            tally.neutral.add(party)
        elif party not in state_codes():
            tally.groups[party] += weight
        else:
            tally.states[party] += weight
        if entity.cls in BODIES and entity.country:
            tally.countries.setdefault(party, entity.country)
            tally.places[entity.country] += weight
