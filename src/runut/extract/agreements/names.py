"""Agreements as a sentence calls them: the words, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runut.extract.agreements.heads import find_heads
from runut.extract.agreements.phrases import Word
from runut.extract.agreements.predicates import Predicate, find_left, stops
from runut.extract.agreements.told_before import is_told_before
from runut.extract.agreements.words import AgreementWords, Head, Telling
from runut.record.claims import AgreementKind

_LEFT_REACH = 8
_RIGHT_REACH = 22
_NEAR = 3
_NOUN_GAP, _VERB_GAP = 2, 4
_OUTCOMES = {Telling.BROKEN, Telling.EXTENDED}  # what was only offered is not broken
_CLAUSE_ENDS = frozenset(".;:?!")
_QUOTES = frozenset("\"“”'‘’()")
_BRACKETS = frozenset("()")
_YEAR_DIGITS = 4
_NUMBER = frozenset(("nomor", "no"))


@dataclass(frozen=True, slots=True)
class Named:
    """An agreement as a sentence calls it.

    Attributes:
        head: What it is called.
        first: Index of its first word.
        last: Index after the last.
        left: The predicate before it.
        right: The predicate after it.
        content: The predicate that says what it lays down.
        further: What is told of it after the predicate behind it ("G yang ditengahi X | berlaku").
        is_anaphor: True where "itu", "tersebut" say that it was told before.
        is_wished: True where it is only wished for, offered or spoken about.
        is_named: True where it bears a name or a date of its own.
        is_unilateral: True for what one side declares alone.
        is_earlier: True for one that came before the one the story is about.
        is_another: True for one told apart from the one told before ("dokumen lain").
    """

    head: Head
    first: int
    last: int
    left: Predicate | None
    right: Predicate | None
    content: Predicate | None
    further: Predicate | None
    is_anaphor: bool
    is_wished: bool
    is_named: bool
    is_unilateral: bool
    is_earlier: bool
    is_another: bool


def find_named(text: str, words: Sequence[Word], data: AgreementWords) -> Iterator[Named]:
    """Yield what the words of a sentence call agreements, in order."""
    heads = find_heads(words, data)
    ends = frozenset(last for _, last, _ in heads)
    for first, last, head in heads:
        if _belongs_to_another(words, (first, last, head), heads, data):
            continue
        rights = list(_find_right(words, last, data, ends))
        if head.is_act and any(last < one < right.first for right in rights[:1] for one in ends):
            rights = []  # "penjaga perdamaian … gencatan senjata yang ditengahi": told of the other
        tail_end = rights[0].first if rights else min(len(words), last + _LEFT_REACH)
        near_end = min(tail_end, last + _NEAR)
        left = find_left(words, first, data, is_offer=head.is_offer)
        if left is not None and head.is_generic and data.marks["stating"].at(words, left.first) is not None:
            left = None  # "X menyatakan | kesepakatan itu tidak mencakup …"
        told = [one for one in rights if one.telling is not Telling.CONTENT and not _is_aim(words, one, data)]
        yield Named(
            head=head,
            first=first,
            last=last,
            left=left,
            right=next(iter(told), None),
            further=next(iter(told[1:]), None),
            content=next((one for one in rights if one.telling is Telling.CONTENT), None),
            is_anaphor=head.is_owned or is_told_before(words, last, near_end, rights, data),
            is_wished=not _is_numbered(head, words, last) and _is_only_wished(words, (first, last), left, rights, data),
            is_named=head.is_name or _is_numbered(head, words, last) or _bears_name(text, words, first, last),
            is_unilateral=_has(words, last, min(len(words), last + _NEAR), data, "unilateral"),
            is_earlier=_is_earlier(words, last, _clause_end(words, last, near_end), data),
            is_another=_has(words, last, min(last + 1, len(words)), data, "another"),
        )


def _is_only_wished(
    words: Sequence[Word],
    bounds: tuple[int, int],
    left: Predicate | None,
    rights: Sequence[Predicate],
    data: AgreementWords,
) -> bool:
    """Tell whether words before an agreement, or behind it, say that it is only wished for, offered or thought of."""
    first, last = bounds
    if _is_wished(words, first, left, data) and not any(_is_sealed(words, one, data) for one in rights[:1]):
        return True
    if _is_taken_up(words, left, data) or not _has(words, last, min(len(words), last + _NEAR), data, "thought"):
        return False
    return not any(
        one.telling in _OUTCOMES or _is_in_force(words, one, data) or _is_to_last(words, one, data) for one in rights
    )


def _is_aim(words: Sequence[Word], predicate: Predicate, data: AgreementWords) -> bool:
    """Tell whether a predicate only says what an agreement is for ("kesepakatan | untuk | mengakhiri perang alot")."""
    aim = data.marks["purpose"].at(words, predicate.first - 1)
    return predicate.telling is Telling.FORCE and not predicate.is_relative and aim is not None


def _is_in_force(words: Sequence[Word], predicate: Predicate, data: AgreementWords) -> bool:
    """Tell whether it has come into force, whoever thought of it ("G yang diusulkan X | mulai berlaku")."""
    is_begun = data.marks["starting"].at(words, predicate.first) is not None
    return predicate.telling is Telling.FORCE and (is_begun or not predicate.is_relative)


def _is_sealed(words: Sequence[Word], predicate: Predicate, data: AgreementWords) -> bool:
    """Tell whether it was signed, whatever is thought of it ("menolak G | yang diteken | A dan B")."""
    is_signed = data.marks["signing"].at(words, predicate.first) is not None
    is_as_told = data.marks["which"].at(words, predicate.first - 1) is not None
    return predicate.telling is Telling.MADE and predicate.is_relative and is_signed and is_as_told


def _is_to_last(words: Sequence[Word], predicate: Predicate, data: AgreementWords) -> bool:
    """Tell whether it is made, and only thought to hold or begin ("G yang | diperkirakan | berlaku Senin")."""
    before = data.marks["expected"].at(words, predicate.first - 1) or (
        data.marks["future"].at(words, predicate.first - 1) and data.marks["expected"].at(words, predicate.first - 2)
    )
    return predicate.telling is Telling.FORCE and bool(before)


def _is_taken_up(words: Sequence[Word], left: Predicate | None, data: AgreementWords) -> bool:
    """Tell whether a verb takes it up, or signs it, whoever thought of it ("menerima G yang | diusulkan X")."""
    if left is None:
        return False
    return data.accepting.at(words, left.first) is not None or data.marks["signing"].at(words, left.first) is not None


def _belongs_to_another(
    words: Sequence[Word], found: tuple[int, int, Head], heads: Sequence[tuple[int, int, Head]], data: AgreementWords
) -> bool:
    """Tell whether the words of a head are only a part of another's name, or tell of none."""
    first, last, head = found
    if first and words[first - 1].low == "(":
        return True  # the short form of the name before it
    if _has(words, last, min(len(words), last + 1), data, "foreign"):
        return True
    if head.is_back and not head.is_owned and any(last == other for other, _, _ in heads):
        return True  # "naskah | perjanjian damai" is one
    if head.is_act and first and data.marks["of_peace"].at(words, first - 1):
        return True  # "menyetujui pembicaraan | damai"
    if head.is_act and any(first == end for _, end, _ in heads):
        return True  # "peta jalan | perdamaian" is one
    if head.is_generic and _names_truce(words, last, heads, data):
        return True  # "kesepahaman untuk | gencatan senjata" is the truce
    # "menerima usul bagi | gencatan senjata" is told of the truce
    return head.is_offer and any(last <= other <= last + _NEAR for other, _, _ in heads)


