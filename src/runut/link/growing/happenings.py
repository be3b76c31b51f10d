"""Happenings when pages are added: those of new events, and those that these change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from runut.link.comparing.rulings import Bonds
from runut.link.growing.clusters import ClusterGrower
from runut.link.growing.growth import Growth
from runut.link.growing.parts import FindMore, GrownParts, Pairs, PartGrower
from runut.link.happenings.event_notes import deed_of_note, note_event
from runut.link.happenings.happenings import EVENT_RULES, is_match, make_happenings, set_copies_aside
from runut.link.happenings.tellings import Telling, find_tellings
from runut.record.linked import Happening
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownHappenings:
    """What becomes of happenings.

    Attributes:
        gone: Ids of happenings whose claims are dealt out anew.
        made: The happenings of these claims.
        changed: Those of them that are new, or of which a claim stands on a page that changed.
        parts: What was joined.
    """

    gone: frozenset[str]
    made: tuple[Happening, ...]
    changed: tuple[Happening, ...]
    parts: GrownParts[Telling]


def grow_happenings(growth: Growth, dirty: Collection[str], bonds: Bonds) -> GrownHappenings:
    """Return what becomes of happenings.

    Args:
        growth: What is known of the pages.
        dirty: Pages that are new, or of which the lineage is another now.
        bonds: What people ruled of events.
    """
    tellings = _Tellings(growth)
    of_lineages = tellings.on(growth.with_lineages(dirty))
    firsts, _ = set_copies_aside(of_lineages, bonds)
    before = {telling.id: telling for telling in of_lineages if telling.page not in growth.new}
    grower = PartGrower(growth.held, EVENT_RULES, tellings.read, tellings.sift)
    stirred = grower.stir(before, {telling.id: telling for telling in firsts})
    if bonds.claims:  # what people ruled holds whatever speaks against it: then all is joined again
        parts = grower.hang_together(stirred, bound_by(bonds))
    else:
        parts = ClusterGrower(growth.held, EVENT_RULES, grower, stirred).grow()
    _, copies = set_copies_aside(tellings.on(growth.with_lineages({thing.page for thing in parts.things})), bonds)
    made = make_happenings(parts.things, copies, parts.matches, growth.sources, bonds)
    claims = {claim for happening in made for claim in happening.claims}
    gone = frozenset(growth.held.find_things_of(claims).values())
    changed = tuple(one for one in made if one.id not in gone or growth.stands_on(one.claims, dirty))
    return GrownHappenings(gone=gone, made=made, changed=changed, parts=parts)


def bound_by(bonds: Bonds) -> FindMore:
    """Return the function that tells what people ruled to be one with claims."""
    near = {claim: bond.claims for bond in bonds.together for claim in bond.claims}
    return lambda claims: {other for claim in claims for other in near.get(claim, ())}


class _Tellings:
    """Events as linking sees them, each made once."""

    def __init__(self, growth: Growth) -> None:
        self._growth = growth
        self._made: dict[str, Telling] = {}

    def on(self, pages: Iterable[str]) -> list[Telling]:
        """Return the events of pages in order of report."""
        records = self._growth.read(pages)
        found = self._make(records, {event.id for record in records for event in record.events})
        return sorted(found.values(), key=lambda telling: telling.order)

    def read(self, claims: Collection[str]) -> Mapping[str, Telling]:
        """Return some events by id."""
        return self._make(self._growth.read_pages_of(claims), set(claims))

    def sift(self, pairs: Pairs, read: Mapping[str, Telling]) -> Pairs:
        """Return those of the pairs of events that match by their notes, as far as these tell."""
        noted = list(self._growth.held.find_events({end for pair in pairs for end in pair} - read.keys()))
        lineages = self._growth.lineages_of({note.page for note in noted})
        deeds = {note.id: deed_of_note(note, lineages[note.page]) for note in noted}
        deeds |= {name: deed_of_note(note_event(telling), telling.lineage) for name, telling in read.items()}
        return [(one, other) for one, other in pairs if is_match(deeds[one], deeds[other])]

    def _make(self, records: Iterable[PageRecord], claims: set[str]) -> dict[str, Telling]:
        lacking = claims - self._made.keys()
        if lacking:
            made = find_tellings(records, self._growth.sources, lacking)
            self._made.update((telling.id, telling) for telling in made)
        return {claim: self._made[claim] for claim in claims}
