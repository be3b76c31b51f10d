"""Who talked where talks that name nobody open a sentence: the several who do its main verb.

"Dalam percakapan telepon selama satu jam, | A dan B | membahas …", "Setelah perundingan alot di X, Rabu, | A dan B …".
"""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.joined_names import list_left, list_right, list_start
from runut.extract.grammar.time_asides import opens_clause
from runut.extract.grammar.word_class import BEFORE_VERBS, is_passive, is_plain_verb, is_verb, may_act
from runut.record.claims import EventType

_OPENING = ("in", "after", "when", "by", "with")
_LONGEST_OPENING = 5


def who_follows(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return the several who do the verb behind the phrase of talks that opens a sentence, nobody where it is one."""
    item = nodes[noun].unit.item
    if noun > _LONGEST_OPENING or item is None or not _opens_sentence(nodes, noun):
        return []
    if all(sense.frame.type is not EventType.CONSULT for sense in item.senses):
        return []
    for comma in range(noun + 1, len(nodes) - 2):
        named = nodes[comma + 1].mention if nodes[comma].is_comma else None
        if named is not None and may_act(named):
            several = list_right(nodes, comma + 1, whole=True)
            is_whole = len({one.party or one.name for one in several}) > 1 and all(map(may_act, several))
            return several if is_whole and _do_it(nodes, comma + 1, several[-1]) else []
        if nodes[comma].is_speech:
            return []
    return []


def who_opened(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return the several who open a sentence before an aside of talks ("A dan B |, setelah | pertemuan …, sepakat")."""
    item, opening = nodes[noun].unit.item, noun - 1
    while opening > 1 and nodes[opening].has("determiner", "adverb", "adjective"):
        opening -= 1
    if opening < 2 or item is None or not (nodes[opening].has(*_OPENING) and nodes[opening - 1].is_comma):
        return []
    if nodes[opening - 2].mention is None or all(sense.frame.type is not EventType.CONSULT for sense in item.senses):
        return []
    several = list_left(nodes, opening - 2)
    are_several = len({one.party or one.name for one in several}) > 1 and all(map(may_act, several))
    return several if are_several and opens_clause(nodes, list_start(nodes, opening - 2)) else []


def _opens_sentence(nodes: Sequence[Node], noun: int) -> bool:
    before = nodes[:noun]
    is_phrase = bool(before) and before[0].has(*_OPENING)
    return is_phrase and not any(node.mention is not None or node.kind is NodeKind.TRIGGER for node in before)


def _do_it(nodes: Sequence[Node], first: int, last: Mention) -> bool:
    """Tell whether a verb that its subject does stands right behind the last of a list."""
    position = first
    while position < len(nodes) and nodes[position].start < last.end:
        position += 1
    while position < len(nodes) and nodes[position].has(*BEFORE_VERBS):
        position += 1
    if position >= len(nodes):
        return False
    verb = nodes[position]
    return verb.is_speech or ((is_verb(verb) or is_plain_verb(verb)) and not is_passive(verb))
