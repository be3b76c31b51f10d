"""The status of what an act waits for, by that of the act."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.plans import gives_up_plan, planned_deed
from runut.extract.grammar.word_class import has_pseudo
from runut.languages.lexicon import Pseudo
from runut.record.claims import Status


def status_awaited(status: Status, before: Sequence[Node]) -> Status:
    """Return the status of what something planned, owed or possible waits for ("hanya mungkin setelah X | mundur").

    Args:
        status: That of what waits.
        before: The words up to the one that opens the clause.
    """
    if status in {Status.POSSIBLE, Status.DEMANDED}:
        if before[-1].has("ahead"):
            return Status.PLANNED
        return Status.DEMANDED if any(node.unit.has("only") for node in before) else Status.HAPPENED
    return status if status is Status.PLANNED else Status.HAPPENED


def is_deed_of_plan(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb is that of a plan which another verb puts off, gives up or tells of.

    What follows "setelah" comes before that other verb ("membatalkan rencana | menyerang X setelah Y meminta").
    """
    return bool(planned_deed(nodes, verb)) or gives_up_plan(nodes, verb)


def before_described(nodes: Sequence[Node], opening: int) -> int:
    """Return the place before a word of time, over a clause of "yang" that a length of time closes.

    "Akan menarik pasukannya dari wilayah | yang didudukinya dua pekan | setelah X mundur". Over a comma it is only
    what follows at once ("akan masuk, | tak lama setelah X mundur").
    """
    if nodes[opening - 1].unit.has("soon_after"):
        return opening - 2 - (opening > 2 and nodes[opening - 2].is_comma)
    which = opening - 3
    is_closed = which > 0 and nodes[opening - 1].time is not None and nodes[which].has("which")
    return which - 1 if is_closed else opening - 1


def ahead_of(nodes: Sequence[Node], noun: int) -> str:
    """Return the word by which an act is still to come ("menjelang (dimulainya) | perundingan"), or ""."""
    before = noun - 1
    while before > 0 and (nodes[before].has("adverb") or has_pseudo(nodes[before], Pseudo.OCCUR)):
        before -= 1
    return nodes[before].unit.text if before >= 0 and nodes[before].unit.has("ahead") else ""
