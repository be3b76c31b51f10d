"""Human cost: counts of people killed, wounded, missing, captured … with bounds (CODEBOOK §6)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from runut.annotate.clauses import Node, NodeKind, Sentence
from runut.annotate.matcher import NumberWords
from runut.annotate.mentions import Mention, MentionKind
from runut.annotate.units import Number
from runut.extract.arguments import find_arguments
from runut.extract.grammar import find_object, find_subject, list_right
from runut.extract.status import read_status
from runut.languages.affixes import Voice
from runut.languages.lexicon import Need, Roles, Sense
from runut.record.claims import Outcome, Status, VictimKind

_COUNT_REACH = 6


@dataclass(slots=True)
class RawCount:
    """A count before side and claimant are settled; `people` names who they are where the count is elliptic."""

    sentence: Sentence
    mention: Mention
    number: Number
    outcome: Outcome
    start: int
    end: int
    who: VictimKind
    people: Mention
    why: list[str] = field(default_factory=list)


def find_counts(sentence: Sentence, numbers: NumberWords) -> list[RawCount]:
    """Return the counts of a sentence, each phrase once."""
    found: dict[tuple[int, Outcome], RawCount] = {}
    last_people: Mention | None = None
    for index, node in enumerate(sentence.nodes):
        if node.kind is not NodeKind.TRIGGER:
            continue
        sense = _outcome_sense(sentence.nodes, index)
        if sense is None or sense.outcome is None or _is_unreal(sentence.nodes, index):
            continue
        for mention, why in _counted(sentence.nodes, index, sense):
            number = mention.number
            if number is None or _is_bracketed(mention, sentence) or not _counts_people(mention, sentence, numbers):
                continue
            known = found.get((mention.start, sense.outcome))
            if known is None:
                found[mention.start, sense.outcome] = _count(sentence, mention, number, sense.outcome, last_people)
                found[mention.start, sense.outcome].why.append(why)
            if mention.has_people:
                last_people = mention
    for count in (*_find_remains(sentence, numbers), *_find_totals(sentence, numbers)):
        found.setdefault((count.mention.start, count.outcome), count)
    return sorted(found.values(), key=lambda count: count.start)


def _count(
    sentence: Sentence, mention: Mention, number: Number, outcome: Outcome, last_people: Mention | None
) -> RawCount:
    why = []
    people = mention
    who = mention.victim or VictimKind.PERSON
    if mention.victim is None and not mention.has_people and last_people is not None and _is_elliptic(mention):
        who = last_people.victim or VictimKind.PERSON
        people = last_people
        why.append(f"the people of '{last_people.name}'")
    start = mention.start if mention.number_start is None else mention.number_start
    return RawCount(sentence, mention, number, outcome, start, mention.end, who, people, why)


def _is_unreal(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether the trigger is only wished, doubted or denied: nobody is counted then."""
    marking = read_status(nodes, index)
    return marking.purpose or marking.condition or marking.status in {Status.DENIED, Status.DEMANDED}


def _is_elliptic(mention: Mention) -> bool:
    """Tell whether a count names no people of its own ("dan 144 luka-luka")."""
    return mention.last - mention.first <= 1


def _outcome_sense(nodes: Sequence[Node], index: int) -> Sense | None:
    item = nodes[index].unit.item
    senses = [] if item is None else [sense for sense in item.senses if sense.outcome is not None]
    for sense in senses:
        if not sense.needs:
            return sense
        if all(_near_has(_place_of(nodes, index, sense, need), need.classes) != need.negative for need in sense.needs):
            return sense
    return None


def _place_of(nodes: Sequence[Node], index: int, sense: Sense, need: Need) -> Sequence[Node]:
    """Return the nodes at which a need looks: before the trigger, after it, or both."""
    before = nodes[max(0, index - _COUNT_REACH) : index]
    after = nodes[index + 1 : index + 1 + _COUNT_REACH]
    if need.place == "near":
        return [*before, *after]
    is_passive = sense.voice in {Voice.PAS, Voice.TER}
    return before if (need.place == "o") == is_passive else after


def _near_has(near: Sequence[Node], classes: frozenset[str]) -> bool:
    for node in near:
        mention = node.mention
        if mention is not None and (
            mention.classes & classes
            or ("persons" in classes and (mention.has_people or mention.person is not None))
            or ("actor" in classes and mention.kind is MentionKind.ACTOR)
            or ("number" in classes and mention.number is not None)
        ):
            return True
    return False


