"""Agreements followed through a page: what "kesepakatan itu" goes back to, and what all its rows say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from runut.extract.agreements.names import Named
from runut.extract.agreements.thread import Thread
from runut.record.claims import AgreementKind, Provision, Topic
from runut.record.edtf import Edtf

_TRUCES = {AgreementKind.CEASEFIRE, AgreementKind.HUMANITARIAN_TRUCE}
_ENOUGH = 2
_LONG = timedelta(days=92)


@dataclass(slots=True)
class Draft:
    """One row of an agreement before the page is read to its end."""

    thread: Thread
    line: int
    sentence: tuple[int, int]
    start: int
    end: int
    parties: tuple[str, ...]
    why: str
    kind: AgreementKind | None = None
    mediators: tuple[str, ...] = ()
    name: str | None = None
    signed: Edtf | None = None
    effective: Edtf | None = None
    place: str | None = None
    provisions: list[Provision] = field(default_factory=list)
    is_guess: bool = True
    is_of_making: bool = False  # its line tells that it was made, or only names it

    def add(self, provisions: Sequence[Provision]) -> None:
        """Add what it lays down, each stretch once."""
        for one in provisions:
            if not any(
                old.topic is one.topic and old.start < one.end and one.start < old.end for old in self.provisions
            ):
                self.provisions.append(one)
        told = {one.topic for one in provisions}
        if self.thread.rows == 1 and self.thread.made_with <= {Topic.OTHER}:
            self.thread.made_with |= told
        self.thread.topics |= told


@dataclass(frozen=True, slots=True)
class Said:
    """What a sentence says of an agreement before it is known which.

    Attributes:
        key: Its name, empty where it has none.
        parties: Whose it is.
        is_new: Whether the sentence tells that one is made, without "itu".
        signed: When it was made.
        topics: What the words right after its name say that it is about.
        is_old: Whether it was made in a year before the page.
    """

    key: str
    parties: tuple[str, ...]
    is_new: bool
    signed: Edtf | None
    topics: frozenset[Topic] = frozenset()
    is_old: bool = False

    def differs(self, thread: Thread) -> bool:
        """Tell whether it is between others."""
        is_known = bool(thread.parties) and thread.is_said
        own, other = set(self.parties), set(thread.parties)
        if not is_known or len(own) < _ENOUGH or len(other) < _ENOUGH or own <= other or other <= own:
            return False
        return not own & other or all(side == side.upper() for side in own ^ other)  # "kubu oposisi" may be any of them

    def is_about_else(self, thread: Thread) -> bool:
        """Tell whether it is about something else than a truce is ("kesepakatan pembagian kekuasaan")."""
        is_truce = thread.kind in _TRUCES
        return is_truce and bool(self.topics) and self.topics.isdisjoint({*thread.topics, Topic.CEASEFIRE})

    def is_of_another_time(self, thread: Thread) -> bool:
        """Tell whether it was made months before or after."""
        if self.is_old and thread.is_fresh:
            return True
        if self.signed is None or thread.signed is None:
            return False
        own, other = self.signed.earliest, thread.signed.earliest
        return own is not None and other is not None and abs(own - other) > _LONG


@dataclass(slots=True)
class Story:
    """The agreements of a page so far, and how far the reading has come."""

    threads: list[Thread] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    line: int = 0
    order: int = 0
    told_in: int = -2
    swapped_in: int = -2
    lists_next: bool = False
    is_listing: bool = False
    reconciled: tuple[str, ...] = ()
    offered: set[AgreementKind] = field(default_factory=set)

    def enter(self, line: int) -> None:
        """Go on to a sentence of a line."""
        if line != self.line:
            self.line, self.order = line, self.order + 1
            self.is_listing = self.lists_next or self.is_listing
            self.lists_next = False

    @property
    def is_open(self) -> bool:
        """Whether this line or the one before it told of an agreement."""
        return bool(self.drafts) and self.order - self.told_in <= 1

    @property
    def parties(self) -> tuple[str, ...]:
        """Whose the last agreement was, but for the council's."""
        own = (one for one in reversed(self.threads) if one.parties and one.kind is not AgreementKind.MANDATE)
        return next((thread.parties for thread in own), ())

    @property
    def has_swapped(self) -> bool:
        """Whether this line or the one before it told that two sides freed each other's captives."""
        return self.order - self.swapped_in <= 1

    @property
    def is_of_line(self) -> bool:
        """Whether this line has told of an agreement already."""
        return bool(self.drafts) and self.drafts[-1].line == self.line

    def is_beside(self, thread: Thread) -> bool:
        """Tell whether this line has just told of another agreement whose sides it gives."""
        last = self.drafts[-1] if self.drafts else None
        return last is not None and last.line == self.line and last.thread is not thread and last.thread.is_said

    @property
    def at_hand(self) -> Thread:
        """The agreement that words without a name go on with: the last one told, farther on the one told most.

        After one of a year gone by, which the page only compares, that is the one that is the news.
        """
        if not self.is_open:
            return max(self.threads, key=lambda thread: thread.rows)
        last = self.drafts[-1].thread
        if last.like is None or self.drafts[-1].line == self.line:
            return last
        return last.like if last.like.is_fresh else last

    def begin(self, thread: Thread) -> Thread:
        """Begin to follow an agreement."""
        self.threads.append(thread)
        return thread

    def row_of(self, thread: Thread, sentence: tuple[int, int], bounds: tuple[int, int], why: str) -> Draft:
        """Return the row of an agreement in this line: the one there is, else a new one."""
        for draft in reversed(self.drafts):
            if draft.line != self.line:
                break
            if draft.thread is thread:
                return draft
        thread.rows += 1
        draft = Draft(thread, self.line, sentence, *bounds, thread.parties, why)
        self.drafts.append(draft)
        return draft

    def find(self, named: Named, said: Said) -> Thread | None:
        """Return the agreement told before that words go back to, None where they bring up one of their own."""
        key = said.key
        if key:
            return next((thread for thread in reversed(self.threads) if _bears(thread, key, named)), None)
        if (named.is_earlier or named.is_another) and not named.is_anaphor:
            return None
        goes_back = named.is_anaphor or (named.head.is_generic and not said.is_new)
        for thread in self._told_last(named) if goes_back else reversed(self.threads):
            if not _fits(thread, named) or (self._is_truce_of_its_own(thread, named)):
                continue
            if not named.is_anaphor and (
                said.is_of_another_time(thread) or said.differs(thread) or said.is_about_else(thread)
            ):
                continue
            if said.is_new and not thread.is_made:
                return None
            return thread
        return None

    def _is_truce_of_its_own(self, thread: Thread, named: Named) -> bool:
        """Tell whether a humanitarian truce is another than a truce that was told some lines before."""
        is_humanitarian = named.head.kind is AgreementKind.HUMANITARIAN_TRUCE and not named.is_anaphor
        return is_humanitarian and thread.kind is AgreementKind.CEASEFIRE and not self.is_open

    def _told_last(self, named: Named) -> list[Thread]:
        """Return the agreements, the one told last first ("kesepakatan itu"); of one line first what was made in it.

        Before all others come those that were called by the same word ("perjanjian itu" after "perjanjian", a truce).
        """
        told: list[Thread] = []
        rows = sorted(self.drafts, key=lambda draft: (-draft.line, not draft.thread.is_made, -draft.start))
        for thread in (*(draft.thread for draft in rows), *reversed(self.threads)):
            if not any(thread is known for known in told):
                told.append(thread)
        word = named.head.form.split()[0]
        is_plain = named.head.is_generic and not named.head.is_back
        if not is_plain:
            return told
        is_news = any(thread.is_fresh for thread in told)
        return sorted(told, key=lambda thread: (word not in thread.words, is_news and _stands_beside(thread)))


