"""Who does what to whom by saying it, where a side speaks of its own fight or of another's right to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.acts.act_traits import Came
from runut.extract.acts.alike_events import share_side
from runut.extract.acts.spoken import is_among, share_party
from runut.extract.grammar.classes_around import gather_classes
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import has_pseudo, is_noun, is_passive
from runut.languages.lexicon import Pseudo
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType

_RIGHT = "right-to-fight"
_WARN = "warn"
_NEAR = 4
_UNREST = {EventType.PROTEST, EventType.ASSAULT}
_FORCE = {EventType.ASSAULT, EventType.COERCE, EventType.THREATEN}
_BODIES = {ActorKind.IGO, ActorKind.NGO, ActorKind.MEDIA, ActorKind.PEACEKEEPERS}
_THREATENING = {"consequence", "sanctionverbs", "restrictverbs", "harmverbs", "hostileverbs"}
_OPENS_TOPIC = ("purpose", "about", "against", "future", "which")
_Sides = tuple[Actor, ...]


def said_by(
    speaker: Actor | None, raw: RawEvent, came: Came, actors: _Sides, recipients: _Sides
) -> tuple[Came, _Sides, _Sides]:
    """Return what it is, who does it and to whom, where `speaker` tells of it; as it was where nobody does.

    A side that says that it will fight threatens its foe ("kami akan berperang melawan | X"), and that there will be
    no peace rejects it; who says that another side may fight stands by it ("X | berhak membela diri").
    """
    if speaker is None:
        return came, actors, recipients
    own = tuple(one for one in actors if is_among(one, (speaker,)) or share_party(one, (speaker,)))
    if raw.sense.frame.id == _RIGHT and actors and not own and speaker.party is not None:
        return replace(came, type=EventType.SUPPORT, mode=()), (speaker,), actors
    if own and not recipients and (came.type is EventType.THREATEN or _is_told_of_thing(raw, came)):
        return came, own, tuple(one for one in actors if one not in own)
    return came, actors, recipients


def _is_told_of_thing(raw: RawEvent, came: Came) -> bool:
    """Tell whether a refusal is told of a thing, without who refuses it ("perdamaian tidak akan | tercapai")."""
    if came.type is not EventType.REJECT:
        return False
    subjects = find_subject(raw.sentence.nodes, raw.node).mentions
    return bool(subjects) and all(one.kind is MentionKind.THING for one in subjects)


def warned_own(raw: RawEvent, came: Came, actors: _Sides, recipients: _Sides) -> Came:
    """Return what it is to warn one's own people: to ask them something ("X memperingatkan warganya | agar menjauh").

    Who warns them against rising threatens them.
    """
    if raw.sense.frame.id != _WARN or not recipients or not share_side(actors, recipients):
        return came
    nodes = raw.sentence.nodes
    purpose = next((n for n in range(raw.node + 1, len(nodes)) if nodes[n].has("purpose", "that")), None)
    if purpose is None or not nodes[purpose].has("purpose") or _rises(nodes[purpose:]):
        return came
    return replace(came, type=EventType.REQUEST, mode=())


def only_warns(raw: RawEvent, event: Event) -> bool:
    """Tell whether who warns only tells of a danger: its own people, civilians, or of what others will do.

    "X memperingatkan warganya | bahwa Y akan menyerang", "badan intelijen memperingatkan bahwa | Y akan menyerang",
    "PBB memperingatkan bahwa perang itu | bisa meluas".
    """
    if raw.sense.frame.id != _WARN or event.type is not EventType.THREATEN:
        return False
    nodes = raw.sentence.nodes
    if share_side(event.actors, event.recipients):
        return not _rises(nodes[raw.node :])
    opening = next((n for n in range(raw.node + 1, len(nodes)) if nodes[n].has("that")), None)
    if event.actors and all(one.kind in _BODIES for one in event.actors):
        if event.recipients and all(one.kind is ActorKind.CIVILIANS for one in event.recipients):
            return True
        if opening is not None and _THREATENING.isdisjoint(gather_classes(nodes[opening + 1 :])):
            return True
    return _is_deed_of_others(nodes, raw.node, opening, {one.party for one in event.actors})


def _is_deed_of_others(nodes: Sequence[Node], warning: int, opening: int | None, own: set[str | None]) -> bool:
    """Tell whether the force that a warning tells of is that of another side, named as its doer.

    Without "bahwa" the doer stands at once behind the warning ("X memperingatkan | Y bersiap menyerang").
    """
    start = warning if opening is None else opening
    for position in range(start + 1, len(nodes)):
        item = nodes[position].unit.item
        verb = position - has_pseudo(nodes[position - 1], Pseudo.LIGHT)  # "akan melancarkan | serangan"
        if opening is None and (nodes[position].has(*_OPENS_TOPIC) or nodes[position - 1].has("not", "told_not")):
            return False  # "X peringatkan Y tak | serang Z": of its own deeds
        if item is None or is_passive(nodes[verb]) or not any(s.frame.type in _FORCE for s in item.senses):
            continue
        if opening is None and is_noun(nodes[verb]):
            return False
        sides = {mention.party for mention in find_subject(nodes, verb).mentions}
        return bool(sides) and None not in sides and sides.isdisjoint(own)
    return False


def _rises(nodes: Sequence[Node]) -> bool:
    """Tell whether what people are warned against is to rise, as far as the lexicon knows its verb."""
    against = next((n for n, node in enumerate(nodes) if node.has("not")), len(nodes))
    items = [node.unit.item for node in nodes[against : against + _NEAR]]
    senses = (item.senses for item in items if item is not None and item.senses)
    return any(all(sense.frame.type in _UNREST for sense in known) for known in senses)
