"""Tolls told as a list: bodies of whom, who is among the dead, how many in each place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.words.numerals import NumberWords
from runut.extract.counts.counted import told_outcome
from runut.extract.counts.raw_count import RawCount, some_of
from runut.extract.counts.told_among import find_told_among, find_told_within
from runut.extract.counts.tolls import Toll, find_totals, undergoes_else
from runut.extract.grammar.joined_names import list_right
from runut.record.claims import Outcome

_AMONG_REACH = 8


def find_named_dead(sentence: Sentence, numbers: NumberWords) -> Iterator[Toll]:
    """Yield whose bodies are told of, who is among the dead, and a total's numbers place by place."""
    yield from _bodies_of(sentence, numbers)
    yield from _among_the_dead(sentence)
    yield from find_told_among(sentence)
    yield from find_told_within(sentence, numbers)
    yield from _victims_listed(sentence, numbers)
    for mention, outcome, why in find_totals(sentence, numbers):
        for other in _place_by_place(sentence, mention, numbers):
            yield other, outcome, why


def _bodies_of(sentence: Sentence, numbers: NumberWords) -> Iterator[Toll]:
    """Yield "seorang pria" of "mayat seorang pria", "tiga prajurit" of "jenazah tiga prajurit"."""
    for before, node in zip(sentence.nodes, sentence.nodes[1:], strict=False):
        named, bodies = node.mention, before.mention
        if named is None or bodies is None or bodies.number is not None or not _counts(named):
            continue
        lows = {unit.low for unit in sentence.units[bodies.first : bodies.last]}
        if not lows.isdisjoint(numbers.remains):
            yield named, Outcome.KILLED, f"whose bodies: '{bodies.name}'"


def _among_the_dead(sentence: Sentence) -> Iterator[Toll]:
    """Yield "tiga guru, seorang bidan" of "di antara yang gugur terdapat tiga guru dan seorang bidan"."""
    nodes = sentence.nodes
    for index in sentence.find("among"):
        if index + 3 >= len(nodes) or not nodes[index].has("among"):
            continue
        told = index + 1 + (nodes[index + 1].mention is not None)  # "di antara | korban | tewas"
        outcome = told_outcome(nodes[told])
        last = min(len(nodes) - 1, told + _AMONG_REACH)
        exists = next((n for n in range(told + 1, last) if nodes[n].has("exists", "copula", "including")), None)
        if outcome is None or exists is None or any(node.is_speech for node in nodes[told:exists]):
            continue
        for mention in list_right(nodes, exists + 1, whole=True):
            if _counts(mention):
                yield mention, outcome, f"among those '{nodes[told].unit.text}'"


def _victims_listed(sentence: Sentence, numbers: NumberWords) -> Iterator[Toll]:
    """Yield "lima tentara", "dua warga" of "korban tewas terdiri atas lima tentara dan dua warga"."""
    nodes = sentence.nodes
    for index, mention in sentence.mentions:
        if mention.number is not None or index + 2 >= len(nodes):
            continue
        told = index + 1 + nodes[index + 1].is_comma
        if not nodes[told].has("including", "copula"):
            continue
        lows = {unit.low for unit in sentence.units[mention.first : mention.last]}
        outcome = Outcome.KILLED if not lows.isdisjoint(numbers.remains) else Outcome.WOUNDED
        if lows.isdisjoint(numbers.remains | numbers.wounded):
            continue
        for named in list_right(nodes, told + 1, whole=True):
            if _counts(named):
                yield named, outcome, f"who they are: '{mention.name}'"


def find_addends(sentence: Sentence, counted: Sequence[RawCount]) -> Iterator[RawCount]:
    """Yield "tiga tentara", "dua polisi" of "lima orang tewas dalam serangan itu, tiga tentara dan dua polisi"."""
    nodes = sentence.nodes
    for index, mention in sentence.mentions:
        if mention.number is None or index < 2 or not nodes[index - 1].is_comma:
            continue
        whole = next((count for count in reversed(counted) if count.end < mention.start), None)
        row = list_right(nodes, index, whole=True)
        if whole is None or len(row) < 2 or not all(map(_counts, row)):
            continue
        numbers = [one.number.min or 0 for one in row if one.number is not None]
        if whole.number.min == whole.number.max == sum(numbers):
            yield from (some_of(sentence, one, whole) for one in row)


