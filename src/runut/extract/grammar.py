"""Who stands where in a clause: subject, object, genitive and prepositional phrases of a trigger."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.clauses import Node, NodeKind
from runut.annotate.mentions import Mention, MentionKind
from runut.languages.affixes import Voice
from runut.languages.lexicon import Pseudo, Roles

PREPOSITIONS = ("by", "with", "against", "to", "to_whom", "in", "from", "between", "about", "on_behalf")
BOUNDARIES = ("that", "after", "when", "because", "condition", "purpose", "which")
_AUXILIARIES = (
    "not", "not_yet", "not_only", "future", "planned", "possible", "obliged", "past", "ongoing", "failed",
    "unwilling", "willing", "attempt", "adverb", "adjective", "reciprocal", "hearsay", "itself",
    "demonstrative", "force",
)  # fmt: skip
_ADDRESSING = {Roles.ADDRESSEE, Roles.CONTENT}
_ASIDE = 4
_FARTHEST = 40
_LONGEST_RELATIVE = 12
_LONGEST_LIST = 6
_ANTECEDENT_REACH = 8
_STRIKING = {
    "aircraft", "drone", "rockets", "firearms", "explosives", "bombs", "missiles", "warships", "vehicle", "weapons",
    "forces", "fire", "grenades", "mines", "military", "shields",
}  # fmt: skip


@dataclass(slots=True)
class Phrase:
    """A prepositional phrase: which preposition, and what it governs."""

    preposition: Node
    mentions: list[Mention]
    noun: int | None = None


@dataclass(slots=True)
class Subject:
    """What stands as subject of a trigger, and how it was found.

    `elided` names the word that hides it ("that", "after", "purpose" …); `noun` is the index of an event noun.
    """

    mentions: list[Mention] = field(default_factory=list)
    noun: int | None = None
    how: str = ""
    relative: bool = False
    elided: str = ""
    index: int | None = None


def is_verb(node: Node) -> bool:
    """Tell whether a trigger has a verb's voice in any sense."""
    return node.kind is NodeKind.TRIGGER and any(not sense.voice.is_noun for sense in node.unit.item.senses)  # type: ignore[union-attr]


def is_noun(node: Node) -> bool:
    """Tell whether a trigger is an event noun in any sense."""
    return node.kind is NodeKind.TRIGGER and any(sense.voice.is_noun for sense in node.unit.item.senses)  # type: ignore[union-attr]


def has_pseudo(node: Node, *kinds: Pseudo) -> bool:
    """Tell whether a trigger has one of these pseudo frames."""
    return node.kind is NodeKind.TRIGGER and any(
        sense.frame.pseudo in kinds
        for sense in node.unit.item.senses  # type: ignore[union-attr]
    )


def is_active(node: Node) -> bool:
    """Tell whether a trigger governs an object."""
    return node.kind is NodeKind.TRIGGER and any(
        sense.voice in {Voice.ACT, Voice.HEAD}
        for sense in node.unit.item.senses  # type: ignore[union-attr]
    )


def is_preposition(node: Node) -> bool:
    """Tell whether a node is a preposition."""
    return node.has(*PREPOSITIONS)


def find_subject(nodes: Sequence[Node], trigger: int, *, acting: bool = False) -> Subject:
    """Find the grammatical subject of a trigger, walking left over what may stand between them.

    `acting` passes over things and places, which cannot do what the trigger tells.
    """
    joined = False
    position = _before_apposition(nodes, trigger - 1)
    while position >= 0 and trigger - position < _FARTHEST:
        node = nodes[position]
        which = None if joined else _relative_before(nodes, _list_start(nodes, position), trigger)
        if which is not None:
            return _antecedent(nodes, which, prefers_event=node.mention is not None and _does_harm(nodes[trigger]))
        if node.kind is NodeKind.MENTION:
            outer = _relative_of_agent(nodes, position) if joined else None
            if outer is not None:  # "menepati kesepakatan | yang ditengahi PBB | dan menyerahkan …"
                position = outer - 1
                continue
            found = _subject_at(nodes, position, joined=joined)
            if found is not None and not (acting and not any(map(can_act, found.mentions))):
                return found
            position = _before_phrase(nodes, position)
            continue
        if node.kind is NodeKind.TRIGGER:
            if _is_in_phrase(nodes, position):
                position -= 2
                continue
            if not (joined and not is_verb(node) and governor_of(nodes, position) is not None):
                return _subject_of_trigger(nodes, position, joined=joined, acting=acting)
        if node.kind is NodeKind.WORD:
            ended = _subject_at_word(nodes, position, trigger, joined=joined, acting=acting)
            if ended is not None:
                return ended
            joined = joined or node.is_comma or node.has("and", "while")
        position -= 1
    return Subject()


