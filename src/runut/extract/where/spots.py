"""Spots: phrases for a place with a name of its own ("jembatan Inguri"), and words that only point at one."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import SIDES, Mention, MentionKind
from runut.annotate.words.units import Unit
from runut.extract.grammar.word_class import is_active, is_verb
from runut.languages.items import PLACING
from runut.languages.lexicon import Roles, Sense
from runut.record.claims import EventType
from runut.world import EntityClass

_SORTS = {"territory", "building", "stronghold", "camp", "border", "roads", "bridge", "square", "dwelling", "hospital"}
_BUILT = {"building", "stronghold", "camp", "dwelling", "hospital", "targeted"}
_LANDS = {"territory", "border", "roads", "embassy"}
_NO_SORTS = {"weapons", "party", "regime", "media", "title-people", "persons"}
_TO_PLACE = {"in", "to", "from"}
_PLACED_BY = {"in", "in_front", "beside", "fought_over"}
_TOWNS = {EntityClass.PLACE, EntityClass.CAPITAL}
_BODIES = {EntityClass.ORGANISATION, EntityClass.GROUP}
_RULES = {"cabinet", "regime"}


def is_spot(mention: Mention, *, is_told: bool) -> bool:
    """Tell whether a phrase names a spot, and nobody: what it is and what it is called ("terminal Kampung Melayu").

    Where it stands behind "di", what it is need not be known ("Kotapraja Hpakant").
    """
    is_house = (is_told or bool(mention.entities)) and "building" in mention.classes
    if (mention.has_people and not is_house) or mention.title or mention.kind is MentionKind.PRONOUN:
        return False
    if not mention.classes.isdisjoint(_NO_SORTS) or any(entity.cls not in _TOWNS for entity in mention.entities):
        return False
    if is_told and not mention.classes and mention.name[:1].isupper():
        return True
    is_of_sort = not mention.classes.isdisjoint(_SORTS) or (is_told and not mention.classes)
    return is_of_sort and any(word[:1].isupper() or word[:1].isdigit() for word in mention.name.split()[1:])


def is_only_owned(mention: Mention) -> bool:
    """Tell whether a building or camp is told only by whose it is ("markas batalyon Fiji"): it may be anywhere."""
    is_built = not mention.classes.isdisjoint(_BUILT) and mention.classes.isdisjoint(_LANDS)
    return is_built and all(entity.cls in SIDES | _BODIES for entity in mention.entities)


def is_land(mention: Mention) -> bool:
    """Tell whether a phrase goes back to a country named before ("negara itu")."""
    return mention.definite and "states" in mention.classes and not mention.many and mention.number is None


def is_placed(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a phrase says where: it stands behind "di", be it the end of a verb ("tiba di | X")."""
    if at <= 0:
        return False
    before = nodes[at - 1]
    return not before.categories.isdisjoint(_PLACED_BY) or PLACING in before.unit.categories


def name_of_home(mention: Mention) -> str | None:
    """Return the town whose people somebody is ("warga | Bucha"), None where no town is named."""
    if "civilians" not in mention.classes or not mention.entities or mention.party is not None:
        return None
    if any(entity.cls is not EntityClass.PLACE for entity in mention.entities):
        return None
    words = mention.name.split()
    first = next((n for n, word in enumerate(words) if n and word[:1].isupper()), None)
    return None if first is None else " ".join(words[first:])


def points_back(units: Sequence[Unit], mention: Mention) -> bool:
    """Tell whether a word only points at a place told before ("di | sana", "di | tempat kejadian")."""
    only = units[mention.first]
    return only.has("there") and only.end == mention.end


def without_measure(sentence: Sentence, place: Mention) -> str:
    """Return what a place is called without how far or how much of it ("110 mil sebelah barat | Kunduz")."""
    if place.number is None or place.name[:1].isupper():
        return place.name
    units = sentence.units[place.first : place.last]
    named = (unit for unit in units if unit.entities or "territory" in unit.classes)
    first = next(named, None)
    return place.name if first is None else place.name[max(0, place.name.find(first.text)) :]


def with_town(sentence: Sentence, spot: Mention) -> str:
    """Return what a spot is called, with the known town behind its commas ("Lapangan Kemerdekaan, | Bamako")."""
    nodes = sentence.nodes
    at = next((at for at, mention in sentence.mentions if mention is spot), len(nodes))
    while at + 2 < len(nodes) and nodes[at + 1].is_comma:
        at += 2
        town = nodes[at].mention
        if town is None or not (town.kind is MentionKind.PLACE or is_precise(town)):
            break
        if town.entities:
            return f"{spot.name}, {town.name}"
    return spot.name


