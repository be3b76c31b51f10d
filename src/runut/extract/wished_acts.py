"""What somebody wants others to do: a request (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.extract.classes_around import act_of_others
from runut.extract.spoken_events import spoken_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

WANTS = "wants"  # the category of words of wanting
_ACT = spoken_act("wished-act", EventType.REQUEST, "change", "024", Voice.ACT)
WISH = Sense(frame=_ACT.frame, voice=_ACT.voice, root=WANTS, needs=(), outcome=None)


def asks_of_others(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word of wanting is about what others are to do ("X ingin | Y menarik pasukannya").

    What one wants to do oneself asks nobody.
    """
    return nodes[index].has(WANTS) and bool(act_of_others(nodes, index + 1))
