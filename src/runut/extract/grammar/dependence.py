"""On what the clause of a trigger hangs: a condition, a purpose, want of proof."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind, find_word_before
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.word_class import CROSSED, is_mostly, is_noun, is_plain_verb, is_verb, may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Item, Pseudo, Sense
from runut.record.claims import EventType

_FARTHEST_PURPOSE, _FARTHEST_JOURNEY, _ASIDE_REACH = 10, 14, 16
_PROOF_REACH = 9
_TOLD_BY = frozenset({"that", "about"})
_EDGES = frozenset({"which", "when", "because", "after"})
_ENDING_QUESTIONS = _EDGES | {"and", "that"}
_DENY = "deny"
_WILLED = {EventType.AGREE, EventType.REJECT, EventType.REQUEST, EventType.THREATEN}
_ACTING = {Voice.ACT, Voice.HEAD}
_OFFICIAL = frozenset({"title-people", "envoys", "negotiators", "namedperson"})
_GATHERING = frozenset({"crowd", "massclass", "protesters"})
_FORCES = frozenset({"forces", "militiaforce"})
_ORDER = "order"
_UNTRUE = "falsehood"
_VISIT, _DEPARTING = "visit", "departword"
_PARTNER_REACH = 7
_DRILLS = {"exercise", "joint-exercise"}


def is_gathered_for(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a crowd came together to do so, and so did it ("berkumpul di lapangan untuk | mengecam sanksi")."""
    found = _before_purpose(nodes, trigger)
    if found is None or found.mention is not None:
        return found is not None
    item = found.unit.item
    return item is not None and any(sense.frame.type is EventType.PROTEST for sense in item.senses)


