"""Words spoken over several lines, closed by one cue."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

LEAD = "Serangan bom di Kandahar menewaskan sepuluh tentara."
CLOSING = "Semua korban dibawa ke rumah sakit, kata Kolonel Ahmad Zahir."


def speakers(record: PageRecord) -> dict[int, str | None]:
    return {one.evidence.line: None if one.speaker is None else one.speaker.name for one in record.statements}


def test_a_line_that_goes_on_is_said_by_whom_the_closing_cue_names(read: Read) -> None:
    record = read(LEAD, "Dua bom meledak hampir bersamaan. ", "Jalan sudah ditutup. ", CLOSING)
    assert speakers(record) == {2: "Ahmad Zahir", 3: "Ahmad Zahir", 4: "Ahmad Zahir"}


@pytest.mark.parametrize(
    "line", ["Dua bom meledak hampir bersamaan.", "Polisi melaporkan bahwa dua bom meledak hampir bersamaan. "]
)
def test_a_line_that_ends_or_has_a_cue_is_not_the_next_speakers(read: Read, line: str) -> None:
    assert speakers(read(LEAD, line, CLOSING)).get(2) != "Ahmad Zahir"


def test_words_in_the_first_person_are_said_by_whom_the_next_line_names(read: Read) -> None:
    record = read("Gubernur mengatakan jalan ditutup.", "Kami sedang mencari para pelaku.", CLOSING)
    assert speakers(record)[2] == "Ahmad Zahir"


def test_a_quotation_is_whose_the_next_line_says_it_is(read: Read) -> None:
    record = read(
        "Gubernur Omar Daud mengatakan jalan ditutup.",
        '"Kami tidak akan pergi."',
        "Hal itu ditegaskan Kolonel Ahmad Zahir.",
    )
    assert speakers(record)[2] == "Ahmad Zahir"


def test_words_before_anybody_is_named_are_whose_the_next_line_tells_of(read: Read) -> None:
    record = read('"Peluru menembus atap," katanya.', "Ahmad Zahir, petani di Kandahar, sedang makan malam ketika itu.")
    assert speakers(record)[1] == "Ahmad Zahir"
