"""Tolls that no verb of harm counts: bodies, people without homes, totals, deeds by number, bare numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.mentions import Mention
from runut.annotate.words.counts import read_count
from runut.annotate.words.numerals import NumberWords
from runut.extract.counts.counted import told_outcome
from runut.extract.grammar.numbered_people import counts_people
from runut.extract.grammar.quotes import order_of, tone_of
from runut.extract.grammar.word_class import is_active, is_plain_verb, is_verb
from runut.record.claims import EventType, Outcome

Toll = tuple[Mention, Outcome, str]
_COUNTING = {"count", "naming", "admit"}
_COUNTED_DEEDS = {Outcome.KILLED, Outcome.DETAINED, Outcome.CAPTURED}
_HOME_REACH = 5
_TOTAL_REACH = 18


def find_bodies(sentence: Sentence, numbers: NumberWords) -> Iterator[Toll]:
    """Yield counts by nouns that say what became of them ("42 mayat", "60 korban jiwa", "puluhan korban luka")."""
    for position, mention in sentence.mentions:
        if mention.number is None:
            continue
        lows = {unit.low for unit in sentence.units[mention.first : mention.last]}
        if not lows.isdisjoint(numbers.remains):
            yield mention, Outcome.KILLED, f"counts the dead: '{mention.name}'"
        elif not lows.isdisjoint(numbers.wounded):
            yield mention, Outcome.WOUNDED, f"counts the wounded: '{mention.name}'"
        elif mention.number.max != 1 and not (lows.isdisjoint(numbers.displaced) or _acts(sentence.nodes, position)):
            yield mention, Outcome.DISPLACED, f"counts those driven out: '{mention.name}'"


def _acts(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether people do something or go home, so that they are not counted ("ratusan pengungsi berunjuk rasa")."""
    following = nodes[position + 1] if position + 1 < len(nodes) else None
    is_deed = following is not None and not following.unit.has("amounting")
    if following is not None and is_deed and (is_verb(following) or is_plain_verb(following)):
        return True
    near = nodes[max(0, position - _HOME_REACH) : position + _HOME_REACH]
    items = [node.unit.item for node in near if node.kind is NodeKind.TRIGGER]
    return any(sense.frame.type is EventType.RETREAT for item in items if item is not None for sense in item.senses)


def find_totals(sentence: Sentence, numbers: NumberWords) -> Iterator[Toll]:
    """Yield totals ("jumlah korban tewas akibat ledakan itu mencapai 60 orang", "yang hilang menjadi 23")."""
    nodes = sentence.nodes
    for position, mention in sentence.mentions:
        if mention.number is None or not position or not counts_people(mention, sentence, numbers):
            continue
        if "amounting" in nodes[position - 1].unit.categories:
            if (
                position > 1
                and nodes[position - 2].has("possible", "unsure")
                and not nodes[position - 2].has("expected")
            ):
                continue  # "korban tewas bisa | mencapai 1.000"
            told = _total_before(sentence, position - 1, numbers)
        else:
            is_part = position + 1 < len(nodes) and nodes[position + 1].has("among")  # "empat | dari korban luka-luka"
            told = None if is_part or undergoes_else(nodes, position) else _dead_before(sentence, position, numbers)
        if told is not None:
            yield mention, told, "the number of what is told before it"


def find_those_told(sentence: Sentence, total: Mention) -> Mention | None:
    """Return "warga X" of "jumlah | warga X | yang tewas mencapai 15 orang", None for any other number."""
    nodes = sentence.nodes
    position = next((n for n, node in enumerate(nodes) if node.mention is total), 0)
    if not position or not nodes[position - 1].unit.has("amounting"):
        return None
    for before in range(position - 2, max(0, position - _TOTAL_REACH) - 1, -1):
        mention = nodes[before].mention
        if nodes[before].is_comma or nodes[before].is_speech:
            return None
        if mention is not None and mention.has_people and nodes[before + 1].has("which"):
            return mention if mention.number is None else None
        if mention is not None and "lives" in mention.classes and mention.party is not None:
            return mention  # "jumlah korban tewas | tentara X | mencapai 200 orang"
        if mention is not None and mention.has_people and mention.party and nodes[before - 1].has("in", "between"):
            return mention  # "korban tewas di kalangan | tentara X | mencapai 12 orang"
    return None


def _dead_before(sentence: Sentence, position: int, numbers: NumberWords) -> Outcome | None:
    """Return what a number counts that follows a noun for the dead without a verb ("korban tewas hampir 40.000")."""
    nodes = sentence.nodes
    mention = nodes[position].mention
    words = [] if mention is None else sentence.units[mention.first : mention.last]
    plain = numbers.classifiers.union(numbers.scales, numbers.bounds)
    is_plain = all(u.number is not None or u.low in plain or u.has("determiner") for u in words)
    if not is_plain:
        return None
    outcome = None
    for before in range(position - 1, max(-1, position - _TOTAL_REACH), -1):
        node = nodes[before]
        told = told_outcome(node)
        outcome = outcome or told
        if node.is_comma or node.is_speech or (told is None and (is_verb(node) or is_plain_verb(node))):
            return None
        lows = {unit.low for unit in sentence.units[node.first : node.last]}
        if not lows.isdisjoint(numbers.wounded):
            return Outcome.WOUNDED
        if outcome is not None and not lows.isdisjoint(numbers.totals):
            return outcome
        if outcome is not None and node.has("which") and _is_estimated(sentence, position):
            return outcome  # "warga yang mengungsi | diperkirakan 8.000 orang"
        is_noun = node.mention is None or node.mention.number is None
        if (is_noun and not lows.isdisjoint(numbers.remains)) or not lows.isdisjoint(numbers.losses):
            return Outcome.KILLED
    return None


