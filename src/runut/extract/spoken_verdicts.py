"""What a speaker says of somebody's deed in a predicate of blame: criticism without a verb of blaming (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.clauses import Node, Sentence
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.clause_parts import Arguments, Subject
from runut.extract.noun_doers import doers_of
from runut.extract.raw_event import RawEvent
from runut.extract.spoken_events import spoken_act, tell_spoken
from runut.extract.terms import classes_of
from runut.extract.word_class import is_noun, is_verb
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_BLAMED = "denounced"
_DEED = "actionclass"
_BREAKING, _LAW = "breaking", "law"
_CLAIM = "claimword"
_BETWEEN = ("demonstrative", "adverb", "degree", "copula", "determiner", "adjective", "predicative")
_REACH = 6
_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.SANCTION, EventType.MOBILIZE, EventType.THREATEN}
_VERDICT = spoken_act("spoken-verdict", EventType.ACCUSE, "disapprove", "111", Voice.PAS)


def may_judge(sentence: Sentence) -> bool:
    """Tell whether a sentence holds a word of blame."""
    return any(_BLAMED in unit.classes for unit in sentence.units) or bool(sentence.find(_BREAKING))


def find_verdicts(sentence: Sentence, told: Sequence[RawEvent]) -> Iterator[RawEvent]:
    """Yield "tindakan X | tidak dapat diterima": blame by whoever is quoted, none outside of a quotation.

    What a verb of blaming governs ("menilai serangan X kejam") is told by that verb.
    """
    nodes = sentence.nodes
    if sentence.is_headline or nodes[-1].unit.text == "?" or any(one.type is EventType.ACCUSE for one in told):
        return
    for index in range(1, len(nodes)):
        is_blame = _BLAMED in classes_of(nodes[index]) or _breaks_law(nodes, index)
        deed = _deed_before(nodes, index) if is_blame else None
        if deed is not None:
            yield _blame(sentence, deed, index)
            return


def _breaks_law(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a verb says that the law is broken ("melanggar | hukum internasional")."""
    behind = index + 1 + (index + 1 < len(nodes) and nodes[index + 1].has("with"))
    return nodes[index].has(_BREAKING) and behind < len(nodes) and _LAW in classes_of(nodes[behind])


def _deed_before(nodes: Sequence[Node], predicate: int) -> int | None:
    """Return the index of the deed that opens the clause of a predicate of blame, None where none does."""
    if nodes[predicate - 1].has("not", "which"):
        return None
    for position in range(predicate - 1, max(-1, predicate - _REACH), -1):
        node = nodes[position]
        if _is_deed(node):
            return position if position == 0 or _opens_clause(nodes[position - 1]) else None
        is_owner = node.mention is not None and node.mention.kind is not MentionKind.PRONOUN
        if node.is_speech or is_verb(node) or not (is_owner or node.has(*_BETWEEN)):
            return None
    return None


def _opens_clause(before: Node) -> bool:
    return before.is_speech or not before.unit.is_word or before.has("that", "determiner", "according")


def _is_deed(node: Node) -> bool:
    """Tell whether a node names a deed: an act of force by its noun, or a step, a decision, an action."""
    if node.mention is not None:
        return _DEED in node.mention.classes and not node.mention.has_people and _CLAIM not in node.mention.classes
    item = node.unit.item
    return is_noun(node) and item is not None and any(one.frame.type in _FORCE for one in item.senses)


def _blame(sentence: Sentence, deed: int, predicate: int) -> RawEvent:
    nodes = sentence.nodes
    owner = nodes[deed].mention
    blamed: list[Mention] = [owner] if owner is not None and owner.party is not None else []
    subject = Subject(mentions=[] if owner is None else [owner], noun=deed if owner is None else None)
    if owner is None:
        blamed = [one for one in doers_of(nodes, deed) if one.party is not None]
    rule = f"classes.tsv [{_BLAMED}] '{nodes[predicate].unit.low}' said of a deed"
    why = [rule, f"'{nodes[predicate].unit.text}' of '{nodes[deed].unit.text}'"]
    return tell_spoken(_VERDICT, sentence, (predicate, predicate), Arguments(actors=blamed, subject=subject), why)
