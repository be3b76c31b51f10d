"""An article: what the newsroom wrote on a page, line by line and field by field (CODEBOOK §1)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

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


_TOLD_KINDS = {
    "article": "an article",
    "teaser": "the beginning of an article for subscribers",
    "live": "a live report",
    "index": "a list of articles",
    "topic": "a list of articles on a topic",
    "search": "the results of a search",
    "video": "a film with its caption",
    "gallery": "a gallery of pictures",
    "error": "an error message",
    "login": "a demand to log in",
    "consent": "a demand for consent",
    "empty": "a page without a text of its own",
}


class PageKind(StrEnum):
    """What a page is: a story, or something else that a site shows."""

    ARTICLE = "article"
    TEASER = "teaser"
    LIVE = "live"
    INDEX = "index"
    TOPIC = "topic"
    SEARCH = "search"
    VIDEO = "video"
    GALLERY = "gallery"
    ERROR = "error"
    LOGIN = "login"
    CONSENT = "consent"
    EMPTY = "empty"

    @property
    def told(self) -> str:
        """The kind in a few words, with its article."""
        return _TOLD_KINDS[self.value]

    @property
    def has_story(self) -> bool:
        """Whether the newsroom tells a story on it, if only the beginning of one."""
        return self in _WITH_STORY

    @property
    def has_fields(self) -> bool:
        """Whether the headline and the date on it are its own, and no other page's."""
        return self in _WITH_FIELDS


_WITH_STORY = frozenset({PageKind.ARTICLE, PageKind.TEASER, PageKind.LIVE})
_WITH_FIELDS = _WITH_STORY | {PageKind.VIDEO, PageKind.GALLERY}


class NoticeKind(StrEnum):
    """What a newsroom says it did to a story after it stood there."""

    CORRECTION = "correction"
    UPDATE = "update"
    RETRACTION = "retraction"
    CLARIFICATION = "clarification"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The newsroom's own words about a change to its story.

    Attributes:
        kind: What was done.
        line: Number of the line that holds it.
        start: First code point of its words in the page's text.
        end: Code point after their last.
        replaced: What it says stood there before, in the page's words.
        replacement: What it says stands there now, in the page's words.
        changed: The date of the change, where told.
    """

    kind: NoticeKind
    line: int
    start: int
    end: int
    replaced: str | None = None
    replacement: str | None = None
    changed: Edtf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Lines of the story that are in another language than the rest.

    Attributes:
        first: Number of the first line.
        last: Number of the last line.
        language: BCP 47 tag.
    """

    first: int
    last: int
    language: str


class Line(NamedTuple):
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
        subtitle: The deck: the line or sentence that the newsroom put between headline and story.
        published: The publication date or date-time, or the span in which it lies.
        published_basis: How it is known; None where `published` is None.
        published_reason: The words or rule that gave it, for `--explain`.
        language: BCP 47 tag, "und" where undetermined.
        outlet: Who published it.
        bylines: Reporters and editors.
        agencies: News agencies and outlets that the story says it relays, in order of appearance.
        place_line: The place in the line that opens the body.
        credits: Picture credits.
        kind: What the page is; only a page that has a story is read for claims.
        kind_reason: The words or the shape that tell it, for `--explain`.
        notices: Corrections, updates and retractions that the newsroom printed, in order.
        passages: Lines of the story in another language than `language`, in order.
    """

    lines: tuple[Line, ...]
    title: str | None = None
    subtitle: str | None = None
    published: Edtf | None = None
    published_basis: PublishedBasis | None = None
    published_reason: str = ""
    language: str = "und"
    outlet: str | None = None
    bylines: tuple[Byline, ...] = ()
    agencies: tuple[str, ...] = ()
    place_line: str | None = None
    credits: tuple[str, ...] = ()
    kind: PageKind = PageKind.ARTICLE
    kind_reason: str = ""
    notices: tuple[Notice, ...] = ()
    passages: tuple[Passage, ...] = ()

    def language_of(self, line: Line) -> str:
        """Return the language that a line is in."""
        return next((one.language for one in self.passages if one.first <= line.number <= one.last), self.language)
