"""Whose the people counted are: as their phrase, their place or who counts them tells (CODEBOOK §6, §9.10)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.counts.counting import Counting, all_here, told_here
from runut.extract.counts.raw_count import FOREIGN, RawCount, counts_foes
from runut.extract.grammar.subject import find_subject
from runut.extract.meant.discourse import Discourse
from runut.extract.meant.owners import but_agents, owner_of_clause
from runut.extract.page.own_losses import land_that_counts
from runut.extract.page.party_sets import sides_of
from runut.extract.parties.struck import is_said
from runut.extract.roles.main_subjects import find_main_subject
from runut.extract.where.swept_places import is_bare_town
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType, Outcome, VictimKind
from runut.world.rivals import STATES_WITHOUT_ARMY, load_rivals

_BOTH_REACH = 6
_PLACE_REACH, _LOSS_REACH = 4, 3
_OPENING_NODES = 4
_OF_THE_LAND = {ActorKind.CIVILIANS, ActorKind.POLICE, ActorKind.MILITARY}
_UNDER_ARMS = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED, ActorKind.PEACEKEEPERS}
_HARMED = {Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.CAPTURED}
_HARMING = {EventType.ASSAULT, EventType.COERCE}
_OWN = {"self", "first"}
_THEIRS = "third_plural"
_MOURNED = {Outcome.KILLED, Outcome.WOUNDED, Outcome.MISSING, Outcome.DISPLACED}
_PLAIN = {VictimKind.PERSON, VictimKind.CHILD, VictimKind.CIVILIAN}
_ARMED = {VictimKind.SOLDIER, VictimKind.POLICE}
_NAMELESS = {VictimKind.PERSON, VictimKind.CHILD}


def find_side(raw: RawCount, here: Counting) -> str | None:
    """Return whose the people counted are: their noun's, their place's, who lost or counts them; None if not said."""
    nodes = here.sentence.nodes
    if _of_both(nodes, raw.mention):
        return None
    claimed = None if here.claimant is None else here.claimant.party
    if raw.owned and claimed is not None:
        return claimed
    said = (
        raw.people.party
        or raw.side_of_whole
        or _side_beside(nodes, raw.mention, here)
        or _side_of_own_dead(raw.mention, here)
        or _side_of_opening(here.sentence, raw)
    )
    if said is not None:
        return said
    lost = _loser(nodes, raw.mention, here.discourse)
    if lost is not None or not FOREIGN.isdisjoint(raw.people.classes):
        return lost or _army_of_guests(raw, here)
    if raw.people.has_people and raw.who not in _NAMELESS:
        return _side_of_kind(raw, here)
    is_member = raw.people.possessive and "membersword" in raw.people.classes
    member = (_side_of_owner(raw, here) or claimed) if is_member else None
    return member or raw.whole_side or _counted_by(raw, here) or _side_under_attack(raw, here)


def _army_of_guests(raw: RawCount, here: Counting) -> str | None:
    """Return whose soldiers from abroad are counted ("15 | tentara asing"), where the page tells of one such army."""
    soldiers = here.discourse.resolve(raw.people) if raw.people.actor_kind is ActorKind.MILITARY else ()
    return soldiers[0].party if soldiers else None


def _side_of_kind(raw: RawCount, here: Counting) -> str | None:
    """Return whose soldiers, civilians, fighters without a side said are."""
    owner = _side_of_owner(raw, here) or _side_of_own_beside(raw, here)
    if owner is not None:
        return owner
    actors = here.discourse.resolve(raw.people)
    if actors and (army := _army_struck(raw, actors[0], here)) is not None:
        return army
    if actors and (actors[0].party is not None or actors[0].kind not in _OF_THE_LAND):
        return actors[0].party or raw.whole_side or _side_in_story(raw, here)
    by_whom = _armed_under_attack(raw, here) or _own_losses(raw, here) or _counted_by(raw, here)
    return raw.whole_side or by_whom or _side_of_ground(raw, here)


def _army_struck(raw: RawCount, fallen: Actor, here: Counting) -> str | None:
    """Return the peacekeepers or guests who were struck in this sentence, for soldiers of no side who fell there."""
    context = here.discourse.context
    struck = _side_under_attack(raw, here) if raw.who in _ARMED and not is_said(fallen) else None
    return struck if struck in {context.mission, context.guests} and struck != context.home else None


def _own_losses(raw: RawCount, here: Counting) -> str | None:
    """Return the land that counts soldiers, police of no side it has lost, one of two lands at odds."""
    if raw.outcome not in _HARMED or not (raw.who in _ARMED or _falls_with_armed(raw, here.sentence.nodes)):
        return None
    land = land_that_counts(here.claimant, here.discourse.context)
    return None if any(land in sides_of(event.actors) for event in told_here(here)) else land


def _falls_with_armed(raw: RawCount, nodes: Sequence[Node]) -> bool:
    """Tell whether soldiers or police are counted together with those counted ("enam prajurit dan | lima warga")."""
    at = _position(nodes, raw.mention)
    beside = nodes[at - 2].mention if at > 1 and nodes[at - 1].has("and") else None
    return beside is not None and beside.number is not None and beside.victim in _ARMED


def _side_of_own_beside(raw: RawCount, here: Counting) -> str | None:
    """Return who counts people together with its own ("X mengatakan 64 tentaranya dan | tiga warga tewas")."""
    nodes = here.sentence.nodes
    at = _position(nodes, raw.mention)
    beside = nodes[at - 2].mention if at > 1 and nodes[at - 1].has("and") else None
    is_own = beside is not None and beside.possessive and beside.number is not None and "kin" not in beside.classes
    return here.claimant.party if is_own and here.claimant is not None else None


def _armed_under_attack(raw: RawCount, here: Counting) -> str | None:
    """Return the side that this sentence tells was attacked, for soldiers, police of no side and who fell with them."""
    is_plain = raw.who in _PLAIN and not _falls_with_armed(raw, here.sentence.nodes)
    return None if is_plain else _side_under_attack(raw, here)


def _side_of_ground(raw: RawCount, here: Counting) -> str | None:
    """Return whose the people of the land are in which it happens, unless a rival of that land counts them.

    Soldiers whom that land's own forces kill are those of its only foe.
    """
    ground, claimant = here.discourse.context.ground, here.claimant
    if ground is not None and raw.who in _ARMED and any(ground in sides_of(one.actors) for one in told_here(here)):
        foes = sides_of(here.discourse.context.opponents) - {ground}
        return foes.pop() if len(foes) == 1 and here.discourse.context.are_at_odds else None
    if ground is None or claimant is None or claimant.party is None:
        return ground
    is_rival = frozenset((claimant.party, ground)) in load_rivals(here.discourse.context.year)
    return None if is_rival else ground


def _counted_by(raw: RawCount, here: Counting) -> str | None:
    """Return the side whose authorities count its own dead, where two lands are at odds."""
    claimant, context = here.claimant, here.discourse.context
    if claimant is None or claimant.kind is not ActorKind.GOVERNMENT or raw.who not in _PLAIN:
        return None
    is_body = any(unit.has("authority") for unit in here.sentence.units if unit.start == claimant.start)
    by_others = [sides_of(event.actors) - {claimant.party} for event in told_here(here)]
    is_struck = raw.who is VictimKind.CIVILIAN and any(by_others)  # "X melaporkan tiga warga tewas oleh serangan Y"
    if not (is_body or is_struck) or raw.outcome not in _MOURNED:
        return None
    attacked = sides_of(actor for event in told_here(here) for actor in event.recipients)
    own = {claimant.party, context.land_of(claimant.party)}  # those of a breakaway land are struck in its state's
    if raw.who is VictimKind.CIVILIAN and attacked and attacked.isdisjoint(own):
        return attacked.pop() if len(attacked) == 1 else None  # civilians are of the land that was struck
    if any(claimant.party in sides_of(event.actors) for event in told_here(here)):
        return None
    lands = {context.land_of(actor.party) for actor in context.opponents}
    is_between_lands = context.home is None or len(lands) > 1
    is_own = claimant.party in lands or claimant.party == context.group
    if not (is_between_lands and is_own):
        return None
    land = context.land_of(claimant.party)
    return land if land in STATES_WITHOUT_ARMY else claimant.party


def _side_in_story(raw: RawCount, here: Counting) -> str | None:
    """Return whose fighters or peacekeepers nobody names are: of the armed camp, of the last mission told of."""
    context = here.discourse.context
    if raw.who is VictimKind.MILITANT and "groupnoun" in raw.people.classes and not raw.people.entities:
        return context.group if context.group in {actor.party for actor in context.opponents} else None
    return None


def _side_beside(nodes: Sequence[Node], mention: Mention, here: Counting) -> str | None:
    """Return the side beside a count: "tiga orang di pihak Kamboja", "empat orang gugur di pihaknya"."""
    position = _position(nodes, mention)
    for at in range(max(1, position - _PLACE_REACH), min(len(nodes), position + 1 + _PLACE_REACH)):
        named = nodes[at].mention
        place = at - 2 if at > 1 and "camp" in nodes[at - 1].categories else at - 1
        if named is None or not nodes[place].has("in", "from"):
            continue
        if any(node.is_comma or node.is_speech for node in nodes[min(at, position) : max(at, position)]):
            continue
        if named.pronoun in _OWN or nodes[at].unit.has("own_camp"):
            return None if here.claimant is None else here.claimant.party
        if here.sentence.units[named.first].has("camp"):
            actors = here.discourse.resolve(named)
            return actors[0].party if len(actors) == 1 else None
    return None


def _side_of_own_dead(mention: Mention, here: Counting) -> str | None:
    """Return who counts its own beside those it struck ("… dan empat | mereka sendiri", "dari pihak | mereka")."""
    nodes, sentence = here.sentence.nodes, here.sentence
    position = _position(nodes, mention)
    for before, node in pairwise(nodes[position : position + _PLACE_REACH]):
        named = node.mention
        if node.is_comma or node.has("and"):
            return None
        if named is None or named.pronoun != _THEIRS:
            continue
        is_own = sentence.units[named.last - 1].has("itself") or before.has("camp") or before.unit.has("camp")
        doers = {party for event in told_here(here) for party in sides_of(event.actors)}
        return doers.pop() if is_own and len(doers) == 1 else None
    return None


def _side_of_opening(sentence: Sentence, raw: RawCount) -> str | None:
    """Return the side with which a clause opens ("Di pihak Israel, 64 tentara tewas; sementara di X, | 18 warga …")."""
    nodes = sentence.nodes
    opens = (n for n in range(len(nodes) - _OPENING_NODES, -1, -1) if nodes[n + 2].start < raw.start)
    first = next((n for n in opens if nodes[n + 2].is_comma and _opens_clause(nodes, n)), None)
    named = None if first is None else nodes[first + 1].mention
    is_side = named is not None and named.kind is MentionKind.ACTOR and named.person is None
    if named is not None and is_bare_town(named):
        return None  # "Di Kabul, …": where, not whose
    return named.party if named is not None and is_side else None


def _opens_clause(nodes: Sequence[Node], place: int) -> bool:
    """Tell whether words of place open a clause ("| di X, …", "sementara | di X, …", "…; | di X, …")."""
    if not nodes[place].has("in"):
        return False
    before = nodes[place - 1] if place else None
    return before is None or before.has("whereas", "while") or before.unit.text == ";"


def _side_of_owner(raw: RawCount, here: Counting) -> str | None:
    """Return whose "prajuritnya" are: of the last side named before, but of no town and not of who harms them."""
    is_owned = raw.people.possessive or raw.people.owner == _THEIRS  # "dua tentara | mereka"
    if not is_owned or raw.people.party is not None:
        return None
    start = raw.people.start
    before = [actor for actor in here.discourse.here if (actor.end or 0) <= start]
    if (teller := owner_of_clause(raw.people, before, here.sentence.nodes)) is not None:
        return teller.party
    since = max((node.end for node in here.sentence.nodes if node.end <= start and node.has("whereas")), default=0)
    harming = [event for event in all_here(here) if event.type in _HARMING and since <= event.evidence.end <= start]
    barred = sides_of(harming[0].actors) if harming else set()
    kept = {actor.start for actor in but_agents(before, here.sentence.nodes)}
    aside = {actor.start for actor in before} - kept  # "rapat yang digelar | Y | karena X menahan anggotanya"
    named = [node.mention for node in here.sentence.nodes if node.mention is not None and node.end <= start]
    named = [mention for mention in named if mention.start not in aside]
    sides = [mention.party for mention in named if mention.party is not None and not is_bare_town(mention)]
    return next((side for side in reversed(sides) if side not in barred), None)


def _loser(nodes: Sequence[Node], mention: Mention, discourse: Discourse) -> str | None:
    """Return who lost the people counted ("Georgia mengaku kehilangan 92 orang")."""
    position = _position(nodes, mention)
    for at in range(max(0, position - _LOSS_REACH), position):
        if nodes[at].is_trigger and nodes[at].unit.has("losing"):
            subject = find_subject(nodes, at)
            subject = subject if subject.mentions else find_main_subject(nodes, at, subject)
            parties = {actor.party for actor in discourse.resolve_all(subject.mentions)}
            return parties.pop() if len(parties) == 1 else None
    return None


def _side_under_attack(raw: RawCount, here: Counting) -> str | None:
    """Return the one side that this sentence tells was attacked, and no more (dead in a raid on X's army are X's)."""
    is_alone = raw.who is VictimKind.CIVILIAN and not _falls_with_armed(raw, here.sentence.nodes)
    if raw.outcome not in _HARMED or is_alone:
        return None
    told = list(told_here(here))
    parties = sides_of(actor for event in told for actor in event.recipients if actor.kind in _UNDER_ARMS)
    is_struck = parties.isdisjoint(sides_of(actor for event in told for actor in event.actors))
    return parties.pop() if len(parties) == 1 and is_struck else None


def _of_both(nodes: Sequence[Node], mention: Mention) -> bool:
    """Tell whether people of both sides may be counted ("… dari kedua kubu", "… di wilayah konflik")."""
    position = _position(nodes, mention)
    if counts_foes(nodes, position):
        return True
    for before, node in pairwise(nodes[position + 1 : position + 1 + _BOTH_REACH]):
        if node.is_comma or node.is_speech or (before.has("and") and _counts_others(node)):
            return False
        is_both = node.mention is not None and node.mention.pronoun == "both" and before.has("in", "from")
        if is_both or "war_zone" in node.categories:
            return True
    return False


def _counts_others(node: Node) -> bool:
    """Tell whether a second count of people of its own begins ("dua prajurit X tewas dan | beberapa tentara …")."""
    return node.mention is not None and node.mention.number is not None and node.mention.has_people


def _position(nodes: Sequence[Node], mention: Mention) -> int:
    return next((n for n, node in enumerate(nodes) if node.mention is mention), len(nodes))
