"""Who announces an act by its noun does it: "A mengumumkan | penangguhan | perundingan dengan B"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import may_act
from runut.extract.roles.noun_doers import has_side
from runut.languages.lexicon import Roles, Sense
from runut.record.claims import EventType


def add_announcer(nodes: Sequence[Node], noun: int, sense: Sense, found: Arguments) -> None:
    """Let who announces an act be who does it, with or to whom "dengan" names, where no other side is said to do it.

    Who plans or decides a withdrawal that is nobody else's withdraws ("X merencanakan | penarikan tentaranya").
    """
    is_own = sense.frame.type is EventType.RETREAT
    verb = _verb_before(nodes, noun, "announcing", *(("telling_own",) if is_own else ()))
    if verb is None or named_after(found.phrases, "between", "by"):
        return
    others = [mention for mention in named_after(found.phrases, "with") if may_act(mention)]
    own = [mention for mention in found.actors if has_side(mention) and not _is_among(mention, others)]
    announcers = [mention for mention in find_subject(nodes, verb).mentions if may_act(mention)]
    if own or not announcers:
        return
    if sense.frame.roles is Roles.MUTUAL:
        found.actors = [*announcers, *others]
    else:
        found.actors = announcers
        found.recipients = found.recipients or others
    found.why.append(f"announces it: '{announcers[0].name}'")


def _verb_before(nodes: Sequence[Node], noun: int, *marks: str) -> int | None:
    """Return the verb of announcing or planning whose object a noun is, None where it is none's."""
    position = noun - 1
    while position > 0 and nodes[position].has("determiner", "adjective", "adverb"):
        position -= 1
    return position if position > 0 and nodes[position].unit.has(*marks) else None


def _is_among(mention: Mention, others: Sequence[Mention]) -> bool:
    return any(mention is other for other in others)


def who_announces(nodes: Sequence[Node], sense: Sense, support: int | None, forces: Sequence[Mention]) -> list[Mention]:
    """Return who announces, plans or defends that forces of no named side are moved ("X mengumumkan | pengiriman …").

    A side that forces have only by the place to which they go ("penambahan tentara di Irak") is not their own.
    """
    if support is None or sense.frame.type is not EventType.MOBILIZE or not nodes[support].unit.has("telling_own"):
        return []
    if any(one.party is not None and one.basis is None for one in forces):
        return []
    return [mention for mention in find_subject(nodes, support).mentions if may_act(mention) and mention.party]
