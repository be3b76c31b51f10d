"""Who speaks together with others: "mereka" in what they say are all of them ("X dan rekannya mengatakan …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.joined_names import list_left, list_right
from runut.record.actor import Actor


def joined_tellers(nodes: Sequence[Node], teller: Actor | None) -> list[Mention]:
    """Return a person who says something and those joined to them, none where they speak alone."""
    if teller is None or teller.start is None:
        return []
    at = next(
        (n for n, node in enumerate(nodes) if node.mention is not None and node.mention.start == teller.start), -1
    )
    if at < 0 or at + 2 >= len(nodes):
        return []
    is_last = at > 1 and nodes[at - 1].has("and") and nodes[at + 1].is_comma and nodes[at + 2].has("which")
    if not (is_last or nodes[at + 1].has("and")):
        return []
    row = list_left(nodes, at) if is_last else list_right(nodes, at, whole=True)  # "A dan | B |, yang …, mengatakan …"
    told = [one for one in row if one.pronoun != "third_plural"]  # "mereka | dan India": whom the row is asked for
    return told if len(row) > 1 else []
