"""Nouns of a fight or a march that stand where a verb would: "A dan B kembali | baku tembak", "Warga X | Demo"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import is_preposition, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_BEFORE_VERB = ("past", "ongoing", "future", "reciprocal")


def as_verb(nodes: Sequence[Node], index: int, noun: Sense, fits: Callable[[Sense], bool]) -> Sense:
    """Return a noun's sense, or that of the verb which is written alike where it stands behind what goes before one."""
    if not (_follows_auxiliary(nodes, index) or _follows_two(nodes, index) or _follows_crowd(nodes, index, noun)):
        return noun
    item = nodes[index].unit.item
    senses = () if item is None else item.senses
    alike = (
        sense for sense in senses if sense.voice is Voice.INT and sense.frame.type is noun.frame.type and fits(sense)
    )
    return next(alike, noun)


def as_headline_verb(nodes: Sequence[Node], index: int, noun: Sense, fits: Callable[[Sense], bool]) -> Sense:
    """Return the sense of the verb where a headline has a noun between who acts and whom it hits ("A | kritik | B")."""
    before = nodes[index - 1].mention if index else None
    behind = nodes[index + 1].mention if index + 1 < len(nodes) else None
    is_between = before is not None and may_act(before) and behind is not None
    if not noun.voice.is_noun or not is_between or (index > 1 and is_preposition(nodes[index - 2])):
        return noun
    item = nodes[index].unit.item
    senses = () if item is None else item.senses
    return next((one for one in senses if one.voice is Voice.HEAD and one.frame is noun.frame and fits(one)), noun)


def _follows_auxiliary(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word that only verbs have stands right before, and who does it before that."""
    if index < 2 or not nodes[index - 1].has(*_BEFORE_VERB):
        return False
    before = index - 2
    before -= before > 0 and nodes[before].has("demonstrative")  # "kedua kubu itu | saling | baku hantam"
    return nodes[before].mention is not None


def _follows_two(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether two that are joined stand right before ("A dan | B | baku tembak")."""
    named = nodes[index - 1].mention if index > 1 else None
    return named is not None and named.kind is MentionKind.ACTOR and nodes[index - 2].has("and")


def _follows_crowd(nodes: Sequence[Node], index: int, noun: Sense) -> bool:
    """Tell whether people who open their clause stand right before a word for a march ("| Warga X | demo")."""
    who = nodes[index - 1].mention if index and noun.frame.type is EventType.PROTEST else None
    if who is None or not who.has_people:
        return False
    return index == 1 or nodes[index - 2].is_comma or nodes[index - 2].has("when", "while")
