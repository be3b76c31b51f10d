"""Who is a friend or foe of a side, who leads a union, a church, an opposition: not that side."""

from __future__ import annotations

import pytest

from runut.extract.reader import read_sentences


def parties(text: str) -> list[tuple[str, str | None]]:
    return [(one.name, one.party) for sentence in read_sentences(text, "id") for _, one in sentence.mentions]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Jepang, sekutu penting Brasil yang menolak usul itu, mundur.", ["JPN"]),
        ("Jepang, salah satu sekutu Brasil di Asia, menolak usul itu.", ["JPN"]),
        ("Jepang, sekutu Brasil, dan Peru menolak usul itu.", ["JPN", None, "PER"]),
        ("Sekutu Brasil menolak usul itu.", [None]),
        ("Sekutu dekat Brasil di Asia menolak usul itu.", [None, None]),
        ("Mitra dagang utama Brasil menolak usul itu.", [None]),
        ("Brasil dan sekutunya Peru menolak usul itu.", ["BRA", "PER"]),
        ("Sekutu Brasil Peru menolak usul itu.", ["PER"]),
        ("Para pemimpin serikat kerja Brasil menolak usul itu.", [None]),
        ("Pemimpin oposisi Brasil menolak usul itu.", [None]),
        ("Ketua mahasiswa Brasil menolak usul itu.", [None]),
        ("Pemimpin umat Katolik Brasil menolak usul itu.", [None]),
        ("Para pemimpin Brasil menolak usul itu.", ["BRA"]),
        ("Pemimpin politik Brasil menolak usul itu.", ["BRA"]),
    ],
)
def test_who_is_somebody_to_a_side_is_not_that_side(text: str, told: list[str | None]) -> None:
    assert [party for _, party in parties(text)] == told
