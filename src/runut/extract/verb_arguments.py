"""Who acts and who undergoes what a verb tells, by its voice and its frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.clauses import Node, NodeKind
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.agents import agent_before, find_agents, find_company
from runut.extract.clause_parts import Arguments, Subject
from runut.extract.event_nouns import genitive_of
from runut.extract.joined_names import list_right
from runut.extract.joined_speech import speaker_joined
from runut.extract.main_subjects import find_main_subject, subject_after_comma
from runut.extract.noun_arguments import doers_of
from runut.extract.objects import find_object, find_phrases, is_count_of_more, named_after
from runut.extract.phrase_sorts import is_host, names_place
from runut.extract.subject import find_subject
from runut.extract.word_class import is_active, is_noun, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.claims import EventType

_ACTING_VOICES = {Voice.ACT, Voice.HEAD, Voice.INT}
_PARTNER_REACH = 6
_FLAG_RAISED = "raise-flag"
_LIFTS = "lift-sanctions"
_TRUCE = "ceasefire"
_TALKED_OF = "talk"
_OF_TRUCES = {"ceasefire-in-force", "ceasefire-holds"}
"""Frames that tell of a truce and not of who keeps it, where no verb with an object does."""

_MEDIATED = "mediate"
_WITHDRAWN = "withdraw"
_HOSTED = "third-party"
_ALLEGED = "allege"
_GIVING = {EventType.AID, EventType.AGREE, EventType.SUPPORT}
_FIRED = {"rockets", "missiles", "bombs", "explosives", "grenades", "fire"}
_EACH_OTHER = "eachother"
_SUBORDINATE = {"after", "when", "because", "purpose"}


def fill_verb(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Fill in who acts and who undergoes what a verb tells."""
    found.subject = speaker_joined(nodes, trigger, sense) or find_subject(nodes, trigger, acting=_needs_actor(sense))
    is_elided = found.subject.elided in _SUBORDINATE and not _has_thing(nodes, trigger, sense, found.subject)
    if not found.subject.mentions and is_elided:
        found.subject = find_main_subject(nodes, trigger, found.subject)
    if _is_part(nodes, found.subject):
        found.subject = replace(found.subject, mentions=[])
    subject = found.subject.mentions
    is_open = not found.subject.mentions and found.subject.noun is None and found.subject.elided in {"", "that"}
    if is_open and not _opens_with_fight(nodes, trigger, sense):
        found.subject = subject_after_comma(nodes, trigger) or found.subject
        subject = found.subject.mentions
    if found.subject.how:
        found.why.append(f"subject: {found.subject.how}")
    subject = [*subject, *find_company(nodes, trigger, found.subject)]
    if sense.voice.is_passive:
        found.recipients = genitive_of(nodes, trigger) if nodes[trigger].unit.has("blamed_on", "given_to") else []
        if not found.recipients:
            _assign_passive(sense, subject, find_agents(nodes, trigger, sense, found), found)
        return
    roles = sense.frame.roles
    if sense.voice is not Voice.INT or roles is Roles.MUTUAL:
        objects, found.object_noun = find_object(nodes, trigger, whole=_has_content(sense))
    else:
        objects = genitive_of(nodes, trigger) if roles is Roles.VISIT else []  # "tiba di | Israel"
    if sense.voice is Voice.HEAD and _is_noun_like(nodes, trigger, subject):
        subject, objects = objects, []
    elif sense.voice is Voice.HEAD:
        objects = _hidden_object(nodes, trigger, found.subject, fronted=not objects) or objects
        subject = _who_they_are(nodes, found.subject) or subject
    _assign_active(nodes, sense, subject, objects, found)
    if sense.frame.type is EventType.COERCE and roles is Roles.UNDERGOER and sense.voice is Voice.INT:
        found.actors = found.actors or list(filter(_has_will, genitive_of(nodes, trigger)))  # "dalam tahanan | X"
    _add_partners(nodes, trigger, sense, found)


def _opens_with_fight(nodes: Sequence[Node], trigger: int, sense: Sense) -> bool:
    """Tell whether a fight opens a headline and who fought follows ("Bentrok | X dan Y di Z, gubernur minta …")."""
    is_fight = sense.frame.type is EventType.ASSAULT and sense.frame.roles is Roles.MUTUAL
    return is_fight and trigger == 0 and len(nodes) > 1 and nodes[1].mention is not None


