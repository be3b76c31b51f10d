from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.fetch.listed_dates import parse_listed_date
from runut.record.edtf import Edtf


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Tue, 24 Nov 2020 13:00:00 +0700", "2020-11-24T13:00:00+07:00"),
        ("Tue, 24 Nov 2020 06:00:00 GMT", "2020-11-24T06:00:00+00:00"),
        ("Tue, 24 Nov 2020 06:00 WIB", "2020-11-24T06:00:00+07:00"),
        ("Tue, 24 Nov 2020 06:00:00 WITA", "2020-11-24T06:00:00+08:00"),
        ("Tue, 24 Nov 2020 06:00:00 WIT", "2020-11-24T06:00:00+09:00"),
        ("Sel, 24 Nov 2020 06:00:00 WIB", "2020-11-24T06:00:00+07:00"),
        ("Selasa, 24 November 2020 06:00:00 WIB", "2020-11-24T06:00:00+07:00"),
        ("24 Nov 2020 06:00:00 EST", "2020-11-24T06:00:00-05:00"),
        ("Tue, 24 Nov 2020 06:00:00 XYZ", "2020-11-24T06:00:00"),
        ("2020-11-24T06:00:00Z", "2020-11-24T06:00:00+00:00"),
        ("2020-11-24T06:00:00.123+07:00", "2020-11-24T06:00:00+07:00"),
        ("2020-11-24T06:00+0700", "2020-11-24T06:00:00+07:00"),
        ("2020-11-24 06:00:00 +0700", "2020-11-24T06:00:00+07:00"),
        ("2020-11-24 06:00:00", "2020-11-24T06:00:00"),
        (" 2020-11-24 ", "2020-11-24"),
        ("2020-11", "2020-11"),
        ("2020-11-24 06:00 WIB", "2020-11-24T06:00:00+07:00"),
        ("05/11/2020 10:00", None),
        ("2020-13-45", None),
        ("2020-11-24T99:00:00Z", None),
        ("kemarin", None),
        ("", None),
        (None, None),
    ],
)
def test_a_date_of_a_feed_is_read_with_its_zone(written: str | None, meant: str | None) -> None:
    assert parse_listed_date(written) == meant


@given(st.text(max_size=100) | st.text(st.sampled_from("0123456789-:T+Z ,NovWIB"), max_size=40))
def test_any_text_gives_a_date_or_none(text: str) -> None:
    found = parse_listed_date(text)
    assert found is None or str(Edtf.parse(found)) == found
