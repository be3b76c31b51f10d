"""Who acts and who undergoes what an event noun tells: its genitive, its phrases, the verb that carries it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node
from runut.annotate.mentions import BODIES, Mention, MentionKind
from runut.extract.agents import find_company
from runut.extract.blamed_doers import who_claims, who_is_blamed
from runut.extract.clause_parts import Arguments
from runut.extract.event_nouns import genitive_of, governor_of, predicate_after
from runut.extract.joined_names import is_in_phrase, list_left, list_right
from runut.extract.objects import find_phrases, named_after
from runut.extract.quotes import order_of
from runut.extract.subject import find_subject
from runut.extract.word_class import has_pseudo, is_active, is_passive, is_plain_verb, is_verb, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import ENDS_IN, Pseudo, Roles, Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType
from runut.world import EntityClass

_CLAIMED = {EventType.ASSAULT, EventType.COERCE}
_COMES_FROM = {EventType.ASSAULT, EventType.COERCE, EventType.RETREAT}
_GIVEN_FROM = {EventType.AID}
_BOMBS = {"explosives", "suicide-attack"}
_FIRE = "fire"
_NEAR_VERB = 9
_OWNER_REACH = 12
_MEANS_REACH = 6


def fill_noun(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Fill in who acts and who undergoes what an event noun tells."""
    found.support = governor_of(nodes, trigger)
    found.predicate = predicate_after(nodes, trigger)
    genitive = genitive_of(nodes, trigger) or _owner_before(nodes, trigger)
    agents = _agents_of_noun(nodes, trigger, sense, found)
    undergoers = _undergoers(nodes, found.support)
    against = named_after(found.phrases, "against", "to_whom", "to")
    is_bomb = not _BOMBS.isdisjoint(sense.frame.mode)
    if is_bomb and not against and genitive and all(map(_is_capital, genitive)):
        found.places.extend(genitive)  # "bom bunuh diri | Kabul" was in Kabul; "serangan | Moskow | ke Kyiv" by Moscow
        genitive = []
    if sense.frame.roles is Roles.MUTUAL:
        joined = [m for m in genitive if may_act(m)]
        # "perang Hamas vs Israel", "perang melawan Taliban"
        foes = [m for m in against if may_act(m)] if sense.frame.type is EventType.ASSAULT else []
        found.actors = [*agents, *joined, *named_after(found.phrases, "with", "between"), *foes]
        if not (agents or joined):
            found.actors = _who_attended(nodes, trigger) or _who_took_part(nodes, trigger, found)
    elif sense.voice is Voice.NPATIENT and sense.frame.roles is not Roles.AGENT:
        found.recipients, found.actors = _undergone(sense, agents, genitive, against)
    elif found.support is not None and has_pseudo(nodes[found.support], Pseudo.FAIL) and any(map(_has_side, genitive)):
        found.actors = [m for m in genitive if may_act(m)]  # "militer menggagalkan | serangan | pemberontak"
        found.recipients = [m for m in against if _has_side(m)] or found.subject.mentions
    else:
        found.actors = agents or [m for m in genitive if may_act(m)]
        found.recipients = against
    if not found.actors and sense.frame.type is EventType.ASSAULT and sense.voice is Voice.NAGENT:
        found.actors = _who_struck(nodes, trigger)
    if not found.actors and sense.frame.roles is Roles.VISIT:
        found.actors = _after_opening(nodes, trigger)
    if not found.actors and sense.frame.type is EventType.CONSULT:
        found.actors = _who_speaks_there(nodes, trigger)
    if undergoers and sense.frame.roles is not Roles.MUTUAL:
        found.recipients = undergoers
        found.actors = found.actors or [m for m in named_after(found.phrases, "from") if may_act(m)]
        found.actors = found.actors or [m for m in genitive if may_act(m)]  # "mendapat | pengampunan | presiden"
        found.why.append(f"undergoes it: '{undergoers[0].name}'")
    if genitive:
        found.why.append(f"stands after the noun: '{genitive[0].name}'")


