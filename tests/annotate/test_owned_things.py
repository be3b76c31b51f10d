"""Whose a force is by the words behind it."""

from __future__ import annotations

import pytest

from runut.extract.reader import read_sentences


@pytest.mark.parametrize(
    ("force", "party"),
    [
        ("Pasukan timur Libya yang loyal kepada Khalifa Haftar", "LNA"),
        ("Milisi Libya, yang loyal pada Khalifa Haftar,", "LNA"),
        ("Serdadu yang setia kepada panglima Libya, Khalifa Haftar,", "LNA"),
        ("Tentara Yaman yang loyal kepada Houthi", "HOUTHI"),
        ("Tentara yang loyal kepada Presiden Salva Kiir", "SSD"),
        ("Pasukan Libya yang dipimpin Khalifa Haftar", "LNA"),
        ("Pasukan Yaman yang setia kepada Presiden Hadi", "YEM"),
        ("Pasukan Afganistan yang dipimpin Amerika Serikat", "AFG"),
    ],
)
def test_a_force_is_of_the_side_that_it_follows(force: str, party: str) -> None:
    sentence = read_sentences(f"{force} menyerang kota itu.", "id")[0]
    assert sentence.mentions[0][1].party == party
