"""Stock text: sentences about one thing that pages of several lineages have in common."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from runut.link.kept.held import StockNote
from runut.link.texts.sources import Source, find_stock_pairs, find_wordings
from runut.record.linked import Happening, LinkedAgreement, Tie, TieKind

_TIES_OF_A_PAGE = 3
"""A page is tied to so many of those that have its stock text, the ones that have most of it."""


@dataclass(slots=True)
class _Common:
    """What two pages have in common: their sentences, and how alike the least alike are."""

    spans: set[tuple[int, int]] = field(default_factory=set)
    alike: float = 1.0
    is_one_voice: bool = False


def find_stock_notes(
    things: Iterable[Happening | LinkedAgreement], sources: Mapping[str, Source]
) -> Iterator[StockNote]:
    """Yield the stock text about each thing: a sentence that two pages of several lineages have in common."""
    for thing in things:
        told = find_wordings(sources[claim] for claim in thing.claims)
        common: dict[tuple[str, str, int, int], StockNote] = {}
        for pair in find_stock_pairs(told) if len(told) > 1 else ():
            earlier, later = told[pair.one], told[pair.other]
            key = (later.page, earlier.page, later.sentence, later.sentence_end)
            known = common.get(key)
            alike = pair.alike if known is None else min(known.alike, pair.alike)
            is_one_voice = pair.is_one_voice or (known is not None and known.is_one_voice)
            common[key] = StockNote(thing.id, *key, alike, is_one_voice)
        yield from common.values()


def find_stock_ties(notes: Iterable[StockNote], known: Iterable[Tie]) -> tuple[Tie, ...]:
    """Return the ties of pages by stock text about one thing, of which they are one source for that thing.

    Args:
        notes: All stock text of the pages that are the later ones.
        known: Ties of whole texts; what they tie needs no other.
    """
    common: dict[tuple[str, str], _Common] = defaultdict(_Common)
    tied = {frozenset((tie.one, tie.other)) for tie in known}
    for note in notes:
        found = common[note.one, note.other]
        found.spans.add((note.first, note.last))
        found.alike = min(found.alike, note.alike)
        found.is_one_voice |= note.is_one_voice
    of_page: dict[str, list[tuple[str, _Common]]] = defaultdict(list)
    for (one, other), found in common.items():
        if frozenset((one, other)) not in tied:
            of_page[one].append((other, found))
    return tuple(_find_ties(of_page))


def _find_ties(of_page: Mapping[str, list[tuple[str, _Common]]]) -> Iterator[Tie]:
    for one in sorted(of_page):
        likest = sorted(of_page[one], key=lambda item: (-len(item[1].spans), -item[1].alike, item[0]))
        for other, found in sorted(likest[:_TIES_OF_A_PAGE], key=lambda item: item[0]):
            whose = "one agency or outlet" if found.is_one_voice else "no agency or outlet in common"
            many = "a sentence" if len(found.spans) == 1 else f"{len(found.spans)} sentences"
            yield Tie(
                one=one,
                other=other,
                kind=TieKind.STOCK,
                spans=tuple(sorted(found.spans)),
                reason=f"{many} of stock text, {found.alike:.0%} of the words or more; {whose}",
            )
