from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from runut.record.article import Article, PageKind
from runut.record.json_form import article_form, page_record_form
from runut.record.json_parse import parse_article, parse_page_record
from runut.record.page_record import PageRecord


@given(data=st.data())
def test_a_page_record_comes_back_from_its_json_unchanged(
    any_page_record: st.SearchStrategy[PageRecord], data: st.DataObject
) -> None:
    record = data.draw(any_page_record)
    form = json.loads(json.dumps(page_record_form(record)))
    assert parse_page_record(form, record.page) == record


def test_an_article_written_by_an_earlier_version_is_read() -> None:
    form = article_form(Article(lines=(), title="Dua Kubu Bertemu"))
    for key in ("kind", "kind_reason", "notices", "passages"):
        del form[key]
    article = parse_article(form, ())
    assert (article.kind, article.notices, article.passages) == (PageKind.ARTICLE, (), ())
