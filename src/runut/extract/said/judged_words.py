"""Words without a word of speech of their own: what a verdict or vow quotes, and what another's claim says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.words.units import Unit
from runut.extract.grammar.quotes import QuoteBook, RawStatement, order_of, tone_of, trim
from runut.extract.grammar.word_class import is_preposition
from runut.extract.said.content_bounds import find_content_end
from runut.extract.said.cue_place import is_denied, is_in_content
from runut.extract.said.own_words import is_own_word
from runut.extract.said.speaker_phrases import actor_by_words
from runut.extract.said.speakers import SpeakerFinder
from runut.languages.affixes import Voice
from runut.record.actor import Actor
from runut.record.claims import EventType, StatementKind

_JUDGING = {EventType.ACCUSE, EventType.SUPPORT, EventType.CONCEDE, EventType.THREATEN, EventType.REJECT}
_CALLED = "accusation"
_OWN = 2
_MARK = 1


def find_judged(sentence: Sentence, quotes: QuoteBook, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield what a verdict, a threat or a vow quotes ("X memuji Y atas "…"", "X bersumpah mengejar Y "…"")."""
    nodes = sentence.nodes
    for quote in quotes.quotes:
        if not sentence.span.covers(quote) or quotes.is_used(quote):
            continue
        first = next((n for n, node in enumerate(nodes) if node.start >= quote.start), 0)
        verb = _verdict_before(nodes, first - _MARK)
        if verb is None or not _is_of_words(nodes, first, verb):
            continue
        named = speakers.find_before(nodes, verb)
        if named.speaker is not None:
            quotes.use(quote)
            content = trim(quotes.text, quote.start, quote.end)
            yield RawStatement(sentence, named.speaker, StatementKind.DIRECT, content, nodes[verb], (), named.why)


def _verdict_before(nodes: Sequence[Node], position: int) -> int | None:
    """Return the index of the verb of praise, blame or threat in whose clause a place stands, None where none does."""
    for index in range(position - 1, 0, -1):
        node = nodes[index]
        if _judges(node):
            return None if is_denied(nodes, index) else index
        if node.is_comma or node.is_speech or node.has("that", "which", "when", "after", "because"):
            return None
    return None


def _judges(node: Node) -> bool:
    if order_of(node) == "pre":
        return tone_of(node) in {"strict", "as"}
    item = node.unit.item if node.is_trigger else None
    return item is not None and any(s.voice is Voice.ACT and s.frame.type in _JUDGING for s in item.senses)


def _is_of_words(nodes: Sequence[Node], first: int, verb: int) -> bool:
    """Tell whether a quotation is what somebody says, and not a name or a word of the newsroom's."""
    before, opening = nodes[first - _MARK - 1], nodes[first]
    if before.has("in", "from") or (first - _MARK - 1 == verb and opening.has("not")):
        return False
    return before.has("as", "demonstrative") or is_preposition(before) or _opens_phrase(opening)


def _opens_phrase(node: Node) -> bool:
    return is_preposition(node) or node.has("after", "until", "with", "about", "not") or node.unit.has("ends_in_to")


def find_others_claim(
    text: str, sentence: Sentence, speakers: SpeakerFinder, found: Sequence[RawStatement]
) -> Iterator[RawStatement]:
    """Yield "tuduhan X bahwa …" and "laporan media bahwa …": the words of whose claim it is, whatever is made of it."""
    nodes = sentence.nodes
    for that in sentence.find("that"):
        owner = nodes[that - 1].mention if 0 < that < len(nodes) - 1 else None
        speaker = None if owner is None else _claims(sentence, owner, speakers)
        if speaker is None or is_in_content(nodes[that + 1], found) or is_own_word(nodes, that):
            continue
        content = trim(text, nodes[that + 1].start, find_content_end(nodes, that + 1, sentence.span.end))
        if content:
            why = ["whose claim it is"]
            yield RawStatement(sentence, speaker, StatementKind.INDIRECT, content, why=why, passed_on=True)


def _claims(sentence: Sentence, owner: Mention, speakers: SpeakerFinder) -> Actor | None:
    """Return whose claim a phrase before "bahwa" tells of ("tuduhan | X", "laporan media")."""
    units = sentence.units
    if units[owner.first].classes and _CALLED in units[owner.first].classes and owner.last - owner.first >= _OWN:
        start = units[owner.first + 1].start
        name = owner.name.split(maxsplit=1)[-1]
        return replace(actor_by_words(owner), name=name, party=owner.party, start=start)
    is_named = owner.first > 0 and _names_claim(units[owner.first - 1])
    if not is_named or owner.kind not in {MentionKind.ACTOR, MentionKind.THING}:
        return None
    return next(iter(speakers.find_among([owner])), None) or actor_by_words(owner)


def _names_claim(unit: Unit) -> bool:
    """Tell whether a word, or a form of several that ends with one, names a claim ("tuduhan", "menolak tudingan")."""
    turns_down = unit.item is not None and any(s.frame.type is EventType.REJECT for s in unit.item.senses)
    return _CALLED in unit.classes or (" " in unit.low and turns_down)
