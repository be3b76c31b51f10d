from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runut.record.page_record import PageRecord
from runut.record.search_hit import SearchResult
from runut.store import record_for_building, record_for_reading
from runut.store.record_file import RecordFile
from runut.store.search_query import parse_search
from runut.store.search_words import find_search_words

BuildRecord = Callable[..., PageRecord]
NOW = datetime(2026, 1, 2, tzinfo=UTC)

BODY = (
    "Serangan udara itu menewaskan 1.200 orang, kata Jum'at.",
    "Pasukannya mengatakan gencatan senjata dilanggar oleh Heydər Əliyev di Şuşa.",
    "Senjata disita sebelum gencatan; Qur'an dan l'accord disebut, Russia’s juga.",
    "Перемирие нарушено в Шуше, сказал Путин.",
)


def find(record: RecordFile, words: str, *, first: date | None = None, last: date | None = None) -> list[str]:
    """Return pages and numbers of the lines in which words stand."""
    return [f"{hit.page}:{hit.line}" for hit in look(record, words, first=first, last=last).hits]


def look(record: RecordFile, words: str, *, first: date | None = None, last: date | None = None) -> SearchResult:
    return record.search(words, first=first, last=last, limit=50)


@pytest.fixture
def record(address: str, build_record: BuildRecord) -> RecordFile:
    claim = ("event", ("ASSAULT", ["ARM"], ["AZE"]), {"line": 3})
    pages = [
        build_record("undated", body=("Perundingan Baku dan Yerevan",)),
        build_record("later", claim, body=BODY, published="2020-11-10"),
        build_record("early", body=("Berunding lagi di Baku",), published="2020-10"),
    ]
    english = build_record("english", body=("Their pasukannya said so",), published="2020-11-09")
    pages.append(replace(english, article=replace(english.article, language="en")))
    with record_for_building(address) as filled:
        filled.add(pages, recorded_at=NOW, made_by="test")
    return record_for_reading(address)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("tewas", ["later:2"]),
        ("TEWASNYA orang", ["later:2"]),
        ("pasukan", ["later:3"]),
        ("pasukannya", ["english:2", "later:3"]),
        ("kata", ["later:2", "later:3"]),
        ("runding", ["early:2", "undated:2"]),
        ("senjata gencatan", ["later:3", "later:4"]),
        ('"gencatan senjata"', ["later:3"]),
        ('"gencatan senjata', ["later:3"]),
        ("gencatan-senjata", ["later:3"]),
        ('"udara serangan"', []),
        ("tewas pasukan", []),
        ("1200", ["later:2"]),
        ("1,200", ["later:2"]),
        ("jumat", ["later:2"]),
        ("quran accord russia", ["later:4"]),
        ("Aliyev Heydar Susa", ["later:3"]),
        ("путин ПЕРЕМИРИЕ", ["later:5"]),
        ("kalimat", []),
        ("NOT tewas", []),
        ("", []),
        ("'; -- \" * ( ) : ^ & | ! <->", []),
    ],
)
def test_lines_are_found_by_words_and_phrases_whatever_their_affixes_and_spelling(
    record: RecordFile, words: str, found: list[str]
) -> None:
    assert find(record, words) == found


@pytest.mark.parametrize(
    ("words", "found", "also"),
    [
        ("Moscow", ["english:2", "later:2"], ("Moskow", "Moskwa", "Moskva")),
        ("Moskwanya", ["english:2", "later:2"], ("Moskow", "Moscow", "Moskva")),
        ("Pashinian", ["english:2", "later:2"], ("Pashinyan",)),
        ('"Nikol Pashinian"', ["later:2"], ("Nikol Pashinyan",)),
        ("Kyiv Moskva", ["english:2"], ("Kiev", "Kyiw", "Moskow", "Moskwa", "Moscow")),
        ("Erdogan", ["later:2"], ()),
        ("Theresa", [], ()),
    ],
)
def test_a_name_is_found_as_others_write_it(
    address: str, build_record: BuildRecord, words: str, found: list[str], also: tuple[str, ...]
) -> None:
    pages = [
        build_record("later", body=("Nikol Pashinyan dan Erdoğan bertemu di Moskwa",), published="2020-11-10"),
        build_record("english", body=("Pashinyan left Moskow for Kiev",), published="2020-11-09"),
    ]
    with record_for_building(address) as filled:
        filled.add(pages, recorded_at=NOW, made_by="test")
    result = look(record_for_reading(address), words)
    assert [f"{hit.page}:{hit.line}" for hit in result.hits] == found
    assert result.also == also
    assert all(hit.marks for hit in result.hits)
    exact = record_for_reading(address).search(words, first=None, last=None, limit=9, is_exact=True)
    assert exact.also == ()
    assert len(exact.hits) == (1 if words in {"Moskwanya", "Erdogan"} else 0)


