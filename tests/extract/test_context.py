"""What a whole page tells of its people and sides."""

from __future__ import annotations

from runut.extract.acts.events import find_events
from runut.extract.page.context import PageContext
from runut.extract.page.settling import read_context, settle_sides
from runut.extract.reader import read_sentences
from runut.record.actor import Actor


def context(*lines: str, year: int | None = 2022) -> PageContext:
    sentences = read_sentences("\n".join(lines), "id")
    page = read_context(sentences, year)
    settle_sides(page, sentences, [event for sentence in sentences for event in find_events(sentence)])
    return page


def actors(*lines: str) -> list[Actor]:
    """Return the actors of the last line's phrases, as the whole page names them."""
    sentences = read_sentences("\n".join(lines), "id")
    page = read_context(sentences, 2022)
    settle_sides(page, sentences, [event for sentence in sentences for event in find_events(sentence)])
    return [page.actor_of(node.mention) for node in sentences[-1].nodes if node.mention is not None]


def test_a_last_name_alone_is_the_person_named_in_full_elsewhere() -> None:
    (actor, *_) = actors(
        "Menteri Pertahanan Norwegia Kari Solheim sudah tiba di sana pagi ini.", "Solheim menolak usul itu."
    )
    assert actor.name == "Kari Solheim"


def test_the_side_given_with_the_full_name_goes_with_the_last_name() -> None:
    (actor, *_) = actors(
        "Menteri Pertahanan Norwegia Kari Solheim sudah tiba di sana pagi ini.", "Solheim menolak usul itu."
    )
    assert (actor.name, actor.party) == ("Kari Solheim", "NOR")


def test_a_full_name_later_on_also_names_the_first_mention() -> None:
    page = context(
        "Pada pagi itu Solheim menolak usul itu.", "Menteri Pertahanan Norwegia Kari Solheim lalu pergi dari sana."
    )
    assert page.persons["solheim"].name == "Kari Solheim"


def test_two_people_with_one_last_name_are_not_one() -> None:
    page = context("Presiden Kuba Raul Castro tiba.", "Menteri Luar Negeri Honduras Xiomara Castro tiba.")
    assert page.persons["raul castro"].name == "Raul Castro"
    assert page.persons["xiomara castro"].name == "Xiomara Castro"


def test_the_story_plays_in_the_state_most_named() -> None:
    page = context("Tentara Sudan menembaki pasar di Khartoum.", "Warga Sudan mengungsi ke Chad.")
    assert page.home == "SDN"


def test_a_story_between_two_states_has_no_home() -> None:
    assert context("Tentara Armenia menembaki tentara Azerbaijan.").home is None


def test_the_armed_group_most_named_is_the_storys() -> None:
    page = context("Taliban menyerang pos itu.", "Taliban menolak berunding.", "ISIS menyerang pasar.")
    assert page.group == "TALIBAN"


def test_two_states_joined_are_the_storys_opponents() -> None:
    page = context("Armenia dan Azerbaijan berperang.", "Rusia mengundang Armenia dan Azerbaijan.")
    assert {actor.party for actor in page.opponents} == {"ARM", "AZE"}


def test_a_state_and_its_armed_group_are_the_storys_opponents() -> None:
    page = context("Tentara Kolombia menyerang ELN di Arauca.", "ELN menolak berunding dengan pemerintah Kolombia.")
    assert {actor.party for actor in page.opponents} == {"COL", "ELN"}


def test_one_side_alone_has_no_opponent() -> None:
    assert context("Pemerintah Kenya menolak usul itu.").opponents == ()


def test_opponents_say_that_they_were_inferred() -> None:
    page = context("Armenia dan Azerbaijan berperang.")
    assert all(actor.basis for actor in page.opponents)


def test_police_without_a_side_are_of_the_state_in_which_the_story_plays_and_say_so() -> None:
    (actor, *_) = actors("Tentara Sudan menembaki pasar di Khartoum.", "Polisi menutup jalan itu.")
    assert actor.party == "SDN"
    assert actor.basis is not None


def test_rebels_without_a_side_are_the_storys_armed_group_and_say_so() -> None:
    (actor, *_) = actors("ELN menolak berunding.", "Gerilyawan menyerang pos itu.")
    assert actor.party == "ELN"
    assert actor.basis is not None


def test_gunmen_nobody_identifies_have_no_side() -> None:
    (actor, *_) = actors("ELN menolak berunding.", "Sekelompok pria bersenjata menyerang pos itu.")
    assert actor.party is None


def test_some_of_the_rebels_are_of_the_storys_armed_group() -> None:
    (actor, *_) = actors("ELN menolak berunding.", "Seorang gerilyawan menyerang pos itu.")
    assert actor.party == "ELN"


def test_a_side_said_by_the_words_themselves_needs_no_basis() -> None:
    (actor, *_) = actors("Polisi Kenya menutup jalan itu.")
    assert (actor.party, actor.basis) == ("KEN", None)


