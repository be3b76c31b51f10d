"""Sentences as rows of nodes: noun phrases, triggers, times and the words that join them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from runut.annotate.matcher import Hit, Matcher
from runut.annotate.mentions import SIDES, Mention, MentionKind, MentionReader
from runut.annotate.times import TimeMention
from runut.annotate.units import Unit, read_units
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind
from runut.record.span import Span

_TITLE_CASE_SHARE = 0.65
_TITLE_CASE_WORDS = 3
_WEIGHTY_LENGTH = 6
_PLACED_SENTENCE = 4
_OFFICE_REACH = 4
_JOINING_SIGNS = {"-", "–", "—", "/"}
_OWNING = {"both", "third_plural"}
_LOCAL_KINDS = {ActorKind.GOVERNMENT, ActorKind.POLICE, ActorKind.MILITARY}


class NodeKind(StrEnum):
    """What a node is."""

    MENTION = "mention"
    TRIGGER = "trigger"
    TIME = "time"
    WORD = "word"


_WORD = NodeKind.WORD


@dataclass(slots=True)
class Node:
    """One piece of a sentence: a noun phrase, a form that evokes frames, a time, or a single word or sign.

    A dash that `joins` two sides stands for "and": "perang Rusia-Ukraina".
    """

    kind: NodeKind
    first: int
    last: int
    start: int
    end: int
    unit: Unit
    mention: Mention | None = None
    time: TimeMention | None = None
    joins: bool = False

    def has(self, *categories: str) -> bool:
        """Tell whether it is a single word of one of these categories."""
        item = self.unit.item
        if item is None:
            return self.joins and "and" in categories
        return self.kind is _WORD and not item.categories.isdisjoint(categories)

    @property
    def is_comma(self) -> bool:
        """Tell whether it is a comma."""
        return self.unit.text == "," and self.kind is _WORD

    @property
    def is_speech(self) -> bool:
        """Tell whether it is a word of speech."""
        item = self.unit.item
        return item is not None and item.speech is not None and self.mention is None


@dataclass(slots=True)
class Sentence:
    """One sentence, read.

    Attributes:
        line: Line of the page, counted from 1.
        span: Where it stands.
        units: Its words and signs.
        nodes: Its pieces, in order.
        times: Its expressions of time.
        is_headline: True for a title line.
        terms: Index of the first node of what an agreement lays down, None where the sentence tells no terms.
    """

    line: int
    span: Span
    units: list[Unit]
    nodes: list[Node] = field(default_factory=list)
    times: tuple[TimeMention, ...] = ()
    is_headline: bool = False
    terms: int | None = None


def read_sentence(
    text: str, span: Span, longest: dict[int, Hit], matcher: Matcher, times: Sequence[TimeMention]
) -> Sentence:
    """Read one sentence into nodes (line and headline are set by the caller)."""
    units = read_units(text, span, longest, matcher)
    sentence = Sentence(0, span, units, times=tuple(times))
    sentence.nodes = _join_appositions(_find_nodes(units, matcher, times))
    _join_sides(sentence.nodes)
    _share_heads(sentence.nodes)
    _place_officials(sentence.nodes)
    _place_all(sentence.nodes)
    _continue_counts(sentence.nodes)
    _own(sentence.nodes)
    _introduce(sentence.nodes)
    return sentence


def _join_sides(nodes: list[Node]) -> None:
    """Let a dash without spaces join the two sides beside it."""
    for before, node, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if node.unit.text in _JOINING_SIGNS and node.start == before.end and node.end == after.start:
            node.joins = _is_side(before.mention) and _is_side(after.mention)


def _is_side(mention: Mention | None) -> bool:
    return mention is not None and mention.kind is MentionKind.ACTOR and mention.party is not None


def is_title_case(units: Sequence[Unit]) -> bool:
    """Tell whether most words begin with a capital and no word of weight does not, so that capitals mean nothing."""
    words = [unit for unit in units if unit.is_word and not unit.text[0].isdigit()]
    if len(words) < _TITLE_CASE_WORDS or any(_weighs(unit) for unit in words if not unit.is_capital):
        return False
    return sum(unit.is_capital for unit in words) / len(words) > _TITLE_CASE_SHARE


def _weighs(unit: Unit) -> bool:
    """Tell whether a word is more than one that joins others, which headlines write small."""
    return len(unit.text) >= _WEIGHTY_LENGTH and (unit.item is None or not unit.item.categories)


def _find_nodes(units: list[Unit], matcher: Matcher, times: Sequence[TimeMention]) -> list[Node]:
    reader = MentionReader(units, matcher, is_title_case=is_title_case(units))
    nodes: list[Node] = []
    clock = iter(times)
    time = next(clock, None)
    position = 0
    while position < len(units):
        unit = units[position]
        while time is not None and time.end <= unit.start:
            time = next(clock, None)
        if time is not None and time.start <= unit.start:
            last = _before_after(units, position, _index_after(units, position, time.end))
            node = _node(NodeKind.TIME, units, position, last)
            node.time = time
            nodes.append(node)
            time = next(clock, None)
        else:
            nodes.append(_next_node(units, position, reader, time))
        position = nodes[-1].last
    return nodes


def _before_after(units: Sequence[Unit], first: int, last: int) -> int:
    """Return where a time ends before the word that opens a clause behind it ("sehari | setelah pasukan mundur")."""
    return last - 1 if last - 1 > first and units[last - 1].has("after") else last


def _next_node(units: list[Unit], position: int, reader: MentionReader, time: TimeMention | None) -> Node:
    unit = units[position]
    is_trigger = unit.item is not None and bool(unit.item.senses) and not unit.entities and unit.item.people is None
    if is_trigger and not reader.is_in_name(position):
        return _node(NodeKind.TRIGGER, units, position, position + 1)
    if position and units[position - 1].has("manner") and not unit.entities:
        return _node(NodeKind.WORD, units, position, position + 1)
    limit = len(units) if time is None else _index_after(units, position, time.start)
    mention = reader.read(position, limit) if limit > position else None
    if mention is None or _is_count_of_events(mention, units):
        return _node(NodeKind.WORD, units, position, position + 1)
    node = _node(NodeKind.MENTION, units, position, mention.last)
    node.mention = mention
    return node


def _is_count_of_events(mention: Mention, units: list[Unit]) -> bool:
    if mention.kind is not MentionKind.THING or mention.entities or mention.classes or mention.last >= len(units):
        return False
    following = units[mention.last]
    is_noun = following.item is not None and any(sense.voice.is_noun for sense in following.item.senses)
    return is_noun and mention.number is not None and mention.last - mention.first <= 2


def _node(kind: NodeKind, units: list[Unit], first: int, last: int) -> Node:
    return Node(kind, first, last, units[first].start, units[last - 1].end, units[first])


def _index_after(units: list[Unit], position: int, end: int) -> int:
    while position < len(units) and units[position].start < end:
        position += 1
    return position


def _join_appositions(nodes: list[Node]) -> list[Node]:
    """Join a title with the name beside it ("Presiden Azerbaijan, Ilham Aliyev"), a name with its acronym."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        node = nodes[position]
        merged = _apposition_end(nodes, position)
        if merged and node.mention is not None:
            other = nodes[merged - 1] if nodes[merged - 1].mention else nodes[merged - 2]
            if other.mention is not None:
                _merge(node.mention, other.mention)
            node.last, node.end = nodes[merged - 1].last, nodes[merged - 1].end
            if merged < len(nodes) and nodes[merged].unit.text == "(":
                nodes = [*nodes[:position], node, *nodes[merged:]]  # "X, panglima Front Y | (FY)"
                continue
            position = merged
        else:
            position += 1
        joined.append(node)
    return joined


