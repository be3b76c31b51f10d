"""What is bidden, wanted or told others to do is asked of them; what is pressing is no demand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import EventType
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

_BEFORE = "Tentara Suriah menyerang pemberontak di Idlib dan menewaskan lima orang.\n"


def askers(record: PageRecord) -> list[list[str | None]]:
    asked = [event for event in record.events if event.type is EventType.REQUEST]
    return [[actor.party for actor in event.actors] for event in asked]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ('"Hentikan serangan ini," kata Menteri Luar Negeri Turki.', [["TUR"]]),
        ('"Jangan bom rumah sakit kami," kata Menteri Luar Negeri Turki kepada Suriah.', [["TUR"]]),
        ('"Biarkan bantuan masuk," kata kepala WFP kepada pemerintah Suriah.', [["UN"]]),
        ('"Kami tidak akan membiarkannya," kecam Wakil Presiden Turki.', []),
        ('"Tembakan terdengar semalam," kata polisi Turki.', []),
        ("Turki ingin Rusia menarik pasukannya dari Idlib.", [["TUR"]]),
        ("Turki ingin menarik pasukannya dari Idlib.", []),
        ("Turki mengatakan kepada Rusia agar menghentikan serangan.", [["TUR"]]),
        ("Turki mengirim bantuan mendesak ke Idlib.", []),
        ("Suriah diminta segera membuka perbatasan oleh Turki.", [["TUR"]]),
        ("Di bawah tekanan Turki, Suriah membuka kembali perbatasan.", [["TUR"]]),
    ],
)
def test_what_others_are_to_do_is_asked_of_them(read: Read, line: str, asked: list[list[str | None]]) -> None:
    assert askers(read(_BEFORE + line, published="2024-03-05")) == asked
