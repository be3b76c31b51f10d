"""What is stepped over between a subject and its verb: appositions, asides, helpers, phrases of manner."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, find_word_before
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import before_phrase, is_in_phrase, is_listed, list_left
from runut.extract.grammar.opening_phrases import closes_opener
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.relative_asides import before_relative_aside
from runut.extract.grammar.time_asides import opens_clause
from runut.extract.grammar.towns_of_lands import places_it
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    can_act,
    is_active,
    is_only_verb,
    is_passive,
    is_plain_verb,
    is_verb,
    may_act,
)
from runut.record.claims import EventType

_ASIDE = 4
_LONGEST_ASIDE = 14
_LONGEST_DESCRIPTION = 20
_CLOSED = 5
_BRACKETS = "()"
_OF_SOURCES = {"according", "thus"}
_HELPING = {EventType.SUPPORT, EventType.AID}


def before_apposition(nodes: Sequence[Node], position: int) -> int:
    """Step left over ", wali kota Khalis," or ", yang …," between a subject and its verb, and over a day behind it."""
    while position >= 1 and (
        nodes[position].time is not None or not nodes[position].categories.isdisjoint(BEFORE_VERBS)
    ):
        position -= 1
    position -= 2 * _closes_day(nodes, position)
    if (opening := before_relative_aside(nodes, position)) is not None:
        return opening
    if position < 2 or not nodes[position].is_comma:
        return position
    aside = _before_subordinate(nodes, position)
    aside = _before_described(nodes, position) if aside is None else aside  # the first node is 0
    if aside is not None:
        return aside
    found = _open_aside(nodes, position)
    if found is None:
        return position
    opened, before = found
    subject = _head_at(nodes, before)
    head, after = nodes[subject], nodes[before + 1]
    if opened is not None and before > 1 and nodes[before - 1].has("demonstrative") and after.has("which"):
        return before - 1  # "kelompok yang menguasai X | itu, yang …, membebaskan"
    if opened is None or before < 1 or head.mention is None or after.has("and"):
        return position
    if after.mention is not None and may_act(after.mention) and closes_opener(nodes, subject):
        return position  # "Menyusul seruan X, | Y, Senin, mengatakan"
    verbs = any(is_only_verb(node) for node in _outside_relative(nodes[before + 1 : position]))
    is_aside = _opens_clause(after) or is_passive(after) or not verbs
    return _whom_it_explains(nodes, subject) if is_aside else position


def _closes_day(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether a comma closes a day behind another aside ("X, seperti dilansir Y, Selasa|, menolak …")."""
    is_day = comma > 1 and nodes[comma].is_comma and nodes[comma - 1].time is not None
    return is_day and nodes[comma - 2].is_comma


def _open_aside(nodes: Sequence[Node], position: int) -> tuple[int | None, int] | None:
    """Return where an aside before a comma opens and what stands before it, None where a clause stands there."""
    before = position - 1
    opened, in_list = None, False
    while before >= 1:
        node = nodes[before]
        if node.is_comma:
            after = nodes[before + 1]
            head = nodes[_head_at(nodes, before)]
            in_list = after.has("and") or (in_list and after.mention is not None)
            is_row = in_list or is_listed(nodes, before)
            if is_row and not _tells_two_things(nodes, before, position):  # "A, yang didukung B, C, dan D, | menyerang"
                before -= 1
                continue
            opened = before
            is_actor = head.mention is not None and head.mention.kind is MentionKind.ACTOR
            if _opens_clause(after) or (is_actor and not places_it(nodes, before - 1)):
                break
        elif node.is_speech and (which := _which_before(nodes, before)) is not None:
            before = opened = which - 1
            break
        elif (node.is_speech and not _reasons_in_aside(nodes, before)) or (
            node.has("that", "when", "after", "because") and not _stands_in_aside(nodes, before)
        ):
            return None
        before -= 1
    return opened, before


def _tells_two_things(nodes: Sequence[Node], comma: int, closing: int) -> bool:
    """Tell whether two descriptions stand in commas behind who opens a clause ("X|, sekutu Y dan Z|, menyerang").

    A row of three has no comma before its verb.
    """
    first = nodes[comma + 1]
    if first.unit.is_capital or first.has("which", "and") or not opens_clause(nodes, comma - 1):
        return False
    is_closed = closing + 1 < len(nodes) and nodes[closing + 1].time is None
    return is_closed and not any(node.is_comma for node in nodes[comma + 1 : closing])


