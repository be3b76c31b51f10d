"""Words of speech that only close what another opened in the same sentence."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_shape import has_predicate
from runut.extract.grammar.quotes import order_of, tone_of

_OWN_ENDING = "nya"


def only_repeats(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether "katanya" only closes what a cue opened with a comma ("X menegaskan, kami siap, | katanya")."""
    if not nodes[index].unit.low.endswith(_OWN_ENDING) or order_of(nodes[index]) != "post":
        return False
    opens = (n for n in range(1, index - 1) if order_of(nodes[n]) == "pre" and tone_of(nodes[n]) in {"says", "plain"})
    first = next(opens, None)
    if first is None or not (nodes[first + 1].is_comma or nodes[first + 1].has("that")):
        return False
    before = nodes[first - 1].mention
    return before is not None and not has_predicate(nodes[: first - 1])


def is_out_of_place(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word that is one of speech only behind a comma has none ("dan | jelas kelihatan …")."""
    return tone_of(nodes[index]) == "edge" and not nodes[index - 1].is_comma
