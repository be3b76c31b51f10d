"""The gate: pages that tell of no conflict and no peace process are let go, with the reason."""

from __future__ import annotations

import pytest

from runut.annotate.matcher import Entry, load_matcher
from runut.extract.relevance import find_reason_to_let_go
from runut.languages.gate import load_gate
from runut.record.span import Span

MATCHER = load_matcher("id")
GATE = load_gate("id")

FOOTBALL = (
    "Klub itu menang dalam laga pertama liga musim ini. Serangan dari sayap kiri berbuah gol pada babak kedua. "
    "Pelatih memuji kiper yang menahan tendangan penalti di depan suporter."
)
PRICE_WAR = (
    "Perang harga antara toko daring makin ramai. Konsumen mengejar diskon dan promo, sedangkan laba penjual turun. "
    "Tarif ongkos kirim ikut dipotong oleh marketplace itu."
)
CELEBRITY = (
    "Artis itu membantah gosip perceraian lewat unggahan Instagram. Penggemar menyerang kolom komentar sang penyanyi, "
    "dan netizen meminta sutradara film itu bicara."
)
WAR = (
    "Pasukan itu menyerang desa di perbatasan. Menteri luar negeri menyerukan gencatan senjata. "
    "Warga sipil mengungsi dari garis depan."
)


def entries(text: str) -> list[Entry]:
    return [MATCHER.entries[hit.entry] for hit in MATCHER.find_hits(text, Span(0, len(text)))]


def reason(text: str) -> str | None:
    return find_reason_to_let_go(entries(text), GATE)


@pytest.mark.parametrize("text", [FOOTBALL, PRICE_WAR, CELEBRITY], ids=["football", "price war", "celebrity"])
def test_sport_prices_and_gossip_are_let_go(text: str) -> None:
    assert reason(text) is not None


def test_a_page_about_something_else_is_told_which_words_spoke_against_it() -> None:
    told = reason(FOOTBALL + " Kerusuhan dan unjuk rasa suporter mewarnai pertandingan.")
    assert told is not None
    assert told.startswith("about something else")


def test_a_page_without_a_word_of_conflict_is_told_so() -> None:
    told = reason("Hujan turun sejak pagi dan jalan desa itu becek.")
    assert told is not None
    assert "0 of its words" in told


def test_a_page_about_a_war_is_let_through() -> None:
    assert reason(WAR) is None


def test_a_war_is_let_through_although_prices_rise() -> None:
    assert reason(WAR + " Harga gandum ikut naik.") is None


def test_the_name_of_an_armed_group_counts_as_a_word_of_conflict() -> None:
    assert reason("ELN menolak perundingan itu.") is None
    assert reason("Bupati menolak perundingan itu.") is not None


def test_a_word_said_often_counts_once() -> None:
    assert reason("Perang, perang, dan sekali lagi perang.") is not None
