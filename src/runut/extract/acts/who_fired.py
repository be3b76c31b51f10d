"""Whether a clause only says who fired what another verb is of."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.roles.verb_roles import is_fired_thing
from runut.languages.affixes import Voice
from runut.record.claims import EventType


def is_flight_of(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether a clause only says who fired what another verb is of ("roket yang | dilepaskan X | jatuh")."""
    opens = not any(node.has("after", "when") for node in first.sentence.nodes[: first.node])
    is_told = _is_of_fired(first) and opens and first.sense.voice is Voice.PAS
    return is_told and second.arguments.subject.mentions == first.arguments.subject.mentions


def tells_who_fired(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a clause says who fired what hits somebody ("X dihantam | roket yang | ditembakkan Y").

    The arms may stand in the verb ("X terkena peluru | yang ditembakkan Y").
    """
    is_fired = _is_of_fired(second) or _is_of_hit(first, second, nodes)
    between = nodes[first.node + 1 : second.node]
    if not is_fired or first.type is not EventType.ASSAULT or second.type is not EventType.ASSAULT:
        return False
    is_struck_back = (
        first.sense.voice is Voice.ACT and second.sense.voice is Voice.PAS and first.arguments.subject.relative
    )
    if is_struck_back:  # "tank yang | menembaki X | dihancurkan"
        return False
    return not any(node.is_comma or node.has("and", "when", "after") for node in between)


def _is_of_fired(event: RawEvent) -> bool:
    """Tell whether a clause of "yang" is about what is fired ("roket | yang ditembakkan X")."""
    fired = event.arguments.subject
    return fired.relative and bool(fired.mentions) and all(map(is_fired_thing, fired.mentions))


def _is_of_hit(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a clause stands right behind a verb that names with what somebody was hit."""
    hit = second.node - 2
    is_told = hit >= first.node and nodes[hit + 1].has("which")
    is_harm = is_told and EventType.ASSAULT in nodes[hit].types and " " in nodes[hit].unit.low
    return is_harm and second.sense.voice is Voice.PAS and not second.arguments.subject.mentions
