"""What a clause of "yang" behind two sides is about: "perundingan antara A dan B | yang dijamu X" are the talks."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import MentionKind
from runut.extract.joined_names import list_start
from runut.extract.word_class import BEFORE_VERBS, is_noun, is_passive


def deed_between(nodes: Sequence[Node], last: int, which: int) -> int | None:
    """Return the node of what is "antara" two sides where a passive behind "yang" says what is done with it.

    What they do themselves is theirs ("pertempuran antara A dan B | yang memperebutkan kota itu").

    Args:
        nodes: The sentence.
        last: The name of the second side.
        which: The word that opens the clause.
    """
    first = list_start(nodes, last)
    if first == last or first < 2 or not nodes[first - 1].has("between") or nodes[which - 1].is_comma:
        return None
    verb = which + 1
    while verb < len(nodes) and not nodes[verb].categories.isdisjoint(BEFORE_VERBS):
        verb += 1
    deed, thing = nodes[first - 2], nodes[first - 2].mention
    is_thing = thing is not None and thing.kind is MentionKind.THING
    is_done = verb < len(nodes) and is_passive(nodes[verb])
    return first - 2 if is_done and (is_thing or is_noun(deed)) else None
