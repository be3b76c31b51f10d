"""The event lexicon reaches every type and mode of the codebook, from many roots."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from runut.languages.lexicon_loading import load_lexicon

ROOT = Path(__file__).parents[1]


def load_measure() -> ModuleType:
    spec = importlib.util.spec_from_file_location("lexicon_size", ROOT / "evaluation" / "lexicon_size.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


measure = load_measure()


@pytest.fixture(scope="module")
def size() -> object:
    return measure.measure_lexicon(load_lexicon("id"))


def test_every_type_and_mode_of_the_codebook_has_a_frame(size: object) -> None:
    assert vars_of(size)["lacking"] == ()


def test_at_least_five_hundred_single_roots_tell_events(size: object) -> None:
    assert vars_of(size)["single_words"] >= 500


def test_the_command_prints_the_number_of_roots(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["lexicon_size.py"])
    assert measure.main() == 0
    assert "event roots" in capsys.readouterr().out


def vars_of(size: object) -> dict[str, object]:
    return {name: getattr(size, name) for name in ("lacking", "single_words")}
