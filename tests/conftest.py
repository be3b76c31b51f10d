"""Records made by hand and by chance, for the rooms that work on records."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from runut.record.actor import Actor, ActorKind
from runut.record.article import (
    Article,
    Byline,
    BylineRole,
    Line,
    LineLabel,
    Notice,
    NoticeKind,
    PageKind,
    Passage,
    PublishedBasis,
)
from runut.record.claims import (
    Agreement,
    AgreementKind,
    Casualty,
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
from runut.record.evidence import Evidence, Step
from runut.record.ids import make_id
from runut.record.line_hint import LineHint, Place
from runut.record.page import Page, PageFormat
from runut.record.page_record import PageRecord
from runut.record.span import Span

# A machine with other work to do makes values slowly; that is no fault of a test.
settings.register_profile("runut", suppress_health_check=[HealthCheck.too_slow], deadline=None)
settings.load_profile("runut")


_TABLES = {"evaluation", "test_claim_properties.py", "test_false_alarms.py", "test_golden.py", "test_properties.py"}
"""Tests that read thousands of sentences: counting the lines they run through would take three times as long."""


def pytest_collection_modifyitems(items: Sequence[pytest.Item]) -> None:
    """Let what reads whole tables run without counting its lines; the tests beside a room tell what is covered."""
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).parts[0] in _TABLES:
            item.add_marker(pytest.mark.no_cover)


Options = dict[str, Any]


def _time(text: str | None) -> Edtf | None:
    return None if text is None else Edtf.parse(text)


def _actors(names: Sequence[str]) -> tuple[Actor, ...]:
    """Make actors: "ARM" is a party, "Jano Merta" a name without one, "Jano Merta:ARM:person" has both and a kind."""
    return tuple(map(_actor_of, names))


def _actor_of(words: str) -> Actor:
    name, party, kind = (*words.split(":"), "", "")[:3]
    return Actor(name=name, party=party or (name if name.isupper() else None), kind=ActorKind(kind) if kind else None)


def _lines(body: Sequence[str]) -> tuple[Line, ...]:
    lines, at = [], 0
    for number, text in enumerate(body, 1):
        label = LineLabel.TITLE if number == 1 else LineLabel.BODY
        lines.append(Line(number=number, start=at, end=at + len(text), label=label))
        at += len(text) + 1
    return tuple(lines)


class _Maker:
    """Makes claims on the lines of one page; each claim's words are its whole line."""

    def __init__(self, digest: str, lines: tuple[Line, ...]) -> None:
        self.digest, self.lines, self.count = digest, lines, 0

    def start(self, prefix: str, line: int) -> dict[str, Any]:
        self.count += 1
        at = self.lines[line - 1]
        evidence = Evidence(line=line, start=at.start, end=at.end, sentence=Span(at.start, at.end))
        return {"id": make_id(prefix, self.digest, self.count), "evidence": evidence}

    def event(self, kind: str, actors: Sequence[str], recipients: Sequence[str], more: Options) -> Event:
        line = more.pop("line", 2)
        third_parties = _actors(more.pop("third_parties", ()))
        return Event(
            **self.start("e", line),
            trigger=more.pop("trigger", "x"),
            type=EventType(kind.partition("/")[0]),
            mode=tuple(filter(None, kind.partition("/")[2].split(","))),
            actors=_actors(actors),
            recipients=_actors(recipients),
            third_parties=third_parties,
            time=_time(more.pop("time", None)),
            status=Status(more.pop("status", "happened")),
            **more,
        )

    def casualty(self, outcome: str, low: int | None, high: int | None, more: Options) -> Casualty:
        return Casualty(
            **self.start("c", more.pop("line", 2)),
            said="x",
            outcome=Outcome(outcome),
            min=low,
            max=high,
            who=VictimKind(more.pop("who", "person")),
            time=_time(more.pop("time", None)),
            **more,
        )

    def agreement(self, kind: str, parties: Sequence[str], more: Options) -> Agreement:
        return Agreement(
            **self.start("a", more.pop("line", 2)),
            trigger="x",
            kind=AgreementKind(kind),
            parties=tuple(parties),
            mediators=tuple(more.pop("mediators", ())),
            signed=_time(more.pop("signed", None)),
            **more,
        )


def _build_record(
    name: str,
    *claims: tuple[str, tuple[Any, ...], dict[str, Any]],
    body: Sequence[str] | None = None,
    published: str | None = None,
    agencies: Sequence[str] = (),
    outlet: str | None = None,
) -> PageRecord:
    lines = (
        name,
        *(
            body
            or [
                f"kalimat{number}{name} hanya{number}{name} ada{number}{name} disini{number}{name}"
                for number in range(5)
            ]
        ),
    )
    text = "\n".join(lines)
    digest = hashlib.sha256(text.encode()).hexdigest()
    made = _lines(lines)
    maker = _Maker(digest, made)
    article = Article(
        lines=made,
        title=name,
        published=_time(published),
        published_basis=None if published is None else PublishedBasis.GIVEN,
        language="id",
        agencies=tuple(agencies),
        outlet=outlet,
    )
    found = [getattr(maker, kind)(*args, dict(more)) for kind, args, more in claims]
    return PageRecord(
        page=Page(id=name, text=text, sha256=digest),
        article=article,
        events=tuple(claim for claim in found if isinstance(claim, Event)),
        casualties=tuple(claim for claim in found if isinstance(claim, Casualty)),
        agreements=tuple(claim for claim in found if isinstance(claim, Agreement)),
    )


@pytest.fixture(scope="session")
def build_record() -> Callable[..., PageRecord]:
    """Return a function that makes a page record of (kind, args, options) claims."""
    return _build_record


