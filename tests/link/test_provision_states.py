from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from runut.link.agreements.provision_states import is_overdue, pam_score, state_of, states_over_time
from runut.record.claims import Topic
from runut.record.edtf import Edtf
from runut.record.linked import Version
from runut.record.provisions import Basis, Compliance, LinkedProvision, ProvisionPart, ProvisionState

DEADLINE = "2020-11-20"


def say(state: str, day: str | None, *, basis: str = "stated", reported: str | None = None, **more: Any) -> Compliance:  # noqa: ANN401
    return Compliance(
        claim=f"{state} {day}",
        state=ProvisionState(state),
        basis=Basis(basis),
        time=None if day is None else Edtf(day),
        reported=Edtf(reported or day) if reported or day else None,
        by=more.pop("by", ()),
        claimants=(),
        lineage="l",
        reason="",
        **more,
    )


def provision(*evidence: Compliance, topic: str = "prisoners", deadline: str | None = None) -> LinkedProvision:
    ends = () if deadline is None else (Version(value=deadline, claims=(), lineages=()),)
    return LinkedProvision(
        id="p",
        agreement="g",
        topic=Topic(topic),
        parts=(ProvisionPart(agreement="a", position=0),),
        obligors=(),
        beneficiaries=(),
        deadlines=ends,
        lineages=(),
        evidence=evidence,
        issues=(),
        reason="",
    )


def test_nothing_told_is_no_state() -> None:
    found = provision(deadline=DEADLINE)
    assert (state_of(found), pam_score(found), states_over_time(found)) == (None, None, ())


@pytest.mark.parametrize(
    ("evidence", "state", "score"),
    [
        ([say("pending", "2020-11-12")], "pending", 0),
        ([say("partly", "2020-11-12")], "partly", 2),
        ([say("done", "2020-11-12")], "done", 3),
        ([say("done", "2020-12-14")], "late", 3),
        ([say("done", "2020-11-12"), say("done", "2020-12-14")], "done", 3),
        ([say("done", "2020-11-12"), say("pending", "2020-12-14")], "partly", 2),
        ([say("pending", "2020-11-12"), say("done", "2020-11-14")], "done", 3),
        ([say("done", "2020-11-12"), say("partly", "2020-11-14")], "done", 3),
        ([say("breached", "2020-11-12")], "breached", 0),
        ([say("done", "2020-11-12"), say("breached", "2020-12-14")], "breached", 1),
        ([say("done", "2020-11-12"), say("breached", "2020-12-14", basis="implied")], "done", 3),
        ([say("breached", "2020-12-14", basis="implied")], None, None),
        ([say("breached", "2020-11-12"), say("done", "2020-11-14")], "done", 3),
        ([say("done", "2020-11-12"), say("disputed", "2020-12-14")], "disputed", 2),
        ([say("done", "2020-11-12"), say("expired", "2020-12-14")], "expired", 3),
        ([say("pending", "2020-11-12"), say("amended", "2020-11-14")], "amended", 0),
    ],
)
def test_the_state_follows_from_the_evidence(evidence: list[Compliance], state: str | None, score: int | None) -> None:
    found = provision(*evidence, deadline=DEADLINE)
    assert (state_of(found), pam_score(found)) == (state, score)


def test_more_that_is_asked_of_what_lasts_leaves_it_done() -> None:
    assert state_of(provision(say("done", "2020-11-12"), say("pending", "2020-12-14"), topic="ceasefire")) == "done"


def test_an_undated_word_that_it_is_not_done_undoes_nothing() -> None:
    done = say("done", "2020-11-20")
    assert state_of(provision(done, say("pending", None, reported="2020-11-21"))) is ProvisionState.DONE
    assert state_of(provision(done, say("pending", "2020-11-21"))) is ProvisionState.PARTLY


def test_a_charge_that_is_denied_within_a_week_is_disputed_whichever_comes_first() -> None:
    charge, denial = say("breached", "2020-11-12", by=("ARM",)), say("disputed", "2020-11-13", by=("ARM",))
    again = say("breached", "2020-11-14", by=("ARM",))
    assert state_of(provision(charge, denial, again)) == "disputed"
    assert state_of(provision(charge, say("disputed", "2020-12-30", by=("ARM",)))) == "disputed"
    assert state_of(provision(denial, say("breached", "2020-12-30", by=("ARM",)))) == "breached"


def test_charges_of_both_sides_are_disputed_and_those_of_others_are_not() -> None:
    one = say("breached", "2020-11-12", by=("ARM",), voices=("AZE",))
    other = say("breached", "2020-11-13", by=("AZE",), voices=("ARM",))
    assert state_of(provision(one, other)) == "disputed"
    seen = [say("breached", "2020-11-12", by=(side,), voices=("OSCE",)) for side in ("ARM", "AZE")]
    assert state_of(provision(*seen)) == "breached"


def test_a_state_holds_from_the_day_on_which_it_was_reported() -> None:
    found = provision(say("pending", "2020-11-12"), say("done", "2020-11-14", reported="2021-01-01"))
    assert state_of(found, date(2020, 11, 11)) is None
    assert state_of(found, date(2020, 12, 31)) == "pending"
    assert state_of(found, date(2021, 1, 1)) == "done"
    assert [(one.state.value, str(one.since)) for one in states_over_time(found)] == [
        ("pending", "2020-11-12"),
        ("done", "2021-01-01"),
    ]


def test_what_is_planned_for_later_counts_when_it_was_told_only_on_its_day() -> None:
    found = provision(say("pending", "2020-12-01", reported="2020-11-12"))
    assert (state_of(found, date(2020, 11, 30)), state_of(found, date(2020, 12, 1))) == (None, "pending")


def test_undated_evidence_counts_for_the_whole_record_alone() -> None:
    found = provision(say("done", None))
    assert (state_of(found), state_of(found, date(2030, 1, 1))) == ("done", None)
    assert [(one.state.value, one.since) for one in states_over_time(found)] == [("done", None)]


def test_what_passed_its_deadline_is_overdue_and_not_breached() -> None:
    found = provision(say("pending", "2020-11-12"), deadline=DEADLINE)
    assert (is_overdue(found, date(2020, 11, 20)), is_overdue(found, date(2020, 11, 21))) == (False, True)
    assert state_of(found, date(2021, 1, 1)) == "pending"
    assert is_overdue(provision(deadline=DEADLINE), date(2020, 11, 21))
    assert not is_overdue(provision(say("done", "2020-11-12"), deadline=DEADLINE), date(2020, 11, 21))
    assert not is_overdue(provision(), date(2020, 11, 21))


def test_what_is_done_before_the_last_of_several_deadlines_is_not_late() -> None:
    ends = tuple(Version(value=day, claims=(), lineages=()) for day in (DEADLINE, "2020-11-25"))
    assert state_of(replace(provision(say("done", "2020-11-24")), deadlines=ends)) == "done"
    assert state_of(replace(provision(say("done", "2020-11-26")), deadlines=ends)) == "late"
