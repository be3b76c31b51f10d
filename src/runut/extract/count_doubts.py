"""Whether a count is no count: what is only feared or wished, nobody, an age in brackets, a noun that tells nothing."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.clauses import Node, Sentence
from runut.annotate.mentions import Mention
from runut.extract.quotes import tone_of
from runut.extract.status import read_status
from runut.record.claims import Outcome, Status

_UNREAL = {Status.DENIED, Status.DEMANDED, Status.PLANNED, Status.POSSIBLE}
_ESTIMATED = {Outcome.KILLED, Outcome.WOUNDED, Outcome.DISPLACED, Outcome.MISSING}


def is_told_of(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether a noun opens its clause or says when something was: then what it names came about."""
    if noun == 0 or nodes[noun - 1].is_comma or nodes[noun - 1].is_speech:
        return True
    return nodes[noun - 1].has("that", "after", "when", "because", "in")


def is_unreal(nodes: Sequence[Node], index: int, outcome: Outcome) -> bool:
    """Tell whether the trigger is only wished, planned, threatened, doubted or denied: nobody is counted then."""
    marking = read_status(nodes, index)
    if index and tone_of(nodes[index - 1]) in {"strict", "deny"}:
        return True
    is_estimate = marking.expected or any(node.has("expected") for node in nodes[:index])
    if is_estimate and marking.status is Status.POSSIBLE and outcome in _ESTIMATED:
        return marking.purpose or marking.condition  # "diperkirakan tewas" is a count that nobody is sure of
    return marking.purpose or marking.condition or marking.status in _UNREAL


def is_denied(nodes: Sequence[Node], mention: Mention) -> bool:
    """Tell whether nobody is counted ("tidak seorang pun terluka")."""
    position = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    return position > 0 and nodes[position - 1].has("not", "not_yet", "none_occurs")


def is_bracketed(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a number stands alone in brackets, as an age does ("Yuri Kotenok (22)")."""
    units, last = sentence.units, mention.last
    is_open = mention.first > 0 and units[mention.first - 1].text == "("
    return is_open and mention.last - mention.first == 1 and last < len(units) and units[last].text == ")"
