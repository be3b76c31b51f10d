"""Stock text when pages are added: of things that changed, and the ties of the pages that have it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from runut.link.growing.growth import Growth
from runut.link.kept.held import StockNote
from runut.link.kept.stock import find_stock_notes, find_stock_ties
from runut.record.linked import Happening, LinkedAgreement, Tie, TieKind


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownStock:
    """What becomes of stock text.

    Attributes:
        notes: Stock text of the things that changed.
        ties_gone: Ties by stock text that are there no more.
        ties_made: Those that are new.
    """

    notes: tuple[StockNote, ...]
    ties_gone: frozenset[Tie]
    ties_made: frozenset[Tie]


def grow_stock(
    growth: Growth, changed: Iterable[Happening | LinkedAgreement], gone: Collection[str], ties: TieChange
) -> GrownStock:
    """Return what becomes of stock text.

    Args:
        growth: What is known of the pages.
        changed: Things that changed, or are new.
        gone: Ids of these, and of things that are there no more.
        ties: What becomes of the ties of whole texts.
    """
    notes = tuple(find_stock_notes(changed, growth.sources))
    before = list(growth.held.find_stock_of_things(gone))
    later = {note.one for note in (*notes, *before)} | {end for tie in ties.all for end in (tie.one, tie.other)}
    kept = [note for note in growth.held.find_stock_of_pages(later) if note.thing not in gone]
    held = list(growth.held.find_ties(later))
    known = {tie for tie in held if tie.kind is not TieKind.STOCK} - ties.gone | ties.made
    made = find_stock_ties([*kept, *(note for note in notes if note.one in later)], known)
    had = frozenset(tie for tie in held if tie.kind is TieKind.STOCK and tie.one in later)
    return GrownStock(notes=notes, ties_gone=had - set(made), ties_made=frozenset(made) - had)


@dataclass(frozen=True, slots=True)
class TieChange:
    """What becomes of the ties of whole texts."""

    gone: frozenset[Tie]
    made: frozenset[Tie]

    @property
    def all(self) -> frozenset[Tie]:
        """All of them."""
        return self.gone | self.made
