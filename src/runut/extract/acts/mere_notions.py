"""Acts only spoken of: as subject of a judgement ("berunding sia-sia"), topic of a headline, or told before."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.acts.flight_told import is_flight_brought
from runut.extract.grammar.made_nouns import is_made_noun
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.what_it_brings import deed_that_brings
from runut.extract.grammar.word_class import (
    PREPOSITIONS,
    is_active,
    is_noun,
    is_only_verb,
    is_passive,
    looks_active,
    may_act,
)
from runut.extract.outcome.only_ended import is_averted
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_REACH = 12
_TALK, _ASKED_OR_MADE = "talk", {EventType.REQUEST, EventType.COERCE}
_IN_FORCE, _TRUCE = "ceasefire-in-force", "ceasefire"
_DOING = {Voice.ACT, Voice.INT}
_ENDS = ("which", "that", "after", "when", "because", "condition", "while", "but", "past")
_JUDGING = ("copula", "unreal")
_TEXTS = {"papers", "document", "resolution", "agreement", "accusation", "noticeword"}
_RULE, _ULTIMATUM = "control", "ultimatum"
_BACK, _ARMS = "support", {"aircraft", "vehicle", "weapons", "warships", "rockets", "drone"}
_FIGHTING = "dangerfighters"
_SIGNS = {'"', "“", "”"}
_HOPE, _HELP, _INQUIRY = "request-hope", "aid", "investigate"
_OWN = {"first", "self"}
_OPINIONS = {EventType.SUPPORT, EventType.ACCUSE, EventType.REJECT, EventType.AGREE, EventType.REQUEST}
_SHARE, _MEETINGS = "pollword", {"conferences"}
_LOOKED_INTO = {"crime", "accusation", "violence", "event", "caseword"}


def is_subject_itself(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a verb without a doer opens its clause and a judgement on it follows: nobody is told to do it."""
    if sense.voice not in _DOING or is_noun(nodes[index]) or not _opens_clause(nodes, index):
        return False
    for position in range(index + 1, min(len(nodes) - 1, index + _REACH)):
        node = nodes[position]
        if node.has(*_JUDGING) or node.unit.has("judging"):
            return True
        if node.has("future"):
            return not any(other.is_comma for other in nodes[index + 1 : position])
        if node.is_comma or node.is_speech or node.has(*_ENDS):
            return False
    return False


def _opens_clause(nodes: Sequence[Node], index: int) -> bool:
    before = index - 1
    while before >= 0 and nodes[before].unit.text in _SIGNS:
        before -= 1
    return before < 0 or nodes[before].has("that") or nodes[before].is_speech


