"""People told to have no home by where they live ("40.000 orang hidup di kamp"), and lives told to be lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.words.numerals import NumberWords
from runut.record.actor import ActorKind
from runut.record.claims import Outcome

_ADVERBS = 3
_REACH = 4
_EXODUS = 1000
_UNDER_ARMS = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED, ActorKind.PEACEKEEPERS}
_CITIZENS = {ActorKind.CIVILIANS, ActorKind.PERSON}


def find_homeless(sentence: Sentence, numbers: NumberWords) -> Iterator[tuple[Mention, Outcome, str]]:
    """Yield counts of people who live in camps or are told to be adrift, and of lives behind a noun for victims."""
    for index, node in enumerate(sentence.nodes):
        mention = node.mention
        if mention is None or mention.number is None:
            continue
        if not (mention.has_people or sentence.units[mention.last - 1].low in numbers.dwelling):
            continue
        if mention.actor_kind not in _UNDER_ARMS and _are_adrift(
            sentence, _behind_places(sentence, index, numbers), numbers
        ):
            yield mention, Outcome.DISPLACED, f"'{mention.name}' live where those live who fled"
        elif mention.actor_kind in _CITIZENS and _have_left(sentence, index, mention, numbers):
            yield mention, Outcome.DISPLACED, f"so many leave a place: '{mention.name}'"
        elif _are_lives_lost(sentence, index, mention, numbers):
            yield mention, Outcome.KILLED, f"lives: '{mention.name}'"


def _have_left(sentence: Sentence, index: int, mention: Mention, numbers: NumberWords) -> bool:
    """Tell whether very many citizens leave a land or a town ("100.000 warga | meninggalkan Karabakh")."""
    nodes = sentence.nodes
    fewest = mention.number.min or mention.number.max if mention.number is not None else 0
    if (fewest or 0) < _EXODUS or "tourist" in mention.classes:
        return False
    behind = index + 1
    while behind < len(nodes) and nodes[behind].has("adverb", "past", "hearsay"):
        behind += 1
    if behind + 1 >= len(nodes) or nodes[behind].unit.low not in numbers.leaving:
        return False
    left = nodes[behind + 1].mention
    return left is not None and (left.kind is MentionKind.PLACE or left.bare_entity)


def _behind_places(sentence: Sentence, index: int, numbers: NumberWords) -> int:
    """Return the first unit behind the places where people are ("15.000 warga | di kedua sisi perbatasan | kini …")."""
    nodes, units = sentence.nodes, sentence.units
    while index + 2 < len(nodes) and nodes[index + 1].has("in") and nodes[index + 2].mention is not None:
        if units[nodes[index].last - 1].low in numbers.dwelling:
            break
        index += 2
    return nodes[index].last


def _are_adrift(sentence: Sentence, first: int, numbers: NumberWords) -> bool:
    units = sentence.units
    first -= units[first - 1].low in numbers.dwelling  # "40.000 orang hidup": the verb looks like an adjective
    for at in range(first, min(len(units), first + _ADVERBS)):
        if units[at].low in numbers.adrift or _is_without_home(sentence, at, numbers):
            return True
        if units[at].low in numbers.dwelling or units[at].has("ends_placing"):
            return _live_as_refugees(sentence, at, numbers)
        if not units[at].has("adverb", "past", "still", "until_now"):
            return False
    return False


def _live_as_refugees(sentence: Sentence, dwelling: int, numbers: NumberWords) -> bool:
    """Tell whether a shelter or those who fled stand behind a verb of living ("hidup | sebagai pengungsi")."""
    behind = sentence.units[dwelling + 1 : dwelling + 1 + _REACH]
    are_called = any(as_.has("as") and one.low in numbers.displaced for as_, one in pairwise(behind))
    return are_called or any(unit.low.split()[0] in numbers.shelters for unit in behind)


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
