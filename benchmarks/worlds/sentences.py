"""Sentences: what is to be told, put into the words of a language, with the span of everything that a reader finds."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field, replace
from datetime import date

from benchmarks.worlds.cast import Party
from benchmarks.worlds.facts import AgreementTruth, Tell
from benchmarks.worlds.patterns import Filled, Section, fill_pattern, read_sections
from benchmarks.worlds.stages import Staging
from benchmarks.worlds.wording import (
    Counted,
    When,
    plain_day,
    say_agreement,
    say_bound,
    say_colour,
    say_leader,
    say_number,
    say_pair,
    say_party,
    say_when,
)

_WHO = {
    "id": {"soldier": "tentara", "civilian": "warga sipil", "person": "tawanan"},
    "en": {"soldier": "soldiers", "civilian": "civilians", "person": "prisoners"},
}
_EVENT_NOUNS = {
    "id": {"strike": "serangan", "clash": "pertempuran", "breach": "serangan"},
    "en": {"strike": "the attack", "clash": "the fighting", "breach": "the attack"},
}
_LETTERS = "ABCM"
_SHORT_SHARE = 0.6
_LEAD = 2
_JOINED_SHARE = 0.2
_EXACT = re.compile(
    r"^\{N\}|(Sedikitnya|Setidaknya|Sebanyak|At least) \{N\}|tercatat|orang, ujar|mencapai|kematian|put the|deaths of"
)
"""Patterns whose number stands alone, or has a bound of its own."""
_BOUNDED = re.compile(r"^(Sedikitnya|Setidaknya|At least)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a page.

    Attributes:
        text: Its words.
        tell: What it says, None for a sentence that tells nothing.
        section: The patterns that it was made of.
        filled: The pattern as filled.
        when: The time that it tells.
        place: Where, in its words.
        language: In which it is.
        named: Party codes by slot.
    """

    text: str
    tell: Tell | None
    section: Section | None
    filled: Filled
    when: When
    place: str | None
    language: str
    named: dict[str, tuple[str, ...]] = field(default_factory=dict)


def bounds_of(sentence: Sentence) -> Counted:
    """Return the least and the most that a sentence with a count allows."""
    tell = sentence.tell
    number = tell.number if tell is not None else None
    if tell is not None and number is not None and "bound" in tell.words:
        return say_bound(number, tell.words["bound"], sentence.language)
    return Counted(words="", low=number, high=None if _BOUNDED.match(sentence.text) else number)


