"""Who makes an agreement where the event of making it does not say so: agents behind a passive, members of a body."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.agreements.names import Named
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.view import View
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import is_plain_verb, is_verb
from runut.record.claims import AgreementKind

_AGENT_REACH = 8
_MEMBER_GAP = 3
_LISTED = 3


def may_act(mention: Mention) -> bool:
    """Tell whether a phrase may name a side."""
    return mention.kind in {MentionKind.ACTOR, MentionKind.PRONOUN}


def agents_of(view: View, named: Named) -> list[Mention]:
    """Return who stands behind the passive that makes an agreement ("yang dikeluarkan A dan B", "diteken oleh A")."""
    right = named.right
    if right is None or not (is_sealed(view, right) or _is_drafted(view, named, right)):
        return []
    nodes = view.nodes
    at = view.node_at(right.last - 1) + 1
    if at < len(nodes) and names_side(nodes[at]) and not nodes[at].has("which"):
        return _sides_from(nodes, at)
    for position in range(at, min(len(nodes) - 1, at + _AGENT_REACH)):
        if nodes[position].has("which", "and", "that") or nodes[position].is_comma or nodes[position].is_speech:
            return []
        if nodes[position].has("by"):
            return _sides_from(nodes, position + 1)
    return []


def is_sealed(view: View, predicate: Predicate) -> bool:
    """Tell whether a predicate says that it was agreed, not only who brought it about ("digagas", "ditengahi")."""
    return view.has("sealed", predicate.first, predicate.first + 1)


def _is_drafted(view: View, named: Named, predicate: Predicate) -> bool:
    """Tell whether a predicate says who wrote a statement: those whose it is ("deklarasi itu | disusun | A dan B")."""
    return named.head.kind is AgreementKind.STATEMENT and view.has("drafting", predicate.first, predicate.first + 1)


def names_side(node: Node) -> bool:
    """Tell whether a node names who may be one of the sides of an agreement."""
    return node.mention is not None and may_act(node.mention)


def _sides_from(nodes: Sequence[Node], position: int) -> list[Mention]:
    if position >= len(nodes) or not names_side(nodes[position]):
        return []
    return [mention for mention in list_right(nodes, position, whole=True) if may_act(mention)]


def find_members(view: View) -> tuple[Mention, list[Mention]] | None:
    """Return a body of a sentence and its members ("Kelompok Kontak, yang beranggotakan A, B, dan C")."""
    table, nodes = view.data.marks["composed"], view.nodes
    if not table.may_stand_in(view.lows):
        return None
    for at in range(len(view.words)):
        found = table.at(view.words, at)
        if found is None or found[0] >= len(view.words):
            continue
        node = view.node_at(at)
        before = nodes[max(0, node - _MEMBER_GAP) : node]
        body = next((other.mention for other in reversed(before) if other.mention is not None), None)
        members = _sides_from(nodes, view.node_at(found[0]))
        if body is not None and may_act(body) and len(members) > 1:
            return body, members
    return None


def joined_subject(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return two sides before a verb, joined though others stand between ("A pimpinan X dan B yang … sepakat")."""
    first = _clause_start(nodes, verb)
    joint = next((at for at in range(verb - 1, first, -1) if nodes[at].has("and") and names_side(nodes[at + 1])), None)
    if joint is None or any(is_verb(node) for node in nodes[first:joint]):
        return []
    one = next((node.mention for node in nodes[first:joint] if names_side(node)), None)
    other = nodes[joint + 1].mention
    return [] if one is None or other is None else [one, other]


def listed_subject(view: View) -> list[Mention]:
    """Return two sides that a comma joins at the head of a headline ("A, B Sepakat …")."""
    nodes = view.nodes
    if not view.sentence.is_headline or len(nodes) <= _LISTED or not nodes[1].is_comma:
        return []
    found = [node.mention for node in (nodes[0], nodes[2]) if node.mention is not None and names_side(node)]
    is_acting = is_verb(nodes[_LISTED]) or is_plain_verb(nodes[_LISTED])
    return found if is_acting and len({one.party for one in found} - {None}) > 1 else []


def _clause_start(nodes: Sequence[Node], verb: int) -> int:
    """Return where the clause of a verb begins: after the last comma, or word that opens a clause, before it."""
    ends = (at for at in range(verb - 1, -1, -1) if nodes[at].is_comma or nodes[at].has("when", "because", "that"))
    return next((at + 1 for at in ends if not _closes_list(nodes, at)), 0)


def _closes_list(nodes: Sequence[Node], comma: int) -> bool:
    return comma + 1 < len(nodes) and nodes[comma].is_comma and nodes[comma + 1].has("and")