def _add_partners(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Add who takes part without being subject or object: hosted talkers, whose shells fall, with whom a truce is."""
    if _HOSTED in sense.frame.mode and trigger + 1 < len(nodes) and is_noun(nodes[trigger + 1]):
        talks = [*genitive_of(nodes, trigger + 1), *named_after(found.phrases, "between")]
        found.actors = [*found.actors, *filter(may_act, talks)]  # "menjadi tuan rumah | perundingan | A dan B"
    if sense.frame.id == _LIFTS and not found.recipients and trigger + 1 < len(nodes):  # "mencabut | sanksi | X"
        found.recipients = [m for m in genitive_of(nodes, trigger + 1) if m.party and m not in found.actors]
    if sense.frame.type is EventType.AID:
        found.recipients = _whom_it_helps(nodes, trigger) or found.recipients
    if sense.voice is not Voice.INT:
        return
    if _TRUCE in sense.frame.mode and found.subject.noun is not None and not found.actors:
        found.actors = named_after(list(find_phrases(nodes, found.subject.noun)), "between")
    if sense.frame.roles is Roles.PATIENT and _names_whose_fire(nodes, found.subject):
        found.actors = found.subject.mentions
        found.recipients = [m for phrase in found.phrases for m in phrase.mentions if m.party is not None]
    if _TRUCE in sense.frame.mode:
        found.actors = [*found.actors, *(m for m in _truce_partner(nodes, trigger) if m not in found.actors)]


def _truce_partner(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return with whom the truce is that comes into force ("setelah gencatan senjata dengan X | mulai berlaku")."""
    for position in range(trigger - 1, max(0, trigger - _PARTNER_REACH), -1):
        node, truce = nodes[position], nodes[position - 1].mention
        if node.is_comma or node.is_speech or node.kind is NodeKind.TRIGGER:
            return []
        if node.has("with") and truce is not None and _TRUCE in truce.classes and nodes[position + 1].mention:
            return [mention for mention in list_right(nodes, position + 1, whole=True) if may_act(mention)]
    return []


def _has_thing(nodes: Sequence[Node], trigger: int, sense: Sense, elided: Subject) -> bool:
    """Tell whether a clause has a thing for its subject, which no one of the main clause is ("sejak | X | berlaku").

    It may be part of the trigger ("ketika | gencatan senjata mulai"). What opens a clause with a preposition is none.
    A truce "dengan X" is that of the one whom the main clause tells of.
    """
    if _truce_partner(nodes, trigger):
        return False
    if sense.voice is Voice.INT and sense.frame.id in _OF_TRUCES:
        return True
    first = len(nodes) if elided.index is None else elided.index + 1
    opening = nodes[first].mention if first < trigger else None
    return opening is not None and opening.kind is MentionKind.THING and opening.number is None


def _is_part(nodes: Sequence[Node], subject: Subject) -> bool:
    """Tell whether a subject only tells of whom others are part ("warga, termasuk | anak-anak | , serta melukai …")."""
    position = next((n for n, node in enumerate(nodes) if subject.mentions and node.mention is subject.mentions[0]), 0)
    return position > 0 and nodes[position - 1].has("including", "among") and not subject.relative


def _needs_actor(sense: Sense) -> bool:
    """Tell whether only people, organs and sides can do what a sense tells."""
    if sense.voice not in _ACTING_VOICES or sense.outcome is not None:
        return False
    return sense.frame.pseudo is None and not (sense.frame.roles is Roles.PATIENT and sense.voice is Voice.INT)


def _hidden_object(nodes: Sequence[Node], trigger: int, subject: Subject, *, fronted: bool) -> list[Mention]:
    """Return what "yang mereka culik" is about: the noun before `yang`, where a pronoun stands between.

    Without `yang` it is what stands `fronted` before the pronoun ("semua sandera akan kami | bebaskan").
    """
    index = subject.index
    if index is None or index < 2 or not subject.mentions or trigger - index > 2:
        return []
    if subject.mentions[0].kind is MentionKind.PRONOUN and nodes[index - 1].has("which"):
        antecedent = nodes[index - 2].mention
        return [] if antecedent is None else [antecedent]
    if fronted and index == trigger - 1 and subject.mentions[0].kind is MentionKind.PRONOUN:
        return find_subject(nodes, index).mentions
    return []


def _who_they_are(nodes: Sequence[Node], subject: Subject) -> list[Mention]:
    """Return whom "mereka" means in "membebaskan pelaut yang | mereka | culik": who does the verb before."""
    index = subject.index
    if index is None or index < 2 or not subject.mentions or not nodes[index - 1].has("which"):
        return []
    verb = index - 3
    while verb > 0 and (nodes[verb].has("determiner", "adverb", "demonstrative") or is_count_of_more(nodes, verb)):
        verb -= 1
    is_third = is_active(nodes[max(0, verb)]) and subject.mentions[0].pronoun in {"third_plural", "third_singular"}
    return agent_before(nodes, replace(subject, index=index - 2)) if is_third else []


def _is_known_actor(mention: Mention) -> bool:
    """Tell whether a phrase surely names people or a side: what is signed may have a name of its own ("COHA")."""
    return may_act(mention) and bool(mention.party or mention.has_people or mention.pronoun)


def _place_at(sense: Sense, taken: list[Mention], found: Arguments) -> None:
    """Take for the place of an act, where its sentence says no other, the place that is taken ("merebut | Odesa")."""
    if sense.frame.type is EventType.COERCE and not found.places:
        found.places = [mention for mention in taken if mention.kind is MentionKind.PLACE or names_place(mention)]


def _assign_passive(sense: Sense, subject: list[Mention], agents: list[Mention], found: Arguments) -> None:
    roles = sense.frame.roles
    found.actors = agents
    is_drawn_back = _WITHDRAWN in sense.frame.mode and any(mention.party for mention in subject)
    if (sense.frame.type is EventType.MOBILIZE or is_drawn_back) and not agents:  # whose forces are sent does it
        found.actors = [mention for mention in subject if mention.victim is not None or mention.party is not None]
    elif roles is Roles.MUTUAL:
        found.actors = [*agents, *named_after(found.phrases, "with", "between"), *filter(_is_known_actor, subject)]
    elif roles is Roles.HOST:
        found.actors, found.recipients = subject, agents
    elif roles in {Roles.AGENT, Roles.VISIT}:
        found.recipients = named_after(found.phrases, "against", "to_whom", "from")
        if sense.frame.type is EventType.PROTEST:  # "konvoi PBB | dihadang warga"
            found.recipients = found.recipients or list(filter(_has_will, subject))
        _place_at(sense, subject, found)
    else:
        hit = named_after(found.phrases, "against", "to_whom", "to") if any(map(_is_fired, subject)) else []
        found.recipients = hit or subject or named_after(found.phrases, "against", "to_whom")


def _assign_active(
    nodes: Sequence[Node], sense: Sense, subject: list[Mention], objects: list[Mention], found: Arguments
) -> None:
    roles = sense.frame.roles
    if roles is Roles.MUTUAL:
        between = named_after(found.phrases, "between")
        is_theirs = any(_EACH_OTHER in mention.classes for mention in objects)  # "polisi …, usai bentrok | antarwarga"
        own = [] if len(between) > 1 or is_theirs else subject  # "orang tewas akibat | bentrok | antara A dan B"
        foes = ["against"] if sense.frame.type is EventType.ASSAULT else []
        is_traded = sense.frame.type is EventType.RETREAT  # those exchanged do not exchange
        is_agreed = sense.frame.type is EventType.AGREE and sense.voice is Voice.INT  # "sepakat membentuk | tim"
        is_topic = sense.frame.id == _TALKED_OF and sense.voice is Voice.ACT  # "membahas | Suriah"
        objects = [] if is_traded or is_agreed or is_topic else objects
        found.actors = [*own, *named_after(found.phrases, "with", "between", *foes), *filter(may_act, objects)]
    elif roles is Roles.UNDERGOER or (roles is Roles.PATIENT and sense.voice is Voice.INT):
        fired = [] if roles is Roles.UNDERGOER else [m for m in subject if m.party and _is_fired(m)]
        found.recipients = [mention for mention in subject if mention not in fired]
        found.actors = fired or named_after(found.phrases, "by", *(("from",) if roles is Roles.UNDERGOER else ()))
        found.actors = found.actors or _who_forces(nodes, found.subject)
    elif roles is Roles.AGENT:
        found.actors = subject
        left = ["with"] if sense.frame.type is EventType.SANCTION else []  # "keluar dari perundingan dengan | X"
        found.recipients = named_after(found.phrases, "against", "to_whom", "from", *left)
        if sense.frame.type is EventType.PROTEST:  # "massa membakar | kantor X"
            entered = named_after(found.phrases, "to")  # "menerobos masuk ke | gedung X"
            struck = entered if sense.frame.id == _FLAG_RAISED else [*objects, *entered]
            found.recipients = found.recipients or list(filter(_has_will, struck))
        _place_at(sense, objects, found)
    elif roles is Roles.HOST:
        found.actors, found.recipients = list(filter(may_act, objects)), subject
    elif roles is Roles.VISIT:
        found.actors = subject
        found.recipients = [m for m in objects or named_after(found.phrases, "to", "in") if is_host(m)]
        found.places.extend(objects)
    elif _MEDIATED in sense.frame.mode:  # who brings others together talks with them
        found.actors = [*subject, *filter(may_act, objects), *named_after(found.phrases, "between")]
    elif roles in {Roles.ADDRESSEE, Roles.CONTENT}:
        found.actors = subject
        to = [m for phrase in found.phrases if phrase.preposition.has("in") for m in phrase.mentions]
        by_to = [m for m in named_after(found.phrases, "to") if m in to and _are_people(m)]  # "menyerukan pada | warga"
        said_to = named_after(found.phrases, "to_whom") or by_to or named_after(found.phrases, "against", "with")
        found.recipients = [m for m in objects if may_act(m)] or said_to
    else:
        found.actors = subject
        targets = list(filter(_is_somebody, objects))
        cut_off = ["from"] if sense.frame.type is EventType.SANCTION else []  # "menarik duta besarnya dari | X"
        given = ["purpose"] if sense.frame.type in _GIVING else []  # "mengirim tank untuk | X"
        others = named_after(found.phrases, "against", "to_whom", "to", *cut_off, *given)
        beside = named_after(found.phrases, "with")
        others += beside if not objects else filter(_is_somebody, beside)  # "menggempur kota itu dengan | roket"
        found.recipients = targets or others or objects


def _whom_it_helps(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return whom what is sent or given is said to help ("mengirim tentara dan senjata untuk | menyokong | X")."""
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + _PARTNER_REACH)):
        if nodes[position].is_comma or nodes[position].has("which", "that"):
            return []
        if nodes[position].has("purpose"):
            item = nodes[position + 1].unit.item
            helps = item is not None and any(one.frame.type in _GIVING for one in item.senses)
            return [m for m in find_object(nodes, position + 1)[0] if m.party] if helps else []
    return []


def _who_forces(nodes: Sequence[Node], subject: Subject) -> list[Mention]:
    """Return who makes others undergo something: "RSF memaksa | warga | mengungsi", "serangan X membuat …"."""
    before = 0 if subject.index is None else subject.index - 1
    if before < 1 or not nodes[before].unit.has("force"):
        return []
    forcing = find_subject(nodes, before)
    named = forcing.mentions or ([] if forcing.noun is None else doers_of(nodes, forcing.noun))
    own = {mention.party for mention in subject.mentions} - {None}
    return [m for m in named if may_act(m) and (m.party or m.has_people) and m.party not in own]


def _names_whose_fire(nodes: Sequence[Node], subject: Subject) -> bool:
    """Tell whether a subject only says whose shells or rockets fall ("rudal | Suriah | jatuh di …")."""
    shot = nodes[subject.index - 1] if subject.index and subject.mentions else None
    return shot is not None and not shot.unit.classes.isdisjoint(_FIRED)


def _is_fired(mention: Mention) -> bool:
    """Tell whether a side's shells or rockets are named: where they fall, it struck ("peluru artileri X | jatuh")."""
    return not mention.has_people and not mention.classes.isdisjoint(_FIRED)


def _is_somebody(mention: Mention) -> bool:
    return may_act(mention) or mention.party is not None


def _has_content(sense: Sense) -> bool:
    """Tell whether what the objects of a verb do may follow them ("meminta, menuduh | A dan B | membantu C")."""
    return sense.frame.roles is Roles.ADDRESSEE or _ALLEGED in sense.frame.mode


def _are_people(mention: Mention) -> bool:
    """Tell whether people are named, or both sides, and no land that words may be about."""
    return may_act(mention) and (mention.has_people or mention.pronoun is not None)


def _has_will(mention: Mention) -> bool:
    return may_act(mention) and mention.party is not None


def _is_noun_like(nodes: Sequence[Node], trigger: int, subject: Sequence[Mention]) -> bool:
    """Tell whether a bare stem after a preposition is a noun: "hancur akibat | bombardir | Israel"."""
    return not subject and trigger > 0 and nodes[trigger - 1].has("because", "in", "after", "when", "about")
