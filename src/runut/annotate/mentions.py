"""Noun phrases: who and what a sentence names, with number, head, names and sides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from runut.annotate.counts import read_count
from runut.annotate.matcher import Matcher
from runut.annotate.units import Number, Unit
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.world import Entity, EntityClass

SIDES = {EntityClass.STATE, EntityClass.DEMONYM, EntityClass.CAPITAL, EntityClass.METONYM}
BODIES = {EntityClass.ORGANISATION, EntityClass.GROUP}
_FUNCTION_CATEGORIES = [
    "not",
    "not_yet",
    "not_only",
    "none_occurs",
    "future",
    "planned",
    "unwilling",
    "almost",
    "willing",
    "wish",
    "scheduled",
    "cancelled",
    "fruitless",
    "controlling",
    "possible",
    "obliged",
    "past",
    "ongoing",
    "failed",
    "attempt",
    "condition",
    "hearsay",
    "that",
    "which",
    "purpose",
    "while",
    "after",
    "when",
    "because",
    "and",
    "by",
    "with",
    "against",
    "to",
    "to_whom",
    "in",
    "from",
    "between",
    "about",
    "on_behalf",
    "citing",
    "including",
    "amounting",
    "demonstrative",
    "adverb",
    "reciprocal",
    "force",
    "itself",
    "future_time",
    "now",
    "exists",
    "among",
]
_FUNCTION = frozenset(_FUNCTION_CATEGORIES)
# things and places that a side holds, so that striking them strikes it
HELD_CLASSES = {
    "territory", "stronghold", "building", "camp", "embassy", "office", "vehicle", "aircraft", "warships", "forces",
    "targeted", "weapons", "mines", "border", "hospital",
}  # fmt: skip
_LONGEST_PHRASE = 16
_VICTIM_OF_KIND = {
    ActorKind.MILITARY: VictimKind.SOLDIER,
    ActorKind.POLICE: VictimKind.POLICE,
    ActorKind.NONSTATE_ARMED: VictimKind.MILITANT,
    ActorKind.PEACEKEEPERS: VictimKind.PEACEKEEPER,
}


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
        head: The noun for people that heads it, folded and in the singular.
        victim: What sort of people, for counts.
        number: How many, None where not said.
        number_start: First code point of the count (its bound included).
        pronoun: Which pronoun it is.
        classes: Noun classes of its words.
        entities: Everything the world knows in it.
        definite: True where a demonstrative closes it.
        bare_entity: True where a known name stands alone.
        indefinite: True for people nobody identifies ("seorang", "beberapa").
        possessive: True for "tentaranya": people of someone named before.
        unowned: What is left of such a name without its ending ("tentara"), "" for any other.
        owner: Which pronoun owns the people ("wakil | kedua pihak", "panglima | mereka"), None where none does.
        basis: How the side was found, None where the phrase names it.
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
    head: str | None = None
    victim: VictimKind | None = None
    number: Number | None = None
    number_start: int | None = None
    pronoun: str | None = None
    classes: set[str] = field(default_factory=set)
    entities: list[Entity] = field(default_factory=list)
    definite: bool = False
    bare_entity: bool = False
    indefinite: bool = False
    possessive: bool = False
    unowned: str = ""
    owner: str | None = None
    basis: str | None = None


class MentionReader:
    """Reads noun phrases from the units of one sentence."""

    def __init__(self, units: Sequence[Unit], matcher: Matcher, *, is_title_case: bool) -> None:
        self.units = units
        self.numbers = matcher.numbers
        self.shapes = matcher.lexicon.shapes
        self.is_title_case = is_title_case

    def read(self, index: int, limit: int) -> Mention | None:
        """Return the noun phrase that begins at a unit and ends before `limit`, None where none does."""
        unit = self.units[index]
        if unit.item is not None and unit.item.pronoun is not None:
            return self._pronoun(index)
        count = read_count(self.units, index, self.numbers)
        first = self._skip_classifier(count.last) if count.number is not None else count.last
        last = self._read_words(first, limit)
        if last == first and (first == index or count.number is None):
            return None
        mention = Mention(index, last, unit.start, self.units[last - 1].end)
        mention.number, mention.number_start = count.number, count.start
        mention.indefinite = any(word.has("indefinite") for word in self.units[index:first])
        if last > first:
            self._fill(mention, first)
        else:
            mention.name = _joined_text(self.units[index:last])
        return mention

    def _skip_classifier(self, position: int) -> int:
        """Step over a counting word ("orang", "jiwa") where a noun follows it."""
        if position + 1 < len(self.units) and self.units[position].low in self.numbers.classifiers:
            following = self.units[position + 1]
            item = self.units[position].item
            people = None if item is None else item.people
            if people is not None and people.victim not in {None, VictimKind.PERSON}:
                return position
            if self._continues(following, is_first=True) and not following.has("demonstrative"):
                return position + 1
        return position

    def _pronoun(self, index: int) -> Mention:
        unit = self.units[index]
        last = index + 1
        while last < len(self.units) and self.units[last].has("demonstrative"):
            last += 1
        mention = Mention(index, last, unit.start, self.units[last - 1].end, kind=MentionKind.PRONOUN)
        mention.pronoun = unit.item.pronoun if unit.item else None
        mention.name = unit.text
        mention.classes = set(unit.classes)
        return mention

    def _read_words(self, position: int, limit: int) -> int:
        limit = min(limit, position + _LONGEST_PHRASE)
        start = position
        while position < limit and self._continues(self.units[position], is_first=position == start):
            position += 1
        return position

    def _continues(self, unit: Unit, *, is_first: bool = False) -> bool:
        """Tell whether a unit may stand in a noun phrase."""
        if not unit.is_word:
            return False
        if unit.entities:
            return True
        item = unit.item
        if item is not None:
            if item.people is not None:
                return True
            if is_first and unit.has("adjective"):
                return False
            if item.senses and unit.is_capital and not is_first and not self.is_title_case:
                return True
            if item.speech is not None or item.pronoun is not None or item.senses:
                return False
            if not _FUNCTION.isdisjoint(item.categories):
                return False
            if unit.has("inner", "ordinal") and not is_first:
                return True
            if unit.has("determiner") or (unit.number is not None and not is_first):
                return unit.is_capital and not is_first and not self.is_title_case
            if item.classes:
                return is_first or unit.is_capital or not self.has_verb_shape(unit)
        if unit.number is not None:
            return False
        return self.is_name_like(unit) or not self.is_verb_like(unit)

    def is_name_like(self, unit: Unit) -> bool:
        """Tell whether an unknown unit is written as a name where that means something."""
        head, _, tail = unit.text.partition("-")
        joined = head in self.shapes.name_particles and tail[:1].isupper()
        if not (unit.is_capital or joined) or self.is_title_case:
            return False
        return unit is not self.units[0] or not self.is_verb_like(unit)

    def is_in_name(self, position: int) -> bool:
        """Tell whether a capitalised word stands between capitalised words ("Front Serikat Pembebasan Asom")."""
        if position == 0 or self.is_title_case or not self.units[position].is_capital:
            return False
        before = self.units[position - 1]
        return before.is_word and before.is_capital and before.end + 1 == self.units[position].start and position > 1

    def is_verb_like(self, unit: Unit) -> bool:
        """Tell whether an unknown word has the shape of a verb."""
        shapes = self.shapes
        if not unit.is_word or unit.entities or len(unit.low) < shapes.verb_min:
            return False
        if unit.item is not None and (unit.item.people is not None or unit.item.classes):
            return False
        return self.has_verb_shape(unit)

    def has_verb_shape(self, unit: Unit) -> bool:
        """Tell whether a word of the lexicon or an unknown one begins as verbs do."""
        shapes = self.shapes
        if len(unit.low) < shapes.verb_min:
            return False
        return unit.low.startswith(shapes.verb_prefixes) and unit.low not in shapes.not_verbs

    def _fill(self, mention: Mention, first: int) -> None:
        words = self.units[first : mention.last]
        head = next((unit for unit in words if not self._is_transparent(unit)), None)
        is_thing = self._is_thing_of(head, words)
        people = [] if is_thing else [unit for unit in words if _is_people(unit)]
        mention.classes = set().union(*(unit.classes for unit in words))
        mention.entities = [
            entity
            for before, unit in zip((None, *words), words, strict=False)
            if not _is_named_like_place(before, unit)
            for entity in unit.entities
        ]
        mention.name = _joined_text(words)
        mention.definite = mention.last < len(self.units) and self.units[mention.last].has("demonstrative")
        mention.has_people = bool(people)
        mention.possessive = any(unit.low.endswith(self.shapes.possessive) for unit in people)
        mention.unowned = mention.name.removesuffix(self.shapes.possessive) if mention.possessive else ""
        mention.bare_entity = len(words) == 1 and bool(words[0].entities)
        self._fill_people(mention, people)
        if people or not (is_thing or _is_held(head)):
            self._fill_names(mention, words)
        self._fill_kind(mention, words)

    def _is_thing_of(self, head: Unit | None, words: Sequence[Unit]) -> bool:
        """Tell whether a phrase is headed by a thing ("mobil seorang pejabat"): the head of a phrase comes first."""
        if head is None or head.entities or _is_people(head):
            return False
        if head.is_capital and head is not self.units[0]:
            return False
        if head.item is None and head.low.startswith(self.shapes.agent_prefix):
            return head.low.endswith(self.shapes.act_endings)
        return any(_is_people(unit) for unit in words)

    def _is_transparent(self, unit: Unit) -> bool:
        return unit.number is not None or unit.has("determiner", "inner", "adjective", "amount")

    def _fill_people(self, mention: Mention, people: list[Unit]) -> None:
        for unit in people:
            word = unit.item.people if unit.item else None
            if word is None:
                continue
            mention.head = mention.head or unit.low.split(" ")[0].removesuffix(self.shapes.possessive)
            mention.title = mention.title or word.role == "title"
            mention.title_word = mention.title_word or (unit.low if word.role == "title" else None)
            if mention.actor_kind in {None, ActorKind.OTHER}:  # "juru bicara kodam" is the army's
                mention.actor_kind = word.kind or mention.actor_kind
            mention.victim = mention.victim or word.victim

    def _fill_names(self, mention: Mention, words: Sequence[Unit]) -> None:
        runs: list[list[Unit]] = [[]]
        for before, unit in zip((None, *words), words, strict=False):
            is_person = bool(unit.entities) and unit.entities[0].cls is EntityClass.PERSON
            is_unknown = not unit.entities and unit.item is None and self.is_name_like(unit)
            is_unknown = is_unknown or _is_named_like_place(before, unit)
            if before is not None and "territory" in before.classes and before.is_capital:
                is_unknown = False  # "Wilayah Pase": a place
            if is_person and any(word.entities for word in runs[-1]):
                runs.append([])
            if is_person or is_unknown:
                runs[-1].append(unit)
            elif runs[-1]:
                runs.append([])
        run = next((run for run in reversed(runs) if run), [])
        named = [unit for other in runs if other is not run for unit in other if unit.entities]
        if named and not any(unit.entities for unit in run):  # "Trump Route for Peace": called after somebody
            mention.entities = [entity for entity in mention.entities if entity.cls is not EntityClass.PERSON]
            return
        ends = bool(run) and (mention.title or run[-1] is words[-1]) and not _names_unit(run, words)
        if ends and (any(unit.entities for unit in run) or self._is_person_run(mention, run)):
            mention.person = _joined_text(run)

    def _is_person_run(self, mention: Mention, run: list[Unit]) -> bool:
        if any(letter.isdigit() or letter == "/" for unit in run for letter in unit.text):
            return False
        if mention.has_people:
            return mention.title or len(run) > 1
        return len(run) > 1 or run[0].start != self.units[0].start

    def _fill_kind(self, mention: Mention, words: Sequence[Unit]) -> None:
        first_classes = words[0].classes
        sides = [entity for entity in mention.entities if entity.cls in SIDES]
        bodies = [entity for entity in mention.entities if entity.cls in BODIES]
        persons = [entity for entity in mention.entities if entity.cls is EntityClass.PERSON]
        if "territory" in first_classes and not mention.has_people:
            mention.kind = MentionKind.PLACE
        elif mention.has_people or sides or bodies or mention.person:
            mention.kind = MentionKind.ACTOR
        elif mention.entities:
            mention.kind = MentionKind.PLACE
        is_armed_group = mention.actor_kind is ActorKind.NONSTATE_ARMED and not persons
        mention.party = _party([] if is_armed_group else sides, bodies, persons, has_people=mention.has_people)
        if "antagonist" in mention.classes:  # who is against someone is not of that side
            mention.party = mention.person = None
        if mention.victim is None and bodies and not mention.person:
            mention.victim = _VICTIM_OF_KIND.get(bodies[0].kind or ActorKind.OTHER)
        if mention.actor_kind is None:
            if mention.person:
                mention.actor_kind = ActorKind.PERSON
            elif bodies and not sides:
                mention.actor_kind = bodies[0].kind
            elif sides:
                mention.actor_kind = ActorKind.GOVERNMENT


def _names_unit(run: Sequence[Unit], words: Sequence[Unit]) -> bool:
    """Tell whether unknown names are of a unit, whose army or group follows ("Komandan Batalion Dulamo | GAM")."""
    behind = next((unit for unit in words if unit.start > run[-1].start), None)
    return behind is not None and bool(behind.entities) and behind.entities[0].cls in BODIES


def _is_held(head: Unit | None) -> bool:
    """Tell whether a post, building or vehicle heads a phrase ("Pos Mamba"): its name is nobody's."""
    return head is not None and not head.entities and not head.classes.isdisjoint(HELD_CLASSES)


def _is_named_like_place(before: Unit | None, unit: Unit) -> bool:
    """Tell whether a land's or place's name is a person's after an honorific ("Teungku Jamaika")."""
    if before is None or "honorific" not in before.classes or not unit.entities:
        return False
    return unit.entities[0].cls in {EntityClass.STATE, EntityClass.PLACE}


def _is_people(unit: Unit) -> bool:
    return unit.item is not None and unit.item.people is not None


def _party(
    sides: Sequence[Entity], bodies: Sequence[Entity], persons: Sequence[Entity], *, has_people: bool
) -> str | None:
    """Choose the side: a group or body named beside a noun for people, else the first state, else a person's.

    The caller leaves the states out for armed groups: they never carry the will of the state they are from.
    """
    known = [body for body in bodies if body.party is not None]
    if known and (has_people or not sides):
        return known[0].party
    if sides:
        return sides[0].party
    return persons[0].party if persons else None


def _joined_text(words: Sequence[Unit]) -> str:
    parts: list[str] = []
    end = None
    for unit in words:
        if end is not None and unit.start > end:
            parts.append(" ")
        elif end is not None and unit.start == end:
            parts.append("")
        parts.append(unit.text)
        end = unit.end
    return "".join(parts)
