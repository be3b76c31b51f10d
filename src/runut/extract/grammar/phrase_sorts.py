"""What sort of phrase stands for whom: a pair, a bare count, nameless people, a mere place."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import HELD_CLASSES, Mention, MentionKind
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.word_class import is_noun
from runut.record.actor import ActorKind
from runut.record.claims import EventType, VictimKind
from runut.world import EntityClass
from runut.world.entities import PlaceType

_TWO = 2
_ORGANS = frozenset({ActorKind.GOVERNMENT, ActorKind.MILITARY})
_TEXTS = frozenset({"agreement", "document", "law", "resolution"})
_OPENING = frozenset({"to_whom", "with", "in_front"})
_PLACING = frozenset({"in", "from", "to"})
_SEATS = {EntityClass.PLACE, EntityClass.CAPITAL}
_NOT_OF_HERE = {"prisoners", "foreigners", "elsewhere", "ethnic", "groupnoun"}
_PLACES = {EntityClass.PLACE, EntityClass.CAPITAL, EntityClass.STATE}
_NAMELESS = {VictimKind.CIVILIAN, VictimKind.PERSON, VictimKind.CHILD}
_TOWNS = {PlaceType.CITY, PlaceType.SITE}
_PICKING = "lah"
_TAKING_SIDES = {ActorKind.NONSTATE_ARMED, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT, ActorKind.NGO}


def belongs_to_side(mention: Mention) -> bool:
    """Tell whether a thing or place stands for the side that holds it ("pos Azerbaijan", not "kesepakatan Moskow")."""
    return mention.party is not None and not mention.classes.isdisjoint(HELD_CLASSES)


SO_MANY = "so_many"
"""What "ketiganya" is as a pronoun."""


def is_bare_count(mention: Mention) -> bool:
    """Tell whether a phrase is a number and nothing else: of people named before."""
    if mention.pronoun == SO_MANY:
        return True
    is_number = mention.number is not None and not mention.classes and mention.kind is MentionKind.THING
    return is_number and mention.end - mention.start == len(mention.name)


def counts_no_people(nodes: Sequence[Node], number: Mention) -> bool:
    """Tell whether a bare number is part of a text's name ("Perjanjian X | 1960"), or counts blows ("dua | bom")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is number), 0)
    before = nodes[at - 1].mention if at else None
    is_name = before is not None and before.end + 1 == number.start and not before.has_people
    is_of_act = at + 1 < len(nodes) and nodes[at + 1].is_trigger and nodes[at + 1].is_noun
    return (is_name and before is not None and not before.classes.isdisjoint(_TEXTS)) or is_of_act


def is_pair(mention: Mention) -> bool:
    """Tell whether a phrase counts two camps, or the organ of each ("dua kubu militer", "kedua pemerintah")."""
    number = mention.number
    is_two = number is not None and number.min == number.max == _TWO
    is_whole = mention.victim is None or "captives" not in mention.classes  # no "kedua tentara"
    is_organ = mention.many and is_whole and mention.actor_kind in _ORGANS and not mention.title
    is_bare = is_organ and not (mention.entities or mention.described or mention.qualities)
    is_of_each = is_bare and "offices" not in mention.classes
    return is_two and (("parties" in mention.classes and "civilians" not in mention.classes) or is_of_each)


def is_two(mention: Mention) -> bool:
    """Tell whether a phrase is about two people ("dua nelayan")."""
    number = mention.number
    is_people = mention.kind is MentionKind.ACTOR and mention.has_people
    return is_people and number is not None and number.min == number.max == _TWO


def is_somebody(mention: Mention) -> bool:
    """Tell whether a phrase introduces one person without a name ("seorang prajurit Israel")."""
    is_one = mention.number is None or mention.number.max == 1
    return mention.has_people and mention.indefinite and is_one and not mention.many


def are_several(mention: Mention) -> bool:
    """Tell whether a phrase is about more than one ("para pejabat", "dua saksi")."""
    return mention.many or (mention.number is not None and mention.number.max != 1)


def says_which(pronoun: Mention, nodes: Sequence[Node]) -> bool:
    """Tell whether a clause behind "mereka" says who they are, so that nobody named before is meant.

    "Merekalah yang melanggar" picks out those who were named.
    """
    is_picked = pronoun.name.casefold().endswith(_PICKING)
    return not is_picked and any(node.has("which") for node in nodes if pronoun.end <= node.start <= pronoun.end + 1)


def country_at(sentence: Sentence, index: int) -> str | None:
    """Return the state in which a place named after "di" lies, None where it lies in several or none."""
    mention = sentence.nodes[index].mention
    if mention is None or "in" not in sentence.nodes[index - 1].categories:
        return None
    return country_of(mention)


def country_of(place: Mention) -> str | None:
    """Return the state in which a place lies, None where it lies in several or none."""
    countries = {entity.country for entity in place.entities if entity.country and entity.cls in _PLACES}
    return next(iter(countries)) if len(countries) == 1 else None


def is_town(mention: Mention) -> bool:
    """Tell whether a bare name is that of a town or region, and of no side."""
    return mention.bare_entity and all(entity.cls is EntityClass.PLACE for entity in mention.entities)


