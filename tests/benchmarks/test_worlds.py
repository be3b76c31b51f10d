"""Synthetic worlds: the same again for the same seed, truth that points at its words, a scorer that knows the truth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

import pytest

from benchmarks.worlds.measures import measure_clusters, measure_sets
from benchmarks.worlds.pages import MadePage, make_pages
from benchmarks.worlds.perfect import make_record
from benchmarks.worlds.placing import Placed, place_claims
from benchmarks.worlds.score import score_links
from benchmarks.worlds.stages import Staging
from benchmarks.worlds.truth import Truth, find_truth
from runut.record.claims import EventType, Topic
from runut.record.linked import Disagreement, DisagreementKind, Happening, Lineage, LinkedAgreement, Version
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision, ProvisionPart

PAGES = 120


@pytest.fixture(scope="module")
def world() -> tuple[Staging, list[MadePage]]:
    return make_pages(7, PAGES)


@pytest.fixture(scope="module")
def truth(world: tuple[Staging, list[MadePage]]) -> Truth:
    return find_truth(*world)


@pytest.fixture(scope="module")
def records(world: tuple[Staging, list[MadePage]]) -> list[PageRecord]:
    staging, pages = world
    return [make_record(page, staging) for page in pages]


def gather(items: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the items of each cluster."""
    found: dict[str, list[str]] = defaultdict(list)
    for item, name in items.items():
        found[name].append(item)
    return {name: tuple(sorted(members)) for name, members in sorted(found.items())}


def make_true_links(truth: Truth, placed: Placed) -> Links:
    """Return what a linker without a fault would find."""
    events, counts = gather(placed.events), gather(placed.counts)
    return Links(
        lineages=tuple(
            Lineage(id=name, pages=pages, origin=None, reason="") for name, pages in gather(truth.lineages).items()
        ),
        happenings=tuple(make_happening(name, claims) for name, claims in events.items()),
        agreements=tuple(make_agreement(name, claims) for name, claims in gather(placed.agreements).items()),
        disagreements=tuple(
            make_disagreement(kind, name, counts[name] if kind == "number" else events[name])
            for kind, name in sorted(truth.disagreements)
        ),
        provisions=tuple(make_provisions(placed)),
    )


def make_happening(name: str, claims: tuple[str, ...]) -> Happening:
    empty: tuple[str, ...] = ()
    return Happening(
        id=name,
        type=EventType.ASSAULT,
        modes=empty,
        claims=claims,
        lineages=empty,
        actors=empty,
        recipients=empty,
        third_parties=empty,
        times=(),
        places=(),
        statuses=(),
        time=None,
        reason="",
    )


def make_agreement(name: str, claims: tuple[str, ...]) -> LinkedAgreement:
    empty: tuple[str, ...] = ()
    return LinkedAgreement(
        id=name,
        claims=claims,
        lineages=empty,
        kinds=empty,
        names=empty,
        parties=empty,
        mediators=empty,
        signed=(),
        reason="",
    )


def make_disagreement(kind: str, name: str, claims: tuple[str, ...]) -> Disagreement:
    versions = tuple(Version(value=str(place), claims=claims[place::2], lineages=()) for place in range(2))
    return Disagreement(id=f"{kind} {name}", kind=DisagreementKind(kind), about=name, question=kind, versions=versions)


def make_provisions(placed: Placed) -> list[LinkedProvision]:
    parts: dict[str, list[ProvisionPart]] = defaultdict(list)
    for (claim, position), name in placed.provisions.items():
        parts[name].append(ProvisionPart(agreement=claim, position=position))
    return [
        LinkedProvision(
            id=name,
            agreement="a",
            topic=Topic.OTHER,
            parts=tuple(held),
            obligors=(),
            beneficiaries=(),
            deadlines=(),
            lineages=(),
            evidence=(),
            issues=(),
            reason="",
        )
        for name, held in sorted(parts.items())
    ]


def test_the_same_seed_makes_the_same_pages_and_another_makes_others() -> None:
    first, again, other = (make_pages(seed, PAGES)[1] for seed in (7, 7, 8))
    assert [page.laid.text for page in first] == [page.laid.text for page in again]
    assert {page.sha256 for page in first}.isdisjoint(page.sha256 for page in other)


def test_each_sentence_stands_where_the_truth_says(world: tuple[Staging, list[MadePage]]) -> None:
    for page in world[1]:
        for sentence, (start, end) in zip(page.sentences, page.laid.sentences, strict=True):
            assert page.laid.text[start:end] == sentence.text
        for _, start, end, _ in page.laid.lines:
            assert "\n" not in page.laid.text[start:end]


def test_no_sentence_keeps_a_mark_of_its_pattern(world: tuple[Staging, list[MadePage]]) -> None:
    for page in world[1]:
        for sentence in page.sentences:
            assert not set("{}[]<>") & set(sentence.text)
            assert "  " not in sentence.text


def test_claims_made_directly_rest_on_their_words(records: list[PageRecord]) -> None:
    claims = [(record, event) for record in records for event in record.events]
    assert len(claims) > PAGES
    for record, event in claims:
        assert record.page.text[event.evidence.start : event.evidence.end] == event.trigger
        for actor in (*event.actors, *event.recipients):
            assert actor.start is None or record.page.text[actor.start : actor.end]
    ids = [claim.id for record in records for claim in record.claims]
    assert len(ids) == len(set(ids))


def test_the_truth_itself_scores_one(records: list[PageRecord], truth: Truth) -> None:
    placed = place_claims(records, truth)
    states = {(one.provision, one.day): one.state for one in truth.states}
    score = score_links(records, make_true_links(truth, placed), truth, lambda one, day: states[one.id, day])
    shares = (score.happenings, score.lineages, score.agreements, score.disagreements, score.states)
    assert [(share.precision, share.recall) for share in shares] == [pytest.approx((1.0, 1.0))] * len(shares)
    assert min(share.size for share in shares) > 0
    assert score.misses == []


def test_what_is_joined_split_or_left_out_scores_less(records: list[PageRecord], truth: Truth) -> None:
    links = make_true_links(truth, place_claims(records, truth))
    one, two, *rest = links.happenings
    joined = (replace(one, claims=one.claims + two.claims), *rest)
    perturbed = replace(links, happenings=joined, lineages=(), disagreements=(), provisions=())
    score = score_links(records, perturbed, truth)
    assert score.happenings.precision < 1
    assert score.lineages.recall < 1
    assert score.disagreements.recall == 0
    assert score.states.recall == 0
    assert any("joined" in miss for miss in score.misses)


def test_b_cubed_counts_each_item_in_its_cluster() -> None:
    truth = {"a": 1, "b": 1, "c": 2}
    together = measure_clusters(truth, dict.fromkeys(truth, 0))
    assert (together.precision, together.recall) == (pytest.approx(5 / 9), 1.0)
    apart = measure_clusters(truth, {})
    assert (apart.precision, apart.recall) == (1.0, pytest.approx(2 / 3))


def test_what_may_be_found_counts_neither_way() -> None:
    share = measure_sets(must={"a", "b"}, may={"c"}, found={"a", "c", "d"})
    assert (share.precision, share.recall) == (0.5, 0.5)
