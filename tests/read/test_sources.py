"""Pages stream from files, folders, globs and standard input; a bad one never stops the rest."""

from __future__ import annotations

import bz2
import hashlib
import io
import json
import os
import sys
from pathlib import Path

import pytest

from runut.errors import InputError
from runut.read import find_pages, page_from_text
from runut.read.inputs import reason_of
from runut.record.page import Dropped, Page, PageFormat


def _pages(*sources: str | Path, published: str | None = None) -> list[Page]:
    found = list(find_pages(sources, published=published))
    assert all(isinstance(page, Page) for page in found), found
    return [page for page in found if isinstance(page, Page)]


def _drop(source: str | Path) -> Dropped:
    (found,) = find_pages([source])
    assert isinstance(found, Dropped)
    return found


def _feed(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_text_file_keeps_its_code_points_and_the_digest_of_its_bytes(tmp_path: Path) -> None:
    data = b"\xef\xbb\xbfSatu\r\nDua\xc2\xa0tiga\n"
    (tmp_path / "a.txt").write_bytes(data)
    (page,) = _pages(tmp_path / "a.txt")
    assert page.text == "Satu\r\nDua\xa0tiga\n"
    assert page.sha256 == hashlib.sha256(data).hexdigest()
    assert (page.id, page.format) == ("a.txt", PageFormat.TEXT)


def test_a_folder_gives_its_visible_files_sorted_and_in_depth(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".hidden.txt", "sub/c.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("<html><body>Satu kalimat.</body></html>" if name.endswith("html") else "Satu kalimat.")
    assert [page.id for page in _pages(tmp_path)] == ["a.html", "b.txt", "c.txt"]


def test_a_glob_gives_its_matches_sorted(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", "c.log"):
        (tmp_path / name).write_text("Satu kalimat.")
    assert [page.id for page in _pages(f"{tmp_path}/*.txt")] == ["a.txt", "b.txt"]


def test_pages_of_one_name_get_a_suffix(tmp_path: Path) -> None:
    for name in ("x/a.txt", "y/a.txt", "z/a.txt-2"):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text("Satu kalimat.")
    assert [page.id for page in _pages(tmp_path)] == ["a.txt", "a.txt-2", "a.txt-2-2"]


def test_html_is_read_by_ending_or_by_beginning(tmp_path: Path) -> None:
    (tmp_path / "a.htm").write_text("<p>Satu kalimat.</p>")
    (tmp_path / "b.txt").write_text(
        "<!DOCTYPE html><html><head><link rel=canonical href='https://x.example/1'></head>Isi."
    )
    pages = _pages(tmp_path)
    assert [page.format for page in pages] == [PageFormat.HTML, PageFormat.HTML]
    assert pages[1].url == "https://x.example/1"


def test_rows_give_pages_with_their_own_fields(tmp_path: Path) -> None:
    rows = [
        {"id": "satu", "text": "Isi satu.", "published": "2020-11-25", "url": "https://x.example/1"},
        {"id": 2, "text": "Isi dua."},
        {"text": "Isi tiga."},
    ]
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    first, second, third = _pages(path, published="2021")
    assert (first.id, first.published, first.url) == ("satu", "2020-11-25", "https://x.example/1")
    assert (second.id, second.published) == ("2", "2021")
    assert third.id == f"{path}:3"
    assert first.sha256 == hashlib.sha256(b"Isi satu.").hexdigest()
    assert first.format is PageFormat.JSONL


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("{", "no JSON object"),
        ("[1]", 'no "text"'),
        ('{"text": 3}', 'no "text"'),
        ('{"text": " "}', "is blank"),
        ('{"text": "a\\u0000b"}', "NUL"),
        ('{"text": "a\\ud83d"}', "half a character"),
        ('{"text": "a", "url": ["x"]}', '"url" is no string'),
        ('{"text": "a", "published": "besok"}', "no date"),
        ("[" * 100_000, "no JSON object"),
    ],
)
def test_a_bad_row_is_dropped_with_its_line_and_the_rest_goes_on(tmp_path: Path, row: str, words: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f'{{"text": "satu"}}\n{row}\n{{"text": "tiga"}}\n')
    first, bad, last = find_pages([path])
    assert isinstance(first, Page)
    assert isinstance(last, Page)
    assert isinstance(bad, Dropped)
    assert bad.source == f"{path}:2"
    assert words in bad.reason


def test_one_bad_file_does_not_stop_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.jpg").write_bytes(b"\xff\xd8\xff\xe0....")
    (tmp_path / "c.bz2").write_bytes(bz2.compress(b"teks"))
    (tmp_path / "d.txt").write_text("Satu kalimat.")
    found = list(find_pages([tmp_path]))
    assert [type(page) for page in found] == [Dropped, Dropped, Dropped, Page]


def test_a_missing_file_says_what_to_do(tmp_path: Path) -> None:
    assert "does not exist; check the path" in _drop(tmp_path / "tiada.txt").reason


def test_an_empty_folder_says_what_to_do(tmp_path: Path) -> None:
    assert "holds no page; put" in _drop(tmp_path).reason


def test_a_glob_without_matches_says_what_to_do(tmp_path: Path) -> None:
    assert "matches no file; check the pattern" in _drop(f"{tmp_path}/*.txt").reason


def test_an_empty_row_file_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n\n")
    assert "is empty" in _drop(tmp_path / "a.jsonl").reason


def test_a_page_without_visible_text_is_dropped(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><script>x</script></html>")
    assert "shows no text of its own" in _drop(tmp_path / "a.html").reason


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Satu kalimat.")
    path.chmod(0)
    assert "may not be read by you" in _drop(path).reason


def test_standard_input_is_one_page(monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, b"\nJudul\n\nSatu kalimat.\n")
    (page,) = _pages("-")
    assert (page.id, page.text) == ("standard input", "\nJudul\n\nSatu kalimat.\n")


def test_standard_input_may_be_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, b'\n{"id": "a", "text": "Satu."}\n{"id": "a", "text": "Dua."}\n')
    assert [page.id for page in _pages("-")] == ["a", "a-2"]


def test_standard_input_may_be_html(monkeypatch: pytest.MonkeyPatch) -> None:
    _feed(monkeypatch, b"<html><body><p>Satu.</p></body></html>")
    assert _pages("-")[0].format is PageFormat.HTML


def test_an_unknown_ending_with_rows_is_rows(tmp_path: Path) -> None:
    (tmp_path / "a.data").write_text('{"id": "r", "text": "Satu."}\n')
    assert _pages(tmp_path / "a.data")[0].format is PageFormat.JSONL


def test_a_lone_path_is_one_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Satu kalimat.")
    (page,) = find_pages(str(tmp_path / "a.txt"))
    assert isinstance(page, Page)


def test_pages_stream_before_the_next_source_is_opened(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Satu kalimat.")
    stream = find_pages([tmp_path / "a.txt", tmp_path / "b.txt"])
    assert isinstance(next(stream), Page)
    (tmp_path / "b.txt").write_text("Dua kalimat.")
    assert isinstance(next(stream), Page)


def test_a_bad_publication_date_is_refused_at_once() -> None:
    with pytest.raises(InputError, match="write 2020-11-25"):
        find_pages([], published="kemarin")


def test_page_from_text_takes_a_date_with_a_space() -> None:
    page = page_from_text("Isi.", id="x", published="2020-11-25 06:12:00", url="https://x.example")
    assert (page.id, page.published, page.url) == ("x", "2020-11-25T06:12:00", "https://x.example")


def test_page_from_text_refuses_blank_text() -> None:
    with pytest.raises(InputError, match="page 'text' is blank"):
        page_from_text(" \n")


def test_a_long_page_is_read_whole(tmp_path: Path) -> None:
    line = "Gencatan senjata berlaku sejak tengah malam di seluruh garis depan.\n"
    path = tmp_path / "a.txt"
    path.write_text(line * 25_000)
    (page,) = _pages(path)
    assert len(page.text) == 25_000 * len(line)


def test_a_refused_permission_is_put_in_words() -> None:
    assert "may not be read by you; change" in reason_of(PermissionError(13, "Permission denied"), "a.txt")
