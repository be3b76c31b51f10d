"""Who acts and who undergoes what a verb tells, by its voice and its frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.behind_passive import BEHIND, subject_behind
from runut.extract.grammar.clause_parts import Arguments, Subject
from runut.extract.grammar.closing_stems import closes_words
from runut.extract.grammar.ending_objects import person_of_ending
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.objects import find_object, find_phrases, is_count_of_more, named_after
from runut.extract.grammar.some_among import as_wholes
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import does_harm, is_active, is_noun, may_act
from runut.extract.roles.agents import agent_before, find_agents
from runut.extract.roles.blasts import is_blast, what_goes_off
from runut.extract.roles.broken_ties import name_sides_of_ties
from runut.extract.roles.broken_up import whose_protest
from runut.extract.roles.company import find_company
from runut.extract.roles.deal_after_talks import partner_of_deal, partners_told, whose_deal
from runut.extract.roles.joined_speech import speaker_joined
from runut.extract.roles.main_subjects import find_main_subject, subject_after_comma, who_says_by
from runut.extract.roles.measures_passive import name_sides_of_border, name_sides_of_measure, name_whose_force_ends
from runut.extract.roles.members_behind import name_members_behind
from runut.extract.roles.noun_doers import has_side
from runut.extract.roles.quarrels_mediated import join_quarrelling
from runut.extract.roles.quelled_deeds import whose_deed_is_quelled
from runut.extract.roles.verb_roles import GIVING, assign_active, assign_passive, names_whose_fire
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.claims import EventType

_ACTING_VOICES = {Voice.ACT, Voice.HEAD, Voice.INT}
_PARTNER_REACH = 6
_LIFTS = "lift-sanctions"
_SHUTTING = {"restrict", "access"}
_TRUCE = "ceasefire"
_CANCELS = "cancel-meeting"
_ENDS_FIGHT = "end-fighting"
_OF_TRUCES = {"ceasefire-in-force", "ceasefire-holds"}
"""Frames that tell of a truce and not of who keeps it, where no verb with an object does."""

_HOSTED = "third-party"
_ALLEGED = "allege"
_OF_PEOPLE = {"arrest", "abduct", "release", "torture", "beat", "targeted", "sexual", "deport", "allege", "convict"}
"""Modes of what is done to people and to nothing else ("menuduhnya", "membebaskannya")."""

_ON_PEOPLE = {"kill", "coup"}
_SUBORDINATE = {"after", "when", "because", "purpose"}


def fill_verb(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Fill in who acts and who undergoes what a verb tells."""
    found.subject = _find_subject_of(nodes, trigger, sense)
    subject = found.subject.mentions
    if found.subject.how:
        found.why.append(f"subject: {found.subject.how}")
    subject = [*as_wholes(nodes, subject), *find_company(nodes, trigger, found.subject)]
    if sense.voice.is_passive:
        _fill_passive(nodes, trigger, sense, subject, found)
        return
    roles = sense.frame.roles
    if sense.voice is not Voice.INT or roles is Roles.MUTUAL:
        opens = trigger == 0 and roles is Roles.MUTUAL  # "Bentrok | A dan B | pecah lagi"
        objects, found.object_noun = find_object(nodes, trigger, whole=opens or _has_content(sense))
        if not objects and found.object_noun is None and _is_done_to_people(sense):
            objects = person_of_ending(nodes, trigger)
    else:
        objects = genitive_of(nodes, trigger) if roles is Roles.VISIT else []  # "tiba di | Israel"
    if sense.voice is Voice.HEAD and _is_noun_like(nodes, trigger, subject):
        subject, objects = objects, []
    elif sense.voice is Voice.HEAD:
        objects = _hidden_object(nodes, trigger, found.subject, fronted=not objects) or objects
        subject = _who_they_are(nodes, found.subject) or subject
    assign_active(nodes, sense, subject, as_wholes(nodes, objects), found)
    found.recipients = found.recipients or whose_protest(nodes, trigger, sense, found.object_noun)
    if sense.frame.type is EventType.COERCE and roles is Roles.UNDERGOER and sense.voice is Voice.INT:
        found.actors = found.actors or list(filter(has_side, genitive_of(nodes, trigger)))  # "dalam tahanan | X"
    _add_partners(nodes, trigger, sense, found)
    found.actors = [*found.actors, *partners_told(nodes, trigger, sense, found)]
    join_quarrelling(nodes, trigger, sense, found)
    name_members_behind(nodes, trigger, found)
    name_sides_of_ties(nodes, trigger, sense, found)


