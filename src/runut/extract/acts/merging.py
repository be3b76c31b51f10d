"""Events that are one: harm and the attack that did it, mediators and what they mediate (CODEBOOK §9.5, §9.10)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.acts.in_fights import is_of_fight
from runut.extract.acts.means import calls_for, is_means, is_setting, is_spoken_blow, names_again, names_what_is_blamed
from runut.extract.acts.one_act import is_harm, is_one_act
from runut.extract.acts.two_deeds import murders_too
from runut.extract.acts.who_fired import is_flight_of
from runut.extract.grammar.charges import verb_of_charge
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.objects import named_after
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import may_act
from runut.extract.roles.blasts import is_blast
from runut.extract.roles.third_roles import give_helpers, part_helpers
from runut.extract.roles.verb_roles import is_fired_thing
from runut.extract.roles.who_killed import FIGHTERS, is_fight, who_fell_acting, who_killed
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.claims import EventType, VictimKind

_HARM = {EventType.ASSAULT}
_ON_CHARGE = {EventType.COERCE, EventType.SANCTION, EventType.ACCUSE}
_DONE_TO_ACCUSED = {EventType.COERCE, EventType.SANCTION, EventType.ASSAULT}
_MEDIATE = "mediate"
_RIOT = "riot"
_TALK = "talk"
_WITHIN_TALKS = ("and", "adverb", "in", "to", "future", "future_time", "demonstrative", "between", "with", "from")
_PHONE = "phone"
_AGAINST = {"oppose", "protest-officially", "raise-flag"}
_BATTLE = "battle"
_VIOLENCE = "violence"
_TOLL_REACH = 6
_REBELS = VictimKind.MILITANT
_MEDIATED = {EventType.AGREE, EventType.SUPPORT, EventType.RETREAT, EventType.CONSULT, EventType.CONCEDE}


def give_mediators(events: list[RawEvent]) -> list[RawEvent]:
    """Turn "yang ditengahi X" into a third party of the event beside it (CODEBOOK §9.5)."""
    events = [part_helpers(event, event.sentence.nodes) for event in events]
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
    if events:
        give_helpers(kept, events[0].sentence.nodes)
    return sorted(kept, key=lambda event: event.node)


def name_accusers(events: list[RawEvent]) -> list[RawEvent]:
    """Take for who accuses people, where nobody is said to, who acts against them ("mengusir | X yang dituduh …")."""
    for event in events:
        told = event.arguments
        is_open = event.type is EventType.ACCUSE and event.sense.voice is Voice.PAS and not told.actors
        if not is_open or not told.subject.relative or not told.subject.mentions:
            continue
        accused = told.subject.mentions[-1]
        if accused not in told.recipients:  # "serangan yang | dituduhkan pada | X"
            continue
        doings = (one.arguments for one in events if one.type in _DONE_TO_ACCUSED and one.node < event.node)
        told.actors = next((doing.actors for doing in doings if accused in doing.recipients), [])
    return events


def without_repeats(events: list[RawEvent]) -> list[RawEvent]:
    """Leave out what only says what an act is about: talks that discuss, crowds that march against something."""
    nouns = {(event.node, event.type) for event in events if event.sense.voice.is_noun}
    marches = [event.node for event in events if event.type is EventType.PROTEST]
    return [
        event
        for event in events
        if not (_repeats_noun(event, nouns) or _tells_how_it_went(event, events))
        and not (
            _says_of_what(event, events) or _says_how(event, events) or _is_charge(event) or _is_asked_by_press(event)
        )
        and not (event.sense.frame.id in _AGAINST and any(node < event.node for node in marches))
        and not (
            calls_for(event, nouns)
            or is_means(event, events)
            or is_spoken_blow(event, events)
            or names_what_is_blamed(event, events)
            or names_again(event, events)
        )
    ]


def _repeats_noun(event: RawEvent, nouns: Collection[tuple[int, EventType]]) -> bool:
    """Tell whether a verb only says of the noun before it that it came about ("jam malam | diberlakukan")."""
    noun = event.arguments.subject.noun
    if noun is None or event.sense.voice.is_noun or event.type in _HARM:
        return False
    return (noun, event.type) in nouns


def _tells_how_it_went(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether a verb only says how the protest before it went ("pawai | X di Harare | berakhir ricuh")."""
    if event.type is not EventType.PROTEST or event.sense.frame.id != _RIOT or event.sense.voice is not Voice.INT:
        return False
    return any(one.type is event.type and _stands_right_before(one, event) for one in events)


