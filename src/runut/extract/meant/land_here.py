"""Which land of its own sentence "negara itu" goes back to."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_plain_verb, is_verb
from runut.record.actor import Actor
from runut.world.rivals import state_codes


def land_before(mention: Mention, nodes: Sequence[Node], barred: Collection[str | None]) -> Mention | None:
    """Return the state named last before a phrase, but for who does something to it or says so ("X menuduh | Y")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    verb = next((n for n in range(at - 1, -1, -1) if _is_verb(nodes[n])), None)
    doers = set() if verb is None else {one.party for one in find_subject(nodes, verb).mentions}
    for node in reversed(nodes[:at]):
        named = node.mention
        if named is None or named.kind is MentionKind.PRONOUN or named.party not in state_codes():
            continue
        if named.party not in doers and named.party not in barred:
            return named
    return None


def land_but_named(mention: Mention, nodes: Sequence[Node], sides: Sequence[Actor]) -> Actor | None:
    """Return the last state told before but those named behind it ("X menyurati Y. | Negara itu | mengecam Y").

    None where the last of all is not named there: it is left to what else tells.
    """
    named = {node.mention.party for node in nodes if node.mention is not None and node.start >= mention.end}
    told = [one for one in reversed(sides) if one.party in state_codes() and (one.start or 0) < nodes[0].start]
    if not told or told[0].party not in named:
        return None
    return next((one for one in told if one.party not in named), None)


def _is_verb(node: Node) -> bool:
    return is_verb(node) or node.is_speech or is_plain_verb(node)
