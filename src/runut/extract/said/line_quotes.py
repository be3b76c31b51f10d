"""Quotations of one line that belong together, apart, or to the plain words before them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node, Sentence
from runut.extract.grammar.clause_shape import has_predicate, is_predicate
from runut.extract.grammar.quotes import QuoteBook, RawStatement, is_of_talk, order_of, tone_of, trim
from runut.extract.grammar.word_class import is_active
from runut.extract.said.content_bounds import CLOSING
from runut.extract.said.cue_place import kind_of
from runut.extract.said.own_words import is_own_word
from runut.record.claims import StatementKind
from runut.record.span import Span

_SHORTEST_FRAGMENT = 4
_QUOTE_MARK = 2
_MARK = 1
_ENDS = {".", "!", "?"}
_ONE_WORD = re.compile(r"[\"“«]([^\s\"“”«»]{3,40})[\"”»]")

Part = tuple[list[Span], StatementKind]


def join_quotes(text: str, sentences: Sequence[Sentence], quotes: QuoteBook, found: Sequence[RawStatement]) -> None:
    """Give a quotation that opens the next sentence to the one before it ("…," ujar X. "…")."""
    following = {before.span.start: after.span.start for before, after in pairwise(sentences)}
    for statement in found:
        cue = statement.cue
        later = following.get(statement.sentence.span.start)
        if cue is None or order_of(cue) not in CLOSING or statement.kind is not StatementKind.DIRECT:
            continue
        if later is None or cue.start < statement.content[-1].start:
            continue
        quote = quotes.after(later)
        if quote is not None and quote.start - later <= _QUOTE_MARK:
            quotes.use(quote)
            statement.content.extend(trim(text, quote.start, quote.end))


def reach_back(statement: RawStatement, untold: Sequence[Sentence], quotes: QuoteBook) -> None:
    """Let plain words in the first person reach back over the sentences right before them that no cue governs."""
    closes = statement.cue is not None and order_of(statement.cue) == "post"
    if not closes or quotes.holds(statement.start):
        return
    first = len(untold)
    while first > 0 and _is_plainly_spoken(untold[first - 1]):
        first -= 1
    start = untold[first].span.start if first < len(untold) else statement.sentence.span.start
    is_plain = statement.kind is StatementKind.DIRECT or first < len(untold)
    if is_plain and start < statement.content[0].start:
        statement.content[0] = Span(start, statement.content[0].end)
        statement.kind = StatementKind.DIRECT


def _is_plainly_spoken(sentence: Sentence) -> bool:
    """Tell whether a sentence is someone's own words without marks or cue."""
    nodes = sentence.nodes
    speaks = any(node.is_speech and not is_own_word(nodes, index) for index, node in enumerate(nodes))
    return not speaks and any(map(is_of_talk, nodes))


def part_fragment(
    text: str, sentence: Sentence, quotes: QuoteBook, content: list[Span], cue: Node | None = None
) -> list[Part]:
    """Part retold words from the words in quotation marks that close them, where those are more than a name.

    What is called something ("menyebut hal itu "langkah maju"") is the newsroom's word, the quotation the speaker's.
    """
    indirect = StatementKind.INDIRECT
    if len(content) != 1:
        return [(content, indirect)] if content else []
    (whole,) = content
    quote = quotes.closing(whole.start, whole.end)
    length = 0 if quote is None else len(quote.of(text).split())
    if quote is None:
        is_naming = cue is not None and tone_of(cue) in {"naming", "count"}
        called = _called_word(text, whole, sentence) if is_naming else None
        return [(content, indirect)] if called is None else [(called, StatementKind.DIRECT)]
    within = [node for node in sentence.nodes if quote.start <= node.start < quote.end]
    retells = has_predicate([node for node in sentence.nodes if whole.start <= node.start < quote.start])
    is_called = cue is not None and tone_of(cue) in {"naming", "as"} and not retells
    is_short = length < _SHORTEST_FRAGMENT or (length == _SHORTEST_FRAGMENT and not any(map(is_predicate, within)))
    if (is_short and not is_called) or (retells and _is_object(sentence, quote, within)):
        return [(content, indirect)]
    quotes.use(quote)
    retold = trim(text, whole.start, quote.start) if retells and not _breaks_off(sentence, quote) else []
    parts = [(retold, indirect), (trim(text, quote.start, quote.end), StatementKind.DIRECT)]
    return [part for part in parts if part[0]]


