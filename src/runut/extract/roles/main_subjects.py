"""Whose the verb is of a clause or phrase that leaves its subject to the main clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.event_nouns import genitive_of
from runut.extract.grammar.joined_names import list_left, list_right, list_start
from runut.extract.grammar.objects import find_object, find_phrases, named_after
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.time_asides import before_time_clause, opens_clause
from runut.extract.grammar.word_class import (
    governs_clause,
    has_pseudo,
    is_active,
    is_bare_stem,
    is_noun,
    is_passive,
    is_plain_verb,
    is_verb,
    may_act,
)
from runut.extract.roles.clause_around import who_speaks_before
from runut.extract.roles.struck_while import struck_while
from runut.languages.lexicon import Pseudo
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_MAIN_CLAUSE_REACH = 16
_PLAIN = {ActorKind.CIVILIANS, ActorKind.MEDIA}
_BY_FORCE = {EventType.ASSAULT, EventType.COERCE}
_LAPSE, _LONGEST_LAPSE = ("adverb", "adjective", "not"), 6
_SEIZED, _FREED = {"arrest", "abduct"}, {"release", "return", "exchange"}
_WORDS = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN}
_ANSWERS = {EventType.ACCUSE, EventType.SUPPORT, EventType.SANCTION, EventType.COERCE, EventType.REQUEST}
"""Types of acts whose reason is what those did to whom they are done ("menghukum X karena | mencuri")."""


def who_says_by(nodes: Sequence[Node], found: Subject, event_type: EventType | None) -> Subject:
    """Return whose act it is that "yang" tells to blame, ask or refuse ("tekanan | X | yang menuntut Y mundur")."""
    if found.noun is None or found.mentions or not found.relative or event_type not in _WORDS:
        return found
    owners = [mention for mention in genitive_of(nodes, found.noun) if may_act(mention)]
    how = f"head of the relative clause: '{owners[0].name}'" if owners else found.how
    return replace(found, mentions=owners, noun=None, how=how) if owners else found


def find_main_subject(nodes: Sequence[Node], trigger: int, elided: Subject) -> Subject:
    """Return the subject of the main clause for a clause that leaves its own out ("… setelah menengahi …")."""
    boundary = elided.index or 0
    for position in range(boundary - 1, max(-1, boundary - _MAIN_CLAUSE_REACH), -1):
        if is_verb(nodes[position]) or is_plain_verb(nodes[position]):
            main = find_subject(nodes, position)
            is_inner = _stands_in_relative(nodes, main) or _is_of_clause_closed(nodes, main, boundary)
            if is_inner or _blames_them(nodes, trigger, main):
                continue
            answered = _who_is_answered(nodes, position, boundary) if nodes[boundary].has("reason") else []
            answered = [] if _accuses_them(nodes, trigger, answered) else answered
            answered = answered or _who_was_held(nodes, position, trigger) or _who_used(nodes, position, trigger, main)
            if not answered and nodes[boundary].has("when"):
                answered = struck_while(nodes, position, trigger, main.mentions)
            if not answered and _cannot_strike(nodes, trigger, main):
                continue  # "meminta | warga mengungsi | sebelum menggempur X"
            if answered or main.mentions:
                named = answered or main.mentions
                if is_bare_stem(nodes[trigger]) and not any(map(may_act, named)):
                    break  # "rumah warga hancur akibat | bombardir | X": a noun there
                return Subject(named, None, f"the main clause's: '{named[0].name}'", index=main.index)
            if is_noun(nodes[position]):
                continue  # "mengumumkan pencabutan | blokade | setelah …"
            if _opens_sentence(nodes, position) and (behind := _subject_behind(nodes, trigger)) is not None:
                return behind  # "Meningkatkan upaya | untuk | merebut X, Y …"
            break
        if nodes[position].is_speech and (speaker := who_speaks_before(nodes, boundary)):
            return Subject(speaker, None, f"who says it: '{speaker[0].name}'", index=position + 1)
    if (around := _subject_around(nodes, boundary)) is not None:
        return around
    if not _opens_sentence(nodes, _lapse_start(nodes, boundary)):
        return elided
    return _subject_behind(nodes, trigger) or elided


def _is_of_clause_closed(nodes: Sequence[Node], inner: Subject, boundary: int) -> bool:
    """Tell whether a comma closes a clause of time of which a verb is ("X hadir saat | Y | mundur, setelah …").

    Where that opens the sentence, what follows it goes on with it ("Saat Y mundur, setelah …").
    """
    if inner.index is None or not inner.mentions or not nodes[boundary - 1].is_comma:
        return False
    opening = list_start(nodes, inner.index) - 1
    return opening > 1 and nodes[opening].has("when") and not nodes[opening - 1].is_comma


def _who_was_held(nodes: Sequence[Node], main: int, trigger: int) -> list[Mention]:
    """Return whom one frees or kills, where they are told to have been held ("memulangkan B setelah | ditahan")."""
    held, freed = nodes[trigger].unit.item, nodes[main].unit.item
    if held is None or freed is None or not is_passive(nodes[trigger]) or is_passive(nodes[main]):
        return []
    is_seizure = any(not _SEIZED.isdisjoint(sense.frame.mode) for sense in held.senses)
    is_done_to = any(
        sense.frame.type is EventType.ASSAULT or not _FREED.isdisjoint(sense.frame.mode) for sense in freed.senses
    )
    people = find_object(nodes, main)[0] if is_seizure and is_done_to else []
    return list(filter(may_act, people))


def _who_used(nodes: Sequence[Node], verb: int, trigger: int, used: Subject) -> list[Mention]:
    """Return who did to a thing what a passive tells, for an aim of his own ("drone itu dipakai | X | untuk …")."""
    if any(map(may_act, used.mentions)) or not is_passive(nodes[verb]) or is_passive(nodes[trigger]):
        return []
    behind = verb + 1 + (verb + 1 < len(nodes) and nodes[verb + 1].has("by"))
    doer = nodes[behind].mention if behind < len(nodes) else None
    return list_right(nodes, behind, whole=True) if doer is not None and may_act(doer) else []


def _subject_around(nodes: Sequence[Node], boundary: int) -> Subject | None:
    """Return the subject that stands before an aside of time ("Pemimpin X |, setelah bertemu Y, | menyatakan …")."""
    opening = _lapse_start(nodes, boundary)
    head = before_time_clause(nodes, opening)
    if opens_clause(nodes, head):  # "X | setelah bertemu Y menyatakan …"
        named = list_left(nodes, head)
        return Subject(named, None, f"the main clause's: '{named[0].name}'", index=head)
    head = opening - 2
    if head < 0 or not nodes[head + 1].is_comma:
        return None
    mention = nodes[head].mention
    opens = head == 0 or nodes[head - 1].is_comma or nodes[head - 1].has("that")
    if mention is None or not (opens and may_act(mention)):
        return None
    return Subject(list_left(nodes, head), None, f"the main clause's: '{mention.name}'", index=head)


def subject_after_comma(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return the subject of the main clause for a phrase that opens a sentence ("Tolak usul itu, MILF pulang")."""
    opening = next((n + 1 for n in range(trigger - 1, -1, -1) if _opens_sentence(nodes, n + 1)), 0)
    before = [node for node in nodes[opening:trigger] if not is_passive(node)]  # "Dituduh | serang Y, X membantah"
    if any(node.mention is not None or node.kind is NodeKind.TRIGGER for node in before):
        return None
    return _subject_behind(nodes, trigger)