_names = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_opt_names = st.none() | _names
_opt_times = st.none() | st.sampled_from(
    ["2020-11-24", "2020-11", "2020", "1991/..", "../2020-11", "2020-09-27/2020-11-10", "2020-09~", "2020-23"]
).map(Edtf.parse)
_tuples = st.lists(_names, max_size=3).map(tuple)
_numbers = st.integers(0, 2**31 - 1)
_counts = st.integers(0, 2**40)
_spans = st.builds(Span, _numbers, _numbers)
_steps = st.lists(st.builds(Step, what=_names, why=_names), max_size=2).map(tuple)
_actor = st.builds(
    Actor,
    name=_names,
    party=_opt_names,
    kind=st.none() | st.sampled_from(ActorKind),
    start=st.none() | _numbers,
    end=st.none() | _numbers,
    basis=_opt_names,
)
_several_actors = st.lists(_actor, max_size=2).map(tuple)

_evidence = st.builds(Evidence, line=st.integers(1, 99), start=_numbers, end=_numbers, sentence=_spans)
_events = st.builds(
    Event,
    id=st.uuids().map(str),
    evidence=_evidence,
    trigger=_names,
    type=st.sampled_from(EventType),
    mode=_tuples,
    actors=_several_actors,
    recipients=_several_actors,
    third_parties=_several_actors,
    place=_opt_names,
    time=_opt_times,
    time_basis=_opt_names,
    status=st.sampled_from(Status),
    attribution=_tuples,
    frame=_names,
    cameo=_opt_names,
    steps=_steps,
)
_statements = st.builds(
    Statement,
    id=st.uuids().map(str),
    evidence=_evidence,
    speaker=st.none() | _actor,
    kind=st.sampled_from(StatementKind),
    content=st.lists(_spans, max_size=3).map(tuple),
    cue=_opt_names,
    cue_span=st.none() | _spans,
    channel=_opt_names,
    relayed_by=_tuples,
    steps=_steps,
)
_casualties = st.builds(
    Casualty,
    id=st.uuids().map(str),
    evidence=_evidence,
    said=_names,
    outcome=st.sampled_from(Outcome),
    min=st.none() | _counts,
    max=st.none() | _counts,
    approximate=st.booleans(),
    who=st.sampled_from(VictimKind),
    side=_opt_names,
    claimant=_opt_names,
    time=_opt_times,
    place=_opt_names,
    whole=_opt_names,
    steps=_steps,
)
_provisions = st.builds(
    Provision,
    topic=st.sampled_from(Topic),
    said=_names,
    start=_numbers,
    end=_numbers,
    obligor=_opt_names,
    beneficiary=_opt_names,
    deadline=_opt_times,
)
_agreements = st.builds(
    Agreement,
    id=st.uuids().map(str),
    evidence=_evidence,
    trigger=_names,
    kind=st.sampled_from(AgreementKind),
    name=_opt_names,
    parties=_tuples,
    mediators=_tuples,
    signed=_opt_times,
    effective=_opt_times,
    place=_opt_names,
    provisions=st.lists(_provisions, max_size=2).map(tuple),
    steps=_steps,
)
_articles = st.builds(
    Article,
    lines=st.lists(
        st.builds(
            Line,
            number=st.integers(1, 99),
            start=_numbers,
            end=_numbers,
            label=st.sampled_from(LineLabel),
            reason=_names,
        ),
        max_size=3,
        unique_by=lambda line: line.number,
    ).map(lambda lines: tuple(sorted(lines, key=lambda line: line.number))),
    title=_opt_names,
    published=_opt_times,
    published_basis=st.none() | st.sampled_from(PublishedBasis),
    published_reason=_names,
    language=_names,
    outlet=_opt_names,
    bylines=st.lists(st.builds(Byline, name=_names, role=st.sampled_from(BylineRole)), max_size=2).map(tuple),
    agencies=_tuples,
    place_line=_opt_names,
    credits=_tuples,
    kind=st.sampled_from(PageKind),
    kind_reason=_names,
    notices=st.lists(
        st.builds(
            Notice,
            kind=st.sampled_from(NoticeKind),
            line=st.integers(1, 99),
            start=_numbers,
            end=_numbers,
            replaced=_opt_names,
            replacement=_opt_names,
            changed=_opt_times,
        ),
        max_size=2,
    ).map(tuple),
    passages=st.lists(
        st.builds(Passage, first=st.integers(1, 9), last=st.integers(9, 99), language=_names), max_size=1
    ).map(tuple),
)
_hints = st.builds(
    LineHint,
    places=st.sets(st.sampled_from(Place), max_size=3).map(lambda found: tuple(p for p in Place if p in found)),
    links_percent=st.integers(0, 10).map(lambda tenth: 10 * tenth),
    votes=st.integers(0, 2),
    voters=st.integers(2, 4),
)
_pages = st.builds(
    Page,
    id=_names,
    text=_names,
    sha256=st.binary(min_size=32, max_size=32).map(bytes.hex),
    format=st.sampled_from(PageFormat),
    url=_opt_names,
    published=_opt_names,
    fetched=_opt_names,
    metadata=st.lists(st.tuples(_names, _names), max_size=2).map(tuple),
    hints=st.lists(_hints, max_size=4).map(tuple),
)
_page_records = st.builds(
    PageRecord,
    page=_pages,
    article=_articles,
    events=st.lists(_events, max_size=2).map(tuple),
    statements=st.lists(_statements, max_size=2).map(tuple),
    casualties=st.lists(_casualties, max_size=2).map(tuple),
    agreements=st.lists(_agreements, max_size=2).map(tuple),
    not_read=_opt_names,
)


@pytest.fixture(scope="session")
def any_page_record() -> st.SearchStrategy[PageRecord]:
    return _page_records
