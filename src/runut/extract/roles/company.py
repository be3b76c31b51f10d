"""Those side by side with whom somebody acts ("X bersama Y menyerang Z", "Bersama Y, X …")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.main_verbs import which_over_company
from runut.extract.grammar.word_class import is_plain_verb, is_preposition, is_verb, may_act

_MAIN_CLAUSE_REACH = 16
_OPENING_REACH = 8


def find_company(nodes: Sequence[Node], trigger: int, subject: Subject) -> list[Mention]:
    """Return those side by side with whom a subject acts ("X bersama | Y | mengecam …", "Bersama | Y |, X …")."""
    if subject.index is None or not subject.mentions:
        return []
    if subject.relative and (which := which_over_company(nodes, trigger)) is not None:
        return [one for one in list_right(nodes, which + 2, whole=True) if may_act(one) and one not in subject.mentions]
    if not subject.how.startswith(("stands before", "shared with")):
        return []
    if subject.how.startswith("shared with") and (aside := _company_behind_aside(nodes, trigger)):
        return aside
    opening = next((n for n in _openings(subject.index) if _opens_with_company(nodes, n)), None)
    between = nodes[(opening or 0) + 2 : subject.index]
    closed = any(node.is_comma for node in between) and not any(map(_opens_deed, between))
    opening = None if opening is None else opening + nodes[opening + 1].has("with")
    if opening is not None and closed and nodes[opening + 1].mention is not None:
        named = list_right(nodes, opening + 1, whole=True)
        return [mention for mention in named if may_act(mention) and mention not in subject.mentions]
    place = next((n for n in _before_first_verb(nodes, subject.index, trigger) if nodes[n].has("together")), None)
    first = 0 if place is None else place + 1 + nodes[place + 1].has("with")
    if place is None or nodes[first].mention is None or _shares_event(nodes, place):
        return []
    if (name := _who_is_called(nodes, first)) is not None:
        return [name]
    return [mention for mention in list_right(nodes, first, whole=True) if may_act(mention)]


def _opens_with_company(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether company opens a clause ("Bersama | X, Y …"); "menengahi bersama X" does not."""
    opens = position == 0 or not (nodes[position - 1].mention or nodes[position - 1].is_trigger)
    return opens and nodes[position].has("together")


def _shares_event(nodes: Sequence[Node], together: int) -> bool:
    """Tell whether a meeting, and not the deed, is with somebody ("dalam jumpa pers | bersama | X, Y meminta")."""
    return together > 1 and is_preposition(nodes[together - 2]) and nodes[together - 1].mention is None


def _before_first_verb(nodes: Sequence[Node], subject: int, trigger: int) -> Iterator[int]:
    """Yield what stands between a subject and its first verb ("A bersama B | menyerang X dan merebut Y")."""
    for position in range(subject + 1, trigger):
        node = nodes[position]
        if is_verb(node) or is_plain_verb(node) or node.is_speech or node.has("which"):
            return
        yield position


def _company_behind_aside(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the company that a comma parts from a clause about the subject ("A, yang …, bersama | B | menyerang")."""
    reach = range(trigger - 1, max(0, trigger - _MAIN_CLAUSE_REACH), -1)
    place = next((n for n in reach if nodes[n].has("together") or is_verb(nodes[n]) or nodes[n].is_speech), 0)
    if not nodes[place].has("together") or not nodes[place - 1].is_comma:
        return []
    first = place + 1 + nodes[place + 1].has("with")
    if nodes[first].mention is None:
        return []
    name = _who_is_called(nodes, first)
    named = list_right(nodes, first, whole=True) if name is None else [name]
    return [mention for mention in named if may_act(mention)]


def _who_is_called(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the name between commas that tells who people without a side are ("bersama sekutunya |, X, |")."""
    people, name = nodes[position].mention, nodes[min(position + 2, len(nodes) - 1)].mention
    is_aside = position + 3 < len(nodes) and nodes[position + 1].is_comma and nodes[position + 3].is_comma
    is_open = people is not None and people.party is None
    return name if is_aside and is_open and name is not None and name.party and may_act(name) else None


def _opens_deed(node: Node) -> bool:
    """Tell whether a verb stands before a subject, who goes with nobody then ("A, bersama B, | menuduh | C …")."""
    return is_verb(node) or is_plain_verb(node) or node.is_speech


def _openings(subject: int) -> range:
    """Return where an opening phrase of company may begin before a subject."""
    return range(max(0, subject - _OPENING_REACH), max(0, subject - 2))
