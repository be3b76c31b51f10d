"""What an agreement lays down, by topic."""

from __future__ import annotations

import pytest

from runut.extract.agreements import load_agreement_words
from runut.extract.agreements.phrases import read_words
from runut.extract.agreements.provisions import find_provisions
from runut.languages import read_toml
from runut.record.claims import Provision, Topic
from runut.record.span import Span

WORDS = load_agreement_words("id")
FRAMES = read_toml("id", "agreements")["frames"]


def find(text: str) -> tuple[Provision, ...]:
    words = read_words(text, Span(0, len(text)))
    return find_provisions(text, words, (0, len(words)), WORDS)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("menghentikan semua serangan", Topic.CEASEFIRE),
        ("menarik seluruh tentaranya", Topic.WITHDRAWAL),
        ("menyerahkan tiga distrik", Topic.TERRITORY),
        ("wajib mengembalikan Kelbajar kepada Azerbaijan", Topic.TERRITORY),
        ("Kelbajar diserahkan kepada Azerbaijan", Topic.TERRITORY),
        ("menyerahkan para tawanan di Kelbajar", Topic.PRISONERS),
        ("penempatan 500 personel penjaga perdamaian", Topic.PEACEKEEPING),
        ("membuka koridor Lachin", Topic.CORRIDOR),
        ("pembukaan kembali jalan raya", Topic.TRANSPORT),
        ("membebaskan 200 tahanan", Topic.PRISONERS),
        ("menyerahkan jenazah", Topic.REMAINS),
        ("mengizinkan truk bantuan masuk", Topic.HUMANITARIAN),
        ("kembalinya para pengungsi", Topic.RETURN_OF_DISPLACED),
        ("misi pemantau tiga negara", Topic.MONITORING),
        ("demarkasi garis batas", Topic.DELIMITATION),
        ("menyimpan 840 pucuk senjata", Topic.DISARMAMENT),
        ("mengakui kedaulatan Georgia", Topic.RECOGNITION),
        ("membentuk pemerintah sementara", Topic.POLITICAL_STATUS),
        ("melanjutkan dialog", Topic.TALKS),
        ("pencabutan embargo", Topic.ECONOMY),
        ("menyerahkan peta ranjau", Topic.MINES),
        ("kerja sama keamanan", Topic.OTHER),
        ("senjata berat dijauhkan dari garis kontak", Topic.WITHDRAWAL),
        ("kedua pihak mencari orang-orang yang hilang", Topic.REMAINS),
        ("warga yang terusir kembali ke desanya", Topic.RETURN_OF_DISPLACED),
        ("panitia itu memverifikasi pelaksanaannya", Topic.MONITORING),
        ("pendapatan minyak dibagi rata", Topic.ECONOMY),
        ("gerilyawan memperoleh empat kursi menteri", Topic.POLITICAL_STATUS),
    ],
)
def test_every_topic_is_told_by_its_words(text: str, topic: Topic) -> None:
    assert [one.topic for one in find(text)] == [topic]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("memundurkan pasukan sejauh dua kilometer", Topic.WITHDRAWAL),
        ("mengosongkan bukit itu", Topic.WITHDRAWAL),
        ("buka lagi perbatasan", Topic.TRANSPORT),
        ("memperbolehkan konvoi lewat", Topic.HUMANITARIAN),
        ("melepas nelayan yang ditangkap", Topic.PRISONERS),
        ("membagi rata hasil tambang", Topic.ECONOMY),
        ("memasang patok baru", Topic.DELIMITATION),
        ("menukarkan 50 serdadu", Topic.PRISONERS),
        ("mengakhiri pengepungan kota", Topic.HUMANITARIAN),
        ("tidak menerbangkan pesawat tempur", Topic.CEASEFIRE),
        ("berhenti menyerbu", Topic.CEASEFIRE),
        ("takkan saling menggempur", Topic.CEASEFIRE),
    ],
)
def test_a_deed_in_any_form_of_its_verb_tells_a_topic(text: str, topic: Topic) -> None:
    assert [one.topic for one in find(text)] == [topic]


def test_words_of_a_topic_count_before_what_is_only_done() -> None:
    assert [one.topic for one in find("membuka koridor bagi konvoi")] == [Topic.CORRIDOR]
    assert not find("memasang spanduk di bukit itu")


def test_each_part_of_a_list_is_a_provision_and_says_its_words() -> None:
    text = "mengosongkan rumah sakit, melepaskan 30 sandera dan membersihkan ranjau"
    found = find(text)
    assert [one.said for one in found] == ["mengosongkan rumah sakit", "melepaskan 30 sandera", "membersihkan ranjau"]
    assert all(text[one.start : one.end] == one.said for one in found)


def test_a_short_rest_without_a_topic_belongs_to_the_part_before_it() -> None:
    (one,) = find("penarikan pasukan dari Donetsk dan Luhansk")
    assert one.said == "penarikan pasukan dari Donetsk dan Luhansk"


def test_talks_at_which_it_was_agreed_are_no_provision() -> None:
    assert find("pada pertemuan di Kairo") == ()


@pytest.mark.parametrize("frame", FRAMES, ids=[f"{row['topic']}:{row['verbs'][0]}" for row in FRAMES])
def test_every_verb_and_object_of_a_frame_has_its_topic_or_that_of_a_frame_before_it(frame: dict[str, str]) -> None:
    topics = {row["topic"] for row in FRAMES[: FRAMES.index(frame) + 1]}
    for verb in frame["verbs"]:
        (one,) = find(f"{verb} semua {frame['objects'][0]}")
        assert one.topic.value in topics


def test_who_watches_over_what_is_laid_down_is_laid_down_too() -> None:
    found = find("menyerahkan senjata di bawah pengawasan PBB")
    assert [one.topic for one in found] == [Topic.DISARMAMENT, Topic.MONITORING]


def test_where_something_is_done_is_not_laid_down() -> None:
    assert [one.topic for one in find("kerja sama di wilayah selatan")] == [Topic.OTHER]