def find_gapped(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Yield a number whose verb was told of another side before, and its side ("X kehilangan lima, Y | sembilan")."""
    nodes = sentence.nodes
    for index, mention in sentence.mentions:
        side = nodes[index - 1].mention if index > 2 and mention.number is not None else None
        if side is None:
            continue
        ends = index + 1 >= len(nodes) or not nodes[index + 1].unit.is_word
        is_camp = "in" in nodes[index - 2].categories and _names_camp(sentence, side)
        if not (side.party or is_camp) or not ends:
            continue
        joint = index - 2
        while joint > 1 and nodes[joint].has("in"):
            joint -= 1
        if nodes[joint].has("and", "whereas") and mention.party is None and side.number is None:
            yield mention, side


def _names_camp(sentence: Sentence, side: Mention) -> bool:
    """Tell whether a phrase is one of two camps without a name ("di | pihak lawan |", "di | pihaknya |")."""
    return sentence.units[side.first].has("camp") or side.pronoun is not None or "enemyword" in side.classes


def _place_by_place(sentence: Sentence, first: Mention, numbers: NumberWords) -> Iterator[Mention]:
    """Yield the further numbers of "27 orang di A, 17 orang di B, dan tiga orang di C"."""
    nodes = sentence.nodes
    position = next((n for n, node in enumerate(nodes) if node.mention is first), len(nodes)) + 1
    while position < len(nodes):
        node = nodes[position]
        if node.kind is NodeKind.TRIGGER or node.is_speech or not (_passes(node) or node.mention is not None):
            return
        is_of_wounded = any(unit.low in numbers.wounded for unit in sentence.units[node.first : node.last])
        if is_of_wounded or undergoes_else(nodes, position):
            return
        if node.mention is not None and node.mention.number is not None and _counts(node.mention):
            yield node.mention
        position += 1


def find_elsewhere(sentence: Sentence, counted: Sequence[RawCount]) -> Iterator[tuple[Mention, RawCount]]:
    """Yield the numbers of further places, and the count they go on ("menewaskan 22 orang di X dan | 19 | di Y")."""
    nodes = sentence.nodes
    for count in counted:
        first = next((n for n, node in enumerate(nodes) if node.mention is count.mention), len(nodes)) + 1
        behind = _past_verb(nodes, first)
        while (other := _next_place(nodes, behind)) is not None:
            mention = nodes[other].mention
            if mention is not None and all(mention is not known.mention for known in counted):
                yield mention, count
            behind = other + 1


def _past_verb(nodes: Sequence[Node], position: int) -> int:
    """Return the place behind the verb of harm that may follow those it counts ("50 perusuh | ditangkap | di X")."""
    while position < len(nodes) and nodes[position].has("adverb", "past", "hearsay"):
        position += 1
    return position + (position < len(nodes) and told_outcome(nodes[position]) is not None)


def _next_place(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the number that the next of several places has, behind the place of the one before."""
    last = len(nodes) - 2
    if position >= last or not nodes[position].has("in") or nodes[position + 1].mention is None:
        return None
    position += 2
    opens = position
    while position < last and (nodes[position].is_comma or nodes[position].has("and", "whereas")):
        position += 1
    mention = nodes[position].mention if opens < position < last else None
    if mention is None or mention.number is None or not nodes[_past_others(nodes, position + 1)].has("in"):
        return None
    is_bare = not mention.classes and mention.kind is MentionKind.THING
    return position if _counts(mention) or is_bare else None


def _past_others(nodes: Sequence[Node], position: int) -> int:
    """Return the place behind "lainnya" ("| 3.500 | lainnya | di X")."""
    return min(position + nodes[position].has("other"), len(nodes) - 1)


def _passes(node: Node) -> bool:
    return node.is_comma or node.has("and", "in")


def _counts(mention: Mention) -> bool:
    return mention.number is not None and mention.has_people and mention.kind is not MentionKind.PLACE
