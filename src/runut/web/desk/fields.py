"""A claim's fields as a form shows them, and what a person changed in the form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from runut.errors import InputError
from runut.record.anchor import sort_of
from runut.record.claim_fields import FIELDS
from runut.record.claims import AgreementKind, Claim, EventType, Outcome, StatementKind, Status, Topic, VictimKind
from runut.record.field_values import find_values
from runut.record.plover import MODES_BY_TYPE
from runut.record.span import Span
from runut.web.desk.selection import find_span

_NAMED = re.compile(r"(?P<name>.+?)\s*\((?P<party>[^()]+)\)")
_ACTORS = frozenset({"actors", "recipients", "third_parties"})
_LINES = frozenset({"attribution", "parties", "mediators"})
_NUMBERS = frozenset({"min", "max"})
_TIMES = frozenset({"time", "signed", "effective", "deadline"})
_CHOICES: Mapping[tuple[str, str], tuple[type[StrEnum], str]] = {
    ("event", "type"): (EventType, "type"),
    ("event", "status"): (Status, "status"),
    ("statement", "kind"): (StatementKind, "statement_kind"),
    ("casualty", "outcome"): (Outcome, "outcome"),
    ("casualty", "who"): (VictimKind, "victim"),
    ("agreement", "kind"): (AgreementKind, "agreement_kind"),
    ("provision", "topic"): (Topic, "topic"),
}
_PROVISION = ("topic", "obligor", "beneficiary", "deadline")
_MODES = tuple(sorted({mode for modes in MODES_BY_TYPE.values() for mode in modes}))
_TYPES_BY_MODE = {
    mode: " ".join(sorted(kind.value for kind, modes in MODES_BY_TYPE.items() if mode in modes)) for mode in _MODES
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One value that can be chosen; `of` are the types that a mode goes with."""

    value: str
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field of the form.

    Attributes:
        name: Under which it is sent.
        label: Name of the field, as its words have it.
        shape: "choice", "choices", "lines", "number", "flag", "time", "words" or "text".
        value: What stands in it.
        chosen: For "choices", what is chosen.
        choices: What can be chosen.
        table: The table of words that names the choices.
        number: Which provision it is of, 0 for the claim itself.
    """

    name: str
    label: str
    shape: str
    value: str = ""
    chosen: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    table: str = ""
    number: int = 0


def make_fields(claim: Claim, text: str) -> tuple[Field, ...]:
    """Return the form of a claim; `text` is its page's text."""
    return tuple(_fields(sort_of(claim), find_values(claim, text)))


def _fields(sort: str, values: Mapping[str, Any]) -> Iterator[Field]:
    for name in FIELDS[sort]:
        if name == "provisions":
            for number, row in enumerate(values[name], 1):
                for part in _PROVISION:
                    one = _field("provision", part, row[part])
                    yield Field(
                        **{slot: getattr(one, slot) for slot in ("label", "shape", "value", "choices", "table")},
                        name=f"provisions.{number}.{part}",
                        number=number,
                    )
        elif name == "span":
            yield Field(name="words", label="words", shape="words", value=values["words"])
        else:
            yield _field(sort, name, values[name])


def _field(sort: str, name: str, value: Any) -> Field:  # noqa: ANN401 - any JSON value
    if (sort, name) in _CHOICES:
        kind, table = _CHOICES[sort, name]
        choices = tuple(Choice(value=one.value) for one in kind)
        return Field(name=name, label=name, shape="choice", value=value, choices=choices, table=table)
    if name == "mode":
        choices = tuple(Choice(value=mode, of=_TYPES_BY_MODE[mode]) for mode in _MODES)
        return Field(name=name, label=name, shape="choices", chosen=tuple(value), choices=choices, table="mode")
    if name == "approximate":
        return Field(name=name, label=name, shape="flag", chosen=("true",) if value else ())
    if name in _ACTORS or name in _LINES:
        return Field(name=name, label=name, shape="lines", value="\n".join(map(write_one, value)))
    if name in _NUMBERS:
        return Field(name=name, label=name, shape="number", value="" if value is None else str(value))
    return Field(name=name, label=name, shape="time" if name in _TIMES else "text", value=write_one(value))


