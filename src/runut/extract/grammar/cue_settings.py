"""What stands between a word of speech and the words: when, where and to whom it was said."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.word_class import is_only_verb, is_verb
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_PHRASE_REACH = 10
_CLAUSE_REACH = 14
_CHANNELS = ("to_whom", "in", "about", "via")
_QUOTES = {'"', "“", "«", "”", "„"}


def skip_to_words(nodes: Sequence[Node], position: int) -> tuple[int, bool]:
    """Step over time, "kepada wartawan", "dalam jumpa pers": return where the words begin, and whether marked."""
    marked = addressed = False
    while position < len(nodes):
        node = nodes[position]
        if node.is_comma or node.unit.text in _QUOTES:
            marked = True
            position += 1
        elif node.time is not None and (not marked or any(one.is_comma for one in nodes[position + 1 : position + 2])):
            position += 1
        elif not marked and node.has(*_CHANNELS) and not node.has("as") and position + 1 < len(nodes):
            skipped = _skip_phrase(nodes, position)
            if skipped is None:
                break
            addressed = addressed or node.has("to_whom")
            position = skipped
        else:
            occasion = None if marked else _closing_of_occasion(nodes, position, addressed=addressed)
            if occasion is None:
                break
            position = occasion
    return position, marked


def _skip_phrase(nodes: Sequence[Node], position: int) -> int | None:
    """Step over "kepada wartawan", "dalam jumpa pers di Jakarta" up to "bahwa", a comma or an occasion's clause."""
    for later in range(position + 1, min(position + _PHRASE_REACH, len(nodes))):
        if nodes[later].has("that") or nodes[later].is_comma:
            return later
        if nodes[position].has("to_whom") and _opens_occasion(nodes[later]):
            return later
        if is_only_verb(nodes[later]) or nodes[later].is_speech:
            break
    following = position + 1
    place = nodes[following].mention if following < len(nodes) else None
    if place is None:
        return None
    is_told_before = any(node.has("demonstrative") for node in nodes[following + 1 : following + 2])
    if is_told_before and place.kind is MentionKind.PLACE:
        return None  # "mengatakan | di kota itu telah berlaku jam malam"
    return following + 1


def _closing_of_occasion(nodes: Sequence[Node], position: int, *, addressed: bool) -> int | None:
    """Return where a clause ends that says on which occasion somebody spoke, None for a clause of the words.

    "mengatakan selama kunjungannya | bahwa …", "mengatakan setelah bertemu X|, …", "mengatakan kepada X saat ia tiba|,
    …": up to "bahwa", or up to a comma where the speaker meets, visits or speaks, or where it is told to whom.
    """
    if not _opens_occasion(nodes[position]) or position + 1 >= len(nodes):
        return None
    following = nodes[position + 1]
    is_own = following.mention is not None and following.mention.pronoun == "third_singular"
    for later in range(position + 1, min(position + _CLAUSE_REACH, len(nodes) - 1)):
        if nodes[later].has("that"):
            return later
        if nodes[later].is_speech or nodes[later].has("which", "because"):
            return None
        if nodes[later].is_comma:
            is_told = addressed and (is_own or is_verb(following) or not any(map(is_verb, nodes[position:later])))
            return later if is_told or _meets(following) else None
    return None


def _opens_occasion(node: Node) -> bool:
    return node.has("when", "after") and not node.has("because", "while", "but")


def _meets(node: Node) -> bool:
    """Tell whether a verb is one of meeting, visiting or speaking ("setelah | bertemu Y", "usai | mengunjungi Z")."""
    item = node.unit.item
    return item is not None and is_verb(node) and any(s.frame.type is EventType.CONSULT for s in item.senses)


def tells_outlet(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether an outlet is told the words whose subject stands behind it ("memberi tahu | AFP | pasukannya …")."""
    outlet, behind = nodes[position].mention, nodes[position + 1 : position + 2]
    is_outlet = outlet is not None and outlet.actor_kind is ActorKind.MEDIA
    return is_outlet and any(
        node.mention is not None and node.mention.actor_kind is not ActorKind.MEDIA for node in behind
    )


def closing_of_concession(nodes: Sequence[Node], position: int) -> int | None:
    """Return the comma that closes a clause of "meskipun" that opens the words ("menyatakan | kendati …|, …")."""
    if not nodes[position].has("although"):
        return None
    commas = (n for n in range(position + 2, min(position + _CLAUSE_REACH, len(nodes) - 1)) if nodes[n].is_comma)
    return next(commas, None)
