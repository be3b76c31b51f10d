"""An article: what the newsroom wrote on a page, line by line and field by field (CODEBOOK §1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.record.edtf import Edtf


class LineLabel(StrEnum):
    """What a line of the page is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    BODY = "body"
    RELATED = "related"
    CHROME = "chrome"


class BylineRole(StrEnum):
    """What the person named in a byline did."""

    REPORTER = "reporter"
    EDITOR = "editor"
    AGENCY = "agency"


class PublishedBasis(StrEnum):
    """How the publication date is known."""

    STATED = "stated"
    INFERRED = "inferred"
    GIVEN = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One non-empty line of a page.

    Attributes:
        number: Counted from 1, empty lines included.
        start: First code point of the line in the page's text.
        end: Code point after its last (the line break excluded).
        label: What the line is.
        reason: Why it has that label, in a few words, for `--explain`.
    """

    number: int
    start: int
    end: int
    label: LineLabel
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A person or agency that wrote or edited the article."""

    name: str
    role: BylineRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """The fields and lines of one page's article; what the page does not say is None or empty.

    Attributes:
        lines: Every non-empty line, in order.
        title: The headline.
        published: The publication date or date-time, or the span in which it lies.
        published_basis: How it is known; None where `published` is None.
        published_reason: The words or rule that gave it, for `--explain`.
        language: BCP 47 tag, "und" where undetermined.
        outlet: Who published it.
        bylines: Reporters and editors.
        agencies: News agencies and outlets that the story says it relays, in order of appearance.
        place_line: The place in the line that opens the body.
        credits: Picture credits.
    """

    lines: tuple[Line, ...]
    title: str | None = None
    published: Edtf | None = None
    published_basis: PublishedBasis | None = None
    published_reason: str = ""
    language: str = "und"
    outlet: str | None = None
    bylines: tuple[Byline, ...] = ()
    agencies: tuple[str, ...] = ()
    place_line: str | None = None
    credits: tuple[str, ...] = ()