def write_one(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """Return one value as it is typed: an actor as its name, its party in parentheses."""
    if value is None:
        return ""
    if not isinstance(value, Mapping):
        return str(value)
    return f"{value['name']} ({value['party']})" if value.get("party") else str(value["name"])


def read_changes(claim: Claim, text: str, sent: Mapping[str, list[str]]) -> dict[str, Any]:
    """Return what a person changed in the form, as JSON values by field; what was not sent stays.

    Args:
        claim: As it stands.
        text: Its page's text.
        sent: What came back, by field.

    Raises:
        InputError: A value is none of its kind.
    """
    values = find_values(claim, text)
    changes: dict[str, Any] = {}
    for field in make_fields(claim, text):
        if field.shape == "words":
            changes.update(_read_span(claim, field.value, text, sent))
            continue
        given = _given(field, sent)
        if given is None or given == _shown(field):
            continue
        if field.number:
            rows = changes.setdefault("provisions", {}).setdefault(str(field.number), {})
            rows[field.label] = given[0] or None
        else:
            changes[field.name] = _read_value(field, given, values[field.name])
    return changes


def _shown(field: Field) -> list[str]:
    return sorted(field.chosen) if field.shape in {"choices", "flag"} else [field.value]


def _given(field: Field, sent: Mapping[str, list[str]]) -> list[str] | None:
    """Return what was sent for a field, None where the form did not have it."""
    if field.shape in {"choices", "flag"}:
        return sorted(sent.get(field.name, [])) if f"{field.name}.sent" in sent else None
    if field.name not in sent:
        return None
    value = sent[field.name][-1].replace("\r\n", "\n")
    lines = [line.strip() for line in value.split("\n")]
    return ["\n".join(line for line in lines if line)]


def _read_value(field: Field, given: list[str], before: Any) -> Any:  # noqa: ANN401 - any JSON value
    if field.shape == "choices":
        return given
    if field.shape == "flag":
        return bool(given)
    if field.shape == "number":
        return _read_number(field.name, given[0])
    if field.name in _ACTORS:
        known = {write_one(one): one for one in before}
        return [known.get(line) or _read_actor(line) for line in given[0].split("\n") if line]
    if field.name in _LINES:
        return [line for line in given[0].split("\n") if line]
    if field.name == "speaker" and given[0]:
        return _read_actor(given[0])
    return given[0] or None


def _read_number(name: str, value: str) -> int | None:
    digits = value.replace(".", "").replace(",", "").replace(" ", "")
    if digits and not (digits.isascii() and digits.isdigit() and len(digits) < 12):
        raise InputError(f"{name} cannot be {value!r}: it is a whole number from 0, or nothing for an open bound")
    return int(digits) if digits else None


def _read_actor(line: str) -> dict[str, Any] | str:
    """Return an actor: "Rusia (RUS)", a party code alone, or a name of the page."""
    named = _NAMED.fullmatch(line)
    if named:
        return {"name": named["name"], "party": named["party"].strip()}
    return {"name": line, "party": line} if line.isupper() and " " not in line else line


def _read_span(claim: Claim, now: str, text: str, sent: Mapping[str, list[str]]) -> dict[str, Any]:
    """Return where a claim's words stand, if others were selected or typed."""
    words, written = (sent.get(name, [""])[-1] for name in ("words", "span"))
    if "words" not in sent or (words.split() == now.split() and not written):
        return {}
    near = Span(claim.evidence.start, claim.evidence.end)
    span = find_span(text, words, near, written)
    if span is None:
        raise InputError(f"the page does not hold the words {words.strip()!r}; select them in its text, or copy them")
    return {} if span == near else {"span": {"start": span.start, "end": span.end}}
