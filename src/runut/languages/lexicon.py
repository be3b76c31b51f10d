"""The event lexicon of a language: frames, the surface forms that evoke them, and the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from typing import Any

from runut.errors import DataError
from runut.languages import read_table, read_toml
from runut.languages.affixes import Affixes, Voice, parse_affixes
from runut.record.actor import ActorKind
from runut.record.claims import MODES_BY_TYPE, EventType, Outcome, Status, VictimKind

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
    ADDRESSEE = "addressee"
    VISIT = "visit"
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
    """A word of speech: where it stands to the words spoken, and its tone."""

    order: str
    tone: str


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


@dataclass(frozen=True, slots=True)
class Shapes:
    """How unknown words are told apart."""

    verb_prefixes: tuple[str, ...]
    verb_min: int
    agent_prefix: str
    act_endings: tuple[str, ...]
    possessive: str
    name_particles: frozenset[str]
    not_verbs: frozenset[str]
    abbreviations: frozenset[str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled lexicon of one language: surface form (lower case, hyphens as spaces) → item."""

    language: str
    items: dict[str, Item]
    frames: dict[str, Frame]
    shapes: Shapes


@cache
def load_lexicon(language: str) -> Lexicon:
    """Load and compile the lexicon of a language.

    Raises:
        DataError: The data are faulty; every fault is listed.
    """
    faults: list[str] = []
    affixes = parse_affixes(read_toml(language, "affixes"))
    frames = _parse_frames(read_toml(language, "frames"), faults)
    words = read_toml(language, "words")
    items: dict[str, Item] = {}
    _add_words(items, words)
    _add_roots(items, language, affixes, frames, faults)
    _add_people(items, language, affixes, faults)
    _add_classes(items, language, affixes)
    _inherit_senses(items)
    for row in read_table(language, "cues"):
        for form in row["form"].split("|"):
            _item(items, form).speech = SpeechWord(row["order"], row["tone"])
    if faults:
        raise DataError(f"languages/{language}: " + "; ".join(faults))
    return Lexicon(language, items, frames, _parse_shapes(words["shapes"]))


def fold_form(form: str) -> str:
    """Return a form as the matcher sees it: lower case, every sign that is no letter or digit a space."""
    return _SIGN.sub(" ", form.lower())


def _item(items: dict[str, Item], form: str) -> Item:
    return items.setdefault(fold_form(form.strip()), Item())


def _parse_frames(data: dict[str, Any], faults: list[str]) -> dict[str, Frame]:
    frames = {}
    for name, row in data.items():
        try:
            frames[name] = _parse_frame(name, row)
        except (KeyError, ValueError) as error:
            faults.append(f"frames.toml [{name}]: {error}")
    return frames


def _parse_frame(name: str, row: dict[str, Any]) -> Frame:
    kind = row["type"]
    pseudo = Pseudo(kind) if kind in Pseudo.__members__ else None
    event_type = None if pseudo else EventType(kind)
    mode = tuple(row.get("mode", ()))
    if event_type is not None and not set(mode) <= MODES_BY_TYPE[event_type]:
        raise ValueError(f"mode {mode} is none of {kind}'s")
    return Frame(
        id=name,
        type=event_type,
        pseudo=pseudo,
        mode=mode,
        roles=Roles(row.get("roles", "agent-patient")),
        cameo=row.get("cameo") or None,
        outcome=Outcome(row["outcome"]) if row.get("outcome") else None,
        status=Status(row.get("status", Status.HAPPENED)),
        lasts=row.get("lasts", False),
        example=row.get("example", ""),
        counter=row.get("counter", ""),
    )


def _add_roots(
    items: dict[str, Item], language: str, affixes: Affixes, frames: dict[str, Frame], faults: list[str]
) -> None:
    for row in read_table(language, "roots"):
        frame = frames.get(row["frame"])
        if frame is None:
            faults.append(f"roots.tsv {row['root']!r}: no frame {row['frame']!r}")
            continue
        try:
            needs = _parse_needs(row["needs"])
            outcome = Outcome(row["outcome"]) if row["outcome"] else frame.outcome
            for form_class in row["forms"].split():
                for form, voice in affixes.find_forms(row["root"], form_class):
                    sense = Sense(frame, voice, row["root"], needs, outcome)
                    senses = _item(items, form).senses
                    if sense not in senses:
                        senses.append(sense)
        except (ValueError, DataError) as error:
            faults.append(f"roots.tsv {row['root']!r}: {error}")


def _parse_needs(text: str) -> tuple[Need, ...]:
    needs = []
    for part in filter(None, map(str.strip, text.split(";"))):
        place, _, classes = part.removeprefix("!").partition(":")
        if place not in {"o", "s", "near"} or not classes:
            raise ValueError(f"need {part!r} is not o:, s: or near: with classes")
        needs.append(Need(place, frozenset(classes.split(",")), part.startswith("!")))
    return tuple(needs)


def _add_people(items: dict[str, Item], language: str, affixes: Affixes, faults: list[str]) -> None:
    for row in read_table(language, "people"):
        try:
            kind = ActorKind(row["kind"]) if row["kind"] else None
            victim = VictimKind(row["victim"]) if row["victim"] else None
        except ValueError as error:
            faults.append(f"people.tsv {row['form']!r}: {error}")
            continue
        for form in row["form"].split("|"):
            for variant in affixes.with_clitics(form.strip(), "class"):
                _item(items, variant).people = PeopleWord(row["class"], kind, victim)


def _add_classes(items: dict[str, Item], language: str, affixes: Affixes) -> None:
    for row in read_table(language, "classes"):
        for word in row["words"].split("|"):
            for variant in affixes.with_clitics(word.strip(), "class"):
                _item(items, variant).classes.add(row["class"])


def _inherit_senses(items: dict[str, Item]) -> None:
    """Give a compound that only a noun class lists the senses of its head ("penghentian pertempuran").

    What the class of harmless compounds lists ("perang harga") stays without any.
    """
    for form, item in items.items():
        head, space, _ = form.partition(" ")
        if not space or item.senses or item.people or item.speech or not item.classes or _HARMLESS in item.classes:
            continue
        known = items.get(head)
        if known is not None:
            item.senses.extend(sense for sense in known.senses if sense.voice.is_noun)


def _add_words(items: dict[str, Item], words: dict[str, Any]) -> None:
    for category, forms in words["categories"].items():
        for form in forms:
            _item(items, form).categories.add(category)
    for noun_class, forms in words["classes"].items():
        for form in forms:
            _item(items, form).classes.add(noun_class)
    for pronoun, forms in words["pronouns"].items():
        for form in forms:
            _item(items, form).pronoun = pronoun


def _parse_shapes(data: dict[str, Any]) -> Shapes:
    return Shapes(
        verb_prefixes=tuple(data["verb_prefixes"]),
        verb_min=data["verb_min"],
        agent_prefix=data["agent_prefix"],
        act_endings=tuple(data["act_endings"]),
        possessive=data["possessive"],
        name_particles=frozenset(data["name_particles"]),
        not_verbs=frozenset(data["not_verbs"]),
        abbreviations=frozenset(data["sentence_end_abbreviations"]),
    )
