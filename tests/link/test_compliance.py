from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from agreements_by_hand import BOTH, act, deal, find_provision, link, term, told

from runut.link import link_records
from runut.link.agreements.provision_states import state_of
from runut.link.keeping.keeping_rules import RULES
from runut.record.claims import Topic
from runut.record.page_record import PageRecord
from runut.record.provisions import Basis, ProvisionState

Build = Callable[..., PageRecord]
GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "agreements.md"

TRUCE = term("ceasefire", "gencatan senjata")


def after(build: Build, *claims: object, day: str = "2020-11-20", **more: object) -> PageRecord:
    """Make a page of some days after the signing."""
    return build("later", *claims, published=day, **more)


@pytest.mark.parametrize(
    ("topic", "claim", "state"),
    [
        ("ceasefire", act("RETREAT/ceasefire", BOTH), "done"),
        ("withdrawal", act("RETREAT/withdraw", ["ARM"]), "done"),
        ("withdrawal", act("RETREAT/withdraw", ["ARM"], status="ongoing"), "partly"),
        ("withdrawal", act("RETREAT/withdraw", ["ARM"], status="planned"), "pending"),
        ("withdrawal", act("RETREAT/withdraw", ["ARM"], status="demanded"), "pending"),
        ("withdrawal", act("RETREAT/withdraw", ["ARM"], status="denied"), "pending"),
        ("prisoners", act("RETREAT/release", ["AZE"], ["ARM"]), "done"),
        ("prisoners", ("casualty", ("released", 44, 44), {"side": "ARM"}), "done"),
        ("prisoners", act("COOPERATE/exchange", BOTH), "done"),
        ("prisoners", act("COERCE/arrest", ["AZE"], ["ARM"], status="ongoing"), "pending"),
        ("disarmament", act("RETREAT/disarm", ["ARM"]), "done"),
        ("recognition", act("SUPPORT/recognise", ["ARM"], ["AZE"]), "done"),
        ("humanitarian", act("AID/humanitarian", ["ICRC"], ["ARM"]), "done"),
        ("talks", act("CONSULT", BOTH, time="2020-11-20"), "done"),
        ("talks", act("CONSULT", [*BOTH, "RUS"], time="2020-11-20"), "pending"),
        ("delimitation", act("CONSULT", BOTH), "pending"),
        ("economy", act("COOPERATE", BOTH), "done"),
    ],
)
def test_an_act_of_the_sides_after_the_signing_bears_on_a_provision_of_its_topic(
    build_record: Build, topic: str, claim: object, state: str
) -> None:
    found = link(build_record("first", deal("peace_agreement", term(topic))), after(build_record, claim), topic=topic)
    assert told(found) == [(state, "implied")]
    assert state_of(found) == state


@pytest.mark.parametrize(
    ("topic", "words", "kind"),
    [
        ("territory", "wilayah itu diserahkan", "RETREAT/return"),
        ("remains", "jenazah dipulangkan", "RETREAT/return"),
        ("return_of_displaced", "pengungsi pulang", "RETREAT/return"),
        ("corridor", "koridor itu dibuka", "RETREAT/access"),
        ("transport", "jalur kereta dibuka", "RETREAT/access"),
        ("monitoring", "misi pengamat masuk", "RETREAT/access"),
        ("mines", "peta ranjau ditukar", "COOPERATE/exchange"),
    ],
)
def test_an_act_that_can_bear_on_several_topics_bears_on_the_one_that_its_words_name(
    build_record: Build, topic: str, words: str, kind: str
) -> None:
    first = build_record("first", deal("peace_agreement", *(term(name) for name in ("withdrawal", topic))))
    found = link(first, after(build_record, act(kind, ["ARM"], ["AZE"]), body=[words]), topic=topic)
    assert told(found) == [("done", "implied")]
    other = link(first, after(build_record, act(kind, ["ARM"], ["AZE"]), body=["hal lain terjadi"]), topic=topic)
    assert told(other) in ([], [("done", "implied")] if kind.startswith("COOPERATE") else [])


def test_peacekeepers_of_the_mediator_keep_their_provision(build_record: Build) -> None:
    first = build_record("first", deal("ceasefire", term("peacekeeping"), mediators=["RUS"]))
    page = after(build_record, act("MOBILIZE/peacekeepers", ["RUS"], status="ongoing"))
    assert told(link(first, page, topic="peacekeeping")) == [("done", "implied")]


