"""What somebody wants others to do: a request (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.acts.spoken_duties import verb_of_duty
from runut.extract.acts.spoken_events import spoken_act
from runut.extract.grammar.classes_around import act_of_others
from runut.extract.grammar.word_class import may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

WANTS = "wants"  # the category of words of wanting
_ACT = spoken_act("wished-act", EventType.REQUEST, "change", "024", Voice.ACT)
WISH = Sense(frame=_ACT.frame, voice=_ACT.voice, cell=WANTS, needs=(), outcome=None)


def asks_of_others(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word is about what others are to do: wanted ("X ingin | Y menarik pasukannya") or told them.

    What one wants to do oneself asks nobody.
    """
    if nodes[index].has(WANTS):
        return bool(act_of_others(nodes, index + 1))
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
