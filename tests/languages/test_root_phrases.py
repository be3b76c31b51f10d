"""What a cell of roots.tsv stands for."""

from __future__ import annotations

import pytest

from runut.languages.root_phrases import expand, open_with


def test_a_root_without_signs_is_itself() -> None:
    assert expand("gencatan senjata") == ["gencatan senjata"]


def test_a_bar_sets_words_for_one_place_apart_and_brackets_hold_what_may_be_missing() -> None:
    assert expand("siap|rela [untuk|buat] berunding") == [
        "siap untuk berunding",
        "siap buat berunding",
        "siap berunding",
        "rela untuk berunding",
        "rela buat berunding",
        "rela berunding",
    ]
    assert open_with("siap|rela [untuk] berunding") == ("siap", "rela")


@pytest.mark.parametrize("cell", ["[kembali] berunding", "siap|", "siap [untuk berunding", "siap ber[un]ding", "a||b"])
def test_a_faulty_cell_is_told(cell: str) -> None:
    with pytest.raises(ValueError, match=r"must open|set apart"):
        expand(cell)
