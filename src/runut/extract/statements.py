"""Statements: the words that a page gives to a speaker, with cue and relay (CODEBOOK §5)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.annotate.mentions import MentionKind
from runut.extract.discourse import Discourse
from runut.extract.grammar import is_noun, is_verb
from runut.extract.quotes import RawStatement, find_quotes, join_statements, order_of, tone_of
from runut.extract.speakers import SpeakerFinder
from runut.record.actor import ActorKind
from runut.record.claims import StatementKind
from runut.record.span import Span

_EDGE = " \t\u00a0,;:–—-\"“”«»'‘’"
_SHORTEST_CONTENT = 2
_LONGEST_SPEAKER_GAP = 6
_CLAUSE_REACH = 14
_SHORTEST_CONTINUATION = 5
_QUOTE_MARK = 2
_CLOSING = {"post", "thus"}


class StatementReader:
    """Reads the statements of one line, sentence by sentence."""

    def __init__(self, text: str, line: Span, sentences: Sequence[Sentence], discourse: Discourse) -> None:
        self.text = text
        self.line = line
        self.sentences = sentences
        self.discourse = discourse
        self.speakers = SpeakerFinder(discourse)
        self.quotes = find_quotes(text, line)
        self.quote_starts = [span.start for span in self.quotes]
        self.quote_ends = [span.end for span in self.quotes]
        self.used: set[Span] = set()
        self.told: set[int] = set()

    def read(self) -> list[RawStatement]:
        """Return the statements of the line, in order of their words."""
        found: list[RawStatement] = []
        for sentence in self.sentences:
            here: list[RawStatement] = []
            if sentence.is_headline:
                here.extend(self._read_headline(sentence))
            else:
                for closing in (True, False):
                    here.extend(self._read_cues(sentence, here, closing=closing))
                here = here or list(self._read_document(sentence))
            found.extend(here)
        found.extend(self._read_bare_quotes(found))
        if not found:
            found.extend(self._read_first_person())
        return join_statements(sorted(found, key=lambda statement: statement.start))

    def _read_first_person(self) -> Iterator[RawStatement]:
        """Read a line in the first person without quotation marks or cue: someone's words, given plainly."""
        for sentence in self.sentences:
            first = next((n for n in sentence.nodes if n.mention and n.mention.pronoun == "first"), None)
            if first is not None and not sentence.is_headline:
                content = self._trimmed(sentence.span.start, sentence.span.end)
                why = [f"'{first.unit.text}' outside quotation marks"]
                yield RawStatement(sentence, None, StatementKind.DIRECT, content, why=why, needs_speaker=True)

    def _read_cues(self, sentence: Sentence, found: Sequence[RawStatement], *, closing: bool) -> Iterator[RawStatement]:
        """Read the cues that close the words (or those that open them), left to right."""
        told = list(found)
        for index, node in enumerate(sentence.nodes):
            if not node.is_speech or (order_of(node) in _CLOSING) is not closing or node.start in self.told:
                continue
            if self._in_content(node, told) or self._in_quote(node.start):
                continue
            statement = self._read_cue(sentence, index)
            if statement is not None and statement.content:
                told.append(statement)
                yield statement

    def _in_content(self, node: Node, found: Sequence[RawStatement]) -> bool:
        return any(span.start <= node.start < span.end for statement in found for span in statement.content)

    def _in_quote(self, position: int) -> bool:
        last = bisect_right(self.quote_starts, position) - 1
        return last >= 0 and position < self.quotes[last].end

    def _quote_before(self, position: int) -> Span | None:
        """Return the quotation that a cue closes: it ends just before it, and no other cue has taken it."""
        last = bisect_right(self.quote_ends, position) - 1
        if last < 0 or position - self.quotes[last].end > _LONGEST_SPEAKER_GAP or self.quotes[last] in self.used:
            return None
        return self.quotes[last]

    def _quote_after(self, position: int) -> Span | None:
        """Return the first quotation from a position on, None where another cue has taken it."""
        first = bisect_left(self.quote_starts, position)
        if first >= len(self.quotes) or self.quotes[first] in self.used:
            return None
        return self.quotes[first]

    def _read_cue(self, sentence: Sentence, index: int) -> RawStatement | None:
        order = order_of(sentence.nodes[index])
        if order == "post":
            return self._read_inverted(sentence, index)
        if order == "thus":
            return self._read_thus(sentence, index)
        if order == "according":
            return self._read_according(sentence, index)
        if order == "both" and self._content_stands_before(sentence, index):
            return self._read_inverted(sentence, index)
        return self._read_governing(sentence, index, passive=order == "prepas")

    def _content_stands_before(self, sentence: Sentence, index: int) -> bool:
        if index == 0:
            return False
        before = sentence.nodes[index - 1]
        return not before.unit.is_word and before.unit.text in {",", '"', "”", "?", "!", "»"}

    def _read_inverted(self, sentence: Sentence, index: int) -> RawStatement | None:
        """Read "…, kata X" and "…, katanya": the words stand before the cue, sometimes go on after it."""
        nodes = sentence.nodes
        cue = nodes[index]
        if tone_of(cue) == "edge" and not self._content_stands_before(sentence, index):
            return None
        named = self.speakers.find_after(nodes, index)
        speaker, after, why = named.speaker, named.after, named.why
        quoted = self._quote_before(cue.start)
        if quoted is not None:
            self.used.add(quoted)
            content = self._trimmed(quoted.start, quoted.end)
            content.extend(self._quotes_after(sentence, after))
            kind = StatementKind.DIRECT
        else:
            content = self._trimmed(self._content_start(sentence), cue.start)
            if not content or len(content[0].of(self.text).split()) < _SHORTEST_CONTENT:
                return None
            content.extend(self._continuation(sentence, after))
            kind = self._kind_of(sentence, content)
        return RawStatement(sentence, speaker, kind, content, cue, self._relay(nodes, index), why, speaker is None)

    def _quotes_after(self, sentence: Sentence, after: int) -> list[Span]:
        nodes = sentence.nodes
        start = nodes[after].start if after < len(nodes) else sentence.span.end
        later = self._quote_after(start - 1)
        if later is None or later.start > sentence.span.end:
            return []
        self.used.add(later)
        return self._trimmed(later.start, later.end)

    def _content_start(self, sentence: Sentence) -> int:
        """Return where the words begin: the sentence's start, past an opening adverb with a comma."""
        nodes = sentence.nodes
        start = sentence.span.start
        if len(nodes) > 2 and nodes[1].is_comma and nodes[0].has("because", "adverb", "when"):
            start = nodes[2].start
        return start

    def _continuation(self, sentence: Sentence, after: int) -> list[Span]:
        """Return what goes on after ", kata X," or after "seraya menambahkan bahwa"."""
        nodes = sentence.nodes
        if after >= len(nodes):
            return []
        if nodes[after].has("while"):
            return self._second_cue(sentence, after)
        if not nodes[after].is_comma or after + 1 >= len(nodes):
            return []
        rest = nodes[after + 1 :]
        if rest[0].has("about", "which", "in", "while", "to_whom", "purpose", "when", "after") or rest[0].is_speech:
            return []
        has_verb = any(is_verb(node) or self._looks_verbal(node) for node in rest[:_CLAUSE_REACH])
        is_time = rest[0].kind is NodeKind.TIME and len(rest) < _SHORTEST_CONTINUATION
        return self._trimmed(rest[0].start, sentence.span.end) if has_verb and not is_time else []

    def _second_cue(self, sentence: Sentence, after: int) -> list[Span]:
        """Return the words governed by "seraya menambahkan (bahwa)"."""
        nodes = sentence.nodes
        cue = next((n for n in range(after, min(after + 4, len(nodes))) if nodes[n].is_speech), None)
        if cue is None:
            return []
        self.told.add(nodes[cue].start)
        start = cue + 1
        while start < len(nodes) and (nodes[start].has("that") or nodes[start].is_comma):
            start += 1
        return self._trimmed(nodes[start].start, sentence.span.end) if start < len(nodes) else []

    def _looks_verbal(self, node: Node) -> bool:
        return node.kind is NodeKind.WORD and node.has("future", "past", "not", "possible", "ongoing")

    def _read_thus(self, sentence: Sentence, index: int) -> RawStatement | None:
        nodes = sentence.nodes
        if index == 0 or not nodes[index - 1].is_comma:
            return None
        content = self._trimmed(self._content_start(sentence), nodes[index].start)
        cue = index
        while cue + 1 < len(nodes) and nodes[cue + 1].is_speech:
            cue += 1
        named = self.speakers.find_after(nodes, cue)
        speaker, why = named.speaker, named.why
        if not content:
            return None
        quoted = self._quote_before(nodes[index].start)
        self.used.update(() if quoted is None else (quoted,))
        return RawStatement(
            sentence,
            speaker,
            self._kind_of(sentence, content),
            content,
            nodes[cue],
            self._relay(nodes, cue),
            why,
        )

    def _read_according(self, sentence: Sentence, index: int) -> RawStatement | None:
        """Read "Menurut X, …" and "…, menurut X"."""
        nodes = sentence.nodes
        named = self.speakers.find_after(nodes, index)
        speaker, after, why = named.speaker, named.after, named.why
        if self._names_nobody(nodes, index):
            return None
        if index > 1 and nodes[index - 1].is_comma:
            content = self._trimmed(self._content_start(sentence), nodes[index].start)
        else:
            while after < len(nodes) and not nodes[after].is_comma and not nodes[after - 1].is_comma:
                after += 1
            after += after < len(nodes) and nodes[after].is_comma
            content = self._trimmed(nodes[after].start, sentence.span.end) if after < len(nodes) else []
        if speaker is not None and speaker.party is None and speaker.kind is None:
            return None
        if not content:
            return None
        return RawStatement(
            sentence, speaker, StatementKind.INDIRECT, content, nodes[index], self._relay(nodes, index), why
        )

    def _names_nobody(self, nodes: Sequence[Node], index: int) -> bool:
        """Tell whether "menurut" is followed by a thing ("menurut rencana itu") and not by a speaker or a comma."""
        if index + 1 >= len(nodes):
            return True
        following = nodes[index + 1]
        return following.mention is None and not following.is_comma

    def _read_governing(self, sentence: Sentence, index: int, *, passive: bool) -> RawStatement | None:
        """Read "X mengatakan (bahwa) …"."""
        nodes = sentence.nodes
        start = self._clause_after(sentence, index)
        if start is None:
            return None
        named = self.speakers.find_before(nodes, index)
        speaker, why = named.speaker, named.why
        if passive:
            named = self.speakers.find_after(nodes, index)
            speaker, why = named.speaker, named.why
        quoted = self._quote_after(nodes[index].end)
        if (
            quoted is not None
            and quoted.start - nodes[start].start <= _QUOTE_MARK
            and quoted.start <= sentence.span.end
        ):
            self.used.add(quoted)
            content, kind = self._trimmed(quoted.start, quoted.end), StatementKind.DIRECT
        else:
            content = self._trimmed(nodes[start].start, self._content_end(sentence, start))
            kind = self._kind_of(sentence, content)
        if not content:
            return None
        relay = self._relay(nodes, index)
        return RawStatement(sentence, speaker, kind, content, nodes[index], relay, why, speaker is None)

    def _clause_after(self, sentence: Sentence, index: int) -> int | None:
        """Return the index of the node that opens the words governed by a cue, None where no clause follows."""
        nodes = sentence.nodes
        tone = tone_of(nodes[index])
        position = index + 1
        marked = False
        while position < len(nodes):
            node = nodes[position]
            if node.has("that") or node.unit.text == ":":
                return position + 1 if position + 1 < len(nodes) else None
            if node.is_comma or node.unit.text in {'"', "“"}:
                marked, position = True, position + 1
                continue
            if node.kind is NodeKind.TIME and not marked:
                position += 1
                continue
            if node.has("to_whom", "in") and not marked and position + 1 < len(nodes):
                skipped = self._skip_phrase(nodes, position)
                if skipped is None:
                    break
                position = skipped
                continue
            break
        if position >= len(nodes) or tone == "strict":
            return None
        if marked or (tone == "plain" and self._clause_follows(nodes, position)):
            return position
        return position if self._clause_follows(nodes, position) else None

    def _skip_phrase(self, nodes: Sequence[Node], position: int) -> int | None:
        """Step over "kepada wartawan", "dalam jumpa pers di Jakarta" up to "bahwa" or a comma."""
        for later in range(position + 1, min(position + 10, len(nodes))):
            if nodes[later].has("that") or nodes[later].is_comma:
                return later
            if is_verb(nodes[later]) or nodes[later].is_speech:
                break
        following = position + 1
        return following + 1 if following < len(nodes) and nodes[following].mention is not None else None

    def _clause_follows(self, nodes: Sequence[Node], position: int) -> bool:
        """Tell whether a subject with its verb follows."""
        seen = nodes[position].mention is not None or is_noun(nodes[position])
        for node in nodes[position + (0 if not seen else 1) : position + _CLAUSE_REACH]:
            if (node.has("purpose", "which") and not seen) or node.has("after", "when", "because"):
                return False
            if is_verb(node) or self._looks_verbal(node):
                return True
            if node.kind is NodeKind.WORD and node.unit.item is None and node.unit.is_word:
                return seen
            if node.has("purpose"):
                return False
        return False

    def _content_end(self, sentence: Sentence, start: int) -> int:
        """Return where the governed words end: before a second cue that closes the sentence, or at its end."""
        nodes = sentence.nodes
        for position in range(start + 1, len(nodes)):
            node = nodes[position]
            if order_of(node) in _CLOSING and nodes[position - 1].is_comma:
                return nodes[position - 1].start
            opens = node.has("while", "and", "when", "because") or node.is_comma
            if opens and position + 1 < len(nodes) and self._opens_cue(nodes, position + 1):
                return node.start
        return sentence.span.end

    def _opens_cue(self, nodes: Sequence[Node], position: int) -> bool:
        """Tell whether a cue, or a speaker with a cue, stands here."""
        if nodes[position].is_speech:
            return True
        following = position + 1
        is_actor = nodes[position].mention is not None and nodes[position].mention.kind is MentionKind.ACTOR  # type: ignore[union-attr]
        return is_actor and following < len(nodes) and nodes[following].is_speech

    def _relay(self, nodes: Sequence[Node], index: int) -> tuple[str, ...]:
        """Return the agencies named after the cue."""
        names = []
        for node in nodes[index + 1 :]:
            mention = node.mention
            if mention is None:
                continue
            for entity in mention.entities:
                if entity.kind is ActorKind.MEDIA and entity.name not in names:
                    names.append(entity.name)
        return tuple(names)

    def _kind_of(self, sentence: Sentence, content: Sequence[Span]) -> StatementKind:
        first_person = any(
            node.mention is not None
            and node.mention.pronoun == "first"
            and any(span.start <= node.start < span.end for span in content)
            for node in sentence.nodes
        )
        return StatementKind.DIRECT if first_person else StatementKind.INDIRECT

    def _trimmed(self, start: int, end: int) -> list[Span]:
        while start < end and self.text[start] in _EDGE:
            start += 1
        while end > start and (self.text[end - 1] in _EDGE or self.text[end - 1] in ".\n"):
            end -= 1
        return [Span(start, end)] if end > start else []

    def _read_headline(self, sentence: Sentence) -> Iterator[RawStatement]:
        """Read "Kremlin: kami tidak tahu": the last name before the colon says what follows."""
        nodes = sentence.nodes
        for index, node in enumerate(nodes):
            if node.unit.text != ":" or index == 0 or index + 2 >= len(nodes):
                continue
            mention = nodes[index - 1].mention
            if mention is None or mention.kind is not MentionKind.ACTOR:
                return
            actors = self.discourse.resolve(mention)
            content = self._trimmed(node.end, sentence.span.end)
            if actors and content:
                why = [f"headline: '{mention.name}' before the colon"]
                yield RawStatement(sentence, actors[0], StatementKind.DIRECT, content, None, (), why)
            return

    def _read_document(self, sentence: Sentence) -> Iterator[RawStatement]:
        """Read "Dalam pernyataan X, …": what follows the comma is X's."""
        nodes = sentence.nodes
        if len(nodes) < 4 or not nodes[0].has("in") or nodes[1].mention is None:
            return
        mention = nodes[1].mention
        if "document" not in mention.classes:
            return
        comma = next((n for n in range(2, min(8, len(nodes))) if nodes[n].is_comma), None)
        if comma is None or comma + 1 >= len(nodes):
            return
        speakers = self.speakers.find_among([mention])
        content = self._trimmed(nodes[comma + 1].start, sentence.span.end)
        if speakers and content:
            why = [f"'{nodes[0].unit.text} {mention.name}' opens the sentence"]
            yield RawStatement(sentence, speakers[0], StatementKind.INDIRECT, content, nodes[1], (), why)

    def _read_bare_quotes(self, found: Sequence[RawStatement]) -> Iterator[RawStatement]:
        """Read quotations without a cue: whole clauses in quotation marks, not single words."""
        taken = sorted(part for statement in found for part in statement.content)
        starts = [sentence.span.start for sentence in self.sentences]
        speaker = next((known.speaker for known in reversed(found) if known.speaker is not None), None)
        why = [] if speaker is None else ["same line's speaker"]
        for span in self.quotes:
            nearest = bisect_left(taken, span)
            covered = any(part.overlaps(span) for part in taken[max(0, nearest - 1) : nearest + 1])
            if span in self.used or covered or len(span.of(self.text).split()) < 5:
                continue
            sentence = self.sentences[max(0, bisect_right(starts, span.start) - 1)]
            outside = (span.start - self.line.start) + (self.line.end - span.end)
            if outside > 60 and self._within_sentence(span, sentence):
                continue
            content = self._trimmed(span.start, span.end)
            yield RawStatement(
                sentence, speaker, StatementKind.DIRECT, content, None, (), [*why], needs_speaker=speaker is None
            )

    def _within_sentence(self, span: Span, sentence: Sentence) -> bool:
        return sentence.span.covers(span) and sentence.span.end - span.end > 10
