"""Who was told of by an office, a number or a thing: whom "menteri itu", "kedua jenderal", "kapal itu" go back to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import HELD_CLASSES, Mention
from runut.extract.grammar.phrase_sorts import SO_MANY, are_several
from runut.extract.grammar.word_class import is_passive, is_verb
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType
from runut.world.rivals import LANDS_IN_TWO, state_codes

_KEPT = 6
_SEVERAL = range(2, 8)
_TWO = 2
_OFFICIAL = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_JOINTLY = {"negotiators", "parties", "states"}
_LAND, _OTHER_LANDS = "states", {"neighbour", "foreigners", "terrorword", "legitword", "igo"}
_GROUPS = "groupnoun"
_CALLED_BY = (("headname", "headoffice"), ("envoyname", "envoyoffice"))
"""Classes of what an office is called by otherwise, and of the office itself."""
_TURNED_ON = {EventType.ACCUSE, EventType.REQUEST, EventType.THREATEN, EventType.ASSAULT, EventType.SANCTION}
"""Types of acts behind which the story turns to whom they are done to."""


@dataclass(slots=True)
class ToldPeople:
    """Keeps the holders of offices, the counted and the things of sides that the sentences so far have named.

    Attributes:
        holders: Each person with an office or rank, by the words and classes of their phrase; the last one last.
        counted: By number, who was last said to be so many: people of one phrase, or names in a row.
        groups: As `counted`, but for rows in which a state is named.
        here: As `counted`, of the sentence that is read.
        rows: Those named in a row, the last one last.
        things: By the first word of its phrase, whose thing was named last.
        lands: By number, the rows that name only lands and bodies, and no people.
        challenged: The state that another accused, asked, threatened or struck in the sentence before.
    """

    holders: list[tuple[frozenset[str], frozenset[str], Actor]] = field(default_factory=list)
    counted: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    here: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    groups: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    rows: list[tuple[Actor, ...]] = field(default_factory=list)
    things: dict[str, Actor] = field(default_factory=dict)
    challenged: Actor | None = None
    lands: set[int] = field(default_factory=set)

    def remember(self, mention: Mention, actor: Actor) -> None:
        """Keep what a phrase of somebody of a side says of them."""
        many = how_many(mention)
        is_held = actor.party is not None and not mention.classes.isdisjoint(HELD_CLASSES)  # "dua drone X"
        is_told = (mention.has_people or is_held) and not (mention.definite or self.are_together(mention))
        if many in _SEVERAL and is_told:
            self.here[many] = (actor,)
        if actor.party is None:
            return
        if mention.title and not are_several(mention):
            words = frozenset(mention.name.casefold().split())
            self.holders = [*self.holders[-_KEPT:], (words, frozenset(mention.classes), actor)]
        if not mention.classes.isdisjoint(HELD_CLASSES) and not mention.has_people:
            self.things[first_word(mention)] = actor

    def join(self, actors: Sequence[Actor], *, are_lands: bool = False) -> None:
        """Keep those whom a sentence names in a row ("A, B, dan C"); `are_lands` says that it names no people."""
        if len(actors) in _SEVERAL:
            self.here[len(actors)] = tuple(actors)
            (self.lands.add if are_lands else self.lands.discard)(len(actors))

    def leave(self, nodes: Sequence[Node], sides: Sequence[Actor]) -> None:
        """Move past a sentence that names some sides."""
        self.counted.update(self.here)
        self.rows = [*self.rows[-_KEPT:], *(row for row in self.here.values() if len(row) > 1)]
        self.groups.update((many, row) for many, row in self.here.items() if not _names_state(row))
        self.here = {}
        self.challenged = _find_challenged(nodes, sides)

    def land(self, mention: Mention, nodes: Sequence[Node]) -> Actor | None:
        """Return whom "negara itu" goes back to where the sentence before turned on a state; none with "juga"."""
        if self.challenged is None or not is_that_land(mention):
            return None
        behind = next((node for node in nodes if node.start >= mention.end and not node.has("demonstrative")), None)
        return None if behind is not None and behind.has("and") else self.challenged

    def holder(self, actor: Actor, mention: Mention) -> Actor | None:
        """Return whom "menteri itu" goes back to: the last holder of such an office, where the phrase names no side.

        What an office is called by otherwise may name it ("kepala negara | itu", "diplomat tertinggi X | itu").
        """
        if not (mention.title and mention.definite) or mention.person or are_several(mention):
            return None
        back = reversed(self.holders)
        for name, office in _CALLED_BY:
            if name in mention.classes:
                party = actor.party if mention.entities else None
                return next((one for _, known, one in back if office in known and party in {None, one.party}), None)
        if mention.entities or actor.name != mention.name:
            return None
        words = words_of(actor)
        return next((holder for known, _, holder in back if words <= known), None)

    def are_together(self, mention: Mention) -> bool:
        """Tell whether a phrase is about all of some told before ("kedua jenderal", "ketiga negara")."""
        is_counted = mention.many or (mention.definite and mention.title)
        is_plain = " " not in mention.name or (mention.title and not (mention.qualities or mention.described))
        if not is_counted or mention.entities or mention.person or not is_plain:
            return False
        if how_many(mention) not in _SEVERAL:
            return mention.many and mention.definite and bool(self._row_of(mention))
        return mention.title or not mention.classes.isdisjoint(_JOINTLY) or self._are_called_so(mention)

    def _are_called_so(self, mention: Mention) -> bool:
        """Tell whether those last named in a row are persons, of no side, or told by that word ("kedua suku")."""
        row = self.all_of(mention)
        are_persons = all(actor.kind is ActorKind.PERSON and " " in actor.name for actor in row)
        parties = {actor.party for actor in row}
        are_any = "anybody" in mention.classes and all(actor.party is None for actor in row)
        are_told_so = are_persons or are_any or all(_is_told_by(mention, one) for one in row)
        are_organs = len(parties) > 1 and parties <= state_codes() and mention.actor_kind in _OFFICIAL
        return bool(row) and mention.has_people and (are_told_so or are_organs)

    def two_called(self, pair: Mention) -> tuple[Actor, ...]:
        """Return the two people told by one phrase whose noun "kedua tokoh | itu" takes up ("dua | tokoh oposisi")."""
        told = self.counted.get(_TWO, ())
        nouns = set(pair.name.casefold().split()[1:2])
        return told if len(told) == 1 and nouns & words_of(told[0]) else ()

    def two_groups(self) -> tuple[Actor, ...]:
        """Return the two whom a sentence named last in a row, where neither is a state's."""
        row = self.counted.get(2, ())
        return row if len(row) > 1 and not _names_state(row) else ()

    def all_of(self, mention: Mention) -> tuple[Actor, ...]:
        """Return whom such a phrase is about: those last named in a row who are as many; groups are no states."""
        if not how_many(mention):
            return self._row_of(mention)
        row = self.counted.get(how_many(mention), ())
        return self.groups.get(how_many(mention), ()) if _GROUPS in mention.classes and _names_state(row) else row

    def _row_of(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the last row of holders of an office that is told by its noun ("para utusan | itu")."""
        return next((row for row in reversed(self.rows) if mention.title and _is_told_by(mention, row[0])), ())

    def so_many(self, mention: Mention) -> tuple[Actor, ...]:
        """Return whom "ketiganya" is about, where the page says whose they are."""
        row = self.counted.get(how_many(mention), ()) if mention.pronoun == SO_MANY else ()
        return row if any(actor.party for actor in row) else ()

    def are_lands(self, mention: Mention) -> bool:
        """Tell whether holders of an office would be two lands that are named in a row ("kedua jenderal")."""
        return bool(mention.title) and "mediator" not in mention.classes and how_many(mention) in self.lands

    def owner_of(self, mention: Mention) -> Actor | None:
        """Return whose "kapal itu" is: that of the last thing of a side told by the same word."""
        is_back = mention.definite and not mention.entities and not mention.classes.isdisjoint(HELD_CLASSES)
        return self.things.get(first_word(mention)) if is_back else None


_IN_OFFICE = {"negotiators", "envoys", "title-people"}


def is_that_land(mention: Mention) -> bool:
    """Tell whether a phrase says no more than that it is a land told of before ("negara itu", "negara Teluk itu").

    A neighbour or any other land is not told of by that.
    """
    is_bare = not (mention.entities or mention.person or mention.many or mention.title)
    is_told = " " not in mention.name or (mention.head == mention.name.split()[0].lower() and not _is_other(mention))
    return is_bare and is_told and mention.definite and _LAND in mention.classes


def _is_other(mention: Mention) -> bool:
    return not mention.classes.isdisjoint(_OTHER_LANDS)


def _find_challenged(nodes: Sequence[Node], sides: Sequence[Actor]) -> Actor | None:
    """Return which of two states a sentence's first verb turns on: its subject in the passive, else the other."""
    states = {actor.party: actor for actor in reversed(sides) if actor.party in state_codes()}
    if len(states) != _TWO:
        return None
    verb = next((node for node in nodes if is_verb(node)), None)
    if verb is None or verb.unit.item is None or _TURNED_ON.isdisjoint(s.frame.type for s in verb.unit.item.senses):
        return None
    subject = next((one for one in sides if one.party in states and (one.end or 0) <= verb.start), None)
    if subject is None or is_passive(verb):
        return subject
    return next(actor for party, actor in states.items() if party != subject.party)


def are_of_each(mention: Mention, owners: Sequence[Actor]) -> bool:
    """Tell whether people in office are those of several sides, one of each ("menteri pertahanan | mereka")."""
    sides = {owner.party for owner in owners}
    in_office = mention.title or not _IN_OFFICE.isdisjoint(mention.classes)
    return in_office and len(sides) > 1 and None not in sides


def both_of(actor: Actor) -> tuple[Actor, ...]:
    """Return the two states whose name an actor bears ("kedua Korea"), else the actor alone."""
    codes = LANDS_IN_TWO.get(actor.name.casefold(), ()) if actor.party is None else ()
    return tuple(replace(actor, party=code, kind=ActorKind.GOVERNMENT) for code in codes) or (actor,)


def _names_state(row: Sequence[Actor]) -> bool:
    return any(actor.party in state_codes() for actor in row)


def are_all(mention: Mention) -> bool:
    """Tell whether a phrase is about all of some told before ("ketiga nelayan"), and names nobody."""
    names_somebody = mention.entities or mention.person or mention.name.casefold() in LANDS_IN_TWO
    return mention.many and how_many(mention) in _SEVERAL and not names_somebody


def how_many(mention: Mention) -> int:
    """Return the exact number of a phrase, 0 where it tells none."""
    number = mention.number
    return 0 if number is None or number.min is None or number.min != number.max else round(number.min)


def _is_told_by(mention: Mention, actor: Actor) -> bool:
    """Tell whether an actor is told by the noun of a phrase."""
    return mention.head is not None and mention.head in words_of(actor)


def words_of(actor: Actor) -> frozenset[str]:
    """Return the words of an actor's name, folded."""
    return frozenset(actor.name.casefold().split())


def first_word(mention: Mention) -> str:
    """Return the word that a phrase begins with, in the singular ("kapal-kapal | perang X")."""
    first = mention.name.casefold().partition(" ")[0]
    single, _, again = first.partition("-")
    return single if again == single else first
