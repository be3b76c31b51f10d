"""What the data say of each surface form, made into an item when a page first meets the form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from runut.languages.affixes import Voice
from runut.languages.lexicon import Frame, Item, Need, PeopleWord, Sense, SpeechWord, first_word, fold_form
from runut.record.claims import Outcome

_HARMLESS = "harmless"
Root = tuple[Frame, str, tuple[Need, ...], Outcome | None]
"""A root with what each of its forms means: frame, root, needs and outcome."""
Fact = tuple[Callable[[Item, Any], None], Any]
"""Something that the data say of a form: how an item takes it up, and what it is."""
GOVERNING = frozenset({"against", "by", "from", "to", "to_whom", "with"})
ENDS_IN = "ends_in_"
"""Before a category of prepositions: that of a form whose last word is one ("bergabung dengan"): its object follows.

Such a form has the senses and classes of the words before it, too, after its own.
"""

PLACING = "ends_placing"
"""The word category of a form that evokes a frame and ends in a word like "di" ("tiba di"): its place follows."""


class Items(Mapping[str, Item]):
    """The items by surface form, each made of what was told of it when it is first asked for: a page meets few.

    The forms of a phrase that evokes a frame are made with the others that begin with its first word, when a page first
    meets that word.
    """

    def __init__(self, vary: Callable[[str, Voice], Iterable[tuple[str, str | None]]]) -> None:
        """Take how the forms of a stem are made, each with the word category that its ending puts it in, if any."""
        self._vary = vary
        self._told: defaultdict[str, list[Fact]] = defaultdict(list)
        self._phrases: defaultdict[str, list[tuple[str, Root, Voice]]] = defaultdict(list)
        self._opened: dict[str, list[str]] = {}
        self._made: dict[str, Item] = {}

    def tell(self, form: str, fact: Fact) -> None:
        """Note a fact of a form, which is kept as the matcher folds it."""
        self._told[fold_form(form)].append(fact)

    def tell_stem(self, stem: str, root: Root, voice: Voice) -> None:
        """Note what every form of a stem means; those of several words wait for the first of them."""
        if stem.isalnum():
            self._tell_forms(stem, root, voice)
            return
        first = stem.partition(" ")[0]
        self._phrases[first.lower() if first.isalnum() else first_word(fold_form(stem))].append((stem, root, voice))

    def join_words(self, joined: Mapping[str, str]) -> None:
        """Let every form that holds two words which newsrooms write as one have the one word too ("rumahsakit")."""
        if not joined:
            return
        one_word = {apart: word for word, apart in joined.items()}
        pair = re.compile(rf"\b(?:{'|'.join(one_word)})\b")

        def join(form: str) -> str:
            return pair.sub(lambda found: one_word[found[0]], form)

        for form in [form for form in self._told if " " in form and pair.search(form)]:
            self._told[join(form)].extend(self._told[form])
        waiting = [phrase for phrases in self._phrases.values() for phrase in phrases if pair.search(phrase[0])]
        for stem, root, voice in waiting:
            self.tell_stem(join(stem), root, voice)

    def find_told(self) -> Iterator[str]:
        """Yield the forms that were made when the data were read: all but those that wait for their first word."""
        return iter(self._told)

    @property
    def openers(self) -> frozenset[str]:
        """The first words of phrases whose forms are made when a page meets them."""
        return frozenset((*self._phrases, *self._opened))

    def find_opened(self, word: str) -> list[str]:
        """Return the forms of the phrases that a word opens, made now if they were not."""
        self._meet(word)
        return self._opened.get(word, [])

    def __getitem__(self, form: str) -> Item:
        """Return the item of a form that the data have."""
        item = self._made.get(form)
        if item is None:
            if " " in form:
                self._meet(first_word(form))
            if form not in self._told:
                raise KeyError(form)
            item = self._made[form] = self._make(form)
        return item

    def __iter__(self) -> Iterator[str]:
        """Yield the forms."""
        self._meet_all()
        return iter(self._told)

    def __len__(self) -> int:
        """Return the number of forms."""
        self._meet_all()
        return len(self._told)

    def _meet_all(self) -> None:
        for word in list(self._phrases):
            self._meet(word)

    def _meet(self, word: str) -> None:
        """Make the forms of the phrases that a word opens; two threads may do so at once, and add nothing twice."""
        phrases = self._phrases.get(word)
        if phrases is None:
            return
        opened = [form for stem, root, voice in phrases for form in self._tell_forms(stem, root, voice)]
        self._opened[word] = list(dict.fromkeys(opened))
        self._phrases.pop(word, None)

    def _tell_forms(self, stem: str, root: Root, voice: Voice) -> list[str]:
        """Note what each form of a stem means; return the forms."""
        told = []
        for form, category in self._vary(stem, voice):
            folded = fold_form(form)
            told.append(folded)
            self._told[folded].append((add_sense, (root, voice)))
            if category is not None:
                self._told[folded].append((add_category, category))
        return told

    def _make(self, form: str) -> Item:
        item = Item()
        for take, fact in self._told[form]:
            take(item, fact)
        head, space, _ = form.partition(" ")
        if space and head in self._told:
            _inherit_senses(item, self[head])
        before, space, last = form.rpartition(" ")
        if space and item.senses and last in self._told:
            governing = GOVERNING & self[last].categories
            item.categories.update(f"{ENDS_IN}{name}" for name in governing)
            is_placing = "in" in self[last].categories
            if is_placing:
                item.categories.add(PLACING)
            if (governing or is_placing) and before in self._told:
                item.senses.extend(sense for sense in self[before].senses if sense not in item.senses)
                item.classes |= self[before].classes
        return item


def _inherit_senses(item: Item, head: Item) -> None:
    """Give a compound that only a noun class lists the senses of its head ("penghentian pertempuran").

    What the class of harmless compounds lists ("perang harga") stays without any.
    """
    if item.classes and not item.senses and item.people is None and _HARMLESS not in item.classes:
        item.senses.extend(sense for sense in head.senses if sense.voice.is_noun)


def add_sense(item: Item, root_in_voice: tuple[Root, Voice]) -> None:
    """Add a sense to an item, once."""
    (frame, root, needs, outcome), voice = root_in_voice
    sense = Sense(frame, voice, root, needs, outcome)
    if sense not in item.senses:
        item.senses.append(sense)


def add_category(item: Item, category: str) -> None:
    """Put an item in a word category."""
    item.categories.add(category)


def add_class(item: Item, noun_class: str) -> None:
    """Put an item in a noun class."""
    item.classes.add(noun_class)


def set_people(item: Item, people: PeopleWord) -> None:
    """Make an item a noun for people."""
    item.people = people


def set_speech(item: Item, speech: SpeechWord) -> None:
    """Make an item a word of speech."""
    item.speech = speech


def set_pronoun(item: Item, pronoun: str) -> None:
    """Make an item a pronoun."""
    item.pronoun = pronoun
