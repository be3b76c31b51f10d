from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from runut.record.json_form import page_record_form
from runut.record.json_parse import parse_page_record
from runut.record.page_record import PageRecord


@given(data=st.data())
def test_a_page_record_comes_back_from_its_json_unchanged(
    any_page_record: st.SearchStrategy[PageRecord], data: st.DataObject
) -> None:
    record = data.draw(any_page_record)
    form = json.loads(json.dumps(page_record_form(record)))
    assert parse_page_record(form, record.page) == record
