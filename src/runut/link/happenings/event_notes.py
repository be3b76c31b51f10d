"""Events as they are kept for pages that are added later: by these notes most that cannot be one are told apart."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from typing import Any, NamedTuple

from runut.link.comparing.days import Days
from runut.link.comparing.places import place_of
from runut.link.happenings.deeds import Deed
from runut.link.happenings.tellings import Telling, keys_of
from runut.record.claims import EventType, Status
from runut.record.packed_numbers import pack_short, unpack_short

Form = list[Any]

_NUMBERS = 1 << 32


class EventNote(NamedTuple):
    """What is kept of an event.

    Attributes:
        id: The claim's id.
        page: Digest of its page.
        words: Numbers that stand for the words of its sentence, packed.
        form: All else, in the order of `note_event`.
    """

    id: str
    page: str
    words: bytes
    form: Form


class _NotedWords:
    """The words of a sentence as numbers."""

    __slots__ = ("_packed", "_words")

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._words: frozenset[int] | None = None

    @property
    def words(self) -> frozenset[int]:
        """The numbers."""
        if self._words is None:
            self._words = frozenset(unpack_short(self._packed))
        return self._words


def note_event(telling: Telling) -> EventNote:
    """Return what is kept of an event."""
    recipients, met = sorted(telling.recipients), sorted(keys_of(telling.event.recipients))
    said = (telling.actors_said, telling.actors), (telling.recipients_said, telling.recipients)
    form = [
        *(telling.type.value, telling.status.value, int(telling.is_inferred), telling.family, telling.reality),
        *(telling.sentence, int(telling.is_headline)),
        *map(_form_of_days, (telling.reported, telling.days, telling.nearby)),
        *(telling.where, int(telling.is_loose), sorted(telling.modes)),
        *(sorted(telling.actors), recipients, sorted(telling.third_parties)),
        *(None if some == everybody else sorted(some) for some, everybody in said),
        None if met == recipients else met,
    ]
    return EventNote(telling.id, telling.page, pack_short(sorted(number_words(telling.source.told.find_words()))), form)


def number_words(words: Iterable[str]) -> set[int]:
    """Return a number for each word: sentences share at least as many of them as they share words."""
    given = list(words)
    found = {zlib.crc32(word.encode("utf-8", "surrogatepass")) for word in given}
    return found if len(found) == len(given) else _number_apart(given)


def _number_apart(words: Iterable[str]) -> set[int]:
    """Return numbers of words of which two would have the same: one takes the next that is free, whichever it is."""
    taken: set[int] = set()
    for word in words:
        number = zlib.crc32(word.encode("utf-8", "surrogatepass"))
        while number in taken:
            number = (number + 1) % _NUMBERS
        taken.add(number)
    return taken


def deed_of_note(note: EventNote, lineage: str) -> Deed:
    """Return an event as it is compared, by its note.

    Args:
        note: The note.
        lineage: Id of the lineage in which its page stands now.
    """
    kind, status, is_inferred, family, reality, sentence, is_headline, *rest = note.form
    reported, days, nearby, where, is_loose, modes, acting, receiving, third, acting_said, receiving_said, _ = rest
    actors, recipients = frozenset(acting), frozenset(receiving)
    return Deed(
        page=note.page,
        lineage=lineage,
        sentence=sentence,
        told=_NotedWords(note.words),
        is_headline=bool(is_headline),
        reported=_days_of_form(reported),
        type=EventType(kind),
        status=Status(status),
        is_inferred=bool(is_inferred),
        family=family,
        reality=reality,
        actors=actors,
        recipients=recipients,
        third_parties=frozenset(third),
        modes=frozenset(modes),
        days=_days_of_form(days),
        nearby=_days_of_form(nearby),
        place=place_of(where),
        is_loose=bool(is_loose),
        actors_said=actors if acting_said is None else frozenset(acting_said),
        recipients_said=recipients if receiving_said is None else frozenset(receiving_said),
    )


def _form_of_days(days: Days | None) -> Form | None:
    return None if days is None else [days.first, days.last]


def _days_of_form(form: Form | None) -> Days | None:
    return None if form is None else Days(*form)
