"""Names with a nickname in quotes ("Abdul “Dul” Karim")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node

NAME_QUOTES = frozenset("\"“”'‘’")
"""The signs around a nickname."""
_NICKNAMED = 5


def join_nicknames(nodes: list[Node]) -> list[Node]:
    """Join the pieces of a name with a nickname in quotes ("Abdul “Dul” Karim")."""
    joined: list[Node] = []
    position = 0
    while position < len(nodes):
        parts = nodes[position : position + _NICKNAMED]
        step = 1
        if _is_nicknamed(parts):
            _merge_nickname(parts)
            step = _NICKNAMED
        joined.append(nodes[position])
        position += step
    return joined


def _is_nicknamed(parts: list[Node]) -> bool:
    if len(parts) < _NICKNAMED or not (parts[1].unit.text in NAME_QUOTES and parts[3].unit.text in NAME_QUOTES):
        return False
    is_tight = parts[1].end == parts[2].start and parts[2].end == parts[3].start
    names = [part.mention for part in parts[::2]]
    return (
        is_tight
        and all(name is not None and name.person for name in names)
        and names[2] is not None
        and not names[2].title
    )


def _merge_nickname(parts: list[Node]) -> None:
    first, nickname, last = (part.mention for part in parts[::2])
    if first is None or nickname is None or last is None:
        return
    first.name = f"{first.name} {parts[1].unit.text}{nickname.name}{parts[3].unit.text} {last.name}"
    first.person = f"{first.person} {last.person}"
    first.last, first.end = last.last, last.end
    parts[0].last, parts[0].end = parts[4].last, parts[4].end
