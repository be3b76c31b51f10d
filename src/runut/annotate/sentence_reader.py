"""One sentence read into nodes: noun phrases, triggers, times and the words that join them."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.appositions import join_appositions, join_nicknames
from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.annotate.leanings import join_leanings
from runut.annotate.matcher import Hit, Matcher
from runut.annotate.members import note_members
from runut.annotate.mention_reader import MentionReader
from runut.annotate.mentions import Mention, MentionKind
from runut.annotate.phrase_sides import (
    continue_counts,
    give_offices,
    note_owners,
    note_speakers,
    place_all,
    place_officials,
    share_heads,
)
from runut.annotate.place_lines import without_place_line
from runut.annotate.times import TimeMention
from runut.annotate.units import Unit, read_units
from runut.record.span import Span

_TITLE_CASE_SHARE = 0.65
_TITLE_CASE_WORDS = 3
_WEIGHTY_LENGTH = 6
_AND = frozenset({"and"})
_JOINING_SIGNS = {"-", "–", "—", "/"}


def read_sentence(
    text: str, span: Span, longest: dict[int, Hit], matcher: Matcher, times: Sequence[TimeMention]
) -> Sentence:
    """Read one sentence into nodes (line and headline are set by the caller)."""
    units = read_units(text, span, longest, matcher)
    sentence = Sentence(0, span, units, times=tuple(times))
    found = join_leanings(_find_nodes(units, matcher, times), units)
    sentence.nodes = join_appositions(join_nicknames(without_place_line(found)))
    _join_sides(sentence.nodes)
    share_heads(sentence.nodes)
    place_officials(sentence.nodes)
    place_all(sentence.nodes)
    continue_counts(sentence.nodes)
    note_owners(sentence.nodes)
    note_speakers(sentence.nodes)
    note_members(sentence.nodes)
    give_offices(sentence.nodes)
    return sentence


def _join_sides(nodes: list[Node]) -> None:
    """Let a dash without spaces join the two sides beside it."""
    for before, node, after in zip(nodes, nodes[1:], nodes[2:], strict=False):
        if node.unit.text in _JOINING_SIGNS and node.start == before.end and node.end == after.start:
            node.joins = _is_side(before.mention) and _is_side(after.mention)
            if node.joins and node.unit.item is None:
                node.categories = _AND


def _is_side(mention: Mention | None) -> bool:
    return mention is not None and mention.kind is MentionKind.ACTOR and mention.party is not None


def is_title_case(units: Sequence[Unit]) -> bool:
    """Tell whether most words begin with a capital and no word of weight does not, so that capitals mean nothing."""
    words = [unit for unit in units if unit.is_word and not unit.text[0].isdigit()]
    count = sum(1 if unit.entities else unit.text.count(" ") + 1 for unit in words)
    if count < _TITLE_CASE_WORDS or any(map(_weighs, words)):
        return False
    return sum(unit.is_capital for unit in words) / len(words) > _TITLE_CASE_SHARE


def _weighs(unit: Unit) -> bool:
    """Tell whether a word is more than one that joins others, which headlines write small."""
    if not unit.is_capital:
        return len(unit.text) >= _WEIGHTY_LENGTH and (unit.item is None or not unit.item.categories)
    last = unit.text.rpartition(" ")[2] if " " in unit.text else ""
    is_speech = unit.item is not None and unit.item.speech is not None
    return is_speech and len(last) >= _WEIGHTY_LENGTH and last.islower()  # "Demikian dikatakan"


def _find_nodes(units: list[Unit], matcher: Matcher, times: Sequence[TimeMention]) -> list[Node]:
    reader = MentionReader(units, matcher, is_title_case=is_title_case(units))
    nodes: list[Node] = []
    clock = iter(times)
    time = next(clock, None)
    position = 0
    while position < len(units):
        unit = units[position]
        while time is not None and time.end <= unit.start:
            time = next(clock, None)
        if time is not None and time.start <= unit.start:
            last = _before_after(units, position, _index_after(units, position, time.end))
            node = _node(NodeKind.TIME, units, position, last)
            node.time = time
            nodes.append(node)
            time = next(clock, None)
        else:
            nodes.append(_next_node(units, position, reader, time))
        position = nodes[-1].last
    return nodes


def _before_after(units: Sequence[Unit], first: int, last: int) -> int:
    """Return where a time ends before the word that opens a clause behind it ("sehari | setelah pasukan mundur")."""
    return last - 1 if last - 1 > first and units[last - 1].has("after") else last


def _next_node(units: list[Unit], position: int, reader: MentionReader, time: TimeMention | None) -> Node:
    unit = units[position]
    is_trigger = unit.item is not None and bool(unit.item.senses) and not unit.entities and unit.item.people is None
    if is_trigger and not reader.is_in_name(position):
        return _node(NodeKind.TRIGGER, units, position, position + 1)
    if position and units[position - 1].has("manner") and not unit.entities:
        return _node(NodeKind.WORD, units, position, position + 1)
    limit = len(units) if time is None else _index_after(units, position, time.start)
    mention = reader.read(position, limit) if limit > position else None
    if mention is None or _is_count_of_events(mention, units):
        return _node(NodeKind.WORD, units, position, position + 1)
    node = _node(NodeKind.MENTION, units, position, mention.last)
    node.mention = mention
    return node


def _is_count_of_events(mention: Mention, units: list[Unit]) -> bool:
    if mention.kind is not MentionKind.THING or mention.entities or mention.classes or mention.last >= len(units):
        return False
    following = units[mention.last]
    is_noun = following.item is not None and any(sense.voice.is_noun for sense in following.item.senses)
    return is_noun and mention.number is not None and mention.last - mention.first <= 2


def _node(kind: NodeKind, units: list[Unit], first: int, last: int) -> Node:
    unit = units[first]
    item = unit.item
    node = Node(kind, first, last, unit.start, units[last - 1].end, unit)
    if item is not None:
        node.is_speech = item.speech is not None and kind is not NodeKind.MENTION
    if kind is NodeKind.WORD:
        node.is_comma = unit.text == ","
        if item is not None:
            node.categories = item.categories
    return node


def _index_after(units: list[Unit], position: int, end: int) -> int:
    while position < len(units) and units[position].start < end:
        position += 1
    return position
