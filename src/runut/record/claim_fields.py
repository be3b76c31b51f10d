"""The fields of claims that a person can put right: their values as JSON has them, and how a value is put in."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from runut.errors import InputError
from runut.record.actor import Actor
from runut.record.claims import (
    Agreement,
    AgreementKind,
    Casualty,
    Claim,
    Event,
    EventType,
    Outcome,
    Provision,
    Statement,
    StatementKind,
    Status,
    Topic,
    VictimKind,
)
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence
from runut.record.page_record import PageRecord
from runut.record.plover import MODES_BY_TYPE
from runut.record.span import Span

BY_A_PERSON = "set by a person"
"""The basis of an actor or time that a person gave."""

S = TypeVar("S", bound=StrEnum)

Value = Any
"""A value as JSON has it."""


@dataclass(frozen=True, slots=True)
class Put:
    """A value that is being put into a claim of a page."""

    name: str
    value: Value
    claim: Claim
    page: PageRecord

    def refuse(self, wanted: str) -> InputError:
        """Return the error that says what the value should have been."""
        return InputError(f"{self.name} cannot be {self.value!r}: {wanted}")


def _choice(kind: type[S]) -> Callable[[Put], Claim]:
    def put(given: Put) -> Claim:
        return replace(given.claim, **{given.name: _one_of(kind, given)})  # type: ignore[arg-type]  # by name

    return put


def _one_of(kind: type[S], given: Put) -> S:
    try:
        return kind(given.value)
    except ValueError:
        raise given.refuse(f"it is one of {', '.join(kind)}") from None


def _put_type(given: Put) -> Claim:
    kind = _one_of(EventType, given)
    if not isinstance(given.claim, Event) or kind is given.claim.type:
        return given.claim
    mode = tuple(mode for mode in given.claim.mode if mode in MODES_BY_TYPE[kind])
    return replace(given.claim, type=kind, mode=mode, cameo=None)  # the code is that of the machine's frame


def _put_mode(given: Put) -> Claim:
    if not isinstance(given.claim, Event):
        return given.claim
    known = MODES_BY_TYPE[given.claim.type]
    mode = _texts(given)
    if not known.issuperset(mode):
        raise given.refuse(f"the modes of {given.claim.type} are {', '.join(sorted(known))}")
    return replace(given.claim, mode=mode)


def _put_text(given: Put) -> Claim:
    return replace(given.claim, **{given.name: _text(given)})  # type: ignore[arg-type]  # by name


def _text(given: Put) -> str | None:
    if given.value is None:
        return None
    if not isinstance(given.value, str) or not given.value.strip():
        raise given.refuse("write some words, or null for what is not said")
    return given.value.strip()


def _put_texts(given: Put) -> Claim:
    return replace(given.claim, **{given.name: _texts(given)})  # type: ignore[arg-type]  # by name


def _texts(given: Put) -> tuple[str, ...]:
    if not isinstance(given.value, Sequence) or isinstance(given.value, str):
        raise given.refuse("it is a list of words")
    return tuple(dict.fromkeys(str(_text(replace(given, value=value or ""))) for value in given.value))


def _put_flag(given: Put) -> Claim:
    if not isinstance(given.value, bool):
        raise given.refuse("it is true or false")
    return replace(given.claim, **{given.name: given.value})  # type: ignore[arg-type]  # by name


def _put_number(given: Put) -> Claim:
    value = given.value
    if value is not None and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
        raise given.refuse("it is a whole number from 0, or null for an open bound")
    return replace(given.claim, **{given.name: value})  # type: ignore[arg-type]  # by name


def _put_time(given: Put) -> Claim:
    claim = replace(given.claim, **{given.name: _time(given)})  # type: ignore[arg-type]  # by name
    return replace(claim, time_basis=BY_A_PERSON) if isinstance(claim, Event) else claim


def _time(given: Put) -> Edtf | None:
    if given.value is None:
        return None
    try:
        return Edtf.parse(given.value)
    except (ValueError, TypeError):
        raise given.refuse("write a date in EDTF, such as 2020-11-10, 2020-11 or 2020-09-27/2020-11-10") from None


def _put_actors(given: Put) -> Claim:
    if not isinstance(given.value, Sequence) or isinstance(given.value, str):
        raise given.refuse("it is a list of actors")
    actors = tuple(dict.fromkeys(_actor(replace(given, value=value)) for value in given.value))
    return replace(given.claim, **{given.name: actors})  # type: ignore[arg-type]  # by name


def _put_speaker(given: Put) -> Claim:
    speaker = None if given.value is None else _actor(given)
    return replace(given.claim, **{given.name: speaker})  # type: ignore[arg-type]  # by name


def _actor(given: Put) -> Actor:
    """Return an actor: the one that the page's claims know by that name and party, or one that a person made."""
    value = {"name": given.value} if isinstance(given.value, str) else given.value
    if not isinstance(value, Mapping) or not str(value.get("name") or "").strip():
        raise given.refuse('an actor is a name, or a dictionary such as {"name": "Rusia", "party": "RUS"}')
    name, party = str(value["name"]).strip(), value.get("party")
    if party is not None and (not isinstance(party, str) or not party.strip()):
        raise given.refuse("a party is a code such as RUS, or null")
    for actor in _actors_of(given.claim):
        if actor.name == name and (actor.party == party or "party" not in value):
            return actor
    return Actor(name=name, party=party, basis=BY_A_PERSON)


