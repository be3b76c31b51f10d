"""Arms that were used to do something, so that it was done ("menggunakan bom dan roket untuk | menyerang X").

So are those that a passive has for its subject ("drone itu dipakai X untuk | menyerang Y"), fighters and places
("memakai milisi untuk | menyerang X", "menggunakan bukit itu untuk | menembaki X").
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.word_class import has_pseudo, is_passive
from runut.extract.outcome.status import read_status
from runut.languages.lexicon import Pseudo
from runut.record.claims import Status

_ARMS = {
    "weapons", "drone", "aircraft", "rockets", "missiles", "bombs", "explosives", "firearms", "militarycraft",
    "forces", "militiaforce", "territory", "stronghold", "building",
}  # fmt: skip
_REACH = 5


def is_done_with(sentence: Sentence, trigger: int) -> bool:
    """Tell whether arms were used to do so, and so it was done ("menggunakan bom dan roket untuk | menyerang X")."""
    nodes = sentence.nodes
    if trigger > 0 and has_pseudo(nodes[trigger - 1], Pseudo.LIGHT):
        trigger -= 1  # "untuk melancarkan | serangan"
    if trigger < 3 or not nodes[trigger - 1].has("purpose"):
        return False
    verb = trigger - 2
    while verb > 0 and (
        nodes[verb].mention is not None
        or nodes[verb].has("and", "adjective", "determiner", "demonstrative", "by")
        or not _ARMS.isdisjoint(nodes[verb].unit.classes)
    ):
        verb -= 1
    if "usedword" not in nodes[verb].unit.classes:
        return False
    arms = _before(nodes, verb) if is_passive(nodes[verb]) else nodes[verb + 1 : trigger - 1]
    if all(node.mention is None or _ARMS.isdisjoint(node.mention.classes) for node in arms):
        return False
    if nodes[verb - 1].has("customary") or choose_sense(sentence, verb) is not None:
        return False  # "biasa | dipakai untuk menembak X", "menggunakan | senjata kimia" is told itself
    used = read_status(nodes, verb)
    return used.status is Status.HAPPENED and not used.purpose


def _before(nodes: Sequence[Node], verb: int) -> Sequence[Node]:
    """Return the words of a passive's clause before it, its nearest ones."""
    first = next((n for n in range(verb - 1, max(-1, verb - _REACH), -1) if nodes[n].is_comma), verb - _REACH)
    return nodes[max(0, first) : verb]
