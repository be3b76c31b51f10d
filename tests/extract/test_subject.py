"""Who a verb's subject is, past lists, relative clauses, asides and the verbs before it."""

from __future__ import annotations

import pytest

from runut.extract.acts.events import find_events
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.reader import read_sentences


def find(text: str, trigger: str) -> RawEvent:
    (sentence,) = read_sentences(text, "id")
    return next(e for e in find_events(sentence) if e.sentence.nodes[e.node].unit.text == trigger)


def actors(text: str, trigger: str) -> list[str]:
    return [mention.name for mention in find(text, trigger).arguments.actors]


def recipients(text: str, trigger: str) -> list[str]:
    return [mention.name for mention in find(text, trigger).arguments.recipients]


def test_a_list_inside_a_relative_clause_does_not_act() -> None:
    text = "Pemberontak, yang mendapat sokongan Rusia, Mesir, dan Turki, menyerbu Tripoli."
    assert actors(text, "menyerbu") == ["Pemberontak"]


def test_a_relative_clause_behind_a_comma_is_about_all_who_are_joined() -> None:
    text = "Kenya, Uganda dan Ghana, yang mengirimkan pasukan ke Somalia, menyerang Al-Shabaab."
    assert actors(text, "mengirimkan") == ["Kenya", "Uganda", "Ghana"]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Presiden Turki bertemu keluarga sandera dan mendesak Israel mundur.", "mendesak", "Presiden Turki"),
        ("Rusia mencoba menumbangkan Presiden Ukraina dengan mempersenjatai gerilyawan.", "mempersenjatai", "Rusia"),
        ("Mesir menyerukan Hamas mematuhi gencatan senjata, dan mendesak Israel mundur.", "mendesak", "Mesir"),
        ("Iran menuduh Israel melanggar gencatan senjata dan meminta PBB turun tangan.", "meminta", "Iran"),
        ("Tentara Kenya menembus blokade Somalia, dan membunuh tiga milisi.", "membunuh", "Tentara Kenya"),
        ("Presiden Turki menemui Presiden Rusia, kata seorang diplomat, dan mengancam Israel.",
         "mengancam", "Presiden Turki"),
        ("Tentara Israel mencapai pinggiran kota, menduduki bukit, dan menghancurkan rumah warga.",
         "menghancurkan", "Tentara Israel"),
    ],
)  # fmt: skip
def test_what_is_joined_to_a_verb_has_its_subject_and_not_its_object(text: str, trigger: str, actor: str) -> None:
    assert actors(text, trigger) == [actor]


def test_force_behind_words_is_done_by_who_is_spoken_of() -> None:
    text = "Polisi mengatakan milisi Sudan menyerang desa, dan menculik lima warga."
    assert actors(text, "menculik") == ["milisi Sudan"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Seorang remaja berusia 17 tahun ditembak polisi Israel.", "remaja"),
        ("Warga Kenya tiga kali pula ditembak milisi Somalia.", "Warga Kenya"),
    ],
)
def test_an_age_or_a_count_of_times_undergoes_nothing(text: str, target: str) -> None:
    trigger = next(word for word in text.split() if word == "ditembak")
    assert recipients(text, trigger) == [target]


def test_the_ending_of_a_passive_is_who_acts_in_the_clause_before() -> None:
    assert actors("Milisi Somalia membebaskan tiga pelaut yang disanderanya.", "disanderanya") == ["Milisi Somalia"]


def test_the_agent_of_an_unknown_passive_is_no_subject() -> None:
    text = "Mereka meneken gencatan senjata yang dirancang Norwegia, yang mulai berlaku Sabtu."
    assert "Norwegia" not in actors(text, "mulai berlaku")


def test_the_content_of_a_document_has_its_own_subject() -> None:
    text = "Utusan itu membacakan pernyataan yang menyebutkan Israel melanggar gencatan senjata."
    assert actors(text, "melanggar gencatan senjata") == ["Israel"]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Iran adalah negara yang mendukung Hizbullah.", "mendukung", "Iran"),
        ("Orang bersepeda motor yang menembaki polisi Israel itu lolos.", "menembaki", "Orang"),
    ],
)
def test_a_phrase_that_only_describes_is_whom_it_describes(text: str, trigger: str, actor: str) -> None:
    assert actors(text, trigger) == [actor]


def test_a_verb_behind_an_explained_object_has_the_subject_of_the_verb_before() -> None:
    text = "Milisi Somalia membunuh Abdi Hussein Mohamud, anggota parlemen, membakar mobilnya di Mogadishu."
    assert actors(text, "membakar") == ["Milisi Somalia"]


def test_words_of_speech_in_a_relative_clause_do_not_end_it() -> None:
    text = "Gerilyawan Taliban, yang telah mengklaim penculikan di Ghazni, pekan lalu, menyerang polisi."
    assert actors(text, "menyerang") == ["Gerilyawan Taliban"]


def test_they_in_a_relative_clause_are_who_does_the_verb_before_it() -> None:
    text = "Milisi Somalia membebaskan dua lagi pelaut yang mereka culik, kata Palang Merah."
    assert actors(text, "culik") == ["Milisi Somalia"]
    assert recipients(text, "membebaskan") == ["pelaut"]


def test_the_author_of_a_document_says_what_it_says() -> None:
    assert actors("Hamas mengeluarkan pernyataan yang mengecam serangan Israel.", "mengecam") == ["Hamas"]


def test_shells_of_a_side_strike_where_they_fall() -> None:
    shells = find("Peluru artileri Korea Utara mendarat di pulau itu.", "mendarat di").arguments
    assert ([m.name for m in shells.actors], shells.recipients) == (["Peluru artileri Korea Utara"], [])


def test_what_somebody_wears_or_a_land_between_commas_does_not_act() -> None:
    text = "Beberapa pria dengan mengenakan seragam tentara Irak menculik diplomat Iran."
    assert actors(text, "menculik") == ["pria"]
    text = "Pengungsi Rohingya berunjuk rasa di kamp Kutupalong, Bangladesh, Selasa, menolak pemulangan ke Myanmar."
    assert "Bangladesh" not in actors(text, "menolak")


def test_who_helps_another_does_not_act_for_them() -> None:
    assert actors("Polisi Kenya dibantu tentara menyerang milisi Somalia.", "menyerang") == ["Polisi Kenya"]


def test_an_event_noun_that_says_when_does_not_part_a_subject_from_its_verb() -> None:
    text = "Somchai Rattana selama lawatannya ke Vientiane kemarin mengancam Thailand."
    assert actors(text, "mengancam") == ["Somchai Rattana"]
