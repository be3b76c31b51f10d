"""From grammar to roles: who acts, who undergoes, who mediates, by a frame's argument pattern."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.clauses import Node, NodeKind
from runut.annotate.mentions import Mention, MentionKind
from runut.extract.grammar import (
    Phrase,
    Subject,
    find_object,
    find_phrases,
    find_subject,
    genitive_of,
    governor_of,
    has_pseudo,
    is_plain_verb,
    is_verb,
    list_right,
    predicate_after,
)
from runut.extract.quotes import tone_of
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Roles, Sense
from runut.record.claims import EventType
from runut.world import EntityClass

_BETWEEN_SIDES = {EventType.AGREE, EventType.SUPPORT, EventType.CONCEDE, EventType.RETREAT, EventType.CONSULT}
_BETWEEN_REACH = 8
_PARTNER_REACH = 6
_TRUCE = "ceasefire"
_CLAIMED = {EventType.ASSAULT, EventType.COERCE}
_CLAIM_FRAME = "claim-blame"
_AT_ITS_OBJECT = {EventType.ASSAULT, EventType.COERCE}
"""Types of acts that happen where what they are done to lies ("menembaki | Poonch")."""

_BOMBS = {"explosives", "suicide-attack"}
_CLAIM_REACH = 4
_CONTENT_REACH = 9
_MAIN_CLAUSE_REACH = 16
_SPEECH_REACH = 25
_VERBAL_TYPES = {
    EventType.REQUEST,
    EventType.ACCUSE,
    EventType.REJECT,
    EventType.AGREE,
    EventType.SUPPORT,
    EventType.THREATEN,
}
_SUBORDINATE = {"after", "when", "because", "purpose"}


@dataclass(slots=True)
class Arguments:
    """The phrases around one trigger, by role."""

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    subject: Subject = field(default_factory=Subject)
    object_noun: int | None = None
    support: int | None = None
    predicate: int | None = None
    phrases: list[Phrase] = field(default_factory=list)
    why: list[str] = field(default_factory=list)


def find_arguments(nodes: Sequence[Node], trigger: int, sense: Sense) -> Arguments:
    """Return the arguments of a trigger read in one sense."""
    found = Arguments(phrases=list(find_phrases(nodes, trigger)))
    found.places = [mention for phrase in found.phrases if phrase.preposition.has("in") for mention in phrase.mentions]
    if sense.voice.is_noun:
        _fill_noun(nodes, trigger, sense, found)
    else:
        _fill_verb(nodes, trigger, sense, found)
    if sense.frame.type in _AT_ITS_OBJECT and not found.places:
        found.places = [m for m in found.recipients if m.kind is MentionKind.PLACE or _is_town(m)]
    is_about = sense.frame.roles in {Roles.ADDRESSEE, Roles.CONTENT} or sense.frame.type is EventType.PROTEST
    if not found.recipients and is_about:
        found.recipients = _named_in_content(nodes, trigger, found.actors)
    return found


def _named_in_content(nodes: Sequence[Node], trigger: int, actors: Sequence[Mention]) -> list[Mention]:
    """Return the first other side named in what a request, refusal or accusation is about."""
    own = {mention.party for mention in actors}
    for node in nodes[trigger + 1 : trigger + 1 + _CONTENT_REACH]:
        if node.is_speech or node.has("after", "when", "because"):
            break
        mention = node.mention
        if mention is not None and mention.kind is MentionKind.ACTOR and mention.party not in {None, *own}:
            return [mention]
    return []


def _fill_verb(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    found.subject = _speaker_joined(nodes, trigger, sense) or find_subject(nodes, trigger, acting=_needs_actor(sense))
    if not found.subject.mentions and found.subject.elided in _SUBORDINATE:
        found.subject = find_main_subject(nodes, trigger, found.subject)
    if _is_part(nodes, found.subject):
        found.subject = replace(found.subject, mentions=[])
    subject = found.subject.mentions
    if not found.subject.mentions and found.subject.noun is None and not found.subject.elided:
        found.subject = _subject_after_comma(nodes, trigger) or found.subject
        subject = found.subject.mentions
    if found.subject.how:
        found.why.append(f"subject: {found.subject.how}")
    if sense.voice in {Voice.PAS, Voice.TER}:
        agents = _after(found.phrases, "by")
        if not agents and sense.voice is Voice.PAS:
            agents = [mention for mention in genitive_of(nodes, trigger) if _may_act(mention)]
        if not agents and sense.frame.type in _BETWEEN_SIDES:
            agents = _between(nodes, trigger)
        _assign_passive(sense, subject, agents, found)
        return
    roles = sense.frame.roles
    if sense.voice is not Voice.INT or roles is Roles.MUTUAL:
        objects, found.object_noun = find_object(nodes, trigger, whole=roles is Roles.ADDRESSEE)
    else:
        objects = []
    if sense.voice is Voice.HEAD and _is_noun_like(nodes, trigger, subject):
        subject, objects = objects, []
    elif sense.voice is Voice.HEAD:
        objects = _hidden_object(nodes, trigger, found.subject, fronted=not objects) or objects
    _assign_active(sense, subject, objects, found)
    if sense.voice is Voice.INT and _TRUCE in sense.frame.mode:
        found.actors = [*found.actors, *(m for m in _truce_partner(nodes, trigger) if m not in found.actors)]


def _truce_partner(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return with whom the truce is that comes into force ("setelah gencatan senjata dengan X | mulai berlaku")."""
    for position in range(trigger - 1, max(0, trigger - _PARTNER_REACH), -1):
        node, truce = nodes[position], nodes[position - 1].mention
        if node.is_comma or node.is_speech or node.kind is NodeKind.TRIGGER:
            return []
        if node.has("with") and truce is not None and _TRUCE in truce.classes and nodes[position + 1].mention:
            return [mention for mention in list_right(nodes, position + 1, whole=True) if _may_act(mention)]
    return []


