"""What belongs to an event noun: whose it is, the verb that carries it, the verb that it is the subject of."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.behind_noun import past_clause
from runut.extract.grammar.clause_parts import CLAUSE_REACH, Phrase
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.noun_rows import row_end
from runut.extract.grammar.word_class import (
    has_pseudo,
    is_active,
    is_by_request,
    is_noun,
    is_only_noun,
    is_only_verb,
    is_passive,
    is_verb,
    opens_time,
    parts_some,
)
from runut.languages.lexicon import Pseudo, Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_OF_WORDS = {EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN}
_ASIDE = 4
_GOAL_REACH = 8
_PROTEST = "protestclass"
_GOALS = {EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SUPPORT, EventType.PROTEST}
_QUOTES = {'"', "“"}  # "menghentikan | “ | genosida”"
_CARRIER_REACH = 16
_TALK = "talks"
_EDGES = frozenset({"that", "after", "when", "because", "condition", "purpose"})


def genitive_of(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return the mentions that stand bare after an event noun ("serangan Israel", "penarikan pasukan").

    A noun that opens its clause is the subject of what follows: "pertemuan Trump dan Putin | digelar".
    """
    position = row_end(nodes, noun) + 1
    while position < len(nodes) and (_says_which(nodes[position]) or parts_some(nodes, position)):
        position += 1
    position += position < len(nodes) and nodes[position].has("led_by")  # "serbuan | pimpinan | AS"
    if position < len(nodes) and nodes[position].mention is not None:
        return list_right(nodes, position, whole=is_noun(nodes[noun]) and _opens_clause(nodes, noun))
    return []


def _says_which(node: Node) -> bool:
    """Tell whether a word, day or bare ordinal says of what sort an event is ("serangan | (4/3) | kelima | Israel")."""
    mention = node.mention
    if mention is not None:
        return mention.last - mention.first <= 1 and not mention.has_people and node.unit.has("ordinal")
    return node.has("adverb", "adjective", "determiner", "future_time") or node.time is not None


