"""Article → claims: events, statements, casualties, agreements."""

from __future__ import annotations

from dataclasses import replace

from runut.clean.plain_text import find_plain_text
from runut.extract.gate_table import load_gate_table
from runut.extract.on_page import tell_on_page
from runut.extract.reader import read_article
from runut.extract.relevance import find_reason_to_let_go
from runut.languages import readable_languages
from runut.languages.gate import gated_languages
from runut.record.article import Article
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.settings import DEFAULT_SETTINGS, Settings

__all__ = ["extract_claims"]


def extract_claims(page: Page, article: Article, settings: Settings = DEFAULT_SETTINGS) -> PageRecord:
    """Read the claims of one article on the plain form of its page, and tell them in the page's own characters."""
    plain = find_plain_text(page.text)
    if plain is None:
        return _extract_plain(page, article, settings)
    record = _extract_plain(replace(page, text=plain.text), plain.with_lines_of(article), settings)
    return tell_on_page(record, page, article, plain)


def _extract_plain(page: Page, article: Article, settings: Settings) -> PageRecord:
    """Read the claims of one article, unless it has no story, the gate lets it go or its language has no lexicon."""
    if not article.kind.has_story:
        return PageRecord(page=page, article=article, not_read=f"no article but {article.kind.told}")
    if article.language in gated_languages():
        let_go = find_reason_to_let_go(page.text, article.lines, load_gate_table(article.language))
        if let_go is not None:
            return PageRecord(page=page, article=article, not_read=let_go)
    if article.language not in readable_languages():
        known = ", ".join(readable_languages())
        reason = f"language {article.language!r} is not read yet (languages read: {known})"
        return PageRecord(page=page, article=article, not_read=reason)
    return read_article(page, article, settings)
