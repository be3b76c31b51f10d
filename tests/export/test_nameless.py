"""Words that say no more than that they are people, beside those who are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.export.nameless import leave_out_nameless
from runut.export.views.index import make_index
from runut.export.views.timeline import make_timeline
from runut.link import link_records
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (("AZE", "orang"), ("AZE",)),
        (("Orang", "AZE", "korban"), ("AZE",)),
        (("orang",), ("orang",)),
        (("orang", "korban"), ("orang", "korban")),
        (("AZE", "warga"), ("AZE", "warga")),
        ((), ()),
    ],
    ids=["beside a side", "several", "alone", "among themselves", "a sort of people", "nobody"],
)
def test_a_word_for_people_is_left_out_where_anybody_is_named(told: tuple[str, ...], shown: tuple[str, ...]) -> None:
    assert leave_out_nameless(told) == shown


def test_the_timeline_tells_the_side_alone(build_record: Callable[..., PageRecord]) -> None:
    page = build_record("a", ("event", ("ASSAULT/aerial", ["ARM"], ["AZE", "orang"]), {"time": "2020-10-11"}))
    index = make_index(WholeRecord(pages=(page,), links=link_records([page])))
    (view,) = (view for period in make_timeline(index) for view in period.happenings)
    assert [party.party for party in view.recipients] == ["AZE"]
