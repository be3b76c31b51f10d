"""Statements: the words that a page gives to a speaker, with cue and relay (CODEBOOK §5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.extract.grammar.clause_shape import find_clause, has_predicate
from runut.extract.grammar.quotes import OPENING, QuoteBook, RawStatement, order_of, tone_of, trim
from runut.extract.said.after_agents import find_passive_start
from runut.extract.said.cited_end import find_cited_end
from runut.extract.said.cited_sources import past_cited
from runut.extract.said.clause_ends import find_fronted_end, find_relative_end
from runut.extract.said.closing_cues import only_repeats
from runut.extract.said.closing_quotes import read_closing_quote
from runut.extract.said.closing_reports import only_relays
from runut.extract.said.content_around import find_onward, find_parted, read_second_cue, step_over_second
from runut.extract.said.content_bounds import CLOSING, find_content_end, find_split
from runut.extract.said.cue_place import (
    cites_text,
    closes_clause,
    content_stands_before,
    find_after_source,
    find_content_start,
    has_actor_before,
    is_bare,
    is_in_content,
    is_occasion,
    is_parted,
    is_short,
    kind_of,
    names_nobody,
    opens_relay,
)
from runut.extract.said.governed_ends import begin_of, find_denied_end
from runut.extract.said.judged_words import find_judged, find_others_claim
from runut.extract.said.likened_reports import is_likened, read_likened
from runut.extract.said.line_quotes import (
    Part,
    find_called_end,
    join_quotes,
    opens_words,
    part_fragment,
    quotes_after,
    reach_back,
    tell_on,
)
from runut.extract.said.own_words import is_own_word
from runut.extract.said.passed_on import find_relay, follows_report, leaves_to_other
from runut.extract.said.passed_over import is_passed_over
from runut.extract.said.said_on import join_cues, retells
from runut.extract.said.speakers import SpeakerFinder
from runut.extract.said.told_before import tell_back
from runut.extract.said.unmarked import (
    find_bare_quotes,
    find_document,
    find_first_person,
    find_headline,
    find_issued,
    find_left_open,
    find_turn,
    take_turn,
)
from runut.record.actor import Actor
from runut.record.claims import StatementKind
from runut.record.span import Span

_PLAIN_SENTENCES = 12
_OPENING_ORDERS = {"pre", "both"}


class StatementReader:
    """Reads the statements of one line, sentence by sentence."""

    def __init__(self, text: str, line: Span, sentences: Sequence[Sentence], speakers: SpeakerFinder) -> None:
        self.text = text
        self.line = line
        self.sentences = sentences
        self.speakers = speakers
        speakers.begin_line()
        self.before = speakers.before
        self.quotes = QuoteBook(text, line)
        self.told: set[int] = set()
        self.topics: list[tuple[Sentence, Actor | None]] = []

    def read(self) -> list[RawStatement]:
        """Return the statements of the line, in order of their words; the discourse moves on with its sentences."""
        turn = find_turn(self.text, self.line, self.sentences, self.speakers)
        if turn is not None:
            return take_turn(turn, self.sentences, self.speakers)
        found: list[RawStatement] = []
        untold: list[Sentence] = []
        for sentence in self.sentences:
            self.speakers.enter(sentence)
            here = join_cues(list(self._read_sentence(sentence)))
            for statement in here[:1]:
                reach_back(statement, untold, self.quotes)
            if untold and not here:
                found.extend(tell_back(self.text, sentence, untold[-1], self.quotes, self.speakers))
            untold = [] if here else [*untold[-_PLAIN_SENTENCES:], sentence]
            found.extend([*here, *find_others_claim(self.text, sentence, self.speakers, here)])
            spoken = [statement.speaker for statement in here]
            self.speakers.move_past(sentence, spoken, is_told=self.quotes.holds(sentence.span.start + 1))
            self.topics.append((sentence, self.speakers.topic))
        join_quotes(self.text, self.sentences, self.quotes, found)
        bare = list(find_bare_quotes(self.topics, self.quotes, found, self.before))
        if bare and not found:  # who is told of before their quotations is still who says the next one
            self.speakers.silent = self.speakers.silent or bare[-1].speaker
        found.extend(bare)
        if not found:
            before = self.before if self.text[self.line.start] in OPENING else None
            found.extend(find_first_person(self.text, self.sentences, before))
            self.speakers.silent = self.speakers.silent or (before if found else None)
        return sorted(found, key=lambda statement: statement.start)

    def _read_sentence(self, sentence: Sentence) -> Iterator[RawStatement]:
        if sentence.is_headline:
            opens = order_of(sentence.nodes[0]) == "according"
            yield from self._read_according(sentence, 0) if opens else find_headline(self.text, sentence, self.speakers)
            return
        here: list[RawStatement] = []
        cues = [index for index, node in enumerate(sentence.nodes) if node.is_speech]
        for closing in (True, False):
            of_order = [index for index in cues if (order_of(sentence.nodes[index]) in CLOSING) is closing]
            here.extend(self._read_cues(sentence, of_order, here))
        here.extend(find_left_open(sentence, self.quotes, self.speakers))
        here.extend(find_judged(sentence, self.quotes, self.speakers))
        issued = list(find_issued(self.text, sentence, self.speakers))
        cited = [] if here or issued else list(find_cited_end(self.text, sentence, self.speakers))
        yield from here or issued or cited or find_document(self.text, sentence, self.speakers)

    def _read_cues(
        self, sentence: Sentence, cues: Sequence[int], found: Sequence[RawStatement]
    ) -> Iterator[RawStatement]:
        """Read cues that close the words (or those that open them), left to right."""
        told = list(found)
        for index in cues:
            node = sentence.nodes[index]
            if node.start in self.told or is_in_content(node, told) or self.quotes.holds(node.start):
                continue
            if is_passed_over(sentence.nodes, index):
                continue
            for statement in self._read_cue(sentence, index):
                if statement.content and not retells(statement, told):
                    told.append(statement)
                    self.speakers.topic = statement.speaker or self.speakers.topic
                    yield statement

    def _read_cue(self, sentence: Sentence, index: int) -> list[RawStatement]:
        order = order_of(sentence.nodes[index])
        if order == "post":
            return self._read_inverted(sentence, index)
        if order == "thus":
            return self._read_thus(sentence, index)
        if order == "according":
            return self._read_according(sentence, index)
        is_noun = index + 1 < len(sentence.nodes) and sentence.nodes[index + 1].has("which")  # "…, klaim yang …"
        if order == "both" and content_stands_before(sentence.nodes, index) and not is_noun:
            return self._read_inverted(sentence, index)
        if order in _OPENING_ORDERS and self.quotes.breaks_off_at(sentence.nodes[index].start):
            return self._read_inverted(sentence, index)
        if order == "both" and not has_actor_before(sentence.nodes, index):
            return []
        if is_likened(sentence.nodes, index):
            return read_likened(self.text, sentence, index, self.speakers)
        closed = read_closing_quote(self.text, sentence, index, self.quotes, self.speakers)
        return closed or self._read_governing(sentence, index)

    def _read_inverted(self, sentence: Sentence, index: int) -> list[RawStatement]:
        """Read "…, kata X" and "…, katanya": the words stand before the cue, sometimes go on after it."""
        nodes, cue = sentence.nodes, sentence.nodes[index]
        if tone_of(cue) == "edge" and not content_stands_before(nodes, index):
            return []
        named = self.speakers.find_after(nodes, index)
        quoted = self.quotes.before(cue.start)
        if quoted is None and (only_repeats(nodes, index) or only_relays(nodes, index, named.speaker)):
            return []
        if quoted is not None:
            self.quotes.use(quoted)
            later = quotes_after(sentence, self.quotes, named.after) or self._second_cue(sentence, named.after)
            content = [*trim(self.text, quoted.start, quoted.end), *later]
            kind = StatementKind.DIRECT
        else:
            content = self._content_around(sentence, index, named.after)
            if not content or is_short(self.text, content):
                return []
            kind = kind_of(sentence, content)
        rest = find_relay(nodes, index), named.why, named.speaker is None
        return [RawStatement(sentence, named.speaker, kind, content, cue, *rest)]

    def _content_around(self, sentence: Sentence, cue: int, after: int) -> list[Span]:
        """Return the words before a cue and those that go on after it."""
        nodes = sentence.nodes
        first = find_content_start(nodes, cue)
        start = nodes[first].start if first < len(nodes) else sentence.span.start
        second = self._second_cue(sentence, after)
        takes_before, rest = find_split(nodes, first, cue, after)
        content = trim(self.text, start, nodes[cue].start) if takes_before else []
        if second:
            return [*content, *second]
        if rest is not None:
            limit = find_content_end(nodes, rest, sentence.span.end)
            rest += nodes[rest].has("and")
            content.extend(trim(self.text, nodes[rest].start, limit))
        return content

    def _second_cue(self, sentence: Sentence, after: int) -> list[Span]:
        """Return the words governed by a cue that goes on behind the speaker of the first."""
        content, told = read_second_cue(self.text, sentence, after)
        self.told.update(told)
        return content

    def _read_thus(self, sentence: Sentence, index: int) -> list[RawStatement]:
        nodes = sentence.nodes
        if not content_stands_before(nodes, index):
            return []
        cue = next(n for n in range(index, len(nodes)) if n + 1 == len(nodes) or not nodes[n + 1].is_speech)
        named = self.speakers.find_after(nodes, cue)
        first = find_content_start(nodes, index)
        content = trim(self.text, nodes[first].start, nodes[index].start)
        if not has_predicate(nodes[first:index]):
            content = self._content_around(sentence, index, named.after)
        if only_relays(nodes, index, named.speaker):
            return []
        quoted = self.quotes.before(nodes[index].start)
        self.quotes.use(quoted)
        kind = StatementKind.DIRECT if quoted is not None else kind_of(sentence, content)
        if quoted is not None:
            content = trim(self.text, min(content[0].start if content else quoted.start, quoted.start), quoted.end)
            content = [*content, *quotes_after(sentence, self.quotes, named.after)]
        speaker = self.speakers.behind_agency(named.speaker, is_quoted=quoted is not None)
        return [RawStatement(sentence, speaker, kind, content, nodes[cue], find_relay(nodes, cue), named.why)]

    def _read_according(self, sentence: Sentence, index: int) -> list[RawStatement]:
        """Read "Menurut X, …", "…, menurut X" and "A, menurut X, …"."""
        nodes = sentence.nodes
        if names_nobody(nodes, index) or is_occasion(nodes, index):
            return []
        named = self.speakers.find_after(nodes, index)
        speaker = named.speaker
        is_thing = speaker is not None and speaker.party is None and speaker.kind is None and not named.may_speak
        if is_thing or cites_text(nodes, index, named.after) or leaves_to_other(nodes, index, speaker):
            return []
        quoted = self.quotes.before(nodes[index].start)
        relay = find_relay(nodes, index)
        before = [] if quoted is None else [node for node in nodes[:index] if node.start >= quoted.start]
        if quoted is not None and has_predicate(before):
            self.quotes.use(quoted)
            content = trim(self.text, quoted.start, quoted.end)
            return [RawStatement(sentence, speaker, StatementKind.DIRECT, content, nodes[index], relay, named.why)]
        parted = find_parted(self.text, sentence, index, named.after)
        if parted:
            content = parted
        elif (
            index > 1
            and not follows_report(nodes, index)
            and (nodes[index - 1].is_comma or closes_clause(nodes, index, named.after))
        ):
            content = self._content_around(sentence, index, named.after)
        else:
            start = step_over_second(nodes, find_after_source(nodes, named.after), self.told)
            content = find_onward(self.text, sentence, start, index)
        parts = part_fragment(self.text, sentence, self.quotes, content)
        return [RawStatement(sentence, speaker, kind, part, nodes[index], relay, named.why) for part, kind in parts]

    def _read_governing(self, sentence: Sentence, index: int) -> list[RawStatement]:
        """Read "X mengatakan (bahwa) …", and a quotation after its colon."""
        nodes = sentence.nodes
        start = find_clause(nodes, past_cited(nodes, index))
        is_passive = order_of(nodes[index]) == "prepas"
        named = self.speakers.find_by_passive(nodes, index) if is_passive else self.speakers.find_before(nodes, index)
        start = find_passive_start(nodes, index, named.after, start) if is_passive else start
        if start is None or is_own_word(nodes, index) or opens_relay(nodes, index):
            return []
        parts = [] if leaves_to_other(nodes, index, named.speaker) else self._governed(sentence, index, start)
        rest, lacks = (nodes[index], find_relay(nodes, index)), named.speaker is None
        return [RawStatement(sentence, named.speaker, k, part, *rest, [*named.why], lacks) for part, k in parts]

    def _governed(self, sentence: Sentence, index: int, start: int) -> list[Part]:
        """Return the words that a cue governs: a quotation, what is retold, or both."""
        nodes = sentence.nodes
        quoted = self.quotes.after(nodes[index].end)
        if quoted is not None and opens_words(nodes, index, start, quoted):
            self.quotes.use(quoted)
            return [(trim(self.text, quoted.start, quoted.end), StatementKind.DIRECT)]
        limit = find_fronted_end(nodes, index, find_content_end(nodes, start, sentence.span.end))
        limit = find_called_end(nodes, index, start, quoted) or find_relative_end(nodes, index, limit)
        limit = find_denied_end(nodes, index, start, limit)
        content = trim(self.text, begin_of(nodes, start), limit)
        if is_parted(nodes, index):
            first = find_content_start(nodes, index)
            content = [*trim(self.text, nodes[first].start, nodes[index - 1].start), *content]
            parts: list[Part] = [(content, StatementKind.INDIRECT)]
        else:
            parts = part_fragment(self.text, sentence, self.quotes, content, nodes[index])
        if is_bare(self.text, nodes[index], content):
            return []
        if len(parts) == 1 and parts[0][1] is StatementKind.INDIRECT:
            parts = tell_on(self.text, sentence, self.quotes, content)
        return parts
