"""What a language calls agreements, and the words that tell of them and of what they lay down."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import product
from typing import Any, TypeVar

from runut.extract.agreements.phrases import Phrases
from runut.languages import read_table, read_toml
from runut.languages.affixes import Affixes, parse_affixes
from runut.languages.times import load_calendar_words
from runut.record.claims import AgreementKind, Topic

Kind = TypeVar("Kind", bound=StrEnum)


class Telling(StrEnum):
    """What a predicate says of an agreement."""

    MADE = "made"
    FORCE = "force"
    EXTENDED = "extended"
    KEPT = "kept"
    BROKEN = "broken"
    ENDED = "ended"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class Head:
    """What a form calls an agreement.

    Attributes:
        form: The form.
        kind: Its kind.
        is_generic: True where the form says no more than "an agreement".
        is_act: True for an act that is an agreement only where it is agreed ("pertukaran tahanan").
        is_back: True for a form that only goes back to an agreement told before ("dokumen itu").
        is_name: True for a name of its own.
        is_soft: True where what it lays down may say another kind.
        is_owned: True for a form that says itself that it was told before ("naskahnya").
        is_offer: True for what is agreed once it is taken up ("menerima usul itu").
        topic: What its own words are about, None where about nothing.
    """

    form: str
    kind: AgreementKind
    is_generic: bool = False
    is_act: bool = False
    is_back: bool = False
    is_name: bool = False
    is_soft: bool = False
    is_owned: bool = False
    is_offer: bool = False
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb and the things that it is done to, and what that is about."""

    topic: Topic
    objects: Phrases[bool]


@dataclass(frozen=True, slots=True)
class AgreementWords:
    """The words for agreements of one language (its `agreements.toml`).

    Attributes:
        heads: What agreements are called.
        stems: What is in every sentence that calls one, or tells of the Security Council.
        left: Predicates that stand before an agreement.
        right: Predicates that stand after it.
        agreeing: Verbs whose content is itself agreed, True for mere promises.
        act_makers: Predicates that make an agreement of an act of exchange.
        wished: Nouns and verbs beside an agreement that is only wished for; True for offers, which can be accepted.
        accepting: Verbs that take up an offer.
        topics: Words that tell what a provision is about.
        frames: The same by verb and object.
        deeds: The same by verbs in all their forms (`deeds.tsv`): what counts where no other words do.
        force: Verbs of force, in all their forms: not to do it is a truce.
        marks: The small words, by what they do.
        declaring: Words that declare, as they stand in a sentence.
        halting: Words that say that arms will be still, as they stand in a sentence.
        weekdays: Names of the days of the week.
    """

    heads: Phrases[Head]
    stems: tuple[str, ...]
    left: Phrases[Telling]
    right: Phrases[Telling]
    agreeing: Phrases[bool]
    act_makers: Phrases[bool]
    wished: Phrases[bool]
    accepting: Phrases[bool]
    topics: Phrases[Topic]
    frames: Phrases[tuple[Frame, ...]]
    deeds: Phrases[tuple[Frame, ...]]
    force: Phrases[bool]
    marks: Mapping[str, Phrases[bool]]
    declaring: tuple[str, ...]
    halting: tuple[str, ...]
    weekdays: Collection[str]


@cache
def load_agreement_words(language: str) -> AgreementWords:
    """Load the agreement words of a language."""
    data = read_toml(language, "agreements")
    agreeing, wished = data["agreeing"], data["wished"]
    heads = Phrases(lambda: ((head.form, head) for head in _heads(data)))
    return AgreementWords(
        heads=heads,
        stems=(*heads.first_words, *data["marks"]["council"]),
        left=Phrases(lambda: _pairs(data["telling"]["left"], Telling)),
        right=Phrases(lambda: _pairs(data["telling"]["right"], Telling)),
        agreeing=Phrases(lambda: ((word, word in agreeing["promises"]) for word in agreeing["words"])),
        act_makers=_all_of(agreeing["acts"]),
        wished=Phrases(lambda: [(word, key == "nouns") for key in ("nouns", "verbs") for word in wished[key]]),
        accepting=_all_of(wished["accepting"]),
        topics=Phrases(lambda: _pairs(data["topics"], Topic)),
        frames=Phrases(lambda: _by_verb(_frames(data["frames"]))),
        deeds=Phrases(lambda: _by_verb(_deeds(language))),
        force=Phrases(
            lambda: ((form, True) for verb in agreeing["force"] for form in _forms(verb, _affixes(language)))
        ),
        marks={name: _all_of(words) for name, words in data["marks"].items()},
        declaring=tuple(data["marks"]["declaring"]),
        halting=tuple(data["marks"]["halting"]),
        weekdays=load_calendar_words(language).weekdays,
    )


def _all_of(words: Iterable[str]) -> Phrases[bool]:
    return Phrases(lambda: ((word, True) for word in words))


def _pairs(table: Mapping[str, list[str]], kind: type[Kind]) -> Iterator[tuple[str, Kind]]:
    return ((word, kind(name)) for name, words in table.items() for word in words)