def _opens_clause(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether nothing but a sign, how many, or a word that opens a clause, stands before an event noun."""
    while noun > 0 and (
        _is_bare_number(nodes[noun - 1])
        or nodes[noun - 1].has("determiner", "adverb", "more")
        or (is_noun(nodes[noun - 1]) and has_pseudo(nodes[noun - 1], Pseudo.FAIL))  # "gagalnya | perundingan A dan B"
    ):
        noun -= 1
    return noun == 0 or nodes[noun - 1].is_comma or nodes[noun - 1].has("that", "when", "because", "after")


def governor_of(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the index of the verb whose object an event noun is, None where it is no object."""
    if tells_result(nodes, noun):
        return None
    position = _before_counted(nodes, noun - 1)
    quantity = nodes[position].mention if position >= 0 else None
    if quantity is not None and _is_plain_quantity(quantity):
        position = _before_counted(nodes, position - 1)  # "melancarkan sekitar lima | belas | serangan"
    day = position - (position > 0 and nodes[position].is_comma and nodes[position - 1].time is not None)
    if day >= 0 and nodes[day].time is not None:
        position = _before_time(nodes, day)
    if position >= 0 and is_verb(nodes[position]):
        return position
    return _governor_of_list(nodes, position)


def tells_result(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether words before a noun are about what came of an act, which so was done ("hasil | pertemuan")."""
    before = nodes[noun - 1].mention if noun > 0 else None
    return before is not None and "resultword" in before.classes


def _before_counted(nodes: Sequence[Node], position: int) -> int:
    """Return the index before what says how many of an event, or of what sort, from a node to the left."""
    while position >= 0 and (
        nodes[position].has("determiner", "demonstrative", "adverb", "adjective")
        or nodes[position].unit.text in _QUOTES
        or _is_bare_number(nodes[position])
        or (nodes[position].has("more") and _is_bare_number(nodes[position - 1]))
    ):
        position -= 1
    return position


def _governor_of_list(nodes: Sequence[Node], joint: int) -> int | None:
    """Return the verb of the first of some joined nouns ("melakukan pembunuhan, penahanan, dan | serangan")."""
    before = joint - 1
    while before > 0 and (nodes[before].is_comma or nodes[before].has("and")):
        before -= 1
    if joint < 1 or before < 0 or not (nodes[joint].has("and") or nodes[joint].is_comma):
        return None
    is_bare = is_only_noun(nodes[before])
    governor = governor_of(nodes, before) if is_bare else None
    return governor if governor is not None and has_pseudo(nodes[governor], Pseudo.LIGHT) else None


def _before_time(nodes: Sequence[Node], time: int) -> int:
    """Return the index of the verb behind which only a time stands ("melancarkan | pada | Senin"), else of the time."""
    before = time - 1 - _joins_time(nodes[max(0, time - 1)])
    if before < 0 or not is_verb(nodes[before]) or nodes[before].is_speech:
        return time
    return before if before < time - 1 or has_pseudo(nodes[before], Pseudo.LIGHT) else time


def _joins_time(node: Node) -> bool:
    return node.is_comma or node.has("in")


def _is_bare_number(node: Node) -> bool:
    """Tell whether a number counts nothing but the event noun behind it ("melancarkan | dua | serangan")."""
    return node.kind is NodeKind.WORD and node.unit.number is not None


def _is_plain_quantity(mention: Mention) -> bool:
    return not mention.entities and not mention.has_people and mention.last - mention.first <= 2


def predicate_after(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the index of the verb whose subject an event noun is, None where none follows."""
    position = noun + 1
    is_object = governor_of(nodes, noun) is not None
    is_when = says_when(nodes, noun)
    while position < len(nodes) and position - noun < CLAUSE_REACH:
        node = nodes[position]
        if is_when and node.is_comma:
            return None
        if is_object and node.has("and") and position + 1 < len(nodes) and is_verb(nodes[position + 1]):
            return None  # "mengutuk | serangan itu | dan | memerintahkan …"
        if node.unit.has("expected") and position + 1 < len(nodes) and has_pseudo(nodes[position + 1], Pseudo.OCCUR):
            return position + 1  # "perundingan | diharapkan | berlangsung di X"
        if is_verb(node) and not (is_noun(node) and position == noun + 1):
            return _past_goal(nodes, noun) or position
        if node.has("hearsay") and position + 1 < len(nodes) and is_verb(nodes[position + 1]):
            return position + 1  # "serangan | dilaporkan | dilancarkan oleh X"
        if node.has("purpose") and _is_how_often(nodes[position + 1 : position + 2]):
            position += 2  # "serangan | untuk kedua kalinya | dilancarkan oleh X"
            continue
        if node.has("purpose") and not is_object and _TALK in nodes[noun].unit.classes:
            return _past_aim(nodes, position)
        if opens_time(nodes, position) or _says_by_whose_word(nodes, position):
            position += 2
            continue
        aside = past_clause(nodes, position) or _after_aside(nodes, position)
        if aside is not None:
            position = aside
            continue
        if not is_object and (beyond := _past_time_clause(nodes, position)) is not None:
            position = beyond
            continue
        if node.is_speech or not node.categories.isdisjoint(_EDGES):
            return None
        position += 1
    return None


def says_when(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun only says when or why something else is done ("Sejak | kudeta itu, X menahan Y")."""
    before = noun - 1
    while before > 0 and nodes[before].has("determiner", "adjective"):
        before -= 1
    return before >= 0 and nodes[before].has("after", "because", "amid")


def _says_by_whose_word(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "menurut X" stands behind "yang" ("serangan, yang | menurut X | dilakukan Y")."""
    if not (nodes[position].has("laid_under") and nodes[position - 1].has("which")) or position + 1 >= len(nodes):
        return False
    return nodes[position + 1].mention is not None


def _past_goal(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the verb by which a protest comes about, behind what it is for ("demo menentang X | pecah di Y")."""
    goal = noun + 1
    is_goal = is_active(nodes[goal]) and not nodes[goal].types.isdisjoint(_GOALS)
    if _PROTEST not in nodes[noun].unit.classes or not is_goal:
        return None
    for position in range(goal + 1, min(len(nodes), goal + _GOAL_REACH)):
        node = nodes[position]
        if has_pseudo(node, Pseudo.OCCUR) or (has_pseudo(node, Pseudo.LIGHT) and is_passive(node)):
            return position
        if node.is_comma or node.is_speech or not node.categories.isdisjoint(_EDGES):
            return None
    return None


def _past_aim(nodes: Sequence[Node], purpose: int) -> int | None:
    """Return the verb by which talks come about, behind what they are for ("dialog untuk berdamai | dibuka")."""
    for position in range(purpose + 2, min(len(nodes), purpose + CLAUSE_REACH)):
        node = nodes[position]
        comes_about = has_pseudo(node, Pseudo.OCCUR) or (has_pseudo(node, Pseudo.LIGHT) and is_passive(node))
        if comes_about and not nodes[position - 1].has("which"):
            return position
        if node.is_comma or node.is_speech or not node.categories.isdisjoint(_EDGES):
            return None
    return None


def _past_time_clause(nodes: Sequence[Node], opening: int) -> int | None:
    """Return the index behind "sejak X digulingkan pada 2001(,)" where a verb follows that an event noun may be of."""
    verb = opening + 2
    if not nodes[opening].has("after", "when") or verb >= len(nodes) or nodes[opening + 1].mention is None:
        return None
    if not is_passive(nodes[verb]):
        return None
    behind = verb + 1
    while behind < len(nodes) and (nodes[behind].time is not None or nodes[behind].has("in", "adverb")):
        behind += 1
    behind += behind < len(nodes) and nodes[behind].is_comma
    while behind < len(nodes) and nodes[behind].has("adverb"):
        behind += 1
    is_main = behind < len(nodes) and is_verb(nodes[behind]) and not is_passive(nodes[behind])
    return behind if is_main else None


def _is_how_often(behind: Sequence[Node]) -> bool:
    return bool(behind) and behind[0].mention is not None and behind[0].unit.has("ordinal")


def carrier_behind(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the passive that says behind a clause about an event noun who did it, None where none does.

    "Serangan yang menewaskan enam orang itu | dilakukan oleh X", "serangan di Y | diklaim X".
    """
    is_about = False
    for position in range(noun + 1, min(len(nodes) - 1, noun + _CARRIER_REACH)):
        node = nodes[position]
        opens = nodes[position - 1].has("which") and position > noun + 2
        is_carried = has_pseudo(node, Pseudo.LIGHT) and is_passive(node) and not node.unit.has("issued")
        if node.unit.has("claimed") or is_carried:  # "kecaman X | disiarkan | radio" is X's
            return None if opens else position
        if node.is_comma and _opens_claim(nodes, position):
            return position + 2
        if node.is_comma or node.is_speech or node.has("that", "and", "after", "when", "because", "purpose"):
            return None
        if is_only_verb(node):
            if is_about or not _is_about(nodes, noun, position):
                return None
            is_about = True
    return None


def _opens_claim(nodes: Sequence[Node], comma: int) -> bool:
    """Tell whether an aside says which fighters claim a deed ("pemboman di X|, yang diklaim Y, terjadi …").

    What a state claims so may be the land before the comma.
    """
    if comma + 3 >= len(nodes) or not (nodes[comma + 1].has("which") and nodes[comma + 2].unit.has("claimed")):
        return False
    claimant = nodes[comma + 3 + nodes[comma + 3].has("by")].mention if comma + 4 < len(nodes) else None
    return claimant is not None and claimant.actor_kind is ActorKind.NONSTATE_ARMED


def _is_about(nodes: Sequence[Node], noun: int, verb: int) -> bool:
    """Tell whether a verb stands in the clause that "yang" opens right behind an event noun."""
    return any(node.has("which") for node in nodes[noun + 1 : verb])


def _after_aside(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the index after ", kata X," that parts an event noun from its verb, None where no such aside opens."""
    if not nodes[comma].is_comma or comma + 1 >= len(nodes) or not nodes[comma + 1].is_speech:
        return None
    window = range(comma + 2, min(len(nodes), comma + 2 + _ASIDE))
    return next((position + 1 for position in window if nodes[position].is_comma), None)


def own_phrases(nodes: Sequence[Node], noun: int, sense: Sense, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases of a noun of words: not those of an act it is about ("kecaman X atas | serangan Y ke Z").

    Nor are those of the clause that does what was asked for ("Atas | permintaan X, Y mengirim pasukan ke Z").
    """
    if is_by_request(nodes, noun):
        comma = next((node.start for node in nodes[noun:] if node.is_comma), None)
        return [one for one in phrases if comma is None or one.preposition.start < comma]
    about = next((n for n, one in enumerate(phrases, 1) if one.noun is not None), len(phrases))
    return phrases[:about] if sense.frame.type in _OF_WORDS else phrases
