"""What became of a provision: the claims of all pages that bear on its keeping, each with why it is tied to it.

An act is tied to a provision where a rule of the table holds for it, who did it fits who owes it, it lies not before
the signing and not after the agreement ended or another took its place, and it is no other provision's. A page that
tells it in a sentence about this agreement says it of the agreement (stated); any other tells of an act (implied).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from runut.extract.agreements.bearing import Keeping
from runut.link.acts import TOLD, Act
from runut.link.days import Days, days_of
from runut.link.keeping_rules import BLAME, DENIAL, FAMILIES_OF, WAYS, Rule, Who, rules_of, state_of_status
from runut.link.provisions import TRUCES, Laid, words_of_sides
from runut.link.sources import Source
from runut.record.claims import Agreement, EventType, Status, Topic
from runut.record.edtf import Edtf
from runut.record.linked import LinkedAgreement
from runut.record.provisions import Basis, Compliance, LinkedProvision, ProvisionState

TOLERANCE_DAYS = 3
"""Signed at night, told by the next day: an act of the days before may be of the agreement."""

_ANSWER_DAYS = 7
"""A denial or a charge in return answers a charge of the week before."""

_BACKGROUND_DAYS = 31
_BROAD_DAYS = 62
_PAIR = 2
_NEVER = 10**7
_VIOLATES = "violate-ceasefire"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What of an agreement decides which acts bear on it.

    Attributes:
        agreement: The agreement.
        parties: Its parties, without those who mediated it.
        mediators: Who mediated it.
        signed: When it was made, None if not said.
        time: The same as a time, None if not said or in dispute beyond one day.
        claims: The claims that tell of it.
        pages: The pages that do.
        is_truce: Whether it is a truce, by its kind or by what it lays down.
    """

    agreement: LinkedAgreement
    parties: frozenset[str]
    mediators: frozenset[str]
    signed: Days | None
    time: Edtf | None
    claims: frozenset[str]
    pages: frozenset[str]
    is_truce: bool


def frame_of(
    agreement: LinkedAgreement, laid: Iterable[Laid], claims: Mapping[str, Agreement], sources: Mapping[str, Source]
) -> Frame:
    """Return what of an agreement decides which acts bear on it.

    Args:
        agreement: The agreement.
        laid: What it lays down.
        claims: The agreement claims by id.
        sources: Where each claim stands.
    """
    mediators = frozenset(agreement.mediators)
    parties = frozenset(agreement.parties) - mediators
    told = [claims[claim] for claim in agreement.claims]
    times = [time for claim in told if (time := claim.signed or claim.effective) is not None]
    stretches = [found for time in times if (found := days_of(time)) is not None]
    topics = {one.provision.topic for one in laid}
    return Frame(
        agreement=agreement,
        parties=parties if len(parties) >= _PAIR else frozenset(agreement.parties),
        mediators=mediators,
        signed=_narrowest(stretches),
        time=min(times, key=_length_of, default=None),
        claims=frozenset(agreement.claims),
        pages=frozenset(sources[claim].page for claim in agreement.claims),
        is_truce=Topic.CEASEFIRE in topics or not TRUCES.isdisjoint(agreement.kinds),
    )


def _length_of(time: Edtf) -> tuple[int, str]:
    days = days_of(time)
    return ((days.length or _NEVER) if days else _NEVER, time.text)


def _narrowest(stretches: Sequence[Days]) -> Days | None:
    """Return from the first to the last day of the narrow ones, else the narrowest."""
    narrow = [days for days in stretches if days.is_narrow]
    if narrow:
        return Days(min(days.first or 0 for days in narrow), max(days.last or 0 for days in narrow))
    return min(stretches, key=lambda days: (days.length or _NEVER, days.first or 0), default=None)


class ActIndex:
    """Acts by who did or suffered them and by day, and by the agreement claims of whose sentences they are."""

    def __init__(self, acts: Iterable[Act]) -> None:
        """Index the acts."""
        self._by_party: dict[tuple[str, str], list[tuple[int, Act]]] = defaultdict(list)
        self._about: dict[str, list[Act]] = defaultdict(list)
        for act in sorted(acts, key=lambda act: act.source.order):
            for claim in act.about:
                self._about[claim].append(act)
            if act.day is not None and act.family != TOLD:
                for party in act.sides | act.helpers:
                    self._by_party[party, act.family].append((act.day, act))
        for rows in self._by_party.values():
            rows.sort(key=lambda row: row[0])

    def told_with(self, claims: Iterable[str]) -> list[Act]:
        """Return the acts that the sentences of agreement claims tell, each once."""
        found = {(act.claim, *sorted(act.modes), *sorted(act.topics)): act for id in claims for act in self._about[id]}  # noqa: A001
        return sorted(found.values(), key=lambda act: act.source.order)

    def between(self, party: str, family: str, first: int, last: int) -> Iterator[Act]:
        """Yield a party's acts of a family whose day lies in a stretch of days."""
        rows = self._by_party.get((party, family), [])
        start = bisect_left(rows, first, key=lambda row: row[0])
        for day, act in rows[start:]:
            if day >= last:
                return
            yield act


