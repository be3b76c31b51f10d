"""Compare what Runut reads on a page with its gold row, and count what is right, too much and missing.

Both rows have the keys of a page record as `runut read --json` prints it. Every measure is a bag of keys or of pairs,
so that pages can be summed: precision, recall and F1 come from the sums. A measure that needs another to be right
first (the side of a count, the speaker of the words) counts where both are.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from runut.record.edtf import Edtf

Row = dict[str, Any]
Judge = Callable[[Row, Row], bool]

_TOKEN = re.compile(r"\w+")
_SHARED_WORDS = 0.6
_SHARED_ACTORS = 0.5
_FIELDS = ("title", "outlet", "place_line")
_FIELD_LISTS = ("agencies", "credits")


@dataclass(slots=True)
class Tally:
    """What one measure has counted."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Count one page's part."""
        self.right += right
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float:
        """The part of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The part of the gold that was found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean, 1 where there was nothing to find and nothing found."""
        total = self.found + self.gold
        return 2 * self.right / total if total else 1.0


Tallies = dict[str, Tally]


def score_pages(gold: Iterable[Row], system: Iterable[Row]) -> Tallies:
    """Return every measure over pairs of rows; a gold row without lines or article is not asked for them."""
    tallies: Tallies = defaultdict(Tally)
    for wanted, found in zip(gold, system, strict=True):
        if wanted.get("lines"):
            _score_lines(tallies, wanted["lines"], found["lines"])
        if wanted.get("article"):
            _score_article(tallies, wanted["article"], found["article"])
        _score_events(tallies, wanted["events"], found["events"])
        _score_statements(tallies, wanted["statements"], found["statements"])
        _score_casualties(tallies, wanted["casualties"], found["casualties"])
        _score_agreements(tallies, wanted["agreements"], found["agreements"])
    return dict(sorted((name, tally) for name, tally in tallies.items() if tally.gold))


def count_pairs(gold: Sequence[Row], found: Sequence[Row], agree: Judge) -> int:
    """Return how many rows of both sides can be paired, each once, so that every pair agrees."""
    return len(find_partners(gold, found, agree))


def find_partners(gold: Sequence[Row], found: Sequence[Row], agree: Judge) -> dict[int, int]:
    """Return for rows that were found their partners in gold, by place: as many as can be, each once."""
    partner_of: dict[int, int] = {}

    def place(index: int, seen: set[int]) -> bool:
        for other, row in enumerate(found):
            if other not in seen and row["line"] == gold[index]["line"] and agree(gold[index], row):
                seen.add(other)
                if other not in partner_of or place(partner_of[other], seen):
                    partner_of[other] = index
                    return True
        return False

    for index in range(len(gold)):
        place(index, set())
    return partner_of


def _score(tally: Tally, gold: Sequence[Row], found: Sequence[Row], agree: Judge) -> None:
    tally.add(count_pairs(gold, found, agree), len(found), len(gold))


def _score_bags(tally: Tally, gold: Iterable[object], found: Iterable[object]) -> None:
    wanted, told = Counter(gold), Counter(found)
    tally.add((wanted & told).total(), told.total(), wanted.total())


def _score_lines(tallies: Tallies, gold: Sequence[Row], found: Sequence[Row]) -> None:
    told = {row["line"]: row["label"] for row in found}
    labels = [(row["label"], told.get(row["line"])) for row in gold]
    right = sum(wanted == label for wanted, label in labels)
    tallies["lines.label"].add(right, len(gold), len(gold))
    body = sum(wanted == label == "body" for wanted, label in labels)
    of_gold, of_found = (sum(pair[side] == "body" for pair in labels) for side in (0, 1))
    tallies["lines.body"].add(body, of_found, of_gold)


def _score_article(tallies: Tallies, gold: Row, found: Row) -> None:
    for key in _FIELDS:
        if key in gold:
            _score_bags(tallies[f"article.{key}"], *([_fold(row[key])] if row[key] else [] for row in (gold, found)))
    for key in _FIELD_LISTS:
        if key in gold:
            _score_bags(tallies[f"article.{key}"], *(map(_fold, row[key]) for row in (gold, found)))
    if "published" in gold:
        bounds = gold["published"], found["published"]
        is_right = None not in bounds and is_time_inside(bounds[1], bounds[0])
        tallies["article.published"].add(int(is_right), *(int(value is not None) for value in reversed(bounds)))
    if "bylines" in gold:
        bags = ([(_fold(one["name"]), one["role"]) for one in row["bylines"]] for row in (gold, found))
        _score_bags(tallies["article.bylines"], *bags)


def _score_events(tallies: Tallies, gold: Sequence[Row], found: Sequence[Row]) -> None:
    def by_type(wanted: Row, row: Row) -> bool:
        return bool(wanted["type"] == row["type"])

    def by_who(wanted: Row, row: Row) -> bool:
        return by_type(wanted, row) and has_same_sides(wanted, row)

    def by_all(wanted: Row, row: Row) -> bool:
        return by_who(wanted, row) and wanted["status"] == row["status"] and is_time_inside(row["time"], wanted["time"])

    def by_place(wanted: Row, row: Row) -> bool:
        return by_type(wanted, row) and not _words(wanted["place"]).isdisjoint(_words(row["place"]))

    for name, agree in (("type", by_type), ("who", by_who), ("full", by_all)):
        _score(tallies[f"events.{name}"], gold, found, agree)
    placed = ([row for row in rows if row.get("place")] for rows in (gold, found))
    _score(tallies["events.place"], *placed, by_place)


