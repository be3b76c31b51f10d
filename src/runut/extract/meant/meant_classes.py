"""What sort of people a pronoun or "kelompok itu" goes back to: "mereka | mundur" after "pasukan X" is of forces."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.classes_around import add_people, before_verb
from runut.extract.grammar.phrase_sorts import are_several, says_which
from runut.extract.grammar.word_class import is_active

_THEY = "third_plural"
_BACK = (_THEY, "third_singular")
_ONE = 1
_GROUPS, _FIGHTS = {"groupnoun"}, {"militiaforce"}
_ANY_PEOPLE = {"persons", "number", "crowd", "captives"}  # who is harmed, sheltered or out on the streets is told anew


def lend_classes(sentence: Sentence, before: Sentence | None) -> None:
    """Give each "mereka", "ia", "dia" the classes of the people told before it, in its sentence or the last one.

    So they are given to "kelompok itu", where it is an armed one. What they are decides which act a verb tells; who
    they are is told later, when the sides are known.
    """
    for n, pronoun in sentence.mentions:
        if pronoun.pronoun not in _BACK or pronoun.kind is not MentionKind.PRONOUN:
            continue
        if says_which(pronoun, sentence.nodes):
            continue
        many = pronoun.pronoun == _THEY
        doer = _doer(sentence, n)
        here = [one for at, one in sentence.mentions if at < n and at != doer and _could_be(one, many=many)]
        told = here[-1:] or ([] if before is None else [one for _, one in before.mentions if _could_be(one, many=many)])
        pronoun.meant_classes = _classes_of(told)
    for n, group in sentence.mentions:
        if _is_some_group(group):
            here = [one for at, one in sentence.mentions if at < n]
            last = [] if before is None else [one for _, one in before.mentions]
            group.meant_classes = _force_among(here) or _force_among(last)


def _is_some_group(mention: Mention) -> bool:
    """Tell whether a phrase points back to a group and says nothing of its sort ("kelompok itu", "gerakan ini")."""
    is_group = mention.definite and not mention.entities and not _GROUPS.isdisjoint(mention.classes)
    return is_group and _FIGHTS.isdisjoint(mention.classes)


def _force_among(told: Sequence[Mention]) -> frozenset[str]:
    """Return the class of the armed group told of last ("pasukan M23 …; | kelompok itu | maju"), none where none is."""
    for mention in reversed(told):
        found = _classes_of([mention]) & _FIGHTS
        if found:
            return found
    return frozenset()


def _doer(sentence: Sentence, pronoun: int) -> int | None:
    """Return the node of who does something to those meant ("| X | menarik mereka"), None where nobody is said to."""
    verb = pronoun - 1
    return before_verb(sentence.nodes, verb) if verb > 0 and is_active(sentence.nodes[verb]) else None


def _could_be(mention: Mention, *, many: bool) -> bool:
    """Tell whether a phrase names people whom a pronoun of one or of many can mean."""
    if mention.kind is not MentionKind.ACTOR or not (mention.has_people or mention.person is not None):
        return bool(mention.meant_classes)
    is_one = mention.person is not None or mention.title or (mention.number is not None and mention.number.max == _ONE)
    return are_several(mention) or not is_one if many else is_one and not mention.many


def _classes_of(told: Iterable[Mention]) -> frozenset[str]:
    found: set[str] = set()
    for mention in told:
        found |= mention.classes
        found |= mention.meant_classes
        add_people(mention, found)
    return frozenset(found - _ANY_PEOPLE)
