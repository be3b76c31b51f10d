"""Offices told with a word of then, which parts them from who held them ("Presiden X saat itu, N")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import NO_CATEGORIES, Node

THEN = "then"


def without_then(nodes: list[Node]) -> list[Node]:
    """Leave out the word of then behind an office without a name; before a bare name it stands for a comma."""
    kept = nodes[:1]
    for before, node, after in zip(nodes, nodes[1:], [*nodes[2:], None], strict=False):
        office = before.mention
        is_of_office = THEN in node.categories and office is not None and office.title and office.person is None
        if is_of_office and after is not None and after.is_comma:
            continue
        if is_of_office and after is not None and after.mention is not None and after.mention.person is not None:
            node.is_comma, node.categories = True, NO_CATEGORIES
        kept.append(node)
    return kept
