"""Where an act happened: the place that its clause names, or that it is done to; and what "kota itu" goes back to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.objects import find_object
from runut.extract.grammar.phrase_sorts import is_town
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import has_pseudo, is_bare_stem, is_noun, is_plain_verb, is_verb
from runut.extract.when.whose_time import is_of_deal
from runut.extract.where.of_topic import is_of_topic
from runut.extract.where.spots import (
    called_by,
    find_towns,
    has_name,
    is_land,
    is_placed,
    is_precise,
    is_seat_of,
    is_spot,
    lies_in_one,
    name_of_home,
    name_of_seat,
    points_back,
    told_beside,
    with_town,
    without_measure,
)
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType
from runut.world import EntityClass, capital_of

_OPENING = 3
_MARKS = 2
"""So many small words stand between "yang" and its verb ("yang | sempat | dibom")."""
_BACK = 8
"""So many lines a phrase like "kota itu" goes back, blank ones with them."""

_OPEN_SORTS = {"territory", "border"}
_SORTS = {"territory", "building", "stronghold", "camp", "border"}
_SAID = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN, EventType.CONCEDE}
"""Words; they are said where their sentence opens with a place, and what they are about is elsewhere."""

_EDGES = ("after", "because", "when", "that", "while", "but", "condition", "although", "purpose")
_JOINING = ("and", "while", "or")
_RELATIVE_REACH = 4
_TOWNS = {EntityClass.PLACE, EntityClass.CAPITAL, EntityClass.STATE}
_NOBODYS = {EntityClass.GROUP, EntityClass.PERSON}
_HELD = {EventType.ASSAULT, EventType.COERCE, EventType.RETREAT, EventType.MOBILIZE}
_JOINED = {EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE}
_ABDUCTED = "abduct"
_STRUCK = {EventType.ASSAULT, EventType.COERCE}
_WAYS = {
    EventType.ASSAULT: ("to", "against"),
    EventType.COERCE: ("against",),
    EventType.MOBILIZE: ("to",),
    EventType.CONSULT: ("to",),
    EventType.AID: ("to",),
    EventType.RETREAT: ("from",),
    EventType.SANCTION: ("from",),
}
"""What stands before the place to which an act goes, or from which it comes away."""


@dataclass(slots=True)
class Placer:
    """Places the acts of one page in the order in which they are told; knows the place named last.

    Attributes:
        home: The state in which the story plays, where the page tells.
        last: The place named last, and its line.
        land: The country named last as a place, and its line.
        opened: The place with which a sentence opens, and its line: what the paragraph goes on to tell is there.
    """

    home: str | None = None
    last: tuple[str, int] | None = None
    opened: tuple[str, int] | None = None
    land: tuple[str, int] | None = None
    joined: tuple[Sentence, int, str] | None = None

    def place(self, raw: RawEvent) -> str | None:
        """Return where an act happened, by the place's name; None where only a sort of place is told."""
        mention = find_place(raw)
        found = self._place(raw, mention)
        told, self.joined = self.joined, None
        if raw.type in _JOINED and told is not None and told[0] is raw.sentence and _goes_on(raw, told[1], mention):
            found = found if found is not None and mention is None else told[2]
        if raw.type in _JOINED and found is not None:
            self.joined = (raw.sentence, raw.node, found)
        return found

    def _place(self, raw: RawEvent, mention: Mention | None) -> str | None:
        homes = raw.arguments.recipients if mention is None and raw.type in _STRUCK else ()
        if home := next(filter(None, map(name_of_home, homes)), None):
            return home
        if mention is None and raw.type not in _SAID and self.opened is not None:
            return self.opened[0] if self.opened[1] == raw.sentence.line else None
        return None if mention is None else self._name_of(mention, raw.sentence)

    def _name_of(self, mention: Mention, sentence: Sentence) -> str | None:
        if is_land(mention):
            return self._near(self.land, sentence)
        if told := told_beside(sentence, mention):
            return told
        if "capitalcity" in mention.classes and (
            city := name_of_seat(mention) or capital_of(mention.party or self.home)
        ):
            return city
        if points_back(sentence.units, mention):
            return self._near(self.last, sentence)
        if has_name(mention) or mention.classes.isdisjoint(_OPEN_SORTS):
            return without_measure(sentence, mention) if mention.entities else with_town(sentence, mention)
        is_owned = mention.owned and "territory" in mention.classes
        if not (mention.definite or is_owned):
            return None
        if named := find_towns(sentence, mention.start, is_owned=is_owned):
            return named[-1]
        if is_owned:
            return mention.name
        return self._near(self.last, sentence)

    @staticmethod
    def _near(told: tuple[str, int] | None, sentence: Sentence) -> str | None:
        return told[0] if told is not None and sentence.line - told[1] <= _BACK else None

    def leave(self, sentence: Sentence) -> None:
        """Keep in mind the place that a sentence names last."""
        named = find_towns(sentence, sentence.span.end)
        if named:
            self.last = (named[-1], sentence.line)
        nodes = sentence.nodes
        for at, land in sentence.mentions:
            is_state = land.bare_entity and any(entity.cls is EntityClass.STATE for entity in land.entities)
            if is_state and at > 0 and nodes[at - 1].has("in", "to", "from"):
                self.land = (land.name, sentence.line)
        is_opening = len(nodes) > _OPENING and nodes[0].has("in") and nodes[2].is_comma
        first = nodes[1].mention if is_opening else None
        if first is not None and _is_place(first, is_told=True):
            self.opened = (first.name, sentence.line)


