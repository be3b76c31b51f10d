"""The classes of the words around a trigger, and what phrases are for what they name."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node, NodeKind
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.behind_passive import subject_behind
from runut.extract.grammar.main_behind import which_around_content
from runut.extract.grammar.main_verbs import which_before_main
from runut.extract.grammar.terms import classes_of
from runut.extract.grammar.word_class import BEFORE_VERBS, is_only_noun, is_passive, is_plain_verb, is_verb, may_act
from runut.languages.affixes import Voice
from runut.record.actor import ActorKind
from runut.world import EntityClass

_BESIDE_OWNER = ("to_whom", "against", "from")
_PLACE = MentionKind.PLACE
_TIME = NodeKind.TIME
_OF_NO_PLACE = frozenset({"everyday", "private", "othertopic", "vice", "drugs"})  # "Hama" and "Ganja" are towns
_PERSON, _GROUP = EntityClass.PERSON, EntityClass.GROUP
_CLASS_OF_KIND: dict[ActorKind | None, str] = {
    ActorKind.MILITARY: "forces",
    ActorKind.NONSTATE_ARMED: "militiaforce",
    ActorKind.POLICE: "policeforce",
    ActorKind.PEACEKEEPERS: "peaceforce",
}  # a name bears the class of what it names
_CROWD = 100
_ACCORDS = frozenset({"agreement", "peacedeal", "ceasefire"})
_ACTING = {MentionKind.ACTOR, MentionKind.PRONOUN}
_BEFORE_WILLED = BEFORE_VERBS | {"purpose", "onward", "steadfast", "attempt"}
_CLOSES_NAME = ("and", "in", "as", "after", "when", "since", "because", "but", "while")
_BOTH = "both"
_JOINS_SIDES = ("with", "and", "between")  # "latihan | dengan X", "X | dan Y mengadakan latihan"
_BESIDE_VERBS = BEFORE_VERBS | {"now"}
_THEIR_REACH = 10
_ASIDE_REACH, _BOTH_REACH = 9, 5
_BEFORE_THEIRS = BEFORE_VERBS | {"and", "purpose"}
_THEIR_ACT = frozenset({"theiract"})
_THEIR_THING = frozenset({"theirthing"})


def gather_classes(nodes: Sequence[Node]) -> set[str]:
    """Return the classes of all words and phrases of a stretch."""
    found: set[str] = set()
    before: Node | None = None
    for node in nodes:
        mention = node.mention
        if mention is None:
            found |= node.unit.classes if not _is_headline_verb(node, before) else node.unit.classes - _OF_NO_PLACE
        else:
            found |= mention.classes if mention.kind is not _PLACE else mention.classes - _OF_NO_PLACE
            _add_built_in(mention, found)
            if mention.kind is MentionKind.ACTOR:  # "kelompok itu"
                found |= mention.meant_classes
            if before is not None and before.has("to", "against") and _is_on_land(mention):
                found.add("whereto")
            is_side = bool(mention.entities) or mention.pronoun == _BOTH
            if is_side and before is not None and before.has(*_JOINS_SIDES):
                found.add("joinedsides")
        before = node
        if node.is_noun:
            found.add("event")
        elif node.kind is _TIME:
            found.add("time")
    return found


def _is_headline_verb(node: Node, before: Node | None) -> bool:
    """Tell whether a stem that is a noun of daily life as well stands behind who does it ("X | Gelar | Demo")."""
    return node.is_trigger and before is not None and before.mention is not None


def _is_on_land(mention: Mention) -> bool:
    """Tell whether a phrase names a town, a land or a site there ("ke | Kharkiv", "ke | pangkalan itu")."""
    return (mention.kind is _PLACE or bool(mention.entities)) and "sea" not in mention.classes


def meant_before(nodes: Sequence[Node], verb: int) -> frozenset[str]:
    """Return the classes of those whom a pronoun that a verb is said of goes back to ("| mereka | telah mundur")."""
    return meant_at(nodes, before_verb(nodes, verb))


def before_verb(nodes: Sequence[Node], verb: int) -> int:
    """Return the node before a verb and the words that belong to it ("| X | telah mundur")."""
    at = verb - 1
    while at > 0 and (nodes[at].kind is _TIME or not nodes[at].categories.isdisjoint(_BESIDE_VERBS)):
        at -= 1
    return at


def meant_at(nodes: Sequence[Node], position: int) -> frozenset[str]:
    """Return the classes of those whom the pronoun at a place goes back to, none where no pronoun stands there."""
    mention = nodes[position].mention if 0 <= position < len(nodes) else None
    return frozenset() if mention is None else mention.meant_classes


def is_cut_off(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a comma parts a verb from what follows, and opens no aside ("Ia melanjutkan|, dua pihak akan …")."""
    following = verb + 1
    if following >= len(nodes) or not nodes[following].is_comma or nodes[verb].unit.has("object_ending"):
        return False
    return not any(node.is_comma for node in nodes[following + 1 : following + 1 + _ASIDE_REACH])


