"""Arms that were used to do something, so that it was done ("menggunakan bom dan roket untuk | menyerang X")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Sentence
from runut.extract.grammar.senses import choose_sense
from runut.extract.outcome.status import read_status
from runut.record.claims import Status

_ARMS = {"weapons", "drone", "aircraft", "rockets", "missiles", "bombs", "explosives", "firearms"}


def is_done_with(sentence: Sentence, trigger: int) -> bool:
    """Tell whether arms were used to do so, and so it was done ("menggunakan bom dan roket untuk | menyerang X")."""
    nodes = sentence.nodes
    if trigger < 3 or not nodes[trigger - 1].has("purpose"):
        return False
    verb = trigger - 2
    while verb > 0 and (
        nodes[verb].mention is not None
        or nodes[verb].has("and", "adjective", "determiner")
        or not _ARMS.isdisjoint(nodes[verb].unit.classes)
    ):
        verb -= 1
    arms = [node.mention.classes for node in nodes[verb + 1 : trigger - 1] if node.mention is not None]
    if "usedword" not in nodes[verb].unit.classes or not any(not _ARMS.isdisjoint(classes) for classes in arms):
        return False
    if choose_sense(sentence, verb) is not None:  # "menggunakan | senjata kimia" is told itself
        return False
    used = read_status(nodes, verb)
    return used.status is Status.HAPPENED and not used.purpose
