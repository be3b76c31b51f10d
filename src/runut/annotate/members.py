"""Several of whom a phrase says which they are: "lima anggota Uni Eropa, termasuk Spanyol dan Siprus"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import Mention, MentionKind

_TWO = 2
_BODIES = {"igo", "states", "parties", "groupnoun", "mediator"}
_SAYING = ("including", "among", "copula", "about")


def note_members(nodes: Sequence[Node]) -> None:
    """Note, of several states or bodies, those that are named behind a comma: what they do, these do."""
    for position in range(len(nodes) - 3):
        several = nodes[position].mention
        if several is None or not nodes[position + 1].is_comma or not nodes[position + 2].has(*_SAYING):
            continue
        if _are_several(several):
            several.members = tuple(_named_from(nodes, position + 3))


def _are_several(mention: Mention) -> bool:
    """Tell whether a phrase is about more than one state or body, and names none of them."""
    if mention.kind is not MentionKind.ACTOR or mention.person is not None:
        return False
    is_counted = mention.number is not None and (mention.number.min or 0) >= _TWO
    is_led = "igo" in mention.classes and mention.end - mention.start > len(mention.name)  # "anggota | Uni Afrika"
    is_of_bodies = not mention.classes.isdisjoint(_BODIES) or not mention.has_people
    return (is_counted or mention.many or is_led) and is_of_bodies


def _named_from(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return the states and bodies named in a row, all of them or none."""
    named: list[Mention] = []
    while position < len(nodes) and (mention := nodes[position].mention) is not None:
        if not mention.bare_entity or mention.party is None:
            return []
        named.append(mention)
        position += 1
        joint = position
        while position < len(nodes) and (nodes[position].is_comma or nodes[position].has("and")):
            position += 1
        if position == joint or not (position < len(nodes) and nodes[position].mention):
            break
    return named
