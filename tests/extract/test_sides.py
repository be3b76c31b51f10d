"""The camps of a story, the state it plays in, whose army is meant."""

from __future__ import annotations

import pytest

from runut.extract.acts.events import find_events
from runut.extract.page.context import PageContext
from runut.extract.page.settling import read_context, settle_sides
from runut.extract.reader import read_sentences
from runut.record.actor import Actor


def sides(*lines: str) -> PageContext:
    sentences = read_sentences("\n".join(lines), "id")
    page = read_context(sentences, 2022)
    settle_sides(page, sentences, [event for sentence in sentences for event in find_events(sentence)])
    return page


def camps(*lines: str) -> set[str | None]:
    return {actor.party for actor in sides(*lines).opponents}


def test_who_fights_whom_are_the_camps_however_often_others_are_named() -> None:
    lines = (
        "Gerilyawan ELN menyerang tentara Kolombia di Arauca.",
        "Kuba, Norwegia, dan Venezuela mendesak perundingan.",
        "Kuba dan Norwegia menawarkan tempat.",
    )
    assert camps(*lines) == {"COL", "ELN"}


def test_a_state_that_uses_no_force_leaves_the_quarrel_to_its_group_that_does() -> None:
    lines = (
        "Pesawat Israel menyerang sebuah jembatan di Lebanon.",
        "Lebanon meminta bantuan, dan Beirut menunggu.",
        "Hizbullah menembakkan roket ke Haifa.",
        "Serangan Israel di Lebanon menewaskan lima warga Lebanon.",
    )
    assert camps(*lines) == {"ISR", "HEZBOLLAH"}
    assert camps(*lines, "Tentara Lebanon menembaki pos Israel.", "Tentara Lebanon menembaki Israel lagi.") == {
        "ISR",
        "LBN",
    }


def test_fighters_without_a_name_go_before_a_rival_state_that_uses_no_force() -> None:
    lines = (
        "Separatis menyerang pos tentara Ukraina di Luhansk.",
        "Rusia menyatakan mendukung para separatis.",
        "Ukraina menuduh Rusia memasok senjata.",
    )
    assert camps(*lines) == {"UKR", None}
    assert camps(*lines, "Tentara Rusia menembaki tentara Ukraina.") == {"UKR", "RUS"}


def test_an_outlet_counts_for_no_state() -> None:
    lines = ("Pemberontak dan tentara Ukraina menunggu di Luhansk.", "Itu laporan Anadolu Agency dan Al Jazeera.")
    assert camps(*lines, "Ukraina menunggu, kata Anadolu Agency.") == {"UKR", None}


def test_a_land_without_an_army_is_a_camp_where_its_groups_are_hardly_told_of() -> None:
    lines = (
        "Tentara Israel menangkap enam warga Palestina di Tepi Barat.",
        "Warga Palestina mengecam penangkapan itu.",
        "Seorang dari mereka saudara seorang anggota Fatah.",
    )
    assert camps(*lines) == {"ISR", "PSE"}
    assert camps(*lines, "Hamas menembakkan roket ke Israel.", "Tentara Israel menyerang Hamas.") == {"ISR", "HAMAS"}


def test_what_was_done_years_ago_sets_nobody_at_odds() -> None:
    line = "Lima tentara Amerika Serikat tewas di Irak sejak Minggu."
    assert not sides(line, "Amerika Serikat menyerang Irak pada 2003.").are_at_odds
    assert sides(line, "Amerika Serikat menyerang Irak pada Minggu.").are_at_odds


def test_known_rivals_are_the_camps_where_no_act_tells_it() -> None:
    assert camps("Hamas menolak usul itu.", "Israel menunggu.", "Mesir menunggu.") == {"HAMAS", "ISR"}


def test_a_group_that_the_world_is_silent_on_opposes_its_own_state() -> None:
    page = sides("Abu Sayyaf menyandera warga di Sulu.", "Pemerintah Filipina menolak membayar.")
    assert {actor.party for actor in page.opponents} == {"ABU SAYYAF", "PHL"}
    assert page.are_at_odds


def test_two_states_that_were_never_at_odds_stand_for_nobody() -> None:
    assert not sides("Presiden Mesir bertemu Presiden Ghana.").are_at_odds


def test_an_organisation_is_no_camp() -> None:
    assert "UN" not in camps(
        "PBB mengecam Taliban.", "PBB mendesak Taliban.", "Pemerintah Afghanistan menolak usul itu."
    )


def test_the_land_a_group_holds_says_where_and_not_who() -> None:
    page = sides("Di Nagorno-Karabakh, Armenia menyerang Azerbaijan.", "Azerbaijan menyerang Armenia.")
    assert {actor.party for actor in page.opponents} == {"ARM", "AZE"}


def test_the_army_of_a_story_between_a_state_and_palestinians_is_the_states() -> None:
    page = sides("Israel menyerang Palestina.", "Warga Palestina melempari tentara Israel.")
    assert (page.army, page.home) == ("ISR", None)


@pytest.mark.parametrize("head", ["Tentara", "Polisi", "Pemerintah"])
def test_organs_without_a_side_are_of_the_state_that_takes_part(head: str) -> None:
    sentences = read_sentences(f"Tentara Filipina menyerang MILF di Cotabato.\n{head} menolak usul itu.", "id")
    page = read_context(sentences, 2022)
    settle_sides(page, sentences, [event for sentence in sentences for event in find_events(sentence)])
    mention = sentences[-1].nodes[0].mention
    assert mention is not None
    assert page.actor_of(mention).party == "PHL"