def _between(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the two sides of what is agreed: "gencatan senjata antara A dan B (yang) | diumumkan"."""
    for position in range(trigger - 1, max(0, trigger - _BETWEEN_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or node.kind is NodeKind.TRIGGER or node.has("that", "after", "when"):
            return []
        if node.has("between") and nodes[position + 1].mention is not None:
            sides = list_right(nodes, position + 1, whole=True)
            return sides if len(sides) > 1 else []
    return []


def _is_part(nodes: Sequence[Node], subject: Subject) -> bool:
    """Tell whether a subject only tells of whom others are part ("warga, termasuk | anak-anak | , serta melukai …")."""
    position = next((n for n, node in enumerate(nodes) if subject.mentions and node.mention is subject.mentions[0]), 0)
    return position > 0 and nodes[position - 1].has("including", "among") and not subject.relative


def _speaker_joined(nodes: Sequence[Node], trigger: int, sense: Sense) -> Subject | None:
    """Return the subject of the speech to which "dan mendesak", "seraya meminta" adds another."""
    if sense.frame.type not in _VERBAL_TYPES or sense.voice not in {Voice.ACT, Voice.INT, Voice.HEAD}:
        return None
    position = trigger - 1
    while position >= 0 and nodes[position].has("adverb", "adjective", "past", "ongoing", "not"):
        position -= 1
    if position < 1 or not nodes[position].has("and", "while"):
        return None
    for before in range(position - 1, max(-1, position - _SPEECH_REACH), -1):
        if _speaks_after(nodes, before):
            mention = nodes[before + 1].mention
            return None if mention is None else Subject([mention], how=f"speaks: '{mention.name}'", index=before + 1)
        if _is_verbal(nodes[before]):
            found = find_subject(nodes, before, acting=True)
            if found.mentions:
                return replace(found, how=f"shared with '{nodes[before].unit.text}'")
    return None


def _speaks_after(nodes: Sequence[Node], speech: int) -> bool:
    """Tell whether a word of speech has its speaker behind it ("kata | seorang perwira, sambil meminta …")."""
    item = nodes[speech].unit.item
    is_post = nodes[speech].is_speech and item is not None and item.speech is not None and item.speech.order == "post"
    mention = nodes[speech + 1].mention if is_post and speech + 1 < len(nodes) else None
    return mention is not None and _may_act(mention)


def _is_verbal(node: Node) -> bool:
    """Tell whether a word says or does something with words, and takes a subject."""
    if node.is_speech:
        return True
    item = node.unit.item
    return item is not None and any(s.frame.type in _VERBAL_TYPES and s.voice is Voice.ACT for s in item.senses)


def _subject_after_comma(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return the subject of the main clause for a phrase that opens a sentence ("Tolak usul itu, MILF pulang")."""
    if any(node.mention is not None or node.kind is NodeKind.TRIGGER for node in nodes[:trigger]):
        return None
    comma = next((n for n in range(trigger + 1, len(nodes)) if nodes[n].is_comma), len(nodes))
    mention = nodes[comma + 1].mention if comma + 1 < len(nodes) else None
    if mention is None or not _may_act(mention):
        return None
    subjects = list_right(nodes, comma + 1, whole=True)
    return Subject(subjects, None, f"the main clause's: '{mention.name}'", index=comma + 1)


def _needs_actor(sense: Sense) -> bool:
    """Tell whether only people, organs and sides can do what a sense tells."""
    if sense.voice not in {Voice.ACT, Voice.HEAD, Voice.INT} or sense.outcome is not None:
        return False
    return sense.frame.pseudo is None and not (sense.frame.roles is Roles.PATIENT and sense.voice is Voice.INT)


def find_main_subject(nodes: Sequence[Node], trigger: int, elided: Subject) -> Subject:
    """Return the subject of the main clause for a clause that leaves its own out ("… setelah menengahi …")."""
    boundary = elided.index or 0
    for position in range(boundary - 1, max(-1, boundary - _MAIN_CLAUSE_REACH), -1):
        if is_verb(nodes[position]) or is_plain_verb(nodes[position]):
            main = find_subject(nodes, position)
            if main.mentions:
                return Subject(main.mentions, None, f"the main clause's: '{main.mentions[0].name}'", index=main.index)
            break
    if boundary > 0:
        return elided
    comma = next((n for n in range(trigger + 1, len(nodes)) if nodes[n].is_comma), len(nodes))
    mention = nodes[comma + 1].mention if comma + 1 < len(nodes) else None
    if mention is None or not _may_act(mention):
        return elided
    subjects = list_right(nodes, comma + 1, whole=True)
    return Subject(subjects, None, f"the main clause's: '{mention.name}'", index=comma + 1)


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


def _may_act(mention: Mention) -> bool:
    return mention.kind in {MentionKind.ACTOR, MentionKind.PRONOUN}


def _is_known_actor(mention: Mention) -> bool:
    """Tell whether a phrase surely names people or a side: what is signed may have a name of its own ("COHA")."""
    return _may_act(mention) and bool(mention.party or mention.has_people or mention.pronoun)


def _assign_passive(sense: Sense, subject: list[Mention], agents: list[Mention], found: Arguments) -> None:
    roles = sense.frame.roles
    found.actors = agents
    if sense.frame.type is EventType.MOBILIZE and not agents:
        found.actors = [mention for mention in subject if mention.victim is not None or mention.party is not None]
    elif roles is Roles.MUTUAL:
        found.actors = [*agents, *_after(found.phrases, "with", "between"), *filter(_is_known_actor, subject)]
    elif roles in {Roles.AGENT, Roles.VISIT}:
        found.recipients = _after(found.phrases, "against", "to_whom", "from")
    else:
        found.recipients = subject or _after(found.phrases, "against", "to_whom")


def _assign_active(sense: Sense, subject: list[Mention], objects: list[Mention], found: Arguments) -> None:
    roles = sense.frame.roles
    if roles is Roles.MUTUAL:
        found.actors = [*subject, *_after(found.phrases, "with", "between"), *filter(_may_act, objects)]
    elif roles is Roles.UNDERGOER or (roles is Roles.PATIENT and sense.voice is Voice.INT):
        found.recipients = subject
        found.actors = _after(found.phrases, "by", *(("from",) if roles is Roles.UNDERGOER else ()))
    elif roles is Roles.AGENT:
        found.actors = subject
        found.recipients = _after(found.phrases, "against", "to_whom", "from")
    elif roles is Roles.VISIT:
        found.actors = subject
        found.recipients = [m for m in objects or _after(found.phrases, "to", "in") if _is_host(m)]
        found.places.extend(objects)
    elif roles in {Roles.ADDRESSEE, Roles.CONTENT}:
        found.actors = subject
        found.recipients = [m for m in objects if _may_act(m)] or _after(found.phrases, "to_whom", "against", "with")
    else:
        found.actors = subject
        targets = [m for m in objects if _may_act(m) or m.party is not None]
        found.recipients = targets or _after(found.phrases, "against", "to_whom", "to", "with") or objects


def _is_host(mention: Mention) -> bool:
    return mention.kind is MentionKind.ACTOR


def _fill_noun(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    found.support = governor_of(nodes, trigger)
    found.predicate = predicate_after(nodes, trigger)
    genitive = genitive_of(nodes, trigger)
    agents = _agents_of_noun(nodes, trigger, sense, found)
    undergoers = _undergoers(nodes, found.support)
    against = _after(found.phrases, "against", "to_whom", "to")
    is_bomb = not _BOMBS.isdisjoint(sense.frame.mode)
    if is_bomb and not against and genitive and all(map(_is_capital, genitive)):
        found.places.extend(genitive)  # "bom bunuh diri | Kabul" was in Kabul; "serangan | Moskow | ke Kyiv" by Moscow
        genitive = []
    if sense.frame.roles is Roles.MUTUAL:
        joined = [m for m in genitive if _may_act(m)]
        found.actors = [*agents, *joined, *_after(found.phrases, "with", "between")]
        if sense.frame.type is EventType.ASSAULT:
            found.actors.extend(m for m in against if _may_act(m))  # "perang Hamas vs Israel", "perang melawan Taliban"
        if not found.actors and trigger > 0 and nodes[trigger - 1].has("in"):
            found.actors = _subject_of_clause(nodes, trigger)
        elif not (agents or joined) and len(found.actors) == 1 and found.support is None:
            found.actors = [*_who_met(nodes, trigger), *found.actors]
    elif sense.voice is Voice.NPATIENT and sense.frame.roles is not Roles.AGENT:
        does_it = sense.frame.type is EventType.ASSAULT and not agents and any(map(_is_side, genitive))
        if does_it and not sense.frame.outcome:  # "pemboman Israel" is by Israel, "pembunuhan warga" of people
            found.recipients, found.actors = against, genitive
        else:
            found.recipients, found.actors = genitive or against, agents
    elif found.support is not None and has_pseudo(nodes[found.support], Pseudo.FAIL) and any(map(_has_side, genitive)):
        found.actors = [m for m in genitive if _may_act(m)]  # "militer menggagalkan | serangan | pemberontak"
        found.recipients = [m for m in against if _has_side(m)] or found.subject.mentions
    else:
        found.actors = agents or [m for m in genitive if _may_act(m)]
        found.recipients = against
    if undergoers and sense.frame.roles is not Roles.MUTUAL:
        found.recipients = undergoers
        found.why.append(f"undergoes it: '{undergoers[0].name}'")
    if genitive:
        found.why.append(f"stands after the noun: '{genitive[0].name}'")


def _is_noun_like(nodes: Sequence[Node], trigger: int, subject: Sequence[Mention]) -> bool:
    """Tell whether a bare stem after a preposition is a noun: "hancur akibat | bombardir | Israel"."""
    return not subject and trigger > 0 and nodes[trigger - 1].has("because", "in", "after", "when", "about")


def _agents_of_noun(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return who does what a noun tells: named after "oleh", subject of its support verb, or who claims it."""
    agents = _after(found.phrases, "by")
    if found.support is not None and has_pseudo(nodes[found.support], Pseudo.LIGHT, Pseudo.STOP, Pseudo.FAIL):
        found.subject = find_subject(nodes, found.support)
        agents = [*agents, *found.subject.mentions]
        if found.subject.how:
            found.why.append(f"'{nodes[found.support].unit.text}' carries the subject: {found.subject.how}")
    if not agents and sense.frame.type in _CLAIMED:
        agents = _who_claims(nodes, trigger)
    if found.predicate is not None and has_pseudo(nodes[found.predicate], Pseudo.LIGHT):
        agents = [*agents, *_agents_of_passive(nodes, found.predicate)]
    return agents


def _who_claims(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return who takes an act upon itself: "mengaku bertanggung jawab atas | serangan", "mengklaim | serangan"."""
    for position in range(trigger - 1, max(-1, trigger - _CLAIM_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.has("that", "which", "and"):
            return []
        item = node.unit.item
        senses = [] if item is None or node.kind is not NodeKind.TRIGGER else item.senses
        is_near = position == trigger - 1 and tone_of(node) == "claim"
        if is_near or any(sense.frame.id == _CLAIM_FRAME for sense in senses):
            return find_subject(nodes, position).mentions
    return []


def _is_capital(mention: Mention) -> bool:
    return mention.bare_entity and any(entity.cls is EntityClass.CAPITAL for entity in mention.entities)


def _is_town(mention: Mention) -> bool:
    """Tell whether a bare name is that of a town or region, and of no side."""
    return mention.bare_entity and all(entity.cls is EntityClass.PLACE for entity in mention.entities)


def _has_side(mention: Mention) -> bool:
    return mention.party is not None and _may_act(mention)


def _is_side(mention: Mention) -> bool:
    return mention.party is not None and mention.bare_entity and mention.kind is MentionKind.ACTOR


def _undergoers(nodes: Sequence[Node], support: int | None) -> list[Mention]:
    """Return the subject of a verb of undergoing ("konvoi itu mendapat | serangan")."""
    if support is None or not has_pseudo(nodes[support], Pseudo.UNDERGO):
        return []
    return find_subject(nodes, support).mentions


def _who_met(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return who had the meeting that a clause looks back to: "setelah pertemuan dengan Putin, | Trump | pulang"."""
    if trigger == 0 or not nodes[trigger - 1].has("after", "when", "in"):
        return []
    comma = next((n for n in range(trigger, min(len(nodes), trigger + _CONTENT_REACH)) if nodes[n].is_comma), None)
    if trigger == 1 and comma is not None and comma + 2 < len(nodes):
        subject = nodes[comma + 1].mention
        return [subject] if subject is not None and _may_act(subject) and is_verb(nodes[comma + 2]) else []
    return _subject_of_clause(nodes, trigger) if trigger > 1 else []


def _subject_of_clause(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the subject of the verb before a phrase ("A dan B sepakat pada pertemuan di Mekkah")."""
    for position in range(trigger - 2, max(-1, trigger - _CONTENT_REACH), -1):
        if is_verb(nodes[position]):
            return [m for m in find_subject(nodes, position).mentions if _may_act(m)]
        if nodes[position].is_comma or nodes[position].is_speech:
            return []
    return []


def _agents_of_passive(nodes: Sequence[Node], verb: int) -> list[Mention]:
    agents = _after(list(find_phrases(nodes, verb)), "by")
    if agents:
        return agents
    position = verb + 1
    if position < len(nodes) and nodes[position].mention is not None:
        return [mention for mention in list_right(nodes, position) if _may_act(mention)]
    return []


def _after(phrases: Sequence[Phrase], *categories: str) -> list[Mention]:
    return [
        mention
        for phrase in phrases
        if phrase.preposition.has(*categories)
        for mention in phrase.mentions
        if mention.kind is not MentionKind.PLACE or not phrase.preposition.has("in")
    ]