def test_a_page_without_names_has_no_sides() -> None:
    page = context("Hujan turun sejak pagi.")
    assert (page.home, page.group, page.opponents, page.persons) == (None, None, (), {})


def test_the_organs_of_a_land_without_an_army_are_of_the_group_that_rules_it() -> None:
    lines = ("Israel menyerang Hamas.", "Hamas menyerang Israel.", "Kementerian Kesehatan Gaza bungkam.")
    assert [actor.party for actor in actors(*lines)] == ["HAMAS"]


def test_fighters_of_a_name_of_their_own_are_not_the_storys_armed_group() -> None:
    lines = ("Gerilyawan ELN menyerang tentara Kolombia.", "Tentara Kolombia menyerang ELN.")
    (bare, *_) = actors(*lines, "Gerilyawan menyerang pos itu.")
    (own, *_) = actors(*lines, "Pejuang Katolik menyerang pos itu.")
    assert (bare.party, own.party) == ("ELN", None)


def test_fighters_of_the_name_that_the_headline_gives_are_the_storys_armed_group() -> None:
    lines = ("Gerilyawan Katolik ELN menyerang tentara Kolombia.", "Tentara Kolombia menyerang ELN.", "Kuba menunggu.")
    (actor, *_) = actors("Pemberontak Katolik menyerang tentara.", *lines, "Gerilyawan Katolik menyerang pos itu.")
    assert actor.party == "ELN"


def test_attackers_whom_nobody_knows_are_of_no_group() -> None:
    lines = ("Tentara Mali bertempur melawan JNIM.", "JNIM menyerang tentara Mali.")
    (actor, *_) = actors(*lines, "Penyerang tidak dikenal membakar kamp itu.")
    assert (actor.name, actor.party) == ("Penyerang tidak dikenal", None)


def test_those_whom_a_page_first_says_to_fight_each_other_are_its_fighters() -> None:
    page = context("Bentrokan antara pemeluk Baha'i dan pemeluk Zoroaster pecah di Pakistan.")
    assert [actor.name for actor in page.fighters] == ["Baha'i", "Zoroaster"]


def test_those_who_oppose_a_state_are_not_of_it() -> None:
    (actor, *_) = actors("Kelompok oposisi Lebanon menolak usul itu.")
    assert (actor.name, actor.party) == ("Kelompok oposisi Lebanon", None)


def test_peacekeepers_whom_nobody_sends_are_of_no_state() -> None:
    (actor, *_) = actors("Tentara Sudan menyerang Darfur.", "Pasukan pemelihara perdamaian bergerak ke Sudan.")
    assert actor.party is None


def test_a_body_keeps_its_own_side_though_its_letters_follow_a_lands_name() -> None:
    (actor, *_) = actors("Misi PBB di Republik Afrika Tengah (MINUSCA) berduka.", "MINUSCA menambah patroli.")
    assert actor.party == "UN"


def test_followers_of_a_person_are_not_that_person_and_of_the_persons_side() -> None:
    (actor, *_) = actors("Pendukung Hassan Nasrallah menolak usul itu.")
    assert (actor.name, actor.party) == ("Pendukung Hassan Nasrallah", "HEZBOLLAH")


def test_an_aide_named_behind_whose_aide_it_is_has_the_side_of_that_one() -> None:
    (actor, *_) = actors("Pembantu Hassan Nasrallah, Walid Haddad, menolak usul itu.")
    assert (actor.name, actor.party) == ("Walid Haddad", "HEZBOLLAH")


def test_an_age_in_brackets_does_not_part_a_name_from_its_office() -> None:
    (_, actor, *_) = actors("Tentara menewaskan Rami Haddad (25), komandan Jihad Islam di Jenin, dan seorang warga.")
    assert (actor.name, actor.party) == ("Rami Haddad", "PIJ")


def test_peacekeepers_without_a_side_are_of_the_mission_of_which_the_page_tells() -> None:
    (*_, actor) = actors("Pasukan PBB di Goma bersiaga.", "Pasukan penjaga perdamaian menembak.")
    assert actor.party == "UN"
    assert actor.basis is not None


def test_foreign_soldiers_are_of_the_state_that_fights_in_anothers_land() -> None:
    lines = ("Pasukan Prancis bertempur dengan JNIM di Gao, Mali.", "JNIM menyerang pasukan Prancis di Bamako, Mali.")
    (actor, *_) = actors(*lines, "Pasukan asing meninggalkan kota itu.")
    assert actor.party == "FRA"


def test_government_troops_are_of_the_land_in_which_others_fight_a_group_of_it() -> None:
    lines = ("Pasukan Prancis bertempur dengan JNIM di Gao, Mali.", "JNIM menyerang pasukan Prancis di Bamako, Mali.")
    (actor, *_) = actors(*lines, "Pasukan pemerintah meninggalkan kota itu.")
    assert actor.party == "MLI"


def test_townspeople_between_two_states_are_of_the_state_of_their_town() -> None:
    (actor, *_) = actors("Armenia dan Azerbaijan berperang.", "Warga Ganja menolak pergi.")
    assert actor.party == "AZE"
