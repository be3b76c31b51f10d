"""What an agreement lays down: each part of its clauses by topic, who owes it, to whom and by when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from runut.extract.agreements.phrases import Phrases, Word
from runut.extract.agreements.words import AgreementWords, Frame
from runut.record.claims import Provision, Topic
from runut.world import EntityClass, load_world

_SEPARATORS = frozenset(",;:.–—")
_FRAME_REACH = 7
_FORCE_REACH = 6
_TAIL = 4
_WHERE_REACH = 2
_NAME_WORDS = 3
_PLACED = {Topic.TERRITORY, Topic.POLITICAL_STATUS, Topic.TRANSPORT}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a clause between commas and joints: its words from `first` to before `last`."""

    first: int
    last: int
    topic: Topic | None


def find_provisions(
    text: str, words: Sequence[Word], bounds: tuple[int, int], data: AgreementWords
) -> tuple[Provision, ...]:
    """Return the provisions in a stretch of words: each part of it that bears the words of a topic."""
    found: dict[tuple[Topic, str], Provision] = {}
    for part in _join_tails(list(_find_parts(words, bounds, data)), words):
        first, last = _trim(words, part, data)
        if part.topic is None or first >= last:
            continue
        watched = _watched_from(words, first, last, part.topic, data)
        for topic, begin, close in ((part.topic, first, last), (Topic.MONITORING, watched, last)):
            if begin < close:
                start, end = words[begin].start, words[close - 1].end
                said = text[start:end]
                found.setdefault((topic, said), Provision(topic=topic, said=said, start=start, end=end))
    return tuple(found.values())


def _watched_from(words: Sequence[Word], first: int, last: int, topic: Topic, data: AgreementWords) -> int:
    """Return where a part begins to say who watches over it ("… | di bawah pengawasan PBB"), else where it ends."""
    if topic is Topic.MONITORING:
        return last
    watched = data.marks["watched"]
    found = watched.find_in(words, first + 1, last)
    return last if found is None else found


def _find_parts(words: Sequence[Word], bounds: tuple[int, int], data: AgreementWords) -> Iterator[Part]:
    first, last = bounds
    start = position = first
    split = data.marks["split"]
    while position < last:
        is_split = words[position].low in _SEPARATORS or split.at(words, position)
        if is_split and position > start:
            yield Part(start, position, topic_of(words, start, position, data))
        if is_split:
            start = position + 1
        position += 1
    if start < last:
        yield Part(start, last, topic_of(words, start, last, data))


def _join_tails(parts: list[Part], words: Sequence[Word]) -> list[Part]:
    """Give a short rest without a topic to the part before it ("dari Donetsk | dan Luhansk")."""
    joined: list[Part] = []
    for part in parts:
        is_tail = part.topic is None and part.last - part.first < _TAIL and bool(joined)
        if is_tail and words[part.first - 1].low not in _SEPARATORS and joined[-1].topic is not None:
            joined[-1] = replace(joined[-1], last=part.last)
        else:
            joined.append(part)
    return joined


def _trim(words: Sequence[Word], part: Part, data: AgreementWords) -> tuple[int, int]:
    """Return the bounds of a part without the small words and signs around it."""
    first, last = part.first, part.last
    lead = data.marks["lead"]
    while first < last and (lead.at(words, first) or words[first].is_sign):
        first += 1
    while last > first and words[last - 1].is_sign:
        last -= 1
    return first, last


def topic_of(words: Sequence[Word], first: int, last: int, data: AgreementWords) -> Topic | None:
    """Return what a stretch is about: by a verb with its object, else by the longest and first of its words."""
    for position in range(first, last):
        topic = _framed_at(words, position, (first, last), data.frames)
        if topic is not None:
            return topic
        if _is_done_to_place(words, position, last, data.marks["handed"]):
            return Topic.TERRITORY
        if _is_done_to_place(words, position, last, data.marks["leaving"]):
            return Topic.WITHDRAWAL
    best: tuple[int, int, Topic] | None = None
    for start, end, topic in data.topics.starts(words, first, last):
        if _only_says_where(words, start, topic, data):
            continue
        weight = _weight(topic, start - end)
        if best is None or (weight, start) < best[:2]:
            best = (weight, start, topic)
    if best is not None:
        return best[2]
    if _forbids_force(words, first, last, data):
        return Topic.CEASEFIRE
    deeds = (_framed_at(words, position, (first, last), data.deeds) for position in range(first, last))
    return next(filter(None, deeds), None)


def _weight(topic: Topic, length: int) -> int:
    """Return how much the words of a topic tell: the longer the more (negative), those of none least.

    A land that stands in what is laid down on it is told of only where nothing else is ("memberi | wilayah | otonomi").
    """
    if topic is Topic.TERRITORY and length == -1:
        return 0
    return 1 if topic is Topic.OTHER else length


def _forbids_force(words: Sequence[Word], first: int, last: int, data: AgreementWords) -> bool:
    """Tell whether an act of force is not to be done ("tidak akan saling | menggempur", "berhenti | menyerbu")."""
    denied = data.marks["forbidding"].find_in(words, first, last)
    return denied is not None and data.force.stands_in(words, denied + 1, min(last, denied + _FORCE_REACH))


def _framed_at(
    words: Sequence[Word], position: int, bounds: tuple[int, int], frames: Phrases[tuple[Frame, ...]]
) -> Topic | None:
    """Return what a verb at a place is about, by the nearest thing that it is done to: behind it, else before."""
    found = frames.at(words, position)
    if found is None:
        return None
    first, last = bounds
    reach, before = min(last, found[0] + _FRAME_REACH), max(first, position - _FRAME_REACH)
    things = [next(iter(frame.objects.starts(words, found[0], reach)), None) for frame in found[1]]
    behind = [(thing[0], -thing[1], frame.topic) for thing, frame in zip(things, found[1], strict=True) if thing]
    if behind:
        return min(behind, key=lambda one: one[:2])[2]  # the longest of those that begin there
    told = (frame for frame in found[1] if frame.objects.stands_in(words, before, position))
    return next((frame.topic for frame in told), None)  # "senjata mereka | diserahkan"


def _is_done_to_place(words: Sequence[Word], position: int, last: int, verbs: Phrases[bool]) -> bool:
    """Tell whether one of some verbs stands right before or behind a place that the world knows."""
    found = verbs.at(words, position)
    if found is None:
        return False
    if found[0] < last and _places().at(words, found[0]) is not None:
        return True
    return any(end == position for _, end, _ in _places().starts(words, max(0, position - _NAME_WORDS), position))


@cache
def _places() -> Phrases[bool]:
    """Return the names of places that the world knows."""
    forms = "|".join(load_world().find_forms([EntityClass.PLACE])).lower().split("|")
    return Phrases(lambda: ((form, True) for form in forms if form))


def _only_says_where(words: Sequence[Word], start: int, topic: Topic, data: AgreementWords) -> bool:
    """Tell whether a word of a topic only says where or who ("di | wilayah barat", agreed "pada | pertemuan")."""
    before = range(max(0, start - _WHERE_REACH), start)
    if topic is Topic.TALKS:
        return start > 0 and data.marks["venue"].at(words, start - 1) is not None
    if topic is Topic.DISARMAMENT:
        return start > 0 and data.marks["armed"].at(words, start - 1) is not None  # "negara bersenjata | nuklir"
    where, beneath = data.marks["where"], data.marks["beneath"]
    return topic in _PLACED and any(where.at(words, at) and not beneath.at(words, at) for at in before)
