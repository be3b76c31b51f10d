"""Noun phrases: head, title, name, number and side."""

from __future__ import annotations

import pytest

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.reader import read_sentences
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind


def mentions(text: str) -> list[Mention]:
    return [node.mention for sentence in read_sentences(text, "id") for node in sentence.nodes if node.mention]


def first(text: str) -> Mention:
    return mentions(text)[0]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Pemerintah Kolombia menolak usul itu.", "COL"),
        ("Tentara Myanmar menduduki desa itu.", "MMR"),
        ("Kremlin menolak usul itu.", "RUS"),
        ("Gedung Putih menolak usul itu.", "USA"),
        ("Beijing menolak usul itu.", "CHN"),
        ("Taliban menolak usul itu.", "TALIBAN"),
        ("Hizbullah menolak usul itu.", "HEZBOLLAH"),
        ("Uni Eropa menolak usul itu.", "EU"),
        ("Dewan Keamanan PBB menolak usul itu.", "UN"),
    ],
)
def test_a_state_a_metonym_or_a_group_gives_its_party(text: str, party: str) -> None:
    found = first(text)
    assert (found.kind, found.party) == (MentionKind.ACTOR, party)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Presiden Kolombia menolak usul itu.", ActorKind.GOVERNMENT),
        ("Tentara Kolombia menembak.", ActorKind.MILITARY),
        ("Polisi Kolombia menembak.", ActorKind.POLICE),
        ("Pemberontak Kolombia menembak.", ActorKind.NONSTATE_ARMED),
        ("Warga sipil Kolombia mengungsi.", ActorKind.CIVILIANS),
        ("Uni Eropa menolak usul itu.", ActorKind.IGO),
        ("Palang Merah menolak usul itu.", ActorKind.NGO),
    ],
)
def test_the_head_tells_what_sort_of_actor_it_is(text: str, kind: ActorKind) -> None:
    assert first(text).actor_kind is kind


def test_rebels_do_not_carry_the_will_of_the_state_they_are_from() -> None:
    assert first("Pemberontak Suriah menembak.").party is None


def test_a_title_with_a_state_and_a_name_is_one_phrase() -> None:
    found = first("Presiden Turki Recep Tayyip Erdogan menolak usul itu.")
    assert (found.person, found.party, found.title) == ("Recep Tayyip Erdogan", "TUR", True)


def test_an_unknown_name_after_a_title_is_a_person() -> None:
    found = first("Menteri Pertahanan Norwegia Kari Solheim menolak usul itu.")
    assert (found.person, found.party) == ("Kari Solheim", "NOR")


def test_a_spokesman_of_a_group_has_its_party() -> None:
    found = first("Juru bicara Taliban Zabihullah Mujahid menolak usul itu.")
    assert (found.person, found.party) == ("Zabihullah Mujahid", "TALIBAN")


def test_a_count_with_its_bound_belongs_to_the_phrase() -> None:
    found = first("Sedikitnya 30 prajurit Ukraina gugur.")
    assert found.number is not None
    assert (found.number.min, found.number.max) == (30, None)
    assert (found.name, found.party, found.victim) == ("prajurit Ukraina", "UKR", VictimKind.SOLDIER)


@pytest.mark.parametrize(
    ("text", "victim"),
    [
        ("Tiga wartawan tewas.", VictimKind.JOURNALIST),
        ("Tiga polisi tewas.", VictimKind.POLICE),
        ("Tiga anak tewas.", VictimKind.CHILD),
        ("Tiga militan tewas.", VictimKind.MILITANT),
        ("Tiga warga sipil tewas.", VictimKind.CIVILIAN),
        ("Tiga orang tewas.", VictimKind.PERSON),
    ],
)
def test_the_head_tells_who_the_victims_are(text: str, victim: VictimKind) -> None:
    assert first(text).victim is victim


def test_a_counting_word_before_a_noun_is_stepped_over() -> None:
    assert first("Dua orang wartawan tewas.").victim is VictimKind.JOURNALIST


def test_people_nobody_identifies_are_indefinite() -> None:
    assert first("Seorang pejabat menolak usul itu.").indefinite
    assert not first("Pejabat itu menolak usul itu.").indefinite


