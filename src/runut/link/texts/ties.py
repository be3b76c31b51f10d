"""Ties: pages that carry one text, copied, edited, told in other words, or taken from an outlet that they name.

Exact copies are found by the digest of their text, edited ones by runs of words that few texts share, retellings by
agency or outlet and day, then by names and figures, then by how alike their paragraphs are in runs of letters. Each
page is tied to as few others as hold its lineage together, the surest ties first.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Collection, Container, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from runut.link.comparing.cells import MAX_NEIGHBOURS
from runut.link.comparing.clusters import find_pairs
from runut.link.comparing.wording import share_of_smaller
from runut.link.texts.likeness import RELAYED_MIN_SHARED, SHORT_TRAITS, compare
from runut.link.texts.texts import Bodies, Text
from runut.record.linked import Tie, TieKind

_MIN_SHARED_OF_SKETCH = 4
MIN_SHINGLES = 12
"""Texts of fewer words than fifteen are copies only where they are equal."""

_NEAR_COPY = 0.5
_NEAR_COPY_LATER = 0.8
"""A follow-up repeats much of its outlet's background; days later only nearly all of the text makes a copy. So it is
with pages that relay two agencies."""

_SAME_NEWS_DAYS = 3
_RELAYED_DAYS = 2
_NAMED_DAYS = 3
_UNNAMED_ALIKE = 0.75
"""Where one of two pages names no agency, most of both the names and the letters must be the other's."""

_TOLD_OF_ONE = 0.35


@dataclass(frozen=True, slots=True)
class Bond:
    """A tie between two texts by their indexes, whether it makes them one lineage, and how sure it is."""

    later: int
    earlier: int
    kind: TieKind
    is_one: bool
    weight: float
    reason: str


def find_bonds(texts: Sequence[Text], bodies: Bodies) -> list[Bond]:
    """Return the ties of texts; the order of the texts changes nothing."""
    copies = find_same_texts(texts)
    return [*copies, *find_bonds_of_kept(texts, find_kept(texts, copies), bodies)]


def find_same_texts(texts: Sequence[Text]) -> list[Bond]:
    """Return the ties of equal texts, each with the first of them."""
    first_of: dict[bytes, int] = {}
    found: list[Bond] = []
    for index in sorted(range(len(texts)), key=lambda index: texts[index].order):
        if texts[index].digest:
            first = first_of.setdefault(texts[index].digest, index)
            if first != index:
                found.append(Bond(index, first, TieKind.SAME_TEXT, is_one=True, weight=2, reason="the same text"))
    return found


def find_kept(texts: Sequence[Text], copies: Iterable[Bond]) -> list[int]:
    """Return the texts that are compared, in order of publication: those with words, and of equal ones the first."""
    others = {bond.later for bond in copies}
    kept = (index for index, text in enumerate(texts) if text.digest and index not in others)
    return sorted(kept, key=lambda index: texts[index].order)


def find_bonds_of_kept(
    texts: Sequence[Text], kept: Sequence[int], bodies: Bodies, of: Container[int] | None = None
) -> list[Bond]:
    """Return the ties of texts that are not equal.

    Args:
        texts: The texts.
        kept: Indexes of those that are compared, in order of publication.
        bodies: What they say in full.
        of: Only ties of these; the blocks in which others stand may then lack members.
    """
    return [*_find_near_copies(texts, kept, bodies, of), *_find_retellings(texts, kept, bodies, of)]


def find_disturbed(texts: Sequence[Text], kept: Sequence[int], changed: Collection[int]) -> set[int]:
    """Return the texts of which others may be compared, since some came or went: those of crowded and new blocks.

    Args:
        texts: The texts.
        kept: Indexes of those that are, or were, compared, in order of publication.
        changed: Those of them that came or went.
    """
    came = set(changed)
    blocks = _find_all_day_blocks(texts, kept).values()
    crowds = [*_find_blocks(texts, kept), *(members for members, _ in blocks)]
    found = [members for members in crowds if len(members) >= MAX_NEIGHBOURS and not came.isdisjoint(members)]
    found += [members for members, namers in blocks if namers and came.issuperset(namers)]
    return {index for members in found for index in members}


