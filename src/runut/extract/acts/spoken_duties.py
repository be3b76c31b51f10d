"""What a speaker says that others must do, in verbs of which the lexicon knows no act: a request (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.acts.spoken_events import spoken_act, tell_spoken
from runut.extract.grammar.clause_parts import Arguments, Subject
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import has_behind, is_noun, is_passive, is_preposition, is_verb, may_act
from runut.extract.outcome.retyping import COOPERATIVE
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_DUTY = "must"  # the category of words of duty
_TOLD_NOT = "told_not"  # words that forbid, behind whom they tell so ("dunia | jangan | menutup mata")
_OUGHT = "ought"  # weaker words, which ask something of others only before a passive ("perlu | ditegakkan")
DUTIES = (_DUTY, _OUGHT)
_REQUEST = spoken_act("spoken-duty", EventType.REQUEST, "change", "024", Voice.INT)
_OWN = {"first", "self"}
_BEFORE_VERB = ("adverb", "not", "past", "onward", "steadfast")
_NO_ACT = (
    "being",
    "adjective",
    "degree",
    "which",
    "exists",
    "copula",
    "determiner",
    "possible",
    "and",
    "predicative",
)
_VERB_CLASS = "verbs"
_REACH = 5
_FORBIDS = "forbids"
_OWED = {"agreement", "peacedeal", "aid", "ceasefire", "talks", "access", "proposal"}
_WORLD = "worldword"
_OBLIGED = ("obliged", "must", "ought")
_APART = (*_OBLIGED, "that", "which", "but", "while", "because", "condition")
_HELD_BACK = ("which", "not", "ongoing", "purpose", "planned", "possible")
_BOUND = ("because", "when", "condition", "after", "which", "purpose", "wish", "question")


def find_duties(sentence: Sentence, told: Sequence[RawEvent]) -> Iterator[RawEvent]:
    """Yield "gencatan senjata | harus didahulukan": a request of whoever is quoted, none outside of a quotation.

    Acts that the lexicon knows are told already ("X | harus mundur"); what one must do oneself asks nobody.
    """
    nodes = sentence.nodes
    if sentence.is_headline or nodes[-1].unit.text == "?":
        return
    for index in sentence.find(*DUTIES, _TOLD_NOT):
        fronted = _fronted_subject(nodes, index)
        at = index if fronted is None or fronted.index is None else fronted.index
        verb = verb_of_duty(nodes, at) if fronted is not None or nodes[index].has(*DUTIES, _TOLD_NOT) else None
        if verb is None and nodes[index].has(_FORBIDS) and has_behind(nodes, index, "being"):
            verb = index + 1  # "X | tidak boleh | memiliki senjata nuklir"
        if verb is not None and not (nodes[index].has(_DUTY, _TOLD_NOT) or is_passive(nodes[verb])):
            continue
        if verb is None or _is_bound(nodes, index) or any(_is_told(nodes, (index, verb), event) for event in told):
            continue
        subject = fronted or find_subject(nodes, verb)
        if subject.index is None or subject.relative or any(map(_is_own, subject.mentions)):
            continue
        if not (any(map(_may_be_asked, subject.mentions)) or is_passive(nodes[verb]) or _is_owed(subject)):
            continue
        yield _request(sentence, index, verb, subject)


def _fronted_subject(nodes: Sequence[Node], index: int) -> Subject | None:
    """Return who ought to do what follows, named behind a word of duty ("sebaiknya | Uganda | tidak ikut campur")."""
    behind = index + 1
    named = nodes[behind].mention if behind < len(nodes) and nodes[index].has(_DUTY) else None
    if named is None or not _may_be_asked(named):
        return None
    mentions = list_right(nodes, behind, whole=True)
    last = next(n for n in range(behind, len(nodes)) if nodes[n].mention is mentions[-1])
    while last + 1 < len(nodes) and nodes[last + 1].has("demonstrative", "purpose"):
        last += 1
    return Subject(mentions, index=last, how="named behind the word of duty")


def _is_told(nodes: Sequence[Node], duty: tuple[int, int], event: RawEvent) -> bool:
    """Tell whether what ought to be done is told by an event, and not only what it is about or when it is due."""
    index, verb = duty
    if event.bids and index < event.node and not any(node.has(*_APART) for node in nodes[index + 1 : event.node]):
        return True  # "X | harus | memilih jalan lain dan menarik pasukannya"
    if not index < event.node < index + _REACH:
        return False
    is_aside = is_noun(nodes[event.node]) or any(node.has("when", "after") for node in nodes[verb : event.node])
    return event.node <= verb or event.bids or not is_aside


def names_duty(event: RawEvent, duty: RawEvent) -> bool:
    """Tell whether a noun names what is to be done, and nothing that was ("penarikan pasukan X | harus dijamin")."""
    if not event.sense.voice.is_noun or event.type not in COOPERATIVE:
        return False
    return event.arguments.predicate == duty.node or event.node + 1 == duty.arguments.subject.index


def once_for_each_duty(sentence: Sentence, events: Sequence[RawEvent]) -> list[RawEvent]:
    """Leave out what one word of duty asks besides ("X | harus | menghentikan perang dan membebaskan tawanan")."""
    kept: list[RawEvent] = []
    for event in events:
        before = kept[-1] if kept else None
        if event.bids and before is not None and before.bids:
            between = sentence.nodes[before.node : event.node]
            if not any(node.has(*_OBLIGED) or node.mention in event.arguments.actors for node in between):
                continue
        kept.append(event)
    return kept


def asks_oneself(found: Arguments) -> bool:
    """Tell whether what must be done is for the speaker's side to do ("kami | harus menyerang")."""
    return any(map(_is_own, (*found.subject.mentions, *found.actors)))