def _names_truce(
    words: Sequence[Word], last: int, heads: Sequence[tuple[int, int, Head]], data: AgreementWords
) -> bool:
    """Tell whether "an agreement for" is followed by what is agreed, which has a name of its own."""
    joint = data.marks["purpose"].at(words, last) if last < len(words) else None
    return joint is not None and any(joint[0] == first and not head.is_generic for first, _, head in heads)


def _has(words: Sequence[Word], first: int, last: int, data: AgreementWords, mark: str) -> bool:
    return data.marks[mark].stands_in(words, first, last)


def _is_earlier(words: Sequence[Word], first: int, last: int, data: AgreementWords) -> bool:
    """Tell whether words behind an agreement say that it came before another ("gencatan senjata | kedua").

    Those of "kedua negara" only say whose it is.
    """
    at = data.marks["earlier"].find_in(words, first, last)
    return at is not None and data.marks["back_to_both"].at(words, at) is None


def _is_numbered(head: Head, words: Sequence[Word], last: int) -> bool:
    """Tell whether a resolution bears its number: it was voted, whatever is said of it ("mendukung Resolusi 661")."""
    at = last + (last < len(words) and words[last].low in _NUMBER)
    return head.kind is AgreementKind.MANDATE and at < len(words) and words[at].low.isdigit()


