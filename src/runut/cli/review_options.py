"""What `runut review` takes: who decides, why, and the values to set."""

from __future__ import annotations

import getpass
import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

import typer

_ACTOR_LISTS = frozenset({"actors", "recipients", "third_parties"})
_WORD_LISTS = frozenset({"mode", "attribution", "parties", "mediators"})
_NUMBERS = frozenset({"min", "max"})
_NOTHING = frozenset({"", "-", "none", "null"})
_NAMED = re.compile(r"(?P<name>.+?)\s*\((?P<party>[^()]+)\)")
_SPAN = re.compile(r"(\d+)-(\d+)")
_PROVISION = re.compile(r"provisions?\.(\d+)\.(\w+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewOptions:
    """Who decides, and why."""

    who: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides; without, RUNUT_REVIEWER, else your user name.")
    ] = None
    why: Annotated[str, typer.Option(metavar="TEXT", help="Why; only accepting needs no reason.")] = ""
    values: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=VALUE", help="For correct: a field as it should be; may be repeated."),
    ] = None
    as_json: Annotated[bool, typer.Option("--json", help="The decision as one JSON object.")] = False

    @property
    def name(self) -> str:
        """Who decides."""
        return self.who or os.environ.get("RUNUT_REVIEWER") or getpass.getuser()

    def changes(self) -> dict[str, Any]:
        """Return the values to set, by field.

        Raises:
            typer.BadParameter: One is not written as field=value, or has no value of its kind.
        """
        return parse_changes(self.values or ())


def parse_changes(given: Sequence[str]) -> dict[str, Any]:
    """Return the values to set, by field, of their writing at a terminal.

    Raises:
        typer.BadParameter: One is not written as field=value, or has no value of its kind.
    """
    changes: dict[str, Any] = {}
    for text in given:
        name, equals, value = (part.strip() for part in text.partition("="))
        if not equals or not name:
            raise typer.BadParameter(f"{text!r} is not written as field=value, such as time=2020-11-10")
        provision = _PROVISION.fullmatch(name)
        if provision:
            rows = changes.setdefault("provisions", {})
            rows.setdefault(provision[1], {})[provision[2]] = None if value.casefold() in _NOTHING else value
        else:
            changes[name] = _parse_value(name, value)
    return changes


def _parse_value(name: str, value: str) -> Any:  # noqa: ANN401 - any JSON value
    if value.startswith(("[", "{")):
        try:
            return json.loads(value)
        except ValueError:
            raise typer.BadParameter(f"{name}: {value!r} begins as JSON and is none") from None
    if name in _ACTOR_LISTS | _WORD_LISTS:
        one: Callable[[str], Any] = _parse_actor if name in _ACTOR_LISTS else str
        return [one(part.strip()) for part in value.split(",") if part.strip().casefold() not in _NOTHING]
    if value.casefold() in _NOTHING:
        return None
    return _parse_single(name, value)


def _parse_single(name: str, value: str) -> Any:  # noqa: ANN401 - as above
    if name == "speaker":
        return _parse_actor(value)
    if name in _NUMBERS and value.isdecimal():
        return int(value)
    if name == "approximate" and value.casefold() in {"true", "false"}:
        return value.casefold() == "true"
    span = _SPAN.fullmatch(value) if name == "span" else None
    return {"start": int(span[1]), "end": int(span[2])} if span else value


def _parse_actor(value: str) -> dict[str, Any] | str:
    """Return an actor: "Rusia (RUS)", a party code alone, or a name of the page."""
    named = _NAMED.fullmatch(value)
    if named:
        return {"name": named["name"], "party": named["party"]}
    return {"name": value, "party": value} if value.isupper() else value
