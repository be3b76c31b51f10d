"""Pages of one outlet tell more of each other than each tells alone."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))

import batches

FOUND = batches.read_batches()


@pytest.mark.parametrize("name", FOUND)
def test_among_each_other_every_page_is_read_whole(name: str) -> None:
    score = batches.score_among(FOUND[name])
    assert (score.whole, score.f1) == (score.pages, 1.0)


@pytest.mark.parametrize("name", ["en-members", "id-edisi-ringan", "id-kilas", "id-sisipan"])
def test_alone_the_sites_paragraphs_pass_for_the_storys(name: str) -> None:
    score = batches.score_alone(FOUND[name])
    assert score.whole == 0
    assert score.f1 < 0.9
