"""The sample pages and their gold record are sound, and the pages are our own words."""

from __future__ import annotations

import importlib.util
import json
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("RUNUT_SHARED", ROOT.parent / "shared"))
RUN_OF_WORDS = 8


def load_checker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("check_samples", ROOT / "evaluation" / "check_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


checker = load_checker()


def find_runs(text: str) -> Iterator[str]:
    words = re.findall(r"\w+", text.casefold())
    for start in range(len(words) - RUN_OF_WORDS + 1):
        yield " ".join(words[start : start + RUN_OF_WORDS])


def read_foreign_texts() -> Iterable[str]:
    for path in sorted((SHARED / "pages").glob("*")):
        yield path.read_text(encoding="utf-8")
    for path in sorted((SHARED / "gold").glob("*_pages.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)["text"]


def test_gold_record_of_the_sample_pages_has_no_problem() -> None:
    assert list(checker.find_problems(checker.read_gold(), checker.read_pages())) == []


def test_checker_names_words_that_do_not_stand_in_their_line() -> None:
    gold = checker.read_gold()
    row = next(row for row in gold if row["events"])
    row["events"][0] |= {"trigger": "kata yang tidak ada", "mode": ["tidak-ada"], "time": "besok"}
    problems = list(checker.find_problems(gold, checker.read_pages()))
    assert len(problems) == 3
    assert all(problem.startswith(f"{row['id']}: line {row['events'][0]['line']}: ") for problem in problems)


def test_checker_names_a_page_without_gold() -> None:
    gold = checker.read_gold()
    assert list(checker.find_problems(gold[1:], checker.read_pages())) == [f"{gold[0]['id']}: has no gold row"]


def test_sample_pages_come_in_all_three_formats_and_three_languages() -> None:
    formats = {page.format for page in checker.read_pages().values()}
    languages = {row["article"]["language"] for row in checker.read_gold()}
    assert formats == {"text", "html", "jsonl"}
    assert {"id", "en"} < languages


def test_at_least_ten_pages_have_their_claims_written_down() -> None:
    rows = [row for row in checker.read_gold() if row["claims_annotated"] and row["events"]]
    assert len(rows) >= 10
    assert len({event["type"] for row in rows for event in row["events"]}) >= 14


def test_copied_story_has_the_same_claims_on_both_its_pages() -> None:
    triggers = {
        row["id"]: [(event["type"], event["trigger"]) for event in row["events"]]
        for row in checker.read_gold()
        if row["id"].endswith("-2020-10-18-jeda-kedua.txt")
    }
    first, second = triggers.values()
    assert first == second


def test_no_eight_words_of_a_sample_page_stand_in_a_foreign_page() -> None:
    if not (SHARED / "pages").is_dir():
        pytest.skip(f"{SHARED} is not there: no foreign pages to compare with")
    foreign = {run for text in read_foreign_texts() for run in find_runs(text)}
    own = {name: sorted(foreign.intersection(find_runs(page.text))) for name, page in checker.read_pages().items()}
    assert {name: runs for name, runs in own.items() if runs} == {}
