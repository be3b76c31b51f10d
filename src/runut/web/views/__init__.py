"""What each page of the web shows, made of the held record and of what the address asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from runut.web.asking import Asked
from runut.web.held import Held
from runut.web.tables import Row

__all__ = ["View"]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One page of the web, with its data.

    Attributes:
        name: Key of its name among the words; the same for a page about one thing as for the list it is in.
        path: Its address; with `{key}` where it is about one thing.
        template: Its template.
        make: What the template shows; None where there is no such thing.
        rows: Its data.
    """

    name: str
    path: str
    template: str
    make: Callable[[Held, Asked], object | None]
    rows: Callable[[Held, Asked], Iterable[Row]]

    @property
    def is_keyed(self) -> bool:
        """Whether it is about one thing."""
        return "{key" in self.path
