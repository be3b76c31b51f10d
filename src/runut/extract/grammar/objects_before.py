"""What stands before a verb as the object of another verb: explained between commas, with its place, an event noun."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.joined_names import before_phrase, is_in_phrase
from runut.extract.grammar.word_class import governs_clause, is_active, is_noun, is_plain_verb

_ACTIVE = "me"
_OWNED = {"assets", "building", "dwelling", "office", "vehicle", "weapons"}


def is_apposed_object(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether a verb's object, explained between commas, stands before it ("membunuh | X |, hakim, membakar")."""
    node, verb = nodes[position], nodes[max(0, position - 1)]
    if node.mention is None or not is_active(verb) or verb.is_speech or governs_clause(verb):
        return False
    is_closed = node.end > node.mention.end or any(node.is_comma for node in nodes[position + 1 : trigger])
    return is_closed and is_active(nodes[trigger])


def is_place_of_object(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether it is told where a verb's object was met ("menangkap 30 orang | di X |, Selasa, lalu | membawa")."""
    head = before_phrase(nodes, position)
    if position == trigger - 1 or not 0 < head < position - 1 or nodes[head].mention is None:
        return False
    return is_in_phrase(nodes, position) and is_active(nodes[head - 1]) and is_active(nodes[trigger])


def is_object(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether what may be an event noun is a verb's object ("menembus | blokade | X dan mengirim …")."""
    before = position - 1 - (position > 0 and nodes[position - 1].has("exists"))  # "melihat adanya | penumpukan | X"
    word = nodes[before] if before >= 0 else None
    if word is None or not is_noun(nodes[position]):
        return False
    return is_active(word) or is_plain_verb(word) or word.has("showing") or _says_of(word)


def _says_of(word: Node) -> bool:
    """Tell whether a verb of speech has what it is about behind it ("menanggapi | usul X dengan menolak …")."""
    return word.is_speech and word.unit.low.startswith(_ACTIVE)


def list_belongs_to_verb(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a list that ends here is the object of a verb to its left ("menewaskan A dan B, melukai …")."""
    position -= owner_behind(nodes, position - 1) == position
    while (
        position >= 2
        and (nodes[position - 1].is_comma or nodes[position - 1].has("and"))
        and nodes[position - 2].mention
    ):
        position = _before_owner(nodes, position - 2)
    before = position - 1
    return before >= 0 and (is_active(nodes[before]) or is_plain_verb(nodes[before]))


def _before_owner(nodes: Sequence[Node], position: int) -> int:
    """Return the index of the thing that a pronoun or people by their number, right behind it, say whose it is.

    "Menyerang | posisi | kami dan …", "membekukan | aset | 10 pejabat dan …".
    """
    owner = nodes[position].mention
    is_pronoun = owner is not None and owner.pronoun is not None
    is_owner = position > 1 and nodes[position - 1].mention is not None and is_pronoun
    return position - 1 if is_owner or owner_behind(nodes, position - 1) == position else position


def owner_behind(nodes: Sequence[Node], thing: int) -> int | None:
    """Return the people by their number whose thing stands right before them ("membakar | rumah | 20 warga X")."""
    if not 0 < thing < len(nodes) - 1:
        return None
    owned, owner = nodes[thing].mention, nodes[thing + 1].mention
    is_thing = owned is not None and owned.kind is MentionKind.THING and not _OWNED.isdisjoint(owned.classes)
    are_people = owner is not None and owner.number is not None and owner.has_people
    return thing + 1 if is_thing and are_people and owner is not owned else None
