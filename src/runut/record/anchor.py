"""Anchors: where a claim stood when a person judged it, so that it is found again however the page is read later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from runut.record.claims import Casualty, Claim, Event, Statement


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Anchor:
    """Where one claim stood.

    Attributes:
        page: Digest of its page.
        claim: The id it had, which it keeps as long as it is read with this type on these words.
        sort: "event", "statement", "casualty" or "agreement".
        type: The event's type, the count's outcome, the kind of a statement or agreement.
        start: First code point of its words.
        end: Code point after the last.
        nth: Its place among claims of one sort, type and span, from 0.
    """

    page: str
    claim: str
    sort: str
    type: str
    start: int
    end: int
    nth: int = 0


def sort_of(claim: Claim) -> str:
    """Return what sort of claim it is, in one word."""
    if isinstance(claim, Event):
        return "event"
    if isinstance(claim, Statement):
        return "statement"
    return "casualty" if isinstance(claim, Casualty) else "agreement"


def type_of(claim: Claim) -> str:
    """Return the type, outcome or kind of a claim."""
    if isinstance(claim, Event):
        return claim.type.value
    return claim.outcome.value if isinstance(claim, Casualty) else claim.kind.value


def find_anchors(page: str, claims: Iterable[Claim]) -> Iterator[Anchor]:
    """Yield the anchor of each claim of a page, in their order.

    Args:
        page: The page's digest.
        claims: All claims that the machine reads on it.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    for claim in claims:
        place = (sort_of(claim), type_of(claim), claim.evidence.start, claim.evidence.end)
        yield Anchor(
            page=page,
            claim=claim.id,
            sort=sort_of(claim),
            type=type_of(claim),
            start=claim.evidence.start,
            end=claim.evidence.end,
            nth=seen[place],
        )
        seen[place] += 1


def find_anchored(anchors: Iterable[Anchor], page: str, claims: Iterable[Claim]) -> dict[Anchor, str]:
    """Return the id of the claim that each anchor of a page means now; an anchor whose claim is gone has none.

    The claim of its id is found first, then what stands where it stood. What is left is the claim whose words overlap
    the anchor's most, of the same sort, of the same type before another; no claim is two.

    Args:
        anchors: Of this page or others.
        page: The page's digest.
        claims: All claims that the machine reads on it now.
    """
    wanted = sorted({anchor for anchor in anchors if anchor.page == page})
    there = list(find_anchors(page, claims))
    ids = {anchor.claim for anchor in there}
    by_place = {_place(anchor): anchor.claim for anchor in there}
    found = {anchor: anchor.claim for anchor in wanted if anchor.claim in ids}
    for anchor in wanted:
        if anchor not in found and by_place.get(_place(anchor), anchor.claim) not in {*found.values(), anchor.claim}:
            found[anchor] = by_place[_place(anchor)]
    spans = {(anchor.sort, anchor.type, anchor.start, anchor.end) for anchor in there}
    taken = set(found.values())
    for anchor in wanted:
        if anchor in found or (anchor.sort, anchor.type, anchor.start, anchor.end) in spans:
            continue  # of several acts told by these words, this one is no longer read
        rest = [other for other in there if other.claim not in taken and _overlap(anchor, other)]
        if rest:
            found[anchor] = min(rest, key=lambda other: _order(anchor, other)).claim
            taken.add(found[anchor])
    return found


def _place(anchor: Anchor) -> tuple[str, str, int, int, int]:
    return (anchor.sort, anchor.type, anchor.start, anchor.end, anchor.nth)


def _overlap(one: Anchor, other: Anchor) -> int:
    """Return how many code points of one sort of claim two anchors share."""
    return max(0, min(one.end, other.end) - max(one.start, other.start)) if one.sort == other.sort else 0


def _order(anchor: Anchor, other: Anchor) -> tuple[bool, int, Anchor]:
    return (other.type != anchor.type, -_overlap(anchor, other), other)