def find_place(raw: RawEvent) -> Mention | None:
    """Return the place that an act's clause names after "di", else where what it is done to lies.

    A name tells more than a sort of place: of "permukiman di Barda" it is Barda.
    """
    nodes, trigger = raw.sentence.nodes, raw.node
    own = [(n, named) for n, named in _named_places(raw.sentence) if _is_of(nodes, trigger, n, raw)]
    behind = [named for n, named in own if n > trigger]
    before = [named for n, named in reversed(own) if n < trigger]
    undergone = [*_struck(raw), *_aimed_at(raw)]
    precise = [named for named in undergone if is_precise(named)]
    found = [*precise, *behind, *undergone, *_named_by(raw), *before]
    return next(filter(_is_name, found), found[0] if found else None)


def _goes_on(raw: RawEvent, before: int, place: Mention | None) -> bool:
    """Tell whether an act is told in one breath with one before it ("menyerang X di Y | dan merampas Z").

    A place that stands between the two is of the one before.
    """
    first, last = raw.sentence.nodes[before].start, raw.sentence.nodes[raw.node].start
    if first > last or (place is not None and not first < place.start < last):
        return False
    nodes = raw.sentence.nodes[before + 1 : raw.node]
    return not any(node.is_speech or node.has("which", *_EDGES) for node in nodes)


def _named_by(raw: RawEvent) -> list[Mention]:
    """Return the town or land by which talks, a war or a riot is called ("perundingan | Jenewa", "perang | Sudan")."""
    nodes, subject = raw.sentence.nodes, raw.arguments.subject.index
    noun = raw.node if raw.sense.voice.is_noun else (subject or 0) - 1
    named = nodes[noun + 1].mention if 0 <= noun < len(nodes) - 1 and nodes[noun].is_noun else None
    is_pair = noun + 2 < len(nodes) and nodes[noun + 2].has(*_JOINING)
    if named is None or is_pair or not named.bare_entity:
        return []
    is_known = is_town(named) and named not in raw.arguments.actors
    return [named] if is_known or called_by(nodes[noun], named) else []


def _named_places(sentence: Sentence) -> Iterator[tuple[int, Mention]]:
    """Yield the places that a sentence names after "di", each with its node."""
    for at, named in sentence.mentions:
        is_told = is_placed(sentence.nodes, at) and (
            _is_known_place(named) or points_back(sentence.units, named) or _is_place(named, is_told=True)
        )
        if is_told and not sentence.units[sentence.nodes[at].first].has("camp"):
            yield at, named


def _is_known_place(named: Mention) -> bool:
    """Tell whether a name alone may tell where: it is no group's and no person's ("sanksi pada | M23")."""
    return named.bare_entity and any(entity.cls not in _NOBODYS for entity in named.entities)


def _struck(raw: RawEvent) -> list[Mention]:
    """Return the places among what grammar says an act is done to or sweeps over."""
    phrases = (phrase for phrase in raw.arguments.phrases if phrase.preposition.has("in"))
    behind = {mention.start for phrase in phrases for mention in phrase.mentions}
    return [m for m in raw.arguments.places if m.start not in behind and (m.kind is MentionKind.PLACE or m.entities)]


def _aimed_at(raw: RawEvent) -> list[Mention]:
    """Return the places which troops, visitors and shells go to, those that people leave, and what is fought over."""
    way = _WAYS.get(raw.type)
    if way is None:
        return []
    way = ("from",) if _ABDUCTED in raw.mode else way
    ways = (phrase for phrase in raw.arguments.phrases if phrase.preposition.has(*way))
    phrases = (phrase for phrase in ways if not phrase.preposition.unit.has("of_origin"))
    is_way = raw.type is not EventType.ASSAULT
    named = (mention for phrase in phrases for mention in phrase.mentions)
    units = raw.sentence.units
    return [*_at_its_object(raw), *(m for m in named if _is_place(m, is_told=is_way) or points_back(units, m))]


