"""A subject with its owner right before the verb: "dua tentara | mereka | tewas" tells of the soldiers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.clauses import Node
from runut.extract.clause_parts import Subject

_THEIRS = "third_plural"


def before_owner(nodes: Sequence[Node], found: Subject) -> Subject:
    """Return the people before the pronoun that says whose they are, any other subject as it is."""
    at = found.index or 0
    people = nodes[at - 1].mention if at and len(found.mentions) == 1 else None
    if people is None or people.owner != _THEIRS or found.mentions[0].pronoun != _THEIRS:
        return found
    return replace(found, mentions=[people], index=at - 1) if nodes[at].mention is found.mentions[0] else found
