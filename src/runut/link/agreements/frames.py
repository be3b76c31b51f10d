"""What of an agreement decides which acts bear on it, and which agreement took the place of which."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

from runut.link.agreements.provisions import TRUCES, Laid
from runut.link.comparing.days import Days, days_of
from runut.link.texts.sources import Source
from runut.record.claims import Agreement, Topic
from runut.record.edtf import Edtf
from runut.record.linked import LinkedAgreement

TOLERANCE_DAYS = 3
"""Signed at night, told by the next day: an act of the days before may be of the agreement."""

NEVER = 10**7
"""A day that no page tells of."""

_PAIR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What of an agreement decides which acts bear on it.

    Attributes:
        agreement: Id of the agreement.
        parties: Its parties, without those who mediated it.
        mediators: Who mediated it.
        signed: When it was made, None if not said.
        time: The same as a time, None if not said or in dispute beyond one day.
        claims: The claims that tell of it.
        pages: The pages that do.
        is_truce: Whether it is a truce, by its kind or by what it lays down.
        topics: What it lays something down on.
        kinds: Its kinds.
    """

    agreement: str
    parties: frozenset[str]
    mediators: frozenset[str]
    signed: Days | None
    time: Edtf | None
    claims: frozenset[str]
    pages: frozenset[str]
    is_truce: bool
    topics: frozenset[Topic]
    kinds: frozenset[str]


def frame_of(
    agreement: LinkedAgreement, laid: Iterable[Laid], claims: Mapping[str, Agreement], sources: Mapping[str, Source]
) -> Frame:
    """Return what of an agreement decides which acts bear on it.

    Args:
        agreement: The agreement.
        laid: What it lays down.
        claims: The agreement claims by id.
        sources: Where each claim stands.
    """
    mediators = frozenset(agreement.mediators)
    parties = frozenset(agreement.parties) - mediators
    told = [claims[claim] for claim in agreement.claims]
    times = [time for claim in told if (time := claim.signed or claim.effective) is not None]
    stretches = [found for time in times if (found := days_of(time)) is not None]
    topics = frozenset(one.provision.topic for one in laid)
    return Frame(
        agreement=agreement.id,
        parties=parties if len(parties) >= _PAIR else frozenset(agreement.parties),
        mediators=mediators,
        signed=_narrowest(stretches),
        time=min(times, key=_length_of, default=None),
        claims=frozenset(agreement.claims),
        pages=frozenset(sources[claim].page for claim in agreement.claims),
        is_truce=Topic.CEASEFIRE in topics or not TRUCES.isdisjoint(agreement.kinds),
        topics=topics,
        kinds=frozenset(agreement.kinds),
    )


def _length_of(time: Edtf) -> tuple[int, str]:
    days = days_of(time)
    return ((days.length or NEVER) if days else NEVER, time.text)


def _narrowest(stretches: Sequence[Days]) -> Days | None:
    """Return from the first to the last day of the narrow ones, else the narrowest."""
    narrow = [days for days in stretches if days.is_narrow]
    if narrow:
        return Days(min(days.first or 0 for days in narrow), max(days.last or 0 for days in narrow))
    return min(stretches, key=lambda days: (days.length or NEVER, days.first or 0), default=None)


Turn = tuple[Topic, str, str]
"""A topic on which two parties agreed."""


def find_turns(frame: Frame) -> Iterator[Turn]:
    """Yield on what which two of its parties agreed in an agreement."""
    for topic in frame.topics:
        yield from ((topic, one, other) for one, other in combinations(sorted(frame.parties), _PAIR))


class Succession(Protocol):
    """Which agreement took the place of which: the next of two of its parties that lays down the same topic."""

    def days_of(self, turn: Turn) -> Sequence[int]:
        """Return the days on which two parties agreed on a topic, in order."""

    def truces_on(self, page: str) -> Iterable[Frame]:
        """Return the truces of which a page tells."""


class FullSuccession:
    """The succession of all agreements of a record."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        """Index the days on which pairs of parties agreed on a topic."""
        self._days: dict[Turn, list[int]] = defaultdict(list)
        self._pages: dict[str, list[Frame]] = defaultdict(list)
        for frame in frames:
            if frame.is_truce:
                for page in frame.pages:
                    self._pages[page].append(frame)
            if frame.signed is not None and frame.signed.first is not None:
                for turn in find_turns(frame):
                    self._days[turn].append(frame.signed.first)
        for days in self._days.values():
            days.sort()

    def days_of(self, turn: Turn) -> Sequence[int]:
        """Return the days on which two parties agreed on a topic, in order."""
        return self._days.get(turn, ())

    def truces_on(self, page: str) -> Iterable[Frame]:
        """Return the truces of which a page tells."""
        return self._pages.get(page, ())


def until(frame: Frame, topic: Topic, succession: Succession) -> int:
    """Return the day from which another agreement of two of its parties stands for a topic."""
    last = (frame.signed.last if frame.signed else None) or NEVER
    found = NEVER
    for one, other in combinations(sorted(frame.parties), _PAIR):
        days = succession.days_of((topic, one, other))
        at = bisect_left(days, last + TOLERANCE_DAYS + 1)
        found = min(found, days[at] if at < len(days) else NEVER)
    return found


def is_of_another(frame: Frame, page: str, succession: Succession) -> bool:
    """Tell whether a page tells of another truce and not of this one: what it tells broken is the other.

    A truce without a day of its own, of the same sort and sides, may be this one.
    """
    told = list(succession.truces_on(page))
    if any(other.agreement == frame.agreement for other in told):
        return False
    return any(other.signed is not None or not _may_be_one(frame, other) for other in told)


def _may_be_one(one: Frame, other: Frame) -> bool:
    kinds = one.kinds & TRUCES, other.kinds & TRUCES
    return one.parties == other.parties and (not all(kinds) or not kinds[0].isdisjoint(kinds[1]))
