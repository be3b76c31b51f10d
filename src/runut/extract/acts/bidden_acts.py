"""What somebody who is quoted bids others do: "Hentikan serangan ini", "Jangan tembak kami" (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import HELD_CLASSES, Mention
from runut.extract.acts.said_to import find_addressee
from runut.extract.acts.spoken_duties import verb_of_duty
from runut.extract.acts.spoken_events import spoken_act, tell_spoken
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.clause_shape import QUOTES
from runut.extract.grammar.or_else import opens_or_else
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.word_class import is_plain_verb, may_act
from runut.languages.affixes import Voice
from runut.record.claims import EventType

_REQUEST = spoken_act("bidden-act", EventType.REQUEST, "yield", "025", Voice.INT)
_OPENING = "bidding"  # the category of words that open a bidding, before its verb
_WHOLE = "bidden"  # that of verbs that bid by themselves
_NO_BIDDING = "no_bidding"
_THINGS = HELD_CLASSES | {"captives", "groupnoun"}
_SIGNS = QUOTES | {":"}
_BIDDING_ENDING = "lah"
_BARE_VOICES = {Voice.INT, Voice.HEAD}
_ENDS = ("because", "after", "when", "condition")


def with_biddings(sentence: Sentence, events: list[RawEvent]) -> list[RawEvent]:
    """Add what is bidden to the events of a sentence, in place of what is told within."""
    for bidding, end in find_biddings(sentence):
        events = [*(event for event in events if not bidding.node <= event.node < end), bidding]
    return events


def find_biddings(sentence: Sentence) -> Iterator[tuple[RawEvent, int]]:
    """Yield what opens a sentence or a quotation by bidding others do something, each with where its clause ends.

    It is a request of whoever is quoted, none outside of a quotation.
    """
    nodes = sentence.nodes
    if sentence.is_headline or nodes[-1].unit.text == "?":
        return
    for index, node in enumerate(nodes):
        verb = _verb_of_bidding(nodes, index) if _opens_words(nodes, index) else None
        if verb is None:
            continue
        rule = f"words.toml [bidding, bidden] or a bare stem '{node.unit.low}'"
        why = [rule, f"'{node.unit.text}': what others are bidden"]
        called = _called(nodes, index)
        asked = find_addressee(nodes, verb) if called is None else [called]
        yield tell_spoken(_REQUEST, sentence, (index, verb), Arguments(actors=asked), why), _end(nodes, verb)


def _opens_words(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a node opens a sentence or a quotation: a mark behind a comma may close one ('…," | kecam X')."""
    if index == 0 or _called(nodes, index) is not None:
        return True
    if nodes[index - 1].unit.text not in _SIGNS:
        return False
    before = nodes[index - 2] if index > 1 else None
    return before is None or before.unit.is_word or any(node.is_speech for node in nodes[: index - 1])


def _called(nodes: Sequence[Node], index: int) -> Mention | None:
    """Return who is called by name before being bidden ('"X, | mundurlah," teriak massa'), None where nobody is."""
    if index < 2 or not nodes[index - 1].is_comma or not _bids_by_ending(nodes[index]):
        return None
    called = nodes[index - 2].mention
    is_opening = index == 2 or nodes[index - 3].unit.text in _SIGNS
    return called if called is not None and may_act(called) and is_opening else None


def _bids_by_ending(node: Node) -> bool:
    """Tell whether a verb bids by its ending ("mundurlah", "hentikanlah")."""
    item = node.unit.item
    is_bare = item is not None and not item.voices.isdisjoint(_BARE_VOICES) and Voice.ACT not in item.voices
    return is_bare and node.is_trigger and not node.is_noun and node.unit.low.endswith(_BIDDING_ENDING)


def _verb_of_bidding(nodes: Sequence[Node], index: int) -> int | None:
    """Return the verb of a bidding that begins at a node, None where none does."""
    last = len(nodes) - 1
    while index < last and nodes[index].has("adverb", "soon"):  # "segera | hentikan"
        index += 1
    node = nodes[index]
    if index >= last or not (nodes[index + 1].unit.is_word or _bids_by_ending(node)):
        return None
    if node.unit.has(_WHOLE) or _is_told_not_to(node):
        return index
    if _bids_by_ending(node):
        return index
    if node.unit.has(_OPENING):
        verb = verb_of_duty(nodes, index)
        if verb is not None or nodes[index + 1].mention is None:
            return verb
        return next(
            (n for n in range(index + 1, last) if nodes[n].is_verb or is_plain_verb(nodes[n])), None
        )  # "biarkan | bantuan | masuk"
    is_whole = " " in node.unit.low or _has_object(nodes[index + 1])
    return index if is_whole and _is_bare_stem(node) else None


def _is_told_not_to(node: Node) -> bool:
    """Tell whether a form of several words bids by itself ("jangan serang")."""
    item = node.unit.item
    if item is None or " " not in node.unit.low or set(item.voices) != {Voice.INT}:
        return False
    return set(item.types) == {EventType.REQUEST}


def _is_bare_stem(node: Node) -> bool:
    """Tell whether a word is a verb without a prefix, and no noun as well ("hentikan", "bebaskan")."""
    item = node.unit.item
    if not node.is_trigger or item is None or node.is_noun or Voice.HEAD not in item.voices:
        return False
    return item.classes.isdisjoint(_THINGS) and not node.unit.has(_NO_BIDDING)


def _has_object(node: Node) -> bool:
    return node.mention is not None or node.is_noun or node.has("determiner", "adverb", "to", "from")


def _end(nodes: Sequence[Node], verb: int) -> int:
    """Return where the clause of a bidding ends: at a comma, a quotation mark or the word of another clause."""
    for position in range(verb + 1, len(nodes)):
        if (
            nodes[position].is_comma
            or nodes[position].unit.text in QUOTES
            or nodes[position].has(*_ENDS)
            or opens_or_else(nodes, position)
        ):
            return position
    return len(nodes)
