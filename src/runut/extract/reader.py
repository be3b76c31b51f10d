"""The reading of one article: sentences, context, statements, events, counts, agreements, in that order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.sentence_reader import read_sentence
from runut.annotate.times.finding import find_times
from runut.annotate.words.matcher import Hit, Matcher, load_matcher
from runut.annotate.words.sentences import find_sentences
from runut.clean.opening import find_opening
from runut.clean.press import load_press
from runut.extract.acts.events import find_events
from runut.extract.acts.retold_nouns import mark_retold
from runut.extract.acts.unfit_phrases import split_unfit
from runut.extract.agreements import load_agreement_words
from runut.extract.assemble import Assembler
from runut.extract.counts.casualties import find_counts
from runut.extract.counts.raw_count import RawCount
from runut.extract.dated.chronicle import read_chronicle
from runut.extract.dated.dating import Dater
from runut.extract.dated.settled_years import settle_years
from runut.extract.dated.story_day import find_story_day
from runut.extract.grammar.quotes import RawStatement
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import mark_terms
from runut.extract.meant.discourse import Discourse
from runut.extract.meant.meant_classes import lend_classes
from runut.extract.page.settling import read_context, settle_sides
from runut.extract.parties.completion import Completer
from runut.extract.relevance import READ_LABELS
from runut.extract.said.figures_told import claim_figures
from runut.extract.said.going_on import Told, give_to_closing_cue, give_to_next, give_to_teller
from runut.extract.said.speakers import SpeakerFinder
from runut.extract.said.statements import StatementReader
from runut.extract.said.told_before import find_teller
from runut.languages.times import load_times
from runut.record.article import Article, Line, LineLabel
from runut.record.edtf import Edtf
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span
from runut.settings import DEFAULT_SETTINGS, Settings

Lines = Sequence[tuple[Line, list[Sentence]]]
_CLOSING = re.compile(r"(?<=[.!?”\"…])\s*[(\[](?:\*+|\w{2,5}|[\w .*-]{0,40}/[\w ./*-]{1,60})[)\]]\s*\Z")
_COUNTS_KEPT = 12
_CLOSED = frozenset('.!?"”:;')


def read_article(page: Page, article: Article, settings: Settings) -> PageRecord:
    """Read every claim of an article in a language that we know."""
    matcher = load_matcher(article.language)
    lines = list(_lines_to_read(page.text, article))
    hits = [matcher.find_hits(page.text, Span(line.start, line.end)) for line in lines]
    reading = (article.language, article.published, settings)
    lines = [_without_closing(page.text, _without_opening(page.text, line, article)) for line in lines]
    by_line = [
        (line, list(_read_line(page.text, line, found, reading))) for line, found in zip(lines, hits, strict=True)
    ]
    return _read_claims(page, article, by_line, matcher)


def _lines_to_read(text: str, article: Article) -> Iterator[Line]:
    """Return the lines in the article's language that tell the story; a headline that stands again tells it once."""
    headlines = set[str]()
    for line in article.lines:
        if line.label not in READ_LABELS or article.language_of(line) != article.language:
            continue
        if line.label is LineLabel.TITLE:
            if text[line.start : line.end] in headlines:
                continue
            headlines.add(text[line.start : line.end])
        yield line


def _read_claims(page: Page, article: Article, by_line: Lines, matcher: Matcher) -> PageRecord:
    first_day = None if article.published is None else article.published.earliest
    sentences = [sentence for _, found in by_line for sentence in found]
    context = read_context(sentences, None if first_day is None else first_day.year)
    mark_terms(sentences)
    events = _find_events(sentences)
    settle_sides(context, sentences, chain.from_iterable(events))
    settle_years(sentences, article.published)
    story_day = find_story_day(sentences, article.published)
    words = load_agreement_words(article.language)
    dater = Dater(article.published, story_day, read_chronicle(found for _, found in by_line))
    assembler = Assembler(page, article, context, Completer(context=context), words, dater)
    statements = _read_statements(page.text, by_line, Discourse(context))
    discourse = Discourse(context)
    told = 0
    counted: list[RawCount] = []
    found_events = iter(events)
    for line, found in by_line:
        spoken = []
        while told < len(statements) and statements[told].start < line.end:
            spoken.append(statements[told])
            told += 1
        assembler.add_statements(line, spoken)
        for sentence in found:
            counts = find_counts(sentence, matcher.numbers, counted[-_COUNTS_KEPT:])
            counted.extend(counts)
            assembler.add_sentence(sentence, next(found_events), counts, spoken, discourse)
            claim_figures(assembler.casualties, sentence, discourse, matcher.numbers)
            discourse.follow(sentence)
        for statement in spoken:
            discourse.hear(statement.speaker)
    return assembler.record()


