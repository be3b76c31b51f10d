"""Where a sentence calls agreements: by words alone, by what they are about, and by what they are said to be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.extract.agreements.phrases import Word
from runut.extract.agreements.words import AgreementWords, Head
from runut.record.claims import AgreementKind

Found = tuple[int, int, Head]
_MATTERS = {
    AgreementKind.CEASEFIRE,
    AgreementKind.HUMANITARIAN_TRUCE,
    AgreementKind.PEACE_AGREEMENT,
    AgreementKind.EXCHANGE_DEAL,
}
_CLAUSE_ENDS = frozenset(".;:?!,")
_MANNERS = 2
_NEAR, _FAR = 3, 8


def find_heads(words: Sequence[Word], data: AgreementWords) -> list[Found]:
    """Return what a sentence calls agreements: first word, index after the last, and what it is called, in order.

    A general word is one with what it is about ("kesepakatan awal | perdamaian", "kesepakatan soal | gencatan
    senjata"), with what it is said to be ("dokumen yang disebut | deklarasi bersama") and with what it says of the
    one before it ("gencatan itu merupakan | kesepakatan yang dibuat …").
    """
    heads = list(data.heads.starts(words, 0, len(words)))
    found: list[Found] = []
    taken: set[int] = set()
    for index, one in enumerate(heads):
        if index in taken or (found and _is_said_of(words, found[-1], one, data)):
            continue
        following = heads[index + 1] if index + 1 < len(heads) and one[2].is_generic else None
        merged = None if following is None else _merged(words, one, following, data)
        if merged is not None:
            taken.add(index + 1)
        found.append(merged or one)
    return found


def _merged(words: Sequence[Word], one: Found, other: Found, data: AgreementWords) -> Found | None:
    return _with_matter(words, one, other, data) or _with_title(words, one, other, data)


def _with_matter(words: Sequence[Word], one: Found, other: Found, data: AgreementWords) -> Found | None:
    """Return a general word with what it is about, though words between say how it is ("kesepakatan final | damai")."""
    first, last, head = one
    if head.is_back or other[2].kind not in _MATTERS or other[2].is_generic or other[2].is_back:
        return None
    at = last
    while at < min(other[0], last + _MANNERS) and data.marks["manner"].at(words, at):
        at += 1
    joint = data.marks["matter"].at(words, at) if at < other[0] else None
    if (at if joint is None else joint[0]) != other[0]:
        return None
    return first, other[1], replace(head, kind=other[2].kind, is_generic=False, is_soft=False)


def _with_title(words: Sequence[Word], one: Found, other: Found, data: AgreementWords) -> Found | None:
    """Return a general word as what it is said to be ("dokumen yang mereka sebut | deklarasi bersama")."""
    if other[2].is_generic or other[2].is_back or other[0] - one[1] > _FAR:
        return None
    between = words[one[1] : other[0]]
    is_titled = data.marks["titled"].stands_in(words, one[1], min(other[0], one[1] + _NEAR))
    if not is_titled or any(word.low in _CLAUSE_ENDS for word in between):
        return None
    return one[0], one[1], replace(other[2], is_act=False)


def _is_said_of(words: Sequence[Word], before: Found, one: Found, data: AgreementWords) -> bool:
    """Tell whether a general word only says what the agreement before it is ("G merupakan | perjanjian yang …")."""
    first, _, head = one
    if not head.is_generic or head.is_back or first - before[1] > _FAR:
        return False
    copula = data.marks["copula"].find_in(words, before[1], first)
    if copula is None or any(word.low in _CLAUSE_ENDS for word in words[before[1] : first]):
        return False
    return first - copula < _NEAR
