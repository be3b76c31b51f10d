"""The one pass over a page: every known form of the language and of the world, longest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from runut.annotate.words.apart_prefix import ApartPrefix
from runut.annotate.words.known_names import KnownNames
from runut.annotate.words.numerals import Number, NumberWords, load_numbers, parse_number
from runut.annotate.words.phrase_table import PhraseTable
from runut.annotate.words.stepping_over import SteppingOver
from runut.languages.lexicon import Item, fold_form
from runut.languages.lexicon_loading import Lexicon, load_lexicon
from runut.loading import without_collection
from runut.record.actor import ActorKind
from runut.record.span import Span
from runut.world import Entity, EntityClass
from runut.world.acronyms import is_only_capitals

_NOT_LETTER = re.compile(r"[\W_]")
_ASCII_FOLDED = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
"""Nine lines in ten have no other letters, and are folded twenty times as fast by a table."""
_LONGEST_HEAD = 2
_LONGEST_TAIL = 3
_CROSSING = "crossing"
_SIGN = "$"
_OF_STATES = {EntityClass.STATE, EntityClass.DEMONYM, EntityClass.PLACE}
_CAPITAL_WORD = re.compile(r"\b[A-ZÀ-ÞĀ-Ž]")


@dataclass(slots=True)
class Entry:
    """What is known of one form: its item in the lexicon, the entities that bear it as a name, its value as a number.

    `is_plain` is True for words of the language, which make a unit however they are written. A fixed phrase that is no
    word of speech may open with one ("menyatakan dukungan").
    """

    form: str
    item: Item | None
    names: tuple[tuple[Entity, bool], ...]
    is_plain: bool
    number: Number | None
    opens_with_speech: bool


_SAYING = {"plain", "says"}
_MONEY = Entry("$", Item(categories={"currency"}), (), is_plain=True, number=None, opens_with_speech=False)
"""What stands before a sum, and names no state ("US$15 juta")."""


@dataclass(slots=True)
class Hit:
    """The longest known form that stands at a place and makes a unit: its bounds, its entry, what it names there.

    `over` is how many letters of a word stand in it that its form is written without.
    """

    start: int
    end: int
    entry: Entry
    names: tuple[Entity, ...]
    over: int = 0


class _Entries(dict[str, Entry]):
    """The entries by their form, each made when it is first met: a page meets few of them."""

    def __init__(self, lexicon: Lexicon, names: KnownNames, numbers: NumberWords) -> None:
        super().__init__()
        self._items, self._names, self._numbers = lexicon.items, names, numbers
        self._placing = lexicon.shapes.placing_classes

    def __missing__(self, form: str) -> Entry:
        """Make the entry of a form."""
        is_plain = form in self._items or self._numbers.has(form)
        names = self._bearers_of(form, is_plain=is_plain)
        item = self._items.get(form) or (self._of_head(form, names) if names else None)
        number, opens = parse_number(form, self._numbers), self._opens_with_speech(form, item)
        entry = Entry(form, item, _ranked(names), is_plain=is_plain, number=number, opens_with_speech=opens)
        self[form] = entry
        return entry

    def _bearers_of(self, form: str, *, is_plain: bool) -> list[tuple[Entity, bool]]:
        """Return who bears a name, and whether only in capitals; a bearer in small letters too stands there once."""
        found = self._names.bearers_of(form)
        small = [entity for entity, name in found if not name.isupper()]
        return [
            (entity, is_only_capitals(name, is_word=is_plain or _is_written_out(entity) or entity in small))
            for entity, name in found
        ]

    def _opens_with_speech(self, form: str, item: Item | None) -> bool:
        """Tell whether a fixed phrase that is no word of speech opens with one."""
        if item is None or item.speech is not None or not item.senses or " " not in form:
            return False
        first = self[form.partition(" ")[0]].item
        speech = None if first is None else first.speech
        return speech is not None and speech.order == "pre" and speech.tone in _SAYING

    def _of_head(self, form: str, names: Sequence[tuple[Entity, bool]]) -> Item | None:
        """Return what a name that a noun heads is as such ("Tentara Pakistan" are forces, "Kamp X" is a camp)."""
        of_place = all(entity.cls is EntityClass.PLACE for entity, _ in names)
        for head in _heads_of(form):
            known = self._items.get(head)
            if known is None:
                continue
            if known.people is not None:
                return Item(classes=set(known.classes))
            if of_place and not self._placing.isdisjoint(known.classes):
                return Item(classes=known.classes & self._placing)
        if of_place and any(_CROSSING in self._classes_of_head(entity.name) for entity, _ in names):
            return Item(classes={_CROSSING} & self._placing)  # "Kerem Shalom" alone
        return None

    def _classes_of_head(self, name: str) -> set[str]:
        head = self._items.get(fold_form(name).partition(" ")[0])
        return set() if head is None else head.classes


def _heads_of(form: str) -> Iterator[str]:
    """Yield the nouns that may head a name of several words, the longer first ("rumah sakit | al-shifa")."""
    words = form.split(" ")
    for count in range(min(len(words) - 1, _LONGEST_HEAD), 0, -1):
        yield " ".join(words[:count])


class Matcher:
    """The compiled table of one language and the world; made once, asked for every page."""

    def __init__(self, lexicon: Lexicon, numbers: NumberWords) -> None:
        self.lexicon = lexicon
        self.numbers = numbers
        names = KnownNames(lexicon.shapes.possessive)
        self._entries = _Entries(lexicon, names, numbers)
        self._table = PhraseTable(numbers.forms, [names, lexicon.items])
        self._apart = ApartPrefix(lexicon.shapes, lexicon.items)
        self._over = SteppingOver(lexicon.shapes, self._table)

    def find_hits(self, text: str, span: Span) -> dict[int, Hit]:
        """Return the longest known form that makes a unit at each place; a name not written as one makes none."""
        longest: dict[int, Hit] = {}
        offset = span.start
        folded = fold_text(text[span.start : span.end])
        for wrong, meant in self.lexicon.shapes.spellings:
            if wrong in folded:
                folded = folded.replace(wrong, meant)
        entries = self._entries
        folded, began = self._apart.join(folded, text[span.start : span.end])
        for place, form, more in self._over.find(folded):  # "akan | segera | ditindak tegas"
            start = place + offset
            longest[start] = Hit(start, start + len(form) + more, entries[form], (), more)
        for place, form in self._table.find(folded):
            start = began.get(place, place) + offset
            if start in longest:
                continue
            entry, end = entries[form], place + offset + len(form)
            end += _doubled(text, end, form)
            names: tuple[Entity, ...] = ()
            if entry.names and text[end : end + 1] == _SIGN:
                entry, end = _MONEY, end + 1
            elif entry.names:
                names = self.names_of(entry, text[start:end])
            elif entry.item is not None and entry.item.people is not None:
                names = self._names_within(entry, text[start:end])
            if entry.is_plain or names:
                longest[start] = Hit(start, end, entry, names)
        return longest

    def first_word_of(self, hit: Hit) -> Hit:
        """Return the hit of a phrase's first word alone."""
        form = hit.entry.form.partition(" ")[0]
        return Hit(hit.start, hit.end - hit.over - len(hit.entry.form) + len(form), self._entries[form], ())

    def office_of(self, hit: Hit, form: str) -> Hit | None:
        """Return the hit of the first words of a phrase for people, None where they are no such phrase themselves."""
        entry = self._entries[form]
        is_office = entry.item is not None and entry.item.people is not None
        return Hit(hit.start, hit.start + len(form), entry, ()) if is_office else None

    def names_of(self, entry: Entry, words: str) -> tuple[Entity, ...]:
        """Return the entities that bear the words as a name, as they are written: some word wants a capital.

        Of an outlet the first does ("utusan Malaysia" is no paper).
        """
        if not entry.names or not (words[0].isdigit() or _CAPITAL_WORD.search(words)):
            return ()
        is_upper, is_small = words.isupper(), words[0].islower()
        fit = [entity for entity, exact in entry.names if is_upper or not exact]
        return tuple([entity for entity in fit if entity.kind is not ActorKind.MEDIA] if is_small else fit)

    def _names_within(self, entry: Entry, words: str) -> tuple[Entity, ...]:
        """Return whom the last words of a phrase for people name ("pengamat militer | PBB")."""
        if entry.item is None or entry.item.people is None or " " not in entry.form:
            return ()
        parts = words.split(" ")
        tails = (" ".join(parts[-count:]) for count in range(1, min(len(parts), _LONGEST_TAIL + 1)))
        found = (self.names_of(self._entries[fold_form(tail)], tail) for tail in tails)
        names = next((names for names in found if names), ())
        # "sekretaris | Dewan Keamanan": any land may have one, the name must be whole
        return names if any(words.endswith(entity.name) for entity in names) else ()


