"""Where a record lies: in a file, or in a schema of a PostgreSQL server."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from runut.errors import RecordFileError

_SCHEMES = ("postgresql://", "postgres://")
_DEFAULT_SCHEMA = "runut"
_SCHEMA = re.compile(r"[a-z_][a-z0-9_]{0,62}")


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A schema of a PostgreSQL database; shown, it has no password.

    Attributes:
        url: The database, as `postgresql://user:password@host/database?options`.
        schema: The schema in which the record's tables are.
    """

    url: str = field(repr=False)
    schema: str = _DEFAULT_SCHEMA

    def __str__(self) -> str:
        """Return the address without its password and without options other than the schema."""
        parts = urlsplit(self.url)
        user, at, host = parts.netloc.rpartition("@")
        query = "" if self.schema == _DEFAULT_SCHEMA else urlencode({"schema": self.schema})
        return urlunsplit(("postgresql", f"{user.partition(':')[0]}{at}{host}", parts.path, query, ""))


RecordAddress = Path | ServerAddress


def parse_address(text: str | RecordAddress) -> RecordAddress:
    """Return where a record lies: `postgresql://user@host/database?schema=NAME`, or a path.

    Raises:
        RecordFileError: It begins as an address of a server, and is none.
    """
    if not isinstance(text, str) or not text.startswith(_SCHEMES):
        return text if isinstance(text, ServerAddress) else Path(text)
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise RecordFileError("the address of the server has no valid host; write postgresql://user@host/db") from error
    options = dict(parse_qsl(parts.query))
    schema = options.pop("schema", _DEFAULT_SCHEMA)
    if not _SCHEMA.fullmatch(schema):
        raise RecordFileError(f"{schema!r} is no name for a schema; use small letters, digits and _")
    return ServerAddress(urlunsplit(("postgresql", parts.netloc, parts.path, urlencode(options), "")), schema)
