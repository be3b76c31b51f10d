"""Words spoken over several lines: closed by one cue, or told of in the next line ("Hal itu dikatakan X")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.quotes import OPENING, RawStatement, order_of, trim
from runut.extract.said.own_words import is_own_word
from runut.extract.said.told_before import tell_of
from runut.record.actor import Actor, ActorKind
from runut.record.article import Line
from runut.record.claims import StatementKind

_MOST_LINES = 6
_CUE_REACH = 4
_SHORT = 10
_ENDS = ".!?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A line as it was read: whom its first sentence is about, and who it says said what stands before."""

    line: Line
    sentences: Sequence[Sentence]
    found: list[RawStatement]
    opener: Actor | None
    teller: Actor | None = None


def give_to_closing_cue(text: str, told: Sequence[Told]) -> None:
    """Give the lines of a paragraph that "…, kata X" closes to its speaker, one statement for each (CODEBOOK §9.22).

    A line that goes on in the next one ends in a blank after its full stop; such lines without a word of speech,
    right before one that a closing cue ends, are words of the same mouth. So are short ones between two of one speaker.
    """
    for number, line in enumerate(told):
        closing = _closing(line.sentences, line.found)
        if closing is None:
            continue
        first = max(0, number - _MOST_LINES)
        between = _first_between(text, told[first:number], closing)
        for place, before in reversed(list(enumerate(told[first:number]))):
            is_open = before.found or _goes_on(text, before.line) or place >= between
            if not is_open or not _is_unclaimed(before.sentences, before.found):
                break
            before.found[:] = _spoken_by(text, closing, before.sentences)


def give_to_teller(text: str, told: Sequence[Told]) -> None:
    """Give words without a cue to whom the next line says they are of ("Hal itu ditegaskan | X")."""
    for before, line in pairwise(told):
        if line.teller is not None and not before.found and _is_unclaimed(before.sentences, before.found):
            last = before.sentences[-1]
            before.found.extend([] if last.is_headline else tell_of(text, last, line.teller))
    for number, line in enumerate(told):
        if line.opener is None or not _points_at_words(line.sentences[0].nodes):
            continue
        for before in reversed(told[max(0, number - _MOST_LINES) : number]):
            if not before.found or not _is_unclaimed(before.sentences, before.found):
                break
            for statement in before.found:
                statement.speaker = line.opener
                statement.why.append(f"the next line says whose words these are: {line.opener.name}")


def give_to_next(told: Sequence[Told]) -> None:
    """Give words of "katanya", before which nobody was told of, to the person whom the next line is about."""
    for before, line in pairwise(told):
        spoken = [one for one in before.found if one.cue is not None and order_of(one.cue) == "post"]
        if any(statement.speaker is not None for statement in before.found):
            return
        if line.opener is not None and line.opener.kind is ActorKind.PERSON:
            for statement in spoken:
                statement.speaker = line.opener
                statement.why.append(f"the next line is about {line.opener.name}")


def _points_at_words(nodes: Sequence[Node]) -> bool:
    """Tell whether a sentence only says whose the words before it are ("Demikian dikatakan X", "Hal itu …")."""
    if order_of(nodes[0]) == "thus":
        return True
    thing, verb = nodes[0].mention, next((n for n, node in enumerate(nodes[:_CUE_REACH]) if node.is_speech), 0)
    is_thing = thing is not None and thing.kind is MentionKind.THING and thing.definite
    return verb > 0 and order_of(nodes[verb]) == "prepas" and (is_thing or nodes[0].has("demonstrative"))


def _closing(sentences: Sequence[Sentence], found: Sequence[RawStatement]) -> RawStatement | None:
    """Return the statement that opens a line and is closed by a cue, None where none does."""
    first = found[0] if found else None
    if first is None or first.cue is None or first.speaker is None or order_of(first.cue) != "post":
        return None
    opens = first.start <= sentences[0].nodes[0].end and first.content[0].end <= first.cue.start
    return first if opens else None


def _first_between(text: str, before: Sequence[Told], closing: RawStatement) -> int:
    """Return the place of the first of the short lines that stand between two of one speaker, their number for none.

    On a page that sets words in quotation marks they are the newsroom's.
    """
    if text[closing.start - 1 : closing.start] in OPENING and closing.start:
        return len(before)
    first = len(before)
    while first > 0 and (_is_short(before[first - 1]) or _is_spoken_on(text, before[first - 1])):
        first -= 1
    spoken = before[first - 1].found if first else []
    is_same = bool(spoken) and spoken[-1].speaker is not None and spoken[-1].speaker.name == _name_of(closing)
    return first if is_same else len(before)


def _is_spoken_on(text: str, told: Told) -> bool:
    """Tell whether a line goes on in the next one and gives nobody words of its own."""
    return _goes_on(text, told.line) and _is_unclaimed(told.sentences, told.found)


def _name_of(statement: RawStatement) -> str | None:
    return None if statement.speaker is None else statement.speaker.name


def _is_short(told: Told) -> bool:
    """Tell whether a line is one short sentence without a speaker that names no person and tells of no side first."""
    sentence = told.sentences[0]
    is_one = len(told.sentences) == 1 and not told.found and not sentence.is_headline
    if not is_one or len(sentence.nodes) > _SHORT or sentence.nodes[-1].unit.text not in _ENDS:
        return False
    opening = sentence.nodes[0].mention
    names = any(node.mention is not None and node.mention.person is not None for node in sentence.nodes)
    return not names and (opening is None or not opening.entities)


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
