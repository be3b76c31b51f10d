"""Human cost: how many, what became of them, who they were, whose, who says so (CODEBOOK §6)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.annotate.words.numerals import load_numbers
from runut.extract.counts.casualties import find_counts
from runut.extract.counts.raw_count import RawCount
from runut.extract.reader import read_sentences
from runut.record.claims import Outcome, VictimKind
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]
NUMBERS = load_numbers("id")


def counts(text: str) -> list[RawCount]:
    return [count for sentence in read_sentences(text, "id") for count in find_counts(sentence, NUMBERS)]


def told(text: str) -> list[tuple[Outcome, float | None, float | None]]:
    return [(count.outcome, count.number.min, count.number.max) for count in counts(text)]


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Serangan itu menewaskan sedikitnya 30 prajurit.", 30, None),
        ("Serangan itu menewaskan setidaknya empat prajurit.", 4, None),
        ("Serangan itu menewaskan hampir 100 prajurit.", None, 99),
        ("Serangan itu menewaskan lebih dari 50 prajurit.", 51, None),
        ("Serangan itu menewaskan kurang dari 20 prajurit.", None, 19),
        ("Serangan itu menewaskan belasan prajurit.", 11, 19),
        ("Serangan itu menewaskan puluhan prajurit.", 20, 99),
        ("Serangan itu menewaskan ratusan prajurit.", 100, 999),
        ("Serangan itu menewaskan ribuan prajurit.", 1000, 9999),
        ("Serangan itu menewaskan dua puluh lima prajurit.", 25, 25),
        ("Serangan itu menewaskan 2.000 prajurit.", 2000, 2000),
        ("Serangan itu menewaskan seorang prajurit.", 1, 1),
    ],
)
def test_the_dead_are_counted_with_the_bounds_of_the_words(text: str, least: int | None, most: int | None) -> None:
    assert told(text) == [(Outcome.KILLED, least, most)]


def test_about_is_approximate() -> None:
    (count,) = counts("Pertempuran itu menewaskan sekitar 2.000 prajurit.")
    assert (count.number.min, count.number.max, count.number.approximate) == (2000, 2000, True)


@pytest.mark.parametrize(
    ("text", "outcome", "least"),
    [
        ("Enam prajurit tewas di perbatasan.", Outcome.KILLED, 6),
        ("Enam prajurit gugur di perbatasan.", Outcome.KILLED, 6),
        ("Enam prajurit terbunuh di perbatasan.", Outcome.KILLED, 6),
        ("Enam prajurit dibunuh gerilyawan.", Outcome.KILLED, 6),
        ("Enam prajurit meninggal akibat ledakan ranjau.", Outcome.KILLED, 6),
        ("Serangan itu mengakibatkan enam orang meninggal dunia.", Outcome.KILLED, 6),
        ("Bentrokan itu menyebabkan enam polisi luka-luka.", Outcome.WOUNDED, 6),
        ("Sebanyak 14 pelaut hilang setelah kapal perang itu tenggelam.", Outcome.MISSING, 14),
        ("Ukraina menawan 400 tentara Rusia.", Outcome.CAPTURED, 400),
        ("Sebanyak 400 tentara Rusia ditawan pasukan Ukraina.", Outcome.CAPTURED, 400),
        ("Tiga wartawan ditahan polisi Mesir.", Outcome.DETAINED, 3),
        ("Enam prajurit terluka di perbatasan.", Outcome.WOUNDED, 6),
        ("Ledakan itu melukai enam prajurit.", Outcome.WOUNDED, 6),
        ("Taliban menyandera enam pekerja bantuan.", Outcome.CAPTURED, 6),
        ("Militan menculik enam wartawan.", Outcome.CAPTURED, 6),
        ("Polisi menangkap enam demonstran.", Outcome.DETAINED, 6),
        ("Hamas membebaskan enam sandera.", Outcome.RELEASED, 6),
        ("Enam sandera dibebaskan oleh Hamas.", Outcome.RELEASED, 6),
        ("Sebanyak 600 warga mengungsi ke Chad.", Outcome.DISPLACED, 600),
        ("Perang itu membuat 1,2 juta orang mengungsi.", Outcome.DISPLACED, 1_200_000),
    ],
)
def test_a_count_says_what_became_of_the_people(text: str, outcome: Outcome, least: int) -> None:
    assert told(text) == [(outcome, least, least)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Serangan itu menewaskan lima tentara.", VictimKind.SOLDIER),
        ("Serangan itu menewaskan lima warga sipil.", VictimKind.CIVILIAN),
        ("Serangan itu menewaskan lima wartawan.", VictimKind.JOURNALIST),
        ("Serangan itu menewaskan lima polisi.", VictimKind.POLICE),
        ("Serangan itu menewaskan lima militan.", VictimKind.MILITANT),
        ("Serangan itu menewaskan lima anak.", VictimKind.CHILD),
        ("Serangan itu menewaskan lima penjaga perdamaian.", VictimKind.PEACEKEEPER),
        ("Serangan itu menewaskan lima orang.", VictimKind.PERSON),
        ("Jumlah polisi yang tewas akibat serangan itu tercatat sembilan orang.", VictimKind.POLICE),
    ],
)
def test_a_count_says_who_they_were(text: str, who: VictimKind) -> None:
    assert [count.who for count in counts(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 2.000 tentara dikerahkan ke perbatasan.",
        "Turki mengerahkan 500 tentara ke Idlib.",
        "Sekitar 20 rudal menghantam gudang itu.",
        "Serangan itu menghancurkan 40 rumah.",
        "Tentara merebut tiga desa.",
        "Pasukan itu maju 12 kilometer.",
        "Tidak ada korban jiwa dalam serangan roket di Kirkuk.",
        "Perang itu telah berlangsung selama enam bulan.",
    ],
)
def test_troops_things_and_distances_are_no_casualties(text: str) -> None:
    assert counts(text) == []


def test_dead_and_wounded_are_two_counts_and_the_bound_covers_the_first() -> None:
    found = counts("Sedikitnya 30 warga sipil tewas dan 144 luka-luka.")
    assert [(c.outcome, c.number.min, c.number.max, c.who) for c in found] == [
        (Outcome.KILLED, 30, None, VictimKind.CIVILIAN),
        (Outcome.WOUNDED, 144, 144, VictimKind.CIVILIAN),
    ]


def test_joined_victims_are_a_count_each() -> None:
    found = counts("Serangan bom itu menewaskan seorang wartawan dan dua anak.")
    assert [(c.number.min, c.who) for c in found] == [(1, VictimKind.JOURNALIST), (2, VictimKind.CHILD)]


def test_others_go_on_the_people_counted_before() -> None:
    found = counts("Serangan itu menewaskan 1.234 orang dan melukai 5.678 lainnya.")
    assert [(c.outcome, c.number.min) for c in found] == [(Outcome.KILLED, 1234), (Outcome.WOUNDED, 5678)]


def test_a_subset_of_other_people_is_a_count_of_its_own() -> None:
    found = counts("Serangan udara menewaskan 30 orang, termasuk lima anak.")
    assert [(c.number.min, c.who) for c in found] == [(30, VictimKind.PERSON), (5, VictimKind.CHILD)]


def test_a_subset_by_severity_is_no_count_of_its_own() -> None:
    assert told("Lima prajurit terluka, dua di antaranya kritis.") == [(Outcome.WOUNDED, 5, 5)]


def test_each_claimants_count_is_theirs(read: Read) -> None:
    text = "Pemerintah Mali mengatakan 20 tentaranya gugur, sementara ISIS mengklaim menewaskan 200 tentara Mali."
    found = read(text).casualties
    assert [(c.claimant, c.min, c.side) for c in found] == [("Pemerintah Mali", 20, "MLI"), ("ISIS", 200, "MLI")]


def test_a_count_since_a_day_is_open_towards_now(read: Read) -> None:
    (casualty,) = read("Menurut PBB, sedikitnya 1,5 juta warga Sudan mengungsi sejak April 2023.").casualties
    assert (casualty.claimant, casualty.side, str(casualty.time)) == ("PBB", "SDN", "2023-04/..")
    assert (casualty.min, casualty.max) == (1_500_000, None)


def test_bodies_count_as_dead() -> None:
    assert told("Sedikitnya 11 mayat ditemukan di kota itu.") == [(Outcome.KILLED, 11, None)]


def test_the_victims_side_is_the_one_they_are_named_with(read: Read) -> None:
    (casualty,) = read("Militer Ukraina menewaskan 40 tentara Rusia di Kherson.").casualties
    assert casualty.side == "RUS"


def test_people_of_no_named_side_have_none(read: Read) -> None:
    (casualty,) = read("Serangan udara menewaskan 20 orang di kedua sisi.").casualties
    assert casualty.side is None


def test_the_newsroom_counts_in_its_own_voice(read: Read) -> None:
    (casualty,) = read("Serangan udara menewaskan 20 prajurit Etiopia.").casualties
    assert casualty.claimant is None


@pytest.mark.parametrize(
    "text",
    [
        "Serangan udara menewaskan 20 prajurit Etiopia, kata Palang Merah.",
        "Menurut Palang Merah, serangan udara menewaskan 20 prajurit Etiopia.",
        "Palang Merah mengatakan bahwa serangan udara menewaskan 20 prajurit Etiopia.",
    ],
)
def test_whoever_is_quoted_is_the_claimant(read: Read, text: str) -> None:
    (casualty,) = read(text).casualties
    assert (casualty.claimant, casualty.side, casualty.min) == ("Palang Merah", "ETH", 20)


def test_a_count_is_the_words_with_their_bound(read: Read) -> None:
    record = read("Serangan udara menewaskan lebih dari 50 prajurit Etiopia.")
    (casualty,) = record.casualties
    assert casualty.said == "lebih dari 50 prajurit Etiopia"
    assert record.page.text[casualty.evidence.start : casualty.evidence.end] == casualty.said


def test_a_count_has_the_date_of_its_sentence(read: Read) -> None:
    (casualty,) = read("Serangan udara menewaskan 20 prajurit Etiopia pada 3 Mei 2022.").casualties
    assert str(casualty.time) == "2022-05-03"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Enam orang, termasuk dua polisi, tewas di pasar itu.", [(6, "person"), (2, "police")]),
        ("Ledakan itu menewaskan enam orang, di antaranya dua wartawan.", [(6, "person"), (2, "journalist")]),
        ("Enam warga, dua di antaranya wartawan, tewas di jalan itu.", [(6, "civilian"), (2, "journalist")]),
        ("Enam orang tewas: dua polisi, tiga tentara dan seorang wartawan.",
         [(6, "person"), (2, "police"), (3, "soldier"), (1, "journalist")]),
        ("Enam warga tewas, dua di antaranya kritis.", [(6, "civilian")]),
    ],
)  # fmt: skip
def test_parts_of_a_count_are_counts_with_its_outcome(text: str, expected: list[tuple[int, str]]) -> None:
    found = counts(text)
    assert [(count.number.min, count.who.value) for count in found] == expected
    assert {count.outcome for count in found} == {Outcome.KILLED}


@pytest.mark.parametrize(
    ("text", "outcome", "least"),
    [
        ("Perang itu telah menelan 13.000 jiwa.", Outcome.KILLED, 13_000),
        ("Tentara Chad kehilangan 23 prajurit.", Outcome.KILLED, 23),
        ("Jumlah orang yang tewas dalam serangan itu naik menjadi 119 orang.", Outcome.KILLED, 119),
        ("Jumlah yang hilang menyusut menjadi 23 orang.", Outcome.MISSING, 23),
        ("Korban tewas di Gaza tembus 40.000 orang.", Outcome.KILLED, 40_000),
        ("Korban tewas perang Gaza sudah 35.272 orang.", Outcome.KILLED, 35_272),
        ("Sebanyak 39 tahanan bebas dari penjara itu.", Outcome.RELEASED, 39),
        ("Yang gugur di pihaknya hanya empat orang.", Outcome.KILLED, 4),
        ("Lembaga itu mencatat 565 penangkapan.", Outcome.DETAINED, 565),
        ("Polisi mencatat 12 pembunuhan.", Outcome.KILLED, 12),
        ("Palang Merah mengevakuasi 40 korban luka.", Outcome.WOUNDED, 40),
        ("Dua rekan mereka belum diketahui nasibnya.", Outcome.MISSING, 2),
        ("Sebanyak 84.770 orang telah menyeberang dari Karabakh.", Outcome.DISPLACED, 84_770),
        ("Sekitar 3.000 warga meninggalkan rumah mereka.", Outcome.DISPLACED, 3_000),
        ("Polisi itu terkena tembakan dan dua polisi menderita luka.", Outcome.WOUNDED, 2),
        ("Enam warga sipil tak bersenjata dieksekusi.", Outcome.KILLED, 6),
        ("Seorang anak laki-laki berusia 12 tahun dilaporkan tewas.", Outcome.KILLED, 1),
        ("Serangan di sebuah pasar itu menewaskan 60 orang.", Outcome.KILLED, 60),
        ("Ranjau itu melukai dua sopir truk.", Outcome.WOUNDED, 2),
    ],
)
def test_what_became_of_people_is_told_without_an_act_too(text: str, outcome: Outcome, least: int) -> None:
    assert told(text) == [(outcome, least, least)]


@pytest.mark.parametrize(
    "text",
    [
        "Hamas akan membebaskan 33 sandera.",
        "Uni Eropa menuntut pembebasan 20 sandera.",
        "ELN mengancam membunuh 20 sandera.",
        "ELN membantah membunuh 20 sandera.",
        "Tidak seorang pun terluka dalam serangan itu.",
        "Tiga gerilyawan melarikan diri ke gunung.",
        "Polisi menahan tiga truk.",
    ],
)
def test_nobody_is_counted_for_what_did_not_come_about(text: str) -> None:
    assert told(text) == []


def test_those_pointed_at_by_their_number_are_the_people_told_of_before(read: Read) -> None:
    record = read("Gerilyawan menculik sembilan pekerja China.", "Kesembilan orang itu dibebaskan hari Senin.")
    first, second = record.casualties
    assert (second.outcome, second.who, second.side) == (Outcome.RELEASED, first.who, "CHN")


def test_a_bare_number_of_a_second_source_counts_the_same(read: Read) -> None:
    record = read("Ledakan itu menewaskan 12 tentara Chad.", "Sumber militer menyebut tujuh.")
    assert [(c.outcome, c.min, c.side) for c in record.casualties] == [
        (Outcome.KILLED, 12, "TCD"),
        (Outcome.KILLED, 7, "TCD"),
    ]


def test_the_speakers_own_people_are_of_the_speakers_side(read: Read) -> None:
    (count,) = read("Hanya empat pejuang kami gugur, kata juru bicara LTTE.").casualties
    assert (count.min, count.who, count.side) == (4, VictimKind.MILITANT, "LTTE")


def test_the_dead_of_an_attack_on_an_army_are_its_own(read: Read) -> None:
    (count,) = read("Serangan Taliban ke pos polisi Afghanistan menewaskan tujuh orang.").casualties
    assert count.side == "AFG"


def test_people_of_both_sides_counted_together_have_no_side(read: Read) -> None:
    record = read("Pasukan Armenia menyerang pasukan Azerbaijan.", "Sedikitnya 30 tentara dari kedua pihak tewas.")
    assert [count.side for count in record.casualties] == [None]


def test_members_of_an_armed_group_are_militants(read: Read) -> None:
    (count,) = read("Sepuluh anggota Abu Sayyaf tewas.").casualties
    assert (count.who, count.side) == (VictimKind.MILITANT, "ABU SAYYAF")


def test_those_whom_an_armed_group_holds_are_captured() -> None:
    assert told("Gerilyawan menangkap enam tentara.") == [(Outcome.CAPTURED, 6, 6)]
    assert told("Polisi menangkap enam demonstran.") == [(Outcome.DETAINED, 6, 6)]


def test_an_age_counts_nobody() -> None:
    assert told("Seorang pria berusia 50-an tewas di pasar itu.") == [(Outcome.KILLED, 1, 1)]


def test_the_dead_on_one_side_are_that_sides(read: Read) -> None:
    record = read("Perang di Gaza berlanjut.", "Di pihak Israel, 64 tentara dan tiga warga sipil tewas.")
    assert [(count.min, count.side) for count in record.casualties] == [(64, "ISR"), (3, "ISR")]


def test_the_number_of_a_unit_counts_nobody() -> None:
    assert told("Seorang prajurit TNI dari Yonif 20 PPA gugur.") == [(Outcome.KILLED, 1, 1)]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Dua belas warga menjadi korban jiwa.", Outcome.KILLED),
        ("Dua belas tentara menjadi tawanan.", Outcome.CAPTURED),
        ("Dua belas tentara tertembak.", Outcome.WOUNDED),
    ],
)
def test_what_people_become_is_counted(text: str, outcome: Outcome) -> None:
    assert told(text) == [(outcome, 12, 12)]


def test_a_part_of_those_held_is_what_died() -> None:
    assert (Outcome.KILLED, 1, 1) in told("Satu dari 21 tentara yang ditahan dilaporkan telah tewas.")


def test_refugees_are_counted_unless_they_act_or_go_home() -> None:
    assert told("Uzbekistan mendaftar 45.000 pengungsi sebelum menutup perbatasan.") == [
        (Outcome.DISPLACED, 45000, 45000)
    ]
    assert told("Ratusan pengungsi berunjuk rasa di kamp itu.") == []
    assert told("Rusia mengawal ribuan pengungsi yang pulang ke Stepanakert.") == []


def test_whom_rebels_take_are_captured(read: Read) -> None:
    record = read("Pemberontak merebut pos itu dan menangkap 72 tentara.")
    assert [(count.outcome, count.min) for count in record.casualties] == [(Outcome.CAPTURED, 72)]


def test_a_part_knows_the_count_that_counts_it_in_and_another_number_does_not(read: Read) -> None:
    page = read("Baku mengatakan enam warganya tewas, termasuk dua polisi, dan 20 luka-luka.", published="2023-09-20")
    six, two, twenty = page.casualties
    assert (six.whole, two.whole, twenty.whole) == (None, six.id, None)


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Setengah juta orang mengungsi.", 500_000, 500_000),
        ("Lebih dari setengah juta orang mengungsi.", 500_001, None),
        ("Hampir setengah juta warga mengungsi.", None, 499_999),
        ("Korban tewas mencapai lebih dari 46.000 orang.", 46_001, None),
    ],
)
def test_half_a_million_and_what_bounds_it(text: str, least: int | None, most: int | None) -> None:
    assert [(low, high) for _, low, high in told(text)] == [(least, most)]


@pytest.mark.parametrize("people", ["empat WNI", "empat warga negara Indonesia", "empat TKI"])
def test_citizens_called_by_their_letters_are_of_their_state(read: Read, people: str) -> None:
    (claim,) = read(f"Serangan Abu Sayyaf di Filipina menewaskan {people}.").casualties
    assert (claim.min, claim.side, claim.who) == (4, "IDN", VictimKind.CIVILIAN)


def test_soldiers_of_a_mission_that_keeps_the_peace_are_peacekeepers(read: Read) -> None:
    (claim,) = read("Serangan Al-Shabaab di Somalia menewaskan lima tentara AMISOM.").casualties
    assert (claim.side, claim.who) == ("AU", VictimKind.PEACEKEEPER)


def test_a_release_that_a_sentence_opens_with_came_about_and_one_asked_for_did_not(read: Read) -> None:
    told = read("Pembebasan empat sandera Filipina oleh Abu Sayyaf disambut baik.").casualties
    assert [(claim.outcome.value, claim.min) for claim in told] == [("released", 4)]
    assert read("Filipina menuntut pembebasan empat sandera dari Abu Sayyaf.").casualties == ()
