"""Actors as they are kept for pages that are added later: by what their names share, and unknown persons by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from runut.link.actors.actors import find_words_of, told_of
from runut.link.actors.known_actors import find_known
from runut.link.actors.mentions import Named
from runut.link.actors.names import is_full_name, skeleton
from runut.link.actors.persons import Group, Key
from runut.link.comparing.cells import key_of
from runut.link.comparing.wording import fold
from runut.link.kept.held import Form, Keyed
from runut.record.actor import ActorKind
from runut.record.linked import LinkedActor

_NOTED = frozenset({"known", "known body"})
"""Actors whom pages may give several parties: how often each was given is noted."""


def find_actor_keys(actors: Mapping[Key, LinkedActor], groups: Mapping[Key, Group]) -> Iterator[Keyed]:
    """Yield the keys of actors, and by which actor the namings of unknown persons are found."""
    for key, group in groups.items():
        actor = actors[key].id
        if key[0] != "person":
            yield Keyed(key_of_actor(key), actor, is_wide=True)
        for party, word in find_words_of(key, {one.party for one in group.named}):
            yield Keyed(key_of_holder(party, word), actor, is_wide=False)
        if key[0] in {"person", "known"}:
            persons = (one for one in group.named if key[0] == "person" or is_given(one))
            yield from (Keyed(key_of_naming(name_of_naming(one)), actor, is_wide=False) for one in persons)


def find_actor_notes(actors: Mapping[Key, LinkedActor], groups: Mapping[Key, Group]) -> Iterator[tuple[str, Form]]:
    """Yield the notes of actors that the world's tables know."""
    for key, group in groups.items():
        if key[0] in _NOTED:
            yield note_actor(actors[key].id, key, told_of(group.named).parties)


def note_actor(actor: str, key: Key, parties: Mapping[str, int]) -> tuple[str, Form]:
    """Return the note of an actor with its name."""
    return name_of_actor_note(actor), {"key": list(key), "parties": dict(sorted(parties.items()))}


def is_noted(key: Key) -> bool:
    """Tell whether an actor has a note."""
    return key[0] in _NOTED


def name_of_actor_note(actor: str) -> str:
    """Return the name of an actor's note."""
    return f"actor {actor}"


def is_given(one: Named) -> bool:
    """Tell whether a naming of a known person is one by the family name alone, given to the only one who has it."""
    return one.kind is ActorKind.PERSON and find_known(one.name, one.party, one.year) is None


def find_person_keys(one: Named) -> Iterator[Keyed]:
    """Yield the keys of an unknown person's naming: those who may be one hang together by them."""
    name, bones, page = name_of_naming(one), skeleton(one.name), ("on page", one.page)
    if is_full_name(one.name):
        yield Keyed(key_of("name", bones), name, is_wide=True)
        yield from (Keyed(key_of(*page, word), name, is_wide=False) for word in {*fold(one.name).split()})
        yield Keyed(key_of(*page, fold(one.name)), name, is_wide=True)
        if one.party is not None:
            yield from (Keyed(key_of_bare(one.party, word), name, is_wide=False) for word in {*bones.split()})
        return
    yield Keyed(key_of(*page, fold(one.name)), name, is_wide=True)
    if one.party is not None:
        yield Keyed(key_of_bare(one.party, bones), name, is_wide=True)


def name_of_naming(one: Named) -> str:
    """Return by what a naming is known: its claim, and its place among those that the claim names."""
    return f"{one.claim}/{one.order[-1]}"


def key_of_actor(key: Key) -> int:
    """Return the key by which the actor of names is found."""
    return key_of("actor", *key)


def key_of_holder(party: str, word: str) -> int:
    """Return the key of known persons of a party with a word in their names."""
    return key_of("holder", party, word)


def key_of_naming(name: str) -> int:
    """Return the key by which the actor of an unknown person's naming is found."""
    return key_of("naming", name)


def key_of_bare(party: str, word: str) -> int:
    """Return the key that a bare family name shares with the full names of its party that have it."""
    return key_of("bare", party, word)