def _fill_passive(nodes: Sequence[Node], trigger: int, sense: Sense, subject: list[Mention], found: Arguments) -> None:
    found.recipients = genitive_of(nodes, trigger) if nodes[trigger].unit.has("blamed_on", "given_to") else []
    if not found.recipients:
        assign_passive(sense, subject, find_agents(nodes, trigger, sense, found), found)
    _add_cut_off(nodes, sense, found)
    name_sides_of_measure(nodes, sense.frame.type, found)
    name_sides_of_border(nodes, sense.frame.type, found)
    join_quarrelling(nodes, trigger, sense, found)
    name_whose_force_ends(nodes, sense.frame.id, found)
    found.actors = [*whose_deal(nodes, sense, found), *found.actors, *partner_of_deal(nodes, sense, found)]
    name_sides_of_ties(nodes, trigger, sense, found)


def _find_subject_of(nodes: Sequence[Node], trigger: int, sense: Sense) -> Subject:
    """Return the subject of a verb: what goes off, who speaks and joins in, who stands before it."""
    found = (
        what_goes_off(nodes, trigger, sense)
        or speaker_joined(nodes, trigger, sense)
        or find_subject(nodes, trigger, acting=_needs_actor(sense))
    )
    found = who_says_by(nodes, found, sense.frame.type if sense.voice is Voice.ACT else None)
    is_elided = found.elided in _SUBORDINATE and not _has_thing(nodes, trigger, sense, found)
    if not found.mentions and is_elided:
        found = find_main_subject(nodes, trigger, found)
    if _is_part(nodes, found):
        found = replace(found, mentions=[])
    is_open = not found.mentions and found.noun is None and found.elided in {"", "that"}
    if is_open and sense.voice is Voice.PAS and (behind := subject_behind(nodes, trigger)) is not None:
        return Subject(list_right(nodes, behind), how=f"{BEHIND}: '{nodes[trigger].unit.text}'", index=behind)
    if is_open and not (is_blast(sense) or _opens_with_fight(nodes, trigger, sense)):
        found = subject_after_comma(nodes, trigger) or found
    return found


def _is_done_to_people(sense: Sense) -> bool:
    """Tell whether an act is done to people, or said to somebody, and to no thing."""
    is_said_to = sense.frame.type is EventType.REQUEST and sense.frame.roles is Roles.ADDRESSEE
    return is_said_to or sense.frame.id in _ON_PEOPLE or not _OF_PEOPLE.isdisjoint(sense.frame.mode)


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
        found.recipients = _of_whom_lifted(nodes, trigger, found)
    if not (found.recipients or _SHUTTING.isdisjoint(sense.frame.mode)):  # "membuka perbatasannya | dengan X"
        beyond = named_after(found.phrases, "with", "from")  # "… dari X"
        found.recipients = [m for m in beyond if m.bare_entity and m.party and m not in found.actors]
        let_in = named_after(found.phrases, "purpose", "to")  # "membuka gerbang itu bagi | warga X"
        found.recipients = found.recipients or [m for m in let_in if m.has_people]
    if sense.frame.id == _CANCELS and not found.recipients:  # "membatalkan kunjungannya | ke X"
        behind = found.phrases if found.object_noun is None else list(find_phrases(nodes, found.object_noun))
        found.recipients = [m for m in named_after(behind, "to", "with") if m.party and m not in found.actors]
    if sense.frame.type is EventType.AID:
        found.recipients = _whom_it_helps(nodes, trigger) or found.recipients
    if not found.recipients:
        found.recipients = whose_deed_is_quelled(nodes, trigger, sense, found.object_noun)
    if sense.frame.id == _ENDS_FIGHT and (foes := _foes_of(nodes, found.object_noun)):
        found.actors = [*found.actors, *(mention for mention in foes if mention not in found.actors)]
        found.recipients = []
    if does_harm(nodes[trigger]) and len(foes := _foes_of(nodes, found.subject.noun)) > 1:
        found.actors, found.recipients = foes, []  # "perang antara A dan B yang | menewaskan ribuan orang"
    if sense.voice is not Voice.INT:
        return
    if _TRUCE in sense.frame.mode and found.subject.noun is not None and not found.actors:
        found.actors = named_after(list(find_phrases(nodes, found.subject.noun)), "between")
    if sense.frame.roles is Roles.PATIENT and names_whose_fire(nodes, found.subject):
        found.actors = found.subject.mentions
        found.recipients = [m for phrase in found.phrases for m in phrase.mentions if m.party is not None]
    if _TRUCE in sense.frame.mode:
        found.actors = [*found.actors, *(m for m in _truce_partner(nodes, trigger) if m not in found.actors)]


