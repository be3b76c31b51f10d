"""Whether a count is no count: what is only feared or wished, nobody, an age in brackets, a noun that tells nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.annotate.words.numerals import Number
from runut.extract.grammar.quotes import order_of, tone_of
from runut.extract.grammar.word_class import is_passive, is_plain_verb, is_verb
from runut.extract.outcome.attempts import is_attempted
from runut.extract.outcome.status import read_status
from runut.languages.lexicon import Sense
from runut.record.claims import EventType, Outcome, Status, VictimKind

_FEWEST_IN_FLIGHT = 20  # fewer who run are on the run, not displaced
_FEWEST_CIVILIANS = 10
_UNREAL = {Status.DENIED, Status.DEMANDED, Status.PLANNED, Status.POSSIBLE}
_AGAINST_DEEDS = {EventType.ACCUSE, EventType.PROTEST}
_CALLS = {EventType.REQUEST, EventType.REJECT}
_FARTHEST_CALL = 12
_OTHER_CLAUSE = ("after", "when", "because", "which", "whereas", "past")
_FIGHTERS = {VictimKind.SOLDIER, VictimKind.MILITANT}
_ESTIMATED = {Outcome.KILLED, Outcome.WOUNDED, Outcome.DISPLACED, Outcome.MISSING}


def is_told_of(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun opens its clause or says when something was: then what it names came about."""
    if noun == 0 or nodes[noun - 1].is_comma or nodes[noun - 1].is_speech:
        return True
    return nodes[noun - 1].has("that", "after", "when", "because", "in")


def is_unreal(nodes: Sequence[Node], index: int, outcome: Outcome) -> bool:
    """Tell whether the trigger is only wished, planned, threatened, doubted or denied: nobody is counted then."""
    marking = read_status(nodes, index)
    if _is_feared(nodes, index) or is_attempted(nodes, index):
        return True
    if index and (_is_doubted_by(nodes[index - 1]) or _is_said_untrue(nodes, index - 1)):
        return True
    if _is_told_at_first(nodes, index, outcome):
        return True
    is_estimate = marking.expected or any("expected" in node.categories for node in nodes[:index])
    if is_estimate and marking.status is Status.POSSIBLE and outcome in _ESTIMATED:
        return marking.purpose or marking.condition  # "diperkirakan tewas" is a count that nobody is sure of
    return marking.purpose or marking.condition or marking.status in _UNREAL


def is_no_release(nodes: Sequence[Node], index: int, sense: Sense) -> bool:
    """Tell whether captives are only spoken of as to be freed: a noun does not say that it came about."""
    if sense.outcome is not Outcome.RELEASED:
        return False
    return not is_told_of(nodes, index) if sense.voice.is_noun else _is_called_for(nodes, index)


def _is_called_for(nodes: Sequence[Node], release: int) -> bool:
    """Tell whether captives are only to be freed as somebody asks ("mendesak X mundur dan | membebaskan …")."""
    is_joined = has_verb = False
    for position in range(release - 1, max(-1, release - _FARTHEST_CALL), -1):
        node = nodes[position]
        if node.has("which") and position < release - 1 and is_passive(nodes[release]):
            continue  # "meminta 30 tahanan | yang ditahan X | dibebaskan"
        if node.has(*_OTHER_CLAUSE) or (node.is_comma and nodes[position + 1].mention is not None):
            return False
        item = node.unit.item
        is_promise = is_verb(node) and position == release - 1 - nodes[release - 1].has("purpose")
        calls = {*_CALLS, EventType.AGREE} if is_promise else _CALLS  # "setuju | membebaskan 30 tahanan"
        if node.is_trigger and item is not None and any(one.frame.type in calls for one in item.senses):
            return has_verb or not is_joined
        if node.is_speech:
            return False
        is_joined |= node.has("and")
        has_verb |= is_verb(node) or is_plain_verb(node)
    return False


