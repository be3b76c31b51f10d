"""What a clause of "yang" behind two sides is about: "perundingan antara A dan B | yang dijamu X" are the talks."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.joined_names import list_left, list_start
from runut.extract.grammar.word_class import BEFORE_VERBS, is_noun, is_passive, is_preposition, opens_time
from runut.languages.lexicon import Roles
from runut.record.claims import EventType

_SUBJECT = "s"
_ONE_SIDED = {EventType.ACCUSE, EventType.REQUEST, EventType.REJECT, EventType.THREATEN}
_ACCORDS = {"ceasefire", "agreement", "peacedeal"}


def deed_between(nodes: Sequence[Node], last: int, which: int, *, prefers_event: bool) -> int | None:
    """Return the node of what is "antara" two sides where "yang" says what is done with it, or what it does itself.

    What they do themselves is theirs ("pertempuran antara A dan B | yang memperebutkan kota itu").

    Args:
        nodes: The sentence.
        last: The name of the second side.
        which: The word that opens the clause.
        prefers_event: Whether what the clause tells is done by a deed ("yang | menewaskan 20 orang").
    """
    first = list_start(nodes, last)
    if first == last or first < 2 or not nodes[first - 1].has("between") or nodes[which - 1].is_comma:
        return None
    if nodes[first + 1].has("which"):
        return None  # "antara A yang didukung X dan B | yang didukung Y": each of itself
    verb = verb_behind(nodes, which)
    at = before_length(nodes, first - 2)
    deed, thing = nodes[at], nodes[at].mention
    is_thing = thing is not None and thing.kind is MentionKind.THING
    is_done = verb < len(nodes) and (is_passive(nodes[verb]) or (is_thing and _is_of(nodes[verb], thing)))
    if prefers_event and not is_thing:
        return at if is_noun(deed) else None
    return at if is_done and (is_thing or is_noun(deed)) else None


def is_of_last(nodes: Sequence[Node], last: int, which: int) -> bool:
    """Tell whether "yang" behind two sides tells what the last says to the other ("antara A dan B, | yang menuduh").

    One of two at odds asks, blames, refuses or threatens; what they do to each other is of both.
    """
    first, verb = list_start(nodes, last), verb_behind(nodes, which)
    if first == last or not nodes[first - 1].has("between") or verb >= len(nodes) or is_passive(nodes[verb]):
        return False
    item = nodes[verb].unit.item
    if item is None or not item.types or any(node.has("reciprocal") for node in nodes[which:verb]):
        return False
    return item.types <= _ONE_SIDED and all(sense.frame.roles is not Roles.MUTUAL for sense in item.senses)


def verb_behind(nodes: Sequence[Node], which: int) -> int:
    """Return the index of the verb that "yang" opens, over the words that may stand before it."""
    verb = which + 1
    while verb < len(nodes) and not nodes[verb].categories.isdisjoint(BEFORE_VERBS):
        verb += 1
    return verb


def before_length(nodes: Sequence[Node], position: int) -> int:
    """Step over how long something lasted ("pertempuran | selama 20 hari | antara A dan B")."""
    if position < 2 or nodes[position].kind is not NodeKind.TIME:
        return position
    return position - 1 - (is_preposition(nodes[position - 1]) or opens_time(nodes, position - 1))


def _is_of(verb: Node, thing: Mention | None) -> bool:
    """Tell whether a verb asks for such a thing as its subject ("gencatan senjata antara A dan B yang | berlaku")."""
    item = verb.unit.item
    if item is None or thing is None or _ACCORDS.isdisjoint(thing.classes):
        return False
    needs = (need for sense in item.senses for need in sense.needs if need.place == _SUBJECT and not need.negative)
    return verb.unit.has("comes_into_force") or any(not need.classes.isdisjoint(thing.classes) for need in needs)


def both_between(nodes: Sequence[Node], last: int) -> list[Mention]:
    """Return both sides of whom the last is named behind "antara", or it alone ("truce antara A dan | B | yang …")."""
    first, mention = list_start(nodes, last), nodes[last].mention
    if first != last and first > 0 and nodes[first - 1].has("between"):
        return list_left(nodes, last)
    return [] if mention is None else [mention]