def is_ordered(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether forces are ordered by their own to do so ("memerintahkan pasukannya untuk | maju")."""
    verb = trigger - 2
    if verb < 0 or not nodes[trigger - 1].has("purpose"):
        return False
    mention = nodes[verb].mention
    if mention is not None and not _FORCES.isdisjoint(mention.classes):
        verb -= 1
    if verb < 0 or nodes[verb].has("not") or nodes[verb - 1].has("not", "future"):
        return False
    item = nodes[verb].unit.item
    frames = [] if item is None else [sense.frame for sense in item.senses]
    return any(frame.id == _ORDER for frame in frames) and any(frame.pseudo is Pseudo.LIGHT for frame in frames)


def who_gathers_for(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the crowd that is on its way to join in something ("warga menuju Najaf untuk | ikut dalam …")."""
    found = _before_purpose(nodes, trigger)
    return [] if found is None or found.mention is None else [found.mention]


def _before_purpose(nodes: Sequence[Node], trigger: int) -> Node | None:
    """Return the crowd, or else the verb, that a purpose stands behind."""
    opening = next((n for n in range(trigger - 1, max(-1, trigger - 3), -1) if nodes[n].has("purpose")), None)
    if opening is None:
        return None
    for node in reversed(nodes[max(0, opening - _FARTHEST_PURPOSE) : opening]):
        if node.is_speech or node.has("that", "which", "when", "after", "because", "not", "planned", "future"):
            return None
        if node.mention is not None and not _GATHERING.isdisjoint(node.mention.classes):
            return node
        item = node.unit.item
        if node.kind is NodeKind.TRIGGER and item is not None and not _only_leads_there(item):
            return node
    return None


def _only_leads_there(item: Item) -> bool:
    """Tell whether a verb tells of officials on their way, and else of nothing ("menuju")."""
    return all(_VISIT in sense.frame.mode for sense in item.senses)


def came_for(nodes: Sequence[Node], trigger: int, *, attends: bool = False) -> str:
    """Return the word by which a journey is made for talks to come ("tiba di X | untuk | berunding dengan Y").

    Talks with nobody named are what the visit is for, and no more; a meeting that somebody sets out to attend is one by
    itself ("menuju X | untuk | menghadiri perundingan"). "Dalam kunjungan pertamanya" between them is the visit.
    """
    opening = next((n for n in range(trigger - 1, max(-1, trigger - 3), -1) if nodes[n].has("purpose")), 0)
    for position in range(opening - 1, max(-1, opening - _FARTHEST_JOURNEY), -1):
        node = nodes[position]
        if node.is_speech or node.has("that", "which", "when", "after", "because", "not", "future", "planned"):
            return ""
        senses = _senses(node)
        if _DEPARTING in node.unit.classes or any(_VISIT in s.frame.mode and not s.voice.is_noun for s in senses):
            is_over = position > 0 and nodes[position - 1].has("after")  # "setelah | pergi ke X untuk | menghadiri Y"
            is_met = not is_over and ((attends and not node.unit.has("being_there")) or _names_partner(nodes, trigger))
            return nodes[opening].unit.text if is_met else ""
        if senses and not any(_VISIT in sense.frame.mode for sense in senses):
            return ""
    return ""


def _senses(node: Node) -> Sequence[Sense]:
    """Return the senses of a word that may tell an event."""
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    return () if item is None else item.senses


def _names_partner(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a word of talks says with whom ("membahas | krisis itu | dengan X")."""
    for before, node in pairwise(nodes[trigger : trigger + _PARTNER_REACH]):
        if node.is_comma or node.is_speech or node.has("in", "about", "which"):
            return False
        if node.mention is not None and before.has("with", "between"):
            return may_act(node.mention)
        if node.mention is not None and before is nodes[trigger] and may_act(node.mention):
            return True  # "untuk | menemui | X", not "untuk | membahas | krisis itu dengan X"
    return False


def who_set_out_for(nodes: Sequence[Node], trigger: int) -> list[Mention]:
    """Return the official who left a place for a visit, and so is on it ("meninggalkan X untuk | mengunjungi Y")."""
    opening = next((n for n in range(trigger - 1, max(-1, trigger - 4), -1) if nodes[n].has("purpose")), 0)
    for position in range(opening - 1, max(0, opening - _FARTHEST_PURPOSE), -1):
        node = nodes[position]
        if node.is_speech or node.has("that", "which", "when", "after", "because", "not", "and"):
            return []
        if node.kind is NodeKind.TRIGGER or _DEPARTING in node.unit.classes:
            if _DEPARTING not in node.unit.classes:
                return []
            before = (other.mention for other in reversed(nodes[max(0, position - _FARTHEST_PURPOSE) : position]))
            left = next((m for m in before if m is not None and not _OFFICIAL.isdisjoint(m.classes)), None)
            return [] if left is None else [left]
    return []


def is_unproved(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb stands in a clause of which there is no proof ("tidak ada bukti bahwa X | menculik Y")."""
    for position in range(trigger - 1, max(-1, trigger - _PROOF_REACH), -1):
        node = nodes[position]
        if "no_proof" in node.unit.categories or (
            "that" in node.categories and position > 0 and _calls_untrue(nodes[position - 1])
        ):
            return True
        if node.is_comma or node.is_speech or not node.categories.isdisjoint(_EDGES):
            return False
    return False


def is_asked(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether it is only asked whether an act was done ("belum jelas apakah X telah | mundur")."""
    for position in range(trigger - 1, max(-1, trigger - _PROOF_REACH), -1):
        node = nodes[position]
        if "whether" in node.categories:
            return True
        is_closed = node.has("which") and any(
            is_verb(one) or is_plain_verb(one) for one in nodes[position + 1 : trigger]
        )
        if is_closed:  # "apakah tentara yang tewas itu | dikirim dari X"
            continue
        if node.is_comma or node.is_speech or not node.categories.isdisjoint(_ENDING_QUESTIONS):
            return False
    return False


def is_practised(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether an act is what a drill is about ("latihan | menembak", "menggelar latihan perang | mengepung X")."""
    before = nodes[trigger - 1] if trigger else None
    if before is None or "drill" in before.unit.categories:
        return before is not None
    item = before.unit.item if before.kind is NodeKind.TRIGGER else None
    return item is not None and any(sense.frame.id in _DRILLS for sense in item.senses)


def is_refuted(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether an act is told only in news that is said to be untrue ("kabar bahwa X | mundur tidak benar")."""
    opening = trigger - 1
    while opening > 0 and nodes[opening].categories.isdisjoint(_TOLD_BY):
        opening -= 1
    before = nodes[opening - 1] if opening > 0 else None
    is_news = trigger > 0 and nodes[trigger - 1].mention is not None and nodes[trigger - 1].unit.has("news_noun")
    is_closed = before is None or before.kind is NodeKind.TRIGGER or any(n.is_comma for n in nodes[opening:trigger])
    if is_closed and not is_news:  # "kabar X | mundur dibantah Y"
        return False
    for node in nodes[trigger + 1 : trigger + 1 + _PROOF_REACH]:
        if node.is_comma or node.is_speech or node.has("which", "when", "because", "after", "that"):
            return False
        if _calls_untrue(node):
            return True
    return False


def denies(node: Node) -> bool:
    """Tell whether somebody denies by this verb what another says ("membantah, menepis | klaim X")."""
    item = node.unit.item if node.kind is NodeKind.TRIGGER else None
    return item is not None and any(_DENY in s.frame.mode and s.voice in _ACTING for s in item.senses)


def _calls_untrue(node: Node) -> bool:
    """Tell whether a word says that what it is about is not so ("tidak benar", "keliru")."""
    item = node.unit.item
    is_denial = item is not None and any(s.frame.id == _DENY and s.voice is Voice.PAS for s in item.senses)
    return is_denial or (not is_noun(node) and _UNTRUE in node.unit.classes)


def is_of_none(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb describes what is said not to be there ("tidak ada tembakan yang | dilepaskan").

    So is what somebody denies to be there ("membantah ada anggotanya yang | gugur"), and "tidak ada yang | tewas".
    """
    position = trigger - 1
    while position >= 0 and nodes[position].has("adverb", "past"):
        position -= 1
    if position < 1 or "which" not in nodes[position].categories:
        return False
    before = nodes[position - 1]
    if position < 2 or before.has("none_occurs"):
        return before.has("none_occurs")
    is_head = before.mention is not None or before.kind is NodeKind.TRIGGER
    none = position - 2 - (position > 2 and nodes[position - 2].has("more"))  # "tidak ada | lagi | peluru yang …"
    return is_head and (nodes[none].has("none_occurs") or (nodes[none].has("exists") and denies(nodes[none - 1])))


def is_of_anybody(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb tells what whoever it may be does ("siapa pun yang | menyerang", "setiap orang yang …")."""
    position = trigger - 1
    while position >= 0 and not nodes[position].categories.isdisjoint(CROSSED):
        position -= 1
    return position > 0 and "which" in nodes[position].categories and nodes[position - 1].unit.has("whoever", "any")


def has_condition(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a word of condition opens a trigger's clause, or who would say it ("jika X mengatakan …")."""
    for position in range(trigger - 1, max(-1, trigger - 12), -1):
        node = nodes[position]
        if "condition" in node.categories:
            return True
        if node.is_speech:
            return order_of(node) == "pre" and has_condition(nodes, position)
        says = "that" in node.categories and nodes[max(0, position - 1)].is_speech
        if node.is_comma or "which" in node.categories or ("that" in node.categories and not says):
            return False
    return False


def is_waited_for(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a verb tells what another act waits for ("tidak akan berunding sebelum X | mundur").

    What is done before something else that is only to come is a plan as much as that. Behind a time ("sepakat
    berunding selama dua hari dan | mendesak …") nothing waits.
    """
    edge = _before_aside(nodes, trigger)
    opening = find_word_before(nodes, "until", edge, _PROOF_REACH)
    if opening is not None and nodes[opening + 1].kind is NodeKind.TIME:
        return False
    if opening is None or any(n.is_comma or n.has("which", "that") for n in nodes[opening:edge]):
        return False
    is_before = nodes[opening].has("ahead")
    words = ("not", "unwilling") if is_before else ("future", "not", "unwilling", "obliged")
    kinds = {EventType.REJECT} if is_before else _WILLED | {EventType.SANCTION}
    for position in range(opening - 1, max(-1, opening - _FARTHEST_PURPOSE), -1):
        node = nodes[position]
        item = node.unit.item if node.kind is NodeKind.TRIGGER else None
        if node.has(*words) or (item is not None and is_mostly(item, kinds)):
            return True  # "bersumpah melawan sampai X | ditarik" is a word of speech as well
        if node.is_comma or node.is_speech or node.has("which", "that"):
            return False
    return False


def _before_aside(nodes: Sequence[Node], trigger: int) -> int:
    """Return the place before an aside between commas that parts a verb from its subject ("sampai X, yang …, | V")."""
    if trigger < 1 or not nodes[trigger - 1].is_comma:
        return trigger
    for position in range(trigger - 2, max(0, trigger - _ASIDE_REACH), -1):
        if nodes[position].is_comma:
            aside = nodes[position + 1 : trigger - 1]
            return position if aside and (aside[0].has("which") or aside[0].is_speech) else trigger
    return trigger


def has_condition_after(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether what will be done depends on a condition told behind it, or before it ("Jika …, kami akan | …")."""
    first = next((n for n in range(trigger) if nodes[n].mention is not None or nodes[n].unit.is_word), trigger)
    if nodes[first].unit.has("condition") and any(node.is_comma for node in nodes[first:trigger]):
        return True
    for node in nodes[trigger + 1 :]:
        if "condition" in node.categories and not node.unit.has("until"):
            return True
        if node.is_speech or node.has("that", "which", "after", "because"):
            return False
    return False
