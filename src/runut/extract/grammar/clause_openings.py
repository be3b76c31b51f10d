"""Which names open a clause of their own behind "dan": before a verb, before a word of speech, and pronouns."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    has_pseudo,
    is_passive,
    is_plain_verb,
    is_preposition,
    is_verb,
)
from runut.languages.lexicon import Pseudo

_AFTER_PHRASE = 3


def starts_clause(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a verb follows a name, so that it opens a clause of its own: nobody is "dilakukan"."""
    following = _past_helpers(nodes, position)
    verb = nodes[following] if following < len(nodes) else None
    if verb is None or not is_verb(verb) or nodes[following - 1].has("which"):
        return False
    return not (is_passive(verb) and has_pseudo(verb, Pseudo.LIGHT))


def opens_speech(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a word of speech follows a name."""
    following = _past_helpers(nodes, position)
    return following < len(nodes) and nodes[following].is_speech


def opens_by_pronoun(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a pronoun behind "dan" opens a clause: it is joined to no place ("di X dan | mereka | menembak").

    Two between whom something passes are joined all the same ("antara A dan | mereka | pecah").
    """
    mention = nodes[position].mention
    if position < _AFTER_PHRASE or mention is None or mention.kind is not MentionKind.PRONOUN:
        return False
    place = position - 2 - nodes[position - 2].is_comma
    lead, verb = nodes[max(0, place - 1)], _past_helpers(nodes, position)
    if not nodes[position - 1].has("and") or not is_preposition(lead) or lead.has("between"):
        return False
    return verb < len(nodes) and (is_verb(nodes[verb]) or is_plain_verb(nodes[verb]))


def _past_helpers(nodes: Sequence[Node], position: int) -> int:
    following = position + 1
    while following < len(nodes) and nodes[following].has(*BEFORE_VERBS):
        following += 1
    return following