def _subject_behind(nodes: Sequence[Node], trigger: int) -> Subject | None:
    """Return the subject that stands behind the next comma, None where nobody who may act stands there."""
    comma = next((n for n in range(trigger + 1, len(nodes)) if nodes[n].is_comma), len(nodes))
    mention = nodes[comma + 1].mention if comma + 1 < len(nodes) else None
    if mention is None or not may_act(mention):
        return None
    subjects = list_right(nodes, comma + 1, whole=True)
    return Subject(subjects, None, f"the main clause's: '{mention.name}'", index=comma + 1)


def _lapse_start(nodes: Sequence[Node], boundary: int) -> int:
    """Return where a clause of time begins with how long after ("dua hari | setelah", "tak lama | setelah").

    Behind a comma or at the beginning words of measure may stand there too ("belum genap sepekan | setelah").
    """
    start = boundary
    while start > 0 and boundary - start < _LONGEST_LAPSE and _may_measure(nodes[start - 1]):
        start -= 1
    if start < boundary and _opens_sentence(nodes, start):
        return start
    while boundary > 0 and (nodes[boundary - 1].kind is NodeKind.TIME or nodes[boundary - 1].has(*_LAPSE)):
        boundary -= 1
    return boundary


def _may_measure(node: Node) -> bool:
    """Tell whether a node may stand in a phrase of how long: a time, a word that is neither verb nor people."""
    if node.is_trigger or node.is_speech or node.is_comma or not node.unit.is_word or node.has("that", "which", "and"):
        return False
    return node.mention is None or (node.mention.kind is MentionKind.THING and node.mention.party is None)


