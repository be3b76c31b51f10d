"""Plain words of which only the next sentence says whose they are ("… Hal itu disampaikan | X")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.quotes import QuoteBook, RawStatement, order_of, tone_of, trim
from runut.extract.said.speaker_phrases import has_own_predicate
from runut.extract.said.speakers import SpeakerFinder
from runut.record.actor import Actor, ActorKind
from runut.record.claims import StatementKind

_CUE_REACH = 4
_SAYING = {"plain", "says"}
_OF_WORDS = "saidword"


def find_teller(sentence: Sentence, speakers: SpeakerFinder) -> Actor | None:
    """Return who said the sentence before, where this one only says so and names them; no agency that relays it."""
    nodes = sentence.nodes
    cue = None if sentence.is_headline else _cue_that_points_back(nodes)
    if cue is None:
        return None
    named = speakers.find_after(nodes, cue)
    speaker = named.speaker
    if speaker is None or named.after <= cue + 1 or speaker.kind is ActorKind.MEDIA:
        return None
    return None if has_own_predicate(nodes, named.after) else speaker


def tell_back(
    text: str, sentence: Sentence, before: Sentence, quotes: QuoteBook, speakers: SpeakerFinder
) -> list[RawStatement]:
    """Return the sentence before as the words of whom a sentence names as having said it, nothing where it does not."""
    teller = find_teller(sentence, speakers)
    return [] if teller is None else tell_of(text, before, teller, quotes)


def tell_of(text: str, sentence: Sentence, speaker: Actor, quotes: QuoteBook | None = None) -> list[RawStatement]:
    """Return a sentence as the words of whom the next one names; its quotation where it ends with one."""
    quoted = None if quotes is None else quotes.before(sentence.span.end + 1)
    span = sentence.span if quoted is None or quoted.start < sentence.span.start else quoted
    if quotes is not None and span is quoted:
        quotes.use(quoted)
    content = trim(text, span.start, span.end)
    kind = StatementKind.DIRECT if span is quoted else StatementKind.INDIRECT
    why = [f"the next sentence says whose words these are: {speaker.name}"]
    return [RawStatement(sentence, speaker, kind, content, None, (), why)] if content else []


def _cue_that_points_back(nodes: Sequence[Node]) -> int | None:
    """Return the word of speech by which a sentence says whose the words before it are, None where it does not."""
    if order_of(nodes[0]) == "thus":
        last = 0
        while last + 1 < len(nodes) and nodes[last + 1].is_speech:
            last += 1
        return last if last or " " in nodes[0].unit.low else None  # "Begitu | pasukan X tiba, …"
    verb = next((n for n, node in enumerate(nodes[:_CUE_REACH]) if node.is_speech), 0)
    is_told = verb > 0 and order_of(nodes[verb]) == "prepas" and tone_of(nodes[verb]) in _SAYING
    return verb if is_told and _points_at_words(nodes[0]) else None


def _points_at_words(node: Node) -> bool:
    """Tell whether "itu" points at what was said: "Ini", "Hal itu", "Pernyataan itu", not "Bantuan itu"."""
    thing = node.mention
    if thing is None:
        return node.has("demonstrative")
    return thing.kind is MentionKind.THING and thing.definite and _OF_WORDS in thing.classes
