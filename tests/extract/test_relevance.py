"""The gate: pages that tell of no conflict and no peace process are let go, with the reason."""

from __future__ import annotations

import pytest

from runut.extract.gate_table import load_gate_table
from runut.extract.relevance import find_reason_to_let_go
from runut.record.article import Line, LineLabel

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


def lines_of(text: str, *, has_title: bool) -> list[Line]:
    lines, at = [], 0
    for number, words in enumerate(text.split("\n"), 1):
        label = LineLabel.TITLE if has_title and number == 1 else LineLabel.BODY
        lines.append(Line(number=number, start=at, end=at + len(words), label=label))
        at += len(words) + 1
    return lines


def reason(text: str, *, title: str | None = None, language: str = "id") -> str | None:
    whole = text if title is None else f"{title}\n{text}"
    return find_reason_to_let_go(whole, lines_of(whole, has_title=title is not None), load_gate_table(language))


@pytest.mark.parametrize("text", [FOOTBALL, PRICE_WAR, CELEBRITY], ids=["football", "price war", "celebrity"])
def test_sport_prices_and_gossip_are_let_go(text: str) -> None:
    assert reason(text) is not None


def test_a_page_about_something_else_is_told_which_words_spoke_against_it() -> None:
    told = reason(FOOTBALL + " Kerusuhan dan unjuk rasa suporter mewarnai pertandingan, polisi memakai peluru karet.")
    assert told is not None
    assert told.startswith("about something else: sport (")
    assert "suporter" in told or "gol" in told


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


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Menlu Armenia dan Azerbaijan bertemu", "Keduanya berbicara dua jam di Jenewa."),
        ("Sandera terakhir bebas", "Dokter itu dilepaskan penculiknya di dekat perbatasan Mali."),
        ("Utusan PBB tiba di Sanaa", "Ia akan tinggal dua hari."),
    ],
)
def test_a_short_page_about_a_meeting_a_release_or_an_envoy_is_let_through(title: str, text: str) -> None:
    assert reason(text, title=title) is None


def test_two_rivals_in_a_match_are_let_go() -> None:
    assert reason("Dua gol pada babak kedua membawa timnas ke semifinal.", title="Iran kalahkan Irak") is not None


def test_a_rival_in_the_headline_stands_beside_the_one_in_the_first_paragraph() -> None:
    assert reason("Seoul menjawabnya pada pukul sembilan.", title="Korut buka saluran telepon") is None


def test_officials_talks_and_victims_alone_do_not_suffice() -> None:
    text = "Presiden dan perdana menteri membahas korban yang tewas. Delegasi berkunjung; seorang ditahan."
    assert reason(text) is not None


def test_a_phrase_that_only_sounds_like_conflict_hides_its_words() -> None:
    assert reason("Perang harga. Perang tarif. Perang diskon.") is not None


def test_a_long_page_needs_more_than_a_short_one_unless_its_lead_has_it() -> None:
    told, garden = "Sebuah granat ditemukan tentara di kebun.", "Kebun itu luas dan rindang. " * 60
    assert reason(told) is None
    assert reason(f"{garden}\n{garden}\n{garden}\n{garden}\n{told}") is not None
    assert reason(f"{told}\n{garden}\n{garden}\n{garden}\n{garden}") is None


def test_lines_of_the_site_are_not_asked() -> None:
    text = "Gencatan senjata disepakati pemberontak"
    chrome = [Line(number=1, start=0, end=len(text), label=LineLabel.CHROME)]
    assert find_reason_to_let_go(text, chrome, load_gate_table("id")) is not None


def test_english_pages_have_a_gate() -> None:
    assert reason("Both sides agreed to a ceasefire in the valley.", language="en") is None
    assert reason("The striker scored two goals in the second half.", language="en") is not None
