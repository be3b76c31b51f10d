"""Phrases that open a sentence before a comma: what closes them stands in no list with what follows."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.second_clauses import goes_on_by_day
from runut.extract.grammar.word_class import BEFORE_VERBS, is_passive, is_plain_verb, is_preposition, is_verb

_PASSIVE = "di"
_LONGEST_ASIDE = 14
_OPENERS = ("after", "when", "because", "amid", "on_request", "on_account", "in", "via")
_CLAUSES = ("after", "when", "because")
_MAIN_REACH = 16
_LIST_REACH = 8
_AGENT_REACH = 12
_PAIR = 3
_LONGEST_NO_VERB = 4


def closes_opening(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name closes, before a comma, the phrase that opens a sentence ("Dalam X yang ditengahi | A |, …").

    What follows is no list of those who did what the clause of "yang" tells.
    """
    if position == _agent_end(nodes):
        return True
    if position + 1 >= len(nodes) or not nodes[position + 1].is_comma:
        return False
    if not (is_preposition(nodes[0]) or nodes[0].has(*_OPENERS, "while")):
        return False
    if _stands_before_pair(nodes, position):
        return True
    verb = position - 1 - nodes[position - 1].has("by")
    if position + 4 < len(nodes) and nodes[position + 3].is_comma and nodes[position + 4].has("and"):
        return False  # "yang dipimpin | A |, B, dan C"
    is_done = verb > 1 and nodes[verb - 1].has("which") and nodes[verb].unit.low.startswith(_PASSIVE)
    return is_done and not any(node.is_comma for node in nodes[:position])


def _stands_before_pair(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether two joined names right before a verb stand behind a name ("Setelah X menyerang | Y |, A dan B …").

    Were they of one row with it, the verb would have nobody to do it; of what is done so ("Di X, A dan B | ditutup")
    nothing is told by that, nor behind "antara", which wants two. A clause of time that another follows has its row
    itself ("Sejak | A |, B dan C memutus hubungan, D …").
    """
    pair = [node.mention is not None or node.has("and") for node in nodes[position + 2 : position + 5]]
    if pair != [True] * _PAIR or not nodes[position + 3].has("and"):
        return False
    if any(node.is_comma or node.has("between") for node in nodes[:position]):
        return False
    following = position + 2 + _PAIR
    while following < len(nodes) and nodes[following].has(*BEFORE_VERBS):
        following += 1
    verb = nodes[following] if following < len(nodes) else None
    if position == 1 and nodes[0].has(*_CLAUSES) and any(node.is_comma for node in nodes[following:]):
        return False
    return verb is not None and (is_verb(verb) or is_plain_verb(verb)) and not is_passive(verb)


def _agent_end(nodes: Sequence[Node]) -> int | None:
    """Return where those by whom the opening passive is done end ("Ditengahi A|, B dan C …", "Didesak A dan B|, C …").

    Where "dan" closes a row of them, that is before the comma behind it, else before the first comma.
    """
    if not _opens_as_passive(nodes):
        return None
    found, is_joined = None, False
    for position in range(1, min(len(nodes) - 2, _AGENT_REACH)):
        node = nodes[position]
        is_joined = is_joined or node.has("and")
        if node.mention is not None:
            is_closed = nodes[position + 1].is_comma and not nodes[position + 2].has("and")
            if is_closed or node.end > node.mention.end:
                found = position if found is None or is_joined else found
            if is_joined and found == position:
                break
        elif not (node.is_comma or node.has("and", "by", "determiner")):
            break
    return found


def _opens_as_passive(nodes: Sequence[Node]) -> bool:
    """Tell whether a sentence opens with a passive, known to the lexicon or not ("Diapit | A dan B, …")."""
    first = nodes[0]
    if is_passive(first):
        return True
    is_unknown = first.kind is NodeKind.WORD and first.mention is None and not is_preposition(first)
    return is_unknown and first.unit.low.startswith(_PASSIVE) and len(first.unit.low) > _LONGEST_NO_VERB


def closes_opener(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name ends the phrase that opens a sentence, with no verb in it ("Menyusul seruan | A |, …")."""
    if position < 1 or not (is_preposition(nodes[0]) or nodes[0].has(*_OPENERS)):
        return False
    return not any(
        node.is_comma or node.has("which") or (is_verb(node) and not node.is_noun) or is_plain_verb(node)
        for node in nodes[1:position]
    )


def before_opening_aside(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the index of the name that opens a sentence before an aside that ends here ("A, yang …, | dan B")."""
    opening = next((n for n in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1) if nodes[n].is_comma), None)
    if opening is None or nodes[opening - 1].mention is None:
        return None
    is_aside = nodes[opening + 1].has("which") or all(n.kind is NodeKind.TIME for n in nodes[opening + 1 : comma])
    before = nodes[max(0, opening - 2)]
    is_first = opening == 1 or (opening == 2 and before.kind is NodeKind.WORD and not is_preposition(before))
    opens = is_first or before.has("that") or before.is_comma  # "Baik A, yang …, maupun B"
    return opening - 1 if is_aside and opens else None


def parts_clauses(nodes: Sequence[Node], index: int, comma: int, *, told: bool) -> bool:
    """Tell whether a comma parts what is asked for, once `told`, from a clause of its own behind it."""
    if told and _goes_on_in_list(nodes, comma):
        return False
    if _opens_clause(nodes, comma + 1) or goes_on_by_day(nodes, index, comma):
        return True
    return (told or is_verb(nodes[index])) and _main_clause_behind(nodes, index, comma)


def _opens_clause(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name with a verb close behind it opens a clause here."""
    window = nodes[position : position + 4]
    return bool(window) and window[0].mention is not None and any(is_verb(node) for node in window)


def _main_clause_behind(nodes: Sequence[Node], word: int, comma: int) -> bool:
    """Tell whether a comma parts the phrase that opens a sentence from its clause ("Menyusul seruan X agar …|, Y").

    What the `word` in that phrase asks for ends there. A further comma before "dan" makes a list of it.
    """
    if not nodes[0].has(*_OPENERS) or any(node.is_comma for node in nodes[:word]):
        return False
    if comma + 1 >= len(nodes) or not (nodes[comma + 1].mention is not None or nodes[comma + 1].is_noun):
        return False
    has_verb = False
    for position in range(comma + 1, min(len(nodes) - 1, comma + _MAIN_REACH)):
        node = nodes[position]
        if node.is_comma and nodes[position + 1].has("and"):
            return False
        has_verb = has_verb or (is_verb(node) and not node.is_noun) or is_plain_verb(node)
        if has_verb and node.is_comma:
            break
    return has_verb


def _goes_on_in_list(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether a clause behind a comma is one of three ("agar A dicabut|, B dibebaskan, dan C ditarik")."""
    for position in range(comma + 1, min(len(nodes) - 3, comma + _LIST_REACH)):
        if nodes[position].is_comma:
            return nodes[position + 1].has("and") and any(map(is_passive, nodes[position + 2 : position + 5]))
        if is_verb(nodes[position]) and not is_passive(nodes[position]):
            return False
        if nodes[position].has("which", "that") or nodes[position].is_speech:
            return False
    return False
