"""The event lexicon of a language: frames, the surface forms that evoke them, and the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache
from typing import Any

from runut.languages.affixes import Voice
from runut.record.actor import ActorKind
from runut.record.claims import EventType, Outcome, Status, VictimKind

_SIGN = re.compile(r"[\W_]")
_NEEDS_KEPT = 4_096
_GOVERNING = {Voice.ACT, Voice.HEAD}
_NOTHING: frozenset[Any] = frozenset()


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


Root = tuple[Frame, str, tuple[Need, ...], Outcome | None]
"""A root with what each of its forms means: frame, root, needs and outcome."""


@dataclass(frozen=True, slots=True)
class Sense:
    """One frame that a surface form may evoke, in one voice, under conditions.

    `cell` is the root as its row writes it, which may stand for several: it is for people to read, no rule may ask it.
    """

    frame: Frame
    voice: Voice
    cell: str
    needs: tuple[Need, ...]
    outcome: Outcome | None

    @property
    def told(self) -> str:
        """Where the data say so: the row of the root with its needs, and the frame."""
        needs = f" where {_tell_needs(self.needs)}" if self.needs else ""
        return f"roots.tsv {self.cell!r} ({self.voice.value}){needs} → frames.toml [{self.frame.id}]"


@lru_cache(maxsize=_NEEDS_KEPT)
def _tell_needs(needs: tuple[Need, ...]) -> str:
    return ";".join([need.told for need in needs])


@dataclass(frozen=True, slots=True)
class PeopleWord:
    """A noun for people or an organ of power, with the state whose offices alone are called so ("Kapolda")."""

    role: str
    kind: ActorKind | None
    victim: VictimKind | None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class SpeechWord:
    """A word of speech: where it stands to the words spoken, its tone, and whether it says who speaks ("katanya")."""

    order: str
    tone: str
    by_last: bool = False


@dataclass(slots=True)
class Item:
    """Everything the language data say of one surface form.

    What is asked of its senses over and over is told once: `types` and `pseudos` are those of all its frames, `frames`
    their ids, `voices` the voices; it `governs` an object in one of them.
    """

    senses: list[Sense] = field(default_factory=list)
    people: PeopleWord | None = None
    speech: SpeechWord | None = None
    categories: set[str] = field(default_factory=set)
    classes: set[str] = field(default_factory=set)
    pronoun: str | None = None
    number: tuple[int, int] | None = None
    types: frozenset[EventType | None] = _NOTHING
    pseudos: frozenset[Pseudo | None] = _NOTHING
    frames: frozenset[str] = _NOTHING
    voices: frozenset[Voice] = _NOTHING
    governs: bool = False
    only_acts: bool = False

    def note_senses(self) -> None:
        """Note what its senses are, once it has them all."""
        self.types = frozenset([sense.frame.type for sense in self.senses])
        self.pseudos = frozenset([sense.frame.pseudo for sense in self.senses])
        self.frames = frozenset([sense.frame.id for sense in self.senses])
        self.voices = frozenset([sense.voice for sense in self.senses])
        self.governs = not self.voices.isdisjoint(_GOVERNING)


def fold_form(form: str) -> str:
    """Return a form as the matcher sees it: lower case, every sign that is no letter or digit a space."""
    low = form.lower()
    return low if low.isalnum() or low.replace(" ", "").isalnum() else _SIGN.sub(" ", low)


def first_word(form: str) -> str:
    """Return the first word of a folded form, which may begin with signs that were folded to spaces."""
    return form.lstrip().partition(" ")[0]


@dataclass(frozen=True, slots=True)
class Shapes:
    """How unknown words are told apart."""

    verb_prefixes: tuple[str, ...]
    verb_min: int
    verb_endings: tuple[str, ...]
    passive_prefix: str
    behind_preposition: frozenset[str]
    agent_prefix: str
    act_endings: tuple[str, ...]
    possessive: str
    name_particles: frozenset[str]
    not_verbs: frozenset[str]
    abbreviations: frozenset[str]
    spellings: tuple[tuple[str, str], ...]
    short_titles: dict[str, str]
    placing_classes: frozenset[str]
    openers_before_adverb: tuple[str, ...]
    between: tuple[str, ...]

    def are_of_verb(self, low: str) -> bool:
        """Tell whether a folded word begins or ends as verbs do."""
        is_shaped = low.startswith(self.verb_prefixes) or low.endswith(self.verb_endings)
        return is_shaped and len(low) >= self.verb_min and low not in self.not_verbs