def _apposition_end(nodes: list[Node], position: int) -> int:
    """Return the index after an apposition that begins at a node, 0 where none does."""
    first = nodes[position].mention
    if first is None or position + 2 >= len(nodes) or first.kind is not MentionKind.ACTOR:
        return 0
    sign, other = nodes[position + 1], nodes[position + 2].mention
    if sign.has("demonstrative") and first.title and not first.person and other is not None:
        return position + 3 if other.person and not other.has_people else 0
    if other is None or other.kind is not MentionKind.ACTOR:
        return 0
    if sign.unit.text == "(" and position + 3 < len(nodes) and nodes[position + 3].unit.text == ")":
        return position + 4 if other.last - other.first == 1 else 0
    if not sign.is_comma:
        return 0
    following = nodes[position + 3] if position + 3 < len(nodes) else None
    is_ranked = other.title and not other.entities and following is not None and following.is_comma
    if first.title and not first.person and other.person and (is_ranked or not other.has_people):
        return position + 3 + (following is not None and following.is_comma)
    closes = (
        following is None or following.is_comma or not following.unit.is_word or following.has("demonstrative", "which")
    )
    if first.person and not first.has_people and other.has_people and not other.person and closes:
        return position + 3 + (following is not None and following.is_comma)
    return 0


def _merge(kept: Mention, other: Mention) -> None:
    kept.last, kept.end = other.last, other.end
    kept.person = kept.person or other.person
    kept.has_people = kept.has_people or other.has_people
    kept.title = kept.title or other.title
    kept.entities = [*kept.entities, *other.entities]
    if kept.party is None or (other.has_people and other.party is not None):
        kept.party = other.party or kept.party
    if kept.actor_kind in {None, ActorKind.PERSON}:
        kept.actor_kind = other.actor_kind or kept.actor_kind
    kept.victim = kept.victim or other.victim
    kept.classes |= other.classes
    kept.definite = kept.definite or other.definite
    kept.bare_entity = False


