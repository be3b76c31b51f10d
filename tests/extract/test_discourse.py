"""Who dia, mereka, keduanya and kedua negara are, from sentence to sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.extract.meant.discourse import Discourse
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


@pytest.mark.parametrize("pronoun", ["Dia", "Ia", "Beliau"])
def test_a_singular_pronoun_is_the_last_person(read: Read, pronoun: str) -> None:
    _, event = read(
        "Presiden Kolombia Gustavo Petro mengunjungi Havana.", f"{pronoun} bertemu dengan Presiden Kuba."
    ).events
    assert [(actor.name, actor.party) for actor in event.actors] == [("Gustavo Petro", "COL"), ("Presiden Kuba", "CUB")]


def test_what_stands_for_an_actor_says_whom(read: Read) -> None:
    _, event = read("Presiden Kolombia Gustavo Petro mengunjungi Havana.", "Dia mengecam serangan itu.").events
    assert event.actors[0].basis == "'Dia' → Gustavo Petro"


def test_a_plural_pronoun_is_the_last_group(read: Read) -> None:
    _, event = read("Gerilyawan ELN menyerbu pos itu.", "Mereka menyandera tiga polisi.").events
    assert [actor.party for actor in event.actors] == ["ELN"]


@pytest.mark.parametrize("pronoun", ["Kedua negara", "Kedua pihak", "Keduanya", "Kedua belah pihak"])
def test_both_are_the_two_sides(read: Read, pronoun: str) -> None:
    _, event = read("Armenia menyerang Azerbaijan.", f"{pronoun} menyepakati gencatan senjata.").events
    assert sorted(actor.party or "" for actor in event.actors) == ["ARM", "AZE"]


def test_both_presidents_who_met_are_both_sides(read: Read) -> None:
    _, event = read("Presiden Mesir dan Presiden Sudan bertemu di Kairo.", "Keduanya membahas perbatasan.").events
    assert sorted(actor.party or "" for actor in event.actors) == ["EGY", "SDN"]


def test_we_in_a_quotation_is_its_speaker(read: Read) -> None:
    (event,) = read("“Kami menolak perang,” kata Presiden Kolombia Gustavo Petro.").events
    assert [(actor.name, actor.party) for actor in event.actors] == [("Gustavo Petro", "COL")]


@pytest.mark.parametrize("word", ["pihaknya", "pasukannya", "negaranya"])
def test_ones_own_side_is_the_speakers(read: Read, word: str) -> None:
    (event,) = read(f"Presiden Kolombia mengatakan bahwa {word} mundur dari desa itu.").events
    assert [actor.party for actor in event.actors] == ["COL"]


def test_an_army_with_nya_is_of_the_side_named_before_it(read: Read) -> None:
    (event,) = read("Pemerintah Mali mengatakan tentaranya menewaskan 12 militan.").events
    assert [actor.party for actor in event.actors] == ["MLI"]
    assert event.actors[0].basis is not None


def test_the_leader_of_a_state_is_the_person_last_named_of_it(read: Read) -> None:
    _, event = read(
        "Presiden Ukraina Volodymyr Zelensky mengunjungi Washington.", "Pemimpin Ukraina itu meminta bantuan senjata."
    ).events
    assert [(actor.name, actor.party) for actor in event.actors] == [("Volodymyr Zelensky", "UKR")]


def test_a_pronoun_without_anyone_before_it_stands_for_nobody(read: Read) -> None:
    (event,) = read("Dia mengecam serangan itu.").events
    assert event.actors == ()


def test_hearing_nobody_keeps_the_last_speaker() -> None:
    discourse = Discourse(PageContext())
    discourse.hear(Actor(name="Kari Solheim", party="NOR"))
    discourse.hear(None)
    assert discourse.speaker is not None
    assert discourse.speaker.name == "Kari Solheim"


def test_an_actor_without_a_party_counts_by_name() -> None:
    assert parties_of([Actor(name="Kremlin", party="RUS"), Actor(name="Penduduk")]) == {"RUS", "penduduk"}


def test_the_group_itu_is_the_armed_group_named_last(read: Read) -> None:
    event = read("Tentara Filipina menyerang MILF di Cotabato.", "Kelompok itu menolak usul tersebut.").events[-1]
    assert [actor.party for actor in event.actors] == ["MILF"]


def test_the_body_itu_is_the_organisation_named_last(read: Read) -> None:
    lines = ("UNHCR membagikan beras di Kenya.", "Badan itu mendesak Kenya membuka perbatasan.")
    assert [actor.party for actor in read(*lines).events[-1].actors] == ["UN"]


def test_a_member_of_the_group_itu_is_of_that_group(read: Read) -> None:
    lines = ("Tentara Filipina menyerang MILF di Cotabato.", "Juru bicara kelompok itu menolak usul tersebut.")
    assert [actor.party for actor in read(*lines).events[-1].actors] == ["MILF"]


def test_they_who_are_acted_on_are_not_who_acts(read: Read) -> None:
    lines = ("Gerilyawan MILF mundur dari Cotabato.", "Tentara Filipina mengejar dan menembaki mereka.")
    assert [actor.party for actor in read(*lines).events[-1].recipients] == ["MILF"]


def test_people_of_both_sides_are_both_sides(read: Read) -> None:
    lines = ("Armenia menyerang Azerbaijan.", "Perjanjian itu ditandatangani oleh wakil kedua pihak.")
    assert sorted(actor.party or "" for actor in read(*lines).events[-1].actors) == ["ARM", "AZE"]


def test_kin_with_nya_carry_no_side_of_the_one_named_before(read: Read) -> None:
    (event,) = read("Di rumah menteri Kenya itu suaminya ditembak mati.").events
    assert all(actor.basis is None or "people of" not in actor.basis for actor in event.recipients)


def test_a_number_without_a_noun_counts_the_people_told_before(read: Read) -> None:
    record = read("Seorang polisi Nepal tewas dan dua lagi ditembak.")
    assert [actor.party for actor in record.events[-1].recipients] == ["NPL"]


def test_two_groups_of_citizens_are_not_the_two_sides(read: Read) -> None:
    event = read("Armenia menyerang Azerbaijan.", "Bentrokan antara dua kelompok warga pecah di Ambon.").events[-1]
    assert {actor.party for actor in event.actors}.isdisjoint({"ARM", "AZE"})


def test_the_enemy_is_whom_the_speaker_is_against(read: Read) -> None:
    lines = (
        "Macan Tamil menyerang pangkalan tentara Sri Lanka.",
        '"Musuh menembaki desa kami," kata juru bicara Macan Tamil.',
    )
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.actors] == ["LKA"]


def test_the_attackers_of_a_story_are_of_its_armed_group(read: Read) -> None:
    lines = (
        "Tentara Mali bertempur melawan JNIM.",
        "JNIM menyerang tentara Mali.",
        "Para penyerang membakar kamp itu.",
    )
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.actors] == ["JNIM"]


def test_a_state_that_only_lends_the_place_is_no_side(read: Read) -> None:
    record = read(
        "Armenia menyerang Azerbaijan.",
        "Delegasi Armenia dan Azerbaijan bertemu di Istanbul, Turki.",
        "Serangan udara itu terjadi setelah pertemuan di Turki.",
    )
    sides = [actor.party for event in record.events for actor in (*event.actors, *event.recipients)]
    assert "TUR" not in sides


def test_soldiers_are_of_the_side_of_whom_the_speaker_tells(read: Read) -> None:
    record = read("Hamas menyerang Israel.", "Presiden Kolombia mengatakan Israel membalas ketika tentaranya diserang.")
    hit = next(event for event in record.events if event.trigger == "diserang")
    assert [actor.party for actor in hit.recipients] == ["ISR"]


def test_he_who_says_is_the_person_of_the_line_before_in_which_nobody_spoke(read: Read) -> None:
    record = read(
        "“Kami siap,” kata Presiden Kolombia Gustavo Petro.",
        "Juru Bicara TPNPB Sebby Sambom tiba di Jayapura.",
        "Ia mengatakan pasukannya menyerang pos itu.",
    )
    assert [statement.speaker.party for statement in record.statements if statement.speaker] == ["COL", "TPNPB"]


def test_they_are_all_who_are_joined(read: Read) -> None:
    record = read("Azerbaijan dan Armenia bersengketa.", "Mereka berperang pada 1992.")
    assert sorted(actor.party or "" for actor in record.events[-1].actors) == ["ARM", "AZE"]


def test_what_is_called_after_a_person_is_not_that_person(read: Read) -> None:
    record = read(
        "Presiden AS Donald Trump bertemu Presiden Azerbaijan.",
        "Jalan itu dinamai “Trump Route for International Peace and Prosperity”.",
        "“Kami siap,” kata Trump.",
    )
    assert {statement.speaker.name for statement in record.statements if statement.speaker} == {"Donald Trump"}


def test_a_denial_answers_who_accused(read: Read) -> None:
    record = read("PBB menuduh Rwanda mendukung pemberontakan M23 di Kongo.", "Rwanda menyangkal terlibat.")
    assert [actor.party for actor in record.events[-1].recipients] == ["UN"]


def test_both_are_the_rivals_just_named_together(read: Read) -> None:
    record = read(
        "Iran menembaki pangkalan Amerika Serikat.",
        "Amerika Serikat menyerang Iran.",
        "Israel dan Iran mencapai kesepakatan gencatan senjata. Presiden Kolombia meminta kedua pihak menaatinya.",
        published="2025-06-24",
    )
    asked = next(event for event in record.events if event.type.value == "REQUEST")
    assert sorted(actor.party or "" for actor in asked.recipients) == ["IRN", "ISR"]


def test_an_acronym_behind_an_apposition_belongs_to_it(read: Read) -> None:
    record = read(
        "“Kami mundur,” Tadesse Wereda, panglima Front Pembebasan Rakyat Tigray (TPLF) mengatakan dalam sebuah video."
    )
    assert [statement.speaker.name for statement in record.statements if statement.speaker] == ["Tadesse Wereda"]


def test_both_are_the_two_persons_named_last_and_not_the_camps_of_the_story(read: Read) -> None:
    record = read(
        "Tentara Turki menembak prajurit Suriah.\nTentara Turki menembak prajurit Suriah lagi.\n"
        "Presiden Rusia Vladimir Putin dan Presiden Turki Recep Tayyip Erdogan bertemu di Moskow. "
        "Keduanya menyetujui gencatan senjata."
    )
    assert [actor.party for actor in record.events[-1].actors] == ["RUS", "TUR"]


def test_both_are_the_two_between_whom_the_sentence_before_tells_something(read: Read) -> None:
    lines = ("Turki menyerang Suriah.", "Perundingan antara Rusia dan Turki digelar di Moskow.", "Keduanya sepakat.")
    event = read(*lines).events[-1]
    assert sorted(actor.party or "" for actor in event.actors) == ["RUS", "TUR"]


def test_people_of_no_side_keep_the_fullest_name_that_the_page_gave(read: Read) -> None:
    event = read("Seorang penyerang bom bunuh diri tiba di pasar.", "Penyerang meledakkan dirinya.").events[-1]
    assert [actor.name for actor in event.actors] == ["penyerang bom bunuh diri"]


def test_the_army_of_that_land_is_of_the_state_named_last(read: Read) -> None:
    (*_, event) = read("Iran menyerang Israel, Senin.", "Militer negara itu menembak seorang warga Lebanon.").events
    assert [actor.party for actor in event.actors] == ["ISR"]


def test_they_are_not_who_acts_on_them(read: Read) -> None:
    lines = (
        "Mali mengusir lima pejabat PBB dari negara itu.",
        "Kementerian Luar Negeri Mali menuduh mereka berbohong.",
    )
    assert [actor.party for actor in read(*lines).events[-1].recipients] == ["UN"]


def test_an_embassy_is_not_they(read: Read) -> None:
    lines = ("Warga berunjuk rasa ke kedutaan besar Norwegia di Kolombo.", "Polisi Sri Lanka menahan mereka.")
    assert "NOR" not in [actor.party for actor in read(*lines).events[-1].recipients]


def test_two_they_of_one_sentence_are_the_same(read: Read) -> None:
    lines = ("Pemberontak ELN menolak usul itu.", "Mereka membunuh tujuh polisi dalam serangan terbesar mereka.")
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.actors] == ["ELN"]


def test_what_they_demand_is_not_they(read: Read) -> None:
    lines = (
        "Tentara Afghanistan mundur.",
        "Taliban kecewa karena lima perwira Afghanistan yang mereka minta dilepaskan.",
    )
    demands = [event for event in read(*lines).events if event.type.value == "REQUEST"]
    assert [actor.party for event in demands for actor in event.actors] == ["TALIBAN"]


def test_he_is_the_person_whom_the_sentence_before_was_about(read: Read) -> None:
    lines = ("Gustavo Petro memimpin Kolombia setelah Ivan Duque kalah.", "Ia mengecam serangan itu.")
    assert [actor.name for actor in read(*lines).events[-1].actors] == ["Gustavo Petro"]


def test_he_in_a_quotation_is_not_who_speaks(read: Read) -> None:
    lines = (
        "Seorang prajurit Israel diculik oleh pejuang Hizbullah.",
        "“Ia akan dibebaskan besok,” kata Presiden Lebanon Michel Aoun.",
    )
    assert [actor.party for actor in read(*lines).events[-1].recipients] == ["ISR"]


def test_he_is_not_one_of_many_who_speak(read: Read) -> None:
    lines = (
        "Presiden Kolombia Gustavo Petro mengunjungi Havana.",
        "Para pengacaranya mengatakan bahwa ia diancam di Havana.",
    )
    assert [actor.name for actor in read(*lines).events[-1].recipients] == ["Gustavo Petro"]


def test_both_camps_behind_a_clash_of_crowds_are_those_who_clashed(read: Read) -> None:
    lines = ("Pendukung Gbagbo bentrok dengan pendukung Ouattara di Abidjan.", "Kedua kubu saling tembak semalaman.")
    assert [actor.name for actor in read(*lines).events[-1].actors] == ["Pendukung Gbagbo", "pendukung Ouattara"]
