"""Who has been at odds with whom: a prior for the two camps of a story that does not spell them out."""

from __future__ import annotations

from functools import cache
from importlib import resources

from runut.languages import parse_table
from runut.world import EntityClass, load_world

Rivals = frozenset[frozenset[str]]
# States that keep no army of their own: "tentara" without a side is not theirs.
STATES_WITHOUT_ARMY = frozenset({"PSE", "CRI", "PAN", "ISL", "HTI", "MUS", "SLB", "WSM", "VUT", "GRD", "DMA", "VAT"})


@cache
def load_rivals() -> Rivals:
    """Return every pair of parties that the table puts at odds, read once."""
    text = (resources.files(__package__) / "rivals.tsv").read_text(encoding="utf-8")
    return frozenset(
        frozenset((row["party"], rival))
        for row in parse_table(text, "world/rivals.tsv")
        for rival in row["rivals"].split("|")
    )


@cache
def state_codes() -> frozenset[str]:
    """Return the codes of all states."""
    states = (entity for entity in load_world().entities if entity.cls is EntityClass.STATE)
    return frozenset(entity.party for entity in states if entity.party is not None)
