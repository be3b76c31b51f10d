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


def test_a_paragraph_goes_on_where_it_opened(read: Read) -> None:
    record = read(
        "Di Wamena, seribu warga berunjuk rasa. Polisi menembakkan gas air mata. Tentara menangkap tujuh orang."
    )
    assert {event.place for event in record.events} == {"Wamena"}


def test_what_strikes_in_a_clause_of_its_own_is_not_the_main_subjects(read: Read) -> None:
    record = read("Rusia menarik pasukannya sehari setelah roket menghantam pangkalan di Latakia.")
    assert [parties(event.actors) for event in record.events] == [["RUS"], []]
