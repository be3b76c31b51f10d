"""Who acts or met where a noun stands in a phrase: those that the clause around it names."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.event_nouns import tells_result
from runut.extract.grammar.joined_names import list_left, list_right
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.some_among import as_wholes
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.time_asides import before_time_clause, opens_clause
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    is_active,
    is_only_verb,
    is_plain_verb,
    is_verb,
    looks_active,
    may_act,
)
from runut.extract.roles.said_there import asking_verb
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.actor import ActorKind

_FIGHTING = {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED}
_NEAR_VERB, _PHRASE_REACH = 9, 10
_LEAST = 4  # who, what, ", setelah"
_JOINING = "joining_in"
_MEETING = "meetverbs"
_OPENERS = ("because", "reason", "after", "when", "while")
_SPEAKER_REACH = 14
_SPEAKER_BEHIND = {"post", "both", "prepas"}
_SPEAKER_BEFORE = {"pre", "both"}


def who_attended(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who took part in talks or a fight, where a verb behind it says so ("… yang diikuti | A dan B | itu")."""
    verb = _behind_phrases(nodes, noun)
    first = verb + 1 + (verb + 1 < len(nodes) and nodes[verb + 1].has("by"))
    if first >= len(nodes) or not nodes[verb].unit.has("attended") or nodes[first].mention is None:
        return []
    named = list_right(nodes, first, whole=True)
    beyond = next(n for n in range(first, len(nodes)) if nodes[n].mention is named[-1]) + 1
    if beyond + 1 < len(nodes) and nodes[beyond].has("with") and nodes[beyond + 1].mention is not None:
        named = [*named, *list_right(nodes, beyond + 1)]  # "melibatkan A | dengan B"
    return [mention for mention in named if may_act(mention)]


def _behind_phrases(nodes: Sequence[Node], noun: int) -> int:
    """Return what stands behind a noun, where and between whom it was and what helps a verb.

    "Pertemuan | di X itu akan | diikuti", "perundingan | antara A dan B, yang juga | melibatkan".
    """
    verb = noun + 1
    while verb < len(nodes) - 1:
        opens_aside = nodes[verb].is_comma and nodes[verb + 1].has("which")
        if nodes[verb].has("in") and nodes[verb + 1].mention is not None:
            verb += 2
        elif nodes[verb].has("between", "with") and nodes[verb + 1].mention is not None:
            last = list_right(nodes, verb + 1, whole=True)[-1]
            verb = next(n for n in range(verb + 1, len(nodes)) if nodes[n].mention is last) + 1
        elif opens_aside or nodes[verb].has("which", "demonstrative", *BEFORE_VERBS):
            verb += 1
        else:
            break
    return verb


