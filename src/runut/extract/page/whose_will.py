"""Whose will people carry, as far as their phrase alone tells: crowds, opponents, gunmen, organs of a place."""

from __future__ import annotations

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.persons import OFFICIAL_KINDS
from runut.record.actor import ActorKind
from runut.record.claims import Event, EventType
from runut.world import EntityClass
from runut.world.rivals import state_codes

_ANYBODY = {"civilians", "oneofpeople"}
"""Classes of people who may march, and are otherwise their country's."""

_OF_NO_LAND = {"foreigners", "ethnic", "antagonist", "peaceforce", "alliedforces", "splitoff"}
_ARREST, _HEAD_OFFICE = "arrest", "headoffice"
_HOSTAGES = "hostages"
_ORGANS = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT}
_NOBODYS = {"oppositionnoun", "antagonist"}


def land_of_organ(mention: Mention) -> str | None:
    """Return the state of the place whose organ a phrase names ("Kementerian Kesehatan Gaza")."""
    return land_of_town(mention) if mention.actor_kind in OFFICIAL_KINDS else None


def land_of_town(mention: Mention) -> str | None:
    """Return the state of the place that a phrase names ("warga Kharkiv"), None where it is none or not one."""
    lands = {e.country for e in mention.entities if e.cls is EntityClass.PLACE and e.country}
    return lands.pop() if len(lands) == 1 else None


def is_crowd(mention: Mention) -> bool:
    """Tell whether a phrase is about demonstrators: they carry nobody's will (CODEBOOK §9.26)."""
    return mention.has_people and "crowd" in mention.classes and mention.classes.isdisjoint(_ANYBODY)


def carries_no_state(mention: Mention) -> bool:
    """Tell whether people in whose phrase a state stands carry another will: crowds, its opposition, its foes."""
    if is_crowd(mention) and mention.basis is None and (mention.party is None or mention.party in state_codes()):
        return True
    return mention.person is None and mention.party in state_codes() and not mention.classes.isdisjoint(_NOBODYS)


def is_unidentified(mention: Mention) -> bool:
    """Tell whether the page leaves open whose people they are: gunmen, some fighters, foreigners, several states."""
    if "gunmen" in mention.classes and "groupnoun" not in mention.classes and not mention.definite:
        return True
    is_group = "groupnoun" in mention.classes
    is_rebel = mention.title or is_of_members(mention) or ("militiaforce" in mention.classes and not is_group)
    if mention.actor_kind is ActorKind.NONSTATE_ARMED and mention.indefinite and not is_rebel:
        return True
    if mention.actor_kind is ActorKind.CIVILIANS and "elsewhere" in mention.classes and not mention.entities:
        return True  # "pekerja minyak asing"
    are_many = mention.number is not None or mention.indefinite or mention.many  # "berbagai negara"
    is_many_states = are_many and "states" in mention.classes
    return is_many_states or not mention.classes.isdisjoint(_OF_NO_LAND)


def is_of_members(mention: Mention) -> bool:
    """Tell whether a phrase of a group counts its members and not groups ("lima | anggota kelompok bersenjata")."""
    return "membersword" in mention.classes and "groupnoun" in mention.classes


def are_of_that_group(mention: Mention) -> bool:
    """Tell whether an office is one of a group told before ("kepala perunding kelompok itu")."""
    is_of_group = mention.definite and "groupnoun" in mention.classes and " " in mention.name
    return is_of_group and mention.actor_kind in OFFICIAL_KINDS and not (mention.entities or mention.person)


def are_from_elsewhere(mention: Mention) -> bool:
    """Tell whether officials or states are of lands that a phrase does not name ("pejabat asing", "negara Teluk")."""
    is_office = mention.actor_kind in {ActorKind.GOVERNMENT, ActorKind.OTHER}
    is_office &= not any(entity.country or entity.party for entity in mention.entities)
    if is_office and "states" in mention.classes and not mention.definite:
        return " " in mention.name and not mention.person
    return is_office and "elsewhere" in mention.classes and len(mention.qualities) <= 1


def may_be_held_by(state: str | None, event: Event, raw: RawEvent | None) -> bool:
    """Tell whether a state's authorities may be who does it: to no organ of it, nor its head, nor hostages."""
    if event.type is not EventType.COERCE:
        return False
    if any(actor.party == state and actor.kind in _ORGANS for actor in event.recipients):
        return False
    if raw is not None and any(_HOSTAGES in mention.classes for mention in raw.arguments.recipients):
        return False  # "para sandera yang | ditahan | di hutan"
    is_own = any(actor.party == state for actor in event.recipients)
    held = raw.arguments.recipients if is_own and raw is not None and _ARREST in raw.mode else []
    return not any(_HEAD_OFFICE in mention.classes for mention in held)


def is_faction(mention: Mention) -> bool:
    """Tell whether citizens are told as a group of them ("dua | kelompok warga"), which carries no will but its own."""
    return mention.party is None and "groupnoun" in mention.classes and "crowd" in mention.classes
