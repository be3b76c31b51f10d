"""Pages of one outlet read together: in any order, in one build or in many, the record is the same."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import pytest

from runut.pipeline import build, open_record, read_pages, read_to_file
from runut.read import ReadOptions
from runut.read.frames import can_be_read_again
from runut.record.article import LineLabel
from runut.record.page_record import PageRecord

RUNUT = str(Path(sys.executable).with_name("runut"))
TOGETHER = ReadOptions(together=True)
HOUSE = (
    "Penjaga arsip menyalin naskah ini dari lembar yang ditempel di papan dekat tangga, lalu Armenia disebut dua kali."
)
PLACES = (("Goris", 3), ("Ganja", 14), ("Barda", 21), ("Hadrut", 27))


def write_page(folder: Path, number: int) -> Path:
    place, day = PLACES[number]
    lines = [
        "Papan Kota",
        f"Tiga Orang Tewas di {place}",
        f"{day} Oktober 2020",
        f"{place.upper()} - Pasukan Azerbaijan menembaki {place} pada {day} Oktober 2020 dan menewaskan tiga tentara.",
        f"Presiden Rusia Vladimir Putin menyesalkan serangan atas {place} itu.",
        HOUSE,
    ]
    path = folder / f"{place}.txt"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "pages"
    folder.mkdir()
    return [write_page(folder, number) for number in range(len(PLACES))]


def label_of_house(record: object) -> LineLabel:
    assert isinstance(record, PageRecord)
    return record.article.lines[-1].label


def test_pages_are_read_alone_unless_asked_together(paths: list[Path]) -> None:
    assert {label_of_house(found) for found in read_pages(paths)} == {LineLabel.BODY}
    assert {label_of_house(found) for found in read_pages(paths, options=TOGETHER)} == {LineLabel.CHROME}


def test_a_file_of_rows_is_read_together_as_its_pages_are(paths: list[Path], tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("".join(json.dumps({"text": path.read_text()}) + "\n" for path in paths))
    assert read_to_file([rows], to=tmp_path / "out.jsonl", options=TOGETHER).pages == len(paths)
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert {page["lines"][-1]["label"] for page in lines} == {"chrome"}


def test_what_cannot_be_read_again_is_told_apart(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert not can_be_read_again("-")
    assert not can_be_read_again(pipe)
    assert can_be_read_again(tmp_path)
    assert can_be_read_again(str(tmp_path / "*.txt"))


def test_a_record_is_the_same_in_any_order_and_any_number_of_builds(paths: list[Path], tmp_path: Path) -> None:
    at_once = tmp_path / "at-once.runut"
    build(paths, to=at_once)
    whole = open_record(at_once)
    assert {label_of_house(page) for page in whole.pages} == {LineLabel.CHROME}
    for number, order in enumerate(list(permutations(paths))[::7]):
        step_by_step = tmp_path / f"{number}.runut"
        for path in order:
            build([path], to=step_by_step)
        assert open_record(step_by_step) == whole


def test_a_page_read_again_has_no_claim_left_of_before(paths: list[Path], tmp_path: Path) -> None:
    file = tmp_path / "a.runut"
    for count in (2, 4):
        build(paths[:count], to=file)
    assert len(open_record(file).pages) == 4
    assert [claim for page in open_record(file).pages for claim in page.claims if claim.evidence.line == 6] == []
    report = build(paths, to=file)
    assert (report.new, report.known) == (0, 4)


def test_explain_says_which_line_other_pages_have_shown_to_be_the_sites(paths: list[Path]) -> None:
    command = [RUNUT, "read", "--together", "--explain", str(paths[0].parent)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.count("chrome: stands on pages of other stories of the outlet, too") == len(paths)


def test_what_is_read_alone_is_told_where_reading_together_was_asked_for(paths: list[Path]) -> None:
    command = [RUNUT, "read", "--together", "-", str(paths[0])]
    done = subprocess.run(command, input=paths[1].read_text(), capture_output=True, text=True, check=True)
    assert done.stderr.splitlines() == [
        "runut: standard input is read alone: --together reads twice, which a stream cannot be; save it to a file first"
    ]
