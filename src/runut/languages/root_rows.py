"""The rows of roots.tsv, kept as they are written until a page meets the first word of a form that they make."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from runut.errors import DataError
from runut.languages.affixes import LITERAL_VOICES, Affixes, Voice
from runut.languages.joined_words import JoinedWords
from runut.languages.lexicon import Frame, Need, Root, first_word, fold_form
from runut.languages.root_phrases import expand, open_with
from runut.record.claims import Outcome

Stem = tuple[str, Root, Voice]
"""A stem that a row makes, what each of its forms means, and in which voice."""
_PLACES = {"o", "s", "near", "said", "next"}
_FIRST_COLUMNS = ["root", "forms"]
_LEAST_CELLS = 3


class RootRows:
    """The rows by the first word of each stem that they make; a row is parsed when a page meets such a word."""

    def __init__(self, text: str, affixes: Affixes, frames: Mapping[str, Frame], joined: JoinedWords) -> None:
        """Take the content of the table.

        Raises:
            DataError: It is no table of roots.
        """
        self._affixes, self._frames, self._joined = affixes, frames, joined
        lines = [line.strip(" \r") for line in text.split("\n") if line and line[0] != "#"]
        header, *self._rows = [line.split("\t", 2) for line in lines if line]
        short = [row[0] for row in (header, *self._rows) if len(row) < _LEAST_CELLS]
        if header[:2] != _FIRST_COLUMNS or short:
            raise DataError(f"roots.tsv: rows want root, forms and frame, as the header says; mend {short or header}")
        self._header = [*header[:2], *header[2].split("\t")]
        self._phrases: defaultdict[str, list[int]] = defaultdict(list)
        self._made: defaultdict[str, list[list[int]]] = defaultdict(list)
        self._bare_of: dict[str, str] = {}
        self._actives: defaultdict[str, list[str]] = defaultdict(list)
        self._index()

    def _index(self) -> None:
        """Note each row under the first words of its stems: a phrase as it stands, affixes once for all rows alike."""
        affixed: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        is_as_it_stands: dict[str, bool] = {}
        for number, (name, forms, _) in enumerate(self._rows):
            cell = name.strip()
            if forms not in is_as_it_stands:
                is_as_it_stands[forms] = LITERAL_VOICES.keys() >= set(forms.split())
            if " " in cell and is_as_it_stands[forms]:
                for first in open_with(cell):
                    self._phrases[first].append(number)
            else:
                for root in expand(cell):
                    affixed[root, forms].append(number)
        for first in [first for first in self._phrases if not (first.isalnum() and first.islower())]:
            self._phrases[first_word(fold_form(first))] += self._phrases.pop(first)
        for (root, forms), numbers in sorted(affixed.items(), key=lambda item: item[1][-1]):
            self._index_stems(root, forms, numbers)
        for active, bare in self._bare_of.items():
            self._actives[_opening(bare)].append(_opening(active))

    def _index_stems(self, root: str, forms: str, numbers: list[int]) -> None:
        firsts = set()
        for form_class in forms.split():
            has_bare = " " not in root and (form_class in self._affixes.forms or form_class == "=head")
            for stem, voice in self._affixes.find_stems(root, form_class):
                firsts.add(_opening(stem))
                if has_bare and voice is Voice.HEAD:
                    self._bare_of[self._affixes.fill("{N}", stem)] = stem
        for first in firsts:
            self._made[first].append(numbers)

    @property
    def openers(self) -> Iterable[str]:
        """The first words of all stems."""
        return (*self._phrases, *self._made, *self._actives)

    def actives_of(self, bare: str) -> list[str]:
        """Return the active verbs of which headlines write a word ("kirim": "mengirim")."""
        return self._actives.get(bare, [])

    def bare_of(self, phrase: str) -> str | None:
        """Return how headlines write a phrase that some row has as an active verb, None for others."""
        first, _, rest = phrase.partition(" ")
        if first not in self._bare_of:
            return None
        rows = (self._rows[number] for number in self._phrases.get(_opening(phrase), ()))
        is_active = any("=act" in forms.split() and phrase in expand(cell.strip()) for cell, forms, _ in rows)
        return f"{self._bare_of[first]} {rest}" if is_active else None

    def find_stems(self, word: str) -> list[tuple[tuple[int, int], Stem]]:
        """Return the stems that a word opens, each with its place in the table, by which senses stand in order.

        Stems that hold two words which some write as one come with that word again, behind all others.

        Raises:
            DataError: A row is faulty.
        """
        numbers = set(chain(self._phrases.get(word, ()), *self._made.get(word, ())))
        for active in self.actives_of(word):
            numbers.update(self._phrases.get(active, ()))
        stems = [
            ((number, place), stem)
            for number in sorted(numbers)
            for place, stem in enumerate(self._stems_of(number))
            if _opening(stem[0]) == word
        ]
        joined = [((len(self._rows) + row, place), self._joined.join(stem[0]), stem) for (row, place), stem in stems]
        return stems + [(place, (one, root, voice)) for place, one, (_, root, voice) in joined if one is not None]

    def find_faults(self) -> list[str]:
        """Return what is faulty in any row."""
        faults = []
        for number in range(len(self._rows)):
            try:
                self._stems_of(number)
            except DataError as error:
                faults.append(str(error))
        return faults

    def _stems_of(self, number: int) -> list[Stem]:
        """Return the stems of a row, the bare form of each phrase behind it."""
        cell, forms, rest = map(str.strip, self._rows[number])
        try:
            root = self._read_root(cell, [cell, forms, *map(str.strip, rest.split("\t"))])
            stems = [stem for name in expand(cell) for stem in self._find_stems(name, forms.split())]
        except (ValueError, DataError) as error:
            raise DataError(f"roots.tsv {cell!r}: {error}") from error
        return [(stem, root, voice) for stem, voice in stems]

    def _find_stems(self, name: str, form_classes: list[str]) -> Iterable[tuple[str, Voice]]:
        for form_class in form_classes:
            yield from self._affixes.find_stems(name, form_class)
        first, _, following = name.partition(" ")
        if following and first in self._bare_of and "=act" in form_classes:
            yield f"{self._bare_of[first]} {following}", Voice.HEAD

    def _read_root(self, name: str, cells: list[str]) -> Root:
        if len(cells) > len(self._header):
            raise DataError("more cells than the header has")
        row = dict(zip(self._header, cells, strict=False))
        frame = self._frames.get(row["frame"])
        if frame is None:
            raise DataError(f"no frame {row['frame']!r}")
        outcome = row.get("outcome")
        return frame, name, parse_needs(row.get("needs", "")), Outcome(outcome) if outcome else frame.outcome


def _opening(stem: str) -> str:
    """Return the first word of a stem as the matcher folds it."""
    first = stem.partition(" ")[0]
    return first.lower() if first.isalnum() else first_word(fold_form(stem))


@cache
def parse_needs(text: str) -> tuple[Need, ...]:
    """Parse the needs of a row.

    Raises:
        ValueError: They are faulty.
    """
    needs = []
    for part in filter(None, map(str.strip, text.split(";"))):
        place, _, classes = part.removeprefix("!").partition(":")
        if place not in _PLACES or not classes:
            raise ValueError(f"need {part!r} is not o:, s:, near: or said: with classes")
        needs.append(Need(place, frozenset(classes.split(",")), part.startswith("!")))
    return tuple(needs)
