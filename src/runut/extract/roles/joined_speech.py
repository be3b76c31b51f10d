"""Who goes on where "dan", "seraya" or "sambil" joins an act to what is said, asked or done before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.plans import owner_of_plan
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import (
    governs_clause,
    is_active,
    is_only_noun,
    is_only_verb,
    may_act,
)
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_SPEECH_REACH = 25
_SPEAKER_NODES = 4
_FORCE = {EventType.ASSAULT, EventType.COERCE}
_SPOKEN_VOICES = {Voice.ACT, Voice.INT, Voice.HEAD}
_CITING = {"according", "thus", "prepas"}
_SAID_ON = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
"""Types of words with which who reports another's deeds goes on."""
_NOBODYS = {ActorKind.CIVILIANS, ActorKind.MEDIA, ActorKind.PERSON, None}
_VERBAL_TYPES = {
    EventType.REQUEST,
    EventType.ACCUSE,
    EventType.REJECT,
    EventType.AGREE,
    EventType.SUPPORT,
    EventType.THREATEN,
}


def speaker_joined(nodes: Sequence[Node], trigger: int, sense: Sense) -> Subject | None:
    """Return the subject of the speech to which "dan mendesak", "seraya meminta" adds another."""
    if sense.frame.type is None or sense.voice not in _SPOKEN_VOICES:
        return None
    position = _joint_before(nodes, trigger)
    if position is None or (not nodes[position].has("and") and _goes_on_described(nodes, position)):
        return None
    outer = _outer_speaker(nodes, position, sense) if nodes[position - 1].is_comma else None
    if outer is not None or sense.frame.type not in _VERBAL_TYPES:
        return outer
    for before in range(position - 1, max(-1, position - _SPEECH_REACH), -1):
        if _speaks_after(nodes, before):
            if _is_aside(nodes, before, position):
                continue
            mention = nodes[before + 1].mention
            return None if mention is None else Subject([mention], how=f"speaks: '{mention.name}'", index=before + 1)
        if _is_verbal(nodes[before]) and owner_of_plan(nodes, before) is None:
            found = find_subject(nodes, before, acting=True)
            is_told = not nodes[before].is_speech and sense.frame.type in _SAID_ON
            outer = _accuser_of(nodes, found) or (_teller_of(nodes, found) if is_told else None)
            if outer is not None:
                return outer
            if _only_tells(nodes, before, position, found):
                return None
            if found.mentions:
                return replace(found, how=f"shared with '{nodes[before].unit.text}'")
    return None


def teller_of_more(nodes: Sequence[Node], cue: int) -> Subject | None:
    """Return who says what others do and goes on ("X mengatakan bahwa Y menembaki Z dan | menambahkan bahwa …")."""
    joint = _joint_before(nodes, cue)
    if joint is None or not nodes[joint].has("and"):
        return None
    for before in range(joint - 1, max(-1, joint - _SPEECH_REACH), -1):
        if _speaks_after(nodes, before) or nodes[before].has("which", "while", "whereas"):
            return None
        if _is_verbal(nodes[before]):
            if not nodes[before].is_speech or order_of(nodes[before]) != "pre":
                return None
            found = find_subject(nodes, before, acting=True)
            return None if not found.mentions or _only_tells(nodes, before, joint, found) else found
    return None


