"""To whom the first of two joined acts is: to whom the second is said to be.

"Mengirim senjata dan melatih perwira | bagi X", "menyatakan dukungan dan menawarkan bantuan | kepada X".
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_object, find_phrases, named_after
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_TURNED = {EventType.AID, EventType.SUPPORT, EventType.SANCTION, EventType.AGREE, EventType.THREATEN}
_REACH = 7
_ENDS = ("that", "which", "after", "when", "because", "purpose", "but")


def shared_addressee(nodes: Sequence[Node], trigger: int, sense: Sense) -> list[Mention]:
    """Return to whom the verb is that "dan" joins to one with a thing alone, nobody where none is joined so."""
    if sense.voice is not Voice.ACT or sense.frame.type not in _TURNED:
        return []
    for position in range(trigger + 1, min(len(nodes) - 2, trigger + _REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has(*_ENDS):
            return []
        if not node.has("and"):
            continue
        verb = position + 1
        while verb < len(nodes) - 1 and nodes[verb].has(*BEFORE_VERBS):
            verb += 1
        if not is_active(nodes[verb]) or any(map(may_act, find_object(nodes, verb)[0])):
            return []
        addressed = named_after(find_phrases(nodes, verb), "to_whom", "against")
        return [mention for mention in addressed if may_act(mention)]
    return []