def undergoes_else(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether a verb of harm of its own stands behind a number ("… 46 orang dan | 90 lainnya | luka-luka")."""
    behind = position + 1
    while behind < len(nodes) and nodes[behind].has("other", "adverb", "past", "hearsay", "still"):
        behind += 1
    return behind < len(nodes) and told_outcome(nodes[behind]) is not None


def _is_estimated(sentence: Sentence, position: int) -> bool:
    """Tell whether a bound opens a number ("… | diperkirakan | 8.000 orang")."""
    node = sentence.nodes[position]
    return node.mention is not None and node.mention.number is not None and node.mention.number.approximate


def _total_before(sentence: Sentence, position: int, numbers: NumberWords) -> Outcome | None:
    """Return what the number at a place counts: the dead where a noun for them or a verb of a total stands before."""
    nodes = sentence.nodes
    outcome = None
    is_aside = position > 0 and nodes[position - 1].is_comma and nodes[position].has("copula")
    for before in range(position - 1 - is_aside, max(-1, position - _TOTAL_REACH), -1):
        node = nodes[before]
        if node.is_speech or node.has("that") or (node.has("when") and not node.has("lasting_for")):
            return None
        if is_aside and (node.is_comma or (is_active(node) and told_outcome(node) is None)):
            return None  # "selain jenazah X, polisi mengevakuasi tiga warga, yakni | seorang guru"
        if node.kind is NodeKind.TRIGGER and outcome is None:
            outcome = told_outcome(node)
        lows = {unit.low for unit in sentence.units[node.first : node.last]}
        if not lows.isdisjoint(numbers.remains):
            return Outcome.KILLED
        if not lows.isdisjoint(numbers.wounded):
            return Outcome.WOUNDED
        if not lows.isdisjoint(numbers.displaced) and not _acts(nodes, before):
            return Outcome.DISPLACED
        if not lows.isdisjoint(numbers.totals) and outcome is not None:
            return outcome
    return Outcome.KILLED if _counts_lives(sentence, position, numbers) else None


def _counts_lives(sentence: Sentence, amounting: int, numbers: NumberWords) -> bool:
    """Tell whether the victims that a verb counts are lives ("korban | mencapai | 1.500 jiwa")."""
    nodes = sentence.nodes
    before, counted = nodes[max(0, amounting - 3) : amounting], nodes[amounting + 1].mention
    victims = [node.mention for node in before if node.mention is not None and node.mention.number is None]
    is_of_victims = any(sentence.units[mention.first].low in numbers.totals for mention in victims)
    return is_of_victims and counted is not None and counted.name.casefold() in numbers.lives


def find_acts(sentence: Sentence, numbers: NumberWords) -> Iterator[Toll]:
    """Yield deeds by number ("300 pembunuhan", "565 penangkapan", "sejumlah kematian")."""
    nodes = sentence.nodes
    for index, node in enumerate(nodes):
        outcome = told_outcome(node, noun=True) if index else None
        if outcome not in _COUNTED_DEEDS or outcome is None:
            continue
        mention = _number_before(sentence, index, numbers)
        if (
            outcome is Outcome.CAPTURED
            and mention is not None
            and mention.number is not None
            and not _is_exact(mention)
        ):
            continue  # "sejumlah penculikan": of how many people it does not say
        if mention is not None and not (index + 1 < len(nodes) and nodes[index + 1].has("demonstrative")):
            yield mention, outcome, f"counts '{node.unit.text}'"


def _is_exact(mention: Mention) -> bool:
    """Tell whether a phrase gives one number and no bound."""
    number = mention.number
    return number is not None and number.min is not None and number.min == number.max


def _number_before(sentence: Sentence, index: int, numbers: NumberWords) -> Mention | None:
    """Return the number right before a noun as a phrase of its own, and put it where the claim finds it."""
    node = sentence.nodes[index]
    for first in range(max(0, node.first - 5), node.first):
        count = read_count(sentence.units, first, numbers)
        if count.number is not None and count.last == node.first and count.start is not None:
            mention = Mention(first, node.last, sentence.units[first].start, node.end, name=node.unit.text)
            mention.number, mention.number_start = count.number, count.start
            return mention
    return None


def find_bare_numbers(sentence: Sentence) -> Iterator[tuple[Mention, int]]:
    """Yield numbers that a cue gives for what the story counts ("militer menyebut tujuh"), and where it stands."""
    nodes = sentence.nodes
    for index, node in enumerate(nodes):
        if not node.is_speech or order_of(node) != "pre" or tone_of(node) not in _COUNTING:
            continue
        target = index + 1
        while target < len(nodes) and (nodes[target].has("adverb") or _is_figure(nodes[target])):
            target += 1
        mention = nodes[target].mention if target < len(nodes) else None
        if mention is not None and mention.number is not None and _is_bare(mention) and _ends(nodes, target + 1):
            yield mention, index


def _is_figure(node: Node) -> bool:
    mention = node.mention
    return mention is not None and mention.number is None and mention.last - mention.first == 1


def _is_bare(mention: Mention) -> bool:
    return not mention.has_people and not mention.classes and not mention.name.strip("0123456789., ").count(" ") > 1


def _ends(nodes: Sequence[Node], position: int) -> bool:
    return position >= len(nodes) or not nodes[position].unit.is_word or nodes[position].has("and", "when", "while")
