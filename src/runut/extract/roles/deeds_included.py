"""Who did what "termasuk" names among other deeds: "A melancarkan enam serangan, termasuk | peledakan X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.objects import find_phrases, named_after
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import has_pseudo, is_only_noun, is_passive, is_verb, may_act
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType

_FORCE = {EventType.ASSAULT, EventType.COERCE}
_REACH = 16


def find_including(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the word that tells a deed as one of several, None where none does ("termasuk | A dan | B")."""
    position = noun - 1
    while position > 0 and (nodes[position].has("determiner", "and") or is_only_noun(nodes[position])):
        position -= 1
    return position if position > 0 and nodes[position].has("including") else None


def who_did_all(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who did all of which a noun names one, as the verb before "termasuk" has it."""
    including = find_including(nodes, noun)
    if including is None:
        return []
    for verb in range(including - 1, max(-1, including - _REACH), -1):
        node = nodes[verb]
        if node.is_speech or node.has("that", "which", "after", "when", "because"):
            return []
        if is_only_noun(node) or not is_verb(node):
            continue
        if not (has_pseudo(node, Pseudo.LIGHT) or not node.types.isdisjoint(_FORCE)):
            return []
        doers = named_after(list(find_phrases(nodes, verb)), "by") if is_passive(node) else []
        behind = nodes[verb + 1].mention if is_passive(node) else None
        doers = doers or ([behind] if behind is not None else [])
        return [one for one in (doers if is_passive(node) else find_subject(nodes, verb).mentions) if may_act(one)]
    return []
