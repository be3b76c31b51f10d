"""Actors that the world's tables know: persons in their roles and times, states and groups under all their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from runut.languages.linking_words import load_linking_words
from runut.link.comparing.wording import fold
from runut.record.claims import Claim, Event
from runut.world import load_world
from runut.world.entities import Entity, EntityClass

_PARTY_CLASSES = frozenset(
    {EntityClass.STATE, EntityClass.CAPITAL, EntityClass.METONYM, EntityClass.ORGANISATION, EntityClass.GROUP}
)
_OWN_CLASSES = frozenset({EntityClass.STATE, EntityClass.ORGANISATION, EntityClass.GROUP})


@cache
def parties_by_form() -> Mapping[str, str]:
    """Return, by folded name, the party that states, capitals, organisations and groups stand for, where it is one."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in load_world().entities:
        if entity.cls in _PARTY_CLASSES and entity.party is not None:
            for form in (*entity.forms, entity.party):
                found[fold(form)].add(entity.party)
    return {form: next(iter(parties)) for form, parties in found.items() if len(parties) == 1}


@cache
def _forms_by_party() -> Mapping[str, tuple[str, ...]]:
    """Return every folded name of a party, places that carry its name included, the longest first."""
    found: dict[str, set[str]] = defaultdict(set)
    for entity in load_world().entities:
        if entity.party is not None and (entity.cls in _PARTY_CLASSES or entity.cls is EntityClass.DEMONYM):
            found[entity.party].update(map(fold, entity.forms))
    return {party: tuple(sorted(forms, key=lambda form: (-len(form), form))) for party, forms in found.items()}


@lru_cache(maxsize=100_000)
def without_party(name: str, party: str) -> str:
    """Return a folded name without that of its party: "kementerian pertahanan" of "kementerian pertahanan armenia"."""
    for form in _forms_by_party().get(party, ()):
        if name == form:
            return ""
        if name.endswith(f" {form}"):
            return name[: -len(form) - 1]
        if name.startswith(f"{form} "):
            return name[len(form) + 1 :]
    return name


@cache
def _own_names() -> Mapping[str, str]:
    """Return the name of each party's own row in the tables: its state, else the organisation or group that it is."""
    found: dict[str, tuple[int, str]] = {}
    for entity in load_world().entities:
        if entity.party is not None and entity.cls in _OWN_CLASSES:
            is_spelt = entity.party in entity.forms or fold(entity.party) == fold(entity.name)
            rank = 0 if entity.cls is EntityClass.STATE else 1 if is_spelt else 2
            if entity.party not in found or rank < found[entity.party][0]:
                found[entity.party] = (rank, entity.name)
    return {party: name for party, (_, name) in found.items()}


@cache
def _bodies_by_form() -> Mapping[str, tuple[Entity, ...]]:
    """Return the bodies that act for a party and are not the party itself, by folded name."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in load_world().entities:
        is_body = entity.cls in {EntityClass.ORGANISATION, EntityClass.GROUP}
        if is_body and (entity.party is None or _own_names()[entity.party] != entity.name):
            for form in entity.forms:
                found[fold(form)].append(entity)
    return {form: tuple(entities) for form, entities in found.items()}


@lru_cache(maxsize=100_000)
def find_body(name: str, party: str | None) -> str | None:
    """Return the name under which the tables know a body of a party, None where they know none or several."""
    rows = [row for row in _bodies_by_form().get(fold(name), ()) if party is None or row.party in {party, None}]
    names = {row.name for row in rows}
    return names.pop() if len(names) == 1 else None


@lru_cache(maxsize=100_000)
def is_party_itself(name: str, party: str) -> bool:
    """Tell whether a name is the party's own, its capital's, or that of those who speak for it."""
    folded = fold(name)
    if folded == fold(party) or parties_by_form().get(folded) == party:
        return True
    rest = without_party(folded, party)
    return rest != folded and (not rest or rest in load_linking_words().authorities)


@cache
def _persons_by_form() -> Mapping[str, tuple[Entity, ...]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in load_world().entities:
        if entity.cls is EntityClass.PERSON:
            for form in entity.forms:
                found[fold(form)].append(entity)
    return {form: tuple(entities) for form, entities in found.items()}


@lru_cache(maxsize=200_000)
def find_known(name: str, party: str | None, year: int | None) -> str | None:
    """Return the name under which the tables know a person, None where they know none or several that it can be.

    Args:
        name: As a page gives it.
        party: Whose will the person carries, None if not said.
        year: The year in which the page tells, None if not known.
    """
    rows = [row for row in _persons_by_form().get(fold(name), ()) if party is None or row.party in {party, None}]
    names = {row.name for row in rows}
    if len(names) > 1 and year is not None:
        names = {row.name for row in rows if _holds_in(row, year)} or names
    return names.pop() if len(names) == 1 else None


def _holds_in(row: Entity, year: int) -> bool:
    return (row.since is None or row.since <= year) and (row.until is None or year <= row.until)


@cache
def _rows_by_name() -> Mapping[str, tuple[Entity, ...]]:
    found: dict[str, list[Entity]] = defaultdict(list)
    for entity in load_world().entities:
        if entity.cls is EntityClass.PERSON:
            found[entity.name].append(entity)
    return {name: tuple(rows) for name, rows in found.items()}


def table_roles(name: str) -> Iterator[str]:
    """Yield the roles of a known person with their years ("Presiden 2000-2008", "Perdana Menteri 2018-")."""
    for row in _rows_by_name().get(name, ()):
        if row.role is not None:
            yield f"{row.role} {row.since or ''}-{row.until or ''}" if row.since or row.until else row.role


def name_of_party(party: str) -> str:
    """Return the name to show of a party; its code where the tables do not know it."""
    return _own_names().get(party, party)


def known_years(claim: Claim) -> int | None:
    """Return the year in which an event took place, for pages without a date."""
    time = claim.time if isinstance(claim, Event) else None
    day = None if time is None else time.earliest or time.latest
    return None if day is None else day.year
