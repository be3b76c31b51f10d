"""Whose people are set free, and whose courts try others."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.actor import Actor
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def parties(actors: tuple[Actor, ...]) -> list[str | None]:
    return [actor.party for actor in actors]


def test_hostages_set_free_are_of_those_taken_before(read: Read) -> None:
    lines = ("Orang bersenjata menculik lima pekerja China di Nigeria.", "Kelima orang itu dibebaskan pada Minggu.")
    event = read(*lines).events[-1]
    assert parties(event.recipients) == ["CHN"]
    assert all(actor.basis for actor in event.recipients)


def test_who_tells_of_an_arrest_of_others_made_it(read: Read) -> None:
    lines = (
        "Tentara Afghanistan menyerang Taliban di Kabul dan Kandahar, Afghanistan.",
        "Seorang warga Australia ditahan di kamp penjara, kata Departemen Pertahanan AS.",
    )
    event = read(*lines).events[-1]
    assert (parties(event.actors), parties(event.recipients)) == (["USA"], ["AUS"])


def test_who_tells_of_an_arrest_of_its_own_did_not_make_it(read: Read) -> None:
    lines = (
        "Tentara Afghanistan menyerang Taliban di Kabul dan Kandahar, Afghanistan.",
        "Dua warga Australia ditahan di Kabul, kata Kementerian Luar Negeri Australia.",
    )
    assert parties(read(*lines).events[-1].actors) == ["AFG"]


def test_who_tells_of_an_arrest_of_people_of_no_side_need_not_have_made_it(read: Read) -> None:
    lines = ("Azerbaijan menyerang Armenia.", "Dua puluh orang ditahan, kata Perdana Menteri Armenia.")
    assert parties(read(*lines).events[-1].actors) != ["ARM"]


def test_people_killed_between_two_states_are_of_the_one_not_striking(read: Read) -> None:
    lines = ("Israel menyerang Iran.", "Iran membalas dan menyerang Israel.", "Israel menewaskan 78 orang pada Jumat.")
    assert parties(read(*lines).events[-1].recipients) == ["IRN"]


def test_those_taken_and_freed_on_a_page_of_hostages_are_of_their_side(read: Read) -> None:
    record = read(
        "Abu Sayyaf membebaskan dua sandera Jerman di Pulau Jolo, Filipina.",
        "Empat turis itu diculik pada 4 Maret 2008 dari sebuah penginapan di Palawan.",
        "Seorang perempuan yang sakit dibebaskan pada 20 Maret 2008.",
    )
    told = [(parties(event.actors), parties(event.recipients)) for event in record.events]
    assert told == [(["ABU SAYYAF"], ["DEU"])] * 3


def test_others_who_are_taken_on_a_page_of_hostages_are_of_their_own_side(read: Read) -> None:
    record = read(
        "Abu Sayyaf membebaskan dua sandera Jerman di Pulau Jolo, Filipina.",
        "Kelompok itu menculik tiga nelayan pada 4 Maret 2008 di Palawan.",
    )
    assert parties(record.events[-1].recipients) == ["PHL"]
