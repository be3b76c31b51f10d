"""Flight that is only told as what a war brought, beside its dead: nobody is said to drive people out."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.word_class import is_noun
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import Outcome

_FLIGHT = {"driven-out", "flee"}
_HARM = {Outcome.KILLED, Outcome.WOUNDED}
_BEFORE_VERB, _FROM_REACH, _TOLL_REACH = 5, 3, 12


def is_flight_brought(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether flight is only counted as what came of a fight ("membuat ribuan orang | mengungsi").

    Who is named with the fight drove them out. It is only counted at the end of a toll, too
    ("12 orang tewas dan 4.000 lainnya | mengungsi"), but not where it is told whence.
    """
    if sense.frame.id not in _FLIGHT or sense.voice is not Voice.INT or not nodes[index].unit.has("homeless"):
        return False
    if any(node.has("from") for node in nodes[index + 1 : index + 1 + _FROM_REACH]):
        return False
    near = range(index - 1, max(-1, index - _BEFORE_VERB), -1)
    bringing = next((position for position in near if nodes[position].unit.has("bringing")), None)
    return _ends_toll(nodes, index) if bringing is None else not _is_of_sides(nodes, bringing)


def _is_of_sides(nodes: Sequence[Node], bringing: int) -> bool:
    """Tell whether the clause says whose fight brought it about ("serbuan X | membuat ribuan orang mengungsi")."""
    for position in range(bringing - 1, -1, -1):
        node = nodes[position]
        if node.is_comma or node.has("after", "when", "since"):
            return False
        if node.mention is not None and node.mention.entities:
            return True
    return False


def _ends_toll(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether people are said to be killed or hurt in the same row of counts."""
    for position in range(index - 1, max(-1, index - _TOLL_REACH), -1):
        node = nodes[position]
        item = node.unit.item if node.is_trigger and not is_noun(node) else None
        if item is not None:
            return any(one.outcome in _HARM and one.voice in {Voice.INT, Voice.TER, Voice.PAS} for one in item.senses)
        if node.is_speech or node.has("which", "that", "after", "when"):
            return False
    return False
