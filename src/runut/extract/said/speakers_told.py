"""Who has spoken in a story, and who of them "jenderal itu", "kelompok itu", "harian itu" is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from runut.annotate.phrases.mentions import Mention
from runut.extract.meant.discourse import Discourse
from runut.extract.page.bodies_named import BodiesNamed
from runut.extract.said.documents import Documents, is_of_group
from runut.extract.said.speaker_phrases import points_at_one
from runut.extract.said.speaker_words import (
    is_nameless,
)
from runut.record.actor import Actor, ActorKind

_GROUP_KINDS = {ActorKind.OTHER, ActorKind.NONSTATE_ARMED, ActorKind.NGO, ActorKind.IGO, ActorKind.PARTY}


@dataclass(slots=True)
class SpeakersTold:
    """Whom a story has told of that may speak: by line, by noun, by body and by document.

    Attributes:
        discourse: The thread of the story.
        topic: Whom the last sentence of this line was about, where it was someone who may speak.
        silent: Whom this line is about, as long as nobody speaks in it.
        before: The same of the line before.
        earlier: Who was `last` when this sentence began.
        individual: Who spoke last and is no land.
        by_head: Who spoke, by the noun that headed their name ("jenderal").
        organs: The army, police and authorities of a side that spoke last, by kind.
        many: Where speakers stand who are more than one: "mereka mengatakan" is whoever of them spoke last.
        heard: Whether somebody spoke in the last sentence.
        bodies: The bodies and groups named in this sentence and the one before.
        documents: The documents that the story has told of.
    """

    discourse: Discourse
    topic: Actor | None = None
    silent: Actor | None = None
    before: Actor | None = None
    earlier: Actor | None = None
    individual: Actor | None = None
    by_head: dict[str, Actor] = field(default_factory=dict)
    organs: dict[ActorKind, Actor] = field(default_factory=dict)
    many: set[int | None] = field(default_factory=set)
    heard: bool = False
    bodies: BodiesNamed = field(default_factory=BodiesNamed)
    documents: Documents = field(default_factory=Documents)

    @property
    def last(self) -> Actor | None:
        """Return who spoke last: whom this line is about, the last speaker of the story failing that."""
        return self.topic or self.before or self.discourse.speaker

    def begin_line(self) -> None:
        """Forget whom the line before was about, but for "ia" where nobody spoke in it."""
        self.before, self.topic = self.silent, None
        self.silent = None

    def _is_land(self, actor: Actor) -> bool:
        """Tell whether an actor is a land called by its bare name."""
        return actor.party is not None and self.discourse.context.names.get(actor.party) == actor.name

    def _known_again(self, mention: Mention) -> Actor | None:
        """Return who "jenderal itu" or "kelompok itu" is: the last speaker under that noun, the line's topic."""
        if mention.definite and mention.entities and mention.title and not mention.person:
            return self._sided_anew(mention)
        if (
            not mention.definite
            or mention.entities
            or mention.person
            or not (mention.has_people or is_of_group(mention))
        ):
            return None
        if is_of_group(mention):
            return self._group_pointed_at(mention)
        is_bare = mention.last - mention.first == 1 or (mention.definite and " " not in mention.name)
        known = self.by_head.get(mention.head) if is_bare and mention.head is not None else None
        if known is not None and is_nameless(known, mention):
            known = self._group_pointed_at(mention) or known
        if known is not None:
            return known
        if mention.actor_kind is ActorKind.MEDIA and not mention.title and mention.victim is None:
            return self._outlet_pointed_at(mention)
        is_body = mention.actor_kind in _GROUP_KINDS and not mention.title
        if not is_body:
            return self._person_pointed_at(mention)
        return self._group_pointed_at(mention) if is_bare else None

    def _sided_anew(self, mention: Mention) -> Actor | None:
        """Return the person of no side who spoke last, as whose side "perwira | X | itu" tells."""
        one = self._person_pointed_at(mention)
        is_open = one is not None and one.party is None and " " in one.name
        return replace(one, party=mention.party) if one is not None and is_open else None

    def _group_pointed_at(self, mention: Mention) -> Actor | None:
        """Return the group that "kelompok itu" is: the line's topic, else the last one named that it can be."""
        is_watch = mention.actor_kind is ActorKind.NGO
        if self.topic is not None and self.topic.kind in ({ActorKind.NGO} if is_watch else _GROUP_KINDS):
            return self.topic
        is_named = self.topic is not None and self.topic.kind is None and self.topic.name[:1].isupper()
        if is_named and self.topic is not None and " " in self.topic.name:
            return self.topic
        if is_watch and self.discourse.bodies.watch is not None:
            return self.discourse.bodies.watch
        before = map(self.discourse.context.actor_of, self.bodies.before(mention.start))
        is_any = mention.actor_kind in {None, ActorKind.OTHER}
        kinds = _GROUP_KINDS if is_any else {mention.actor_kind, ActorKind.OTHER}
        return next((body for body in before if body.kind in kinds), None)

    def _outlet_pointed_at(self, mention: Mention) -> Actor | None:
        """Return the agency or paper that "harian itu" is: the one named last."""
        named = map(self.discourse.context.actor_of, self.bodies.before(mention.start))
        return next((body for body in named if body.kind is ActorKind.MEDIA), None)

    def _person_pointed_at(self, mention: Mention) -> Actor | None:
        """Return who "jenderal bintang satu tersebut" is: the person who spoke last, unless several are meant."""
        one = self.before or self.last
        return one if points_at_one(mention) and one is not None and one.kind is ActorKind.PERSON else None
