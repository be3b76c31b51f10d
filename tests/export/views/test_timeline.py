from __future__ import annotations

from runut.export.views.index import make_index
from runut.export.views.timeline import HappeningView, make_timeline
from runut.record.whole import WholeRecord


def find(record: WholeRecord, happening_id: str) -> HappeningView:
    periods = make_timeline(make_index(record))
    return next(view for period in periods for view in period.happenings if view.id == happening_id)


def test_periods_run_from_the_earliest_to_those_without_a_date(record: WholeRecord) -> None:
    periods = make_timeline(make_index(record))
    assert [period.id for period in periods] == [
        "t-1991",
        "t-2020",
        "t-2020-10",
        "t-2020-11",
        "t-2020-12",
        "t-undated-2020-10",
        "t-undated-2020-12",
    ]


def test_what_has_no_date_stands_under_the_month_of_its_report(record: WholeRecord) -> None:
    undated = [period for period in make_timeline(make_index(record)) if not period.is_dated]
    assert [[view.id for view in period.happenings] for period in undated] == [["h-rejected"], ["h-threat"]]


def test_an_event_that_no_happening_holds_is_one_of_its_own(record: WholeRecord) -> None:
    view = find(record, "h-protest")
    assert [telling.event.id for telling in view.tellings] == ["protest"]
    assert view.actors[0].party == "Ribuan orang"


def test_versions_that_disagree_leave_no_single_date(record: WholeRecord) -> None:
    view = find(record, "h-signed")
    assert view.time is None
    assert [version.value for version in view.times] == ["2020-11-09", "2020-11-10", "2020-11-11"]


def test_independence_is_counted_in_lineages(record: WholeRecord) -> None:
    assert [ref.siglum for ref in find(record, "h-shelled").lineages] == ["S1"]
    assert [ref.siglum for ref in find(record, "h-signed").lineages] == ["S2", "S3"]


def test_an_inferred_actor_says_how(record: WholeRecord) -> None:
    (telling,) = find(record, "h-in_force").tellings
    assert [name for name, _ in telling.inferred] == ["Armenia", "Azerbaijan"]