def who_speaks_there(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who speaks on a visit or at a meeting ("kata | X | kepada Y | pada | pertemuan")."""
    return who_speaks_before(nodes, noun) if noun > 1 and _stands_in_phrase(nodes, noun) else []


def who_tells_of(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who says what opens with a noun ("X mengatakan (bahwa) | pertemuan | dengan Y berlangsung baik").

    Who makes known what came of talks took part in them ("X akan mengumumkan hasil | pertemuan | dengan Y").
    """
    if noun > 1 and tells_result(nodes, noun):
        subject = _who_makes_known(nodes, noun - 2)
        return [one for one in subject if may_act(one) and one.actor_kind is not ActorKind.MEDIA]
    speech = noun - 1
    while speech > 0 and nodes[speech].has("that", "determiner"):
        speech -= 1
    if speech < 1 or not nodes[speech].is_speech or order_of(nodes[speech]) not in _SPEAKER_BEFORE:
        return []
    return [
        one for one in find_subject(nodes, speech).mentions if may_act(one) and one.actor_kind is not ActorKind.MEDIA
    ]


def _who_makes_known(nodes: Sequence[Node], verb: int) -> list[Mention]:
    """Return the subject of an active verb, known or not; of an aim the one before it ("bertemu untuk | menilai …")."""
    if not (is_active(nodes[verb]) or looks_active(nodes[verb]) or nodes[verb].is_speech):
        return []
    found = find_subject(nodes, verb)
    if found.mentions or found.elided != "purpose":
        return found.mentions
    main = (n for n in range(found.index or 0, -1, -1) if is_active(nodes[n]) or looks_active(nodes[n]))
    return next((find_subject(nodes, n).mentions for n in main), [])


def who_speaks_before(nodes: Sequence[Node], end: int) -> list[Mention]:
    """Return who says what stands before a phrase or clause that goes on with it ("kata | X | setelah bertemu Y")."""
    is_joined = False
    for position in range(end - 1, max(-1, end - _SPEAKER_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.has("that", "which") or is_only_verb(node):
            return []
        is_joined = is_joined or node.has("and")
        if node.is_speech:
            named = list_right(nodes, position + 1, whole=True) if nodes[position + 1].mention is not None else []
            is_post = bool(named) and all(map(may_act, named)) and order_of(node) in _SPEAKER_BEHIND
            before = [] if is_joined or is_post else find_subject(nodes, position).mentions
            return named if is_post else before
    return []


def _stands_in_phrase(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun says when or where ("selama | kunjungan", "pada akhir | kunjungan")."""
    return any(node.has("in", "when", "after") for node in nodes[max(0, noun - 3) : noun])


def who_struck(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who does the verb before "dalam (suatu) serangan" ("MNJ merebut pos itu dalam | serangan …")."""
    position = noun - 1
    while position > 0 and nodes[position].has("determiner", "adverb"):
        position -= 1
    if position < 1 or not nodes[position].has("in"):
        return []
    for verb in range(position - 1, max(-1, position - _PHRASE_REACH), -1):
        if is_verb(nodes[verb]) or is_plain_verb(nodes[verb]):
            does_it = is_active(nodes[verb]) and not _may_befall(nodes[verb])
            return subject_of_clause(nodes, verb + 2) if does_it else []
        if nodes[verb].is_comma or nodes[verb].is_speech:
            return []
    return []


def _may_befall(node: Node) -> bool:
    """Tell whether a stem may say what became of its subject ("kendaraan X | rusak | dalam ledakan")."""
    item = node.unit.item
    return item is not None and any(sense.frame.roles is Roles.UNDERGOER for sense in item.senses)


def joined_in(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the word by which its subject takes part in what a noun tells ("X juga | ikut | dalam unjuk rasa")."""
    position = noun - 1
    while position > 0 and _may_part(nodes[position]):
        position -= 1
    position -= position > 0 and nodes[position].has("in") and not nodes[position].unit.has(_JOINING)
    return position if position > 0 and nodes[position].unit.has(_JOINING) else None


def _may_part(node: Node) -> bool:
    """Tell whether a word may stand between "ikut" and the noun of what is joined ("ikut | sebuah | unjuk rasa")."""
    return node.has("determiner", "adverb", "adjective") and not node.unit.has(_JOINING)


def who_opens_clause(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return who stands before a phrase of time that opens a clause ("X | pada pertemuan dengan Y menolak")."""
    opening = noun - 1
    while opening > 0 and nodes[opening].has("determiner", "adverb", "adjective"):
        opening -= 1
    if opening < 1 or not nodes[opening].has("after", "when", "in"):
        return []
    head = before_time_clause(nodes, opening)
    while head > 0 and nodes[head].has("ongoing", "past", "adverb"):  # "X | masih | dalam pembicaraan dengan Y"
        head -= 1
    return list_left(nodes, head) if opens_clause(nodes, head) else []


def who_met(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return who had the meeting that a clause looks back to: "setelah pertemuan dengan Putin, | Trump | pulang"."""
    first = trigger
    while first > 1 and nodes[first - 1].has("determiner", "adjective"):  # "dalam | sebuah | pertemuan dengan …"
        first -= 1
    if first == 0 or not nodes[first - 1].has("after", "when", "in"):
        return []
    opens = _opens_sentence(nodes, first - 1)
    if not opens and (opening := who_opens_clause(nodes, trigger)):
        return opening
    comma = next((n for n in range(trigger, min(len(nodes), trigger + _NEAR_VERB)) if _closes(nodes, n)), None)
    if opens and comma is not None and comma + 2 < len(nodes):
        subject, verb = nodes[comma + 1].mention, comma + 2
        while verb + 1 < len(nodes) and nodes[verb].has("adverb", "past", "future"):
            verb += 1
        acts = is_verb(nodes[verb]) or nodes[verb].is_speech
        return [subject] if subject is not None and may_act(subject) and acts else []
    if comma is not None and (aside := _before_aside(nodes, first - 2)):
        return aside
    told = (subject_of_clause(nodes, first, of_two=True) or who_speaks_there(nodes, trigger)) if first > 1 else []
    return told or (subject_of_clause(nodes, _behind_aside(nodes, first), of_two=True) if first >= _LEAST else [])


def _opens_sentence(nodes: Sequence[Node], opening: int) -> bool:
    """Tell whether a word opens a sentence, if only behind words that name nobody ("Sementara itu, | setelah …").

    So it does where who speaks is only told behind it ("Berbicara kepada pers | setelah pertemuan dengan X, Y …").
    """
    before = nodes[:opening]
    if before and _is_verb_alone(before[0]):
        return not any(node.is_comma or node.is_verb for node in before[1:])
    is_parted = not before or before[-1].is_comma
    return is_parted and not any(node.mention is not None or node.is_trigger or node.is_speech for node in before)


def _is_verb_alone(node: Node) -> bool:
    """Tell whether a sentence opens with a verb whose subject is still to come ("Berbicara", "Mengutuk")."""
    return node.is_speech or node.is_verb or (node.mention is not None and _MEETING in node.mention.classes)


def _closes(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a phrase ends with a comma or a name that has one behind it ("Menteri X, N, | Y menyatakan …")."""
    node = nodes[index]
    closes = node.is_comma or (node.mention is not None and node.end > node.mention.end)
    return closes and not any(following.has("and") for following in nodes[index + 1 : index + 2])


def _behind_aside(nodes: Sequence[Node], trigger: int) -> int:
    """Return where talks would stand without a time and commas before "setelah" ("…, Senin, setelah | perundingan")."""
    comma = trigger - 2
    if not (nodes[comma].is_comma and nodes[trigger - 1].has("after")):
        return trigger
    is_dated = nodes[comma - 1].time is not None and nodes[comma - 2].is_comma
    return trigger - 3 if is_dated else trigger - 1


def _before_aside(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return whom a clause between commas is about ("X |, | dalam pembicaraan telepon dengan Y, menegaskan …")."""
    last = position - (position > 0 and nodes[position].is_comma)
    mention = nodes[max(0, last)].mention
    is_closed = mention is not None and (last < position or nodes[last].end > mention.end)
    return [one for one in list_left(nodes, last) if may_act(one)] if is_closed else []


def subject_of_clause(nodes: Sequence[Node], trigger: int, *, of_two: bool = False) -> list[Mention]:
    """Return the subject of the verb before a phrase ("A dan B sepakat pada pertemuan di Mekkah").

    `of_two` says that the phrase names with whom: fighters who fell are the other side ("tewas dalam perang dengan X").
    """
    for position in range(trigger - 2, max(-1, trigger - _NEAR_VERB), -1):
        if _undergoes(nodes[position]):  # "40 orang | tewas | dalam bentrokan": who died need not have fought
            fell = as_wholes(nodes, find_subject(nodes, position).mentions) if of_two else []
            return [mention for mention in fell if mention.actor_kind in _FIGHTING]
        if is_verb(nodes[position]):
            return [m for m in find_subject(nodes, asking_verb(nodes, position)).mentions if may_act(m)]
        if nodes[position].is_comma or nodes[position].is_speech or _opens_other(nodes, position, trigger):
            return []
    return []


def _opens_other(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a clause with its own subject opens before a phrase ("… | karena | warga hidup dalam perang")."""
    return nodes[position].has(*_OPENERS) and position + 2 < trigger and nodes[position + 1].mention is not None


def _undergoes(node: Node) -> bool:
    """Tell whether a verb only says what befell its subject ("tewas", "cedera", "ditangkap")."""
    item = node.unit.item
    return item is not None and any(s.outcome is not None and s.voice is not Voice.ACT for s in item.senses)
