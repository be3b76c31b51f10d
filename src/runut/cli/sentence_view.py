"""What the language data and the world know of a sentence, piece by piece, for those who mend the data."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.annotate.words.units import Unit
from runut.errors import InputError
from runut.extract.acts.events import find_events
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import mark_terms
from runut.extract.reader import read_sentences
from runut.languages import readable_languages
from runut.record.edtf import Edtf
from runut.world import EntityClass

_TABLE_OF = {
    EntityClass.STATE: "states.tsv",
    EntityClass.DEMONYM: "states.tsv",
    EntityClass.CAPITAL: "states.tsv",
    EntityClass.METONYM: "states.tsv",
    EntityClass.ORGANISATION: "organisations.tsv",
    EntityClass.GROUP: "groups.tsv",
    EntityClass.PERSON: "persons.tsv",
    EntityClass.PLACE: "places.tsv",
}


def show_sentences(text: str, language: str, published: Edtf | None) -> Iterator[Text]:
    """Yield what to print of each sentence: its pieces with the rows they come from, then its events.

    Raises:
        InputError: No sentence of that language can be read.
    """
    if language not in readable_languages():
        raise InputError(f"no sentence of {language!r} can be read; languages read: {', '.join(readable_languages())}")
    sentences = read_sentences(text, language, published)
    if not sentences:
        raise InputError("there is no sentence; give one in quotation marks")
    mark_terms(sentences)
    for sentence in sentences:
        yield Text(sentence.span.of(text), style="bold")
        events = {event.node: event for event in find_events(sentence)}
        for index, node in enumerate(sentence.nodes):
            yield from _show_node(sentence, node, events.get(index))
        if not events:
            yield Text("no event", style="yellow")
        yield Text()


def _show_node(sentence: Sentence, node: Node, event: RawEvent | None) -> Iterator[Text]:
    words = " ".join(unit.text for unit in sentence.units[node.first : node.last])
    if node.mention is not None:
        yield _line("phrase", words, _tell_mention(node.mention))
        for unit in sentence.units[node.first : node.last]:
            yield from (_line("", "", f"  {told}") for told in _find_rows(unit))
    elif node.kind is NodeKind.TIME:
        yield _line("time", words, "not dated" if node.time is None else f"{node.time.value}: {node.time.why}")
    elif node.kind is NodeKind.TRIGGER:
        yield _line("event word", words, "tells no event here" if event is None else _tell_event(event))
        for sense in node.unit.item.senses if node.unit.item is not None else ():
            chosen = "  ▸ " if event is not None and event.sense is sense else "    "
            yield _line("", "", f"{chosen}{sense.told}")
    elif node.unit.is_word:
        rows = list(_find_rows(node.unit))
        yield _line("word", words, "; ".join(rows) or "in no table")


def _line(kind: str, words: str, told: str) -> Text:
    return Text.assemble((f"{kind:>12}  ", "dim"), (words, "cyan"), "  " if words else "", told)


def _tell_mention(mention: Mention) -> str:
    known = [mention.kind.value, mention.actor_kind and mention.actor_kind.value, mention.party, mention.basis]
    number = mention.number
    count = None if number is None else f"number {number.min:g}" if number.min is not None else "number"
    return " · ".join(part for part in (*known, count) if part)


def _tell_event(event: RawEvent) -> str:
    actors, recipients = (
        ", ".join(mention.name for mention in found) for found in (event.arguments.actors, event.arguments.recipients)
    )
    return f"{'/'.join([event.type.value, *event.mode])} · {actors or '?'} → {recipients or '?'} · {event.status.value}"


def _find_rows(unit: Unit) -> Iterator[str]:
    """Yield the rows of the data that know a word."""
    for entity in unit.entities:
        of = ", ".join(filter(None, [entity.cls.value, entity.party]))
        yield f"world/{_TABLE_OF[entity.cls]} '{entity.name}' ({of})"
    item = unit.item
    if item is None:
        return
    if item.people is not None:
        yield f"people.tsv '{unit.low}' ({item.people.role})"
    if item.speech is not None:
        yield f"cues.tsv '{unit.low}' ({item.speech.order})"
    if item.categories:
        yield f"words.toml {', '.join(sorted(item.categories))}"
    if item.classes:
        yield f"class {', '.join(sorted(item.classes))}"
    if item.pronoun is not None:
        yield f"words.toml pronoun {item.pronoun}"