def _heads(data: Mapping[str, Any]) -> Iterator[Head]:
    generic, back, acts, soft = (frozenset(data["generic"][key]) for key in ("words", "back", "acts", "soft"))
    topics = {word: Topic(topic) for topic, words in data["topics"].items() for word in words}
    for text, number, unit in product(*(data["numbered"][key] for key in ("texts", "numbers", "units"))):
        yield Head(f"{text} {number} {unit}", AgreementKind.OTHER, is_generic=True)
    for form in _stopping(data):
        yield Head(form, AgreementKind.CEASEFIRE, is_act=True, topic=Topic.CEASEFIRE)
    yield from _exchanges(data)
    yield from (Head(form, kind) for form, kind in _texts(data))
    for kind, forms in data["kinds"].items():
        for form in forms:
            marks = {"is_generic": form in generic, "is_act": form in acts, "is_soft": form in soft}
            yield Head(form, AgreementKind(kind), **marks, topic=topics.get(form))
    for form in back:
        yield Head(form, AgreementKind.OTHER, is_generic=True, is_back=True)
    for form in (*data["kinds"]["other"], *back):
        owned = form + data["generic"]["possessive"]
        yield Head(owned, AgreementKind.OTHER, is_generic=True, is_back=True, is_owned=True)
    for form in data["generic"]["offers"]:
        yield Head(form, AgreementKind.OTHER, is_generic=True, is_back=True, is_offer=True)
    for offer, matter in product(data["generic"]["offered"], data["texts"]["peace_agreement"]):
        yield Head(f"{offer} {matter}", AgreementKind.PEACE_AGREEMENT, is_offer=True)
    for form in data["generic"]["back_truce"]:
        yield Head(form, AgreementKind.CEASEFIRE, is_back=True, topic=Topic.CEASEFIRE)
    for form in data["generic"]["back_statement"]:
        yield Head(form, AgreementKind.STATEMENT, is_back=True, is_soft=form in soft)
    for form, kind in data["names"].items():
        yield Head(form, AgreementKind(kind), is_name=True)


def _texts(data: Mapping[str, Any]) -> Iterator[tuple[str, AgreementKind]]:
    """Yield what texts are called by what they are about, with their kinds."""
    known = {form for forms in data["kinds"].values() for form in forms}
    for kind in AgreementKind:
        for text, matter in product(data["texts"]["words"], data["texts"].get(kind.value, ())):
            form = f"{text} {matter}"
            if form not in known:
                yield form, kind


def _exchanges(data: Mapping[str, Any]) -> Iterator[Head]:
    """Yield what acts of exchange are called of things that are no captives, and agreements on them."""
    for word, thing in product(data["exchanges"]["words"], data["exchanges"]["things"]):
        yield Head(f"{word} {thing}", AgreementKind.OTHER, is_act=True, topic=Topic.OTHER)
        for text in data["exchanges"]["texts"]:
            yield Head(f"{text} {word} {thing}", AgreementKind.OTHER, topic=Topic.OTHER)


def _stopping(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield what acts of stopping are called that say how, or whose deeds stop."""
    known = frozenset(data["kinds"]["ceasefire"])
    acts, ways, deeds = (data["stopping"][key] for key in ("acts", "ways", "deeds"))
    for act, deed in product(acts, deeds):
        owned = deed + data["generic"]["possessive"]
        forms = (f"{act} {owned}", *(f"{act} {way} {one}" for way in ways for one in (deed, owned)))
        yield from (form for form in forms if form not in known)


def _frames(rows: list[Mapping[str, Any]]) -> Iterator[tuple[str, Frame]]:
    for row in rows:
        frame = Frame(Topic(row["topic"]), _all_of(row["objects"]))
        yield from ((verb, frame) for verb in row["verbs"])


def _deeds(language: str) -> Iterator[tuple[str, Frame]]:
    """Yield what is done, in every form of each verb, with what it is done to: words, and all words of classes."""
    affixes = _affixes(language)
    rows = read_table(language, "deeds")
    classes: dict[str, list[str]] = {name: [] for row in rows for name in row["classes"].split()}
    for row in read_table(language, "classes"):
        if row["class"] in classes:
            classes[row["class"]] += [word.strip() for word in row["words"].split("|") if word]
    for row in rows:
        words = [word for word in row["words"].split("|") if word]
        words += [word for name in row["classes"].split() for word in classes[name]]
        frame = Frame(Topic(row["topic"]), _all_of(words))
        yield from ((form, frame) for verb in row["verbs"].split() for form in _forms(verb, affixes))


@cache
def _affixes(language: str) -> Affixes:
    return parse_affixes(read_toml(language, "affixes"))


def _forms(verb: str, affixes: Affixes) -> Iterator[str]:
    """Yield the forms of a verb ("tarik:v+npe"), itself where it gives no classes of forms."""
    root, _, kinds = verb.partition(":")
    for kind in kinds.split("+") if kinds else ("=act",):
        for stem, voice in affixes.find_stems(root, kind):
            yield from affixes.with_clitics(stem, voice.value)


def _by_verb(frames: Iterable[tuple[str, Frame]]) -> Iterator[tuple[str, tuple[Frame, ...]]]:
    by_verb: dict[str, list[Frame]] = {}
    for verb, frame in frames:
        by_verb.setdefault(verb, []).append(frame)
    return ((verb, tuple(frames)) for verb, frames in by_verb.items())
