"""Who put out the texts that a story tells of: whose words "laporan itu", "surat tersebut" say later on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_active, is_preposition, is_verb
from runut.extract.meant.told_people import first_word
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_WORDS = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN}
_TEXT = "document"
_BACK_LINES = 8  # empty ones count


@dataclass(slots=True)
class TextsTold:
    """Keeps by its noun who put out the last text of that sort, and in which line."""

    authors: dict[str, tuple[int, Actor]] = field(default_factory=dict)

    def remember(self, sentence: Sentence, resolve: Callable[[Mention], Sequence[Actor]]) -> None:
        """Look over a sentence for a text that somebody puts out ("X menerbitkan | laporan", "dalam | surat |, X")."""
        for position, mention in sentence.mentions:
            if not _is_text(mention) or mention.definite:
                continue
            author = _author_at(sentence.nodes, position)
            found = () if author is None else resolve(author)
            if len(found) == 1 and found[0].kind is not ActorKind.MEDIA:
                self.authors[first_word(mention)] = sentence.line, found[0]

    def author_of(self, raw: RawEvent) -> Actor | None:
        """Return whose words an act is that a text told before is said to do ("laporan itu | menuduh …")."""
        nodes = raw.sentence.nodes
        if raw.type not in _WORDS or not is_active(nodes[raw.node]):
            return None
        subject = find_subject(nodes, raw.node)
        text = None if subject.index is None else nodes[subject.index].mention
        if text is None or not (_is_text(text) and text.definite):
            return None
        line, author = self.authors.get(first_word(text), (0, None))
        is_near = raw.sentence.line - line <= _BACK_LINES
        return author if is_near and author is not None else None


def _is_text(mention: Mention) -> bool:
    return mention.kind is MentionKind.THING and _TEXT in mention.classes


def _author_at(nodes: Sequence[Node], position: int) -> Mention | None:
    """Return who does what a text is the object of, or who speaks behind it where it opens the sentence."""
    if position and is_preposition(nodes[position - 1]):
        if position > 1:
            return None
        comma = next((n for n in range(position, len(nodes)) if nodes[n].is_comma), len(nodes))
        following = nodes[comma + 1].mention if comma + 1 < len(nodes) else None
        return following if following is not None and following.kind is MentionKind.ACTOR else None
    verb = nodes[position - 1] if position else None
    if verb is None or not (verb.has("issuing") or (is_verb(verb) and is_active(verb))):
        return None
    told = find_subject(nodes, position - 1).mentions
    return told[0] if len(told) == 1 and told[0].kind is MentionKind.ACTOR else None