def _called_word(text: str, whole: Span, sentence: Sentence) -> list[Span] | None:
    """Return the one word in quotation marks that closes what is called so ("menyebut tuduhan itu | "khayalan"")."""
    match = _ONE_WORD.search(text, whole.start, min(len(text), whole.end + _MARK))
    if match is None or match.end() < whole.end:
        return None
    before = [node for node in sentence.nodes if whole.start <= node.start < match.start()]
    is_retold = has_predicate(before) or any(node.is_comma for node in before)
    return None if is_retold else [Span(match.start(1), match.end(1))]


def _breaks_off(sentence: Sentence, quote: Span) -> bool:
    """Tell whether the words before a quotation need it to be a clause ("mereka akan | "berjuang terus"")."""
    before = [node for node in sentence.nodes if node.end <= quote.start and node.unit.is_word]
    return bool(before) and is_predicate(before[-1])


def _is_object(sentence: Sentence, quote: Span, within: Sequence[Node]) -> bool:
    """Tell whether a quotation is only the object of a verb that is retold ("X akan menandatangani | "pakta …"")."""
    before = [node for node in sentence.nodes if node.end <= quote.start and node.unit.is_word]
    return bool(before) and is_active(before[-1]) and not has_predicate(within)


def find_called_end(nodes: Sequence[Node], cue: int, start: int, quote: Span | None) -> int | None:
    """Return where the quotation ends by which a cue calls something ("menyebut hal itu "…", dan belum …")."""
    if quote is None or tone_of(nodes[cue]) != "naming":
        return None
    before = [node for node in nodes[start:] if node.start < quote.start]
    parts = any(node.is_comma or node.is_speech or node.has("and", "that", "which") for node in before)
    return None if parts or has_predicate(before) or quote.start > nodes[-1].end else quote.end + _MARK


def opens_words(nodes: Sequence[Node], cue: int, start: int, quote: Span) -> bool:
    """Tell whether a quotation in its sentence opens the words that a cue governs, and is all of them."""
    is_first = quote.start - nodes[start].start <= _QUOTE_MARK and quote.start <= nodes[-1].end
    return is_first and not _goes_past(nodes, cue, quote)


def _goes_past(nodes: Sequence[Node], cue: int, quote: Span) -> bool:
    """Tell whether the clause of a quotation that opens it goes on behind its marks ("… "tidak ada" | yang tahu itu").

    Words in quotation marks of the newsroom's choice open what is retold; a whole sentence of the speaker's does not.
    """
    behind = [n for n in range(cue + 1, len(nodes)) if nodes[n].start > quote.end]
    first = next((n for n in behind if nodes[n].unit.is_word), None)
    if first is None or any(nodes[n].is_comma or nodes[n].unit.text in _ENDS for n in behind if n < first):
        return False
    node, within = nodes[first], [other for other in nodes if quote.start <= other.start < quote.end]
    if any(map(is_of_talk, within)) or node.is_speech:
        return False
    if node.mention is not None or node.has("not", "which"):
        return True
    return not any(map(is_predicate, within)) and not node.has("and")


def quotes_after(sentence: Sentence, quotes: QuoteBook, after: int) -> list[Span]:
    """Return the quotation that goes on behind a cue and its speaker, from a node on in the same sentence."""
    nodes = sentence.nodes
    later = quotes.after((nodes[after].start if after < len(nodes) else sentence.span.end) - 1)
    if later is None or later.start > sentence.span.end:
        return []
    quotes.use(later)
    return trim(quotes.text, later.start, later.end)


def _is_time(sentence: Sentence, content: Sequence[Span]) -> bool:
    """Tell whether words before a colon only say when it was said ("mengatakan pada Selasa (19/11): "…"")."""
    within = [node for node in sentence.nodes if any(span.start <= node.start < span.end for span in content)]
    return not has_predicate(within) and any(node.time is not None for node in within)


def quoted_after_colon(text: str, quotes: QuoteBook, content: Sequence[Span]) -> list[Part]:
    """Return the quotation that a colon after retold words opens ("X meragukan hal itu: "…"")."""
    end = content[-1].end if content else 0
    quote = quotes.after(end)
    if quote is None or text[end : quote.start].strip(' "“«') != ":":
        return []
    quotes.use(quote)
    return [(trim(text, quote.start, quote.end), StatementKind.DIRECT)]


def tell_on(text: str, sentence: Sentence, quotes: QuoteBook, content: list[Span]) -> list[Part]:
    """Return retold words and the quotation that their colon opens, alone where the words only say when."""
    later = quoted_after_colon(text, quotes, content)
    if later and _is_time(sentence, content):
        return later
    return [(content, kind_of(sentence, content)), *later]
