"""The event lexicon of a language: frames, the surface forms that evoke them, and the words around them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from runut.languages.affixes import Voice
from runut.record.actor import ActorKind
from runut.record.claims import EventType, Outcome, Status, VictimKind

_HARMLESS = "harmless"
_SIGN = re.compile(r"[\W_]")


class Pseudo(StrEnum):
    """Frames that are no events of their own but say something of the event noun or verb beside them."""

    LIGHT = "LIGHT"
    OCCUR = "OCCUR"
    UNDERGO = "UNDERGO"
    STOP = "STOP"
    AVERT = "AVERT"
    FAIL = "FAIL"


class Roles(StrEnum):
    """How the grammatical places of a frame's forms become actors and recipients."""

    AGENT_PATIENT = "agent-patient"
    AGENT = "agent"
    MUTUAL = "mutual"
    PATIENT = "patient"
    UNDERGOER = "undergoer"
    """Whoever is its subject undergoes it, in the active too ("warga | meninggalkan | kota")."""
    ADDRESSEE = "addressee"
    VISIT = "visit"
    HOST = "host"
    """Whoever is its object comes to its subject ("menerima | tamu")."""
    CONTENT = "content"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One meaning: an event type (or a pseudo type) with its argument pattern, example and counter-example.

    `status` is what its forms tell where no word beside them tells another ("dijadwalkan bertemu" is planned); a frame
    that `lasts` is a relation, not a deed ("wilayah yang dikuasai X").
    """

    id: str
    type: EventType | None
    pseudo: Pseudo | None
    mode: tuple[str, ...]
    roles: Roles
    cameo: str | None
    outcome: Outcome | None
    status: Status
    lasts: bool
    example: str
    counter: str


@dataclass(frozen=True, slots=True)
class Need:
    """A condition on the words around a form: some word of these classes at this place, or none."""

    place: str
    classes: frozenset[str]
    negative: bool

    @property
    def told(self) -> str:
        """The need as its row writes it."""
        return f"{'!' if self.negative else ''}{self.place}:{','.join(sorted(self.classes))}"


@dataclass(frozen=True, slots=True)
class Sense:
    """One frame that a surface form may evoke, in one voice, under conditions."""

    frame: Frame
    voice: Voice
    root: str
    needs: tuple[Need, ...]
    outcome: Outcome | None

    @property
    def told(self) -> str:
        """Where the data say so: the row of the root with its needs, and the frame."""
        needs = f" where {';'.join(need.told for need in self.needs)}" if self.needs else ""
        return f"roots.tsv {self.root!r} ({self.voice.value}){needs} → frames.toml [{self.frame.id}]"


@dataclass(frozen=True, slots=True)
class PeopleWord:
    """A noun for people or an organ of power."""

    role: str
    kind: ActorKind | None
    victim: VictimKind | None


@dataclass(frozen=True, slots=True)
class SpeechWord:
    """A word of speech: where it stands to the words spoken, its tone, and whether it says who speaks ("katanya")."""

    order: str
    tone: str
    by_last: bool = False


@dataclass(slots=True)
class Item:
    """Everything the language data say of one surface form."""

    senses: list[Sense] = field(default_factory=list)
    people: PeopleWord | None = None
    speech: SpeechWord | None = None
    categories: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    pronoun: str | None = None
    number: tuple[int, int] | None = None


def fold_form(form: str) -> str:
    """Return a form as the matcher sees it: lower case, every sign that is no letter or digit a space."""
    low = form.lower()
    return low if low.isalnum() or low.replace(" ", "").isalnum() else _SIGN.sub(" ", low)


def first_word(form: str) -> str:
    """Return the first word of a folded form, which may begin with signs that were folded to spaces."""
    return form.lstrip().partition(" ")[0]


Root = tuple[Frame, str, tuple[Need, ...], Outcome | None]
"""A root with what each of its forms means: frame, root, needs and outcome."""
Fact = tuple[Callable[[Item, Any], None], Any]
"""Something that the data say of a form: how an item takes it up, and what it is."""


GOVERNING = frozenset({"against", "by", "from", "to", "to_whom", "with"})
ENDS_IN = "ends_in_"
"""Before a category of prepositions: that of a form whose last word is one ("bergabung dengan"): its object follows.

Such a form has the senses and classes of the words before it, too, after its own.
"""


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
            if governing and before in self._told:
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


@dataclass(frozen=True, slots=True)
class Shapes:
    """How unknown words are told apart."""

    verb_prefixes: tuple[str, ...]
    verb_min: int
    passive_prefix: str
    agent_prefix: str
    act_endings: tuple[str, ...]
    possessive: str
    name_particles: frozenset[str]
    not_verbs: frozenset[str]
    abbreviations: frozenset[str]
    spellings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled lexicon of one language."""

    language: str
    items: Items
    frames: dict[str, Frame]
    shapes: Shapes
