"""Pages that replaced each other: what one address held at one time and at another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from runut.record.outline import AddressRow

_Seen = tuple[datetime, int]
_NEVER = datetime.min.replace(tzinfo=UTC)


def find_versions(rows: Iterable[AddressRow], order: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """Return the digests of all pages that stood at one address, in the order in which they were seen, by each of them.

    Args:
        rows: Pages with their addresses.
        order: The place of each page in the record, which decides where two were seen at one time.
    """
    found: defaultdict[str, list[tuple[_Seen, str]]] = defaultdict(list)
    for row in rows:
        if row.digest in order:
            found[_bare(row.url)].append(((_parse_seen(row.seen), order[row.digest]), row.digest))
    several = (tuple(digest for _, digest in sorted(pages)) for pages in found.values() if len(pages) > 1)
    return {digest: versions for versions in several for digest in versions}


def _bare(url: str) -> str:
    """Return an address without what may differ where it is the same one."""
    return url.partition("#")[0].partition("://")[2].removeprefix("www.").rstrip("/") or url


def _parse_seen(seen: str | None) -> datetime:
    """Return when a page was seen, a time before all others where that is not known."""
    try:
        found = datetime.fromisoformat(seen or "")
    except ValueError:
        return _NEVER
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
