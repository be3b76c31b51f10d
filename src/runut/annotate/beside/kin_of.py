"""Kin of somebody, or who heads a body, whom nobody names: "ayah | seorang sandera X", "kepala | sebuah yayasan"."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import KIN_OF, Mention, MentionKind
from runut.record.actor import ActorKind

_KIN = "kin"


def join_kin(nodes: list[Node]) -> list[Node]:
    """Join kin with the one person behind them whose kin they are: the father speaks, and not the hostage.

    So the head of a body is joined with it: the head speaks, and not the body.
    """
    if not any(node.mention is not None and (_KIN in node.mention.classes or node.mention.title) for node in nodes):
        return nodes
    joined: list[Node] = []
    for node in nodes:
        kin, whose = joined[-1].mention if joined else None, node.mention
        if kin is not None and whose is not None and (_is_of_one(kin, whose, node) or _heads_one(kin, whose, node)):
            _give_whose(kin, whose)
            joined[-1].last, joined[-1].end = node.last, node.end
        else:
            joined.append(node)
    return joined


def _is_of_one(kin: Mention, whose: Mention, node: Node) -> bool:
    """Tell whether bare kin stand right before one of some people ("saudara perempuan | seorang tentara X")."""
    is_bare = _KIN in kin.classes and not (kin.owned or kin.entities or kin.person or kin.number or kin.definite)
    is_one = whose.indefinite if whose.number is None else whose.number.max == 1
    is_one = is_one or node.unit.has("one_of")
    return is_bare and kin.last == whose.first and is_one and whose.has_people and not whose.person


def _heads_one(head: Mention, body: Mention, node: Node) -> bool:
    """Tell whether a bare office stands right before one of some bodies ("kepala | sebuah organisasi bantuan")."""
    is_bare = head.title and not (head.owned or head.entities or head.person or head.number or head.definite)
    is_body = (body.indefinite or node.unit.has("one_of")) and not (body.title or body.person)
    return is_bare and head.last == body.first and is_body


def _give_whose(kin: Mention, whose: Mention) -> None:
    held = kin.actor_kind if kin.title and whose.party is not None else None
    kin.name, kin.party, kin.basis = f"{kin.name} {whose.name}", whose.party, whose.basis
    kin.classes = kin.classes if kin.title else {*kin.classes, KIN_OF}
    kin.kind, kin.actor_kind = MentionKind.ACTOR, held or ActorKind.PERSON
    kin.last, kin.end, kin.indefinite = whose.last, whose.end, True