def _is_feared(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether a word of doubt opens the clause of a count ("dikhawatirkan | 40 orang | tewas")."""
    if trigger < 2 or nodes[trigger - 1].mention is None or not nodes[trigger - 2].has("possible"):
        return False
    return not nodes[trigger - 2].has("expected") and (trigger < 3 or not nodes[trigger - 3].unit.is_word)


def _is_doubted_by(cue: Node) -> bool:
    """Tell whether a word before a noun asks for it or denies it; who condemns a deed tells of it ("mengutuk | …")."""
    if tone_of(cue) != "strict":
        return tone_of(cue) == "deny"
    item = cue.unit.item
    return item is None or not item.senses or any(sense.frame.type not in _AGAINST_DEEDS for sense in item.senses)


def _is_said_untrue(nodes: Sequence[Node], people: int) -> bool:
    """Tell whether it is denied that this became of people ("membantah | 46 tentaranya | tewas")."""
    if people < 1 or nodes[people].mention is None:
        return False
    cue = people - 1 - nodes[people - 1].has("that")
    return cue >= 0 and nodes[cue].is_speech and tone_of(nodes[cue]) == "deny"


def _is_told_at_first(nodes: Sequence[Node], index: int, outcome: Outcome) -> bool:
    """Tell whether it was only said at first, as turned out ("yang semula dinyatakan | diculik, telah gugur")."""
    before = index - 1
    is_said = before > 0 and (nodes[before].has("hearsay") or order_of(nodes[before]) == "prepas")
    before -= is_said
    is_first = before > 0 and nodes[before].has("at_first") and nodes[before - 1].has("which")
    return is_first and (is_said or outcome is Outcome.MISSING)


def is_denied(nodes: Sequence[Node], mention: Mention) -> bool:
    """Tell whether nobody is counted ("tidak seorang pun terluka", "0 korban")."""
    if mention.number is not None and mention.number.max == 0:
        return True
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    return position > 0 and nodes[position - 1].has("not", "not_yet", "none_occurs")


def is_bracketed(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a number stands alone in brackets or commas, as an age does ("Rahmat Siregar (22)")."""
    units, first, last = sentence.units, mention.first, mention.last
    if first < 2 or last - first != 1 or last >= len(units):
        return False
    signs = units[first - 1].text + units[last].text
    is_name = units[first - 2].is_capital and units[first - 2].number is None and first > 2
    return signs == "()" or (signs == ",," and is_name and units[first].text.isdigit())


def is_severity(
    mention: Mention, sentence: Sentence, counted: Iterable[tuple[int, Outcome]], *, hurt_before: bool
) -> bool:
    """Tell whether a count only splits the wounded before it by how badly they were hurt (CODEBOOK §9.29)."""
    nodes = sentence.nodes
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), len(nodes)) + 1
    is_part = position < len(nodes) and nodes[position].has("among")
    is_told = (
        hurt_before and position < len(nodes) and nodes[position].has("which")
    )  # "dua orang yang terluka itu kritis"
    behind = (node.mention for node in nodes[position:] if node.mention is not None)
    if (is_part or is_told) and any("conditions" in other.classes for other in behind):
        return True  # "tiga | dari korban | luka kini dalam keadaan kritis"
    return is_part and any(outcome is Outcome.WOUNDED and start < mention.start for start, outcome in counted)


def is_part_described(nodes: Sequence[Node], trigger: int) -> bool:
    """Tell whether something else is said of some of the dead ("tiga | dari korban | tewas belum dikenali")."""
    if trigger < 1 or not nodes[trigger - 1].has("among"):
        return False
    behind = trigger + 1
    while behind < len(nodes) and nodes[behind].has("demonstrative", "past"):
        behind += 1
    return behind < len(nodes) and (nodes[behind].has("not", "not_yet", "future") or is_verb(nodes[behind]))


def is_escape(mention: Mention, outcome: Outcome, who: VictimKind) -> bool:
    """Tell whether a few who run are on the run and not driven out; those who fight are not, however many they are."""
    if who in _FIGHTERS:
        return outcome is Outcome.DISPLACED
    number = mention.number
    fewest = _FEWEST_CIVILIANS if who in {VictimKind.CIVILIAN, VictimKind.CHILD} else _FEWEST_IN_FLIGHT
    most = None if number is None else (number.max if number.max is not None else number.min)
    return outcome is Outcome.DISPLACED and most is not None and most < fewest


def one_of(nodes: Sequence[Node], trigger: int, mention: Mention) -> Mention:
    """Return a phrase as it counts: of "salah seorang dari 21 tentara" one, unless a clause of "yang" tells of all.

    "Salah seorang pengawal X" without a number is one too.
    """
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    if mention.number is None and nodes[position].mention is mention and nodes[position].unit.has("one_of"):
        return replace(mention, number=Number(1, 1))
    if trigger and nodes[trigger - 1].has("which"):
        return mention
    is_part = position > 1 and nodes[position - 1].has("from") and nodes[position - 2].unit.has("one_of")
    return replace(mention, number=Number(1, 1)) if is_part else mention


def find_one_before(nodes: Sequence[Node], trigger: int) -> Mention | None:
    """Return the one whom a verb without a doer tells of ("salah satu dari dua pilot X | tewas"), else None."""
    position = trigger - 1
    while position > 1 and nodes[position].has("past", "adverb", "hearsay"):
        position -= 1
    mention = nodes[position].mention if position > 1 else None
    if mention is None or mention.number is None or not nodes[position - 1].has("from"):
        return None
    return replace(mention, number=Number(1, 1)) if nodes[position - 2].unit.has("one_of") else None
