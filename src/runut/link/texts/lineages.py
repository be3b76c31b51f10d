"""Lineages: pages that carry one text, since independence is counted in lineages and never in pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from runut.link.comparing.clusters import join
from runut.link.texts.texts import Bodies, Text, find_body_lines, make_text, name_key
from runut.link.texts.ties import Bond, find_bonds, find_needed, tie_of
from runut.record.ids import make_id
from runut.record.linked import Lineage, Tie
from runut.record.page_record import PageRecord


@dataclass(frozen=True, slots=True)
class LineageGraph:
    """Lineages, and the ties that make them, or that hold pages of two lineages together; all bonds, and the texts."""

    lineages: tuple[Lineage, ...]
    ties: tuple[Tie, ...]
    bonds: tuple[Bond, ...]
    texts: tuple[Text, ...]


def find_lineages(records: Sequence[PageRecord]) -> tuple[Lineage, ...]:
    """Return the lineages of pages, which must be sorted by digest; every page is in exactly one."""
    return find_lineage_graph(records).lineages


def find_lineage_graph(records: Sequence[PageRecord]) -> LineageGraph:
    """Return the lineages of pages, which must be sorted by digest, with the ties of their texts."""
    texts = [make_text(record) for record in records]
    bodies = Bodies(lambda index: find_body_lines(records[index]))
    return hold_together(records, texts, find_bonds(texts, bodies))


def hold_together(records: Sequence[PageRecord], texts: Sequence[Text], bonds: Sequence[Bond]) -> LineageGraph:
    """Return the lineages that bonds make of pages.

    Args:
        records: The pages, sorted by digest.
        texts: Their texts.
        bonds: All bonds of their texts.
    """
    needed = find_needed(bonds, len(texts))
    groups = join(len(texts), sorted((bond.earlier, bond.later) for bond in needed if bond.is_one))
    group_of = {index: group[0] for group in groups for index in group}
    within: dict[int, list[Bond]] = {}
    for bond in needed:
        if bond.is_one:
            within.setdefault(group_of[bond.earlier], []).append(bond)
    lineages = (_lineage([records[index] for index in group], within.get(group[0], ())) for group in groups)
    ties = (tie_of(bond, texts) for bond in needed)
    return LineageGraph(
        lineages=tuple(sorted(lineages, key=lambda lineage: lineage.pages)),
        ties=tuple(sorted(ties, key=lambda tie: (tie.one, tie.other, tie.kind))),
        bonds=tuple(bonds),
        texts=tuple(texts),
    )


def _lineage(records: Sequence[PageRecord], bonds: Iterable[Bond]) -> Lineage:
    pages = tuple(record.page.sha256 for record in records)
    reasons = {bond.reason.partition(":")[0] for bond in bonds}
    told = f"{len(pages)} pages: {'; '.join(sorted(reasons))}" if reasons else "no other page carries its text"
    return Lineage(id=make_id("l", *pages), pages=pages, origin=_find_origin(records), reason=told)


def _find_origin(records: Sequence[PageRecord]) -> str | None:
    """Return the agency that all relay, else the outlet that others name, else the one outlet of all."""
    agencies = Counter(name for record in records for name in dict.fromkeys(record.article.agencies))
    common = sorted(name for name, times in agencies.items() if times == len(records))
    if common:
        return common[0]
    outlets = sorted({record.article.outlet for record in records if record.article.outlet})
    relayed = {name_key(name) for name in agencies}
    named = [outlet for outlet in outlets if name_key(outlet) in relayed]
    if len(records) > 1 and named:
        return named[0]
    return outlets[0] if len(outlets) == 1 else None


def lineage_by_page(lineages: Sequence[Lineage]) -> Mapping[str, str]:
    """Return the lineage's id of each page's digest."""
    return {page: lineage.id for lineage in lineages for page in lineage.pages}
