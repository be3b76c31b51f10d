"""From grammar to roles: who acts, who undergoes, who mediates, by a frame's argument pattern."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import find_object, find_phrases, named_after
from runut.extract.grammar.phrase_sorts import is_town
from runut.extract.grammar.whose_thing import take_from_giver
from runut.extract.grammar.word_class import is_noun, is_only_noun, is_passive, is_verb, may_act
from runut.extract.roles.aimed_at import aimed_at
from runut.extract.roles.asked_for import turn_to_asked
from runut.extract.roles.asked_too import add_asked_too
from runut.extract.roles.backed_deeds import turn_to_backed
from runut.extract.roles.blamed_because import by_reason, who_is_told_of
from runut.extract.roles.blasts import fill_blast
from runut.extract.roles.carried import with_carried
from runut.extract.roles.named_in_content import named_in_content, people_in_content
from runut.extract.roles.noun_arguments import fill_noun
from runut.extract.roles.noun_doers import doers_of
from runut.extract.roles.sent_to_help import turn_on_fought
from runut.extract.roles.shared_addressee import shared_addressee
from runut.extract.roles.turned_to import (
    between_whom,
    blamed_at_last,
    but_who_underwent,
    doers_of_object,
    find_addressed_first,
    is_over_blow,
    lacking_from,
    named_as_doer,
    over_what,
    owner_before,
    turn_to_makers,
    whose_plan_is_met,
)
from runut.extract.roles.verb_arguments import fill_verb
from runut.extract.roles.whose_arms import find_arms, land_of_launch
from runut.extract.where.swept_places import find_swept
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_AT_ITS_OBJECT = {EventType.ASSAULT, EventType.COERCE}
"""Types of acts that happen where what they are done to lies ("menembaki | Poonch")."""

_BLAME, _COUP = "disapprove", "putsch"
_ORGANS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED, ActorKind.PEACEKEEPERS}
_TURNED_ON = {EventType.ACCUSE, EventType.REJECT}
"""Types of acts that answer another's: who is condemned for an attack is who attacked."""

_TURNED_TO = {EventType.SUPPORT, EventType.AGREE, EventType.CONCEDE}
"""Types of acts that meet what another does or wants: who made a plan is whose plan is backed."""

_AGREED_BETWEEN = {EventType.AGREE, EventType.SUPPORT}
_IN_FORCE = "ceasefire-in-force"
_AGREEMENTS = {"agreement", "peacedeal", "ceasefire"}
_SAID_TO = {EventType.SUPPORT, EventType.AGREE, EventType.CONCEDE, EventType.REQUEST, EventType.ACCUSE}
"""Types of words said to somebody."""

_BY_ONE = {Voice.ACT, Voice.INT, Voice.HEAD}
_ABOUT_WORDS = {Roles.ADDRESSEE, Roles.CONTENT}
_CONTENT_REACH = 9
_TEST, _HEAVY = "weapon-test", "heavy-weapons"
_NEAR = 5


