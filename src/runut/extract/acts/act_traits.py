"""What the words of an act tell of it: that it takes two, lasts, mediates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.extract.acts.alike_events import INCIDENT_TYPES, share_side
from runut.extract.acts.that_blow import falls_in_that_blow, is_blow
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import breaks_deal, classes_of, names_deal
from runut.extract.grammar.word_class import BEFORE_VERBS, does_harm, is_noun, is_verb
from runut.extract.outcome.joined_status import verb_joined_to
from runut.extract.outcome.lasting import rages
from runut.extract.page.party_sets import parties_of
from runut.extract.when.lengths_told import has_length
from runut.extract.when.time_distance import has_time_behind
from runut.extract.when.timing import Dating, is_news, is_recent
from runut.extract.when.told_within import lies_behind
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status
from runut.record.edtf import Edtf
from runut.record.evidence import Step

NEXT_LINE = 2  # a blank one may part them
BREACH = "defy"  # the frame of words of breaking
_DOING = {Voice.ACT, Voice.HEAD, Voice.INT}
_ROLE, _QUARREL = "mediate-role", {"fighting", "caseword", "woe"}
_OBJECT_REACH, _CLAUSE_REACH = 2, 6
_INVADE = "invade"  # one side's blow, whoever fights back
_PAYING_REACH = _NOUN_REACH = 2
_BOMB_REACH = 10
_WENT_OFF = {"bombs", "explosives", "rockets", "missiles", "grenades"}
_HOLDING_MODES = {"arrest", "occupy", "restrict", "seize"}
_LONG = timedelta(days=6)
_BARRING_MODES = {"restrict", "curfew"}


@dataclass(frozen=True, slots=True)
class Came:
    """What became of an act: its type and mode as the codebook counts it, its status, and why."""

    type: EventType
    mode: tuple[str, ...]
    status: Status
    steps: list[Step]


def lasts(raw: RawEvent, dating: Dating | None, published: Edtf | None) -> bool:
    """Tell whether an act told since a day, with no end, goes on: fights, protests, holding people or places."""
    value = None if dating is None or dating.basis is not None else dating.value
    is_open = value is not None and (str(value).endswith("/..") or _reaches_now(value, published))
    if not is_open or _began_it(raw):
        return False
    is_undergone = raw.sense.voice.is_passive
    is_held = not (_HOLDING_MODES if is_undergone else _BARRING_MODES).isdisjoint(raw.mode)
    is_held = is_held or (raw.type is EventType.COERCE and raw.sentence.nodes[raw.node].unit.has("holding", "ruling"))
    return is_held or raw.sense.frame.lasts or _is_fight(raw) or raw.type is EventType.PROTEST


def _reaches_now(value: Edtf, published: Edtf | None) -> bool:
    """Tell whether a time of more than a few days ends on the day of the story ("dalam tiga pekan terakhir")."""
    last = None if published is None else published.latest
    if last is None or value.earliest is None or value.latest != last:
        return False
    return last - value.earliest >= _LONG


def _began_it(raw: RawEvent) -> bool:
    """Tell whether what lasts is another thing, which an act began ("tegang sejak 1991, | ketika X menduduki Y")."""
    nodes = raw.sentence.nodes
    near = range(raw.node - 1, max(0, raw.node - _CLAUSE_REACH), -1)
    opening = next((n for n in near if nodes[n].has("when")), 0)
    before = opening - 1 - (opening > 1 and nodes[opening - 1].is_comma)
    return opening > 0 and nodes[before].kind is NodeKind.TIME


def _is_fight(raw: RawEvent) -> bool:
    """Tell whether an act of force is a fight that goes on, and no count of those who fell in it since."""
    if raw.type is not EventType.ASSAULT or raw.sense.outcome is not None:
        return False
    predicate = raw.arguments.predicate
    nodes, support = raw.sentence.nodes, raw.arguments.support
    if predicate is not None and does_harm(nodes[predicate]):
        return "battle" in raw.mode and nodes[predicate - 1].has("past")  # "bentrokan telah | menewaskan … sejak 1980"
    is_stepped_up = support is not None and nodes[support].unit.has("escalating")
    return "battle" in raw.mode or is_stepped_up or rages(nodes, raw.arguments)


def mediates_talks(raw: RawEvent) -> bool:
    """Tell whether a verb says that somebody mediates, in which both sides took part: no noun, nor a role of his.

    What he settles by himself is the quarrel ("menengahi | konflik itu").
    """
    is_mediating = raw.type is EventType.CONSULT and raw.sense.frame.id != _ROLE and "mediate" in raw.mode
    settled = raw.sentence.nodes[raw.node + 1 : raw.node + 1 + _OBJECT_REACH]
    is_of_quarrel = any(not classes_of(node).isdisjoint(_QUARREL) for node in settled)
    return is_mediating and raw.sense.voice in _DOING and not is_of_quarrel


def is_vague_breach(raw: RawEvent, *, of_truce: bool) -> bool:
    """Tell whether a word of breaking tells of no truce: some law or other deal, or nothing stated in full."""
    if raw.sense.frame.id != BREACH:
        return False
    nodes, is_bare = raw.sentence.nodes, raw.sense.voice.is_noun or raw.sense.voice is Voice.PAS
    is_that_one = breaks_deal(nodes, raw.node) or (is_bare and not names_deal(nodes, raw.node))
    return not (of_truce and is_that_one)


def is_two_sided(raw: RawEvent) -> bool:
    """Tell whether an act takes two: talks, battles, agreements, the end of fighting."""
    is_truce = raw.type is EventType.RETREAT and not {"ceasefire", "exchange"}.isdisjoint(raw.mode)
    return raw.sense.frame.roles is Roles.MUTUAL or is_battle(raw) or is_truce


def is_battle(raw: RawEvent) -> bool:
    """Tell whether an act is a fight of two sides, in which people may fall ("seribu orang | tewas | dalam perang")."""
    return raw.type is EventType.ASSAULT and "battle" in raw.mode and raw.sense.frame.id != _INVADE


def goes_back(raw: RawEvent) -> bool:
    """Tell whether a noun takes up an act told before ("serangan | itu", "tewas dalam ledakan | tersebut").

    It may stand within a word of doing ("berada di balik serangan | itu"), or be what went off ("bom | itu | meledak").
    """
    nodes, following = raw.sentence.nodes, raw.node + 1
    if nodes[raw.node].unit.has("retaliating", "paying_back"):
        return False  # "membalas serangan | itu" is another
    if _is_that_bomb(nodes, raw.node) or falls_in_that_blow(raw) or _is_done_again(raw) or _is_done_by_that_blow(raw):
        return True
    predicate = raw.arguments.predicate if raw.sense.voice.is_noun else None
    if predicate is not None and nodes[predicate - 1].has("back"):  # "serangan terhadap kapal | itu | terjadi"
        return True
    if raw.sense.voice.is_noun and following < len(nodes) and _are_both(nodes[following]):
        return True
    nouns = (n for n in (raw.node, *raw.merged) if is_noun(nodes[n]))
    if " " in nodes[raw.node].unit.text and following < len(nodes) and nodes[following].has("back"):
        return True
    return any("back" in node.categories for n in nouns for node in nodes[n + 1 : n + 1 + _NOUN_REACH])


def _are_both(node: Node) -> bool:
    """Tell whether a phrase is about the two told before ("pertemuan | kedua pemimpin itu")."""
    return node.mention is not None and node.mention.pronoun == "both"


def _is_done_again(raw: RawEvent) -> bool:
    """Tell whether a passive says of an act told before that it was done ("sanksi itu | dijatuhkan")."""
    nodes, back = raw.sentence.nodes, raw.node - 1
    while back > 0 and not nodes[back].categories.isdisjoint(BEFORE_VERBS) and "back" not in nodes[back].categories:
        back -= 1
    item = nodes[back - 1].unit.item if back > 0 and "back" in nodes[back].categories else None
    is_passive = raw.sense.voice.is_passive
    return is_passive and item is not None and any(sense.frame.type is raw.type for sense in item.senses)


def _is_done_by_that_blow(raw: RawEvent) -> bool:
    """Tell whether an attack told before is what does harm ("serangan | itu | menghancurkan …")."""
    noun, nodes = raw.arguments.subject.noun, raw.sentence.nodes
    if noun is None or raw.type is not EventType.ASSAULT or raw.arguments.subject.mentions:
        return False
    item = nodes[noun].unit.item
    is_blow = item is not None and any(sense.frame.type is raw.type for sense in item.senses)
    return is_blow and noun + 1 < len(nodes) and nodes[noun + 1].has("back")


def answers_blow(raw: RawEvent) -> bool:
    """Tell whether an attack told before is condemned or paid back ("mengecam | serangan itu"): to who did it."""
    noun, nodes = raw.arguments.object_noun, raw.sentence.nodes
    if raw.type is EventType.ASSAULT and nodes[raw.node].unit.has("retaliating", "paying_back"):
        return True
    if noun is None or raw.type is not EventType.ACCUSE:
        return False
    return is_blow(nodes[noun]) and any(node.has("back") for node in nodes[noun + 1 : noun + 1 + _NOUN_REACH])


def pays_back(raw: RawEvent) -> bool:
    """Tell whether an attack answers one told before ("membalas dengan | menggempur Y")."""
    near = raw.sentence.nodes[max(0, raw.node - _PAYING_REACH) : raw.node + 1]
    return raw.type is EventType.ASSAULT and any(node.unit.has("paying_back") for node in near)


def _is_that_bomb(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether "bom (yang …) itu" stands right before a verb."""
    if verb < 2 or "back" not in nodes[verb - 1].categories:
        return False
    for node in reversed(nodes[max(0, verb - _BOMB_REACH) : verb - 1]):
        if node.is_comma or node.is_speech or (node.mention is not None and node.mention.has_people):
            return False
        if not node.unit.classes.isdisjoint(_WENT_OFF):
            return True
    return False