def _says_of_what(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether a verb only says of what those talk who are told to meet ("bertemu Y dan | membahas …")."""
    own = event.arguments.actors
    if event.sense.frame.id != _TALK or event.sense.voice.is_noun or not own:
        return False
    others = [one for one in events if one is not event and one.type is event.type]
    if any(_stands_right_before(one, event) for one in others):
        return True
    return any(
        one.sense.frame.roles is Roles.MUTUAL
        and len(one.arguments.actors) > len(own)
        and all(mention in one.arguments.actors for mention in own)
        for one in others
    )


def _stands_right_before(noun: RawEvent, verb: RawEvent) -> bool:
    """Tell whether nothing but those who talk stands between talks and a verb ("pertemuan | A dan B | membahas …").

    The verb may stand in a clause of "yang" that closes it ("pertemuan A dengan B di X|, yang | membahas …").
    """
    between = verb.sentence.nodes[noun.node + 1 : verb.node]
    if between and between[-1].has("which"):
        between = [node for node in between[:-1] if not node.is_comma] or between[:-1]
    return (
        noun.sense.voice.is_noun
        and bool(between)
        and all(node.mention or node.time is not None or node.has(*_WITHIN_TALKS) for node in between)
    )


def _says_how(event: RawEvent, events: Sequence[RawEvent]) -> bool:
    """Tell whether a passive says more of a thing given before ("bantuan yang diberi X | diberi …"), none struck."""
    things = event.arguments.subject.mentions
    if event.sense.voice is not Voice.PAS or event.arguments.actors or not things or any(map(may_act, things)):
        return False
    told = [
        one for one in events if one.node < event.node and one.type is event.type and one.arguments.subject.relative
    ]
    told = [one for one in told if one.type not in _HARM or one.sense.frame is event.sense.frame]
    return any(one.arguments.subject.mentions == things for one in told)


def _is_charge(event: RawEvent) -> bool:
    """Tell whether a noun only says on what charge people are held or tried ("X ditahan atas | tuduhan | spionase")."""
    if event.type is not EventType.ACCUSE or not event.sense.voice.is_noun:
        return False
    verb = verb_of_charge(event.sentence.nodes, event.node)
    item = None if verb is None else event.sentence.nodes[verb].unit.item
    return item is not None and any(sense.frame.type in _ON_CHARGE for sense in item.senses)


def _is_asked_by_press(event: RawEvent) -> bool:
    """Tell whether somebody is only reached by those who write ("X, yang | dihubungi | lewat telepon, mengatakan")."""
    called = event.arguments.subject.mentions
    is_called = event.sense.frame.id == _PHONE and event.sense.voice is Voice.PAS
    return is_called and all(actor in called for actor in event.arguments.actors)


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
        is_second = any(murders_too(known, event, nodes) for known in kept)
        other = next((known for known in reversed(kept) if is_one_act(known, event, nodes)), None)
        if other is None or is_second:
            kept.append(event)
        else:
            _absorb(other, event)
    for event in kept:
        if is_harm(event) and is_of_fight(event, nodes):
            event.mode = (_BATTLE,)
        elif is_harm(event) and not event.arguments.actors:
            event.arguments.actors = _who_struck_before(event, kept, nodes)
    return [event for event in kept if not is_setting(event, kept)]


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
    return [] if is_own or is_fight(blow) else doers


def _is_toll(between: Sequence[Node]) -> bool:
    """Tell whether only a further count stands behind those who died ("tewas | dan sembilan lainnya cedera")."""
    if not between:
        return True
    count = between[1].mention if between[0].has("and", "while") and len(between) > 1 else None
    return count is not None and count.number is not None and not any(node.is_comma for node in between)


def _absorb(kept: RawEvent, other: RawEvent) -> None:
    """Make one event of two: the act that is told by a verb or with its means leads, a harm only adds whom it hurt."""
    kept.merged.append(other.node)
    if is_flight_of(kept, other):
        kept.node, kept.start, kept.end, kept.merged[-1] = other.node, other.start, other.end, kept.node
    kept.mode = kept.mode or other.mode
    arguments, others = kept.arguments, other.arguments
    leads = _rank(other) > _rank(kept) and bool(other.mode or not kept.mode) and not _is_amid(kept, other)
    doers = who_killed(kept, other)
    if leads:
        kept.sense = other.sense
    first, second = (others, arguments) if leads else (arguments, others)
    is_of_blast = is_blast(kept.sense)  # "ledakan | Kabul | …"
    own = [m for m in first.actors if m.party or not is_fired_thing(m)]
    told = [m for m in second.actors if m not in first.places and not (is_of_blast and m in first.recipients)]
    arguments.actors = doers or [m for m in own or told if m not in who_fell_acting(kept, other)]
    named = [one for one in first.recipients if one.pronoun is None and one not in doers]
    are_things = leads or not any(one.has_people for one in named)
    named = [] if are_things and _are_told_better(second.recipients, named) else named
    arguments.recipients = named or second.recipients or first.recipients  # "17 tentara X tewas ketika | mereka | …"
    arguments.places.extend(others.places)
    if kept.sense.outcome is not None and is_fight(other) and _names_foes(others):
        led = len(others.actors) == 1  # "Presiden X tewas dalam pertempuran melawan Y"
        fallen = [one for one in arguments.recipients if one.victim in FIGHTERS or (led and one.title)]
        arguments.actors = [*others.actors, *(mention for mention in fallen if mention.party is not None)]
        arguments.recipients = []
    elif kept.sense.outcome is not None and is_fight(other) and _are_both_sides(arguments.recipients):
        arguments.actors = list(arguments.recipients)


def _are_told_better(fallen: Sequence[Mention], struck: Sequence[Mention]) -> bool:
    """Tell whether only those who fell have a side: "prajurit X tewas dalam penyergapan | konvoi militer".

    So it is with things: "merusak | dua truk | dan menewaskan prajurit X".
    """
    return any(one.party for one in fallen) and not any(one.party for one in struck)


def _are_both_sides(fallen: Sequence[Mention]) -> bool:
    """Tell whether forces and rebels fell in one fight, so that these two fought ("tentara dan pemberontak tewas")."""
    kinds = {mention.victim for mention in fallen}
    is_open = any(mention.party is None for mention in fallen)  # camps that are known are told as such
    return is_open and _REBELS in kinds and len(kinds) > 1 and kinds <= FIGHTERS


def _is_amid(kept: RawEvent, other: RawEvent) -> bool:
    """Tell whether what hurts people is amid violence told beside it ("bom | menewaskan X dalam kekerasan")."""
    return other.sense.frame.id == _VIOLENCE and kept.sense.voice is Voice.ACT and bool(kept.arguments.subject.mentions)


def _names_foes(arguments: Arguments) -> bool:
    """Tell whether a fight's own words tell who fought whom: two sides, or "melawan X" ("perang Korea" tells none)."""
    return len(arguments.actors) > 1 or bool(named_after(arguments.phrases, "with", "between", "against"))


def _rank(event: RawEvent) -> int:
    """Rank how much of an act an event tells: a harm least, a noun more, a verb most."""
    if is_harm(event):
        return 0
    return 1 if event.sense.voice.is_noun else 2