def test_a_truce_that_a_page_says_was_broken_is_breached(build_record: Build) -> None:
    broken = act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], time="2020-11-12")
    found = link(build_record("first", deal("ceasefire", TRUCE)), after(build_record, broken))
    (evidence,) = found.evidence
    assert (evidence.state, evidence.basis, evidence.by) == (ProvisionState.BREACHED, Basis.STATED, ("ARM",))
    assert evidence.reason.startswith("a truce was broken: the truce in force between them then")
    assert state_of(found) is ProvisionState.BREACHED


def test_later_fighting_is_evidence_and_never_a_breach(build_record: Build) -> None:
    pages = [
        build_record("first", deal("ceasefire", TRUCE), act("RETREAT/ceasefire", BOTH, time="2020-11-10")),
        after(build_record, act("ASSAULT/battle", BOTH, time="2020-12-05"), day="2020-12-06"),
    ]
    found = link(*pages)
    assert told(found)[-1] == ("breached", "implied")
    assert state_of(found) is ProvisionState.DONE


def test_a_call_to_stop_fighting_names_nobody(build_record: Build) -> None:
    asked = act("REQUEST/yield", ["RUS"], BOTH, time="2023-09-19")
    found = link(build_record("first", deal("ceasefire", TRUCE)), after(build_record, asked, day="2023-09-20"))
    (evidence,) = found.evidence
    assert (evidence.state, evidence.basis, evidence.by) == (ProvisionState.BREACHED, Basis.IMPLIED, ())
    assert state_of(found) is None


@pytest.mark.parametrize(
    "claim",
    [
        act("ASSAULT/violate-ceasefire", ["ISR"], ["HAMAS"]),
        act("ASSAULT/violate-ceasefire", ["TUR"], []),
        act("ASSAULT/battle", ["ARM", "ARM"], time="2020-12-05"),
        act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], time="2020-10-11"),
        act("ASSAULT/battle", BOTH, time="2020-11-10"),
        act("ASSAULT/battle", BOTH, time="2020-09-27/2020-11-10"),
        act("RETREAT/withdraw", ["ARM"]),
        act("ACCUSE/allege", ["ARM"], ["AZE"]),
        act("CONSULT", BOTH),
    ],
    ids=[
        "other sides",
        "an outsider",
        "one side",
        "before the signing",
        "its day",
        "the war before",
        "other topic",
        "a charge of something else",
        "talks",
    ],
)
def test_look_alikes_are_no_evidence_on_a_truce(build_record: Build, claim: object) -> None:
    assert link(build_record("first", deal("ceasefire", TRUCE)), after(build_record, claim)).evidence == ()


def test_a_breach_is_of_the_truce_that_was_in_force_then(build_record: Build) -> None:
    old = build_record("old", deal("ceasefire", TRUCE, signed="2020-10-10"))
    new = build_record("new", deal("ceasefire", TRUCE))
    broken = act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], time="2020-12-01")
    links = link_records([old, new, after(build_record, broken, day="2020-12-02")])
    signed = {agreement.id: agreement.signed[0].value for agreement in links.agreements}
    tied = {signed[one.agreement]: len(one.evidence) for one in links.provisions}
    assert tied == {"2020-10-10": 0, "2020-11-10": 1}


@pytest.mark.parametrize(
    ("kind", "is_of_both"), [("humanitarian_truce", False), ("ceasefire", True)], ids=["another", "may be the same"]
)
def test_a_page_on_another_truce_tells_of_that_one(build_record: Build, kind: str, *, is_of_both: bool) -> None:
    first = build_record("first", deal("ceasefire", TRUCE))
    undated = ("agreement", (kind, BOTH), {"line": 4, "provisions": (TRUCE,)})
    broken = act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], line=4, time="2020-11-15")
    links = link_records([first, after(build_record, undated, broken)])
    tied = sorted(told(one) for one in links.provisions)
    assert tied == ([[("breached", "stated")]] if is_of_both else [[], [("breached", "stated")]])


def test_a_denial_disputes_the_charge_that_it_answers(build_record: Build) -> None:
    broken = act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], attribution=("AZE",))
    denied = act("REJECT/deny", ["ARM"], line=3)
    found = link(build_record("first", deal("ceasefire", TRUCE)), after(build_record, broken, denied))
    assert state_of(found) is ProvisionState.DISPUTED


def test_a_denial_of_something_else_is_no_evidence(build_record: Build) -> None:
    found = link(build_record("first", deal("ceasefire", TRUCE)), after(build_record, act("REJECT/deny", ["ARM"])))
    assert found.evidence == ()


