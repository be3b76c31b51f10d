"""Lineages when pages are added: what may be compared with new texts is looked up, all else stays."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from runut.link.growing.growth import Pages
from runut.link.kept.held import PageBond
from runut.link.texts.lineages import LineageGraph, hold_together
from runut.link.texts.text_marks import find_marks
from runut.link.texts.texts import Bodies, Text, find_body_lines, make_text
from runut.link.texts.ties import Bond, find_bonds_of_kept, find_disturbed, find_kept, find_same_texts
from runut.record.linked import Lineage, Tie, TieKind


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
    graph, ties, old = _hold(texts, touched | ends, bonds, touched)
    around_them = pages.held.find_ties({page for one in graph.lineages for page in one.pages})
    held = {tie for tie in around_them if tie.kind is not TieKind.STOCK}
    return GrownLineages(
        gone=tuple(set(old) - set(graph.lineages)),
        made=tuple(one for one in graph.lineages if one not in set(old)),
        ties_gone=frozenset(held - ties),
        ties_made=frozenset(ties - held),
        bonds_of=frozenset(touched),
        bonds=tuple(bonds),
        texts=tuple(texts.all_of(sorted(pages.new))),
    )


def _hold(
    texts: _Texts, seeds: Collection[str], bonds: Iterable[PageBond], touched: Collection[str]
) -> tuple[LineageGraph, set[Tie], list[Lineage]]:
    """Return the lineages of what hangs together with some pages, all their ties, and the lineages that they had."""
    pages = texts.pages
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
    graph = hold_together(pages.read(members), texts.all_of(members), inner)
    outer = {tie_of_bond(one) for one in given if (one.later in at) != (one.earlier in at)}
    return graph, {*graph.ties, *outer}, old


def tie_of_bond(bond: PageBond) -> Tie:
    """Return the tie of a bond that holds pages of two lineages together."""
    return Tie(one=bond.later, other=bond.earlier, kind=bond.kind, spans=(), reason=bond.reason)


class _Texts:
    """Texts: those of new pages are made, others read."""

    def __init__(self, pages: Pages) -> None:
        self.pages = pages
        self._known = {record.page.sha256: make_text(record) for record in pages.read(pages.new)}
        self._asked: set[int] = set()
        self._near: set[str] = set()

    def all_of(self, pages: Iterable[str]) -> list[Text]:
        """Return the texts of pages."""
        wanted = list(pages)
        lacking = [page for page in wanted if page not in self._known]
        if lacking:
            self._known.update(self.pages.held.read_texts(lacking))
        return [self._known[page] for page in wanted]

    def around(self, touched: Collection[str]) -> _Around:
        """Return the texts that share a mark with some of these, among which are those that were given before."""
        marks = {mark for text in self.all_of(touched) for mark in find_marks(text)} - self._asked
        if marks:
            self._near.update(self.pages.held.find_texts(marks), self._find_new(marks))
            self._asked |= marks
        near = {*touched, *self._near}
        bonds = self.pages.held.find_bonds(near)
        copies = {bond.later for bond in bonds if bond.kind is TieKind.SAME_TEXT and bond.later in near}
        return _Around(self.pages, self.all_of(sorted(near)), frozenset(copies))

    def _find_new(self, marks: Collection[int]) -> Iterable[str]:
        new = self.all_of(self.pages.new)
        return (text.page for text in new if not find_marks(text).isdisjoint(marks))


class _Around:
    """Some texts with all that share a mark with one of them.

    Args:
        pages: Reads pages.
        texts: The texts, by digest.
        copies: Those that were copies to the letter of a text before them.
    """

    def __init__(self, pages: Pages, texts: Sequence[Text], copies: frozenset[str]) -> None:
        self._pages, self._texts, self._copies = pages, texts, copies
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
        found = [*same, *find_bonds_of_kept(self._texts, kept, Bodies(self._read_body), of)]
        return [bond_of_pages(bond, self._texts) for bond in found]

    def _read_body(self, index: int) -> list[str]:
        (record,) = self._pages.read_lined([self._texts[index].page])
        return find_body_lines(record)

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