def _words(text: str) -> set[str]:
    return set(_fold(text).split())


def has_same_sides(wanted: Row, row: Row) -> bool:
    """Tell whether actors agree, and recipients where gold has any."""
    return is_half_shared(wanted["actors"], row["actors"]) and (
        not wanted["recipients"] or is_half_shared(wanted["recipients"], row["recipients"])
    )


def is_half_shared(gold: Iterable[Row], found: Iterable[Row]) -> bool:
    """Tell whether at least half of the actors that either side has are on both; two empty sides agree."""
    wanted, told = ({actor["party"] or _fold(actor["name"]): actor for actor in actors} for actors in (gold, found))
    shared = sum(any(is_same_actor(actor, other) for other in told.values()) for actor in wanted.values())
    return shared >= _SHARED_ACTORS * (len(wanted) + len(told) - shared)


def is_time_inside(found: str | None, gold: str | None) -> bool:
    """Tell whether a time is the gold one or lies within it; where gold has none, any will do."""
    if gold is None or found == gold:
        return True
    if found is None or "P" in f"{found}{gold}":
        return False
    wanted, told = Edtf.parse(gold), Edtf.parse(found)
    starts = wanted.earliest is None or (told.earliest is not None and told.earliest >= wanted.earliest)
    return starts and (wanted.latest is None or (told.latest is not None and told.latest <= wanted.latest))


def _score_statements(tallies: Tallies, gold: Sequence[Row], found: Sequence[Row]) -> None:
    def by_words(wanted: Row, row: Row) -> bool:
        return shares_words(words_of(wanted), words_of(row))

    def by_speaker(wanted: Row, row: Row) -> bool:
        return by_words(wanted, row) and is_same_speaker(wanted["speaker"], row["speaker"])

    _score(tallies["statements.words"], gold, found, by_words)
    _score(tallies["statements.speaker"], gold, found, by_speaker)


def shares_words(gold: Counter[str], found: Counter[str]) -> bool:
    """Tell whether enough words of both sides are words of the other's."""
    return (gold & found).total() >= _SHARED_WORDS * max(gold.total(), found.total())


def is_same_speaker(gold: Row | None, found: Row | None) -> bool:
    """Tell whether two speakers are of one side or, where one has no side, one's name lies in the other's."""
    if gold is None or found is None:
        return gold is found
    if gold["party"] and found["party"]:
        return bool(gold["party"] == found["party"])
    return _is_name_inside(gold, found)


def is_same_actor(gold: Row, found: Row) -> bool:
    """Tell whether two actors are of one side or, where neither has a side, one's name lies in the other's."""
    if gold["party"] or found["party"]:
        return bool(gold["party"] == found["party"])
    return _is_name_inside(gold, found)


def _is_name_inside(gold: Row, found: Row) -> bool:
    names = [set(_fold(actor["name"]).split()) for actor in (gold, found)]
    return names[0] <= names[1] or names[1] <= names[0]


def _score_casualties(tallies: Tallies, gold: Sequence[Row], found: Sequence[Row]) -> None:
    def by_count(wanted: Row, row: Row) -> bool:
        return all(wanted[key] == row[key] for key in ("outcome", "min", "max"))

    def by_claimant(wanted: Row, row: Row) -> bool:
        names = [_fold(one["claimant"] or "") for one in (wanted, row)]
        return (
            by_count(wanted, row)
            and bool(names[0]) == bool(names[1])
            and (names[0] in names[1] or names[1] in names[0])
        )

    def by(key: str) -> Judge:
        return lambda wanted, row: by_count(wanted, row) and wanted[key] == row[key]

    for name, agree in (("count", by_count), ("who", by("who")), ("side", by("side")), ("claimant", by_claimant)):
        _score(tallies[f"casualties.{name}"], gold, found, agree)


def _score_agreements(tallies: Tallies, gold: Sequence[Row], found: Sequence[Row]) -> None:
    def by_parties(wanted: Row, row: Row) -> bool:
        parties, told = set(wanted["parties"]), set(row["parties"])
        is_shared = len(parties & told) >= _SHARED_ACTORS * len(parties | told)
        return wanted["kind"] == row["kind"] and is_shared

    _score(tallies["agreements"], gold, found, by_parties)
    bags = ([(row["line"], one["topic"]) for row in rows for one in row["provisions"]] for rows in (gold, found))
    _score_bags(tallies["agreements.topics"], *bags)


def words_of(statement: Row) -> Counter[str]:
    """Return the words of a statement, folded."""
    return Counter(word for part in statement["content"] for word in _TOKEN.findall(_fold(part)))


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
