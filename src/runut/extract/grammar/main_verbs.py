"""The verb of a clause whose subject carries a "yang" with verbs of its own ("X yang V1 Y dan V2 Z | ditahan")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, find_word
from runut.extract.grammar.clause_parts import CLAUSE_REACH
from runut.extract.grammar.joined_names import is_in_phrase, list_start
from runut.extract.grammar.main_behind import which_around_content
from runut.extract.grammar.time_asides import opens_clause
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    can_act,
    governs_clause,
    is_active,
    is_noun,
    is_only_noun,
    is_only_verb,
    is_passive,
    is_plain_verb,
    opens_time,
)
from runut.languages.affixes import Voice
from runut.record.claims import Outcome

_EDGES = ("when", "after", "because", "condition", "while")
_CLAUSE_EDGES = frozenset({"that", *_EDGES})
_HARM = {Outcome.KILLED, Outcome.WOUNDED, Outcome.DISPLACED}
_BOUND = ("which", "purpose", "that", "with", *_EDGES)


def which_before_main(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the "yang" of the subject of a clause whose main verb this is, None where it need not be looked for.

    It need not where the clause of "yang" holds no verb, nor anything joined.
    """
    start = _clause_start(nodes, verb)
    if (around := _which_around_reason(nodes, start, verb)) is not None:
        return around
    if (around := which_around_content(nodes, verb)) is not None:
        return around
    which = find_word(nodes, "which", start, verb)
    if which is None or any(map(_is_sure, nodes[start:which])):
        return None
    if which == start and not _opens_aside(nodes, which):
        return None
    if not _is_deep(nodes, which, verb):
        return None
    return which if next(_free_verbs(nodes, which), None) == verb else None


def _opens_aside(nodes: Sequence[Node], which: int) -> bool:
    """Tell whether "yang" opens an aside about who opens a clause, which no comma closes ("X, | yang V1 Y | V2")."""
    return which > 1 and nodes[which - 1].is_comma and opens_clause(nodes, list_start(nodes, which - 2))


