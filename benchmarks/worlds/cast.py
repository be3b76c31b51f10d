"""Who and where: parties, conflicts and leaders of the real world, and invented groups among them."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import runut.world

_HERE = Path(__file__).parent
_ROLES_EN = {"Presiden": "President", "Perdana Menteri": "Prime Minister", "Menteri Luar Negeri": "Foreign Minister"}
_ROLES_OF_GROUPS = {"Pemimpin": "leader", "Komandan": "commander", "Kepala perunding": "chief negotiator"}
_SYLLABLES = [
    "ba",
    "la",
    "ra",
    "ka",
    "sa",
    "nu",
    "ta",
    "me",
    "wi",
    "ro",
    "du",
    "li",
    "mo",
    "ga",
    "pe",
    "si",
    "ja",
    "do",
    "ru",
    "ma",
]
_ARMED = (
    ("Front Pembebasan {}", "{} Liberation Front"),
    ("Tentara Rakyat {}", "{} People's Army"),
    ("Gerakan Perlawanan {}", "{} Resistance Movement"),
    ("Dewan Pertahanan {}", "{} Defence Council"),
)
_GIVEN = [
    "Arman",
    "Davo",
    "Leris",
    "Maruk",
    "Tomas",
    "Irwan",
    "Selim",
    "Bakar",
    "Joren",
    "Nadir",
    "Kelan",
    "Osvin",
    "Rafi",
    "Sanjo",
    "Petar",
    "Yusran",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party with its names: its code is None where no table of the world holds it."""

    code: str
    kind: str
    id: str
    en: str
    adjective: str
    capital_id: str
    capital_en: str
    is_known: bool = True

    def name(self, language: str) -> str:
        """Return its name in a language."""
        return self.id if language == "id" else self.en

    def capital(self, language: str) -> str:
        """Return the name of its capital."""
        return self.capital_id if language == "id" else self.capital_en


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two sides, the years of their fight, those who mediate and where it is fought."""

    sides: tuple[str, str]
    years: tuple[int, int]
    mediators: tuple[str, ...]
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """Who speaks for a party on a day; `short` is the name that pages go on with, None where there is none."""

    name: str
    id: str
    en: str
    short: str | None = None


def _rows(name: str) -> list[list[str]]:
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("|") for line in lines if line and not line.startswith("#")]


@cache
def read_parties() -> dict[str, Party]:
    """Read the parties, by code."""
    keys = ("code", "kind", "id", "en", "adjective", "capital_id", "capital_en")
    parties = (Party(**dict(zip(keys, row, strict=True))) for row in _rows("cast_parties.txt"))
    return {party.code: party for party in parties}


@cache
def read_conflicts() -> tuple[Conflict, ...]:
    """Read the real conflicts."""
    return tuple(
        Conflict(
            sides=(row[0], row[1]),
            years=(int(row[2]), int(row[3])),
            mediators=tuple(row[4].split(",")),
            places=tuple(row[5].split(",")),
        )
        for row in _rows("cast_conflicts.txt")
    )


@cache
def _persons() -> dict[str, list[list[str]]]:
    table = Path(runut.world.__file__).with_name("persons.tsv")
    by_party: dict[str, list[list[str]]] = {}
    for line in table.read_text(encoding="utf-8").splitlines()[1:]:
        cells = line.split("\t")
        if not line.startswith("#") and len(cells) > 5:
            by_party.setdefault(cells[2], []).append(cells)
    return by_party


@cache
def find_leader(code: str, year: int) -> Leader | None:
    """Return who spoke for a real party through the whole of a year, as the world's table of persons has it."""
    roles = _ROLES_EN | _ROLES_OF_GROUPS
    fitting = [
        Leader(name=cells[0], short=_short_name(cells), id=cells[3], en=roles[cells[3]])
        for cells in _persons().get(code, [])
        if cells[3] in roles and int(cells[4][:4] or 1900) < year and (not cells[5] or int(cells[5][:4]) > year)
    ]
    return min(fitting, key=lambda one: (list(roles).index(one.id), one.name)) if fitting else None


def _short_name(cells: list[str]) -> str | None:
    """Return the one word of a person's name that the table gives as another form of it."""
    return next((form for form in cells[1].split("|") if form in cells[0].split(" ")), None)


def invent_group(rng: random.Random, number: int) -> tuple[Party, Leader]:
    """Return an armed group that no table holds, and its leader."""
    region = "".join(rng.sample(_SYLLABLES, 3)).capitalize()
    id_name, en_name = (pattern.format(region) for pattern in rng.choice(_ARMED))
    code = f"invented-{number}"
    party = Party(
        code=code, kind="group", id=id_name, en=en_name, adjective=en_name, capital_id="", capital_en="", is_known=False
    )
    name = f"{rng.choice(_GIVEN)} {''.join(rng.sample(_SYLLABLES, 2)).capitalize()}n"
    return party, Leader(name=name, id="Pemimpin", en="leader")


def is_between(day: date, years: tuple[int, int]) -> bool:
    """Tell whether a day lies in years."""
    return years[0] <= day.year <= years[1]
