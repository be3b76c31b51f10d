from __future__ import annotations

from runut.pipeline import read_page

TOLD = (
    ("MILF menuduh Filipina melanggar gencatan senjata.", {"MILF", "PHL"}),
    ("Qatar menuduh Filipina melanggar gencatan senjata dengan MILF.", {"MILF", "PHL"}),
)


def test_who_accuses_whom_of_breaking_a_truce_are_its_sides() -> None:
    for text, parties in TOLD:
        (agreement, *_) = read_page(f"{text}\nPasukan masih berjaga di Maguindanao.", id="p").agreements
        assert set(agreement.parties) == parties, text
