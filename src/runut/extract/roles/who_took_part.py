"""Who took part in what a noun tells where neither an agent nor its genitive is told: at a meeting, in a fight."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import is_in_phrase, list_left
from runut.extract.grammar.word_class import is_noun, is_plain_verb, is_verb, may_act
from runut.extract.roles.clause_around import subject_of_clause, who_attended, who_met
from runut.extract.roles.opening_talks import who_follows, who_opened
from runut.record.claims import EventType

_EACH_OTHER = "eachother"


def who_shared_in_it(nodes: Sequence[Node], trigger: int, found: Arguments) -> list[Mention]:
    """Return who took part in what a noun tells, where neither an agent nor its genitive is told."""
    actors = who_attended(nodes, trigger) or _who_took_part(nodes, trigger, found)
    before = [m for m in _who_stands_before(nodes, trigger, found) if m not in actors]
    return [*before, *actors]


def _who_took_part(nodes: Sequence[Node], trigger: int, found: Arguments) -> list[Mention]:
    """Return who took part in what a noun tells whose own words name one side or none."""
    if not found.actors and trigger > 0:
        there = subject_of_clause(nodes, trigger) if nodes[trigger - 1].has("in") else []
        return there or who_follows(nodes, trigger) or who_opened(nodes, trigger)
    if len(found.actors) == 1 and found.support is None and _EACH_OTHER not in found.actors[0].classes:
        return [*(_who_fell_in_it(nodes, trigger) or who_met(nodes, trigger)), *found.actors]
    return found.actors


def _who_fell_in_it(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return those whose death a noun tells "dalam" a fight ("pembunuhan | militan X | dalam baku tembak dengan Y")."""
    people = trigger - 2
    if people < 1 or not nodes[trigger - 1].has("in") or nodes[people].mention is None:
        return []
    item = nodes[people - 1].unit.item if is_noun(nodes[people - 1]) else None
    harms = item is not None and any(sense.frame.type is EventType.ASSAULT for sense in item.senses)
    return [mention for mention in list_left(nodes, people) if may_act(mention)] if harms else []


def _who_stands_before(nodes: Sequence[Node], trigger: int, found: Arguments) -> list[Mention]:
    """Return the subject of a noun that is told as a verb ("A dan B | baku tembak | di laut")."""
    last = trigger - 1
    while last > 0 and nodes[last].has("ongoing", "past", "reciprocal"):  # "X | masih | negosiasi dengan Y"
        last -= 1
    before = nodes[last].mention if last >= 0 else None
    is_open = found.predicate is None or _is_parted(nodes, trigger, found.predicate)
    is_verb_here = found.support is None and is_open and before is not None and may_act(before)
    return list_left(nodes, last) if is_verb_here and not is_governed(nodes, last) else []


def _is_parted(nodes: Sequence[Node], noun: int, predicate: int) -> bool:
    """Tell whether a comma parts a noun and with whom it was from the next verb ("X perang dengan Y|, dua tewas")."""
    has_partner = noun + 1 < len(nodes) and nodes[noun + 1].has("with")
    return has_partner and any(node.is_comma for node in nodes[noun:predicate])


def is_governed(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name stands in a phrase or is a verb's object."""
    before = nodes[max(0, position - 1)]
    return is_in_phrase(nodes, position) or is_verb(before) or is_plain_verb(before) or before.has("citing")
