"""Facts that pages tell together, as a careful reader finds them, and whether a record holds them.

A fact stands in a TOML file under `[[fact]]` with its section, what it says, and one or more checks. A claim is
named by where it stands and what it is: "PAGE Lline KIND", the page by the beginning of its id, the kind by an event
type (with a mode: "ASSAULT/battle"), by what became of people ("killed"), or by "agreement" or "statement".
Groups under `also_one` are one too, and are no rows: a join that neither a row nor they tell of is invented.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from runut.link import link_records
from runut.link.agreements.provision_states import state_of
from runut.record.claims import Casualty, Claim, Event, Outcome
from runut.record.edtf import Edtf
from runut.record.linked import Disagreement
from runut.record.page_record import PageRecord

_SELECTOR = re.compile(r"(?P<page>\S+) L(?P<line>\d+) (?P<kind>\S+)")
Claims = list[Claim]


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of the table: where it belongs, what it says, and what must hold."""

    section: str
    says: str
    checks: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Facts:
    """The rows about some pages, and what is one besides them."""

    rows: tuple[Fact, ...]
    also_one: tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class Reading:
    """Page records and what linking makes of them, so that claims are found by where they stand."""

    records: Sequence[PageRecord]
    links: Any = field(init=False)
    where: dict[str, tuple[Claim, PageRecord]] = field(init=False)
    group_of: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Link the records."""
        self.links = link_records(self.records)
        self.where = {claim.id: (claim, record) for record in self.records for claim in record.claims}
        things = (*self.links.happenings, *self.links.agreements)
        self.group_of = {claim: thing.id for thing in things for claim in thing.claims}

    def find(self, selector: str) -> Claims:
        """Return the claims that a selector names.

        Raises:
            ValueError: It is no selector.
        """
        found = _SELECTOR.fullmatch(selector)
        if found is None:
            raise ValueError(f"{selector!r} is no selector; write 'PAGE Lline KIND'")
        return [
            claim
            for record in self.records
            if record.page.id.startswith(found["page"])
            for claim in record.claims
            if claim.evidence.line == int(found["line"]) and _is_kind(claim, found["kind"])
        ]

    def groups(self, selector: str) -> set[str]:
        """Return the happenings or agreements that hold a claim so named."""
        return {self.group_of[claim.id] for claim in self.find(selector) if claim.id in self.group_of}

    def thing(self, selectors: Sequence[str]) -> Any:  # noqa: ANN401 - a happening or an agreement
        """Return the one happening or agreement that holds claims of all selectors, None where there is none."""
        both = set.intersection(*(self.groups(one) for one in selectors))
        return next((it for it in (*self.links.happenings, *self.links.agreements) if it.id in both), None)

    def page(self, start: str) -> PageRecord:
        """Return the page whose id begins so."""
        return next(record for record in self.records if record.page.id.startswith(start))

    def tell(self, claim: str) -> str:
        """Return where a claim stands, and its kind."""
        found, record = self.where[claim]
        kind = found.type.value if isinstance(found, Event) else type(found).__name__.lower()
        return f"{record.page.id[:24]} L{found.evidence.line} {kind}"


def _is_kind(claim: Claim, kind: str) -> bool:
    if kind.isupper() or "/" in kind:
        name, _, mode = kind.partition("/")
        return isinstance(claim, Event) and claim.type == name and (not mode or mode in claim.mode)
    if kind in set(Outcome):
        return isinstance(claim, Casualty) and claim.outcome == kind
    return type(claim).__name__.casefold() == kind


def read_facts(path: Path) -> Facts:
    """Read the facts of a file.

    Raises:
        ValueError: A check has a name that is none.
    """
    facts = []
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for row in data["fact"]:
        checks = {name: value for name, value in row.items() if name not in {"section", "says"}}
        if not checks or set(checks) - set(CHECKS):
            raise ValueError(f"{path.name}: {row['says']!r} has no check, or one of no known name: {sorted(checks)}")
        facts.append(Fact(row["section"], row["says"], checks))
    return Facts(tuple(facts), tuple(map(tuple, data.get("also_one", ()))))


def find_faults(fact: Fact, reading: Reading) -> Iterator[str]:
    """Yield what speaks against a fact in a reading; nothing where it holds."""
    for name, asked in fact.checks.items():
        yield from CHECKS[name](asked, reading)


def _absent(selectors: Iterable[str], reading: Reading) -> list[str]:
    return [f"{one} not read" for one in selectors if not reading.find(one)]


def _flat(groups: Sequence[str | Sequence[str]]) -> list[list[str]]:
    return [[group] if isinstance(group, str) else list(group) for group in groups]


def _same(asked: Sequence[str], reading: Reading) -> Iterator[str]:
    """One happening or agreement holds a claim of each."""
    missing = _absent(asked, reading)
    yield from missing
    if not missing and reading.thing(asked) is None:
        first = asked[0]
        yield "not joined: " + ", ".join(one for one in asked[1:] if reading.thing([first, one]) is None)


def _apart(asked: Sequence[str | Sequence[str]], reading: Reading) -> Iterator[str]:
    """No happening or agreement holds claims of two of the groups."""
    groups = _flat(asked)
    yield from (f"{group[0]} not read" for group in groups if not any(map(reading.find, group)))
    for mine, its in combinations(groups, 2):
        yield from (
            f"joined: {one} with {other}"
            for one in mine
            for other in its
            if reading.groups(one) & reading.groups(other) and reading.find(one) != reading.find(other)
        )


def _origins(asked: Mapping[str, str], reading: Reading) -> Iterator[str]:
    """The lineage of each page comes from there."""
    for start, origin in asked.items():
        digest = reading.page(start).page.sha256
        lineage = next(it for it in reading.links.lineages if digest in it.pages)
        if lineage.origin != origin:
            yield f"{start} comes from {lineage.origin}"


def _own_text(asked: Sequence[str], reading: Reading) -> Iterator[str]:
    """No two of the pages are of one lineage."""
    for one, other in combinations(asked, 2):
        if _lineage(one, reading) == _lineage(other, reading):
            yield f"{one} and {other} are one lineage"


def _one_text(asked: Sequence[str], reading: Reading) -> Iterator[str]:
    """All of the pages are of one lineage."""
    if len({_lineage(one, reading) for one in asked}) > 1:
        yield "several lineages"


def _lineage(start: str, reading: Reading) -> str:
    digest = reading.page(start).page.sha256
    return next(it.id for it in reading.links.lineages if digest in it.pages)


def _sources(asked: Mapping[str, Any], reading: Reading) -> Iterator[str]:
    """The happening or agreement that holds these claims has so many independent sources."""
    missing = _absent(asked["of"], reading)
    yield from missing
    thing = None if missing else reading.thing(asked["of"])
    if thing is None:
        yield from ["not joined"] if not missing else []
    elif len(thing.lineages) != asked["count"]:
        yield f"{len(thing.lineages)} independent sources"


def _ties(asked: Sequence[Mapping[str, str]], reading: Reading) -> Iterator[str]:
    """Two pages hang together so; where `kind` is "none", they do not hang together at all."""
    for tie in asked:
        ends = {reading.page(tie["one"]).page.sha256, reading.page(tie["other"]).page.sha256}
        kinds = {it.kind.value for it in reading.links.ties if {it.one, it.other} == ends} or {"none"}
        if tie["kind"] not in kinds:
            yield f"{tie['one']} and {tie['other']}: {', '.join(sorted(kinds))}"


def _claims(asked: Sequence[Mapping[str, Any]], reading: Reading) -> Iterator[str]:
    """A claim of each selector has all of these values."""
    for wanted in asked:
        found = reading.find(wanted["at"])
        if not found:
            yield f"{wanted['at']} not read"
        elif not any(_has_all(claim, wanted) for claim in found):
            yield f"{wanted['at']} read otherwise: {'; '.join(_show(claim, wanted) for claim in found)}"


def _never(asked: Sequence[Mapping[str, Any]], reading: Reading) -> Iterator[str]:
    """No claim of the selector has all of these values."""
    for wanted in asked:
        if any(_has_all(claim, wanted) for claim in reading.find(wanted["at"])):
            yield f"{wanted['at']} told as {', '.join(str(wanted[key]) for key in wanted if key != 'at')}"


def _has_all(claim: Claim, wanted: Mapping[str, Any]) -> bool:
    return all(_agrees(_value(claim, key), value) for key, value in wanted.items() if key != "at")


def _agrees(value: Any, wanted: Any) -> bool:  # noqa: ANN401 - whatever a claim holds
    if wanted == "none":
        return value in (None, ())
    if isinstance(wanted, list):
        return set(wanted) <= set(value or ())
    if isinstance(value, Edtf):
        return value.text == wanted if ".." in wanted else _is_within(value, Edtf.parse(wanted))
    if isinstance(wanted, str) and isinstance(value, str):
        return wanted.casefold() in value.casefold()
    return bool(value == wanted)


def _is_within(value: Edtf, wanted: Edtf) -> bool:
    """Tell whether every day that a value leaves open is one of those wanted."""
    starts = wanted.earliest is None or (value.earliest is not None and value.earliest >= wanted.earliest)
    ends = wanted.latest is None or (value.latest is not None and value.latest <= wanted.latest)
    return starts and ends


def _value(claim: Claim, key: str) -> Any:  # noqa: ANN401 - whatever a claim holds
    value = getattr(claim, key, None)
    if key in {"actors", "recipients", "third_parties"}:
        return tuple(actor.party or actor.name for actor in value or ())
    if key == "speaker":
        return None if value is None else value.name
    return getattr(value, "value", value)


def _show(claim: Claim, wanted: Mapping[str, Any]) -> str:
    return ", ".join(f"{key} {_value(claim, key)}" for key in wanted if key != "at")


def _things(asked: Sequence[Mapping[str, Any]], reading: Reading) -> Iterator[str]:
    """The happening or agreement that holds these claims holds these values among its own."""
    for wanted in asked:
        missing = _absent(wanted["of"], reading)
        yield from missing
        thing = None if missing else reading.thing(wanted["of"])
        if thing is None:
            yield from ["not joined"] if not missing else []
            continue
        for key, value in wanted.items():
            if key != "of" and not _agrees(_thing_value(thing, key), value):
                yield f"{key}: {_thing_value(thing, key)}"


def _thing_value(thing: Any, key: str) -> Any:  # noqa: ANN401 - a happening or an agreement
    value = getattr(thing, key)
    if key in {"times", "places", "statuses", "signed"}:
        return tuple(version.value for version in value)
    return getattr(value, "value", value)


def _disagree(asked: Mapping[str, Any], reading: Reading) -> Iterator[str]:
    """A disagreement of this kind stands, its values each given by one of the claims."""
    missing = _absent(asked["between"], reading)
    yield from missing
    if missing:
        return
    sides = [{claim.id for claim in reading.find(one)} for one in asked["between"]]
    for found in reading.links.disagreements:
        given = [set(version.claims) for version in found.versions]
        if found.kind == asked["kind"] and all(any(side & claims for claims in given) for side in sides):
            values = {version.value for version in found.versions}
            yield from [
                f"{value} not among {sorted(values)}" for value in asked.get("values", ()) if value not in values
            ]
            return
    yield "no such disagreement"


def _compatible(asked: Sequence[str], reading: Reading) -> Iterator[str]:
    """No disagreement stands two of these claims against each other."""
    yield from _absent(asked, reading)
    sides = [{claim.id for claim in reading.find(one)} for one in asked]
    for found in reading.links.disagreements:
        if sum(any(side & set(version.claims) for version in found.versions) for side in sides) > 1:
            yield f"told as a disagreement on {found.question}"


def _published(asked: Mapping[str, str], reading: Reading) -> Iterator[str]:
    """Each page was published within this time."""
    for start, wanted in asked.items():
        given = reading.page(start).article.published
        if given is None or not _is_within(given, Edtf.parse(wanted)):
            yield f"{start} published {given}"


def _kept(asked: Sequence[Mapping[str, Any]], reading: Reading) -> Iterator[str]:
    """A provision of the agreement on the topic has this evidence of its keeping, and `stands` so by all of its own."""
    for wanted in asked:
        missing = _absent([wanted["agreement"], wanted["at"]], reading)
        yield from missing
        if missing:
            continue
        agreements = reading.groups(wanted["agreement"])
        claims = {claim.id for claim in reading.find(wanted["at"])}
        found = [it for it in reading.links.provisions if it.agreement in agreements and it.topic == wanted["topic"]]
        if not found:
            yield f"no provision on {wanted['topic']}"
            continue
        states = {(it.state.value, tuple(it.by)) for one in found for it in one.evidence if it.claim in claims}
        stands = {str(state_of(one)) for one in found if any(it.claim in claims for it in one.evidence)}
        if wanted.get("stands") not in (None, *stands):
            yield f"{wanted['topic']} with {wanted['at']} stands as {sorted(stands)}"
        by = wanted.get("by")
        if not any(state == wanted["state"] and (by is None or tuple(by) == said) for state, said in states):
            yield f"{wanted['topic']} by {wanted['at']}: {sorted(states) or 'no evidence'}"


def _not_breached(asked: Sequence[Mapping[str, Any]], reading: Reading) -> Iterator[str]:
    """No claim is told to say in words that this agreement's provision on the topic was breached."""
    for wanted in asked:
        agreements = reading.groups(wanted["agreement"])
        for one in reading.links.provisions:
            if one.agreement in agreements and one.topic == wanted["topic"]:
                yield from (
                    f"{wanted['topic']} breached by {reading.tell(it.claim)}"
                    for it in one.evidence
                    if it.state.value == "breached" and it.basis.value == "stated"
                )


