"""The gate: pages that tell of no conflict and no peace process are let go before the deep stages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from runut.extract.gate_table import Found, GateTable, Side
from runut.languages.gate import Gate
from runut.record.article import Line, LineLabel
from runut.record.span import Span

READ_LABELS = frozenset({LineLabel.TITLE, LineLabel.SUBTITLE, LineLabel.BODY})
_LEAD_PARAGRAPHS = 2
_SHORT_TEXT_WORDS = 100
"""A text up to so long needs no more than the least; nor does a longer one whose headline and lead reach it."""

_WORDS_SHOWN = 3


@dataclass(slots=True)
class Evidence:
    """What speaks for conflict or peace on a page, and what against; a word counts once, at its best place."""

    gate: Gate
    groups: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    pairs: set[tuple[str, str]] = field(default_factory=set)
    topics: dict[str, dict[str, float]] = field(default_factory=lambda: defaultdict(dict))
    headline_sides: set[Side] = field(default_factory=set)

    def add_line(self, found: Iterable[Found], factor: float) -> None:
        """Count the words of one line; a rival in the headline stands beside those of the first paragraphs."""
        here: set[str] = set()
        sides: set[Side] = set(self.headline_sides) if factor > 1.0 else set()
        for word, is_name in found:
            if word.group is not None:
                self._count(word.group, word.form, factor, here)
            for topic, weight in word.topics:
                told = self.topics[topic]
                told[word.form] = max(told.get(word.form, 0.0), weight * factor)
            if is_name:
                sides |= word.sides
                if word.is_armed:
                    self._count("armed", word.form, factor, here)
                if word.is_theatre:
                    self._count("theatre", word.form, factor, here)
        if factor == self.gate.title:
            self.headline_sides = sides
        self._count_sides(sides, factor, here)
        if len(here) > 1:
            self.pairs.update((one, other) for one in here for other in here if (one, other) in self.gate.pairs)

    def _count(self, group: str, form: str, factor: float, here: set[str]) -> None:
        here.add(group)
        told = self.groups[group]
        told[form] = max(told.get(form, 0.0), self.gate.groups[group].weight * factor)

    def _count_sides(self, sides: set[Side], factor: float, here: set[str]) -> None:
        quarrels = [number for number, _ in sides]
        for number, party in sides:
            if quarrels.count(number) > 1:
                self._count("rivals", str(number), factor, here)
            if party not in self.gate.at_home:
                self._count("side", party, factor, here)

    def weigh(self) -> float:
        """Return what the evidence for conflict or peace weighs."""
        clear, vague = 0.0, 0.0
        for name, words in self.groups.items():
            told = min(self.gate.groups[name].most, sum(words.values()))
            if name in self.gate.vague:
                vague += told
            else:
                clear += told
        for pair in self.pairs:
            if self.gate.vague.issuperset(pair):
                vague += self.gate.pairs[pair]
            else:
                clear += self.gate.pairs[pair]
        return clear + min(self.gate.vague_most, vague)

    def count(self) -> int:
        """Return how many words of conflict and peace there are."""
        return sum(map(len, self.groups.values()))

    def find_topic(self) -> str | None:
        """Return the topic that the most speaks for, None where nothing does."""
        weights = {name: sum(words.values()) for name, words in self.topics.items()}
        return max(weights, key=lambda name: (weights[name], name), default=None)


def find_reason_to_let_go(text: str, lines: Sequence[Line], table: GateTable) -> str | None:
    """Return why an article need not be read, None where it tells of conflict or peace.

    Args:
        text: The page's text.
        lines: The article's lines; only its headlines and its body are asked.
        table: The words and names of its language.
    """
    evidence, words, body, lead = Evidence(table.gate), 0, 0, 0.0
    for line in lines:
        if line.label in READ_LABELS:
            body += line.label is LineLabel.BODY
            words += text.count(" ", line.start, line.end) + 1
            found = table.find(text, Span(line.start, line.end))
            if found:
                evidence.add_line(found, _factor_of(line, body, table.gate))
            if body <= _LEAD_PARAGRAPHS:
                lead = evidence.weigh()
    return _judge(evidence, _SHORT_TEXT_WORDS if lead >= table.gate.least else words)


def _factor_of(line: Line, paragraph: int, gate: Gate) -> float:
    if line.label is LineLabel.TITLE:
        return gate.title
    return gate.lead if paragraph <= _LEAD_PARAGRAPHS else 1.0


def _judge(evidence: Evidence, words: int) -> str | None:
    gate, told = evidence.gate, evidence.weigh()
    longer = max(0, words - _SHORT_TEXT_WORDS) / 100
    needed = min(gate.most_needed, gate.least + gate.per_hundred_words * longer)
    if told < needed:
        return (
            f"nothing about a conflict or a peace process ({evidence.count()} of its words found, "
            f"weighing {told:.1f} of {needed:.1f})"
        )
    topic = evidence.find_topic()
    if topic is None:
        return None
    other = evidence.topics[topic]
    against = min(gate.topic_most, sum(other.values()))
    if gate.actors.isdisjoint(evidence.groups):
        against *= gate.no_actor
    if told > against:
        return None
    shown = ", ".join(sorted(other, key=lambda form: (-other[form], form))[:_WORDS_SHOWN])
    return f"about something else: {topic} ({shown} weigh {against:.1f} against {told:.1f} of conflict and peace)"
