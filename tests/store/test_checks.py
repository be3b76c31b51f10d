from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

import runut
from runut.pipeline import check, migrate
from runut.record.page_record import PageRecord
from runut.record.violation import CheckReport
from runut.store import record_for_building

PAGES = {
    "a.txt": (
        "Armenia dan Azerbaijan Teken Gencatan Senjata\n\n"
        "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020. "
        "Kesepakatan itu mewajibkan Armenia menarik pasukannya dari Kalbajar sampai 15 November.\n"
        '"Perang harus berakhir," kata Presiden Rusia Vladimir Putin.\n'
    ),
    "b.txt": (
        "Gencatan Senjata Disepakati\n\n"
        "Pada 9 November 2020 Armenia dan Azerbaijan menyetujui gencatan senjata yang ditengahi Rusia.\n"
        "Sedikitnya lima tentara Azerbaijan tewas dalam serangan terakhir di Shusha, kata Baku.\n"
    ),
}


@pytest.fixture(scope="module")
def whole_record(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("whole")
    for name, text in PAGES.items():
        (folder / name).write_text(text)
    runut.build([folder / name for name in PAGES], to=folder / "a.runut")
    return (folder / "a.runut").read_bytes()


@pytest.fixture
def path(whole_record: bytes, tmp_path: Path) -> Path:
    (tmp_path / "a.runut").write_bytes(whole_record)
    return tmp_path / "a.runut"


def change(path: Path, *statements: str) -> None:
    """Change a record as only a stranger to it would."""
    with closing(sqlite3.connect(path)) as connection:
        connection.create_function("without", 2, lambda form, name: json.dumps({**json.loads(form), name: []}))
        for statement in statements:
            assert connection.execute(statement).rowcount != 0, statement
        connection.commit()


def told(report: CheckReport) -> str:
    return "\n".join(f"{found.about}: {found.what}" for found in report.violations)


def test_nothing_is_wrong_with_a_record_as_it_was_built(path: Path) -> None:
    report = check(path)
    assert (report.violations, report.links_are_current) == ((), True)
    assert report.pages == 2
    assert report.claims == len(runut.open_record(path).claims_by_id())


_FORM = "UPDATE {table} SET form = json_set(form, '$.{key}', {value})"
DAMAGES = {
    "the text of a page": (
        "UPDATE pages SET text = replace(text, 'menandatangani', 'memandangtangani')",
        "its words are not",
    ),
    "the words of a count": (_FORM.format(table="casualties", key="said", value="'enam'"), "“enam” is said, “"),
    "the place of a trigger": (
        "UPDATE events SET start = start + 1, form = json_set(form, '$.start', start + 1)",
        "its words are not on the page",
    ),
    "the line of a claim": (
        "UPDATE events SET line = 1, form = json_set(form, '$.line', 1) WHERE line = 3",
        "its evidence is not on line 1",
    ),
    "a sentence": (_FORM.format(table="events", key="sentence.end", value="1"), "not in its sentence"),
    "evidence beyond the page": (
        "UPDATE agreements SET \"end\" = 9999, form = json_set(form, '$.end', 9999)",
        "its evidence is not on the page",
    ),
    "the content of a statement": (
        _FORM.format(table="statements", key="content_spans[0].end", value="0"),
        "its content is not its evidence",
    ),
    "the words of a provision": (
        _FORM.format(table="agreements", key="provisions[0].said", value="'x'")
        + " WHERE json_array_length(form, '$.provisions')",
        "the words of its provision",
    ),
    "a column of a claim": ("UPDATE events SET status = 'planned'", "its columns say otherwise than the claim: status"),
    "a line": ('UPDATE lines SET "end" = 9999 WHERE line = 3', "line 3 is not on the page"),
    "a claim that cannot be read": ("UPDATE events SET form = '{}'", "cannot be understood"),
    "a page without its article": ("DELETE FROM articles", "cannot be understood"),
    "a page that is gone": ("DELETE FROM pages WHERE id = 'a.txt'", "refers to"),
    "an event that is gone": (
        "DELETE FROM events WHERE line = 3",
        "claims of it are not there, or of another kind: e-",
    ),
    "an agreement claim that is gone": ("DELETE FROM agreements", "a row of provisions refers to a-"),
    "an event in no happening": (
        "DELETE FROM happenings WHERE id = (SELECT min(id) FROM happenings)",
        "the event is in 0 happenings",
    ),
    "a happening twice": (
        """INSERT INTO happenings SELECT id || 'x', position, type, time, earliest, latest, reported, lineage_count,
        form FROM happenings""",
        "the event is in 2 happenings",
    ),
    "a happening without claims": (
        "UPDATE happenings SET form = without(form, 'claims')",
        "the happening has no claim",
    ),
    "an agreement without claims": (
        "UPDATE linked_agreements SET form = without(form, 'claims')",
        "the agreement has no claim",
    ),
    "a series without figures": ("UPDATE count_series SET form = without(form, 'figures')", "the series has no claim"),
    "a page in no lineage": ("DELETE FROM lineages", "the page is in 0 lineages"),
    "a link to nothing": ("UPDATE linked_claims SET thing = 'h-none'", "is linked to h-none, which is not there"),
    "a disagreement about nothing": (
        "UPDATE disagreements SET form = json_set(form, '$.about', 'g-none')",
        "it is about g-none, which is not there",
    ),
    "a disagreement of one": (
        "UPDATE disagreements SET form = json_remove(form, '$.versions[1]')",
        "it has fewer than two versions",
    ),
    "an actor that no claim names": (
        _FORM.format(table="linked_actors", key="claims[0]", value="'e-none'"),
        "claims of it are not there, or of another kind: e-none",
    ),
    "an id of two": (
        "UPDATE events SET id = (SELECT min(id) FROM agreements) WHERE id = (SELECT min(id) FROM events)",
        "the id is that of several: agreements, events",
    ),
    "the words of a page": (
        "UPDATE search_texts SET stems = 'x'",
        "the words by which the page is found are not its own",
    ),
    "words that are gone": ("DELETE FROM search_texts", "the words by which the page is found are not its own"),
    "words of no page": (
        "INSERT INTO search_texts (page, line, start, \"end\", stems) VALUES ('none', 1, 0, 1, 'x')",
        "a row of search_texts refers to none in pages",
    ),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_told_with_its_id_and_what_to_do(path: Path, damage: str) -> None:
    statement, fault = DAMAGES[damage]
    change(path, statement)
    report = check(path)
    assert fault in told(report)
    assert all(found.about and found.todo for found in report.violations)


def test_every_page_is_looked_at_though_one_cannot_be_read(path: Path) -> None:
    change(
        path, "UPDATE articles SET form = '{}' WHERE title LIKE 'Gencatan%'", "UPDATE casualties SET approximate = 2"
    )
    change(path, "UPDATE events SET status = 'planned' WHERE page = (SELECT sha256 FROM pages WHERE id = 'a.txt')")
    assert "cannot be understood" in told(check(path))
    assert "status" in told(check(path))


def test_an_index_that_is_broken_is_told(path: Path) -> None:
    sql = "replace(sql, 'status VARCHAR(10)', 'status VARCHAR(10) CHECK (0)')"
    change(path, "PRAGMA writable_schema = ON", f"UPDATE sqlite_master SET sql = {sql} WHERE name = 'events'")  # noqa: S608
    assert "SQLite finds: CHECK constraint failed" in told(check(path))


def test_a_table_that_is_gone_is_told(path: Path) -> None:
    change(path, "DROP TABLE count_series")
    assert told(check(path)) == "count_series: the table is missing"


def test_links_of_other_pages_are_no_fault(path: Path, build_record: Callable[..., PageRecord]) -> None:
    with record_for_building(path) as record:
        record.add([build_record("c")], recorded_at=datetime(2026, 1, 2, tzinfo=UTC), made_by="test")
    report = check(path)
    assert (report.violations, report.links_are_current) == ((), False)
    migrate(path)
    assert check(path).links_are_current


def test_links_and_words_that_are_damaged_are_made_again(path: Path) -> None:
    expected = runut.open_record(path)
    change(path, "DELETE FROM linked_claims", "DELETE FROM happenings", "UPDATE search_texts SET stems = 'x'")
    assert check(path).violations
    migrate(path, anew=True)
    assert check(path).violations == ()
    assert runut.open_record(path) == expected
