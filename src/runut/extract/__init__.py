"""Article → claims: events, statements, casualties, agreements."""

from __future__ import annotations

from runut.extract.reader import read_article
from runut.languages import readable_languages
from runut.record.article import Article
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.settings import DEFAULT_SETTINGS, Settings

__all__ = ["extract_claims"]


def extract_claims(page: Page, article: Article, settings: Settings = DEFAULT_SETTINGS) -> PageRecord:
    """Read the claims of one article; a page in a language without a lexicon is kept as an article and says so."""
    if article.language not in readable_languages():
        known = ", ".join(readable_languages())
        reason = f"language {article.language!r} is not read yet (languages read: {known})"
        return PageRecord(page=page, article=article, not_read=reason)
    return read_article(page, article, settings)
