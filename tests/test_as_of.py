"""A record as of another time: what had been reported, and what the record held."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

import runut
from runut.errors import InputError, UnknownIdError
from runut.pipeline import find_id_in
from runut.record.clock import CountedFrom
from runut.record.linked import DisagreementKind
from runut.record.whole import WholeRecord

FIRST = (
    "Gencatan Senjata\n\nPada 9 November 2020 Armenia dan Azerbaijan menyetujui gencatan senjata "
    "yang ditengahi Rusia.\n"
)
SECOND = (
    "Dua Hari\n\nArmenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020.\n"
)


def build(folder: Path, record: Path, name: str, text: str, published: str) -> None:
    page = folder / f"{name}.jsonl"
    page.write_text(json.dumps({"id": name, "text": text, "published": published}) + "\n")
    runut.build([page], to=record)


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "a.runut"
    build(tmp_path, path, "first", FIRST, "2020-11-10")
    build(tmp_path, path, "second", SECOND, "2020-11-20")
    return path


def test_what_was_reported_later_is_not_there(record: Path) -> None:
    assert [len(runut.open_record(record, as_of=day).pages) for day in ("2020-11-09", "2020-11-10", "2020-11-20")] == [
        0,
        1,
        2,
    ]


def test_things_are_linked_as_the_pages_of_then_tell_them(record: Path) -> None:
    then, now = runut.open_record(record, as_of="2020-11-15"), runut.open_record(record)
    assert [version.value for version in then.links.agreements[0].signed] == ["2020-11-09"]
    assert then.links.disagreements == ()
    assert [found.kind for found in now.links.disagreements] == [DisagreementKind.DATE]
    assert now.read_as is None


def test_a_clock_that_leaves_nothing_out_changes_nothing(record: Path) -> None:
    then, now = runut.open_record(record, as_of="2030", as_recorded="9999-12-31"), runut.open_record(record)
    assert then.pages == now.pages
    assert then.links == now.links
    assert then.read_as is not None
    assert then.read_as.left_out == 0


def test_what_the_record_did_not_hold_yet_is_not_there(record: Path) -> None:
    then = runut.open_record(record, as_recorded="2020-12-31")
    assert then.pages == ()
    assert then.read_as is not None
    assert then.read_as.left_out == 2


def test_an_undated_page_counts_from_the_day_of_recording_and_this_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.runut"
    (tmp_path / "page.txt").write_text("Pasukan Armenia menembaki Ganja, kata Baku.\n")
    runut.build([tmp_path / "page.txt"], to=path)
    assert runut.open_record(path, as_of="2020").pages == ()
    then = runut.open_record(path, as_of="9999-12-30")
    assert then.read_as is not None
    assert then.read_as.count(CountedFrom.RECORDED) == 1


def test_what_is_no_date_is_refused(record: Path) -> None:
    with pytest.raises(InputError, match="is no EDTF date"):
        runut.open_record(record, as_of="kemarin")


def test_ids_are_those_of_then(record: Path) -> None:
    then = runut.open_record(record, as_of="2020-11-15")
    (agreement,) = then.links.agreements
    assert find_id_in(then, agreement.id[:6], record) == agreement.id
    with pytest.raises(UnknownIdError):
        find_id_in(then, "x", record)


def test_a_decision_counts_from_when_it_was_made(record: Path) -> None:
    claim = runut.open_record(record).pages[0].agreements[0]
    before = datetime.now(UTC)
    time.sleep(1.1)  # the record's clock ticks in seconds
    runut.decide(record, "reject", [claim.id], who="Peninjau", why="salah baca")
    assert claim.id not in runut.open_record(record).claims_by_id()
    assert claim.id in runut.open_record(record, as_recorded=before).claims_by_id()
    assert claim.id not in runut.open_record(record, as_recorded="9999-12-31").claims_by_id()


def shared_record(tmp_path: Path) -> Path:
    shared = Path(os.environ.get("RUNUT_SHARED", Path(__file__).parents[2] / "shared"))
    pages = shared / "gold" / "karabakh_pages.jsonl"
    if not pages.is_file():
        pytest.skip("the gold pages are not beside this checkout (set RUNUT_SHARED)")
    runut.build([pages], to=tmp_path / "five.runut")
    return tmp_path / "five.runut"


def is_told(record: WholeRecord, month: str) -> bool:
    return any(version.value.startswith(month) for found in record.links.agreements for version in found.signed)


def test_as_of_9_october_2020_five_pages_hold_no_november_agreement_and_talks_are_planned(tmp_path: Path) -> None:
    path = shared_record(tmp_path)
    then = runut.open_record(path, as_of="2020-10-09")
    assert [record.page.id[:3] for record in then.pages] == ["001"]
    assert not is_told(then, "2020-11")
    assert any("talks" in found.modes and found.statuses[0].value == "planned" for found in then.links.happenings)
    assert is_told(runut.open_record(path, as_of="2020-11-25"), "2020-11")