def _at_its_object(raw: RawEvent) -> list[Mention]:
    """Return the places that are taken, struck, opened or left."""
    if raw.type not in _HELD:
        return []
    is_given = raw.type is EventType.RETREAT  # to whom it is given back is no place
    found = [] if is_given else [m for m in raw.arguments.recipients if _is_place(m)]
    if not found and raw.sense.voice.is_passive:
        found = [m for m in raw.arguments.subject.mentions if _is_place(m)]
    elif not found and raw.sense.voice is Voice.ACT:
        objects, _ = find_object(raw.sentence.nodes, raw.node)
        found = [m for m in objects if _is_place(m)]
    return found


def _is_place(mention: Mention, *, is_told: bool = False) -> bool:
    is_town = mention.bare_entity and any(entity.cls in _TOWNS for entity in mention.entities)
    is_known = mention.kind is MentionKind.PLACE or is_town or lies_in_one(mention, _SORTS) or is_land(mention)
    return is_known or is_spot(mention, is_told=is_told)


def _is_of(nodes: Sequence[Node], trigger: int, place: int, raw: RawEvent) -> bool:
    """Tell whether a place that a sentence names is that of an act, and not of another clause or of who speaks."""
    if is_of_deal(nodes, trigger, place - 1) or is_of_topic(raw, place) or is_seat_of(nodes, place):
        return False
    if place < trigger:
        return _is_of_behind(nodes, trigger, place, raw)
    return raw.type not in _SAID and _is_of_before(nodes, trigger, place, raw)


def _is_of_before(nodes: Sequence[Node], trigger: int, place: int, raw: RawEvent) -> bool:
    """Tell whether a place behind an act is its own: nothing told between them has it for itself."""
    own = {trigger, raw.arguments.predicate, raw.arguments.support, *raw.merged}
    if raw.type is EventType.PROTEST and (raw.arguments.predicate or 0) > trigger + 1:
        own.add(trigger + 1)  # "demo | menentang X | pecah di Y"
    for n in range(trigger + 1, place):
        node = nodes[n]
        if (node.is_speech and not node.has("hearsay")) or node.has(*_edges_for(raw)):
            return False
        if n not in own and not node.has("fought_over") and _is_of_own_right(node) and not nodes[n - 1].has(*_JOINING):
            return False
        is_act = is_plain_verb(node) and not node.unit.has("has_on_it")
        if is_act and any(other.has("which") for other in nodes[max(trigger, n - _RELATIVE_REACH) : n]):
            return False
    return True


def _edges_for(raw: RawEvent) -> Sequence[str]:
    """Return what ends the clause of an act; who falls "setelah" a blow falls where it is dealt."""
    is_fall = raw.sense.voice is Voice.INT and raw.sense.outcome is not None
    return _EDGES[3:] if is_fall else _EDGES


def _is_of_own_right(node: Node) -> bool:
    """Tell whether a word is a verb that tells an act, and none that only says of a noun that it happened."""
    return is_verb(node) and not (is_noun(node) or is_bare_stem(node) or has_pseudo(node, Pseudo.OCCUR))


def _is_of_behind(nodes: Sequence[Node], trigger: int, place: int, raw: RawEvent) -> bool:
    """Tell whether a place before an act is its own: it opens the sentence, or stands beside what undergoes it."""
    between = nodes[place + 1 : trigger]
    if not raw.sentence.is_headline and any(node.is_speech for node in between):
        return False
    if place - 1 == 0 or nodes[place - 2].is_comma:
        subject = raw.arguments.subject
        is_of_people = subject.relative and any(mention.has_people for mention in subject.mentions)
        return not (is_of_people or any(node.has(*_EDGES) for node in between))
    if raw.sense.voice.is_passive and place + 2 <= trigger <= place + 2 + _MARKS and nodes[place + 1].has("which"):
        return raw.type not in _SAID
    if raw.sentence.is_headline:
        return raw.type not in _SAID and not any(node.has(*_EDGES) for node in between)
    return raw.type not in _SAID and not any(node.is_comma or node.has("which", *_EDGES) for node in between)


def _is_name(mention: Mention) -> bool:
    """Tell whether a place is called by a name, and not only by what it is."""
    is_called = mention.name[:1].isupper() and mention.classes.isdisjoint(_SORTS)
    return bool(mention.entities) or is_called or is_spot(mention, is_told=True)
