"""Which part of a sentence tells what an agreement lays down: acts that are owed, not done (CODEBOOK §4, status)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.extract.word_class import is_plain_verb, is_verb
from runut.record.claims import EventType

_AGREED = frozenset({"agreement", "peacedeal", "ceasefire", "conditions"})
OWED = {
    EventType.RETREAT, EventType.MOBILIZE, EventType.AID, EventType.CONCEDE, EventType.COOPERATE, EventType.CONSULT,
    EventType.SANCTION, EventType.COERCE,
}  # fmt: skip
"""Types of what an agreement may oblige its parties to do."""
_OPENING_NODES = 5
_SUBJECT_REACH = 14
_PHRASE_REACH = 3
_DEAL_REACH = 3


def mark_terms(sentences: Sequence[Sentence]) -> None:
    """Set of each sentence from which node on it tells what an agreement lays down.

    An article of a text of law is one ("Pasal 9: …"). A row of terms goes on over the sentences that count them
    ("Pertama, …", "Kedua, …") or set one against the other ("Sebagai gantinya, …").
    """
    goes_on = False
    for sentence in sentences:
        nodes = sentence.nodes
        opens = bool(nodes) and nodes[0].unit.has("item", "in_return")
        is_term = (opens and goes_on) or _is_article(nodes)
        sentence.terms = 0 if is_term else _find_terms(sentence)
        goes_on = sentence.terms is not None or _announces(nodes)


def _is_article(nodes: Sequence[Node]) -> bool:
    """Tell whether a sentence is an article of a text of law ("Pasal 9: jalan | dibuka …")."""
    signs = [node.unit.text for node in nodes[:3]]
    return (
        len(signs) > 2 and "article" in nodes[0].unit.categories and signs[1].isdigit() and signs[2] in {":", "-", "–"}
    )


def is_owed(sentence: Sentence, trigger: int, kind: EventType) -> bool:
    """Tell whether a trigger is a term of an agreement, with no word by it that it was done."""
    nodes, first = sentence.nodes, sentence.terms
    if first is None or trigger < first or kind not in OWED:
        return False
    if _opens_under(nodes, first) and _is_dated_after(nodes, trigger):
        return False  # "sesuai perjanjian itu, X | mengembalikan | jenazah pada Minggu (26/9)"
    for node in reversed(nodes[first:trigger]):
        if node.has("which", "since", "done") or node.unit.has("kept"):
            return False
        if node.is_comma or node.has("and", "when"):
            break
    return True


def _opens_under(nodes: Sequence[Node], first: int) -> bool:
    """Tell whether a sentence opens with the agreement under which its act was done ("Sesuai perjanjian …, X …")."""
    return any(node.unit.has("accordance") for node in nodes[: min(first, _OPENING_NODES)])


def _is_dated_after(nodes: Sequence[Node], trigger: int) -> bool:
    for node in nodes[trigger + 1 :]:
        if node.is_comma or node.has("that", "which"):
            return False
        if node.kind is NodeKind.TIME:
            return True
    return False


def _find_terms(sentence: Sentence) -> int | None:
    """Return the node after "menurut perjanjian itu" or "kesepakatan itu mewajibkan", None where there is none."""
    nodes = sentence.nodes
    for index in sentence.find("laid_under", "lays_down"):
        categories = nodes[index].unit.categories
        if "laid_under" in categories and index < _OPENING_NODES and not any(map(is_verb, nodes[:index])):
            named = _agreement_after(nodes, index)
            if named is not None:
                return named + 1
        if "lays_down" in categories and _is_of_agreement(nodes, index):
            return index + 1
    return None


def _agreement_after(nodes: Sequence[Node], index: int) -> int | None:
    for position in range(index + 1, min(len(nodes), index + 1 + _PHRASE_REACH)):
        if not classes_of(nodes[position]).isdisjoint(_AGREED):
            return position
        if is_verb(nodes[position]) or is_plain_verb(nodes[position]) or nodes[position].is_comma:
            return None
    return None


def _is_of_agreement(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether the subject of a verb is an agreement: the first phrase of its clause, over what describes it."""
    for node in nodes[max(0, verb - _SUBJECT_REACH) : verb]:
        if not classes_of(node).isdisjoint(_AGREED):
            return True
        if node.mention is not None and node.mention.has_people:
            return False
    return False


def _announces(nodes: Sequence[Node]) -> bool:
    """Tell whether a sentence names an agreement and ends with a colon, so that its terms follow."""
    return bool(nodes) and nodes[-1].unit.text == ":" and any(not classes_of(n).isdisjoint(_AGREED) for n in nodes)


def names_truce(nodes: Sequence[Node], *, before: bool) -> bool:
    """Tell whether the deal named last is a truce; `before` tells what it was before these nodes."""
    for node in reversed(nodes):
        classes = node.unit.classes if node.mention is None else node.mention.classes
        if "ceasefire" in classes:
            return True
        if "peacedeal" in classes and " " in node.unit.text:
            return False
    return before


def breaks_deal(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether what a word of breaking is about is "that deal", named by no name of its own."""
    for position in range(trigger + 1, min(len(nodes), trigger + 1 + _DEAL_REACH)):
        classes = classes_of(nodes[position])
        if "agreement" in classes:
            return position + 1 < len(nodes) and nodes[position + 1].has("demonstrative", "which")
    return False


def names_deal(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a deal is named close behind a word of breaking ("pelanggaran | Perjanjian Aljir")."""
    return any("agreement" in classes_of(node) for node in nodes[trigger + 1 : trigger + 1 + _DEAL_REACH])


def classes_of(node: Node) -> set[str] | frozenset[str]:
    """Return the classes of a phrase's head or of a single word."""
    return node.mention.classes if node.mention is not None else node.unit.classes
