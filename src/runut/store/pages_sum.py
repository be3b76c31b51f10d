"""The pages of a record as one number, which tells other pages, whatever their order, without going through them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import select

from runut.store import tables
from runut.store.about_row import read_about, write_about

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MODULUS = 1 << 256


def sum_pages(digests: Iterable[str]) -> int:
    """Return the sum of pages by their digests."""
    return sum(int(digest, 16) for digest in digests) % _MODULUS


def read_pages_sum(connection: Connection) -> int:
    """Return the sum of the pages that are there; a record in which none is noted yet is gone through."""
    noted = read_about(connection, tables.PAGES_SUM)
    if noted is not None:
        return int(noted, 16)
    return sum_pages(connection.execute(select(tables.pages.c.sha256)).scalars())


def add_to_pages_sum(connection: Connection, digests: Iterable[str]) -> None:
    """Note the sum with pages that are about to be stored, in the same transaction."""
    total = (read_pages_sum(connection) + sum_pages(digests)) % _MODULUS
    write_about(connection, tables.PAGES_SUM, f"{total:064x}")