def is_separate(nodes: Sequence[Node]) -> bool:
    """Tell whether a word says that meetings were held one by one."""
    return any(unit.has("separate") for node in nodes for unit in (node.unit,))


def verb_of(raw: RawEvent) -> int:
    """Return the verb that carries an event noun ("sehari setelah X | melancarkan serangan"), else the act's word."""
    carrier = raw.arguments.support
    return carrier if carrier is not None and carrier < raw.node else raw.node


def first_of_joined(raw: RawEvent) -> int:
    """Return the verb to which an act with no time of its own is joined ("sehari setelah X V dan | V")."""
    nodes, verb = raw.sentence.nodes, raw.node
    first = None if is_noun(nodes[verb]) or has_time_behind(nodes, verb) else verb_joined_to(nodes, verb)
    return verb if first is None else first


def verb_of_clause(raw: RawEvent) -> int:
    """Return the verb of the clause that tells of an event noun ("serangan yang | menewaskan X sehari sebelumnya")."""
    nodes, noun = raw.sentence.nodes, raw.node
    opening = next((n for n in (noun + 1, noun + 2) if n < len(nodes) - 1 and nodes[n].has("which")), None)
    if opening is None or not is_noun(nodes[noun]) or (opening > noun + 1 and nodes[noun + 1].mention is None):
        return noun
    return opening + 1 if is_verb(nodes[opening + 1]) else noun


