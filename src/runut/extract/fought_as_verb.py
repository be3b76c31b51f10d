"""Nouns of a fight that stand where a verb would: "A dan B kembali | baku tembak"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import MentionKind
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense

_BEFORE_VERB = ("past", "ongoing", "future")


def as_verb(nodes: Sequence[Node], index: int, noun: Sense, fits: Callable[[Sense], bool]) -> Sense:
    """Return a noun's sense, or that of the verb which is written alike where it stands behind what goes before one."""
    if not (_follows_auxiliary(nodes, index) or _follows_two(nodes, index)):
        return noun
    item = nodes[index].unit.item
    senses = () if item is None else item.senses
    alike = (sense for sense in senses if sense.voice is Voice.INT and sense.frame is noun.frame and fits(sense))
    return next(alike, noun)


def _follows_auxiliary(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a word that only verbs have stands right before, and who does it before that."""
    return index > 1 and nodes[index - 1].has(*_BEFORE_VERB) and nodes[index - 2].mention is not None


def _follows_two(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether two that are joined stand right before ("A dan | B | baku tembak")."""
    named = nodes[index - 1].mention if index > 1 else None
    return named is not None and named.kind is MentionKind.ACTOR and nodes[index - 2].has("and")