def test_a_window_of_days_leaves_out_what_was_published_outside_it_or_nobody_knows_when(record: RecordFile) -> None:
    assert find(record, "baku") == ["early:2", "undated:2"]
    assert find(record, "baku", first=date(2020, 10, 31)) == ["early:2"]
    assert find(record, "baku", last=date(2020, 9, 30)) == []
    assert find(record, "baku", first=date(2020, 11, 1)) == []


def test_a_hit_tells_its_page_its_words_and_its_claims(record: RecordFile) -> None:
    (hit,) = look(record, '"gencatan senjata" pasukan').hits
    assert (str(hit.published), hit.text) == ("2020-11-10", BODY[1])
    assert [mark.of(hit.text) for mark in hit.marks] == ["Pasukannya", "gencatan senjata"]
    assert len(hit.claims) == 1
    assert look(record, "tewas").hits[0].claims == ()


def test_how_many_lines_there_are_is_told_beside_the_first(record: RecordFile) -> None:
    result = record.search("kata", first=None, last=None, limit=1)
    assert (len(result.hits), result.total) == (1, 2)


def test_any_number_of_lines_is_told_where_it_is_asked_for(address: str, build_record: BuildRecord) -> None:
    pages = [build_record(f"page{number:04}", body=("Serangan di Baku",)) for number in range(900)]
    with record_for_building(address) as record:
        record.add(pages, recorded_at=NOW, made_by="test")
        assert len(record.search("menyerang", first=None, last=None, limit=10_000).hits) == 900


def test_what_is_read_again_is_found_by_its_new_words(address: str, build_record: BuildRecord) -> None:
    page = build_record("a", body=("Serangan di Baku",))
    with record_for_building(address) as record:
        record.add([page], recorded_at=NOW, made_by="test")
        title_alone = replace(page.article, lines=page.article.lines[:1])
        record.replace([replace(page, article=title_alone)], made_by="test")
        assert find(record, "serangan") == []
        record.replace([page], made_by="test")
        assert find(record, "menyerang") == ["a:2"]


def test_a_line_longer_than_a_row_is_found_in_all_its_parts(address: str, build_record: BuildRecord) -> None:
    page = build_record("a", body=(" ".join(["kata", *["lagi"] * 9_000, "serangan"]),))
    with record_for_building(address) as record:
        record.add([page], recorded_at=NOW, made_by="test")
        (hit,) = look(record, "menyerang").hits
        assert hit.marks[-1].of(hit.text) == "serangan"
        assert find(record, "kata") == ["a:2"]
        assert look(record, "lagi").total == 3


def test_words_made_by_other_rules_are_made_again(tmp_path: Path, build_record: BuildRecord) -> None:
    path = tmp_path / "a.runut"
    with record_for_building(path) as record:
        record.add([build_record("a", body=("Serangan di Baku",))], recorded_at=NOW, made_by="test")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE about SET value = 'others' WHERE name IN ('searched_by', 'filling_search')")
        connection.execute("DELETE FROM search_texts")
        connection.execute(
            "INSERT INTO search_texts (page, line, start, end, stems) SELECT sha256, 2, 0, 1, 'x' FROM pages"
        )
        connection.commit()
    with record_for_building(path) as record:
        assert find(record, "x") == []
        assert find(record, "menyerang") == ["a:2"]


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=60))
def test_words_hold_letters_and_digits_alone_and_are_found_again_by_themselves(text: str) -> None:
    for word in find_search_words(text):
        assert word.folded.isalnum()
        assert [again.folded for again in find_search_words(word.folded)] == [word.folded]
        assert parse_search(word.folded).terms


@settings(max_examples=25, deadline=None)
@given(texts=st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=1, max_size=4))
def test_both_databases_find_the_same_of_any_text(
    both_records: tuple[RecordFile, RecordFile], build_record: BuildRecord, texts: list[str]
) -> None:
    page = build_record("a", body=[text.replace("\n", " ") for text in texts])
    for record in both_records:
        record.add([page], recorded_at=NOW, made_by="test")
    for text in texts:
        word = next((word.folded for word in find_search_words(text)), "x")
        file, server = (find(record, f'{word} "{text}"') for record in both_records)
        assert file == server
        assert find(both_records[0], word) == find(both_records[1], word)


@pytest.fixture(scope="module")
def both_records(server: str, tmp_path_factory: pytest.TempPathFactory) -> object:
    """One record of each kind, open for building."""
    file = tmp_path_factory.mktemp("both") / "a.runut"
    with record_for_building(file) as one, record_for_building(f"{server}&schema=both") as other:
        yield one, other