class Succession:
    """Which agreement took the place of which: the next of two of its parties that lays down the same topic."""

    def __init__(self, frames: Iterable[tuple[Frame, Sequence[Laid]]]) -> None:
        """Index the days on which pairs of parties agreed on a topic."""
        self._days: dict[tuple[Topic, str, str], list[int]] = defaultdict(list)
        self._pages: dict[str, list[Frame]] = defaultdict(list)
        for frame, laid in frames:
            if frame.is_truce:
                for page in frame.pages:
                    self._pages[page].append(frame)
            if frame.signed is None or frame.signed.first is None:
                continue
            for topic in {one.provision.topic for one in laid}:
                for one, other in combinations(sorted(frame.parties), _PAIR):
                    self._days[topic, one, other].append(frame.signed.first)
        for days in self._days.values():
            days.sort()

    def until(self, frame: Frame, topic: Topic) -> int:
        """Return the day from which another agreement of two of its parties stands for a topic."""
        last = (frame.signed.last if frame.signed else None) or _NEVER
        found = _NEVER
        for one, other in combinations(sorted(frame.parties), _PAIR):
            days = self._days.get((topic, one, other), [])
            at = bisect_left(days, last + TOLERANCE_DAYS + 1)
            found = min(found, days[at] if at < len(days) else _NEVER)
        return found

    def is_of_another(self, frame: Frame, page: str) -> bool:
        """Tell whether a page tells of another truce and not of this one: what it tells broken is the other.

        A truce without a day of its own, of the same sort and sides, may be this one.
        """
        told = self._pages.get(page, [])
        if any(other is frame for other in told):
            return False
        return any(other.signed is not None or not _may_be_one(frame, other) for other in told)


def _may_be_one(one: Frame, other: Frame) -> bool:
    kinds = frozenset(one.agreement.kinds) & TRUCES, frozenset(other.agreement.kinds) & TRUCES
    return one.parties == other.parties and (not all(kinds) or not kinds[0].isdisjoint(kinds[1]))


@dataclass(frozen=True, slots=True)
class _Tied:
    """An act tied to a provision by a rule."""

    act: Act
    rule: Rule
    is_stated: bool

    @property
    def is_bad(self) -> bool:
        """Whether it tells of a breach."""
        return self.rule.gives is ProvisionState.BREACHED


def with_evidence(
    frame: Frame, laid: Sequence[Laid], acts: ActIndex, succession: Succession
) -> tuple[LinkedProvision, ...]:
    """Return the provisions of one agreement, each with what bears on its keeping."""
    here = acts.told_with(frame.claims)
    ended = min((act.day for act in here if _is_end(act) and act.day is not None), default=_NEVER)
    found = []
    for one in laid:
        others = [other for other in laid if other is not one]
        last = min(ended + 1, succession.until(frame, one.provision.topic))
        tied = [
            *_tie_stated(frame, one, others, here),
            *_tie_implied(frame, one, others, _find_near(frame, one, acts, last), succession),
        ]
        tied.sort(key=lambda found: found.act.source.order)
        evidence = sorted(_find_evidence(frame, one, tied), key=_evidence_order)
        found.append(replace(one.provision, evidence=tuple(evidence)))
    return tuple(found)


def _is_end(act: Act) -> bool:
    return act.family == TOLD and Keeping.ENDED in act.modes and act.status is Status.HAPPENED


def _evidence_order(found: Compliance) -> tuple[str, str]:
    """Return by what evidence is ordered: what happened, then the report, then the text."""
    happened, reported = _first(found.time), _first(found.reported)
    return (happened or reported or "9999", reported or "9999")


def _first(time: Edtf | None) -> str | None:
    if time is None:
        return None
    day = time.earliest or time.latest
    return None if day is None else day.isoformat()