def _clause_end(words: Sequence[Word], first: int, last: int) -> int:
    """Return where a stretch ends: at the first sign that is no quotation mark."""
    return next((at for at in range(first, last) if words[at].is_sign and words[at].low not in _QUOTES), last)


def _find_right(words: Sequence[Word], last: int, data: AgreementWords, ends: frozenset[int]) -> Iterator[Predicate]:
    """Yield the predicates after an agreement, up to the end of its clause or what is told of another ("G yang …").

    Args:
        words: The words of the sentence.
        last: Index after the agreement.
        data: What its language calls agreements.
        ends: Indices after each of the agreements that the sentence names.
    """
    is_relative = was_relative = False
    cuts, which, position = data.marks["cut"], data.marks["which"], last
    while position < min(len(words), last + _RIGHT_REACH):
        word = words[position]
        if word.low in _CLAUSE_ENDS:
            return
        if not was_relative and cuts.at(words, position):
            return
        if position > last and _closes_quote(words, position):
            return
        if which.at(words, position):
            if position > last and (position in ends or data.marks["other_texts"].at(words, position - 1)):
                return
            is_relative = was_relative = True
        found = data.right.at(words, position)
        if found is None or data.marks["joint"].at(words, position - 1):
            position += 1
            continue
        yield Predicate(found[1], position, found[0], is_relative, is_right=True)
        is_relative = False
        position = found[0]


def _closes_quote(words: Sequence[Word], position: int) -> bool:
    """Tell whether a quotation ends at a sign, before a comma or after it ("… kesepakatan yang baik|," kata X)."""
    signs = (words[position - 1].low, words[position].low)
    return "," in signs and any(sign in _QUOTES and sign not in _BRACKETS for sign in signs)


def _is_wished(words: Sequence[Word], first: int, left: Predicate | None, data: AgreementWords) -> bool:
    """Tell whether words before an agreement say that it is only wished for, offered or spoken about.

    Beyond a verb that has it as its object only a verb right before counts ("mendesak A mencabut gencatan senjata").
    """
    if any(_ends_at(data.marks["absent"].at(words, at), first) for at in range(max(0, first - _NEAR), first)):
        return True
    if left is not None and left.first > 0:
        denying = ("absent", "unmade") if left.telling is Telling.MADE else ("absent",)
        if any(data.marks[mark].at(words, left.first - 1) for mark in denying):
            return True  # "tidak | menghasilkan | kesepakatan"
    for position in range(first - 1, max(-1, first - _LEFT_REACH), -1):
        if stops(words, position, data):
            return False
        found = data.wished.at(words, position)
        if found is None or found[0] > first or (left is not None and left.first < position < left.last):
            continue  # "memberikan suara | mendukung | resolusi"
        if left is not None and position < left.first and (found[1] or left.first - found[0] > _NEAR):
            return found[1] and _is_for(words, found[0], left.first, data)
        if left is None and first - found[0] > (_NOUN_GAP if found[1] else _VERB_GAP):
            return False
        is_offer = found[1]
        return not (is_offer and position > 0 and data.accepting.at(words, position - 1))
    return False


def _is_for(words: Sequence[Word], first: int, last: int, data: AgreementWords) -> bool:
    """Tell whether what is told is only a noun's aim ("upaya X | untuk | mencapai …"), or what talks are about."""
    if first == last:
        return data.marks["renewal"].at(words, last) is not None
    return data.marks["purpose"].at(words, last - 1) == (last, True)


def _ends_at(found: tuple[int, bool] | None, first: int) -> bool:
    return found is not None and first - 1 <= found[0] <= first


def _bears_name(text: str, words: Sequence[Word], first: int, last: int) -> bool:
    """Tell whether capitals, a number or a year make a name of it ("Perjanjian Aljir", "gencatan senjata 2002")."""
    if last >= len(words):
        return False
    head, following = words[first], words[last]
    said = text[following.start : following.end]
    if said.isdigit():
        return len(said) == _YEAR_DIGITS
    return text[head.start].isupper() and said[0].isupper()
