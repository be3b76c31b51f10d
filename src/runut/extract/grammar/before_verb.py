"""What may stand between a verb and its subject, or before a name, without being the subject."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import HELD_CLASSES
from runut.extract.grammar.joined_names import (
    is_in_phrase,
)
from runut.extract.grammar.objects_before import is_object
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.stepped_over import doer_of_passive
from runut.extract.grammar.word_class import (
    BEFORE_VERBS,
    asks_of_subject,
    can_act,
    is_active,
    is_only_noun,
    looks_active,
)
from runut.record.claims import EventType

_ALLEGED = "allege"


def is_accused_of_more(nodes: Sequence[Node], verb: int, accused: int) -> bool:
    """Tell whether the first of some charges is a verb of no act ("menuduh | X | melanggar hukum dan menyerang Y")."""
    item, after = nodes[verb].unit.item, accused + 1
    is_charge = item is not None and item.types == {EventType.ACCUSE} and is_active(nodes[verb])
    is_charge = is_charge and item is not None and any(_ALLEGED in sense.frame.mode for sense in item.senses)
    return is_charge and after < len(nodes) and looks_active(nodes[after])


def owns_in_phrase(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a pronoun says whose it is that a phrase names ("atas bantuan | mereka |, serta meminta …")."""
    mention = nodes[position].mention
    is_open = mention is not None and mention.pronoun is not None and position > 1
    is_closed = position + 1 < len(nodes) and (nodes[position + 1].is_comma or nodes[position + 1].has("and", "in"))
    return is_open and is_closed and not nodes[position - 1].is_comma and is_in_phrase(nodes, position - 1)


def is_who_told(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a name says who accuses, asks or sends whom the next verb is about ("X dituduh | Y | menanam …").

    So does who tells of somebody what he does ("X dikatakan | Y | menembakkan rudal").
    """
    return position > 1 and (asks_of_subject(nodes[position - 1]) or tells_of(nodes, position - 1))


def tells_of(nodes: Sequence[Node], speech: int) -> bool:
    """Tell whether a passive of speech or belief stands behind whom it tells of ("X | diyakini | Y membunuh Z")."""
    told = speech - 1
    while told > 0 and nodes[told].has("adverb", "past"):
        told -= 1
    who = nodes[told].mention
    if who is None or not can_act(who) or is_in_phrase(nodes, told):
        return False
    node = nodes[speech]
    return (node.is_speech and order_of(node) == "prepas") or (node.has("hearsay") and node.unit.is_passive)


def is_passed_over(node: Node) -> bool:
    """Tell whether what stands before a verb is not its subject yet: a modal or a time ("X | kemarin tidak | …")."""
    return not node.categories.isdisjoint(BEFORE_VERBS) or node.time is not None


def is_held_word(node: Node) -> bool:
    """Tell whether a word heads or opens the phrase of the name after it ("menyerang | sebuah kompleks | PBB")."""
    is_head = node.kind is NodeKind.WORD and not node.unit.classes.isdisjoint(HELD_CLASSES)
    return is_head or node.has("determiner", "exists")


def past_trigger(nodes: Sequence[Node], position: int, *, joined: bool) -> int | None:
    """Return where a walk to the left goes on past a trigger, None where it ends there.

    It goes past one that says how or when something was done, and past the object of a verb joined to another.
    """
    is_manner = is_in_phrase(nodes, position) and doer_of_passive(nodes, position - 1, position) is None
    if is_manner or _says_when(nodes, position):
        return position - 2
    return position - 1 if joined and is_object(nodes, position) else None


def _says_when(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a bare event noun says when, behind who did something then ("X | selama | kunjungannya | …")."""
    if position < 2 or not nodes[position - 1].has("when") or nodes[position - 2].mention is None:
        return False
    return is_only_noun(nodes[position])


def opens_manner(nodes: Sequence[Node], position: int, trigger: int) -> bool:
    """Tell whether "dengan" makes a verb the way another act is done ("melawan X | dengan | membiayai Y")."""
    return nodes[position].has("with") and leads_to(nodes, position, trigger)


def leads_to(nodes: Sequence[Node], speech: int, trigger: int) -> bool:
    """Tell whether a verb of saying has its own subject's act as content ("mengklaim telah | menewaskan")."""
    return all(node.has(*BEFORE_VERBS) for node in nodes[speech + 1 : trigger])
