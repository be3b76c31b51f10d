"""Who "dia", "mereka", "keduanya", "pihaknya" are: the thread of a story from sentence to sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.clauses import NodeKind, Sentence
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.context import PageContext
from runut.record.actor import Actor, ActorKind

_GROUP_KINDS = {
    ActorKind.NONSTATE_ARMED,
    ActorKind.MILITARY,
    ActorKind.POLICE,
    ActorKind.CIVILIANS,
    ActorKind.PARTY,
    ActorKind.GOVERNMENT,
    ActorKind.PEACEKEEPERS,
}
_SIDE_MEMORY = 6
_HELD_CLASSES = {
    "territory", "stronghold", "building", "camp", "embassy", "office", "vehicle", "aircraft", "warships", "forces",
    "targeted", "weapons", "mines", "border", "hospital",
}  # fmt: skip


@dataclass(slots=True)
class Discourse:
    """What the sentences so far have named; one per page, moved on sentence by sentence."""

    context: PageContext
    speaker: Actor | None = None
    person: Actor | None = None
    group: tuple[Actor, ...] = ()
    sides: list[Actor] = field(default_factory=list)
    here: list[Actor] = field(default_factory=list)
    quoted: Actor | None = None
    retold: Actor | None = None
    persons: dict[str, Actor] = field(default_factory=dict)
    by_head: dict[str, Actor] = field(default_factory=dict)

    def resolve(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actors that a noun phrase or pronoun stands for; empty where it names none."""
        if mention.kind is MentionKind.PRONOUN:
            return self._resolve_pronoun(mention)
        if mention.kind is not MentionKind.ACTOR and not _belongs_to_side(mention):
            return ()
        owner = self._owner(mention)
        if owner is not None:
            basis = f"'{mention.name}': people of {owner.name}"
            actor = self.context.actor_of(mention)
            return (replace(actor, party=owner.party, basis=basis),)
        return (self._closest(self.context.actor_of(mention), mention),)

    def _owner(self, mention: Mention) -> Actor | None:
        """Return whose "tentaranya" are: the side named last in the sentence, the speaker's, the last side named."""
        if not mention.possessive or mention.party is not None or mention.person is not None:
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
            for node in sentence.nodes
            if node.mention is not None and node.mention.kind is MentionKind.ACTOR and not node.mention.possessive
        )
        self.here = [actor for actor in actors if actor.party is not None and actor.basis is None]

    def resolve_all(self, mentions: Iterable[Mention]) -> tuple[Actor, ...]:
        """Return the actors of several phrases, each once."""
        found: dict[tuple[str, str | None], Actor] = {}
        for mention in mentions:
            for actor in self.resolve(mention):
                found.setdefault((actor.name.casefold(), actor.party), actor)
        return tuple(found.values())

    def _closest(self, actor: Actor, mention: Mention) -> Actor:
        """Give "pemimpin Rusia itu" and the like the name of the last person of that side."""
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
        return actor

    def _same_head(self, mention: Mention) -> Actor | None:
        """Return whom "polisi itu" goes back to: the last people told by the same noun, where their side is known."""
        if not mention.definite or mention.head is None or mention.entities or mention.person or mention.title:
            return None
        known = self.by_head.get(mention.head)
        return known if known is not None and known.party is not None else None

    def _resolve_pronoun(self, mention: Mention) -> tuple[Actor, ...]:
        found: tuple[Actor, ...] = ()
        if mention.pronoun == "third_singular":
            person = self.retold or self.person
            found = () if person is None else (person,)
        elif mention.pronoun == "third_plural":
            retold = self.retold
            found = (retold,) if retold is not None and retold.kind is not ActorKind.PERSON else self.group
        elif mention.pronoun == "both":
            found = self._pair()
        elif mention.pronoun in {"first", "self"}:
            speaker = self.quoted or self.speaker or self.person
            found = () if speaker is None else (speaker,)
        return tuple(
            replace(actor, start=mention.start, end=mention.end, basis=f"'{mention.name}' → {actor.name}")
            for actor in found
        )

    def _pair(self) -> tuple[Actor, ...]:
        """Return the two sides meant by "kedua pihak": the last two named, the story's opponents failing that."""
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
        for node in sentence.nodes:
            if node.kind is not NodeKind.MENTION or node.mention is None:
                continue
            mention = node.mention
            if mention.kind is not MentionKind.ACTOR:
                continue
            actor = self.context.actor_of(mention)
            if mention.head is not None and not (mention.definite and actor.party is None):
                self.by_head[mention.head] = actor
            if mention.person is not None:
                self.person = actor
                if actor.party is not None:
                    self.persons[actor.party] = actor
            elif mention.actor_kind in _GROUP_KINDS and (mention.has_people or mention.entities):
                self.group = (actor,)
            if actor.party is not None:
                self.sides = [*self.sides[-_SIDE_MEMORY:], actor]

    def hear(self, speaker: Actor | None) -> None:
        """Remember the last speaker; "dia" and "katanya" go back to them."""
        if speaker is not None:
            self.speaker = speaker
            if speaker.kind is ActorKind.PERSON or speaker.party is not None:
                self.person = speaker


def _belongs_to_side(mention: Mention) -> bool:
    """Tell whether a thing or place stands for the side that holds it ("pos Azerbaijan", not "kesepakatan Moskow")."""
    return mention.party is not None and not mention.classes.isdisjoint(_HELD_CLASSES)


def parties_of(actors: Sequence[Actor]) -> frozenset[str]:
    """Return the parties of several actors, a folded name where none is known."""
    return frozenset(actor.party or actor.name.casefold() for actor in actors)
