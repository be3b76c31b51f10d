"""Events that are one: harm and the attack that did it, mediators and what they mediate (CODEBOOK §9.5, §9.10)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from runut.annotate.clauses import Node, NodeKind
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.clause_parts import Arguments
from runut.extract.clause_shape import names_words
from runut.extract.means import is_means
from runut.extract.objects import named_after
from runut.extract.raw_event import RawEvent
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.claims import EventType, Outcome, VictimKind

_HARM = {EventType.ASSAULT}
_MEDIATE = "mediate"
_AGAINST = {"oppose", "protest-officially", "raise-flag"}
_BATTLE = "battle"
_VIOLENCE = "violence"
_ABDUCT = "abduct"
_BEFORE = "stands before"
_FIGHT_REACH = 5
_TOLL_REACH = 6
_FIGHTERS = {VictimKind.SOLDIER, VictimKind.MILITANT, VictimKind.POLICE}
_MEDIATED = {EventType.AGREE, EventType.SUPPORT, EventType.RETREAT, EventType.CONSULT, EventType.CONCEDE}


def give_mediators(events: list[RawEvent]) -> list[RawEvent]:
    """Turn "yang ditengahi X" into a third party of the event beside it (CODEBOOK §9.5)."""
    nouns = {event.node for event in events if event.sense.voice.is_noun and event.type in _MEDIATED}
    kept = [event for event in events if not _is_attribute(event, nouns)]
    for event in events:
        if not _is_attribute(event, nouns):
            continue
        known = [other for other in kept if other.type in _MEDIATED]
        before = next((other for other in reversed(known) if other.node < event.node), None)
        target = before or next((other for other in known if other.node > event.node), None)
        if target is not None:
            target.mediators.extend(event.arguments.actors)
        elif event.sense.voice.is_noun:
            kept.append(event)
    return sorted(kept, key=lambda event: event.node)


def without_repeats(events: list[RawEvent]) -> list[RawEvent]:
    """Leave out what only says what an act is about: talks that discuss, crowds that march against something."""
    nouns = {(event.node, event.type) for event in events if event.sense.voice.is_noun}
    marches = [event.node for event in events if event.type is EventType.PROTEST]
    return [
        event
        for event in events
        if not _repeats_noun(event, nouns)
        and not (event.sense.frame.id in _AGAINST and any(node < event.node for node in marches))
        and not is_means(event, events)
    ]


def _repeats_noun(event: RawEvent, nouns: Collection[tuple[int, EventType]]) -> bool:
    """Tell whether a verb only says of the noun before it that it came about ("jam malam | diberlakukan")."""
    noun = event.arguments.subject.noun
    if noun is None or event.sense.voice.is_noun or event.type in _HARM:
        return False
    return (noun, event.type) in nouns


def _is_attribute(event: RawEvent, nouns: Collection[int]) -> bool:
    """Tell whether a mediation only describes what it mediates, one of the nouns ("perundingan itu | ditengahi X")."""
    if _MEDIATE in event.mode and event.sense.voice is Voice.PAS and event.arguments.subject.noun in nouns:
        return True
    is_noun = event.sense.voice.is_noun
    return (
        _MEDIATE in event.mode
        and (is_noun or event.sense.voice is Voice.PAS)
        and (event.arguments.subject.relative or is_noun)
        and event.arguments.support is None
    )


def merge_harm(events: list[RawEvent], nodes: Sequence[Node]) -> list[RawEvent]:
    """Join a harm with the attack that did it: "serangan yang menewaskan 20 orang" is one event."""
    kept: list[RawEvent] = []
    for event in events:
        other = next((known for known in reversed(kept) if _is_one_act(known, event, nodes)), None)
        if other is None:
            kept.append(event)
        else:
            _absorb(other, event)
    for event in kept:
        if _is_harm(event) and not event.arguments.actors and _fell_in_fight(nodes, event.node):
            event.mode = (_BATTLE,)
        elif _is_harm(event) and not event.arguments.actors:
            event.arguments.actors = _who_struck_before(event, kept, nodes)
    return kept


def _who_struck_before(harm: RawEvent, events: Sequence[RawEvent], nodes: Sequence[Node]) -> list[Mention]:
    """Return who did the blow after which people are said to have died ("tujuh orang tewas | setelah X menembak")."""
    after = next(
        (n for n in range(harm.node + 1, min(len(nodes), harm.node + _TOLL_REACH)) if nodes[n].has("after")), 0
    )
    if harm.sense.voice is not Voice.INT or not after or not _is_toll(nodes[harm.node + 1 : after]):
        return []
    blow = next((one for one in events if one.node > after and one.type in _HARM), None)
    if blow is None or any(node.is_comma or node.is_speech for node in nodes[after : blow.node]):
        return []
    fallen, doers = harm.arguments.recipients, blow.arguments.actors
    sides = {mention.party for mention in fallen} - {None}
    is_own = any(doer in fallen or doer.party in sides for doer in doers)
    return [] if is_own or _is_fight(blow) else doers


def _fell_in_fight(nodes: Sequence[Node], harm: int) -> bool:
    """Tell whether people die in a fight of two sides: "tewas dalam perang itu", "… di kedua sisi" (CODEBOOK §9.10)."""
    for position in range(harm + 1, min(len(nodes), harm + _FIGHT_REACH)):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.has("that", "which", "when"):
            return False
        opens = nodes[position - 1].has("in", "because")
        if opens and node.mention is not None and node.mention.pronoun == "both":
            return True
        item = node.unit.item
        if opens and node.kind is NodeKind.TRIGGER and item is not None:
            return any(sense.frame.type in _HARM and _BATTLE in sense.frame.mode for sense in item.senses)
    return False


def _is_toll(between: Sequence[Node]) -> bool:
    """Tell whether only a further count stands behind those who died ("tewas | dan sembilan lainnya cedera")."""
    if not between:
        return True
    count = between[1].mention if between[0].has("and", "while") and len(between) > 1 else None
    return count is not None and count.number is not None and not any(node.is_comma for node in between)


def _is_harm(event: RawEvent) -> bool:
    return event.type in _HARM and event.sense.outcome is not None and not event.mode


def _is_one_act(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    is_carried = second.arguments.support == first.node and first.type is second.type  # "meluncurkan | serangan roket"
    if is_carried or (_are_nouns(first, second) and _says_again(first, second, nodes)):
        return True
    if first.sense.outcome is second.sense.outcome is Outcome.DISPLACED:
        return True
    if first.type not in _HARM or second.type not in _HARM or _is_lost_and_won(first, second):
        return False
    if _are_of_two_sides(first, second) or _are_two_deeds(first, second, nodes):
        return False
    if not (_is_harm(first) or _is_harm(second)):
        return _is_one_blow(first, second, nodes)
    between = nodes[first.node + 1 : second.node]
    if _tells_before(between):
        return False
    if second.arguments.subject.noun in {first.node, *first.merged}:
        return True
    if _is_harm(first) and _is_harm(second):
        return True
    if _follows_blow(first, second):
        return True
    harm, act = (second, first) if _is_harm(second) else (first, second)
    if harm.sense.voice in {Voice.INT, Voice.TER}:
        return True
    subject = harm.arguments.subject
    if harm is second and subject.relative and all(m.kind is MentionKind.THING for m in subject.mentions):
        return True
    if act.sense.voice.is_noun:
        return harm is second or _in_or_by(nodes, act.node)
    return not harm.arguments.subject.mentions or harm.arguments.subject.how.startswith(("shared", "the main clause's"))


def _says_again(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a noun stands at once after one of its type, or is its short form: "konferensi puncak (| KTT)"."""
    between = [node.unit.text for node in nodes[first.node + 1 : second.node]]
    return between == ["("] or (not between and first.type is second.type)


