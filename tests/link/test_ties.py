"""Ties of pages: copies, retellings, outlets that are named, stock sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from runut.link import link_records
from runut.link.texts.lineages import find_lineage_graph
from runut.link.texts.texts import make_text, name_key
from runut.record.linked import TieKind
from runut.record.page_record import PageRecord

Build = Callable[..., PageRecord]

STORY = [
    "Pasukan kedua negara saling menembak di sepanjang garis depan sejak Minggu pagi waktu setempat.",
    "Kementerian Pertahanan menyatakan tiga tentara terluka dan dua kendaraan hancur dalam bentrokan itu.",
    "Warga di desa-desa dekat perbatasan mengungsi ke kota terdekat dengan bus dan mobil pribadi.",
    "Seorang utusan Uni Eropa meminta gencatan senjata segera dan menawarkan tempat perundingan.",
]
TOLD = [
    "Presiden Ilham Aliyev dan Perdana Menteri Nikol Pashinyan bertemu di Brussel selama 5 jam pada 14 Mei.",
    "Pertemuan yang dipandu Charles Michel itu membahas 33 tahanan dan jalur kereta ke Nakhchivan.",
]
RETOLD = [
    "Selama 5 jam, Nikol Pashinyan duduk bersama Ilham Aliyev di Brussel, 14 Mei.",
    "Jalur kereta menuju Nakhchivan serta nasib 33 tahanan dibicarakan, kata Charles Michel sebagai tuan rumah.",
]
STOCK = (
    "Hubungan kedua negara tegang sejak 1991, ketika tentara Armenia menduduki wilayah yang diakui milik Azerbaijan."
)
STOCK_EDITED = (
    "Hubungan kedua negara itu menegang sejak tahun 1991 ketika tentara Armenia menduduki wilayah milik Azerbaijan."
)
STOCK_RETOLD = "Permusuhan kedua negara bermula pada 1991 saat tentara Armenia menduduki wilayah Azerbaijan di sana."
OCCUPIED = ("event", ("COERCE/occupy", ["ARM"], ["AZE"]), {"time": "1991/..", "line": 3})


def ties_of(*records: PageRecord) -> list[tuple[str, str, TieKind]]:
    names = {record.page.sha256: record.page.id for record in records}
    return sorted((names[tie.one], names[tie.other], tie.kind) for tie in link_records(records).ties)


def test_a_copy_is_tied_to_the_page_that_came_first(build_record: Build) -> None:
    later = build_record("a", body=STORY, published="2020-10-02")
    first = build_record("b", body=STORY, published="2020-10-01")
    assert ties_of(later, first) == [("a", "b", TieKind.SAME_TEXT)]


def test_copies_are_tied_by_as_few_ties_as_hold_them_together(build_record: Build) -> None:
    pages = [build_record(name, body=[*STORY, f"Nomor {name}."]) for name in "abcdef"]
    found = ties_of(*pages)
    assert len(found) == len(pages) - 1
    assert {kind for _, _, kind in found} == {TieKind.NEAR_COPY}


def test_a_near_copy_tells_how_much_is_shared(build_record: Build) -> None:
    pages = [build_record(name, body=[*STORY, f"Nomor {name}."]) for name in "ab"]
    (tie,) = link_records(pages).ties
    assert "98% of the shorter one's runs" in tie.reason


def test_a_retelling_tells_what_was_compared(build_record: Build) -> None:
    about: dict[str, Any] = {"published": "2023-05-15", "agencies": ["Kantor Berita"]}
    pages = [build_record("a", body=TOLD, **about), build_record("b", body=RETOLD, **about)]
    (tie,) = link_records(pages).ties
    assert tie.kind is TieKind.RETOLD
    assert "one dispatch of Kantor Berita, by its day: 12 of 12 names and figures, paragraphs 60% alike" in tie.reason


def test_a_dispatch_with_fewer_names_in_common_is_told_by_its_paragraphs(build_record: Build) -> None:
    about: dict[str, Any] = {"published": "2023-05-15", "agencies": ["Kantor Berita"]}
    names = ["Tbilisi", "Baku", "Ganja", "Sheki", "Quba", "Lerik", "Masalli", "Astara"]
    one = [*TOLD, f"Kereta itu akan melewati {', '.join(names[:4])} sebelum tiba."]
    other = [*TOLD[::-1], f"Sebelumnya perundingan digelar di {', '.join(names[4:])} tanpa hasil."]
    pages = [build_record("a", body=one, **about), build_record("b", body=other, **about)]
    (tie,) = link_records(pages).ties
    assert tie.kind in {TieKind.RETOLD, TieKind.NEAR_COPY}


def test_a_page_that_names_its_source_is_tied_to_it(build_record: Build) -> None:
    first = build_record("a", body=TOLD, published="2023-05-14", outlet="Harian Fajar")
    later = build_record("b", body=RETOLD, published="2023-05-16", outlet="Kanal", agencies=["HarianFajar.com"])
    assert ties_of(first, later) == [("b", "a", TieKind.NAMED)]
    graph = find_lineage_graph(sorted([first, later], key=lambda record: record.page.sha256))
    (lineage,) = graph.lineages
    assert lineage.origin == "Harian Fajar"


def test_another_story_of_the_named_outlet_is_not_its_source(build_record: Build) -> None:
    first = build_record("a", body=STORY, published="2023-05-14", outlet="Harian Fajar")
    later = build_record("b", body=RETOLD, published="2023-05-16", agencies=["Harian Fajar"])
    assert ties_of(first, later) == []


def test_two_stories_of_one_outlet_are_no_retellings(build_record: Build) -> None:
    one = build_record("a", body=TOLD, published="2023-05-14", outlet="Harian Fajar")
    other = build_record("b", body=RETOLD, published="2023-05-15", outlet="Harian Fajar")
    assert ties_of(one, other) == []


NEWS = ("event", ("CONSULT/bilateral", ["ARM", "AZE"], []), {"time": "2023-05-14", "line": 2})
IN_ENGLISH = [
    "The leaders of Armenia and Azerbaijan met for five hours on Sunday, the European Council said.",
    "They talked of prisoners and a railway, and will see each other again in July.",
]


def is_one_text(*records: PageRecord) -> bool:
    return len(link_records(records).lineages) == 1


def test_a_translation_is_known_by_what_it_tells(build_record: Build) -> None:
    about: dict[str, Any] = {"published": "2023-05-15", "agencies": ["Kantor Berita"]}
    one = build_record("a", NEWS, body=TOLD, **about)
    assert is_one_text(one, build_record("b", NEWS, body=IN_ENGLISH, **about))
    later = ("event", ("CONSULT/bilateral", ["ARM", "AZE"], []), {"time": "2023-05-15", "line": 2})
    assert not is_one_text(one, build_record("b", later, body=IN_ENGLISH, **about))


def test_the_next_days_dispatch_is_another_one(build_record: Build) -> None:
    next_day = ("event", ("CONSULT/bilateral", ["ARM", "AZE"], []), {"time": "2023-05-15", "line": 2})
    one = build_record("a", NEWS, body=TOLD, published="2023-05-14", agencies=["Kantor Berita"])
    assert not is_one_text(
        one, build_record("b", next_day, body=RETOLD, published="2023-05-15", agencies=["Kantor Berita"])
    )


def test_a_dispatch_is_known_though_one_page_does_not_name_its_agency(build_record: Build) -> None:
    edited = [
        "Presiden Ilham Aliyev serta Perdana Menteri Nikol Pashinyan bertemu kembali di Brussel, 5 jam, pada 14 Mei.",
        "Pertemuan dipandu oleh Charles Michel dan membahas soal 33 tahanan serta jalur kereta menuju Nakhchivan.",
    ]
    one = build_record("a", NEWS, body=TOLD, published="2023-05-15", agencies=["Kantor Berita"])
    other = build_record("b", NEWS, body=edited, published="2023-05-15", outlet="Harian Fajar")
    (tie,) = link_records([one, other]).ties
    assert tie.kind is TieKind.RETOLD
    assert "not both name whose" in tie.reason


def test_half_the_wording_of_another_agency_is_background(build_record: Build) -> None:
    other = [*STORY[:2], *(line[::-1] for line in STORY[2:])]
    one = build_record("a", body=STORY, published="2020-10-01", agencies=["Satu"])
    assert ties_of(one, build_record("b", body=other, published="2020-10-01", agencies=["Dua"])) == []


def page_with(build_record: Build, name: str, lines: Sequence[str], **more: Any) -> PageRecord:  # noqa: ANN401
    own = f"Berita {name} hari itu adalah hal lain {name} sama sekali dari berita {name} yang lain."
    return build_record(name, OCCUPIED, body=[own, *lines], **more)


def test_a_stock_sentence_is_one_source_for_its_fact_and_ties_the_pages(build_record: Build) -> None:
    one = page_with(build_record, "a", [STOCK], published="2020-10-01", agencies=["Kantor Berita"])
    other = page_with(build_record, "b", [STOCK_EDITED], published="2021-10-01", agencies=["Kantor Berita"])
    links = link_records([one, other])
    assert len(links.lineages) == 2
    (found,) = links.happenings
    assert len(found.lineages) == 1
    (tie,) = links.ties
    assert (tie.one, tie.other, tie.kind) == (other.page.sha256, one.page.sha256, TieKind.STOCK)
    ((start, end),) = tie.spans
    assert other.page.text[start:end] == STOCK_EDITED


def test_another_newsrooms_like_sentence_is_a_source_of_its_own(build_record: Build) -> None:
    one = page_with(build_record, "a", [STOCK], published="2020-10-01", agencies=["Satu"])
    other = page_with(build_record, "b", [STOCK_RETOLD], published="2021-10-01", agencies=["Dua"])
    (found,) = link_records([one, other]).happenings
    assert len(found.lineages) == 2


def test_the_very_sentence_of_another_newsroom_is_no_source_of_its_own(build_record: Build) -> None:
    one = page_with(build_record, "a", [STOCK], published="2020-10-01", agencies=["Satu"])
    other = page_with(build_record, "b", [STOCK], published="2021-10-01", agencies=["Dua"])
    links = link_records([one, other])
    assert len(links.happenings[0].lineages) == 1
    assert [tie.kind for tie in links.ties] == [TieKind.STOCK]


def test_sentences_alike_but_for_their_figure_are_two_sources(build_record: Build) -> None:
    said = "Kementerian Pertahanan di ibu kota menyatakan {} tentara Armenia menduduki wilayah itu sejak lama."
    about: dict[str, Any] = {"published": "2020-10-01", "agencies": ["Kantor Berita"]}
    one = page_with(build_record, "a", [said.format(3000)], **about)
    other = page_with(build_record, "b", [said.format(5000)], **about)
    (found,) = link_records([one, other]).happenings
    assert len(found.lineages) == 2


def test_a_thousand_pages_with_one_stock_sentence_are_one_source(build_record: Build) -> None:
    pages = [
        page_with(build_record, f"p{number}", [f"{STOCK} {number}"], published="2020-10-01", agencies=["Kantor"])
        for number in range(300)
    ]
    links = link_records(pages)
    assert len(links.happenings[0].lineages) == 1
    assert len(links.ties) <= 3 * len(pages)


def test_a_newsroom_is_known_by_its_name_or_its_address() -> None:
    assert name_key("WartaSeruni.com") == name_key("Warta Seruni") == "wartaseruni"
    assert name_key("nusamerpati.co.id") == "nusamerpati"
    assert name_key("TASS") == "tass"


def test_what_is_kept_of_a_text_has_a_bounded_size(build_record: Build) -> None:
    long = build_record(
        "a", body=[f"kata{number} lalu kata{number + 1} dan kata{number + 2}" for number in range(3000)]
    )
    assert len(make_text(long).sketch) <= 48
