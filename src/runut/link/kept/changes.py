"""What linking writes: the things that it found, and what it needs to know to find them again when pages are added."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from runut.link.happenings.event_notes import EventNote
from runut.link.kept.held import Form, Keyed, PageBond, Placed, StockNote
from runut.link.texts.text_notes import TextNote
from runut.record.linked import Tie
from runut.record.links import Links
from runut.record.page import Page


@dataclass(slots=True, kw_only=True)
class Index:
    """What is kept to find again what new pages touch.

    Attributes:
        texts: Notes of the texts of pages.
        events: Notes of the events of pages.
        pages: The same pages, for what is found by their outlets.
        bonds: Bonds of texts, those among them that hold nothing together.
        seats: Who stands in which cell.
        edges: Pairs of claims that match or could be joined later, that of the earlier report first.
        keys: By what else claims and actors are found.
        notes: What is noted under a name.
        stock: What pages have in common.
    """

    texts: Iterable[TextNote] = ()
    events: Iterable[EventNote] = ()
    pages: Iterable[Page] = ()
    bonds: Iterable[PageBond] = ()
    seats: Iterable[Placed] = ()
    edges: Iterable[tuple[str, str]] = ()
    keys: Iterable[Keyed] = ()
    notes: Iterable[tuple[str, Form]] = ()
    stock: Iterable[StockNote] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The links of a whole record.

    Attributes:
        links: What linking found.
        places: By what things of one kind are ordered before their ids.
        index: What is kept.
    """

    links: Links
    places: Mapping[str, int] = field(default_factory=dict)
    index: Index = field(default_factory=Index)


@dataclass(slots=True, kw_only=True)
class Gone:
    """What is there no more, or is made anew.

    Attributes:
        things: Ids of things.
        ties: Ties.
        provisions_of: Agreements whose provisions go.
        bonds_of: Pages whose bonds go.
        seats: Seats.
        edges_of: Claims whose matches go.
        keys_of: What loses its keys.
        notes: Names of notes.
        stock_of: Things whose stock text goes.
    """

    things: set[str] = field(default_factory=set)
    ties: set[Tie] = field(default_factory=set)
    provisions_of: set[str] = field(default_factory=set)
    bonds_of: set[str] = field(default_factory=set)
    seats: set[Placed] = field(default_factory=set)
    edges_of: set[str] = field(default_factory=set)
    keys_of: set[str] = field(default_factory=set)
    notes: set[str] = field(default_factory=set)
    stock_of: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What becomes of links when pages are added.

    Attributes:
        gone: What goes first.
        made: What comes in its place.
    """

    gone: Gone
    made: Linked