def _joint_before(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the "dan", "seraya" or "sambil" right before a verb and its helpers."""
    position = verb - 1
    while position >= 0 and nodes[position].has("adverb", "adjective", "past", "ongoing", "not"):
        position -= 1
    return position if position > 0 and nodes[position].has("and", "while") else None


def _only_tells(nodes: Sequence[Node], speech: int, joint: int, teller: Subject) -> bool:
    """Tell whether people of no side say what others do ("saksi mengatakan polisi | merazia X dan | meminta …")."""
    if not nodes[speech].is_speech or any(one.party or one.actor_kind not in _NOBODYS for one in teller.mentions):
        return False
    deeds = (n for n in range(speech + 2, joint) if is_only_verb(nodes[n]) and is_active(nodes[n]))
    return any(map(may_act, (one for n in deeds for one in find_subject(nodes, n).mentions)))


def _goes_on_described(nodes: Sequence[Node], joint: int) -> bool:
    """Tell whether "sambil" goes on with what "yang" tells that somebody does ("X, yang menyerang Y | sambil …")."""
    for before in range(joint - 1, max(-1, joint - _SPEECH_REACH), -1):
        if nodes[before].is_comma or nodes[before].has("that"):
            return False
        if is_only_verb(nodes[before]):
            return is_active(nodes[before]) and find_subject(nodes, before).relative
    return False


def _accuser_of(nodes: Sequence[Node], accused: Subject) -> Subject | None:
    """Return who accuses the subject of the clause before and goes on ("menuduh X melanggar Y dan | meminta")."""
    verb = (accused.index or 0) - 1
    item = nodes[verb].unit.item if verb > 0 else None
    if item is None or not any(s.frame.type is EventType.ACCUSE and s.voice is Voice.ACT for s in item.senses):
        return None
    found = find_subject(nodes, verb, acting=True)
    return replace(found, how=f"shared with '{nodes[verb].unit.text}'") if found.mentions else None


def _teller_of(nodes: Sequence[Node], told: Subject) -> Subject | None:
    """Return who says what the subject of the clause before does, and goes on ("berkata X menyerang dan | minta")."""
    verb = (told.index or 0) - 1
    verb -= verb > 0 and nodes[verb].has("that")
    if verb < 1 or not nodes[verb].is_speech or order_of(nodes[verb]) != "pre":
        return None
    found = find_subject(nodes, verb, acting=True)
    return replace(found, how=f"shared with '{nodes[verb].unit.text}'") if found.mentions else None


def _outer_speaker(nodes: Sequence[Node], joint: int, sense: Sense) -> Subject | None:
    """Return who says or asks what stands before ", dan": "X | menyerukan | A dan B mematuhi Y, dan | mendesak …"."""
    is_force = sense.frame.type in _FORCE  # "mengatakan X menyerang, dan menewaskan …": X goes on
    for before in range(max(1, joint - _SPEECH_REACH), joint - 2):
        speaks = nodes[before].is_speech and order_of(nodes[before]) == "pre"
        is_bare_noun = is_only_noun(nodes[before])  # "meneriakkan | tuntutan | agar …"
        if (governs_clause(nodes[before]) and not is_bare_noun) or (speaks and not is_force):
            if any(node.has("whereas") for node in nodes[before + 1 : joint]):
                return None  # "meminta X mundur, sementara | Y | menutup jalan, dan …"
            if is_force and nodes[joint].has("while") and _accuses(nodes[before]):
                return None  # "menuduh X memasang kawat berduri, serta | mengusir warga": who is accused goes on
            found = find_subject(nodes, before, acting=True)
            if found.mentions and not found.relative and any(map(may_act, found.mentions)):
                return replace(found, how=f"shared with '{nodes[before].unit.text}'")
            return None
    return None


def _accuses(node: Node) -> bool:
    """Tell whether a verb accuses and means nothing else."""
    item = node.unit.item
    return item is not None and item.types == {EventType.ACCUSE} and is_active(node)


def _speaks_after(nodes: Sequence[Node], speech: int) -> bool:
    """Tell whether a word of speech has its speaker behind it ("kata | seorang perwira, sambil meminta …")."""
    item = nodes[speech].unit.item
    is_post = nodes[speech].is_speech and item is not None and item.speech is not None and item.speech.order == "post"
    mention = nodes[speech + 1].mention if is_post and speech + 1 < len(nodes) else None
    return mention is not None and may_act(mention)


def _is_aside(nodes: Sequence[Node], speech: int, joint: int) -> bool:
    """Tell whether ", kata X," only parts what "dan" joins ("A menemui B, kata X, | dan menawarkan …")."""
    return nodes[joint - 1].is_comma and not nodes[joint].has("while") and joint - speech <= _SPEAKER_NODES


def _is_verbal(node: Node) -> bool:
    """Tell whether a word says or does something with words, and takes a subject."""
    if node.is_speech:
        return order_of(node) not in _CITING
    item = node.unit.item
    return item is not None and any(s.frame.type in _VERBAL_TYPES and s.voice is Voice.ACT for s in item.senses)
