"""Clauses of "yang" that only describe, between a verb and its object or who does it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, NodeKind
from runut.annotate.mentions import MentionKind
from runut.extract.joined_names import before_phrase, is_in_phrase
from runut.extract.word_class import governs_clause, is_active, is_plain_verb

_OF_VERBS = (
    "not",
    "not_yet",
    "future",
    "planned",
    "possible",
    "obliged",
    "past",
    "ongoing",
    "hearsay",
    "itself",
    "force",
)
_ACTIVE_PREFIXES = ("me", "ber", "di")


def only_describes(nodes: Sequence[Node], which: int, trigger: int) -> bool:
    """Tell whether "yang" has no act of its own before the verb joined ("membantu pemerintah | yang rapuh | dan V")."""
    for position in range(which + 1, trigger):
        node = nodes[position]
        if node.has("and"):
            return position > which + 1 and is_active(nodes[trigger]) and not _is_of_words(nodes, which)
        is_word = node.kind is NodeKind.WORD or (node.mention is not None and node.mention.kind is MentionKind.THING)
        is_word = is_word or nodes[position - 1].has("hearsay")  # "yang diduga | teroris | dan menangkap …"
        if not is_word or node.is_comma or node.is_speech or _may_be_act(node):
            return False
    return False


def only_qualifies(nodes: Sequence[Node], which: int, trigger: int) -> bool:
    """Tell whether "yang" only says of what sort a phrase is, behind who acts ("jenderal di X | yang lemah | V")."""
    words = nodes[which + 1 : trigger]
    if not words or not is_active(nodes[trigger]) or not is_in_phrase(nodes, which - 1):
        return False
    if not all(node.kind is NodeKind.WORD and _says_of_what_sort(node) for node in words):
        return False
    head = before_phrase(nodes, which - 1)
    doer = nodes[head].mention if head >= 0 else None
    return doer is not None and doer.has_people and not is_in_phrase(nodes, head)


def _says_of_what_sort(node: Node) -> bool:
    """Tell whether a word names a quality or lasting state ("lemah", "berkuasa"), and none of how something is done."""
    return node.unit.is_word and not node.has("adverb", *_OF_VERBS) and (node.has("adjective") or is_plain_verb(node))


def is_suspected(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether somebody is only said to be what stands here ("yang diduga | teroris | dan menangkap …")."""
    return position > 1 and nodes[position - 1].has("hearsay") and nodes[position - 2].has("which")


def _may_be_act(node: Node) -> bool:
    """Tell whether an unknown word has a prefix of verbs that act ("yang | berunding | dan …", not "terpencil")."""
    return is_plain_verb(node) and node.unit.text.startswith(_ACTIVE_PREFIXES)


def _is_of_words(nodes: Sequence[Node], which: int) -> bool:
    """Tell whether what "yang" describes is what words are about ("mengecam X | yang lemah dan menangkap …")."""
    position = before_phrase(nodes, which - 1)
    return position >= 0 and (nodes[position].is_speech or governs_clause(nodes[position]))
