"""Where an attack was, and who did it, where a sentence goes back to one told before."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.actor import Actor
from runut.record.claims import Event
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def last(record: PageRecord) -> Event:
    return record.events[-1]


def parties(actors: tuple[Actor, ...]) -> list[str]:
    return sorted(actor.party or "" for actor in actors)


def test_an_attack_told_before_gives_its_place_to_that_attack_and_to_its_dead(read: Read) -> None:
    blow, blame = read(
        "Rudal menghantam Ganja pada Senin.", "Azerbaijan menuding Armenia berada di balik serangan itu."
    ).events[::2]
    assert (blow.place, blame.place) == ("Ganja", "Ganja")
    assert last(read("Rudal menghantam Ganja pada Senin. Kejaksaan mencatat 13 warga sipil tewas.")).place == "Ganja"


def test_that_town_is_the_one_named_last(read: Read) -> None:
    assert last(read("Rudal menghantam Ganja pada Senin. Armenia membantah menyerang kota itu.")).place == "Ganja"
    assert last(read("Ledakan terdengar di Kargil setelah tentara India menyerang kota itu.")).place == "Kargil"


def test_who_denies_a_blow_at_once_is_not_taken_for_its_doer(read: Read) -> None:
    record = read(
        "Pasukan Armenia menembaki Jabrayil di Azerbaijan pada Senin.",
        "Selasa, serangan rudal menghantam Ganja. Armenia membantah menyerang kota itu.",
    )
    rockets = next(event for event in record.events if event.place == "Ganja")
    assert rockets.actors == ()
    assert any("denied behind it" in step.why for step in rockets.steps)


def test_those_who_sign_sign_against_nobody(read: Read) -> None:
    record = read(
        "Armenia dan Azerbaijan berperang.",
        "Rusia dan Turki menandatangani nota kesepahaman. Menteri kedua negara menandatangani dokumen itu.",
    )
    signed = [event for event in record.events if "sign" in event.mode]
    assert [(parties(event.actors), event.recipients) for event in signed] == [(["RUS", "TUR"], ())] * 2


def places(record: PageRecord) -> list[tuple[str, str | None]]:
    return [(event.type, event.place) for event in record.events]


def test_the_place_of_a_clause_behind_is_not_that_of_the_main_verb(read: Read) -> None:
    record = read("Rusia menarik pasukannya dari Kherson sehari setelah roket menghantam pangkalan di Latakia.")
    assert ("RETREAT", "Kherson") in places(record)
    assert ("ASSAULT", "Latakia") in places(record)
    truce = read(
        "Pemerintah Afghanistan dan Taliban berunding pada Senin.",
        "Gencatan senjata diumumkan beberapa hari setelah bentrokan terjadi di Ghazni.",
    )
    assert all(event.place is None for event in truce.events if event.type == "CONCEDE")
    assert last(truce).place == "Ghazni"


def test_words_are_not_said_where_what_they_are_about_is(read: Read) -> None:
    record = read("Armenia menuduh tentara Azerbaijan membakar sekolah di Shusha pada Senin.")
    assert places(record) == [("ACCUSE", None), ("ASSAULT", "Shusha")]


def test_a_place_before_a_relative_clause_is_of_the_clause_it_stands_in(read: Read) -> None:
    record = read("Pemimpin Hamas yang bermukim di Doha membantah tentara Israel merebut Rafah.")
    assert [event.place for event in record.events if event.type == "REJECT"] == [None]


def test_troops_are_where_they_go_and_what_is_taken_is_where_it_lies(read: Read) -> None:
    assert last(read("Rusia mengirim 2.000 tentara ke Donetsk pada Senin.")).place == "Donetsk"
    assert last(read("Tentara Sudan mundur dari Khartoum pada Senin.")).place == "Khartoum"
    assert last(read("Pasukan Rusia merebut Avdiivka pada Sabtu.")).place == "Avdiivka"


def test_a_sort_of_place_is_told_by_its_name_or_not_at_all(read: Read) -> None:
    assert last(read("Israel dan Hamas berunding di ibu kota Qatar pada Senin.")).place == "Doha"
    assert last(read("Pasukan Rusia menembaki sejumlah desa pada Senin.")).place is None
    far = read(
        "Bentrokan pecah di Shusha pada Senin.", "Seorang saksi berbicara.", "Tentara Azerbaijan menyerbu kota itu."
    )
    assert last(far).place == "Shusha"


def test_how_far_or_how_much_is_no_part_of_a_place_and_a_seat_is_none(read: Read) -> None:
    assert last(read("Tentara Jerman tiba di 110 mil sebelah barat Kunduz.")).place == "Kunduz"
    assert last(read("Taliban menguasai 65 persen wilayah Afghanistan.")).place == "wilayah Afghanistan"
    assert last(read("Jeda antara LTTE dan pemerintah di Kolombo disepakati pada 2002.")).place is None
    assert last(read("Moskow juga mengepung kota tambang itu.")).place is None


def test_a_paragraph_goes_on_where_it_opened(read: Read) -> None:
    record = read(
        "Di Wamena, seribu warga berunjuk rasa. Polisi menembakkan gas air mata. Tentara menangkap tujuh orang."
    )
    assert {event.place for event in record.events} == {"Wamena"}


def test_what_strikes_in_a_clause_of_its_own_is_not_the_main_subjects(read: Read) -> None:
    record = read("Rusia menarik pasukannya sehari setelah roket menghantam pangkalan di Latakia.")
    assert [parties(event.actors) for event in record.events] == [["RUS"], []]


def test_a_spot_with_a_name_is_a_place_where_no_town_is_told(read: Read) -> None:
    assert last(read("Konvoi tentara disergap di jalan raya A9 pada Senin.")).place == "jalan raya A9"
    assert read("Armenia menutup jembatan Inguri setelah pertempuran pada Senin.").events[0].place == "jembatan Inguri"
    assert last(read("Pasukan Rusia menembaki pos penjaga perdamaian Georgia pada Senin.")).place is None
    assert last(read("Bom meledak di Lapangan Merdeka, Bamako, pada Senin.")).place == "Lapangan Merdeka, Bamako"
    assert last(read("Pasukan Rusia menghancurkan gudang rudal Harpoon pada Senin.")).place is None


def test_a_verb_may_end_in_the_word_before_its_place(read: Read) -> None:
    assert last(read("Pasukan penjaga perdamaian Rusia tiba di Stepanakert pada Jumat.")).place == "Stepanakert"
    assert last(read("Tank-tank Rusia memasuki Gori dalam perang dengan Georgia pada Senin.")).place == "Gori"


def test_what_is_struck_tells_more_than_the_region_around_it(read: Read) -> None:
    assert last(read("Pasukan Israel menguasai desa Marun di Lebanon selatan pada Senin.")).place == "desa Marun"
    assert last(read("Tentara Rusia menembaki warga Bucha pada Senin.")).place == "Bucha"


def test_a_war_and_talks_are_called_by_where_they_are(read: Read) -> None:
    assert read("Perang Sudan menewaskan 15.000 orang, kata militer pemberontak.").events[0].place == "Sudan"
    assert read("Perang Rusia-Ukraina menewaskan 15.000 orang, kata militer.").events[0].place is None
    assert last(read("Konferensi Jenewa dihadiri utusan pemerintah Suriah dan pemberontak.")).place == "Jenewa"


def test_there_is_the_place_told_last(read: Read) -> None:
    record = read("Bom meledak di Quetta pada Senin.", "Tentara Pakistan menembak mati dua milisi di tempat kejadian.")
    assert last(record).place == "Quetta"


def test_what_people_say_elsewhere_did_not_happen_there(read: Read) -> None:
    record = read("Di Jakarta, seorang pejabat militer mengatakan tentara menembak mati dua pemberontak pada Senin.")
    assert [event.place for event in record.events if event.type == "ASSAULT"] == [None]


def test_an_unknown_name_behind_in_is_a_place(read: Read) -> None:
    assert last(read("Konvoi tentara disergap di Dokura pada Senin.")).place == "Dokura"
    assert last(read("Filipina menyerang posisi MILF di Pikit pada Kamis.")).place == "Pikit"
    assert last(read("Gencatan senjata diumumkan militer Sudan di Telegram.")).place is None


def test_what_a_place_is_said_to_be_is_that_place(read: Read) -> None:
    assert (
        read("Warga Mekelle, ibu kota Tigray yang dikepung tentara Ethiopia, kelaparan.").events[0].place == "Mekelle"
    )
    assert read("Pasar di Togoga yang dibom tentara Ethiopia pada Senin hancur.").events[0].place == "Togoga"


def test_acts_told_in_one_breath_are_in_one_place(read: Read) -> None:
    raid = read("Pemberontak menyerang pos polisi di Rukum, menewaskan lima polisi dan merampas 40 senapan.")
    assert {event.place for event in raid.events} == {"Rukum"}
    burnt = read("Tentara menyerbu Desa Koro di Mali tengah dan membakar 20 rumah.")
    assert {event.place for event in burnt.events} == {"Desa Koro"}


def test_who_falls_after_a_blow_falls_where_it_was_dealt(read: Read) -> None:
    record = read("Dua tentara tewas setelah ranjau pemberontak meledak di Pattani pada Senin.")
    assert {event.place for event in record.events} == {"Pattani"}


def test_who_enters_a_town_strikes_there(read: Read) -> None:
    assert {event.place for event in read("Tentara Irak memasuki Mosul dan menewaskan 20 militan.").events} == {"Mosul"}
    campus = read("Orang bersenjata menyerang Universitas Garissa pada Senin.")
    assert last(campus).place == "Universitas Garissa"


def test_the_capital_of_a_region_is_told_by_its_own_name(read: Read) -> None:
    told = {
        "Tentara India menyerang pos di ibu kota provinsi itu, Kargil, pada Senin.": "Kargil",
        "Bom meledak di ibu kota negara bagian Borno, Maiduguri, dan menewaskan lima tentara Nigeria.": "Maiduguri",
        "Bom meledak di ibu kota Nigeria dan menewaskan lima tentara Nigeria.": "Abuja",
    }
    for text, place in told.items():
        assert (text, read(text).events[0].place) == (text, place)


def test_a_land_that_talks_are_about_is_not_where_they_are_held(read: Read) -> None:
    held = read("Menlu Turki dan Menlu Iran bertemu di Ankara pada Senin mengenai perang di Suriah.").events[0]
    said = read("Presiden Prancis berterima kasih kepada Qatar atas mediasi di Sudan.").events[0]
    assert (held.place, said.place) == ("Ankara", None)
    assert read("Rusia dan Ukraina berunding mengenai tawanan di Istanbul.").events[0].place == "Istanbul"


def test_what_something_holds_or_where_people_are_from_leaves_the_place_to_the_act(read: Read) -> None:
    assert read("Tentara Libya menemukan gudang yang berisi amunisi di Tripoli.").events[0].place == "Tripoli"
    freed = read("MEND menembak mati dua polisi setelah pembebasan seorang sandera asal Amerika Serikat.").events[-1]
    assert freed.place is None