def _of_whom_lifted(nodes: Sequence[Node], trigger: int, found: Arguments) -> list[Mention]:
    """Return the side that is freed of what a verb lifts ("mencabut | sebagian sanksi | terhadap X")."""
    noun = trigger + 1 if found.object_noun is None else found.object_noun
    while noun + 1 < len(nodes) and nodes[noun].has("determiner"):
        noun += 1
    behind = [*found.phrases, *find_phrases(nodes, noun)]
    named = genitive_of(nodes, noun) or named_after(behind, "against", "to_whom", "purpose", "with")
    return [mention for mention in named if mention.party and mention not in found.actors]


def _add_cut_off(nodes: Sequence[Node], sense: Sense, found: Arguments) -> None:
    """Add from whom a passive verb keeps a thing, and who gave it ("bantuan A | untuk B | dihentikan")."""
    given = found.subject.index if found.subject.noun is None else found.subject.noun
    is_somebody = any(mention.has_people for mention in found.subject.mentions)  # "duta besar A | untuk B | diusir"
    if sense.frame.type is not EventType.SANCTION or given is None or is_somebody:
        return
    kept_from = [m for m in named_after(find_phrases(nodes, given), "to_whom", "purpose", "to") if m.party]
    if kept_from:
        found.actors = found.actors or [m for m in found.recipients if m.party and m not in kept_from]
        found.recipients = kept_from


def _foes_of(nodes: Sequence[Node], fight: int | None) -> list[Mention]:
    """Return whom a fight that is ended, or did harm, was with ("mengakhiri | perang saudara | dengan X")."""
    item = None if fight is None else nodes[fight].unit.item
    if fight is None or item is None or not any(sense.frame.roles is Roles.MUTUAL for sense in item.senses):
        return []
    foes = (phrase for phrase in find_phrases(nodes, fight) if phrase.preposition.has("with", "against", "between"))
    first = next(foes, None)
    return [] if first is None else [mention for mention in first.mentions if may_act(mention)]


def _is_of_fight(node: Node) -> bool:
    """Tell whether a noun names what sides do to each other."""
    item = node.unit.item if is_noun(node) else None
    return item is not None and any(sense.frame.roles is Roles.MUTUAL for sense in item.senses)


def _truce_partner(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return with whom the truce is that comes into force ("setelah gencatan senjata dengan X | mulai berlaku")."""
    for position in range(trigger - 1, max(0, trigger - _PARTNER_REACH), -1):
        node, truce = nodes[position], nodes[position - 1].mention
        if node.is_comma or node.is_speech or node.kind is NodeKind.TRIGGER:
            return []
        if not node.has("with") or truce is None or nodes[position + 1].mention is None:
            continue
        if _TRUCE in truce.classes or (position > 1 and _is_of_fight(nodes[position - 2])):  # "perang A | dengan B"
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
    if not index or not subject.mentions or trigger - index > 2:
        return []
    if index > 1 and subject.mentions[0].kind is MentionKind.PRONOUN and nodes[index - 1].has("which"):
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


def _whom_it_helps(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return whom what is sent or given is said to help ("mengirim tentara dan senjata untuk | menyokong | X")."""
    for position in range(trigger + 1, min(len(nodes) - 1, trigger + _PARTNER_REACH)):
        if nodes[position].is_comma or nodes[position].has("which", "that"):
            return []
        if nodes[position].has("purpose"):
            item = nodes[position + 1].unit.item
            helps = item is not None and any(one.frame.type in GIVING for one in item.senses)
            return [m for m in find_object(nodes, position + 1)[0] if m.party] if helps else []
    return []


def _has_content(sense: Sense) -> bool:
    """Tell whether what the objects of a verb do may follow them ("meminta, menuduh | A dan B | membantu C")."""
    return sense.frame.roles is Roles.ADDRESSEE or _ALLEGED in sense.frame.mode


def _is_noun_like(nodes: Sequence[Node], trigger: int, subject: Sequence[Mention]) -> bool:
    """Tell whether who acts follows a bare stem ("akibat | bombardir | Israel", '"…," | kecam | X')."""
    if closes_words(nodes, trigger):
        return True
    return not subject and trigger > 0 and nodes[trigger - 1].has("because", "in", "after", "when", "about")
