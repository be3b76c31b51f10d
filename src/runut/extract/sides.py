"""The two camps of a story and the state it plays in: from who is said to act on whom, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise, product

from runut.annotate.clauses import NodeKind, Sentence
from runut.annotate.mentions import BODIES, Mention
from runut.extract.raw_event import RawEvent
from runut.languages.lexicon import Roles
from runut.record.actor import ActorKind
from runut.record.claims import EventType
from runut.world import EntityClass
from runut.world.rivals import STATES_WITHOUT_ARMY, Rivals, load_rivals, state_codes

_HEADLINE_WEIGHT = 2
_LEAD_SENTENCES = 2
_NEUTRAL_KINDS = {ActorKind.IGO, ActorKind.NGO, ActorKind.MEDIA, ActorKind.PEACEKEEPERS}
_HOME_LEAD = 1.25
_FOREIGN_LEAD = 1.6
# How strongly an act tells who is at odds with whom: force most, words least.
_WEIGHTS = {
    EventType.ASSAULT: 3.0,
    EventType.COERCE: 2.0,
    EventType.THREATEN: 2.0,
    EventType.RETREAT: 2.0,
    EventType.ACCUSE: 1.0,
    EventType.REJECT: 1.0,
    EventType.AGREE: 1.0,
    EventType.SUPPORT: 0.5,
    EventType.CONSULT: 0.5,
}
_JOINED_WEIGHT = 0.5
_PLACE_WEIGHT = 2.0
_PRIOR_WEIGHT = 0.8
_LONGEST_PRIOR = 8
_SURE = 3.0
_RIVAL_SHARE = 0.4
_AT_HOME = 1.5
_STRANGERS = 0.4
_FROM_HOME = 1.3


Quarrels = dict[frozenset[str], float]
PartyOf = Callable[[Mention], str | None]


@dataclass(slots=True)
class Tally:
    """How often a page names each side, where its places lie, and who is at odds in its year."""

    states: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)
    places: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    countries: dict[str, str] = field(default_factory=dict)
    neutral: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)
    rivals: Rivals = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The sides of a story.

    Attributes:
        home: The state in which it plays, None where two or more share it.
        ground: The state in which it plays, though another may be its rival there.
        state: The state that takes part in the quarrel, whose "pemerintah" is meant.
        army: The state whose "tentara" is meant.
        group: The armed group that takes part, None where there is none.
        opponents: The two parties of whom the story tells; empty where they cannot be told.
        are_at_odds: Whether it is sure that they are, so that one may stand for whom the other acts against.
    """

    home: str | None = None
    ground: str | None = None
    state: str | None = None
    army: str | None = None
    group: str | None = None
    opponents: tuple[str, ...] = ()
    are_at_odds: bool = False


def read_tally(sentences: Sequence[Sentence], year: int | None = None) -> Tally:
    """Count the sides and places of a page; those of headline and lead count twice."""
    tally = Tally(rivals=load_rivals(year))
    for number, sentence in enumerate(sentences):
        weight = _HEADLINE_WEIGHT if sentence.is_headline or number < _LEAD_SENTENCES else 1
        before = None
        for node in sentence.nodes:
            if node.mention is not None and before is not None and before.has("in") and _is_land(node.mention):
                _count_place(tally, node.mention, weight)
            elif node.mention is not None:
                _count_mention(tally, node.mention, weight)
            before = node
    return tally


def _is_land(mention: Mention) -> bool:
    """Tell whether a bare name is that of a group and of the land it holds ("Karabakh")."""
    return mention.bare_entity and any(entity.cls is EntityClass.GROUP for entity in mention.entities)


def _count_place(tally: Tally, mention: Mention, weight: int) -> None:
    """Count a name that only says where ("di Karabakh") for the state it lies in."""
    countries = {entity.country for entity in mention.entities if entity.country}
    for country in countries:
        tally.places[country] += weight / len(countries)


