"""Who asks, blames or backs by a document that names no body: who put it out, the Security Council by a number."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_active
from runut.extract.meant.told_people import first_word
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import Told
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType

_WORDS = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN}
_ISSUING = {*_WORDS, EventType.AGREE, EventType.CONSULT}
_TEXTS = {"document", "resolution", "decree", "agreement"}
_RESOLUTION, _COUNCIL = "resolution", "UN"
_NUMBERED = range(200, 4000)
_BACK_LINES = 8  # empty ones count


def name_author(event: Event, told: Sequence[Told], raw: RawEvent | None, context: PageContext) -> Event:
    """Return words of a document without a doer as those of who put it out ("Resolusi itu | mendesak …")."""
    if raw is None or event.actors or event.type not in _WORDS:
        return event
    if not is_active(raw.sentence.nodes[raw.node]):
        return event
    nodes, subject = raw.sentence.nodes, find_subject(raw.sentence.nodes, raw.node)
    position = -1 if subject.index is None else subject.index
    is_numbered = position > 0 and _is_number(nodes[position])
    text = nodes[position - is_numbered].mention if position >= 0 else None
    if text is None or text.kind is not MentionKind.THING or _TEXTS.isdisjoint(text.classes):
        return event
    if is_numbered and _RESOLUTION in text.classes:
        council = Actor(name=context.names.get(_COUNCIL, _COUNCIL), party=_COUNCIL, kind=ActorKind.IGO)
        return fill_role(event, "actors", (council,), "not said here; resolutions with a number are the UN's")
    known = _issued(event, told, text) if text.definite else None
    if known is None:
        return event
    basis = f"not said here; who put it out in line {known.evidence.line}"
    return fill_role(event, "actors", known.actors, basis)


def _is_number(node: Node) -> bool:
    """Tell whether a node is the number of a resolution as the Security Council counts its own ("Resolusi | 1701")."""
    number = node.mention.number if node.mention is not None else None
    return number is not None and number.min == number.max and number.min in _NUMBERED


def _issued(event: Event, told: Sequence[Told], text: Mention) -> Event | None:
    """Return the last act told by which those of a side put out a text of that name ("X mengesahkan | resolusi")."""
    word = first_word(text)
    for one in reversed(told):
        if event.evidence.line - one.event.evidence.line > _BACK_LINES:
            return None
        behind = (node.mention for node in one.raw.sentence.nodes[one.raw.node :])
        is_text = any(mention is not None and first_word(mention) == word for mention in behind)
        if is_text and one.event.type in _ISSUING and parties_of(one.event.actors) - parties_of(event.recipients):
            return one.event
    return None