def tie_of(bond: Bond, texts: Sequence[Text]) -> Tie:
    """Return a tie as the record keeps it."""
    return Tie(one=texts[bond.later].page, other=texts[bond.earlier].page, kind=bond.kind, spans=(), reason=bond.reason)


def find_needed(bonds: Iterable[Bond], count: int) -> list[Bond]:
    """Return the bonds without those between texts that surer ones hold together already, the surest first."""
    root = list(range(count))

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    needed = []
    for bond in sorted(bonds, key=lambda bond: (-bond.is_one, -bond.weight, bond.later, bond.earlier)):
        one, other = find(bond.later), find(bond.earlier)
        if one != other:
            needed.append(bond)
            if bond.is_one:
                root[one] = other
    return needed


def _find_near_copies(
    texts: Sequence[Text], kept: Sequence[int], bodies: Bodies, of: Container[int] | None
) -> Iterator[Bond]:
    """Yield pairs that share much of their wording, found by runs of words that few texts share."""
    blocks = _find_blocks(texts, kept)
    shared = Counter(pair for members in blocks for pair in find_pairs({0: members}) if _is_of(pair, of))
    for pair in sorted(pair for pair, count in shared.items() if count >= _MIN_SHARED_OF_SKETCH):
        earlier, later = sorted(pair, key=lambda index: texts[index].order)
        share = share_of_smaller(bodies.shingles(earlier), bodies.shingles(later))
        if share >= _needed_share(texts[earlier], texts[later]):
            reason = f"nearly the same text: {share:.0%} of the shorter one's runs of four words"
            yield Bond(later, earlier, TieKind.NEAR_COPY, is_one=True, weight=1 + share, reason=reason)


def _is_of(pair: tuple[int, int], of: Container[int] | None) -> bool:
    return of is None or pair[0] in of or pair[1] in of


def _find_blocks(texts: Sequence[Text], kept: Sequence[int]) -> Iterator[list[int]]:
    """Yield the places in `kept` turned to indexes of those texts that have one run of words in their sketches."""
    entries = array("Q")
    for place, index in enumerate(kept):
        if texts[index].shingles >= MIN_SHINGLES:
            entries.extend(shingle << 32 | place for shingle in texts[index].sketch)
    for _, members in groupby(sorted(entries), key=lambda entry: entry >> 32):
        places = [entry & 0xFFFFFFFF for entry in members]
        if len(places) > 1:
            yield [kept[place] for place in places]


def _needed_share(one: Text, other: Text) -> float:
    if one.agencies and other.agencies and not one.agencies.keys() & other.agencies.keys():
        return _NEAR_COPY_LATER
    if one.published is None or other.published is None:
        return _NEAR_COPY
    return _NEAR_COPY if one.published.gap_to(other.published) <= _SAME_NEWS_DAYS else _NEAR_COPY_LATER


def _find_retellings(
    texts: Sequence[Text], kept: Sequence[int], bodies: Bodies, of: Container[int] | None
) -> Iterator[Bond]:
    """Yield pairs that tell one dispatch of an agency, or of which one says that it has it from the other's outlet."""
    blocks = _find_day_blocks(texts, kept)
    for pair in find_pairs(dict(_split_large(blocks, texts))):
        if not _is_of(pair, of):
            continue
        earlier, later = sorted(pair, key=lambda index: texts[index].order)
        bond = _weigh_retelling(later, earlier, texts, bodies)
        if bond is not None:
            yield bond


def _find_day_blocks(texts: Sequence[Text], kept: Sequence[int]) -> dict[Hashable, list[int]]:
    """Return the texts that may tell one dispatch by agency and day, and those that name, or are of, one outlet."""
    return {block: members for block, (members, namers) in _find_all_day_blocks(texts, kept).items() if namers}


