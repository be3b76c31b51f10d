"""Pages that are added to a linked record → what of its links changes, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from runut.errors import NotGrowableError
from runut.link.agreements.named_later import find_later_keys
from runut.link.comparing.ordering import place_provisions
from runut.link.comparing.rulings import Rulings
from runut.link.growing.actors import GrownActors, grow_actors
from runut.link.growing.agreements import grow_agreements
from runut.link.growing.disagreements import Grown, grow_disagreements
from runut.link.growing.growth import Growth, Pages
from runut.link.growing.happenings import grow_happenings
from runut.link.growing.lineages import GrownLineages, grow_lineages
from runut.link.growing.provisions import GrownProvisions, grow_provisions
from runut.link.growing.series import grow_series
from runut.link.growing.stock import GrownStock, TieChange, grow_stock
from runut.link.happenings.event_notes import note_event
from runut.link.happenings.happenings import timeline_order
from runut.link.happenings.tellings import find_tellings
from runut.link.keeping.act_days import find_act_days
from runut.link.kept.changes import Changes, Gone, Index, Linked
from runut.link.kept.held import Held, Keyed, Placed
from runut.link.linking import place_disagreements, place_series
from runut.link.texts.text_notes import note_text
from runut.record.linked import Happening, LinkedAgreement, TieKind
from runut.record.links import Links
from runut.record.page_record import PageRecord


def grow_links(held: Held, new: Sequence[PageRecord], rulings: Rulings) -> Changes:
    """Return what becomes of the links of a record when pages are added: what linking all of them anew would give.

    Args:
        held: The record as it was linked last, by the same rulings.
        new: The pages that were not linked yet.
        rulings: What people ruled.

    Raises:
        NotGrowableError: All must be linked anew.
    """
    if rulings.actors.claims:
        raise NotGrowableError("people ruled which names are one actor's")
    pages = Pages(held, new)
    lineages = grow_lineages(pages)
    growth = Growth(pages, lineages.made, lineages.ties_gone, lineages.ties_made)
    dirty = _find_dirty(pages, lineages)
    happenings = grow_happenings(growth, dirty, rulings.happenings)
    growth.put_happenings(happenings.made)
    agreements = grow_agreements(growth, dirty, rulings.agreements)
    moved = growth.read_pages_of(claim for one in happenings.changed for claim in one.claims)
    series = grow_series(growth, {*dirty, *(record.page.sha256 for record in moved)})
    grown = Grown(happenings=happenings, agreements=agreements, series=series)
    return _Assembly(growth, lineages, grown, dirty).assemble()


def _find_dirty(pages: Pages, lineages: GrownLineages) -> set[str]:
    """Return the pages that are new, of another lineage, or that take their news from another lineage now."""
    moved = {page for lineage in lineages.made for page in lineage.pages}
    ties = (*pages.held.find_ties(moved), *lineages.ties_gone, *lineages.ties_made)
    return {*pages.new, *moved, *(tie.one for tie in ties if tie.kind is TieKind.NAMED)}


class _Assembly:
    """Puts together what becomes of each kind of things."""

    def __init__(self, growth: Growth, lineages: GrownLineages, grown: Grown, dirty: set[str]) -> None:
        self.growth, self.lineages, self.grown, self.dirty = growth, lineages, grown, dirty
        self.differing = grow_disagreements(growth, grown)
        self.actors: GrownActors = grow_actors(growth, dirty)
        self.provisions: GrownProvisions = grow_provisions(growth, dirty, grown.agreements)
        self.stock = self._grow_stock()

    def _grow_stock(self) -> GrownStock:
        happenings, agreements = self.grown.happenings, self.grown.agreements
        changed: tuple[Happening | LinkedAgreement, ...] = (*happenings.changed, *agreements.changed)
        gone = {one.id for one in changed}
        gone |= happenings.gone - {one.id for one in happenings.made}
        gone |= agreements.gone - {one.id for one in agreements.made.agreements}
        self.stock_of = gone
        return grow_stock(self.growth, changed, gone, TieChange(self.lineages.ties_gone, self.lineages.ties_made))

    def assemble(self) -> Changes:
        """Return all changes."""
        return Changes(gone=self._find_gone(), made=self._find_made())

    def _find_gone(self) -> Gone:
        grown, parts = self.grown, (self.grown.happenings.parts, self.grown.agreements.parts)
        things = {one.id for one in self.lineages.gone} | grown.happenings.gone | grown.agreements.gone
        return Gone(
            things=things | grown.series.gone | self.differing.gone | self.actors.gone,
            ties={*self.lineages.ties_gone, *self.stock.ties_gone},
            provisions_of=set(self.provisions.agreements),
            bonds_of=set(self.lineages.bonds_of),
            seats={seat for each in (*parts,) for seat in each.seats_gone} | self.provisions.seats_gone,
            edges_of={claim for each in (*parts,) for claim in each.anew},
            keys_of={*grown.series.keys, *self._find_deal_keys(), *self._find_events_of_keys(), *self.actors.keys_gone},
            notes={*self._find_notes_gone(), *self.provisions.notes, *self.actors.notes},
            stock_of=self.stock_of,
        )

    def _find_notes_gone(self) -> Iterable[str]:
        return (f"frame {agreement}" for agreement in self.provisions.noted)

    def _find_events_of_keys(self) -> set[str]:
        return {claim for happening in self.grown.happenings.changed for claim in happening.claims}

    def _find_deal_keys(self) -> dict[str, list[Keyed]]:
        deals = self.grown.agreements.parts
        new = (deal for deal in deals.things if deal.page in self.growth.new)
        return {deal.id: [Keyed(key, deal.id, is_wide) for key, is_wide in find_later_keys(deal)] for deal in new}

    def _find_made(self) -> Linked:
        grown, provisions = self.grown, self.provisions.made
        series = grown.series.made
        places = {one.id: timeline_order(one)[0] for one in grown.happenings.made}
        places |= {**grown.agreements.made.days, **place_series(series), **place_provisions(provisions)}
        places |= {one.id: timeline_order(one)[0] for one in self.differing.happenings}
        places |= place_disagreements(self.differing.made, series, places)
        links = Links(
            lineages=self.lineages.made,
            happenings=grown.happenings.made,
            agreements=grown.agreements.made.agreements,
            disagreements=self.differing.made,
            actors=tuple(self.actors.made),
            provisions=provisions,
            series=tuple(found.made for found in series),
            ties=(*self.lineages.ties_made, *self.stock.ties_made),
        )
        return Linked(links=links, places=places, index=self._find_index())

    def _find_index(self) -> Index:
        grown = self.grown
        parts = (grown.happenings.parts, grown.agreements.parts)
        keys = (*grown.series.keys.values(), *self._find_deal_keys().values(), *self.differing.keys.values())
        return Index(
            texts=map(note_text, self.lineages.texts),
            pages=[record.page for record in self.growth.read(self.growth.new)],
            events=map(note_event, find_tellings(self.growth.read(self.growth.new), self.growth.sources)),
            bonds=self.lineages.bonds,
            seats={seat for each in (*parts,) for seat in each.seats_made}
            | self.provisions.seats_made
            | self._act_seats(),
            edges={edge for each in (*parts,) for edge in each.edges},
            keys={keyed for found in keys for keyed in found} | self.actors.keys,
            notes=[*self.provisions.notes.items(), *self.actors.notes.items()],
            stock=self.stock.notes,
        )

    def _act_seats(self) -> set[Placed]:
        new = self.growth.read(self.growth.new)
        return {seat for record in new for act in find_act_days(record, self.growth.sources) for seat in act.seats}
