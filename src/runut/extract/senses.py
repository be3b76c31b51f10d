"""Which sense of a form fits the words around it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.grammar import is_noun
from runut.languages.affixes import Voice
from runut.languages.lexicon import Need, Sense
from runut.record.actor import ActorKind

_OBJECT_REACH = 7
_NOT_BEFORE_STEM = ("in", "by", "with", "against", "to", "from", "between", "about", "determiner")
_AUXILIARIES = (
    "future", "past", "ongoing", "not", "adverb", "adjective", "and", "possible", "failed", "planned", "which",
)  # fmt: skip
_VERB_CLASS = "verbs"  # classes of verbs end so ("violentverbs"), all others are of nouns
_CLASS_OF_KIND: dict[ActorKind | None, str] = {
    ActorKind.MILITARY: "forces",
    ActorKind.NONSTATE_ARMED: "militiaforce",
    ActorKind.POLICE: "policeforce",
    ActorKind.PEACEKEEPERS: "peaceforce",
}  # a name bears the class of what it names
_PROTESTS = {"protestclass"}
_BUILT_IN = {"actor", "persons", "place", "event", "number"}


def choose_sense(sentence: Sentence, index: int) -> Sense | None:
    """Return the first sense of a form whose needs hold and whose voice fits its place."""
    item = sentence.nodes[index].unit.item
    if item is None:
        return None
    for sense in item.senses:
        if _voice_fits(sentence, index, sense.voice) and all(
            _holds(sentence.nodes, index, sense, need) for need in sense.needs
        ):
            return sense
    return None


def _voice_fits(sentence: Sentence, index: int, voice: Voice) -> bool:
    """Tell whether a bare stem stands where a verb would: after its actor or an auxiliary, before an object."""
    if voice is not Voice.HEAD:
        return True
    before = sentence.nodes[index - 1] if index else None
    if not sentence.is_headline:
        return before is not None and before.mention is not None and before.mention.kind is MentionKind.PRONOUN
    if before is None:
        return not _is_noun_too(sentence.nodes[index])
    if before.mention is not None:
        return before.mention.classes.isdisjoint(_PROTESTS)
    if _is_noun_too(sentence.nodes[index]):
        return before.has(*_AUXILIARIES) or before.is_comma
    return not (before.has(*_NOT_BEFORE_STEM) or _is_event_noun(before) or _is_sign(before))


def _is_noun_too(node: Node) -> bool:
    """Tell whether a stem is a noun as well ("rudal", "sanksi")."""
    item = node.unit.item
    return item is not None and (
        any(sense.voice.is_noun for sense in item.senses)
        or any(not name.endswith(_VERB_CLASS) for name in item.classes)
    )


def _is_sign(node: Node) -> bool:
    """Tell whether a node is a sign other than a comma: a stem after it bids ("Sekjen PBB: Hentikan …")."""
    return not (node.unit.is_word or node.is_comma)


def _is_event_noun(node: Node) -> bool:
    """Tell whether a trigger is a noun and no verb, so that a stem after it belongs to it ("serangan balas")."""
    item = node.unit.item
    return node.kind is NodeKind.TRIGGER and item is not None and all(sense.voice.is_noun for sense in item.senses)


def _holds(nodes: Sequence[Node], index: int, sense: Sense, need: Need) -> bool:
    found = any(_has_class(node, need.classes) for node in _nodes_at(nodes, index, sense, need.place))
    return found != need.negative


def _nodes_at(nodes: Sequence[Node], index: int, sense: Sense, place: str) -> Sequence[Node]:
    after = nodes[index + 1 : _clause_end(nodes, index + 1, index + 1 + _OBJECT_REACH)]
    start = _clause_start(nodes, index)
    before = nodes[max(start, index - _OBJECT_REACH) : index]
    if place == "near":
        return [*before, *after]
    passive = sense.voice in {Voice.PAS, Voice.TER}
    if sense.voice is Voice.INT:
        return before if place == "s" else after
    return before if (place == "o") == passive else after


def _has_class(node: Node, classes: frozenset[str]) -> bool:
    if not classes.isdisjoint(_BUILT_IN):
        if "event" in classes and is_noun(node):
            return True
        mention = node.mention
        if mention is not None and _has_built_in(mention, classes):
            return True
    mention = node.mention
    if mention is None:
        return not classes.isdisjoint(node.unit.classes)
    return not classes.isdisjoint(mention.classes) or _CLASS_OF_KIND.get(mention.actor_kind) in classes


def _has_built_in(mention: Mention, classes: frozenset[str]) -> bool:
    if "actor" in classes and mention.kind in {MentionKind.ACTOR, MentionKind.PRONOUN}:
        return True
    if "persons" in classes and (mention.has_people or mention.person is not None):
        return True
    if "place" in classes and (mention.kind is MentionKind.PLACE or bool(mention.entities)):
        return True
    return "number" in classes and mention.number is not None


def _clause_end(nodes: Sequence[Node], start: int, limit: int) -> int:
    position = start
    while position < min(len(nodes), limit):
        node = nodes[position]
        if node.has("that", "after", "because", "while") or node.is_speech or node.unit.text in {";", ":"}:
            return position
        position += 1
    return position


def _clause_start(nodes: Sequence[Node], index: int) -> int:
    position = index - 1
    while position >= 0:
        node = nodes[position]
        if node.has("that", "after", "because", "while") or node.is_speech or node.unit.text in {";", ":"}:
            return position + 1
        position -= 1
    return 0
