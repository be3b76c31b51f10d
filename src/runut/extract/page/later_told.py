"""Nameless people whose side a page tells only afterwards: "seorang insinyur …", then "insinyur itu warga X"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.apposed_names import closes_apposition
from runut.extract.grammar.phrase_sorts import are_several
from runut.record.actor import ActorKind

_KEPT, _CLAUSE_REACH = 8, 10
_ANYBODY = "anybody"
_COUNTING = "pronounword"
_DOERS = {"gunmen", "suspectword", "suicidebomber", "militiaforce"}
"""Who is no victim: "pria X itu" told of next is another."""
_POWERS = {ActorKind.GOVERNMENT, ActorKind.IGO}
_BACK = {"both", "third_singular", "third_plural"}


def give_later_sides(sentences: Iterable[Sentence]) -> None:
    """Give nameless people of no side that of which a later sentence says that they are."""
    told: list[Mention] = []
    for sentence in sentences:
        for n, mention in sentence.mentions:
            who = _behind_clause(sentence.nodes, n) if _is_open(mention) else None
            if who is not None:
                mention.party, mention.basis = who.party, f"said to be of '{who.name}'"
            side = _said_to_be(sentence.nodes, n)
            if side is not None:
                for one in _meant(mention, told):
                    one.party, one.basis = side.party, f"said to be of '{side.name}'"
            if _is_open(mention):
                told = [*told[-_KEPT:], mention]


def _is_open(mention: Mention) -> bool:
    """Tell whether a phrase is about nameless people of no side."""
    is_named = mention.party is not None or mention.person is not None or bool(mention.entities)
    return mention.has_people and not is_named and mention.actor_kind not in _POWERS


def _behind_clause(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return who those are of whom a clause of "yang" tells ("kelompok | yang menahannya | adalah | pejuang X")."""
    if position + 1 >= len(nodes) or not nodes[position + 1].has("which"):
        return None
    for at in range(position + 2, min(len(nodes), position + _CLAUSE_REACH)):
        node = nodes[at]
        if node.is_comma or node.is_speech or node.has("which", "that", "and"):
            return None
        if node.has("copula"):
            body = nodes[at + 1].mention if at + 1 < len(nodes) else None
            is_group = body is not None and body.party is not None and body.actor_kind is ActorKind.NONSTATE_ARMED
            return None if node.has("not", "negated") else body if is_group else _of_side(nodes, at + 1)
    return None


def _said_to_be(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the people of a side that a phrase is said to be: in it, behind a copula, at once, or between commas."""
    mention, at = nodes[position].mention, position + 1
    is_others = at < len(nodes) and nodes[at].has("other")  # "sembilan orang lain" are not those told before
    is_that = mention is not None and mention.definite and mention.person is None and not is_others
    if is_that and _of_side(nodes, position) is not None:
        return mention  # "orang bersenjata | X | itu"
    if mention is not None and _is_open(mention) and (body := _body_joined(nodes, position + 1)) is not None:
        return body
    if mention is not None and are_several(mention) and (people := _all_of_them(nodes, position)) is not None:
        return people
    is_pronoun = mention is not None and mention.pronoun in _BACK and mention.kind is MentionKind.PRONOUN
    while at < len(nodes) and "demonstrative" in nodes[at].categories:
        at += 1
    if mention is None or not (is_pronoun or mention.definite or mention.many) or at >= len(nodes):
        return None
    if nodes[at].has("copula"):
        return _of_side(nodes, at + 1)
    if nodes[at].is_comma:
        other = nodes[at + 1].mention if at + 1 < len(nodes) else None
        at += 2 if other is not None and _COUNTING in other.classes else 1
        found = None if is_pronoun else _of_side(nodes, at)
        is_closed = found is not None and (found.person is not None or closes_apposition(nodes, at + 1))
        return found if is_closed else None
    found = _of_side(nodes, at)
    return found if is_pronoun or (found is not None and _ANYBODY in found.classes) else None


def _all_of_them(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return whose people all of those counted are ("sembilan insinyur, | semuanya warga X |, …")."""
    is_aside = position + 1 < len(nodes) and nodes[position + 1].is_comma
    people = nodes[position + 2].mention if is_aside and position + 2 < len(nodes) else None
    return people if people is not None and people.party is not None and _COUNTING in people.classes else None


def _body_joined(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the body or land of which people are ("petani, | yang | tergabung dalam | X", "berasal dari | Y")."""
    while position < len(nodes) and (nodes[position].is_comma or nodes[position].has("which", "in", "demonstrative")):
        position += 1 + nodes[position].has("in")
    if position + 1 >= len(nodes) or not nodes[position].has("belongs"):
        return None
    body = nodes[min(position + 1 + nodes[position + 1].has("from"), len(nodes) - 1)].mention
    return body if body is not None and body.party is not None else None


def _of_side(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return the people of a side named at a place, None where none are or officials speak."""
    mention = nodes[position].mention if position < len(nodes) else None
    is_people = mention is not None and (mention.has_people or mention.person is not None) and not mention.title
    return mention if is_people and mention is not None and mention.party is not None else None


def _meant(mention: Mention, told: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the phrase itself, where it is of no side, and whoever was told of before by it."""
    if _is_open(mention):
        yield mention
    is_back = mention.kind is MentionKind.PRONOUN or _ANYBODY in mention.classes
    many = mention.pronoun != "third_singular" if mention.kind is MentionKind.PRONOUN else are_several(mention)
    for known in reversed(told):
        is_other = mention.kind is not MentionKind.PRONOUN and not (known.classes - mention.classes).isdisjoint(_DOERS)
        is_it = known.head == mention.head or (is_back and not is_other and are_several(known) is many)
        if is_it and known.party is None:
            yield known
            return
