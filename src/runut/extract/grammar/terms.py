"""Which part of a sentence tells what an agreement lays down: acts that are owed, not done (CODEBOOK §4, status)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.times.finding import TimeKind
from runut.extract.grammar.due_dates import is_due
from runut.extract.grammar.word_class import is_active, is_plain_verb, is_verb, may_act
from runut.record.claims import EventType

_PLANNED = frozenset({"proposal", "planword", "dealparts"})
_AGREED = frozenset({"agreement", "peacedeal", "ceasefire", "conditions"})
OWED = {
    EventType.RETREAT, EventType.MOBILIZE, EventType.AID, EventType.CONCEDE, EventType.COOPERATE, EventType.CONSULT,
    EventType.SANCTION, EventType.COERCE,
}  # fmt: skip
"""Types of what an agreement may oblige its parties to do."""
_LAYING, _LAW = {"agreement", "peacedeal", "deadline"}, "homelaw"
_OFTEN_OWED = {EventType.RETREAT, EventType.MOBILIZE, EventType.CONCEDE}
_OPENING_NODES = 5
_SUBJECT_REACH = 14
_PLAN_REACH = 6
_PHRASE_REACH = 3
_DEAL_REACH = 3
_STAGE_REACH = 2
_CONTENTS_REACH = 9
_NEAR = 6
_COLON = ":"
_PAPERS = "papers"
_CONTENTS = "contents"
_PARTS = "dealparts"
_BULLETS = frozenset({"-", "–", "•", "*"})
_LIST_SIGNS = _BULLETS | {"·"}
_DONE = ("done", "past", "but", "then", "still", "now", "ongoing", "since", "when", "after", "before_then", "long_ago")


def mark_terms(sentences: Sequence[Sentence]) -> None:
    """Set of each sentence from which node on it tells what an agreement lays down.

    An article of a text of law is one ("Pasal 9: …"), and what tells by when it is due. A row of terms goes on over
    the sentences that count them ("Pertama, …", "Kedua, …", "Pada tahap pertama, …"), set one against the other
    ("Sebagai gantinya, …"), or follow in the same line with no word that anything was done.
    """
    goes_on = False
    for index, sentence in enumerate(sentences):
        nodes, is_near = sentence.nodes, _Near(sentences, index)
        runs_on = goes_on and _runs_on(sentences[index - 1], sentence)
        is_next = runs_on or (goes_on and _counts(nodes))
        is_term = is_next or _is_article(nodes) or is_due(nodes, is_near)
        sentence.terms = 0 if is_term else _find_terms(sentence, is_near)
        goes_on = sentence.terms is not None or _announces(sentence, is_near)


@dataclass(frozen=True, slots=True)
class _Near:
    """Whether an agreement was told of in a sentence or shortly before it; looked for only where it is asked."""

    sentences: Sequence[Sentence]
    index: int

    def __call__(self) -> bool:
        near = self.sentences[max(0, self.index - _NEAR) : self.index + 1]
        return any(not classes_of(node).isdisjoint(_AGREED) for sentence in near for node in sentence.nodes)


def _counts(nodes: Sequence[Node]) -> bool:
    """Tell whether a sentence opens as one of several terms ("Pertama, …", "Pada | tahap kedua, …", "- …")."""
    if not nodes:
        return False
    if nodes[0].unit.has("item", "in_return") or nodes[0].unit.text in _BULLETS:
        return True
    return any(node.unit.has("stage") for node in nodes[:_STAGE_REACH])


def _runs_on(before: Sentence, sentence: Sentence) -> bool:
    """Tell whether a sentence goes on with the terms of the one before in its line: nothing says that it was done."""
    if sentence.line != before.line or any(time.value is not None for time in sentence.times):
        return False
    return not any(node.is_speech or node.has(*_DONE) for node in sentence.nodes)


def _is_article(nodes: Sequence[Node]) -> bool:
    """Tell whether a sentence is an article of a text of law ("Pasal 9: jalan | dibuka …")."""
    signs = [node.unit.text for node in nodes[:3]]
    return (
        len(signs) > 2 and "article" in nodes[0].unit.categories and signs[1].isdigit() and signs[2] in {":", "-", "–"}
    )


def is_owed(sentence: Sentence, trigger: int, kind: EventType) -> bool:
    """Tell whether a trigger is a term of an agreement, with no word by it that it was done."""
    nodes, first = sentence.nodes, sentence.terms
    if first is None or trigger < first or kind not in (_OFTEN_OWED if _only_follows(nodes, first) else OWED):
        return False
    if _opens_under(nodes, first) and _is_dated_after(nodes, trigger):
        return False  # "sesuai perjanjian itu, X | mengembalikan | jenazah pada Minggu (26/9)"
    for node in reversed(nodes[first:trigger]):
        if node.has("which", "since", "done") or node.unit.has("kept"):
            return False
        if node.is_comma or node.has("and", "when"):
            break
    return True


def _only_follows(nodes: Sequence[Node], first: int) -> bool:
    """Tell whether nothing marks a sentence as a term but the terms before it."""
    return first == 0 and not (_counts(nodes) or _is_article(nodes))


def _opens_under(nodes: Sequence[Node], first: int) -> bool:
    """Tell whether a sentence opens with the agreement under which its act was done ("Sesuai perjanjian …, X …")."""
    return any(node.unit.has("accordance") for node in nodes[: min(first, _OPENING_NODES)])


def _is_dated_after(nodes: Sequence[Node], trigger: int) -> bool:
    for node in nodes[trigger + 1 :]:
        if node.is_comma or node.has("that", "which"):
            return False
        if node.kind is NodeKind.TIME:
            return node.time is None or node.time.kind is not TimeKind.DURATION  # "… dalam 30 hari"
    return False


def _find_terms(sentence: Sentence, is_near: _Near) -> int | None:
    """Return the node after "menurut perjanjian itu" or "kesepakatan itu mewajibkan", None where there is none."""
    nodes = sentence.nodes
    for index in sentence.find("laid_under", "lays_down"):
        categories = nodes[index].unit.categories
        if "laid_under" in categories and index < _OPENING_NODES and not any(map(is_verb, nodes[:index])):
            named = _agreement_after(nodes, index, is_near)
            if named is not None:
                return named + 1
        is_text = _is_of_agreement(nodes, index) or _is_of_article(nodes, index) or _is_of_plan(nodes, index)
        is_denied = any(node.has("not", "not_yet") for node in nodes[max(0, index - 2) : index])
        if "lays_down" in categories and is_text and not is_denied:
            return index + 1
    colon = _colon_of(nodes)
    return colon + 1 if colon is not None and _names_contents(nodes[:colon]) and is_near() else None


def _holds_several(sentence: Sentence) -> bool:
    """Tell whether an agreement is said to have so many parts, and no word what they are ("memuat | lima butir")."""
    nodes = sentence.nodes
    for index in sentence.find("lays_down")[:1]:
        parts = nodes[index + 1 :]
        is_bare = len(parts) <= _PHRASE_REACH and any(_PARTS in classes_of(node) for node in parts)
        return is_bare and _is_of_agreement(nodes, index)
    return False


def _colon_of(nodes: Sequence[Node]) -> int | None:
    """Return the colon of a sentence that names first what it then tells ("Isi kesepakatan itu: X | membuka …")."""
    opening = nodes[: min(len(nodes) - 1, _CONTENTS_REACH)]
    return next((n for n, node in enumerate(opening) if node.unit.text == _COLON), None)


def _names_contents(nodes: Sequence[Node]) -> bool:
    """Tell whether what an agreement holds is named at once ("Berikut isinya", "Apa saja isi kesepakatan itu?")."""
    return any(_CONTENTS in node.unit.classes or _CONTENTS in classes_of(node) for node in nodes[:_PHRASE_REACH])


def _agreement_after(nodes: Sequence[Node], index: int, is_near: _Near) -> int | None:
    for position in range(index + 1, min(len(nodes), index + 1 + _PHRASE_REACH)):
        classes = classes_of(nodes[position])
        if not classes.isdisjoint(_AGREED) or (_PAPERS in classes and is_near()):
            return position
        if is_verb(nodes[position]) or is_plain_verb(nodes[position]) or nodes[position].is_comma:
            return None
    return None


def _is_of_agreement(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether the subject of a verb is an agreement: the first phrase of its clause, over what describes it.

    It is not where who acts stands before what is done to it ("A | menolak | perjanjian itu dan meminta B mundur").
    """
    first = max(0, verb - _SUBJECT_REACH)
    for n, node in enumerate(nodes[first:verb], first):
        if not classes_of(node).isdisjoint(_AGREED):
            return True
        if node.mention is not None and (node.mention.has_people or _does(nodes, n)):
            return False
    return False


