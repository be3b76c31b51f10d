"""Sentences about something else: sport, shows, markets, nature, everyday crime, told in words of war."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import BODIES, Mention, MentionKind
from runut.annotate.words.numerals import Number
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.terms import classes_of
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType, Outcome

_OTHER = "othertopic"
_PRIVATE = "private"
_NOTION = "notion"
_ARMS = {
    "forces", "militiaforce", "peaceforce", "rockets", "explosives", "firearms", "weapons", "missiles", "chemical",
    "ceasefire", "fighting", "drone", "warships", "stronghold",
}  # fmt: skip
_CONFLICT = _ARMS | {"peacedeal", "sanctions", "humanaid", "captiveword", "protestclass", "regime"}
_BESIDE_SIDES = 2  # words of another topic that outweigh the name of a state or group
_ARMED = {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED, ActorKind.PEACEKEEPERS}
_FLIGHT, _VISIT = "flee", "visit"
_FEWEST_IN_FLIGHT = 10
_BY_ANYBODY = {EventType.PROTEST, None}  # crowds of buyers and students march too
_SPEAKING_UP = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT}
_DENIAL, _KIN = "deny", "kin"


def is_about_something_else(sentence: Sentence) -> bool:
    """Tell whether words of another topic stand in a sentence and none of arms, troops, protest or peace."""
    if not _tells_of_other(sentence):
        return False
    others = 0
    needed = 1
    for index, node in enumerate(sentence.nodes):
        classes, mention = classes_of(node), node.mention
        if is_of_arms(node) or not classes.isdisjoint(_CONFLICT):
            return False
        is_name = mention is not None and bool(mention.entities) and index > 0 and not sentence.is_headline
        others += _OTHER in classes and not is_name  # "Ganja" is a town where a capital says so
        if mention is not None and mention.party is not None:
            needed = _BESIDE_SIDES
    return others >= needed


def _tells_of_other(sentence: Sentence) -> bool:
    """Tell whether a word of another topic stands in a sentence: most have none."""
    for node in sentence.nodes:
        if _OTHER in (node.unit.classes if node.mention is None else node.mention.classes):
            return True
    return False


def is_of_arms(node: Node) -> bool:
    """Tell whether a node names arms, troops or a truce."""
    mention = node.mention
    return not classes_of(node).isdisjoint(_ARMS) or (mention is not None and mention.actor_kind in _ARMED)


def tells_of_dead(node: Node) -> bool:
    """Tell whether a word says that people died ("menewaskan", "tewas")."""
    item = node.unit.item if node.is_trigger else None
    return item is not None and any(sense.outcome is Outcome.KILLED for sense in item.senses)


def strikes_notion(nodes: list[Node], index: int, sense: Sense) -> bool:
    """Tell whether force is done to words or feelings, and so is none ("menghancurkan | harapan X")."""
    if sense.frame.type is not EventType.ASSAULT or sense.voice.is_noun:
        return False
    position = index + 1
    while position < len(nodes) and nodes[position].has("determiner", "adjective"):
        position += 1
    return position < len(nodes) and _NOTION in nodes[position].unit.classes


def is_private(sense: Sense, found: Arguments) -> bool:
    """Tell whether those who act are people in their private lives, or things: fans, cooks, storms, pests.

    Kin may speak up to a side, and deny what their own are charged with.
    """
    if sense.frame.type in _BY_ANYBODY or not found.actors:
        return False
    if sense.frame.type in _SPEAKING_UP and any(one.party is not None for one in found.recipients):
        return False  # "ayah tahanan itu | menuduh | pemerintah X"
    denies = sense.frame.id == _DENIAL
    return all(
        _PRIVATE in mention.classes and not _is_of_body(mention) and not (denies and _KIN in mention.classes)
        for mention in found.actors
    )


def is_outing(sense: Sense, found: Arguments) -> bool:
    """Tell whether people of no name or office go to see a place ("kota yang ramai | dikunjungi | warga asing")."""
    if _VISIT not in sense.frame.mode or not found.actors:
        return False
    return all(
        one.kind in {MentionKind.PLACE, MentionKind.THING}
        or (one.actor_kind is ActorKind.CIVILIANS and one.person is None and not one.title)
        for one in (*found.actors, *found.recipients)
    )


def is_escape(sense: Sense, found: Arguments) -> bool:
    """Tell whether one, a few or fighters run from somewhere: nobody is driven out ("dua warga | melarikan diri")."""
    people = found.recipients or found.actors
    if sense.frame.id != _FLIGHT or not people:
        return False
    return all(one.person is not None or one.actor_kind in _ARMED or _are_few(one.number) for one in people)


def _are_few(number: Number | None) -> bool:
    return number is not None and number.max is not None and number.max < _FEWEST_IN_FLIGHT


def _is_of_body(mention: Mention) -> bool:
    """Tell whether somebody with a name speaks for a body ("direktur WFP N")."""
    return mention.person is not None and any(entity.cls in BODIES for entity in mention.entities)