def _whom_it_explains(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the name that an office before an aside explains ("X |, wakil presiden Y, yang …, | V")."""
    office, name = nodes[position].mention, nodes[position - 2].mention if position > 1 else None
    if office is None or name is None or not office.title or not nodes[position - 1].is_comma:
        return position
    explains = may_act(name) and not name.title and (name.person is not None or name.bare_entity)
    return position - 2 if explains and opens_clause(nodes, position - 2) else position


def _head_at(nodes: Sequence[Node], comma: int) -> int:
    """Return the index of what a comma follows, "itu" stepped over ("tiga guru | itu, kebanyakan wanita, diculik")."""
    is_over_that = comma > 1 and nodes[comma - 1].has("demonstrative") and nodes[comma + 1].unit.has("mostly")
    return comma - 1 - is_over_that


def _before_subordinate(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the index of the subject before a clause of time or reason in commas ("X |, ketika berbicara di Y, …")."""
    opening = next((n for n in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1) if nodes[n].is_comma), None)
    if opening is None:
        return None
    cites = _opens_source(nodes, opening + 1)  # "usul itu|, seperti dilansir X, ditolak Y"
    if not (cites or nodes[opening + 1].has("when", "after", "because", "condition")):
        return None
    head = opening - 1 - (opening > 1 and nodes[opening - 1].has("demonstrative"))
    subject, before = nodes[head].mention, nodes[max(0, head - 1)]
    opens = head == 0 or before.is_comma or before.has("that") or before.is_speech
    return head if opens and (cites or (subject is not None and may_act(subject))) else None


