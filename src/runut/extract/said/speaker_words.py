"""What words tell of who may speak: of how many people a phrase is, and whether a node gives words to somebody."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_shape import QUOTES
from runut.extract.grammar.quotes import order_of
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_BODIES = {
    ActorKind.NONSTATE_ARMED,
    ActorKind.MILITARY,
    ActorKind.POLICE,
    ActorKind.GOVERNMENT,
    ActorKind.PARTY,
    ActorKind.NGO,
    ActorKind.IGO,
    ActorKind.CIVILIANS,
    ActorKind.MEDIA,
}
_VOICING = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NGO, ActorKind.IGO}
_VOICED = {EventType.ACCUSE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN}


def tells_words(node: Node) -> bool:
    """Tell whether a node may give words to somebody else than whom its sentence is about, or opens another clause."""
    names_later = node.is_speech and order_of(node) != "pre"
    return names_later or node.unit.text in QUOTES or (node.has("because", "after", "when") and not node.has("but"))


def are_many(mention: Mention) -> bool:
    """Tell whether a phrase is of several people, or of a body or group of them, and of no single office."""
    if mention.person or mention.pronoun == "third_singular":
        return False
    is_told = mention.many or "-" in mention.name or (mention.number is not None and mention.number.max != 1)
    is_body = mention.kind is MentionKind.ACTOR and not mention.title and not mention.indefinite
    is_crowd = mention.has_people or mention.actor_kind in _BODIES
    return is_told or mention.pronoun == "third_plural" or (is_body and is_crowd)


def is_nameless(known: Actor, mention: Mention) -> bool:
    """Tell whether a group was called by its bare noun so far ("sebuah kelompok yang …"), which a name may tell."""
    return "groupnoun" in mention.classes and known.party is None and known.name.casefold() == mention.head


def is_another(actor: Actor, mention: Mention) -> bool:
    """Tell whether a phrase without a name or an owner was taken for somebody whom none of its words name."""
    if mention.person is not None or mention.possessive:
        return False
    return set(actor.name.casefold().split()).isdisjoint(mention.name.casefold().split())


def voices(verb: Node) -> bool:
    """Tell whether a verb is one of saying, blaming, asking, refusing or threatening."""
    item = verb.unit.item
    return (verb.is_speech and order_of(verb) == "pre") or (
        item is not None and any(one.frame.type in _VOICED for one in item.senses)
    )


def may_voice(mention: Mention) -> bool:
    """Tell whether a phrase is a body that may say something: an organ, or one told by its noun ("Dewan Maritim X")."""
    return mention.actor_kind in _VOICING or (mention.actor_kind is ActorKind.OTHER and "bodynoun" in mention.classes)


def is_named_in(actor: Actor, sentence: Sentence) -> bool:
    """Tell whether a speaker is named in a sentence, and not only told of before it ("katanya")."""
    return actor.start is not None and sentence.span.start <= actor.start < sentence.span.end
