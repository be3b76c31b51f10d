"""The settling of a page's context: its people from every phrase, its sides from every act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.abroad import count_abroad
from runut.extract.page.camps import as_camp, count_between, count_joined, count_quarrels, nameless_camp, names_fighters
from runut.extract.page.companions import spread_companions
from runut.extract.page.context import PageContext
from runut.extract.page.folded_names import fold_name
from runut.extract.page.full_names import find_full_names, find_protesters, name_crowd, words_for
from runut.extract.page.guest_army import find_allies, find_army, find_guest_army
from runut.extract.page.later_told import give_later_sides
from runut.extract.page.name_slips import read_slips
from runut.extract.page.named_later import place_speakers
from runut.extract.page.naming import settle_names
from runut.extract.page.offices_of_bodies import give_offices
from runut.extract.page.offices_told import spread_offices
from runut.extract.page.other_fighters import find_others, is_outlaw_group
from runut.extract.page.own_officers import give_owners
from runut.extract.page.persons import OFFICIAL_KINDS, read_persons, recognise_first_names, recognise_names
from runut.extract.page.said_of_group import give_groups
from runut.extract.page.settlers import place_settlers
from runut.extract.page.short_bodies import know_again
from runut.extract.page.sides import find_sides, guess_home, is_main_group
from runut.extract.page.tally import Tally, read_tally
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType
from runut.world.rivals import load_rivals, state_codes, state_names

_BETWEEN_WEIGHT = 2.0
_FORCE = {EventType.ASSAULT, EventType.COERCE}


def read_context(sentences: Sequence[Sentence], year: int | None) -> PageContext:
    """Piece together the people of a page from every sentence; `settle_sides` adds the sides."""
    context = PageContext(year=year)
    mentions = [mention for sentence in sentences for _, mention in sentence.mentions]
    settle_names(sentences, mentions, year)
    give_groups(sentences)
    know_again(sentences)
    spread_offices(sentences)
    give_offices(sentences)
    spread_companions(sentences)
    give_later_sides(sentences)
    give_owners(sentences)
    place_speakers(sentences)
    persons = read_persons(mentions)
    context.persons, context.titles = persons.by_name, persons.by_title
    persons.by_name.update(read_slips(persons.by_name, mentions))
    recognise_names(persons.by_name, mentions)
    recognise_first_names(persons.by_name, mentions)
    context.full = find_full_names(sentences)
    return context


def settle_sides(context: PageContext, sentences: Sequence[Sentence], events: Iterable[RawEvent]) -> None:
    """Tell a page's context its camps and its state, once people have their names and events are found."""
    told = tuple(events)
    tally = read_tally(sentences, context.year)
    home = guess_home(tally)
    camp_of = partial(_camp_of, context, home)
    quarrels = count_quarrels(
        told,
        camp_of,
        tally.neutral,
        lambda mention: _is_guest(context, mention, tally),
        lambda raw, pair: _are_past(pair, tally) and _is_history(raw, context.year),
    )
    for pair, count in count_between(sentences).items():
        if pair.isdisjoint(tally.neutral):
            quarrels[pair] += _BETWEEN_WEIGHT * count
    tally.abroad = count_abroad(told, camp_of, tally)
    sides = find_sides(tally, count_joined(sentences), quarrels, _users_of_force(context, told))
    context.weights = tally.states + tally.groups
    context.home, context.ground = sides.home, sides.ground
    context.state, context.group = sides.state, sides.group
    context.told = frozenset(tally.told | tally.stems.get(sides.group or "", set()))
    context.mission = next(iter(tally.missions)) if len(tally.missions) == 1 else None
    context.guests = find_guest_army(tally, sides, quarrels)
    context.army = find_army(tally, sides, context.guests)
    context.allied = find_allies(tally, context.guests)
    context.rebels = sides.group if is_main_group(sides, tally) else None
    context.others = find_others(told, context.rebels)
    context.are_outlaws = is_outlaw_group((m for s in sentences for _, m in s.mentions), context.rebels)
    protesters = find_protesters(told)
    context.protesters = words_for(protesters)
    name_crowd(context.full, protesters)
    context.actors.clear()  # those named so far were named without sides
    context.names, context.lands = {**state_names(), **tally.names}, tally.countries
    context.are_at_odds = sides.are_at_odds
    context.neutral = frozenset(tally.neutral)
    context.opponents = tuple(as_camp(party, tally.names) for party in sides.opponents)
    place_settlers((mention for sentence in sentences for _, mention in sentence.mentions), context)
    fights = (tuple(map(context.fighter_of, raw.arguments.actors)) for raw in told if names_fighters(raw))
    context.fighters = next((pair for pair in fights if _are_two(pair)), ())


def _is_guest(context: PageContext, mention: Mention, tally: Tally) -> bool:
    """Tell whether some are of another state than that in which most places of the page lie, and carry no arms."""
    is_counted = bool(tally.places) and (mention.number is not None or mention.indefinite or mention.definite)
    if not is_counted:
        return False
    side = mention.party or context.actor_of(mention).party
    is_abroad = side in state_codes() and tally.places.get(side or "", 0) < max(tally.places.values())
    return is_abroad and mention.actor_kind not in {ActorKind.MILITARY, ActorKind.POLICE}


def _users_of_force(context: PageContext, told: Sequence[RawEvent]) -> set[str]:
    """Return the parties that a page's sentences say use force."""
    acts = (raw for raw in told if raw.type in _FORCE)
    return {party for raw in acts for m in raw.arguments.actors if (party := context.actor_of(m).party) is not None}


def _are_past(pair: frozenset[str], tally: Tally) -> bool:
    """Tell whether two are not at odds in the page's year: states, or those at odds in other years."""
    return pair not in tally.rivals and (pair <= state_codes() or pair in load_rivals())


def _is_history(raw: RawEvent, year: int | None) -> bool:
    """Tell whether a sentence dates what it tells two years or more before the page ("sejak invasi X pada 2003")."""
    days = [time.value.earliest for time in raw.sentence.times if time.value is not None]
    return year is not None and bool(days) and all(day is not None and day.year < year - 1 for day in days)


def _are_two(actors: Sequence[Actor]) -> bool:
    """Tell whether two who fight are of different sides, or of none and called differently."""
    return len({actor.party or fold_name(actor.name) for actor in actors}) > 1


def _camp_of(context: PageContext, home: str | None, mention: Mention) -> str | None:
    """Return the camp of a phrase before the sides are settled: nameless fighters, crowds and the powers that be."""
    actor = context.actor_of(mention)
    if actor.kind is ActorKind.MEDIA:
        return None
    if actor.party is not None or not mention.has_people:
        return actor.party
    return nameless_camp(mention) or (home if actor.kind in OFFICIAL_KINDS else None)
