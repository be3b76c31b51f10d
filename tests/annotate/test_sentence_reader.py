"""Sentences as nodes: phrases, triggers and times, appositions and coordination."""

from __future__ import annotations

from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.annotate.sentence_reader import is_title_case
from runut.extract.reader import read_sentences
from runut.record.claims import VictimKind


def sentence(text: str) -> Sentence:
    (found,) = read_sentences(text, "id")
    return found


def mentions(text: str) -> list[Mention]:
    return [node.mention for node in sentence(text).nodes if node.mention]


def kinds(text: str) -> list[NodeKind]:
    return [node.kind for node in sentence(text).nodes]


def words(text: str, nodes: list[Node]) -> list[str]:
    return [text[node.start : node.end] for node in nodes]


def test_a_sentence_is_a_row_of_phrases_triggers_times_and_words() -> None:
    text = "Tentara Turki menyerang desa itu pada 3 Mei 2022."
    nodes = sentence(text).nodes
    assert [node.kind for node in nodes[:2]] == [NodeKind.MENTION, NodeKind.TRIGGER]
    times = [node for node in nodes if node.kind is NodeKind.TIME]
    assert any("3 Mei 2022" in found for found in words(text, times))


def test_every_word_stands_in_exactly_one_node() -> None:
    found = sentence("Presiden Mesir, Abdel Fattah al-Sisi, dan dua menteri bertemu utusan PBB, kata pejabat.")
    assert found.nodes[0].first == 0
    assert all(left.last == right.first for left, right in pairwise(found.nodes))
    assert found.nodes[-1].last == len(found.units)


def test_a_name_beside_its_title_is_one_phrase() -> None:
    found = mentions("Presiden Azerbaijan, Ilham Aliyev, menolak usul itu.")[0]
    assert (found.person, found.party) == ("Ilham Aliyev", "AZE")


def test_a_title_beside_its_name_is_one_phrase() -> None:
    found = mentions("Kari Solheim, menteri pertahanan Norwegia, menolak usul itu.")[0]
    assert (found.person, found.party) == ("Kari Solheim", "NOR")


def test_an_acronym_in_brackets_belongs_to_its_name() -> None:
    found = mentions("Front Pembebasan Islam Moro (MILF) menolak usul itu.")[0]
    assert found.party == "MILF"
    assert "MILF" not in [mention.name for mention in mentions("Front Pembebasan Islam Moro (MILF) menolak usul itu.")]


def test_a_head_is_shared_by_the_second_of_two_joined_states() -> None:
    left, right = mentions("Menteri Luar Negeri Azerbaijan dan Armenia bertemu.")[:2]
    assert (left.name, left.party) == ("Menteri Luar Negeri Azerbaijan", "AZE")
    assert (right.name, right.party) == ("Menteri Luar Negeri Armenia", "ARM")


def test_a_side_is_shared_by_the_first_of_two_joined_phrases() -> None:
    left, right = mentions("Prajurit dan polisi Kenya tewas.")[:2]
    assert (left.party, right.party) == ("KEN", "KEN")
    assert left.basis is not None


def test_two_states_with_their_own_heads_keep_them() -> None:
    left, right = mentions("Presiden Serbia dan perdana menteri Kosovo bertemu.")[:2]
    assert (left.name, right.name) == ("Presiden Serbia", "perdana menteri Kosovo")


def test_people_said_to_be_of_a_state_have_its_side() -> None:
    assert mentions("Para prajurit dari Kenya tiba.")[0].party == "KEN"


def test_officials_said_to_be_in_a_state_have_its_side_and_say_why() -> None:
    found = mentions("Seorang pejabat di Pakistan menolak usul itu.")[0]
    assert found.party == "PAK"
    assert found.basis is not None


def test_more_of_those_counted_before_are_the_same_people() -> None:
    counted = [m for m in mentions("Dua polisi Iran tewas dan empat orang lagi terluka.") if m.number]
    assert [(m.victim, m.party) for m in counted] == [(VictimKind.POLICE, "IRN")] * 2


def test_a_number_of_attacks_is_no_phrase_of_its_own() -> None:
    assert kinds("Tiga serangan terjadi di sana.")[1] is NodeKind.TRIGGER


