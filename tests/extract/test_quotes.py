"""Tests of where quoted words begin and end."""

from runut.extract.grammar.quotes import trim


def trimmed(text: str) -> str:
    """Return what is left of a text without the signs at its edges."""
    return "".join(text[span.start : span.end] for span in trim(text, 0, len(text)))


def test_signs_at_the_edges_are_no_words() -> None:
    assert trimmed(' ", pasukan itu mundur." ') == "pasukan itu mundur"


def test_a_mark_whose_pair_stands_within_stays() -> None:
    assert trimmed('penembakan itu sebagai "pelanggaran kasar".') == 'penembakan itu sebagai "pelanggaran kasar"'
    assert trimmed("penembakan itu sebagai “pelanggaran kasar.”") == "penembakan itu sebagai “pelanggaran kasar.”"
    assert trimmed('"pelanggaran kasar" itu terjadi semalam') == '"pelanggaran kasar" itu terjadi semalam'


def test_signs_alone_are_nothing() -> None:
    assert trimmed(' ." ') == ""


def test_a_stretch_that_ends_before_it_begins_is_nothing() -> None:
    assert trim("pasukan itu mundur", 8, 3) == []
