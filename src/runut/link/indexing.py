"""What is kept of a whole record that was linked, so that pages can be added without reading it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from runut.link.actors.actor_index import find_actor_keys, find_actor_notes, find_person_keys, is_given
from runut.link.actors.actors import group_actors, linked, order_of_actor, rule_groups
from runut.link.actors.persons import Group, Key
from runut.link.actors.voices import Voices
from runut.link.agreements.agreements import JoinedDeals
from runut.link.agreements.deal_match import DEAL_RULES
from runut.link.agreements.frames import Succession
from runut.link.agreements.named_later import find_later_keys
from runut.link.comparing.clusters import Match
from runut.link.comparing.rulings import Bonds
from runut.link.differing.differing import find_peculiar_keys
from runut.link.figures.figures import find_counts
from runut.link.growing.lineages import bond_of_pages
from runut.link.growing.parts import seats_of
from runut.link.growing.series import find_keys_on
from runut.link.happenings.event_notes import EventNote, note_event
from runut.link.happenings.happenings import EVENT_RULES, Joined
from runut.link.happenings.tellings import find_tellings
from runut.link.keeping.act_days import find_act_days
from runut.link.keeping.frame_index import find_frame_seats, note_frame
from runut.link.keeping.keeping import Framed
from runut.link.kept.changes import Index
from runut.link.kept.held import Form, Keyed, PageBond, Placed, StockNote, find_widest
from runut.link.texts.lineages import LineageGraph
from runut.link.texts.sources import Source
from runut.link.texts.text_notes import TextNote, note_text
from runut.record.linked import LinkedActor
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedTexts:
    """What is kept of texts: their notes, and their bonds."""

    notes: Sequence[TextNote]
    bonds: Sequence[PageBond]


def index_texts(graph: LineageGraph) -> IndexedTexts:
    """Return what is kept of the texts of lineages."""
    return IndexedTexts(
        notes=[note_text(text) for text in graph.texts],
        bonds=[bond_of_pages(bond, graph.texts) for bond in graph.bonds],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedActors:
    """Actors in their order, and what is kept of them: keys and notes."""

    actors: tuple[LinkedActor, ...]
    keys: Sequence[Keyed]
    notes: Sequence[tuple[str, Form]]


def link_actors(pages: Sequence[PageRecord], sources: Mapping[str, Source], bonds: Bonds) -> IndexedActors:
    """Return the actors of all pages, as people ruled, with what is kept of them."""
    groups = rule_groups(group_actors(pages, sources), bonds)
    actors = {key: linked(key, group) for key, group in groups.items()}
    return IndexedActors(
        actors=tuple(sorted(actors.values(), key=order_of_actor)),
        keys=[*find_actor_keys(actors, groups), *_find_person_keys(groups)],
        notes=list(find_actor_notes(actors, groups)),
    )


def _find_person_keys(groups: Mapping[Key, Group]) -> Iterator[Keyed]:
    for key, group in groups.items():
        if key[0] in {"person", "known"}:
            persons = (one for one in group.named if key[0] == "person" or is_given(one))
            yield from (keyed for one in persons for keyed in find_person_keys(one))


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """What linking a whole record came by."""

    pages: Sequence[PageRecord]
    texts: IndexedTexts
    sources: Mapping[str, Source]
    events: Joined
    deals: JoinedDeals
    edges: Sequence[tuple[str, str]]
    happening_of: Mapping[str, str]
    actors: IndexedActors
    framed: Sequence[Framed]
    succession: Succession
    stock: Sequence[StockNote]


def index_whole(whole: Whole) -> Index:
    """Return what is kept of it; seats and most keys are made one by one while they are written."""
    return Index(
        texts=whole.texts.notes,
        events=_find_event_notes(whole),
        pages=(record.page for record in whole.pages),
        bonds=whole.texts.bonds,
        seats=_find_seats(whole),
        edges=whole.edges,
        keys=chain(_find_keys(whole), whole.actors.keys),
        notes=chain((note_frame(one, whole.succession) for one in whole.framed), whole.actors.notes),
        stock=whole.stock,
    )


def _find_event_notes(whole: Whole) -> Iterator[EventNote]:
    """Yield the notes of all events: of those that were compared, then of copies."""
    yield from map(note_event, whole.events.firsts)
    compared = {telling.id for telling in whole.events.firsts}
    for record in whole.pages:
        copies = {event.id for event in record.events} - compared
        if copies:
            yield from map(note_event, find_tellings([record], whole.sources, copies))


def edges_of(matches: Iterable[Match]) -> Iterator[tuple[str, str]]:
    """Yield the claims of matches."""
    return ((match.one, match.other) for match in matches)


def _find_seats(whole: Whole) -> Iterator[Placed]:
    for telling in whole.events.firsts:
        yield from seats_of(telling, EVENT_RULES)
    for deal in whole.deals.deals:
        yield from seats_of(deal, DEAL_RULES)
    for record in whole.pages:
        yield from (seat for act in find_act_days(record, whole.sources) for seat in act.seats)
    for framed in whole.framed:
        yield from find_frame_seats(framed.frame, framed.sides)


def _find_keys(whole: Whole) -> Iterator[Keyed]:
    voices = Voices()
    for deal in whole.deals.deals:
        yield from (Keyed(key, deal.id, is_wide) for key, is_wide in find_later_keys(deal))
    for record in whole.pages:
        counts = list(find_counts(record, whole.sources, whole.happening_of, voices))
        yield from find_widest(sorted(find_keys_on(record, counts)))
        for event in record.events:
            yield from set(find_peculiar_keys(event, whole.happening_of))
