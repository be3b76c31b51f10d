"""Whom a battle is won over by what they do: "memukul mundur | (upaya) serangan X", "menumpas pemberontakan X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.word_class import is_only_noun, may_act
from runut.extract.roles.noun_doers import doers_of
from runut.languages.lexicon import Sense

_BEATING_BACK = {"repel", "fight", "defeat"}


def whose_deed_is_quelled(nodes: Sequence[Node], trigger: int, sense: Sense, noun: int | None) -> list[Mention]:
    """Return who does what a verb of battle has for its object."""
    if sense.frame.id not in _BEATING_BACK:
        return []
    if noun is None and _is_endeavour(nodes, trigger + 1):
        noun = trigger + 2
    return [] if noun is None else doers_of(nodes, noun) or [m for m in genitive_of(nodes, noun) if may_act(m)]


def _is_endeavour(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a word of trying stands before an event noun ("upaya | penyusupan")."""
    return at + 1 < len(nodes) and nodes[at].has("endeavour") and is_only_noun(nodes[at + 1])
