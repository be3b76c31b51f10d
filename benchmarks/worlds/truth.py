"""What linking should find in a world's pages: clusters, lineages, disagreements, and the states of provisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from benchmarks.worlds.facts import Happening, Tell
from benchmarks.worlds.pages import MadePage
from benchmarks.worlds.perfect import tells_agreement
from benchmarks.worlds.sentences import Sentence, bounds_of
from benchmarks.worlds.stages import Staging
from benchmarks.worlds.states import StateOn, find_states
from benchmarks.worlds.wording import Counted
from runut.record.edtf import Edtf

Key = tuple[str, str]
"""A kind of disagreement and the happening or count that it is about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One sentence of one page with what it tells.

    Attributes:
        start: First code point.
        end: Code point after the last.
        happening: The happening it tells, None for none or for one that the page leaves open.
        types: The types under which a claim may tell it.
        also: A second happening that it tells, with its types.
        agreement: The agreement it tells of.
        provision: The provision it lays down.
        count: The count it tells.
    """

    start: int
    end: int
    happening: str | None = None
    types: frozenset[str] = frozenset()
    also: str | None = None
    also_types: frozenset[str] = frozenset()
    agreement: str | None = None
    provision: str | None = None
    count: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """All that is scored.

    Attributes:
        told: The sentences of each page, by its digest.
        lineages: The report that each page carries, by its digest.
        disagreements: Those that must be found.
        open: Those that may be found or not.
        states: States of provisions on days.
        happening_of: The happening in which each agreement was made.
    """

    told: dict[str, tuple[Told, ...]]
    lineages: dict[str, str]
    disagreements: frozenset[Key]
    open: frozenset[Key]
    states: tuple[StateOn, ...]
    happening_of: dict[str, str]


_DAYS_BACK = 21
_DAYS_OF_NEWS = 3
_SAID_AGAIN = frozenset({"accuse", "deny", "urge"})


def find_truth(staging: Staging, pages: list[MadePage], unread: frozenset[str] = frozenset()) -> Truth:
    """Return what linking should find in the pages of a history.

    Args:
        staging: The history.
        pages: Its pages.
        unread: Digests of pages of which the reader knows no claims, being in a language that it does not read yet:
            they count for lineages alone.
    """
    read = [page for page in pages if page.sha256 not in unread]
    told = {page.sha256: tuple(_told(staging, page)) for page in read}
    must, may = _disagreements(staging, read)
    return Truth(
        told=told, lineages={page.sha256: page.report for page in pages}, disagreements=must, open=may - must,
        states=tuple(find_states(staging, read)),
        happening_of={one.id: one.happening for one in staging.world.agreements.values()},
    )  # fmt: skip


def _told(staging: Staging, page: MadePage) -> Iterator[Told]:
    for sentence, (start, end) in zip(page.sentences, page.laid.sentences, strict=True):
        tell = sentence.tell
        if tell is None or tell.section == "quote":
            yield Told(start=start, end=end)
            continue
        about = staging.world.happenings.get(tell.happening or "")
        is_clear = about is not None and is_decidable(staging, sentence, about, page)
        also = staging.world.happenings.get(tell.also or "") if tell.section == "accuse" else None
        if also is not None and not is_clear_attack(staging, sentence, also, page):
            also = None
        yield Told(
            start=start, end=end,
            happening=about.id if about is not None and is_clear else None,
            types=_types(tell, about) if is_clear else frozenset(),
            also=also.id if also is not None else None,
            also_types=also.family if also is not None else frozenset(),
            agreement=tell.agreement.id if tell.agreement and tells_agreement(sentence) else None,
            provision=tell.provision.id if tell.provision and sentence.filled.said else None,
            count=tell.count.id if tell.count is not None else None,
        )  # fmt: skip


def _types(tell: Tell, about: Happening | None) -> frozenset[str]:
    if about is None:
        return frozenset()
    if tell.section.startswith("count.") and "ASSAULT" in about.family:
        return frozenset({"ASSAULT"})
    return about.family


def is_decidable(staging: Staging, sentence: Sentence, about: Happening, page: MadePage) -> bool:
    """Tell whether what a sentence says fits one happening alone.

    A sentence without a time is taken to tell of the three weeks before its page came out; words that can be said
    again, and are told without a time days later, may have been said again.
    """
    is_late = (page.frame.published - about.day).days > _DAYS_OF_NEWS
    if sentence.when.edtf is None and about.act in _SAID_AGAIN and is_late:
        return False
    return not any(_fits(other, sentence, sentence.when.edtf, page) for other in _alike(staging, about))


def is_clear_attack(staging: Staging, sentence: Sentence, attack: Happening, page: MadePage) -> bool:
    """Tell whether an accusation can be about one attack alone."""
    has_day = any(slot == "X" for slot, _ in sentence.filled.slots)
    day = attack.day.isoformat() if has_day else None
    return not any(_fits(other, sentence, day, page) for other in _alike(staging, attack))


def _fits(other: Happening, sentence: Sentence, told: str | None, page: MadePage) -> bool:
    """Tell whether a sentence with such a time and its place may tell of another happening."""
    last = page.frame.published
    place = sentence.tell.place if sentence.tell is not None and sentence.place is not None else None
    is_then = (
        Edtf(told).overlaps(Edtf.day(other.day)) if told else last - timedelta(days=_DAYS_BACK) <= other.day <= last
    )
    return is_then and (place is None or other.place in {None, place})


def _alike(staging: Staging, about: Happening) -> Iterator[Happening]:
    """Yield other happenings of the same kind between the same parties."""
    cache = _index(staging)
    for other in cache[about.parties]:
        if other.id != about.id and other.family & about.family:
            yield other


_INDEXED: list[tuple[Staging, dict[frozenset[str], list[Happening]]]] = []
"""The staging whose happenings were indexed last: held, since the next one could take its number in memory."""


def _index(staging: Staging) -> dict[frozenset[str], list[Happening]]:
    if not _INDEXED or _INDEXED[0][0] is not staging:
        index: dict[frozenset[str], list[Happening]] = defaultdict(list)
        for happening in staging.world.happenings.values():
            index[happening.parties].append(happening)
        _INDEXED[:] = [(staging, index)]
    return _INDEXED[0][1]


def _disagreements(staging: Staging, pages: list[MadePage]) -> tuple[frozenset[Key], frozenset[Key]]:
    """Return the disagreements that must be found, and those of which a reader may think either way."""
    by_happening: dict[str, list[tuple[str, Sentence]]] = defaultdict(list)
    by_count: dict[str, list[tuple[str, Sentence]]] = defaultdict(list)
    for page in pages:
        for sentence in page.sentences:
            tell = sentence.tell
            if tell is None:
                continue
            if tell.count is not None:
                by_count[tell.count.id].append((page.report, sentence))
            elif tell.happening is not None:
                by_happening[tell.happening].append((page.report, sentence))
    must: set[Key] = set()
    may: set[Key] = set()
    for name, sentences in by_happening.items():
        must |= {(kind, name) for kind in _differing(sentences)}
    for name, sentences in by_count.items():
        kind = _number_difference(sentences)
        if kind is not None:
            (must if kind else may).add(("number", name))
    may |= set(_contested(staging, must))
    may |= {("wording", one.id) for one in staging.world.happenings.values() if one.act == "capture"}
    return frozenset(must), frozenset(may)


def _differing(sentences: list[tuple[str, Sentence]]) -> Iterator[str]:
    """Yield the attributes on which reports of one happening give values that cannot both be true."""
    statuses = {(one.tell.status, report) for report, one in sentences if one.tell and one.tell.status}
    if {status for status, _ in statuses} >= {"happened", "denied"}:
        yield "status"
    sentences = [(report, one) for report, one in sentences if one.tell and one.tell.status == "happened"]
    days = {(report, one.when.edtf) for report, one in sentences if one.when.edtf}
    if any(a != b and not Edtf(x).overlaps(Edtf(y)) for a, x in days for b, y in days if x and y):
        yield "date"
    if len({one.tell.place for _, one in sentences if one.place and one.tell}) > 1:
        yield "place"
    if len({one.tell.roles["A"] for _, one in sentences if one.tell}) > 1:
        yield "blame"


def _number_difference(sentences: list[tuple[str, Sentence]]) -> bool | None:
    """Return True where two claimants contradict each other, False where one claimant's figures grow, None else."""
    told = [(one.tell.claimant, bounds_of(one)) for _, one in sentences if one.tell is not None]
    found: bool | None = None
    for who, bounds in told:
        for other, others in told:
            if _are_compatible(bounds, others):
                continue
            if who != other:
                return True
            found = False
    return found


def _are_compatible(one: Counted, other: Counted) -> bool:
    reaches = one.high is None or other.low is None or one.high >= other.low
    return reaches and (other.high is None or one.low is None or other.high >= one.low)


def _contested(staging: Staging, must: set[Key]) -> Iterator[Key]:
    """Yield what an accusation and its denial leave open: whether the attack is disputed is a matter of reading."""
    happenings = staging.world.happenings
    for happening in happenings.values():
        if happening.act in {"accuse", "deny"} and happening.about in happenings:
            for kind in ("blame", "status", "actor"):
                yield kind, happening.about
                yield kind, happening.id
    for kind, name in must:
        if kind == "blame":
            yield "actor", name
            yield "status", name
