"""A blow told first without a doer is by who takes it upon itself, and by nobody whom others suspect."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

_BLAST = "Bom meledak di sebuah pasar di Turki, Minggu."


def _doers(record: PageRecord) -> list[str | None]:
    return [actor.party for actor in record.events[0].actors]


def test_who_takes_an_attack_upon_itself_did_it(read: Read) -> None:
    claims = (
        "PKK mengaku bertanggung jawab atas ledakan itu.",
        "PKK menyatakan bertanggung jawab atas kejadian itu.",
        "Ledakan itu dilakukan oleh PKK.",
    )
    assert [_doers(read(_BLAST, claim)) for claim in claims] == [["PKK"]] * len(claims)


def test_who_is_only_suspected_or_denies_did_not(read: Read) -> None:
    words = (
        "Polisi menuduh PKK berada di balik serangan itu.",
        "PKK membantah bertanggung jawab atas ledakan itu.",
        "Belum ada pihak yang mengaku bertanggung jawab atas ledakan itu.",
        "PKK mengaku bertanggung jawab atas penculikan tersebut.",
    )
    assert [_doers(read(_BLAST, one)) for one in words] == [[]] * len(words)


def test_people_of_no_side_are_of_the_group_that_claims_what_they_did(read: Read) -> None:
    lines = (
        "Orang-orang bersenjata menculik dua insinyur Vietnam, Sabtu.",
        "PKK mengaku bertanggung jawab atas penculikan tersebut.",
    )
    first = read(*lines).events[0]
    assert _doers(read(*lines)) == ["PKK"]
    assert all(actor.basis for actor in first.actors)