def test_each_side_blaming_the_other_is_a_dispute(build_record: Build) -> None:
    page = after(
        build_record,
        act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], attribution=("AZE",)),
        act("ASSAULT/violate-ceasefire", ["AZE"], ["ARM"], line=3, attribution=("ARM",)),
    )
    assert state_of(link(build_record("first", deal("ceasefire", TRUCE)), page)) is ProvisionState.DISPUTED


def test_mutual_blame_beside_fighting_is_a_dispute_and_no_breach(build_record: Build) -> None:
    page = after(build_record, act("ASSAULT/battle", BOTH), act("ACCUSE/allege", BOTH))
    found = link(build_record("first", deal("ceasefire", TRUCE)), page)
    assert {state for state, _ in told(found)} == {"disputed"}


def test_two_findings_of_others_are_no_dispute(build_record: Build) -> None:
    page = after(
        build_record,
        act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], attribution=("OSCE",)),
        act("ASSAULT/violate-ceasefire", ["AZE"], ["ARM"], line=3, attribution=("OSCE",)),
    )
    assert state_of(link(build_record("first", deal("ceasefire", TRUCE)), page)) is ProvisionState.BREACHED


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Gencatan senjata itu dilanggar", "breached"),
        ("melanggar gencatan senjata", "breached"),
        ("gencatan senjata masih bertahan", "done"),
        ("gencatan senjata itu diperpanjang", "amended"),
        ("gencatan senjata itu berakhir", "expired"),
    ],
)
def test_words_about_the_agreement_itself_are_stated(build_record: Build, words: str, state: str) -> None:
    first = build_record("first", deal("ceasefire", TRUCE))
    later = after(build_record, deal("ceasefire"), body=[words])
    found = link(first, later)
    assert told(found) == [(state, "stated")]
    assert state_of(found) == state


def test_who_is_charged_and_says_that_it_keeps_the_truce_disputes_the_charge(build_record: Build) -> None:
    broken = act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], line=3, attribution=("AZE",))
    said = act("SUPPORT", ["ARM"], attribution=("ARM",))
    later = after(build_record, deal("ceasefire"), said, broken, body=["mematuhi gencatan senjata", "lain"])
    found = link(build_record("first", deal("ceasefire", TRUCE)), later)
    assert sorted(told(found)) == [("breached", "stated"), ("disputed", "stated")]
    assert state_of(found) is ProvisionState.DISPUTED


def name_agreement(build: Build, claim: object, words: str, name: str) -> PageRecord:
    """Make a page that tells an act in a sentence whose last words name the agreement."""
    page = after(build, claim, deal("peace_agreement"), body=[f"{words} {name}"])
    (named,) = page.agreements
    at = replace(named.evidence, start=named.evidence.end - len(name))
    return replace(page, agreements=(replace(named, evidence=at),))


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("AZE menuduh ARM tidak menarik pasukan sesuai", "breached"),
        ("ARM membantah, tetapi AZE menuduhnya tidak menarik pasukan sesuai", "disputed"),
    ],
)
def test_a_charge_of_not_doing_it_is_a_breach_and_with_its_denial_a_dispute(
    build_record: Build, words: str, state: str
) -> None:
    first = build_record("first", deal("peace_agreement", term("withdrawal", obligor="ARM"), term("prisoners")))
    page = name_agreement(build_record, act("ACCUSE/allege", ["AZE"], ["ARM"]), words, "perjanjian damai")
    found = link(first, page, topic="withdrawal")
    assert told(found) == [(state, "stated")]
    assert found.evidence[0].by == ("ARM",)
    assert link(first, page, topic="prisoners").evidence == ()


def test_a_mediator_that_owes_something_is_charged_with_not_doing_it(build_record: Build) -> None:
    first = build_record("first", deal("ceasefire", term("peacekeeping", obligor="RUS"), mediators=["RUS"]))
    words = "AZE menuduh RUS tidak mengirim pasukan penjaga perdamaian sesuai"
    page = name_agreement(build_record, act("ACCUSE/allege", ["AZE"], ["RUS"]), words, "perjanjian damai")
    assert told(link(first, page, topic="peacekeeping")) == [("breached", "stated")]


def test_a_breach_by_fire_at_a_town_is_none_of_what_is_laid_down_on_the_town(build_record: Build) -> None:
    terms = (term("territory", "menyerahkan Agdam", obligor="ARM"), term("mines", "ranjau di Agdam", obligor="AZE"))
    first = build_record("first", deal("peace_agreement", *terms))
    words = "Dengan menembaki Agdam pasukan ARM melanggar"
    page = name_agreement(build_record, act("ASSAULT", ["ARM"], ["AZE"]), words, "perjanjian damai")
    assert link(first, page, topic="territory").evidence == link(first, page, topic="mines").evidence == ()


