"""The lexicon of a language and its loading: its tables read and checked, every form of every root told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from runut.errors import DataError
from runut.languages import read_table, read_toml
from runut.languages.affixes import Affixes, Voice, parse_affixes
from runut.languages.items import (
    Fact,
    Items,
    add_category,
    add_class,
    set_people,
    set_pronoun,
    set_speech,
)
from runut.languages.lexicon import (
    Frame,
    Need,
    PeopleWord,
    Pseudo,
    Roles,
    Shapes,
    SpeechWord,
)
from runut.loading import without_collection
from runut.record.actor import ActorKind
from runut.record.claims import EventType, Outcome, Status, VictimKind
from runut.record.plover import MODES_BY_TYPE

_SHORTEST_STEM = 3  # "tanya" is no "ta" with an ending


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The compiled lexicon of one language."""

    language: str
    items: Items
    frames: dict[str, Frame]
    shapes: Shapes


@cache
@without_collection()
def load_lexicon(language: str) -> Lexicon:
    """Load and compile the lexicon of a language.

    Raises:
        DataError: The data are faulty; every fault is listed.
    """
    faults: list[str] = []
    affixes = parse_affixes(read_toml(language, "affixes"))
    frames = _parse_frames(read_toml(language, "frames"), faults)
    words = read_toml(language, "words")
    items = Items(partial(_vary_stem, affixes, words["shapes"]["possessive"]))
    _add_words(items, words)
    bare = _add_roots(items, language, affixes, frames, faults)
    _add_people(items, language, affixes, faults)
    for row in read_table(language, "classes"):
        forms = row["words"].split("|")
        _add_forms(items, "|".join((*forms, *filter(None, map(bare.get, forms)))), affixes, (add_class, row["class"]))
        _mark_negated(items, row["class"], forms, words)
    for row in read_table(language, "cues"):
        for form in row["form"].split("|"):
            by_last = _names_last(form.strip(), words)
            items.tell(form.strip(), (set_speech, SpeechWord(row["order"], row["tone"], by_last)))
    items.join_words(words["shapes"].get("joined", {}))
    if faults:
        raise DataError(f"languages/{language}: " + "; ".join(faults))
    return Lexicon(language, items, frames, _parse_shapes(words["shapes"]))


def _mark_negated(items: Items, name: str, forms: Iterable[str], words: dict[str, Any]) -> None:
    """Mark what is denied of somebody ("tidak berdasar"), which is said of a phrase; a description is part of it."""
    if name not in words["shapes"].get("describing_classes", ()):
        for form in forms:
            if " " in form and form.split(" ", maxsplit=1)[0] in words["categories"]["not"]:
                items.tell(form, (add_category, "negated"))


def _names_last(form: str, words: dict[str, Any]) -> bool:
    """Tell whether a word of speech ends in its speaker: an ending or a pronoun ("katanya", "menurut dia")."""
    pronouns = words["pronouns"]
    speakers = {*pronouns["third_singular"], *pronouns["third_plural"]}
    stem = form.removesuffix(words["shapes"]["possessive"])
    return _SHORTEST_STEM <= len(stem) < len(form) or form.rsplit(" ", maxsplit=1)[-1] in speakers


_ENDINGS = {
    Voice.ACT: "object_ending",
    Voice.PAS: "agent_ending",
    Voice.TER: "noun_ending",
    Voice.INT: "noun_ending",
}


def _add_words(items: Items, words: dict[str, Any]) -> None:
    for name, add in (("categories", add_category), ("classes", add_class), ("pronouns", set_pronoun)):
        for value, forms in words[name].items():
            for form in forms:
                items.tell(form.strip(), (add, value))


def _vary_stem(affixes: Affixes, ending: str, stem: str, voice: Voice) -> list[tuple[str, str | None]]:
    """Return the forms of a stem, with the category that an ending puts one in.

    Actives may end in their object ("membunuhnya"), passives in their agent ("disanderanya"), nouns in who owns them
    ("serangannya"); other verbs become nouns ("tewasnya X").
    """
    category = "owner_ending" if voice.is_noun else _ENDINGS.get(voice)
    forms = affixes.with_clitics(stem, voice)
    if category is None:
        return [(form, None) for form in forms]
    return [
        (form, category if form.endswith(ending) and form.removesuffix(ending) in forms else None) for form in forms
    ]


