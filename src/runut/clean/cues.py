"""The cues of all shipped languages by which lines are told apart, compiled once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from runut.clean.small_words import Rival, SmallWords, index_small_words, parse_rival
from runut.languages import known_languages, read_toml
from runut.loading import without_collection


class Cue(StrEnum):
    """What a cue says of its line, or of the words beside it."""

    CHROME = "chrome"
    STOP = "stop"
    COMMENTS = "comments"
    PROMPT = "prompt"
    MADE = "made"
    RELATED = "related"
    CREDIT = "credit"
    CAPTION = "caption"
    REPORTER = "reporter"
    EDITOR = "editor"
    SOURCE = "source"
    STRONG = "strong"
    TOLD = "told"
    SAID = "said"
    AFTER = "after"
    ERROR = "error"
    LOGIN = "login"
    CONSENT = "consent"
    WALL = "wall"
    SEARCH = "search"
    TOPIC = "topic"
    INDEX = "index"
    FILM = "film"
    GALLERY = "gallery"
    LIVE = "live"
    NOTICE = "notice"


KIND_CUES = frozenset(
    {
        Cue.ERROR,
        Cue.LOGIN,
        Cue.CONSENT,
        Cue.WALL,
        Cue.SEARCH,
        Cue.TOPIC,
        Cue.INDEX,
        Cue.FILM,
        Cue.GALLERY,
        Cue.LIVE,
    }
)
"""Cues that say what a page is; those of the site's own voice below make their line chrome besides."""
SITE_CUES = frozenset({Cue.CHROME, Cue.LOGIN, Cue.CONSENT, Cue.WALL})


_WHOLE_CUES = (
    ("chrome", "whole", Cue.CHROME),
    ("stop", "whole", Cue.STOP),
    ("stop", "comments", Cue.COMMENTS),
)
_START_CUES = (
    ("stop", "starts", Cue.STOP),
    ("related", "starts", Cue.RELATED),
    ("caption", "credit", Cue.CREDIT),
    ("caption", "starts", Cue.CAPTION),
    ("chrome", "starts", Cue.CHROME),
    ("chrome", "prompts", Cue.PROMPT),
)
_BYLINE_CUES = (("reporter", Cue.REPORTER), ("editor", Cue.EDITOR), ("agency", Cue.SOURCE))
_RELAY_CUES = (("strong", Cue.STRONG), ("told", Cue.TOLD), ("said", Cue.SAID), ("after", Cue.AFTER))
_NUMBER = re.compile(r"\d+")
_SIGNS_BEHIND = ",.:"
_EDGES = " \t\xa0\u200b.:;,!?|<>»›«*•·–—-…\"'“”‘’()[]→▶▸"


class CueHit(NamedTuple):
    """A cue that stands in running text, with its place there."""

    start: int
    end: int
    cue: Cue


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Cues:
    """The compiled cues; they are told apart by which they are, so that what they tell of a line can be kept.

    Attributes:
        whole: Folded line → what it is.
        counting: The first words of those that hold a number.
        opening: Cue with which a line may begin → what it says of the line.
        starts: First two letters of a line → those of these cues that begin with them, longest first.
        searcher: Finds all cues that may stand anywhere.
        found: What each pattern of the searcher is.
        words: Sets of single words by their name in the data ("function", "nouns", "fillers", …).
        function: Language → its function words.
        small_words: The same, by word.
        day_first: Language → whether 05/11 is the fifth of November.
        rivals: Language → the language it is taken for.
        addresses: Part of a page's address → what it says the page is.
        marks: How a closing bracket shortens an agency's name → that name.
    """

    whole: dict[str, Cue]
    counting: frozenset[str]
    opening: dict[str, Cue]
    starts: dict[str, tuple[str, ...]]
    searcher: AhoCorasick
    found: tuple[Cue, ...]
    words: dict[str, frozenset[str]]
    function: dict[str, frozenset[str]]
    small_words: SmallWords
    day_first: dict[str, bool]
    rivals: dict[str, Rival]
    addresses: dict[str, Cue]
    marks: dict[str, str]

    def find_whole(self, folded: str) -> Cue | None:
        """Return what a line is whose words, edge signs dropped, are a cue; numbers stand as "#"."""
        key = folded if folded[:1].isalpha() and folded[-1:].isalnum() else folded.strip(_EDGES)
        cue = self.whole.get(key)
        if cue is not None or not key:
            return cue or Cue.CHROME
        first = key.partition(" ")[0]
        if first not in self.counting and first.rstrip(_SIGNS_BEHIND).isalpha():
            return None  # most lines, since no line that counts begins with that word
        return self.whole.get(_NUMBER.sub("#", key)) if _NUMBER.search(key) else None

    def find_start(self, folded: str) -> tuple[str, Cue] | None:
        """Return the longest cue with which a line begins."""
        listed = self.starts.get(folded[:2]) or self.starts.get(folded[:1])
        if listed is None or not folded.startswith(listed):  # most lines; the rest tells which
            return None
        for words in listed:
            if folded.startswith(words):
                after = folded[len(words) : len(words) + 1]
                if not (after.isalnum() and words[-1].isalnum()):
                    return words, self.opening[words]
        return None

    def find_inside(self, lowered: str) -> list[CueHit]:
        """Return the cues in running text, in order; a cue that is a part of a longer word is none."""
        found, size, make = self.found, len(lowered), tuple.__new__  # a record's own maker takes three times as long
        return [
            make(CueHit, (start, end, found[pattern]))
            for pattern, start, end in self.searcher.find_matches_as_indexes(lowered)
            if not (
                (start and lowered[start - 1].isalnum() and lowered[start].isalnum())
                or (end < size and lowered[end].isalnum() and lowered[end - 1].isalnum())
            )
        ]


