"""A small word between the first word of a fixed phrase and the rest of it ("akan | segera | ditindak tegas")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runut.annotate.words.phrase_table import PhraseTable
from runut.languages.lexicon import Shapes

_REACH = 60
"""How many letters behind the small word may belong to the phrase."""


class SteppingOver:
    """The phrases of a table that hold a word more than they are written with: an adverb behind a word of will."""

    def __init__(self, shapes: Shapes, table: PhraseTable) -> None:
        """Take the words that open such phrases, each with what may stand behind it."""
        self._table = table
        pairs = (f"{opener} {adverb}" for opener in shapes.openers_before_adverb for adverb in shapes.between)
        self._pairs = re.compile(rf"\b(?:{'|'.join(pairs)})\b") if shapes.between else None

    def find(self, folded: str) -> Iterator[tuple[int, str, int]]:
        """Yield each phrase with its place and how many letters longer it stands there; the longest of a place only.

        A phrase that is written with the small word itself is longer where it stands, and is none of these.
        """
        for pair in () if self._pairs is None else self._pairs.finditer(folded):
            opener, _, adverb = pair[0].partition(" ")
            rest = f"{opener}{folded[pair.end() : pair.end() + _REACH]}"
            form = next((form for place, form in self._table.find(rest) if place == 0 and " " in form), None)
            known = [form for place, form in self._table.find(folded[pair.start() : pair.end() + _REACH]) if not place]
            if form is not None and not any(len(other) > len(pair[0]) for other in known):
                yield pair.start(), form, len(adverb) + 1
