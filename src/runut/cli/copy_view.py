"""What `runut read` says of copies, and which pages it leaves out for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from runut.link.texts.copies import Copy, CopyIndex, body_of
from runut.pipeline import index_articles
from runut.record.page_record import PageRecord


@dataclass(slots=True)
class CopyWatch:
    """The articles seen so far, and how many pages were copies of them.

    Attributes:
        index: The articles.
        leaves_out: Whether copies are not shown.
        copies: How many there were.
    """

    index: CopyIndex
    leaves_out: bool
    copies: int = 0

    @classmethod
    def against(cls, sources: Sequence[str], *, leaves_out: bool) -> CopyWatch:
        """Return a watch that knows the articles of records and page files; it leaves out copies if there are any.

        Raises:
            RunutError: A source cannot be read.
        """
        index = CopyIndex()
        index_articles(sources, index)
        return cls(index=index, leaves_out=leaves_out or bool(sources))

    def see(self, record: PageRecord) -> Copy | None:
        """Return what a page's article is a copy of, and count it."""
        copy = self.index.add(record.page.id, body_of(record.page.text, record.article))
        self.copies += copy is not None
        return copy


def copy_form(copy: Copy | None) -> dict[str, Any] | None:
    """Return what `runut read --json` prints of a copy."""
    if copy is None:
        return None
    return {"page": copy.of, "alike": round(copy.alike, 2), "is_exact": copy.is_exact}