def _opens_sentence(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a clause opens a sentence or what is said in it ("X mengatakan bahwa | setelah …, Y mundur")."""
    before = nodes[position - 1] if position > 0 else None
    return before is None or before.is_comma or before.has("that") or not before.unit.is_word


def _who_is_answered(nodes: Sequence[Node], verb: int, boundary: int) -> list[Mention]:
    """Return who is blamed, asked or punished for what a clause of reason tells ("mengecam | X | karena …")."""
    items = (node.unit.item for node in nodes[verb:boundary])
    types = {sense.frame.type for item in items if item is not None for sense in item.senses}
    if types.isdisjoint(_ANSWERS) or not (is_active(nodes[verb]) or is_plain_verb(nodes[verb])):
        return []
    objects, noun = find_object(nodes, verb)
    if noun is not None and noun < boundary:  # "menuntut | pengunduran diri X | karena …"
        objects = genitive_of(nodes, noun)
    parted = ("with", "from") if EventType.SANCTION in types else ()
    met = [one for one in objects if may_act(one) and not one.possessive]  # "menarik | duta besarnya | dari X karena …"
    return met or list(filter(may_act, named_after(find_phrases(nodes, verb), "to_whom", "against", "to", *parted)))


def _accuses_them(nodes: Sequence[Node], trigger: int, answered: Sequence[Mention]) -> bool:
    """Tell whether a reason is a charge against whom one cuts off ("memutus hubungan dengan X karena | menuduh X …").

    They may be pointed back at ("menuduh | kerajaan itu | …").
    """
    if not answered or EventType.ACCUSE not in nodes[trigger].types or not is_active(nodes[trigger]):
        return False
    parties = {one.party for one in answered}
    accused = find_object(nodes, trigger)[0]
    return any((one.party is None and one.definite) or one.party in parties - {None} for one in accused)


def _blames_them(nodes: Sequence[Node], trigger: int, asked: Subject) -> bool:
    """Tell whether whom another asks is who is blamed, or nobody is ("meminta | X mundur | setelah menuduhnya …")."""
    governor = None if asked.index is None or asked.index < 1 else nodes[asked.index - 1]
    if EventType.ACCUSE not in nodes[trigger].types or not is_active(nodes[trigger]):
        return False
    if governor is None or not (is_active(governor) or is_plain_verb(governor)) or not governs_clause(governor):
        return False
    parties = {one.party for one in asked.mentions}
    return all(one.party is None or one.party in parties for one in find_object(nodes, trigger)[0])


def _cannot_strike(nodes: Sequence[Node], trigger: int, subject: Subject) -> bool:
    """Tell whether plain people whom another asks or lets do something would be who uses force then."""
    item = nodes[trigger].unit.item
    is_light = has_pseudo(nodes[trigger], Pseudo.LIGHT)  # "sebelum | melancarkan | serangan"
    if item is None or (item.types.isdisjoint(_BY_FORCE) and not is_light):
        return False
    if not is_active(nodes[trigger]) or subject.index is None or subject.index < 2:
        return False
    are_plain = bool(subject.mentions) and all(one.actor_kind in _PLAIN for one in subject.mentions)
    governor = nodes[subject.index - 1]
    return are_plain and (governor.is_speech or governor.has("to_whom") or governs_clause(governor))


def _stands_in_relative(nodes: Sequence[Node], subject: Subject) -> bool:
    """Tell whether a pronoun right behind "yang" is the subject ("pelaut yang | mereka | culik")."""
    index = subject.index
    is_pronoun = any(mention.kind is MentionKind.PRONOUN for mention in subject.mentions)
    return is_pronoun and index is not None and index > 0 and nodes[index - 1].has("which")