def _find_near(frame: Frame, one: Laid, acts: ActIndex, last: int) -> Iterator[Act]:
    """Yield the acts of the agreement's sides, from its signing until it ended or another took its place."""
    if frame.signed is None or frame.signed.first is None:
        return
    first = frame.signed.first - _BROAD_DAYS
    seen: set[str] = set()
    helpers = frame.mediators if one.provision.topic is Topic.PEACEKEEPING else frozenset()
    for party in sorted(frame.parties | helpers | _obligors(one)):
        for family in sorted(FAMILIES_OF[one.provision.topic]):
            for act in acts.between(party, family, first, last):
                if act.claim not in seen and frame.claims.isdisjoint(act.about):
                    seen.add(act.claim)
                    yield act


def _obligors(one: Laid) -> frozenset[str]:
    return frozenset(version.value for version in one.provision.obligors)


def _tie_stated(frame: Frame, one: Laid, others: Sequence[Laid], here: Iterable[Act]) -> Iterator[_Tied]:
    """Yield what the sentences that tell of the agreement tell of its keeping."""
    for act in here:
        rule = None if act.is_laid_down else _find_rule(act, frame, one, others)
        if rule is not None and (_is_after(act, frame) or not (rule.is_act or rule.is_later)):
            yield _Tied(act, rule, not rule.is_act)


def _tie_implied(
    frame: Frame, one: Laid, others: Sequence[Laid], near: Iterable[Act], succession: Succession
) -> Iterator[_Tied]:
    """Yield the acts told elsewhere that bear on it."""
    until = succession.until(frame, one.provision.topic)
    for act in near:
        rule = _find_rule(act, frame, one, others)
        if rule is None or rule.is_said or act.is_laid_down or _reaches(act, until):
            continue
        is_broken = _VIOLATES in act.modes
        if is_broken and succession.is_of_another(frame, act.source.page):
            continue
        is_bad = rule.gives in {ProvisionState.BREACHED, ProvisionState.DISPUTED}
        if _is_after(act, frame) if is_bad or rule.is_later else _is_not_before(act, frame):
            yield _Tied(act, rule, is_broken)


def _find_rule(act: Act, frame: Frame, one: Laid, others: Sequence[Laid]) -> Rule | None:
    """Return the first rule by which an act bears on a provision, None where none holds."""
    for rule in rules_of(one.provision.topic, act.family):
        if _holds(rule, act, frame, one):
            return rule if _is_of_topic(rule, act, one, others) else None
    return None


def _reaches(act: Act, until: int) -> bool:
    """Tell whether an act may lie as late as the agreement that took the place of this one: then it is of that one."""
    return act.days is not None and act.days.last is not None and act.days.last >= until


def _is_after(act: Act, frame: Frame) -> bool:
    """Tell whether an act lies after the signing, not on its day: the fighting that it ended breaks nothing."""
    last = None if frame.signed is None else frame.signed.last
    return act.day is not None and last is not None and act.day > last


def _is_not_before(act: Act, frame: Frame) -> bool:
    """Tell whether an act may lie on the day of the signing or after it; a month may hold both."""
    first = None if frame.signed is None else frame.signed.first
    if first is None or act.day is None:
        return False
    if act.day >= first - TOLERANCE_DAYS:
        return True
    days = act.days
    return days is not None and days.last is not None and (days.length or _NEVER) <= _BROAD_DAYS and days.last >= first


def _holds(rule: Rule, act: Act, frame: Frame, one: Laid) -> bool:
    """Tell whether a rule's mode and doers are an act's."""
    if rule.modes and rule.modes.isdisjoint(act.modes):
        return False
    return act.family == TOLD or _who_fits(rule, act, frame, one)


def _who_fits(rule: Rule, act: Act, frame: Frame, one: Laid) -> bool:
    parties, is_here = frame.parties, not frame.claims.isdisjoint(act.about)
    obligors = _obligors(one)
    owed = frozenset(version.value for version in one.provision.beneficiaries)
    is_among = not act.to or not act.to.isdisjoint(parties)
    if rule.who in {Who.BOTH, Who.THEMSELVES}:
        is_dated = act.time is not None and not act.is_inferred
        is_alone = act.sides <= parties and not act.helpers and (is_dated or act.source.page not in frame.pages)
        return len(act.sides & parties) >= _PAIR and (is_alone or rule.who is Who.BOTH) and not _is_one_way(rule, act)
    if rule.who is Who.OTHERS:
        return len(act.to & parties) >= _PAIR
    if rule.who is Who.ANYBODY:
        is_theirs = not obligors or not act.by or not act.by.isdisjoint(obligors)
        return is_here or (not act.sides.isdisjoint(parties) and (is_theirs or bool(act.place_words & one.places)))
    if rule.who is Who.BENEFICIARY:
        return not act.by.isdisjoint(owed)
    if not act.by:
        return is_here
    by = {
        Who.PARTY: parties,
        Who.OBLIGOR: obligors or parties,
        Who.HELPER: obligors | frame.mediators or parties,
    }[rule.who]
    return not act.by.isdisjoint(by) and (is_among or rule.who is Who.HELPER)