def find_arguments(nodes: Sequence[Node], trigger: int, sense: Sense) -> Arguments:
    """Return the arguments of a trigger read in one sense."""
    found = Arguments(phrases=list(find_phrases(nodes, trigger)))
    found.places = [mention for phrase in found.phrases if phrase.preposition.has("in") for mention in phrase.mentions]
    if sense.voice.is_noun:
        fill_noun(nodes, trigger, sense, found)
    else:
        fill_verb(nodes, trigger, sense, found)
    found.actors = [mention for mention in found.actors if "remains" not in mention.classes]  # the dead do nothing
    found.actors = found.actors or _whose_fire(nodes, trigger, sense, found)
    if sense.frame.type is EventType.ASSAULT:
        found.recipients = with_carried(nodes, found.recipients or _driven_off(nodes, trigger))
    fill_blast(nodes, trigger, sense, found)
    if not found.places:
        found.places = _places_around(nodes, sense, found)
    if sense.frame.type in _TURNED_ON and sense.voice is Voice.PAS:
        _turn_on_told(nodes, found, sense)
    elif sense.frame.type in _TURNED_ON and not (sense.voice.is_noun or sense.frame.roles is Roles.MUTUAL):
        _turn_on_doers(nodes, trigger, found)
    if sense.frame.type in _TURNED_TO:
        turn_to_makers(nodes, trigger, sense, found)
    turn_to_backed(nodes, sense, found)
    if sense.frame.type is EventType.AID and not sense.voice.is_noun:
        take_from_giver(nodes, trigger, found)
    is_open = "investigate" not in sense.frame.mode and not any(map(may_act, found.recipients))
    if is_open and sense.frame.type in _TURNED_ON and sense.voice is Voice.ACT:  # not "mendengarkan keterangan dari X"
        found.recipients = [m for m in named_after(found.phrases, "from") if may_act(m)] or found.recipients
    if not found.recipients and sense.voice.is_noun and sense.frame.type is EventType.ACCUSE:
        found.recipients = who_is_told_of(nodes, trigger)
    if not found.recipients and sense.voice.is_noun and sense.frame.type in _TURNED_ON:
        found.recipients = whose_plan_is_met(nodes, trigger)
    found.recipients = found.recipients or by_reason(nodes, trigger, sense, found) or aimed_at(nodes, trigger, sense)
    found.recipients = found.recipients or shared_addressee(nodes, trigger, sense)
    turn_to_asked(nodes, trigger, sense, found)
    add_asked_too(nodes, trigger, sense, found)
    turn_on_fought(nodes, trigger, sense, found)
    _take_from_around(nodes, trigger, sense, found)
    found.recipients = but_who_underwent(nodes, trigger, sense, found)
    return found


def _places_around(nodes: Sequence[Node], sense: Sense, found: Arguments) -> list[Mention]:
    """Return where an act happens that no phrase places: where it strikes, or over what its verb says it sweeps."""
    struck = [m for m in found.recipients if m.kind is MentionKind.PLACE or is_town(m)]
    if struck and sense.frame.type in _AT_ITS_OBJECT:
        return struck
    return find_swept(nodes, found) if sense.voice.is_noun else []


def _whose_fire(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return whose arms hit people, or from whom the shells came ("terkena pecahan roket | dari X")."""
    is_blow = sense.frame.type is EventType.ASSAULT
    arms = find_arms(nodes, trigger, sense) if is_blow else []
    if sense.frame.id == _TEST:
        return land_of_launch(nodes, trigger) if sense.voice is Voice.PAS else []
    is_shelled = is_blow and sense.voice is Voice.PAS and _HEAVY in sense.frame.mode
    return arms or ([m for m in named_after(found.phrases, "from") if m.party is not None] if is_shelled else [])


def _take_from_around(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Take for whom words are meant whom their sentence addresses first, or else tells of.

    What is agreed is agreed by those between whom it is ("disetujui | antara A dan B").
    """
    is_reached = sense.voice.is_passive and sense.frame.type in _AGREED_BETWEEN
    if not any(map(may_act, found.actors)) and (is_reached or sense.frame.id == _IN_FORCE):
        found.actors = [m for m in named_after(found.phrases, "between") if may_act(m)] or _parties_of(nodes, found)
    if not found.recipients and sense.frame.type in _SAID_TO and not sense.voice.is_noun:
        found.recipients = [m for m in find_addressed_first(nodes) if m not in found.actors]
    is_about = sense.frame.roles in _ABOUT_WORDS or sense.frame.type is EventType.PROTEST
    is_about = is_about and not nodes[trigger].unit.has("rallying_for")
    is_asked_for = bool(found.asked_for) and sense.frame.type is EventType.REQUEST  # who would do it is not told
    if not found.recipients and is_about and not is_asked_for:
        _take_from_content(nodes, trigger, sense, found)
    if not found.recipients and not sense.voice.is_noun:
        if sense.frame.type is EventType.THREATEN:
            found.recipients = _whose_act_is_met(nodes, trigger, found.actors, "after", "because", "condition")
        elif sense.frame.type is EventType.AGREE and sense.voice in _BY_ONE and sense.frame.roles is not Roles.MUTUAL:
            found.recipients = _whose_act_is_met(nodes, trigger, found.actors, "condition", "as_long")


def _parties_of(nodes: Sequence[Node], found: Arguments) -> list[Mention]:
    """Return with whom an agreement is that is the subject of a passive ("kesepakatan dengan | X | tercapai")."""
    thing = found.subject.index
    mention = None if thing is None else nodes[thing].mention
    if thing is None or mention is None or _AGREEMENTS.isdisjoint(mention.classes):
        return []
    return [m for m in named_after(list(find_phrases(nodes, thing)), "with", "between") if may_act(m)]


def _whose_act_is_met(nodes: Sequence[Node], trigger: int, actors: Sequence[Mention], *opening: str) -> list[Mention]:
    """Return the other side whose act a threat or promise waits for ("mengancam akan keluar setelah | A dan B | …").

    A promise waits for what stands behind a condition ("akan menghormati perjanjian itu selama | X | menghormatinya").
    """
    own = {mention.party for mention in actors}
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + 1 + _CONTENT_REACH)):
        if nodes[position].is_speech:
            return []
        if not nodes[position].has(*opening):
            continue
        first = nodes[position + 1].mention
        named = [] if first is None or not may_act(first) else list_right(nodes, position + 1, whole=True)
        return [mention for mention in named if mention.party not in {None, *own}]
    return []


