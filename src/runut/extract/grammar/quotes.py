"""What stands in quotation marks, and a statement as it is pieced together."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Node, Sentence
from runut.record.actor import Actor
from runut.record.claims import StatementKind
from runut.record.span import Span

_QUOTED = re.compile(r"„([^„“”\"\n]{2,4000})(?:[“”\"]|\Z)|[“\"«]([^“”\"«»]{2,4000})[”\"»]|[“«]([^“”\"«»\n]{2,4000})\Z")
OPENING = '"“«„'  # what opens a quotation
_MARK_AND_BLANK = 2
_LEFT_OPEN = ",!?"
_FEWEST_WORDS = 2
_OF_TALK = {"first", "second"}
_LONGEST_GAP = 6
_EDGE = " \t\u00a0,;:–—-\"“”„«»'‘’"
_MARK = re.compile(r"[\"“”„«»]")
_CLOSING = re.compile(r"[.,]?[\"”»]")


@dataclass(slots=True)
class RawStatement:
    """A statement before its speaker's pronouns are settled across the page.

    `passed_on` tells a claim of which only another speaks ("tuduhan X bahwa …"): "pasukannya" in it need not be X's.
    """

    sentence: Sentence
    speaker: Actor | None
    kind: StatementKind
    content: list[Span]
    cue: Node | None = None
    relayed_by: tuple[str, ...] = ()
    why: list[str] = field(default_factory=list)
    needs_speaker: bool = False
    passed_on: bool = False

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


def names_speaker(node: Node) -> bool:
    """Tell whether a word of speech says itself that the last speaker goes on ("katanya", "menurut dia")."""
    item = node.unit.item
    return item is not None and item.speech is not None and item.speech.by_last


def is_of_talk(node: Node) -> bool:
    """Tell whether a node is a pronoun of the first or second person, which nobody retells so."""
    return node.mention is not None and node.mention.pronoun in _OF_TALK


def find_quotes(text: str, line: Span) -> list[Span]:
    """Return what stands in quotation marks on a line; an opening mark without its pair runs to the end."""
    found = []
    for match in _QUOTED.finditer(text, line.start, line.end):
        group = match.lastindex or 1
        if len(match.group(group).split()) >= _FEWEST_WORDS:
            found.append(Span(match.start(group), match.end(group)))
    return found


def trim(text: str, start: int, end: int) -> list[Span]:
    """Return a stretch without the signs and spaces at its edges; nothing where nothing is left.

    A quotation mark whose pair stands within stays.
    """
    first, last = start, end
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and (text[end - 1] in _EDGE or text[end - 1] in ".\n"):
        end -= 1
    if end <= start:
        return []
    if len(_MARK.findall(text, start, end)) % 2:
        if closing := _CLOSING.match(text, end, last):
            end = closing.end()
        elif start > first and _MARK.match(text, start - 1):
            start -= 1
    return [Span(start, end)]


class QuoteBook:
    """The quotations of one line, each given to one cue at most."""

    def __init__(self, text: str, line: Span) -> None:
        self.text = text
        self.line = line
        self.quotes = find_quotes(text, line)
        self._starts = [span.start for span in self.quotes]
        self._ends = [span.end for span in self.quotes]
        self._used: set[Span] = set()

    def use(self, quote: Span | None) -> None:
        """Keep a quotation from any further cue."""
        if quote is not None:
            self._used.add(quote)

    def is_used(self, quote: Span) -> bool:
        """Tell whether a cue has taken a quotation."""
        return quote in self._used

    def holds(self, position: int) -> bool:
        """Tell whether a code point stands inside a quotation."""
        last = bisect_right(self._starts, position) - 1
        return last >= 0 and position < self.quotes[last].end

    def before(self, position: int) -> Span | None:
        """Return the quotation that ends just before a position, None where none does or a cue has taken it."""
        last = bisect_right(self._ends, position) - 1
        if last < 0 or position - self._ends[last] > _LONGEST_GAP or self.quotes[last] in self._used:
            return None
        return self.quotes[last]

    def breaks_off_at(self, position: int) -> bool:
        """Tell whether a free quotation left open by its own comma ends right before a position ('"…," | sebut X')."""
        quote = self.before(position)
        return quote is not None and position - quote.end == _MARK_AND_BLANK and self.text[quote.end - 1] in _LEFT_OPEN

    def after(self, position: int) -> Span | None:
        """Return the first quotation from a position on, None where a cue has taken it."""
        first = bisect_left(self._starts, position)
        if first >= len(self.quotes) or self.quotes[first] in self._used:
            return None
        return self.quotes[first]

    def closing(self, start: int, end: int) -> Span | None:
        """Return the free quotation inside a stretch that ends with it ("… sehingga "tidak dapat diandalkan"")."""
        quote = self.before(end + 2)
        inside = quote is not None and quote.start > start and abs(end - quote.end) <= 2
        return quote if inside else None
