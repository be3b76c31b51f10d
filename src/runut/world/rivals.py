"""Who has been at odds with whom: a prior for the two camps of a story that does not spell them out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from runut.record.actor import ActorKind
from runut.world import EntityClass, load_world
from runut.world.quarrel_table import AGAINST, load_quarrel_rows, split_cell

Rivals = frozenset[frozenset[str]]
# States that keep no army of their own: "tentara" without a side is not theirs.
STATES_WITHOUT_ARMY = frozenset({"PSE", "CRI", "PAN", "ISL", "HTI", "MUS", "SLB", "WSM", "VUT", "GRD", "DMA", "VAT"})

# States that are no more, with the last year of each: later pages only look back at them.
_LAST_YEARS = {"SUN": 1991, "DDR": 1990, "CSK": 1992, "YUG": 2003, "SCG": 2006}

# Names that two states share: bare, they stand for both ("kedua Korea").
LANDS_IN_TWO = {"korea": ("KOR", "PRK")}


def has_ended(party: str, year: int | None) -> bool:
    """Tell whether a party is a state that was no more in a year."""
    return year is not None and _LAST_YEARS.get(party, year) < year


@cache
def load_rivals(year: int | None = None) -> Rivals:
    """Return every pair of parties that the table puts at odds in a year, in any year where none is given."""
    return frozenset(rivalry.pair for rivalry in _load_rivalries() if year is None or rivalry.holds_in(year))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rivalry:
    """A pair at odds, and from which year until which it was; None where the table leaves that open."""

    pair: frozenset[str]
    since: int | None = None
    until: int | None = None

    def holds_in(self, year: int) -> bool:
        """Tell whether the two are at odds in a year."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)


@cache
def _load_rivalries() -> tuple[Rivalry, ...]:
    pairs = (pair.split(AGAINST) for row in load_quarrel_rows() for pair in split_cell(row["rivals"]))
    return tuple(parse_rivalry(party, rival) for party, rival in pairs)


def parse_rivalry(party: str, rival: str) -> Rivalry:
    """Return the rivalry of a party with a cell of the table ("USA 1990-2003", "SSD 2011-", "YEM")."""
    name, _, years = rival.rpartition(" ")
    since, dash, until = years.partition("-")
    if not (name and dash and since.isdigit() and (until.isdigit() or not until)):
        return Rivalry(pair=frozenset((party, rival)))
    return Rivalry(pair=frozenset((party, name)), since=int(since), until=int(until) if until else None)


@cache
def state_names() -> dict[str, str]:
    """Return the name of each state by its code, in Indonesian."""
    states = (entity for entity in load_world().tables["states"].read_all() if entity.cls is EntityClass.STATE)
    return {entity.party: entity.name for entity in states if entity.party is not None}


@cache
def bodies_of_states() -> frozenset[str]:
    """Return the codes of all organisations of states."""
    bodies = (entity for entity in load_world().entities if entity.kind is ActorKind.IGO)
    return frozenset(entity.party for entity in bodies if entity.party is not None)


@cache
def state_codes() -> frozenset[str]:
    """Return the codes of all states."""
    return frozenset(state_names())
