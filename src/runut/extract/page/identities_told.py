"""Whose side somebody is of whom a page tells only what he did, where it says elsewhere who he is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention
from runut.record.actor import ActorKind

_ARMED = ActorKind.NONSTATE_ARMED


def spread_identities(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> None:
    """Give "pembajak" the side that "pembajak itu adalah anggota X" tells, wherever the page says the word."""
    known = {told[0]: told[1] for sentence in sentences for told in _identities(sentence)}
    for mention in mentions if known else ():
        told = known.get(mention.head or "")
        if told is not None and _is_whoever(mention):
            mention.party, mention.basis = told.party, f"'{mention.name}' is said to be {told.name}"


def _identities(sentence: Sentence) -> Iterator[tuple[str, Mention]]:
    """Yield the words for doers that a sentence says are people of a side ("penyerang itu | adalah | anggota X")."""
    for n in sentence.find("copula"):
        if not 0 < n < len(sentence.nodes) - 1 or not sentence.nodes[n].has("copula"):
            continue
        told, before = sentence.nodes[n + 1].mention, n - 1
        if told is None or told.party is None or not told.has_people:
            continue
        while before > 0 and sentence.nodes[before].has("demonstrative"):
            before -= 1
        doer = sentence.nodes[before].mention
        if doer is not None and doer.head is not None and _is_whoever(doer):
            yield doer.head, told


def _is_whoever(mention: Mention) -> bool:
    """Tell whether a phrase only says what somebody did ("pembajak", "para penyerang"), not who they are."""
    is_doer = not mention.classes.isdisjoint({"gunmen", "suspectword", "suicidebomber"})
    is_doer |= mention.actor_kind is _ARMED and "militiaforce" not in mention.classes
    return (
        is_doer and mention.party is None and mention.person is None and not mention.entities and not mention.indefinite
    )
