"""A group's name beside its noun ("front separatis X, | Y | menolak")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.record.actor import ActorKind
from runut.world import EntityClass


def find_group_end(nodes: list[Node], position: int) -> int:
    """Return the index after a group's name behind its noun, no comma closing it ("front separatis X, | Y menolak")."""
    group, name = nodes[position].mention, nodes[position + 2].mention if position + 2 < len(nodes) else None
    if group is None or name is None or not nodes[position + 1].is_comma or not name.bare_entity:
        return 0
    is_group = "groupnoun" in group.classes or group.actor_kind is ActorKind.NONSTATE_ARMED
    is_open = is_group and not (group.entities or group.person or group.title or group.number is not None or group.many)
    is_name = all(entity.cls is EntityClass.GROUP for entity in name.entities)
    following = nodes[position + 3] if position + 3 < len(nodes) else None
    is_whole = following is None or following.is_comma or following.has("and", "with")
    return position + 3 if is_open and is_name and not is_whole else 0


def ends_at_comma(following: Node | None) -> bool:
    """Tell whether a comma or the sentence's end closes a name beside a noun."""
    return following is None or following.is_comma or following.unit.text == "."


def names_group(first: Mention, other: Mention) -> bool:
    """Tell whether a group's name says which group is meant ("kelompok pro-kemerdekaan X, | Front Y |, …").

    The land or people of which it is are not whose will it carries ("gerakan Syiah X, | Y |, …").
    """
    is_group = "groupnoun" in first.classes or first.actor_kind is ActorKind.NONSTATE_ARMED
    is_group = is_group and not (first.person or first.many or first.number)
    is_open = not any(entity.cls is EntityClass.GROUP for entity in first.entities)
    is_name = other.bare_entity and bool(other.entities) and other.entities[0].cls is EntityClass.GROUP
    return is_group and is_open and is_name


def calls_other_group(name: Mention, acronym: Mention) -> bool:
    """Tell whether the letters in brackets name another group than the words before them could mean.

    Many groups share the words ("Tentara Pembebasan Nasional | (ELN)"), few the letters.
    """
    is_group = acronym.bare_entity and all(entity.cls is EntityClass.GROUP for entity in acronym.entities)
    if not is_group or not acronym.name.isupper() or name.title or name.person or not name.entities:
        return False
    return all(entity.cls is EntityClass.GROUP and entity.party != acronym.party for entity in name.entities)
