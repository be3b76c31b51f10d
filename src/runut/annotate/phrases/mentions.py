"""Noun phrases: who and what a sentence names, with number, head, names and sides."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from runut.annotate.words.numerals import Number
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import Entity, EntityClass

SIDES = {EntityClass.STATE, EntityClass.DEMONYM, EntityClass.CAPITAL, EntityClass.METONYM}
BODIES = {EntityClass.ORGANISATION, EntityClass.GROUP}
# things and places that a side holds, so that striking them strikes it
HELD_CLASSES = {
    "territory", "stronghold", "building", "camp", "embassy", "office", "vehicle", "aircraft", "warships", "forces",
    "targeted", "weapons", "mines", "border", "hospital",
}  # fmt: skip

KIN_OF = "kinof"
"""The class of kin who are told by whose kin they are ("keluarga para sandera X"): they carry nobody's will."""

BY_FAITH = "byfaith"
"""The class of people whose phrase has no name but that of a faith or people ("gerilyawan Arab Sunni")."""


class MentionKind(StrEnum):
    """What a noun phrase names."""

    ACTOR = "actor"
    PLACE = "place"
    THING = "thing"
    PRONOUN = "pronoun"


@dataclass(slots=True)
class Mention:
    """One noun phrase.

    Attributes:
        first: Index of its first unit.
        last: Index after its last unit.
        start: First code point of the phrase.
        end: Code point after its last.
        kind: What it names.
        name: The words that name it, without determiner and number.
        party: Side, None if the phrase does not tell.
        actor_kind: Sort of actor.
        person: Name of the person, where one is named.
        has_people: True where a noun for people or an organ heads it.
        title: True where a title stands in it.
        title_word: The first title, folded.
        office: The same in full, where it is told by its short form.
        head: The noun for people that heads it, folded and in the singular.
        victim: What sort of people, for counts.
        number: How many, None where not said.
        number_start: First code point of the count (its bound included).
        pronoun: Which pronoun it is.
        classes: Noun classes of its words.
        meant_classes: Classes of the people that a pronoun goes back to.
        entities: Everything the world knows in it.
        definite: True where a demonstrative closes it.
        bare_entity: True where a known name stands alone.
        indefinite: True for people nobody identifies ("seorang", "beberapa").
        many: True for people told as many without a number ("para menteri", "menteri-menteri").
        possessive: True for "tentaranya": people of someone named before.
        of_organ: Whether its first noun for people is that of an organ ("pemerintah Presiden X").
        owned: True for "wilayahnya", "kapal perangnya": people, a place or a thing of someone named before.
        unowned: What is left of such a name without its ending ("tentara"), "" for any other.
        owner: Which pronoun owns the people ("wakil | kedua pihak", "panglima | mereka"), None where none does.
        basis: How the side was found, None where the phrase names it.
        qualities: Names that tell these people from others of their sort ("pejuang | Uzbek"), folded.
        described: What it says beside its nouns for people ("demonstran | garis keras"), "" for nothing.
    """

    first: int
    last: int
    start: int
    end: int
    kind: MentionKind = MentionKind.THING
    name: str = ""
    party: str | None = None
    actor_kind: ActorKind | None = None
    person: str | None = None
    has_people: bool = False
    title: bool = False
    title_word: str | None = None
    office: str | None = None
    head: str | None = None
    victim: VictimKind | None = None
    number: Number | None = None
    number_start: int | None = None
    pronoun: str | None = None
    classes: set[str] | frozenset[str] = field(default_factory=set)
    meant_classes: frozenset[str] = frozenset()
    entities: list[Entity] = field(default_factory=list)
    definite: bool = False
    bare_entity: bool = False
    indefinite: bool = False
    many: bool = False
    possessive: bool = False
    of_organ: bool = False
    owned: bool = False
    unowned: str = ""
    owner: str | None = None
    basis: str | None = None
    qualities: frozenset[str] = frozenset()
    described: str = ""