def governs_name(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a known name is all that a verb governs ("mengakui | Israel | pada 1979")."""
    following = verb + 1
    mention = nodes[following].mention if following < len(nodes) else None
    if mention is None or not mention.bare_entity:
        return False
    behind = nodes[following + 1 : following + 2]
    return all(
        node.has(*_CLOSES_NAME) or node.is_comma or node.kind is _TIME or not node.unit.is_word for node in behind
    )


def is_willed(nodes: Sequence[Node], verb: int) -> bool:
    """Tell whether a verb says what somebody will do or is ready to do ("akan terus | X", "siap untuk | X")."""
    at, will = verb - 1, False
    while at >= 0:
        unit = nodes[at].unit
        if unit.has("future", "willing", "planned"):
            will = True
        elif nodes[at].kind is not _TIME and unit.categories.isdisjoint(_BEFORE_WILLED):
            break
        if unit.has("not", "unwilling"):
            return False
        at -= 1
    return will


def of_far_subject(nodes: Sequence[Node], verb: int, reach: int) -> set[str]:
    """Return the classes of a subject before a reach, whose long clause of "yang" stands between it and its verb.

    A clause that opens a sentence without one has that of the main clause, a passive that of who stands behind it.
    """
    if (behind := _of_main_clause(nodes, verb)) is not None:
        return behind
    if (around := which_around_content(nodes, verb)) is not None:
        return gather_classes(nodes[around - 1 : around])
    if reach > 0 and (head := _before_aside(nodes, verb)) is not None:
        return gather_classes(nodes[head : head + 1])
    which = which_before_main(nodes, verb) if reach > 0 and nodes[verb].kind is NodeKind.TRIGGER else None
    if which is not None and which <= reach:
        return gather_classes(nodes[which - 1 : which])
    undergoer = subject_behind(nodes, verb)
    return set() if undergoer is None else gather_classes(nodes[undergoer : undergoer + 1])


def over_reason(nodes: Sequence[Node], verb: int, start: int, found: set[str]) -> set[str]:
    """Return the classes of the subject whose clause of "yang" ends with a reason or time, else those `found`.

    "Sandera | yang diculik setelah serangan di X | dibebaskan": no X is freed.
    """
    is_bounded = start > 1 and nodes[start - 1].has("after", "because") and nodes[verb].kind is NodeKind.TRIGGER
    which = which_before_main(nodes, verb) if is_bounded else None
    return gather_classes(nodes[which - 1 : which]) if which is not None and which < start else found


def _before_aside(nodes: Sequence[Node], verb: int) -> int | None:
    """Return what a verb is said of over an aside of "yang" ("truce antara A dan B|, yang diminta X, | berlaku")."""
    close = verb - 1 - nodes[verb - 1].has("adverb", "past")
    if not nodes[close].is_comma:
        return None
    which = next((n for n in range(close - 1, max(1, close - _ASIDE_REACH), -1) if nodes[n].has("which")), None)
    if which is None or not nodes[which - 1].is_comma:
        return None
    head = which - 2
    between = next((n for n in range(head, max(0, head - _BOTH_REACH), -1) if nodes[n].has("between")), None)
    return head if between is None else between - 1


def _of_main_clause(nodes: Sequence[Node], verb: int) -> set[str] | None:
    """Return the classes of whoever stands behind an opening clause without a subject ("Setelah | tiba di X, Y …")."""
    if not nodes[verb].is_verb or any(node.mention is not None or node.is_trigger for node in nodes[:verb]):
        return None
    if nodes[verb].is_noun:  # "Sejak | invasi X ke Y, harga naik"
        return None
    last = min(len(nodes) - 1, verb + _THEIR_REACH)
    comma = next((n for n in range(verb + 1, last) if nodes[n].is_comma), None)
    return None if comma is None else gather_classes(nodes[comma + 1 : comma + 2])


def own_end(nodes: Sequence[Node], index: int, end: int) -> int:
    """Return where what stands behind a trigger ends.

    A noun's own phrases end at a comma ("invasi X ke Y | , harga …"), a verb's where it is said under which accord it
    is done ("mundur dari kota itu | sesuai perjanjian").
    """
    if not nodes[index].is_noun:
        return next((n for n in range(index + 2, end) if is_under_accord(nodes, n)), end)
    commas = (n for n in range(index + 2, end) if nodes[n].is_comma and nodes[n - 1].mention is not None)
    return next(commas, end)


def is_under_accord(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a phrase says under which accord something is done ("| berdasarkan | perjanjian itu")."""
    following = nodes[position + 1] if position + 1 < len(nodes) else None
    is_of_accord = following is not None and not _ACCORDS.isdisjoint(classes_of(following))
    return is_of_accord and nodes[position].has("laid_under")


def behind_owner(nodes: Sequence[Node], noun: int) -> int:
    """Return where "bahwa" is behind a noun and whose it is ("peringatan X kepada Y | bahwa …"), or what follows."""
    position = noun + 1
    while position < len(nodes) and (nodes[position].mention is not None or nodes[position].has(*_BESIDE_OWNER)):
        position += 1
    return position if position < len(nodes) and nodes[position].has("that") else noun + 1


def _add_built_in(mention: Mention, found: set[str]) -> None:
    """Add the classes that a phrase has for what it names: an actor, people, somebody by name, a place, a number."""
    if mention.kind in _ACTING:
        found.add("actor")
    if mention.kind is _PLACE or mention.entities:
        found.add("place")
    if mention.number is not None:
        found.add("number")
        if (mention.number.min or 0) >= _CROWD and (
            "anybody" in mention.classes or mention.actor_kind is ActorKind.CIVILIANS
        ):
            found.add("crowd")
    add_people(mention, found)


def add_people(mention: Mention, found: set[str]) -> None:
    """Add the classes that people have for who they are: persons, somebody by name, an office, a force."""
    are_members = mention.number is not None and any(entity.cls is _GROUP for entity in mention.entities)
    if mention.has_people or mention.person is not None or are_members:  # "lima anggota | Boko Haram"
        found.add("persons")
    entities = mention.entities
    is_known = bool(entities) and any(entity.cls is _PERSON for entity in entities)
    if is_known or mention.person is not None:
        found.add("namedperson")
    if is_known or mention.title:  # who is known needs no office beside the name ("Rice berbicara dengan | Abbas")
        found.add("title-people")
    if mention.actor_kind in _CLASS_OF_KIND and "office" not in mention.classes:  # "kantor polisi" is no force
        found.add(_CLASS_OF_KIND[mention.actor_kind])


def _names_act(node: Node) -> bool:
    """Tell whether a trigger may stand for a thing: a noun, or a stem ("sanksi")."""
    item = node.unit.item
    return node.is_noun or (item is not None and any(sense.voice is Voice.HEAD for sense in item.senses))


def act_of_others(nodes: Sequence[Node], start: int) -> frozenset[str]:
    """Return "theiract" where the clause at a place says what others are to do ("berharap | X dan Y | akan datang").

    Return "theirthing" where it says what is to be done with a thing ("ingin | blokade itu | dicabut").
    """
    position, last = start, min(len(nodes), start + _THEIR_REACH)
    position += position < last and nodes[position].has("that")
    first = nodes[position] if position < last else None
    if first is None or not (first.mention is not None or _names_act(first)):
        return frozenset()
    acts = first.mention is not None and may_act(first.mention)
    position += first.mention is None
    while position < last and (
        nodes[position].mention is not None
        or nodes[position].is_comma
        or is_only_noun(nodes[position])
        or nodes[position].has("demonstrative", "in")
        or not nodes[position].categories.isdisjoint(_BEFORE_THEIRS)
    ):
        position += 1
    if position >= last or nodes[position].is_noun:
        return frozenset()
    if not acts:
        return _THEIR_THING if is_passive(nodes[position]) else frozenset()
    return _THEIR_ACT if is_verb(nodes[position]) or is_plain_verb(nodes[position]) else frozenset()