def _take_from_content(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Take for who is meant the first other side that a request, an accusation or a protest tells of."""
    is_closed = found.predicate is not None and is_passive(nodes[found.predicate])
    words = nodes[: found.predicate] if is_closed else nodes
    is_protest = sense.frame.type is EventType.PROTEST
    others = named_in_content(words, trigger, [*found.actors, *found.asked_for], sense.frame.type)
    found.recipients = others or people_in_content(words, trigger, sense, found.actors)
    if is_protest and (where := _marched_at(nodes, found.recipients)):
        found.recipients, found.places = [], found.places or where


def _who_means_to(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return whose plan an act answers, where what is planned follows ("mengecam (atas) rencana | X | menyerang Y")."""
    plan = trigger + 1 + (trigger + 1 < len(nodes) and nodes[trigger + 1].has("against"))
    owner = nodes[plan + 1].mention if plan + 2 < len(nodes) and nodes[plan].unit.has("intention") else None
    return [owner] if owner is not None and may_act(owner) and is_verb(nodes[plan + 2]) else []


def _driven_off(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the people whom force is used to drive off ("melepaskan tembakan untuk membubarkan | massa")."""
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + _NEAR)):
        if nodes[position].is_comma or nodes[position].is_speech:
            return []
        if "purpose" in nodes[position].categories:
            objects, _ = find_object(nodes, position + 1)
            return [m for m in objects if m.has_people and m.actor_kind is not ActorKind.GOVERNMENT and may_act(m)]
    return []


def _turn_on_doers(nodes: Sequence[Node], trigger: int, found: Arguments) -> None:
    """Turn an act on who did what it answers: "mengecam | serangan X", "… kekerasan oleh X", "… yang dilakukan X".

    Where nobody is said to have done it, its target is not who is meant ("mengecam | pemukulan terhadap Y").
    """
    known = blamed_at_last(nodes, trigger, found) or named_as_doer(nodes, trigger)
    known = known or doers_of_object(nodes, trigger) or between_whom(nodes, trigger)
    known = known or lacking_from(nodes, trigger, found.phrases)
    if not known and found.object_noun is None and _are_behind(found):
        known = owner_before(found.phrases)
    if known := known or _who_means_to(nodes, trigger):
        found.recipients = known
        return
    noun = found.object_noun
    thing = nodes[trigger + 1].mention if trigger + 2 < len(nodes) else None
    if noun is None and thing is not None and thing.kind is MentionKind.THING and is_noun(nodes[trigger + 2]):
        noun = trigger + 2
    if noun is None and thing is None and _is_planned_act(nodes, trigger + 1):  # "mengecam | rencana | latihan X"
        noun = trigger + 2
    noun = over_what(found.phrases) if noun is None else noun
    if noun is None and not any(mention.party for mention in found.recipients):
        noun = _before_passive(nodes, trigger)
    doers = [] if noun is None else doers_of(nodes, noun) or _in_whose_land(nodes, noun)
    if doers or found.object_noun is not None or is_over_blow(nodes[trigger], found.phrases, noun):
        found.recipients = doers
    elif not any(map(may_act, found.recipients)):
        found.recipients = [m for m in named_after(found.phrases, "by") if may_act(m)] or found.recipients


def _are_behind(found: Arguments) -> bool:
    """Tell whether those whom an act is against stand only in its phrases, and are no object of it."""
    return all(any(one in phrase.mentions for phrase in found.phrases) for one in found.recipients)


def _is_planned_act(nodes: Sequence[Node], at: int) -> bool:
    """Tell whether a noun for a plan or the like stands before an event noun, which says what is planned."""
    return at + 1 < len(nodes) and nodes[at].has("has_clause") and is_only_noun(nodes[at + 1])


def _in_whose_land(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return in which land a coup is: who made it has taken it over ("mengecam | kudeta | di X")."""
    item = nodes[noun].unit.item
    if item is None or _COUP not in item.frames:
        return []
    there = (phrase.mentions for phrase in find_phrases(nodes, noun) if phrase.preposition.has("in"))
    return [mention for mentions in there for mention in mentions if mention.party and mention.bare_entity]


def _turn_on_told(nodes: Sequence[Node], found: Arguments, sense: Sense) -> None:
    """Turn an act in the passive on who did what its subject tells ("penembakan Y oleh | X | dikecam")."""
    noun, index = found.subject.noun, found.subject.index
    if noun is None and index and is_only_noun(nodes[index - 1]):
        noun = index - 1
    doers = _doers_behind(nodes, index) if noun is None else doers_of(nodes, noun)
    if noun is not None and not doers and _BLAME in sense.frame.mode and _is_undergone(nodes[noun]):
        found.recipients = [mention for mention in found.recipients if mention.actor_kind in _ORGANS]
    found.recipients = doers or found.recipients


def _is_undergone(noun: Node) -> bool:
    """Tell whether those behind an event noun undergo it ("pembunuhan | wartawan | dikecam": not they are)."""
    senses = () if noun.unit.item is None else noun.unit.item.senses
    return any(sense.voice is Voice.NPATIENT and sense.frame.type in _AT_ITS_OBJECT for sense in senses)


def _doers_behind(nodes: Sequence[Node], index: int | None) -> list[Mention]:
    """Return who is said behind "yang" to have done a thing ("pemungutan suara | yang digelar X | dikecam")."""
    verb = 0 if index is None else index + 2
    if not 1 < verb < len(nodes) - 1 or not nodes[verb - 1].has("which") or not is_passive(nodes[verb]):
        return []
    thing = nodes[verb - 2].mention
    is_thing = thing is not None and thing.kind is MentionKind.THING
    return [mention for mention in genitive_of(nodes, verb) if may_act(mention)] if is_thing else []


def _before_passive(nodes: Sequence[Node], trigger: int) -> int | None:
    """Return the index of the thing that a verb governs where "yang" and a passive tell who did it."""
    for position in range(trigger + 2, min(len(nodes) - 1, trigger + _NEAR)):
        if nodes[position].has("which"):
            is_people = (told := nodes[position - 1].mention) is not None and told.party is None and may_act(told)
            return position - 1 if is_passive(nodes[position + 1]) and not is_people else None
        if nodes[position].is_comma or is_verb(nodes[position]):
            return None
    return None


def _marched_at(nodes: Sequence[Node], named: Sequence[Mention]) -> list[Mention]:
    """Return what only says where people march ("di depan kantor X"), which is not against whom."""
    placed = (node.mention for before, node in pairwise(nodes) if before.has("in"))
    return [mention for mention in placed if mention is not None and any(mention is one for one in named)]
