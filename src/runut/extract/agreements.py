"""Agreements: made, signed, in force, broken; with parties, mediators, date and provisions (CODEBOOK §7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from runut.annotate.clauses import Node
from runut.annotate.matcher import fold_text
from runut.languages import read_toml
from runut.languages.lexicon import fold_form
from runut.record.claims import AgreementKind, Provision, Topic
from runut.record.span import Span


@dataclass(frozen=True, slots=True)
class AgreementWords:
    """What a language calls agreements and their provisions (its `agreements.toml`), forms folded."""

    kinds: dict[str, AgreementKind]
    topics: dict[str, Topic]


@cache
def load_agreement_words(language: str) -> AgreementWords:
    """Load the agreement words of a language."""
    data = read_toml(language, "agreements")
    return AgreementWords(
        kinds={fold_form(word): AgreementKind(kind) for kind, words in data["kinds"].items() for word in words},
        topics={fold_form(word): Topic(topic) for topic, words in data["topics"].items() for word in words},
    )


@dataclass(frozen=True, slots=True)
class Named:
    """What an agreement is called at one place of a page."""

    kind: AgreementKind
    form: str
    start: int
    end: int


def name_near(text: str, span: Span, words: AgreementWords, *, last: bool = False) -> Named | None:
    """Return what an agreement is called in a stretch: the first name (or the last), the longest of equals."""
    folded = f" {fold_text(span.of(text))} "
    best: tuple[int, int, str, int] | None = None
    for form in words.kinds:
        at = folded.rfind(f" {form} ") if last else folded.find(f" {form} ")
        if at < 0:
            continue
        place = -(at + len(form)) if last else at
        if best is None or (place, -len(form)) < best[:2]:
            best = (place, -len(form), form, at)
    if best is None:
        return None
    start = span.start + best[3]
    return Named(words.kinds[best[2]], best[2], start, start + len(best[2]))


def settle(named: Named, provisions: Sequence[Provision], text: str, words: AgreementWords) -> Settled:
    """Settle kind and provisions: an agreement to stop fighting is a ceasefire, and lays one down.

    A ceasefire that is only part of the agreement's own name ("perjanjian gencatan senjata") adds no provision
    (CODEBOOK §9.9).
    """
    kind = named.kind
    topics = {provision.topic for provision in provisions}
    if kind is AgreementKind.OTHER and Topic.CEASEFIRE in topics:
        kind = AgreementKind.CEASEFIRE
    if Topic.CEASEFIRE not in topics and words.topics.get(named.form) is Topic.CEASEFIRE:
        said = text[named.start : named.end]
        own = Provision(topic=Topic.CEASEFIRE, said=said, start=named.start, end=named.end)
        return Settled(kind, (own, *provisions))
    return Settled(kind, tuple(provisions))


@dataclass(frozen=True, slots=True)
class Settled:
    """Kind and provisions of an agreement."""

    kind: AgreementKind
    provisions: tuple[Provision, ...]


def find_provisions(text: str, nodes: Sequence[Node], first: int, words: AgreementWords) -> tuple[Provision, ...]:
    """Return what an agreement lays down: each phrase after it that bears the words of a topic."""
    found: dict[Topic, Provision] = {}
    position = first
    while position < len(nodes):
        last = _phrase_end(nodes, position)
        if last > position:
            start, end = nodes[position].start, nodes[last - 1].end
            end = start + len(text[start:end].rstrip(" .,;:"))
            folded = f" {fold_text(text[start:end])} "
            for form, topic in words.topics.items():
                if f" {form} " in folded and topic not in found:
                    found[topic] = Provision(topic=topic, said=text[start:end], start=start, end=end)
                    break
        position = max(last, position + 1)
    return tuple(found.values())


def _phrase_end(nodes: Sequence[Node], position: int) -> int:
    last = position
    while last < len(nodes) and not (nodes[last].is_comma or nodes[last].has("and", "while", "because", "after")):
        if nodes[last].is_speech:
            break
        last += 1
    return last
