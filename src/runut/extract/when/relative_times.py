"""Whether a time and an act stand on two sides of a relative clause or of an aside."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.stacked_relatives import which_over_and
from runut.extract.grammar.word_class import is_noun, is_only_verb, is_passive, is_plain_verb, is_preposition

_OPEN = "/.."
_ASIDE_REACH = 5
_EDGES = ("which", "that", "after", "when", "purpose", "and", "while", "because")
_SET_APART = ("past", "future", "ongoing", "not", "not_yet", "planned", "possible")


def is_of_main(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time is that of the main clause and not of the relative clause in it.

    So it is in "warga yang | disandera di Delta dibebaskan Jumat" and "polisi Jumat menemukan mayat yang | dibunuh".
    """
    opening = _opening_of(nodes, trigger)
    if opening is None:
        return False
    if index < opening:
        is_undergone = is_passive(nodes[trigger]) or nodes[trigger].unit.has("stative")
        return is_undergone and (
            any(map(_is_told, nodes[index + 1 : opening])) or _is_within_main(nodes, index, opening)
        )
    time = nodes[index].time
    if time is not None and nodes[trigger].unit.has("stative") and _goes_on_from_main(nodes, opening):
        return not str(time.value).endswith(_OPEN)  # "di K yang | dikuasai X pada T"
    is_bare = not is_passive(nodes[trigger])  # after its object another verb may tell what that does
    for before, node in pairwise(nodes[trigger:index]):
        if before.has("and") or (node.has("and") and _joins_passive(nodes, trigger, index)):
            continue
        if node.is_comma or node.has(*_EDGES):
            return False
        if is_only_verb(node):
            return not is_bare or before.has(*_SET_APART)
    return False


def _joins_passive(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether another passive goes on with a passive's clause ("yang | dilatih X dan | didukung Y menyerang")."""
    joined = [before.has("and") and is_passive(node) for before, node in pairwise(nodes[trigger:index])]
    return is_passive(nodes[trigger]) and any(joined)


def _is_within_main(nodes: Sequence[Node], index: int, opening: int) -> bool:
    """Tell whether a time stands between the main verb and a relative clause ("tewas | sejak Senin | di X yang …")."""
    if any(node.is_comma or node.has(*_EDGES) for node in nodes[index + 1 : opening]):
        return False
    return _goes_on_from_main(nodes, index)


def _goes_on_from_main(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a verb stands before a time or a relative clause, with no comma between."""
    for node in reversed(nodes[:position]):
        if node.is_comma or node.is_speech or node.has("that", "which"):
            return False
        if is_only_verb(node):
            return True
    return False


def _opening_of(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return where the relative clause of a verb opens, None where it stands in none."""
    if is_noun(nodes[trigger]):
        return None
    for position in range(trigger - 1, max(-1, trigger - _ASIDE_REACH), -1):
        node = nodes[position]
        if "which" in node.categories:
            return position
        if node.has("and") and is_passive(nodes[trigger]):
            which = which_over_and(nodes, position)
            return which if which is not None and is_passive(nodes[which + 1]) else None
        if node.kind is not NodeKind.WORD or node.is_comma or node.is_speech:
            return None
    return None


def _is_told(node: Node) -> bool:
    return node.is_speech or is_only_verb(node) or is_plain_verb(node) or node.unit.has("leads")


def is_of_aside(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time ends a clause about the subject, set apart before its verb.

    So it does in "Tentara X, yang merebut kota itu bulan lalu, | menuduh Y".
    """
    closes = next((n for n in range(index + 1, trigger) if nodes[n].is_comma), None)
    if closes is None or trigger < index:
        return False
    for position in range(index - 1, 0, -1):
        node = nodes[position]
        if node.is_comma:
            return False
        if node.has("which"):
            goes_on = nodes[index + 1 : closes]
            is_whole = not any(map(_is_told, goes_on)) or goes_on[0].has("after", "when", "because")
            is_set_apart = nodes[position - 1].is_comma and is_whole
            return is_set_apart and any(map(_is_told, nodes[position + 1 : index]))
    return False


def opens_relative(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time opens a relative clause that tells another act ("X, yang | pekan lalu | menyerang, setuju").

    It is that of the clause's own verb, of what that is joined to, and of the noun that the clause is about.
    """
    which = index - 1 - (index > 1 and is_preposition(nodes[index - 1]))
    if which < 1 or not nodes[which].has("which"):
        return False
    told = next((n for n in range(index + 1, min(len(nodes), index + _ASIDE_REACH)) if _is_told(nodes[n])), None)
    if told is None:
        return False
    if trigger < which:
        return trigger < which - 1 - nodes[which - 1].is_comma or not is_noun(nodes[trigger])
    return trigger > told and any(node.is_comma for node in nodes[told:trigger])


def is_behind_aside(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether an act stands in an aside and a time behind the main verb ("X, yang | merebut Y, bangkit …")."""
    opening = next((n for n in range(trigger - 1, 0, -1) if nodes[n].is_comma), None)
    closing = next((n for n in range(trigger + 1, index) if nodes[n].is_comma), None)
    if opening is None or closing is None or not nodes[opening + 1].has("which"):
        return False
    main = nodes[closing + 1 : index]
    is_before_verb = (
        len(main) <= 1 and all(map(is_preposition, main)) and any(map(_is_told, nodes[index + 1 : index + 2]))
    )
    is_told = is_before_verb or (bool(main) and not is_preposition(main[0]))
    return is_told and not any(node.is_comma or node.has("and", "which") for node in main)


def is_of_state(nodes: Sequence[Node], trigger: int, index: int) -> bool:
    """Tell whether a time behind a verb is that since which something it names is so ("teks yang rampung sejak …")."""
    which = next((n for n in range(index - 1, trigger, -1) if nodes[n].has("which")), None)
    if which is None or is_noun(nodes[trigger]) or any(node.is_comma for node in nodes[which:index]):
        return False
    time = nodes[index].time
    return time is not None and str(time.value).endswith(_OPEN)
