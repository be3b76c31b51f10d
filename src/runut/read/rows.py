"""A row of a file of many pages (JSONL, JSON, Parquet) → `Page`."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from operator import itemgetter
from typing import Any

from runut.errors import InputError
from runut.read.corpora import Corpus, find_corpus, first_in, with_names
from runut.read.decode import check_text, decode_page
from runut.read.from_bytes import check_size, content_of_html
from runut.read.html import is_html
from runut.read.moments import moment_of
from runut.read.options import FieldNames
from runut.read.pages import PageContent, PageFacts, check_published, make_page
from runut.record.page import Dropped, Page, PageFormat
from runut.settings import Voting

_MAX_NAMES_SHOWN = 8
_MAX_TITLE_CHARS = 500
_OWN_NAME = "published"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReading:
    """How the rows of one file become pages.

    Attributes:
        form: The form of the file.
        fields: The names that the user gave.
        published: Publication for rows that bring none of their own, as EDTF.
    """

    form: PageFormat
    fields: FieldNames
    published: str | None = None
    voting: Voting = Voting.NEVER


def is_page_row(row: object, fields: FieldNames) -> bool:
    """Tell whether a value is an object with a text or HTML by a name that is known."""
    if not isinstance(row, dict):
        return False
    corpus = with_names(fields, find_corpus(row))
    return first_in(row, (*corpus.text, *corpus.html)) is not None


def page_of_row(row: object, where: str, reading: RowReading) -> Page:
    """Make the page of a row.

    Args:
        row: What a line or a row of a table holds.
        where: What to call it in an error, and its name where it has none.
        reading: How the rows of its file are read.

    Raises:
        InputError: It is no object, has no text, or a field of it is of the wrong kind.
    """
    if not isinstance(row, dict):
        raise InputError(f'{where} is no object, so that it has no "text"; mend or remove it')
    corpus = with_names(reading.fields, find_corpus(row))
    content = _content_of(row, corpus, where, reading)
    facts = PageFacts(
        id=_string(row, corpus.id, where) or where,
        url=_string(row, corpus.url, where),
        published=_published_in(row, corpus, where, reading.fields) or reading.published,
        fetched=moment_of(first_in(row, corpus.fetched)),
    )
    metadata = _with_title(content.metadata, first_in(row, corpus.title))
    return make_page(replace(content, metadata=metadata), facts, where=where)


def page_or_reason(row: object, where: str, reading: RowReading) -> Page | Dropped:
    """Make the page of a row, or tell why it gives none."""
    try:
        return page_of_row(row, where, reading)
    except InputError as error:
        return Dropped(source=where, reason=str(error))


def _content_of(row: Mapping[str, Any], corpus: Corpus, where: str, reading: RowReading) -> PageContent:
    """Return what a row holds of its page: the digest is that of the text or HTML as it came."""
    text, markup = first_in(row, corpus.text), first_in(row, corpus.html)
    given = markup if text is None else text
    if isinstance(given, bytes):
        check_size(len(given), where)
        data, given = given, decode_page(given, where).removeprefix("\ufeff")
    elif isinstance(given, str):
        check_text(given, where)
        data = given.encode()
        check_size(len(data), where)
    else:
        raise InputError(_no_text(row, corpus, where, given))
    digest = hashlib.sha256(data).hexdigest()
    if text is None or is_html(given):
        return content_of_html(given, where, sha256=digest, voting=reading.voting)
    return PageContent(text=given, sha256=digest, form=reading.form)


def _no_text(row: Mapping[str, Any], corpus: Corpus, where: str, given: object) -> str:
    wanted = " or ".join(f'"{name}"' for name in (*corpus.text, *corpus.html)[:3])
    if given is not None:
        return f"{where} has no {wanted} that is a string, but {type(given).__name__}; mend or remove it"
    names = [name[:40] for name in list(row)[:_MAX_NAMES_SHOWN]]
    return f"{where} has no {wanted} (it has {', '.join(names) or 'no field'}); name the field with --text-field"


def _string(row: Mapping[str, Any], paths: tuple[str, ...], where: str) -> str | None:
    value = first_in(row, paths)
    if isinstance(value, bool) or not isinstance(value, str | int | None):
        raise InputError(f'{where}: "{paths[0]}" is no string; mend or remove it')
    return None if value is None else str(value).strip() or None


def _published_in(row: Mapping[str, Any], corpus: Corpus, where: str, fields: FieldNames) -> str | None:
    """Return when a row says that its page was published.

    What stands under our own name or one that the user gave must be a date. What a corpus has under its name was put
    there by a program; where it is none that is understood, the page has to tell its date itself.
    """
    value = first_in(row, corpus.published)
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if fields.published is None and _OWN_NAME not in row:
        return moment_of(value)
    try:
        said = value.isoformat() if isinstance(value, date) else str(value)
        return check_published(said, where)
    except InputError:
        if (moment := moment_of(value)) is None:
            raise
        return moment


def _with_title(metadata: tuple[tuple[str, str], ...], title: object) -> tuple[tuple[str, str], ...]:
    """Add the headline that a row tells to what the page's head tells, unless that has one."""
    if not isinstance(title, str) or any(key == "title" for key, _ in metadata):
        return metadata
    tidy = " ".join(title.split())[:_MAX_TITLE_CHARS]
    return tuple(sorted((*metadata, ("title", tidy)), key=itemgetter(0))) if tidy else metadata
