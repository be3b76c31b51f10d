"""How outlets mean the zones that their heads write."""

from __future__ import annotations

from datetime import date

import pytest

from runut.errors import DataError
from runut.world.head_times import load_head_zones, parse_head_zones

_HEADER = "domain\twritten\tmeant\tsince\tuntil\n"


def test_the_shipped_table_is_sound() -> None:
    assert {zone.domain for zones in load_head_zones().values() for zone in zones} == set(load_head_zones())


def test_a_zone_holds_between_its_days() -> None:
    (zone,) = parse_head_zones(f"{_HEADER}a.example\tZ\t+07:00\t2010-01-01\t2012-12-31\n")["a.example"]
    assert [zone.holds_on(date(year, 6, 1)) for year in (2009, 2010, 2012, 2013)] == [False, True, True, False]


@pytest.mark.parametrize("row", ["\tZ\t+07:00", "a.example\tZ\t", "a.example\tZ\t+07:00\t2010-13-01"])
def test_a_faulty_row_is_refused(row: str) -> None:
    with pytest.raises(DataError):
        parse_head_zones(f"{_HEADER}{row}\n")
