"""Read and link pages that tell something together: `python evaluation/record_constructions.py [--pairs]`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from across_facts import Reading
from tables import HEADLINE, LINE_BREAK, read_lines

from runut.link.agreements.provision_states import state_of
from runut.link.differing.counts import show_count
from runut.pipeline import read_page
from runut.record.claims import Casualty, Claim, Event
from runut.record.linked import Disagreement, DisagreementKind
from runut.record.page_record import PageRecord
from runut.record.series import Standing

TABLE = Path(__file__).with_name("record.tsv")
PAGE_BREAK = " ## "
"""What parts the pages of a row."""
_DAY = re.compile(r"@(?P<day>\S+) ")
_PUBLISHED = "2025-08-05"
_KINDS = frozenset(DisagreementKind)
_FRAMES = (
    ("Warga Menunggu Kabar", "Hujan turun di kota itu sejak subuh.", "Pasar-pasar tetap buka seperti biasa."),
    ("Catatan dari Ibu Kota", "Sekolah-sekolah diliburkan sampai akhir bulan.", "Harga beras naik tipis."),
    ("Hari yang Panjang", "Antrean kendaraan terlihat di jalan utama.", "Bandara melayani penumpang hingga larut."),
)
"""Headline, first and last paragraph of the first page, the second and the third, which tell of nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sides: by what names pages call them, their codes, a town of each, and of what sort they are."""

    first: str
    first_code: str
    first_town: str
    second: str
    second_code: str
    second_town: str
    sort: str

    def fill(self, words: str) -> str:
        """Return words with the sides and towns in them."""
        names = {"A": self.first, "B": self.second, "T": self.first_town, "U": self.second_town}
        return words.format(**names, a=self.first_code, b=self.second_code)


PAIRS = (
    Pair(
        first="Kamboja",
        first_code="KHM",
        first_town="Poipet",
        second="Thailand",
        second_code="THA",
        second_town="Surin",
        sort="states",
    ),
    Pair(
        first="Filipina",
        first_code="PHL",
        first_town="Cotabato",
        second="MILF",
        second_code="MILF",
        second_town="Marawi",
        sort="group",
    ),
    Pair(
        first="Pakistan",
        first_code="PAK",
        first_town="Lahore",
        second="India",
        second_code="IND",
        second_town="Jammu",
        sort="states",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Construction:
    """Pages, each as its lines, what they tell together, and what sort of sides they fit; None fits all."""

    pages: tuple[str, ...]
    rows: tuple[str, ...]
    sort: str | None = None

    def fits(self, pair: Pair) -> bool:
        """Tell whether two sides are of the sort that it tells of."""
        return self.sort in {None, pair.sort}


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """What pages tell together and linking does not, or the other way round."""

    pages: tuple[str, ...]
    faults: tuple[str, ...]
    claims: tuple[str, ...]

    def __str__(self) -> str:
        """Tell the pages, the faults, and the claims that were read."""
        return "\n    ".join(("\n## ".join(self.pages), *self.faults, *self.claims))


def read_table(path: Path = TABLE) -> list[Construction]:
    """Read the constructions."""
    return [_parse(*cells) for cells in read_lines(path)]


def _parse(pages: str, rows: str, sort: str | None = None) -> Construction:
    return Construction(pages=tuple(pages.split(PAGE_BREAK)), rows=tuple(rows.split(" ; ")), sort=sort)


def find_failures(constructions: Sequence[Construction], pair: Pair) -> Iterator[Failure]:
    """Yield the constructions of which the record tells otherwise, where two sides fill them."""
    for one in constructions:
        linked = Linked.of(one, pair)
        faults = tuple(linked.find_faults([pair.fill(row) for row in one.rows]))
        if faults:
            yield Failure(pages=tuple(map(pair.fill, one.pages)), faults=faults, claims=tuple(linked.tell_claims()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """The pages of a construction, read and linked, and where each of their lines stands."""

    reading: Reading
    places: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, construction: Construction, pair: Pair) -> Linked:
        """Read and link the pages of a construction."""
        records, places = [], []
        for number, page in enumerate(construction.pages):
            text, published, lines = build_page(pair.fill(page), number)
            records.append(read_page(text, id=f"page{number + 1}", published=published))
            places.append(lines)
        return cls(reading=Reading(records), places=tuple(places))

    def find_faults(self, rows: Sequence[str]) -> Iterator[str]:
        """Yield what speaks against rows, and the disagreements that none of them names."""
        left = list(self.reading.links.disagreements)
        for row in rows:
            kind, *words = row.split()
            if kind.rstrip("?") in _KINDS:
                found = next((one for one in left if _is_such(one, kind.rstrip("?"), words)), None)
                if found is not None:
                    left.remove(found)
                elif not kind.endswith("?"):
                    yield f"missed: {row}"
            elif kind != "-":
                yield from (f"{row}: {fault}" for fault in _CHECKS[kind](self, words))
        yield from (f"invented: {_tell(one)}" for one in left)

    def find(self, place: str, kind: str) -> list[Claim]:
        """Return the claims of a kind in a line of a page, given as "PAGE.LINE"."""
        page, line = map(int, place.split("."))
        number = self.places[page - 1][line - 1]
        return [found for one in kind.split("|") for found in self.reading.find(f"page{page} L{number} {one}")]

    def page_of(self, number: str) -> PageRecord:
        """Return a page by its number."""
        return self.reading.page(f"page{number}")

    def tell_claims(self) -> Iterator[str]:
        """Yield the events and counts that were read."""
        for record in self.reading.records:
            for claim in record.claims:
                if isinstance(claim, Casualty):
                    told = (
                        f"{show_count(claim)} {claim.outcome} {claim.side or '-'} {claim.who} {claim.claimant or '-'}"
                    )
                    yield f"{record.page.id} L{claim.evidence.line}: {told} {claim.time or '-'} {claim.place or '-'}"
                elif isinstance(claim, Event):
                    sides = [
                        ",".join(a.party or a.name for a in who) or "-" for who in (claim.actors, claim.recipients)
                    ]
                    told = f"{claim.type}/{','.join(claim.mode)} {' > '.join(sides)} {claim.status} {claim.time or '-'}"
                    yield f"{record.page.id} L{claim.evidence.line}: {told} {claim.place or '-'}"


def build_page(page: str, number: int) -> tuple[str, str, tuple[int, ...]]:
    """Build a page of lines; return its text, its day, and where each of the lines stands in it."""
    day = _DAY.match(page)
    lines = _DAY.sub("", page, count=1).split(LINE_BREAK)
    title, opening, closing = _FRAMES[number]
    has_headline = lines[0].startswith(HEADLINE)
    if has_headline:
        title = lines.pop(0).removeprefix(HEADLINE)
    text = "\n\n".join((title, opening, *lines, closing)) + "\n"
    places = tuple(5 + 2 * at for at in range(len(lines)))
    return text, _PUBLISHED if day is None else day["day"], (1, *places) if has_headline else places


def _is_such(found: Disagreement, kind: str, values: Sequence[str]) -> bool:
    told = " ".join(version.value for version in found.versions).split()
    return found.kind == kind and all(any(value in word for word in told) for value in values)


def _tell(found: Disagreement) -> str:
    return f"{found.kind} ({found.question}) {' against '.join(version.value for version in found.versions)}"


def _is_one(linked: Linked, words: Sequence[str]) -> Iterator[str]:
    """One happening or agreement holds a claim of each line."""
    kind, *places = words
    things = [_things(linked, place, kind) for place in places]
    if not all(things):
        yield "not read"
    elif not set.intersection(*things):
        yield "apart"


def _are_two(linked: Linked, words: Sequence[str]) -> Iterator[str]:
    """No happening or agreement holds claims of two of the lines."""
    kind, one, other = words
    mine, its = _things(linked, one, kind), _things(linked, other, kind)
    if not (mine and its):
        yield "not read"
    elif mine & its:
        yield "joined"


def _things(linked: Linked, place: str, kind: str) -> set[str]:
    return {linked.reading.group_of[claim.id] for claim in linked.find(place, kind)}


def _is_later(linked: Linked, words: Sequence[str]) -> Iterator[str]:
    """The first count was superseded by the other."""
    old, new = words
    ids = {claim.id for claim in linked.find(old, "casualty")}
    later = {claim.id for claim in linked.find(new, "casualty")}
    figures = [figure for series in linked.reading.links.series for figure in series.figures if figure.claim in ids]
    if not any(figure.standing is Standing.SUPERSEDED and figure.to in later for figure in figures):
        yield f"stands as {', '.join(figure.standing for figure in figures) or 'nothing'}"


def _has_state(linked: Linked, words: Sequence[str]) -> Iterator[str]:
    """All provisions of a topic have one of these states on a day."""
    topics, day, states = words
    found = [one for one in linked.reading.links.provisions if one.topic in topics.split("|")]
    told = {state_of(one, date.fromisoformat(day)) or "none" for one in found}
    if not told or not told <= set(states.split("|")):
        yield f"is {', '.join(sorted(told)) or 'not read'}"


def _is_truce(linked: Linked, words: Sequence[str]) -> Iterator[str]:
    """The truce that a line tells of has, in the end, one of these states."""
    place, states = words
    agreements = _things(linked, place, "agreement")
    found = [one for one in linked.reading.links.provisions if one.agreement in agreements and one.topic == "ceasefire"]
    told = {state_of(one) or "none" for one in found}
    if not told or not told <= set(states.split("|")):
        yield f"is {', '.join(sorted(told)) or 'not read'}"


def _is_one_text(linked: Linked, words: Sequence[str]) -> Iterator[str]:
    """The pages are of one lineage."""
    if len(_lineages(linked, words)) > 1:
        yield "several lineages"


def _are_texts(linked: Linked, words: Sequence[str]) -> Iterator[str]:
    """Each of the pages is of a lineage of its own."""
    if len(_lineages(linked, words)) < len(words):
        yield "one lineage"


def _lineages(linked: Linked, words: Sequence[str]) -> set[str]:
    digests = {linked.page_of(number).page.sha256 for number in words}
    return {one.id for one in linked.reading.links.lineages if not digests.isdisjoint(one.pages)}


_CHECKS: dict[str, Callable[[Linked, Sequence[str]], Iterator[str]]] = {
    "one": _is_one,
    "two": _are_two,
    "later": _is_later,
    "state": _has_state,
    "truce": _is_truce,
    "copy": _is_one_text,
    "texts": _are_texts,
}


def main() -> int:
    """Print every failure with the first pair that fits, or with all, and how much the record tells as it should."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", action="store_true", help="fill in every pair of sides")
    arguments = parser.parse_args()
    table = read_table()
    total = failed = 0
    for pair in PAIRS:
        fitting = [one for one in table if one.fits(pair) and (arguments.pairs or _first_pair(one) is pair)]
        total += len(fitting)
        for failure in find_failures(fitting, pair):
            failed += 1
            print(failure)
    print(f"{total - failed} of {total} sets of pages as they tell together, {len(table)} written")
    return int(bool(failed))


def _first_pair(construction: Construction) -> Pair:
    return next(pair for pair in PAIRS if construction.fits(pair))


if __name__ == "__main__":
    sys.exit(main())
