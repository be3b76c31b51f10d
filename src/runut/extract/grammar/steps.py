"""What a walk to a subject steps over: asides, clauses and nouns of time, measures and those whom a headline meets."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.joined_names import list_start
from runut.extract.grammar.stepped_over import passed_over
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_passive, is_plain_verb, is_verb


def step_over(nodes: Sequence[Node], position: int, trigger: int, *, joined: bool) -> int | None:
    """Return the index to go on from from what stands between a verb and its subject, None for other words."""
    if joined and (after := _before_noun_of_time(nodes, position)) is not None:
        return after
    if joined and (whole := _before_included(nodes, position)) is not None:
        return whole
    passed = passed_over(nodes, position, joined=joined)
    return passed if passed is not None or joined else _before_time_clause(nodes, position, trigger)


def _before_included(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index before those who are some of others told ("menemui para menteri | termasuk A |, dan V")."""
    if nodes[position].mention is None or not (nodes[position + 1].is_comma or nodes[position + 1].has("and")):
        return None
    opening = list_start(nodes, position) - 1
    while opening > 0 and nodes[opening].has("determiner"):
        opening -= 1
    if opening < 2 or not nodes[opening].has("including", "among"):
        return None
    whole = opening - 1 - nodes[opening - 1].is_comma
    return whole if nodes[opening - 1].is_comma or nodes[whole].mention is not None else None


def _before_noun_of_time(nodes: Sequence[Node], owner: int) -> int | None:
    """Return the index before "setelah" and a deed's noun whose owner ends here ("X V1 setelah serangan | Y | dan V2").

    No clause stands behind such a word, to which the verb joined could belong.
    """
    noun = owner - 1
    noun -= nodes[noun].has("with", "to", "against")  # "… setelah pertemuan dengan | Y | dan V2"
    while noun > 1 and nodes[noun].has("adjective", "adverb"):
        noun -= 1
    opens = noun > 2 and nodes[noun - 1].has("after", "when") and not nodes[noun - 2].is_comma
    is_noun_there = opens and nodes[owner].mention is not None and nodes[noun].is_noun
    return noun - 2 if is_noun_there else None


def _before_time_clause(nodes: Sequence[Node], verb: int, trigger: int) -> int | None:
    """Return the index before a clause of time without commas ("serangan terbesar | sejak X digulingkan | menewaskan").

    An active verb right behind another's passive shares no subject with it.
    """
    if not (nodes[verb].is_trigger and is_passive(nodes[verb])) or not is_active(nodes[trigger]):
        return None
    if any(node.is_comma or node.has("and", "but", "which") for node in nodes[verb + 1 : trigger]):
        return None
    subject = verb - 1
    while subject > 0 and nodes[subject].has(*BEFORE_VERBS):
        subject -= 1
    opens = subject > 1 and nodes[subject].mention is not None and nodes[subject - 1].has("after", "when")
    before = nodes[subject - 2] if opens else None
    is_inside = before is not None and not before.is_comma and not before.is_speech
    return subject - 2 if is_inside and not is_verb(nodes[subject - 2]) else None


def is_measure(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a count only says how old, strong or heavy ("remaja berusia | 17 tahun | ditembak")."""
    mention = nodes[position].mention
    is_count = mention is not None and mention.number is not None and mention.kind is MentionKind.THING
    return is_count and position > 1 and is_plain_verb(nodes[position - 1])
