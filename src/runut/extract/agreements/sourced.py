"""What a sentence says that stands in an agreement: cited, said or done as it has it."""

from __future__ import annotations

from runut.extract.agreements.names import Named
from runut.extract.agreements.view import View
from runut.extract.grammar.word_class import is_plain_verb, is_verb
from runut.record.claims import AgreementKind, Topic

_BREAKS = frozenset((",", "demikian", "begitu"))
_NEAR = 3


def _is_followed(view: View, named: Named) -> bool:
    """Tell whether something is done in accordance with a text of some sort ("berlangsung sesuai perjanjian damai")."""
    accordance = view.data.marks["accordance"]
    is_right_before = any(
        (found := accordance.at(view.words, at)) is not None and found[0] == named.first
        for at in range(max(0, named.first - _NEAR), named.first)
    )
    goes_on = named.last < len(view.words) and not view.words[named.last].is_sign
    return is_right_before and (not named.head.is_generic or goes_on)


def cited_from(view: View, named: Named) -> int | None:
    """Return where a sentence begins to say at its end in what text it stands ("…, menurut perjanjian itu"), if so."""
    table = view.data.marks["cited"]
    if any(word.low == "," for word in view.words[named.last :]):
        return None
    for at in range(max(1, named.first - _NEAR), named.first):
        found = table.at(view.words, at)
        if found is not None and found[0] == named.first and view.words[at - 1].low in _BREAKS:
            return at if any(one.topic is not Topic.OTHER for one in view.find(0, at)) else None
    return None


def is_source(view: View, named: Named) -> bool:
    """Tell whether what a sentence says is said to stand in it ("Berdasarkan kesepakatan tersebut, …")."""
    opens = named.first <= _NEAR or _follows_opening(view, named)
    is_opened = named.first == 1 and named.is_anaphor and view.has("opening", 0, 1)
    if is_opened or cited_from(view, named) is not None:
        return True
    if not (named.is_anaphor or named.head.is_back or opens):
        return _is_followed(view, named)
    return view.has("according", named.first - _NEAR, named.first)


def only_carries(view: View, named: Named) -> bool:
    """Tell whether a statement is only where something else is told ("diumumkan | lewat | pernyataan bersama")."""
    return named.head.kind is AgreementKind.STATEMENT and view.has("according", named.first - _NEAR, named.first)


def _follows_opening(view: View, named: Named) -> bool:
    """Tell whether only an opening stands before what it is said to stand in ("Sementara itu, | menurut G, …")."""
    commas = [at for at in range(max(1, named.first - _NEAR), named.first) if view.words[at].low == ","]
    if not commas:
        return False
    return not any(is_verb(node) or is_plain_verb(node) for node in view.nodes[: view.node_at(commas[-1])])
