"""One fact in one line of plain text, in one language: for lists, for titles of signs, for who listens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from runut.export.nameless import leave_out_nameless
from runut.export.party_names import find_party_name
from runut.export.views.times import time_in_words
from runut.export.words import Words
from runut.record.claims import Casualty, Statement
from runut.web.facts import Fact, FactKind
from runut.web.held import Held

_MOST_NAMES = 4
_MOST_TIMES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A fact in a few words.

    Attributes:
        when: Its time; every version of it where accounts differ.
        what: Its type or kind.
        who: Who did it, whose it is, who said it.
        whom: To whom.
        where: Places.
        sources: How many independent lineages tell it.
        kind: Under which address it has its page.
        key: Its id there; for a claim its own id.
    """

    when: str
    what: str
    who: str
    whom: str
    where: str
    sources: int
    kind: str
    key: str

    @property
    def sides(self) -> str:
        """Who and to whom, as one text."""
        return f"{self.who} → {self.whom}" if self.whom else self.who

    @property
    def line(self) -> str:
        """Everything in one line."""
        told = f"{self.what}: {self.sides}" if self.sides else self.what
        return " · ".join(part for part in (self.when, told, self.where) if part)


def make_brief(held: Held, words: Words, fact: Fact) -> Brief:
    """Return a fact in a few words."""
    if fact.kind is FactKind.HAPPENING:
        return _happening(held, words, fact)
    if fact.kind is FactKind.AGREEMENT:
        return _agreement(held, words, fact)
    claim = held.index.claims[fact.id][0]
    what, who = "", ""
    if isinstance(claim, Casualty):
        what, who = count_in_words(claim, words), _join((claim.side,) if claim.side else (), words)
    elif isinstance(claim, Statement):
        what = words.text(f"statement_kind.{claim.kind.value}")
        who = claim.speaker.name if claim.speaker is not None else words.text("phrase.no_speaker")
    return Brief(
        when=_when(fact, (), words),
        what=what,
        who=who,
        whom="",
        where=", ".join(fact.places),
        sources=fact.sources,
        kind="things",
        key=fact.id,
    )


def count_in_words(claim: Casualty, words: Words) -> str:
    """Return a count: how many, who, what became of them."""
    number = number_in_words(claim.min, claim.max, words)
    if claim.approximate:
        number = words.text("time.about", when=number)
    table = "victim_one" if claim.min == claim.max == 1 else "victim"
    who, outcome = words.text(f"{table}.{claim.who.value}"), words.text(f"outcome.{claim.outcome.value}")
    return f"{number} {who} {outcome}"


def number_in_words(low: int | None, high: int | None, words: Words) -> str:
    """Return a number or the bounds of one."""
    if low is None and high is None:
        return words.text("phrase.unknown_number")
    if high is None:
        return words.text("phrase.at_least", n=low)
    if low is None:
        return words.text("phrase.at_most", n=high)
    return words.number(low) if low == high else words.text("phrase.range", min=low, max=high)


def _happening(held: Held, words: Words, fact: Fact) -> Brief:
    happening = held.happenings[fact.id]
    return Brief(
        when=_when(fact, (version.value for version in happening.times), words),
        what=words.text(f"type.{happening.type.value}"),
        who=_join(happening.actors, words),
        whom=_join(leave_out_nameless(happening.recipients), words),
        where=" / ".join(fact.places),
        sources=fact.sources,
        kind="timeline",
        key=fact.id,
    )


def _agreement(held: Held, words: Words, fact: Fact) -> Brief:
    agreement = held.agreements[fact.id]
    name = max(agreement.names, key=len, default="")
    first = next(iter(agreement.kinds), "")
    kind = words.entries.get(f"agreement_kind.{first}", first) or words.text("claim.agreement")
    return Brief(
        when=_when(fact, (version.value for version in agreement.signed), words),
        what=name or kind,
        who=_join(agreement.parties, words),
        whom="",
        where=" / ".join(fact.places),
        sources=fact.sources,
        kind="agreements",
        key=fact.id,
    )


def _when(fact: Fact, versions: Iterable[str], words: Words) -> str:
    if fact.time is not None:
        return time_in_words(fact.time.text, words)
    said = [time_in_words(value, words) for value in dict.fromkeys(versions)]
    more = f" +{len(said) - _MOST_TIMES}" if len(said) > _MOST_TIMES else ""
    return " / ".join(said[:_MOST_TIMES]) + more


def _join(parties: Iterable[str], words: Words) -> str:
    names = [find_party_name(party, words.language) for party in parties]
    more = f" +{len(names) - _MOST_NAMES}" if len(names) > _MOST_NAMES else ""
    return ", ".join(names[:_MOST_NAMES]) + more
