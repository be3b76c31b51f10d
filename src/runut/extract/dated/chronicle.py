"""Chronologies: a date that opens a line dates what it tells, and a short line with a date the lines below it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from runut.annotate.phrases.clauses import Node, Sentence, find_word_before
from runut.annotate.times.finding import TimeKind, TimeMention
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.when.timing import Dating, inferred, is_told_aside
from runut.record.claims import Status
from runut.record.edtf import Edtf

_MARKS = frozenset({":", "-", "–", "—", "|"})
_BULLETS = frozenset({"-", "–", "—", "•", "*", "·"})
_ENDS = frozenset({".", "!", "?", "…", '"', "”"})
_DATED = {TimeKind.DATE, TimeKind.PERIOD}
_LONGEST = 12
_FEWEST = 2
_RECALLED = 6


def read_chronicle(lines: Iterable[Sequence[Sentence]]) -> dict[int, Edtf]:
    """Return by line the date under which a chronology tells it; a page with fewer than two such dates is none."""
    told: dict[int, Edtf] = {}
    heads: set[Edtf] = set()
    under: Edtf | None = None
    for sentences in lines:
        body = sentences[1:] if len(sentences) > 1 and _is_number(sentences[0]) else sentences
        if not body or body[0].is_headline:
            continue
        line, is_short = body[0].line, len(body) == 1 and _is_short(body[0].nodes)
        day = _opening(body[0].nodes) or (_closing(body[0].nodes) if is_short else None)
        if day is not None:
            heads.add(day)
        if is_short:
            under = day
        day = day or under
        if day is not None:
            told[line] = day
    return told if len(heads) >= _FEWEST else {}


def by_entry(raw: RawEvent, chronicle: Mapping[int, Edtf]) -> Dating | None:
    """Give what a chronology tells the date of its entry, but for what its clauses recall."""
    day, nodes = chronicle.get(raw.sentence.line), raw.sentence.nodes
    if day is None or raw.status is not Status.HAPPENED or is_told_aside(nodes, raw.node):
        return None
    recalls = (find_word_before(nodes, word, raw.node, _RECALLED) for word in ("after", "although"))
    return inferred(day, "the date of the entry of a chronology") if all(at is None for at in recalls) else None


def _is_number(sentence: Sentence) -> bool:
    """Tell whether a sentence is only the number of an item ("3.")."""
    return all(node.unit.text.isdigit() or node.unit.text in _ENDS for node in sentence.nodes)


def _is_short(nodes: Sequence[Node]) -> bool:
    """Tell whether a line is a heading: short, and with no sign at its end."""
    return len(nodes) <= _LONGEST and nodes[-1].unit.text not in _ENDS


def _opening(nodes: Sequence[Node]) -> Edtf | None:
    """Return the date that opens a line, with a sign behind it or nothing ("- 18 Maret 2011: …")."""
    first = next((n for n, node in enumerate(nodes) if node.unit.text not in _BULLETS), 0)
    is_set_apart = first + 1 == len(nodes) or nodes[first + 1].unit.text in _MARKS
    return _day_of(nodes[first].time) if is_set_apart else None


def _closing(nodes: Sequence[Node]) -> Edtf | None:
    """Return the date with which a heading ends ("Serangan ke kota itu pada 27 November")."""
    return _day_of(nodes[-1].time)


def _day_of(time: TimeMention | None) -> Edtf | None:
    value = None if time is None or time.kind not in _DATED else time.value
    return value if value is not None and value.earliest is not None and value.latest is not None else None