def _before_described(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the index of who is said in commas to be what since when ("X |, sekutu Y sejak perang itu, …")."""
    opening = next((n for n in range(comma - 1, max(0, comma - _LONGEST_DESCRIPTION), -1) if nodes[n].is_comma), None)
    if opening is None or not opens_clause(nodes, opening - 1) or is_verb(nodes[opening + 1]):
        return None
    if nodes[opening + 1].has("and", "which"):
        return None
    within = nodes[opening + 2 : comma]
    if any(node.is_speech or node.has("which", "that") for node in within):
        return None
    told = nodes[opening + 1].mention  # "X, sekutu Y dalam perang melawan Z, …"
    is_said = told is not None and not told.bare_entity and not any(node.has("and") for node in within)
    is_clause = any(node.has("when", "after", "because", "until") or (is_said and is_verb(node)) for node in within)
    return opening - 1 if is_clause else None


def _opens_source(nodes: Sequence[Node], opening: int) -> bool:
    """Tell whether a word opens who says it ("X|, seperti dikatakan | juru bicaranya, meminta …")."""
    node = nodes[opening]
    if node.has("such_as"):
        return nodes[opening + 1].is_speech
    return node.has("citing") or (node.is_speech and order_of(node) in _OF_SOURCES)


def _which_before(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the index of the "yang" behind a comma to whose clause a verb belongs (", yang telah | mengklaim …")."""
    before = verb - 1
    while before > 0 and nodes[before].has(*BEFORE_VERBS):
        before -= 1
    return before if before > 1 and nodes[before].has("which") and nodes[before - 1].is_comma else None


def passed_over(nodes: Sequence[Node], position: int, *, joined: bool) -> int | None:
    """Return the index before an aside, a bracket or a phrase of manner that ends here, None where none does."""
    if nodes[position].unit.text == _BRACKETS[1]:  # "X (sekutu Y|) menyerang Z"
        return next((n - 1 for n in range(position, 0, -1) if nodes[n].unit.text == _BRACKETS[0]), None)
    if joined and "demonstrative" in nodes[position].categories and nodes[position + 1].is_comma:
        closed = _before_closed(nodes, position)
        return _before_aside(nodes, position) if closed is None else closed
    aside = _before_aside(nodes, position) if joined else _before_helper(nodes, position)
    return _before_manner(nodes, position) if aside is None else aside


def _before_closed(nodes: Sequence[Node], end: int) -> int | None:
    """Return the index before a thing that a clause of "yang … itu," tells ("marah | atas aturan yang … itu, V").

    None where no such clause ends here, or what it is about may be who acts.
    """
    which = find_word_before(nodes, "which", end, _CLOSED)
    head = nodes[which - 1].mention if which is not None and which > 1 else None
    if which is None or which < 2 or (head is not None and may_act(head)):
        return None
    if is_in_phrase(nodes, which - 1):
        return before_phrase(nodes, which - 1)
    verb = nodes[which - 2]
    return which - 2 if is_verb(verb) or is_plain_verb(verb) or verb.is_speech else None


def _before_manner(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index before "dengan mengenakan X" whose object ends here, None where nothing of the kind does."""
    verb = position - 1
    while verb > 1 and "determiner" in nodes[verb].categories:
        verb -= 1
    is_object = (
        nodes[position].mention is not None and verb > 1 and (is_active(nodes[verb]) or is_plain_verb(nodes[verb]))
    )
    is_stepped_over = is_object and nodes[verb - 1].has("with") and doer_of_passive(nodes, verb - 1, verb) is None
    return verb - 2 if is_stepped_over else None


def _before_helper(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index before "dibantu X" whose helper ends here ("polisi | dibantu tentara | menyerbu …")."""
    verb = position - 1 - (position > 0 and "by" in nodes[position - 1].categories)
    helped = nodes[verb - 1].mention if verb > 0 and nodes[position].mention is not None else None
    if helped is None or not may_act(helped) or not is_passive(nodes[verb]):
        return None
    item = nodes[verb].unit.item
    helps = item is None or any(sense.frame.type in _HELPING for sense in item.senses)
    return verb - 1 if helps else None


def _before_aside(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index before ", kata X" whose name ends here ("A menemui B | , kata X | , dan menawarkan …")."""
    name = position  # "A, kata juru bicara | itu pada Senin |, menawarkan …"
    while name > 1 and (nodes[name].time is not None or nodes[name].has("demonstrative", "in")):
        name -= 1
    if nodes[name].mention is None or not nodes[position + 1].is_comma:
        return None
    for before in range(name - 1, max(0, name - _ASIDE), -1):
        if nodes[before].is_speech:
            opens = nodes[before - 1].is_comma and order_of(nodes[before]) in {"post", "both"}
            return before - 2 if opens else None
        if nodes[before].is_comma:
            return None
    return None


def _opens_clause(node: Node) -> bool:
    """Tell whether "yang", or a phrase that begins so, opens a clause about a name ("yang menyebut dirinya")."""
    return node.has("which") or (node.has("called") and " " in node.unit.text)


def _reasons_in_aside(nodes: Sequence[Node], speech: int) -> bool:
    """Tell whether a charge is the reason or time told in an aside ("X, yang pergi setelah | menuduh | Y …, V")."""
    return nodes[speech - 1].has("after", "because", "when") and _stands_in_aside(nodes, speech - 1)


def _stands_in_aside(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word stands in a clause that "yang" opens behind a comma (", yang hancur | akibat …")."""
    for before in range(position - 1, max(0, position - _LONGEST_ASIDE), -1):
        if nodes[before].is_comma:
            return _opens_clause(nodes[before + 1])
        if nodes[before].is_speech or nodes[before].has("that"):
            return False
    return False


def _outside_relative(nodes: Sequence[Node]) -> Sequence[Node]:
    """Return what stands before the first "yang" of an apposition (", dua negara | yang menampung …")."""
    which = next((n for n, node in enumerate(nodes) if node.has("which")), len(nodes))
    return nodes[:which]


def doer_of_passive(nodes: Sequence[Node], position: int, trigger: int) -> Subject | None:
    """Return who did what a passive tells, where "dengan" says how ("dibalas | X | dengan | membakar pos itu")."""
    doer = nodes[position - 1].mention if position > 1 and nodes[position].has("with") else None
    if doer is None or not (may_act(doer) and is_active(nodes[trigger])):
        return None
    if not all(node.has(*BEFORE_VERBS) for node in nodes[position + 1 : trigger]):
        return None
    verb = nodes[position - 2]
    if not (verb.has("by") or (verb.is_trigger and is_verb(verb) and is_passive(verb))):
        return None
    return Subject(mentions=list_left(nodes, position - 1), index=position - 1, how=f"who did '{verb.unit.text}'")


def is_told(verb: Node, node: Node) -> bool:
    """Tell whether a thing is what a word of speech gives away ("membocorkan | rahasia | dan menyerahkan …")."""
    return verb.is_speech and node.mention is not None and not can_act(node.mention)
