"""Read sentences, and mini-stories, whose words alone tell who does what to whom: `constructions.py [--pairs]`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tables import HEADLINE, LINE_BREAK, read_lines

from runut.pipeline import read_page
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status
from runut.world.rivals import state_codes

TABLE = Path(__file__).with_name("constructions.tsv")
PASSAGES = Path(__file__).with_name("passages.tsv")
GROUPS = Path(__file__).with_name("groups.tsv")
_LINE = 7
_UNASKED = "-"
_NOT = "!"
_TWO_SIDED = {EventType.CONSULT, EventType.ASSAULT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two sides of a quarrel: by what name a sentence calls them, their codes, and the capitals of states."""

    first: str
    first_code: str
    second: str
    second_code: str
    first_seat: str = ""
    second_seat: str = ""


PAIRS = (
    Pair(
        first="Kamboja",
        first_code="KHM",
        second="Thailand",
        second_code="THA",
        first_seat="Phnom Penh",
        second_seat="Bangkok",
    ),
    Pair(first="Rusia", first_code="RUS", second="Ukraina", second_code="UKR", first_seat="Moskow", second_seat="Kiev"),
    Pair(
        first="Etiopia",
        first_code="ETH",
        second="Eritrea",
        second_code="ERI",
        first_seat="Addis Ababa",
        second_seat="Asmara",
    ),
)
REBEL_PAIRS = (
    Pair(first="Turki", first_code="TUR", second="PKK", second_code="PKK"),
    Pair(first="Sri Lanka", first_code="LKA", second="Macan Tamil", second_code="LTTE"),
    Pair(first="Filipina", first_code="PHL", second="Abu Sayyaf", second_code="ABU SAYYAF"),
)
"""States and armed groups at odds with them."""
SORTS = (
    Pair(first="Israel", first_code="ISR", second="Hizbullah", second_code="HEZBOLLAH"),
    Pair(first="Turki", first_code="TUR", second="PKK", second_code="PKK"),
    Pair(first="Hamas", first_code="HAMAS", second="Fatah", second_code="FATAH"),
    Pair(first="Moskow", first_code="RUS", second="Kiev", second_code="UKR", first_seat="Moskow", second_seat="Kiev"),
    Pair(first="Korea Utara", first_code="PRK", second="Korea Selatan", second_code="KOR"),
    Pair(first="AS", first_code="USA", second="Iran", second_code="IRN"),
)
"""Other sorts of sides: a state and a group, two groups, seats of power, names of two words, an acronym."""
_OF_STATES = (
    "ibu kota {", "kedutaan", "Dubes", "di {", "provinsi {", "diplomat", "engadilan", "pemberontak", "di wilayah {",
    "warga kami", "negara tersebut",
)  # fmt: skip
"""What only states have, and so no construction tells of an armed group."""
_TRUCE_OF = "encatan senjata {"
"""What is called after a town is a truce made there."""
_ABDUCT = "abduct"
_REBELS = "{G}"