def _does(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether somebody does, or is said behind "yang" to do, what follows."""
    mention, behind = nodes[position].mention, nodes[position + 1]
    behind = nodes[position + 2] if behind.has("which") and position + 2 < len(nodes) else behind
    return mention is not None and may_act(mention) and is_active(behind)


def _is_of_plan(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a plan or a phase of it holds what follows ("rencana itu | mencakup pengerahan 300 tentara")."""
    if not nodes[verb].unit.has("containing"):
        return False
    for node in reversed(nodes[max(0, verb - _PLAN_REACH) : verb]):
        if not classes_of(node).isdisjoint(_PLANNED):
            return True
        if node.is_comma or node.is_speech or is_verb(node):
            return False
    return False


def _is_of_article(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether an article of a text of law lays something down ("Pasal 3 | mewajibkan …")."""
    signs = [node.unit.text for node in nodes[1:verb]]
    return 0 < len(signs) <= _PHRASE_REACH and nodes[0].unit.has("article") and signs[0][:1].isdigit()


def _announces(sentence: Sentence, is_near: _Near) -> bool:
    """Tell whether the terms of an agreement follow: it is named before a colon, or its contents are announced."""
    nodes = sentence.nodes
    if not nodes:
        return False
    if nodes[-1].unit.text == _COLON and any(not classes_of(n).isdisjoint(_AGREED) for n in nodes):
        return True
    if _holds_several(sentence):
        return True
    is_short = len(nodes) <= _CONTENTS_REACH and not any(node.is_trigger or node.time is not None for node in nodes)
    return is_short and _names_contents(nodes) and is_near()


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


def lays_duties(nodes: Sequence[Node], anchor: int) -> bool:
    """Tell whether a sentence names an agreement or a deadline, which lay an act on its parties; a law is none.

    One that stands beyond a word of speech lays nothing on others ("Dalam pernyataan bersama, A menyatakan B harus …"),
    nor one that is itself still to be made or kept ("perjanjian baru | harus ditandatangani").
    """
    for n, node in enumerate(nodes):
        is_law = _LAW in classes_of(node) or any(one.has("must") for one in nodes[n + 1 : n + 3])
        is_law = is_law or (n > 1 and node.mention is not None and nodes[n - 2].has("must"))  # "harus memilih | damai"
        if not classes_of(node).isdisjoint(_LAYING) and not is_law:
            between = nodes[anchor:n] if anchor < n else nodes[n:anchor]
            beside = (nodes[n - 1], *(one for one in nodes[n + 1 : n + 3] if not one.has("demonstrative")))[:2]
            if any(one.is_speech for one in beside) or not any(one.is_speech for one in between):
                return True  # "demikian bunyi | perjanjian itu", "| Perjanjian itu | menyebutkan bahwa …"
    return False


def is_list_item(nodes: Sequence[Node]) -> bool:
    """Tell whether a line is one of a list of terms: "- pertemuan …;", "(2) dialog …"."""
    signs = [node.unit.text for node in nodes[:3]]
    is_numbered = len(signs) > 2 and signs[0] == "(" and signs[1].isdigit() and signs[2] == ")"
    return is_numbered or (signs[0] in _LIST_SIGNS and nodes[-1].unit.text == ";")
