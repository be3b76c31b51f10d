"""Article → claims: events, statements, casualties, agreements."""

from __future__ import annotations

from runut.record.article import Article
from runut.record.page import Page
from runut.record.page_record import PageRecord


def extract_claims(page: Page, article: Article) -> PageRecord:
    """Read the claims of one article."""
    return PageRecord(page=page, article=article)
