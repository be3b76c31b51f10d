"""How long an event noun says that it lasted."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.times.finding import TimeKind
from runut.extract.grammar.word_class import has_pseudo, is_noun
from runut.languages.lexicon import Pseudo
from runut.record.edtf import Duration

_HOURS = "PT"


def has_length(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether an event noun tells how long it lasted."""
    return length_of(nodes, trigger) is not None


def length_of(nodes: Sequence[Node], trigger: int) -> Duration | None:
    """Return how long an event noun says that it lasted: "dua hari | pertempuran", "perang | (selama) lima hari"."""
    if not is_noun(nodes[trigger]):
        return None
    before, behind = trigger - 1, trigger + 1
    if behind + 1 < len(nodes) and nodes[behind].has("which") and has_pseudo(nodes[behind + 1], Pseudo.OCCUR):
        behind += 2  # "pertempuran yang | berlangsung | dua hari"
    if behind < len(nodes) and nodes[behind].unit.has("lasting_for"):
        behind += 1
    beside = (nodes[n].time for n in (before, behind) if 0 <= n < len(nodes))
    lengths = (time.duration for time in beside if time is not None and time.kind is TimeKind.DURATION)
    return next((length for length in lengths if length is not None and not length.text.startswith(_HOURS)), None)
