"""JSON gives a page an object, by lines or from one array, and hostile JSON costs little."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from runut.record.page import Dropped, Page

FindIn = Callable[[str, bytes], list[Page | Dropped]]
ROWS = [{"id": f"p{number}", "text": f"Kalimat ke-{number} di Besançon."} for number in range(3_000)]


def ids(found: list[Page | Dropped]) -> list[str]:
    assert all(isinstance(page, Page) for page in found), [page for page in found if isinstance(page, Dropped)][:2]
    return [page.id for page in found if isinstance(page, Page)]


@pytest.mark.parametrize("name", ["a.json", "a.data", "a.jsonl"])
@pytest.mark.parametrize("indent", [None, 2])
def test_an_array_is_read_object_by_object(found_in: FindIn, name: str, indent: int | None) -> None:
    data = json.dumps(ROWS, ensure_ascii=False, indent=indent).encode()
    assert ids(found_in(name, data)) == [row["id"] for row in ROWS]


def test_lines_called_json_and_objects_over_several_lines_are_read(found_in: FindIn) -> None:
    wanted = [row["id"] for row in ROWS]
    assert ids(found_in("a.json", "\n".join(map(json.dumps, ROWS)).encode())) == wanted
    assert ids(found_in("b.json", "\n".join(json.dumps(row, indent=1) for row in ROWS).encode("utf-8-sig"))) == wanted


def test_values_that_are_no_pages_are_told_by_their_number(found_in: FindIn) -> None:
    found = found_in("a.json", b'[{"text": "Satu."}, 2, {"text": 3}, "empat", {"text": "Lima."}]')
    assert [type(item) for item in found] == [Page, Dropped, Dropped, Dropped, Page]
    assert "a.json:2 is no object" in str(found[1])


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'[{"text": "Satu."}, {"text": "Du', "no whole JSON"),
        (b'[{"text": "Satu."}', "its array does not end"),
        (b'[{"text": "Satu."}, sampah]', "no whole JSON"),
        (b'[{"text": "Satu."}, ' + b"[" * 200_000, "nested too deeply"),
        (b'[{"text": "Satu."}, ' + b'{"a":' * 200_000, "nested too deeply"),
        (b'[{"text": "Satu."}, [' + b"{}," * 3_000_000, "a value too large for a page"),
    ],
)
def test_an_array_that_cannot_be_read_on_keeps_what_came_before(found_in: FindIn, data: bytes, words: str) -> None:
    page, told = found_in("a.json", data)
    assert isinstance(page, Page)
    assert isinstance(told, Dropped)
    assert words in told.reason


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"[" * 200_000, "no JSON object"),
        (b'{"a":' * 200_000, "no JSON object"),
        (b'{"text": "a", "b": [' + b"{}," * 3_000_000 + b"0]}", "more than 2,000,000 values"),
        (b'{"text": "a", "n": ' + b"9" * 10_000 + b"}", "no JSON object"),
        (b'{"text": "' + b"a" * 33_000_000 + b'"}', "larger than"),
        (b'{"text": "a\\u0000b"}', "NUL"),
        (b'{"text": "\xff\xfe\xfa\xfb\xfc"}', "neither UTF-8"),
        (b'{"text": "a\\udc80"}', "half a character"),
        (b"null", 'no "text"'),
        (b'"text"', 'no "text"'),
    ],
)
def test_a_hostile_line_is_dropped_and_the_next_is_read(found_in: FindIn, line: bytes, words: str) -> None:
    first, told, last = found_in("a.jsonl", b'{"text": "Satu."}\n' + line + b'\n{"text": "Tiga."}\n')
    assert isinstance(first, Page)
    assert isinstance(last, Page)
    assert isinstance(told, Dropped)
    assert words in told.reason


def test_a_file_of_rows_that_holds_none_is_given_up(found_in: FindIn) -> None:
    found = found_in("a.jsonl", b"satu,dua,tiga\n" * 5_000)
    assert len(found) == 1_001
    assert "its first 1,000 rows give no page" in str(found[-1])


def test_a_page_by_the_name_of_rows_is_read_as_what_it_is(found_in: FindIn) -> None:
    (page,) = found_in("a.jsonl", b"<!doctype html><html>\n<body>\n<p>Satu.</p></body></html>")
    assert isinstance(page, Page)
    assert page.text.strip() == "Satu."