def test_a_headline_in_capitals_is_told_from_a_sentence() -> None:
    assert is_title_case(sentence("Pasukan Asing Tinggalkan Kota Itu Besok Pagi").units)
    assert not is_title_case(sentence("Pasukan asing meninggalkan kota itu besok pagi.").units)
    assert not is_title_case(sentence("Pasukan Asing").units)


def test_people_led_by_a_side_are_of_that_side() -> None:
    (sentence,) = read_sentences("Pasukan keamanan pimpinan Hamas menyerbu rumah itu.", "id")
    assert sentence.nodes[0].mention is not None
    assert sentence.nodes[0].mention.party == "HAMAS"


def test_a_rank_and_name_behind_an_office_are_one_person_with_it() -> None:
    (sentence,) = read_sentences(
        "Juru bicara militer Kenya, Letkol Otieno Wanga, membantah laporan itu di depan para wartawan.", "id"
    )
    mention = sentence.nodes[0].mention
    assert mention is not None
    assert (mention.person, mention.party) == ("Otieno Wanga", "KEN")


def test_a_pronoun_behind_people_owns_them() -> None:
    (sentence,) = read_sentences("Panglima mereka menolak usul itu.", "id")
    assert sentence.nodes[0].mention is not None
    assert sentence.nodes[0].mention.owner == "third_plural"


def test_the_name_of_a_post_is_no_person() -> None:
    (sentence,) = read_sentences("Pada Senin tentara menyerang Pos Mamba di sana.", "id")
    assert all(node.mention is None or node.mention.person is None for node in sentence.nodes)


def test_a_clause_that_gives_an_office_gives_its_side() -> None:
    (sentence,) = read_sentences(
        "Menurut laporan itu, Zubir Meurah, yang mengaku juru bicara GAM, menolak usul itu.", "id"
    )
    named = next(n.mention for n in sentence.nodes if n.mention is not None and n.mention.person == "Zubir Meurah")
    assert named.party == "GAM"


def test_an_office_with_its_place_before_a_name_gives_its_side() -> None:
    (sentence,) = read_sentences("Menurut laporan, wakil GAM di Aceh, Zubir Meurah, menolak usul itu kemarin.", "id")
    named = next(n.mention for n in sentence.nodes if n.mention is not None and n.mention.person == "Zubir Meurah")
    assert named.party == "GAM"


def test_small_words_of_weight_give_capitals_a_meaning() -> None:
    text = "Kabar itu dikonfirmasi Kepala Penerangan Kodam Iskandar Muda Letkol Suryo Wibowo."
    (sentence,) = read_sentences(text, "id")
    assert any(node.mention is not None and node.mention.person == "Suryo Wibowo" for node in sentence.nodes)


def test_a_headline_of_three_words_is_in_title_case() -> None:
    (sentence,) = read_sentences("Israel Gempur Gaza", "id")
    assert [node.kind.value for node in sentence.nodes] == ["mention", "trigger", "mention"]


def test_an_army_in_a_land_that_keeps_none_is_not_its() -> None:
    assert mentions("Di Jenin, pasukan bersenjata lengkap menembak.")[1].party is None
    assert mentions("Di Yerevan, polisi menahan dua orang.")[1].party == "ARM"


def test_the_men_of_somebody_are_not_those_of_the_land_they_are_in() -> None:
    assert mentions("Serangan terhadap tentaranya di Somalia dikecam.")[0].party is None


def test_observers_bear_the_side_of_the_body_whose_name_closes_their_phrase() -> None:
    assert mentions("Dua pengamat militer PBB diculik.")[0].party == "UN"
    assert mentions("Misi PBB mengutuk serangan itu.")[0].party == "UN"
    assert mentions("Sekretaris Dewan Keamanan Armenia Armen Grigoryan menolak.")[0].party == "ARM"


def test_the_opposition_as_a_party_is_somebody() -> None:
    assert mentions("Pihak oposisi menolak usul itu.")[0].has_people


def test_people_at_large_are_somebody_where_no_noun_follows() -> None:
    found = mentions("Orang-orang di wilayah selatan menuntut otonomi.")[0]
    assert (found.name, found.has_people, found.party) == ("Orang-orang", True, None)
    assert mentions("Orang-orang Palestina itu menolak.")[0].party == "PSE"


def test_people_told_by_whom_they_are_for_are_not_of_that_side() -> None:
    (people,) = mentions("Kaum separatis pro-Rusia menyerang.")
    assert (people.name, people.party) == ("Kaum separatis pro-Rusia", None)
