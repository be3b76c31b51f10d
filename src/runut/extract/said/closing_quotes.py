"""Words that stand before who says them and the word of speech, in the order of a plain clause."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Sentence
from runut.extract.grammar.clause_shape import find_clause
from runut.extract.grammar.quotes import QuoteBook, RawStatement, order_of, tone_of, trim
from runut.extract.said.cue_place import (
    content_stands_before,
    ends_sentence,
    find_content_start,
    kind_of,
)
from runut.extract.said.opening_names import find_opening_name
from runut.extract.said.passed_on import find_relay
from runut.extract.said.speakers import SpeakerFinder
from runut.record.claims import StatementKind

_CLOSING_TONES = {"says", "plain", "report"}


def read_closing_quote(
    text: str, sentence: Sentence, index: int, quotes: QuoteBook, speakers: SpeakerFinder
) -> list[RawStatement]:
    """Read ""…," dia memperingatkan." and "…, polisi melaporkan.": the words stand before subject and cue."""
    nodes = sentence.nodes
    if index < 2 or order_of(nodes[index]) != "pre":
        return []
    opened = find_opening_name(nodes, index) if nodes[index - 1].is_comma else None  # "…, N, juru bicara X, | berkata"
    subject = opened or index - 1 - nodes[index - 1].has("demonstrative", "adverb")
    if find_clause(nodes, index) is not None and not (subject > 1 and ends_sentence(nodes, index, subject)):
        return []
    if nodes[subject].mention is None or not content_stands_before(nodes, subject):
        return []
    quoted = quotes.before(nodes[subject].start)
    if quoted is not None and quoted.end >= sentence.span.start:
        quotes.use(quoted)
        content, kind = trim(text, quoted.start, quoted.end), StatementKind.DIRECT
    elif tone_of(nodes[index]) in _CLOSING_TONES and ends_sentence(nodes, index, subject):
        content = trim(text, nodes[find_content_start(nodes, subject)].start, nodes[subject].start)
        kind = kind_of(sentence, content)
    else:
        return []
    named = speakers.find_before(nodes, index)
    relay = find_relay(nodes, index)
    return [RawStatement(sentence, named.speaker, kind, content, nodes[index], relay, named.why)]