def test_a_side_breaks_nothing_that_only_the_other_owes(build_record: Build) -> None:
    terms = (term("territory", "menyerahkan Agdam", obligor="ARM"), term("prisoners", obligor="AZE"))
    first = build_record("first", deal("peace_agreement", *terms))
    page = name_agreement(build_record, act("REJECT/yield", ["AZE"]), "Soal Agdam AZE melanggar", "perjanjian damai")
    assert link(first, page, topic="territory").evidence == ()


def test_what_is_told_as_done_in_part_is_partly_done(build_record: Build) -> None:
    first = build_record("first", deal("peace_agreement", term("withdrawal")))
    left = after(build_record, act("RETREAT/withdraw", ["ARM"]), body=["ARM baru sebagian menarik pasukan"])
    assert told(link(first, left, topic="withdrawal")) == [("partly", "implied")]


def test_a_refusal_that_is_told_to_break_the_agreement_is_a_breach(build_record: Build) -> None:
    first = build_record("first", deal("peace_agreement", term("withdrawal"), term("prisoners")))
    words = "ARM menolak menarik pasukan sehingga melanggar"
    page = name_agreement(build_record, act("REJECT/yield", ["ARM"]), words, "perjanjian damai")
    found = link(first, page, topic="withdrawal")
    assert (told(found), found.evidence[0].by) == ([("breached", "stated")], ("ARM",))
    assert link(first, page, topic="prisoners").evidence == ()


def test_nothing_bears_on_an_agreement_that_had_ended(build_record: Build) -> None:
    first = build_record("first", deal("peace_agreement", term("prisoners")))
    ended = build_record("ended", deal("peace_agreement"), body=["perjanjian itu dibatalkan"], published="2021-01-05")
    freed = after(build_record, act("RETREAT/release", ["AZE"], ["ARM"]), day="2021-03-01")
    assert told(link(first, ended, freed, topic="prisoners")) == [("expired", "stated")]


def test_an_act_at_another_place_is_of_another_provision(build_record: Build) -> None:
    first = build_record("first", deal("statement", term("territory", "menyerahkan Agdam")))
    moved = after(build_record, act("RETREAT/return", ["ARM"]), body=["ARM menyerahkan wilayah Kelbajar"])
    assert link(first, moved, topic="territory").evidence == ()
    here = after(build_record, act("RETREAT/return", ["ARM"]), body=["ARM menyerahkan wilayah Agdam"])
    assert told(link(first, here, topic="territory")) == [("done", "implied")]


def test_an_act_of_who_does_not_owe_it_is_no_evidence(build_record: Build) -> None:
    first = build_record("first", deal("statement", term("withdrawal", obligor="ARM")))
    assert link(first, after(build_record, act("RETREAT/withdraw", ["AZE"])), topic="withdrawal").evidence == ()


def test_an_undated_agreement_has_no_evidence_but_what_is_said_of_it(build_record: Build) -> None:
    first = build_record("first", ("agreement", ("ceasefire", BOTH), {"provisions": (TRUCE,)}))
    broken = act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"])
    assert link(first, after(build_record, broken)).evidence == ()


def test_the_order_of_pages_changes_no_evidence(build_record: Build) -> None:
    pages = [
        build_record("a", deal("ceasefire", TRUCE), published="2020-11-10"),
        build_record("b", act("ASSAULT/battle", BOTH, time="2020-12-01"), published="2020-12-02"),
        build_record("c", act("RETREAT/ceasefire", BOTH, time="2020-11-10"), published="2020-11-11"),
        build_record("d", act("ACCUSE/allege", BOTH), act("ASSAULT", BOTH), published="2020-12-03"),
    ]
    assert link_records(pages).provisions == link_records(pages[::-1]).provisions


def test_every_rule_stands_in_the_guide() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert [rule.name for rule in RULES if f"| {rule.name} |" not in guide] == []


def test_every_topic_has_a_rule_of_its_own() -> None:
    general = {rule.name for rule in RULES if rule.is_general}
    without = [topic for topic in Topic if not any(topic in rule.topics and rule.name not in general for rule in RULES)]
    assert without == [Topic.OTHER]


def test_claims_of_who_tells_are_kept(build_record: Build) -> None:
    broken = act("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"], attribution=("AZE",), time="2020-11-12")
    links = link_records([build_record("first", deal("ceasefire", TRUCE)), after(build_record, broken)])
    (evidence,) = find_provision(links, "ceasefire").evidence
    assert (evidence.claimants, evidence.voices) == (("AZE",), ("AZE",))


