"""A column of words in their order, by which rows are found: text for SQLite's index, a `tsvector` for PostgreSQL's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Dialect, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.types import TypeDecorator, TypeEngine

_LEXEME = re.compile(r"'([^']+)':([0-9,]+)")


class Stems(TypeDecorator[tuple[str, ...]]):
    """Words of letters and digits alone, which both databases keep as they are."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Return the type of the column."""
        return dialect.type_descriptor(TSVECTOR() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str | None:
        """Return the words as they are written."""
        if value is None or dialect.name != "postgresql":
            return None if value is None else " ".join(value)
        places = defaultdict(list)
        for place, word in enumerate(value, 1):
            places[word].append(str(place))
        return " ".join(f"'{word}':{','.join(numbers)}" for word, numbers in places.items())

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...] | None:
        """Return the words of what was written."""
        if value is None or dialect.name != "postgresql":
            return None if value is None else tuple(value.split())
        placed = [(int(n), word) for word, numbers in _LEXEME.findall(value) for n in numbers.split(",")]
        return tuple(word for _, word in sorted(placed))
