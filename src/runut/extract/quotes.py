"""What stands in quotation marks, and a statement as it is pieced together."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from runut.annotate.clauses import Node, Sentence
from runut.record.actor import Actor
from runut.record.claims import StatementKind
from runut.record.span import Span

_QUOTED = re.compile(r"[“\"«]([^“”\"«»]{2,4000})[”\"»]|[“«]([^“”\"«»\n]{2,4000})\Z")
_FEWEST_WORDS = 2


@dataclass(slots=True)
class RawStatement:
    """A statement before its speaker's pronouns are settled across the page."""

    sentence: Sentence
    speaker: Actor | None
    kind: StatementKind
    content: list[Span]
    cue: Node | None = None
    relayed_by: tuple[str, ...] = ()
    why: list[str] = field(default_factory=list)
    needs_speaker: bool = False

    @property
    def start(self) -> int:
        """Return the first code point of the content."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Return the code point after the content."""
        return max(span.end for span in self.content)


def order_of(node: Node) -> str:
    """Return where a word of speech stands to the words spoken, "" for any other node."""
    item = node.unit.item
    return item.speech.order if item is not None and item.speech is not None else ""


def tone_of(node: Node) -> str:
    """Return the tone of a word of speech, "" for any other node."""
    item = node.unit.item
    return item.speech.tone if item is not None and item.speech is not None else ""


def find_quotes(text: str, line: Span) -> list[Span]:
    """Return what stands in quotation marks on a line; an opening mark without its pair runs to the end."""
    found = []
    for match in _QUOTED.finditer(text, line.start, line.end):
        group = 1 if match.group(1) is not None else 2
        if len(match.group(group).split()) >= _FEWEST_WORDS:
            found.append(Span(match.start(group), match.end(group)))
    return found


def join_statements(found: list[RawStatement]) -> list[RawStatement]:
    """Join what one speaker says in one sentence under two cues ("… kata X, seraya menambahkan bahwa …")."""
    joined: list[RawStatement] = []
    for statement in found:
        last = joined[-1] if joined else None
        same = (
            last is not None
            and last.sentence is statement.sentence
            and last.speaker is not None
            and statement.speaker is not None
            and last.speaker.name == statement.speaker.name
        )
        if last is not None and same and last.end <= statement.start:
            last.content.extend(statement.content)
            last.why.extend(statement.why)
        else:
            joined.append(statement)
    return joined
