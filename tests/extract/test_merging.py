"""Events that are one, and those that are two (CODEBOOK §9.10)."""

from __future__ import annotations

import pytest

from runut.extract.acts.events import find_events
from runut.extract.reader import read_sentences


def assaults(text: str) -> int:
    found = [event for sentence in read_sentences(text, "id") for event in find_events(sentence)]
    return sum(event.type.value == "ASSAULT" for event in found)


@pytest.mark.parametrize(
    "text",
    [
        "Gerilyawan menculik dua prajurit dan membunuh delapan lainnya.",
        "Lebih dari 200 prajurit Azerbaijan terbunuh; Baku mengatakan pasukannya menewaskan 100 tentara Armenia.",
        "Bentrokan meletus di perbatasan, sehari setelah lima tentara Thailand terluka karena ranjau.",
    ],
)
def test_deeds_set_side_by_side_are_two(text: str) -> None:
    assert assaults(text) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Gerilyawan menyerang pos itu dan membunuh delapan prajurit.",
        "Serangan itu menewaskan lima warga dan melukai sepuluh lainnya.",
    ],
)
def test_a_blow_and_its_harm_are_one(text: str) -> None:
    assert assaults(text) == 1


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Ledakan Kabul menewaskan 10 orang.", []),
        ("Bom bunuh diri Bagdad menewaskan 20 orang, kata polisi.", []),
        ("Serangan Moskow menewaskan 20 warga Kyiv.", ["RUS"]),
    ],
)
def test_a_blast_called_after_a_town_is_not_the_deed_of_its_state(text: str, doers: list[str]) -> None:
    events = [event for sentence in read_sentences(text, "id") for event in find_events(sentence)]
    assert [mention.party for event in events for mention in event.arguments.actors] == doers
