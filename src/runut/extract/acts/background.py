"""Whether an act is told as one of long ago, on no day of the news ("dulu", "pernah", "ketika X berkuasa")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.times.finding import TimeKind
from runut.extract.acts.act_traits import goes_back
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import has_pseudo, is_active, is_noun, is_verb
from runut.languages.lexicon import Pseudo
from runut.record.claims import EventType, Outcome, Status

_CLAUSE_REACH = 9
_IN_POWER_REACH = 6
_EDGES = frozenset({"which", "that", "after", "because"})
_HUNDREDS = 100
_RECALL_REACH = 2
_FORMER_REACH = 4
_MORE_THAN_A_DAY = 1000
_OPENING = 2
_WAR_REACH = 14
_PREDICATE_REACH = 6
_WORDS = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.SUPPORT, EventType.THREATEN, EventType.AGREE}
_DRAWN_OUT = {EventType.ASSAULT, EventType.CONSULT, EventType.PROTEST, None}
_HELD_OUT = {*_DRAWN_OUT, EventType.COERCE}
_AGO = {TimeKind.RELATIVE, TimeKind.PERIOD}


def is_background(sentence: Sentence, trigger: int) -> bool:
    """Tell whether words in the clause of an act, or one beside it, put it long before the news."""
    return (
        _is_once(sentence.nodes, trigger)
        or _happened_once(sentence.nodes, trigger)
        or sums_up(sentence, trigger)
        or _is_of_reign(sentence)
        or _is_since_then(sentence, trigger)
        or _is_lately(sentence.nodes, trigger)
        or _is_former(sentence.nodes, trigger)
        or _is_of_many(sentence.nodes, trigger)
        or _has_gone_on_long(sentence.nodes, trigger)
    )


def _happened_once(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a word of long ago stands before the verb of an event noun ("unjuk rasa | pernah | mengguncang")."""
    if not is_noun(nodes[noun]):
        return False
    for position in range(noun + 1, min(len(nodes) - 1, noun + _PREDICATE_REACH)):
        node = nodes[position]
        if node.unit.has("long_ago"):
            return is_verb(nodes[position + 1])
        if not (node.mention is not None or node.has("adjective", "in", "demonstrative", "against", "by")):
            return False
    return False


def _is_since_then(sentence: Sentence, trigger: int) -> bool:
    """Tell whether a sentence opens by an act since which another has been done ("Sejak kudeta, tentara | menahan")."""
    since = next(iter(sentence.find("since")), None)
    if since is None or since > _OPENING or sentence.times:
        return False
    nodes = sentence.nodes
    comma = next((n for n in range(since + 1, len(nodes)) if nodes[n].is_comma), None)
    opening = nodes[since + 1 : comma] if comma is not None else ()
    is_known = trigger <= since + len(opening) and any(node.has("back") for node in opening)  # "sejak serangan itu, …"
    return any(node.is_trigger for node in opening) and not is_known


def sums_up(sentence: Sentence, trigger: int) -> bool:
    """Tell whether a sentence says what a war has brought by now ("perang itu telah | menewaskan 10.000 orang")."""
    war = next(iter(sentence.find("standing")), None)
    if war is None or war > min(trigger, _OPENING):
        return False
    behind = sentence.nodes[war + 1 : war + 1 + _WAR_REACH]
    done = next((n for n, node in enumerate(behind[:-1]) if _tells_till_now(behind, n, node)), None)
    return done is not None and is_active(behind[done + 1]) and not any(node.has("that") for node in behind[:done])


def _tells_till_now(nodes: Sequence[Node], position: int, node: Node) -> bool:
    """Tell whether a verb behind a word tells of all the time so far ("… telah | membunuh", "… sejak 1972 itu | …")."""
    if node.has("past"):
        return True
    time = nodes[position - 1].time if position else None
    return node.has("demonstrative") and time is not None and str(time.value).endswith("/..")


