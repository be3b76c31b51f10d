"""Names of parties as each interface language calls them."""

from __future__ import annotations

from functools import cache

from runut.export.words import interface_languages, load_party_names
from runut.world import EntityClass, load_world

_NAMED = {EntityClass.STATE, EntityClass.ORGANISATION, EntityClass.GROUP}


def find_party_name(party: str, language: str) -> str:
    """Return the name of a party in a language; the code itself where the world does not know it."""
    return load_party_names().get(party, {}).get(language) or _world_names().get(party, party)


def is_party_name(name: str, party: str) -> bool:
    """Tell whether a name is the party's own in some interface language, and not that of someone who acts for it."""
    return name == party or any(name == find_party_name(party, language) for language in interface_languages())


@cache
def _world_names() -> dict[str, str]:
    """Return the first name by which the world's tables know each party, one that is spelt like its code before all."""
    first: dict[str, str] = {}
    spelt: dict[str, str] = {}
    for entity in load_world().entities:
        if entity.party is not None and entity.cls in _NAMED and entity.kind is not None:
            is_spelt = entity.cls is EntityClass.STATE or entity.party in entity.forms
            (spelt if is_spelt else first).setdefault(entity.party, entity.name)
    return {**first, **spelt}
