"""An office whose name goes on in several words, and who holds it ("kepala bidang gizi dan pangan, Amina Diallo")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind

_REACH = 7
_JOINING = ("and", "adjective", "adverb", "to", "from", "in", "about")
_AFTER_NAME = ("in", "to_whom", "about", "when", "which", "while")


def find_long_office_end(nodes: list[Node], position: int) -> int:
    """Return the index after the name behind an office of several phrases and a comma, 0 where none stands there."""
    office, comma = nodes[position].mention, position + 1
    if office is None or not office.title or office.person or office.many or office.kind is not MentionKind.ACTOR:
        return 0
    while comma < min(len(nodes), position + _REACH) and _is_of_office(nodes[comma]):
        comma += 1
    if comma == position + 1 or comma + 1 >= len(nodes) or not nodes[comma].is_comma:
        return 0
    holder = nodes[comma + 1].mention
    if holder is None or holder.person is None or holder.entities or " " not in holder.person:
        return 0
    following = nodes[comma + 2] if comma + 2 < len(nodes) else None
    is_closed = following is None or not following.unit.is_word or following.is_speech or following.has(*_AFTER_NAME)
    return comma + 2 + (following is not None and following.is_comma) if is_closed else 0


def _is_of_office(node: Node) -> bool:
    """Tell whether a word may belong to the name of an office: a thing, the noun of a deed, a word that joins them."""
    if node.mention is not None:
        return node.mention.kind is MentionKind.THING and node.mention.person is None
    return (node.is_noun and not node.is_verb) or node.has(*_JOINING)