def _owner_before(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return whom the ending of an event noun means: who does the verb before it, or stands before it."""
    if not nodes[noun].unit.has("owner_ending"):
        return []
    for position in range(noun - 1, max(-1, noun - _OWNER_REACH), -1):
        node = nodes[position]
        if is_verb(node) or is_plain_verb(node) or node.is_speech:
            return [mention for mention in find_subject(nodes, position).mentions if may_act(mention)]
        if node.mention is not None and may_act(node.mention) and not _is_governed(nodes, position):
            return list_left(nodes, position)
    return _after_opening(nodes, noun)


def _is_governed(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name stands in a phrase or is a verb's object."""
    before = nodes[max(0, position - 1)]
    return is_in_phrase(nodes, position) or is_verb(before) or is_plain_verb(before)


def _after_opening(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return the subject behind a phrase that opens its sentence ("Dalam | kunjungannya | ke X, Presiden Y …")."""
    comma = next((n for n in range(noun, min(len(nodes), noun + _NEAR_VERB)) if nodes[n].is_comma), None)
    opens = not any(is_verb(node) or node.is_speech or is_plain_verb(node) for node in nodes[:noun])
    subject = nodes[comma + 1].mention if opens and comma is not None and comma + 1 < len(nodes) else None
    return [subject] if subject is not None and may_act(subject) else []


def doers_of(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does what an event noun tells: "serangan | Israel", "kekerasan oleh X", "sanksi yang dijatuhkan X"."""
    item = nodes[noun].unit.item
    voices = {sense.voice for sense in item.senses} if item is not None else set()
    phrases = list(find_phrases(nodes, noun))
    own = named_after(phrases, "by")
    if not own and Voice.NAGENT in voices and Voice.NPATIENT not in voices:
        own = [mention for mention in genitive_of(nodes, noun) if may_act(mention)]
    if not own and item is not None and any(sense.frame.type is EventType.AID for sense in item.senses):
        own = [mention for mention in named_after(phrases, "from") if may_act(mention)]
    which = noun + 1
    if not own and which + 1 < len(nodes) and nodes[which].has("which") and is_passive(nodes[which + 1]):
        own = _agents_of_passive(nodes, which + 1)
    return own


def _who_attended(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who took part in talks, where a relative clause says so ("perundingan yang diikuti | A dan B | itu")."""
    verb = noun + 1 + (noun + 1 < len(nodes) and nodes[noun + 1].has("which"))
    first = verb + 1 + (verb + 1 < len(nodes) and nodes[verb + 1].has("by"))
    if first >= len(nodes) or not nodes[verb].unit.has("attended") or nodes[first].mention is None:
        return []
    return [mention for mention in list_right(nodes, first, whole=True) if may_act(mention)]


def _who_took_part(nodes: Sequence[Node], trigger: int, found: Arguments) -> list[Mention]:
    """Return who took part in what a noun tells whose own words name one side or none."""
    if not found.actors and trigger > 0 and nodes[trigger - 1].has("in"):
        return _subject_of_clause(nodes, trigger)
    if len(found.actors) == 1 and found.support is None:
        return [*_who_met(nodes, trigger), *found.actors]
    return found.actors


def _who_speaks_there(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who speaks on a visit or at a meeting ("kata | X | kepada Y | pada | pertemuan")."""
    if noun < 2 or not _stands_in_phrase(nodes, noun):
        return []
    for position in range(noun - 1, max(-1, noun - _NEAR_VERB), -1):
        node = nodes[position]
        if node.is_comma or node.has("that", "which", "and"):
            return []
        if node.is_speech:
            named = nodes[position + 1].mention
            is_post = named is not None and may_act(named) and order_of(node) in {"post", "both"}
            return [named] if is_post and named is not None else find_subject(nodes, position).mentions
    return []


def _stands_in_phrase(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun says when or where ("selama | kunjungan", "pada akhir | kunjungan")."""
    return any(node.has("in", "when", "after") for node in nodes[max(0, noun - 3) : noun])


def _who_struck(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does the verb before "dalam (suatu) serangan" ("MNJ merebut pos itu dalam | serangan …")."""
    position = noun - 1
    while position > 0 and nodes[position].has("determiner", "adverb"):
        position -= 1
    if position < 1 or not nodes[position].has("in"):
        return []
    for verb in range(position - 1, max(-1, position - _NEAR_VERB), -1):
        if is_verb(nodes[verb]) or is_plain_verb(nodes[verb]):
            return _subject_of_clause(nodes, verb + 2) if is_active(nodes[verb]) else []
        if nodes[verb].is_comma or nodes[verb].is_speech:
            return []
    return []


def _undergone(
    sense: Sense, agents: list[Mention], genitive: list[Mention], against: list[Mention]
) -> tuple[list[Mention], list[Mention]]:
    """Return who undergoes and who does it: "pemboman Israel" is by Israel, "pembunuhan warga" of people."""
    does_it = sense.frame.type is EventType.ASSAULT and not agents and any(map(_is_side, genitive))
    if does_it and not sense.frame.outcome:
        return against, genitive
    if sense.frame.type is EventType.COERCE and not agents and genitive and all(map(_keeps_order, genitive)):
        return against, genitive  # "penggerebekan | polisi"
    return genitive or against, agents


def _keeps_order(mention: Mention) -> bool:
    """Tell whether the police, an army or a government as such is named, and no one of them."""
    is_body = mention.actor_kind in {ActorKind.POLICE, ActorKind.MILITARY, ActorKind.GOVERNMENT}
    is_one_of_it = mention.title or mention.person or mention.indefinite
    return is_body and mention.number is None and not is_one_of_it and not _is_capital(mention)


def _agents_of_noun(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> list[Mention]:
    """Return who does what a noun tells: named after "oleh", subject of its support verb, or who claims it."""
    agents = named_after(found.phrases, "by")
    if found.support is not None and has_pseudo(nodes[found.support], Pseudo.LIGHT, Pseudo.STOP, Pseudo.FAIL):
        found.subject = find_subject(nodes, found.support)
        agents = [*agents, *found.subject.mentions, *find_company(nodes, found.support, found.subject)]
        if found.subject.how:
            found.why.append(f"'{nodes[found.support].unit.text}' carries the subject: {found.subject.how}")
    if not agents:
        agents = _who_answers_with(nodes, trigger)
    if not agents and sense.frame.type in _COMES_FROM:
        agents = [
            mention
            for mention in named_after(found.phrases, "from")
            if _has_side(mention) and (_is_force(mention) or _FIRE in nodes[trigger].unit.classes)
        ]
    if not agents and sense.frame.type in _GIVEN_FROM:
        agents = [mention for mention in named_after(found.phrases, "from") if may_act(mention)]
    if not agents and sense.frame.type in _CLAIMED:
        is_open = sense.voice is Voice.NPATIENT or not any(map(may_act, genitive_of(nodes, trigger)))
        agents = who_claims(nodes, trigger) or (who_is_blamed(nodes, trigger) if is_open else [])
    if not agents and found.predicate is not None and nodes[found.predicate].unit.has("blamed_on"):
        agents = genitive_of(nodes, found.predicate)
    if found.predicate is not None and has_pseudo(nodes[found.predicate], Pseudo.LIGHT):
        agents = [*agents, *_agents_of_passive(nodes, found.predicate)]
    return agents


def _who_answers_with(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does what a verb is done with ("Iran membalas dengan | rentetan rudal")."""
    before = noun - 1
    while before > 0 and nodes[before].has("determiner", "adverb"):
        before -= 1
    if before < 1 or not (nodes[before].has("with") or nodes[before].unit.has(f"{ENDS_IN}with")):
        return []
    for verb in range(before, max(-1, before - _MEANS_REACH), -1):
        node = nodes[verb]
        if is_verb(node) or is_plain_verb(node) or node.is_speech:
            subject = [] if is_passive(node) else find_subject(nodes, verb).mentions
            return [mention for mention in subject if may_act(mention)]
        if node.is_comma or node.has("which", "that", "and"):
            return []
    return []


def _is_force(mention: Mention) -> bool:
    """Tell whether people or a body are named, and no land that an act may come from ("serangan dari | Suriah")."""
    return mention.has_people or any(entity.cls in BODIES for entity in mention.entities)


def _is_capital(mention: Mention) -> bool:
    return mention.bare_entity and any(entity.cls is EntityClass.CAPITAL for entity in mention.entities)


def _has_side(mention: Mention) -> bool:
    return mention.party is not None and may_act(mention)


def _is_side(mention: Mention) -> bool:
    is_bare = mention.party is not None and mention.bare_entity and mention.kind is MentionKind.ACTOR
    return is_bare and mention.person is None  # "pembunuhan | Rabin" was not by him


def _undergoers(nodes: Sequence[Node], support: int | None) -> list[Mention]:
    """Return the subject of a verb of undergoing ("konvoi itu mendapat | serangan")."""
    if support is None or not has_pseudo(nodes[support], Pseudo.UNDERGO):
        return []
    return find_subject(nodes, support).mentions


def _who_met(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return who had the meeting that a clause looks back to: "setelah pertemuan dengan Putin, | Trump | pulang"."""
    if trigger == 0 or not nodes[trigger - 1].has("after", "when", "in"):
        return []
    comma = next((n for n in range(trigger, min(len(nodes), trigger + _NEAR_VERB)) if nodes[n].is_comma), None)
    if trigger == 1 and comma is not None and comma + 2 < len(nodes):
        subject = nodes[comma + 1].mention
        return [subject] if subject is not None and may_act(subject) and is_verb(nodes[comma + 2]) else []
    return _subject_of_clause(nodes, trigger) if trigger > 1 else []


def _subject_of_clause(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the subject of the verb before a phrase ("A dan B sepakat pada pertemuan di Mekkah")."""
    for position in range(trigger - 2, max(-1, trigger - _NEAR_VERB), -1):
        if _undergoes(nodes[position]):  # "40 orang | tewas | dalam bentrokan": who died need not have fought
            return []
        if is_verb(nodes[position]):
            return [m for m in find_subject(nodes, position).mentions if may_act(m)]
        if nodes[position].is_comma or nodes[position].is_speech:
            return []
    return []


def _undergoes(node: Node) -> bool:
    """Tell whether a verb only says what befell its subject ("tewas", "cedera", "ditangkap")."""
    item = node.unit.item
    return item is not None and any(s.outcome is not None and s.voice is not Voice.ACT for s in item.senses)


def _agents_of_passive(nodes: Sequence[Node], verb: int) -> list[Mention]:
    agents = named_after(list(find_phrases(nodes, verb)), "by")
    if agents:
        return agents
    position = verb + 1
    if position < len(nodes) and nodes[position].mention is not None:
        return [mention for mention in list_right(nodes, position) if may_act(mention)]
    return []
