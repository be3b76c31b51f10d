"""What the words of a claim say about the keeping of an agreement: how it is told, what about, which places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import takewhile

from runut.extract.agreements.phrases import Phrases, Word, read_words
from runut.extract.agreements.words import Telling, load_agreement_words
from runut.languages import read_toml, readable_languages
from runut.languages.affixes import parse_affixes
from runut.record.claims import Agreement, Topic
from runut.record.span import Span

_NEAR = 3
_LEAST_BARE = 3
_REACH_CHARS, _BESIDE_CHARS, _BEHIND_CHARS = 200, 60, 120
_ENDS = frozenset(".;?!")
_STOPS = _ENDS | frozenset(",:")
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_DATE = re.compile(  # a word before a number is a month only with a capital, and where no month follows ("Pada 15 Mei")
    r"\d{1,2}(?:st|nd|rd|th)?\s+[^\W\d_]+(?:\s+\d{4})?"
    rf"|{_UPPER}[^\W\d_]+\s+\d{{1,2}}(?:,\s*\d{{4}}|(?!\d|\s+{_UPPER}))"
    r"|[^\W\d_]+\s+\d{4}"
)
_NAME = re.compile(rf"(?:(?<=\s)|(?<=-)|^){_UPPER}[^\W\d_]+")


class Keeping(StrEnum):
    """What a claim says of the keeping of an agreement."""

    MADE = "made"
    HOLDS = "holds"
    IN_FORCE = "in_force"
    BROKEN = "broken"
    EXTENDED = "extended"
    ENDED = "ended"
    BROUGHT = "brought"
    PARTLY = "partly"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Kept:
    """What a claim says of the keeping of an agreement, and whether it says that it is not so."""

    keeping: Keeping
    is_denied: bool


_OF_THE_AGREEMENT = frozenset(
    {Keeping.HOLDS, Keeping.IN_FORCE, Keeping.BROKEN, Keeping.EXTENDED, Keeping.ENDED},
)
_OF_TELLING = {
    Telling.BROKEN: Keeping.BROKEN,
    Telling.EXTENDED: Keeping.EXTENDED,
    Telling.ENDED: Keeping.ENDED,
}


@cache
def _keeping_words(language: str, side: str) -> Phrases[Keeping]:
    """Return the words for keeping that stand on one side ("left", "right") of an agreement."""
    data = read_toml(language, "agreements")
    rows = [(word, Keeping(name)) for name, words in data["keeping"].items() for word in words]
    known = {word for word, _ in rows}
    made = {*data["telling"][side][Telling.MADE]}
    for telling, keeping in _OF_TELLING.items():
        rows += [(word, keeping) for word in data["telling"][side][telling] if word not in known]
    return Phrases(lambda: (*rows, *((word, Keeping.MADE) for word in made - known)))


@cache
def _negations(language: str) -> Phrases[bool]:
    categories = read_toml(language, "words")["categories"]
    return Phrases(lambda: ((word, True) for name in ("not", "not_yet", "never") for word in categories[name]))


def read_keeping(claim: Agreement, text: str, language: str | None) -> Kept | None:
    """Return what an agreement claim says of its keeping, None where it says nothing of it.

    The claim's own words run from what tells of the agreement to its name, or from its name to what tells of it.

    Args:
        claim: The claim.
        text: The text of its page.
        language: The language of the page.
    """
    if language not in readable_languages():
        return None
    at = _find_within(claim, text, language) or _find_beside(claim, text, language)
    if at is None:
        return None
    first, keeping = at
    before = read_words(text, Span(min(claim.evidence.sentence.start, first), first))[-_NEAR:]
    return Kept(keeping, any(_negations(language).at(before, index) for index in range(len(before))))


def _find_within(claim: Agreement, text: str, language: str) -> tuple[int, Keeping] | None:
    """Return where a claim's own words say how the agreement is kept."""
    words = read_words(text, Span(claim.evidence.start, claim.evidence.end))
    found = _find_predicate(words, language) if words else None
    return None if found is None or found[1] not in _OF_THE_AGREEMENT else (words[found[0]].start, found[1])


def _find_beside(claim: Agreement, text: str, language: str) -> tuple[int, Keeping] | None:
    """Return where the words beside a claim that only names an agreement say how it is kept ("melanggar | G")."""
    at = claim.evidence
    before = read_words(text, Span(max(at.sentence.start, at.start - _BESIDE_CHARS), at.start))
    for first, last, keeping in _keeping_words(language, "left").starts(before, 0, len(before)):
        if last == len(before) and keeping in _OF_THE_AGREEMENT:
            return before[first].start, keeping
    return _find_behind(read_words(text, Span(at.end, min(at.sentence.end, at.end + _BEHIND_CHARS))), language)


