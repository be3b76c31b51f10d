"""The lexicon of a language and its loading: its tables read and checked, every form of every root told."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from runut.errors import DataError
from runut.languages import FOLDER, read_table, read_toml
from runut.languages.affixes import Affixes, Voice, parse_affixes
from runut.languages.items import Items, add_category, add_class, set_people, set_pronoun, set_speech
from runut.languages.joined_words import JoinedWords
from runut.languages.lexicon import Frame, PeopleWord, Pseudo, Roles, Shapes, SpeechWord
from runut.languages.root_rows import RootRows
from runut.languages.told_forms import Told, ToldForms
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
    joined = JoinedWords(words["shapes"].get("joined", {}))
    forms = ToldForms(partial(affixes.with_clitics, kind="class"))
    _tell_words(forms, words)
    _tell_people(forms, language, faults)
    _tell_classes(forms, language, words)
    _tell_cues(forms, language, words)
    if faults:
        raise DataError(f"languages/{language}: " + "; ".join(faults))
    rows = (FOLDER / language / "roots.tsv").read_text(encoding="utf-8")
    vary = partial(_vary_stem, affixes, words["shapes"]["possessive"])
    items = Items(RootRows(rows, affixes, frames, joined), forms, joined, vary, affixes.endings)
    return Lexicon(language, items, frames, _parse_shapes(words["shapes"]))


def _tell_classes(forms: ToldForms, language: str, words: dict[str, Any]) -> None:
    """Tell the classes of nouns; what is denied of somebody ("tidak berdasar") is marked so, as said of a phrase.

    A description is part of it. The words of some classes are verbs.
    """
    describing = words["shapes"].get("describing_classes", ())
    of_verbs = words["shapes"].get("classes_of_verbs", ())
    denials = tuple(f"{word} " for word in words["categories"]["not"])
    for row in read_table(language, "classes"):
        listed = row["words"].lower().split("|")
        forms.tell(listed, Told((add_class, row["class"]), takes_clitics=True, has_bare=True))
        if row["class"] in of_verbs:
            forms.tell(listed, Told((add_category, "bare_verb")))
        if row["class"] not in describing:
            forms.tell([form for form in listed if form.startswith(denials)], Told((add_category, "negated")))


def _tell_cues(forms: ToldForms, language: str, words: dict[str, Any]) -> None:
    for row in read_table(language, "cues"):
        for form in row["form"].split("|"):
            speech = SpeechWord(row["order"], row["tone"], _names_last(form.strip(), words))
            forms.tell([form.lower()], Told((set_speech, speech)))


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


def _tell_words(forms: ToldForms, words: dict[str, Any]) -> None:
    for name, add in (("categories", add_category), ("classes", add_class), ("pronouns", set_pronoun)):
        for value, listed in words[name].items():
            forms.tell(map(str.lower, listed), Told((add, value)))


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


def _tell_people(forms: ToldForms, language: str, faults: list[str]) -> None:
    for row in read_table(language, "people"):
        try:
            kind = ActorKind(row["kind"]) if row["kind"] else None
            victim = VictimKind(row["victim"]) if row["victim"] else None
        except ValueError as error:
            faults.append(f"people.tsv {row['form']!r}: {error}")
            continue
        word = PeopleWord(row["class"], kind, victim, row["state"] or None)
        forms.tell(row["form"].lower().split("|"), Told((set_people, word), takes_clitics=True))


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


def _parse_shapes(data: dict[str, Any]) -> Shapes:
    return Shapes(
        verb_prefixes=tuple(data["verb_prefixes"]),
        verb_min=data["verb_min"],
        verb_endings=tuple(data.get("verb_endings", ())),
        passive_prefix=data["passive_prefix"],
        behind_preposition=frozenset(data.get("behind_preposition", ())),
        agent_prefix=data["agent_prefix"],
        act_endings=tuple(data["act_endings"]),
        possessive=data["possessive"],
        name_particles=frozenset(data["name_particles"]),
        not_verbs=frozenset(data["not_verbs"]),
        abbreviations=frozenset(data["sentence_end_abbreviations"]),
        spellings=tuple(data.get("spellings", {}).items()),
        short_titles=dict(data.get("short_titles", {})),
        placing_classes=frozenset(data.get("placing_classes", ())),
        openers_before_adverb=tuple(data.get("openers_before_adverb", ())),
        between=tuple(data.get("between", ())),
    )
