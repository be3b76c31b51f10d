"""Anchors find their claims again, however the page is read later."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runut.record.anchor import find_anchored, find_anchors
from runut.record.claims import Event, EventType
from runut.record.evidence import Evidence
from runut.record.page_record import PageRecord
from runut.record.span import Span

PAGE = "p" * 64


def event(name: str, start: int, end: int, kind: EventType = EventType.ASSAULT) -> Event:
    evidence = Evidence(line=1, start=start, end=end, sentence=Span(0, 100))
    return Event(id=name, evidence=evidence, trigger="x", type=kind)


def find(before: list[Event], after: list[Event]) -> list[str | None]:
    anchors = list(find_anchors(PAGE, before))
    found = find_anchored(anchors, PAGE, after)
    return [found.get(anchor) for anchor in anchors]


def test_a_claim_is_found_by_its_id_then_by_its_place() -> None:
    assert find([event("a", 5, 9)], [event("b", 5, 9), event("a", 50, 60)]) == ["a"]
    assert find([event("a", 5, 9)], [event("b", 4, 9), event("c", 5, 9)]) == ["c"]


def test_a_claim_whose_words_or_type_are_read_otherwise_is_found_by_what_overlaps() -> None:
    assert find([event("a", 5, 9)], [event("b", 0, 6), event("c", 6, 12)]) == ["c"]
    assert find([event("a", 5, 9)], [event("b", 5, 9, EventType.COERCE), event("c", 8, 12)]) == ["c"]
    assert find([event("a", 5, 9)], [event("b", 5, 9, EventType.COERCE)]) == ["b"]


def test_a_claim_that_is_gone_is_no_other() -> None:
    assert find([event("a", 5, 9)], [event("b", 9, 12)]) == [None]
    assert find([event("a", 5, 9), event("b", 5, 9)], [event("c", 5, 9)]) == ["c", None]
    assert find([event("a", 5, 9), event("b", 7, 12)], [event("c", 6, 10)]) == ["c", None]


def test_an_anchor_of_another_page_means_nothing_here() -> None:
    (anchor,) = find_anchors(PAGE, [event("a", 5, 9)])
    assert find_anchored([anchor], "q" * 64, [event("a", 5, 9)]) == {}


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_each_claim_of_a_page_is_found_as_itself_and_no_claim_is_two(
    any_page_record: st.SearchStrategy[PageRecord], data: st.DataObject
) -> None:
    record = data.draw(any_page_record)
    anchors = list(find_anchors(record.page.sha256, record.claims))
    found = find_anchored(anchors, record.page.sha256, record.claims)
    assert [found[anchor] for anchor in anchors] == [claim.id for claim in record.claims]
    renamed = replace(
        record,
        **{
            name: tuple(replace(claim, id=f"{claim.id}x") for claim in getattr(record, name))
            for name in ("events", "statements", "casualties", "agreements")
        },
    )
    moved = find_anchored(anchors, record.page.sha256, renamed.claims)
    assert [moved[anchor] for anchor in anchors] == [claim.id for claim in renamed.claims]


def test_the_order_of_anchors_changes_nothing() -> None:
    before = [event("a", 5, 9), event("b", 7, 12), event("c", 0, 3)]
    after = [event("d", 6, 10), event("e", 1, 4)]
    anchors = list(find_anchors(PAGE, before))
    assert find_anchored(anchors[::-1], PAGE, after) == find_anchored(anchors, PAGE, after)
