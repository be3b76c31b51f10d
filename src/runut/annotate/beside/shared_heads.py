"""Heads, sides and offices that two phrases joined by "dan" share, or do not."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import SIDES, Mention
from runut.record.actor import ActorKind
from runut.world import EntityClass
from runut.world.rivals import state_codes

_CROWDS = {"protester", "protesters", "oppositionnoun"}
_NO_OFFICIALS = {"anybody", "civilians", "crowd", "militiaforce", "gunmen"}
_LOCAL_KINDS = {ActorKind.GOVERNMENT, ActorKind.POLICE, ActorKind.MILITARY}
_LEADER, _ALLIES = "leaderword", "allynoun"


def share_heads(nodes: list[Node]) -> None:
    """Give the second of two joined phrases the first's head, or the first the second's side.

    "Menteri Luar Negeri Azerbaijan dan Armenia" are two ministers; in "warga sipil dan pasukan Azerbaijan"
    both are Azerbaijan's.
    """
    for n, (left, joint, right) in enumerate(zip(nodes, nodes[1:], nodes[2:], strict=False)):
        first, second = left.mention, right.mention
        if first is None or second is None or "and" not in joint.categories:
            continue
        if n > 0 and nodes[n - 1].has("between") and _are_two(first, second):
            continue  # "bentrokan antara | warga dan polisi X": two sides
        is_state = second.bare_entity and any(entity.cls in SIDES for entity in second.entities)
        if first.has_people and first.party and not first.person and is_state and second.party:
            head = first.name.removesuffix(_entity_text(first))
            second.name = head + second.name
            second.actor_kind, second.has_people = first.actor_kind, True
            second.victim, second.title = first.victim, first.title
        elif _may_share(first, second) or _are_fields(first, second):
            first.party = second.party
            first.basis = f"'{second.name}': one side for both joined phrases"


def _are_two(first: Mention, second: Mention) -> bool:
    """Tell whether two of those between whom something is are of two sides: plain people, or an organ and a group."""
    is_group = first.actor_kind in _LOCAL_KINDS and second.party not in {None, *state_codes()}
    return is_group or (first.actor_kind is ActorKind.CIVILIANS and second.has_people)


def _may_share(first: Mention, second: Mention) -> bool:
    """Tell whether people without a side are of those joined to them: no rebels, no crowd are of a state's organ.

    Nor are police and soldiers of the rebels who fell with them ("lima polisi dan 12 pemberontak X tewas").
    """
    is_open = first.has_people and first.party is None and not (first.person or first.possessive)
    rebels = [one.actor_kind is ActorKind.NONSTATE_ARMED for one in (first, second)]
    is_other = rebels == [True, False] or (rebels == [False, True] and first.actor_kind in _LOCAL_KINDS)
    is_other = is_other or _is_of_state(first, second) or _are_counted_apart(first, second)
    is_crowd = not first.classes.isdisjoint(_CROWDS) and second.actor_kind in _LOCAL_KINDS
    is_other = is_other or _ALLIES in second.classes  # "tentara dan | sekutu X mereka"
    is_organ = second.has_people or (second.actor_kind in _LOCAL_KINDS and not second.bare_entity)
    return is_open and is_organ and second.party is not None and not (is_other or is_crowd)


def _are_counted_apart(first: Mention, second: Mention) -> bool:
    """Tell whether an organisation's people are counted beside others ("15 kepala desa dan | tiga pekerja MSF")."""
    are_counted = first.number is not None and second.number is not None
    return are_counted and any(entity.cls is EntityClass.ORGANISATION for entity in second.entities)


def _is_of_state(first: Mention, second: Mention) -> bool:
    """Tell whether a state's office or organ stands beside the head of a group ("Presiden dan | pemimpin MNLF")."""
    is_office = first.title and first.actor_kind is ActorKind.GOVERNMENT and _LEADER not in first.classes
    is_organ = not first.title and first.actor_kind in _LOCAL_KINDS
    return (is_office or is_organ) and any(entity.cls is EntityClass.GROUP for entity in second.entities)


def _are_fields(first: Mention, second: Mention) -> bool:
    """Tell whether two fields are those of the same officials ("petugas kesehatan dan | keamanan X")."""
    is_open = first.has_people and first.party is None and not (first.person or first.possessive or first.entities)
    is_official = is_open and first.number is None and _NO_OFFICIALS.isdisjoint(first.classes)
    return is_official and not second.has_people and second.party is not None and "fieldnoun" in second.classes


def _entity_text(mention: Mention) -> str:
    words = mention.name.split(" ")
    for count in range(1, len(words)):
        tail = " ".join(words[-count:])
        if any(tail.lower() == form.lower() for entity in mention.entities for form in entity.forms):
            return tail
    return words[-1]
