"""Stories of a few lines, read as an article without the chrome of a page around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.extract.reader import read_article
from runut.read import page_from_text
from runut.record.article import Article, Line, LineLabel
from runut.record.edtf import Edtf
from runut.record.page_record import PageRecord
from runut.settings import DEFAULT_SETTINGS

Read = Callable[..., PageRecord]


def _read(*body: str, title: str | None = None, published: str | None = "2022-05-05") -> PageRecord:
    texts = [*([] if title is None else [title]), *body]
    lines, at = [], 0
    for number, text in enumerate(texts, 1):
        label = LineLabel.TITLE if title is not None and number == 1 else LineLabel.BODY
        lines.append(Line(number=number, start=at, end=at + len(text), label=label))
        at += len(text) + 1
    page = page_from_text("\n".join(texts), id="story", published=published, url=None)
    day = None if published is None else Edtf.parse(published)
    return read_article(page, Article(lines=tuple(lines), language="id", published=day), DEFAULT_SETTINGS)


@pytest.fixture
def read() -> Read:
    """Return a reader: lines of a body (and a title, and the day of publication) in, their record out."""
    return _read
