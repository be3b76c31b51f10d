from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.link.texts.lineages import find_lineages
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]

STORY = [
    "Pasukan kedua negara saling menembak di sepanjang garis depan sejak Minggu pagi waktu setempat.",
    "Kementerian Pertahanan menyatakan tiga tentara terluka dan dua kendaraan hancur dalam bentrokan itu.",
    "Warga di desa-desa dekat perbatasan mengungsi ke kota terdekat dengan bus dan mobil pribadi.",
    "Seorang utusan Uni Eropa meminta gencatan senjata segera dan menawarkan tempat perundingan.",
]


def groups(*records: PageRecord) -> list[list[str]]:
    names = {record.page.sha256: record.page.id for record in records}
    pages = sorted(records, key=lambda record: record.page.sha256)
    return sorted(sorted(names[page] for page in lineage.pages) for lineage in find_lineages(pages))


def other_story(word: str) -> Sequence[str]:
    return [f"{word} {number} {line[::-1]}" for number, line in enumerate(STORY)]


def test_the_same_article_in_other_case_and_spacing_is_one_lineage(build_record: Build) -> None:
    shouted = [line.upper().replace(" ", "   ") for line in STORY]
    assert groups(build_record("a", body=STORY), build_record("b", body=shouted)) == [["a", "b"]]


def test_an_edited_copy_is_one_lineage(build_record: Build) -> None:
    edited = [STORY[0].replace("Minggu", "hari Minggu"), *STORY[1:3], "Kalimat baru yang ditulis redaksi sendiri."]
    assert groups(build_record("a", body=STORY), build_record("b", body=edited)) == [["a", "b"]]


def test_a_copy_of_the_first_half_is_one_lineage(build_record: Build) -> None:
    assert groups(build_record("a", body=STORY), build_record("b", body=STORY[:2])) == [["a", "b"]]


def test_a_later_story_that_repeats_the_background_is_a_lineage_of_its_own(build_record: Build) -> None:
    later = [*other_story("Baru")[:2], *STORY[2:]]
    first, second = (
        build_record("a", body=STORY, published="2020-10-01"),
        build_record("b", body=later, published="2020-10-20"),
    )
    assert groups(first, second) == [["a"], ["b"]]


def test_one_quotation_in_two_stories_makes_no_copy(build_record: Build) -> None:
    quote = STORY[3]
    one, other = build_record("a", body=[*STORY[:3], quote]), build_record("b", body=[*other_story("Lain"), quote])
    assert groups(one, other) == [["a"], ["b"]]


def test_pages_without_a_body_are_each_a_lineage(build_record: Build) -> None:
    assert groups(build_record("a", body=[""]), build_record("b", body=[""])) == [["a"], ["b"]]


TOLD = [
    "Presiden Ilham Aliyev dan Perdana Menteri Nikol Pashinyan bertemu di Brussel selama 5 jam pada 14 Mei.",
    "Pertemuan yang dipandu Charles Michel itu membahas 33 tahanan dan jalur kereta ke Nakhchivan.",
]
RETOLD = [
    "Selama 5 jam, Nikol Pashinyan duduk bersama Ilham Aliyev di Brussel, 14 Mei.",
    "Jalur kereta menuju Nakhchivan serta nasib 33 tahanan dibicarakan, kata Charles Michel sebagai tuan rumah.",
]


def test_one_agencys_dispatch_in_other_words_is_one_lineage(build_record: Build) -> None:
    about = {"published": "2023-05-15", "agencies": ["Kantor Berita"]}
    one, other = build_record("a", body=TOLD, **about), build_record("b", body=RETOLD, **about)
    assert groups(one, other) == [["a", "b"]]
    (lineage,) = find_lineages(sorted([one, other], key=lambda record: record.page.sha256))
    assert lineage.origin == "Kantor Berita"
    assert "dispatch" in lineage.reason


def test_the_same_facts_of_two_agencies_are_two_lineages(build_record: Build) -> None:
    one = build_record("a", body=TOLD, published="2023-05-15", agencies=["Satu"])
    other = build_record("b", body=RETOLD, published="2023-05-15", agencies=["Dua"])
    assert groups(one, other) == [["a"], ["b"]]


def test_two_stories_of_one_agency_and_day_are_two_lineages(build_record: Build) -> None:
    about = {"published": "2023-05-15", "agencies": ["Kantor Berita"]}
    other = [
        "Parlemen di Ankara menyetujui anggaran 120 miliar lira untuk tahun 2024, kata Mehmet Simsek.",
        "Partai CHP menolak, dan Kemal Kilicdaroglu meminta sidang 7 Juni.",
    ]
    assert groups(build_record("a", body=TOLD, **about), build_record("b", body=other, **about)) == [["a"], ["b"]]


def test_the_origin_is_the_outlet_where_no_agency_is_shared(build_record: Build) -> None:
    one, other = build_record("a", body=STORY, outlet="Harian"), build_record("b", body=STORY, outlet="Harian")
    (lineage,) = find_lineages(sorted([one, other], key=lambda record: record.page.sha256))
    assert lineage.origin == "Harian"
    assert lineage.reason == "2 pages: the same text"


def test_five_hundred_edited_copies_are_one_lineage(build_record: Build) -> None:
    copies = [build_record(f"p{number}", body=[*STORY, f"Disunting ulang nomor {number}."]) for number in range(500)]
    assert len(groups(*copies)) == 1
