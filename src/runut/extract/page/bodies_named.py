"""The bodies and groups that the last sentences name: whom "kelompok itu" and "juru bicaranya" go back to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.phrase_sorts import names_thing
from runut.record.actor import ActorKind

_KEPT = 5


@dataclass(slots=True)
class BodiesNamed:
    """Keeps the bodies and groups of this sentence and of those right before it.

    Attributes:
        named: The bodies of this sentence, in order, after those kept from before.
        kept: The bodies of this sentence for the next one, the one named first (whom it is about) last.
        owners: The body that this sentence names first, and that of the last sentence before that named one.
    """

    named: list[Mention] = field(default_factory=list)
    kept: list[Mention] = field(default_factory=list)
    owners: list[Mention] = field(default_factory=list)

    def enter(self, sentence: Sentence) -> None:
        """Look over a sentence before it is read."""
        mentions = (node.mention for node in sentence.nodes if node.mention is not None and node.mention.entities)
        bodies = [mention for mention in mentions if not mention.person and mention.kind is MentionKind.ACTOR]
        owners = [
            body for body in bodies if not (body.title or names_thing(body)) and body.actor_kind is not ActorKind.MEDIA
        ]
        self.named = [*self.kept[-_KEPT:], *bodies]
        self.kept = [*self.kept[-1:], *reversed(bodies)]
        self.owners = [*owners[:1], *self.owners[:1]]

    def before(self, start: int) -> Iterator[Mention]:
        """Yield the bodies named before a place, the likeliest first."""
        return (body for body in reversed(self.named) if body.end <= start)

    def owner_before(self, start: int) -> Mention | None:
        """Return whose people are meant at a place: of the body its sentence is about, or the sentence before it."""
        return next((body for body in self.owners if body.end <= start), None)