def _relative_before(nodes: Sequence[Node], position: int, trigger: int) -> int | None:
    """Return the index of "yang" whose clause ends here, at an agent or at an object."""
    closed = _closed_relative(nodes, position, passive=is_passive(nodes[trigger]))
    if closed is not None or nodes[position].kind is not NodeKind.MENTION:
        return closed
    return _described_by(nodes, position) or _relative_around(nodes, position)


def _described_by(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of "yang" where what stands here only describes ("yang tidak bersenjata | ditembak")."""
    mention = nodes[position].mention
    if mention is None or mention.kind is not MentionKind.THING or mention.number is not None:
        return None
    before = position - 1
    while before > 0 and nodes[before].has("not", "not_yet", "adverb", "adjective", "past", "ongoing"):
        before -= 1
    return before if before > 0 and nodes[before].has("which") else None


def can_act(mention: Mention) -> bool:
    """Tell whether a phrase may name who does something: an actor, a side's thing, a weapon that strikes."""
    is_actor = mention.kind in {MentionKind.ACTOR, MentionKind.PRONOUN}
    return is_actor or mention.party is not None or not mention.classes.isdisjoint(_STRIKING)


def _subject_of_trigger(nodes: Sequence[Node], position: int, *, joined: bool, acting: bool) -> Subject:
    """Return the subject that a trigger gives to a verb on its right: its own, or itself as an event noun."""
    node = nodes[position]
    if is_verb(node) and not (is_noun(node) and not joined):
        return replace(find_subject(nodes, position, acting=acting), how=f"shared with '{node.unit.text}'")
    return Subject(noun=position, how=f"the event noun '{node.unit.text}'", index=position)


def _subject_at_word(
    nodes: Sequence[Node], position: int, trigger: int, *, joined: bool, acting: bool
) -> Subject | None:
    """Return the subject where a word of the clause's edge ends the search, None where it goes on."""
    node = nodes[position]
    if node.has("which"):
        found = _antecedent(nodes, position, prefers_event=_does_harm(nodes[trigger]))
        return _nearest_actor(nodes, position) or found if acting and not _names_actor(found) else found
    if node.is_speech and not joined and _leads_to(nodes, position, trigger):
        inner = find_subject(nodes, position)
        return replace(inner, how=f"shared with '{node.unit.text}'") if inner.mentions else inner
    boundary = next((name for name in BOUNDARIES if node.has(name)), None)
    if boundary or (node.is_speech and not joined) or node.unit.text == ":":  # who speaks before a colon does not act
        return Subject(elided=boundary or "that", index=position)
    return None


def is_passive(node: Node) -> bool:
    """Tell whether a trigger's subject undergoes it."""
    item = node.unit.item
    return item is not None and bool(item.senses) and item.senses[0].voice in {Voice.PAS, Voice.TER}


def _leads_to(nodes: Sequence[Node], speech: int, trigger: int) -> bool:
    """Tell whether a verb of saying has its own subject's act as content ("mengklaim telah | menewaskan")."""
    return all(node.has(*_AUXILIARIES) for node in nodes[speech + 1 : trigger])


def _closed_relative(nodes: Sequence[Node], position: int, *, passive: bool) -> int | None:
    """Return the index of "yang" whose clause ends at an object here ("pegiat yang menghadiri rapat | ditahan")."""
    before = position - 1
    while before >= 0 and nodes[before].has("determiner", "adverb", "adjective"):
        before -= 1
    if before >= 0 and nodes[before].has("by"):
        before -= 1
    is_agent = before >= 0 and is_passive(nodes[before])
    is_object = before >= 0 and passive and (is_active(nodes[before]) or is_plain_verb(nodes[before]))
    if not (is_agent or is_object):
        return None
    for which in range(before - 1, max(-1, before - _LONGEST_RELATIVE), -1):
        node = nodes[which]
        if node.has("which"):
            return which
        if node.is_comma or node.is_speech or node.has("that", "and"):
            return None
    return None


def _relative_around(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of "yang" whose clause a mention closes as its object ("warga yang menolak rencana | …")."""
    verb = position - 1
    while verb >= 0 and nodes[verb].has("determiner", "adverb", "adjective"):
        verb -= 1
    if verb < 1 or not (is_active(nodes[verb]) or is_plain_verb(nodes[verb])):
        return None
    which = verb - 1
    while which >= 0 and (nodes[which].has(*_AUXILIARIES) or nodes[which].kind is NodeKind.TIME):
        which -= 1
    return which if which > 0 and nodes[which].has("which") else None


def _before_apposition(nodes: Sequence[Node], position: int) -> int:
    """Step left over ", wali kota Khalis," or ", yang …," between a subject and its verb."""
    while position >= 1 and (nodes[position].kind is NodeKind.TIME or nodes[position].has(*_AUXILIARIES)):
        position -= 1
    if position < 2 or not nodes[position].is_comma:
        return position
    before = position - 1
    opened = None
    while before >= 1:
        node = nodes[before]
        if node.is_comma:
            opened = before
            after = nodes[before + 1]
            head = nodes[before - 1]
            if after.has("which") or (head.mention is not None and head.mention.kind is MentionKind.ACTOR):
                break
        elif node.is_speech or node.has("that", "when", "after", "because"):
            return position
        before -= 1
    if opened is None or before < 1:
        return position
    head, after = nodes[before - 1], nodes[before + 1]
    if head.mention is None or after.has("and"):
        return position
    verbs = any(
        is_verb(nodes[n]) and not is_noun(nodes[n]) and not nodes[n - 1].has("which")
        for n in range(before + 1, position)
    )
    return before - 1 if after.has("which") or not verbs else position


def _subject_at(nodes: Sequence[Node], position: int, *, joined: bool) -> Subject | None:
    """Return the subject that ends at a mention, None where that mention belongs to something else."""
    if _is_in_phrase(nodes, position):
        return None
    before = position - 1
    while (before >= 0 and nodes[before].has(*_AUXILIARIES)) or (before >= 0 and nodes[before].kind is NodeKind.TIME):
        before -= 1
    is_object = before >= 0 and (is_active(nodes[before]) or is_plain_verb(nodes[before]))
    if joined and is_object and not (governs_clause(nodes[before]) and _starts_clause(nodes, position)):
        return None
    if joined and _list_belongs_to_verb(nodes, position):
        return None
    mentions = _list_left(nodes, position)
    if not mentions:
        return None
    return Subject(mentions, how=f"stands before the verb: '{mentions[0].name}'", index=position)


def governs_clause(node: Node) -> bool:
    """Tell whether a verb's object does what follows ("menuding pemerintah | mengingkari janji dan mengirim …")."""
    item = node.unit.item
    return item is not None and any(sense.frame.roles in _ADDRESSING for sense in item.senses)


def _list_belongs_to_verb(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a list that ends here is the object of a verb to its left ("menewaskan A dan B, melukai …")."""
    while (
        position >= 2
        and (nodes[position - 1].is_comma or nodes[position - 1].has("and"))
        and nodes[position - 2].mention
    ):
        position -= 2
    before = position - 1
    return before >= 0 and (is_active(nodes[before]) or is_plain_verb(nodes[before]))


def _list_left(nodes: Sequence[Node], position: int) -> list[Mention]:
    """Return the joined mentions that end at a position, from left to right ("A, B, dan C")."""
    found = [nodes[position].mention]
    position = _apposed_people(nodes, position) or position
    while (before := _joined_left(nodes, position, in_list=len(found) > 1)) is not None:
        if before >= 1 and is_preposition(nodes[before - 1]) and not nodes[position - 1].has("and"):
            break
        position = before
        found.append(nodes[position].mention)
    return [mention for mention in reversed(found) if mention is not None]


def _apposed_people(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the people whom a name closed by commas explains ("A dan | kelompok di sana |, X, …")."""
    last = len(nodes) - 1
    if position < 2 or position == last or not (nodes[position - 1].is_comma and nodes[position + 1].is_comma):
        return None
    head = position - 2
    while head > 1 and (nodes[head].has("demonstrative", "adjective") or is_preposition(nodes[head - 1])):
        head -= 1 if nodes[head].has("demonstrative", "adjective") else 2
    people = nodes[head].mention
    is_open = people is not None and people.has_people and people.party is None and people.person is None
    return head if is_open else None


def _list_start(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the first of the joined mentions that end at a position."""
    start, count = position, 1
    while nodes[start].mention is not None:
        before = _joined_left(nodes, start, in_list=count > 1)
        if before is None:
            break
        start, count = before, count + 1
    return start


def _joined_left(nodes: Sequence[Node], position: int, *, in_list: bool) -> int | None:
    """Return the index of the mention that "dan", ", dan" or (inside a list) a comma joins to this one."""
    joint = position - 1
    if joint < 1:
        return None
    if nodes[joint].has("and"):
        before = joint - 2 if nodes[joint - 1].is_comma else joint - 1
    elif in_list and nodes[joint].is_comma and not (joint > 2 and nodes[joint - 2].joins):
        before = joint - 1
    else:
        return None
    return before if before >= 0 and nodes[before].mention is not None else None


def is_plain_verb(node: Node) -> bool:
    """Tell whether a node is a word of a verb's shape of which the lexicon knows no act."""
    unit = node.unit
    is_plain = unit.item is None or (unit.has("lays_down") and unit.item.speech is None)
    return node.kind is NodeKind.WORD and unit.is_word and is_plain and not unit.is_capital


def _is_in_phrase(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a node stands after a preposition (or in a list that does)."""
    while position >= 1:
        before = nodes[position - 1]
        if is_preposition(before):
            return True
        if (before.has("and") or before.is_comma) and position >= 2 and nodes[position - 2].mention is not None:
            if before.is_comma:
                return False
            position -= 2
            continue
        is_head = before.kind is NodeKind.TRIGGER and is_noun(before) and not is_verb(before)
        if before.has("determiner") or is_head:
            position -= 1
            continue
        return False
    return False


def _before_phrase(nodes: Sequence[Node], position: int) -> int:
    while position >= 1 and not is_preposition(nodes[position - 1]):
        before = nodes[position - 1]
        if not (before.has("and", "determiner") or before.is_comma or before.mention is not None):
            break
        position -= 1
    return position - 2 if position >= 1 and is_preposition(nodes[position - 1]) else position - 1


def _does_harm(node: Node) -> bool:
    """Tell whether a trigger is an active verb of harm ("menewaskan"): acts do harm, places do not."""
    item = node.unit.item
    return item is not None and any(s.outcome is not None and s.voice is Voice.ACT for s in item.senses)


def _antecedent(nodes: Sequence[Node], which: int, *, prefers_event: bool) -> Subject:
    """Return what a relative clause is about: the noun phrase or event noun before it."""
    position = which - 1
    while position >= 0 and (nodes[position].is_comma or nodes[position].has("demonstrative", "adverb", "adjective")):
        position -= 1
    if position < 0:
        return Subject(relative=True)
    node = nodes[position]
    outer = _relative_of_agent(nodes, position)
    if outer is not None:
        return _antecedent(nodes, outer, prefers_event=prefers_event)
    if node.mention is not None:
        mention = node.mention
        in_phrase = position >= 2 and is_preposition(nodes[position - 1])
        after_event = in_phrase and is_noun(nodes[position - 2])
        if in_phrase and (
            mention.kind is MentionKind.PLACE or (prefers_event and (after_event or not mention.has_people))
        ):
            head = position - 2
            named = nodes[head].mention
            if named is not None:
                mention, position = named, head
            elif is_noun(nodes[head]):
                return Subject(noun=head, how="head of the relative clause", relative=True, index=head)
        elif position >= 1 and is_noun(nodes[position - 1]) and not mention.has_people:
            return Subject(noun=position - 1, how="head of the relative clause", relative=True, index=position - 1)
        return Subject([mention], how=f"head of the relative clause: '{mention.name}'", relative=True, index=position)
    if is_noun(node):
        return Subject(noun=position, how="head of the relative clause", relative=True, index=position)
    return Subject(relative=True)


def _relative_of_agent(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of "yang" whose verb has its agent here ("gencatan | yang | ditengahi AS yang berlaku …")."""
    verb = position - 1 - (position > 0 and nodes[position - 1].has("by"))
    is_agent = nodes[position].mention is not None and verb > 1 and is_passive(nodes[verb])
    return verb - 1 if is_agent and nodes[verb - 1].has("which") else None


def _names_actor(subject: Subject) -> bool:
    return subject.noun is not None or any(map(can_act, subject.mentions))


def _nearest_actor(nodes: Sequence[Node], which: int) -> Subject | None:
    """Return the actor a few words before "yang" ("orang-orang bersepeda motor | yang menembak")."""
    for position in range(which - 1, max(-1, which - _ANTECEDENT_REACH), -1):
        node = nodes[position]
        if node.is_comma or node.is_speech or (node.kind is NodeKind.TRIGGER and not is_noun(node)):
            return None
        if node.mention is not None and node.mention.kind is MentionKind.ACTOR:
            return Subject(
                [node.mention], how=f"head of the relative clause: '{node.mention.name}'", relative=True, index=position
            )
    return None


def find_object(nodes: Sequence[Node], trigger: int, *, whole: bool = False) -> tuple[list[Mention], int | None]:
    """Return the mentions after an active verb, and the index of an event noun that stands there instead.

    `whole` keeps a list together before a verb ("mendesak A dan B | menghentikan serangan").
    """
    position = trigger + 1
    while position < len(nodes) and (
        nodes[position].has("adverb", "adjective", "itself", "determiner", "past", "not")
        or nodes[position].kind is NodeKind.TIME
    ):
        position += 1
    if position >= len(nodes):
        return [], None
    node = nodes[position]
    if node.mention is not None:
        return list_right(nodes, position, whole=whole), None
    if node.has("and") and position + 1 < len(nodes) and is_active(nodes[position + 1]):
        return find_object(nodes, position + 1, whole=whole)  # "menangkap dan | menyiksa lima warga"
    if is_noun(node):
        return [], position
    return [], None


def list_right(nodes: Sequence[Node], position: int, *, whole: bool = False) -> list[Mention]:
    """Return a mention and those joined to it on its right ("A, B, dan C").

    Before a verb the last is its subject ("menyerang A dan B membalas"), unless the list is `whole`.
    """
    first = nodes[position].mention
    found = [] if first is None else [first]
    while (following := _joined_right(nodes, position)) is not None:
        is_comma_only = nodes[following - 1].is_comma
        if is_comma_only and not _list_goes_on(nodes, following):
            break
        mention = nodes[following].mention
        is_list = whole or nodes[following - 1].joins
        if mention is None or (not is_list and _starts_clause(nodes, following)):
            break
        found.append(mention)
        position = following
    return found


def _joined_right(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the mention that "dan", ", dan" or a comma joins to this one, "dari X" stepped over."""
    joint = position + 1
    while joint + 1 < len(nodes) and nodes[joint].has("from") and nodes[joint + 1].mention is not None:
        joint += 2
    if joint >= len(nodes) or not (nodes[joint].has("and") or nodes[joint].is_comma):
        return None
    if nodes[joint].is_comma and position > 0 and nodes[position - 1].joins:
        return None  # "pertemuan Trump-Putin, Rusia dan Ukraina …": a pair is whole
    following = joint + 1
    if nodes[joint].is_comma and following < len(nodes) and nodes[following].has("and"):
        following += 1
    return following if following < len(nodes) and nodes[following].mention is not None else None


def _list_goes_on(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a list with commas closes with "dan"."""
    for _ in range(_LONGEST_LIST):
        following = _joined_right(nodes, position)
        if following is None:
            return False
        if nodes[following - 1].has("and"):
            return True
        position = following
    return False


def _starts_clause(nodes: Sequence[Node], position: int) -> bool:
    following = position + 1
    while following < len(nodes) and nodes[following].has(*_AUXILIARIES):
        following += 1
    return following < len(nodes) and is_verb(nodes[following]) and not nodes[following - 1].has("which")


def find_phrases(nodes: Sequence[Node], trigger: int) -> Iterator[Phrase]:
    """Yield the prepositional phrases to the right of a trigger, up to the end of its clause."""
    position = trigger + 1
    while position < len(nodes) and position - trigger < _FARTHEST:
        node = nodes[position]
        if _ends_clause(nodes, position):
            return
        if is_preposition(node) and position + 1 < len(nodes):
            target = position + 1
            while target < len(nodes) and nodes[target].has("determiner", "demonstrative"):
                target += 1
            if target < len(nodes) and nodes[target].mention is not None:
                mentions = list_right(nodes, target, whole=node.has("between"))
                yield Phrase(node, mentions)
                position = target
                while position < len(nodes) and nodes[position].mention is not mentions[-1]:
                    position += 1
                position += 1
                continue
            if target < len(nodes) and is_noun(nodes[target]):
                yield Phrase(node, [], target)
        position += 1


def _ends_clause(nodes: Sequence[Node], position: int) -> bool:
    node = nodes[position]
    if node.has(*BOUNDARIES, "while") and not is_preposition(node):
        return True
    if node.is_speech or (node.kind is NodeKind.TRIGGER and is_verb(node) and not is_noun(node)):
        return True
    if node.unit.text in {";", ":"}:
        return True
    return node.is_comma and position + 1 < len(nodes) and _starts_clause(nodes, position + 1)


def genitive_of(nodes: Sequence[Node], noun: int) -> list[Mention]:
    """Return the mentions that stand bare after an event noun ("serangan Israel", "penarikan pasukan").

    A noun that opens its clause is the subject of what follows: "pertemuan Trump dan Putin | digelar".
    """
    position = noun + 1
    while position < len(nodes) and nodes[position].has("adverb", "adjective", "determiner"):
        position += 1
    if position < len(nodes) and nodes[position].mention is not None:
        return list_right(nodes, position, whole=is_noun(nodes[noun]) and _opens_clause(nodes, noun))
    return []


def _opens_clause(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether nothing but a sign, or a word that opens a clause, stands before an event noun."""
    return noun == 0 or nodes[noun - 1].is_comma or nodes[noun - 1].has("that", "when", "because")


def governor_of(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the index of the verb whose object an event noun is, None where it is no object."""
    position = noun - 1
    while position >= 0 and nodes[position].has("determiner", "demonstrative", "adverb", "adjective"):
        position -= 1
    quantity = nodes[position].mention if position >= 0 else None
    if quantity is not None and _is_plain_quantity(quantity):
        position -= 1
    if position >= 0 and is_verb(nodes[position]):
        return position
    return _governor_of_list(nodes, position)


def _governor_of_list(nodes: Sequence[Node], joint: int) -> int | None:
    """Return the verb of the first of some joined nouns ("melakukan pembunuhan, penahanan, dan | serangan")."""
    before = joint - 1
    while before > 0 and (nodes[before].is_comma or nodes[before].has("and")):
        before -= 1
    if joint < 1 or before < 0 or not (nodes[joint].has("and") or nodes[joint].is_comma):
        return None
    is_bare = is_noun(nodes[before]) and not is_verb(nodes[before])
    governor = governor_of(nodes, before) if is_bare else None
    return governor if governor is not None and has_pseudo(nodes[governor], Pseudo.LIGHT) else None


def _is_plain_quantity(mention: Mention) -> bool:
    return not mention.entities and not mention.has_people and mention.last - mention.first <= 2


def predicate_after(nodes: Sequence[Node], noun: int) -> int | None:
    """Return the index of the verb whose subject an event noun is, None where none follows."""
    position = noun + 1
    while position < len(nodes) and position - noun < _FARTHEST:
        node = nodes[position]
        if is_verb(node) and not (is_noun(node) and position == noun + 1):
            return position
        aside = _after_aside(nodes, position)
        if aside is not None:
            position = aside
            continue
        if node.is_speech or node.has("that", "after", "when", "because", "condition", "purpose"):
            return None
        position += 1
    return None


def _after_aside(nodes: Sequence[Node], comma: int) -> int | None:
    """Return the index after ", kata X," that parts an event noun from its verb, None where no such aside opens."""
    if not nodes[comma].is_comma or comma + 1 >= len(nodes) or not nodes[comma + 1].is_speech:
        return None
    window = range(comma + 2, min(len(nodes), comma + 2 + _ASIDE))
    return next((position + 1 for position in window if nodes[position].is_comma), None)
