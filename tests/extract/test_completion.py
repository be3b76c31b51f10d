"""Whom a sentence leaves out: taken from the page, never without saying so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.actor import Actor
from runut.record.claims import Event
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]
WAR = "Tentara Filipina menyerang gerilyawan MILF di Cotabato pada Senin."


def last(record: PageRecord) -> Event:
    return record.events[-1]


def parties(actors: tuple[Actor, ...]) -> list[str]:
    return sorted(actor.party or "" for actor in actors)


@pytest.mark.parametrize("words", ["MILF mengancam perang.", "MILF membantah.", "MILF mengecam serangan itu."])
def test_words_of_one_camp_are_against_the_other(read: Read, words: str) -> None:
    event = last(read(WAR, words))
    assert parties(event.recipients) == ["PHL"]
    assert all(actor.basis for actor in event.recipients)


def test_a_third_party_addresses_both_camps(read: Read) -> None:
    event = last(read(WAR, "Norwegia mendesak agar pertempuran dihentikan."))
    assert parties(event.recipients) == ["MILF", "PHL"]


def test_a_third_party_condemns_who_did_it(read: Read) -> None:
    event = last(read(WAR, "Norwegia mengecam serangan itu."))
    assert parties(event.recipients) == ["PHL"]


def test_who_refuses_answers_who_asked(read: Read) -> None:
    event = last(read(WAR, "Norwegia mendesak MILF menghentikan serangan.", "MILF menolak."))
    assert parties(event.recipients) == ["NOR"]


def test_who_killed_civilians_is_never_taken_from_the_camps(read: Read) -> None:
    event = last(read("MILF menolak usul pemerintah Filipina.", "Lima warga ditembak mati di Cotabato."))
    assert event.actors == ()


def test_what_is_done_to_soldiers_in_the_passive_is_their_enemys(read: Read) -> None:
    event = last(read("MILF menolak usul pemerintah Filipina.", "Lima tentara ditembak mati di Cotabato."))
    assert parties(event.actors) == ["MILF"]


def test_those_arrested_are_arrested_by_the_authorities(read: Read) -> None:
    event = last(read("Polisi Kenya membubarkan massa di Nairobi.", "Dua puluh orang ditangkap."))
    assert parties(event.actors) == ["KEN"]
    assert event.recipients[0].party is None


def test_demonstrators_carry_no_side_and_protest_against_the_authorities(read: Read) -> None:
    event = last(read("Presiden Kenya tiba di Nairobi.", "Warga Kenya berunjuk rasa di Nairobi."))
    assert (parties(event.actors), parties(event.recipients)) == ([""], ["KEN"])


def test_captives_of_no_side_are_of_the_camp_that_does_not_free_them(read: Read) -> None:
    event = last(read(WAR, "MILF membebaskan dua sandera."))
    assert parties(event.recipients) == ["PHL"]


def test_a_series_of_hostile_acts_keeps_whom_it_is_against(read: Read) -> None:
    events = read("Uni Eropa menjatuhkan sanksi kepada Mali dan membekukan aset.").events
    assert parties(events[-1].recipients) == ["MLI"]


def test_a_page_without_camps_leaves_it_unsaid(read: Read) -> None:
    assert last(read("Presiden Ghana mengecam serangan itu.")).recipients == ()


def test_a_denial_answers_what_the_other_did_just_before(read: Read) -> None:
    event = last(read("Norwegia mendesak Armenia mundur.", "Azerbaijan merebut tujuh desa.", "Armenia membantah."))
    assert parties(event.recipients) == ["AZE"]


def test_a_withdrawal_told_again_is_by_who_withdraws(read: Read) -> None:
    event = last(read("Rusia menarik pasukannya dari Poti.", "Penarikan itu dilakukan dalam dua tahap."))
    assert parties(event.actors) == ["RUS"]
    assert all(actor.basis for actor in event.actors)


def test_what_one_camp_offers_it_offers_the_other(read: Read) -> None:
    event = last(read(WAR, "Pemerintah Filipina menawarkan otonomi."))
    assert parties(event.recipients) == ["MILF"]


def test_demonstrators_are_shot_by_who_keeps_order(read: Read) -> None:
    event = last(read("Polisi Kenya membubarkan massa di Nairobi.", "Dua pengunjuk rasa ditembak."))
    assert parties(event.actors) == ["KEN"]


def test_a_refusal_answers_what_was_said_not_what_was_done(read: Read) -> None:
    event = last(read(WAR, "Norwegia mendesak MILF berunding.", "Pesawat Filipina membom Cotabato.", "MILF menolak."))
    assert parties(event.recipients) == ["NOR"]


def test_opponents_of_a_president_are_of_no_side_and_against_the_authorities(read: Read) -> None:
    event = last(
        read("Presiden Bolivia berpidato di La Paz.", "Para penentang Presiden Bolivia turun ke jalan di La Paz.")
    )
    assert parties(event.actors) == [""]
    assert parties(event.recipients) == ["BOL"]


def test_who_dies_after_a_blow_told_before_it_dies_of_that_blow(read: Read) -> None:
    event = last(read("Pesawat Rusia membom Gori. Dua puluh warga Georgia tewas."))
    assert parties(event.actors) == ["RUS"]
    assert parties(event.recipients) == ["GEO"]


QUARREL = "Tentara Armenia dan tentara Azerbaijan bertempur di Karabakh pada Senin (2/5)."


def test_who_falls_in_a_fight_falls_by_both_sides(read: Read) -> None:
    record = read(QUARREL, "Hampir 100 tentara tewas dalam pertempuran itu.")
    assert {actor.party for actor in record.events[-1].actors} == {"ARM", "AZE"}


def test_the_sides_take_part_in_talks_that_are_mediated(read: Read) -> None:
    record = read(QUARREL, "Rusia menengahi kesepakatan damai pada Selasa (3/5).")
    assert {actor.party for actor in record.events[-1].actors} == {"RUS", "ARM", "AZE"}


def test_a_mediator_of_a_quarrel_acts_alone(read: Read) -> None:
    record = read(QUARREL, "Rusia menengahi konflik tersebut.")
    assert all({actor.party for actor in event.actors} == {"RUS"} for event in record.events[1:])


def test_a_camp_hits_its_foe_though_it_hit_others_before(read: Read) -> None:
    lines = (
        "Macan Tamil menyerang tentara Sri Lanka.",
        "Tentara Sri Lanka menyerang kapal India.",
        "Tentara Sri Lanka melancarkan serangan lagi.",
    )
    event = read(*lines).events[-1]
    assert [actor.party for actor in event.recipients] == ["LTTE"]


@pytest.mark.parametrize(
    "words", ["Sepuluh orang tewas dalam ledakan itu.", "Serangan tersebut menewaskan sepuluh orang."]
)
def test_an_act_taken_up_again_is_done_by_who_did_it_though_of_no_side(read: Read, words: str) -> None:
    event = last(read("Seorang pengebom bunuh diri menyerang pasar di Lagos.", words))
    assert [actor.name for actor in event.actors] == ["pengebom bunuh diri"]


def test_a_fight_without_names_is_of_those_whom_the_page_says_to_fight(read: Read) -> None:
    event = last(
        read("Bentrokan antara petani Kikuyu dan penggembala Turkana pecah di Kenya.", "Bentrokan meletus lagi.")
    )
    assert [actor.name for actor in event.actors] == ["petani Kikuyu", "penggembala Turkana"]


def test_who_is_counted_dead_in_a_fight_has_not_fought(read: Read) -> None:
    event = last(read(WAR, "Sedikitnya 40 orang tewas dalam bentrokan."))
    assert parties(event.actors) == ["MILF", "PHL"]


def test_those_abducted_are_freed_by_who_took_them(read: Read) -> None:
    event = last(read("Perompak menculik tiga pelaut Korea Selatan.", "Tiga pelaut Korea Selatan itu dibebaskan."))
    assert [actor.name for actor in event.actors] == ["Perompak"]


def test_supporters_of_a_group_who_march_are_of_the_group(read: Read) -> None:
    event = last(read("Ribuan pendukung Hamas berunjuk rasa di Gaza."))
    assert parties(event.actors) == ["HAMAS"]


def test_those_blamed_while_they_are_struck_are_blamed_by_who_strikes_them(read: Read) -> None:
    event = last(read("Gerilyawan memenggal seorang pria yang dituduh berkhianat di Somalia."))
    assert [actor.name for actor in event.actors] == ["Gerilyawan"]


def test_who_blames_in_the_passive_is_not_the_side_named_last(read: Read) -> None:
    event = last(read("Norwegia menyambut Jepang.", "Seorang pria dituduh berkhianat."))
    assert event.actors == ()


def test_a_thing_of_a_side_does_nothing(read: Read) -> None:
    event = last(read("Hamas sampai gerakan itu mengakui hak keberadaan Israel menolak."))
    assert "hak keberadaan Israel" not in {actor.name for actor in event.actors}


def test_charges_that_nobody_brings_are_those_of_the_courts_of_the_land(read: Read) -> None:
    event = last(read("Polisi Kenya menembak massa di Nairobi.", "Seorang pengacara didakwa menghasut."))
    assert parties(event.actors) == ["KEN"]


def test_citizens_who_clash_carry_no_states_will(read: Read) -> None:
    event = last(read("Bentrokan antara penduduk desa dan petani pecah di Nairobi, Kenya."))
    assert {actor.party for actor in event.actors} == {None}


def test_who_is_hurt_in_a_fight_told_before_is_hurt_by_both_who_fight(read: Read) -> None:
    fight = "Bentrokan antara petani Kikuyu dan penggembala Turkana pecah di Kenya."
    event = last(read(fight, "Lebih dari 70 orang cedera dalam pertempuran tersebut."))
    assert [actor.name for actor in event.actors] == ["petani Kikuyu", "penggembala Turkana"]


def test_a_persons_followers_are_of_that_persons_side(read: Read) -> None:
    event = last(read("Tentara menangkap Hassan Nasrallah dan puluhan pendukungnya di Beirut."))
    assert parties(event.recipients) == ["HEZBOLLAH", "HEZBOLLAH"]


def test_nobody_but_the_authorities_imposes_a_curfew(read: Read) -> None:
    event = last(read("Pertempuran meletus di Kurram, Pakistan.", "Jam malam diberlakukan di Kurram, Pakistan."))
    assert parties(event.actors) == ["PAK"]


def test_a_call_that_goes_unheeded_is_refused_by_both_camps(read: Read) -> None:
    event = last(read(WAR, "Seruan para uskup agar kontak senjata disudahi tidak diindahkan."))
    assert parties(event.actors) == ["MILF", "PHL"]
