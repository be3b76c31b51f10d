"""Read passages in which grammar alone tells whose words they give and whom they count: `… [--pairs]`."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

from constructions import PAIRS, Pair
from tables import HEADLINE, LINE_BREAK, read_lines

from runut.pipeline import read_page
from runut.record.page_record import PageRecord

WORDS = Path(__file__).with_name("words.tsv")
COUNTS = Path(__file__).with_name("counts.tsv")
_FIRST_LINE = 7
_ANYTHING = "?"
_NOBODY = "-"
_GOES_ON = "+"
_MARK = re.compile(r"<([^<>|]*)\|([^<>]*)>")
_TOKEN = re.compile(r"\w+")
_NUMBER = re.compile(r"(?P<about>~?)(?P<first>\d*)(?P<to>-?)(?P<last>\d*)")


class Wanted(Protocol):
    """A claim that the marks of a passage ask for."""

    def is_met_by(self, told: str) -> bool:
        """Tell whether what was read, told in a line, is it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Somebody's words: tokens in order, who says them (a name, a code, or both), who relays them."""

    name: str
    party: str
    relay: str
    said: tuple[str, ...]

    def is_met_by(self, told: str) -> bool:
        """Tell whether what was read has just these words, of this speaker."""
        by, _, said = told.partition(" | ")
        speaker, _, relay = by.partition(" via ")
        name, _, party = speaker.rpartition("/")
        is_who = self.party in {_ANYTHING, party} and is_same_name(self.name, name)
        return is_who and self.relay.casefold() in relay.casefold() and self.said == tokens_of(said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """People harmed: what became of them, how many, who they are, whose, and who says so."""

    told: tuple[str, ...]
    claimant: str

    def is_met_by(self, told: str) -> bool:
        """Tell whether what was read is this count."""
        count, _, claimant = told.partition(" by ")
        found = count.split(" | ")[0].split()
        is_same = all(wanted in {_ANYTHING, one} for wanted, one in zip(self.told, found, strict=True))
        is_by = bool(self.claimant) == bool(claimant) and is_same_name(self.claimant, claimant)
        return is_same and (is_by or self.claimant == _ANYTHING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A passage that was read otherwise than its marks have it."""

    passage: str
    missing: tuple[Wanted, ...]
    extra: tuple[str, ...]

    def __str__(self) -> str:
        """Tell the passage, then what is missing, then what is too much."""
        missing, extra = [f"    wanted {one}" for one in self.missing], [f"    read   {one}" for one in self.extra]
        return "\n".join([self.passage, *missing, *extra])


def read_passages(path: Path) -> list[str]:
    """Read the passages of a table, marks and all."""
    return [text for (text,) in read_lines(path)]


def find_word_differences(passages: Sequence[str], pair: Pair) -> Iterator[Difference]:
    """Yield the passages whose words are read otherwise."""
    return _find_differences(passages, pair, parse_words, _tell_words)


def find_count_differences(passages: Sequence[str], pair: Pair) -> Iterator[Difference]:
    """Yield the passages whose counts are read otherwise."""
    return _find_differences(passages, pair, parse_counts, _tell_counts)


def parse_words(passage: str, pair: Pair) -> list[Words]:
    """Parse the marks "<name/code via X|words>" of a passage."""
    found: list[Words] = []
    for by, said in _MARK.findall(passage):
        before = found.pop() if by == _GOES_ON else None
        speaker, _, relay = by.partition(" via ")
        name, _, party = speaker.rpartition("/")
        party = {"A": pair.first_code, "B": pair.second_code}.get(party, party)
        said_here = Words(name=name, party=party, relay=relay, said=tokens_of(said))
        goes_on = before and Words(
            name=before.name, party=before.party, relay=before.relay, said=before.said + said_here.said
        )
        found.append(goes_on or said_here)
    return found


def parse_counts(passage: str, pair: Pair) -> list[Count]:
    """Parse the marks "<outcome number who side by X|said>" of a passage, several of the same words joined by ";"."""
    return [_parse_count(told, pair) for by, _ in _MARK.findall(passage) for told in by.split(";")]


def _parse_count(told: str, pair: Pair) -> Count:
    count, _, claimant = told.partition(" by ")
    outcome, number, who, side = count.split()
    parts = _NUMBER.fullmatch(number)
    if parts is None:
        message = f"counts.tsv: {number!r} is no number; write 5, 5-, -5, 5-9 or ~5"
        raise ValueError(message)
    first, last = parts["first"], parts["last"] if parts["to"] else parts["first"]
    side = {"A": pair.first_code, "B": pair.second_code}.get(side, side)
    return Count(told=(outcome, f"{parts['about']}{first}-{last}", who, side), claimant=claimant)


def tokens_of(said: str) -> tuple[str, ...]:
    """Return the words of a text in order, folded."""
    return tuple(_TOKEN.findall(said.casefold()))


def is_same_name(wanted: str, found: str) -> bool:
    """Tell whether one name lies in the other, word by word; where none is wanted, any will do."""
    names = set(tokens_of(wanted)), set(tokens_of(found))
    return names[0] <= names[1] or (bool(names[1]) and names[1] <= names[0])


def _find_differences(
    passages: Sequence[str],
    pair: Pair,
    parse: Callable[[str, Pair], Sequence[Wanted]],
    tell: Callable[[PageRecord, str], Iterator[tuple[int, str]]],
) -> Iterator[Difference]:
    for passage in passages:
        filled = passage.replace("{A}", pair.first).replace("{B}", pair.second)
        plain = _MARK.sub(r"\2", filled)
        page = page_of(plain, pair)
        lines = {1} if plain.startswith(HEADLINE) else set(range(_FIRST_LINE, page.count("\n") + 1))
        told = [one for line, one in tell(read_page(page, id="page"), page) if line in lines]
        missing = []
        for wanted in parse(filled, pair):
            met = next((one for one in told if wanted.is_met_by(one)), None)
            if met is None:
                missing.append(wanted)
            else:
                told.remove(met)
        if missing or told:
            yield Difference(passage=plain, missing=tuple(missing), extra=tuple(told))


def page_of(passage: str, pair: Pair) -> str:
    """Return a page of a quarrel with the passage as its headline or, from the seventh line on, at its end."""
    title, lines = f"Konflik {pair.first} dan {pair.second} Memanas", passage.replace(LINE_BREAK, "\n\n")
    if passage.startswith(HEADLINE):
        title, lines = passage.removeprefix(HEADLINE), ""
    lead = f"Konflik antara {pair.first} dan {pair.second} memasuki pekan kedua."
    return f"{title}\n\nSelasa, 5 Agustus 2025\n\n{lead}\n\n{lines}\n"


def _tell_words(record: PageRecord, page: str) -> Iterator[tuple[int, str]]:
    for one in record.statements:
        speaker = f"{one.speaker.name}/{one.speaker.party or _NOBODY}" if one.speaker else f"/{_NOBODY}"
        said = " … ".join(page[span.start : span.end] for span in one.content)
        relay = f" via {', '.join(one.relayed_by)}" if one.relayed_by else ""
        yield one.evidence.line, f"{speaker}{relay} | {said}"


def _tell_counts(record: PageRecord, _: str) -> Iterator[tuple[int, str]]:
    for one in record.casualties:
        number = "-".join("" if bound is None else str(bound) for bound in (one.min, one.max))
        told = f"{one.outcome} {'~' if one.approximate else ''}{number} {one.who or _NOBODY} {one.side or _NOBODY}"
        yield one.evidence.line, f"{told} | {one.said}" + (f" by {one.claimant}" if one.claimant else "")


def main() -> int:
    """Print what is read otherwise with the first pair of sides, or with all, and how much is as it should be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", action="store_true", help="fill in every pair of sides")
    pairs = PAIRS if parser.parse_args().pairs else PAIRS[:1]
    differences = 0
    for path, find in ((WORDS, find_word_differences), (COUNTS, find_count_differences)):
        passages = read_passages(path)
        found = list(chain.from_iterable(find(passages, pair) for pair in pairs))
        print(
            *found,
            f"{path.name}: {len(pairs) * len(passages) - len(found)} of {len(pairs) * len(passages)} passages",
            sep="\n",
        )
        differences += len(found)
    return int(bool(differences))


if __name__ == "__main__":
    sys.exit(main())