def _add_roots(
    items: Items, language: str, affixes: Affixes, frames: dict[str, Frame], faults: list[str]
) -> dict[str, str]:
    """Add every form of every root; return the bare form of each active verb of several words."""
    bare_forms: dict[str, str] = {}
    rows = read_table(language, "roots")
    stems = _stems_of_actives(rows, affixes)
    for row in rows:
        frame = frames.get(row["frame"])
        if frame is None:
            faults.append(f"roots.tsv {row['root']!r}: no frame {row['frame']!r}")
            continue
        try:
            needs = _parse_needs(row["needs"])
            outcome = Outcome(row["outcome"]) if row["outcome"] else frame.outcome
            root = (frame, row["root"], needs, outcome)
            for form_class in row["forms"].split():
                for stem, voice in affixes.find_stems(row["root"], form_class):
                    items.tell_stem(stem, root, voice)
            if (bare := _bare_form(row, stems)) is not None:
                bare_forms[row["root"]] = bare
                items.tell_stem(bare, root, Voice.HEAD)
        except (ValueError, DataError) as error:
            faults.append(f"roots.tsv {row['root']!r}: {error}")
    return bare_forms


def _stems_of_actives(rows: Sequence[dict[str, str]], affixes: Affixes) -> dict[str, str]:
    """Return the bare stem of each active verb of one word, as headlines have it ("mengirim": "kirim")."""
    stems = {}
    for row in rows:
        if " " in row["root"]:
            continue
        for form_class in row["forms"].split():
            if form_class in affixes.forms or form_class == "=head":
                forms = affixes.find_stems(row["root"], form_class)
                stems.update({affixes.fill("{N}", form): form for form, voice in forms if voice is Voice.HEAD})
    return stems


def _bare_form(row: dict[str, str], stems: dict[str, str]) -> str | None:
    """Return how headlines have an active verb of several words ("kirim utusan"), None for others."""
    first, _, rest = row["root"].partition(" ")
    if not rest or "=act" not in row["forms"].split() or first not in stems:
        return None
    return f"{stems[first]} {rest}"


def _add_people(items: Items, language: str, affixes: Affixes, faults: list[str]) -> None:
    for row in read_table(language, "people"):
        try:
            kind = ActorKind(row["kind"]) if row["kind"] else None
            victim = VictimKind(row["victim"]) if row["victim"] else None
        except ValueError as error:
            faults.append(f"people.tsv {row['form']!r}: {error}")
            continue
        word = PeopleWord(row["class"], kind, victim, row["state"] or None)
        _add_forms(items, row["form"], affixes, (set_people, word))


def _add_forms(items: Items, forms: str, affixes: Affixes, fact: Fact) -> None:
    for form in forms.split("|"):
        for variant in affixes.with_clitics(form.strip(), "class"):
            items.tell(variant, fact)


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


@cache
def _parse_needs(text: str) -> tuple[Need, ...]:
    needs = []
    for part in filter(None, map(str.strip, text.split(";"))):
        place, _, classes = part.removeprefix("!").partition(":")
        if place not in {"o", "s", "near", "said", "next"} or not classes:
            raise ValueError(f"need {part!r} is not o:, s:, near: or said: with classes")
        needs.append(Need(place, frozenset(classes.split(",")), part.startswith("!")))
    return tuple(needs)


def _parse_shapes(data: dict[str, Any]) -> Shapes:
    return Shapes(
        verb_prefixes=tuple(data["verb_prefixes"]),
        verb_min=data["verb_min"],
        verb_endings=tuple(data.get("verb_endings", ())),
        passive_prefix=data["passive_prefix"],
        agent_prefix=data["agent_prefix"],
        act_endings=tuple(data["act_endings"]),
        possessive=data["possessive"],
        name_particles=frozenset(data["name_particles"]),
        not_verbs=frozenset(data["not_verbs"]),
        abbreviations=frozenset(data["sentence_end_abbreviations"]),
        spellings=tuple(data.get("spellings", {}).items()),
        short_titles=dict(data.get("short_titles", {})),
        placing_classes=frozenset(data.get("placing_classes", ())),
    )
