"""Corrections of claims of every sort, and the values that they are made of."""

from __future__ import annotations

from typing import Any

import pytest

import runut
from runut.errors import InputError
from runut.record.anchor import sort_of
from runut.record.claim_fields import BY_A_PERSON
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.corrections import correct_claim
from runut.record.field_values import find_changed, find_values, show_value
from runut.record.page_record import PageRecord

TEXT = (
    "Armenia dan Azerbaijan Teken Gencatan Senjata\n\n"
    "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020 di Moskow.\n"
    "Kedua negara sepakat bertukar tawanan dan Armenia menarik pasukannya dari Kelbajar paling lambat 15 November.\n"
    '"Perang harus berakhir," kata Presiden Rusia Vladimir Putin.\n'
    "Sedikitnya lima tentara Azerbaijan tewas dalam serangan Armenia di Shusha, kata Baku.\n"
)


@pytest.fixture(scope="module")
def page() -> PageRecord:
    return runut.read_page(TEXT, published="2020-11-11")


def correct(claim: Claim, page: PageRecord, **changes: Any) -> Any:  # noqa: ANN401 - a claim of the same sort
    return correct_claim(claim, changes, page)


def test_every_claim_with_its_own_values_stays_what_it_says(page: PageRecord) -> None:
    assert {sort_of(claim) for claim in page.claims} == {"event", "statement", "casualty", "agreement"}
    for claim in page.claims:
        values = find_values(claim, page.page.text)
        changes = {name: value for name, value in values.items() if name not in {"words", "span"}}
        again = correct_claim(claim, changes, page)
        assert find_values(again, page.page.text) == values
        assert again.id == claim.id


def test_an_event_takes_its_actors_by_name_or_party(page: PageRecord) -> None:
    event = page.events[0]
    given = [{"name": "Turki", "party": "TUR"}, event.actors[0].name]
    corrected = correct(event, page, actors=given, recipients=[], third_parties=["Iran"])
    assert [(actor.name, actor.party, actor.basis) for actor in corrected.actors] == [
        ("Turki", "TUR", BY_A_PERSON),
        (event.actors[0].name, event.actors[0].party, event.actors[0].basis),
    ]
    assert (corrected.recipients, corrected.third_parties[0].party) == ((), None)


def test_another_type_keeps_only_the_modes_that_it_has(page: PageRecord) -> None:
    event = next(event for event in page.events if event.mode)
    corrected = correct(event, page, type="PROTEST")
    assert (corrected.type, corrected.mode, corrected.cameo) == ("PROTEST", (), None)
    assert correct(event, page, type="PROTEST", mode=["riot"]).mode == ("riot",)


def test_time_place_and_status_are_put(page: PageRecord) -> None:
    corrected = correct(page.events[0], page, time="2020-11", place="Moskow", status="planned")
    assert (str(corrected.time), corrected.time_basis) == ("2020-11", BY_A_PERSON)
    assert (corrected.place, corrected.status) == ("Moskow", "planned")
    assert correct(corrected, page, time=None, place=None).time is None


def test_a_span_takes_the_words_of_the_page_with_it(page: PageRecord) -> None:
    text = page.page.text
    start = text.index("Kedua negara sepakat")
    for claim in page.claims:
        corrected = correct(claim, page, span={"start": start, "end": start + 12})
        evidence = corrected.evidence
        assert (evidence.start, evidence.end, evidence.line) == (start, start + 12, 4)
        assert evidence.sentence.start <= start
        assert evidence.sentence.end >= start + 12
        words = {
            Event: lambda found: found.trigger,
            Agreement: lambda found: found.trigger,
            Casualty: lambda found: found.said,
            Statement: lambda found: found.content[0].of(text),
        }[type(corrected)](corrected)
        assert words == "Kedua negara"


def test_a_count_takes_bounds_that_make_a_range(page: PageRecord) -> None:
    (count,) = page.casualties
    corrected = correct(count, page, min=2, max=9, who="civilian", side="ARM", outcome="wounded", approximate=True)
    assert (corrected.min, corrected.max, corrected.who, corrected.side) == (2, 9, "civilian", "ARM")
    assert correct(count, page, max=None).max is None
    with pytest.raises(InputError, match="min is not above max"):
        correct(count, page, min=9, max=3)
    with pytest.raises(InputError, match="true or false"):
        correct(count, page, approximate="yes")


def test_a_statement_takes_another_speaker_or_none(page: PageRecord) -> None:
    statement = page.statements[0]
    assert correct(statement, page, speaker={"name": "Dmitry Peskov", "party": "RUS"}).speaker.name == "Dmitry Peskov"
    assert correct(statement, page, speaker=None, kind="indirect").speaker is None


def test_an_agreement_takes_its_sides_days_and_the_topics_of_its_provisions(page: PageRecord) -> None:
    agreement = next(found for found in page.agreements if found.provisions)
    rows: list[dict[str, Any]] = [{} for _ in agreement.provisions]
    rows[0] = {"topic": "mines", "obligor": "AZE", "beneficiary": None, "deadline": "2020-12-01"}
    corrected = correct(agreement, page, parties=["ARM"], mediators=[], signed="2020-11-09", name="X", provisions=rows)
    first = corrected.provisions[0]
    assert (first.topic, first.obligor, str(first.deadline)) == ("mines", "AZE", "2020-12-01")
    assert first.said == agreement.provisions[0].said
    assert corrected.provisions[1:] == agreement.provisions[1:]
    assert (corrected.parties, corrected.mediators, corrected.name) == (("ARM",), (), "X")
    for bad in ([], [{"topic": "peace"}, *rows[1:]], [{"colour": 1}, *rows[1:]], "mines"):
        with pytest.raises(InputError):
            correct(agreement, page, provisions=bad)


def test_values_are_shown_as_people_write_them() -> None:
    assert show_value(None) == show_value([]) == "—"
    assert show_value([{"name": "Rusia", "party": "RUS"}, {"name": "warga", "party": None}]) == "Rusia (RUS), warga"
    assert show_value({"start": 3, "end": 9}) == "3-9"
    assert (
        show_value([{"topic": "mines", "said": "…", "obligor": "AZE", "deadline": None}]) == "topic=mines obligor=AZE"
    )
    assert show_value(5) == "5"


def test_changed_fields_are_named() -> None:
    assert find_changed({"a": 1, "b": 2}, {"a": 1, "b": 3, "c": 4}) == ("b", "c")


def test_single_provisions_are_named_by_their_number(page: PageRecord) -> None:
    agreement = next(found for found in page.agreements if found.provisions)
    last = str(len(agreement.provisions))
    corrected = correct(agreement, page, provisions={last: {"topic": "mines"}})
    assert corrected.provisions[-1].topic == "mines"
    assert corrected.provisions[:-1] == agreement.provisions[:-1]
    with pytest.raises(InputError):
        correct(agreement, page, provisions={"99": {"topic": "mines"}})
