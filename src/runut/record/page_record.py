"""A page record: everything that was read from one page."""

from __future__ import annotations

from dataclasses import dataclass

from runut.record.article import Article
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRecord:
    """One page, its article and its claims.

    Attributes:
        page: The page itself, with its text.
        article: What the newsroom wrote.
        events: In order of the text.
        statements: In order of the text.
        casualties: In order of the text.
        agreements: In order of the text.
        not_read: Why no claims were looked for (another language, nothing about conflict or peace), or None.
    """

    page: Page
    article: Article
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    casualties: tuple[Casualty, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    not_read: str | None = None

    @property
    def claims(self) -> tuple[Claim, ...]:
        """All claims, by kind."""
        return (*self.events, *self.statements, *self.casualties, *self.agreements)