def _bears(thread: Thread, key: str, named: Named) -> bool:
    """Tell whether an agreement bears a name, or is called by its year alone ("kesepakatan 1991")."""
    year = key.rsplit(maxsplit=1)[-1]
    return thread.key == key or (named.head.is_generic and year.isdigit() and thread.key.split()[-1:] == [year])


def _stands_beside(thread: Thread) -> bool:
    """Tell whether one is only told of beside the news: a truce that nobody makes on the page, or one of before."""
    return (thread.kind in _TRUCES and not thread.is_made) or thread.is_aside


def _fits(thread: Thread, named: Named) -> bool:
    if named.head.is_back and named.head.kind is AgreementKind.STATEMENT:
        return AgreementKind.STATEMENT in {thread.kind, thread.default}
    if named.head.is_generic:
        return thread.kind is not AgreementKind.MANDATE or named.head.is_back  # nobody calls a resolution "perjanjian"
    kind = named.head.kind
    if kind is AgreementKind.MANDATE:
        return thread.kind is kind
    if thread.kind is None:
        if thread.is_headline and not thread.topics and thread.rows == 1:
            return True  # "= A dan B Teken Perjanjian": the story says which
        is_truce = kind in _TRUCES and Topic.CEASEFIRE in thread.topics
        is_called_so = bool(thread.key) and kind is thread.default  # "pernyataan November 2020"
        return named.is_anaphor or is_truce or is_called_so
    if thread.kind not in _TRUCES and kind in _TRUCES:
        return named.head.topic is Topic.CEASEFIRE and Topic.CEASEFIRE in thread.topics and not named.is_named
    return thread.kind is kind or (thread.kind in _TRUCES and kind in _TRUCES)