def _tells_before(between: Sequence[Node]) -> bool:
    """Tell whether a word of time opens what is told last ("… | setelah bom meledak"), no aside that ends before.

    So does one inside a clause about words ("… menyerang, tuduhan yang dilontarkan pula ketika | 68 orang tewas").
    """
    which = next((n for n, node in enumerate(between) if n and node.has("which") and names_words(between[n - 1])), None)
    if which is not None and any(node.has("when") for node in between[which:]):
        return True
    for node in reversed(between):
        if node.is_comma:
            return False
        if node.has("after") and not node.has("since", "result"):
            return True
    return False


def _are_two_deeds(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a capture and a harm are joined as two deeds ("menangkap dua prajurit dan | membunuh delapan").

    So are the harms of both sides, set against each other ("…; Baku mengatakan pasukannya | menewaskan 100 orang").
    """
    between = nodes[first.node + 1 : second.node]
    voices = {first.sense.voice, second.sense.voice}
    if _ABDUCT in {*first.mode, *second.mode} and voices <= {Voice.ACT, Voice.HEAD}:
        return any(node.has("and") or node.is_comma for node in between)
    struck, others = ({m.party for m in event.arguments.recipients if m.party} for event in (first, second))
    return bool(struck and others) and struck.isdisjoint(others) and any(node.unit.text == ";" for node in between)


def _are_of_two_sides(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether two acts of force name those who did them, and they are of different sides."""
    sides, others = ({m.party for m in event.arguments.actors if m.party} for event in (first, second))
    if _is_harm(first) or _is_harm(second) or _are_nouns(first, second):
        return False
    return bool(sides and others) and sides.isdisjoint(others)


def _is_one_blow(first: RawEvent, second: RawEvent, nodes: Sequence[Node]) -> bool:
    """Tell whether a noun and a verb of force tell one act: "serangan rudal India | menghantam masjid"."""
    if _are_nouns(first, second):
        return second.node - first.node <= 2
    subject = second.arguments.subject
    if subject.noun in {first.node, *first.merged}:
        return True
    follows = nodes[first.node + 1].mention in subject.mentions and subject.how.startswith(_BEFORE)
    if follows and first.sense.voice.is_noun:
        return True  # the side after the noun is no subject of its own
    noun = first if first.sense.voice.is_noun else second
    other = second if noun is first else first
    if _hit_two_places(noun, other):
        return False
    if other.sense.voice is Voice.PAS and noun.arguments.support == other.node:
        return True  # "kota itu | dihantam | serangan X"
    return noun.sense.voice.is_noun and not other.sense.voice.is_noun and _in_or_by(nodes, noun.node)


def _hit_two_places(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether two acts name whom or what they hit, and it is not the same ("Di tengah gempuran ke Lebanon …")."""
    struck, others = ({m.party for m in event.arguments.recipients if m.party} for event in (first, second))
    return bool(struck and others) and struck.isdisjoint(others)


def _are_nouns(first: RawEvent, second: RawEvent) -> bool:
    return first.sense.voice.is_noun and second.sense.voice.is_noun


def _follows_blow(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether a headline tells a harm right behind the blow: "Israel Serang Lebanon | Tewaskan 5 Orang"."""
    struck, subject = first.arguments.recipients, second.arguments.subject
    return (
        _is_harm(second)
        and second.sense.voice is Voice.HEAD
        and not first.sense.voice.is_noun
        and any(mention in struck for mention in subject.mentions)
    )


def _is_lost_and_won(first: RawEvent, second: RawEvent) -> bool:
    """Tell whether one side's loss stands beside the harm it did: "kehilangan 23 prajurit dan membunuh …"."""
    is_loss = first.sense.frame.roles is Roles.PATIENT and first.sense.voice is Voice.INT
    return is_loss and second.sense.voice is Voice.ACT and second.arguments.subject.how.startswith("shared")


def _in_or_by(nodes: Sequence[Node], noun: int) -> bool:
    position = noun - 1
    while position >= 0 and (nodes[position].has("determiner") or nodes[position].mention is not None):
        position -= 1
    return position >= 0 and nodes[position].has("in", "by", "because", "when")


def _absorb(kept: RawEvent, other: RawEvent) -> None:
    """Make one event of two: the act that is told by a verb or with its means leads, a harm only adds whom it hurt."""
    kept.merged.append(other.node)
    kept.mode = kept.mode or other.mode
    arguments, others = kept.arguments, other.arguments
    leads = _rank(other) > _rank(kept) and bool(other.mode or not kept.mode) and not _is_amid(kept, other)
    if leads:
        kept.sense = other.sense
    first, second = (others, arguments) if leads else (arguments, others)
    arguments.actors = first.actors or second.actors
    arguments.recipients = first.recipients or second.recipients
    arguments.places.extend(others.places)
    if kept.sense.outcome is not None and _is_fight(other) and _names_foes(others):
        fallen = [mention for mention in arguments.recipients if mention.victim in _FIGHTERS]
        arguments.actors = [*others.actors, *(mention for mention in fallen if mention.party is not None)]
        arguments.recipients = []


def _is_amid(kept: RawEvent, other: RawEvent) -> bool:
    """Tell whether what hurts people is amid violence told beside it ("bom | menewaskan X dalam kekerasan")."""
    return other.sense.frame.id == _VIOLENCE and kept.sense.voice is Voice.ACT and bool(kept.arguments.subject.mentions)


def _names_foes(arguments: Arguments) -> bool:
    """Tell whether a fight's own words tell who fought whom: two sides, or "melawan X" ("perang Korea" tells none)."""
    return len(arguments.actors) > 1 or bool(named_after(arguments.phrases, "with", "between", "against"))


def _is_fight(event: RawEvent) -> bool:
    """Tell whether a noun tells a fight of two sides: who falls in it took part in it (CODEBOOK §9.10)."""
    return event.sense.voice.is_noun and event.sense.frame.roles is Roles.MUTUAL and _BATTLE in event.mode


def _rank(event: RawEvent) -> int:
    """Rank how much of an act an event tells: a harm least, a noun more, a verb most."""
    if _is_harm(event):
        return 0
    return 1 if event.sense.voice.is_noun else 2
