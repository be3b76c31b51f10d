"""Mediation: contacts by their format, who goes between whom, and how long truces held by whose word."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from runut.record.claims import Agreement, AgreementKind, EventType, Topic
from runut.record.edtf import Edtf
from runut.record.linked import LinkedAgreement
from runut.record.provisions import Compliance, LinkedProvision, ProvisionState
from runut.web.asking import Asked
from runut.web.fact_columns import Sides
from runut.web.fact_rows import FactRows
from runut.web.facts import Fact, FactKind
from runut.web.held import Held
from runut.web.parts import find_parts
from runut.web.tables import Row
from runut.web.views import View
from runut.web.views.lasting import Lasting, find_lasting
from runut.web.views.windows import Window, make_window

_FORMATS = ("phone", "bilateral", "multilateral", "third-party", "mediate", "visit")
_TRUCES = frozenset({AgreementKind.CEASEFIRE.value, AgreementKind.HUMANITARIAN_TRUCE.value})
_CONTACTS_SHOWN = 6
_TRUCES_A_PAGE = 30
_MOST_GO_BETWEENS = 40
_MOST_BETWEEN, _MOST_MADE = 4, 4


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
class Beginning:
    """Since when a truce is told to be, by which claim: it came into force ("effective") or was made ("signed")."""

    time: Edtf
    basis: str
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Truce:
    """One truce: since when, until which breach was first told, by whose word."""

    fact: Fact
    agreement: LinkedAgreement
    begins: Beginning | None
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
    facts = held.find(asked)
    agreements = facts.of(FactKind.AGREEMENT)
    truces = [id_ for id_ in agreements.find_ids() if _is_truce(held, id_)]
    window = make_window(len(truces), asked.page, _TRUCES_A_PAGE)
    formats = tuple(_formats(facts))
    held.fetch_briefs(fact for one in formats for fact in one.latest)
    return Mediation(
        formats=formats,
        go_betweens=tuple(_go_betweens(held, facts, agreements)),
        truces=tuple(_truces(held, [held.fact_by_id[id_] for id_ in window.cut(truces)])),
        window=window,
    )


def _formats(facts: FactRows) -> Iterator[Format]:
    for name in (*_FORMATS, ""):
        found = facts.where("sides", partial(_is_of_format, name))
        if found:
            yield Format(name=name, number=len(found), latest=tuple(found[-_CONTACTS_SHOWN:])[::-1])


def _is_of_format(name: str, sides: Sides) -> bool:
    """Tell whether a happening is a contact of a format; "" is for those of which none is told."""
    return sides.type is EventType.CONSULT and (
        name in sides.modes if name else not any(mode in sides.modes for mode in _FORMATS)
    )


def _go_betweens(held: Held, facts: FactRows, agreements: FactRows) -> list[GoBetween]:
    number: Counter[str] = Counter()
    between: defaultdict[str, Counter[str]] = defaultdict(Counter)
    made: defaultdict[str, list[str]] = defaultdict(list)
    for (sides,), times in facts.where("sides", lambda sides: bool(sides.third_parties)).count("sides").items():
        for party in sides.third_parties:
            number[party] += times
            for other in {*sides.actors, *sides.recipients} - {party}:
                between[party][other] += times
    for id_ in agreements.find_ids():
        for party in held.agreements[id_].mediators:
            number[party] += 1
            made[party].append(id_)
            between[party].update(set(held.agreements[id_].parties) - {party})
    return [
        GoBetween(
            party=party,
            number=count,
            between=tuple(sorted(between[party].items(), key=lambda item: (-item[1], item[0]))[:_MOST_BETWEEN]),
            agreements=tuple(held.fact_by_id[id_] for id_ in made[party][:_MOST_MADE]),
        )
        for party, count in sorted(number.items(), key=lambda item: (-item[1], item[0]))[:_MOST_GO_BETWEENS]
    ]


def _halts(held: Held, agreement: str) -> list[LinkedProvision]:
    return [one for one in held.provisions.get(agreement, ()) if one.topic is Topic.CEASEFIRE]


def _is_truce(held: Held, agreement: str) -> bool:
    return bool(_halts(held, agreement)) or not _TRUCES.isdisjoint(held.agreements[agreement].kinds)


def _truces(held: Held, truces: Sequence[Fact]) -> Iterator[Truce]:
    """Yield truces."""
    held.fetch_claims(claim for fact in truces for claim in held.agreements[fact.id].claims)
    for fact in truces:
        linked = held.agreements[fact.id]
        halts = _halts(held, fact.id)
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
            lasting=find_lasting(begins.time, breach.time) if begins is not None and breach is not None else None,
            breaches=len(breaches),
        )


def _begins(held: Held, linked: LinkedAgreement) -> Beginning | None:
    """Return when it came into force, else when it was made; the narrowest time that a page gives."""
    claims = [held.index.claims[claim][0] for claim in held.index.known(linked.claims)]
    for basis in ("effective", "signed"):
        given = [
            Beginning(time=time, basis=basis, claim=claim.id)
            for claim in claims
            if isinstance(claim, Agreement) and (time := getattr(claim, basis)) is not None
        ]
        if given:
            return min(given, key=lambda one: (-len(one.time.text.split("/")[0]), one.time.text, one.claim))
    return None


def _breach_order(one: Compliance) -> tuple[bool, str, str]:
    day = None if one.time is None else (one.time.earliest or one.time.latest)
    return (day is None, "" if day is None else day.isoformat(), one.claim)


def find_rows(held: Held, asked: Asked) -> Iterator[Row]:
    """Yield the truces that pass the filters."""
    truces = [id_ for id_ in held.find(asked).of(FactKind.AGREEMENT).find_ids() if _is_truce(held, id_)]
    parts = ([held.fact_by_id[id_] for id_ in truces[part]] for part in find_parts(len(truces)))
    for truce in (truce for part in parts for truce in _truces(held, part)):
        breach = truce.breach
        yield {
            "agreement": truce.fact.id,
            "names": truce.agreement.names,
            "parties": truce.agreement.parties,
            "mediators": truce.agreement.mediators,
            "begins": truce.begins.time.text if truce.begins is not None else None,
            "begins_basis": truce.begins.basis if truce.begins is not None else None,
            "begins_claim": truce.begins.claim if truce.begins is not None else None,
            "first_breach": breach.time.text if breach is not None and breach.time is not None else None,
            "breach_claim": breach.claim if breach is not None else None,
            "breach_by": breach.by if breach is not None else (),
            "breach_claimants": breach.claimants if breach is not None else (),
            "least": truce.lasting.least if truce.lasting is not None else None,
            "most": truce.lasting.most if truce.lasting is not None else None,
            "unit": truce.lasting.unit if truce.lasting is not None else None,
            "bound": truce.lasting.bound.value if truce.lasting is not None else None,
        }


VIEW = View(name="mediation", path="/mediation", template="mediation.html.jinja", make=make, rows=find_rows)
