"""Rows of names: bodies with commas alone between ("Iran, Rusia, China | sepakat …"), those counted before a row."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.word_class import BEFORE_VERBS
from runut.record.actor import ActorKind

_LONGEST = 9
"""The nodes of five names and the commas between."""
_BODIES = {ActorKind.GOVERNMENT, ActorKind.NONSTATE_ARMED, ActorKind.PARTY, ActorKind.IGO}


def parts_bodies(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether a comma parts two bodies of a row that opens its sentence and that a verb follows at once."""
    end = next((n for n in range(comma + 1, len(nodes), 2) if n + 1 < len(nodes) and not nodes[n + 1].is_comma), None)
    if end is None or comma % 2 == 0 or end > _LONGEST or not _is_followed(nodes, end):
        return False
    names = [node.mention for node in nodes[: end + 1 : 2]]
    parties = {name.party for name in names if name is not None and name.actor_kind in _BODIES}
    return len(parties - {None}) == len(names) and all(node.is_comma for node in nodes[1:end:2])


def without_counted(row: list[Mention]) -> list[Mention]:
    """Leave out who only counts the names behind it ("A dan | dua negara lain |, B dan C", "dua kelompok, A dan B").

    Those counted by sort, or named without a side, stay ("empat orang, dua tentara dan dua warga").
    """
    for position, one in enumerate(row[:-2]):
        named = row[position + 1 :]
        is_count = one.number is not None and one.number.min == one.number.max == len(named)
        if is_count and one.party is None and all(other.party and other.number is None for other in named):
            return row[:position] + named
    return row


def _is_followed(nodes: Sequence[Node], end: int) -> bool:
    """Tell whether a verb follows a name, with nothing between but what stands before verbs ("X | akan gelar …")."""
    after = next((node for node in nodes[end + 1 :] if not node.has(*BEFORE_VERBS)), None)
    return after is not None and after.is_trigger
