"""What a story has named so far: its speakers, people, groups and sides, from sentence to sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.fell_in import those_fallen
from runut.extract.grammar.phrase_sorts import (
    are_several,
    country_at,
    country_of,
    is_people_at_large,
    is_placed,
    names_talks,
    names_thing,
)
from runut.extract.grammar.stacked_relatives import before_described
from runut.extract.grammar.whom_described import which_tells_what
from runut.extract.grammar.word_class import BEFORE_VERBS
from runut.extract.meant.bodies_told import BodiesTold, is_bare_group
from runut.extract.meant.doers_told import DoersTold
from runut.extract.meant.goes_on_acting import goes_on_acting
from runut.extract.meant.texts_told import TextsTold
from runut.extract.meant.they_here import before_joined, order_named
from runut.extract.meant.told_people import ToldPeople, is_that_land, words_of
from runut.extract.page.context import PageContext
from runut.record.actor import Actor, ActorKind

_ACTOR = MentionKind.ACTOR
_PRONOUN = MentionKind.PRONOUN

_GROUP_KINDS = {
    ActorKind.NONSTATE_ARMED,
    ActorKind.MILITARY,
    ActorKind.POLICE,
    ActorKind.CIVILIANS,
    ActorKind.PARTY,
    ActorKind.GOVERNMENT,
    ActorKind.PEACEKEEPERS,
}
_BODIES = {*_GROUP_KINDS, ActorKind.IGO, ActorKind.NGO, ActorKind.MEDIA} - {ActorKind.CIVILIANS}
_SIDE_MEMORY, _THEY = 6, "third_plural"
_BODY_NOUNS = {"groupnoun", "allynoun", "bodynoun"}
_HOUSES = {"airspace", "bank", "building", "embassy", "hospital", "office", "stronghold"}
"""Classes of what stands for a side, and is no people."""


@dataclass(slots=True)
class StoryMemory:
    """What the sentences so far have named; one per page, moved on sentence by sentence."""

    context: PageContext
    speaker: Actor | None = None
    person: Actor | None = None
    earlier: Actor | None = None
    group: tuple[Actor, ...] = ()
    numbered: tuple[Actor, ...] = ()
    sentence: Sentence | None = None
    barred: frozenset[str | None] = frozenset()
    doers: frozenset[str] = frozenset()
    harming: frozenset[str | None] = frozenset()
    groups: list[tuple[Actor, ...]] = field(default_factory=list)
    bodies: BodiesTold = field(default_factory=BodiesTold)
    sides: list[Actor] = field(default_factory=list)
    couple: tuple[Actor, ...] = ()
    lands: tuple[Actor, ...] = ()
    met: tuple[Actor, ...] = ()
    talked: tuple[Actor, ...] = ()
    two: tuple[Actor, ...] = ()
    fought: tuple[Actor, ...] = ()
    crowds: tuple[Actor, ...] = ()
    several: set[int | None] = field(default_factory=set)
    bodies_heard: set[int | None] = field(default_factory=set)
    opened: Actor | None = None
    here: list[Actor] = field(default_factory=list)
    before: list[Actor] = field(default_factory=list)
    quoted: Actor | None = None
    retold: Actor | None = None
    denier: Actor | None = None
    persons: dict[str, Actor] = field(default_factory=dict)
    by_head: dict[str, Actor] = field(default_factory=dict)
    harmed: dict[str, Actor] = field(default_factory=dict)
    full: dict[str, Actor] = field(default_factory=dict)
    told: ToldPeople = field(default_factory=ToldPeople)
    texts: TextsTold = field(default_factory=TextsTold)
    did: DoersTold = field(default_factory=DoersTold)
    place: str | None = None

    def enter(self, sentence: Sentence) -> None:
        """Look over a sentence before its claims are read: the sides it names, in order."""
        self.place, self.before, self.here = self._place_told(), self.here, []
        for n, mention in sentence.mentions:
            if (
                mention.kind is not _ACTOR
                or mention.possessive
                or names_thing(mention)
                or names_talks(sentence.nodes, n)
            ):
                continue
            actor = self.context.actor_of(mention)
            if actor.party is None or actor.basis is not None or actor.kind is ActorKind.MEDIA:
                continue
            if not (is_placed(sentence, n) and self.context.only_hosts(actor.party)):
                self.here.append(actor)
        self.sentence = sentence
        self._count(sentence)

    def _count(self, sentence: Sentence) -> None:
        """Remember which phrases of a sentence are about more than one: none of them is "dia"."""
        for _, mention in sentence.mentions:
            if are_several(mention) or mention.pronoun == _THEY:
                self.several.add(mention.start)

    def side_before(self, start: int) -> Actor | None:
        """Return the side that this sentence names last before a place in it, None where it names none."""
        return next((actor for actor in reversed(self.here) if (actor.end or 0) <= start), None)

    def land_behind(self, start: int) -> str | None:
        """Return the state of the first place that this sentence names after "di" behind a place in it."""
        if self.sentence is None:
            return None
        behind = (n for n, _ in self.sentence.mentions if n > 0 and self.sentence.nodes[n].start > start)
        return next((country for n in behind if (country := country_at(self.sentence, n))), None)

    def _places(self) -> list[str]:
        """Return the states of the places that this sentence names after "di", in order."""
        if self.sentence is None:
            return []
        named = [n for n, _ in self.sentence.mentions if n > 0]
        found = [country for n in named if (country := country_at(self.sentence, n))]
        is_back = any(_is_that_place(self.sentence, n) for n in named)
        return [self.place] if is_back and not found and self.place is not None else found

    def _place_told(self) -> str | None:
        """Return the state of the place that the sentence read so far names last, else of one before it."""
        before = self.sentence
        if before is None:
            return self.place
        named = reversed(before.mentions)
        places = (one for n, one in named if one.kind is MentionKind.PLACE or is_placed(before, n))
        return next(filter(None, map(country_of, places)), self.place)

    def _nodes(self) -> Sequence[Node]:
        """Return the nodes of the sentence that is read."""
        return () if self.sentence is None else self.sentence.nodes

    def _at(self, mention: Mention) -> int:
        """Return where a phrase stands among the nodes of the sentence that is read, 0 where it does not."""
        return next((n for n, node in enumerate(self._nodes()) if node.mention is mention), 0)

    def _many_before(self, pronoun: Mention) -> list[Mention]:
        """Return the phrases before "mereka" in its sentence that it may go back to: other "mereka", then the nearest.

        What "yang mereka …" or "yang … oleh anggota mereka" describes is not they.
        """
        nodes = self._nodes()
        at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), len(nodes))
        which = at - 1
        while which > 1 and not nodes[which].categories.isdisjoint(BEFORE_VERBS):
            which -= 1  # "yang | masih | mereka tahan"
        end = which - 1 if which > 0 and nodes[which].has("which") else before_described(nodes, at)
        end -= 0 < end == which - 1 and nodes[end].is_comma  # "menyerang X, | yang mereka tuduh …"
        end = before_joined(nodes, end) if 0 < end < at else end
        named = [(n, nodes[n].mention) for n in range(end - 1, -1, -1)]
        order_named(nodes, named, at)
        acting = goes_on_acting(nodes, at) if 0 < at < len(nodes) else None
        named.sort(key=lambda one: acting is None or one[1] is not acting)
        fallen = those_fallen(nodes, at - 1) if 0 < at < len(nodes) else None
        many = [
            mention
            for n, mention in named
            if mention is not None
            and mention is not fallen
            and (
                self._is_many(mention)
                or are_reporters(mention)
                or (mention is acting and not _is_one(mention) and mention.person is None)
            )
            and mention.end <= pronoun.start
            and self.sentence is not None
            and not is_placed(self.sentence, n)
            and which_tells_what(nodes, n) is None  # "X, yang merupakan | negara kecil |, … mereka": X
        ]
        return sorted(many, key=lambda mention: mention.pronoun != pronoun.pronoun)

    def names_many_before(self, pronoun: Mention) -> bool:
        """Tell whether its own sentence names several people before "mereka"."""
        return bool(self._many_before(pronoun))

    def _remember(self, mention: Mention) -> None:
        actor = self.context.actor_of(mention)
        if mention.head is not None and not (mention.definite and actor.party is None):
            self.by_head[mention.head] = actor
        if mention.head is not None and actor.party is None and mention.person is None:
            known = self.full.get(mention.head)
            if known is None or words_of(known) < words_of(actor):
                self.full[mention.head] = actor
        if mention.person is not None:
            self._meet(actor)
            if actor.party is not None:
                self.persons[actor.party] = actor
        self.told.remember(mention, actor)
        self.bodies.remember(mention, actor, self._called(actor))
        if actor.party is not None:
            self.sides = [*self.sides[-_SIDE_MEMORY:], actor]

    def _called(self, actor: Actor) -> str:
        """Return how the page first calls the side of an actor."""
        return self.context.names.get(actor.party or "", actor.name)

    def _bodies_before(self, mention: Mention) -> BodiesTold:
        """Return the groups and bodies told up to a phrase, in its own sentence too ("X menembak, Y menyerang …")."""
        is_back = mention.definite and not mention.entities and not mention.classes.isdisjoint(_BODY_NOUNS)
        is_back = is_back or is_bare_group(mention)
        if self.sentence is None or not is_back:
            return self.bodies
        bodies = replace(self.bodies)
        for _, one in self.sentence.mentions:
            if one.kind is _ACTOR and one.end <= mention.start and one.entities:
                actor = self.context.actor_of(one)
                bodies.remember(one, actor, self._called(actor))
        return bodies

    def _is_many(self, mention: Mention) -> bool:
        if mention.kind is _PRONOUN:
            return mention.pronoun in {"both", "third_plural"}
        if mention.kind is not _ACTOR or mention.person is not None or _is_one(mention) or is_that_land(mention):
            return False
        if names_thing(mention):
            return False
        if not mention.classes.isdisjoint(_HOUSES) and (
            not mention.has_people or not mention.classes.isdisjoint({"embassy", "hospital"})
        ):
            return False
        is_crowd = "crowd" in mention.classes and "anybody" not in mention.classes  # "demonstran": bare, they are many
        if "follower" in mention.classes and mention.possessive:  # "anak buahnya", "pengikutnya"
            return True
        is_told = mention.number is not None or (mention.many and not is_people_at_large(mention)) or is_crowd
        is_people = is_told and mention.actor_kind is ActorKind.PERSON
        is_group = "groupnoun" in mention.classes and mention.has_people
        return (
            is_people
            or is_group
            or (mention.actor_kind in _GROUP_KINDS and (mention.has_people or bool(mention.entities)))
        )

    def hear(self, speaker: Actor | None) -> None:
        """Remember the last speaker; "dia" and "katanya" go back to them."""
        if speaker is not None:
            self.speaker = speaker
            is_known = speaker.kind is ActorKind.PERSON or speaker.party is not None
            if self._is_body(speaker):
                self.bodies_heard.add(speaker.start)
            if is_known and speaker.start not in self.several and not (self.person and self._is_body(speaker)):
                self._meet(speaker)

    def _is_body(self, speaker: Actor) -> bool:
        """Tell whether a speaker of this sentence is a ministry, an army or a group, which nobody calls "dia"."""
        nodes = self._nodes()
        told = (node.mention for node in nodes if node.mention is not None and node.mention.start == speaker.start)
        mention = next(told, None)
        if mention is None or mention.kind is MentionKind.PRONOUN or mention.victim == "person":  # "sumber polisi"
            return False
        is_one = mention.title or mention.person is not None or mention.indefinite
        return not is_one and mention.actor_kind in _BODIES

    def _meet(self, person: Actor) -> None:
        """Remember the person told of last, and who was before."""
        if self.person is not None and self.person.name != person.name:
            self.earlier = self.person
        self.person = person


def _is_that_place(sentence: Sentence, index: int) -> bool:
    """Tell whether words say that it was at a place told before ("di | kota itu |")."""
    mention = sentence.nodes[index].mention
    is_back = mention is not None and mention.definite and not mention.entities and "territory" in mention.classes
    return is_back and sentence.nodes[index - 1].has("in")


def _may_go_on(mention: Mention, acting: Mention | None) -> bool:
    """Tell whether who goes on acting is no one person and no one holder of an office."""
    return mention is acting and not _is_one(mention) and mention.person is None


def are_reporters(mention: Mention) -> bool:
    """Tell whether reporters are counted, who may be "mereka" of their own sentence ("dua wartawan X yang ditahan")."""
    return mention.actor_kind is ActorKind.MEDIA and mention.has_people and mention.number is not None


def _is_one(mention: Mention) -> bool:
    """Tell whether one holder of an office is meant ("juru bicara X", "seorang menteri"): not who "mereka" are."""
    if mention.number is not None and mention.number.max == 1 and not mention.many:
        return True
    is_office = mention.title and mention.actor_kind is not ActorKind.CIVILIANS
    return is_office and mention.number is None and not mention.many
