"""Actors: who did what with whom, as a matrix and as a network; one party with its names and what it did."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

from runut.export.party_names import is_party_name
from runut.record.linked import LinkedActor
from runut.record.plover import Quad
from runut.web.asking import Asked
from runut.web.drawing.network import Point, lay_out
from runut.web.drawing.strip import Strip, make_strip
from runut.web.fact_columns import Sides
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.settings import FACTS_A_PAGE
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.statements import StatementView, find_statements, show_statements
from runut.web.views.windows import Window, make_window

MOST_IN_MATRIX = 16
"""More columns do not fit on a screen."""

_MOST_IN_NETWORK = 26
_MOST_LISTED = 60
_STATEMENTS_SHOWN = 6
_CONFLICT = frozenset({Quad.VERBAL_CONFLICT, Quad.MATERIAL_CONFLICT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one party did to another, or with it: how many happenings by quad class, and the size of its sign."""

    recipient: str
    number: int
    quads: tuple[tuple[str, int], ...]
    look: str
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """All that one party did to the others, in their order; None where nothing is told."""

    actor: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One party in the network: its place, its size, how many happenings it is in."""

    party: str
    at: Point
    size: float
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """Happenings between two parties: how many, how many of them conflict, how thick the line is."""

    one: str
    other: str
    start: Point
    end: Point
    number: int
    conflict: int
    width: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Actors:
    """What the page of the actors shows.

    Attributes:
        columns: The parties of the matrix.
        rows: Its rows, in the same order.
        nodes: The parties of the network.
        edges: Its lines.
        listed: Further parties, with how many facts they are in.
    """

    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    listed: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Network:
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OneParty:
    """One party.

    Attributes:
        party: Its code or name.
        other: The party with which it is looked at, "" for all.
        actors: Persons, bodies and groups of it, the most named first.
        strip: When it acted.
        facts: What it did or suffered, a part of it.
        window: Which part.
        partners: The parties with whom it has most to do.
        statements: The last things it said.
    """

    party: str
    other: str
    actors: tuple[LinkedActor, ...]
    strip: Strip
    facts: tuple[Fact, ...]
    window: Window
    partners: tuple[tuple[str, int], ...]
    statements: tuple[StatementView, ...]


def make(held: Held, asked: Asked) -> Actors:
    """Return the matrix and the network of the happenings that pass the filters."""
    happenings = _count_sides(held, asked)
    counted: Counter[str] = Counter()
    for sides, number in happenings.items():
        for party in sides.parties:
            counted[party] += number
    ordered = [party for party, _ in sorted(counted.items(), key=lambda item: (-item[1], item[0]))]
    columns = tuple(ordered[:MOST_IN_MATRIX])
    done = _count_done(happenings)
    most = max((counts.total() for counts in done.values()), default=1)
    network = _network(ordered[:_MOST_IN_NETWORK], happenings, counted)
    return Actors(
        columns=columns,
        rows=tuple(
            MatrixRow(actor=actor, cells=tuple(_cell(done, actor, recipient, most) for recipient in columns))
            for actor in columns
        ),
        nodes=network.nodes,
        edges=network.edges,
        listed=tuple((party, counted[party]) for party in ordered[:_MOST_LISTED]),
    )


def _count_sides(held: Held, asked: Asked) -> Mapping[Sides, int]:
    """Return how many of the happenings that pass the filters have the same type and the same sides."""
    found = held.find(asked).of(FactKind.HAPPENING).count("sides")
    return {sides: number for (sides,), number in found.items()}


def make_one(held: Held, asked: Asked) -> OneParty | None:
    """Return one party with what it did and suffered, None where nothing names it."""
    party, other = asked.key, asked.by
    if party not in held.choices["actor"] and not _actors_of(held, party):
        return None
    said = find_statements(held, asked.with_(actor=(party,)))
    found = held.find(asked if asked.actor else asked.with_(actor=(party,)))
    facts = found.where("parties", lambda parties: party in parties and (not other or other in parties))
    facts = facts.where("sort", lambda sort: sort.kind is not FactKind.STATEMENT)
    window = make_window(len(facts), asked.page, FACTS_A_PAGE)
    partners: Counter[str] = Counter()
    for (parties,), number in facts.count("parties").items():
        for one in parties:
            partners[one] += number * (one != party)
    strip = make_strip(facts, (asked.first_day, asked.last_day))
    shown = tuple(window.cut(facts))
    held.fetch_briefs([*shown, *strip.facts])
    return OneParty(
        party=party,
        other=other,
        actors=_actors_of(held, party),
        strip=strip,
        facts=shown,
        window=window,
        statements=tuple(show_statements(held, said[-_STATEMENTS_SHOWN:]))[::-1],
        partners=tuple(sorted((+partners).items(), key=lambda item: (-item[1], item[0]))[:MOST_IN_MATRIX]),
    )


def _actors_of(held: Held, party: str) -> tuple[LinkedActor, ...]:
    found = held.actors_by_name.get(party, ())
    others = [actor for actor in found if not is_party_name(actor.name, party)]
    return tuple(sorted(others, key=lambda actor: (-len(actor.claims), actor.name)))


def _count_done(happenings: Mapping[Sides, int]) -> Mapping[tuple[str, str], Counter[Quad]]:
    """Return how often each party did something of a quad class to another; what two do together, each does."""
    done: defaultdict[tuple[str, str], Counter[Quad]] = defaultdict(Counter)
    for sides, number in happenings.items():
        for actor in sides.actors:
            others = sides.recipients or tuple(one for one in sides.actors if one != actor)
            for recipient in others:
                done[actor, recipient][sides.quad] += number
    return done


def _cell(done: Mapping[tuple[str, str], Counter[Quad]], actor: str, recipient: str, most: int) -> Cell | None:
    counts = done.get((actor, recipient))
    if not counts:
        return None
    look = max(Quad, key=lambda quad: counts[quad])
    return Cell(
        recipient=recipient,
        number=counts.total(),
        quads=tuple((quad.value, counts[quad]) for quad in Quad if counts[quad]),
        look=look.value,
        size=round(4 + 13 * sqrt(counts.total() / most), 1),
    )


def _network(parties: list[str], happenings: Mapping[Sides, int], counted: Counter[str]) -> _Network:
    together: Counter[tuple[str, str]] = Counter()
    conflict: Counter[tuple[str, str]] = Counter()
    for sides, number in happenings.items():
        found = sorted(set(parties).intersection(sides.parties))
        for pair in combinations(found, 2):
            together[pair] += number
            conflict[pair] += number * (sides.quad in _CONFLICT)
    tied = {party for pair in together for party in pair}
    shown = [party for party in parties if party in tied]
    at = lay_out(shown, {pair: float(number) for pair, number in together.items()})
    most = max(together.values(), default=1)
    largest = max((counted[party] for party in shown), default=1)
    nodes = tuple(
        Node(party=party, at=at[party], size=round(5 + 15 * sqrt(counted[party] / largest), 1), number=counted[party])
        for party in shown
    )
    edges = tuple(
        Edge(
            one=one,
            other=other,
            start=at[one],
            end=at[other],
            number=number,
            conflict=conflict[one, other],
            width=round(1 + 7 * sqrt(number / most), 1),
        )
        for (one, other), number in sorted(together.items(), key=lambda item: (item[1], item[0]))
    )
    return _Network(nodes=nodes, edges=edges)


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield who did what to whom how often, over the happenings that pass the filters."""
    for (actor, recipient), counts in sorted(_count_done(_count_sides(held, asked)).items()):
        yield {"actor": actor, "recipient": recipient, **{quad.value: counts[quad] for quad in Quad}}


def find_rows_of_one(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the persons, bodies and groups of one party."""
    for actor in _actors_of(held, asked.key):
        yield {
            "id": actor.id,
            "party": actor.party,
            "name": actor.name,
            "names": actor.names,
            "roles": actor.roles,
            "claims": actor.claims,
            "is_known": actor.is_known,
            "reason": actor.reason,
        }


VIEW = View(name="actors", path="/actors", template="actors.html.jinja", make=make, rows=find_rows)
ONE = View(name="actors", path="/actors/{key:path}", template="party.html.jinja", make=make_one, rows=find_rows_of_one)