def test_fighters_without_a_name_are_a_camp_where_the_page_knows_no_other() -> None:
    page = sides("Tentara Chad menyerang pemberontak di Abeche.", "Pemberontak menembaki tentara Chad.")
    assert [(camp.name, camp.party) for camp in page.opponents] == [("Chad", "TCD"), ("pemberontak", None)]
    assert page.are_at_odds


def test_nameless_fighters_give_way_to_a_quarrel_that_the_world_knows() -> None:
    page = sides("Tentara Sri Lanka menyerang pemberontak.", "Macan Tamil menunggu.", "Macan Tamil bungkam.")
    assert {camp.party for camp in page.opponents} == {"LKA", "LTTE"}


def test_those_who_protest_are_a_camp_against_who_keeps_order() -> None:
    page = sides("Polisi Denmark menangkap demonstran di Kopenhagen.", "Demonstran melempari polisi Denmark.")
    assert {camp.party for camp in page.opponents} == {"DNK", None}


def test_a_council_known_by_its_letters_is_no_camp_against_its_state() -> None:
    page = sides("Majelis Adat Raya (MAR) menolak usul itu.", "Pemerintah Indonesia menunggu.")
    assert not page.are_at_odds


def test_a_militia_of_the_state_is_not_against_it() -> None:
    lines = ("Janjaweed membakar desa.", "Janjaweed dan Sudan membisu.", "SLA dan Sudan berunding di Abuja.")
    assert camps(*lines) == {"SDN", "SLA"}


def test_whom_a_camp_is_against_is_the_other_one_and_for_fighters_without_a_name_too() -> None:
    page = sides("Tentara Chad menyerang pemberontak di Abeche.", "Pemberontak menembaki tentara Chad.")
    state, rebels = page.opponents
    assert page.foe_of(rebels) == state
    assert page.foe_of(state) == rebels
    assert page.foe_of(Actor(name="warga", party=None)) is None


@pytest.mark.parametrize("where", ["dekat perbatasan dengan Ghana", "yang berbatasan dengan Ghana"])
def test_a_state_next_door_is_neither_camp_nor_home(where: str) -> None:
    page = sides(
        f"Tiga polisi Pantai Gading tewas dalam serangan di desa {where}.", f"Warga mengungsi dari kota {where}."
    )
    assert page.home == "CIV"
    assert "GHA" not in {actor.party for actor in page.opponents}


def test_two_states_named_in_passing_are_not_sure_to_be_at_odds() -> None:
    lines = ("Pemerintah Kenya mengumumkan anggaran.", "Presiden Kenya berpidato.", "Menteri Kenya hadir.") * 3
    page = sides(*lines, "Duta besar India dan China hadir.")
    assert not page.are_at_odds


def test_nameless_fighters_of_many_acts_are_a_camp_before_one_that_is_only_known_to_be() -> None:
    lines = ("Gerilyawan menyerang polisi Iran di Zahedan.", "Gerilyawan menembak polisi Iran.") * 2
    page = sides(*lines, "Iran menyalahkan Amerika Serikat.")
    assert {actor.party for actor in page.opponents} == {"IRN", None}


def test_those_between_whom_something_lies_are_the_camps() -> None:
    lines = ("Azerbaijan dan pihak Artsakh menunggu.", "Perundingan antara Armenia dan Azerbaijan macet.")
    assert camps(*lines, "Hubungan antara Armenia dan Azerbaijan memburuk.") == {"ARM", "AZE"}


def test_a_state_that_is_no_sure_camp_is_not_whose_police_is_meant() -> None:
    page = sides(
        "Bom meledak di Baghdad, Irak.", "Polisi menangkap anggota Al-Qaeda.", "Peziarah Iran tewas.", "Irak berduka."
    )
    assert page.state == "IRQ"


def test_two_who_are_not_at_odds_do_not_make_a_story_theirs() -> None:
    page = sides(
        "Dua polisi tewas di Pantai Gading, kata Kedutaan Besar Perancis.",
        "Pos itu dekat Abidjan, Pantai Gading.",
        "Perancis mengecam Ghana, dan Ghana mengecam Perancis.",
    )
    assert not page.are_at_odds
    assert page.home == "CIV"


@pytest.mark.parametrize(
    ("home", "group", "land", "lines"),
    [
        (
            "CMR",
            "BOKO HARAM",
            "Nigeria",
            (
                "Boko Haram menculik 40 anak di Kamerun",
                "Boko Haram membakar sebuah desa di Kamerun utara, dekat perbatasan Nigeria.",
            ),
        ),
        (
            "KEN",
            "AL-SHABAAB",
            "Somalia",
            (
                "Al-Shabaab membunuh 28 penumpang bus di Kenya",
                "Al-Shabaab, yang bermarkas di Somalia, juga membakar pasar di Kenya.",
            ),
        ),
        (
            "NER",
            "ISWAP",
            "Nigeria",
            (
                "ISWAP menyerang pangkalan di Niger",
                "Militan ISWAP dari Nigeria menewaskan 12 tentara di Niger.",
            ),
        ),
    ],
)
def test_a_group_that_strikes_next_door_is_at_odds_with_that_state(
    home: str, group: str, land: str, lines: tuple[str, ...]
) -> None:
    page = sides(*lines, f"Kelompok itu dari {land}.", "Tentara mengejar para penyerang.")
    assert {camp.party for camp in page.opponents} == {home, group}
    assert page.home == page.army == home
