"""Statements without a word of speech: headlines, documents, bare quotations, words in the first person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.clause_shape import clause_follows, has_predicate, names_words
from runut.extract.grammar.quotes import QuoteBook, RawStatement, is_of_talk, order_of, tone_of, trim
from runut.extract.grammar.word_class import is_preposition
from runut.extract.said.cue_place import content_stands_before
from runut.extract.said.documents import find_issuing
from runut.extract.said.speakers import SpeakerFinder
from runut.record.actor import Actor
from runut.record.claims import EventType, StatementKind
from runut.record.span import Span

_FEWEST_QUOTED_WORDS = 5
_FEWEST_ALONE = 2
_MOST_MARKS = 4
_MOST_OUTSIDE = 60
_MARKS = 2
_MOST_AFTER = 10
_DOCUMENT_REACH = 8
_CUE_REACH = 4
_NAME_AND_COLON = 2
_FEWEST_JUDGED = 3
Topic = tuple[Sentence, Actor | None]
_HEADLINE_CUES = {"pre", "both"}
_TURNED = {EventType.REQUEST, EventType.REJECT, EventType.ACCUSE, EventType.THREATEN}


def find_headline(text: str, sentence: Sentence, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield "Kremlin: kami tidak tahu", or "TNI Sebut Dua Orang Tewas, TPNPB Klaim …"."""
    first = None
    for colon in (n for n, node in enumerate(sentence.nodes) if node.unit.text == ":"):
        spoken = _before_colon(text, sentence, colon, speakers) if first is None or _parted(sentence, first) else None
        if spoken is not None:
            first = colon
            yield spoken
    if first is not None:
        return
    yield from _headline_cues(text, sentence, speakers)


def _before_colon(text: str, sentence: Sentence, colon: int, speakers: SpeakerFinder) -> RawStatement | None:
    """Return what the last name before a colon says, None where that name is a place or an object."""
    nodes = sentence.nodes
    words = text[nodes[colon].end : sentence.span.end].split()
    if colon == 0 or nodes[colon - 1].mention is None or (colon + 2 >= len(nodes) and len(words) < _FEWEST_JUDGED):
        return None
    mention = nodes[colon - 1].mention
    opens = colon == 1 or nodes[colon - 2].is_comma or nodes[colon - 2].unit.text == ";"
    if mention is None or mention.kind is not MentionKind.ACTOR or not opens:
        return None
    actors = speakers.find_among([mention])
    content = trim(text, nodes[colon].end, _parted(sentence, colon) or sentence.span.end)
    if not actors or not content:
        return None
    why = [f"headline: '{mention.name}' before the colon"]
    return RawStatement(sentence, actors[0], StatementKind.DIRECT, content, None, (), why)


def _parted(sentence: Sentence, colon: int) -> int | None:
    """Return where a semicolon parts what one says in a headline from the next ("X: …; Y: …")."""
    return next((node.start for node in sentence.nodes[colon:] if node.unit.text == ";"), None)


