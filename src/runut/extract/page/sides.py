"""The two camps of a story and the state it plays in: from who is said to act on whom, and where."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from runut.extract.page.camps import ARMED, NAMELESS, OPPOSITION, Quarrels
from runut.extract.page.tally import Tally
from runut.world.rivals import STATES_WITHOUT_ARMY, Rivals, state_codes

_HOME_LEAD = 1.25
_FOREIGN_LEAD = 1.6
_JOINED_WEIGHT = 0.5
_PLACE_WEIGHT = 2.0
_PRIOR_WEIGHT = 0.4
_LONGEST_PRIOR = 16
_SURE = 3.0
_OPPOSED = 1.0  # an opposition is at odds with its government by its name
_CENTRAL = 0.15
_FAR_LEAD = 2.5
_RIVAL_SHARE = 0.4
_AT_HOME = 1.5
_STRANGERS = 0.4
_FROM_HOME = 1.3
_NAMED_SHARE = 0.5
_BACKED_SHARE = 0.33  # who is said to stand behind fighters is often named more than they
_ABROAD = 0.51  # a state of which so few places are named acts in another's land
_NAMED_ABROAD = 0.5


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


def find_sides(tally: Tally, joined: Counter[str], quarrels: Quarrels, forceful: Collection[str] = ()) -> Sides:
    """Settle the camps, the state that takes part and the state in which the story plays.

    `forceful` are the parties that the page says use force.
    """
    scores = _by_fighters(_weigh(tally, joined, quarrels, forceful), tally, quarrels, forceful)
    opponents = _opponents(tally, scores)
    pair = frozenset(opponents)
    enough = _OPPOSED if OPPOSITION in pair else _SURE
    are_at_odds = _is_sure(pair, tally, quarrels) or (not pair.isdisjoint(NAMELESS) and scores[pair] >= enough)
    states = [party for party in opponents if party in state_codes()]
    armed = [party for party, _ in tally.groups.most_common()]
    is_between_states = len(states) > 1 and pair in tally.rivals and _are_even(tally.states, states)
    ground = _home(tally, opponents if are_at_odds else (), _HOME_LEAD if len(states) < 2 else _FOREIGN_LEAD)
    home = None if is_between_states else ground
    state = _fighting_state(states if are_at_odds or home is None else (), home, opponents, tally.rivals)
    return Sides(
        home=home,
        ground=ground,
        state=state,
        army=_army(states if are_at_odds else (), state),
        group=next((p for p in armed if p in opponents), next(iter(armed), None)),
        opponents=opponents,
        are_at_odds=are_at_odds,
    )


def _is_sure(pair: frozenset[str], tally: Tally, quarrels: Quarrels) -> bool:
    """Tell whether two are plainly at odds: the world puts them so, or the page tells of it at length."""
    told = quarrels.get(pair, 0.0) + tally.abroad.get(pair, 0.0)
    is_known = pair in set(_known_pairs(tally)) and (told > 0.0 or _are_central(pair, tally))
    return is_known or told >= _SURE


def _are_central(pair: frozenset[str], tally: Tally) -> bool:
    """Tell whether the page speaks of both of a pair at all often, beside the side that it speaks of most."""
    named = tally.states + tally.groups
    return min(named[party] for party in pair) >= _CENTRAL * max(named.values())


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


def guess_home(tally: Tally) -> str | None:
    """Return the state in which a story plays, before its camps are known."""
    return _home(tally, (), _HOME_LEAD)


def _weigh(tally: Tally, joined: Counter[str], quarrels: Quarrels, forceful: Collection[str]) -> Quarrels:
    """Weigh each pair of parties: by their acts, by what the world knows, by who stands joined."""
    scores: Quarrels = defaultdict(float, quarrels)
    for pair, count in tally.abroad.items():
        scores[pair] += count
    named = tally.states + tally.groups
    for pair in _known_pairs(tally):
        scores[pair] += _PRIOR_WEIGHT * min(*(named[party] for party in pair), _LONGEST_PRIOR)
    for left, right in combinations(sorted(joined), 2):
        scores[frozenset((left, right))] += _JOINED_WEIGHT * min(joined[left], joined[right])
    return _by_groups(_with_names(scores, tally), tally, forceful)


def _with_names(scores: Quarrels, tally: Tally) -> Quarrels:
    """Take nameless fighters for the group that the page names about as often, where the world puts it at odds."""
    rebels = [group for pair in _known_pairs(tally) for group in pair & set(tally.groups)]
    group = max(sorted(rebels), key=lambda party: tally.groups[party], default=None)
    if group is None or tally.groups[group] < _NAMED_SHARE * tally.nameless[ARMED]:
        return scores
    settled: Quarrels = defaultdict(float)
    for pair, score in scores.items():
        moved = frozenset(group if party == ARMED else party for party in pair)
        settled[moved] += score
    return settled


def _opponents(tally: Tally, scores: Quarrels) -> tuple[str, ...]:
    """Return the two parties most at odds."""
    named = tally.states + tally.groups
    home = guess_home(tally)
    pairs = [pair for pair in scores if len(pair) > 1]
    ranked = sorted(pairs, key=lambda pair: (-scores[pair] * _nearness(pair, home, tally), sorted(pair)))
    named_best = max((scores[pair] for pair in pairs if pair.isdisjoint(NAMELESS)), default=0.0)
    ranked.sort(key=lambda pair: not pair.isdisjoint(NAMELESS) and scores[pair] < _FAR_LEAD * named_best)
    parties = ranked[0] if ranked else _most_named(tally, home)
    ordered = sorted(parties, key=lambda party: (-named[party], party))
    return tuple(ordered[:2]) if len(ordered) > 1 else ()


def _most_named(tally: Tally, home: str | None) -> set[str]:
    """Return whom a page of no quarrel names most: the two sides, or its state and people of no side named as often."""
    named = [party for party, _ in (tally.states + tally.groups).most_common() if party not in tally.neutral]
    second = (tally.states + tally.groups)[named[1]] if len(named) > 1 else 0
    camp, count = next(iter(tally.nameless.most_common(1)), (ARMED, 0))
    return {home, camp} if home in named[:1] and count and count >= second else set(named)


def _by_groups(scores: Quarrels, tally: Tally, forceful: Collection[str]) -> Quarrels:
    """Take the quarrel of a state without an army for that of its armed group most named, where one is."""
    settled: Quarrels = defaultdict(float)
    fighters = {
        land: group
        for group, count in reversed(tally.groups.most_common())
        if (land := tally.countries.get(group)) is not None
        and (group in forceful or count >= _NAMED_SHARE * tally.states[land])
    }
    for pair, score in scores.items():
        moved = frozenset(fighters.get(party, party) if party in STATES_WITHOUT_ARMY else party for party in pair)
        if len(moved) > 1 or all(tally.states[party] for party in pair - moved):  # nobody fights an unnamed own land
            settled[moved if len(moved) > 1 else pair] += score
    return settled


def _by_fighters(scores: Quarrels, tally: Tally, told: Quarrels, forceful: Collection[str]) -> Quarrels:
    """Take a quarrel with a state that uses no force for one with the armed group that does, known to be at odds so.

    The group is of that state's own land, or one that it may stand behind ("M23, yang didukung Rwanda").
    """
    groups = {
        tally.countries[group]: group for group in sorted(set(forceful) & set(tally.groups)) if group in tally.countries
    }
    settled: Quarrels = defaultdict(float)
    for pair, score in scores.items():
        is_at_home = any(tally.countries.get(party) in pair for party in pair)
        lands = [party for party in pair if party in groups and party not in forceful and not is_at_home]
        moved = frozenset(groups[party] if party in lands else party for party in pair)
        is_known = len(lands) == 1 and len(moved) > 1 and moved in tally.rivals
        settled[moved if is_known else _with_backed(pair, tally, told, forceful)] += score
    return settled


def _with_backed(pair: frozenset[str], tally: Tally, told: Quarrels, forceful: Collection[str]) -> frozenset[str]:
    """Return a pair of states with an armed group, named not far less often, in place of the one that uses no force.

    The group is at odds with the other state and not with the one for which it stands.
    """
    for idle in sorted(pair - set(forceful)) if pair <= state_codes() else ():
        fighting = pair - {idle}
        for group in sorted(tally.armed & set(tally.groups), key=lambda one: -tally.groups[one]):
            is_at_odds = fighting | {group} in tally.rivals and frozenset((idle, group)) not in tally.rivals
            is_named = tally.groups[group] >= _BACKED_SHARE * tally.states[idle]
            if is_at_odds and is_named and group in forceful:
                return fighting | {group}
        is_named = pair in tally.rivals and tally.nameless[ARMED] >= _BACKED_SHARE * tally.states[idle]
        if is_named and told.get(fighting | {ARMED}, 0.0) >= _SURE > told.get(pair, 0.0):
            return fighting | {ARMED}
    return pair


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
    for group in tally.fighters & set(tally.groups):
        country = tally.countries.get(group) or _home(tally, (), _HOME_LEAD)
        if country is not None and country in tally.states and group not in listed:
            yield frozenset((group, country))


def _home(tally: Tally, opponents: Sequence[str], lead: float) -> str | None:
    """Return the state in which the story plays: of the two camps, else where most of its places lie."""
    scores: dict[str, float] = defaultdict(float)
    for country, places in tally.places.items():
        scores[country] += _PLACE_WEIGHT * places
    nearest = _ABROAD * max(tally.places.values(), default=0.0) if _is_of_no_land(opponents, tally) else 0.0
    for party in state_codes() & set(tally.states):
        scores[party] += tally.states[party] * (_NAMED_ABROAD if tally.places.get(party, 0.0) < nearest else 1.0)
    is_abroad = frozenset(opponents) in tally.abroad
    for party in opponents:
        country_of = party if party in state_codes() else tally.countries.get(party)
        if is_abroad and party in tally.countries and country_of in scores:
            scores[country_of] -= _PLACE_WEIGHT * tally.groups[party]  # it is named there for what it does next door
        elif country_of in scores and tally.places.get(country_of, 0.0) >= nearest:
            scores[country_of] *= 2
    ranked = sorted(scores, key=lambda party: (-scores[party], party))
    if not ranked:
        return None
    second = scores[ranked[1]] if len(ranked) > 1 else 0.0
    return ranked[0] if scores[ranked[0]] >= lead * second else None


def _is_of_no_land(opponents: Sequence[str], tally: Tally) -> bool:
    """Tell whether a state fights a group that is at home in no one land (AL-QAEDA), so that it may do so anywhere."""
    groups = [party for party in opponents if party not in state_codes() and party not in NAMELESS]
    return len(groups) == 1 and len(opponents) > 1 and groups[0] not in tally.countries


def is_main_group(sides: Sides, tally: Tally) -> bool:
    """Tell whether the armed group of a story fights its state, or is named about as often as nameless fighters."""
    group = sides.group or ""
    is_named = sides.home in sides.opponents or tally.groups[group] >= _NAMED_SHARE * tally.nameless[ARMED]
    is_camp = sides.are_at_odds and group in sides.opponents and is_named
    return is_camp or (not sides.opponents and tally.fighters == {group})
