from __future__ import annotations

from runut.export.views.actors import ActorView, Role, make_actors
from runut.export.views.index import make_index
from runut.record.whole import WholeRecord


def by_name(record: WholeRecord) -> dict[tuple[str | None, str], ActorView]:
    return {(group.party, actor.name): actor for group in make_actors(make_index(record)) for actor in group.actors}


def test_a_party_named_by_code_or_by_name_is_one_actor(record: WholeRecord) -> None:
    found = by_name(record)
    roles = dict(found["ARM", "ARM"].roles)
    assert roles[Role.PARTY] == 2
    assert roles[Role.ACTOR] == 7
    assert ("ARM", "Armenia") not in found


def test_a_claimant_takes_the_party_that_another_claim_gives_it(record: WholeRecord) -> None:
    roles = dict(by_name(record)["AZE", "kejaksaan Azerbaijan"].roles)
    assert roles == {Role.SPEAKER: 1, Role.CLAIMANT: 3}


def test_actors_without_a_party_come_last(record: WholeRecord) -> None:
    assert [group.party for group in make_actors(make_index(record))][-1] is None