def _is_one_way(rule: Rule, act: Act) -> bool:
    """Tell whether one side blames another, where a rule is about both blaming each other."""
    return rule.family == EventType.ACCUSE and bool(act.to)


def _is_of_topic(rule: Rule, act: Act, one: Laid, others: Sequence[Laid]) -> bool:
    """Tell whether an act bears on this provision, and not on another of the same agreement.

    Its words decide where they name a topic that a rule knows; where they name none, what could bear on several
    provisions bears on none, except for words about a truce, which are about its ceasefire.
    """
    topic = one.provision.topic
    if not _places_fit(act, one):
        return False
    if act.family == TOLD:
        return _is_told_of(act, one, others)
    rivals = {other.provision.topic for other in others}
    if rule.is_general:
        is_of_truce = topic is Topic.CEASEFIRE and not rule.needs_words
        return is_of_truce or _names(act, one) or not (others or rule.needs_words)
    named = act.topics & frozenset(rule.topics)
    if topic in WAYS and topic not in named and named <= WAYS and not named & rivals:
        named = named and frozenset({topic})
    if named and len(rule.topics) > 1:
        return topic in named
    if rule.needs_words:
        return topic in named or _names(act, one)
    return not (rivals & frozenset(rule.topics)) - {topic}


def _is_told_of(act: Act, one: Laid, others: Sequence[Laid]) -> bool:
    """Tell whether words about an agreement are about a provision: the one that they name, else an end of fighting."""
    if not act.modes.isdisjoint({Keeping.ENDED, Keeping.EXTENDED}) or _names(act, one):
        return True
    is_of_another = any(_names(act, other) for other in others)
    return not is_of_another and (one.provision.topic is Topic.CEASEFIRE or not others)


def _names(act: Act, one: Laid) -> bool:
    """Tell whether the words of an act's sentence name the topic of a provision, or a place that it names."""
    return one.provision.topic in act.topics or not act.place_words.isdisjoint(one.places)


def _places_fit(act: Act, one: Laid) -> bool:
    """Tell whether an act can be at the places that a provision names: it names one of them, or no other."""
    named = act.place_words - words_of_sides()
    return not one.places or not named or bool(named & one.places)


def _find_evidence(frame: Frame, one: Laid, tied: Sequence[_Tied]) -> Iterator[Compliance]:
    """Yield what the ties say; of several ties of one sentence that say the same only the plainest."""
    mutual = {found.act.sentence for found in tied if found.rule.name == BLAME}
    broken = [
        found
        for found in tied
        if found.is_bad and found.is_stated and found.act.sentence not in mutual and _came_about(found.act)
    ]
    fought = {found.act.source.page for found in tied if found.rule.is_act}
    blamed = {(found.act.source.page, found.act.line) for found in tied if found.rule.name == BLAME}
    told = {found.act.sentence: found for found in tied if found.act.family == TOLD}
    for found in tied:
        if found.act.sentence in mutual and found.rule.name != BLAME:
            continue
        if found.rule.name == BLAME and not found.is_stated and found.act.source.page not in fought:
            continue
        is_denial = found.rule.name == DENIAL or (found.is_bad and found.act.status is Status.DENIED)
        if is_denial and not _answers(found.act, broken):
            continue
        if not _is_said_twice(found, broken, told):
            made = _make(frame, one, found, broken)
            if made is not None and found.rule.is_act and (found.act.source.page, found.act.line) in blamed:
                made = replace(made, state=ProvisionState.DISPUTED, reason=f"{made.reason}; {BLAME}")
            if made is not None:
                yield made


def _came_about(act: Act) -> bool:
    return act.status in {Status.HAPPENED, Status.ONGOING}


