"""What every way into an opened record is made of: an engine, the home it leads to, and transactions of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from runut.store.homes import Home

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


class Opened:
    """An opened record; every method of what is made of it is one transaction of its own."""

    def __init__(self, engine: Engine, home: Home) -> None:
        self._engine = engine
        self._home = home

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with self._home.telling_errors(), self._engine.begin() as connection:
            yield connection
