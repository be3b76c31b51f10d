"""Words of speech that give nobody words: denied, retold within others, said again, or with a mere object."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.apposed_names import find_apposed
from runut.extract.grammar.clause_shape import has_predicate, is_predicate
from runut.extract.grammar.quotes import names_speaker, order_of, tone_of
from runut.extract.grammar.word_class import is_noun, is_passive
from runut.extract.said.cited_sources import find_cited_behind
from runut.extract.said.closing_reports import closes_as_report
from runut.extract.said.cue_place import is_denied, is_retold_within
from runut.extract.said.documents import is_document
from runut.extract.said.said_on import says_again

_OBJECT_REACH = 7
_ACCORDS = {"ceasefire", "agreement", "peacedeal"}
_LAWS = {"law", "homelaw", "resolution", "peacedeal", "agreement"}
_SHOWS = "showsthat"


def is_passed_over(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word of speech gives nobody words of its own."""
    return any(passes(nodes, index) for passes in _PASSING)


def _has_only_object(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether the main word of speech follows the object of one in a clause of "yang" about who speaks.

    "warga yang | menggambarkan | serangan itu mengatakan …": what is said stands behind "mengatakan".
    """
    if order_of(nodes[index]) != "pre" or index + 2 >= len(nodes) or not _is_in_relative(nodes, index):
        return False
    told = nodes[index + 1]
    is_thing = told.mention is not None and told.mention.kind is MentionKind.THING
    if not (is_thing or is_noun(told)):
        return False
    for node in nodes[index + 2 : index + _OBJECT_REACH]:
        if node.is_speech and order_of(node) == "pre":
            return True
        if not node.unit.is_word or node.has("that", "which", "and") or (is_predicate(node) and not is_noun(node)):
            return False
    return False


def _is_in_relative(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether "yang" opens the clause of a word, with no comma between."""
    for node in reversed(nodes[:index]):
        if node.has("which"):
            return True
        if not node.unit.is_word:
            return False
    return False


def _is_sign(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a thing that is no document only shows something ("situasi di lapangan | menunjukkan bahwa …")."""
    if _SHOWS not in nodes[index].unit.classes:
        return False
    before = nodes[:index]
    told = [node.mention for node in before if node.mention is not None]
    if not told or any(node.unit.text == "," or node.is_speech or node.has("which") for node in before):
        return False
    is_thing = told[0].kind is MentionKind.THING
    return is_thing and not any(one.kind is MentionKind.ACTOR or is_document(one) for one in told)


def _is_held_by_law(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a law, an accord or a resolution only holds something to be so ("Konstitusi X | menganggap Y …")."""
    if tone_of(nodes[index]) != "view":
        return False
    before = index - 1
    while before > 0 and nodes[before].mention is None and nodes[before].unit.is_word:
        before -= 1
    told = nodes[before].mention if before >= 0 else None
    return told is not None and told.person is None and not _LAWS.isdisjoint(told.classes)


def _is_hearsay(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether "katanya" only says that something is so by hearsay ("pria yang | katanya | anggota X")."""
    closes = index > 0 and nodes[index - 1].has("which") and order_of(nodes[index]) == "post"
    return closes and names_speaker(nodes[index]) and not has_predicate(nodes[index + 1 :])


def _only_cites(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word of citing only says whom the outlet before it cites ("AFP melaporkan, | mengutip | X, …").

    So does one whose source speaks in a clause of "yang" ("AFP | mengutip | X yang mengatakan …").
    """
    is_behind = index > 1 and nodes[index - 1].is_comma and nodes[index - 2].is_speech
    if is_behind and find_cited_behind(nodes, index - 2) is not None:
        return True
    cited = find_cited_behind(nodes, index) if nodes[index].unit.has("quoting") else None
    which = len(nodes) if cited is None else find_apposed(nodes, cited)[1]
    which += which < len(nodes) and nodes[which].is_comma
    return which + 1 < len(nodes) and nodes[which].has("which") and order_of(nodes[which + 1]) == "pre"


def _is_asked(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether it is only asked whether somebody says so ("ditanya apakah | X menganggap …")."""
    before = index - 1
    while before > 0 and (nodes[before].mention is not None or nodes[before].has("adverb", "past", "future")):
        before -= 1
    return before >= 0 and nodes[before].has("whether") and order_of(nodes[index]) == "pre"


def _is_by_nobody(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether nobody says so ("Tak satu pun dari mereka | menjelaskan …")."""
    opens = nodes[0].has("nobody") and order_of(nodes[index]) == "pre"
    return opens and not any(node.is_comma or node.is_speech or node.has("which", "that") for node in nodes[:index])


def _only_dates(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether what was announced only says since when ("setelah kesepakatan itu | diumumkan |, …")."""
    closes = index + 1 < len(nodes) and nodes[index + 1].is_comma and order_of(nodes[index]) == "prepas"
    if not closes or nodes[index - 1].is_comma or (index > 1 and nodes[index - 1].has("which")):
        return False
    first = next((n for n in range(index - 1, -1, -1) if nodes[n].is_comma), -1) + 1
    clause = nodes[first:index]
    is_told = any(node.mention is not None or node.is_trigger for node in clause)
    return (
        is_told and any(node.has("after", "when") for node in clause) and not clause[-1].has("after", "when", "about")
    )


def _announces_accord(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a passive tells that something was announced, and no words ("diumumkan | gencatan X")."""
    thing = nodes[index + 1].mention if index + 1 < len(nodes) else None
    if thing is None or _ACCORDS.isdisjoint(thing.classes) or not is_passive(nodes[index]):
        return False
    return not has_predicate(list(takewhile(lambda node: not node.is_comma, nodes[index + 2 :])))


_PASSING = (
    _is_asked, _is_by_nobody, _only_dates,
    is_denied, _is_hearsay, is_retold_within, says_again, closes_as_report, _has_only_object, _is_sign, _only_cites,
    _announces_accord, _is_held_by_law,
)  # fmt: skip
