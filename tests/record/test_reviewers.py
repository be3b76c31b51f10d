"""How far two reviewers agree."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from runut.record.anchor import Anchor
from runut.record.decision import Action, Decision, Target
from runut.record.reviewers import compare_reviewers, find_reviewers

LETTERS = {"a": Action.ACCEPT, "r": Action.REJECT, "c": Action.CORRECT}


def anchor(claim: str) -> Anchor:
    return Anchor(page="p" * 64, claim=claim, sort="event", type="ASSAULT", start=0, end=1)


def decide(number: int, who: str, action: Action, claim: str, value: str = "x") -> Decision:
    return Decision(
        action=action,
        who=who,
        targets=(Target(id=claim, anchors=(anchor(claim),)),),
        after={"place": value} if action is Action.CORRECT else {},
        id=number,
        at=datetime(2026, 1, 2, tzinfo=UTC),
        engine="test",
        previous="",
    )


def judge(one: str, other: str) -> list[Decision]:
    """Make the verdicts of two reviewers on claims 0, 1, 2, …, a letter each; a dot is none."""
    given = [(who, place, letter) for who, word in (("A", one), ("B", other)) for place, letter in enumerate(word)]
    return [
        decide(number, who, LETTERS[letter], f"e-{place}")
        for number, (who, place, letter) in enumerate(given, 1)
        if letter != "."
    ]


def test_only_claims_that_both_judged_are_compared() -> None:
    found = compare_reviewers(judge("aar.", "ar.a"), "A", "B")
    assert [judged.claim for judged in found.judged] == ["e-0", "e-1"]
    assert found.share == 0.5
    assert compare_reviewers(judge("a.", ".a"), "A", "B").share is None


def test_kappa_is_the_agreement_beyond_chance() -> None:
    # The worked example of Cohen's coefficient: 20 and 15 alike of 50, 25 and 30 accepted; 0.7 seen, 0.5 by chance.
    one, other = "a" * 20 + "a" * 5 + "r" * 10 + "r" * 15, "a" * 20 + "r" * 5 + "a" * 10 + "r" * 15
    assert compare_reviewers(judge(one, other), "A", "B").kappa == pytest.approx(0.4)
    assert compare_reviewers(judge("arc", "arc"), "A", "B").kappa == 1
    assert compare_reviewers(judge("ar", "ra"), "A", "B").kappa == -1
    assert compare_reviewers(judge("aa", "aa"), "A", "B").kappa is None


def test_corrections_are_alike_where_they_put_the_same() -> None:
    decisions = [decide(1, "A", Action.CORRECT, "e-1", "Ganja"), decide(2, "B", Action.CORRECT, "e-1", "Barda")]
    found = compare_reviewers(decisions, "A", "B")
    assert (found.share, found.judged[0].is_alike) == (0, False)
    decisions[1] = decide(2, "B", Action.CORRECT, "e-1", "Ganja")
    assert compare_reviewers(decisions, "A", "B").share == 1


def test_who_accepts_what_the_other_corrected_says_the_same() -> None:
    corrected = decide(1, "A", Action.CORRECT, "e-1", "Ganja")
    found = compare_reviewers([corrected, decide(2, "B", Action.ACCEPT, "e-1")], "A", "B")
    assert (found.share, found.judged[0].actions) == (1, (Action.CORRECT, Action.CORRECT))
    before = decide(0, "B", Action.ACCEPT, "e-1")
    found = compare_reviewers([before, corrected], "A", "B")
    assert (found.share, found.judged[0].actions) == (0, (Action.CORRECT, Action.ACCEPT))


def test_the_last_verdict_counts_and_one_that_was_taken_back_does_not() -> None:
    decisions = [
        decide(1, "A", Action.REJECT, "e-1"),
        decide(2, "A", Action.ACCEPT, "e-1"),
        decide(3, "B", Action.ACCEPT, "e-1"),
        decide(4, "B", Action.REJECT, "e-1"),
    ]
    assert compare_reviewers(decisions, "A", "B").share == 0
    undo = Decision(
        action=Action.UNDO, who="B", targets=(Target(id="4"),), id=5, at=decisions[0].at, engine="test", previous=""
    )
    assert compare_reviewers([*decisions, undo], "A", "B").share == 1
    assert find_reviewers([*decisions, undo]) == ("A", "B")


def test_claims_are_known_by_what_their_anchors_mean_now() -> None:
    decisions = [decide(1, "A", Action.ACCEPT, "e-1"), decide(2, "B", Action.ACCEPT, "e-2")]
    assert compare_reviewers(decisions, "A", "B").judged == ()
    meant = {anchor("e-1"): "e-9", anchor("e-2"): "e-9"}
    assert [found.claim for found in compare_reviewers(decisions, "A", "B", meant).judged] == ["e-9"]
