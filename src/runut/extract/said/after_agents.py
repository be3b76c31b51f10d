"""Where the words begin of a word of speech in the passive that names its speaker."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_shape import QUOTES, has_predicate
from runut.extract.grammar.quotes import order_of, tone_of
from runut.extract.said.cue_place import is_of_noun, may_govern
from runut.extract.said.likened_reports import is_likened

_SET_OFF = ("to_whom", "in", "citing", "such_as")


def find_passive_start(nodes: Sequence[Node], index: int, after: int, start: int | None) -> int | None:
    """Return where the words of a passive cue begin, None where it has none of its own.

    It has none behind "seperti", where another cue goes on behind who is named, and where nothing is told behind them
    ("Demikian dikatakan X, | Selasa").

    Args:
        nodes: The nodes of the sentence.
        index: The cue.
        after: The index behind who is named as its speaker, that behind the cue where nobody is.
        start: Where the clause begins that seems to follow the cue.
    """
    if is_likened(nodes, index) or any(order_of(node) == "according" for node in nodes[index:after]):
        return None
    if after > index + 1:
        start = find_after_agent(nodes, after, opens=opens_sentence(nodes, index)) or start
        if start is None or start < after or not _tells(nodes[start:]) or order_of(nodes[start]) == "according":
            return None
    elif start is not None and not may_govern(nodes, index, start):
        return None
    return None if start is None or is_of_noun(nodes, index, start) or nodes[start].has("and") else start


def _tells(nodes: Sequence[Node]) -> bool:
    """Tell whether words say something: a predicate, a count, or a quotation."""
    is_counted = any(node.mention is not None and node.mention.number is not None for node in nodes)
    return is_counted or has_predicate(nodes) or any(node.unit.text in QUOTES for node in nodes)


def opens_sentence(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a cue opens its sentence, alone or behind a small word ("Seperti | dilaporkan X, …")."""
    return index == 0 or (index == 1 and nodes[0].mention is None)


def find_after_agent(nodes: Sequence[Node], after: int, *, opens: bool) -> int | None:
    """Return where the words of a passive cue begin that names its speaker ("diumumkan X, yakni | …").

    Where the cue `opens` its sentence a comma is enough ("Seperti dilaporkan X, | …"), also behind what says to whom
    and when ("Dituturkan X kepada pers, seperti dilansir Y, Kamis, | …").
    """
    position, marked = _past_set_off(nodes, after) if opens else after, opens
    while position < len(nodes) and (nodes[position].is_comma or nodes[position].has("amounting", "that")):
        marked = marked or not nodes[position].is_comma
        position += 1
    behind = nodes[position + 1] if position + 1 < len(nodes) and nodes[position].has("which") else None
    is_cue = behind is not None and behind.is_speech and tone_of(behind) in {"says", "plain"}
    return position if marked and position < len(nodes) and not is_cue else None


def _past_set_off(nodes: Sequence[Node], after: int) -> int:
    """Return the index of the comma that closes what says to whom, where, when and by whom it was passed on."""
    position = after
    while position < len(nodes):
        first = position + nodes[position].is_comma
        closes = next((n for n in range(first, len(nodes)) if nodes[n].is_comma), None)
        is_set_off = first < len(nodes) and (nodes[first].has(*_SET_OFF) or nodes[first].time is not None)
        if closes is None or not is_set_off or any(node.is_trigger for node in nodes[first:closes]):
            return position
        position = closes
    return after
