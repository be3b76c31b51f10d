"""What sort of people a pronoun goes back to: "mereka | mundur" after "pasukan X" is said of forces."""

from __future__ import annotations

from collections.abc import Iterable

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.classes_around import add_people, before_verb
from runut.extract.grammar.phrase_sorts import are_several, says_which
from runut.extract.grammar.word_class import is_active

_THEY = "third_plural"
_BACK = (_THEY, "third_singular")
_ONE = 1
_ANY_PEOPLE = {"persons", "number", "crowd", "captives"}  # who is harmed, sheltered or out on the streets is told anew


def lend_classes(sentence: Sentence, before: Sentence | None) -> None:
    """Give each "mereka", "ia" and "dia" the classes of the people told before it, in its sentence or the last one.

    What they are decides which act a verb tells; who they are is told later, when the sides are known.
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
