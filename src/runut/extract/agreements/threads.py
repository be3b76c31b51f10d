"""Agreements followed through a page: what "kesepakatan itu" goes back to, and what all its rows say together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from runut.extract.agreements.names import Named
from runut.record.claims import AgreementKind, Provision, Topic
from runut.record.edtf import Edtf

_TRUCES = {AgreementKind.CEASEFIRE, AgreementKind.HUMANITARIAN_TRUCE}
_PEACE = {Topic.DISARMAMENT, Topic.POLITICAL_STATUS, Topic.WITHDRAWAL, Topic.PRISONERS, Topic.RETURN_OF_DISPLACED}
_SETTLEMENT = {Topic.DISARMAMENT, Topic.POLITICAL_STATUS, Topic.RETURN_OF_DISPLACED, Topic.RECOGNITION}
_FORCES = {Topic.WITHDRAWAL, Topic.PEACEKEEPING}
_EXCHANGED = {Topic.PRISONERS, Topic.REMAINS}
_ENOUGH = 2
_WHOLE = 5  # topics: it settles the whole quarrel
_LONG = timedelta(days=92)


@dataclass(slots=True)
class Thread:
    """One agreement of a page.

    Attributes:
        kind: Its kind, None as long as nothing says it.
        key: Its name, folded; empty where it has none.
        parties: Whose it is, as last told.
        mediators: Who mediated it.
        signed: When it was made.
        effective: When it came into force.
        topics: What it lays down.
        is_made: Whether the page told that it was made.
        is_placed: Whether it bears the name of a place.
        rows: How many lines of the page tell of it.
        default: Its kind where nothing that it lays down says another.
        is_said: Whether its parties are those that the page gives it, and not guessed.
        words: By what words it was called, the first of each form.
        ends_war: Whether it is told to end a war or a quarrel, and not only the fighting.
        ends_rebellion: Whether it is told to end a rebellion or a civil war: no truce does.
        keepers: Who is told to keep or break it, each with the land in which it lives.
        is_fresh: Whether the page tells that it was made, and of no day in a year gone by: it is the news.
        like: The agreement told before to which this one is compared ("perjanjian pertama"): of one kind with it.
    """

    kind: AgreementKind | None = None
    key: str = ""
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    signed: Edtf | None = None
    effective: Edtf | None = None
    topics: set[Topic] = field(default_factory=set)
    is_made: bool = False
    is_placed: bool = False
    rows: int = 0
    is_said: bool = False
    default: AgreementKind | None = None
    keepers: dict[str, str | None] = field(default_factory=dict)
    ends_war: bool = False
    ends_rebellion: bool = False
    words: set[str] = field(default_factory=set)
    is_fresh: bool = False
    like: Thread | None = None

    def settled(self, groups: frozenset[str]) -> AgreementKind:
        """Return its kind: as it is called, else by what it lays down and whether armed groups are parties to it."""
        if self.kind is not None:
            return self.kind
        if self.like is not None and not self.topics:
            return self.like.settled(groups)
        if self.ends_rebellion:
            return AgreementKind.PEACE_AGREEMENT
        is_between = not groups.isdisjoint(self.parties)
        if is_between and len(self.topics & _SETTLEMENT) >= _ENOUGH:
            return AgreementKind.PEACE_AGREEMENT
        if is_between and len(self.topics) >= _WHOLE and self.topics & _FORCES:
            return AgreementKind.PEACE_AGREEMENT
        if (
            is_between
            and self.words
            and Topic.CEASEFIRE in self.topics
            and (self.ends_war or self.topics & _SETTLEMENT)
        ):
            return AgreementKind.PEACE_AGREEMENT
        if Topic.CEASEFIRE in self.topics:
            return AgreementKind.CEASEFIRE
        if self.default is not None:
            return self.default
        if self.topics and self.topics <= _EXCHANGED:
            return AgreementKind.EXCHANGE_DEAL
        is_peace = self.is_placed or len(self.topics & _PEACE) >= _ENOUGH or Topic.DISARMAMENT in self.topics
        is_peace = is_peace or (bool(self.words) and Topic.WITHDRAWAL in self.topics)
        is_peace = (
            is_peace or not self.topics
        )  # of what is agreed with an armed group the page tells most often the peace
        return AgreementKind.PEACE_AGREEMENT if is_peace and is_between else AgreementKind.OTHER


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

    def add(self, provisions: Sequence[Provision]) -> None:
        """Add what it lays down, each stretch once."""
        for one in provisions:
            if not any(
                old.topic is one.topic and old.start < one.end and one.start < old.end for old in self.provisions
            ):
                self.provisions.append(one)
        self.thread.topics.update(one.topic for one in provisions)


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
        return len(self.parties) >= _ENOUGH and is_known and not set(self.parties) & set(thread.parties)

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
    lists_next: bool = False
    is_listing: bool = False
    reconciled: tuple[str, ...] = ()

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
        for thread in self._told_last(named) if named.is_anaphor else reversed(self.threads):
            if not _fits(thread, named):
                continue
            if not named.is_anaphor and (
                said.is_of_another_time(thread) or said.differs(thread) or said.is_about_else(thread)
            ):
                continue
            if said.is_new and not thread.is_made:
                return None
            return thread
        return None

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
    """Tell whether a truce is only told of beside the news: nobody makes it on the page."""
    return thread.kind in _TRUCES and not thread.is_made


def _fits(thread: Thread, named: Named) -> bool:
    if named.head.is_back and named.head.kind is AgreementKind.STATEMENT:
        return AgreementKind.STATEMENT in {thread.kind, thread.default}
    if named.head.is_generic:
        return thread.kind is not AgreementKind.MANDATE or named.head.is_back  # nobody calls a resolution "perjanjian"
    kind = named.head.kind
    if kind is AgreementKind.MANDATE:
        return thread.kind is kind
    if thread.kind is None:
        is_truce = kind in _TRUCES and Topic.CEASEFIRE in thread.topics
        is_called_so = bool(thread.key) and kind is thread.default  # "pernyataan November 2020"
        return named.is_anaphor or is_truce or is_called_so
    if thread.kind not in _TRUCES and kind in _TRUCES:
        return named.head.topic is Topic.CEASEFIRE and Topic.CEASEFIRE in thread.topics and not named.is_named
    return thread.kind is kind or (thread.kind in _TRUCES and kind in _TRUCES)