def _find_all_day_blocks(texts: Sequence[Text], kept: Sequence[int]) -> dict[Hashable, tuple[list[int], list[int]]]:
    """Return who stands in each block of days, and those for whose sake it is looked through."""
    blocks: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for index in kept:
        for block, is_named in find_day_blocks(texts[index]):
            members, namers = blocks[block]
            members.append(index)
            if is_named:
                namers.append(index)
    return blocks


def find_day_blocks(text: Text) -> Iterator[tuple[tuple[object, ...], bool]]:
    """Yield the blocks of days in which a text stands, and whether it is one for whose sake they are looked through."""
    if text.published is None or not text.published.is_narrow or text.published.first is None:
        return
    first = text.published.first
    for key in text.agencies:
        yield from ((("agency", key, day), True) for day in range(first, first + _RELAYED_DAYS + 1))
    for key in text.agencies.keys() | ({text.outlet} if text.outlet is not None else set()):
        yield from ((("outlet", key, day), key in text.agencies) for day in range(first, first + _NAMED_DAYS + 1))
    if text.news is not None:
        news = text.news
        yield ("news", news.type.value, news.days.first, news.days.last, *sorted(news.parties)), True


def _split_large(
    blocks: Mapping[Hashable, list[int]], texts: Sequence[Text]
) -> Iterator[tuple[Hashable, Sequence[int]]]:
    """Yield blocks, large ones by the names and figures of the leads, so that no pair is lost among many."""
    for key, members in blocks.items():
        if len(members) <= MAX_NEIGHBOURS:
            yield key, members
            continue
        parts: dict[int, list[int]] = defaultdict(list)
        for index in members:
            for trait in texts[index].lead:
                parts[trait].append(index)
        yield from (((key, trait), part) for trait, part in parts.items() if len(part) > 1)


def _weigh_retelling(later: int, earlier: int, texts: Sequence[Text], bodies: Bodies) -> Bond | None:
    one, other = texts[later], texts[earlier]
    if one.published is None or other.published is None:
        return None
    gap = one.published.gap_to(other.published)
    shared = sorted(one.agencies.keys() & other.agencies.keys())
    if shared and gap <= _RELAYED_DAYS:
        return _weigh_dispatch(later, earlier, texts, bodies, one.agencies[shared[0]])
    if not (one.agencies and other.agencies) and gap <= _RELAYED_DAYS:
        unnamed = _weigh_unnamed(later, earlier, texts, bodies)
        if unnamed is not None:
            return unnamed
    for teller, told in ((later, earlier), (earlier, later)):
        outlet = texts[told].outlet
        if outlet is not None and outlet in texts[teller].agencies and gap <= _NAMED_DAYS:
            return _weigh_named(teller, told, texts, bodies, texts[teller].agencies[outlet])
    return None


def _weigh_dispatch(later: int, earlier: int, texts: Sequence[Text], bodies: Bodies, agency: str) -> Bond | None:
    likeness = compare(texts[later], texts[earlier], bodies, later, earlier)
    if not likeness.is_one_story:
        return None
    reason = f"one dispatch of {agency}, by its day: {likeness}"
    return Bond(later, earlier, TieKind.RETOLD, is_one=True, weight=likeness.share, reason=reason)


def _weigh_unnamed(later: int, earlier: int, texts: Sequence[Text], bodies: Bodies) -> Bond | None:
    likeness = compare(texts[later], texts[earlier], bodies, later, earlier)
    if not likeness.is_same_news or likeness.shared < SHORT_TRAITS or likeness.weakest < _UNNAMED_ALIKE:
        return None
    reason = f"one dispatch, though not both name whose: {likeness}"
    return Bond(later, earlier, TieKind.RETOLD, is_one=True, weight=likeness.share, reason=reason)


def _weigh_named(teller: int, told: int, texts: Sequence[Text], bodies: Bodies, outlet: str) -> Bond | None:
    likeness = compare(texts[teller], texts[told], bodies, teller, told)
    if likeness.shared < RELAYED_MIN_SHARED or likeness.share < _TOLD_OF_ONE:
        return None
    reason = f"says that it has it from {outlet}: {likeness}"
    return Bond(teller, told, TieKind.NAMED, is_one=likeness.is_one_story, weight=likeness.share, reason=reason)
