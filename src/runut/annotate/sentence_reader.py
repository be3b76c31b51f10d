"""One sentence read into nodes: noun phrases, triggers, times and the words that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from runut.annotate.beside.appositions import join_appositions
from runut.annotate.beside.closed_lists import close_lists
from runut.annotate.beside.corps import join_ranks
from runut.annotate.beside.dash_asides import DASHES, part_by_dashes
from runut.annotate.beside.exemplified import OPENING_NAMES, name_all, name_members
from runut.annotate.beside.held_then import THEN, without_then
from runut.annotate.beside.joined_sides import JOINING_SIGNS, join_sides
from runut.annotate.beside.kin_of import join_kin
from runut.annotate.beside.lands_behind import OTHERS, YEARS, join_lands
from runut.annotate.beside.lands_past_letters import join_past_letters
from runut.annotate.beside.leaders_of import LED_BY, join_leaders
from runut.annotate.beside.local_times import without_clocks
from runut.annotate.beside.named_too import name_too
from runut.annotate.beside.nicknames import NAME_QUOTES, join_nicknames
from runut.annotate.beside.owned_things import without_backers
from runut.annotate.beside.phrase_sides import give_beside
from runut.annotate.beside.place_lines import without_place_line
from runut.annotate.beside.portfolios import join_portfolios
from runut.annotate.beside.said_that import open_said_clauses
from runut.annotate.beside.self_styled import SELF_STYLED, join_self_styled
from runut.annotate.beside.state_ties import join_ties
from runut.annotate.beside.told_pronouns import BRACKETS, read_told_pronouns
from runut.annotate.beside.town_names import join_town_names
from runut.annotate.phrases.aliases import ALIAS, without_aliases
from runut.annotate.phrases.clauses import Node, NodeKind, Sentence
from runut.annotate.phrases.joining_names import BETWEEN, as_words
from runut.annotate.phrases.leanings import join_leanings
from runut.annotate.phrases.makers import MADE_IN, without_makers
from runut.annotate.phrases.mention_reader import MentionReader
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.phrases.paired_powers import pair_powers
from runut.annotate.phrases.phrase_words import is_people
from runut.annotate.phrases.references import without_references
from runut.annotate.phrases.short_titles import without_short_titles
from runut.annotate.phrases.whole_counts import without_ordinals
from runut.annotate.times.finding import TimeMention
from runut.annotate.words.matcher import Hit, Matcher
from runut.annotate.words.units import Unit, read_units
from runut.record.span import Span

_MENTION = NodeKind.MENTION
_TRIGGER = NodeKind.TRIGGER
_TIME = NodeKind.TIME
_WORD = NodeKind.WORD

_TITLE_CASE_SHARE = 0.65
_TITLE_CASE_WORDS = 3
_PARTICLE_LENGTH = 3  # "al", "ash"
_JOINING = ("and", "in", "from", "to", "with", "by", "about", "purpose", "which", "that", "after", "when")
_WEIGHTY_LENGTH = 6
_NUMBER_WORDS = 4
_WHEN = frozenset({"when"})
_LEAVING_OUT = {ALIAS, "[", "(", "-", MADE_IN}


def read_sentence(
    text: str, span: Span, longest: dict[int, Hit], matcher: Matcher, times: Sequence[TimeMention]
) -> Sentence:
    """Read one sentence into nodes (line and headline are set by the caller).

    Rooms that need a certain sign or word are entered only where it stands (`told`: the signs, the word categories).
    """
    units, told = _read_units(text, span, longest, matcher)
    sentence = Sentence(0, span, units, times=tuple(times))
    nodes = without_clocks(_find_nodes(units, matcher, times)) if times else _find_nodes(units, matcher, times)
    if not told.isdisjoint(DASHES):
        nodes = part_by_dashes(without_place_line(join_leanings(nodes, units)))
    if not told.isdisjoint(NAME_QUOTES):
        nodes = join_nicknames(nodes)
    if not told.isdisjoint(BRACKETS):
        nodes = join_past_letters(read_told_pronouns(nodes))
    if _tells_office(nodes):
        nodes = join_portfolios(join_ranks(nodes))
    nodes = join_leaders(nodes) if LED_BY in told else nodes
    if "backed_by" in told:
        nodes = without_backers(nodes)
    if not told.isdisjoint(OPENING_NAMES):
        nodes = name_members(nodes)
    if SELF_STYLED in told:
        nodes = join_self_styled(nodes)
    if "," in told:
        nodes = join_town_names(name_all(nodes))
    if THEN in told:
        nodes = without_then(nodes)
    if times or not told.isdisjoint(OTHERS) or any(YEARS in unit.classes for unit in units):
        nodes = join_lands(nodes)
    sentence.nodes = join_appositions(join_ties(join_kin(nodes)))
    if not told.isdisjoint(JOINING_SIGNS):
        join_sides(sentence.nodes, is_headline=is_title_case(units))
    sentence.nodes = name_too(sentence.nodes, told)
    close_lists(sentence.nodes, told)
    if "condition" in told:
        open_said_clauses(sentence.nodes)
    give_beside(sentence.nodes, told)
    sentence.note_places()
    return sentence


def _read_units(text: str, span: Span, longest: dict[int, Hit], matcher: Matcher) -> tuple[list[Unit], set[str]]:
    """Return the units of a sentence without references, short titles and makers, and what they tell."""
    units = pair_powers(read_units(text, span, longest, matcher))
    told = _find_told(units)
    if BETWEEN in told:
        as_words(units, is_headline=is_title_case(units))
    if told.isdisjoint(_LEAVING_OUT):
        return units, told
    units = without_ordinals(units) if "-" in told else units
    units = without_references(units) if "[" in told else units
    units = without_short_titles(units) if "(" in told else units
    units = without_makers(units) if MADE_IN in told else units
    units = without_aliases(units) if ALIAS in told else units
    return units, _find_told(units)


def _find_told(units: Sequence[Unit]) -> set[str]:
    """Return the signs of a sentence and the categories of its words."""
    return {unit.text for unit in units if not unit.is_word}.union(*[unit.categories for unit in units])


def _tells_office(nodes: Sequence[Node]) -> bool:
    for node in nodes:  # noqa: SIM110 - asked of every sentence
        if node.mention is not None and node.mention.title:
            return True
    return False


def is_title_case(units: Sequence[Unit]) -> bool:
    """Tell whether most words begin with a capital and no word of weight does not, so that capitals mean nothing."""
    words = [unit for unit in units if unit.is_word and not unit.text[0].isdigit()]
    if not words or sum(map(_is_large, words)) / len(words) <= _TITLE_CASE_SHARE:
        return False
    if _is_told_small(words):
        return False
    count = sum(1 if unit.entities else unit.text.count(" ") + 1 for unit in words)
    return count >= _TITLE_CASE_WORDS and not any(map(_weighs, words))


def _is_told_small(words: Sequence[Unit]) -> bool:
    """Tell whether words in small letters stand before one of speech: the names behind it are names ("…, kata | X").

    Short sentences are told so ("Kota sepi, kata Menteri Pertahanan X, Rabu"), headlines write such words large.
    """
    small = (n for n, unit in enumerate(words) if not unit.is_capital and unit.item is not None and unit.item.speech)
    cue = next(small, 0)
    return any(not unit.is_capital and not unit.has(*_JOINING) for unit in words[1:cue])


def _is_large(unit: Unit) -> bool:
    """Tell whether a word is written large, or the name behind its small beginning is ("al-Sadr", "pro-Rusia")."""
    if unit.is_capital:
        return True
    particle, _, name = unit.text.partition(" ")
    is_behind_particle = len(particle) <= _PARTICLE_LENGTH and name[:1].isupper()
    return is_behind_particle or unit.text.partition("-")[2][:1].isupper()


def _weighs(unit: Unit) -> bool:
    """Tell whether a word is more than one that joins others, which headlines write small."""
    if not _is_large(unit):
        item = unit.item
        is_joining = item is not None and bool(item.categories) and not (item.senses and " " in unit.text)
        return len(unit.text) >= _WEIGHTY_LENGTH and not is_joining
    last = unit.text.rpartition(" ")[2] if " " in unit.text else ""
    is_speech = unit.item is not None and unit.item.speech is not None
    return is_speech and len(last) >= _WEIGHTY_LENGTH and last.islower()  # "Demikian dikatakan"


def _find_nodes(units: list[Unit], matcher: Matcher, times: Sequence[TimeMention]) -> list[Node]:
    reader = MentionReader(units, matcher, is_title_case=is_title_case(units))
    nodes: list[Node] = []
    clock = chain(_places_of(times, units), [(None, len(units))])
    time, limit = next(clock)
    position = 0
    while position < len(units):
        unit = units[position]
        while time is not None and time.end <= unit.start:
            time, limit = next(clock)
        if time is not None and time.start <= unit.start:
            last = _before_after(units, position, _index_after(units, position, time.end))
            node = _node(_TIME, units, position, last)
            node.time = time
            time, limit = next(clock)
        else:
            node = _next_node(units, position, reader, limit)
        nodes.append(node)
        position = node.last
    return nodes


def _places_of(times: Sequence[TimeMention], units: list[Unit]) -> Iterator[tuple[TimeMention | None, int]]:
    """Yield each expression of time with the index of the first unit that does not stand before it."""
    position = 0
    for time in times:
        position = _index_after(units, position, time.start)
        yield time, position


def _before_after(units: Sequence[Unit], first: int, last: int) -> int:
    """Return where a time ends before the word that opens a clause behind it ("sehari | setelah pasukan mundur")."""
    return last - 1 if last - 1 > first and units[last - 1].has("after") else last


def _next_node(units: list[Unit], position: int, reader: MentionReader, limit: int) -> Node:
    unit = units[position]
    item = unit.item
    if unit.has("manner") and _is_deed(units[position + 1 : position + 2]):
        return _node(_WORD, units, position, position + 2)  # "secara paksa"
    if item is not None and item.senses and not unit.entities and item.people is None:
        if not reader.is_in_name(position):
            return _node(_TRIGGER, units, position, position + 1)
    elif not unit.is_word:
        return _node(_WORD, units, position, position + 1)
    if position and "manner" in units[position - 1].categories and not unit.entities:
        return _node(_WORD, units, position, position + 1)
    if "place_where" in unit.categories and _opens_where(units, position):
        node = _node(_WORD, units, position, position + 1)
        node.categories = _WHEN
        return node
    mention = reader.read(position, limit)
    if mention is None or _is_count_of_events(mention, units):
        last = position + 1
        while mention is not None and last < mention.last and reader.numbers.has(units[last].low):
            last += 1  # "lima | belas serangan"
        return _node(_WORD, units, position, last)
    node = _node(_MENTION, units, position, mention.last)
    node.mention = mention
    return node


def _is_deed(units: Sequence[Unit]) -> bool:
    """Tell whether a word that follows would tell an act by itself."""
    item = units[0].item if units else None
    return item is not None and bool(item.senses) and not units[0].entities


def _opens_where(units: Sequence[Unit], position: int) -> bool:
    """Tell whether "tempat" opens a clause on what happens there ("di Mali, | tempat | para jenderal X yakin …")."""
    after = units[position + 1] if position and position + 1 < len(units) and units[position - 1].text == "," else None
    if after is None:
        return False
    is_pronoun = after.item is not None and after.item.pronoun is not None
    return bool(after.entities) or is_pronoun or is_people(after) or after.has("plural")


def _is_count_of_events(mention: Mention, units: list[Unit]) -> bool:
    if mention.number is None or mention.entities or mention.classes or mention.last - mention.first > _NUMBER_WORDS:
        return False
    if mention.last >= len(units) or mention.kind is not MentionKind.THING:
        return False
    following = units[mention.last]
    return following.item is not None and any(voice.is_noun for voice in following.item.voices)


def _node(kind: NodeKind, units: list[Unit], first: int, last: int) -> Node:
    unit = units[first]
    item = unit.item
    node = Node(kind, first, last, unit.start, units[last - 1].end, unit)
    if item is not None:
        node.is_speech = item.speech is not None and kind is not _MENTION
        if kind is _WORD:
            node.categories = unit.categories
        elif kind is _TRIGGER:
            are_nouns = [voice.is_noun for voice in item.voices]
            node.is_trigger, node.is_noun, node.is_verb = True, True in are_nouns, False in are_nouns
    elif kind is _WORD:
        node.is_comma = unit.text == ","
    return node


def _index_after(units: list[Unit], position: int, end: int) -> int:
    while position < len(units) and units[position].start < end:
        position += 1
    return position