def is_deed(raw: RawEvent) -> bool:
    """Tell whether an act is told by a verb, or by a noun that one carries or that tells when words were spoken."""
    if not raw.sense.voice.is_noun or raw.arguments.support is not None:
        return True
    before = raw.sentence.nodes[max(0, raw.node - 1) : raw.node]
    return raw.type is EventType.CONSULT and any(node.has("in", "after", "when") for node in before)


def is_of_plan(raw: RawEvent, actors: Sequence[Actor], plan: Event) -> bool:
    """Tell whether what is planned is part of a plan: of the same sides, or of one of them where it goes on with it."""
    if parties_of(actors) == parties_of(plan.actors):
        return True
    is_next = 0 < raw.sentence.line - plan.evidence.line <= NEXT_LINE and not raw.sentence.times
    return (is_next or goes_back(raw)) and share_side(actors, plan.actors)


def dates_incident(value: Edtf | None, raw: RawEvent, published: Edtf | None) -> bool:
    """Tell whether an act is an incident on a day of the news, or a fight whose days ended on one.

    Where the day of publication is open, what news is counted from ("setelah", "sejak") may be long past, and is none.
    """
    is_open = published is None or published.latest is None
    if raw.type not in INCIDENT_TYPES or (is_open and lies_behind(raw.sentence.nodes, raw.node)):
        return False
    is_fight = raw.type is EventType.ASSAULT and has_length(raw.sentence.nodes, raw.node)
    return is_news(value, published) or (is_fight and is_recent(value, published))


def is_failed_talk(raw: RawEvent) -> bool:
    """Tell whether an act is talks that came to nothing: they were held on a day all the same."""
    return raw.status is Status.FAILED and raw.type is EventType.CONSULT
