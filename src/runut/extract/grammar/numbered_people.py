"""Whether the number of a phrase counts people, not kilometres, houses or years."""

from __future__ import annotations

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.words.numerals import NumberWords
from runut.annotate.words.units import Unit

_INANIMATE = {"building", "vehicle", "aircraft", "weapons", "explosives", "rockets", "territory", "aid", "agreement"}


def _is_noun(unit: Unit, numbers: NumberWords) -> bool:
    """Tell whether a unit may be the noun that a number counts."""
    is_quantity = unit.number is not None or unit.low in numbers.scales or unit.low in numbers.bounds
    return not is_quantity and "determiner" not in unit.categories and unit.low not in numbers.teens


def _is_in_name(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether digits are part of a unit's name ("Yonif 20 PPA"), counting nobody."""
    first, *others = sentence.units[mention.first : mention.last]
    if (
        mention.first == 0
        or not others
        or not first.text.isdigit()
        or any(unit.item is not None or not unit.is_capital for unit in others)
    ):
        return False
    before = sentence.units[mention.first - 1]
    return mention.first > 1 and before.is_word and before.is_capital and before.number is None


def _names_act(sentence: Sentence, unit: int) -> bool:
    """Tell whether a number's noun is that of an act ("sejumlah | upaya perundingan", "dua | serangan")."""
    item = sentence.units[unit].item if unit < len(sentence.units) else None
    acts = item is not None and bool(item.senses) and all(s.voice.is_noun and s.outcome is None for s in item.senses)
    return acts or (item is not None and "endeavour" in item.categories)


def counts_people(mention: Mention, sentence: Sentence, numbers: NumberWords) -> bool:
    """Tell whether a phrase counts people, not kilometres or houses."""
    words = sentence.units[mention.first : mention.last]
    following = sentence.units[mention.last].low if mention.last < len(sentence.units) else ""
    lows = [unit.low for unit in words]
    head = next((unit.low for unit in words if _is_noun(unit, numbers)), following)
    is_measured = not (mention.has_people or numbers.units.isdisjoint(lows))
    is_age = mention.first > 0 and sentence.units[mention.first - 1].low in numbers.ages
    if head in numbers.units or is_measured or is_age or _is_in_name(mention, sentence):
        return False
    if head == following and _names_act(sentence, mention.last):
        return False
    if (mention.kind is MentionKind.PRONOUN and mention.number is None) or (
        len(lows) == 1 and lows[0] in numbers.every
    ):
        return False
    if mention.has_people or mention.person or not numbers.classifiers.isdisjoint(lows):
        return True
    if mention.kind in {MentionKind.ACTOR, MentionKind.PRONOUN}:
        return True
    return mention.kind is MentionKind.THING and mention.classes.isdisjoint(_INANIMATE)