def _count_mention(tally: Tally, mention: Mention, weight: int) -> None:
    places = {entity.country for entity in mention.entities if entity.cls is EntityClass.PLACE and entity.country}
    for country in places:
        tally.places[country] += weight / len(places)
    if mention.party is not None and not mention.entities and mention.party not in state_codes():
        tally.groups[mention.party] += weight
    for entity in mention.entities:
        party = entity.party
        if party is None or entity.cls is EntityClass.PLACE:
            continue
        if entity.cls is EntityClass.PERSON:
            tally.states[party] += weight
            break
        tally.names.setdefault(party, entity.name)
        if entity.kind in _NEUTRAL_KINDS:
            tally.neutral.add(party)
        elif party not in state_codes():
            tally.groups[party] += weight
        else:
            tally.states[party] += weight
        if entity.cls in BODIES and entity.country:
            tally.countries.setdefault(party, entity.country)
            tally.places[entity.country] += weight


def find_sides(tally: Tally, joined: Counter[str], quarrels: Quarrels) -> Sides:
    """Settle the camps, the state that takes part and the state in which the story plays."""
    opponents = _opponents(tally, joined, quarrels)
    pair = frozenset(opponents)
    is_known = pair in set(_known_pairs(tally))
    are_at_odds = is_known or quarrels.get(pair, 0.0) >= _SURE
    states = [party for party in opponents if party in state_codes()]
    armed = [party for party, _ in tally.groups.most_common()]
    is_between_states = len(states) > 1 and pair in tally.rivals and _are_even(tally.states, states)
    ground = _home(tally, opponents, _HOME_LEAD if len(states) < 2 else _FOREIGN_LEAD)
    home = None if is_between_states else ground
    return Sides(
        home=home,
        ground=ground,
        state=_fighting_state(states, home, opponents, tally.rivals),
        army=_army(states if are_at_odds else (), _fighting_state(states, home, opponents, tally.rivals)),
        group=next((party for party in armed if party in opponents), next(iter(armed), None)),
        opponents=opponents,
        are_at_odds=are_at_odds,
    )


def _are_even(named: Counter[str], states: Sequence[str]) -> bool:
    """Tell whether two states are named about as often: then "polisi" without a side may be either's."""
    counts = sorted(named[party] for party in states)
    return counts[0] >= _RIVAL_SHARE * counts[-1]


def _fighting_state(states: Sequence[str], home: str | None, opponents: Sequence[str], rivals: Rivals) -> str | None:
    """Return the state whose army is meant: the home state where it is at odds with a camp, else the only other."""
    is_rival = any(frozenset((home or "", party)) in rivals for party in opponents)
    is_involved = is_rival and home not in STATES_WITHOUT_ARMY
    return states[0] if len(states) == 1 and not is_involved else home


def _army(states: Sequence[str], state: str | None) -> str | None:
    """Return the state whose army is meant: the one that takes part, or the only one of two that keeps an army."""
    armed = [party for party in states if party not in STATES_WITHOUT_ARMY]
    return armed[0] if len(armed) == 1 else None if state in STATES_WITHOUT_ARMY else state


def _opponents(tally: Tally, joined: Counter[str], quarrels: Quarrels) -> tuple[str, ...]:
    """Return the two parties most at odds: by their acts, by what the world knows, by who stands joined."""
    scores: Quarrels = defaultdict(float, quarrels)
    named = tally.states + tally.groups
    for pair in _known_pairs(tally):
        scores[pair] += _PRIOR_WEIGHT * min(*(named[party] for party in pair), _LONGEST_PRIOR)
    for left, right in combinations(sorted(joined), 2):
        scores[frozenset((left, right))] += _JOINED_WEIGHT * min(joined[left], joined[right])
    scores = _by_groups(scores, tally)
    home = _home(tally, (), _HOME_LEAD)
    ranked = sorted(scores, key=lambda pair: (-scores[pair] * _nearness(pair, home, tally), sorted(pair)))
    parties = ranked[0] if ranked else {p for p, _ in named.most_common() if p not in tally.neutral}
    ordered = sorted(parties, key=lambda party: (-named[party], party))
    return tuple(ordered[:2]) if len(ordered) > 1 else ()


