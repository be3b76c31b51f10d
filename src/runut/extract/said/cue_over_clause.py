"""Who goes on with a word of speech behind a clause of "yang" in what they did ("X memuji Y yang …, dan | berkata")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_only_verb, is_plain_verb, may_act

_REACH = 14


def subject_over_clause(nodes: Sequence[Node], cue: int) -> Subject | None:
    """Return the subject of the main verb to which "dan" joins a cue over a clause about that verb's object."""
    joint = cue - 1
    while joint > 0 and nodes[joint].has("adverb", "past"):
        joint -= 1
    if joint < 1 or not nodes[joint].has("and"):
        return None
    which = _which_before(nodes, joint)
    main = None if which is None else _verb_before(nodes, which)
    if main is None:
        return None
    found = find_subject(nodes, main, acting=True)
    return found if found.index is not None and found.mentions and all(map(may_act, found.mentions)) else None


def subject_before_relative(nodes: Sequence[Node], cue: int) -> list[Mention]:
    """Return who does the act whose object a cue in a clause of "yang" names ("X menolak usul yang | disebutnya …")."""
    which = cue - 1
    while which > 0 and nodes[which].has("adverb", "past"):
        which -= 1
    main = _verb_before(nodes, which) if which > 1 and nodes[which].has("which") else None
    if main is None or nodes[main].is_speech:
        return []
    found = find_subject(nodes, main, acting=True)
    return list(found.mentions) if len(found.mentions) == 1 and all(map(may_act, found.mentions)) else []


def _which_before(nodes: Sequence[Node], joint: int) -> int | None:
    """Return the "yang" of the clause that ends before a joint, None where it says what somebody says."""
    for position in range(joint - 1, max(0, joint - _REACH), -1):
        if nodes[position].has("which"):
            return position
        if nodes[position].is_comma or nodes[position].is_speech or nodes[position].has("that"):
            return None
    return None


def _verb_before(nodes: Sequence[Node], which: int) -> int | None:
    """Return the verb of whose object or phrase a clause of "yang" tells, None where it tells of the subject."""
    for position in range(which - 1, max(-1, which - _REACH), -1):
        node = nodes[position]
        if node.is_speech or is_plain_verb(node) or is_only_verb(node):
            return position
        if node.is_comma or node.has("which", "that"):
            return None
    return None