def _actors_of(claim: Claim) -> tuple[Actor, ...]:
    if isinstance(claim, Event):
        return (*claim.actors, *claim.recipients, *claim.third_parties)
    return (claim.speaker,) if isinstance(claim, Statement) and claim.speaker is not None else ()


def _put_provisions(given: Put) -> Claim:
    """Put the topics, sides and deadlines of the provisions; their words stay."""
    if not isinstance(given.claim, Agreement):
        return given.claim
    rows, there = given.value, given.claim.provisions
    if isinstance(rows, Mapping):
        rows = [rows.get(str(number), {}) for number in range(1, len(there) + 1)] if _are_numbers(rows, there) else None
    if not isinstance(rows, Sequence) or len(rows) != len(there) or not all(isinstance(row, Mapping) for row in rows):
        raise given.refuse(
            f"it is a list of {len(there)} dictionaries, with any of topic, obligor, beneficiary, deadline"
        )
    found = tuple(_provision(given, row, old) for row, old in zip(rows, there, strict=True))
    return replace(given.claim, provisions=found)


def _are_numbers(rows: Mapping[str, Value], there: Sequence[Provision]) -> bool:
    """Tell whether a dictionary's keys are the numbers of provisions, from 1."""
    return rows.keys() <= {str(number) for number in range(1, len(there) + 1)}


def _provision(given: Put, row: Mapping[str, Value], old: Provision) -> Provision:
    for name, value in row.items():
        one = replace(given, name=f"a provision's {name}", value=value)
        if name == "topic":
            old = replace(old, topic=_one_of(Topic, one))
        elif name in {"obligor", "beneficiary"}:
            old = replace(old, **{name: _text(one)})  # type: ignore[arg-type]  # by name
        elif name == "deadline":
            old = replace(old, deadline=_time(one))
        elif name not in {"said", "start", "end"}:
            raise one.refuse("a provision has a topic, an obligor, a beneficiary and a deadline")
    return old


def _put_span(given: Put) -> Claim:
    """Put the words on which a claim rests."""
    text = given.page.page.text
    try:
        span = Span(int(given.value["start"]), int(given.value["end"]))
    except (KeyError, TypeError, ValueError):
        raise given.refuse(
            'it is a dictionary such as {"start": 120, "end": 134}, in code points of the page'
        ) from None
    if not 0 <= span.start < span.end <= len(text) or span.of(text) != span.of(text).strip():
        raise given.refuse(f"it begins and ends with a letter, within the {len(text)} code points of the page")
    claim = replace(given.claim, evidence=_evidence(given, span))
    if isinstance(claim, Statement):
        return replace(claim, content=(span,))
    return replace(claim, said=span.of(text)) if isinstance(claim, Casualty) else replace(claim, trigger=span.of(text))


def _evidence(given: Put, span: Span) -> Evidence:
    old = given.claim.evidence
    if old.sentence.covers(span):
        return replace(old, start=span.start, end=span.end)
    lines = [line for line in given.page.article.lines if line.start < span.end and span.start < line.end]
    if not lines:
        raise given.refuse("no line of the page stands there")
    sentence = Span(min(lines[0].start, span.start), max(lines[-1].end, span.end))
    return Evidence(line=lines[0].number, start=span.start, end=span.end, sentence=sentence)


_ACTS = {"actors": _put_actors, "recipients": _put_actors, "third_parties": _put_actors}
_WHERE = {"time": _put_time, "place": _put_text}

FIELDS: dict[str, dict[str, Callable[[Put], Claim]]] = {
    "event": {
        "type": _put_type,
        "mode": _put_mode,
        **_ACTS,
        **_WHERE,
        "status": _choice(Status),
        "attribution": _put_texts,
        "span": _put_span,
    },
    "statement": {
        "speaker": _put_speaker,
        "kind": _choice(StatementKind),
        "channel": _put_text,
        "span": _put_span,
    },
    "casualty": {
        "outcome": _choice(Outcome),
        "min": _put_number,
        "max": _put_number,
        "approximate": _put_flag,
        "who": _choice(VictimKind),
        "side": _put_text,
        "claimant": _put_text,
        **_WHERE,
        "span": _put_span,
    },
    "agreement": {
        "kind": _choice(AgreementKind),
        "name": _put_text,
        "parties": _put_texts,
        "mediators": _put_texts,
        "signed": _put_time,
        "effective": _put_time,
        "place": _put_text,
        "provisions": _put_provisions,
        "span": _put_span,
    },
}
"""The fields of each sort of claim that a person can put right, in the order in which they are put."""
