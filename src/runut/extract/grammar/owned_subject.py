"""A subject with what it is of right before the verb: "dua tentara | mereka | tewas" tells of the soldiers.

So is "para pemimpin | pemogokan | menuntut X" said of the leaders, and "perundingan | Jenewa | menyepakati X" of the
talks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.clause_parts import Subject
from runut.extract.grammar.joined_names import list_left, list_right
from runut.extract.grammar.phrase_sorts import names_talks
from runut.extract.grammar.second_subjects import second_subject
from runut.extract.grammar.word_class import may_act
from runut.record.actor import ActorKind

_PEOPLE = {ActorKind.CIVILIANS, ActorKind.PERSON, ActorKind.MILITARY, ActorKind.POLICE}
_THEIRS, _ALLIES = "third_plural", "allynoun"
_OPENINGS = ("and", "that", "after", "when", "because", "while", "whereas", "but", "condition", "which", "degree")


def before_owner(nodes: Sequence[Node], found: Subject) -> Subject:
    """Return the people before the pronoun or act that says whose or what sort they are, else the subject as it is."""
    if found.noun is not None and not found.mentions:
        return _people_of_act(nodes, found)
    at = found.index or 0
    people = nodes[at - 1].mention if at and len(found.mentions) == 1 else None
    is_theirs = people is not None and (people.owner == _THEIRS or _ALLIES in people.classes)
    if not is_theirs or found.mentions[0].pronoun != _THEIRS:
        return found
    if nodes[at].mention is not found.mentions[0]:
        return found
    return replace(found, mentions=list_left(nodes, at - 1), index=at - 1)  # "tentara dan | dua sekutu | mereka"


def with_second(nodes: Sequence[Node], found: Subject, trigger: int) -> Subject:
    """Return a subject with the second one behind its clause of "yang" ("A yang didukung X | dan B | bertemu")."""
    which = len(nodes) if found.index is None else found.index + 1
    second = second_subject(nodes, which) if which < trigger and nodes[which].has("which") else None
    if second is None or second >= trigger:
        return found
    return replace(found, mentions=[*found.mentions, *list_right(nodes, second, whole=True)])


def of_talks(nodes: Sequence[Node], found: Subject) -> Subject:
    """Return talks in the place of the town that gives them their name, else the subject as it is."""
    noun = (found.index or 0) - 1
    if noun < 0 or len(found.mentions) != 1 or not names_talks(nodes, noun + 1):
        return found
    return Subject(noun=noun, how=f"the event noun '{nodes[noun].unit.text}'", index=noun)


def is_counted_owner(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a number counts what the people right before are of ("warga | lima distrik", "wakil | dua suku")."""
    owner, people = nodes[position].mention, nodes[position - 1].mention if position else None
    if owner is None or people is None or owner.number is None or people.number is not None:
        return False
    is_role = people.has_people and not (people.person or people.entities or people.pronoun)
    return is_role and owner.party is None and owner.actor_kind not in _PEOPLE


def _people_of_act(nodes: Sequence[Node], found: Subject) -> Subject:
    """Return the people of no side who open a clause right before the noun of an act ("keluarga korban | serangan")."""
    at = (found.noun or 0) - 1
    people = nodes[at].mention if at >= 0 and found.index == found.noun else None
    if people is None or people.entities or people.pronoun or people.party or not may_act(people):
        return found
    before = nodes[at - 1] if at else None
    opens = before is None or before.is_comma or before.is_speech or not before.unit.is_word or before.has(*_OPENINGS)
    return Subject([people], how=f"people of an act: '{people.name}'", index=at) if opens else found
