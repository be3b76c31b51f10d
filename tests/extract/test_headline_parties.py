"""Who did what a headline only tells was done."""

from __future__ import annotations

from runut.pipeline import read_page


def test_a_headline_has_the_doer_that_the_body_names() -> None:
    text = (
        "Jenderal Sudan Dikenai Sanksi\n\nNairobi - Departemen Keuangan Amerika Serikat menjatuhkan sanksi kepada"
        " jenderal Sudan itu pada Selasa.\n"
    )
    headline = read_page(text, published="2024-01-02").events[0]
    assert headline.evidence.line == 1
    assert [actor.party for actor in headline.actors] == ["USA"]
