"""Seeded page records for timing the linking of many: conflicts over years, news of each day, copies, old news retold.

They are made directly, not read: what is timed is what happens after reading. Their words mean nothing; how many of
them two tellings of one thing share is what matters here. The world grows with the number of pages: a conflict has some
hundreds of them, whatever the number of conflicts.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from runut.record.actor import Actor
from runut.record.article import Article, Line, LineLabel, PublishedBasis
from runut.record.claims import (
    Agreement,
    AgreementKind,
    Casualty,
    Event,
    EventType,
    Outcome,
    Statement,
    StatementKind,
    Status,
    VictimKind,
)
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence
from runut.record.ids import make_id
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

PAGES_OF_CONFLICT = 500
FIRST_DAY = date(2012, 1, 1)
DAYS = 4_000
LINES = 14
WORDS_OF_LINE = 16
ACTS = (
    ("ASSAULT", ("aerial",), 5),
    ("ASSAULT", ("battle",), 5),
    ("ASSAULT", ("heavy-weapons",), 3),
    ("CONSULT", ("bilateral",), 3),
    ("REQUEST", ("yield",), 3),
    ("ACCUSE", (), 3),
    ("SUPPORT", (), 2),
    ("AID", ("military",), 2),
    ("RETREAT", ("withdraw",), 1),
    ("MOBILIZE", ("peacekeepers",), 1),
    ("AGREE", ("ceasefire",), 1),
)
STATUSES = (*(Status.HAPPENED,) * 12, Status.PLANNED, Status.DENIED, Status.DEMANDED)
SYLLABLES = ("ba", "ker", "sa", "ti", "lan", "mu", "ngo", "per", "di", "ra", "no", "wak", "tu", "si", "ja", "hul")


@dataclass(frozen=True)
class Act:
    """Something that happens in one conflict: what pages tell of."""

    type: EventType
    mode: tuple[str, ...]
    actor: str
    recipient: str
    day: date
    place: str
    words: tuple[str, ...]


@dataclass
class Conflict:
    """Two sides, a mediator, their places, and what happened so far."""

    sides: tuple[str, str]
    mediator: str
    places: Sequence[str]
    start: int
    length: int
    acts: list[Act] = field(default_factory=list)


@dataclass
class Maker:
    """Makes pages; the same seed gives the same."""

    chance: random.Random
    conflicts: list[Conflict]
    lexicon: list[str]
    told: list[tuple[PageRecord, Sequence[Act], date]] = field(default_factory=list)

    def words(self, count: int) -> list[str]:
        """Return words by chance."""
        return self.chance.choices(self.lexicon, k=count)

    def page(self, number: int) -> PageRecord:
        """Return the next page: an own story, or, one time in six, a copy of one of the last."""
        if self.told and self.chance.random() < 1 / 6:
            return self.copy(number, *self.chance.choice(self.told[-200:]))
        conflict = self.chance.choice(self.conflicts)
        day = FIRST_DAY + timedelta(days=conflict.start + self.chance.randrange(conflict.length))
        acts = [self.act(conflict, day) for _ in range(3)]
        record = make_record(self, f"hal-{number}", day, acts, self.agency())
        self.told.append((record, acts, day))
        return record

    def agency(self) -> tuple[str, ...]:
        """Return the agency that a story relays, if it does."""
        return (self.chance.choice(("Kantor A", "Kantor B", "Kantor C", "Kantor D")),) * (self.chance.random() < 0.3)

    def act(self, conflict: Conflict, day: date) -> Act:
        """Return news of the day that another page may have told too, an old thing, or something new."""
        luck = self.chance.random()
        if luck < 0.2 and conflict.acts:
            return self.chance.choice(conflict.acts)
        near = [act for act in conflict.acts[-60:] if abs((act.day - day).days) <= 2]
        if luck < 0.6 and near:
            return self.chance.choice(near)
        kind, mode, _ = self.chance.choices(ACTS, weights=[weight for *_, weight in ACTS])[0]
        one, other = self.chance.sample(conflict.sides, 2)
        place = self.chance.choice(conflict.places)
        made = Act(EventType(kind), mode, one, other, day, place, tuple(self.words(WORDS_OF_LINE)))
        conflict.acts.append(made)
        return made

    def copy(self, number: int, record: PageRecord, acts: Sequence[Act], day: date) -> PageRecord:
        """Return the story of another page with a line more, on the same day or the next."""
        lines = record.page.text.split("\n")[1:]
        if self.chance.random() < 0.5:
            lines.insert(self.chance.randrange(3, len(lines)), " ".join(self.words(WORDS_OF_LINE)) + ".")
        return make_record(self, f"hal-{number}", day, acts, record.article.agencies, lines)


def make_pages(count: int, *, seed: int = 1, conflicts: int | None = None) -> Iterator[PageRecord]:
    """Yield page records.

    Args:
        count: How many.
        seed: Another seed, another world.
        conflicts: How many conflicts they are about (without: one for each 500 pages).
    """
    chance = random.Random(seed)  # noqa: S311 - worlds need no secrets
    lexicon = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(6_000)]
    made = [_conflict(number, chance) for number in range(conflicts or max(count // PAGES_OF_CONFLICT, 2))]
    maker = Maker(chance, made, lexicon)
    yield from map(maker.page, range(count))


def _conflict(number: int, chance: random.Random) -> Conflict:
    length = chance.randint(200, 2_000)
    return Conflict(
        sides=(f"A{number:04}", f"B{number:04}"),
        mediator=chance.choice(("RUS", "USA", "UNO", "TUR")),
        places=[f"Kota {number}-{place}" for place in "abcdefgh"],
        start=chance.randrange(DAYS - length),
        length=length,
    )


@dataclass
class _Writer:
    """One page while it is written: lines, and where each act is told."""

    maker: Maker
    digest: str
    text: str
    lines: tuple[Line, ...]
    count: int = 0

    def evidence(self, line: Line) -> Evidence:
        return Evidence(line=line.number, start=line.start, end=line.start + 9, sentence=Span(line.start, line.end))

    def id(self, prefix: str) -> str:
        self.count += 1
        return make_id(prefix, self.digest, self.count)


def make_record(  # noqa: PLR0913, PLR0917 - one page has many sides
    maker: Maker,
    name: str,
    day: date,
    acts: Sequence[Act],
    agencies: tuple[str, ...],
    copied: Sequence[str] | None = None,
) -> PageRecord:
    """Return the page record of a story that tells of some acts, in lines of its own or in copied ones."""
    lines = [" ".join(maker.words(6)).capitalize(), *(copied or _story(maker, acts))]
    text = "\n".join(lines)
    digest = hashlib.sha256(text.encode()).hexdigest()
    labelled = tuple(_label(lines))
    writer = _Writer(maker, digest, text, labelled)
    chance = maker.chance
    return PageRecord(
        page=Page(id=name, text=text, sha256=digest, url=f"https://www.situs{chance.randrange(300)}.example/{name}"),
        article=Article(
            lines=labelled,
            title=lines[0],
            published=Edtf.day(day + timedelta(days=chance.choice((0, 0, 0, 1)))),
            published_basis=PublishedBasis.GIVEN,
            language="id",
            outlet=f"Situs {chance.randrange(300)}",
            agencies=agencies,
        ),
        events=tuple(_event(writer, line, act) for line, act in zip(labelled[1:], acts, strict=False)),
        statements=(_statement(writer, labelled[4], acts[0]),),
        casualties=(_casualty(writer, labelled[1], acts[0]),) * (acts[0].type is EventType.ASSAULT),
        agreements=tuple(
            _agreement(writer, line, act)
            for line, act in zip(labelled[1:], acts, strict=False)
            if act.type is EventType.AGREE or chance.random() < 0.05
        ),
    )


def _story(maker: Maker, acts: Sequence[Act]) -> Iterator[str]:
    for act in acts:
        words = [word if maker.chance.random() < 0.7 else maker.chance.choice(maker.lexicon) for word in act.words]
        yield f"Pasukan {act.actor} {' '.join(words)} {act.place} {act.day.day}."
    for _ in range(LINES - len(acts)):
        words = maker.words(WORDS_OF_LINE)
        words[5] = words[5].capitalize()
        yield " ".join(words) + f" {maker.chance.randrange(100)}."


def _label(lines: Sequence[str]) -> Iterator[Line]:
    at = 0
    for number, line in enumerate(lines, 1):
        label = LineLabel.TITLE if number == 1 else LineLabel.BODY
        yield Line(number=number, start=at, end=at + len(line), label=label, reason="made for timing")
        at += len(line) + 1


def _actor(party: str) -> Actor:
    return Actor(name=f"Pasukan {party}", party=party, start=0, end=7, basis="made")


def _event(writer: _Writer, line: Line, act: Act) -> Event:
    chance = writer.maker.chance
    return Event(
        id=writer.id("e"),
        evidence=writer.evidence(line),
        trigger=writer.text[line.start : line.start + 9],
        type=act.type,
        mode=act.mode,
        actors=(_actor(act.actor),) if chance.random() < 0.9 else (),
        recipients=(_actor(act.recipient),) if chance.random() < 0.8 else (),
        place=act.place if chance.random() < 0.6 else None,
        time=_time(chance, act.day),
        status=chance.choice(STATUSES),
        frame="made",
    )


def _time(chance: random.Random, day: date) -> Edtf | None:
    luck = chance.random()
    if luck < 0.15:
        return None
    if luck < 0.25:
        return Edtf.month(day.year, day.month)
    return Edtf.day(day + timedelta(days=luck > 0.97))


def _statement(writer: _Writer, line: Line, act: Act) -> Statement:
    return Statement(
        id=writer.id("s"),
        evidence=writer.evidence(line),
        speaker=_actor(act.actor),
        kind=StatementKind.INDIRECT,
        content=(Span(line.start, line.end),),
    )


def _casualty(writer: _Writer, line: Line, act: Act) -> Casualty:
    number = writer.maker.chance.randint(1, 6)
    return Casualty(
        id=writer.id("c"),
        evidence=writer.evidence(line),
        said=str(number),
        outcome=Outcome.KILLED,
        min=number,
        max=number,
        who=VictimKind.SOLDIER,
        side=act.recipient,
        claimant=writer.maker.chance.choice((None, act.actor, act.recipient)),
        time=Edtf.day(act.day),
        place=act.place,
    )


def _agreement(writer: _Writer, line: Line, act: Act) -> Agreement:
    chance = writer.maker.chance
    return Agreement(
        id=writer.id("a"),
        evidence=writer.evidence(line),
        trigger=writer.text[line.start : line.start + 9],
        kind=AgreementKind.CEASEFIRE,
        parties=(act.actor, act.recipient),
        mediators=("RUS",) if chance.random() < 0.5 else (),
        signed=Edtf.day(act.day) if chance.random() < 0.7 else None,
        place=act.place,
    )
