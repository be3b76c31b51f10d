"""Who is there at talks or a deal only to help: "… dengan X sebagai penengah", "… disaksikan X", "berkat mediasi X"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import is_only_noun, may_act
from runut.languages.affixes import Voice
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_SHARED = {EventType.CONSULT, EventType.AGREE, EventType.SUPPORT}
_MEDIATED = {*_SHARED, EventType.RETREAT, EventType.CONCEDE}
_THIRD = {"mediator", "thirdpart"}
_MEDIATES = "mediate"
_BROUGHT_TOGETHER = {_MEDIATES, "third-party"}
_HELPED = ("with", "via", "laid_under", "on_account", "thanks_to")
"""What opens the noun for help by which something came about ("di bawah | pengawasan X", "atas | prakarsa X")."""

_BY_EFFORT = ("via", "thanks_to")
"""What opens the noun for the pains that somebody took ("berkat | upaya X")."""

_SIGN = "sign"
_BODIES = {ActorKind.IGO, ActorKind.NGO, ActorKind.PEACEKEEPERS}
_TALKED_OVER = {EventType.CONSULT, EventType.AGREE, EventType.REQUEST}


def part_helpers(event: RawEvent, nodes: Sequence[Node]) -> RawEvent:
    """Return talks or a deal without whoever is named "dengan … sebagai" mediator, host or witness."""
    if event.type not in _SHARED or _MEDIATES in event.sense.frame.mode:
        return event
    for phrase in event.arguments.phrases:
        if not (phrase.mentions and phrase.preposition.has("with")):
            continue
        last = phrase.mentions[-1]
        at = next((n + 1 for n, node in enumerate(nodes) if node.mention is last), len(nodes))
        if _helps(nodes, at):
            _give(event, phrase.mentions)
    return event


def give_helpers(events: Sequence[RawEvent], nodes: Sequence[Node]) -> None:
    """Give to talks, deals and exchanges those who are told to have watched over them or brought them about.

    Of several acts it is the one told last before the help, else the first behind it.
    """
    for position, helpers in _helpers_told(nodes):
        shared = [event for event in events if _may_be_helped(event, nodes, position)]
        before = [event for event in shared if event.node < position]
        target = before[-1] if before else next(iter(shared), None)
        if target is not None and not any(helpers[0] in event.mediators for event in events):
            _give(target, helpers)
    for event in events:
        for phrase in event.arguments.phrases:
            if phrase.preposition.has("via") and event.type in _MEDIATED | _TALKED_OVER:
                _give(event, [one for one in phrase.mentions if _goes_between(one, event)])
    for event in events:
        if event.type is EventType.CONSULT and not _BROUGHT_TOGETHER.isdisjoint(event.mode):
            _give_bringer(event)
        event.mediators = [_as_helper(one) for one in event.mediators]


def _may_be_helped(event: RawEvent, nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an act may be brought about by help told there; praise "atas bantuan X" is for it."""
    is_over = nodes[position - 1].has("on_account") and event.type is EventType.SUPPORT and _SIGN not in event.mode
    return event.type in _MEDIATED and _MEDIATES not in event.sense.frame.mode and not is_over


def _goes_between(mention: Mention, event: RawEvent) -> bool:
    """Tell whether words or captives go through somebody ("melalui | Palang Merah"), not over land ("lewat | X")."""
    is_body = mention.actor_kind in _BODIES
    return is_body or (event.type in _TALKED_OVER and mention.party is not None and may_act(mention))


def _give(event: RawEvent, helpers: Sequence[Mention]) -> None:
    event.mediators.extend(one for one in helpers if one not in event.mediators)
    found = event.arguments
    found.actors = [one for one in found.actors if one not in helpers]
    found.recipients = [one for one in found.recipients if one not in helpers]


def _as_helper(mention: Mention) -> Mention:
    """Return who helps, without the noun that says how ("perantaraan | X")."""
    first, _, rest = mention.name.partition(" ")
    if not rest or first[:1].isupper() or mention.title:
        return mention
    return replace(mention, name=rest, first=mention.first + 1, start=mention.end - len(rest))


def _give_bringer(event: RawEvent) -> None:
    """Take who brings others together for a third party too (CODEBOOK §4)."""
    subject = event.arguments.subject.mentions
    bringing = [one for one in event.arguments.actors if one in subject]
    is_active = event.sense.voice in {Voice.ACT, Voice.HEAD, Voice.INT}
    are_others_told = len(bringing) < len(event.arguments.actors) or event.arguments.object_noun is not None
    if is_active and are_others_told:
        event.mediators.extend(one for one in bringing if one not in event.mediators)


def _helpers_told(nodes: Sequence[Node]) -> Iterator[tuple[int, list[Mention]]]:
    """Yield where a sentence says by whose help something came about, and whose it was."""
    for position, node in enumerate(nodes[:-1]):
        before = nodes[position - 1] if position else None
        named = -1
        if node.unit.has("helped_by") or node.has("in_presence") or _leads_act(nodes, position):
            named = position + 1
        elif before is not None and (
            (before.has(*_HELPED) and node.unit.has("help_of"))
            or (before.has(*_BY_EFFORT) and node.unit.has("effort_of"))
        ):
            named = position + (node.mention is None)
        while named > position and named < len(nodes) - 1 and nodes[named].has("by", "adverb", "determiner"):
            named += 1
        helper = nodes[named].mention if named >= 0 else None
        if helper is not None and may_act(helper) and (helper.party or helper.has_people):
            yield position, list_right(nodes, named, whole=True)


def _leads_act(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a passive says who led the act before it ("pertukaran itu | dipimpin | X"): no side of it."""
    act = position - 1 - nodes[position - 1].has("demonstrative")
    return act >= 0 and nodes[position].unit.has("led") and is_only_noun(nodes[act])


def _helps(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether "sebagai fasilitator", "bertindak sebagai fasilitator" stands here."""
    item = nodes[at].unit.item if at < len(nodes) else None
    if item is not None and any(_MEDIATES in sense.frame.mode for sense in item.senses):
        return True
    if at + 1 >= len(nodes) or not nodes[at].has("as"):
        return False
    mention = nodes[at + 1].mention
    return not _THIRD.isdisjoint(nodes[at + 1].unit.classes if mention is None else mention.classes)
