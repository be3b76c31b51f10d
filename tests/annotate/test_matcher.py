"""The one pass: every known form, longest first, code point for code point."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from runut.annotate.words.matcher import fold_text, load_matcher
from runut.record.span import Span

MATCHER = load_matcher("id")


def forms(text: str) -> list[str]:
    return [hit.entry.form for hit in MATCHER.find_hits(text, Span(0, len(text))).values()]


def test_a_form_is_found_whatever_its_case() -> None:
    assert "gencatan senjata" in forms("GENCATAN SENJATA")
    assert "gencatan senjata" in forms("Gencatan senjata")


def test_a_form_inside_a_word_is_not_found() -> None:
    assert "perang" not in forms("Perangai kepala daerah itu ramah.")


def test_a_form_is_found_between_signs() -> None:
    assert "gencatan senjata" in forms("(gencatan senjata)")


def test_the_longest_form_at_a_place_makes_the_unit() -> None:
    assert forms("Menteri Luar Negeri Mesir")[0] == "menteri luar negeri"
    assert "korea" not in forms("Korea Selatan")


def test_a_name_that_is_not_written_as_one_makes_no_unit() -> None:
    assert "mali" in forms("Tentara Mali mundur.")
    assert "mali" not in forms("tentara mali mundur.")


def test_a_hyphen_counts_as_a_space() -> None:
    assert fold_text("Nagorno-Karabakh") == fold_text("nagorno karabakh")


def test_the_table_is_compiled_once() -> None:
    assert load_matcher("id") is MATCHER


def test_a_hit_stands_where_its_words_stand_inside_a_longer_text() -> None:
    text = "Baris pertama.\nTentara Mali mundur."
    hits = MATCHER.find_hits(text, Span(15, len(text)))
    assert "Tentara" in {text[hit.start : hit.end] for hit in hits.values()}


def test_a_passive_prefix_that_stands_apart_is_read_with_its_verb_where_it_stands() -> None:
    text = "Dua warga di tembak, lalu kampung itu di kuasai milisi."
    hits = {hit.entry.form: text[hit.start : hit.end] for hit in MATCHER.find_hits(text, Span(0, len(text))).values()}
    assert hits["ditembak"] == "di tembak"
    assert hits["dikuasai"] == "di kuasai"


def test_a_phrase_is_found_around_a_small_word_and_its_first_word_ends_before_it() -> None:
    text = "Para pelaku akan segera ditindak tegas."
    hit = next(hit for hit in MATCHER.find_hits(text, Span(0, len(text))).values() if hit.over)
    assert (hit.entry.form, text[hit.start : hit.end]) == ("akan ditindak tegas", "akan segera ditindak tegas")
    first = MATCHER.first_word_of(hit)
    assert text[first.start : first.end] == "akan"


def test_a_preposition_stays_before_a_noun_a_name_and_a_place() -> None:
    assert {"disidang", "diserang", "dilepas"}.isdisjoint(forms("Mereka di sidang itu, di Serang dan di lepas pantai."))


def test_a_line_that_ends_in_a_preposition_is_read() -> None:
    assert "menyerang" in forms("Tentara Mali menyerang pos di")


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_folding_keeps_every_code_point_in_its_place(text: str) -> None:
    assert len(fold_text(text)) == len(text)


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("Perang dan damai, Rusia-PBB İß\n\u0301"), max_size=80))
def test_every_hit_is_the_form_it_claims(text: str) -> None:
    for start, hit in MATCHER.find_hits(text, Span(0, len(text))).items():
        assert fold_text(text)[start : hit.end] == hit.entry.form
