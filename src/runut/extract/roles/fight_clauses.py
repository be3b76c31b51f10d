"""Who fought, where only the clause behind a fight tells it ("bentrokan meletus ketika polisi mencegah massa …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import has_pseudo
from runut.languages.lexicon import Pseudo, Roles
from runut.record.claims import EventType

_CLAUSE_REACH = 8
_OPENERS = ("when", "after", "because")
_AGAINST_EACH_OTHER = {EventType.ASSAULT, EventType.COERCE}


def give_fighters(events: list[RawEvent], nodes: Sequence[Node]) -> list[RawEvent]:
    """Take for who fought those of the first hostile act in the clause behind a fight whose sides are not told."""
    for fight in events:
        is_fight = fight.sense.voice.is_noun and fight.sense.frame.roles is Roles.MUTUAL
        if not is_fight or fight.type is not EventType.ASSAULT or fight.arguments.actors or fight.arguments.recipients:
            continue
        verb = fight.arguments.predicate
        act = None if verb is None or not has_pseudo(nodes[verb], Pseudo.OCCUR) else _first_behind(events, nodes, verb)
        if act is not None:
            sides = [*act.arguments.actors, *act.arguments.recipients]
            fight.arguments.actors = sides
            fight.why.append(f"those of '{nodes[act.node].unit.text}'")
    return events


def _first_behind(events: Sequence[RawEvent], nodes: Sequence[Node], verb: int) -> RawEvent | None:
    """Return the first act that a clause behind the verb of a fight opens with, where one people does it to another."""
    behind = range(verb + 1, min(len(nodes), verb + _CLAUSE_REACH))
    opener = next((n for n in behind if nodes[n].has(*_OPENERS)), None)
    if opener is None or any(nodes[n].is_comma or nodes[n].is_speech for n in range(verb, opener)):
        return None
    act = next((one for one in events if one.node > opener), None)
    if act is None or act.type not in _AGAINST_EACH_OTHER or act.sense.voice.is_noun:
        return None
    doers, others = act.arguments.actors, act.arguments.recipients
    are_people = all(one.has_people and one.kind is MentionKind.ACTOR for one in (*doers, *others))
    return act if doers and others and are_people else None
