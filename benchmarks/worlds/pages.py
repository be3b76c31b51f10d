"""Pages: every report in the words of those who carry it, to the letter, cut, rewritten, translated or late."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import islice

from benchmarks.worlds.chance import make_chance
from benchmarks.worlds.dispatches import Desk, Report
from benchmarks.worlds.facts import Tell
from benchmarks.worlds.history import make_history
from benchmarks.worlds.layouts import Frame, Laid, lay_out, make_frame
from benchmarks.worlds.sentences import Sentence, Teller
from benchmarks.worlds.stages import Staging

OUTLETS = tuple(
    (name, "id")
    for name in [
        "Harian Saujana",
        "WartaSenja",
        "Kabar Meranti",
        "Suara Lembayung",
        "Lintas Rimbun",
        "Gema Samudra",
        "Pos Kencana",
        "Kanal Enau",
        "Tajuk Anggrek",
        "Nusa Merpati",
        "Gardu Pualam",
        "Sentra Warta",
        "Suluh Biru",
        "Radar Jati",
        "Media Halimun",
    ]
) + tuple((name, "en") for name in ("The Cendana Dispatch", "Archipelago Herald", "Sunda Strait Times"))

PAGES_AN_EPISODE = 60
"""Pages that one run of events gives at least, by and large; measured over seeds 0 to 2: 62 to 93."""

_CORRECTED_SHARE = 0.06
_STOCK_LATER = timedelta(days=500)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePage:
    """One page, with all that is known of how it came about.

    Attributes:
        id: Its name.
        laid: Its text.
        sentences: What each sentence of `laid` is made of.
        frame: What stands around the story.
        report: The report that it carries.
        manner: How: origin, copy, cut, rewrite, translation or corrected.
    """

    id: str
    laid: Laid
    sentences: tuple[Sentence, ...]
    frame: Frame
    report: str
    manner: str

    @property
    def sha256(self) -> str:
        """Return the digest of the text."""
        return hashlib.sha256(self.laid.text.encode()).hexdigest()


def make_pages(seed: int, pages: int) -> tuple[Staging, list[MadePage]]:
    """Return a history and so many pages of it."""
    staging = make_history(seed, count_episodes(pages))
    return staging, list(find_pages(staging, pages))


def count_episodes(pages: int) -> int:
    """Return how many runs of events give so many pages."""
    return max(1, round(pages / PAGES_AN_EPISODE) + 1)


def find_pages(staging: Staging, pages: int) -> Iterator[MadePage]:
    """Yield so many pages of a history, in order of their reports' days."""
    seed = staging.world.seed
    press = _Press(staging, seed)
    reports = Desk(staging, make_chance("desk", seed), OUTLETS).plan()
    yield from islice((page for report in reports for page in press.print_report(report)), pages)


class _Press:
    """Prints the pages of reports, one after the other, since stock paragraphs are kept."""

    def __init__(self, staging: Staging, seed: int) -> None:
        self.staging, self.seed = staging, seed
        self.stock: dict[tuple[str, str, str], Sentence] = {}
        self.number = 0

    def print_report(self, report: Report) -> Iterator[MadePage]:
        """Yield every page that carries a report; the same text is printed once by one outlet alone."""
        rng = make_chance("press", self.seed, report.id)
        wires: dict[str, list[Sentence]] = {}
        for outlet, manner in self._carriers(report, rng):
            name, language = outlet
            published = report.day + timedelta(days=rng.choice((0, 0, 0, 1, 2)) if manner != "origin" else 0)
            is_fresh = manner in {"rewrite", "translation"} or language not in wires
            story = self._write(report, published, language, rng) if is_fresh else wires[language]
            wires.setdefault(language, story)
            if manner == "rewrite":
                story = _thin(story, rng)
            if manner == "cut":
                story = story[: max(3, len(story) * 2 // 3)]
            credit = report.source if report.is_agency else None
            frame = make_frame(name, credit, published, language, rng)
            yield from self._print_versions(report, story, frame, manner, rng)

    def _print_versions(
        self, report: Report, story: list[Sentence], frame: Frame, manner: str, rng: random.Random
    ) -> Iterator[MadePage]:
        """Yield a page, now and then first with a wrong number and then again with a word about it."""
        place = next((at for at, one in enumerate(story) if _is_exact_count(one)), None)
        if place is None or rng.random() > _CORRECTED_SHARE:
            yield self._print(report, story, frame, manner, rng)
            return
        teller = Teller(staging=self.staging, published=frame.published, language=frame.language, rng=rng)
        right = story[place].tell
        wrong = replace(right, number=(right.number or 0) + rng.choice((10, 20, 30)))
        yield self._print(report, [*story[:place], teller.say(wrong), *story[place + 1 :]], frame, manner, rng)
        yield self._print(report, [*story, teller.correct(wrong, right)], frame, "corrected", rng)

    def _carriers(self, report: Report, rng: random.Random) -> list[tuple[tuple[str, str], str]]:
        """Return who carries a report and how."""
        if not report.is_agency:
            own = next(outlet for outlet in OUTLETS if outlet[0] == report.source)
            return [(own, "origin")]
        outlets = rng.sample(OUTLETS, rng.choice((1, 1, 2, 2, 3, 4, 5)))
        found: list[tuple[tuple[str, str], str]] = []
        for outlet in outlets:
            is_foreign = outlet[1] != report.language
            manners = ("translation",) if is_foreign else ("copy", "cut", "rewrite")
            manner = rng.choice(manners)
            if any(other[1] == outlet[1] for other, _ in found) and is_foreign and rng.random() < 0.3:
                manner = "copy"
            found.append((outlet, manner))
        return found

    def _write(self, report: Report, published: date, language: str, rng: random.Random) -> list[Sentence]:
        teller = Teller(staging=self.staging, published=published, language=language, rng=rng)
        story = [teller.say(report.main[0], is_headline=True)]
        story.extend(teller.say(tell) for tell in report.main)
        story.extend(self._recalled(report, tell, language) for tell in report.background)
        return story

    def _recalled(self, report: Report, tell: Tell, language: str) -> Sentence:
        """Return the newsroom's stock sentence on an old happening, made once and kept to the letter."""
        key = (report.source, tell.happening or "", language)
        if key not in self.stock:
            rng = make_chance("stock", self.seed, *key)
            later = tell.day + _STOCK_LATER
            teller = Teller(staging=self.staging, published=later, language=language, rng=rng)
            self.stock[key] = teller.say(tell)
        return self.stock[key]

    def _print(self, report: Report, story: list[Sentence], frame: Frame, manner: str, rng: random.Random) -> MadePage:
        self.number += 1
        headline, *body = story
        paragraphs: list[list[Sentence]] = []
        while body:
            size = rng.choice((1, 1, 2, 2, 3)) if "O" not in dict(body[-1].filled.slots) else 1
            paragraphs.append(body[:size])
            body = body[size:]
        laid = lay_out(headline, paragraphs, frame, rng)
        return MadePage(
            id=f"w{self.seed}-{self.number:06}", laid=laid, sentences=tuple(story), frame=frame,
            report=report.id, manner=manner,
        )  # fmt: skip


def _is_exact_count(sentence: Sentence) -> bool:
    tell = sentence.tell
    return tell is not None and tell.count is not None and "bound" not in tell.words


def _thin(story: list[Sentence], rng: random.Random) -> list[Sentence]:
    """Return a story without some of what follows its lead."""
    head, rest = story[:3], story[3:]
    return head + [sentence for sentence in rest if rng.random() < 0.85]
