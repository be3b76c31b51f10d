"""When the head of a page says that its story was published."""

from __future__ import annotations

import pytest

from runut.clean.told_times import find_told_time
from runut.record.page import Page


def _told(metadata: list[tuple[str, str]], url: str | None = None) -> str | None:
    found = find_told_time(Page(id="a", text="a", sha256="0" * 64, url=url, metadata=tuple(metadata)))
    return None if found is None else str(found.value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2021-03-04T05:06:07+07:00", "2021-03-04T05:06:07+07:00"),
        ("2021-03-04T05:06:07.123Z", "2021-03-04T05:06:07+00:00"),
        ("2021-03-04 05:06:07", "2021-03-04T05:06:07"),
        ("2021-03-04T05:06:07+0700", "2021-03-04T05:06:07+07:00"),
        ("2021-03-04", "2021-03-04"),
        ("2021/03/04 05:06", "2021-03-04T05:06:00"),
        ("Thu, 04 Mar 2021 05:06:07 +0700", "2021-03-04T05:06:07+07:00"),
        ("0001-01-01T00:00:00Z", None),
        ("kemarin", None),
        ("", None),
    ],
)
def test_times_are_read_in_the_forms_that_heads_have(value: str, expected: str | None) -> None:
    assert _told([("article:published_time", value)]) == expected


def test_the_surest_key_wins_and_a_time_of_change_is_none_of_publication() -> None:
    metadata = [("article:modified_time", "2021-03-09"), ("date", "2021-03-08"), ("jsonld:datePublished", "2021-03-04")]
    assert _told(metadata) == "2021-03-04"
    assert _told(metadata[:1]) is None


def test_a_z_is_read_as_the_outlet_is_known_to_mean_it() -> None:
    metadata = [("pubdate", "2021-03-04T05:06:07Z")]
    assert _told(metadata, "https://news.detik.com/internasional/d-1") == "2021-03-04T05:06:07+07:00"
    assert _told(metadata, "https://www.liputan6.com/global/read/1") == "2021-03-04T05:06:07+00:00"
    assert _told(metadata, "https://gemateluk.example/1") == "2021-03-04T05:06:07+00:00"
    assert _told(metadata, "https://notdetik.com/1") == "2021-03-04T05:06:07+00:00"


def test_a_z_whose_clock_stands_elsewhere_with_its_zone_is_in_that_zone() -> None:
    metadata = [
        ("article:published_time", "2021-03-04T05:06:07Z"),
        ("jsonld:datePublished", "2021-03-04T05:06:07+07:00"),
    ]
    assert _told(metadata) == "2021-03-04T05:06:07+07:00"
    assert _told([metadata[0], ("jsonld:datePublished", "2021-03-04T12:06:07+07:00")]) == "2021-03-04T05:06:07+00:00"