def _no_agreement(asked: Sequence[str], reading: Reading) -> Iterator[str]:
    """No agreement is told on these lines ("PAGE Lline")."""
    for place in asked:
        if reading.find(f"{place} agreement"):
            yield f"{place} told as an agreement"


def _by(asked: Mapping[str, Any], reading: Reading) -> Iterator[str]:
    """By that day just these pages had been published, and what they say then holds."""
    day = Edtf.parse(asked["day"]).latest
    told = [record for record in reading.records if _is_published_by(record, day)]
    starts = sorted(start for start in asked["pages"] for record in told if record.page.id.startswith(start))
    if len(starts) != len(told) or starts != sorted(asked["pages"]):
        yield f"pages by then: {[record.page.id[:24] for record in told]}"
    then = Reading(told)
    for signed in asked.get("no_agreement", ()):
        if any(_agrees(_thing_value(it, "signed"), [signed]) for it in then.links.agreements):
            yield f"an agreement of {signed} stands then"
    yield from _claims(asked.get("claims", ()), then)
    yield from _never(asked.get("never", ()), then)


def _is_published_by(record: PageRecord, day: Any) -> bool:  # noqa: ANN401 - a day
    published = record.article.published
    return published is not None and published.earliest is not None and published.earliest <= day


CHECKS: dict[str, Callable[[Any, Reading], Iterator[str]]] = {
    "agreements": _things,
    "apart": _apart,
    "by": _by,
    "claims": _claims,
    "compatible": _compatible,
    "disagree": _disagree,
    "happenings": _things,
    "kept": _kept,
    "never": _never,
    "no_agreement": _no_agreement,
    "not_breached": _not_breached,
    "one_text": _one_text,
    "origins": _origins,
    "own_text": _own_text,
    "published": _published,
    "same": _same,
    "sources": _sources,
    "ties": _ties,
}


