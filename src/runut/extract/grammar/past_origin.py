"""What is joined over "dari X": those from somewhere ("delegasi dari X | dan | Y"), and no thing with who gives it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind


def past_origin(nodes: Sequence[Node], named: int) -> int:
    """Return where "dan" may stand behind a name and from where that is.

    A thing is not joined with a side behind those from whom it comes ("menerima usul | gencatan | dari A dan B").
    """
    joint = named + 1
    while joint + 1 < len(nodes) and "from" in nodes[joint].categories and nodes[joint + 1].mention is not None:
        joint += 2
    thing, behind = nodes[named].mention, nodes[joint + 1].mention if joint + 1 < len(nodes) else None
    is_thing = thing is not None and thing.kind is MentionKind.THING and thing.party is None
    if joint > named + 1 and is_thing and behind is not None and behind.bare_entity:
        return named + 1
    return joint
