"""Whose a measure is that something is done to, and against whom: "Sanksi | X terhadap Y | diperpanjang"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.word_class import is_noun, may_act
from runut.extract.roles.noun_doers import doers_of
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_MEASURED = {EventType.SANCTION, EventType.RETREAT}
_MEASURES, _TOWARDS = {"sanctions"}, ("against", "to_whom", "purpose")
_UPON = ("against", "to_whom", "to")
_SHUT, _BORDER = {EventType.COERCE, EventType.RETREAT}, "border"
_ENDS_FIGHT = "end-fighting"


def name_sides_of_measure(nodes: Sequence[Node], kind: EventType | None, found: Arguments) -> None:
    """Make who takes a measure its doer, and whom it is against undergo it, where a passive verb stands behind both."""
    if kind not in _MEASURED:
        return
    noun = found.subject.noun
    if noun is not None and not nodes[noun].unit.classes.isdisjoint(_MEASURES):
        against = _against_whom(nodes, noun)
        found.recipients = found.recipients or against  # "Sanksi | terhadap Y | dicabut X"
        found.actors = found.actors or _by_whom(nodes, noun + 1 + 2 * bool(against))
    if found.actors or len(found.recipients) != 1:
        return
    own = found.recipients[0]
    at = next((n for n, node in enumerate(nodes) if node.mention is own), 0)
    is_measure = not own.classes.isdisjoint(_MEASURES)
    is_measure = is_measure or (at > 0 and not nodes[at - 1].unit.classes.isdisjoint(_MEASURES))
    if not is_measure or own.party is None:
        return
    against = _against_whom(nodes, at) or [m for m in named_after(found.phrases, *_UPON) if m.party or may_act(m)]
    if against or (kind is EventType.SANCTION and own.actor_kind is ActorKind.IGO):
        found.actors, found.recipients = [own], against


def name_sides_of_border(nodes: Sequence[Node], kind: EventType | None, found: Arguments) -> None:
    """Make the land on the other side undergo it where a border is shut ("perbatasan (X) | dengan Y | ditutup")."""
    at = found.subject.index
    border = None if at is None or at + 2 >= len(nodes) else nodes[at].mention
    if kind not in _SHUT or at is None or border is None or _BORDER not in border.classes:
        return
    other = nodes[at + 2].mention if nodes[at + 1].has("with") else None
    if other is None:
        return
    own = [one for one in found.subject.mentions if one.party is not None]
    is_theirs = any(one.party == other.party for one in found.actors)
    found.actors, found.recipients = found.actors or own, own if is_theirs else list_right(nodes, at + 2, whole=True)


def name_whose_force_ends(nodes: Sequence[Node], frame: str, found: Arguments) -> None:
    """Make whose force a passive verb ends its doer ("Gempuran | X | dihentikan", "serbuan oleh X | dihentikan")."""
    noun, at = found.subject.noun, found.subject.index
    if noun is None and at is not None and at > 0 and is_noun(nodes[at - 1]):
        noun = at - 1
    if frame != _ENDS_FIGHT or found.actors or noun is None:
        return
    named = doers_of(nodes, noun)
    found.actors = named or [one for one in genitive_of(nodes, noun) if one.party is not None and may_act(one)]
    found.recipients = [one for one in found.recipients if one not in found.actors]


def _by_whom(nodes: Sequence[Node], at: int) -> list[Mention]:
    """Return who takes a measure where "oleh" says so behind its noun ("Embargo terhadap Y | oleh X | …")."""
    by = nodes[at + 1].mention if at + 1 < len(nodes) and nodes[at].has("by") else None
    return list_right(nodes, at + 1, whole=True) if by is not None and may_act(by) else []


def _against_whom(nodes: Sequence[Node], at: int) -> list[Mention]:
    """Return whom a measure is against ("terhadap | Y")."""
    against = nodes[at + 2].mention if at + 2 < len(nodes) and nodes[at + 1].has(*_TOWARDS) else None
    is_side = against is not None and (against.party is not None or may_act(against))
    return list_right(nodes, at + 2, whole=True) if is_side else []
