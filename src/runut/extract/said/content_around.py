"""The words that a source in their midst parts or that go on behind it."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.clause_shape import find_clause, has_predicate, is_predicate
from runut.extract.grammar.quotes import order_of, tone_of, trim
from runut.extract.grammar.word_class import is_noun
from runut.extract.said.clause_ends import find_relative_end
from runut.extract.said.content_bounds import find_content_end
from runut.extract.said.cue_place import find_content_start, is_said_on
from runut.record.span import Span

_SECOND_CUE_REACH = 3
_SAYING = {"plain", "says"}


def find_parted(text: str, sentence: Sentence, index: int, after: int) -> list[Span]:
    """Return "Kerusuhan itu | menelan 33 nyawa" of words that "menurut X" parts without a comma after it."""
    nodes = sentence.nodes
    if not 0 < after < len(nodes) or nodes[after].is_comma or not is_predicate(nodes[after]):
        return []
    before = nodes[find_content_start(nodes, index) : index]
    if not before or not (before[0].mention or is_noun(before[0])) or has_predicate(before):
        return []
    is_aside = nodes[index - 1].is_comma  # "Penyerang itu, yang …, | menurut X | tidak bersenjata"
    if any(node.is_speech or (node.has("which") and not is_aside) for node in before):
        return []
    rest = find_onward(text, sentence, after, index)
    return [*trim(text, before[0].start, nodes[index].start), *rest] if rest else []


def find_onward(text: str, sentence: Sentence, after: int, cue: int) -> list[Span]:
    """Return the words from a node on, up to where what is said ends, or the relative clause of the cue."""
    nodes = sentence.nodes
    if after >= len(nodes):
        return []
    limit = find_relative_end(nodes, cue, find_content_end(nodes, after, sentence.span.end))
    return trim(text, nodes[after].start, limit)


def step_over_second(nodes: Sequence[Node], start: int, told: set[int]) -> int:
    """Return where words begin past a cue that says again who speaks, which is told ("Menurut X | mengatakan …")."""
    is_twice = start < len(nodes) and nodes[start].is_speech and order_of(nodes[start]) == "pre"
    clause = find_clause(nodes, start) if is_twice else None
    if clause is None:
        return start
    told.add(nodes[start].start)
    return clause


def read_second_cue(text: str, sentence: Sentence, after: int) -> tuple[list[Span], set[int]]:
    """Return the words governed by a cue that goes on behind the speaker of the first, and where the cues stand."""
    nodes, told = sentence.nodes, set()
    if _says_how(nodes, after):
        told.add(nodes[after].start)
        after += 1
    cue = _find_second_cue(nodes, after)
    start = None if cue is None else find_clause(nodes, cue)
    if cue is None or start is None:
        return [], told
    return trim(text, nodes[start].start, sentence.span.end), told | {nodes[cue].start}


def _find_second_cue(nodes: Sequence[Node], after: int) -> int | None:
    """Return the index of a cue that goes on behind a speaker ("seraya | menambahkan", ", yang | menambahkan")."""
    joints = ("while", "which", "and", "with")
    ends = (n for n in range(after, len(nodes) - 1) if nodes[n].has(*joints) or nodes[n].is_speech)
    joint = next(ends, None)
    if joint is None:
        return None
    is_joined = nodes[joint].has("while") or is_said_on(nodes, joint) or _is_with(nodes, joint)
    if not (is_joined or _adds(nodes, after, joint)):
        return None
    return next((n for n in range(joint, min(joint + _SECOND_CUE_REACH, len(nodes))) if nodes[n].is_speech), None)


def _adds(nodes: Sequence[Node], after: int, cue: int) -> bool:
    """Tell whether a comma alone joins a plain word of speech ("kata X kepada pers, | menambahkan bahwa …")."""
    is_plain = order_of(nodes[cue]) == "pre" and tone_of(nodes[cue]) in _SAYING
    return is_plain and nodes[cue - 1].is_comma and not has_predicate(nodes[after : cue - 1])


def _is_with(nodes: Sequence[Node], joint: int) -> bool:
    """Tell whether "dengan" joins a word of speech ("kata X, | dengan menambahkan bahwa …")."""
    return nodes[joint].has("with") and nodes[joint + 1].is_speech


def _says_how(nodes: Sequence[Node], after: int) -> bool:
    """Tell whether a word of speech behind a speaker only says how they spoke ("kata X | bersikeras, …")."""
    if not 0 < after < len(nodes) or order_of(nodes[after]) != "pre" or nodes[after - 1].is_comma:
        return False
    return after + 1 == len(nodes) or not nodes[after + 1].unit.is_word