def _counted(nodes: Sequence[Node], index: int, sense: Sense) -> Iterator[tuple[Mention, str]]:
    """Yield the phrases that a trigger counts: what undergoes it, or what stands around a noun."""
    word = nodes[index].unit.text
    if sense.voice.is_noun:
        for mention in find_arguments(nodes, index, sense).recipients:
            yield mention, f"undergoes '{word}'"
        return
    if (sense.voice in {Voice.ACT, Voice.HEAD} and sense.frame.roles is not Roles.PATIENT) or sense.voice is Voice.ACT:
        objects, _ = find_object(nodes, index)
        for mention in objects:
            yield mention, f"object of '{word}'"
        yield from _including(nodes, index, word)
        return
    for mention in find_subject(nodes, index).mentions:
        yield mention, f"subject of '{word}'"
    yield from _number_after(nodes, index, word)


def _including(nodes: Sequence[Node], index: int, word: str) -> Iterator[tuple[Mention, str]]:
    """Yield subsets: "menewaskan enam orang, termasuk dua prajurit"."""
    for position in range(index + 1, min(len(nodes) - 1, index + 2 * _COUNT_REACH)):
        node = nodes[position]
        if node.has("including") and nodes[position + 1].mention is not None:
            for mention in list_right(nodes, position + 1):
                yield mention, f"part of those of '{word}'"
            return
        if node.has("that", "after", "when") or node.is_speech:
            return


def _number_after(nodes: Sequence[Node], index: int, word: str) -> Iterator[tuple[Mention, str]]:
    """Yield "korban tewas mencapai 60 (orang)": a number behind the verb, joined by a bound word."""
    position = index + 1
    if position < len(nodes) and nodes[position].mention is not None:
        mention = nodes[position].mention
        if mention is not None and mention.number is not None:
            yield mention, f"count after '{word}'"
        return
    while position < len(nodes) and position - index <= _COUNT_REACH:
        node = nodes[position]
        if node.mention is not None and node.mention.number is not None and nodes[position - 1].unit.has("amounting"):
            yield node.mention, f"count after '{word}'"
            return
        passes = node.unit.has("amounting") or node.kind is not NodeKind.TRIGGER
        if node.is_comma or node.is_speech or not passes:
            return
        position += 1


def _is_bracketed(mention: Mention, sentence: Sentence) -> bool:
    """Tell whether a number stands alone in brackets, as an age does ("Yuri Kotenok (22)")."""
    units, last = sentence.units, mention.last
    is_open = mention.first > 0 and units[mention.first - 1].text == "("
    return is_open and mention.last - mention.first == 1 and last < len(units) and units[last].text == ")"


def _counts_people(mention: Mention, sentence: Sentence, numbers: NumberWords) -> bool:
    """Tell whether the phrase counts people, not kilometres or houses."""
    words = sentence.units[mention.first : mention.last]
    lows = [unit.low for unit in words]
    if any(low in numbers.units for low in lows):
        return False
    if mention.kind is MentionKind.PRONOUN:
        return False
    if len(lows) == 1 and lows[0] in numbers.every:
        return False
    if mention.has_people or mention.person or any(low in numbers.classifiers for low in lows):
        return True
    plain = [
        unit for unit in words if unit.number is None and not unit.has("determiner") and unit.low not in numbers.bounds
    ]
    return all(unit.low in numbers.others or unit.low in numbers.scales or unit.has("demonstrative") for unit in plain)


def _find_remains(sentence: Sentence, numbers: NumberWords) -> Iterator[RawCount]:
    """Yield counts of bodies ("42 mayat", "60 korban jiwa")."""
    for node in sentence.nodes:
        mention = node.mention
        if mention is None or mention.number is None:
            continue
        words = sentence.units[mention.first : mention.last]
        if any(unit.low in numbers.remains for unit in words):
            who = mention.victim or VictimKind.PERSON
            start = mention.start if mention.number_start is None else mention.number_start
            why = [f"counts the dead: '{mention.name}'"]
            yield RawCount(sentence, mention, mention.number, Outcome.KILLED, start, mention.end, who, mention, why)


def _find_totals(sentence: Sentence, numbers: NumberWords) -> Iterator[RawCount]:
    """Yield totals told of the dead as such ("jumlah korban tewas akibat ledakan itu mencapai 60 orang")."""
    nodes = sentence.nodes
    dead = None
    for position, node in enumerate(nodes):
        mention = node.mention
        if mention is None:
            dead = None if node.is_comma or node.is_speech else dead
            continue
        if mention.number is None:
            lows = {unit.low for unit in sentence.units[mention.first : mention.last]}
            dead = mention if not lows.isdisjoint(numbers.remains) else dead
        elif dead is not None and nodes[position - 1].unit.has("amounting"):
            start = mention.start if mention.number_start is None else mention.number_start
            who = mention.victim or VictimKind.PERSON
            why = [f"the number of '{dead.name}'"]
            yield RawCount(sentence, mention, mention.number, Outcome.KILLED, start, mention.end, who, mention, why)
