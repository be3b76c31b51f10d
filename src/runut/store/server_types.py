"""What PostgreSQL is told so that it keeps what SQLite keeps: text of any length, with any character."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.postgresql.base import PGTypeCompiler

if TYPE_CHECKING:
    import psycopg
    from sqlalchemy import Engine, String

_ESCAPE = "\N{SYMBOL FOR NULL}"
_ESCAPED = {"\0": f"{_ESCAPE}0", _ESCAPE: f"{_ESCAPE}1"}
"""PostgreSQL takes no null character in text; it is written with the sign for it, which few pages hold."""


class _TextOfAnyLength(PGTypeCompiler):
    """Names types so that the lengths in the tables stay what they are in SQLite: a word to the reader."""

    def visit_VARCHAR(self, type_: String, **_: Any) -> str:  # noqa: ANN401, ARG002, N802 - as it is called
        """Return the name of text, whatever its length."""
        return "TEXT"


def as_types_of_sqlite(engine: Engine) -> None:
    """Let an engine make columns that take what SQLite's take."""
    engine.dialect.type_compiler_instance = _TextOfAnyLength(engine.dialect)


def keeping_nulls(raw: psycopg.Connection[Any]) -> None:
    """Let a connection write and read text with null characters."""
    from psycopg.types.string import StrDumperUnknown, TextLoader  # noqa: PLC0415 - psycopg is an extra

    class Dumper(StrDumperUnknown):
        def dump(self, obj: str) -> Any:  # noqa: ANN401 - some buffer of bytes
            return super().dump(escape(obj))

    class Loader(TextLoader):
        def load(self, data: Any) -> str | bytes:  # noqa: ANN401 - some buffer of bytes
            text = super().load(data)
            return unescape(text) if isinstance(text, str) else text

    raw.adapters.register_dumper(str, Dumper)
    for name in ("text", "varchar"):
        raw.adapters.register_loader(name, Loader)


def escape(text: str) -> str:
    """Return text without null characters, from which `unescape` makes it again."""
    if "\0" not in text and _ESCAPE not in text:
        return text
    return "".join(_ESCAPED.get(letter, letter) for letter in text)


def unescape(text: str) -> str:
    """Return the text of which `escape` made this."""
    return text.replace(_ESCAPED["\0"], "\0").replace(_ESCAPED[_ESCAPE], _ESCAPE) if _ESCAPE in text else text