def names_place(mention: Mention) -> bool:
    """Tell whether a bare name is that of a town or region, though a side may go by it too ("Artsakh")."""
    return mention.bare_entity and any(entity.cls is EntityClass.PLACE for entity in mention.entities)


def is_seat(mention: Mention) -> bool:
    """Tell whether a bare name is that of a capital, which stands for its state but behind "di"."""
    return mention.bare_entity and any(entity.cls is EntityClass.CAPITAL for entity in mention.entities)


def find_towns(places: Iterable[Mention]) -> frozenset[str]:
    """Return by their names in the world the towns among some places; a region may hold any of them."""
    return frozenset(
        entity.name
        for mention in places
        for entity in mention.entities[:1]
        if entity.place_type in _TOWNS or entity.cls is EntityClass.CAPITAL
    )


def are_elsewhere(found: Arguments | None, towns: Collection[str]) -> bool:
    """Tell whether an act is placed in a town, and in none of some towns."""
    mine = find_towns(found.places) if towns and found is not None else frozenset()
    return bool(mine) and mine.isdisjoint(towns)


def is_placed(sentence: Sentence, index: int) -> bool:
    """Tell whether a name only says where ("di Yangon"), or where a town lies ("di Mekkah, | Arab Saudi,").

    So does a town that gives talks their name ("konferensi | Berlin").
    """
    mention = sentence.nodes[index].mention
    if mention is None or not mention.bare_entity or index == 0:
        return False
    if index > 2 and sentence.nodes[index - 1].is_comma and _lies_in(sentence.nodes[index - 2].mention, mention):
        index -= 2
    return not sentence.nodes[index - 1].categories.isdisjoint(_PLACING) or names_talks(sentence.nodes, index)


def names_talks(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a town gives talks their name ("konferensi | Berlin | menyerukan …": not Germany does)."""
    town = nodes[at].mention
    if town is None or not at or not town.bare_entity or all(entity.cls not in _SEATS for entity in town.entities):
        return False
    return is_noun(nodes[at - 1]) and EventType.CONSULT in nodes[at - 1].types


def only_helps(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a name only says who helped to bring about what is told ("yang dimediasi oleh | X dan Y")."""
    before = index - 1
    while before > 0 and nodes[before].has("by", "adverb", "determiner"):
        before -= 1
    return before >= 0 and (nodes[before].unit.has("helped_by") or nodes[before].has("in_presence"))


def _lies_in(town: Mention | None, land: Mention) -> bool:
    """Tell whether a place is one of a land."""
    return town is not None and any(e.cls in _PLACES and e.country == land.party for e in town.entities)


def stands_before_clause(nodes: Sequence[Node]) -> int | None:
    """Return the index of a name in a phrase that opens a sentence before its subject ("Kepada | X |, dia …")."""
    is_phrase = len(nodes) > 3 and not nodes[0].categories.isdisjoint(_OPENING) and nodes[2].is_comma
    return 1 if is_phrase and nodes[1].mention is not None and nodes[3].mention is not None else None


def names_thing(mention: Mention) -> bool:
    """Tell whether a thing of a side heads a phrase ("hak keberadaan Israel"): it does nothing itself."""
    if mention.has_people or mention.person is not None or not mention.entities or mention.bare_entity:
        return False
    if not mention.classes.isdisjoint(HELD_CLASSES):  # "pesawat-pesawat Israel" are Israel at work
        return False
    name = mention.name.casefold()
    forms = (form.casefold() for entity in mention.entities for form in (entity.name, *entity.forms))
    return not any(name.startswith(form) for form in forms)


def is_anybody(mention: Mention) -> bool:
    """Tell whether a phrase is about people as such: no name, no office, no crowd, nobody's captives."""
    is_crowd = "crowd" in mention.classes and "civilians" not in mention.classes
    is_people = mention.victim in _NAMELESS and mention.actor_kind not in _TAKING_SIDES
    named = mention.person or mention.entities or mention.title
    return is_people and not named and not is_crowd and mention.classes.isdisjoint(_NOT_OF_HERE)


def is_people_at_large(mention: Mention) -> bool:
    """Tell whether one word for anybody is all that a phrase says ("orang-orang")."""
    return is_anybody(mention) and " " not in mention.name and not mention.possessive


def is_of_that_land(mention: Mention) -> bool:
    """Tell whether people of a land named before are meant ("militer | negara | itu")."""
    is_pointed_at = mention.definite and not mention.entities and "states" in mention.classes
    return is_pointed_at and mention.has_people and mention.number is None and " " in mention.name


def is_host(mention: Mention) -> bool:
    """Tell whether a phrase names whom one may visit: an actor, or a place of a side."""
    return mention.kind is MentionKind.ACTOR or belongs_to_side(mention)


def choose_group(groups: Sequence[Mention], first: Mention) -> Mention:
    """Return which of the many that a sentence names "mereka" would be: the first phrase if it is one, else the last.

    People told as many go before a state that acts on them, and officials before a state that they come to.
    """
    chosen = first if groups[0] is first else groups[-1]
    if not chosen.bare_entity:
        return chosen
    if chosen is first:
        told = (mention for mention in groups if mention.pronoun == "both" or mention.has_people)
        return next((mention for mention in told if mention.pronoun or are_several(mention)), first)
    is_open = first.has_people and not (first.person or first.indefinite or first.number) and first.title
    return first if is_open else chosen
