"""A prefix that some write apart, as if it were the preposition ("di tembak", "di kuasai"): the two are one verb.

So "dua warga | di tembak polisi" tells what "ditembak" does. What is a noun as well ("di sidang", "di kontrol") stays
what it stands to be: a place or a time behind a preposition.
"""

from __future__ import annotations

from collections.abc import Iterator

from runut.languages.affixes import Voice
from runut.languages.items import Items
from runut.languages.lexicon import Shapes

_SHORTEST_VERB = 3


class ApartPrefix:
    """The passive prefix of a language, wherever it stands apart from a verb that the lexicon knows with it."""

    def __init__(self, shapes: Shapes, items: Items) -> None:
        """Take the shapes of verbs and the forms that are known."""
        self._shapes, self._items = shapes, items
        self._prefix = shapes.passive_prefix
        self._apart = f" {self._prefix} "
        self._is_verb: dict[str, bool] = {}

    def join(self, folded: str, text: str) -> tuple[str, dict[int, int]]:
        """Return a folded text of as many letters with each verb behind its prefix, and where each began before.

        The letter that it is short of is a space before it. A word with a capital is a name ("di Serang").
        """
        if self._apart not in f" {folded}":
            return folded, {}
        began: dict[int, int] = {}
        for place in self._find(folded, text):
            end = place + len(self._prefix)
            folded = f"{folded[:place]} {self._prefix}{folded[end + 1 :]}"
            began[place + 1] = place
        return folded, began

    def _find(self, folded: str, text: str) -> Iterator[int]:
        """Yield where a prefix stands apart from its verb."""
        edged, length = f" {folded} ", len(self._apart)
        place = edged.find(self._apart)
        while 0 <= place < len(edged) - length:  # one that ends the line has no verb
            verb = edged[place + length : edged.index(" ", place + length)]
            if text[place + length - 1 : place + length].islower() and self._has(verb):
                yield place
            place = edged.find(self._apart, place + length - 1)

    def _has(self, verb: str) -> bool:
        is_verb = self._is_verb.get(verb)
        if is_verb is None:
            is_verb = self._is_verb[verb] = len(verb) >= _SHORTEST_VERB and self._is_passive_stem(verb)
        return is_verb

    def _is_passive_stem(self, verb: str) -> bool:
        """Tell whether a word is known as a passive behind the prefix, and no noun without it."""
        passive = self._items.get(f"{self._prefix}{verb}")
        if passive is None or (Voice.PAS not in passive.voices and passive.speech is None):
            return False
        alone = self._items.get(verb)
        if alone is None or verb.endswith(self._shapes.verb_endings):
            return True
        is_noun = alone.people is not None or bool(alone.classes) or any(voice.is_noun for voice in alone.voices)
        return not is_noun and verb not in self._shapes.behind_preposition
