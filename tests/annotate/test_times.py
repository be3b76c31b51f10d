"""Expressions of time, read."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.annotate.times.finding import TimeKind, TimeMention, find_times
from runut.annotate.times.pieces import find_pieces
from runut.annotate.times.tokens import read_time_tokens
from runut.languages import known_languages, parse_table, read_toml
from runut.languages.times import load_times
from runut.record.edtf import Edtf
from runut.record.span import Span

_TABLE = Path(__file__).with_name("times.tsv")
_ROWS = parse_table(_TABLE.read_text(encoding="utf-8"), _TABLE.name)
_LANGUAGES = ("id", "en")
_PATTERNS = [(language, row) for language in _LANGUAGES for row in read_toml(language, "times")["patterns"]]


def find(sentence: str, base: str | None = "2020-11-25", language: str = "id") -> tuple[TimeMention, ...]:
    published = None if base is None else Edtf.parse(base)
    return find_times(sentence, Span(0, len(sentence)), published, load_times(language))


def shown(mention: TimeMention) -> str:
    clock = None if mention.clock is None else f"{mention.clock} {mention.zone or ''}".strip()
    value = mention.value or mention.duration or clock or "-"
    return f"{mention.said} = {value}"


@pytest.mark.parametrize("row", _ROWS, ids=[f"{row['language']}:{row['sentence'][:50]}" for row in _ROWS])
def test_expression_has_the_value_that_a_reader_gives_it(row: dict[str, str]) -> None:
    base = None if row["base"] == "-" else row["base"]
    assert " | ".join(map(shown, find(row["sentence"], base, row["language"]))) == row["expected"]


def test_table_holds_at_least_four_hundred_expressions() -> None:
    assert sum(row["expected"].count(" = ") for row in _ROWS) >= 400


def rules_of(sentence: str, language: str) -> set[str]:
    words = load_times(language)
    tokens = read_time_tokens(sentence, Span(0, len(sentence)), words)
    return {piece.rule for piece in find_pieces(tokens, words, date(2020, 11, 25))}


@pytest.mark.parametrize(("language", "row"), _PATTERNS, ids=[f"{lang}:{row['example']}" for lang, row in _PATTERNS])
def test_pattern_finds_its_example_and_not_its_counter_example(language: str, row: dict[str, str]) -> None:
    assert row["rule"] in rules_of(row["example"], language)
    assert find(row["example"], language=language)
    assert row["rule"] not in rules_of(row["counter"], language)


def test_month_and_weekday_names_serve_publication_stamps() -> None:
    words = load_times("id")
    assert words.months["nopember"] == 11
    assert words.weekdays["jum’at"] == words.weekdays["jumat"] == 4
    assert words.zones["wit"] == "+09:00"


def test_every_mention_says_why() -> None:
    mentions = find("Selasa (24/11), dua pekan lalu, selama 44 hari, pukul 08.00 WIB, sejak 1991.")
    assert len(mentions) == 5
    assert all(mention.why for mention in mentions)


def test_weekday_that_contradicts_its_date_is_flagged_and_the_date_stands() -> None:
    (mention,) = find("Jumat (25/11/2020)")
    assert mention.value == Edtf("2020-11-25")
    assert "weekday" in mention.why


def test_kinds_tell_dates_from_lengths_and_hours() -> None:
    sentence = "Senin, 3 Mei 2020; hari Rabu; pekan lalu; sejak 1991; 44 hari; pukul 08.00"
    assert [mention.kind for mention in find(sentence)] == [
        TimeKind.DATE,
        TimeKind.WEEKDAY,
        TimeKind.RELATIVE,
        TimeKind.PERIOD,
        TimeKind.DURATION,
        TimeKind.CLOCK,
    ]


def test_sentence_inside_a_page_is_read_in_the_pages_own_offsets() -> None:
    text = "Pada 1994 damai.\nPada Selasa (24/11) perang."
    (mention,) = find_times(text, Span(17, len(text)), Edtf("2020-11-25"), load_times("id"))
    assert text[mention.start : mention.end] == mention.said == "Selasa (24/11)"


def test_publication_far_outside_of_the_calendar_gives_relative_words_no_value() -> None:
    assert find("dua hari lalu", "9999-12-30")[0].value is None


_NUMBERS = st.from_regex(
    r"[0-9]{1,4}([-./:][0-9]{1,4})?(-an|s|th| WIB| GMT| Mei| hari lalu| years ago)?", fullmatch=True
)
_PIECES = _NUMBERS | st.sampled_from(
    [word for row in _ROWS for word in row["sentence"].split()] + list("0123456789/.,()-:’ ") + ["1.000.000", "٣ Mei"]
)
_DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(8999, 12, 31))


@given(st.lists(_PIECES, max_size=30).map(" ".join), st.none() | _DAYS, st.sampled_from(_LANGUAGES))
def test_mentions_point_at_their_words_in_order(sentence: str, day: date | None, language: str) -> None:
    mentions = find(sentence, None if day is None else day.isoformat(), language)
    for mention in mentions:
        assert sentence[mention.start : mention.end] == mention.said
        if mention.value is not None:
            assert Edtf.parse(str(mention.value)) == mention.value
    assert all(left.end <= right.start for left, right in pairwise(mentions))


@given(st.text(max_size=200), st.sampled_from(_LANGUAGES))
def test_any_text_is_read_without_a_fault(sentence: str, language: str) -> None:
    find(sentence, "2020-11-25", language)


@given(st.lists(_PIECES, max_size=12).map(" ".join), _DAYS)
def test_value_without_publication_holds_with_it(sentence: str, day: date) -> None:
    without = {(mention.start, mention.end): mention.value for mention in find(sentence, None)}
    for mention in find(sentence, day.isoformat()):
        value = without.get((mention.start, mention.end))
        assert value is None or value == mention.value


@pytest.mark.parametrize(("language", "row"), _PATTERNS, ids=[f"{lang}:{row['form'][:40]}" for lang, row in _PATTERNS])
def test_pattern_is_bounded_so_that_work_grows_with_the_text_alone(language: str, row: dict[str, str]) -> None:
    shapes = " ".join(read_toml(language, "times")["shapes"].values())
    assert not set("*+{}") & set(row["form"] + shapes)


def test_languages_with_lines_have_words_of_time() -> None:
    assert all(load_times(language).months for language in known_languages())


def test_a_day_zero_is_no_date() -> None:
    found = find_times("It began on 0th Nov.", Span(0, 20), Edtf.parse("2020-11-24"), load_times("en"))
    assert all(str(time.value) != "2020-11-00" for time in found)