def closes_relative(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a passive stands behind a clause of "yang" with a verb of its own ("yang mengecam X | diusir")."""
    for position in range(verb - 1, max(0, verb - CLAUSE_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.has("and", "which", "purpose", "that", *_EDGES):
            return False
        if is_active(node) and not is_noun(node):
            return nodes[position - 1 - nodes[position - 1].has(*BEFORE_VERBS)].has("which")
    return False


def _which_around_reason(nodes: Sequence[Node], start: int, verb: int) -> int | None:
    """Return the "yang" whose clause ends with a reason that has no subject of its own, None where there is none.

    "X | yang | ditahan karena memasuki perairan Y | akan dibebaskan".
    """
    edge = start - 1
    if edge < 2 or not nodes[edge].has("because", "after"):
        return None
    last = verb - 1 - nodes[verb - 1].has("past", "future")
    is_noun_only = is_only_noun(nodes[start]) and not _hurts(nodes[verb])
    if not (last > start and nodes[last].mention is not None) and not (is_noun_only and nodes[last].has("back")):
        return None
    inner = [n for n in range(start, last) if _is_sure(nodes[n]) or is_plain_verb(nodes[n])]
    is_noun_only = is_noun_only and not inner  # "setelah | pembunuhan X oleh Y"
    if not is_noun_only and (inner != [start] or governs_clause(nodes[start])):
        return None
    first = _clause_start(nodes, edge)
    which = find_word(nodes, "which", first, edge)
    if which is None or which == first or any(map(_is_sure, nodes[first:which])):
        return None
    return which if next(_free_verbs(nodes, which), None) is None else None


def _hurts(node: Node) -> bool:
    """Tell whether a verb tells what an act did to people ("serangan itu | menewaskan", not "menahan", "menembak")."""
    item = node.unit.item
    senses = () if item is None else item.senses
    return any(one.outcome in _HARM and one.voice is Voice.ACT and not one.frame.mode for one in senses)


def is_cleft(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a clause of "yang" is all that its clause says of somebody ("hanya lima orang yang | ditahan")."""
    which = verb - 1
    while which > 0 and nodes[which].has(*BEFORE_VERBS):
        which -= 1
    if which < 2 or not nodes[which].has("which") or nodes[which - 1].mention is None:
        return False
    first = which - 2
    if not nodes[first].has("predicative"):
        return False
    opens = first == 0 or nodes[first - 1].is_comma or nodes[first - 1].has("and", "but", "that", *_EDGES)
    return opens and next(_free_verbs(nodes, which), None) is None


def _clause_start(nodes: Sequence[Node], verb: int) -> int:
    for position in range(verb - 1, max(-1, verb - CLAUSE_REACH), -1):
        node = nodes[position]
        if node.is_comma or not node.unit.is_word:
            return position + 1
        if not node.categories.isdisjoint(_CLAUSE_EDGES) and not _opens_phrase(nodes, position):
            return position + 1
        if node.is_speech:
            before = nodes[_before_helpers(nodes, position)]
            if not ("which" in before.categories or _is_sure(before)):
                return position + 1
    return max(0, verb - CLAUSE_REACH)


def _opens_phrase(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether what could open a clause opens a phrase ("selama | empat jam", "di tengah | sengketa tanah")."""
    return opens_time(nodes, position) or "amid" in nodes[position].categories


def _is_sure(node: Node) -> bool:
    """Tell whether a node is surely a verb, and no noun of the same form."""
    return node.is_speech or is_only_verb(node)


def _is_deep(nodes: Sequence[Node], which: int, verb: int) -> bool:
    """Tell whether something is joined in a clause of "yang", or another "yang" or a verb stands in it."""
    inside = nodes[which + 1 : verb]
    is_joined = any(
        "which" in node.categories or ("and" in node.categories and "adverb" not in node.categories) for node in inside
    )
    return is_joined or any(_is_sure(node) or is_plain_verb(node) or node.has("citing", "feeling") for node in inside)


def _free_verbs(nodes: Sequence[Node], which: int) -> Iterator[int]:
    """Yield the verbs behind "yang" that nothing binds to it: neither joined nor governed nor another's complement."""
    for position in range(which + 2, min(len(nodes), which + CLAUSE_REACH)):
        node = nodes[position]
        if node.is_comma or not node.unit.is_word or (node.has(*_EDGES) and not _opens_phrase(nodes, position)):
            return
        if _is_sure(node) and _is_free(nodes, position):
            yield position


def _is_free(nodes: Sequence[Node], verb: int) -> bool:
    before = _before_helpers(nodes, verb)
    node, governor = nodes[before], nodes[max(0, before - 1)]
    if is_only_noun(node) and is_in_phrase(nodes, before):
        return is_passive(nodes[verb])  # "yang ditangkap atas tuduhan | menyerang X | telah dibebaskan"
    if node.has("and", *_BOUND) or _is_sure(node):
        return is_passive(nodes[verb]) and (is_passive(node) or _holds_object(node))
    if before == verb - 1 and node.mention is not None and (_is_joined(nodes, before) or governor.has("which")):
        return False  # "yang menyerang X dan | Y | membalas", "yang | pasukannya | mundur": of its own clause
    if which_over_company(nodes, verb) is not None:
        return False
    is_told = (
        governs_clause(governor)
        or governor.is_speech
        or governor.has("force")
        or (is_plain_verb(governor) and _acts(nodes, verb))
    )
    does_nothing = node.mention is not None and is_active(nodes[verb]) and not can_act(node.mention)
    return node.mention is None or does_nothing or not (is_told and not is_passive(governor))  # "mengecam | pakta itu"


def which_over_company(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the "yang" before those with whom its subject does a verb ("A | yang | bersama B menyerang X")."""
    last = _before_helpers(nodes, verb)
    while last > 2 and not nodes[last].has("together") and _is_named_or_joined(nodes[last]):
        last -= 1
    return last - 1 if nodes[last].has("together") and last > 0 and nodes[last - 1].has("which") else None


def _is_named_or_joined(node: Node) -> bool:
    return node.mention is not None or node.is_comma or node.has("and", "with")


def _before_helpers(nodes: Sequence[Node], verb: int) -> int:
    """Return what stands before a verb, its helpers and a time ("yang | pekan lalu telah menolak", 0 at the start)."""
    before = max(0, verb - 1)
    while before > 0 and (
        nodes[before].has(*BEFORE_VERBS) or nodes[before].kind is NodeKind.TIME or opens_time(nodes, before)
    ):
        before -= 1
    return before


def _holds_object(node: Node) -> bool:
    """Tell whether an active verb is known with its object, so that it governs none behind it ("menutup jalan")."""
    return is_active(node) and " " in node.unit.text


def _is_joined(nodes: Sequence[Node], position: int) -> bool:
    before = position - 1
    while before > 0 and nodes[before].has("determiner", *BEFORE_VERBS):
        before -= 1
    return nodes[before].has("and")


def _acts(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb may be what somebody is seen or made to do, for another verb is free behind it."""
    return is_active(nodes[verb]) and next(_free_verbs(nodes, verb - 1), None) is not None
