"""Agreements as they are kept for those that are added later: who has them, since when, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from runut.link.agreements.frames import NEVER, Frame, Succession, Turn, find_turns, until
from runut.link.agreements.issues import ISSUES_OF
from runut.link.agreements.provisions import Laid
from runut.link.comparing.cells import Seat, key_of
from runut.link.comparing.days import Days
from runut.link.keeping.keeping import Framed
from runut.link.kept.held import Form, Placed
from runut.record.claims import Topic
from runut.record.linked import Version
from runut.record.provisions import LinkedProvision


def note_frame(framed: Framed, succession: Succession) -> tuple[str, Form]:
    """Return the note of an agreement that lays something down, with its name."""
    frame = framed.frame
    days = frame.signed or Days(None, None)
    return name_of_note(frame.agreement), {
        "parties": sorted(frame.parties),
        "mediators": sorted(frame.mediators),
        "kinds": sorted(frame.kinds),
        "sides": sorted(framed.sides),
        "is_signed": frame.signed is not None,
        "first": days.first,
        "last": days.last,
        "is_truce": frame.is_truce,
        "until": {topic.value: until(frame, topic, succession) for topic in sorted(frame.topics)},
        "claims": sorted(frame.claims),
        "pages": sorted(frame.pages),
        "laid": [_note_laid(one) for one in framed.laid],
    }


def _note_laid(one: Laid) -> Form:
    provision = one.provision
    return {
        "topic": provision.topic.value,
        "obligors": [version.value for version in provision.obligors],
        "beneficiaries": [version.value for version in provision.beneficiaries],
        "places": sorted(one.places),
    }


def name_of_note(agreement: str) -> str:
    """Return the name of an agreement's note."""
    return f"frame {agreement}"


def framed_of_note(agreement: str, form: Form) -> Framed:
    """Return an agreement with what it lays down by its note: as far as that decides which acts may bear on it."""
    return Framed(frame=frame_of_note(agreement, form), laid=tuple(_laid_of(agreement, one) for one in form["laid"]))


def _laid_of(agreement: str, form: Form) -> Laid:
    topic = Topic(form["topic"])
    provision = LinkedProvision(
        id="",
        agreement=agreement,
        topic=topic,
        parts=(),
        obligors=_versions_of(form["obligors"]),
        beneficiaries=_versions_of(form["beneficiaries"]),
        deadlines=(),
        lineages=(),
        evidence=(),
        issues=ISSUES_OF[topic],
        reason="",
    )
    return Laid(provision=provision, places=frozenset(form["places"]))


def _versions_of(values: Iterable[str]) -> tuple[Version, ...]:
    return tuple(Version(value=value, claims=(), lineages=()) for value in values)


def frame_of_note(agreement: str, form: Form) -> Frame:
    """Return an agreement by its note."""
    return Frame(
        agreement=agreement,
        parties=frozenset(form["parties"]),
        mediators=frozenset(form["mediators"]),
        signed=Days(form["first"], form["last"]) if form["is_signed"] else None,
        time=None,
        claims=frozenset(form["claims"]),
        pages=frozenset(form["pages"]),
        is_truce=form["is_truce"],
        topics=frozenset(map(Topic, form["until"])),
        kinds=frozenset(form["kinds"]),
    )


def last_until(form: Form) -> int:
    """Return the first day from which another agreement stands for all that one lays down."""
    return max(form["until"].values(), default=NEVER)


def find_frame_seats(frame: Frame, sides: Iterable[str]) -> Iterator[Placed]:
    """Yield by whom and on which day an agreement is found."""
    if frame.signed is None or frame.signed.first is None:
        return
    seat = Seat(frame.signed.first, frame.agreement, is_wide=False)
    keys: Iterable[int] = (*map(key_of_side, sides), *map(key_of_turn, find_turns(frame)))
    yield from (Placed(key, seat) for key in keys)


def key_of_side(side: str) -> int:
    """Return the cell of the agreements of a side."""
    return key_of("frame", side)


def key_of_turn(turn: Turn) -> int:
    """Return the cell of the agreements of two parties on a topic."""
    return key_of("turn", *turn)