WRAPPINGS = (
    ("Sementara itu, ", ""),
    ("Pada Senin (4/8) malam, ", ""),
    ("", ", menurut laporan media setempat"),
    ("", ", demikian dilaporkan kantor berita setempat, Selasa"),
)
"""What a newsroom puts before or behind a sentence, and changes nothing of who does what in it."""
_QUOTE = '"'
_NAMES = (
    "{",
    "PBB",
    "Malta",
    "Islandia",
    "Malaysia",
    "Vietnam",
    "Qatar",
    "Palang",
    "Dewan",
    "Majelis",
    "Human",
    "Mahkamah",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """An event that a sentence tells; a role without anybody may be anything."""

    type: EventType
    actors: frozenset[str]
    recipients: frozenset[str]
    status: Status | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An expected event that was not read, and what was."""

    sentence: str
    expected: Expected
    read: tuple[str, ...]

    def __str__(self) -> str:
        """Tell it in two lines."""
        status = f":{self.expected.status}" if self.expected.status else ""
        wanted = f"{self.expected.type}{status} {_codes(self.expected.actors)}>{_codes(self.expected.recipients)}"
        return f"{self.sentence}\n    wanted {wanted}; read {' · '.join(self.read) or 'nothing'}"


def find_passage_failures(rows: Sequence[tuple[str, str]], pairs: Sequence[Pair]) -> Iterator[Failure]:
    """Yield the events of mini-stories that are not read on their lines, or are read and not told, with each pair."""
    for pair in pairs:
        for text, events in rows:
            if _fill(text, [pair]):
                yield from _passage_failures(text, events, pair)


def count_asked(rows: Sequence[tuple[str, str]], pairs: Sequence[Pair]) -> int:
    """Count what mini-stories ask to be read with the pairs of sides that fill them."""
    asked = (
        sum(one.strip() != _UNASKED for line in events.split(LINE_BREAK) for one in line.split(";"))
        * _fill(text, pairs)
        for text, events in rows
    )
    return sum(asked)


def _fill(text: str, pairs: Sequence[Pair]) -> int:
    return sum((_REBELS in text) is (pair in REBEL_PAIRS) for pair in pairs)


def _passage_failures(text: str, events: str, pair: Pair) -> Iterator[Failure]:
    story = text.removeprefix(HEADLINE).format(
        A=pair.first, B=pair.second, G=pair.second, a=pair.first_seat, b=pair.second_seat
    )
    lines = story.split(LINE_BREAK)
    is_headed = text.startswith(HEADLINE)
    page = _story(lines[0] if is_headed else _TITLE, lines[1:] if is_headed else lines)
    found = read_page(page, id="page").events
    numbers = [number for number, line in enumerate(page.split("\n"), 1) if line.removeprefix(_PLACE_LINE) in lines]
    for number, told in zip(numbers, events.split(LINE_BREAK), strict=True):
        yield from _line_failures([event for event in found if event.evidence.line == number], told, (story, pair))


def _line_failures(found: Sequence[Event], told: str, story: tuple[str, Pair]) -> Iterator[Failure]:
    for one in told.split(";"):
        if one.strip() == _UNASKED:
            continue
        expected = parse_expected(one.strip().removeprefix(_NOT), story[1])
        if any(_is_as_expected(event, expected) for event in found) is one.strip().startswith(_NOT):
            yield Failure(sentence=story[0], expected=expected, read=tuple(map(_tell, found)))


def read_table(path: Path = TABLE) -> list[tuple[str, str]]:
    """Read the constructions: a sentence with {A} and {B}, and the events that it tells."""
    return [(text, events) for text, events in read_lines(path)]


def wrap(rows: Sequence[tuple[str, str]], opening: str, ending: str) -> list[tuple[str, str]]:
    """Return the constructions that are plain sentences, each with an opening and an ending."""
    plain = [(text, events) for text, events in rows if not text.startswith(HEADLINE) and _QUOTE not in text]
    return [(f"{opening}{_lowered(text) if opening else text}"[:-1] + f"{ending}.", events) for text, events in plain]


def _lowered(text: str) -> str:
    return text if text.startswith(_NAMES) else text[0].lower() + text[1:]


def of_sort(rows: Sequence[tuple[str, str]], pair: Pair) -> list[tuple[str, str]]:
    """Return the constructions that may be told of a pair: groups have no capitals, and towns name truces."""
    barred = [] if {pair.first_code, pair.second_code} <= state_codes() else [*_OF_STATES]
    barred += [_TRUCE_OF] if pair.first == pair.first_seat else []
    return [row for row in rows if not any(words in f"{row[0]} {row[0].lower()}" for words in barred)]


def find_failures(rows: Sequence[tuple[str, str]], pair: Pair) -> Iterator[Failure]:
    """Yield the expected events that are not read where two sides fill the constructions."""
    for text, events in rows:
        page, line = make_page(text, pair)
        found = [event for event in read_page(page, id="page").events if event.evidence.line == line]
        for told in events.split(";"):
            expected = parse_expected(told.strip(), pair)
            if not any(_is_as_expected(event, expected) for event in found):
                sentence = text.format(A=pair.first, B=pair.second)
                yield Failure(sentence=sentence, expected=expected, read=tuple(map(_tell, found)))


def parse_expected(told: str, pair: Pair) -> Expected:
    """Parse "TYPE actors>recipients", "TYPE:status actors>recipients"; "~x" are people of no side whom an x calls.

    Raises:
        ValueError: The type is none of PLOVER's, the status none of the codebook's.
    """
    kind, _, roles = told.partition(" ")
    kind, _, status = kind.partition(":")
    actors, _, recipients = roles.partition(">")
    codes = {"A": pair.first_code, "B": pair.second_code, "G": pair.second_code, "~A": _called(pair.first)}
    sides = [frozenset(codes.get(name, name) for name in role.split(",") if name) for role in (actors, recipients)]
    status_told = Status(status) if status else None
    return Expected(type=EventType(kind), actors=sides[0], recipients=sides[1], status=status_told)


def make_page(text: str, pair: Pair) -> tuple[str, int]:
    """Return a page of a quarrel that holds a construction, and on which line."""
    sentence = text.removeprefix(HEADLINE).format(A=pair.first, B=pair.second)
    return (_headed(sentence, pair), 1) if text.startswith(HEADLINE) else (_page(sentence, pair), _LINE)


def _page(sentence: str, pair: Pair) -> str:
    """Return a page of a quarrel on whose seventh line the sentence stands."""
    title = f"Konflik {pair.first} dan {pair.second} Memanas"
    lead = f"Konflik antara {pair.first} dan {pair.second} memasuki pekan kedua."
    return f"{title}\n\nSelasa, 5 Agustus 2025\n\n{lead}\n\n{sentence}\n"


def _headed(headline: str, pair: Pair) -> str:
    """Return a page of a quarrel that a headline opens."""
    lead = f"Konflik antara {pair.first} dan {pair.second} memasuki pekan kedua."
    return f"{headline}\n\nSelasa, 5 Agustus 2025\n\n{lead}\n"


_TITLE = "Kabar Terkini dari Wilayah Konflik"
_CLOSING = (
    "Konflik bersenjata itu memasuki pekan kedua, dan warga yang tinggal di sana masih menunggu gencatan senjata."
)
_PLACE_LINE = "Jakarta - "


def _story(title: str, lines: Sequence[str]) -> str:
    """Return a page that tells a mini-story from a place of no side."""
    body = "\n\n".join(lines)
    return f"{title}\n\nSelasa, 5 Agustus 2025\n\n{_PLACE_LINE}{body}\n\n{_CLOSING}\n"


def _is_as_expected(event: Event, expected: Expected) -> bool:
    actors, recipients = _sides(event.actors), _sides(event.recipients)
    is_part = event.type in _TWO_SIDED and not expected.recipients and expected.actors <= actors
    takes = expected.type is EventType.COERCE and _ABDUCT in event.mode and actors.isdisjoint(state_codes())
    if (event.type is not expected.type and not takes) or expected.status not in {None, event.status}:
        return False
    is_by = not expected.actors or actors == expected.actors or is_part
    return is_by and (not expected.recipients or recipients == expected.recipients)


def _sides(actors: Sequence[Actor]) -> frozenset[str]:
    return frozenset(actor.party or _called(actor.name) for actor in actors)


def _called(name: str) -> str:
    """Return how people of no side are told apart: by the last word of what they are called."""
    return f"~{name.rsplit(maxsplit=1)[-1].casefold()}"


def _tell(event: Event) -> str:
    return f"{event.type}:{event.status} {_codes(_sides(event.actors))}>{_codes(_sides(event.recipients))}"


def _codes(sides: frozenset[str]) -> str:
    return ",".join(sorted(sides))


def main() -> int:
    """Print every failure with the first pair, or with all, and their share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", action="store_true", help="fill in every pair of sides, and wrap each sentence")
    arguments = parser.parse_args()
    pairs = PAIRS if arguments.pairs else PAIRS[:1]
    rows = read_table()
    failures = [failure for pair in pairs for failure in find_failures(rows, pair)]
    wrapped = [failure for wrapping in WRAPPINGS for failure in find_failures(wrap(rows, *wrapping), PAIRS[0])]
    sorts = [(pair, of_sort(rows, pair)) for pair in (SORTS if arguments.pairs else ())]
    failures += [failure for pair, suited in sorts for failure in find_failures(suited, pair)]
    failures += wrapped if arguments.pairs else []
    for failure in failures:
        print(failure)
    told = sum(len(events.split(";")) for chosen in [rows] * len(pairs) + [s for _, s in sorts] for _, events in chosen)
    print(f"{told - len(failures)} of {told} events as expected, {len(rows)} constructions")
    stories, both = (
        [*read_table(PASSAGES), *read_table(GROUPS)],
        [*pairs, *(REBEL_PAIRS if arguments.pairs else REBEL_PAIRS[:1])],
    )
    open_ones = list(find_passage_failures(stories, both))
    for failure in open_ones:
        print(failure)
    asked = count_asked(stories, both)
    print(f"{asked - len(open_ones)} of {asked} events as expected, {len(stories)} passages")
    return int(bool(failures))


if __name__ == "__main__":
    sys.exit(main())
