"""In which sense a noun takes up an act told before: "pembebasan itu" is that of the captives named there."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import NodeKind, Sentence
from runut.extract.raw_event import RawEvent
from runut.extract.senses import choose_sense
from runut.languages.lexicon import Sense

_BACK_SENTENCES = 8


def mark_retold(sentence: Sentence, told: Sequence[Sequence[RawEvent]]) -> None:
    """Mark the nouns of a sentence that take up an act which the sentences before tell.

    What is pointed back to is not described again, so that the words which tell a sense apart are missing.
    """
    nodes = sentence.nodes
    for index, node in enumerate(nodes[:-1]):
        item = node.unit.item if node.kind is NodeKind.TRIGGER and nodes[index + 1].has("back") else None
        senses = [] if item is None else [one for one in item.senses if one.voice.is_noun and one.needs]
        if not senses:
            continue
        known = _find_told(senses, told[-_BACK_SENTENCES:])
        chosen = None if known is None else choose_sense(sentence, index)
        if known is not None and (chosen is None or chosen.frame.type is not known.frame.type):
            sentence.retold[index] = known


def _find_told(senses: Sequence[Sense], told: Sequence[Sequence[RawEvent]]) -> Sense | None:
    """Return the sense of a noun in which an act was told last, None where none was; a frame goes before its kind."""
    frames = [raw.sense.frame for events in reversed(told) for raw in reversed(events)]
    by_frame = {sense.frame.id: sense for sense in reversed(senses)}
    by_kind = {(sense.frame.type, sense.frame.mode): sense for sense in reversed(senses) if sense.frame.mode}
    same = (by_frame[frame.id] for frame in frames if frame.id in by_frame)
    alike = (by_kind[frame.type, frame.mode] for frame in frames if (frame.type, frame.mode) in by_kind)
    return next(same, None) or next(alike, None)
