"""Where the words of a cue end because its own clause does: a clause before the main one, a relative clause."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.grammar.clause_shape import AUXILIARIES, has_predicate

_FRONTED = ("when", "after", "because", "while")


def find_fronted_end(nodes: Sequence[Node], cue: int, limit: int) -> int:
    """Return where the words end of a cue in a clause before the main one ("Meskipun X mengatakan …, | Y …")."""
    opens = next(n for n in range(len(nodes)) if not _leads_in(nodes, n) or n == cue)
    if not nodes[opens].has(*_FRONTED) or nodes[opens].has("linking") or any(n.is_comma for n in nodes[opens:cue]):
        return limit
    commas = (n for n in range(cue + 2, len(nodes) - 2) if nodes[n].is_comma and nodes[n].start < limit)
    commas = (n for n in commas if not _parts_counts(nodes, cue, n))
    main = (n for n in commas if _opens_main(nodes, n + 1 + nodes[n + 1].has("but")))
    return next((nodes[n].start for n in main), limit)


def find_main_clause(nodes: Sequence[Node]) -> int:
    """Return where the main clause begins behind one that says when ("Setelah bertemu X, | Y menuntut …"), else 0."""
    opens = next((n for n in range(len(nodes)) if not _leads_in(nodes, n)), 0)
    if not nodes or not nodes[opens].has(*_FRONTED) or nodes[opens].has("linking"):
        return 0
    commas = (n for n in range(opens + 2, len(nodes) - 2) if nodes[n].is_comma and has_predicate(nodes[opens:n]))
    return next((n + 1 for n in commas if _opens_main(nodes, n + 1)), 0)


def _parts_counts(nodes: Sequence[Node], cue: int, comma: int) -> bool:
    """Tell whether a comma parts counts of which nothing is said yet ("Sementara X menuturkan, 16 orang|, dua …")."""
    counts = [node.mention is not None and node.mention.number is not None for node in nodes[comma - 2 : comma + 2]]
    return any(counts[:2]) and any(counts[2:]) and not has_predicate(nodes[cue + 1 : comma])


def _opens_main(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a clause with a subject of its own begins here."""
    return nodes[position].mention is not None and has_predicate(nodes[position:])


def _leads_in(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word or a time stands before the one that opens a clause ("tak lama", "Pada Mei, | ketika")."""
    node = nodes[position]
    if node.is_comma or (node.has("in") and position + 1 < len(nodes)):
        return nodes[position - 1 if node.is_comma else position + 1].kind is NodeKind.TIME
    return (
        node.has("adverb", "not", "soon_after")
        or node.kind is NodeKind.TIME
        or (node.time is not None and node.time.anchor is not None)
    )


def find_relative_end(nodes: Sequence[Node], cue: int, limit: int) -> int:
    """Return where the words end that a cue in a relative clause governs ("X, yang menyebut …, | menolak")."""
    before = cue - 1
    while before >= 0 and (nodes[before].kind is NodeKind.TIME or nodes[before].has("adverb", *AUXILIARIES)):
        before -= 1
    if before < 0 or not (nodes[before].has("which") or _is_reason_in_aside(nodes, before)):
        return limit
    for comma in range(cue + 1, len(nodes)):
        if nodes[comma].is_comma and has_predicate(nodes[cue + 1 : comma]):
            return nodes[comma].start
    commas = [node.start for node in nodes[cue + 1 :] if node.is_comma]
    return commas[0] if len(commas) == 1 else limit


def _is_reason_in_aside(nodes: Sequence[Node], word: int) -> bool:
    """Tell whether a word opens a reason or time in an aside with "yang" ("X, yang pergi | setelah | menuduh Y, …")."""
    if not nodes[word].has("because", "after", "when"):
        return False
    comma = next((n for n in range(word - 1, 0, -1) if nodes[n].is_comma), 0)
    return comma > 0 and nodes[comma + 1].has("which") and nodes[comma - 1].mention is not None
