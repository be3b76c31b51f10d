"""Whose quarrel is mediated, as a noun names it: "menengahi | konflik A dan B", "perang A dengan B | ditengahi X"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.objects import find_phrases, named_after
from runut.extract.grammar.word_class import is_noun, may_act
from runut.languages.lexicon import Roles, Sense

_MEDIATE = "mediate"
_BESIDE = ("with", "against", "between")


def join_quarrelling(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Let those whose quarrel is mediated take part in the talks, as who brings them together does."""
    if _MEDIATE not in sense.frame.mode or sense.voice.is_noun:
        return
    quarrel, foes = _find_quarrel(nodes, trigger, sense, found), found.recipients
    if quarrel is not None:
        named = [*genitive_of(nodes, quarrel), *named_after(list(find_phrases(nodes, quarrel)), *_BESIDE)]
        foes = named if len(named) > 1 else foes  # "perundingan dengan X": the sentence names the other
    foes = [foe for foe in foes if may_act(foe) and foe not in found.actors]
    found.actors = [*found.actors, *foes]
    if foes:
        found.recipients = []


def _find_quarrel(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> int | None:
    """Return the noun of what is mediated: object, subject of a passive, or what stands at once behind."""
    noun = found.subject.noun if sense.voice.is_passive else found.object_noun
    if noun is None and not sense.voice.is_passive and trigger + 1 < len(nodes) and is_noun(nodes[trigger + 1]):
        noun = trigger + 1
    item = None if noun is None else nodes[noun].unit.item
    is_shared = item is not None and any(one.frame.roles is Roles.MUTUAL for one in item.senses)
    return noun if is_shared else None
