"""The gate's own pass over a page: a small table of words and names, before the full one is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from runut.annotate.words.matcher import fold_text
from runut.annotate.words.phrase_table import PhraseTable
from runut.languages.gate import Gate, load_gate
from runut.loading import without_collection
from runut.record.actor import ActorKind
from runut.record.span import Span
from runut.world import Entity, EntityClass
from runut.world.acronyms import is_only_capitals
from runut.world.names import load_names
from runut.world.quarrels import load_quarrels

_SURE_WEIGHS = 2.0
"""A word of one topic alone tells more of it than any other, and so does a phrase that only sounds like conflict."""

Side = tuple[int, str]
"""A quarrel's index and a party that stands in it."""


@dataclass(slots=True)
class Word:
    """What one form is to the gate.

    Attributes:
        form: As folded.
        group: Its group of evidence among the words, or None.
        topics: The topics it speaks for, with its weight.
        is_guise: It hides the words in it.
        is_armed: It names an armed group.
        is_theatre: It names a place known for a quarrel.
        sides: The quarrels in which what it names stands, as whom.
        is_exact: As a name it counts in capitals only.
        is_name: It names something of the world.
    """

    form: str
    group: str | None = None
    topics: list[tuple[str, float]] = field(default_factory=list)
    is_guise: bool = False
    is_armed: bool = False
    is_theatre: bool = False
    sides: set[Side] = field(default_factory=set)
    is_exact: bool = True
    is_name: bool = False


class Found(NamedTuple):
    """One form on a line; `is_name` is False where it is not written as a name."""

    word: Word
    is_name: bool


class GateTable:
    """The compiled table of one language's gate; made once, asked for every page."""

    def __init__(self, gate: Gate) -> None:
        self.gate = gate
        words, names = _words_of(gate), _TellingNames()
        self._words = _Words(words, names)
        self._table = PhraseTable(words, [names])

    def find(self, text: str, span: Span) -> list[Found]:
        """Return the forms of a line; of words the longest only, and a guise hides whatever stands in it."""
        found = []
        hidden_to = guise_to = 0
        make = tuple.__new__  # a record's own maker takes three times as long
        for start, form in self._table.find(fold_text(text[span.start : span.end])):
            word, end = self._words[form], start + len(form)
            is_name = word.is_name and end > guise_to and _is_written_as_name(text, span.start + start, word)
            is_word = end > hidden_to and (word.group is not None or bool(word.topics))
            if is_word:
                hidden_to = end
                guise_to = end if word.is_guise else guise_to
            if is_name or is_word:
                found.append(make(Found, (word if is_word else _name_only(word), is_name)))
        return found


def _name_only(word: Word) -> Word:
    return word if word.group is None and not word.topics else Word(word.form, sides=word.sides)


def _is_written_as_name(text: str, start: int, word: Word) -> bool:
    written = text[start : start + len(word.form)]
    return written.isupper() if word.is_exact else written[0].isupper() or written[0].isdigit()


def _words_of(gate: Gate) -> dict[str, Word]:
    words: dict[str, Word] = {}
    for name, group in gate.groups.items():
        for form in group.words:
            word = words.setdefault(form, Word(form))
            if word.group is None or gate.groups[word.group].weight < group.weight:
                word.group = name
    for name, topic in gate.topics.items():
        for form in topic.words | topic.sure:
            weight = topic.weight * (_SURE_WEIGHS if form in topic.sure else 1.0)
            words.setdefault(form, Word(form)).topics.append((name, weight))
        for form in topic.guises:
            words[form] = Word(form, topics=[(name, topic.weight * _SURE_WEIGHS)], is_guise=True)
    words.pop("", None)
    return words


class _Named(NamedTuple):
    """What the bearer of a name tells the gate."""

    is_armed: bool
    is_theatre: bool
    sides: set[Side]


class _Words(dict[str, Word]):
    """The words by their form; what bears a name is made when it is first met: a page meets few of them."""

    def __init__(self, words: dict[str, Word], names: _TellingNames) -> None:
        super().__init__()
        self._known, self._names = words, names

    def __missing__(self, form: str) -> Word:
        """Make the word of a form."""
        word = self._known.get(form) or Word(form)
        for written, named in self._names.find(form):
            word.is_exact &= is_only_capitals(written, is_word=form in self._known)
            word.is_armed |= named.is_armed
            word.is_theatre |= named.is_theatre
            word.sides |= named.sides
            word.is_name = True
        self[form] = word
        return word


class _TellingNames:
    """The names of armed groups, of the sides of quarrels and of the places known for them, folded."""

    endings = ()

    def __init__(self) -> None:
        quarrels = load_quarrels()
        self._theatres = {place for quarrel in quarrels for place in quarrel.theatres}
        self._sides: dict[str | None, set[Side]] = {}
        for number, quarrel in enumerate(quarrels):
            for party in quarrel.sides:
                self._sides.setdefault(party, set()).add((number, party))
        self._names = load_names()
        self.openers = self._names.openers

    def find_opened(self, word: str) -> list[str]:
        """Return the names that a word opens."""
        return [form for form in self._names.find(word) if self.find(form)]

    def find(self, form: str) -> list[tuple[str, _Named]]:
        """Return how a name is written, and what each of its bearers tells; nothing where none tells anything."""
        named = ((written, self._read(entity)) for entity, written in self._names.bearers_of(form))
        return [(written, one) for written, one in named if one.is_armed or one.is_theatre or one.sides]

    def _read(self, entity: Entity) -> _Named:
        is_armed = entity.cls is EntityClass.GROUP and entity.kind is ActorKind.NONSTATE_ARMED
        is_theatre = entity.cls is not EntityClass.PERSON and not self._theatres.isdisjoint(entity.forms)
        sides = set() if entity.cls is EntityClass.PLACE else self._sides.get(entity.party, set())
        return _Named(is_armed, is_theatre, sides)


@cache
@without_collection()
def load_gate_table(language: str) -> GateTable:
    """Compile the gate's table of a language once."""
    return GateTable(load_gate(language))
