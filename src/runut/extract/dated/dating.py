"""When each act of a page happened: what its sentence says, else what the page told before, in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.phrases.clauses import Sentence
from runut.extract.acts.act_traits import (
    NEXT_LINE,
    dates_incident,
    first_of_joined,
    is_deed,
    is_failed_talk,
    is_of_plan,
    pays_back,
    verb_of,
    verb_of_clause,
)
from runut.extract.acts.alike_events import INCIDENT_TYPES
from runut.extract.acts.background import is_background, is_outbreak_before, tells_whole_toll
from runut.extract.dated.acts_to_date import act_to_date, is_counted_from, last_of_two, lying_near
from runut.extract.dated.chronicle import by_entry
from runut.extract.dated.deadlines import settle_bounds
from runut.extract.dated.past_told import ToldTime, by_old_words, past_before
from runut.extract.dated.reckoning import in_that_year, reckon_day
from runut.extract.dated.then_told import SPOKEN, then_within, told_in_turn, told_then
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.phrase_sorts import are_elsewhere, find_towns
from runut.extract.grammar.quotes import RawStatement
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import OWED
from runut.extract.page.party_sets import parties_of
from runut.extract.when.lengths_told import has_length
from runut.extract.when.timing import (
    OF_REPORT,
    Dating,
    are_days,
    day_of_speech,
    has_day,
    has_own_day,
    inferred,
    is_day,
    is_done,
    is_history,
    is_news,
    is_told_aside,
    lies_ahead,
    same_day,
    start_of,
    time_of,
)
from runut.extract.when.whose_time import is_closed
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status
from runut.record.edtf import Edtf

_TOLD_OF = {Status.HAPPENED, Status.DENIED}  # whoever denies an act denies it of the day on which it is told
_BATTLE = "battle"


@dataclass(slots=True)
class Dater:
    """Dates the acts of one page in the order in which they are told; knows the days told so far.

    Attributes:
        published: When the page was published.
        story_day: The day on which the story reports.
        chronicle: By line, the date under which a chronology tells it.
        incident: The day of the story's main incident, once it is told.
        reported: The day of the words that first tell an incident, where its own day is not told.
        where: The towns in which that was.
        line_day: The line told last, and the day of the acts in it.
        is_line_of_deed: Whether that day is one of deeds, and not of words.
        past: The line whose last dated act is history, no news.
        fight: When the fight told last began.
        has_long_fight: Whether a fight of some length was told, and not when it was.
        told: The time told last before a sentence.
        last_dated: The last act of each type by the same sides that is news.
        counted: The sentence read last, and the day from which its words count.
        plans: What is planned for a time that is told.
    """

    published: Edtf | None
    story_day: Edtf | None
    chronicle: Mapping[int, Edtf] = field(default_factory=dict)
    incident: Edtf | None = None
    reported: Edtf | None = None
    where: frozenset[str] = frozenset()
    line_day: tuple[int, Edtf | None] = (0, None)
    is_line_of_deed: bool = False
    last_dated: dict[tuple[EventType, frozenset[str]], Event] = field(default_factory=dict)
    past: int = 0
    fight: Edtf | None = None
    has_long_fight: bool = False
    told: ToldTime = field(default_factory=ToldTime)
    counted: tuple[Sentence, Edtf | None] | None = None
    plans: list[Event] = field(default_factory=list)

    def date(
        self, raw: RawEvent, sentence: Sentence, spoken: RawStatement | None, actors: Sequence[Actor]
    ) -> Dating | None:
        """Return when an act happened, with the reason; None where the page does not tell."""
        said = self._said(raw, sentence, spoken)
        is_undated = said is None and raw.status is Status.HAPPENED
        if is_undated and is_background(sentence, raw.node):
            return None
        if is_undated and self._is_of_war(raw, sentence):
            return inferred(self.told.since, "since then, as told before")
        if is_undated and sentence.line in self.chronicle:
            return None
        return (
            said
            or self._by_same_act(raw, actors, sentence)
            or self._by_plan(raw, actors)
            or self._by_report(raw, sentence, spoken)
            or self._by_line(raw, sentence)
            or self._by_story(raw, sentence)
        )

    def note(self, event: Event) -> None:
        """Remember an act that is news, or planned for a time, for those who tell it again without its time."""
        if event.status is Status.PLANNED and event.time is not None and event.time_basis is None:
            self.plans.append(event)
        if is_news(event.time, self.published):
            self.last_dated[event.type, parties_of(event.actors)] = event

    def leave(self, sentence: Sentence) -> None:
        """Remember the time that a sentence tells last, for the next one's "saat itu"."""
        self.told.leave(sentence)

    def _said(self, raw: RawEvent, sentence: Sentence, spoken: RawStatement | None) -> Dating | None:
        """Return the time that the sentence gives; an undated act of force has that of the main incident."""
        spans = [] if spoken is None else spoken.content
        dating = self._by_count(raw, sentence) or then_within(sentence, raw.node)
        dating = dating or time_of(sentence, raw.node, spans, act_to_date(raw, self.published))
        if (
            raw.status is Status.HAPPENED
            and lies_ahead(dating, self.published)
            and (raw.type not in OWED or raw.sense.voice.is_noun or is_done(sentence, raw.node))
        ):  # the time of what is promised, asked for or expected
            act = act_to_date(raw, self.published)
            ahead = dating
            dating = time_of(sentence, raw.node, spans, replace(act, last=act.told))
            dating = dating or (ahead and lying_near(raw, ahead, self.published))
            dating = None if lies_ahead(dating, self.published) and is_done(sentence, raw.node) else dating
        if raw.status is Status.ONGOING and lies_ahead(dating, self.published):
            dating = None  # "… akan bertemu pada 30 Oktober meski pertempuran | berkecamuk"
        dating = settle_bounds(dating, raw, self.published, self.story_day)
        if dating is not None:
            day = dating.value if has_length(sentence.nodes, raw.node) else last_of_two(dating.value)
            if raw.status is Status.HAPPENED:
                self.past = sentence.line if is_history(dating.value, self.published) else 0
            if raw.status is Status.HAPPENED and are_days(dating.value) and not self._is_aside(dating, sentence):
                self.line_day = (sentence.line, dating.value)
                self.is_line_of_deed = raw.type not in SPOKEN
            if self.incident is None and raw.type in INCIDENT_TYPES and dates_incident(day, raw, self.published):
                self.incident, self.where = day, find_towns(raw.arguments.places)
            if raw.type is EventType.ASSAULT and _BATTLE in raw.mode:
                self.fight = dating.value
            return dating
        if raw.type is EventType.ASSAULT and _BATTLE in raw.mode and has_length(sentence.nodes, raw.node):
            self.has_long_fight = True
        recalled = by_entry(raw, self.chronicle) or self._by_then(raw, sentence)
        if sentence.line in self.chronicle:
            return recalled
        recalled = recalled or by_old_words(raw, spoken, self.published) or self._by_history(raw, sentence)
        recalled = recalled or self._by_other_day(raw, sentence)
        return recalled or self._as_incident(raw, sentence)

    def _is_aside(self, dating: Dating, sentence: Sentence) -> bool:
        """Tell whether a day of a line that has one is only counted from it."""
        line, day = self.line_day
        return line == sentence.line and is_counted_from(day, dating, sentence)

    def _as_incident(self, raw: RawEvent, sentence: Sentence) -> Dating | None:
        """Give an act of force without a time the day of the story's main incident."""
        if raw.type not in INCIDENT_TYPES or raw.status not in _TOLD_OF or sentence.is_headline:
            return None
        if is_background(sentence, raw.node) or self._is_of_war(raw, sentence):
            return None
        if is_outbreak_before(sentence, raw.node):
            return inferred(self.fight, "the fight told before")
        if self._is_past(sentence) or has_length(sentence.nodes, raw.node) or are_elsewhere(raw.arguments, self.where):
            return None
        if has_day(sentence) and is_told_aside(sentence.nodes, raw.node):
            return None  # the day is that of the clause around it
        return self.by_incident(raw.type)

    def _by_then(self, raw: RawEvent, sentence: Sentence) -> Dating | None:
        """Give an act the time told just before, where words go back to it ("saat itu")."""
        is_past = raw.status is Status.HAPPENED or (raw.status is Status.ONGOING and bool(sentence.find("since_then")))
        of_deed = self.is_line_of_deed
        if is_past and (turn := told_in_turn(raw, self.line_day, self.published, of_deed=of_deed)) is not None:
            self.line_day = (sentence.line, turn.value)
            return turn
        return told_then(sentence, raw.node, self.told.time) if is_past else None

    def _by_history(self, raw: RawEvent, sentence: Sentence) -> Dating | None:
        """Give an act of force the time of the past told just before, where it opens by a pronoun or pays back."""
        if raw.type not in INCIDENT_TYPES or raw.status is not Status.HAPPENED or sentence.times:
            return None
        first, time = sentence.nodes[0].mention, self.told.time
        is_next = 0 < sentence.line - self.told.line <= NEXT_LINE and time is not None and is_closed(time)
        goes_on = (first is not None and first.pronoun) or pays_back(raw)
        if not is_next or not goes_on or is_news(time, self.published):
            return None
        self.past = sentence.line
        return inferred(time, "the time that the sentence before tells")

    def _by_other_day(self, raw: RawEvent, sentence: Sentence) -> Dating | None:
        """Give an act the day of another time than the main incident's, of which its line tells."""
        _, day = self.line_day
        if raw.type in SPOKEN or not self.is_line_of_deed or day is None or self.incident is None:
            return None
        if same_day(day, self.incident):
            return None
        return self._by_line(raw, sentence)

    def _is_of_war(self, raw: RawEvent, sentence: Sentence) -> bool:
        """Tell whether a toll is that of a whole war, and of no day."""
        is_next = 0 < sentence.line - self.told.line <= NEXT_LINE
        return tells_whole_toll(raw, past=is_next and is_history(self.told.time, self.published))

    def _is_past(self, sentence: Sentence) -> bool:
        """Tell whether a sentence without a time goes on with the history that its line tells."""
        return self.past == sentence.line and not has_day(sentence)

    def _by_count(self, raw: RawEvent, sentence: Sentence) -> Dating | None:
        """Give an act the day that words count from another day ("sehari sebelumnya")."""
        told, found = self._told_before(sentence), in_that_year(sentence, raw.node, self.told.time)
        for verb in dict.fromkeys((raw.node, verb_of(raw), verb_of_clause(raw), first_of_joined(raw))):
            found = found or reckon_day(sentence.nodes, verb, told, is_retold=self.told.is_any)
        return None if found is None else Dating(found[0], f"inferred: {found[1]}", f"{found[1]}: {found[0]}")

    def _told_before(self, sentence: Sentence) -> Edtf | None:
        """Return the day from which the words of a sentence count, the same for all its acts."""
        if self.counted is not None and self.counted[0] is sentence:
            return self.counted[1]
        line, day = self.line_day
        told = day if line == sentence.line and is_day(day) else self.chronicle.get(sentence.line)
        told = told or past_before(sentence, self.told, self.published) or self.incident or self.story_day
        if self.told.line == sentence.line:
            told = start_of(self.told.time) or told
        self.counted = (sentence, told)
        return told

    def by_incident(self, kind: EventType, found: Arguments | None = None) -> Dating | None:
        """Return the day of the story's main incident for an act of force, else the day on which the story reports."""
        is_alike = kind is EventType.ASSAULT or is_day(self.incident)
        if kind in INCIDENT_TYPES and self.incident is not None and is_alike and not are_elsewhere(found, self.where):
            return inferred(self.incident, "the date of the story's main incident")
        if kind is EventType.ASSAULT and self.has_long_fight:
            return None  # "setelah dua hari pertempuran, 105 tentara | tewas"
        return inferred(self.story_day or self.reported, OF_REPORT)

    def _by_line(self, raw: RawEvent, sentence: Sentence) -> Dating | None:
        """Carry the day of the acts told before it in the same line, where a sentence gives no time at all."""
        line, day = self.line_day
        if raw.status is not Status.HAPPENED or line != sentence.line or sentence.times or raw.sense.voice.is_noun:
            return None
        return inferred(day, "the day of what the line told before")

    def _by_story(self, raw: RawEvent, sentence: Sentence) -> Dating | None:
        """Give what a story tells without any time the day of its news: it tells no other day than its own."""
        is_told = is_failed_talk(raw) or (raw.status is Status.HAPPENED and is_deed(raw))
        if not is_told or sentence.is_headline:
            return None
        if has_day(sentence) or self._is_past(sentence) or is_told_aside(sentence.nodes, raw.node):
            return None
        return None if has_length(sentence.nodes, raw.node) else self.by_incident(raw.type, raw.arguments)

    def _by_report(self, raw: RawEvent, sentence: Sentence, spoken: RawStatement | None) -> Dating | None:
        """Give an act of speech, or what is told in words spoken on a day, that day or the one of the report."""
        if raw.status is not Status.HAPPENED or raw.sense.voice.is_noun:
            return None
        told = day_of_speech(sentence, self.published)
        if told is not None and spoken is not None and not is_told_aside(sentence.nodes, raw.node):
            if self.reported is None and dates_incident(told, raw, self.published):
                self.reported = told
            return inferred(told, "the day of the words that tell it")
        if raw.type not in SPOKEN or has_own_day(sentence, raw.node):
            return None
        return inferred(self.story_day, OF_REPORT)

    def _by_plan(self, raw: RawEvent, actors: Sequence[Actor]) -> Dating | None:
        """Carry the time of the last plan of this type by the same sides; what goes back to it needs one of them."""
        if raw.status is not Status.PLANNED or not parties_of(actors):
            return None
        plan = next((e for e in reversed(self.plans) if e.type is raw.type and is_of_plan(raw, actors, e)), None)
        return None if plan is None else inferred(plan.time, f"the time of the plan in line {plan.evidence.line}")

    def _by_same_act(self, raw: RawEvent, actors: Sequence[Actor], sentence: Sentence) -> Dating | None:
        """Carry the date of the last act of this type by these actors, where the sentence gives none."""
        if not (raw.status is Status.HAPPENED or is_failed_talk(raw)) or not actors or sentence.is_headline:
            return None
        event = self.last_dated.get((raw.type, parties_of(actors)))
        if event is None or (event.time == self.incident and are_elsewhere(raw.arguments, self.where)):
            return None
        return inferred(event.time, f"the date of the same act in line {event.evidence.line}")
