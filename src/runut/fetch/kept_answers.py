"""Fetching with a memory: what has not changed is read from the disk, what is new is kept there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from runut.fetch.addresses import WebAddress
from runut.fetch.answers import NOT_MODIFIED, OK, Answer, Fetched
from runut.fetch.content_coding import unpack_body
from runut.fetch.fetch_errors import FetchError
from runut.fetch.fetcher import Fetcher
from runut.fetch.raw_store import RawStore


class KeptAnswers:
    """Fetches through a store, or without one.

    Args:
        fetcher: What fetches.
        folder: Where answers are kept, None where they are not.
        version: Runut's own, which the archives tell.

    Raises:
        RunutError: The folder cannot be used.
    """

    def __init__(self, fetcher: Fetcher, folder: Path | None, *, version: str) -> None:
        self._fetcher = fetcher
        self._store = None if folder is None else RawStore(folder, version=version)

    def fetch(self, address: WebAddress, *, max_bytes: int, published: str | None = None) -> Fetched:
        """Return the page or the list that an address leads to, from the disk where it has not changed.

        Args:
            address: Where to begin.
            max_bytes: Largest body, as sent and unpacked.
            published: When a feed or a sitemap says that the page was published, as EDTF.

        Raises:
            FetchError: It leads to none.
            RunutError: It cannot be kept.
        """
        answer = self._fetcher.fetch(address, max_bytes=max_bytes, conditions=self._conditions)
        if answer.status == NOT_MODIFIED and self._store is not None:
            try:
                return _unpacked(self._store.read(answer.address), max_bytes)
            except FetchError:  # the store has forgotten it, so that now all of it is asked for
                answer = self._fetcher.fetch(address, max_bytes=max_bytes, conditions=self._conditions)
        if answer.status != OK:
            raise FetchError(f"answered {answer.told_status}; check the address, or leave it out")
        fetched = _unpacked(answer, max_bytes)  # what cannot be unpacked is not kept
        if self._store is not None:
            self._store.keep(answer, published=published)
        return fetched

    def _conditions(self, address: WebAddress) -> Mapping[str, str]:
        return {} if self._store is None else self._store.conditions(address)

    def close(self) -> None:
        """Close what was written."""
        if self._store is not None:
            self._store.close()


def _unpacked(answer: Answer, max_bytes: int) -> Fetched:
    data = unpack_body(answer.body, answer.header("content-encoding"), max_bytes=max_bytes)
    return Fetched(answer=answer, data=data)
