"""The options of `runut show` that say what it keeps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import typer

from runut.cli.page_options import parse_time
from runut.record.claims import EventType
from runut.record.edtf import Edtf
from runut.record.linked import Happening, LinkedActor, LinkedAgreement
from runut.record.series import CountSeries


def _parse_type(text: str) -> EventType:
    try:
        return EventType(text.upper())
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no type; the types are {', '.join(EventType)}") from error


_NARROWS = {
    "happenings": ("actor", "type", "since", "until"),
    "agreements": ("actor", "since", "until"),
    "disagreements": (),
    "figures": ("actor", "since", "until"),
    "actors": ("actor",),
    "lineages": (),
}
"""What is listed → the options that narrow it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What a timeline keeps.

    Attributes:
        actor: Party code or part of a name that must act, suffer or mediate.
        type: PLOVER type.
        since: Its first day is the first.
        until: Its last day is the last.
    """

    actor: Annotated[str | None, typer.Option(help="Only with this party (RUS) or name.")] = None
    type: Annotated[
        EventType | None, typer.Option(parser=_parse_type, metavar="TYPE", help="Only of this type, such as CONSULT.")
    ] = None
    since: Annotated[Edtf | None, typer.Option(parser=parse_time, metavar="DATE", help="Only from then on.")] = None
    until: Annotated[Edtf | None, typer.Option(parser=parse_time, metavar="DATE", help="Only up to then.")] = None

    def check(self, what: str) -> None:
        """Check that nothing is asked for that does not narrow such a list.

        Raises:
            typer.BadParameter: Something is.
        """
        given = [name for name in ("actor", "type", "since", "until") if getattr(self, name) is not None]
        for name in given:
            narrowed = [listed for listed, names in _NARROWS.items() if name in names]
            if what in _NARROWS and name not in _NARROWS[what]:
                raise typer.BadParameter(f"--{name} does not narrow {what}, only {', '.join(narrowed)}")

    @property
    def is_asked(self) -> bool:
        """Whether anything is left out."""
        return any(given is not None for given in (self.actor, self.type, self.since, self.until))

    def keep(self, happening: Happening) -> bool:
        """Tell whether a happening passes."""
        people = (*happening.actors, *happening.recipients, *happening.third_parties)
        return (
            (self.type is None or happening.type is self.type)
            and _has_actor(people, self.actor)
            and self._has_day(version.value for version in happening.times)
        )

    def keep_agreement(self, agreement: LinkedAgreement) -> bool:
        """Tell whether an agreement passes."""
        people = (*agreement.parties, *agreement.mediators)
        return _has_actor(people, self.actor) and self._has_day(version.value for version in agreement.signed)

    def keep_series(self, series: CountSeries) -> bool:
        """Tell whether a series of counts passes."""
        is_asked_for_days = self.since is not None or self.until is not None
        return _has_actor([series.side] if series.side else [], self.actor) and (
            self._has_day([series.period]) if series.period else not is_asked_for_days
        )

    def keep_actor(self, actor: LinkedActor) -> bool:
        """Tell whether an actor passes; only its party and names are asked."""
        return _has_actor([*([actor.party] if actor.party else []), actor.name, *actor.names], self.actor)

    def _has_day(self, times: Iterable[str]) -> bool:
        since = None if self.since is None else self.since.earliest
        until = None if self.until is None else self.until.latest
        return (since is None and until is None) or any(
            (until is None or time.earliest is None or time.earliest <= until)
            and (since is None or time.latest is None or time.latest >= since)
            for time in map(Edtf, times)
        )


def _has_actor(people: Iterable[str], wanted: str | None) -> bool:
    if wanted is None:
        return True
    if wanted.isupper():
        return wanted in people
    return any(wanted.casefold() in name.casefold() for name in people)
