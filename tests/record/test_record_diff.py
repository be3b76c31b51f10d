"""What differs between two records: pages, claims and linked things, with their fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runut.link import link_records
from runut.record.edtf import Edtf
from runut.record.page_record import PageRecord
from runut.record.record_diff import Change, ChangeKind, diff_form, diff_records
from runut.record.whole import WholeRecord

Build = Callable[..., PageRecord]
ATTACK = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-11-09"})


def whole(*pages: PageRecord) -> WholeRecord:
    return WholeRecord(pages=pages, links=link_records(pages))


def find(before: WholeRecord, after: WholeRecord, sort: str) -> list[Change]:
    return [change for change in diff_records(before, after).changes if change.sort == sort]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_record_does_not_differ_from_itself(
    any_page_record: st.SearchStrategy[PageRecord], data: st.DataObject
) -> None:
    page = data.draw(any_page_record)
    assert diff_records(WholeRecord(pages=(page,)), WholeRecord(pages=(page,))).changes == ()


def test_pages_that_come_go_or_are_read_otherwise_are_told(build_record: Build) -> None:
    one, two, three = (build_record(name, published="2020-11-10") for name in "abc")
    other = replace(two, article=replace(two.article, title="Lain", outlet="Koran"))
    changes = find(whole(one, two), whole(other, three), "page")
    assert [(change.kind, change.name) for change in changes] == [("changed", "b"), ("new", "c"), ("gone", "a")]
    assert [(field.name, field.before, field.after) for field in changes[0].fields] == [
        ("outlet", None, "Koran"),
        ("title", "b", "Lain"),
    ]


def test_claims_are_compared_by_the_words_they_stand_on(build_record: Build) -> None:
    page = build_record("a", ATTACK, ("casualty", ("killed", 3, 5), {"line": 3}))
    (event,) = page.events
    newer = replace(event, id="e-new", time=Edtf.parse("2020-11-08"))
    after = replace(page, events=(newer,), casualties=())
    (changed,) = find(whole(page), whole(after), "event")
    assert (changed.kind, changed.id, changed.was) == (ChangeKind.CHANGED, "e-new", event.id)
    assert [(field.name, field.before, field.after) for field in changed.fields] == [
        ("time", "2020-11-09", "2020-11-08")
    ]
    assert [change.kind for change in find(whole(page), whole(after), "casualty")] == ["gone"]
    assert [change.kind for change in find(whole(after), whole(page), "casualty")] == ["new"]


def test_linked_things_are_the_same_where_most_of_their_claims_are(build_record: Build) -> None:
    pages = [build_record(name, ATTACK) for name in "abc"]
    (changed,) = find(whole(*pages[:2]), whole(*pages), "happening")
    assert changed.kind is ChangeKind.CHANGED
    assert changed.was is not None
    assert [field.name for field in changed.fields] == ["claims", "independent sources"]
    assert diff_records(whole(*pages), whole(*pages)).changes == ()


def test_changes_are_counted_by_sort(build_record: Build) -> None:
    one, two = build_record("a", ATTACK), build_record("b")
    found = diff_records(whole(one), whole(one, two))
    assert found.count() == {
        "page": {"new": 1, "gone": 0, "changed": 0},
        "lineage": {"new": 1, "gone": 0, "changed": 0},
    }
    assert diff_form(found)["counts"] == found.count()
    assert diff_form(found)["changes"][0] == {
        "sort": "page",
        "kind": "new",
        "id": two.page.sha256,
        "was": None,
        "name": "b",
        "fields": [],
    }
