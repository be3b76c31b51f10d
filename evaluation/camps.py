"""Read stories that leave a side unsaid: `python evaluation/camps.py [--all]` says where it is filled wrongly."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from constructions import Expected, Pair, parse_expected
from tables import HEADLINE, LINE_BREAK, read_lines

from runut.pipeline import read_page
from runut.record.actor import Actor
from runut.record.claims import Event, EventType

TABLE = Path(__file__).with_name("camps.tsv")
NOBODY = "-"
OF_NO_SIDE = "~"
_TWO_SIDED = {EventType.CONSULT, EventType.ASSAULT, EventType.AGREE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Headline and lead of a sort of quarrel, and the quarrels of that sort that fill them in."""

    title: str
    lead: str
    quarrels: tuple[Mapping[str, str], ...]


def _between(first: str, second: str, *, land: str = "", towns: str) -> Mapping[str, str]:
    """Return what fills a story: "Name CODE" of each side, and the towns of the first (or of the land) and second."""
    names: dict[str, str] = {}
    for key, told in zip("ABC", (first, second, land), strict=True):
        names[key], _, names[f"{key}_code"] = told.rpartition(" ")
    names["P"], _, names["Q"] = towns.partition("/")
    return names


FRAMES = {
    "states": Frame(
        title="Konflik {A} dan {B} Memanas",
        lead="Konflik antara {A} dan {B} memasuki pekan kedua.",
        quarrels=(
            _between("India IND", "Pakistan PAK", towns="Srinagar/Lahore"),
            _between("Ukraina UKR", "Rusia RUS", towns="Kharkiv/Belgorod"),
            _between("Kamboja KHM", "Thailand THA", towns="Poipet/Trat"),
        ),
    ),
    "group": Frame(
        title="Pasukan {A} dan {B} Masih Bertempur",
        lead="Pertempuran antara pasukan {A} dan kelompok pemberontak {B} memasuki pekan kedua.",
        quarrels=(
            _between("Kolombia COL", "ELN ELN", towns="Arauca"),
            _between("Nigeria NGA", "ISWAP ISWAP", towns="Maiduguri"),
            _between("Turki TUR", "PKK PKK", towns="Diyarbakir"),
        ),
    ),
    "crowd": Frame(
        title="Unjuk Rasa di {A} Berlanjut",
        lead="Ribuan orang berunjuk rasa di {P}, {A}, sejak pekan lalu.",
        quarrels=(
            _between("Kenya KEN", " ", towns="Nairobi"),
            _between("Bolivia BOL", " ", towns="Cochabamba"),
            _between("Iran IRN", " ", towns="Isfahan"),
        ),
    ),
    "opposition": Frame(
        title="Pemerintah {A} dan Oposisi Berselisih",
        lead="Perselisihan antara pemerintah {A} dan kubu oposisi memanas setelah pemilihan umum.",
        quarrels=(
            _between("Kenya KEN", " ", towns="Kisumu"),
            _between("Mali MLI", " ", towns="Bamako"),
            _between("Georgia GEO", " ", towns="Tbilisi"),
        ),
    ),
    "local": Frame(
        title="Bentrok Antarwarga di {P}",
        lead="Warga Desa Sukamaju dan warga Desa Karangjati di {P}, {A}, bentrok sejak Minggu.",
        quarrels=(
            _between("Indonesia IDN", " ", towns="Lampung"),
            _between("Nigeria NGA", " ", towns="Jos"),
            _between("India IND", " ", towns="Manipur"),
        ),
    ),
    "abroad": Frame(
        title="Pasukan {A} dan {B} Bertempur di {C}",
        lead="Pasukan {A} di {C} bertempur dengan gerilyawan {B} sejak pekan lalu.",
        quarrels=(
            _between("Amerika Serikat USA", "Taliban TALIBAN", land="Afghanistan AFG", towns="Kandahar"),
            _between("Etiopia ETH", "Al-Shabaab AL-SHABAAB", land="Somalia SOM", towns="Baidoa"),
            _between("Prancis FRA", "JNIM JNIM", land="Mali MLI", towns="Gao"),
            _between("Amerika Serikat USA", "Al-Qaeda AL-QAEDA", land="Irak IRQ", towns="Mosul"),
        ),
    ),
    "mission": Frame(
        title="Pertempuran di {A} Meluas",
        lead="Pasukan PBB di {A} bersiaga setelah tentara pemerintah bertempur dengan pemberontak {B}.",
        quarrels=(
            _between("Kongo COD", "M23 M23", towns="Goma"),
            _between("Mali MLI", "JNIM JNIM", towns="Gao"),
            _between("Somalia SOM", "Al-Shabaab AL-SHABAAB", towns="Baidoa"),
        ),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A story whose last line is read: its sort of quarrel, and what that line tells."""

    quarrel: str
    story: str
    events: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An expected event that the last line of a story was not read to tell, and what was."""

    row: Row
    told: str
    line: str
    read: tuple[str, ...]

    def __str__(self) -> str:
        """Tell it in two lines."""
        return f"{self.row.quarrel}: {self.line}\n    wanted {self.told}; read {' · '.join(self.read) or 'nothing'}"


def read_rows(path: Path = TABLE) -> list[Row]:
    """Read the stories of a table."""
    return [Row(quarrel=q, story=s, events=e) for q, s, e in read_lines(path)]


def find_unread(rows: Sequence[Row], nth: int = 0) -> Iterator[Unread]:
    """Yield the expected events that are not read where the n-th quarrel of each sort fills the stories."""
    for row in rows:
        frame = FRAMES[row.quarrel]
        names = frame.quarrels[nth]
        is_title = row.story.startswith(HEADLINE)
        told = (row.story.removeprefix(HEADLINE), frame.lead, frame.title + ".") if is_title else None
        texts = told or (frame.title, frame.lead, *row.story.split(LINE_BREAK))
        lines = [text.format_map(names) for text in texts]
        page = "\n\n".join([lines[0], "Selasa, 5 Agustus 2025", *lines[1:]]) + "\n"
        read = 1 if is_title else 2 * len(lines) + 1
        found = [event for event in read_page(page, id="page").events if event.evidence.line == read]
        for expected in row.events.split("; "):
            if not any(_is_told(event, expected, names) for event in found):
                line = lines[0 if is_title else -1]
                yield Unread(row=row, told=expected, line=line, read=tuple(map(_tell, found)))


def _is_told(event: Event, told: str, names: Mapping[str, str]) -> bool:
    pair = Pair(first=names["A"], first_code=names["A_code"], second=names["B"], second_code=names["B_code"])
    expected = parse_expected(told, pair)
    if event.type is not expected.type or expected.status not in {None, event.status}:
        return False
    actors, recipients = (
        frozenset(names["C_code"] if code == "C" else code for code in side)
        for side in (expected.actors, expected.recipients)
    )
    is_part = _takes_two(event, expected) and actors <= _sides(event.actors)
    return (is_part or _are(event.actors, actors)) and _are(event.recipients, recipients)


def _takes_two(event: Event, expected: Expected) -> bool:
    return event.type in _TWO_SIDED and not expected.recipients


def _are(found: Sequence[Actor], expected: frozenset[str]) -> bool:
    """Tell whether those found are as expected: of these sides, nobody, or anybody where nothing is expected."""
    return not expected or _sides(found) == expected - {NOBODY}


def _sides(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(actor.party or OF_NO_SIDE for actor in actors)


def _tell(event: Event) -> str:
    sides = (",".join(sorted(_sides(actors))) for actors in (event.actors, event.recipients))
    return f"{event.type}:{event.status} {'>'.join(sides)}"


def main() -> int:
    """Print every failure with the first quarrel of each sort, or with all, and how many there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="fill in every quarrel of each sort")
    rows = read_rows()
    fillings = range(3 if parser.parse_args().all else 1)
    unread = [one for nth in fillings for one in find_unread(rows, nth)]
    for one in unread:
        print(one)
    told = len(fillings) * sum(len(row.events.split("; ")) for row in rows)
    print(f"{told - len(unread)} of {told} events as expected, {len(rows)} stories")
    return int(bool(unread))


if __name__ == "__main__":
    sys.exit(main())
