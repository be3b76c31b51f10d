"""Whom of its own sentence "mereka" means first: not who only does what a closed clause of "yang" tells."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.stacked_relatives import relative_of_agent
from runut.extract.grammar.word_class import BEFORE_VERBS, is_plain_verb, is_verb
from runut.languages.lexicon import Roles
from runut.record.actor import ActorKind
from runut.record.claims import EventType

_ADDED = ("place_where", "when")
_LIST_REACH = 8
_AHEAD = {EventType.THREATEN, EventType.AGREE}
_BY_ONE = {EventType.ACCUSE, EventType.THREATEN}
_BY_FORCE = {EventType.ASSAULT, EventType.COERCE}


def order_named(nodes: Sequence[Node], named: list[tuple[int, Mention | None]], pronoun: int) -> None:
    """Put last those of the phrases before "mereka" that it means only where it can mean no other."""
    if pronoun > 1 and nodes[pronoun - 1].has(*_ADDED):  # "A bertempur dengan B di Z, tempat | mereka | …": A
        named.sort(key=lambda one: one[0] > 0 and nodes[one[0] - 1].has("with") and not _is_crowd(one[1]))
        named.sort(key=lambda one: _is_that_place(one[0], one[1], pronoun))
    named.sort(key=lambda one: _is_closed_agent(nodes, one[0], pronoun))
    row = _row_before(nodes, pronoun)  # "membebaskan | polisi dan tentara | yang | mereka | tahan": neither of them
    named.sort(key=lambda one: one[0] in row)
    if _take_by_force(nodes, pronoun):  # "menahan warga di desa yang | mereka | rebut": not the villagers
        named.sort(key=lambda one: one[1] is not None and one[1].actor_kind is ActorKind.CIVILIANS)


def before_joined(nodes: Sequence[Node], described: int) -> int:
    """Return where the row begins that "yang mereka V" describes ("melepas | polisi dan tentara | yang mereka tahan").

    A row that opens its sentence may hold who does it ("X dan | desa | yang mereka kuasai").
    """
    first = described
    while first > 1 and described - first < _LIST_REACH:
        joint = first - 1
        while joint > 0 and (nodes[joint].has("and", "as_well") or nodes[joint].is_comma):
            joint -= 1
        if joint == first - 1 or nodes[joint].mention is None:
            break
        first = joint
    return first if any(node.mention is not None for node in nodes[:first]) else described


def _is_that_place(position: int, mention: Mention | None, pronoun: int) -> bool:
    """Tell whether a name is of the place where "mereka" do it ("mengepung | Tripoli |, tempat mereka bertempur …")."""
    return mention is not None and mention.bare_entity and position == pronoun - 3


def _is_crowd(mention: Mention | None) -> bool:
    return mention is not None and "crowd" in mention.classes


def _is_closed_agent(nodes: Sequence[Node], position: int, pronoun: int) -> bool:
    """Tell whether somebody does what a clause of "yang" tells of the subject, whose verb stands behind him.

    "Pemberontak yang didukung | Rwanda dan Uganda | menduduki kota yang mereka rebut".
    """
    first = position
    while first > 1 and position - first < _LIST_REACH and _is_joint(nodes, first - 1):
        first -= 1
        first -= nodes[first].mention is None
    which = relative_of_agent(nodes, first)
    if which is None or which < 1 or nodes[which - 1].mention is None:
        return False
    last = position + 1
    while last < pronoun and (nodes[last].mention is not None or nodes[last].has("and")):
        last += 1
    while last < pronoun and (nodes[last].has(*BEFORE_VERBS) or nodes[last].time is not None):
        last += 1
    return last < pronoun and (is_verb(nodes[last]) or is_plain_verb(nodes[last]) or nodes[last].is_speech)


def _row_before(nodes: Sequence[Node], pronoun: int) -> range:
    """Return where those stand, joined or alone, whom a clause "yang mereka V" is about: they undergo what it tells."""
    last = pronoun - 2
    if last < 0 or not nodes[last + 1].has("which") or nodes[last].mention is None:
        return range(0)
    first = last
    while first > 1 and last - first < _LIST_REACH:
        joint = first - 1 - nodes[first - 1].has("adverb")
        if joint < 1 or not _is_joint(nodes, joint):
            break
        first = joint - 1
    return range(first, last + 1)


def _is_joint(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "dan" or a comma joins a name to the one before it."""
    return (nodes[position].has("and") or nodes[position].is_comma) and nodes[position - 1].mention is not None


def _take_by_force(nodes: Sequence[Node], pronoun: int) -> bool:
    """Tell whether "yang mereka V" describes what they took or hold by force."""
    verb = pronoun + 1
    if pronoun < 1 or verb >= len(nodes) or not nodes[pronoun - 1].has("which"):
        return False
    return not nodes[verb].types.isdisjoint(_BY_FORCE)


def opens_for_side(nodes: Sequence[Node], pronoun: Mention) -> Mention | None:
    """Return the official of a side who opens a sentence in which "yang mereka V" describes what his side did.

    "Juru bicara | X | membanggakan serangan yang mereka lancarkan".
    """
    at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), 0)
    first = nodes[0].mention if at > 1 and nodes[at - 1].has("which") else None
    return first if first is not None and first.title and first.party is not None else None


def do_in_turn(nodes: Sequence[Node], pronoun: Mention) -> bool:
    """Tell whether "mereka" do what takes two, and with nobody named ("mereka | bersepakat", "… saling menuduh")."""
    verb = _verb_behind(nodes, pronoun)
    is_with = verb + 1 < len(nodes) and nodes[verb + 1].has("with")
    return (_is_mutual(nodes, verb) and not is_with) or does_reciprocate(nodes, pronoun)


def does_reciprocate(nodes: Sequence[Node], pronoun: Mention) -> bool:
    """Tell whether "mereka" do to each other what one may do to another ("saling V", "saling menuduh")."""
    verb = _verb_behind(nodes, pronoun)
    is_of_one = verb < len(nodes) and not nodes[verb].types.isdisjoint(_BY_ONE) and _is_mutual(nodes, verb)
    return is_of_one or any(node.has("reciprocal") and node.start >= pronoun.end for node in nodes[:verb])


def tells_of_own(nodes: Sequence[Node], pronoun: Mention) -> bool:
    """Tell whether "mereka" will do something, or do with others what takes two ("mereka | akan …")."""
    verb = _verb_behind(nodes, pronoun)
    wills = any(node.has("future", "willing") and node.start >= pronoun.end for node in nodes[:verb])
    types = nodes[verb].types if verb < len(nodes) else frozenset()
    wills = wills or (bool(types) and types <= _AHEAD)  # "akan membalas"
    return wills or (_is_mutual(nodes, verb) and verb + 1 < len(nodes) and nodes[verb + 1].has("with"))


def _verb_behind(nodes: Sequence[Node], pronoun: Mention) -> int:
    at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), len(nodes))
    verb = at + 1
    while verb < len(nodes) and not nodes[verb].categories.isdisjoint(BEFORE_VERBS):
        verb += 1
    return verb


def _is_mutual(nodes: Sequence[Node], verb: int) -> bool:
    item = nodes[verb].unit.item if verb < len(nodes) else None
    return item is not None and bool(item.senses) and all(one.frame.roles is Roles.MUTUAL for one in item.senses)
