"""Lineages when pages are added: what may be compared with new texts is looked up, all else stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from runut.link.growth import Pages
from runut.link.held import PageBond
from runut.link.lineages import LineageGraph, hold_together
from runut.link.text_marks import find_marks
from runut.link.texts import Bodies, Text, make_text
from runut.link.ties import Bond, find_bonds_of_kept, find_disturbed, find_kept, find_same_texts
from runut.record.linked import Lineage, Tie, TieKind
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class GrownLineages:
    """What becomes of lineages.

    Attributes:
        gone: Lineages that are there no more.
        made: Lineages that are new.
        ties_gone: Ties of whole texts that are there no more.
        ties_made: Ties that are new.
        bonds_of: Pages whose bonds are made anew.
        bonds: Their bonds.
        texts: Of the new pages.
    """

    gone: tuple[Lineage, ...]
    made: tuple[Lineage, ...]
    ties_gone: frozenset[Tie]
    ties_made: frozenset[Tie]
    bonds_of: frozenset[str]
    bonds: tuple[PageBond, ...]
    texts: tuple[Text, ...]


def grow_lineages(pages: Pages) -> GrownLineages:
    """Return what becomes of lineages and ties of whole texts."""
    texts = _Texts(pages)
    around = texts.around(pages.new)
    touched = around.equal_to(pages.new) | pages.new
    around = around if touched == pages.new else texts.around(touched)
    disturbed = around.find_disturbed(touched, pages.new)
    around = around if disturbed <= touched else texts.around(touched | disturbed)
    touched |= disturbed
    bonds = around.find_bonds(touched)
    before = list(pages.held.find_bonds(touched))
    ends = {end for bond in (*before, *bonds) if bond.is_one for end in (bond.later, bond.earlier)}
    graph, ties, old = _hold(pages, touched | ends, bonds, touched)
    around_them = pages.held.find_ties({page for one in graph.lineages for page in one.pages})
    held = {tie for tie in around_them if tie.kind is not TieKind.STOCK}
    return GrownLineages(
        gone=tuple(set(old) - set(graph.lineages)),
        made=tuple(one for one in graph.lineages if one not in set(old)),
        ties_gone=frozenset(held - ties),
        ties_made=frozenset(ties - held),
        bonds_of=frozenset(touched),
        bonds=tuple(bonds),
        texts=tuple(texts.of(page) for page in sorted(pages.new)),
    )


def _hold(
    pages: Pages, seeds: Collection[str], bonds: Iterable[PageBond], touched: Collection[str]
) -> tuple[LineageGraph, set[Tie], list[Lineage]]:
    """Return the lineages of what hangs together with some pages, all their ties, and the lineages that they had."""
    old = list(pages.held.find_lineages([page for page in seeds if page not in pages.new]))
    members = sorted({*seeds, *(page for lineage in old for page in lineage.pages)})
    at = {page: index for index, page in enumerate(members)}
    kept = (one for one in pages.held.find_bonds(members) if one.later not in touched and one.earlier not in touched)
    given = {*kept, *bonds}
    inner = [
        Bond(at[one.later], at[one.earlier], one.kind, one.is_one, one.weight, one.reason)
        for one in given
        if one.later in at and one.earlier in at
    ]
    records = pages.read_lined(members)
    graph = hold_together(records, [make_text(record) for record in records], inner)
    outer = {tie_of_bond(one) for one in given if (one.later in at) != (one.earlier in at)}
    return graph, {*graph.ties, *outer}, old


def tie_of_bond(bond: PageBond) -> Tie:
    """Return the tie of a bond that holds pages of two lineages together."""
    return Tie(one=bond.later, other=bond.earlier, kind=bond.kind, spans=(), reason=bond.reason)


class _Texts:
    """Texts, each made once."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        self._made: dict[str, Text] = {}

    def of(self, page: str) -> Text:
        """Return the text of a page."""
        if page not in self._made:
            (record,) = self._pages.read_lined([page])
            self._made[page] = make_text(record)
        return self._made[page]

    def around(self, touched: Collection[str]) -> _Around:
        """Return the texts that share a mark with some of these."""
        self._pages.read_lined(touched)
        marks = {mark for page in touched for mark in find_marks(self.of(page))}
        near = sorted({*touched, *self._pages.held.find_texts(marks), *self._find_new(marks)})
        records = self._pages.read_lined(near)
        copies = {
            bond.later
            for bond in self._pages.held.find_bonds(near)
            if bond.kind is TieKind.SAME_TEXT and bond.later in set(near)
        }
        return _Around(records, [self.of(page) for page in near], frozenset(copies))

    def _find_new(self, marks: Collection[int]) -> Iterable[str]:
        return (page for page in self._pages.new if not find_marks(self.of(page)).isdisjoint(marks))


class _Around:
    """Some texts with all that share a mark with one of them.

    Args:
        records: The pages, by digest.
        texts: Their texts.
        copies: Those that were copies to the letter of a text before them.
    """

    def __init__(self, records: Sequence[PageRecord], texts: Sequence[Text], copies: frozenset[str]) -> None:
        self._records, self._texts, self._copies = records, texts, copies
        self._at = {text.page: index for index, text in enumerate(texts)}

    def equal_to(self, pages: Collection[str]) -> set[str]:
        """Return the pages with the text of one of these."""
        digests = {self._texts[self._at[page]].digest for page in pages} - {b""}
        return {text.page for text in self._texts if text.digest in digests}

    def find_disturbed(self, touched: Collection[str], new: Collection[str]) -> set[str]:
        """Return the pages of which others may be compared, since the new ones came."""
        kept = set(self._find_kept(touched))
        was_kept = {
            index
            for index, text in enumerate(self._texts)
            if text.digest and text.page not in new and text.page not in self._copies
        }
        both = sorted(kept | was_kept, key=lambda index: self._texts[index].order)
        return {self._texts[index].page for index in find_disturbed(self._texts, both, kept ^ was_kept)}

    def find_bonds(self, touched: Collection[str]) -> list[PageBond]:
        """Return the bonds of some pages that share their marks with none but those that are here."""
        of = {self._at[page] for page in touched}
        same = [bond for bond in find_same_texts(self._texts) if bond.later in of or bond.earlier in of]
        kept = self._find_kept(touched)
        found = [*same, *find_bonds_of_kept(self._texts, kept, Bodies(self._records), of)]
        return [bond_of_pages(bond, self._texts) for bond in found]

    def _find_kept(self, touched: Collection[str]) -> list[int]:
        """Return the texts that are compared: of touched ones and their equals as they are now, else as they were."""
        now = set(find_kept(self._texts, find_same_texts(self._texts)))
        anew = self.equal_to(touched)
        kept = (
            index
            for index, text in enumerate(self._texts)
            if (index in now if text.page in anew else text.digest and text.page not in self._copies)
        )
        return sorted(kept, key=lambda index: self._texts[index].order)


def bond_of_pages(bond: Bond, texts: Sequence[Text]) -> PageBond:
    """Return a bond by the digests of its pages."""
    return PageBond(texts[bond.later].page, texts[bond.earlier].page, bond.kind, bond.is_one, bond.weight, bond.reason)
