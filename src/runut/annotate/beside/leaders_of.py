"""Leaders whom a word names that elsewhere tells who leads a body ("Pimpinan X menolak", not "kubu A pimpinan B")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind

LED_BY = "led_by"
_LEADING_TO = ("that", "but", "when", "after", "because", "and", "with", "to_whom", "against", "by", "between")


def join_leaders(nodes: list[Node]) -> list[Node]:
    """Join the word that opens a clause with the body behind it: the leaders act for that."""
    joined: list[Node] = []
    for position, node in enumerate(nodes):
        leading, body = joined[-1] if joined else None, node.mention
        if leading is None or body is None or not (_opens(nodes, position - 1) and _is_leading(leading)):
            joined.append(node)
            continue
        body.name, body.start, body.first = f"{leading.unit.text} {body.name}", leading.start, leading.first
        body.has_people, body.title, body.bare_entity = body.kind is MentionKind.ACTOR, True, False
        node.first, node.start = leading.first, leading.start
        joined[-1] = node
    return joined


def _is_leading(node: Node) -> bool:
    return node.mention is None and node.has(LED_BY) and " " not in node.unit.low


def _opens(nodes: list[Node], position: int) -> bool:
    """Tell whether a word opens a sentence, or stands behind a sign, a verb, a preposition or a conjunction."""
    before = nodes[position - 1] if position else None
    if before is None or before.is_comma or before.is_speech or (before.is_trigger and not before.is_noun):
        return True
    return before.has(*_LEADING_TO)
