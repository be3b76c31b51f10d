"""Who speaks: the name before or after a word of speech, the people behind an agency, the last speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.annotate.clauses import Node
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.discourse import Discourse
from runut.extract.grammar import find_subject
from runut.record.actor import Actor, ActorKind

_LONGEST_GAP = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker, the index of the node after their name, and why."""

    speaker: Actor | None
    after: int
    why: list[str]


@dataclass(slots=True)
class SpeakerFinder:
    """Finds speakers in one line; asks the discourse for those that are not named."""

    discourse: Discourse

    def find_before(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the subject of a cue that governs its words."""
        subject = find_subject(nodes, index)
        actors = self.find_among(subject.mentions)
        if actors:
            return Found(actors[0], index, [f"the cue's subject {subject.how}"])
        return Found(self.discourse.speaker, index, ["no subject before the cue; the last speaker"])

    def find_after(self, nodes: Sequence[Node], index: int) -> Found:
        """Return the speaker named after a cue."""
        position = index + 1
        while position < len(nodes) and nodes[position].has("determiner", "by", "adverb", "hearsay"):
            position += 1
        if position >= len(nodes) or not self._is_near(nodes, index, position):
            return Found(self.discourse.speaker, index + 1, ["no name after the cue; the last speaker"])
        cited = self._find_cited(nodes, position)
        position = position if cited is None else cited
        mention = nodes[position].mention
        if mention is None:
            return Found(self.discourse.speaker, index + 1, ["no name after the cue; the last speaker"])
        actors = self.find_among([mention])
        speaker = actors[0] if actors else self._unnamed(mention)
        return Found(speaker, position + 1, [f"named after the cue: '{mention.name}'"])

    def find_among(self, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
        """Return who may speak among some phrases; a document speaks for the actor it names, or the last speaker."""
        found: list[Actor] = []
        for mention in mentions:
            if "document" in mention.classes and mention.party is None and not mention.has_people:
                found.extend(() if self.discourse.speaker is None else (self.discourse.speaker,))
            else:
                found.extend(self.discourse.resolve(mention))
        return tuple(found)

    def _is_near(self, nodes: Sequence[Node], index: int, position: int) -> bool:
        gap = nodes[position].start - nodes[index].end
        return nodes[position].mention is not None and gap <= _LONGEST_GAP + 10 * (position - index - 1)

    def _unnamed(self, mention: Mention) -> Actor | None:
        """Return people whom the data do not know by the words the page has for them ("penduduk setempat")."""
        is_people = mention.kind is MentionKind.THING and "territory" not in mention.classes and bool(mention.name)
        if not is_people or "document" in mention.classes:
            return self.discourse.speaker
        return Actor(name=mention.name, start=mention.start, end=mention.end)

    def _find_cited(self, nodes: Sequence[Node], position: int) -> int | None:
        """Return the speaker behind an agency: "kata kantor berita X mengutip Y"."""
        mention = nodes[position].mention
        if mention is None or mention.actor_kind is not ActorKind.MEDIA:
            return None
        for later in range(position + 1, min(position + 4, len(nodes))):
            if not nodes[later].has("citing"):
                continue
            for target in range(later + 1, min(later + 4, len(nodes))):
                named = nodes[target].mention
                if named is not None and named.kind is MentionKind.ACTOR:
                    return target
        return None
