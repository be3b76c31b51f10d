"""Whether a noun of an event tells that it came about, or only names it (CODEBOOK §9.2)."""

from __future__ import annotations

import pytest

from runut.extract.events import find_events
from runut.extract.reader import read_sentences


def told(text: str, *, headline: bool = False) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for sentence in read_sentences(text, "id"):
        sentence.is_headline = headline
        found.extend((event.type.value, event.status.value) for event in find_events(sentence))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Penembakan dengan senapan dilaporkan di dua kota perbatasan.",
        "Pengeboman lain dikabarkan pada malam itu juga.",
    ],
)
def test_an_act_that_is_reported_came_about(text: str) -> None:
    assert ("ASSAULT", "happened") in told(text)


def test_an_act_that_is_expected_of_nobody_is_only_named() -> None:
    assert told("Pengeboman merupakan cara yang keji.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tidak ada kontak senjata di perbatasan.",
        "Selama enam bulan tidak ada satu pun kontak tembak.",
        "Pada malam hari tidak terjadi serangan.",
    ],
)
def test_force_that_is_not_there_is_denied(text: str) -> None:
    assert told(text) == [("ASSAULT", "denied")]


def test_a_withdrawal_that_is_not_there_is_no_event() -> None:
    assert told("Tidak ada penarikan pasukan di perbatasan.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Konferensi untuk menyatukan kembali Siprus berakhir pada Jumat.",
        "Perundingan mengenai masa depan Kosovo berakhir, Senin.",
    ],
)
def test_talks_that_end_were_held(text: str) -> None:
    assert told(text)[0][0] == "CONSULT"


def test_talks_that_will_end_are_not_held_by_that() -> None:
    assert ("CONSULT", "happened") not in told("Perundingan mengenai Kosovo yang macet belum menjawab apa pun.")


def test_an_attack_that_forces_others_to_give_in_is_told_besides() -> None:
    found = told("Setelah operasi militer Azerbaijan pada 19 September memaksa Karabakh menyerah, warga pergi.")
    assert [kind for kind, _ in found] == ["ASSAULT", "RETREAT"]


def test_the_end_of_a_war_is_one_event() -> None:
    assert [kind for kind, _ in told("Perang Rusia dan Ukraina itu berakhir.")] == ["RETREAT"]


def test_a_headline_stem_after_an_event_noun_is_a_verb_before_its_object() -> None:
    assert ("ASSAULT", "happened") in told("Ledakan Hantam Konvoi Tentara di Kandahar", headline=True)
