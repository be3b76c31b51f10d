"""What stands before an agreement and tells of it: a verb near it, a passive turned round, what ends in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.extract.agreements.phrases import Word
from runut.extract.agreements.words import AgreementWords, Telling

_LEFT_REACH = 8
_LEFT_GAP = 3
_NEAR = 3
_BY_REACH, _CLOSING_REACH = 2, 14
_CLAUSE_ENDS = frozenset(".;:?!")
_QUOTES = frozenset("\"“”'‘’()")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that tells of an agreement: what it says, where it stands among the words of the sentence."""

    telling: Telling
    first: int
    last: int
    is_relative: bool = False
    is_right: bool = False


def find_left(words: Sequence[Word], first: int, data: AgreementWords, *, is_offer: bool = False) -> Predicate | None:
    """Return the nearest predicate before an agreement, or an offer of one, within its clause."""
    for position in range(first - 1, max(-1, first - _LEFT_REACH), -1):
        if stops(words, position, data):
            break
        found = data.left.at(words, position)
        is_taken_up = _takes_up(words, position, data, is_offer=is_offer)
        is_tight = data.marks["only_before"].at(words, position) and not is_taken_up
        gap = 0 if is_tight else _LEFT_GAP
        if found is not None and first - gap <= found[0] <= first:
            if is_offer and found[1] is Telling.KEPT:
                continue  # "menerima lima | pasal | rencana perdamaian"
            if found[1] is Telling.KEPT and position and data.marks["bodies"].at(words, position - 1):
                return None  # "pusat | pemantauan | gencatan senjata" is what somebody is called
            return _widest(words, Predicate(found[1], position, found[0]), data)
    return _find_inverted(words, first, data) or _find_closing(words, first, data)


def _find_closing(words: Sequence[Word], first: int, data: AgreementWords) -> Predicate | None:
    """Return what ends in an agreement some words behind it ("ditutup di Roma, Rabu, | dengan sebuah | protokol")."""
    by, closing = data.marks["closed_by"], data.marks["closing"]
    if not any(by.at(words, at) for at in range(max(0, first - _BY_REACH), first)):
        return None
    for position in range(first - 1, max(-1, first - _CLOSING_REACH), -1):
        if words[position].low in _CLAUSE_ENDS or data.marks["absent"].at(words, position):
            return None
        found = closing.at(words, position)
        if found is not None:
            return Predicate(Telling.MADE, position, found[0])
    return None


def _takes_up(words: Sequence[Word], verb: int, data: AgreementWords, *, is_offer: bool) -> bool:
    """Tell whether a verb takes up an offer, right after it or not ("menerima | enam butir | rencana perdamaian")."""
    found = data.accepting.at(words, verb)
    if found is not None and is_offer:
        return True
    offered = data.wished.at(words, found[0]) if found is not None and found[0] < len(words) else None
    return offered is not None and offered[1]


def _widest(words: Sequence[Word], found: Predicate, data: AgreementWords) -> Predicate:
    """Return the longest predicate that ends where one does ("membubuhkan tanda tangan | di bawah")."""
    for position in range(max(0, found.first - _NEAR), found.first):
        wider = data.left.at(words, position)
        if wider is not None and wider[0] == found.last:
            return Predicate(wider[1], position, wider[0])
    return found


def _find_inverted(words: Sequence[Word], first: int, data: AgreementWords) -> Predicate | None:
    """Return a passive right before its subject ("disepakati, gencatan senjata …")."""
    for position in range(max(0, first - _NEAR), first):
        found = data.right.at(words, position)
        if found is None or found[1] not in {Telling.MADE, Telling.FORCE}:
            continue
        if found[0] == first or (found[0] == first - 1 and words[first - 1].low == ","):
            return Predicate(found[1], position, found[0])
    return None


def stops(words: Sequence[Word], position: int, data: AgreementWords) -> bool:
    """Tell whether a clause ends at a word: at a sign that is no quotation mark, or where "yang" opens another."""
    word = words[position]
    return (word.is_sign and word.low not in _QUOTES) or data.marks["which"].at(words, position) is not None