def _doubled(text: str, end: int, form: str) -> int:
    """Return how far the last word of a phrase goes on as a doubled one ("kembali ke | barak-barak")."""
    _, parted, last = form.rpartition(" ")
    is_doubled = bool(parted) and text[end : end + 1] == "-" and text[end + 1 : end + 1 + len(last)].lower() == last
    return 1 + len(last) if is_doubled else 0


def _is_written_out(entity: Entity) -> bool:
    """Tell whether an entity's acronyms are no names: states, places, media ("FATA", "SANA")."""
    return entity.cls in _OF_STATES or entity.kind is ActorKind.MEDIA


_RANK = {
    EntityClass.PERSON: 0,
    EntityClass.STATE: 1,
    EntityClass.METONYM: 2,
    EntityClass.CAPITAL: 3,
    EntityClass.ORGANISATION: 4,
    EntityClass.GROUP: 5,
    EntityClass.DEMONYM: 6,
    EntityClass.PLACE: 7,
}


def _ranked(names: Sequence[tuple[Entity, bool]]) -> tuple[tuple[Entity, bool], ...]:
    if len(names) < 2:
        return tuple(names)
    return tuple(sorted(names, key=lambda pair: (_RANK[pair[0].cls], pair[0].party or "", pair[0].name)))


def fold_text(text: str) -> str:
    """Return a text in lower case, every sign a space, code point for code point."""
    if text.isascii():
        return text.translate(_ASCII_FOLDED)
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(letter if len(letter.lower()) > 1 else letter.lower() for letter in text)
    return _NOT_LETTER.sub(" ", lower)


@cache
@without_collection()
def load_matcher(language: str) -> Matcher:
    """Compile the table of a language once."""
    return Matcher(load_lexicon(language), load_numbers(language))