def _by_groups(scores: Quarrels, tally: Tally) -> Quarrels:
    """Take the quarrel of a state without an army for that of its armed group most named, where one is."""
    settled: Quarrels = defaultdict(float)
    fighters = {
        tally.countries[group]: group for group, _ in reversed(tally.groups.most_common()) if group in tally.countries
    }
    for pair, score in scores.items():
        moved = frozenset(fighters.get(party, party) if party in STATES_WITHOUT_ARMY else party for party in pair)
        settled[moved if len(moved) > 1 else pair] += score
    return settled


def _nearness(pair: frozenset[str], home: str | None, tally: Tally) -> float:
    """Weigh a pair: a camp at home is likely, two states that were never at odds are not."""
    if pair <= state_codes() and pair not in tally.rivals:
        return _STRANGERS
    if home in pair:
        return _AT_HOME
    return _FROM_HOME if any(home == tally.countries.get(party) for party in pair) else 1.0


def _known_pairs(tally: Tally) -> Iterator[frozenset[str]]:
    """Yield the pairs of named parties that the world puts at odds; a group it is silent on opposes its country."""
    rivals = tally.rivals
    named = sorted({*tally.states, *tally.groups})
    yield from (pair for pair in map(frozenset, combinations(named, 2)) if pair in rivals)
    listed = frozenset().union(*rivals)
    for group in tally.groups:
        country = tally.countries.get(group) or _home(tally, (), _HOME_LEAD)
        if country is not None and country in tally.states and group not in listed:
            yield frozenset((group, country))


def _home(tally: Tally, opponents: Sequence[str], lead: float) -> str | None:
    """Return the state in which the story plays: of the two camps, else where most of its places lie."""
    scores: dict[str, float] = defaultdict(float)
    for country, places in tally.places.items():
        scores[country] += _PLACE_WEIGHT * places
    for party in state_codes() & set(tally.states):
        scores[party] += tally.states[party]
    for party in opponents:
        country_of = party if party in state_codes() else tally.countries.get(party)
        if country_of in scores:
            scores[country_of] *= 2
    ranked = sorted(scores, key=lambda party: (-scores[party], party))
    if not ranked:
        return None
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return ranked[0] if scores[ranked[0]] >= lead * second else None


def count_quarrels(events: Iterable[RawEvent], party_of: PartyOf, neutral: set[str]) -> Quarrels:
    """Count who acts against whom, or fights and deals with whom, by how much such an act tells of a quarrel."""
    counts: Quarrels = defaultdict(float)
    for raw in events:
        weight = _WEIGHTS.get(raw.type, 0.0)
        if weight:
            for pair in _pairs(raw, party_of):
                if len(pair) > 1 and pair.isdisjoint(neutral):
                    counts[pair] += weight * (_HEADLINE_WEIGHT if raw.sentence.is_headline else 1)
    return counts


def _pairs(raw: RawEvent, party_of: PartyOf) -> Iterator[frozenset[str]]:
    actors = {party for mention in raw.arguments.actors if (party := party_of(mention))}
    others = {party for mention in raw.arguments.recipients if (party := party_of(mention))}
    if raw.sense.frame.roles is Roles.MUTUAL and not others:
        yield from (frozenset(pair) for pair in combinations(sorted(actors), 2))
    else:
        yield from (frozenset(pair) for pair in product(actors, others))


def count_joined(sentences: Sequence[Sentence]) -> Counter[str]:
    """Count the sides that stand joined with another ("Armenia dan Azerbaijan")."""
    counts: Counter[str] = Counter()
    for sentence in sentences:
        mentions = [node.mention for node in sentence.nodes if node.kind is NodeKind.MENTION and node.mention]
        for left, right in pairwise(mentions):
            if left.party and right.party and left.party != right.party and _are_joined(sentence, left, right):
                counts[left.party] += 1
                counts[right.party] += 1
    return counts


def _are_joined(sentence: Sentence, left: Mention, right: Mention) -> bool:
    if right.first - left.last != 1 or (left.first > 0 and sentence.units[left.first - 1].text == ","):
        return False
    joint = sentence.units[left.last]
    return joint.has("and", "with") or joint.text in "-–"