def test_a_demonstrative_makes_a_phrase_definite() -> None:
    assert first("Presiden itu menolak usul mereka.").definite
    assert not first("Presiden Mesir menolak usul mereka.").definite


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Dia menolak usul itu.", "third_singular"),
        ("Mereka menolak usul itu.", "third_plural"),
        ("Keduanya menolak usul itu.", "both"),
        ("Kedua negara menolak usul itu.", "both"),
        ("Kami menolak usul itu.", "first"),
        ("Pihaknya menolak usul itu.", "self"),
    ],
)
def test_a_pronoun_says_which_it_is(text: str, pronoun: str) -> None:
    found = first(text)
    assert (found.kind, found.pronoun) == (MentionKind.PRONOUN, pronoun)


def test_a_village_named_after_its_noun_is_a_place() -> None:
    found = next(m for m in mentions("Pasukan itu tiba di desa Umm Baru.") if "Umm" in m.name)
    assert found.kind is MentionKind.PLACE


def test_a_phrase_is_the_words_between_its_bounds() -> None:
    text = "Menurut Menteri Luar Negeri Mesir, tiga tentara Libya menyeberang."
    assert [text[m.start : m.end] for m in mentions(text)][:2] == ["Menteri Luar Negeri Mesir", "tiga tentara Libya"]


def test_a_numbered_unit_and_the_corps_of_an_officer_are_no_names_of_persons() -> None:
    text = "Kepala Penerangan Kodam XVII/Cenderawasih, Kolonel Inf Arman Tebai, mengatakan dua orang tewas."
    (sentence,) = read_sentences(text, "id")
    (officer, *_) = [node.mention for node in sentence.nodes if node.mention is not None]
    assert (officer.person, officer.party) == ("Arman Tebai", "IDN")


def test_a_number_and_a_name_joined_by_a_slash_belong_to_the_unit() -> None:
    (sentence,) = read_sentences("Satgas Kodim YR 408/Sbh ditembaki.", "id")
    assert [node.mention.name for node in sentence.nodes if node.mention is not None] == ["Satgas Kodim YR 408/Sbh"]


def test_a_lands_name_after_an_honorific_is_a_persons() -> None:
    (sentence,) = read_sentences("Teungku Jamaika menolak usul itu.", "id")
    mention = sentence.nodes[0].mention
    assert mention is not None
    assert (mention.person, mention.party) == ("Jamaika", None)


@pytest.mark.parametrize("text", ["Nigeria Selatan diguncang ledakan.", "Beirut pusat diguncang ledakan."])
def test_a_part_of_a_land_is_a_place_and_no_side(text: str) -> None:
    found = first(text)
    assert (found.kind, found.party) == (MentionKind.PLACE, None)


def test_a_state_called_by_a_direction_is_a_side() -> None:
    assert first("Korea Selatan menolak usul itu.").party == "KOR"


@pytest.mark.parametrize("text", ["Sekretaris II Bidang Politik Penerangan berkata.", "Media sosial X ramai."])
def test_what_an_office_is_for_is_no_persons_name(text: str) -> None:
    assert first(text).person is None


def test_a_truce_is_not_the_act_of_the_city_it_is_called_after() -> None:
    assert first("Gencatan senjata Doha bertahan.").party is None
    assert first("Gencatan senjata Israel bertahan.").party == "ISR"


def test_a_name_with_a_nickname_in_quotes_is_one_name() -> None:
    (name, *_) = mentions("Kemarin Abdul “Dul” Karim menolak gencatan senjata.")
    assert name.person == "Abdul Karim"


def test_the_land_of_an_official_between_commas_is_whose_will_they_carry() -> None:
    governor = first("Gubernur Sulu, Filipina, Abdul Karim, menolak gencatan senjata.")
    assert (governor.party, governor.person) == ("PHL", "Abdul Karim")


def test_an_unknown_word_behind_a_name_says_something_of_who_bears_it() -> None:
    assert mentions("Kemarin Machar kewalahan menghadapi musuhnya.")[0].name == "Machar"
    assert mentions("Kemarin Vincent da Cruz menemui utusan itu.")[0].name == "Vincent da Cruz"


@pytest.mark.parametrize("word", ["selamat", "sukses", "lumpuh", "takut", "puas", "turun", "selesai", "cepat"])
def test_what_is_said_of_whoever_bears_a_name_is_no_part_of_it(word: str) -> None:
    assert mentions(f"Sebanyak 30 tentara Kongo {word} di Goma.")[0].name == "tentara Kongo"


@pytest.mark.parametrize("word", ["bersenjata", "gabungan", "selatan"])
def test_what_tells_people_of_a_name_apart_is_part_of_their_phrase(word: str) -> None:
    assert mentions(f"Sebanyak 30 tentara Kongo {word} tiba di Goma.")[0].name == f"tentara Kongo {word}"
