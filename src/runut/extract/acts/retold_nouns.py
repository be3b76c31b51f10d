"""In which sense a word takes up an act told before: "pembebasan itu", "kapal-kapal itu dikirim"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.word_class import BEFORE_VERBS
from runut.extract.meant.told_people import first_word
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense

_BACK_SENTENCES = 8
_PASSIVE = {Voice.PAS, Voice.TER}


def mark_retold(sentence: Sentence, told: Sequence[Sequence[RawEvent]]) -> None:
    """Mark the nouns and passives of a sentence that take up an act which the sentences before tell.

    What is pointed back to is not described again, so that the words which tell a sense apart are missing.
    """
    nodes = sentence.nodes
    known = [raw for events in reversed(told[-_BACK_SENTENCES:]) for raw in reversed(events)]
    for index, node in enumerate(nodes[:-1] if known else ()):
        item = node.unit.item if node.is_trigger else None
        if item is None:
            continue
        if "back" in nodes[index + 1].categories:
            _mark(sentence, index, _find_noun([one for one in item.senses if one.voice.is_noun and one.needs], known))
        elif (thing := _thing_before(sentence, index)) is not None:
            there = [raw for raw in known if thing in _words(raw)]
            _mark(sentence, index, next(_by_frame([one for one in item.senses if one.voice in _PASSIVE], there), None))


def _mark(sentence: Sentence, index: int, known: Sense | None) -> None:
    """Mark a word with the sense that was told before, where it has none or, a noun, one of another type."""
    chosen = None if known is None else choose_sense(sentence, index)
    if known is None or (chosen is not None and (known.voice in _PASSIVE or chosen.frame.type is known.frame.type)):
        return
    sentence.retold[index] = known


def _find_noun(senses: Sequence[Sense], told: Sequence[RawEvent]) -> Sense | None:
    """Return the sense of a noun in which an act was told last, None where none was; a frame goes before its kind."""
    by_kind = {(sense.frame.type, sense.frame.mode): sense for sense in reversed(senses) if sense.frame.mode}
    kinds = ((raw.sense.frame.type, raw.sense.frame.mode) for raw in told)
    alike = (by_kind[kind] for kind in kinds if kind in by_kind)
    return next(_by_frame(senses, told), None) or next(alike, None)


def _by_frame(senses: Sequence[Sense], told: Sequence[RawEvent]) -> Iterator[Sense]:
    by_frame = {sense.frame.id: sense for sense in reversed(senses)}
    return (by_frame[raw.sense.frame.id] for raw in told if raw.sense.frame.id in by_frame)


def _thing_before(sentence: Sentence, verb: int) -> str | None:
    """Return the word for what stands before a verb and points back ("kapal-kapal itu | dikirim")."""
    nodes, back = sentence.nodes, verb - 1
    while back > 0 and not nodes[back].categories.isdisjoint(BEFORE_VERBS) and "back" not in nodes[back].categories:
        back -= 1
    mention = nodes[back - 1].mention if back > 0 and "back" in nodes[back].categories else None
    return None if mention is None else first_word(mention)


def _words(raw: RawEvent) -> set[str]:
    return {first_word(node.mention) for node in raw.sentence.nodes if node.mention is not None}
