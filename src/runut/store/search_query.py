"""Words that are looked for → what each database is asked, and where they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from runut.languages.stems import find_stem, stemmed_languages
from runut.record.span import Span
from runut.store.other_names import Phrase, find_other_names
from runut.store.search_words import find_search_words

_TERM = re.compile(r'"([^"]*)"?|(\S+)')


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """What is looked for: every term must stand in a line, in one of its spellings.

    Attributes:
        terms: The spellings of each term: its words as they are, and their stems in each language that has stems.
        also: Other names of what the terms name; their words are among the spellings.
    """

    terms: tuple[tuple[Phrase, ...], ...]
    also: tuple[str, ...] = ()

    def for_fts5(self) -> str:
        """Return the query in SQLite's words."""
        return self._write(" AND ", " OR ", lambda phrase: '"' + " ".join(phrase) + '"')

    def for_tsquery(self) -> str:
        """Return the query in PostgreSQL's words."""
        return self._write(" & ", " | ", lambda phrase: " <-> ".join(f"'{word}'" for word in phrase))

    def _write(self, both: str, either: str, write: Callable[[Phrase], str]) -> str:
        return both.join(f"({either.join(map(write, spellings))})" for spellings in self.terms)

    def find_marks(self, text: str, language: str) -> Iterator[Span]:
        """Yield where the terms stand in a text, in order, none over another."""
        words = list(find_search_words(text))
        stems = [find_stem(word.folded, language) for word in words]
        at = 0
        while at < len(words):
            length = self._longest_at(stems, at)
            if length:
                yield Span(words[at].start, words[at + length - 1].end)
            at += length or 1

    def _longest_at(self, stems: Sequence[str], at: int) -> int:
        return max(
            (
                len(phrase)
                for spellings in self.terms
                for phrase in spellings
                if tuple(stems[at : at + len(phrase)]) == phrase
            ),
            default=0,
        )


def parse_search(text: str, *, is_exact: bool = False) -> SearchQuery:
    """Return what is looked for: words, and phrases in quotation marks; it has no term where no word is.

    Args:
        text: What was written.
        is_exact: Names are looked for as they are written, and not as they are written otherwise.
    """
    terms: list[tuple[Phrase, ...]] = []
    also: dict[str, None] = {}
    for quoted, word in _TERM.findall(text):
        said = quoted or word
        phrase = tuple(found.folded for found in find_search_words(said))
        if not phrase:
            continue
        spellings = _spellings(phrase)
        names = [] if is_exact else list(find_other_names(said, spellings))
        also.update(dict.fromkeys(name.said for name in names))
        others = [spelling for name in names for spelling in _spellings(name.phrase)]
        terms.append(tuple(dict.fromkeys([*spellings, *others])))
    return SearchQuery(tuple(terms), tuple(also))


def _spellings(phrase: Phrase) -> tuple[Phrase, ...]:
    stemmed = [tuple(find_stem(word, language) for word in phrase) for language in stemmed_languages()]
    return tuple(dict.fromkeys([phrase, *stemmed]))
