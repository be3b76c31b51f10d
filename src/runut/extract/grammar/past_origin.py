"""What is joined over where it is from or met: "delegasi dari X | dan | Y", "bertemu A di X | dan | B di Y"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.between_relatives import first_of_sides, joint_of_sides
from runut.extract.grammar.word_class import BEFORE_VERBS, is_plain_verb, is_verb, may_act

_PLACE = 2
"""The nodes of "di X"."""


def past_origin(nodes: Sequence[Node], named: int) -> int:
    """Return where "dan" may stand behind a name and from where that is.

    A thing is not joined with a side behind those from whom it comes ("menerima usul | gencatan | dari A dan B").
    Behind "antara" so is what "yang" tells of the first side, and nothing there is joined with the second.
    """
    if (sides := joint_of_sides(nodes, named)) is not None:
        return sides
    joint = named + 1
    while joint + 1 < len(nodes) and "from" in nodes[joint].categories and nodes[joint + 1].mention is not None:
        joint = _past_places(nodes, joint + 1)
    thing, behind = nodes[named].mention, nodes[joint + 1].mention if joint + 1 < len(nodes) else None
    is_thing = thing is not None and thing.kind is MentionKind.THING and thing.party is None
    if joint > named + 1 and is_thing and behind is not None and behind.bare_entity:
        return named + 1
    if joint < len(nodes) and nodes[joint].has("and") and (first := first_of_sides(nodes, joint)) is not None:
        return len(nodes) if joint_of_sides(nodes, first) == joint else joint
    return joint + _PLACE * _are_each_somewhere(nodes, joint)


def _past_places(nodes: Sequence[Node], place: int) -> int:
    """Return the index behind a place and the names in a row with it: places too ("dari | desa X, Y, dan Z")."""
    behind, first = place + 1, nodes[place].mention
    while first is not None and first.kind is MentionKind.PLACE and behind + 1 < len(nodes):
        name = behind + nodes[behind].is_comma
        name += name < len(nodes) and nodes[name].has("and")
        told = nodes[name].mention if behind < name < len(nodes) else None
        if told is None or not _may_be_place(told):
            break
        behind = name + 1
    return behind


def _may_be_place(mention: Mention) -> bool:
    """Tell whether a phrase is a bare name that nobody knows, or a place."""
    is_unknown = mention.person is not None and mention.party is None and not (mention.title or mention.entities)
    return mention.kind is MentionKind.PLACE or is_unknown


def of_one_sort(mentions: list[Mention]) -> list[Mention]:
    """Return those named in a row, but for names that nobody knows behind a place ("dari desa X dan | Y |")."""
    if mentions[0].kind is not MentionKind.PLACE:
        return mentions
    return [one for one in mentions if one.kind is MentionKind.PLACE or not _may_be_place(one)]


def _are_each_somewhere(nodes: Sequence[Node], place: int) -> bool:
    """Tell whether two are each told with where or when, and the second does nothing ("A | di X dan B di Y |").

    A verb behind the second makes it a subject ("menangkap A di X dan B di Y | menolak").
    """
    behind = place + 2 * _PLACE + 2
    if behind >= len(nodes) or not (nodes[place].has("in") and nodes[place + _PLACE].has("and")):
        return False
    other = nodes[place + _PLACE + 1].mention
    is_other = other is not None and may_act(other) and nodes[place + _PLACE + 2].has("in")
    told = (nodes[place + 1], nodes[behind - 1])
    are_told = all(node.mention is not None or node.time is not None for node in told)
    following = nodes[behind]
    goes_on = is_verb(following) or is_plain_verb(following) or following.has(*BEFORE_VERBS)
    return is_other and are_told and not goes_on
