"""Page records as linking reads them: all that is claimed, without what only tells people why.

Left empty are the steps of claims, the reasons of lines and fields, and what a page's markup and head say. So many
pages fit into memory at once, and they come in half the time. Only where other pages of its outlet had a say in a
line, its reason stays.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, select

from runut.clean import OF_FRAME
from runut.record.article import Line, LineLabel
from runut.record.json_parse import parse_agreement, parse_article, parse_casualty, parse_event, parse_statement
from runut.record.page import Page, PageFormat
from runut.record.page_record import PageRecord
from runut.store import tables

Form = dict[str, Any]

_LABELS = {label.value: label for label in LineLabel}
_LEFT_OUT: dict[str, Any] = {
    "published_reason": "",
    "bylines": (),
    "credits": (),
    "kind_reason": "",
    "place_line": None,
    "subtitle": None,
}


class _Read(NamedTuple):
    """How the claims of a table are read."""

    table: Table
    parse: Callable[[Form], Any]


_CLAIMS = {
    "events": _Read(tables.events, parse_event),
    "statements": _Read(tables.statements, parse_statement),
    "casualties": _Read(tables.casualties, parse_casualty),
    "agreements": _Read(tables.agreements, parse_agreement),
}


def find_lean_records(
    connection: Connection, digests: Sequence[str], *, only_titles: bool = False
) -> Iterator[PageRecord]:
    """Yield the records of some pages, few enough for one query.

    Args:
        connection: The record's.
        digests: The pages.
        only_titles: Whether of their lines only the titles are read.
    """
    lines = read_lines(connection, digests, only_titles=only_titles)
    claims = {name: _read_claims(connection, read, digests) for name, read in _CLAIMS.items()}
    forms = _read_articles(connection, digests)
    for page, not_read in _find_pages(connection, digests):
        digest = page.sha256
        yield PageRecord(
            page=page,
            article=parse_article({**forms[digest], **_LEFT_OUT}, tuple(lines[digest])),
            not_read=not_read,
            **{sort: tuple(found[digest]) for sort, found in claims.items()},
        )


def find_bare_records(
    connection: Connection, digests: Sequence[str], lined: Collection[str] = ()
) -> Iterator[PageRecord]:
    """Yield the records of some pages without claims, few enough for one query; only those in `lined` have lines."""
    lines = read_lines(connection, sorted(lined)) if lined else {}
    forms = _read_articles(connection, digests)
    for page, not_read in _find_pages(connection, digests):
        article = parse_article(forms[page.sha256], tuple(lines.get(page.sha256, ())))
        yield PageRecord(page=page, article=article, not_read=not_read)


def _read_articles(connection: Connection, digests: Sequence[str]) -> dict[str, Form]:
    column = tables.articles.c
    query = select(column.page, column.form).where(column.page.in_(digests))
    return {page: form for page, form in connection.execute(query)}  # noqa: C416 - rows are no pairs to a checker


def _find_pages(connection: Connection, digests: Sequence[str]) -> Iterator[tuple[Page, str | None]]:
    pages = tables.pages.c
    query = select(pages.sha256, pages.id, pages.text, pages.format, pages.url, pages.not_read)
    for digest, name, text, kind, url, not_read in connection.execute(query.where(pages.sha256.in_(digests))):
        yield Page(id=name, text=text, sha256=digest, format=PageFormat(kind), url=url), not_read


def read_lines(connection: Connection, digests: Sequence[str], *, only_titles: bool = False) -> dict[str, list[Line]]:
    """Return the lines of some pages, few enough for one query, by digest."""
    found: dict[str, list[Line]] = defaultdict(list)
    column = tables.lines.c
    query = select(column.page, column.line, column.start, column.end, column.label, column.reason == OF_FRAME)
    ordered = query.where(column.page.in_(digests)).order_by(column.page, column.line)
    if only_titles:
        ordered = ordered.where(column.label == LineLabel.TITLE.value)
    for page, number, start, end, label, is_of_frame in connection.execute(ordered).all():
        reason = OF_FRAME if is_of_frame else ""
        found[page].append(Line(number=number, start=start, end=end, label=_LABELS[label], reason=reason))
    return found


def _read_claims(connection: Connection, read: _Read, digests: Sequence[str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    column = read.table.c
    query = select(column.page, column.form).where(column.page.in_(digests)).order_by(column.page, column.position)
    for page, form in connection.execute(query).all():
        form["steps"] = ()
        found[page].append(read.parse(form))
    return found