def test_what_is_owed_is_asked_of_who_owes_it(build_record: Build) -> None:
    first = build_record("first", deal("statement", term("territory", obligor="ARM")))

    def ask(who: str, whom: str) -> PageRecord:
        return after(build_record, act("REQUEST/yield", [who], [whom]), body=[f"{who} menuntut wilayah dikembalikan"])

    assert told(link(first, ask("AZE", "ARM"), topic="territory")) == [("pending", "implied")]
    assert link(first, ask("ARM", "AZE"), topic="territory").evidence == ()


def test_what_is_yet_to_be_handed_over_names_a_place_of_the_provision(build_record: Build) -> None:
    first = build_record("first", deal("statement", term("territory", "menyerahkan Agdam", obligor="ARM")))

    def plan(words: str) -> PageRecord:
        return after(build_record, act("RETREAT/return", ["ARM"], ["AZE"], status="planned"), body=[words])

    assert told(link(first, plan("ARM akan menyerahkan wilayah Agdam"), topic="territory")) == [("pending", "implied")]
    assert link(first, plan("ARM berniat menyerahkan wilayah"), topic="territory").evidence == ()


def test_a_closed_way_breaks_what_is_laid_down_on_it_whoever_says_so(build_record: Build) -> None:
    terms = (term("corridor", "jalan di Lachin dijaga"), term("prisoners", "tawanan ditukar"))
    first = build_record("first", deal("statement", *terms))
    words = "Menurut Yerevan, pemblokiran itu melanggar kesepakatan"
    page = after(build_record, act("SUPPORT", ["ARM"], attribution=("Yerevan",)), deal("statement"), body=[words])
    (named,) = page.agreements
    claim = replace(named, evidence=replace(named.evidence, start=named.evidence.end - len("melanggar kesepakatan")))
    page = replace(page, agreements=(claim,))
    assert told(link(first, page, topic="corridor")) == [("breached", "stated")]
    assert link(first, page, topic="prisoners").evidence == ()


def test_what_a_sentence_dates_as_done_after_the_signing_is_no_clause_of_it(build_record: Build) -> None:
    def page(day: str) -> PageRecord:
        left = act("RETREAT/withdraw", ["ARM"], time=day)
        made = build_record("first", deal("peace_agreement", term("withdrawal")), left, published="2020-11-21")
        (claim,), (event,) = made.agreements, made.events
        laid = replace(claim.provisions[0], start=event.evidence.start, end=event.evidence.end)
        return replace(made, agreements=(replace(claim, provisions=(laid,)),))

    assert told(link(page("2020-11-20"), topic="withdrawal")) == [("done", "stated")]
    assert link(page("2020-11-10"), topic="withdrawal").evidence == ()


def test_a_changed_term_is_amended_and_the_others_are_not(build_record: Build) -> None:
    first = build_record("first", deal("peace_agreement", term("withdrawal"), term("prisoners")))
    words = "Penarikan pasukan ditunda: mereka memperpanjang tenggat dalam"
    page = name_agreement(build_record, act("AGREE", BOTH, time="2020-11-20"), words, "perjanjian damai")
    assert told(link(first, page, topic="withdrawal")) == [("amended", "stated")]
    assert link(first, page, topic="prisoners").evidence == ()


def test_the_day_on_which_a_term_was_carried_out_is_no_deadline(build_record: Build) -> None:
    first = build_record("first", deal("peace_agreement", term("withdrawal", deadline="2020-11-15")))
    left = act("RETREAT/withdraw", ["ARM"], time="2020-11-20")
    page = after(build_record, deal("peace_agreement", term("withdrawal", deadline="2020-11-20")), left)
    (claim,), (event,) = page.agreements, page.events
    laid = replace(claim.provisions[0], start=event.evidence.start, end=event.evidence.end)
    found = link(first, replace(page, agreements=(replace(claim, provisions=(laid,)),)), topic="withdrawal")
    assert [version.value for version in found.deadlines] == ["2020-11-15"]
    assert state_of(found) is ProvisionState.LATE


def test_mines_cleared_as_help_are_mines_cleared(build_record: Build) -> None:
    first = build_record("first", deal("peace_agreement", term("mines", obligor="ARM")))
    page = after(build_record, act("AID", ["ARM"]), body=["ARM membersihkan ranjau"])
    assert told(link(first, page, topic="mines")) == [("done", "implied")]
