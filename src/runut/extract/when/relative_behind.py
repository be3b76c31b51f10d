"""Times that close a relative clause behind an act, and so are those of what the clause tells."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.word_class import (
    has_pseudo,
    is_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_preposition,
)
from runut.extract.when.act_sought import Act, is_of_news
from runut.languages.lexicon import Pseudo


def is_of_relative(nodes: Sequence[Node], trigger: int, index: int, act: Act) -> bool:
    """Tell whether a time is that of a relative clause behind an act.

    In "menyetujui gencatan senjata berdasarkan perjanjian yang dicapai di Abuja pada Mei lalu" it dates the accord. A
    day of the news may be that of both, but not where a comma parts them ("melanggar jeda, yang berlaku sejak Jumat"),
    nor where the act is a word about somebody ("memuji X yang mengirim utusan pada Jumat").
    """
    time = nodes[index].time
    if index < trigger or time is None or time.value is None:
        return False
    opening = next((n for n in range(index - 1, trigger, -1) if "which" in nodes[n].categories), None)
    if opening is None:
        return False
    is_set_apart = nodes[opening - 1].is_comma
    is_parted = is_set_apart or (act.is_word and not is_noun(nodes[trigger]))
    if not is_parted and is_of_news(nodes[index], act):
        return False
    joints = ("and", "when") if is_set_apart else ("and", "after", "when")
    if any(node.is_comma or node.has(*joints) for node in nodes[opening:index]):
        return False
    if _tells_of_act(nodes, trigger, opening) or (act.is_fight and _follows_fight(nodes, trigger, opening)):
        return False
    clause = nodes[opening + 1 : index]
    return any(map(_is_undergone, clause)) or (is_parted and any(map(_is_told, clause)))


def _tells_of_act(nodes: Sequence[Node], trigger: int, opening: int) -> bool:
    """Tell whether a relative clause describes the act, or what it names, itself.

    So it does in "menyetujui gencatan senjata yang ditengahi X pada 9 Mei", "dialog yang dilaksanakan Januari 2004" and
    "62 orang yang ditangkap pada Mei".
    """
    if opening == trigger + 1 or any(node.has("after") for node in nodes[trigger:opening]):
        return True
    is_head = is_noun(nodes[trigger]) or nodes[trigger].mention is not None
    return is_head and not any(node.kind is NodeKind.TRIGGER for node in nodes[trigger + 1 : opening])


def _is_undergone(node: Node) -> bool:
    if node.unit.has("stative"):
        return False
    return is_passive(node) or node.unit.has("issued") or (node.is_trigger and has_pseudo(node, Pseudo.OCCUR))


def _is_told(node: Node) -> bool:
    return is_only_verb(node) or is_plain_verb(node) or node.unit.has("comes_into_force")


def _follows_fight(nodes: Sequence[Node], trigger: int, opening: int) -> bool:
    """Tell whether a relative clause describes the event noun in which an act was done.

    So it does in "tewas dalam serangan yang dilancarkan X pada 2005".
    """
    for node in reversed(nodes[trigger + 1 : opening]):
        if node.kind is NodeKind.TRIGGER:
            return is_noun(node)
        if node.kind is NodeKind.WORD and not (node.has("demonstrative", "adjective", "and") or is_preposition(node)):
            return False
    return False
