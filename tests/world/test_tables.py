"""Reading the tables of a folder: what becomes of a row, and that every fault is told at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from runut.errors import DataError
from runut.record.actor import ActorKind
from runut.world import EntityClass, Medium, MediumType, PlaceType, World, read_world
from runut.world.tables import COLUMNS

ROWS: dict[str, list[str]] = {
    "states": ["AAA\tNegeri A\tA-land|NA\tAan\tKota A\tIstana A"],
    "organisations": ["BLOK\tBlok B\t\tigo"],
    "groups": ["FRONT\tFront C\tC Front\tnonstate_armed\tAAA"],
    "persons": ["Dewi D\tD\tAAA\tPresiden\t1999\t2004-07\t"],
    "places": ["Emas\t\tAAA\tcity\t-6.5\t106.8"],
    "media": ["Kantor E\tKE\tagency\tAAA\t"],
}


def write(folder: Path, **rows: list[str]) -> Path:
    for table, columns in COLUMNS.items():
        lines = ["\t".join(columns), *rows.get(table, ROWS[table])]
        (folder / f"{table}.tsv").write_text("\n".join(lines), encoding="utf-8")
    return folder


def read(folder: Path, **rows: list[str]) -> World:
    return read_world(write(folder, **rows))


def faults_of(folder: Path, **rows: list[str]) -> str:
    with pytest.raises(DataError) as caught:
        read(folder, **rows)
    return str(caught.value)


def test_a_state_is_split_into_its_classes(tmp_path: Path) -> None:
    states = [entity for entity in read(tmp_path).entities if entity.party == "AAA" and entity.country]
    assert [(entity.cls, entity.forms) for entity in states[:4]] == [
        (EntityClass.STATE, ("Negeri A", "A-land", "NA")),
        (EntityClass.DEMONYM, ("Aan",)),
        (EntityClass.CAPITAL, ("Kota A",)),
        (EntityClass.METONYM, ("Istana A",)),
    ]


def test_a_group_has_its_name_as_first_form_and_its_country(tmp_path: Path) -> None:
    group = next(entity for entity in read(tmp_path).entities if entity.cls is EntityClass.GROUP)
    assert group.forms == ("Front C", "C Front")
    assert (group.party, group.kind, group.country) == ("FRONT", ActorKind.NONSTATE_ARMED, "AAA")


def test_a_person_holds_a_role_from_year_to_year(tmp_path: Path) -> None:
    person = next(entity for entity in read(tmp_path).entities if entity.cls is EntityClass.PERSON)
    assert (person.role, person.since, person.until) == ("Presiden", 1999, 2004)
    assert person.kind is ActorKind.PERSON


def test_a_place_has_its_sort_and_degrees(tmp_path: Path) -> None:
    place = next(entity for entity in read(tmp_path).entities if entity.cls is EntityClass.PLACE)
    assert (place.place_type, place.lat, place.lon, place.country) == (PlaceType.CITY, -6.5, 106.8, "AAA")
    assert place.party is None


def test_a_medium_without_domain_has_none(tmp_path: Path) -> None:
    expected = Medium(name="Kantor E", forms=("Kantor E", "KE"), type=MediumType.AGENCY, party="AAA")
    assert read(tmp_path).media == (expected,)


def test_unknown_kinds_of_all_tables_are_told_together(tmp_path: Path) -> None:
    told = faults_of(
        tmp_path,
        organisations=["BLOK\tBlok B\t\tclub"],
        groups=["FRONT\tFront C\t\tarmy\t"],
        places=["Emas\t\tAAA\tvillage\t\t"],
        media=["Kantor E\t\tblog\t\t"],
    )
    assert all(word in told for word in ("'club'", "'army'", "'village'", "'blog'"))
    assert told.count("\n") == 4


@pytest.mark.parametrize("year", ["99", "1999-13", "1999-", "sejak 1999"])
def test_a_bad_year_is_a_fault(tmp_path: Path, year: str) -> None:
    assert f"bad year {year!r}" in faults_of(tmp_path, persons=[f"Dewi\t\tAAA\tMenteri\t{year}\t\t"])


def test_a_role_that_ends_before_it_begins_is_a_fault(tmp_path: Path) -> None:
    assert "until 1998 is before since 1999" in faults_of(tmp_path, persons=["Dewi\t\tAAA\t\t1999\t1998\t"])


@pytest.mark.parametrize(("lat", "lon"), [("91", "0"), ("0", "181"), ("utara", "0")])
def test_degrees_off_the_globe_are_a_fault(tmp_path: Path, lat: str, lon: str) -> None:
    assert "bad degrees" in faults_of(tmp_path, places=[f"Emas\t\tAAA\tcity\t{lat}\t{lon}"])


def test_an_empty_name_is_a_fault(tmp_path: Path) -> None:
    assert "groups.tsv, row 1 (): the name is empty" in faults_of(tmp_path, groups=["F\t\tX\tparty\tAAA"])


def test_a_list_for_a_name_is_a_fault(tmp_path: Path) -> None:
    assert "the name is a list" in faults_of(tmp_path, groups=["F\tFront C|FC\t\tparty\tAAA"])


def test_a_code_that_is_no_alpha_3_code_is_a_fault(tmp_path: Path) -> None:
    assert "'Aaa' is no alpha-3 code" in faults_of(tmp_path, states=["Aaa\tNegeri A"])
    assert "'' is no alpha-3 code" in faults_of(tmp_path, states=["\tNegeri A"])


def test_a_form_that_two_entities_of_a_class_claim_is_a_fault(tmp_path: Path) -> None:
    told = faults_of(tmp_path, groups=["F\tFront C\tFC\tparty\t", "G\tFront G\tfc\tparty\t"])
    assert "'fc' names both Front C and Front G as group" in told


def test_a_form_that_two_media_claim_is_a_fault(tmp_path: Path) -> None:
    told = faults_of(tmp_path, media=["Kantor E\tKE\tagency\t\t", "Koran E\tKE\toutlet\t\t"])
    assert "'KE' names both Kantor E and Koran E as medium" in told


def test_a_form_twice_in_a_row_and_a_space_at_its_edge_are_faults(tmp_path: Path) -> None:
    told = faults_of(tmp_path, groups=["F\tFront C\tFC|FC\tparty\t", "G\tFront G\tG | H\tparty\t"])
    assert "stands twice" in told
    assert "a space at its edge" in told


def test_the_same_form_in_two_classes_is_no_fault(tmp_path: Path) -> None:
    world = read(tmp_path, places=["Negeri A\t\tAAA\tregion\t\t"])
    assert sum("Negeri A" in entity.forms for entity in world.entities) == 2


def test_persons_share_a_form_in_other_years_and_places_in_other_countries(tmp_path: Path) -> None:
    persons = ["Ali A\tAli\tAAA\tPresiden\t1990\t1999\t", "Ali B\tAli\tAAA\tPresiden\t2000\t\t"]
    places = ["Emas\t\tAAA\tcity\t\t", "Emas\t\tBBB\tcity\t\t"]
    world = read(tmp_path, persons=persons, places=places)
    assert sum("Ali" in entity.forms or "Emas" in entity.forms for entity in world.entities) == 4


def test_a_missing_table_and_a_missing_column_are_told_together(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "media.tsv").unlink()
    (tmp_path / "groups.tsv").write_text("party\tname\nF\tFront C\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        read_world(tmp_path)
    assert "world/media.tsv is missing" in str(caught.value)
    assert "world/groups.tsv: the header lacks aliases, country, kind" in str(caught.value)


def test_a_row_with_too_many_cells_is_a_fault(tmp_path: Path) -> None:
    assert "world/groups.tsv:2" in faults_of(tmp_path, groups=["F\tFront C\t\tparty\t\t\tmore"])
