"""Whom a name can mean on one page."""

from __future__ import annotations

from runut.extract.page.settling import read_context
from runut.extract.reader import read_sentences
from runut.record.actor import Actor


def actors(*lines: str) -> list[Actor]:
    sentences = read_sentences("\n".join(lines), "id")
    page = read_context(sentences, 2022)
    return [page.actor_of(node.mention) for node in sentences[-1].nodes if node.mention is not None]


def test_another_first_name_is_another_person() -> None:
    named = actors("Menurut laporan itu, Ovidio Guzman ditangkap di rumahnya kemarin pagi.")
    assert [actor.party for actor in named if actor.name == "Ovidio Guzman"] == [None]


def test_one_of_the_people_or_head_of_a_village_is_not_the_ruler_of_that_name() -> None:
    lines = ("Karim Khan, kepala distrik itu, membantah.", "Pada Senin Karim Khan pulang.")
    assert [actor.party for actor in actors(*lines)] == [None]
    assert actors("Pada Senin Mohammad Khatami, seorang petani dari lembah itu, membantah.")[0].party is None
    assert actors("Pada Senin Jaksa Karim Khan membantah.")[0].party == "ICC"


def test_another_spelling_of_the_first_name_is_the_same_person() -> None:
    assert actors("Pada Senin Presiden Mahmod Abbas tiba.")[0].party == "PSE"


def test_an_acronym_in_brackets_is_the_side_before_it() -> None:
    assert actors("Tentara Arakan (AA) menyerang pos itu.", "Pada Senin AA mundur.")[0].party == "ARAKAN ARMY"


def test_a_group_that_the_page_names_has_its_own_name_for_a_side() -> None:
    lines = ("Anggota geng Gran Grif menyerang desa itu.", "Pada Senin pemimpin Gran Grif membantah.")
    assert actors(*lines)[0].party == "GRAN GRIF"


def test_an_acronym_that_says_the_words_before_it_is_the_side_of_an_unknown_body() -> None:
    lines = ("Gerakan Pemuda Merdeka Osa (GPMO) menyerang pos itu.", "Pada Senin GPMO mundur.")
    assert actors(*lines)[0].party == "GPMO"


def test_who_heads_a_body_carries_its_will() -> None:
    assert actors("Pada Senin Ketua Uni Afrika Macky Sall tiba.")[0].party == "AU"
    assert actors("Pada Senin Presiden Macky Sall tiba.")[0].party == "SEN"


def test_an_acronym_tells_which_of_two_bodies_of_one_name_is_meant() -> None:
    lines = ("Tentara Pembebasan Nasional (ELN) mundur.", "Pada Senin Tentara Pembebasan Nasional membantah.")
    assert [actor.party for actor in actors(*lines)] == ["ELN"]


def test_people_whose_phrase_bears_a_known_acronym_are_of_its_side() -> None:
    lines = ("Gerakan Tani Osa (GTO) menolak usul itu.", "Pada Senin para petani GTO membantah.")
    assert [actor.party for actor in actors(*lines)] == ["GTO"]


def test_an_acronym_that_says_other_words_stays_a_name() -> None:
    assert actors("Perusahaan Pelayaran Sentosa (XYZ) tutup.", "Pada Senin XYZ tutup.")[0].party is None


def test_an_organ_of_a_state_has_no_side_of_its_own() -> None:
    assert actors("Kementerian Urusan Pulau (KUP) menolak.", "Pada Senin KUP menolak.")[0].party is None


def test_a_units_name_in_an_office_is_no_person() -> None:
    named = actors("Informasi itu disampaikan Aibon Kogoya, Komandan Makodam III Batalion Dulamo TPNPB.")
    assert [(actor.name, actor.party) for actor in named if actor.party] == [("Aibon Kogoya", "TPNPB")]


def test_a_word_of_time_that_opens_a_quotation_is_no_part_of_a_name() -> None:
    assert actors('"Saat ini Satgas TNI bersiaga," ucapnya.')[0].name == "Satgas TNI"


def test_the_letters_in_brackets_tell_which_of_several_groups_is_meant() -> None:
    assert actors("Tentara Pembebasan Nasional (ELN) menyerang pos itu.")[0].party == "ELN"


def test_who_the_hijacker_is_said_to_be_is_whom_the_page_means_by_the_word() -> None:
    lines = ("Pembajak itu adalah seorang pengungsi Sudan.", "Pada Senin pembajak ditangkap.")
    assert [actor.party for actor in actors(*lines) if actor.name == "pembajak"] == ["SDN"]


def test_what_rebels_are_said_to_be_is_not_said_of_all_rebels() -> None:
    lines = ("Pemberontak itu adalah warga Sudan.", "Pada Senin pemberontak menyerang.")
    assert actors(*lines)[0].party is None


def test_a_name_that_groups_of_two_lands_share_is_of_the_one_told() -> None:
    name = "Kemarin Tentara Pembebasan Nasional menyerang pos polisi di {}."
    assert [actors(name.format(land))[0].party for land in ("Kolombia", "Makedonia")] == ["ELN", "NLA"]


def test_a_group_of_another_land_than_its_namesake_is_told_by_that_land() -> None:
    name = "Kemarin Al-Shabaab menyerang pos polisi di {}."
    assert [actors(name.format(land))[0].party for land in ("Somalia", "Mozambik", "Kenya")] == [
        "AL-SHABAAB",
        "ISIS-MOZAMBIQUE",
        "AL-SHABAAB",
    ]


def test_a_region_whose_government_is_at_odds_with_its_state_acts_as_a_side() -> None:
    assert [one.party for one in actors("Kemarin militer Ethiopia dan Tigray bertemu.")[:2]] == ["ETH", "TPLF"]
    assert [one.party for one in actors("Kemarin pemerintah Irak dan Kurdistan berunding.")[:2]] == ["IRQ", "KRG"]
