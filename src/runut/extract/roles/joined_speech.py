"""Who goes on where "dan", "seraya" or "sambil" joins an act to what is said, asked or done before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.charges import joined_in_blame
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.plans import owner_of_plan
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.tellers import (
    SPEECH_REACH,
    VERBAL_TYPES,
    is_verbal,
    joint_before,
    only_tells,
    speaks_after,
    teller_over_comma,
)
from runut.extract.grammar.word_class import (
    governs_clause,
    is_active,
    is_only_noun,
    is_only_verb,
    may_act,
)
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.claims import EventType

_SPEAKER_NODES = 4
_FORCE = {EventType.ASSAULT, EventType.COERCE}
_SPOKEN_VOICES = {Voice.ACT, Voice.INT, Voice.HEAD}
_SAID_ON = {EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN}
"""Types of words with which who reports another's deeds goes on."""


def speaker_joined(nodes: Sequence[Node], trigger: int, sense: Sense) -> Subject | None:
    """Return the subject of the speech to which "dan mendesak", "seraya meminta" adds another."""
    if sense.frame.type is None or sense.voice not in _SPOKEN_VOICES:
        return None
    if joined_in_blame(nodes, trigger) is not None:
        return None  # "mengkritik X karena menolak usul dan | menolak gencatan senjata": X goes on
    position = joint_before(nodes, trigger)
    if position is None and sense.frame.type in _SAID_ON:
        return teller_over_comma(nodes, trigger)
    if position is None or (not nodes[position].has("and") and _goes_on_described(nodes, position)):
        return None
    outer = _outer_speaker(nodes, position, sense) if nodes[position - 1].is_comma else None
    if outer is not None or sense.frame.type not in VERBAL_TYPES:
        return outer
    for before in range(position - 1, max(-1, position - SPEECH_REACH), -1):
        if speaks_after(nodes, before):
            if _is_aside(nodes, before, position):
                continue
            mention = nodes[before + 1].mention
            return None if mention is None else Subject([mention], how=f"speaks: '{mention.name}'", index=before + 1)
        if is_verbal(nodes[before]) and owner_of_plan(nodes, before) is None:
            found = find_subject(nodes, before, acting=True)
            is_told = not nodes[before].is_speech and sense.frame.type in _SAID_ON
            outer = _accuser_of(nodes, found) or (_teller_of(nodes, found) if is_told else None)
            if outer is not None:
                return outer
            if only_tells(nodes, before, position, found):
                return None
            if found.mentions:
                return replace(found, how=f"shared with '{nodes[before].unit.text}'")
    return None


def _goes_on_described(nodes: Sequence[Node], joint: int) -> bool:
    """Tell whether "sambil" goes on with what "yang" tells that somebody does ("X, yang menyerang Y | sambil …")."""
    for before in range(joint - 1, max(-1, joint - SPEECH_REACH), -1):
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
    for before in range(max(1, joint - SPEECH_REACH), joint - 2):
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
    return node.types == {EventType.ACCUSE} and is_active(node)


def _is_aside(nodes: Sequence[Node], speech: int, joint: int) -> bool:
    """Tell whether ", kata X," only parts what "dan" joins ("A menemui B, kata X, | dan menawarkan …")."""
    return nodes[joint - 1].is_comma and not nodes[joint].has("while") and joint - speech <= _SPEAKER_NODES
