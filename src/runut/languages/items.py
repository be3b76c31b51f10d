"""What the data say of each surface form, made into an item when a page first meets the form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from runut.languages.affixes import Voice
from runut.languages.joined_words import JoinedWords
from runut.languages.lexicon import Item, PeopleWord, Root, Sense, SpeechWord, first_word, fold_form
from runut.languages.root_rows import RootRows
from runut.languages.told_forms import Fact, ToldForms

_HARMLESS = "harmless"
_OF_VERBS = "verbs"
"""How the names of classes end that list verbs: what somebody vows, asks for, refuses or offers to do."""
GOVERNING = frozenset({"against", "by", "from", "to", "to_whom", "with"})
ENDS_IN = "ends_in_"
"""Before a category of prepositions: that of a form whose last word is one ("bergabung dengan"): its object follows.

Such a form has the senses and classes of the words before it, too, after its own.
"""

PLACING = "ends_placing"
"""The word category of a form that evokes a frame and ends in a word like "di" ("tiba di"): its place follows."""

NAMING = "ends_naming"
"""That of a form that ends in a word like "sebagai" ("ditetapkan sebagai"): what somebody is called follows."""


_UNORDERED = (-1, -1)
"""The place of what is told of a form in any order: all but its senses."""


class Items(Mapping[str, Item]):
    """The items by surface form, each made of what the tables say of it when it is first asked for: a page meets few.

    What is told of forms is gathered when a page first meets their first word: the phrases that it opens, itself, and
    itself without the clitics in which it may end.
    """

    def __init__(
        self,
        roots: RootRows,
        forms: ToldForms,
        joined: JoinedWords,
        vary: Callable[[str, Voice], Iterable[tuple[str, str | None]]],
        clitics: Iterable[str],
    ) -> None:
        """Take the tables, and how the forms of a stem are made, each with the category that its ending puts it in."""
        self._roots, self._forms, self._joined, self._vary = roots, forms, joined, vary
        self.endings = tuple(clitics)
        """What may stand behind the first words of forms, `openers`, in words that are met."""
        self.openers = frozenset((*roots.openers, *forms.openers, *joined.opener_of))
        self._told: defaultdict[str, list[tuple[tuple[int, int], Fact]]] = defaultdict(list)
        self._opened: defaultdict[str, list[str]] = defaultdict(list)
        self._met: set[str] = set()
        self._gathered: set[str] = set()
        self._made: dict[str, Item] = {}

    def find_opened(self, word: str) -> list[str]:
        """Return the forms that a word opens, itself among them where it is one."""
        self._meet(word)
        return list(dict.fromkeys(self._opened.get(word, ())))

    def find_faults(self) -> list[str]:
        """Return what is faulty in rows that no page has met yet, and in the others."""
        return self._roots.find_faults()

    def __getitem__(self, form: str) -> Item:
        """Return the item of a form that the data have."""
        item = self._made.get(form)
        if item is None:
            if not self._is_told(form):
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
        for word in self.openers:
            self._meet(word)

    def _is_told(self, form: str) -> bool:
        self._meet(first_word(form))
        return form in self._told

    def _meet(self, word: str) -> None:
        """Gather what is told of the forms that a word opens; two threads may do so at once, and say nothing twice."""
        if word in self._met:
            return
        bases = [word, *(word.removesuffix(ending) for ending in self.endings if word.endswith(ending))]
        bases += [self._joined.opener_of[base] for base in bases if base in self._joined.opener_of]
        known = [base for base in bases if base in self.openers]
        for base in known:
            if base not in self._gathered:
                self._gather(base)
                self._gathered.add(base)
        if known:
            self._met.add(word)

    def _gather(self, base: str) -> None:
        """Note every fact of every form whose first word is made of this one."""
        for place, (stem, root, voice) in self._roots.find_stems(base):
            for form, category in self._vary(stem, voice):
                self._note(fold_form(form), place, (add_sense, (root, voice)))
                if category is not None:
                    self._note(fold_form(form), place, (add_category, category))
        for form, fact in self._find_told(base):
            self._note(form, _UNORDERED, fact)
            joined = self._joined.join(form)
            if joined is not None:
                self._note(joined, _UNORDERED, fact)

    def _find_told(self, base: str) -> Iterator[tuple[str, Fact]]:
        yield from self._forms.find(base)
        for active in self._roots.actives_of(base):
            yield from self._forms.find_bare(active, self._roots.bare_of)

    def _note(self, form: str, place: tuple[int, int], fact: Fact) -> None:
        if form not in self._told:
            self._opened[first_word(form)].append(form)
        self._told[form].append((place, fact))

    def _make(self, form: str) -> Item:
        item = Item()
        for _, (take, fact) in sorted(self._told[form], key=_place_of):
            take(item, fact)
        head, space, _ = form.partition(" ")
        if space and self._is_told(head):
            _inherit_senses(item, self[head])
        before, space, last = form.rpartition(" ")
        if space and item.senses and self._is_told(last):
            governing = GOVERNING & self[last].categories
            item.categories.update(f"{ENDS_IN}{name}" for name in governing)
            is_placing = "in" in self[last].categories
            if is_placing:
                item.categories.add(PLACING)
            if "as" in self[last].categories:
                item.categories.add(NAMING)
            if (governing or is_placing) and self._is_told(before):
                item.senses.extend(sense for sense in self[before].senses if sense not in item.senses)
                item.classes |= self[before].classes
        item.only_acts = not (item.classes or item.categories or item.people or item.speech)
        if " " in form and self._is_told(head):
            _inherit_verb(item, self[head])
        item.note_senses()
        return item


def _place_of(told: tuple[tuple[int, int], Fact]) -> tuple[int, int]:
    return told[0]


def _inherit_senses(item: Item, head: Item) -> None:
    """Give a compound that only a noun class lists the senses of its head ("penghentian pertempuran").

    What the class of harmless compounds lists ("perang harga") stays without any.
    """
    if item.classes and not item.senses and item.people is None and _HARMLESS not in item.classes:
        item.senses.extend(sense for sense in head.senses if sense.voice.is_noun)


def _inherit_verb(item: Item, head: Item) -> None:
    """Give a phrase that tells an act the classes of its verb as others govern it ("melanjutkan | proses damai")."""
    if item.senses and not any(sense.voice.is_noun for sense in item.senses):
        item.classes |= {name for name in head.classes if name.endswith(_OF_VERBS)}


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
