"""Fixed phrases whose needs do not hold: their words are read one by one ("menolak bekerja | sama dengan PBB")."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.words.matcher import Hit, Matcher
from runut.extract.grammar.senses import choose_sense


def split_unfit(sentence: Sentence, longest: dict[int, Hit], matcher: Matcher) -> bool:
    """Take the phrases that have no sense in a sentence out of the known forms of its line; tell whether it has any.

    The forms are changed in place: no other sentence has them, and a line may have very many sentences.
    """
    unfit = [node.start for n, node in enumerate(sentence.nodes) if _is_phrase(node) and _is_unfit(sentence, n)]
    for start in unfit:
        word = matcher.first_word_of(longest.pop(start))
        if word.entry.is_plain:
            longest[start] = word
    return bool(unfit)


def _is_phrase(node: Node) -> bool:
    """Tell whether a trigger is a phrase that is nothing but a verb or noun of an act."""
    item = node.unit.item
    return node.is_trigger and item is not None and item.only_acts and " " in node.unit.text


def _is_unfit(sentence: Sentence, index: int) -> bool:
    return choose_sense(sentence, index) is None
