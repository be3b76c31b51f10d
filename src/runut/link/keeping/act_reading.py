"""Claims of a page → the acts they tell of, with what the words of their sentences say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from runut.extract.agreements.bearing import (
    Keeping,
    is_brought_about,
    read_keeping,
)
from runut.link.comparing.days import days_of
from runut.link.comparing.places import place_of
from runut.link.happenings.tellings import keys_of
from runut.link.keeping.act_days import BEARING, COUNTED, everybody_in
from runut.link.keeping.act_words import NO_WORDS, FewWords, SentenceWords, Words
from runut.link.keeping.acts import COUNT, TOLD, Act
from runut.link.texts.sources import Source
from runut.record.claims import Agreement, Casualty, Event, EventType, Statement, Status, Topic
from runut.record.page_record import PageRecord

_NEED_WORDS = frozenset(
    {"RETREAT", "COOPERATE", "COERCE", "AID", "MOBILIZE", "REJECT", "REQUEST", "ACCUSE", COUNT, TOLD},
)
"""Families of which one act may bear on several topics: the words of its sentence say on which."""

_LONGEST_PROVISION = 1_000


def find_acts(record: PageRecord, sources: Mapping[str, Source], sides: frozenset[str]) -> Iterator[Act]:
    """Yield what the claims of one page tell of that may bear on the keeping of an agreement.

    Args:
        record: The page.
        sources: Where each claim stands.
        sides: All who have an agreement, or mediate one: what others do bears on none.
    """
    reader = _Reader(record, sources)
    for event in record.events:
        if event.type in BEARING and (reader.about_of(event) or not sides.isdisjoint(everybody_in(event))):
            yield reader.of_event(event)
    for casualty in record.casualties:
        if casualty.outcome in COUNTED:
            yield reader.of_count(casualty)
    for agreement in record.agreements:
        told = reader.of_agreement(agreement)
        if told is not None:
            yield told
        yield from reader.brought_about(agreement)


class _Reader:
    """Reads the acts of one page."""

    def __init__(self, record: PageRecord, sources: Mapping[str, Source]) -> None:
        self.record, self.sources = record, sources
        self.text, self.language = record.page.text, record.article.language
        self.parties = dict(_find_parties(record))
        self.words: dict[int, Words] = {}
        self.told = sorted(
            (start, claim.id)
            for claim in record.agreements
            for start in (claim.evidence.start, *(provision.start for provision in claim.provisions))
        )

        self.laid = sorted(
            (provision.start, provision.end)
            for claim in record.agreements
            for provision in claim.provisions
            if provision.topic is not Topic.CEASEFIRE
        )

    def about_of(self, claim: Event | Casualty | Agreement) -> frozenset[str]:
        """Return the agreement claims of which a claim's sentence tells."""
        span = claim.evidence.sentence
        first, last = bisect_left(self.told, (span.start, "")), bisect_left(self.told, (span.end, ""))
        return frozenset(found for _, found in self.told[first:last])

    def of_event(self, event: Event) -> Act:
        return Act(
            claim=event.id,
            family=event.type.value,
            modes=frozenset(event.mode),
            status=event.status,
            by=keys_of(event.actors),
            to=keys_of(event.recipients),
            helpers=keys_of(event.third_parties),
            time=event.time,
            is_inferred=event.time_basis is not None,
            days=days_of(event.time),
            reported=self.record.article.published,
            source=self.sources[event.id],
            line=event.evidence.line,
            claimants=event.attribution,
            voices=self._voices(event.attribution),
            words=self._words(event) if event.type.value in _NEED_WORDS else NO_WORDS,
            place=place_of(event.place),
            about=self.about_of(event),
            is_laid_down=self._is_laid_down(event),
        )

    def _is_laid_down(self, event: Event) -> bool:
        """Tell whether an event's words are words of a provision; a truce's own name lays down no other act.

        What its sentence dates as done after the signing was done ("Sesuai G, A menarik pasukannya pada Senin").
        """
        is_dated = event.status is Status.HAPPENED and event.time is not None and event.time_basis is None
        if is_dated and event.time not in {claim.signed for claim in self.record.agreements}:
            return False
        at = event.evidence.start
        first, last = bisect_left(self.laid, (at - _LONGEST_PROVISION, 0)), bisect_left(self.laid, (at + 1, 0))
        return any(start <= at < end for start, end in self.laid[first:last])

    def of_count(self, count: Casualty) -> Act:
        claimants = () if count.claimant is None else (count.claimant,)
        return Act(
            claim=count.id,
            family=COUNT,
            modes=frozenset({count.outcome.value}),
            status=Status.HAPPENED,
            by=frozenset(),
            to=frozenset() if count.side is None else frozenset({count.side}),
            helpers=frozenset(),
            time=count.time,
            is_inferred=False,
            days=days_of(count.time),
            reported=self.record.article.published,
            source=self.sources[count.id],
            line=count.evidence.line,
            claimants=claimants,
            voices=self._voices(claimants),
            words=self._words(count),
            place=place_of(count.place),
            about=self.about_of(count),
        )

    def of_agreement(self, claim: Agreement) -> Act | None:
        """Return what an agreement claim says of its keeping, None where it says nothing of it."""
        kept = read_keeping(claim, self.text, self.language)
        if kept is None:
            return None
        beside = [event for event in self.record.events if event.evidence.sentence == claim.evidence.sentence]
        claimants = self._claimants(claim, beside)
        time = claim.effective or claim.signed if kept.keeping is Keeping.IN_FORCE else None
        is_broken = kept.keeping is Keeping.BROKEN
        return Act(
            claim=claim.id,
            family=TOLD,
            modes=frozenset({kept.keeping.value}),
            status=Status.DENIED if kept.is_denied or any(map(_is_denial, beside)) else Status.HAPPENED,
            by=frozenset().union(*(_who_broke(event) for event in beside)) if is_broken else frozenset(),
            to=frozenset(),
            helpers=frozenset(),
            time=time,
            is_inferred=False,
            days=days_of(time),
            reported=self.record.article.published,
            source=self.sources[claim.id],
            line=claim.evidence.line,
            claimants=claimants,
            voices=self._voices(claimants),
            words=SentenceWords(self.record, claim.evidence.sentence, is_broken=is_broken),
            place=None,
            about=frozenset({claim.id}),
        )

    def brought_about(self, claim: Agreement) -> Iterator[Act]:
        """Yield what is told to have come of an agreement."""
        for position, provision in enumerate(claim.provisions):
            if is_brought_about(claim, position, self.text, self.language):
                yield Act(
                    claim=claim.id,
                    family=TOLD,
                    modes=frozenset({Keeping.BROUGHT.value}),
                    status=Status.HAPPENED,
                    by=frozenset(),
                    to=frozenset(),
                    helpers=frozenset(),
                    time=None,
                    is_inferred=False,
                    days=None,
                    reported=self.record.article.published,
                    source=self.sources[claim.id],
                    line=claim.evidence.line,
                    claimants=(),
                    voices=frozenset(),
                    words=FewWords(topics=frozenset({provision.topic})),
                    place=None,
                    about=frozenset({claim.id}),
                )

    def _claimants(self, claim: Agreement, beside: Iterable[Event]) -> tuple[str, ...]:
        """Return who says what a sentence tells: its speakers, and on whose word its events stand."""
        at = claim.evidence
        speakers = [
            statement.speaker.name
            for statement in self.record.statements
            if statement.speaker is not None and _covers(statement, at.start, at.end)
        ]
        accusers = [
            actor.name
            for event in beside
            if event.type is EventType.ACCUSE or _is_denial(event)
            for actor in event.actors
        ]
        told = [name for event in beside for name in event.attribution]
        return tuple(dict.fromkeys((*speakers, *told, *accusers)))

    def _words(self, claim: Event | Casualty) -> Words:
        sentence = claim.evidence.sentence
        if sentence.start not in self.words:
            self.words[sentence.start] = SentenceWords(self.record, sentence)
        return self.words[sentence.start]

    def _voices(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(self.parties[name] for name in names if name in self.parties)


def _find_parties(record: PageRecord) -> Iterator[tuple[str, str]]:
    """Yield the names of a page's actors with their parties."""
    for event in record.events:
        for actor in (*event.actors, *event.recipients, *event.third_parties):
            if actor.party is not None:
                yield actor.name, actor.party
    for statement in record.statements:
        if statement.speaker is not None and statement.speaker.party is not None:
            yield statement.speaker.name, statement.speaker.party


def _covers(statement: Statement, start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in statement.content)


def _is_denial(event: Event) -> bool:
    return event.type is EventType.REJECT and "deny" in event.mode


def _who_broke(event: Event) -> frozenset[str]:
    """Return who is told to have broken an agreement by an event of the sentence."""
    if "violate-ceasefire" in event.mode:
        return keys_of(event.actors)
    if event.type is EventType.REJECT and not _is_denial(event):
        return keys_of(event.actors)  # "A menolak menarik pasukan, sehingga melanggar perjanjian"
    return keys_of(event.recipients) if event.type is EventType.ACCUSE else frozenset()
