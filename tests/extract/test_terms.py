"""What an agreement lays down is planned; what is told as done, or stands outside the terms, is not."""

from __future__ import annotations

import pytest

from runut.extract.acts.events import find_events
from runut.extract.grammar.terms import mark_terms
from runut.extract.reader import read_sentences
from runut.record.claims import Status


def read(text: str) -> list[tuple[str, Status]]:
    sentences = read_sentences(text, "id")
    mark_terms(sentences)
    return [(text[event.start : event.end], event.status) for sentence in sentences for event in find_events(sentence)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Menurut perjanjian itu, pemerintah menarik tentaranya dari pesisir.", "menarik"),
        ("Kesepakatan itu mewajibkan pemberontak menyerahkan senjata.", "menyerahkan"),
        ("Nota kesepahaman tersebut mengharuskan GAM menyerahkan senjata dan TNI menarik pasukannya.", "menarik"),
        ("Gencatan senjata itu mewajibkan pemberontak membebaskan para sandera sebelum Mei 2031.", "membebaskan"),
        ("Gencatan senjata yang ditengahi PBB itu mewajibkan Sudan membuka jalan bagi bantuan.", "membuka"),
        ("Pasal 4: pemerintah menarik tentaranya dari pesisir.", "menarik"),
    ],
)
def test_acts_under_an_agreement_are_planned(text: str, trigger: str) -> None:
    assert any(words.startswith(trigger) and status is Status.PLANNED for words, status in read(text)), read(text)


def test_terms_go_on_over_counted_sentences() -> None:
    text = "Kesepakatan itu menetapkan tiga hal. Pertama, Israel menarik pasukannya dari Lebanon selatan."
    assert [status for words, status in read(text) if words.startswith("menarik")] == [Status.PLANNED]


@pytest.mark.parametrize(
    "text",
    [
        "Menurut perjanjian itu, pemerintah sudah menarik tentaranya dari pesisir.",
        "Pertama, Israel menarik pasukannya dari Lebanon selatan.",
        "Kewajiban dalam perjanjian damai itu dipenuhi: pemerintah menarik tentaranya dari pesisir.",
        "Menurut jenderal itu, pemerintah menarik tentaranya dari pesisir.",
        "Menurut perjanjian itu, daerah yang ditinggalkan setelah pemerintah menarik tentaranya, yang lama tinggal.",
    ],
)
def test_what_was_done_is_not_planned(text: str) -> None:
    assert Status.PLANNED not in [status for _, status in read(text)]


def test_what_a_side_is_said_to_break_its_word_on_is_no_deed_of_its() -> None:
    told = read("Sudan menuduh pemberontak mengingkari janji untuk membebaskan para sandera.")
    assert not [words for words, _ in told if words.startswith("membebaskan")]


def test_a_plan_is_shared_by_the_other_side() -> None:
    text = "Pemerintah akan menarik pasukan, sedangkan GAM menyerahkan senjata."
    assert [status for _, status in read(text)] == [Status.PLANNED, Status.PLANNED]


def test_what_a_plan_waits_for_is_planned() -> None:
    text = "Pasukan Rusia akan ditarik setelah perjanjian ditandatangani."
    assert [status for _, status in read(text)] == [Status.PLANNED, Status.PLANNED]


def test_an_expected_arrival_is_planned_and_an_expected_attack_possible() -> None:
    assert [status for _, status in read("Pasukan Australia diperkirakan ditarik dari Dili.")] == [Status.PLANNED]
    assert [status for _, status in read("Pemberontak diperkirakan menyerang Dili.")] == [Status.POSSIBLE]


@pytest.mark.parametrize(
    "text",
    [
        "Kedua pihak meneken perjanjian damai.\nBerdasarkan naskah itu, Sudan menarik tentaranya dari pesisir.",
        "Kedua pihak meneken perjanjian damai.\nApa isinya?\nPertama, Sudan menarik tentaranya dari pesisir.",
        "Kedua pihak meneken perjanjian.\nBerikut poin-poin pentingnya.\n- Sudan menarik tentaranya dari pesisir.",
        "Isi perjanjian itu antara lain: Sudan menarik tentaranya dari pesisir.",
        "Perjanjian itu mencakup tiga tahap. Pada tahap pertama, Sudan menarik tentaranya dari pesisir.",
        "Perjanjian itu memuat lima butir. Sudan menarik tentaranya dari pesisir.",
        "Pasal 3 mewajibkan Sudan menarik tentaranya dari pesisir.",
        "Menurut perjanjian itu, Sudan menarik tentaranya dari pesisir dalam 30 hari.",
    ],
)
def test_what_papers_articles_and_announced_contents_hold_is_planned(text: str) -> None:
    assert Status.PLANNED in [status for words, status in read(text) if words.startswith("menarik")]


@pytest.mark.parametrize(
    "text",
    [
        "Menurut naskah itu, Sudan menarik tentaranya dari pesisir.",
        "Perjanjian itu memuat lima butir. Sudan sudah menarik tentaranya dari pesisir.",
        "Perjanjian itu memuat lima butir. Sebelumnya, Sudan menarik tentaranya dari pesisir.",
        "Pertama, Sudan menarik tentaranya dari pesisir. Kemudian pemberontak pulang.",
    ],
)
def test_what_no_agreement_holds_or_what_was_done_is_not_planned(text: str) -> None:
    assert Status.HAPPENED in [status for words, status in read(text) if words.startswith("menarik")]
