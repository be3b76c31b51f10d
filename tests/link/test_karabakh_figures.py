"""What careful readers found of counts and differing values on five real pages, by their claims and as read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from runut.link import link_records
from runut.link.differing.counts import show_count
from runut.pipeline import read_pages
from runut.record.linked import DisagreementKind
from runut.record.page_record import PageRecord
from runut.record.series import Standing

Gold = Callable[[str], list[PageRecord]]

COUNTS = {
    ("killed", "≥30", "civilian", "AZE"),
    ("wounded", "144", "civilian", "AZE"),
    ("killed", "≥18", "civilian", None),
    ("wounded", "≥2", "journalist", None),
    ("wounded", "1", "journalist", "RUS"),
    ("killed", "≤99", "soldier", None),
    ("killed", "1000-9999", "person", None),
}


@pytest.fixture(params=["their claims", "as read"])
def pages(request: pytest.FixtureRequest, shared: Path, read_gold: Gold) -> list[PageRecord]:
    if request.param == "their claims":
        return read_gold("karabakh")
    return [page for page in read_pages([shared / "pages"]) if isinstance(page, PageRecord)]


def test_no_two_counts_are_of_the_same_people_and_none_conflict(pages: list[PageRecord]) -> None:
    claims = {claim.id: claim for page in pages for claim in page.casualties}
    series = link_records(pages).series
    assert {
        (found.outcome.value, show_count(claims[found.figures[0].claim]), found.who.value, found.side)
        for found in series
    } == COUNTS
    assert all(figure.conflicts == () for found in series for figure in found.figures)


def test_the_blogger_is_one_of_the_journalists(pages: list[PageRecord]) -> None:
    claims = {claim.id: claim for page in pages for claim in page.casualties}
    (journalists,) = [found for found in link_records(pages).series if found.who == "journalist" and found.side is None]
    assert [(show_count(claims[figure.claim]), figure.standing) for figure in journalists.figures] == [
        ("≥2", Standing.STANDING),
        ("1", Standing.PART),
    ]
    assert [estimate.value for estimate in journalists.estimates] == [2, 2, 2]


def test_the_day_of_one_agreement_is_all_on_which_they_differ(pages: list[PageRecord]) -> None:
    (found,) = link_records(pages).disagreements
    assert (found.kind, found.question, found.settled_by) == (DisagreementKind.DATE, "signed", "treaty_text")
    assert [version.value for version in found.versions] == ["2020-11-09", "2020-11-10"]
    assert not set(found.versions[0].lineages) & set(found.versions[1].lineages)


def test_a_government_is_one_actor_under_its_names(pages: list[PageRecord]) -> None:
    names = {actor.party: set(actor.names) for actor in link_records(pages).actors if actor.name == "Rusia"}
    assert {"Kremlin", "Moskow", "Rusia"} <= names["RUS"]
    persons = [actor for actor in link_records(pages).actors if actor.name == "Vladimir Putin"]
    assert len(persons) == 1