def _share_heads(nodes: list[Node]) -> None:
    """Give the second of two joined phrases the first's head, or the first the second's side.

    "Menteri Luar Negeri Azerbaijan dan Armenia" are two ministers; in "warga sipil dan pasukan Azerbaijan"
    both are Azerbaijan's.
    """
    for left, joint, right in zip(nodes, nodes[1:], nodes[2:], strict=False):
        first, second = left.mention, right.mention
        if first is None or second is None or not joint.has("and"):
            continue
        is_state = second.bare_entity and any(entity.cls in SIDES for entity in second.entities)
        if first.has_people and first.party and not first.person and is_state and second.party:
            head = first.name.removesuffix(_entity_text(first))
            second.name = head + second.name
            second.actor_kind, second.has_people = first.actor_kind, True
            second.victim, second.title = first.victim, first.title
        elif first.has_people and first.party is None and second.has_people and second.party and not first.person:
            first.party = second.party
            first.basis = f"'{second.name}': one side for both joined phrases"


def _place_officials(nodes: list[Node]) -> None:
    """Give people of no named side the state they are said to be in ("seorang pejabat di Pakistan")."""
    for left, joint, right in zip(nodes, nodes[1:], nodes[2:], strict=False):
        people, place = left.mention, right.mention
        if people is None or place is None or people.party is not None:
            continue
        if joint.has("from") and people.person is not None and "offices" in place.classes:
            people.has_people, people.actor_kind = True, ActorKind.GOVERNMENT
        if not people.has_people:
            continue
        if joint.has("from", "led_by") and place.party is not None and place.kind is MentionKind.ACTOR:
            people.party, people.basis = place.party, f"'{joint.unit.text} {place.name}'"
        if not joint.has("in"):
            continue
        if people.actor_kind in _LOCAL_KINDS and place.bare_entity:
            state = next((entity.country for entity in place.entities if entity.country), None)
            people.party = state
            people.basis = None if state is None else f"'{joint.unit.text} {place.name}': people of {state}"