def _is_once(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a word of long ago stands before an act, with nothing between that opens another clause."""
    for position in range(trigger - 1, max(-1, trigger - _CLAUSE_REACH), -1):
        node = nodes[position]
        if _is_long_ago(nodes, position) or _is_vague(node) or _is_earlier(nodes, position):
            return True
        if node.is_speech or not node.categories.isdisjoint(_EDGES):
            return False
    return False


def _is_long_ago(nodes: Sequence[Node], position: int) -> bool:
    is_first = position > 0 and "earlier_than" in nodes[position - 1].unit.categories  # "lebih | dulu | menembak"
    return "long_ago" in nodes[position].unit.categories and not is_first


def _is_lately(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether words put an act on some day shortly before ("X | mengunjungi Y baru-baru ini")."""
    before, behind = _clause_around(nodes, trigger)
    return any(node.unit.has("lately") for node in (*before, *behind))


def _is_former(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun names an act as one before that of the news ("| serangan | Israel sebelumnya")."""
    if not is_noun(nodes[noun]):
        return False
    for node in nodes[noun + 1 : noun + _FORMER_REACH]:
        if node.unit.has("before_then"):
            return True
        if node.mention is None and not node.has("adjective"):
            return False
    return False


def _is_of_many(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether an act is told as one that was often done ("telah berulang kali | menyerang", "selama ini …").

    Force that is used "beberapa kali" may be that of the story's day, unless a word of the past stands before it.
    """
    before, behind = _clause_around(nodes, trigger)
    if any(node.unit.has("often_done", "habitual") for node in (*before, *behind)):
        return True
    for position, node in enumerate(before):
        if node.unit.has("all_along") or (
            node.unit.has("many_times") and (position and before[position - 1].has("past"))
        ):
            return True
    is_told = any(node.unit.has("many_times") for node in before)
    return (is_told and _is_of_words(nodes[trigger])) or _are_several(nodes, trigger)


def _are_several(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun sums up acts of all sorts, or wars ("dituduh atas berbagai | serangan", "dua | perang")."""
    if noun < 2 or not is_noun(nodes[noun]):
        return False
    before = nodes[noun - 1]
    is_of_sorts = before.unit.has("of_many_sorts") and not has_pseudo(nodes[noun - 2], Pseudo.LIGHT)
    number = before.unit.number
    return is_of_sorts or (nodes[noun].unit.has("standing") and number is not None and (number.min or 0) > 1)


def _has_gone_on_long(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a fight, talks or protests are told with the months or years that they took.

    So is who has been held or hunted so long ("telah | diburu | selama lima tahun").
    """
    types = nodes[trigger].types
    past, behind = _clause_around(nodes, trigger)
    drawn_out = _HELD_OUT if any(node.has("past") for node in past) else _DRAWN_OUT
    if not types or not types <= drawn_out:
        return False
    if any(is_long(node) and before.unit.has("lasting_for") for before, node in pairwise(past)):
        return True  # "selama 35 tahun mereka | berperang"
    beside = zip((nodes[trigger], *behind), behind, strict=False)
    return any(
        node.unit.has("so_long") or (is_long(node) and (before.is_trigger or before.unit.has("lasting_for")))
        for before, node in beside
    )


def is_long(node: Node) -> bool:
    """Tell whether a time is a length of months or years, or one that nobody counts."""
    if node.time is None or node.time.kind is not TimeKind.DURATION:
        return False
    length = node.time.duration
    return length is None or (length.text[-1] in "YM" and not length.text.startswith("PT"))


def _is_of_words(node: Node) -> bool:
    return bool(node.types) and node.types <= _WORDS


def _clause_around(nodes: Sequence[Node], trigger: int) -> tuple[Sequence[Node], Sequence[Node]]:
    """Return what stands before an act and behind it in its clause."""
    first = trigger
    while first > max(0, trigger - _CLAUSE_REACH) and not _is_edge(nodes[first - 1]):
        first -= 1
    last = trigger + 1
    while last < min(len(nodes), trigger + _CLAUSE_REACH) and not (_is_edge(nodes[last]) or nodes[last].is_comma):
        last += 1
    return nodes[first:trigger], nodes[trigger + 1 : last]


def _is_edge(node: Node) -> bool:
    return node.is_speech or (node.is_trigger and not is_noun(node)) or not node.categories.isdisjoint(_EDGES)


def _is_vague(node: Node) -> bool:
    """Tell whether a time lies so far back that nobody could count it ("beberapa tahun lalu")."""
    time = node.time
    return time is not None and time.kind in _AGO and time.value is None and time.anchor is None


def _is_earlier(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether somebody had done it before ("X sebelumnya telah …"); what opens a sentence is of the same day."""
    return (
        position > 0 and "before_then" in nodes[position].unit.categories and "past" in nodes[position + 1].categories
    )


def _is_of_reign(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of the days when somebody ruled ("ketika X | berkuasa, …")."""
    for position in sentence.find("in_power")[:1]:
        before = sentence.nodes[max(0, position - _IN_POWER_REACH) : position]
        return any(other.has("when") for other in before) and not any(
            other.kind is NodeKind.TIME or other.is_comma for other in before
        )
    return False


def tells_whole_toll(raw: RawEvent, *, past: bool) -> bool:
    """Tell whether as many die as in no blow of one day, or hundreds are hurt right behind a line about the `past`."""
    nodes, behind = raw.sentence.nodes, raw.node + 1
    is_within = behind < len(nodes) and nodes[behind].has("in")  # "cedera | dalam bentrokan siang itu"
    if raw.sense.outcome is None or raw.sentence.times or raw.status is not Status.HAPPENED or goes_back(raw):
        return False
    fewest = _HUNDREDS if past and not is_within else _MORE_THAN_A_DAY
    is_counted = raw.sense.outcome is Outcome.KILLED or (past and not is_within)
    counts = [mention.number.min or 0 for mention in raw.arguments.recipients if mention.number is not None]
    return is_counted and max(counts, default=0) >= fewest


def is_outbreak_before(sentence: Sentence, index: int) -> bool:
    """Tell whether a clause only recalls that the fight broke out ("tewas setelah | permusuhan | pecah")."""
    nodes = sentence.nodes
    if not (nodes[index].unit.has("standing") and is_noun(nodes[index])):
        return False
    return any(node.has("after") for node in nodes[max(0, index - _RECALL_REACH) : index])
