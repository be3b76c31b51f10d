"""Days counted from another day that the page tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.annotate.times.finding import Anchor
from runut.extract.dated.reckoning import reckon_day
from runut.extract.reader import read_sentences
from runut.record.claims import EventType
from runut.record.edtf import Edtf
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def day(record: PageRecord, kind: EventType) -> str:
    (event,) = [event for event in record.events if event.type is kind]
    return str(event.time)


def test_an_act_a_day_before_the_main_one_has_the_day_before(read: Read) -> None:
    record = read("Rusia membebaskan seratus tahanan pada Rabu (4/5), sehari setelah Ukraina menyerang Krimea.")
    assert day(record, EventType.RETREAT) == "2022-05-04"
    assert day(record, EventType.ASSAULT) == "2022-05-03"
    assert "counted" in str(record.events[-1].time_basis)


def test_a_clause_that_opens_the_sentence_is_counted_from_the_day_after_it(read: Read) -> None:
    record = read("Dua hari setelah Ukraina menyerang Krimea, Rusia membebaskan seratus tahanan pada Rabu (4/5).")
    assert day(record, EventType.ASSAULT) == "2022-05-02"


def test_the_day_before_is_counted_from_the_day_that_the_line_told(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina pada Senin (2/5). Sehari sebelumnya, Ukraina menyerang Krimea.")
    assert day(record, EventType.ASSAULT) == "2022-05-01"


def test_the_next_day_is_counted_from_the_day_that_the_line_told(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina pada Senin (2/5). Keesokan harinya Ukraina menyerang Krimea.")
    assert day(record, EventType.ASSAULT) == "2022-05-03"


def test_the_evening_before_is_a_day_earlier(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina pada Senin (2/5). Malam sebelumnya, Ukraina menyerang Krimea.")
    assert day(record, EventType.ASSAULT) == "2022-05-01"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("sepekan setelah", "2022-04-25~"),
        ("dua bulan setelah", "2022-03~"),
        ("enam tahun setelah", "2016~"),
        ("tiga hari sebelum", "2022-05-05"),
        ("beberapa hari setelah", None),
    ],
)
def test_what_is_counted_in_more_than_days_is_about_then(words: str, day: str | None) -> None:
    (sentence,) = read_sentences(f"Rusia mundur, {words} Ukraina menyerang Krimea.", "id", Edtf("2022-05-05"))
    trigger = next(i for i, node in enumerate(sentence.nodes) if node.unit.text == "menyerang")
    found = reckon_day(sentence.nodes, trigger, Edtf("2022-05-02"))
    assert (None if found is None else str(found[0])) == day


def test_a_count_knows_from_what_it_is_counted() -> None:
    anchors = {}
    for words in (
        "Sehari sebelumnya kota sepi.",
        "Dua hari kemudian kota sepi.",
        "Tiga hari sebelum pemilu kota sepi.",
    ):
        (sentence,) = read_sentences(words, "id", Edtf("2022-05-05"))
        (time,) = sentence.times
        anchors[time.anchor] = time.distance
    assert anchors == {Anchor.EARLIER: (1, "day"), Anchor.LATER: (2, "day"), Anchor.BEFORE: (3, "day")}


def test_words_after_a_verb_count_from_the_day_told_before(read: Read) -> None:
    record = read("Kedua pihak bertemu pada Rabu (4/5). Kesepakatan ditandatangani sehari sebelumnya.")
    assert str(record.events[-1].time) == "2022-05-03"


def test_a_year_since_which_something_is_the_first_dates_no_meeting(read: Read) -> None:
    record = read("Presiden Rusia bertemu Presiden Ukraina untuk pertama kali sejak Rusia menduduki Krimea pada 2014.")
    meeting = next(event for event in record.events if event.type is EventType.CONSULT)
    assert str(meeting.time) != "2014"


def test_a_day_after_a_clause_is_reckoned_past_the_nouns_in_it(read: Read) -> None:
    record = read(
        "Cina, Rabu (4/5), mendesak Korea Utara, sehari setelah kesepakatan mengenai penghentian uji nuklir dicapai."
    )
    accord = next(event for event in record.events if event.type is EventType.AGREE)
    assert str(accord.time) == "2022-05-03"


def test_what_follows_the_comma_of_a_clause_of_after_is_not_reckoned_as_in_it(read: Read) -> None:
    record = read("Sehari setelah pengumuman junta, konvoi bantuan Cina ditembaki di Shan.")
    assert str(record.events[-1].time) == "None"
