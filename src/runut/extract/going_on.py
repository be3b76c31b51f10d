"""Words spoken over several lines: a paragraph whose sentences stand on a line each, closed by one cue."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.clauses import Sentence
from runut.extract.cue_place import is_own_word
from runut.extract.quotes import RawStatement, order_of, trim
from runut.record.article import Line
from runut.record.claims import StatementKind

_MOST_LINES = 6
_ENDS = ".!?"

Told = tuple[Line, Sequence[Sentence], list[RawStatement]]


def give_to_closing_cue(text: str, told: Sequence[Told]) -> None:
    """Give the lines of a paragraph that "…, kata X" closes to its speaker, one statement for each (CODEBOOK §9.22).

    A line that goes on in the next one ends in a blank after its full stop; such lines without a word of speech,
    right before one that a closing cue ends, are words of the same mouth.
    """
    for number, (_, sentences, found) in enumerate(told):
        closing = _closing(sentences, found)
        if closing is None:
            continue
        for line, before, spoken in reversed(told[max(0, number - _MOST_LINES) : number]):
            if not (spoken or _goes_on(text, line)) or not _is_unclaimed(before, spoken):
                break
            spoken[:] = _spoken_by(text, closing, before)


def _closing(sentences: Sequence[Sentence], found: Sequence[RawStatement]) -> RawStatement | None:
    """Return the statement that opens a line and is closed by a cue, None where none does."""
    first = found[0] if found else None
    if first is None or first.cue is None or first.speaker is None or order_of(first.cue) != "post":
        return None
    opens = first.start <= sentences[0].nodes[0].end and first.content[0].end <= first.cue.start
    return first if opens else None


def _goes_on(text: str, line: Line) -> bool:
    """Tell whether a line ends in a blank after its full stop: its paragraph goes on in the next line."""
    words = text[line.start : line.end]
    return words != words.rstrip() and words.rstrip().endswith(tuple(_ENDS))


def _is_unclaimed(sentences: Sequence[Sentence], spoken: Sequence[RawStatement]) -> bool:
    """Tell whether a line has no speaker yet, and no word of speech that could give it one."""
    if spoken:
        return all(statement.cue is None and statement.needs_speaker for statement in spoken)
    return not any(
        node.is_speech and not is_own_word(sentence.nodes, index)
        for sentence in sentences
        for index, node in enumerate(sentence.nodes)
    )


def _spoken_by(text: str, closing: RawStatement, sentences: Sequence[Sentence]) -> Iterator[RawStatement]:
    """Yield a line's words as the speaker's of the cue that closes its paragraph."""
    content = trim(text, sentences[0].span.start, sentences[-1].span.end)
    if content:
        why = [f"the paragraph is closed by '{closing.cue.unit.text}'" if closing.cue is not None else ""]
        yield RawStatement(sentences[0], closing.speaker, StatementKind.DIRECT, content, None, closing.relayed_by, why)
