"""What the description of the interface says of answers other than the one that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

from fastapi.responses import JSONResponse, Response, StreamingResponse

from runut.web.tables import Row, find_csv, find_json

Responses = dict[int | str, dict[str, Any]]

_TOLD: Mapping[int, str] = {
    401: "Who asks has to sign in first",
    403: "Who asks may not do that, or the form is out of date",
    404: "There is no such thing",
    413: "Too much was sent",
    422: "What is asked for cannot be",
    429: "Too many tries",
    503: "The record cannot be read",
}
_TEXT = {"schema": {"type": "string"}}
_DETAIL = {"schema": {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]}}


class CsvResponse(Response):
    """A table as CSV."""

    media_type = "text/csv; charset=utf-8"


def give_parts(parts: Iterator[str], media: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return an answer whose parts are made while it is sent; what is wrong with the first is told as ever."""
    first = next(parts)
    return StreamingResponse(chain([first], parts), media_type=media, headers=headers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A form in which data are given.

    Attributes:
        ending: Of the address.
        response: Its class, for the description.
        write: What writes rows in it.
    """

    ending: str
    response: type[Response]
    write: Callable[[Iterable[Row]], Iterator[str]]

    def give(self, rows: Iterable[Row], name: str) -> Response:
        """Return rows as an answer; as a file of this name where browsers do not show the form."""
        is_file = self.response is CsvResponse
        headers = {"Content-Disposition": f'attachment; filename="runut-{name}.csv"'} if is_file else None
        return give_parts(self.write(rows), self.response.media_type or "", headers)


TABLES = (
    Table(ending="json", response=JSONResponse, write=find_json),
    Table(ending="csv", response=CsvResponse, write=find_csv),
)
"""All forms in which data are given."""


def _tell(media: str, content: Mapping[str, Any]) -> Responses:
    return {status: {"description": told, "content": {media: content}} for status, told in _TOLD.items()}


PAGE_FAULTS: Responses = {**_tell("text/html", _TEXT), 303: {"description": "To the page that is shown next"}}
"""Of addresses that give pages: a page that says what is wrong."""

DATA_FAULTS: Responses = _tell("application/json", _DETAIL)
"""Of addresses that give data: what is wrong, as JSON."""