def verb_of_duty(nodes: Sequence[Node], index: int) -> int | None:
    """Return the index of the verb that a word of duty or purpose governs, None where a noun or quality follows."""
    position = index + 1
    while position < len(nodes) and nodes[position].has(*_BEFORE_VERB) and not is_verb(nodes[position]):
        position += 1
    if position >= len(nodes):
        return None
    return position if _is_act(nodes[position]) else None


def _is_act(node: Node) -> bool:
    """Tell whether a word tells what is to be done: a verb, of the lexicon or not ("pergi", "memilih", "ditangani")."""
    if node.mention is not None:
        is_bare = node.mention.kind is MentionKind.THING and " " not in node.mention.name
        return is_bare and any(name.endswith(_VERB_CLASS) for name in node.mention.classes)
    if node.kind is NodeKind.WORD and not node.is_speech:
        return node.unit.is_word and not (node.has(*_NO_ACT) or is_preposition(node) or node.unit.number is not None)
    return is_verb(node)


def _is_bound(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a duty only describes, gives a reason or has one ("tugas yang | harus", "karena X | harus").

    Who "tetap | harus | pergi" must still do it. What is feared asks nobody ("muncul kekhawatiran X | harus"), and what
    a warning asks is told by it.
    """
    if index and nodes[index - 1].has(*_HELD_BACK) and not nodes[index - 1].has("steadfast"):
        return True
    if any(node.has("because") for node in nodes[index:]):  # what circumstances ask for
        return True
    for position in range(index - 1, -1, -1):
        if nodes[position].unit.has("chance", "fearing") or nodes[position].unit.has("warning"):
            return True
        if nodes[position].is_comma or nodes[position].has("that") or nodes[position].is_speech:
            return False
        if nodes[position].has(*_BOUND):
            return True
    return False


def _is_owed(subject: Subject) -> bool:
    """Tell whether it is help, a text or talks that must come about ("bantuan | harus sampai ke Y")."""
    return any(not mention.classes.isdisjoint(_OWED) for mention in subject.mentions)


def _may_be_asked(mention: Mention) -> bool:
    return may_act(mention) or _WORLD in mention.classes


def _is_own(mention: Mention) -> bool:
    return mention.pronoun in _OWN or mention.owner in _OWN


def _request(sentence: Sentence, index: int, verb: int, subject: Subject) -> RawEvent:
    nodes = sentence.nodes
    asked = [] if is_passive(nodes[verb]) else [one for one in subject.mentions if _may_be_asked(one)]
    rule = f"words.toml [must] '{nodes[index].unit.low}', and a verb that the lexicon gives no act"
    why = [rule, f"'{nodes[index].unit.text}': what others must do", *([subject.how] if subject.how else [])]
    return tell_spoken(_REQUEST, sentence, (index, verb), Arguments(actors=asked, subject=subject), why)