def find_invented_joins(facts: Facts, reading: Reading) -> Iterator[str]:
    """Yield the pairs of claims on pages of two lineages that are joined though no fact says that they are one."""
    together = [
        {claim.id for selector in group for claim in reading.find(selector)}
        for group in (*facts.also_one, *(fact.checks["same"] for fact in facts.rows if "same" in fact.checks))
    ]
    lineage_of = {page: lineage.id for lineage in reading.links.lineages for page in lineage.pages}
    for thing in (*reading.links.happenings, *reading.links.agreements):
        for one, other in combinations(thing.claims, 2):
            pages = {lineage_of[reading.where[claim][1].page.sha256] for claim in (one, other)}
            if len(pages) > 1 and not any({one, other} <= group for group in together):
                yield f"{reading.tell(one)} with {reading.tell(other)}"


def find_invented_disagreements(facts: Facts, reading: Reading) -> Iterator[str]:
    """Yield the disagreements that no fact tells of."""
    known = [
        (fact.checks["disagree"]["kind"], [{claim.id for claim in reading.find(one)} for one in between])
        for fact in facts.rows
        if "disagree" in fact.checks
        for between in [fact.checks["disagree"]["between"]]
    ]
    for found in reading.links.disagreements:
        if not any(found.kind == kind and _is_told(found, sides) for kind, sides in known):
            values = " ≠ ".join(version.value for version in found.versions)
            yield f"{found.kind.value} {found.question}: {values}"


def _is_told(found: Disagreement, sides: Sequence[set[str]]) -> bool:
    return all(any(set(version.claims) & side for side in sides) for version in found.versions)
