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


@pytest.mark.parametrize(
    "text",
    ["Kota itu dikuasai milisi sejak perang 1990-an.", "Perang sejak April 1992 merenggut 250.000 jiwa."],
)
def test_a_war_with_a_time_of_its_own_came_about(text: str) -> None:
    assert "ASSAULT" in [kind for kind, _ in told(text)]


def test_a_war_of_no_time_is_a_state_of_affairs() -> None:
    assert told("Warga takut akan perang.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gencatan senjata yang mereka patuhi sejak 1994 masih dihargai.", ("RETREAT", "happened")),
        ("Semua sandera akan kami bebaskan besok.", ("RETREAT", "planned")),
        ("Wilayah itu tidak kami serang.", ("ASSAULT", "denied")),
    ],
)
def test_a_stem_behind_its_pronoun_has_its_object_and_status_before_both(text: str, found: tuple[str, str]) -> None:
    assert found in told(text)


def test_a_crowd_does_what_it_came_together_for() -> None:
    found = told("Ribuan orang berkumpul di lapangan, Jumat, untuk mengecam sanksi Uni Eropa.")
    assert ("ACCUSE", "happened") in found


def test_what_somebody_else_means_to_do_is_a_purpose() -> None:
    found = told("Diplomat itu terbang ke Wina untuk mengecam sanksi Uni Eropa.")
    assert "ACCUSE" not in [kind for kind, _ in found]
