"""What somebody wants others to do, or will not do: a request, a refusal (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.acts.spoken_duties import verb_of_duty
from runut.extract.acts.spoken_events import spoken_act
from runut.extract.grammar.classes_around import act_of_others
from runut.extract.grammar.senses import choose_sense
from runut.extract.grammar.word_class import is_active, is_plain_verb, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_WANTS = "wants"  # the category of words of wanting
_WANTED = "wantedthing"  # what others are to give or do
_ACT = spoken_act("wished-act", EventType.REQUEST, "change", "024", Voice.ACT)
WISH = Sense(frame=_ACT.frame, voice=_ACT.voice, cell=_WANTS, needs=(), outcome=None)
_REFUSING = "refusing"  # that of words of being unwilling
UNLISTED = (_WANTS, _REFUSING)
_REFUSED = spoken_act("refused-act", EventType.REJECT, "yield", "120", Voice.ACT)
_REFUSAL = Sense(frame=_REFUSED.frame, voice=_REFUSED.voice, cell=_REFUSING, needs=(), outcome=None)
_UNSAID = "unsaidverbs"  # who does not speak to the press refuses nobody anything


def unlisted_act(sentence: Sentence, index: int) -> Sense | None:
    """Return what a word of wanting or refusing tells by itself, whatever the verb behind it, None where nothing."""
    if asks_of_others(sentence.nodes, index):
        return WISH
    return _REFUSAL if sentence.nodes[index].has(_REFUSING) and _refuses_deed(sentence, index + 1) else None


def _refuses_deed(sentence: Sentence, verb: int) -> bool:
    """Tell whether a deed that tells no event by itself is refused ("X tidak bersedia | mengubah sikapnya")."""
    nodes = sentence.nodes
    while verb < len(nodes) and nodes[verb].has("purpose", "adverb"):
        verb += 1
    if verb >= len(nodes) or nodes[verb].is_speech or _UNSAID in nodes[verb].unit.classes:
        return False
    if not nodes[verb].is_trigger:
        return is_plain_verb(nodes[verb])
    sense = choose_sense(sentence, verb) if is_active(nodes[verb]) else None
    return is_active(nodes[verb]) and (sense is None or sense.frame.type is None)


def asks_of_others(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word is about what others are to do: wanted ("X ingin | Y mundur, jaminan") or told them.

    What one wants to do oneself asks nobody.
    """
    if nodes[index].has(_WANTS):
        return bool(act_of_others(nodes, index + 1)) or any(
            _WANTED in n.unit.classes for n in nodes[index + 1 : index + 2]
        )
    return nodes[index].is_speech and _is_told_to_do(nodes, index + 1)


def _is_told_to_do(nodes: Sequence[Node], start: int) -> bool:
    """Tell whether words of speech go on with whom they bid do something ("mengatakan | kepada X agar mundur")."""
    position = start + nodes[start].has("to_whom") if start < len(nodes) else start
    told = nodes[position].mention if position + 2 < len(nodes) else None
    if told is None or not may_act(told) or told.actor_kind is ActorKind.MEDIA or "pressword" in told.classes:
        return False
    purpose = nodes[position + 1]
    if not (purpose.has("purpose") and (position > start or purpose.has("obliged"))):
        return False
    return verb_of_duty(nodes, position + 1) is not None
