"""Who says what others do and goes on: "X mengatakan bahwa Y menembaki Z dan | menambahkan …", "…, | menuduh A …"."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.word_class import is_active, is_only_verb, may_act
from runut.languages.affixes import Voice
from runut.record.actor import ActorKind
from runut.record.claims import EventType

SPEECH_REACH = 25
_BLAMING = {EventType.ACCUSE, EventType.REJECT}
_CITING = {"according", "thus", "prepas"}
_FEELING, _DONE_BY_SUBJECT = "feeling", {Voice.ACT, Voice.INT}
_NOBODYS = {ActorKind.CIVILIANS, ActorKind.MEDIA, ActorKind.PERSON, None}
VERBAL_TYPES = {
    EventType.REQUEST,
    EventType.ACCUSE,
    EventType.REJECT,
    EventType.AGREE,
    EventType.SUPPORT,
    EventType.THREATEN,
}
"""Types of what is done with words."""


def teller_of_more(nodes: Sequence[Node], cue: int) -> Subject | None:
    """Return who says what others do and goes on ("X mengatakan bahwa Y menembaki Z dan | menambahkan bahwa …")."""
    joint = joint_before(nodes, cue)
    if joint is None:
        return teller_over_comma(nodes, cue)
    return _teller_before(nodes, joint) if nodes[joint].has("and") else None


def teller_over_comma(nodes: Sequence[Node], verb: int) -> Subject | None:
    """Return who says what others do and goes on behind a comma ("X mengatakan Y menyerang Z, | menuduh A …")."""
    if verb < 1 or not nodes[verb - 1].is_comma or not is_active(nodes[verb]):
        return None
    if (blamer := _blamer_before(nodes, verb)) is not None:
        return blamer
    found = _teller_before(nodes, verb - 1)
    own = None if found is None else find_subject(nodes, verb, acting=True)
    is_between = own is not None and found is not None and (own.index or 0) > (found.index or 0)
    return found if is_between else None


def _blamer_before(nodes: Sequence[Node], verb: int) -> Subject | None:
    """Return who blames somebody and goes on to accuse his side ("X keberatan dengan Y yang …, | menuduh negara Y")."""
    accused = nodes[verb + 1].mention if verb + 1 < len(nodes) else None
    which = next((n for n in range(verb - 2, max(1, verb - SPEECH_REACH), -1) if nodes[n].has("which")), 0)
    blamed = nodes[which - 1].mention if which > 2 else None
    if accused is None or blamed is None or accused.party is None or accused.party != blamed.party:
        return None
    main = which - 2 - nodes[which - 2].has("with", "against", "to")
    if main <= 0 or nodes[main].types.isdisjoint(_BLAMING):
        return None
    found = find_subject(nodes, main, acting=True)
    return found if found.mentions else None


def _teller_before(nodes: Sequence[Node], joint: int) -> Subject | None:
    """Return who says what stands right before a joint, none where it is itself words of somebody.

    A clause that no verb tells yet is that of the verb behind ("X mengumumkan jeda setelah Y, yang …, | menyatakan").
    """
    is_told = False
    for before in range(joint - 1, max(-1, joint - SPEECH_REACH), -1):
        if nodes[before].has("when", "after", "because") and not is_told:
            return None
        is_told = is_told or is_active(nodes[before])
        if speaks_after(nodes, before) or nodes[before].has("which", "while", "whereas"):
            return None
        if is_verbal(nodes[before]):
            if not nodes[before].is_speech or order_of(nodes[before]) != "pre":
                return None
            found = find_subject(nodes, before, acting=True)
            return None if not found.mentions or only_tells(nodes, before, joint, found) else found
    return None


def joint_before(nodes: Sequence[Node], verb: int) -> int | None:
    """Return the "dan", "seraya" or "sambil" right before a verb and its helpers."""
    position = verb - 1
    while position >= 0 and nodes[position].has("adverb", "adjective", "past", "ongoing", "not"):
        position -= 1
    return position if position > 0 and nodes[position].has("and", "while") else None


def only_tells(nodes: Sequence[Node], speech: int, joint: int, teller: Subject) -> bool:
    """Tell whether people of no side say what others do ("saksi mengatakan polisi | merazia X dan | meminta …")."""
    if not nodes[speech].is_speech or any(one.party or one.actor_kind not in _NOBODYS for one in teller.mentions):
        return False
    deeds = (n for n in range(speech + 2, joint) if is_only_verb(nodes[n]) and is_active(nodes[n]))
    return any(map(may_act, (one for n in deeds for one in find_subject(nodes, n).mentions)))


def is_verbal(node: Node) -> bool:
    """Tell whether a word says, feels or does something with words, and takes a subject ("A | cemas | atas X dan")."""
    if node.is_speech:
        return order_of(node) not in _CITING
    senses = () if node.unit.item is None else node.unit.item.senses
    is_done = any(one.frame.type in VERBAL_TYPES and one.voice in _DONE_BY_SUBJECT for one in senses)
    return is_done or node.has(_FEELING)


def speaks_after(nodes: Sequence[Node], speech: int) -> bool:
    """Tell whether a word of speech has its speaker behind it ("kata | seorang perwira, sambil meminta …")."""
    item = nodes[speech].unit.item
    is_post = nodes[speech].is_speech and item is not None and item.speech is not None and item.speech.order == "post"
    mention = nodes[speech + 1].mention if is_post and speech + 1 < len(nodes) else None
    return mention is not None and may_act(mention)
