"""Who helps an agreement to come about and is no party to it: mediators, and witnesses."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.agreements.makers import may_act
from runut.extract.agreements.names import Named
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.grammar.joined_names import list_right
from runut.record.claims import AgreementKind

_REACH = 6
_OF_THEIR_WRITERS = {AgreementKind.STATEMENT, AgreementKind.MANDATE}


def find_mediating(view: View, named: Named) -> list[Mention]:
    """Return who stands after "yang ditengahi", "dengan penengahan" and the like beside a name."""
    table, good_offices = view.data.marks["mediated"], view.data.marks["good_offices"]
    helped = view.data.marks["helped"] if _is_made(named) else good_offices
    is_told = any(one.may_stand_in(view.lows) for one in (table, good_offices, helped))
    is_own = named.head.kind in _OF_THEIR_WRITERS
    for at in range(named.last, len(view.words)) if is_told else ():
        tables = (table, helped) if at < named.last + _REACH else (good_offices, helped)
        found = next(filter(None, (one.at(view.words, at) for one in tables)), None)
        if found is None or (is_own and view.has("drafting", at, at + 1)):
            continue
        node = view.node_at(found[0] - 1)
        node += view.nodes[node].mention is None  # "perantaraan Kuba" may be one phrase
        while node < len(view.nodes) and view.nodes[node].has("by", "determiner"):
            node += 1
        if node < len(view.nodes) and view.nodes[node].mention is not None:
            return [m for m in list_right(view.nodes, node, whole=True) if may_act(m)]
    return []


def _is_made(named: Named) -> bool:
    """Tell whether a predicate beside a name says that it is made: who helps to break it mediates nothing."""
    return any(one is not None and one.telling is Telling.MADE for one in (named.left, named.right))


def find_as_mediators(view: View) -> list[Mention]:
    """Return who stands before "sebagai penengah" ("… dengan Qatar dan Turki sebagai penengah")."""
    return _find_in_part(view, "mediator")


def find_onlookers(view: View) -> list[Mention]:
    """Return who only sees it done ("… dengan Kenya dan Uni Afrika | bertindak sebagai saksi")."""
    return _find_in_part(view, "onlooker")


def _find_in_part(view: View, mark: str) -> list[Mention]:
    """Return who stands before a part that he is told to have, by the words for such parts."""
    parts, leading = view.data.marks[mark], view.data.marks["leading"]
    for at in range(1, len(view.words)) if parts.may_stand_in(view.lows) else ():
        if parts.at(view.words, at) is None or not _is_role(view, at - 1):
            continue
        word = at - 1
        while word > 1 and leading.at(view.words, word - 1) is not None:
            word -= 1
        node = view.node_at(word) - 1
        while node > 0 and (view.nodes[node].has("which") or view.nodes[node].is_comma):
            node -= 1  # "Qatar, yang | menjadi penengah"
        if node >= 0 and view.nodes[node].mention is not None:
            return [mention for mention in _joined_before(view.nodes, node) if may_act(mention)]
    return []


def _is_role(view: View, word: int) -> bool:
    """Tell whether a word says what part somebody has ("sebagai | penengah", "menjadi | penengah")."""
    return view.nodes[view.node_at(word)].has("as") or view.data.marks["becoming"].at(view.words, word) is not None


def _joined_before(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return a phrase and those joined to it on its left ("A, B dan | C")."""
    found: list[Mention] = []
    while position >= 0:
        mention = nodes[position].mention
        if mention is None:
            break
        found.append(mention)
        position -= 1
        while position > 0 and (nodes[position].is_comma or nodes[position].has("and")):
            position -= 1
    return found[::-1]


def find_fronted(view: View, named: Named) -> list[Mention]:
    """Return who mediates by a phrase that opens the sentence ("Berkat penengahan A dan B, | C dan D meneken …")."""
    tables = [view.data.marks[mark] for mark in ("good_offices", "helped") if mark == "good_offices" or _is_made(named)]
    for at in range(named.first):
        found = next(filter(None, (one.at(view.words, at) for one in tables)), None)
        if found is not None:
            node = view.node_at(found[0] - 1)
            return _opening_list(view.nodes, node + (view.nodes[node].mention is None))
    return []


def find_witnesses(view: View) -> list[Mention]:
    """Return before whom an agreement is made, by a phrase that opens the sentence ("Disaksikan A, | B dan C …").

    Who only saw it is told behind it too ("B dan C meneken perjanjian, disaksikan | A").
    """
    found = view.data.marks["witnessed"].at(view.words, 0) if view.words else None
    if found is None or found[0] >= len(view.words):
        return _seen_by(view)
    node = view.node_at(found[0])
    while node < len(view.nodes) and view.nodes[node].has("by", "determiner"):
        node += 1
    return _opening_list(view.nodes, node)


def _seen_by(view: View) -> list[Mention]:
    """Return who is named behind "disaksikan", "di hadapan" within a sentence."""
    table = view.data.marks["seen_by"]
    for at in range(1, len(view.words) - 1) if table.may_stand_in(view.lows) else ():
        found = table.at(view.words, at)
        if found is None or found[0] >= len(view.words):
            continue
        node = view.node_at(found[0])
        while node + 1 < len(view.nodes) and view.nodes[node].has("by", "determiner", "adverb"):
            node += 1
        return list_right(view.nodes, node, whole=True) if view.nodes[node].mention is not None else []
    return []


def find_principals(view: View) -> list[Mention]:
    """Return for whom those who sign do so ("ditandatangani X | atas nama | A dan Y | atas nama | B")."""
    table = view.data.marks["on_behalf"]
    if not table.may_stand_in(view.lows) or not view.has("inking", 0, len(view.words)):
        return []
    ends = (found[0] for at in range(len(view.words)) if (found := table.at(view.words, at)) is not None)
    nodes = (view.nodes[view.node_at(end)] for end in ends if end < len(view.words))
    return [node.mention for node in nodes if node.mention is not None and may_act(node.mention)]


def _opening_list(nodes: Sequence[Node], first: int) -> list[Mention]:
    """Return the names of a phrase that opens a sentence: all up to a comma behind a joined one, else the first."""
    found: list[Mention] = []
    for node in nodes[first:]:
        if node.mention is not None:
            found.append(node.mention)
        elif not node.has("and"):
            break
    is_closed = (
        len(found) > 1 and first + 2 * len(found) - 1 < len(nodes) and nodes[first + 2 * len(found) - 1].is_comma
    )
    return [mention for mention in (found if is_closed else found[:1]) if may_act(mention)]
