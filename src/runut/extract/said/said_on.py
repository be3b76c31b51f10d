"""What one speaker says under two words of speech in one sentence: one statement (CODEBOOK §5)."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.quotes import RawStatement, order_of, tone_of

_SAYING = {"plain", "says"}
_FIRST = {"plain", "says", "report", "claim", "admit", "edge", "ready"}


def join_cues(found: Sequence[RawStatement]) -> list[RawStatement]:
    """Join the words of a sentence that its speaker only goes on with ("X mengatakan …, dan menambahkan bahwa …")."""
    joined: list[RawStatement] = []
    for statement in sorted(found, key=lambda statement: statement.start):
        if joined and _goes_on(joined[-1], statement):
            joined[-1].content.extend(statement.content)
        else:
            joined.append(statement)
    return joined


def _goes_on(first: RawStatement, second: RawStatement) -> bool:
    """Tell whether the second word of speech is a plain one of the same mouth, with nobody named before it."""
    cues = first.cue, second.cue
    if cues[0] is None or cues[1] is None or not _is_same_speaker(first, second):
        return False
    is_saying = tone_of(cues[0]) in _FIRST and tone_of(cues[1]) in _SAYING and order_of(cues[1]) == "pre"
    begin = max(first.end, cues[0].end)  # "…, PBB mengatakan dalam sebuah pernyataan, | menambahkan bahwa …"
    between = [node for node in second.sentence.nodes if begin <= node.start < cues[1].start]
    is_named = any(node.mention is not None and node.mention.kind is MentionKind.ACTOR for node in between)
    return is_saying and first.end <= cues[1].start and cues[0].start < cues[1].start and not is_named


def _is_same_speaker(first: RawStatement, second: RawStatement) -> bool:
    one, other = first.speaker, second.speaker
    return one is not None and other is not None and (one.name, one.party) == (other.name, other.party)


def says_again(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a closing "katanya" only says again who speaks in its sentence ("N mengatakan …, | katanya")."""
    item = nodes[index].unit.item
    word = None if item is None else item.speech
    closes = word is not None and word.order == "post" and word.by_last and nodes[index - 1].is_comma
    is_addressed = index + 1 < len(nodes) and nodes[index + 1].has("to_whom")
    if not closes or (not is_addressed and any(node.unit.is_word for node in nodes[index + 1 :])):
        return False
    first = next((n for n in range(1, index) if nodes[n].is_speech), index)
    named = nodes[first - 1].mention
    is_one = named is not None and (named.person is not None or (named.kind is MentionKind.ACTOR and first == 1))
    return first < index and order_of(nodes[first]) == "pre" and is_one


def retells(statement: RawStatement, told: Sequence[RawStatement]) -> bool:
    """Tell whether a source at the end only passes on what another says ("…, kata X, | menurut Y")."""
    cue = statement.cue
    is_source = cue is not None and order_of(cue) == "according" and statement.end <= cue.start
    return is_source and any(
        statement.start <= other.start and other.cue is not None and other.cue.start < statement.end for other in told
    )