def told_beside(sentence: Sentence, sort: Mention) -> str | None:
    """Return the place of which a phrase says what it is ("| Taiz |, kota yang dikepung X"), None for none."""
    if sort.definite or sort.owned or "territory" not in sort.classes or (has_name(sort) and not is_seat(sort)):
        return None
    at = next((at for at, mention in sentence.mentions if mention is sort), 0)
    named = sentence.nodes[at - 2].mention if at > 1 and sentence.nodes[at - 1].is_comma else None
    if named is None or (named.kind is not MentionKind.PLACE and not is_spot(named, is_told=False)):
        return None if named is None else name_of_home(named)
    return named.name if has_name(named) else None


def is_seat(mention: Mention) -> bool:
    """Tell whether a phrase is for the capital of a state or region ("ibu kota Tigray")."""
    return "capitalcity" in mention.classes


def name_of_seat(seat: Mention) -> str | None:
    """Return the name told with a capital, its own or its region's ("ibu kota provinsi Aden"), None of a state's."""
    if any(entity.cls is EntityClass.STATE for entity in seat.entities):
        return None
    return " ".join(word for word in seat.name.split() if word[:1].isupper()) or None


def is_precise(mention: Mention) -> bool:
    """Tell whether a phrase names a town or a spot, and no more than that ("merebut | desa X | di Y")."""
    is_known = bool(mention.entities) and all(entity.cls in _TOWNS for entity in mention.entities)
    is_part = mention.kind is MentionKind.PLACE and mention.classes.isdisjoint(_NO_SORTS)
    return (is_known and (is_part or mention.bare_entity)) or is_spot(mention, is_told=False)


def called_by(noun: Node, named: Mention) -> bool:
    """Tell whether an act is called by where it is: talks by a capital, a war or riot by the land it is in."""
    senses = () if noun.unit.item is None else noun.unit.item.senses
    kinds = {entity.cls for entity in named.entities}
    if EntityClass.CAPITAL in kinds:
        return any(sense.frame.type is EventType.CONSULT for sense in senses)
    is_of_many = (sense.frame.type is EventType.PROTEST or _is_fight(sense) for sense in senses)
    return EntityClass.STATE in kinds and any(is_of_many)


def _is_fight(sense: Sense) -> bool:
    return sense.frame.type is EventType.ASSAULT and sense.frame.roles is Roles.MUTUAL


def has_name(mention: Mention) -> bool:
    """Tell whether a place has a name of its own, be it behind what it is ("desa Poroj")."""
    words = mention.name.split()
    is_named = any(word[:1].isupper() for word in words)
    return bool(mention.entities) or (is_named and (len(words) > 1 or mention.classes.isdisjoint(_SORTS)))


def find_towns(sentence: Sentence, end: int, *, is_owned: bool = False) -> list[str]:
    """Return the names of the towns and regions that a sentence tells before some code point.

    They are those that the world knows, and where something is; what is somebody's has its name from an office too
    ("wali kota Poipet … wilayahnya").
    """
    found: list[str] = []
    for at, one in sentence.mentions:
        if one.end > end:
            break
        if "capitalcity" in one.classes:
            continue
        known = one.bare_entity and any(entity.cls is EntityClass.PLACE for entity in one.entities)
        known = known and not _acts(sentence.nodes, at)
        before = sentence.nodes[at - 1] if at > 0 else None
        is_placed = before is not None and not before.categories.isdisjoint(_TO_PLACE)
        is_placed = is_placed or "territory" in one.classes
        is_told = is_placed and one.kind is MentionKind.PLACE and one.name[:1].isupper() and has_name(one)
        is_told = is_told or (before is not None and "in" in before.categories and is_spot(one, is_told=True))
        if (is_placed and is_told) or (known and (before is None or before.mention is None)):
            found.append(one.name)
        elif is_owned and one.title and one.person is None:
            found += one.name.split()[-1:]
    return found


def _acts(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a seat of power does something in the name of its state ("| Moskow | mengepung kota itu")."""
    seat, verb = nodes[position].mention, position + 1
    while verb < len(nodes) and nodes[verb].has("adverb", "past", "future"):
        verb += 1
    is_seat = seat is not None and seat.kind is MentionKind.ACTOR
    return is_seat and verb < len(nodes) and is_verb(nodes[verb]) and is_active(nodes[verb])


def is_seat_of(nodes: Sequence[Node], place: int) -> bool:
    """Tell whether a capital only says where a government has its seat ("pemerintah di | Kolombo")."""
    seat, body = nodes[place].mention, nodes[place - 2].mention if place > 1 else None
    is_capital = seat is not None and any(entity.cls is EntityClass.CAPITAL for entity in seat.entities)
    is_rule = body is not None and not (body.title or body.bare_entity or body.classes.isdisjoint(_RULES))
    return is_capital and is_rule and nodes[place - 1].has("in")


def lies_in_one(named: Mention, sorts: AbstractSet[str]) -> bool:
    """Tell whether a phrase names a part of a place ("perbatasan selatan Lebanon"), and not only whose it is."""
    is_part = bool(named.entities) and not (named.has_people or named.classes.isdisjoint(sorts))
    return is_part and not is_only_owned(named)