def says_what_about(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a headline's stem only says what those who meet talk about ("Bahas X, | A dan B bertemu").

    Behind a verb of meeting it has no subject of its own ("A temui B | bahas X").
    """
    if sense.frame.id != _TALK or sense.voice is not Voice.HEAD:
        return False
    if index:
        first = next((n for n in range(index - 1, -1, -1) if nodes[n].is_trigger), None)
        is_meeting = first is not None and not is_noun(nodes[first]) and _may_meet(nodes[first])
        return is_meeting and not any(node.is_comma for node in nodes[first : index - 1])
    return any(_may_meet(node) for node in nodes[1:] if node.is_trigger)


def _may_meet(node: Node) -> bool:
    item = node.unit.item
    return item is not None and any(sense.frame.type is EventType.CONSULT for sense in item.senses)


def is_same_told_of(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a noun says of an act told before that it is one ("pertemuan itu menjadi | pertemuan ketiga")."""
    before = index - 1
    while before > 0 and nodes[before].has("determiner", "adjective", "indefinite"):
        before -= 1
    if not sense.voice.is_noun or before < 2 or not nodes[before].has("copula", "becomes"):
        return False
    item = nodes[before - 2].unit.item if nodes[before - 1].has("back") else None
    return item is not None and any(one.voice.is_noun and one.frame.type is sense.frame.type for one in item.senses)


def is_of_no_truce(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether it is something else than a truce that goes on ("dalam konflik yang | berlangsung")."""
    if sense.frame.id != _IN_FORCE or sense.voice is not Voice.INT:
        return False
    subject = find_subject(nodes, index)
    noun = None if subject.noun is None else nodes[subject.noun]
    return noun is not None and _TRUCE not in noun.unit.classes and not subject.mentions


def is_moved_by_thing(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether something moves people and asks nothing of them ("krisis itu | mendorong | X mengirim bantuan")."""
    if sense.frame.type not in _ASKED_OR_MADE or sense.voice is not Voice.ACT or not nodes[index].unit.has("force"):
        return False
    if index and deed_that_brings(nodes, index - 1) is not None:
        return True
    subject = find_subject(nodes, index)
    if subject.noun is not None and not subject.mentions:
        return True
    things = [one for one in subject.mentions if one.kind is MentionKind.THING and one.classes.isdisjoint(_TEXTS)]
    return bool(things) and len(things) == len(subject.mentions)


def is_term_told(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a time limit is what a text sets, or one told of before ("tenggat yang | ditetapkan | X lewat")."""
    if sense.frame.id != _ULTIMATUM:
        return False
    subject = find_subject(nodes, index)
    if sense.voice is Voice.PAS:
        return subject.relative
    texts = [one for one in subject.mentions if one.kind is MentionKind.THING and not one.classes.isdisjoint(_TEXTS)]
    return bool(texts) and len(texts) == len(subject.mentions)


def is_own_land(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether land is described as ruled by the government itself ("wilayah yang | dikuasai | pemerintah")."""
    if sense.frame.id != _RULE or sense.voice is not Voice.PAS:
        return False
    ruler = index + 1 + (index + 1 < len(nodes) and nodes[index + 1].has("by"))
    mention = nodes[ruler].mention if ruler < len(nodes) else None
    return mention is not None and mention.actor_kind is ActorKind.GOVERNMENT and not mention.entities


def is_post_of_one(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether one person is said to be posted somewhere ("seorang polisi yang | ditempatkan | di X"): no force."""
    if sense.frame.type is not EventType.MOBILIZE or sense.voice is not Voice.PAS:
        return False
    subject = find_subject(nodes, index)
    numbers = [one.number for one in subject.mentions if one.has_people]
    return subject.relative and bool(numbers) and all(one is not None and one.max == 1 for one in numbers)


def is_backed_by_own_arms(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether only the arms of a side itself are said to back it ("pasukan X yang | didukung | tank")."""
    if sense.frame.id != _BACK or sense.voice is not Voice.PAS:
        return False
    behind = index + 1 + (index + 1 < len(nodes) and nodes[index + 1].has("by"))
    arms = nodes[behind].mention if behind < len(nodes) else None
    if arms is None or arms.classes.isdisjoint(_ARMS):
        return False
    return arms.party is None or arms.party in {one.party for one in find_subject(nodes, index).mentions}


def is_threat_fought(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a threat is only what somebody fights ("menumpas | ancaman X"): a danger, and no words of X."""
    if sense.frame.type is not EventType.THREATEN or not sense.voice.is_noun or not index:
        return False
    strikes = EventType.ASSAULT in nodes[index - 1].types and is_active(nodes[index - 1])
    return strikes or _FIGHTING in nodes[index - 1].unit.classes


def hope_for_things(nodes: Sequence[Node], index: int, sense: Sense | None) -> Sense | None:
    """Return the sense of a hope for something that nobody is to do ("berharap | pemilu akan bebas"), None for others.

    Who is said to bring it about is asked ("berharap | warganya dilindungi X"), and so is who is to end it ("tidak").
    """
    item = nodes[index].unit.item if sense is None and nodes[index].is_trigger else None
    hope = sense if item is None else next((one for one in item.senses if one.frame.id == _HOPE), None)
    start = index + 1
    while start < len(nodes) and nodes[start].has("that", "adverb"):
        start += 1
    if hope is None or hope.frame.id != _HOPE or start >= len(nodes) or nodes[start].has("purpose", "not"):
        return None
    hoped = nodes[start].mention
    is_act = hoped is not None and may_act(hoped)
    is_idle = is_act and hoped is not None and hoped.pronoun in _OWN
    return hope if is_idle or (not is_act and _is_clause_of_thing(nodes, start)) else None


def _is_clause_of_thing(nodes: Sequence[Node], start: int) -> bool:
    """Tell whether a thing or deed begins a clause whose verb no other does ("krisis itu | dapat diselesaikan")."""
    thing = nodes[start].mention
    if not (nodes[start].unit.classes if thing is None else thing.classes).isdisjoint(_MEETINGS):
        return False  # "berharap | KTT itu akan menyepakati …": those who meet do
    if thing is None and not (is_noun(nodes[start]) or nodes[start].has("endeavour")):
        return False
    for position in range(start + 1, min(len(nodes), start + _REACH)):
        node = nodes[position]
        if node.is_comma or node.has("which", "not", *PREPOSITIONS):
            return False
        if is_passive(node):
            doer = next((behind.mention for behind in nodes[position + 1 : position + 3] if not behind.has("by")), None)
            return doer is None or not may_act(doer)
        if is_only_verb(node) or looks_active(node) or node.has("done"):
            return True
    return False


def is_help_in_deed(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether somebody only takes part in the deed told behind ("membantu | menangkap X"): no aid of its own."""
    verb = nodes[index + 1] if index + 1 < len(nodes) else None
    is_help = sense.frame.id == _HELP and sense.voice is Voice.ACT
    return is_help and verb is not None and (is_only_verb(verb) or looks_active(verb))


def is_look_at_things(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether things are looked at, and nobody's deeds ("memeriksa | senjata polisi", "| apakah X rusak")."""
    if sense.frame.id != _INQUIRY or sense.voice is not Voice.ACT or "inspecting" not in nodes[index].unit.classes:
        return False
    seen = nodes[index + 1] if index + 1 < len(nodes) else None
    if seen is None or is_noun(seen):
        return False
    thing = seen.mention
    if thing is None:
        return seen.has("whether")
    return not (may_act(thing) or thing.has_people) and thing.classes.isdisjoint(_LOOKED_INTO)


def is_share_of_opinion(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a poll says how many are for or against something ("40 persen warga X | menentang perang")."""
    if sense.frame.type not in _OPINIONS or sense.voice.is_noun:
        return False
    return any(_SHARE in one.classes for one in find_subject(nodes, index).mentions)


def is_coming_known(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a time is only counted from the coming of forces told of before ("sejak mereka | mendarat")."""
    if sense.frame.type is not EventType.MOBILIZE or sense.voice is not Voice.INT:
        return False
    before = index - 1
    while before > 0 and (nodes[before].has("past", "adverb") or _is_pronoun(nodes[before].mention)):
        before -= 1
    is_dated = any(node.time is not None for node in nodes[index + 1 : index + 4])
    return before >= 0 and nodes[before].has("after", "when") and not is_dated


def is_only_looked_to(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a verb made a noun only says what something leads to or waits for ("kunci bagi | ditariknya X")."""
    return not sense.voice.is_noun and is_made_noun(nodes, index) and is_averted(nodes, index)


def is_topic_verb(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether a verb without a subject is what is talked about ("pembicaraan tentang | mengakhiri permusuhan")."""
    return sense.voice is Voice.ACT and index > 0 and nodes[index - 1].unit.has("on_topic")


def _is_pronoun(mention: Mention | None) -> bool:
    return mention is not None and mention.pronoun is not None


MERE_NOTIONS = (
    is_flight_brought,
    is_subject_itself, says_what_about, is_same_told_of, is_of_no_truce, is_moved_by_thing, is_term_told, is_own_land,
    is_post_of_one, is_backed_by_own_arms, is_threat_fought, is_help_in_deed, is_look_at_things,
    is_share_of_opinion, is_coming_known, is_only_looked_to, is_topic_verb,
)  # fmt: skip
"""What tells that a trigger is only spoken of."""
