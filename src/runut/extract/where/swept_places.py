"""Where an act is that sweeps over a place: a verb of occurrence has the place as its object, or as its subject."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.objects import find_object, find_phrases
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import has_pseudo, is_active
from runut.languages.lexicon import Pseudo
from runut.world import EntityClass

_SWEEPING = (Pseudo.OCCUR, Pseudo.UNDERGO)
_TOWNS = {EntityClass.PLACE, EntityClass.CAPITAL}


def find_swept(nodes: Sequence[Node], found: Arguments) -> list[Mention]:
    """Return the place that an event noun's verb names ("serangan X | melanda | Y", "Y | dilanda | serangan X")."""
    support, predicate = found.support, found.predicate
    if support is not None and has_pseudo(nodes[support], *_SWEEPING):
        subject = find_subject(nodes, support)
        return _places(subject.mentions) or _where_stands(nodes, support)
    if predicate is not None and has_pseudo(nodes[predicate], Pseudo.OCCUR) and is_active(nodes[predicate]):
        objects, _ = find_object(nodes, predicate)
        return _places(objects) or _places(
            mention
            for phrase in find_phrases(nodes, predicate)
            if phrase.preposition.has("in")
            for mention in phrase.mentions
        )
    return []


def _where_stands(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return where a verb's subject lies ("pasar di | Y | dilanda …")."""
    before = verb - 1
    while before > 1 and nodes[before].has("adverb", "past"):
        before -= 1
    named = nodes[before].mention if before > 0 and nodes[before - 1].has("in") else None
    return [] if named is None else _places([named])


def _places(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the towns and lands among some names, be a town a capital; nobody acts there."""
    return [mention for mention in mentions if mention.kind is MentionKind.PLACE or is_bare_town(mention)]


def is_bare_town(mention: Mention) -> bool:
    """Tell whether a bare name is a town's, be it a capital."""
    return mention.bare_entity and any(entity.cls in _TOWNS for entity in mention.entities)
