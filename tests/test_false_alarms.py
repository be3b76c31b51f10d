"""Where nobody fights or makes peace the program reads next to no events."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]


def load_counter() -> ModuleType:
    spec = importlib.util.spec_from_file_location("false_alarms", ROOT / "evaluation" / "false_alarms.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


counter = load_counter()


@pytest.fixture(scope="module")
def pages() -> list[str]:
    found: list[str] = counter.read_pages_without_events()
    return found


def test_the_set_holds_a_hundred_and_twenty_sentences_and_twenty_pages(pages: list[str]) -> None:
    lengths = [len(page.splitlines()) for page in pages]
    assert lengths.count(1) == 120
    assert sum(length > 1 for length in lengths) == 20
    assert len(set(pages)) == len(pages)


def test_at_most_two_events_are_read_in_a_hundred_sentences(pages: list[str]) -> None:
    alarms = list(counter.find_false_alarms(pages))
    assert 100 * len(alarms) <= counter.MOST_PER_HUNDRED * counter.count_sentences(pages), alarms


def test_the_engine_alone_takes_few_words_of_war_at_their_word(pages: list[str]) -> None:
    alarms = list(counter.find_alarms_behind_the_gate(pages))
    assert 100 * len(alarms) <= 20 * counter.count_sentences(pages), alarms


def test_the_command_prints_the_rate(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["false_alarms.py", "--show"])
    assert counter.main() == 0
    assert "per hundred" in capsys.readouterr().out
