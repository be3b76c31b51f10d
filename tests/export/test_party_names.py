from __future__ import annotations

from runut.export.party_names import find_party_name, is_party_name
from runut.export.words import load_party_names
from runut.world import load_world


def test_a_party_has_the_name_that_each_language_gives_it() -> None:
    assert find_party_name("RUS", "id") == "Rusia"
    assert find_party_name("RUS", "en") == "Russia"


def test_an_unknown_party_keeps_its_own_name() -> None:
    assert find_party_name("Ribuan orang", "id") == "Ribuan orang"


def test_a_person_is_not_the_party() -> None:
    assert is_party_name("Rusia", "RUS")
    assert is_party_name("RUS", "RUS")
    assert not is_party_name("Vladimir Putin", "RUS")


def test_every_renamed_party_is_one_that_the_world_knows() -> None:
    known = {entity.party for entity in load_world().entities}
    assert set(load_party_names()) <= known
