"""People told to have no home by where they live ("40.000 orang hidup di kamp"), and lives told to be lost."""

from __future__ import annotations

from collections.abc import Iterator

from runut.annotate.clauses import Sentence
from runut.annotate.mentions import Mention
from runut.annotate.numerals import NumberWords
from runut.record.claims import Outcome

_ADVERBS = 3
_REACH = 4


def find_homeless(sentence: Sentence, numbers: NumberWords) -> Iterator[tuple[Mention, Outcome, str]]:
    """Yield counts of people who live in camps or are told to be adrift, and of lives behind a noun for victims."""
    for index, node in enumerate(sentence.nodes):
        mention = node.mention
        if mention is None or mention.number is None or not mention.has_people:
            continue
        if _are_adrift(sentence, mention.last, numbers):
            yield mention, Outcome.DISPLACED, f"'{mention.name}' live where those live who fled"
        elif _are_lives_lost(sentence, index, mention, numbers):
            yield mention, Outcome.KILLED, f"lives: '{mention.name}'"


def _are_adrift(sentence: Sentence, first: int, numbers: NumberWords) -> bool:
    units = sentence.units
    first -= units[first - 1].low in numbers.dwelling  # "40.000 orang hidup": the verb looks like an adjective
    for at in range(first, min(len(units), first + _ADVERBS)):
        if units[at].low in numbers.adrift or _is_without_home(sentence, at, numbers):
            return True
        if units[at].low in numbers.dwelling:
            return any(unit.low.split()[0] in numbers.shelters for unit in units[at + 1 : at + 1 + _REACH])
        if not ("adverb" in units[at].categories or "past" in units[at].categories):
            return False
    return False


def _is_without_home(sentence: Sentence, at: int, numbers: NumberWords) -> bool:
    """Tell whether several words say that a home is lost ("kehilangan tempat tinggal")."""
    said = " ".join(unit.low for unit in sentence.units[at : at + _REACH])
    return any(" " in form and said.startswith(form) for form in numbers.adrift)


def _are_lives_lost(sentence: Sentence, index: int, mention: Mention, numbers: NumberWords) -> bool:
    """Tell whether a noun for victims stands right before a count of lives ("dengan korban | 50 jiwa")."""
    before = sentence.nodes[index - 1].mention if index else None
    if before is None or before.number is not None:
        return False
    lows = {unit.low for unit in sentence.units[mention.first : mention.last]}
    named = {unit.low for unit in sentence.units[before.first : before.last]}
    return not lows.isdisjoint(numbers.lives) and not named.isdisjoint(numbers.totals)