@dataclass(slots=True, kw_only=True)
class Teller:
    """Puts facts into words for one page."""

    staging: Staging
    published: date
    language: str
    rng: random.Random
    has_named: set[frozenset[str]] = field(default_factory=set)
    has_led: set[str] = field(default_factory=set)
    said: int = 0

    def say(self, tell: Tell, *, is_headline: bool = False) -> Sentence:
        """Return a sentence that tells it."""
        if tell.section == "filler":
            return self._plain(say_colour(int(tell.words["number"]), self.language))
        parts = read_sections(self.language)[_section_name(tell, is_headline=is_headline)]
        section = self.rng.choices(parts, [len(part.patterns) for part in parts])[0]
        pattern = self._choose(section, tell)
        if not is_headline:
            pattern = self._join(pattern, tell)
            self.said += 1
        when = say_when(tell.day, "none" if is_headline else tell.style, self.published, self.language, self.rng)
        fillers, named = self._fillers(tell, when)
        filled = fill_pattern(pattern, fillers)
        if is_headline:
            filled = replace(filled, text=_headline(filled.text, self.language))
        self._remember_leaders(filled, tell, is_headline=is_headline)
        slots = {slot for slot, _ in filled.slots}
        if {"A", "B"} <= {slot[-1] for slot in slots}:
            self.has_named.add(frozenset((tell.roles["A"], tell.roles["B"])))
        is_timed = "T" in slots
        if "R" in slots:
            when = When(words="", edtf=tell.day.isoformat())
            is_timed = True
        return Sentence(
            text=filled.text, tell=tell, section=section, filled=filled, language=self.language, named=named,
            when=when if is_timed else When(words="", edtf=None),
            place=fillers.get("L") if "L" in slots else None,
        )  # fmt: skip

    def correct(self, wrong: Tell, right: Tell) -> Sentence:
        """Return the newsroom's words about a number that it had wrong."""
        pattern = self.rng.choice(read_sections(self.language)["notice"][0].patterns)
        who = _WHO[self.language][right.count.who] if right.count else ""
        old, new = (say_number(one.number or 0, self.language, self.rng) for one in (wrong, right))
        filled = fill_pattern(pattern, {"O": old, "N": new, "W": who})
        return Sentence(
            text=filled.text, tell=None, section=None, filled=filled, when=When(words="", edtf=None), place=None,
            language=self.language,
        )  # fmt: skip

    def _plain(self, words: str) -> Sentence:
        """Return a sentence that tells nothing."""
        filled = Filled(text=words, slots=(), trigger=None, said=None)
        return Sentence(
            text=words, tell=None, section=None, filled=filled, when=When(words="", edtf=None), place=None,
            language=self.language,
        )  # fmt: skip

    def _choose(self, section: Section, tell: Tell) -> str:
        """Return a pattern whose slots the fact can fill, with the words of its own verb phrase put in."""
        fitting = [pattern for pattern in section.patterns if self._is_fit(pattern, tell)]
        # What is not told of today needs its time; where no pattern has one, the section has no other way.
        timed = [pattern for pattern in fitting if any(slot in pattern for slot in ("{T}", "{R}", "{X}"))]
        pattern = self.rng.choice(timed if timed and tell.style != "none" else fitting)
        if "{V}" in pattern and tell.provision is not None:
            phrase = self.rng.choice(read_sections(self.language)[f"vp.{tell.provision.topic}"][0].patterns)
            pattern = pattern.replace("{V}", phrase)
        return pattern

    def _join(self, pattern: str, tell: Tell) -> str:
        """Return a pattern that begins with a word that joins it to what stands before, now and then."""
        if (
            self.said < _LEAD
            or tell.count is not None
            or tell.section == "quote"
            or pattern[0] == '"'
            or self.rng.random() > _JOINED_SHARE
        ):
            return pattern
        words = self.rng.choice(read_sections(self.language)["joining"][0].patterns)
        first = 1 if pattern[0] == "[" else 0
        return f"{words}, {pattern[:first]}{pattern[first].lower()}{pattern[first + 1 :]}"

    def _is_fit(self, pattern: str, tell: Tell) -> bool:
        if "{L}" in pattern and tell.place is None:
            return False
        if "bound" in tell.words and _EXACT.search(pattern):
            return False
        return not ("{M}" in pattern and "M" not in tell.roles)

    def _fillers(self, tell: Tell, when: When) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
        fillers: dict[str, str] = {"T": when.words}
        named: dict[str, tuple[str, ...]] = {}
        for letter in _LETTERS:
            if letter in tell.roles:
                self._fill_party(letter, tell, fillers, named)
        if "A" in tell.roles and "B" in tell.roles:
            self._fill_pairs(tell, fillers, named)
        if tell.place is not None:
            fillers["L"] = self.place_words(tell.place)
        fillers.update(self._more(tell))
        return fillers, named

    def _fill_party(self, letter: str, tell: Tell, fillers: dict[str, str], named: dict[str, tuple[str, ...]]) -> None:
        code = tell.roles[letter]
        party = self.staging.parties[code]
        # A capital stands for its state in one place of a sentence at most; beside a place it would mislead.
        fillers[letter] = (
            self._plain_name(code) if letter in "BCM" or tell.place else say_party(party, "", self.language, self.rng)
        )
        fillers[f"f{letter}"] = say_party(party, "f", self.language, self.rng)
        fillers[f"l{letter}"] = self._leader_words(party, tell)
        for slot in (letter, f"f{letter}", f"l{letter}"):
            named[slot] = (code,)

    def _leader_words(self, party: Party, tell: Tell) -> str:
        """Return a leader with title, or often by a short name once the page has named him."""
        leader = self.staging.leader(party.code, tell.day)
        if leader is not None and leader.short and leader.name in self.has_led and self.rng.random() < _SHORT_SHARE:
            return leader.short
        return say_leader(leader, party, self.language, self.rng)

    def _remember_leaders(self, filled: Filled, tell: Tell, *, is_headline: bool) -> None:
        """Note who was named: a headline alone introduces nobody."""
        for letter in tell.roles:
            leader = self.staging.leader(tell.roles[letter], tell.day)
            if leader is not None and not is_headline and leader.name in filled.text:
                self.has_led.add(leader.name)

    def _fill_pairs(self, tell: Tell, fillers: dict[str, str], named: dict[str, tuple[str, ...]]) -> None:
        one, other = (self.staging.parties[tell.roles[letter]] for letter in "AB")
        is_named = frozenset((one.code, other.code)) in self.has_named
        fillers["AB"] = say_pair(one, other, is_named=is_named, language=self.language, rng=self.rng)
        joint = " dan " if self.language == "id" else " and "
        fillers["lAB"] = fillers["lA"] + joint + fillers["lB"]
        named["AB"] = named["lAB"] = (one.code, other.code)

    def _plain_name(self, code: str) -> str:
        return self.staging.parties[code].name(self.language)

    def place_words(self, place: str) -> str:
        """Return a place's name in the page's language."""
        if place.startswith("capital:"):
            return self.staging.parties[place.removeprefix("capital:")].capital(self.language)
        return place

    def _more(self, tell: Tell) -> dict[str, str]:
        words = dict(tell.words)
        if tell.agreement is not None:
            words["G"] = self._agreement_words(tell.agreement, tell.agreed or tell.agreement.day)
        if tell.provision is not None and tell.provision.deadline is not None:
            words["D"] = plain_day(tell.provision.deadline, self.language)
        words["R"] = plain_day(tell.day, self.language)
        if tell.count is not None and tell.number is not None:
            words["N"] = self._number_words(tell, tell.number)
            words["W"] = _WHO[self.language][tell.count.who]
            words["S"] = self.claimant_words(tell.claimant or "")
            words["E"] = _EVENT_NOUNS[self.language].get(tell.count.happening.split("-")[2], "")
        if tell.section == "protest":
            crowds = read_sections(self.language)["protest.crowds"][0].patterns
            words["P"] = crowds[sum(map(ord, tell.happening or "")) % len(crowds)]
        if tell.until is not None:
            words["N"] = plain_day(tell.until, self.language)
        if tell.also_day is not None:
            style = "fresh" if tell.style == "fresh" else "full"
            words["X"] = say_when(tell.also_day, style, self.published, self.language, self.rng).words
        if tell.section == "quote":
            said = read_sections(self.language)["quote.words"][0].patterns
            words["Q"] = said[int(tell.words["number"]) % len(said)]
        return words

    def _number_words(self, tell: Tell, number: int) -> str:
        bound = tell.words.get("bound")
        return say_bound(number, bound, self.language).words if bound else say_number(number, self.language, self.rng)

    def claimant_words(self, code: str) -> str:
        """Return who gives a count for a party."""
        party = self.staging.parties[code]
        name = party.name(self.language)
        if self.language == "en":
            return f"the {party.adjective} {'defence ministry' if party.kind == 'state' else 'command'}"
        return f"Kementerian Pertahanan {name}" if party.kind == "state" else f"juru bicara {name}"

    def _agreement_words(self, agreement: AgreementTruth, day: date) -> str:
        words = {"place": self.place_words(agreement.place), "mediator": self._plain_name(agreement.roles["M"])}
        return say_agreement(agreement.kind, day, words, self.language, self.rng)


def _section_name(tell: Tell, *, is_headline: bool) -> str:
    if not is_headline:
        return tell.section
    if tell.section in {"state.done", "state.late"} and tell.provision is not None:
        return f"{tell.provision.topic}.head"
    return f"{tell.section}.head"


def _headline(words: str, language: str) -> str:
    """Return words as a headline writes them."""
    if language == "en" or not words:
        return words
    small = {
        "dan",
        "di",
        "ke",
        "dari",
        "oleh",
        "untuk",
        "dengan",
        "bagi",
        "atas",
        "soal",
        "meski",
        "kepada",
        "terhadap",
    }
    return " ".join(word if word in small else word[:1].upper() + word[1:] for word in words.split(" "))