def _is_said_twice(found: _Tied, broken: Sequence[_Tied], told: Mapping[tuple[str, int], _Tied]) -> bool:
    """Tell whether its sentence says it more plainly: a breach is told before a charge, words before a bare truce."""
    act = found.act
    is_broken_by = any(other.act.sentence == act.sentence and other.act.family == EventType.ASSAULT for other in broken)
    if act.family == TOLD:
        return is_broken_by and not act.modes.isdisjoint({Keeping.BROKEN, Keeping.HOLDS})
    if act.family == EventType.ACCUSE:
        return found.rule.gives is ProvisionState.BREACHED and any(
            other.act.sentence == act.sentence
            for other in broken
            if other is not found and other.act.family != act.family
        )
    if act.family == EventType.REJECT and found.rule.gives is ProvisionState.PENDING:
        return any(other.act.sentence == act.sentence for other in broken)
    same = told.get(act.sentence)
    return act.family == EventType.RETREAT and same is not None and same.rule.gives is found.rule.gives


def _answers(act: Act, broken: Sequence[_Tied]) -> bool:
    """Tell whether a denial answers a charge: of its own page, or of the week before."""
    return any(
        (not found.act.by or not found.act.by.isdisjoint(act.by)) and _is_answer(act, found.act) for found in broken
    )


def _is_answer(act: Act, charge: Act) -> bool:
    if act.source.page == charge.source.page:
        return True
    return act.day is not None and charge.day is not None and abs(act.day - charge.day) <= _ANSWER_DAYS


def _make(frame: Frame, one: Laid, found: _Tied, broken: Sequence[_Tied]) -> Compliance | None:
    act, rule = found.act, found.rule
    state = state_of_status(rule, act.status, one.provision.topic)
    if state is None:
        return None
    if state is ProvisionState.DONE and Keeping.PARTLY in act.manner and one.provision.topic is not Topic.CEASEFIRE:
        state = ProvisionState.PARTLY
    if state is ProvisionState.BREACHED and Keeping.ANSWERED in act.manner and found.is_stated:
        state = ProvisionState.DISPUTED
    speakers = _own_word(act, frame)
    if state is ProvisionState.DONE and any(_is_charge(speakers, act, charge.act) for charge in broken):
        state = ProvisionState.DISPUTED
    by = act.by or (speakers if Keeping.HOLDS in act.modes else frozenset())
    if rule.who is Who.OTHERS:
        by = frozenset()
    elif rule.gives is ProvisionState.BREACHED and act.family == EventType.ACCUSE:
        by = act.to
    return Compliance(
        claim=act.claim,
        state=state,
        basis=Basis.STATED if found.is_stated else Basis.IMPLIED,
        time=_time_of(act, frame, one) if state is ProvisionState.DONE else act.time,
        reported=act.reported,
        by=tuple(sorted(by)),
        claimants=act.claimants,
        lineage=act.source.lineage,
        reason=_reason(frame, found),
        voices=tuple(sorted(act.voices)),
    )


def _own_word(act: Act, frame: Frame) -> frozenset[str]:
    """Return which side alone says, or is told alone, to keep a truce."""
    if act.family not in {TOLD, EventType.RETREAT} or Keeping.IN_FORCE in act.modes:
        return frozenset()
    told = act.voices or act.by
    return told if told <= frame.parties and len(told) == 1 else frozenset()


def _is_charge(speakers: frozenset[str], act: Act, charge: Act) -> bool:
    return not charge.by.isdisjoint(speakers) and _is_answer(act, charge)


def _time_of(act: Act, frame: Frame, one: Laid) -> Edtf | None:
    """Return when it happened; a truce that a page tells beside its making, without a day, is of the day it was made.

    What a later page tells in the sentence of the agreement itself, without a day, is of that day too.
    """
    if act.time is not None and not act.is_inferred:
        return act.time
    is_truce = one.provision.topic is Topic.CEASEFIRE and (
        act.family == EventType.RETREAT or Keeping.IN_FORCE in act.modes
    )
    is_here = not frame.claims.isdisjoint(act.about) and Keeping.HOLDS not in act.modes
    signed, reported = frame.signed, act.source.reported
    is_background = (
        signed is not None
        and signed.last is not None
        and reported is not None
        and reported.first is not None
        and reported.first > signed.last + _BACKGROUND_DAYS
    )
    is_of_signing = (is_truce and act.source.page in frame.pages) or (is_here and is_background)
    return frame.time if is_of_signing and frame.time is not None else act.time


def _reason(frame: Frame, found: _Tied) -> str:
    act = found.act
    if not frame.claims.isdisjoint(act.about):
        where = "told in a sentence about this agreement"
    elif found.is_stated:
        where = "the truce in force between them then"
    else:
        where = "after the signing" if _is_after(act, frame) else "at the time of the signing"
    shared = sorted(act.sides & (frame.parties | frame.mediators))
    return "; ".join((f"{found.rule.name}: {where}", *([", ".join(shared)] if shared else [])))