def _place_all(nodes: list[Node]) -> None:
    """Give officials of no named side the state in which the sentence opens ("Di Yerevan, … polisi …")."""
    if len(nodes) < _PLACED_SENTENCE or not nodes[0].has("in") or not nodes[2].is_comma:
        return
    place = nodes[1].mention
    country = None if place is None else next((e.country for e in place.entities if e.country), None)
    if place is None or country is None:
        return
    for node in nodes[3:]:
        people = node.mention
        if people is not None and people.has_people and people.party is None and people.actor_kind in _LOCAL_KINDS:
            people.party, people.basis = country, f"'{nodes[0].unit.text} {place.name}': people of {country}"


def _continue_counts(nodes: list[Node]) -> None:
    """Give "empat orang lagi" the people counted before ("dua polisi Iran … empat orang lagi")."""
    counted: Mention | None = None
    for index, node in enumerate(nodes):
        mention = node.mention
        if mention is None or mention.number is None:
            continue
        is_same = not mention.has_people or (index + 1 < len(nodes) and nodes[index + 1].has("more"))
        if mention.definite and counted is not None and mention.party is None and mention.victim is VictimKind.PERSON:
            mention.party = counted.party
            mention.victim = counted.victim if is_same else mention.victim
            mention.basis = f"more of '{counted.name}'"
        elif mention.has_people and mention.victim not in {None, VictimKind.PERSON}:
            counted = mention


def _own(nodes: list[Node]) -> None:
    """Note whose people are meant where a pronoun stands right after them ("wakil kedua pihak")."""
    for position, (left, right) in enumerate(pairwise(nodes)):
        people, owner = left.mention, right.mention
        if right.has("from") and position + 2 < len(nodes):  # "komandan dari kedua negara"
            owner = nodes[position + 2].mention
        if people is None or owner is None or people.party is not None or people.person is not None:
            continue
        if people.has_people and owner.pronoun in _OWNING:
            people.owner = owner.pronoun


def _introduce(nodes: list[Node]) -> None:
    """Give a person the side of the office that "…, yang mengaku juru bicara GAM" or "Wakil GAM di Aceh, …" gives."""
    for position, node in enumerate(nodes):
        person = node.mention
        if person is None or person.person is None or person.has_people or person.party is not None:
            continue
        office = _office_after(nodes, position) or _office_before(nodes, position)
        if office is not None:
            person.party, person.actor_kind, person.has_people = office.party, office.actor_kind, True
            person.classes = person.classes | office.classes
            person.basis = f"'{office.name}'"


def _office_after(nodes: list[Node], position: int) -> Mention | None:
    if position + 2 >= len(nodes) or not (nodes[position + 1].is_comma and nodes[position + 2].has("which")):
        return None
    for node in nodes[position + 3 : position + 3 + _OFFICE_REACH]:
        if node.mention is not None or node.is_comma:
            return node.mention if node.mention is not None and node.mention.has_people else None
    return None


def _office_before(nodes: list[Node], position: int) -> Mention | None:
    """Return the people of a side before "di Aceh," where the person closes the apposition."""
    closes = position + 1 < len(nodes) and nodes[position + 1].is_comma
    before = nodes[position - 4 : position] if position >= _OFFICE_REACH and closes else []
    shape = [node.has("in") or node.is_comma for node in before]
    if shape != [False, True, False, True]:
        return None
    office = before[0].mention
    return office if office is not None and office.has_people and office.person is None and office.party else None


def _entity_text(mention: Mention) -> str:
    words = mention.name.split(" ")
    for count in range(1, len(words)):
        tail = " ".join(words[-count:])
        if any(tail.lower() == form.lower() for entity in mention.entities for form in entity.forms):
            return tail
    return words[-1]