def _find_behind(words: Sequence[Word], language: str) -> tuple[int, Keeping] | None:
    """Return where the first verb behind an agreement says that it was changed ("tenggat dalam | G yang …, diubah").

    The verb of a clause that only describes it ("yang dicapai di X pada 3 Mei") is not its own.
    """
    table, which = _keeping_words(language, "right"), load_agreement_words(language).marks["which"]
    clause = list(takewhile(lambda word: word.low not in _STOPS, words))
    told = 0
    for first, last, keeping in table.starts(clause, 0, len(clause)):
        if not any(which.at(clause, at) for at in range(told, first)):
            return (clause[first].start, keeping) if keeping is Keeping.EXTENDED else None
        told = last
    return None


def _find_predicate(words: list[Word], language: str) -> tuple[int, Keeping] | None:
    """Return where the word stands with which a claim begins or ends, and what it says.

    What was agreed to be done to it says more than that it was agreed ("sepakat | mengubah | G").
    """
    table = _keeping_words(language, "left")
    found = table.at(words, 0)
    if found is not None:
        done = table.at(words, found[0]) if found[1] is Keeping.MADE and found[0] < len(words) else None
        is_change = done is not None and done[1] in {Keeping.EXTENDED, Keeping.ENDED}
        return (found[0], done[1]) if done is not None and is_change else (0, found[1])
    for first, last, keeping in _keeping_words(language, "right").starts(words, 1, len(words)):
        if last == len(words):
            return first, keeping
    return None


def is_brought_about(claim: Agreement, position: int, text: str, language: str | None) -> bool:
    """Tell whether words before a provision say that it came of the agreement, not only that it is laid down."""
    if language not in readable_languages():
        return False
    start = claim.provisions[position].start
    before = read_words(text, Span(max(claim.evidence.sentence.start, start - _REACH_CHARS), start))
    ends = [index for index, word in enumerate(before) if word.low in _ENDS]
    rest = before[ends[-1] + 1 :] if ends else before
    table = _keeping_words(language, "left")
    return any(keeping is Keeping.BROUGHT for _, _, keeping in table.starts(rest, 0, len(rest)))


def find_manner(text: str, span: Span, language: str | None) -> frozenset[Keeping]:
    """Return whether a stretch says that something is done in part, and that a charge is denied."""
    if language not in readable_languages():
        return frozenset()
    words = read_words(text, span)
    told = {keeping for _, _, keeping in _keeping_words(language, "left").starts(words, 0, len(words))}
    return frozenset(told & {Keeping.PARTLY, Keeping.ANSWERED})


def find_topics(text: str, span: Span, language: str | None, names: Sequence[Span] = ()) -> frozenset[Topic]:
    """Return what a stretch of a page is about, by the words of provisions.

    Args:
        text: The text of the page.
        span: The stretch.
        language: The language of the page.
        names: Where agreements are named in it, whose own words ("gencatan senjata") tell no topic.
    """
    if language not in readable_languages():
        return frozenset()
    words, table = read_words(text, span), load_agreement_words(language).topics
    rows = (row for read in (words, _without_clitics(words, language)) for row in table.starts(read, 0, len(read)))
    found = {topic for first, _, topic in rows if not any(one.start <= words[first].start < one.end for one in names)}
    return frozenset(found - {Topic.OTHER})


def _without_clitics(words: Sequence[Word], language: str) -> list[Word]:
    """Return words without what is bound to them and says whose ("menarik pasukannya")."""
    clitics = _free_clitics(language)
    return [Word(_without(word.low, clitics), word.start, word.end) for word in words]


@cache
def _free_clitics(language: str) -> tuple[str, ...]:
    return parse_affixes(read_toml(language, "affixes")).free_clitics


def _without(low: str, clitics: Sequence[str]) -> str:
    bare = next((low.removesuffix(clitic) for clitic in clitics if low.endswith(clitic)), low)
    return bare if len(bare) >= _LEAST_BARE else low


@cache
def _breaches(language: str) -> Phrases[Topic]:
    """Return the deeds that break what is laid down on a topic, by their words."""
    rows = read_toml(language, "agreements")["breaches"].items()
    return Phrases(lambda: ((word, Topic(topic)) for topic, words in rows for word in words))


def find_breached(text: str, span: Span, language: str | None) -> frozenset[Topic]:
    """Return on what topics the deeds told in a stretch break an agreement ("blokade itu melanggar …")."""
    if language not in readable_languages():
        return frozenset()
    words = read_words(text, span)
    return frozenset(topic for _, _, topic in _breaches(language).starts(words, 0, len(words)))


def find_place_words(text: str, language: str | None) -> frozenset[str]:
    """Return the names in a stretch, folded, but for dates and words of provisions ("Distrik X").

    Its first word, and a headline in capitals, tell no names.
    """
    plain = _DATE.sub(" ", text)
    names = {match.group().casefold() for match in _NAME.finditer(plain) if match.start() > 0}
    words = [word for word in plain.split() if word[:1].isalpha()]
    if sum(word[:1].isupper() for word in words) * 2 > len(words) + 1 and len(words) > _NEAR:
        return frozenset()
    if language not in readable_languages():
        return frozenset(names)
    read = read_words(plain, Span(0, len(plain)))
    table = load_agreement_words(language).topics
    about = {word.low for first, last, _ in table.starts(read, 0, len(read)) for word in read[first:last]}
    return frozenset(names - about)
