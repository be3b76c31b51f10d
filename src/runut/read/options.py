"""What a caller asks of the reading of pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from runut.record.edtf import Edtf
from runut.settings import Voting


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldNames:
    """The fields of rows (JSONL, JSON, Parquet) that hold what; None for what the row's own corpus calls them.

    A name may be a path: "meta.url" is the field "url" in the field "meta".

    Attributes:
        text: The page's text.
        html: The page's HTML, read in place of its text.
        url: Its address.
        id: The name that people see.
        published: When it was published.
    """

    text: str | None = None
    html: str | None = None
    url: str | None = None
    id: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """Which pages are read, and by which names.

    An article lies within `since` and `until` where one of the days on which it may have been published does: an
    interval that reaches into the time asked for stays, and so does a page that tells no date.

    Attributes:
        fields: The names of the fields of rows.
        since: Only what was published on its first day or later.
        until: Only what was published on its last day or earlier.
        limit: At most so many pages.
        voting: When further extractors vote on HTML pages.
        together: Whether all pages of the files are looked through first, so that lines which stand around several
            stories of an outlet are known as the site's. Streams, which cannot be read twice, are left out of that.
    """

    fields: FieldNames = field(default_factory=FieldNames)
    since: Edtf | None = None
    until: Edtf | None = None
    limit: int | None = None
    voting: Voting = Voting.NEVER
    together: bool = False

    def covers(self, published: Edtf | None) -> bool:
        """Tell whether an article that was published then is asked for."""
        if published is None:
            return True
        first, last = published.earliest, published.latest
        since = None if self.since is None else self.since.earliest
        until = None if self.until is None else self.until.latest
        return not ((since and last and last < since) or (until and first and first > until))


DEFAULT_OPTIONS = ReadOptions()
