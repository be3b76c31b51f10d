"""Clauses of "yang" that only describe, between a verb and its object or who does it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.clause_parts import CLAUSE_REACH, Arguments, Phrase
from runut.extract.grammar.joined_names import before_phrase, is_in_phrase
from runut.extract.grammar.word_class import WOUNDS, governs_clause, is_active, is_plain_verb, is_preposition, is_verb
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import Outcome

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
_WHERE = ("in", "from", "purpose", "as")
_SUSPECT = "suspect"
_HARM = {Outcome.KILLED, Outcome.WOUNDED}
_CLAUSE_ENDS = ("that", "which", "after", "because", "when", "but")
_UNDERGONE = {Voice.INT, Voice.TER}
_OF_WHAT = ("in", "because", "by", "when")
_ACTIVE_PREFIXES = ("me", "ber", "di")


def only_describes(nodes: Sequence[Node], which: int, trigger: int) -> bool:
    """Tell whether "yang" has no act of its own before the verb joined ("membantu pemerintah | yang rapuh | dan V")."""
    for position in range(which + 1, trigger):
        node = nodes[position]
        if node.has("and"):
            return position > which + 1 and is_active(nodes[trigger]) and not _is_of_words(nodes, which)
        is_word = node.kind is NodeKind.WORD or (node.mention is not None and node.mention.kind is MentionKind.THING)
        is_word = is_word or nodes[position - 1].has("hearsay", *_WHERE)  # "yang diduga | teroris | dan menangkap …"
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


def is_of_sort(nodes: Sequence[Node], verb: int, sense: Sense) -> bool:
    """Tell whether somebody is only suspected to be of a sort ("yang | dicurigai teroris"), and of no deed.

    Who is said to suspect it does so ("yang | dicurigai oleh X sebagai …").
    """
    after = nodes[verb + 1] if verb + 1 < len(nodes) else None
    if after is not None and (after.has("by") or any(node.has("as") for node in nodes[verb + 2 : verb + 3])):
        return False
    if after is not None and after.mention is not None and after.mention.bare_entity:
        return False
    return sense.frame.id == _SUSPECT and (after is None or not (is_verb(after) or is_plain_verb(after)))


def names_the_dead(nodes: Sequence[Node], verb: int, sense: Sense, found: Arguments) -> bool:
    """Tell whether "yang tewas" only says which people are meant ("korban | yang tewas | adalah petani").

    It tells of their death where it is all that is said of them ("tiga orang yang tewas"), or with when and of what
    they died.
    """
    if (
        sense.outcome not in _HARM
        or (sense.frame.mode and sense.frame.id != WOUNDS)
        or sense.voice not in _UNDERGONE
        or any(map(_is_cause, found.phrases))
    ):
        return False
    if any(node.time is not None for node in nodes[verb + 1 : verb + 3]):
        return False
    which = verb - 1
    while which > 0 and (
        nodes[which].has("past", "and") or _undergoes_harm(nodes[which])
    ):  # "yang tewas dan | terluka"
        which -= 1
    return which > 0 and nodes[which].has("which") and _is_within(nodes, which, verb)


def _is_cause(phrase: Phrase) -> bool:
    """Tell whether a phrase says in or by what people died, and not merely where or when."""
    return phrase.preposition.has(*_OF_WHAT) and (phrase.noun is not None or not phrase.preposition.has("in"))


def _undergoes_harm(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(one.outcome in _HARM and one.voice is not Voice.ACT for one in item.senses)


def _is_within(nodes: Sequence[Node], which: int, verb: int) -> bool:
    """Tell whether something else is said of those whom "yang" describes: before them, or behind it."""
    first = which - 1
    while first > 0 and (nodes[first].mention is not None or nodes[first].has("determiner")):
        first -= 1
    before = nodes[first]
    if not (before.is_speech or before.has("exists")) and (
        is_preposition(before) or before.has("among") or is_verb(before) or is_plain_verb(before)
    ):
        return True
    for position in range(verb + 1, min(len(nodes) - 1, verb + CLAUSE_REACH)):
        node = nodes[position]
        if node.is_comma and nodes[position + 1].has("which"):  # "korban yang tewas, | yang disebut X, adalah …"
            return True
        if node.is_comma or node.is_speech or not node.unit.is_word or node.has(*_CLAUSE_ENDS):
            return False
        if node.has("copula", "amounting") or is_verb(node) or is_plain_verb(node):
            return True
    return False


def _may_be_act(node: Node) -> bool:
    """Tell whether an unknown word has a prefix of verbs that act ("yang | berunding | dan …", not "terpencil")."""
    return is_plain_verb(node) and node.unit.text.startswith(_ACTIVE_PREFIXES)


def _is_of_words(nodes: Sequence[Node], which: int) -> bool:
    """Tell whether what "yang" describes is what words are about ("mengecam X | yang lemah dan menangkap …")."""
    position = before_phrase(nodes, which - 1)
    return position >= 0 and (nodes[position].is_speech or governs_clause(nodes[position]))
