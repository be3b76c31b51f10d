"""Interviews, sources that only relay, and who "dia" is after a land has spoken."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import StatementKind
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

LEAD = "Serangan bom di Kandahar menewaskan sepuluh tentara."


def told(record: PageRecord, line: int) -> list[tuple[str | None, int]]:
    """Return who speaks on a line, and how many words."""
    return [
        (None if one.speaker is None else one.speaker.name, len(one.content))
        for one in record.statements
        if one.evidence.line == line
    ]


def test_a_line_of_an_interview_is_its_speakers(read: Read) -> None:
    record = read(LEAD, "Amina Diallo: Jalan itu sampai hari ini belum dibuka. Kami masih menunggu.")
    (turn,) = (one for one in record.statements if one.evidence.line == 2)
    assert (turn.speaker and turn.speaker.name, turn.kind) == ("Amina Diallo", StatementKind.DIRECT)


@pytest.mark.parametrize("opening", ["Kandahar", "Catatan", "Latar belakang"])
def test_a_place_or_a_heading_before_a_colon_does_not_speak(read: Read, opening: str) -> None:
    assert told(read(LEAD, f"{opening}: Jalan itu sampai hari ini belum dibuka."), 2) == []


def test_where_it_was_reported_is_no_part_of_the_words(read: Read) -> None:
    line = "Gubernur membantah bahwa polisi menembaki warga, sebagaimana dilaporkan sebuah surat kabar."
    (statement,) = (one for one in read(LEAD, line).statements if one.evidence.line == 2)
    text = f"{LEAD}\n{line}"
    assert [span.of(text) for span in statement.content] == ["polisi menembaki warga"]


def test_people_whom_nobody_knows_may_be_a_source(read: Read) -> None:
    assert told(read(LEAD, "Menurut para penyusun, kemungkinan lainnya adalah perang baru."), 2) == [("penyusun", 1)]


def test_an_outlet_closes_what_it_published(read: Read) -> None:
    before = "Seorang pejabat Mesir mengatakan gencatan senjata disepakati."
    assert told(read(before, "Gencatan senjata itu berlaku mulai Selasa pagi, demikian dilansir BBC."), 2) == [
        ("BBC", 1)
    ]


def test_dia_is_no_land(read: Read) -> None:
    record = read(
        "Gubernur Kandahar Ahmad Zahir mengatakan jalan ditutup.",
        "Australia memperingatkan bahwa perang akan meluas.",
        "Dia mengatakan jalan akan segera dibuka.",
    )
    assert told(record, 3) == [("Ahmad Zahir", 1)]
