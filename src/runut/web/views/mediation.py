"""Mediation: contacts by their format, who goes between whom, and how long truces held by whose word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from runut.record.claims import Agreement, AgreementKind, EventType, Topic
from runut.record.edtf import Edtf
from runut.record.linked import Happening, LinkedAgreement
from runut.record.provisions import Compliance, ProvisionState
from runut.web.asking import Asked
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.agreements import provisions_of
from runut.web.views.windows import Window, make_window

_FORMATS = ("phone", "bilateral", "multilateral", "third-party", "mediate", "visit")
_TRUCES = frozenset({AgreementKind.CEASEFIRE.value, AgreementKind.HUMANITARIAN_TRUCE.value})
_CONTACTS_SHOWN = 6
_TRUCES_A_PAGE = 30
_MOST_GO_BETWEENS = 40
_HOUR_SECONDS = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """Contacts of one format, "" where the pages do not say; the latest of them are shown."""

    name: str
    number: int
    latest: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GoBetween:
    """Who mediates, hosts or guarantees: how often, between whom, and the agreements it had a part in."""

    party: str
    number: int
    between: tuple[tuple[str, int], ...]
    agreements: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Lasting:
    """How long a truce held at least and at most, in hours where both ends have a clock, else in days."""

    least: int
    most: int
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Truce:
    """One truce: since when, until which breach was first told, by whose word."""

    fact: Fact
    agreement: LinkedAgreement
    begins: Edtf | None
    breach: Compliance | None
    lasting: Lasting | None
    breaches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mediation:
    """What the board shows: a part of the truces, those who go between most, the latest contacts."""

    formats: tuple[Format, ...]
    go_betweens: tuple[GoBetween, ...]
    truces: tuple[Truce, ...]
    window: Window


def make(held: Held, asked: Asked) -> Mediation:
    """Return the board of the facts that pass the filters."""
    facts = list(held.find(asked))
    contacts = [fact for fact in facts if fact.kind is FactKind.HAPPENING and fact.type is EventType.CONSULT]
    agreements = [fact for fact in facts if fact.kind is FactKind.AGREEMENT]
    happenings = [held.happenings[fact.id] for fact in facts if fact.kind is FactKind.HAPPENING]
    truces = list(_truces(held, agreements))
    window = make_window(len(truces), asked.page, _TRUCES_A_PAGE)
    return Mediation(
        formats=tuple(_formats(held, contacts)),
        go_betweens=tuple(_go_betweens(held, happenings, agreements))[:_MOST_GO_BETWEENS],
        truces=tuple(window.cut(truces)),
        window=window,
    )


def _formats(held: Held, contacts: list[Fact]) -> Iterator[Format]:
    by_format: defaultdict[str, list[Fact]] = defaultdict(list)
    for fact in contacts:
        modes = [mode for mode in _FORMATS if mode in held.happenings[fact.id].modes]
        for mode in modes or [""]:
            by_format[mode].append(fact)
    for name in (*_FORMATS, ""):
        if by_format[name]:
            yield Format(name=name, number=len(by_format[name]), latest=tuple(by_format[name][-_CONTACTS_SHOWN:][::-1]))


def _go_betweens(held: Held, happenings: Iterable[Happening], agreements: Iterable[Fact]) -> list[GoBetween]:
    number: Counter[str] = Counter()
    between: defaultdict[str, Counter[str]] = defaultdict(Counter)
    made: defaultdict[str, list[Fact]] = defaultdict(list)
    for happening in happenings:
        for party in happening.third_parties:
            number[party] += 1
            between[party].update({*happening.actors, *happening.recipients} - {party})
    for fact in agreements:
        for party in held.agreements[fact.id].mediators:
            number[party] += 1
            made[party].append(fact)
            between[party].update(set(held.agreements[fact.id].parties) - {party})
    return [
        GoBetween(
            party=party, number=count, between=tuple(between[party].most_common(4)), agreements=tuple(made[party])
        )
        for party, count in sorted(number.items(), key=lambda item: (-item[1], item[0]))
    ]


def _truces(held: Held, agreements: Iterable[Fact]) -> Iterator[Truce]:
    provisions = provisions_of(held)
    for fact in agreements:
        linked = held.agreements[fact.id]
        halts = [one for one in provisions[fact.id] if one.topic is Topic.CEASEFIRE]
        if not halts and _TRUCES.isdisjoint(linked.kinds):
            continue
        begins = _begins(held, linked)
        breaches = sorted(
            (one for halt in halts for one in halt.evidence if one.state is ProvisionState.BREACHED), key=_breach_order
        )
        breach = breaches[0] if breaches else None
        yield Truce(
            fact=fact,
            agreement=linked,
            begins=begins,
            breach=breach,
            lasting=_lasting(begins, breach.time) if breach is not None else None,
            breaches=len(breaches),
        )


def _begins(held: Held, linked: LinkedAgreement) -> Edtf | None:
    """Return when it came into force, else when it was made; the narrowest time that a page gives."""
    claims = [held.index.claims[claim][0] for claim in held.index.known(linked.claims)]
    agreements = [claim for claim in claims if isinstance(claim, Agreement)]
    for times in ([one.effective for one in agreements], [one.signed for one in agreements]):
        given = [time for time in times if time is not None]
        if given:
            return min(given, key=lambda time: (-len(time.text.split("/")[0]), time.text))
    return None


def _breach_order(one: Compliance) -> tuple[bool, str, str]:
    day = None if one.time is None else (one.time.earliest or one.time.latest)
    return (day is None, "" if day is None else day.isoformat(), one.claim)


def _lasting(begins: Edtf | None, ends: Edtf | None) -> Lasting | None:
    """Return how long it was from one time to another, None where an end is open or it ended before it began."""
    if begins is None or ends is None:
        return None
    clocks = _clock(begins), _clock(ends)
    if clocks[0] is not None and clocks[1] is not None and (clocks[0].tzinfo is None) == (clocks[1].tzinfo is None):
        hours = int((clocks[1] - clocks[0]).total_seconds() // _HOUR_SECONDS)
        return Lasting(least=hours, most=hours, unit="hours") if hours >= 0 else None
    if begins.earliest is None or begins.latest is None or ends.earliest is None or ends.latest is None:
        return None
    least, most = (ends.earliest - begins.latest).days, (ends.latest - begins.earliest).days
    return Lasting(least=max(least, 0), most=most, unit="days") if most >= 0 else None


def _clock(time: Edtf) -> datetime | None:
    try:
        return datetime.fromisoformat(time.text) if "T" in time.text else None
    except ValueError:
        return None


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the truces that pass the filters."""
    agreements = [fact for fact in held.find(asked) if fact.kind is FactKind.AGREEMENT]
    for truce in _truces(held, agreements):
        breach = truce.breach
        yield {
            "agreement": truce.fact.id,
            "names": truce.agreement.names,
            "parties": truce.agreement.parties,
            "mediators": truce.agreement.mediators,
            "begins": truce.begins.text if truce.begins is not None else None,
            "first_breach": breach.time.text if breach is not None and breach.time is not None else None,
            "breach_claim": breach.claim if breach is not None else None,
            "breach_by": breach.by if breach is not None else (),
            "breach_claimants": breach.claimants if breach is not None else (),
            "least": truce.lasting.least if truce.lasting is not None else None,
            "most": truce.lasting.most if truce.lasting is not None else None,
            "unit": truce.lasting.unit if truce.lasting is not None else None,
        }


VIEW = View(name="mediation", path="/mediation", template="mediation.html.jinja", make=make, rows=find_rows)