def _headline_cues(text: str, sentence: Sentence, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield what verbs of speech govern in a headline, each up to the next comma."""
    nodes = sentence.nodes
    for index, node in enumerate(nodes):
        if order_of(node) == "post" and index > 1 and content_stands_before(nodes, index):
            yield from _told_before(text, sentence, index, speakers)
        is_told = tone_of(node) == "edge" and node.types.isdisjoint(_TURNED)  # "X Ungkap Y Tewas"
        is_cue = order_of(node) in _HEADLINE_CUES or is_told
        if not node.is_speech or not is_cue or index == 0 or index + 1 >= len(nodes):
            continue
        mention = nodes[index - 1].mention
        if mention is None or mention.kind is not MentionKind.ACTOR or not _governs(nodes, index):
            continue
        end = next((later.start for later in nodes[index + 1 :] if later.is_comma), sentence.span.end)
        content = trim(text, nodes[index + 1].start, end)
        actors = speakers.find_among([mention])
        if actors and content:
            why = [f"headline: '{mention.name}' before '{node.unit.text}'"]
            yield RawStatement(sentence, actors[0], StatementKind.INDIRECT, content, node, (), why)


def _told_before(text: str, sentence: Sentence, index: int, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield what stands before a closing cue in a headline ("Perang Akan Lama, Kata NATO")."""
    named = speakers.find_after(sentence.nodes, index)
    content = trim(text, sentence.span.start, sentence.nodes[index].start)
    if content and named.speaker is not None and named.after > index + 1:
        yield RawStatement(
            sentence, named.speaker, StatementKind.INDIRECT, content, sentence.nodes[index], (), [*named.why]
        )


def _governs(nodes: Sequence[Node], index: int) -> bool:
    tone = tone_of(nodes[index])
    if tone == "deny" and names_words(nodes[index + 1]):
        return False  # "X Bantah Klaim Y Tembak Anggotanya"
    is_long = tone in {"view", "naming"} and len(nodes) - index > _FEWEST_JUDGED  # "X Nilai Tawaran Y Hanya Siasat"
    tone = "plain" if tone == "edge" else tone
    return tone != "strict" and (tone == "claim" or is_long or clause_follows(nodes, index + 1, tone))


def find_left_open(sentence: Sentence, quotes: QuoteBook, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield the quotations left open by their own comma that no word of speech goes on."""
    if quotes.quotes:
        yield from _find_unknown_cues(sentence, quotes, speakers)
        yield from _find_named_behind(sentence, quotes, speakers)


def _find_unknown_cues(sentence: Sentence, quotes: QuoteBook, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield a quotation that goes on with a word and a name: whatever the word, they say it ('"…," tutup X')."""
    nodes = sentence.nodes
    for index in range(1, len(nodes) - 1):
        node, following = nodes[index], nodes[index + 1].mention
        if not quotes.breaks_off_at(node.start) or node.is_speech or node.mention is not None:
            continue
        if following is None or following.kind is not MentionKind.ACTOR or is_preposition(node):
            continue
        quoted, named = quotes.before(node.start), speakers.find_after(nodes, index)
        if quoted is not None and named.speaker is not None and named.after > index + 1:
            quotes.use(quoted)
            content = trim(quotes.text, quoted.start, quoted.end)
            yield RawStatement(sentence, named.speaker, StatementKind.DIRECT, content, node, (), named.why)


def _find_named_behind(sentence: Sentence, quotes: QuoteBook, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield a quotation that goes on with nothing but who says it ('"…," Omar Hadid, juru bicara X, kepada pers.')."""
    nodes = sentence.nodes
    for index, _ in sentence.mentions:
        if index and quotes.breaks_off_at(nodes[index].start) and not has_predicate(nodes[index:]):
            quoted, named = quotes.before(nodes[index].start), speakers.find_named(nodes, index)
            if quoted is not None and named is not None:
                quotes.use(quoted)
                content = trim(quotes.text, quoted.start, quoted.end)
                why = [f"'{named.name}' right behind the quotation"]
                yield RawStatement(sentence, named, StatementKind.DIRECT, content, None, (), why)
            return


def find_turn(text: str, line: Span, sentences: Sequence[Sentence], speakers: SpeakerFinder) -> RawStatement | None:
    """Return a line of an interview as its speaker's ("Amina Diallo: Kami belum tahu."), None for other lines."""
    nodes = sentences[0].nodes
    mention = nodes[0].mention
    is_turn = len(nodes) > _NAME_AND_COLON and nodes[1].unit.text == ":" and not sentences[0].is_headline
    if not is_turn or mention is None or mention.person is None or nodes[0].start != line.start:
        return None
    actors = speakers.find_among([mention])
    content = trim(text, nodes[1].end, line.end)
    if not actors or not content or " " not in mention.person:
        return None
    why = [f"'{mention.name}' opens the line, before a colon"]
    return RawStatement(sentences[0], actors[0], StatementKind.DIRECT, content, None, (), why)


def take_turn(turn: RawStatement, sentences: Sequence[Sentence], speakers: SpeakerFinder) -> list[RawStatement]:
    """Return a turn alone; the discourse moves on with its sentences, which its speaker says."""
    for sentence in sentences:
        speakers.enter(sentence)
        speakers.move_past(sentence, [turn.speaker])
    return [turn]


def find_issued(text: str, sentence: Sentence, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield "X mengeluarkan pernyataan bahwa …": what the document holds is X's."""
    nodes, issuing = sentence.nodes, find_issuing(sentence)
    issuer = None if issuing is None else speakers.find_issuer(nodes, issuing)
    that = 0 if issuing is None else issuing + 2
    if issuer is None or issuing is None or that + 1 >= len(nodes) or not nodes[that].has("that"):
        return
    content = trim(text, nodes[that + 1].start, sentence.span.end)
    why = [f"puts out a document: '{nodes[issuing].unit.text}'"]
    yield RawStatement(sentence, issuer, StatementKind.INDIRECT, content, nodes[issuing], (), why)


def find_document(text: str, sentence: Sentence, speakers: SpeakerFinder) -> Iterator[RawStatement]:
    """Yield "Dalam pernyataan X, …": what follows the comma is X's."""
    nodes = sentence.nodes
    if len(nodes) < 4 or not nodes[0].has("in") or nodes[1].mention is None:
        return
    mention = nodes[1].mention
    if "document" not in mention.classes:
        return
    comma = next((n for n in range(2, min(_DOCUMENT_REACH, len(nodes))) if nodes[n].is_comma), None)
    if comma is None or comma + 1 >= len(nodes) or _opens_with_cue(nodes[comma + 1 :]):
        return
    other = nodes[comma + 1].mention
    if mention.party is None and not mention.entities and other is not None and other.kind is MentionKind.ACTOR:
        return  # "Dalam pidato itu, X …": what X does, not what the speech says
    found = speakers.find_among([mention])
    content = trim(text, nodes[comma + 1].start, sentence.span.end)
    if found and content:
        why = [f"'{nodes[0].unit.text} {mention.name}' opens the sentence"]
        yield RawStatement(sentence, found[0], StatementKind.INDIRECT, content, nodes[1], (), why)


def _opens_with_cue(nodes: Sequence[Node]) -> bool:
    """Tell whether a speaker of its own with a cue follows ("Dalam pernyataan X, Y menyerukan …")."""
    return any(node.is_speech for node in nodes[:_CUE_REACH])


def find_first_person(text: str, sentences: Sequence[Sentence], before: Actor | None) -> Iterator[RawStatement]:
    """Yield a line in the first or second person without quotation marks or cue: someone's words, given plainly.

    They are of whom the line before told (`before`), unless a cue that closes them later names another.
    """
    for sentence in sentences:
        first = next(filter(is_of_talk, (sentence.nodes[n] for n, _ in sentence.mentions)), None)
        if first is not None and not sentence.is_headline and sentence.nodes[-1].unit.text != "?":
            content = trim(text, sentence.span.start, sentence.span.end)
            why = [f"'{first.unit.text}' outside quotation marks", *_about(before)]
            yield RawStatement(sentence, before, StatementKind.DIRECT, content, why=why, needs_speaker=True)


def find_bare_quotes(
    topics: Sequence[Topic], quotes: QuoteBook, found: Sequence[RawStatement], before: Actor | None
) -> Iterator[RawStatement]:
    """Yield quotations without a cue: whole clauses in quotation marks, not single words.

    Each is given to whom its sentence or the one before is about, to the line's last speaker failing that, and to
    whom the line before told of where there is none.
    """
    text, line = quotes.text, quotes.line
    sentences = [sentence for sentence, _ in topics]
    last = next((statement.speaker for statement in reversed(found) if statement.speaker is not None), None)
    taken = sorted(part for statement in found for part in statement.content)
    starts = [sentence.span.start for sentence in sentences]
    for span in quotes.quotes:
        nearest = bisect_left(taken, span)
        covered = any(part.overlaps(span) for part in taken[max(0, nearest - 1) : nearest + 1])
        outside = (span.start - line.start) + (line.end - span.end)
        fewest = _FEWEST_QUOTED_WORDS if outside > _MOST_MARKS else _FEWEST_ALONE
        if quotes.is_used(span) or covered or len(span.of(text).split()) < fewest:
            continue
        place = max(0, bisect_right(starts, span.start) - 1)
        sentence = sentences[place]
        if any(node.has("titling") and 0 < span.start - node.end <= _MARKS for node in sentence.nodes):
            continue
        if outside > _MOST_OUTSIDE and _within_sentence(span, sentence):
            continue
        speaker = topics[place][1] or last
        why = ["whom the line is about"] if speaker is not None else _about(before)
        content = trim(text, span.start, span.end)
        yield RawStatement(
            sentence, speaker or before, StatementKind.DIRECT, content, None, (), why, needs_speaker=speaker is None
        )


def _about(before: Actor | None) -> list[str]:
    return [] if before is None else ["whom the line before is about"]


def _within_sentence(span: Span, sentence: Sentence) -> bool:
    return sentence.span.covers(span) and sentence.span.end - span.end > _MOST_AFTER
