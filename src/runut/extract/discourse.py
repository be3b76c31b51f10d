"""Who "dia", "mereka", "keduanya", "pihaknya" are: the thread of a story from sentence to sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.clauses import Sentence
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.context import PageContext
from runut.extract.joined_names import list_right
from runut.extract.phrase_sorts import belongs_to_side, country_at, is_anybody, is_bare_count, is_pair, is_placed
from runut.record.actor import Actor, ActorKind
from runut.world import EntityClass

_GROUP_KINDS = {
    ActorKind.NONSTATE_ARMED,
    ActorKind.MILITARY,
    ActorKind.POLICE,
    ActorKind.CIVILIANS,
    ActorKind.PARTY,
    ActorKind.GOVERNMENT,
    ActorKind.PEACEKEEPERS,
}
_OFFICIAL_KINDS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_SIDE_MEMORY = 6
_GROUP_MEMORY = 4


@dataclass(slots=True)
class Discourse:
    """What the sentences so far have named; one per page, moved on sentence by sentence."""

    context: PageContext
    speaker: Actor | None = None
    person: Actor | None = None
    group: tuple[Actor, ...] = ()
    sentence: Sentence | None = None
    barred: frozenset[str | None] = frozenset()
    groups: list[tuple[Actor, ...]] = field(default_factory=list)
    armed: Actor | None = None
    body: Actor | None = None
    sides: list[Actor] = field(default_factory=list)
    couple: tuple[Actor, ...] = ()
    here: list[Actor] = field(default_factory=list)
    quoted: Actor | None = None
    retold: Actor | None = None
    persons: dict[str, Actor] = field(default_factory=dict)
    by_head: dict[str, Actor] = field(default_factory=dict)

    def resolve(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actors that a noun phrase or pronoun stands for; empty where it names none."""
        if mention.kind is MentionKind.PRONOUN:
            return self._resolve_pronoun(mention)
        if is_pair(mention):
            return self._standing_for(self._pair(), mention)
        if mention.kind is not MentionKind.ACTOR and not belongs_to_side(mention):
            return ()
        if mention.owner == "both":
            return self._standing_for(self._pair(), mention)
        enemy = self._enemy(mention)
        if enemy is not None:
            return self._standing_for((enemy,), mention)
        owner = next(iter(self._they(mention)), None) if mention.owner else self._owner(mention)
        if owner is not None:
            basis = f"'{mention.name}': people of {owner.name}"
            actor = self.context.actor_of(mention)
            return (replace(actor, party=owner.party, basis=basis),)
        return (self._closest(self.context.actor_of(mention), mention),)

    def _enemy(self, mention: Mention) -> Actor | None:
        """Return whom a speaker of one camp calls the enemy: the other one."""
        if "enemyword" not in mention.classes or mention.entities or mention.person or self.quoted is None:
            return None
        return self.context.foe_of(self.quoted)

    def _owner(self, mention: Mention) -> Actor | None:
        """Return whose "tentaranya" are: the side named last in the sentence, the speaker's, the last side named."""
        if not mention.possessive or mention.party is not None or mention.person is not None:
            return None
        if mention.actor_kind is ActorKind.PERSON:  # "suaminya": kin carry nobody's will
            return None
        before = [actor for actor in self.here if (actor.end or 0) <= mention.start]
        if before:
            return before[-1]
        speaker = self.quoted
        if speaker is not None and speaker.party is not None:
            return speaker
        return self.sides[-1] if self.sides else None

    def enter(self, sentence: Sentence) -> None:
        """Look over a sentence before its claims are read: the sides it names, in order."""
        actors = (
            self.context.actor_of(node.mention)
            for n, node in enumerate(sentence.nodes)
            if node.mention is not None
            and node.mention.kind is MentionKind.ACTOR
            and not node.mention.possessive
            and not (is_placed(sentence, n) and self.context.only_hosts(self.context.actor_of(node.mention).party))
        )
        self.here = [actor for actor in actors if actor.party is not None and actor.basis is None]
        self.sentence = sentence

    def side_before(self, start: int) -> Actor | None:
        """Return the side that this sentence names last before a place in it, None where it names none."""
        return next((actor for actor in reversed(self.here) if (actor.end or 0) <= start), None)

    def land_behind(self, start: int) -> str | None:
        """Return the state of the first place that this sentence names after "di" behind a place in it."""
        if self.sentence is None:
            return None
        behind = (n for n, node in enumerate(self.sentence.nodes) if n > 0 and node.start > start)
        return next((country for n in behind if (country := country_at(self.sentence, n))), None)

    def _places(self) -> list[str]:
        """Return the states of the places that this sentence names after "di", in order."""
        if self.sentence is None:
            return []
        nodes = range(1, len(self.sentence.nodes))
        return [country for n in nodes if (country := country_at(self.sentence, n))]

    def _many(self) -> list[Mention]:
        """Return the phrases of this sentence that "mereka" may go back to, in order."""
        if self.sentence is None:
            return []
        return [
            node.mention
            for n, node in enumerate(self.sentence.nodes)
            if node.mention is not None
            and node.mention.kind is MentionKind.ACTOR
            and self._is_many(node.mention)
            and not is_placed(self.sentence, n)
        ]

    def resolve_harmed(
        self, mentions: Iterable[Mention], actors: Sequence[Actor], *, is_harm: bool
    ) -> tuple[Actor, ...]:
        """Return to whom something is done: never who does it, people nobody names of where it happens."""
        self.barred = frozenset(actor.party for actor in actors)
        place = next(iter(self._places()), None) if is_harm else None
        place = None if self.context.only_hosts(place) else place
        found = self.resolve_all(mentions, (self.context.home or place) if is_harm else None)
        self.barred = frozenset()
        return found

    def resolve_all(self, mentions: Iterable[Mention], home: str | None = None) -> tuple[Actor, ...]:
        """Return the actors of several phrases, each once; nameless people are of `home`, where it is given."""
        found: dict[tuple[str, str | None], Actor] = {}
        for mention in mentions:
            for actor in self._counted(mention) if is_bare_count(mention) else self.resolve(mention):
                if home is not None and actor.party is None and is_anybody(mention):
                    basis = f"no side said; it happens in {home}"
                    actor = replace(actor, party=home, basis=basis)  # noqa: PLW2901
                found.setdefault((actor.name.casefold(), actor.party), actor)
        return tuple(found.values())

    def _closest(self, actor: Actor, mention: Mention) -> Actor:
        """Give "pemimpin Rusia itu" and the like the name of the last person of that side."""
        body = self._body_of(actor, mention)
        if body is not None:
            return body
        if (
            mention.definite
            and mention.has_people
            and not mention.entities
            and not mention.title
            and not mention.person
        ):
            for known in self.group:
                if known.party is not None and (
                    actor.kind in {None, ActorKind.OTHER, known.kind} or actor.party == known.party
                ):
                    return replace(known, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {known.name}")
        same = self._same_head(mention)
        if same is not None:
            return replace(same, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {same.name}")
        last = self.persons.get(actor.party or "")
        if mention.definite and mention.title and not mention.person and last is not None:
            return replace(last, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {last.name}")
        return self._same_office(actor, mention)

    def _body_of(self, actor: Actor, mention: Mention) -> Actor | None:
        """Return the group or body that "kelompok itu" and "badan itu" go back to, or one of its people."""
        is_alone = "allynoun" in mention.classes and " " not in mention.name
        if not (mention.definite or is_alone) or mention.entities or actor.party is not None:
            return None
        if is_alone:
            named = (side for side in reversed(self.sides) if mention.name.casefold() in side.name.casefold())
            body = next(named, self.armed if mention.definite else None)
        elif not mention.classes.isdisjoint({"groupnoun", "allynoun"}):
            body = self.armed
        elif "bodynoun" in mention.classes:
            body = self.body
        else:
            return None
        if body is None:
            return None
        basis = f"'{mention.name}' → {body.name}"
        is_itself = mention.victim is None and not mention.title and not mention.person
        if is_itself:
            return replace(body, start=actor.start, end=actor.end, basis=basis)
        return replace(actor, party=body.party, basis=basis)

    def _same_head(self, mention: Mention) -> Actor | None:
        """Return whom "polisi itu" goes back to: the last people told by the same noun, where their side is known."""
        if not mention.definite or mention.head is None or mention.entities or mention.person or mention.title:
            return None
        known = self.by_head.get(mention.head)
        return known if known is not None and known.party is not None else None

    def _same_office(self, actor: Actor, mention: Mention) -> Actor:
        """Give "kementerian itu" the side of the last organ of its sort, where the phrase and the story tell none."""
        if not mention.definite or actor.party is not None or actor.kind not in _OFFICIAL_KINDS:
            return actor
        last = next((side for side in reversed(self.sides) if side.kind is actor.kind), None)
        if last is None:
            return actor
        return replace(actor, party=last.party, basis=f"'{mention.name}': of {last.name}, named before")

    def _resolve_pronoun(self, mention: Mention) -> tuple[Actor, ...]:
        found: tuple[Actor, ...] = ()
        if mention.pronoun == "third_singular":
            person = self.retold or self.person
            found = () if person is None else (person,)
        elif mention.pronoun == "third_plural":
            retold = self.retold
            found = (retold,) if retold is not None and retold.kind is not ActorKind.PERSON else self._they(mention)
        elif mention.pronoun == "both":
            found = self._pair()
        elif mention.pronoun in {"first", "self"}:
            owner = self._owner_between(mention)
            speaker = owner or self.quoted or self.speaker or self.person
            found = () if speaker is None else (speaker,)
        return self._standing_for(found, mention)

    def _owner_between(self, mention: Mention) -> Actor | None:
        """Return the side named between the speaker and "tentaranya" ("X berkata Israel membalas | tentaranya …")."""
        if self.quoted is None or "forces" not in mention.classes:
            return None
        return next(
            (
                actor
                for actor in reversed(self.here)
                if (actor.end or 0) <= mention.start and actor.party != self.quoted.party
            ),
            None,
        )

    def _standing_for(self, found: Iterable[Actor], mention: Mention) -> tuple[Actor, ...]:
        return tuple(
            replace(actor, start=mention.start, end=mention.end, basis=f"'{mention.name}' → {actor.name}")
            for actor in found
        )

    def _they(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the group that "mereka" are: of this sentence or those before, not who acts on them or speaks."""
        speaker = self.quoted.party if self.quoted is not None else None
        barred = {party for party in (speaker, *self.barred) if party is not None}
        here = (known for known in reversed(self._many()) if known.end <= mention.start)
        for known in here:
            found = self._joined_to(known)
            if found and barred.isdisjoint(actor.party for actor in found):
                return found
        others = (group for group in reversed(self.groups) if barred.isdisjoint(actor.party for actor in group))
        return next(others, self.group)

    def _joined_to(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actors of a phrase and of those joined to it ("para pemimpin A dan | B")."""
        nodes = [] if self.sentence is None else self.sentence.nodes
        at = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
        before = nodes[at - 2].mention if at > 1 and nodes[at - 1].has("and") else None
        is_list = before is not None and before.kind is MentionKind.ACTOR and before.party is not None
        return self.resolve_all((before, mention)) if before is not None and is_list else self.resolve(mention)

    def _counted(self, mention: Mention) -> tuple[Actor, ...]:
        """Return of whom a number without a noun counts more ("lima warga tewas dan | 12 | lainnya luka-luka")."""
        named = (node.mention for node in self.sentence.nodes) if self.sentence is not None else ()
        people = [known for known in named if known is not None and known.has_people and known.victim is not None]
        here = (known for known in reversed(people) if known.end <= mention.start)
        found = next((actors for known in here if (actors := self.resolve(known))), self.group)
        basis = f"'{mention.name}': of the people told before"
        return tuple(replace(a, kind=None, start=mention.start, end=mention.end, basis=basis) for a in found if a.party)

    def _pair(self) -> tuple[Actor, ...]:
        """Return the two sides meant by "kedua pihak": the last two named, the story's opponents failing that."""
        if self.couple:
            return self.couple
        if self.context.are_at_odds:
            return self.context.opponents
        last: dict[str | None, Actor] = {}
        for actor in reversed(self.sides):
            last.setdefault(actor.party, actor)
        ranked = sorted(last.values(), key=lambda actor: -self.context.weights[actor.party or ""])[:2]
        opponents = {actor.party for actor in self.context.opponents}
        if len(ranked) == 2 and not opponents <= set(last):
            return tuple(ranked)
        return self.context.opponents or tuple(ranked)

    def follow(self, sentence: Sentence) -> None:
        """Move past a sentence: remember whom it named."""
        named = [(n, node.mention) for n, node in enumerate(sentence.nodes) if node.mention is not None]
        for n, mention in named:
            is_host = is_placed(sentence, n) and self.context.only_hosts(self.context.actor_of(mention).party)
            if mention.kind is MentionKind.ACTOR and not is_host:
                self._remember(mention)
        first = next((mention for _, mention in named), None)
        if first is not None and first.kind is MentionKind.ACTOR and first.title and len(self.resolve(first)) == 1:
            self.person = self.resolve(first)[0]
        self._remember_group(sentence, named)
        self.couple = self._couple_of(sentence)

    def _couple_of(self, sentence: Sentence) -> tuple[Actor, ...]:
        """Return the two sides that a sentence names joined ("A dan B sepakat"), none where they are no rivals."""
        nodes = sentence.nodes
        for n in range(len(nodes) - 2):
            one, other = nodes[n].mention, nodes[n + 2].mention
            if one is not None and other is not None and nodes[n + 1].has("and") and not is_placed(sentence, n):
                joined = self.resolve_all((one, other))
                if self.context.are_rivals(joined):
                    return joined
        return ()

    def _remember(self, mention: Mention) -> None:
        actor = self.context.actor_of(mention)
        if mention.head is not None and not (mention.definite and actor.party is None):
            self.by_head[mention.head] = actor
        if mention.person is not None:
            self.person = actor
            if actor.party is not None:
                self.persons[actor.party] = actor
        elif any(entity.cls is EntityClass.ORGANISATION for entity in mention.entities):
            self.body = actor
        is_group = any(entity.cls is EntityClass.GROUP for entity in mention.entities)
        if actor.party is not None and (is_group or actor.kind is ActorKind.NONSTATE_ARMED):
            name = self.context.names.get(actor.party, actor.name)
            self.armed = replace(actor, name=name, kind=ActorKind.NONSTATE_ARMED)
        if actor.party is not None:
            self.sides = [*self.sides[-_SIDE_MEMORY:], actor]

    def _remember_group(self, sentence: Sentence, named: Sequence[tuple[int, Mention]]) -> None:
        """Remember whom "mereka" would mean: the subject where it is many, the last group named failing that."""
        if named and not is_placed(sentence, named[0][0]):
            joined = self.resolve_all(list_right(sentence.nodes, named[0][0], whole=True))
            if len(parties_of(joined)) > 1:
                self.group = joined
                self.groups = [*self.groups[-_GROUP_MEMORY:], joined]
                return
        groups = [(n, mention) for n, mention in named if self._is_many(mention) and not is_placed(sentence, n)]
        if not groups:
            return
        first, mention = groups[0]
        is_subject = first == named[0][0]
        chosen = mention if is_subject else groups[-1][1]
        self.group = self.resolve(chosen)
        self.groups = [*self.groups[-_GROUP_MEMORY:], self.group]

    def _is_many(self, mention: Mention) -> bool:
        if mention.kind is MentionKind.PRONOUN:
            return mention.pronoun in {"both", "third_plural"}
        if mention.kind is not MentionKind.ACTOR or mention.person is not None or "hospital" in mention.classes:
            return False
        is_people = mention.actor_kind is ActorKind.PERSON and mention.number is not None
        return is_people or (mention.actor_kind in _GROUP_KINDS and (mention.has_people or bool(mention.entities)))

    def hear(self, speaker: Actor | None) -> None:
        """Remember the last speaker; "dia" and "katanya" go back to them."""
        if speaker is not None:
            self.speaker = speaker
            if speaker.kind is ActorKind.PERSON or speaker.party is not None:
                self.person = speaker


def parties_of(actors: Sequence[Actor]) -> frozenset[str]:
    """Return the parties of several actors, a folded name where none is known."""
    return frozenset(actor.party or actor.name.casefold() for actor in actors)
