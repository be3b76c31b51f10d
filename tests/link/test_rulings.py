"""What people ruled of which claims are one: it holds over what the machine finds, and the later over the earlier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.link import link_records
from runut.link.comparing.rulings import Bond, Rulings, find_rulings
from runut.record.anchor import Anchor, find_anchors
from runut.record.decision import Action, Decision, Target
from runut.record.links import Links
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]
ATTACK = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-11-09"})
LATER = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": "2020-12-24"})


def anchor(name: str, sort: str = "event") -> Anchor:
    return Anchor(page="p" * 64, claim=name, sort=sort, type="ASSAULT", start=0, end=1)


def decide(number: int, action: Action, *targets: str | Target) -> Decision:
    """Make a decision on claims named by letters; "h:abc" is a happening of three."""
    return Decision(
        action=action,
        who="Ana",
        why="x",
        targets=tuple(_target(found) for found in targets),
        id=number,
        at=datetime(2026, 1, 2, tzinfo=UTC),
        engine="test",
        previous="",
    )


def _target(found: str | Target) -> Target:
    if isinstance(found, Target):
        return found
    thing, _, names = found.rpartition(":")
    return Target(id=found, thing="happening" if thing else None, anchors=tuple(map(anchor, names)))


def bonds_of(*decisions: Decision) -> list[str]:
    meant = {found: found.claim for decision in decisions for found in decision.anchors}
    return ["".join(bond.claims) for bond in find_rulings(decisions, meant).happenings.together]


def test_things_that_are_merged_are_one_with_all_their_claims() -> None:
    assert bonds_of(decide(1, Action.MERGE, "h:ab", "h:cd")) == ["abcd"]
    assert bonds_of(decide(1, Action.MERGE, "a", "b"), decide(2, Action.MERGE, "b", "c")) == ["abc"]


def test_a_later_split_holds_over_a_merge_and_leaves_the_rest_of_it() -> None:
    merged = decide(1, Action.MERGE, "h:ab", "h:cd")
    assert bonds_of(merged, decide(2, Action.SPLIT, "h:abcd", "c")) == ["abd"]
    assert bonds_of(merged, decide(2, Action.SPLIT, "h:abcd", "c", "d")) == ["ab", "cd"]


def test_a_later_merge_holds_over_a_split() -> None:
    decisions = decide(1, Action.SPLIT, "h:abc", "c"), decide(2, Action.MERGE, "h:ab", "c")
    meant = {found: found.claim for decision in decisions for found in decision.anchors}
    bonds = find_rulings(decisions, meant).happenings
    assert bonds.together == (Bond(claims=("a", "b", "c"), decisions=(2,)),)
    assert bonds.sides == {}
    assert bonds.overruled == ((1, 2),)


def test_what_follows_from_a_later_ruling_holds_over_an_earlier_one() -> None:
    decisions = (
        decide(1, Action.MERGE, "a", "b"),
        decide(2, Action.SPLIT, "a", "c"),
        decide(3, Action.MERGE, "b", "c"),
    )
    assert bonds_of(*decisions) == ["bc"]


def test_a_claim_that_is_gone_is_left_out_of_what_was_ruled() -> None:
    merged = decide(1, Action.MERGE, "h:ab", "h:cd")
    meant = {anchor("a"): "a", anchor("c"): "x"}
    assert find_rulings([merged], meant).happenings.together == (Bond(claims=("a", "x"), decisions=(1,)),)


def test_claims_of_another_sort_are_ruled_apart_from_events() -> None:
    pair = tuple(Target(id=name, anchors=(anchor(name, "agreement"),)) for name in "ab")
    rulings = find_rulings([decide(1, Action.MERGE, *pair)], {anchor(name, "agreement"): name for name in "ab"})
    assert rulings.happenings.together == ()
    assert rulings.agreements.together == (Bond(claims=("a", "b"), decisions=(1,)),)


def rule(records: list[PageRecord], number: int, action: Action, *groups: list[str], thing: bool = True) -> Rulings:
    """Return the rulings of one decision on events, given by groups of claim ids."""
    anchors = {found.claim: found for record in records for found in find_anchors(record.page.sha256, record.claims)}
    targets = tuple(
        Target(id="x", thing="happening" if thing else None, anchors=tuple(anchors[claim] for claim in group))
        for group in groups
    )
    return find_rulings([decide(number, action, *targets)], {found: claim for claim, found in anchors.items()})


def claims_of(links: Links) -> list[list[str]]:
    return sorted(sorted(happening.claims) for happening in links.happenings)


@pytest.fixture
def four(build_record: Build) -> list[PageRecord]:
    """Two pages that tell one attack, two that tell another."""
    return [build_record(name, claim) for name, claim in zip("abcd", (ATTACK, ATTACK, LATER, LATER), strict=True)]


def test_merged_happenings_are_one_whatever_speaks_against_it(four: list[PageRecord]) -> None:
    one, other = claims_of(link_records(four))
    rulings = rule(four, 7, Action.MERGE, one, other)
    (found,) = link_records(four, rulings).happenings
    assert sorted(found.claims) == sorted(one + other)
    assert "a person's decision 7" in found.reason
    assert link_records(four[::-1], rulings) == link_records(four, rulings)


def test_a_page_that_comes_later_joins_what_was_merged(four: list[PageRecord], build_record: Build) -> None:
    one, other = claims_of(link_records(four))
    late = build_record("e", LATER)
    (found,) = link_records([*four, late], rule(four, 1, Action.MERGE, one, other)).happenings
    assert late.events[0].id in found.claims


def test_a_claim_that_is_split_off_stays_alone(four: list[PageRecord]) -> None:
    one, other = claims_of(link_records(four))
    rulings = rule(four, 1, Action.SPLIT, one, [one[0]])
    assert claims_of(link_records(four, rulings)) == sorted([[one[0]], [one[1]], other])


def test_a_split_holds_where_a_merge_would_bring_its_sides_together(four: list[PageRecord]) -> None:
    (a, b), (c, d) = claims_of(link_records(four))
    anchors = {found.claim: found for record in four for found in find_anchors(record.page.sha256, record.claims)}
    decisions = [
        decide(1, Action.MERGE, *(Target(id=claim, anchors=(anchors[claim],)) for claim in (a, c))),
        decide(2, Action.SPLIT, *(Target(id=claim, anchors=(anchors[claim],)) for claim in (b, d))),
    ]
    rulings = find_rulings(decisions, {found: claim for claim, found in anchors.items()})
    assert claims_of(link_records(four, rulings)) == sorted([sorted([a, c]), [b], [d]])


LETTERS = "abcdefgh"
ACTS = st.lists(
    st.tuples(
        st.sampled_from([Action.MERGE, Action.SPLIT]),
        st.booleans(),
        st.lists(st.sampled_from(LETTERS), min_size=2, max_size=5, unique=True),
    ),
    max_size=7,
)


@settings(max_examples=200, deadline=None)
@given(acts=ACTS)
def test_rulings_never_contradict_each_other_and_the_last_always_holds(
    acts: list[tuple[Action, bool, list[str]]],
) -> None:
    decisions = [
        decide(number, action, *(["h:" + "".join(names), *names[1:]] if whole else names))
        for number, (action, whole, names) in enumerate(acts, 1)
    ]
    meant = {found: found.claim for decision in decisions for found in decision.anchors}
    bonds = find_rulings(decisions, meant).happenings
    told = [claim for bond in bonds.together for claim in bond.claims]
    assert len(told) == len(set(told))
    for bond in bonds.together:
        assert len({bonds.sides.get(claim, frozenset()) for claim in bond.claims}) == 1
    if decisions:
        action, _, names = acts[-1]
        bond_of = {claim: bond for bond in bonds.together for claim in bond.claims}
        pairs = [(names[0], other) for other in names[1:]]
        if action is Action.MERGE:
            assert all(bond_of[one] is bond_of[other] for one, other in pairs)
        else:
            assert all(dict(bonds.sides[one])[len(acts)] != dict(bonds.sides[other])[len(acts)] for one, other in pairs)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_the_pages_changes_nothing_under_any_rulings(build_record: Build, data: st.DataObject) -> None:
    days = st.sampled_from(["2020-11-09", "2020-11-10", "2020-12-24", None])
    pages = [
        build_record(
            name,
            *(
                ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"time": day, "line": line})
                for line, day in enumerate(data.draw(st.lists(days, min_size=1, max_size=2)), 2)
            ),
            body=data.draw(st.sampled_from([None, ["satu dua tiga empat lima", "enam tujuh delapan"]])),
        )
        for name in "abcd"
    ]
    anchors = {found.claim: found for page in pages for found in find_anchors(page.page.sha256, page.claims)}
    picks = st.lists(st.sampled_from(sorted(anchors)), min_size=2, max_size=3, unique=True)
    decisions = [
        decide(
            number,
            data.draw(st.sampled_from([Action.MERGE, Action.SPLIT])),
            *(Target(id=claim, anchors=(anchors[claim],)) for claim in data.draw(picks)),
        )
        for number in range(1, data.draw(st.integers(1, 4)) + 1)
    ]
    rulings = find_rulings(decisions, {found: claim for claim, found in anchors.items()})
    links = link_records(pages, rulings)
    assert link_records(data.draw(st.permutations(pages)), rulings) == links
    of = {claim: happening.id for happening in links.happenings for claim in happening.claims}
    assert sorted(of) == sorted(anchors)
    for bond in rulings.happenings.together:
        assert len({of[claim] for claim in bond.claims}) == 1
    for one, mine in rulings.happenings.sides.items():
        for other, its in rulings.happenings.sides.items():
            if any(dict(mine).get(split, side) != side for split, side in its):
                assert of[one] != of[other]


def actors_of(links: Links) -> list[tuple[str, ...]]:
    return sorted(actor.names for actor in links.actors)


@pytest.fixture
def named(build_record: Build) -> list[PageRecord]:
    """Three pages that name two bodies, one of them under another name too."""
    acts = (
        ("event", ("ASSAULT", ["Laskar Sagu"], ["Dewan Lembah"]), {}),
        ("event", ("ASSAULT", ["Laskar Sagu"], []), {}),
        ("event", ("ASSAULT", ["Barisan Sagu"], []), {}),
    )
    return [build_record(name, act) for name, act in zip("abc", acts, strict=True)]


def rule_actors(records: list[PageRecord], action: Action, *names: str, claims: tuple[str, ...] = ()) -> Rulings:
    """Return the rulings of one decision on actors, given by a name of each."""
    anchors = {found.claim: found for record in records for found in find_anchors(record.page.sha256, record.claims)}
    actors = [actor for name in names for actor in link_records(records).actors if name in actor.names]
    targets = [
        Target(
            id=actor.id,
            thing="actor",
            anchors=tuple(anchors[claim] for claim in actor.claims),
            seen={"names": list(actor.names)},
        )
        for actor in actors
    ]
    targets += [Target(id=claim, anchors=(anchors[claim],)) for claim in claims]
    return find_rulings([decide(3, action, *targets)], {found: claim for claim, found in anchors.items()})


def test_actors_that_are_merged_are_one_with_all_their_names(named: list[PageRecord]) -> None:
    assert actors_of(link_records(named)) == [("Barisan Sagu",), ("Dewan Lembah",), ("Laskar Sagu",)]
    rulings = rule_actors(named, Action.MERGE, "Laskar Sagu", "Barisan Sagu")
    links = link_records(named, rulings)
    assert actors_of(links) == [("Barisan Sagu", "Laskar Sagu"), ("Dewan Lembah",)]
    (merged,) = (actor for actor in links.actors if len(actor.names) == 2)
    assert merged.reason == "a person's decision 3"
    assert len(merged.claims) == 3
    assert link_records(named[::-1], rulings) == links


def test_claims_that_are_taken_out_of_an_actor_name_another_of_that_name(named: list[PageRecord]) -> None:
    (claim,) = (event.id for event in named[1].events)
    rulings = rule_actors(named, Action.SPLIT, "Laskar Sagu", claims=(claim,))
    links = link_records(named, rulings)
    assert actors_of(links) == [("Barisan Sagu",), ("Dewan Lembah",), ("Laskar Sagu",), ("Laskar Sagu",)]
    assert len({actor.id for actor in links.actors}) == 4
    (taken,) = (actor for actor in links.actors if actor.claims == (claim,))
    assert taken.reason == "a person's decision 3"
    assert link_records(named[::-1], rulings) == links
