"""Read passages that tell of agreements, or of none: `python evaluation/agreement_constructions.py [--pairs]`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tables import HEADLINE, LINE_BREAK, read_lines

from runut.pipeline import read_page
from runut.record.claims import Agreement, AgreementKind, Topic

TABLE = Path(__file__).with_name("agreements.tsv")
_BARE = "~ "
_DUTY = re.compile(r"(?P<topics>[a-z_|]+)(?:\((?P<who>[^>)]*)>?(?P<whom>[^)]*)\))?(?:@(?P<day>\S+))?")
_CLOSING = "Ribuan warga masih tinggal di tenda-tenda sejak konflik itu pecah."


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sides of a quarrel: by what names a passage calls them, their codes, and of what sort they are."""

    first: str
    first_code: str
    second: str
    second_code: str
    sort: str


PAIRS = (
    Pair(first="Kamboja", first_code="KHM", second="Thailand", second_code="THA", sort="states"),
    Pair(first="Filipina", first_code="PHL", second="MILF", second_code="MILF", sort="group"),
    Pair(first="Fatah", first_code="FATAH", second="Hamas", second_code="HAMAS", sort="groups"),
    Pair(first="Etiopia", first_code="ETH", second="Eritrea", second_code="ERI", sort="states"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Lines of a story, what each tells of agreements, and what sort of sides it fits; None fits all."""

    lines: tuple[str, ...]
    rows: tuple[str, ...]
    sort: str | None = None

    def fits(self, pair: Pair) -> bool:
        """Tell whether two sides are of the sort that it tells of."""
        return self.sort in {None, pair.sort}


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A provision that a line tells: its topic (alternatives), who owes it to whom and by when, where it matters."""

    topics: frozenset[Topic]
    obligor: str = ""
    beneficiary: str = ""
    deadline: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """A row that a line tells; what is None may be anything, and so are all rows of a line that `is_free`."""

    line: int
    is_free: bool = False
    kinds: frozenset[AgreementKind] = frozenset()
    parties: frozenset[str] | None = None
    told: tuple[tuple[str, str], ...] = ()
    duties: tuple[Duty, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A line of which something else was read than it tells."""

    line: str
    wanted: str
    read: tuple[str, ...]

    def __str__(self) -> str:
        """Tell it in two lines."""
        return f"{self.line}\n    wanted {self.wanted or 'nothing'}; read {' · '.join(self.read) or 'nothing'}"


def read_table(path: Path = TABLE) -> list[Passage]:
    """Read the passages."""
    return [_parse_passage(*cells) for cells in read_lines(path)]


def _parse_passage(text: str, rows: str, sort: str | None = None) -> Passage:
    told = () if rows == "-" else tuple(row.strip() for row in rows.split(" ; "))
    return Passage(lines=tuple(text.split(LINE_BREAK)), rows=told, sort=sort)


def find_failures(passages: Sequence[Passage], pair: Pair) -> Iterator[Failure]:
    """Yield the lines of which something else is read than they tell, where two sides fill the passages."""
    for passage in passages:
        page, places = build_page(passage, pair)
        expected = [parse_expected(row, pair) for row in passage.rows]
        read = read_page(page, id="page").agreements
        for number, place in enumerate(places, start=1):
            here = [one for one in expected if one.line == number]
            found = [one for one in read if one.evidence.line == place]
            if not is_as_told(found, here):
                wanted = " ; ".join(row for row, one in zip(passage.rows, expected, strict=True) if one in here)
                line = passage.lines[number - 1].format(A=pair.first, B=pair.second)
                yield Failure(line=line, wanted=wanted, read=tuple(map(tell, found)))


def build_page(passage: Passage, pair: Pair) -> tuple[str, list[int]]:
    """Build the page of a quarrel in which a passage stands; return it, and the page's line of each of its lines."""
    first, *rest = (line.format(A=pair.first, B=pair.second) for line in passage.lines)
    title = "Juru Runding Bertemu di Doha"
    lead = [f"Konflik antara {pair.first} dan {pair.second} memasuki pekan kedua."]
    if first.startswith(HEADLINE):
        title, body = first.removeprefix(HEADLINE), [*lead, *rest]
    elif first.startswith(_BARE):
        body = [first.removeprefix(_BARE), *rest]
    else:
        title, body = f"Konflik {pair.first} dan {pair.second} Memanas", [*lead, first, *rest]
    lines = "\n\n".join((title, "Selasa, 5 Agustus 2025", *body)).split("\n")
    places = [number for number in range(5, len(lines) + 1) if lines[number - 1]][-len(passage.lines) :]
    page = "\n".join((*lines, "", _CLOSING, ""))
    return page, ([1, *places[1:]] if first.startswith(HEADLINE) else places)


def parse_expected(row: str, pair: Pair) -> Expected:
    """Parse "LINE kind parties key=value … : topics", or "LINE?" for a line that may have any row or none.

    Raises:
        ValueError: A kind or a topic is none of the codebook's, or a number no number.
    """
    head, _, topics = row.partition(" : ")
    line, *words = head.split()
    if line.endswith("?"):
        return Expected(line=int(line[:-1]), is_free=True)
    kinds, parties, *keys = words
    codes = {"A": pair.first_code, "B": pair.second_code}
    duties = None if not topics else tuple(_parse_duties(topics, codes))
    return Expected(
        line=int(line),
        kinds=frozenset(AgreementKind if kinds == "*" else map(AgreementKind, kinds.split("|"))),
        parties=None if parties == "*" else frozenset(codes.get(name, name) for name in parties.split(",")),
        told=tuple((key, value.replace("_", " ")) for key, _, value in (word.partition("=") for word in keys)),
        duties=duties,
    )


def _parse_duties(topics: str, codes: dict[str, str]) -> Iterator[Duty]:
    for told in () if topics == "-" else topics.split(", "):
        found = _DUTY.fullmatch(told)
        if found is None:
            message = f"{told!r} is no topic with its duty: write topic(obligor>beneficiary)@deadline"
            raise ValueError(message)
        who, whom = (codes.get(found[name] or "", found[name] or "") for name in ("who", "whom"))
        names = frozenset(map(Topic, found["topics"].split("|")))
        yield Duty(topics=names, obligor=who, beneficiary=whom, deadline=found["day"] or "")


def is_as_told(found: Sequence[Agreement], expected: Sequence[Expected]) -> bool:
    """Tell whether the rows of a line are those that it tells, each once, in any order."""
    needed = [one for one in expected if not one.is_free]
    left = list(found)
    for one in needed:
        row = next((row for row in left if is_row(row, one)), None)
        if row is None:
            return False
        left.remove(row)
    return not left or len(needed) < len(expected)


def is_row(found: Agreement, expected: Expected) -> bool:
    """Tell whether a row is the expected one."""
    if found.kind not in expected.kinds or expected.parties not in {None, frozenset(found.parties)}:
        return False
    told = dict(_tell_keys(found))
    if any(told.get(key, "-") != value for key, value in expected.told):
        return False
    return expected.duties is None or _are_duties(found, expected.duties)


def _are_duties(found: Agreement, duties: Sequence[Duty]) -> bool:
    topics = {one.topic for one in found.provisions}
    if not topics <= {topic for duty in duties for topic in duty.topics}:
        return False
    return all(any(_is_duty(told, duty) for told in _tell_duties(found)) for duty in duties)


def _is_duty(told: Duty, duty: Duty) -> bool:
    pairs = ((duty.obligor, told.obligor), (duty.beneficiary, told.beneficiary), (duty.deadline, told.deadline))
    return told.topics <= duty.topics and all(wanted in {"", read} for wanted, read in pairs)


def _tell_duties(found: Agreement) -> Iterator[Duty]:
    for one in found.provisions:
        deadline = "" if one.deadline is None else one.deadline.text
        sides = {"obligor": one.obligor or "", "beneficiary": one.beneficiary or ""}
        yield Duty(topics=frozenset({one.topic}), deadline=deadline, **sides)


def _tell_keys(found: Agreement) -> Iterator[tuple[str, str]]:
    days = {"signed": found.signed, "effective": found.effective}
    yield from ((key, day.text.partition("T")[0]) for key, day in days.items() if day is not None)
    texts = {"name": found.name, "place": found.place, "by": ",".join(sorted(found.mediators))}
    yield from ((key, text) for key, text in texts.items() if text)


def tell(found: Agreement) -> str:
    """Tell a row as the table writes it."""
    keys = " ".join(f"{key}={value.replace(' ', '_')}" for key, value in _tell_keys(found))
    duties = ", ".join(map(_tell_duty, _tell_duties(found))) or "-"
    return f"{found.kind} {','.join(found.parties)} {keys} : {duties}"


def _tell_duty(duty: Duty) -> str:
    sides = f"({duty.obligor}>{duty.beneficiary})" if duty.obligor or duty.beneficiary else ""
    return f"{'|'.join(duty.topics)}{sides}" + (f"@{duty.deadline}" if duty.deadline else "")


def main() -> int:
    """Print every failure with the first pair that fits, or with all, and how many lines are read as they tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", action="store_true", help="fill in every pair of sides")
    arguments = parser.parse_args()
    passages = read_table()
    lines = failed = 0
    for pair in PAIRS:
        fitting = [one for one in passages if one.fits(pair) and (arguments.pairs or _first_pair(one) is pair)]
        lines += sum(len(one.lines) for one in fitting)
        for failure in find_failures(fitting, pair):
            failed += 1
            print(failure)
    print(f"{lines - failed} of {lines} lines as they tell, {len(passages)} passages")
    return int(bool(failed))


def _first_pair(passage: Passage) -> Pair:
    return next(pair for pair in PAIRS if passage.fits(pair))


if __name__ == "__main__":
    sys.exit(main())
