"""The reading of one article: sentences, context, statements, events, counts, agreements, in that order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.clauses import Sentence, read_sentence
from runut.annotate.matcher import Matcher, hits_by_start, load_matcher
from runut.annotate.sentences import find_sentences
from runut.annotate.times import find_times
from runut.extract.agreements import load_agreement_words
from runut.extract.assemble import Assembler
from runut.extract.casualties import find_counts
from runut.extract.context import read_context
from runut.extract.discourse import Discourse
from runut.extract.events import find_events
from runut.extract.statements import RawStatement, StatementReader
from runut.languages.times import load_times
from runut.record.article import Article, Line, LineLabel
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span
from runut.settings import Settings

_READ_LABELS = {LineLabel.TITLE, LineLabel.SUBTITLE, LineLabel.BODY}


def read_article(page: Page, article: Article, settings: Settings) -> PageRecord:
    """Read every claim of an article in a language that we know."""
    matcher = load_matcher(article.language)
    lines = [line for line in article.lines if line.label in _READ_LABELS]
    by_line = _read_lines(page.text, lines, article, matcher, settings)
    sentences = [sentence for _, found in by_line for sentence in found]
    year = None if article.published is None or article.published.earliest is None else article.published.earliest.year
    context = read_context(sentences, year)
    assembler = Assembler(page, article, context, load_agreement_words(article.language))
    statements = _read_statements(page.text, by_line, Discourse(context))
    discourse = Discourse(context)
    for line, found in by_line:
        spoken = [statement for statement in statements if line.start <= statement.start < line.end]
        assembler.add_statements(line, spoken)
        for sentence in found:
            assembler.add_sentence(
                sentence, find_events(sentence), find_counts(sentence, matcher.numbers), spoken, discourse
            )
            discourse.follow(sentence)
        for statement in spoken:
            discourse.hear(statement.speaker)
    return assembler.record()


def _read_lines(
    text: str, lines: Sequence[Line], article: Article, matcher: Matcher, settings: Settings
) -> list[tuple[Line, list[Sentence]]]:
    words = load_times(article.language)
    abbreviations = matcher.lexicon.shapes.abbreviations
    by_line = []
    for line in lines:
        span = Span(line.start, line.end)
        offset = line.start
        hits = matcher.find_hits(text[line.start : line.end])
        longest = {
            start + offset: replace(hit, start=hit.start + offset, end=hit.end + offset)
            for start, hit in hits_by_start(hits, Span(0, line.end - line.start)).items()
        }
        found = []
        for part in find_sentences(text, span, abbreviations, settings.max_sentence_chars):
            times = find_times(text, part, article.published, words)
            sentence = read_sentence(text, part, longest, matcher, times)
            sentence.line = line.number
            sentence.is_headline = line.label is LineLabel.TITLE
            found.append(sentence)
        by_line.append((line, found))
    return by_line


def _read_statements(
    text: str, by_line: Sequence[tuple[Line, list[Sentence]]], discourse: Discourse
) -> list[RawStatement]:
    """Read the statements of every line; a quotation without a speaker takes that of the cue that closes it."""
    statements: list[RawStatement] = []
    for line, sentences in by_line:
        if not sentences:
            continue
        found = StatementReader(text, Span(line.start, line.end), sentences, discourse).read()
        for sentence in sentences:
            discourse.follow(sentence)
        for statement in found:
            discourse.hear(statement.speaker)
        statements.extend(found)
    _settle_open_quotes(statements)
    return statements


def _settle_open_quotes(statements: list[RawStatement]) -> None:
    for index, statement in enumerate(statements):
        if not statement.needs_speaker:
            continue
        before = next((s.speaker for s in reversed(statements[:index]) if s.speaker is not None), None)
        after = next((s.speaker for s in statements[index + 1 : index + 2] if s.speaker is not None), None)
        statement.speaker = before or after
        if statement.speaker is not None:
            statement.why.append(f"no cue; the speaker nearest to it is {statement.speaker.name}")
