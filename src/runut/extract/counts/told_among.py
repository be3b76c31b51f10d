"""Who is among the dead or wounded: "dua polisi di antara yang tewas", "mereka yang tewas termasuk tiga anak"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.words.numerals import NumberWords
from runut.extract.counts.counted import told_outcome
from runut.extract.counts.tolls import Toll
from runut.extract.grammar.joined_names import list_left, list_right
from runut.record.claims import Outcome

_REACH = 12
_WITHIN = 2


def find_told_among(sentence: Sentence) -> Iterator[Toll]:
    """Yield the people who are told to be among those of whom "yang" tells harm."""
    nodes = sentence.nodes
    for which in sentence.find("which"):
        outcome = told_outcome(nodes[which + 1]) if 0 < which < len(nodes) - 1 else None
        if outcome is None:
            continue
        why = f"among those '{nodes[which + 1].unit.text}'"
        mention = _named_before(nodes, which)
        if mention is not None:
            yield mention, outcome, why
        yield from ((one, outcome, why) for one in _listed_behind(nodes, which))


def find_told_within(sentence: Sentence, numbers: NumberWords) -> Iterator[Toll]:
    """Yield "dua guru" of "dua guru termasuk dalam | tujuh korban tewas"."""
    nodes = sentence.nodes
    for index, mention in sentence.mentions:
        lows = {unit.low for unit in sentence.units[mention.first : mention.last]}
        is_within = index > _WITHIN and mention.number is not None and nodes[index - 1].has("in", "among", "between")
        if not is_within or lows.isdisjoint(numbers.remains | numbers.wounded) or not _opens_list(nodes[index - 2]):
            continue
        outcome = Outcome.WOUNDED if lows.isdisjoint(numbers.remains) else Outcome.KILLED
        for one in list_left(nodes, index - 3):
            if one.number is not None and one.has_people:
                yield one, outcome, f"among those of '{mention.name}'"


def _opens_list(node: Node) -> bool:
    return node.has("including", "exists")


def _named_before(nodes: Sequence[Node], which: int) -> Mention | None:
    """Return who opens the clause of "N orang, termasuk dua anak, | di antara | yang tewas", None where nobody does."""
    people = nodes[which - 1].mention
    among = which - 1 - (people is not None and _are_those(people))
    if among < 1 or not nodes[among].has("between", "among"):
        return None
    first = None
    for position in range(among - 1, max(-1, among - _REACH), -1):
        node = nodes[position]
        if node.is_speech or node.has("that", "when", "after", "because"):
            break
        if node.mention is not None and node.mention.number is not None and node.mention.has_people:
            first = node.mention
    return first


def _listed_behind(nodes: Sequence[Node], which: int) -> Iterator[Mention]:
    """Yield "tiga anak" and "seorang guru" of "mereka | yang | tewas itu termasuk tiga anak dan seorang guru"."""
    people = nodes[which - 1].mention
    if people is None or not _are_those(people):
        return
    opens = which + 2
    while opens < len(nodes) - 1 and nodes[opens].has("demonstrative", "adverb"):
        opens += 1
    if opens + 1 < len(nodes) and nodes[opens].has("including"):
        yield from (
            one for one in list_right(nodes, opens + 1, whole=True) if one.number is not None and one.has_people
        )


def _are_those(mention: Mention) -> bool:
    """Tell whether a phrase is "mereka" or the victims, of whom no number is told."""
    if mention.number is not None:
        return False
    return mention.pronoun == "third_plural" or (mention.kind is not MentionKind.PRONOUN and "lives" in mention.classes)
