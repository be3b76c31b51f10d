"""What a sentence lets an agreement that it names lay down."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.agreements.names import Named
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.sourced import cited_from, is_source
from runut.extract.agreements.telling import is_done_within, lays_down
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.grammar.word_class import is_plain_verb, is_verb
from runut.record.claims import AgreementKind, Provision, Topic

_OWN_TOPICS = {Topic.CEASEFIRE, Topic.PRISONERS}
_OPENING = 3
_MODIFIERS = 4
_PURPOSE_REACH = 9


def topics_named(view: View, named: Named) -> frozenset[Topic]:
    """Return what a general name says that an agreement is about ("kesepakatan | tentang tawanan")."""
    if not named.head.is_generic or named.head.is_back:
        return frozenset()
    ends = next((at for at in range(named.last, len(view.words)) if view.words[at].is_sign), len(view.words))
    ends = min([ends, *(one.first for one in (named.right, named.content) if one is not None)])
    begins = next((at for at in range(named.last, ends) if view.has("about", at, at + 1)), named.last)
    return frozenset(one.topic for one in view.find(begins, min(ends, begins + _MODIFIERS)))


def own_topic(view: View, named: Named, predicate: Predicate | None) -> list[Provision]:
    """Return what its own words lay down: a truce that is agreed or holds is an end to the fighting.

    Words that are part of a longer name ("perjanjian gencatan senjata") lay down nothing (CODEBOOK §9.9).
    """
    is_over = predicate is not None and predicate.telling in {Telling.ENDED, Telling.BROKEN}
    is_short = named.is_anaphor and " " not in named.head.form  # "jeda itu": a truce told before, by its short name
    is_else = is_source(view, named) or _watched_at(view, named) is not None
    if named.head.topic not in _OWN_TOPICS or is_over or is_short or is_else:
        return []
    start, end = view.words[named.first].start, view.words[named.last - 1].end
    return [Provision(topic=named.head.topic, said=view.text[start:end], start=start, end=end)]


def laid_down(view: View, named: Named, predicate: Predicate | None) -> Sequence[Provision]:
    """Return what a sentence says that an agreement lays down, from where its words say so."""
    if (watched := _watched_at(view, named)) is not None:
        return view.find(watched, view.cut(watched))
    if named.content is not None and lays_down(view, named):
        besides = view.find(0, named.first) if view.has("besides", 0, 1) else ()
        return (*besides, *view.find(named.content.last, view.cut(named.content.last)))
    if named.head.kind is AgreementKind.MANDATE:
        return view.find(named.first, view.cut(named.last))
    cited = cited_from(view, named)
    if cited is not None:
        return view.find(0, cited)
    if is_source(view, named):
        return (*_done_by(view, named), *view.find(named.last, len(view.words)))
    if view.has("stands_in", named.first - _OPENING, named.first) or is_done_within(view, named):
        return view.find(_clause_start(view, named.first), named.first)
    if predicate is not None and named.head.topic not in _OWN_TOPICS and _ends_fight(view, predicate):
        found = view.find(predicate.first, view.cut(predicate.first))
        return [one for one in found if one.topic is Topic.CEASEFIRE]
    if predicate is not None and predicate.telling is Telling.KEPT and not predicate.is_right:
        return _carried_out(view, predicate) or _watched_over(view, named)
    last = min(view.cut(named.last), _next_head(view, named), _clause_end(view, named), _aside_start(view, named))
    if predicate is None or predicate.telling is not Telling.MADE or predicate.first > named.first:
        if predicate is not None and predicate.telling is Telling.MADE:
            purpose = _purpose_after(view, predicate)
            if purpose is not None:
                return view.find(purpose, view.cut(purpose))
        last = min(last, named.last + _MODIFIERS if predicate is None else max(predicate.first, named.last))
        return () if named.is_anaphor else view.find(named.last, last)
    before = view.find(0, named.first) if view.has("ended_by", predicate.first, predicate.first + 1) else ()
    return (*before, *view.find(named.last, last))


def ends_war(view: View, provision: Provision) -> bool:
    """Tell whether what is laid down is the end of a war or a quarrel, not only of the shooting."""
    return _ends(view, provision, "wars")


def ends_rebellion(view: View, provision: Provision) -> bool:
    """Tell whether what is laid down is the end of a rebellion or a civil war."""
    return _ends(view, provision, "rebellions")


def _ends(view: View, provision: Provision, mark: str) -> bool:
    first, last = view.word_at(provision.start), view.word_at(max(provision.start, provision.end - 1)) + 1
    return provision.topic is Topic.CEASEFIRE and (view.has(mark, first, last) or view.has("years", first, last))


def _ends_fight(view: View, predicate: Predicate) -> bool:
    """Tell whether an agreement is told to end something ("kesepakatan itu | mengakhiri | pertempuran")."""
    if predicate.telling is not Telling.FORCE or not predicate.is_right:
        return False
    found = view.data.frames.at(view.words, predicate.first)
    return found is not None and any(frame.topic is Topic.CEASEFIRE for frame in found[1])


def _carried_out(view: View, predicate: Predicate) -> Sequence[Provision]:
    """Return what is told to carry out an agreement ("pertukaran itu | merupakan | pelaksanaan"), and so laid down."""
    first, last = _clause_start(view, predicate.first), predicate.first
    nodes = view.nodes[view.node_at(first) : view.node_at(last)] if first < last else ()
    if nodes and nodes[-1].has("copula"):
        last, nodes = view.word_at(nodes[-1].start), nodes[:-1]
    is_subject = not any(is_verb(node) or is_plain_verb(node) for node in nodes)
    return view.find(first, last) if is_subject else ()


def _done_by(view: View, named: Named) -> Sequence[Provision]:
    """Return what is done as an agreement says that closes the sentence ("X mengirim pengawas | sesuai G itu")."""
    table = view.data.marks["accordance"]
    for at in range(max(0, named.first - _OPENING), named.first):
        found = table.at(view.words, at)
        if found is not None and found[0] == named.first:
            return view.find(_clause_start(view, at), _before_copula(view, at))
    return ()


def _before_copula(view: View, last: int) -> int:
    """Return where a subject ends before the word that says what it is ("hal itu | merupakan | bagian dari G")."""
    node = view.nodes[view.node_at(last - 1)] if last else None
    return view.word_at(node.start) if node is not None and node.has("copula") else last


def _watched_at(view: View, named: Named) -> int | None:
    """Return where a verb says right behind an agreement that somebody watches over it ("G | akan dipantau X")."""
    words, at = view.words, named.last
    small = [view.data.marks[mark] for mark in ("future", "anaphor", "lead", "still")]
    while at < len(words) and any(table.at(words, at) for table in small):
        at += 1
    watched = view.data.marks["watched"].at(words, at) if at < len(words) else None
    return at if watched is not None and watched[0] == at + 1 else None


def _watched_over(view: View, named: Named) -> Sequence[Provision]:
    """Return who watches over the carrying out of an agreement ("pelaksanaan G | diawasi X")."""
    right = named.right
    if right is None or not view.has("watched", right.first, right.last):
        return ()
    return view.find(right.first, view.cut(right.first))


def _purpose_after(view: View, predicate: Predicate) -> int | None:
    """Return where a purpose after "disepakati", "dicapai" begins, None where none does."""
    words, table = view.words, view.data.marks["purpose"]
    last = min(len(words), predicate.last + _PURPOSE_REACH)
    return next((at for at in range(predicate.last, last) if table.at(words, at)), None)


def _clause_start(view: View, last: int) -> int:
    """Return where the clause before a word begins: after the last joint of clauses or full stop."""
    for node in reversed(view.nodes[: view.node_at(last)]):
        if node.has("when", "because", "that") or node.is_speech:
            return view.word_at(node.start) + 1
    return 0


def _clause_end(view: View, named: Named) -> int:
    """Return where a clause of time or reason that opens the sentence closes ("Setelah A dan B meneken G, | …")."""
    opening = view.nodes[: view.node_at(named.first)]
    if named.left is None or not any(node.has("when", "because", "after") for node in opening[:1]):
        return len(view.words)
    return next((at for at in range(named.last, len(view.words)) if view.words[at].low == ","), len(view.words))


def _aside_start(view: View, named: Named) -> int:
    """Return where a clause about a party behind an agreement begins ("meneken G dengan X|, yang lalu mundur")."""
    nodes = view.nodes
    for n in range(max(1, view.node_at(named.last - 1)), len(nodes) - 1):
        party = nodes[n - 1].mention if nodes[n].is_comma and nodes[n + 1].has("which") else None
        if party is not None and party.party is not None:
            return view.word_at(nodes[n].start)
    return len(view.words)


def _next_head(view: View, named: Named) -> int:
    heads = view.data.heads.starts(view.words, named.last, len(view.words))
    others = (first for first, _, head in heads if not (head.is_act or head.kind is AgreementKind.MANDATE))
    return next(others, len(view.words))
