"""Accusations with their denials: an act that one side tells of the other, and the other's "we deny that" behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from runut.link.actors.known_actors import parties_by_form
from runut.link.actors.voices import find_actors_of
from runut.link.comparing.wording import fold
from runut.link.happenings.tellings import keys_of
from runut.link.texts.versions import Given
from runut.record.article import LineLabel
from runut.record.claims import Event, EventType, Status
from runut.record.page_record import PageRecord
from runut.record.plover import QUAD_BY_TYPE, Quad

_REACH_CHARS = 260
"""A bare denial ("X menolak tuduhan itu") answers the act told in the sentence before, seldom an earlier one."""

_PARAGRAPHS = 2
"""Between an accusation and its denial stands at most the accuser's own words."""

_JUDGES = "disapprove"
"""Mode of blame that says what a deed is worth, and alleges none."""

_TOLD_AS_DONE = frozenset({Status.HAPPENED, Status.ONGOING})


def find_denials(records: Iterable[PageRecord], happening_of: Mapping[str, str]) -> dict[str, list[Given]]:
    """Return, by happening, who says that it happened and who denies it, as versions of its status.

    Args:
        records: All page records.
        happening_of: The happening's id of each event claim.
    """
    found: dict[str, list[Given]] = defaultdict(list)
    for record in records:
        seen: set[str] = set()
        for act, denial in _find_answered(record):
            about = found[happening_of[act.id]]
            if act.id not in seen:
                about.append(Given(Status.HAPPENED.value, act.id, act.attribution))
            seen.add(act.id)
            names = tuple(dict.fromkeys(actor.name for actor in denial.actors))
            about.append(Given(Status.DENIED.value, denial.id, names))
    return dict(found)


def _find_answered(record: PageRecord) -> Iterator[tuple[Event, Event]]:
    """Yield each act of force told on somebody's word with the denial of the side that is said to have done it."""
    denials = [event for event in record.events if _is_denial(event)]
    if not denials:
        return
    parties = dict(parties_by_form())
    parties |= {fold(actor.name): actor.party for actor in find_actors_of(record) if actor.party is not None}
    lines = {line.number: at for at, line in enumerate(record.article.lines)}
    acts = [event for event in record.events if _may_be_denied(event)]
    bodies = {number: at for at, number in enumerate(_find_bodies(record))}
    denied = {event.evidence.sentence: event.type for event in denials if event.status is Status.DENIED}
    accusations = [event for event in record.events if event.type is EventType.ACCUSE and _JUDGES not in event.mode]
    for denial in denials:
        accused = _find_accused(denial, accusations, acts, bodies)
        stated = denied.get(denial.evidence.sentence)
        if accused is not None and stated not in {None, accused.type}:
            accused = None  # another act is stated in full, and denied
        answered = (_find_denied(denial, acts, parties, lines), accused)
        yield from ((act, denial) for act in {act.id: act for act in answered if act is not None}.values())


def _find_bodies(record: PageRecord) -> Iterator[int]:
    yield from (line.number for line in record.article.lines if line.label is LineLabel.BODY)


def _find_accused(
    denial: Event, accusations: Sequence[Event], acts: Sequence[Event], lines: Mapping[int, int]
) -> Event | None:
    """Return the act of which the one denied to had accused the denier last, none where that is paragraphs ago."""
    deniers, accused_by = keys_of(denial.actors), keys_of(denial.recipients)
    before = [
        event
        for event in accusations
        if event.evidence.start < denial.evidence.start
        and lines.get(denial.evidence.line, 0) - lines.get(event.evidence.line, 0) <= _PARAGRAPHS
    ]
    last = max(before, key=lambda event: event.evidence.start, default=None)
    if denial.type is not EventType.REJECT or last is None or not accused_by:
        return None
    if keys_of(last.actors) != accused_by or keys_of(last.recipients) != deniers:
        return None
    said = (act for act in acts if act.evidence.sentence == last.evidence.sentence and keys_of(act.actors) == deniers)
    return next(said, None)


def _is_denial(event: Event) -> bool:
    """Tell whether an event denies, be it an accusation as a whole or an act that is stated in full."""
    return (event.type is EventType.REJECT and "deny" in event.mode) or (
        event.status is Status.DENIED and _is_deed(event)
    )


def _is_deed(event: Event) -> bool:
    return QUAD_BY_TYPE[event.type] is Quad.MATERIAL_CONFLICT


def _may_be_denied(event: Event) -> bool:
    return _is_deed(event) and event.status in _TOLD_AS_DONE and bool(event.attribution and event.actors)


def _accusers(denial: Event) -> frozenset[str]:
    """Return to whom something is denied; whom a denied act would have hit is no accuser, unless the page names him."""
    if denial.type is EventType.REJECT:
        return keys_of(denial.recipients)
    return keys_of(actor for actor in denial.recipients if actor.basis is None)


def _find_denied(
    denial: Event, acts: Sequence[Event], parties: Mapping[str, str], lines: Mapping[int, int]
) -> Event | None:
    """Return the last act before a denial that others say the denier did, none where that is of another side."""
    deniers = keys_of(denial.actors)
    before = [
        act
        for act in acts
        if 0 < denial.evidence.start - act.evidence.start <= _REACH_CHARS
        and lines.get(denial.evidence.line, 0) - lines.get(act.evidence.line, 0) <= 1
    ]
    last = max(before, key=lambda act: act.evidence.start, default=None)
    if last is None or keys_of(last.actors) != deniers:
        return None
    tellers = {parties.get(fold(name), fold(name)) for name in last.attribution}
    accused_by = _accusers(denial)
    is_answer = not accused_by or bool(accused_by & (tellers | keys_of(last.recipients)))
    is_of_kind = denial.type in {EventType.REJECT, last.type}
    return last if is_answer and is_of_kind and not tellers & deniers else None