def _find_events(sentences: Sequence[Sentence]) -> list[list[RawEvent]]:
    """Return the events of each sentence; nouns and pronouns that point back are read as what was told before."""
    events: list[list[RawEvent]] = []
    for before, sentence in zip((None, *sentences), sentences, strict=False):
        lend_classes(sentence, before)
        mark_retold(sentence, events)
        events.append(find_events(sentence))
    return events


def _without_opening(text: str, line: Line, article: Article) -> Line:
    """Return a body line without the outlet's mark or place that opens the story ("JAKARTA, NAMA.com - …")."""
    marks = [mark.casefold() for mark in (article.place_line, article.outlet) if mark]
    if line.label is not LineLabel.BODY or not marks:
        return line
    opening = find_opening(text[line.start : line.end], load_press())
    if opening is None or opening.fills_line:
        return line
    head = text[line.start : line.start + opening.end].casefold()
    return line._replace(start=line.start + opening.end) if any(mark in head for mark in marks) else line


def _without_closing(text: str, line: Line) -> Line:
    """Return a body line without the initials or agencies in brackets that close a story ("… (ant/rtr)", "….(*)")."""
    end = text[line.end - 2 : line.end]
    if line.label is not LineLabel.BODY or not (")" in end or "]" in end):
        return line
    found = _CLOSING.search(text[line.start : line.end])
    return line if found is None or not found.start() else line._replace(end=line.start + found.start())


def read_sentences(text: str, language: str, published: Edtf | None = None) -> list[Sentence]:
    """Read every line of a plain text as body sentences; for tests and for trying out the data."""
    matcher = load_matcher(language)
    found: list[Sentence] = []
    start = 0
    for number, words in enumerate(text.splitlines(keepends=True), 1):
        line = Line(number=number, start=start, end=start + len(words.rstrip("\r\n")), label=LineLabel.BODY)
        longest = matcher.find_hits(text, Span(line.start, line.end))
        found.extend(_read_line(text, line, longest, (language, published, DEFAULT_SETTINGS)))
        start += len(words)
    return found


def _read_line(
    text: str, line: Line, longest: dict[int, Hit], reading: tuple[str, Edtf | None, Settings]
) -> Iterator[Sentence]:
    language, published, settings = reading
    matcher = load_matcher(language)
    words = load_times(language)
    abbreviations = matcher.lexicon.shapes.abbreviations
    for part in find_sentences(text, Span(line.start, line.end), abbreviations, settings.max_sentence_chars):
        times = find_times(text, part, published, words)
        sentence = _placed(read_sentence(text, part, longest, matcher, times), text, line)
        if split_unfit(sentence, longest, matcher):
            sentence = _placed(read_sentence(text, part, longest, matcher, times), text, line)
        yield sentence


def _placed(sentence: Sentence, text: str, line: Line) -> Sentence:
    sentence.line = line.number
    sentence.is_headline = line.label is LineLabel.TITLE or _heads_part(text, line)
    return sentence


def _read_statements(text: str, by_line: Lines, discourse: Discourse) -> list[RawStatement]:
    """Read the statements of every line; a quotation without a speaker takes that of the cue that closes it."""
    speakers = SpeakerFinder(discourse)
    told = [
        _read_told(line, StatementReader(text, Span(line.start, line.end), sentences, speakers))
        for line, sentences in by_line
        if sentences
    ]
    give_to_closing_cue(text, told)
    give_to_teller(text, told)
    give_to_next(told)
    statements = [statement for line in told for statement in line.found]
    _settle_open_quotes(statements)
    return statements


def _read_told(line: Line, reader: StatementReader) -> Told:
    """Read the statements of a line, with whom its first sentence is about."""
    found = reader.read()
    first = reader.sentences[0]
    is_untold = not any(statement.sentence is first for statement in found)
    teller = find_teller(first, reader.speakers) if is_untold else None
    opener = teller or next(iter(reader.topics), (None, None))[1]
    return Told(line=line, sentences=reader.sentences, found=found, opener=opener, teller=teller)


def _settle_open_quotes(statements: list[RawStatement]) -> None:
    for index, statement in enumerate(statements):
        if not statement.needs_speaker or statement.speaker is not None:
            continue
        before = next((s.speaker for s in reversed(statements[:index]) if s.speaker is not None), None)
        after = next((s.speaker for s in statements[index + 1 : index + 2] if s.speaker is not None), None)
        statement.speaker = before if before is not None or statement.cue is not None else after
        if statement.speaker is not None:
            statement.why.append(f"no cue; the speaker nearest to it is {statement.speaker.name}")


def _heads_part(text: str, line: Line) -> bool:
    """Tell whether a line stands over a part of the story, written as a headline is ("2. A Akan Tarik Pasukan")."""
    return line.label is LineLabel.SUBTITLE and text[line.start : line.end].rstrip()[-1:] not in _CLOSED