@cache
@without_collection()
def load_cues() -> Cues:
    """Load and compile the cues of every shipped language."""
    data = {code: read_toml(code, "lines") for code in known_languages()}
    inside: dict[str, Cue] = {}
    addresses: dict[str, Cue] = {}
    for lines in data.values():
        for cue in sorted(KIND_CUES):
            inside.update(dict.fromkeys(lines["kind"].get(cue.value, ()), cue))
            addresses.update(dict.fromkeys(lines["kind"]["addresses"].get(cue.value, ()), cue))
        inside.update(dict.fromkeys(lines["byline"]["inside"], Cue.MADE))
        inside.update(dict.fromkeys(_find_notices(lines["notice"]), Cue.NOTICE))
    for lines in data.values():
        for key, cue in _RELAY_CUES:
            for words in lines["relay"][key]:
                inside.setdefault(words, cue)
        for words in lines["chrome"]["inside"]:
            if inside.get(words) not in SITE_CUES:
                inside[words] = Cue.CHROME
    opening = _find_opening(data.values())
    function = {code: frozenset(lines["words"]["function"]) for code, lines in data.items()}
    rivals = {code: parse_rival(lines["rival"]) for code, lines in data.items() if "rival" in lines}
    whole = _find_whole(data.values())
    return Cues(
        whole=whole,
        counting=frozenset(words.partition(" ")[0] for words in whole if "#" in words),
        opening=opening,
        starts=_index_starts(opening),
        searcher=AhoCorasick(list(inside), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA),
        found=tuple(inside.values()),
        words=_find_words(data.values()),
        function=function,
        small_words=index_small_words(function, rivals),
        day_first={code: bool(lines["dates"]["day_first"]) for code, lines in data.items()},
        rivals=rivals,
        addresses=addresses,
        marks={mark: name for lines in data.values() for mark, name in lines["relay"]["marks"].items()},
    )


@cache
def words_of(*kinds: str) -> frozenset[str]:
    """Return the words of several kinds together."""
    return frozenset().union(*(load_cues().words[kind] for kind in kinds))


def _find_notices(rows: dict[str, Any]) -> Iterator[str]:
    yield from rows["notes"]
    for row in rows.values():
        if isinstance(row, dict):
            yield from (*row["starts"], *row["inside"])


def _find_whole(data: Iterable[dict[str, Any]]) -> dict[str, Cue]:
    whole: dict[str, Cue] = {}
    for section, key, cue in _WHOLE_CUES:
        for lines in data:
            whole.update({words.strip(_EDGES): cue for words in lines[section][key]})
    for lines in data:
        for words in lines["related"]["starts"]:
            whole.pop(words.strip(_EDGES), None)
    return whole


def _find_opening(data: Iterable[dict[str, Any]]) -> dict[str, Cue]:
    cues: dict[str, Cue] = {}
    for lines in data:
        for section, key, cue in _START_CUES:
            for words in lines[section][key]:
                cues.setdefault(words, cue)
        for key, cue in _BYLINE_CUES:
            for words in lines["byline"][key]["starts"]:
                cues.setdefault(words, cue)
    return cues


def _index_starts(cues: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the cues by their first two letters, longest first; one of a single letter is among all of its."""
    by_letters: dict[str, list[str]] = {words[:2]: [] for words in cues}
    for words in sorted(cues, key=lambda words: (-len(words), words)):
        for letters in [words[:2]] if len(words) > 1 else [key for key in by_letters if key[0] == words]:
            by_letters[letters].append(words)
    return {letters: tuple(found) for letters, found in by_letters.items()}


def _find_words(data: Iterable[dict[str, Any]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for lines in data:
        for section in ("words", "relay", "stamp", "dates"):
            for key, words in lines[section].items():
                if isinstance(words, list):
                    found.setdefault(key, set()).update(words)
        for key in ("counters", "titles"):
            found.setdefault(key, set()).update(lines["kind"][key])
        for key in (
            "box_starts",
            "box_ends",
            "deck",
            "firm_ends",
            "channels",
            "copyright",
            "newsroom",
            "no_house",
            "blog",
            "own_after_these",
            "own_before_these",
            "own_above_these",
            "made_with",
            "firm_words",
        ):
            found.setdefault(key, set()).update(lines["chrome"][key])
        found.setdefault("credit_names", set()).update(lines["caption"]["names"])
        found.setdefault("credit_kept", set()).update(lines["caption"]["kept"])
        found.setdefault("credit_tails", set()).update(lines["caption"]["tails"])
        found.setdefault("holders", set()).update(lines["caption"]["holders"])
        found.setdefault("points", set()).update(lines["caption"]["points"])
        found.setdefault("sides", set()).update(lines["caption"]["sides"])
        found.setdefault("in_caption", set()).update(lines["caption"]["inside"])
        for key, words in lines["byline"]["words"].items():
            found.setdefault(key, set()).update(words)
        makers = [words for key, _ in _BYLINE_CUES for words in lines["byline"][key]["starts"]]
        found.setdefault("makers", set()).update(words for words in makers if words.isalpha())
    found["noun_words"] = {word for noun in found["nouns"] for word in noun.split()} - found["articles"]
    return {key: frozenset(words) for key, words in found.items()}
