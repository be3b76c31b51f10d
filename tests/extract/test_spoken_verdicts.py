"""Blame told in a plain predicate: whose deed it is of, and by whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import EventType
from runut.record.page_record import PageRecord

Read = Callable[[str], PageRecord]


def blamed(record: PageRecord) -> list[tuple[list[str | None], list[str | None]]]:
    """Return who blames whom."""
    return [
        ([actor.party for actor in event.actors], [actor.party for actor in event.recipients])
        for event in record.events
        if event.type is EventType.ACCUSE
    ]


@pytest.mark.parametrize(
    "verdict", ["tidak dapat diterima", "sangat keji", "adalah kejahatan perang", "melanggar hukum internasional"]
)
def test_who_says_what_a_deed_is_blames_who_did_it(read: Read, verdict: str) -> None:
    record = read(f'"Serangan Israel itu {verdict}," kata Presiden Mesir.')
    assert blamed(record) == [(["EGY"], ["ISR"])]


@pytest.mark.parametrize(
    "text",
    [
        "Serangan Israel itu tidak dapat diterima.",
        '"Serangan Israel itu tidak melanggar hukum," kata Presiden Mesir.',
        '"Serangan Israel yang keji itu menewaskan lima orang," kata Presiden Mesir.',
    ],
)
def test_nobody_blames_where_nobody_says_so_or_only_describes(read: Read, text: str) -> None:
    assert blamed(read(text)) == []


@pytest.mark.parametrize(
    "charge",
    [
        "Israel mengulur-ulur waktu",
        "Israel memutarbalikkan fakta",
        "Israel bertanggung jawab atas kematian lima nelayan",
        "Israel telah melanggar hukum internasional",
        "apa yang dilakukan Israel di Gaza tidak terpuji",
        "Israel tidak bisa dipercaya",
        "Israel bertindak pengecut",
        "Israel tidak peduli pada nyawa warga Gaza",
        "Israel hanyalah negara penjajah",
        "Israel menggunakan kelaparan sebagai senjata",
        "Israel bertanggung jawab atas kebuntuan itu",
        "kelaparan di Gaza terjadi karena ulah Israel",
        "Israel memilih memperumit perundingan",
        "Israel gagal memberikan jaminan",
        "Israel bertanggung jawab atas pembantaian di Gaza",
        "usulan Israel hanya akan menambah penderitaan pengungsi",
        "langkah Israel itu dapat memicu kekerasan baru",
        "pelayaran kapal-kapal Israel itu adalah pelanggaran terhadap kedaulatannya",
    ],
)
def test_who_says_that_a_side_does_wrong_accuses_it(read: Read, charge: str) -> None:
    assert blamed(read(f"Presiden Mesir mengatakan {charge}.")) == [(["EGY"], ["ISR"])]


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Mesir mengatakan Mesir bertanggung jawab atas kematian lima nelayan itu.",
        "Presiden Mesir mengatakan Israel bertanggung jawab atas keamanan perbatasan.",
        "Juru bicara tentara Mesir mengatakan hujan memperburuk keadaan pengungsi Gaza.",
        "Presiden Mesir mengatakan pasukan Israel gagal merebut Rafah.",
        "Presiden Mesir mengatakan Israel menggunakan bandara itu sebagai pangkalan.",
        "Presiden Mesir mengatakan Gaza aman karena gencatan senjata dengan Israel.",
        "Presiden Mesir mengatakan pertemuan dengan Israel hanya akan membahas perbatasan.",
        "Presiden Mesir mengatakan Israel akan menambah bantuan untuk Gaza.",
    ],
)
def test_nobody_is_charged_by_himself_or_with_no_wrong(read: Read, text: str) -> None:
    assert blamed(read(text)) == []


def test_a_claim_that_is_said_to_be_untrue_is_denied(read: Read) -> None:
    record = read('"Tuduhan Israel itu tidak benar," kata juru bicara militer Mesir.')
    assert [event.type for event in record.events] == [EventType.REJECT]
    assert record.events[0].actors[0].party == "EGY"
