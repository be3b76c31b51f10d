"""What `import runut` promises."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import runut
from runut.record.page_record import PageRecord

PAGE = (
    "Putin Telepon Aliyev\n\n"
    "Presiden Rusia Vladimir Putin menelepon Presiden Azerbaijan Ilham Aliyev pada Selasa (24/11/2020), kata Kremlin.\n"
    "Sedikitnya tiga tentara Armenia tewas dalam serangan Azerbaijan di dekat Goris.\n"
)


def test_every_public_name_is_there_and_sorted() -> None:
    assert runut.__all__ == sorted(runut.__all__)
    assert all(getattr(runut, name) is not None for name in runut.__all__)
    assert dir(runut) == runut.__all__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        runut.nothing  # noqa: B018 - the lookup is the test


def test_a_text_is_read_built_and_opened_from_python(tmp_path: Path) -> None:
    record = runut.read_page(PAGE, published="2020-11-25")
    assert isinstance(record, PageRecord)
    assert {event.type.value for event in record.events} >= {"CONSULT"}
    (tmp_path / "page.txt").write_text(PAGE)
    report = runut.build([tmp_path / "page.txt"], to=tmp_path / "a.runut", published="2020-11-25")
    assert report.new == 1
    whole = runut.open_record(tmp_path / "a.runut")
    assert [event.type for event in whole.pages[0].events] == [event.type for event in record.events]
    assert len(whole.links.lineages) == 1


def test_the_example_of_the_readme_runs() -> None:
    readme = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    example = readme.split("```python\n", 1)[1].split("```", 1)[0]
    ended = subprocess.run([sys.executable, "-c", example], capture_output=True, text=True, check=True)
    assert ended.stdout.splitlines() == ["ASSAULT menyerang ['ARM'] 2020-09-27"]


def test_refusals_are_one_tree(tmp_path: Path) -> None:
    with pytest.raises(runut.RunutError):
        runut.read_page("")
    with pytest.raises(runut.InputError):
        runut.read_page(PAGE, published="kemarin")
    with pytest.raises(runut.RecordFileError):
        runut.open_record(tmp_path / "none.runut")


def test_importing_loads_no_engine() -> None:
    program = "import sys, runut; print(sorted(name for name in sys.modules if name.startswith('runut')))"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "['runut']"
