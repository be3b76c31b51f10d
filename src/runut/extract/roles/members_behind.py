"""Many who act, some of whom are named behind what they do: "enam negara mengecam X, termasuk A dan B"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.beside.exemplified import is_many
from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import is_only_verb
from runut.extract.roles.noun_doers import has_side

_INCLUDING = "including"
_REACH = 12


def name_members_behind(nodes: Sequence[Node], trigger: int, found: Arguments) -> None:
    """Take for those who act the names behind "termasuk", where the subject of a verb is many of no side."""
    _name_members_met(nodes, trigger, found)
    if not found.actors or not all(is_many(mention) for mention in found.actors):
        return
    members = _members_behind(nodes, trigger)
    if members:
        found.actors = members
        found.recipients = [mention for mention in found.recipients if mention not in members]


def _name_members_met(nodes: Sequence[Node], trigger: int, found: Arguments) -> None:
    """Take for many of no side who are met the names behind "termasuk" ("X bertemu | para menteri|, termasuk A")."""
    for position in range(trigger + 2, min(len(nodes) - 1, trigger + _REACH)):
        many = nodes[position - 1 - nodes[position - 1].is_comma].mention
        if not nodes[position].has(_INCLUDING) or many not in found.actors[1:]:
            continue
        first = position + 1 + nodes[position + 1].has("from")
        is_open = many is not None and many.party is None and (is_many(many) or many.many or many.indefinite)
        if is_open and first < len(nodes) and nodes[first].mention is not None:
            members = [mention for mention in list_right(nodes, first) if has_side(mention)]
            at = found.actors.index(many) if many is not None else 0
            found.actors = [*found.actors[:at], *(members or [many]), *found.actors[at + 1 :]]
        return


def _members_behind(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the sides named behind "termasuk" in the clause of a verb, unless they are some of its object."""
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + _REACH)):
        node = nodes[position]
        if node.is_speech or node.has("which") or is_only_verb(node):
            return []
        if not node.has(_INCLUDING) or nodes[position + 1].mention is None:
            continue
        before = nodes[position - 2 if nodes[position - 1].is_comma else position - 1].mention
        if before is not None and (is_many(before) or before.many):
            return []
        return [mention for mention in list_right(nodes, position + 1) if has_side(mention) and mention.bare_entity]
    return []
