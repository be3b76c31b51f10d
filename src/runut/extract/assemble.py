"""From raw findings to claims: names, sides, times, speakers and ids settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from runut.annotate.phrases.clauses import Sentence
from runut.extract.acts.act_traits import is_separate, is_vague_breach
from runut.extract.acts.announced_truces import announced
from runut.extract.acts.of_nobody import is_bare_harm, tells_of_nobody
from runut.extract.acts.spoken import is_among, share_party, span_around, speaker_for, statement_at
from runut.extract.acts.spoken_verdicts import blames_oneself, is_charged_already
from runut.extract.acts.unrest import leave_out_unrest
from runut.extract.agreements import AgreementReader, AgreementWords
from runut.extract.counts.counting import Counting
from runut.extract.counts.raw_count import RawCount, who_of_side
from runut.extract.counts.victim_sides import find_side
from runut.extract.dated.came_about import what_came_of
from runut.extract.dated.dating import Dater
from runut.extract.dated.told_again import date_again, date_headlines
from runut.extract.grammar.quotes import RawStatement
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import names_truce
from runut.extract.meant.discourse import Discourse
from runut.extract.page.camps import names_fighters
from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.extract.parties.accused import who_denies
from runut.extract.parties.act_parties import find_parties
from runut.extract.parties.claimed import find_claimants
from runut.extract.parties.completion import Completer
from runut.extract.parties.headline_parties import complete_headlines
from runut.extract.parties.how_told import telling_of
from runut.extract.parties.left_open import leave_open
from runut.extract.parties.said_more import says_more
from runut.extract.parties.saying_so import only_warns, said_by, warned_own
from runut.extract.parties.they_again import turn_on_who_struck
from runut.extract.when.timing import time_of
from runut.extract.where.event_place import Placer
from runut.extract.where.visited import comes_home
from runut.record.actor import Actor, ActorKind
from runut.record.article import Article, Line, LineLabel
from runut.record.claims import (
    AgreementKind,
    Casualty,
    Event,
    EventType,
    Outcome,
    Statement,
    StatementKind,
)
from runut.record.evidence import Evidence, Step
from runut.record.ids import make_id
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

_TAKING = {EventType.COERCE, EventType.ASSAULT}
_PAIRS, _TWO = 3, 2


@dataclass(slots=True)
class Assembler:
    """Gathers the claims of one page; made for one page and thrown away."""

    page: Page
    article: Article
    context: PageContext
    completer: Completer
    words: AgreementWords
    dater: Dater
    events: list[Event] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    casualties: list[Casualty] = field(default_factory=list)
    told: AgreementReader = field(init=False)
    placer: Placer = field(init=False)
    is_of_truce: bool = False
    met: tuple[Actor, ...] = ()
    counts: Counter[tuple[object, ...]] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        """Begin to follow the page's agreements and places."""
        self.placer = Placer(self.context.home)
        self.told = AgreementReader(self.page.text, self.words, self.dater.published)

    def record(self) -> PageRecord:
        """Return the page record."""
        groups = {*self.context.lands, *([self.context.group] if self.context.group else ())}
        headlines = frozenset(line.number for line in self.article.lines if line.label is LineLabel.TITLE)
        events = tuple(leave_open(tuple(complete_headlines(self.completer.look_back(self.events), headlines))))
        events = leave_out_unrest(events)
        agreements = self.told.close(self._agreement_id, frozenset(groups), self.events)
        lead = next((line.number for line in self.article.lines if line.label is LineLabel.BODY), 0)
        dated = tuple(date_again(events, lead, self.dater.incident))
        return PageRecord(
            page=self.page,
            article=self.article,
            events=tuple(date_headlines(dated, headlines, self.dater.published, self.dater.by_incident)),
            statements=tuple(self.statements),
            casualties=tuple(self.casualties),
            agreements=agreements,
        )

    def _id(self, prefix: str, start: int, end: int, kind: object) -> str:
        key = (prefix, start, end, kind)
        self.counts[key] += 1
        return make_id(prefix, self.page.sha256, self.page.id, start, end, kind, self.counts[key])

    def _agreement_id(self, start: int, end: int, kind: AgreementKind) -> str:
        return self._id("a", start, end, kind)

    def add_statements(self, line: Line, found: Sequence[RawStatement]) -> None:
        """Add the statements of a line."""
        for raw in found:
            evidence = Evidence(line=line.number, start=raw.start, end=raw.end, sentence=span_around(raw))
            cue = raw.cue
            self.statements.append(
                Statement(
                    id=self._id("s", raw.start, raw.end, "statement"),
                    evidence=evidence,
                    speaker=raw.speaker,
                    kind=raw.kind,
                    content=tuple(raw.content),
                    cue=None if cue is None else self.page.text[cue.start : cue.end],
                    cue_span=None if cue is None else Span(cue.start, cue.end),
                    relayed_by=raw.relayed_by,
                    steps=tuple(Step(what="speaker", why=why) for why in raw.why),
                )
            )

    def add_sentence(
        self,
        sentence: Sentence,
        events: Sequence[RawEvent],
        counts: Sequence[RawCount],
        spoken: Sequence[RawStatement],
        discourse: Discourse,
    ) -> None:
        """Add the events, counts and agreements of a sentence."""
        discourse.enter(sentence)
        spoken = [statement for statement in spoken if not statement.passed_on]
        told: list[tuple[RawEvent, Event]] = []
        of_truce = self.is_of_truce or names_truce(sentence.nodes, before=False)
        for raw in events:
            speaker = statement_at(raw.start, spoken)
            is_unsaid = raw.bids and (speaker is None or speaker.speaker is None)
            is_known = is_charged_already(raw, (one for one, _ in told))
            if is_unsaid or is_known or is_vague_breach(raw, of_truce=of_truce):
                continue
            discourse.quoted = speaker_for(raw, speaker, spoken)
            discourse.retold = discourse.quoted if speaker and speaker.kind is StatementKind.INDIRECT else None
            discourse.denier = who_denies(told, raw)
            discourse.retold = discourse.denier or discourse.retold
            event = turn_on_who_struck(self._event(raw, sentence, speaker, discourse), raw, self.events)
            event = self.completer.complete(event, telling_of(raw, discourse, spoken))
            if self._tells_nothing(raw, event, discourse):
                continue
            self._note(raw, event, discourse)
            self.events.extend(self._separated(event, raw))
            told.append((raw, event))
        discourse.quoted = discourse.retold = discourse.denier = None
        self.completer.claim(discourse.resolve_all(find_claimants(sentence.nodes)))
        self.dater.leave(sentence)
        self.placer.leave(sentence)
        tells_truce = any("ceasefire" in event.mode for _, event in told)
        self.is_of_truce = tells_truce or names_truce(sentence.nodes, before=self.is_of_truce)
        self.told.read(sentence, told, discourse)
        self._add_counts(sentence, counts, spoken, discourse)

    def _tells_nothing(self, raw: RawEvent, event: Event, discourse: Discourse) -> bool:
        """Tell whether what a word tells is nothing: harm by nobody, blame of oneself, a way home, a repeat."""
        if is_bare_harm(raw, event.actors, event.recipients) or tells_of_nobody(raw, event, discourse.quoted):
            return True
        if blames_oneself(raw, event) or comes_home(raw, event):
            return True
        return only_warns(raw, event) or says_more(raw, event, self.events)

    def _note(self, raw: RawEvent, event: Event, discourse: Discourse) -> None:
        """Keep in mind, for the sentences to come, whom an event tells to have acted, met or fought."""
        self.dater.note(event)
        discourse.did.remember(event)
        if event.type is EventType.CONSULT and len(parties_of(event.actors)) > 1:
            self.met = discourse.met = discourse.talked = event.actors
            if len(event.actors) > _TWO:  # "A bertemu B dan C. | Ketiga pemimpin | menandatangani …"
                discourse.told.join(event.actors)
        if names_fighters(raw) and len(parties_of(event.actors)) > 1:
            discourse.fought = event.actors
            discourse.told.join(event.actors)
        if "battle" in event.mode and len(event.actors) == _TWO:  # "pendukung A bentrok dengan pendukung B"
            discourse.crowds = event.actors if any(actor.party is None for actor in event.actors) else ()

    def _add_counts(
        self, sentence: Sentence, counts: Sequence[RawCount], spoken: Sequence[RawStatement], discourse: Discourse
    ) -> None:
        for count in counts:
            statement = statement_at(count.start, spoken)
            discourse.quoted = None if statement is None else statement.speaker
            self._add_count(count, sentence, statement, discourse)
        discourse.quoted = discourse.retold = None

    def _event(self, raw: RawEvent, sentence: Sentence, spoken: RawStatement | None, discourse: Discourse) -> Event:
        speaker = None if spoken is None else spoken.speaker
        steps = [
            Step(what="trigger", why=f"'{self.page.text[raw.start : raw.end]}' is told by {raw.rule or raw.sense.told}")
        ]
        steps.extend(Step(what="arguments", why=why) for why in raw.why)
        actors, recipients = find_parties(raw, speaker, discourse, self.met)
        steps.extend(Step(what="actor", why=a.basis) for a in (*actors, *recipients) if a.basis)
        dating = self.dater.date(raw, sentence, spoken, actors)
        if dating is not None:
            steps.append(Step(what="time", why=dating.why))
        is_own = speaker is not None and (is_among(speaker, actors) or share_party(speaker, actors))
        came = what_came_of(raw, dating, self.dater, is_own=is_own)
        third_parties = discourse.resolve_all(raw.mediators)
        came, actors, recipients = said_by(speaker, raw, came, actors, recipients)
        came = warned_own(raw, came, actors, recipients)
        came, actors, third_parties = announced(raw, came, actors, third_parties, discourse)
        steps.extend(came.steps)
        return Event(
            id=self._id("e", raw.start, raw.end, came.type),
            evidence=Evidence(line=sentence.line, start=raw.start, end=raw.end, sentence=sentence.span),
            trigger=self.page.text[raw.start : raw.end],
            type=came.type,
            mode=came.mode,
            actors=actors,
            recipients=recipients,
            third_parties=third_parties,
            place=self.placer.place(raw),
            time=None if dating is None else dating.value,
            time_basis=None if dating is None else dating.basis,
            status=came.status,
            attribution=() if speaker is None else (speaker.name,),
            frame=raw.sense.frame.id,
            cameo=raw.sense.frame.cameo,
            steps=tuple(steps),
        )

    def _separated(self, event: Event, raw: RawEvent) -> list[Event]:
        """Return one event per partner where the page says the meetings were separate (CODEBOOK §9.2)."""
        nodes = raw.sentence.nodes
        near = nodes[max(0, raw.node - 1) : raw.node + 3]
        if event.type is not EventType.CONSULT or len(event.actors) != _PAIRS or not is_separate(near):
            return [event]
        behind = [actor for actor in event.actors if (actor.start or 0) > raw.start]
        hub = behind[0] if len(behind) == 1 else event.actors[0]  # "A dan B bertemu secara terpisah dengan | X"
        others = [actor for actor in event.actors if actor is not hub]
        why = Step(what="actor", why="told as separate: one event for each partner")
        return [
            replace(
                event,
                id=self._id("e", raw.start, raw.end, event.type) if index else event.id,
                actors=(hub, other) if hub is event.actors[0] else (other, hub),
                steps=(*event.steps, why),
            )
            for index, other in enumerate(others)
        ]

    def _add_count(
        self, raw: RawCount, sentence: Sentence, statement: RawStatement | None, discourse: Discourse
    ) -> None:
        node = next(n for n, known in enumerate(sentence.nodes) if known.end >= raw.mention.end)
        dating = time_of(sentence, node, [] if statement is None else statement.content)
        speaker = None if statement is None else statement.speaker
        if speaker is None and raw.sayers:
            speaker = next(iter(discourse.resolve_all(raw.sayers)), None)
        raw.side = find_side(raw, Counting(sentence, speaker, discourse, self.events))
        raw.who = who_of_side(raw, speaker, discourse.here)
        said = self.page.text[raw.start : raw.end]
        outcome = Outcome.CAPTURED if self._is_held_by_group(raw, sentence) else raw.outcome
        number = raw.number
        raw.id = self._id("c", raw.start, raw.end, outcome)
        self.casualties.append(
            Casualty(
                id=raw.id,
                evidence=Evidence(line=sentence.line, start=raw.start, end=raw.end, sentence=sentence.span),
                said=said,
                outcome=outcome,
                min=None if number.min is None else round(number.min),
                max=None if number.max is None else round(number.max),
                approximate=number.approximate,
                who=raw.who,
                side=raw.side,
                claimant=None if speaker is None else speaker.name,
                time=None if dating is None else dating.value,
                whole=raw.whole.id if raw.is_part and raw.whole is not None else None,
                steps=tuple(Step(what="count", why=why) for why in raw.why),
            )
        )

    def _is_held_by_group(self, raw: RawCount, sentence: Sentence) -> bool:
        """Tell whether this sentence tells that an armed group holds those counted: captured, not detained."""
        if raw.outcome is not Outcome.DETAINED:
            return False
        here = takewhile(lambda event: event.evidence.sentence == sentence.span, reversed(self.events))
        takers = [event.actors for event in here if event.type in _TAKING and event.evidence.end <= raw.start]
        return bool(takers and takers[0]) and all(actor.kind is ActorKind.NONSTATE_ARMED for actor in takers[0])
