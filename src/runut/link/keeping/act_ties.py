"""Which acts bear on a provision: a rule holds, and who did it, its day, its topic and its place fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from runut.extract.agreements.bearing import Keeping
from runut.link.agreements.frames import NEVER, TOLERANCE_DAYS, Frame, Succession, is_of_another, until
from runut.link.agreements.provisions import Laid, words_of_sides
from runut.link.comparing.wording import fold
from runut.link.keeping.act_index import ActIndex
from runut.link.keeping.acts import TOLD, Act
from runut.link.keeping.doings import Doing
from runut.link.keeping.keeping_rules import FAMILIES_OF, WAYS, Rule, Who, rules_of, state_of_status
from runut.record.claims import EventType, Topic
from runut.record.provisions import ProvisionState

BROAD_DAYS = 62
_PAIR = 2
VIOLATES = "violate-ceasefire"


@dataclass(frozen=True, slots=True)
class Tied:
    """An act tied to a provision by a rule."""

    act: Act
    rule: Rule
    is_stated: bool

    @property
    def is_bad(self) -> bool:
        """Whether it tells of a breach."""
        return self.rule.gives is ProvisionState.BREACHED


def find_near(frame: Frame, one: Laid, acts: ActIndex, last: int) -> Iterator[Act]:
    """Yield the acts of the agreement's sides, from its signing until it ended or another took its place."""
    if frame.signed is None or frame.signed.first is None:
        return
    first = frame.signed.first - BROAD_DAYS
    seen: set[str] = set()
    helpers = frame.mediators if one.provision.topic is Topic.PEACEKEEPING else frozenset()
    for party in sorted(frame.parties | helpers | obligors_of(one)):
        for family in sorted(FAMILIES_OF[one.provision.topic]):
            for act in acts.between(party, family, first, last):
                if act.claim not in seen and frame.claims.isdisjoint(act.about):
                    seen.add(act.claim)
                    yield act


def obligors_of(one: Laid) -> frozenset[str]:
    """Return who owes a provision, by every version."""
    return frozenset(version.value for version in one.provision.obligors)


def tie_stated(frame: Frame, one: Laid, others: Sequence[Laid], here: Iterable[Act]) -> Iterator[Tied]:
    """Yield what the sentences that tell of the agreement tell of its keeping."""
    for act in here:
        rule = None if act.is_laid_down else _find_rule(act, frame, one, others)
        if rule is not None and (is_after(act, frame) or not (rule.is_act or rule.is_later)):
            yield Tied(act, rule, not rule.is_act)


def tie_implied(
    frame: Frame, one: Laid, others: Sequence[Laid], near: Iterable[Act], succession: Succession
) -> Iterator[Tied]:
    """Yield the acts told elsewhere that bear on it."""
    for found in find_implied(frame, one, others, near, until(frame, one.provision.topic, succession)):
        if not (found.is_stated and is_of_another(frame, found.act.source.page, succession)):
            yield found


def find_implied(frame: Frame, one: Laid, others: Sequence[Laid], near: Iterable[Act], ends: int) -> Iterator[Tied]:
    """Yield the acts told elsewhere that bear on it, also where a page tells them of another truce.

    Args:
        frame: What of the agreement decides which acts bear on it.
        one: What it lays down.
        others: What else it does.
        near: The acts around it.
        ends: The day from which another agreement stands in its place.
    """
    for act in near:
        rule = _find_rule(act, frame, one, others)
        if rule is None or rule.is_said or act.is_laid_down or _reaches(act, ends) or _is_vague(act, rule, one):
            continue
        if act.about and VIOLATES in act.modes and not act.is_dated:
            continue  # it says itself which truce was broken, and not when
        if _is_then(rule, act, frame):
            yield Tied(act, rule, VIOLATES in act.modes)


def may_bear(act: Doing, frame: Frame, laid: Iterable[Laid]) -> bool:
    """Tell whether an act that another page tells may bear on what an agreement lays down, whatever its words say."""
    return any(
        not rule.is_said and _holds(rule, act, frame, one) and _is_then(rule, act, frame)
        for one in laid
        for rule in rules_of(one.provision.topic, act.family)
    )


def _is_then(rule: Rule, act: Doing, frame: Frame) -> bool:
    """Tell whether an act lies as a rule asks it: a breach after the signing, other things not before it."""
    is_bad = rule.gives in {ProvisionState.BREACHED, ProvisionState.DISPUTED}
    return is_after(act, frame) if is_bad or rule.is_later else _is_not_before(act, frame)


def _is_vague(act: Act, rule: Rule, one: Laid) -> bool:
    """Tell whether what is yet to be handed over is told without any of the places that a provision names."""
    is_to_come = state_of_status(rule, act.status, one.provision.topic) is ProvisionState.PENDING
    return is_to_come and bool(one.places) and act.place_words.isdisjoint(one.places)


def _find_rule(act: Act, frame: Frame, one: Laid, others: Sequence[Laid]) -> Rule | None:
    """Return the first rule by which an act bears on a provision, None where none holds."""
    for rule in rules_of(one.provision.topic, act.family):
        if _holds(rule, act, frame, one):
            return rule if _is_of_topic(rule, act, one, others) else None
    return None


def _reaches(act: Act, ends: int) -> bool:
    """Tell whether an act may lie as late as the agreement that took the place of this one: then it is of that one."""
    return act.days is not None and act.days.last is not None and act.days.last >= ends


def is_after(act: Doing, frame: Frame) -> bool:
    """Tell whether an act lies after the signing, not on its day: the fighting that it ended breaks nothing."""
    last = None if frame.signed is None else frame.signed.last
    return act.day is not None and last is not None and act.day > last


def _is_not_before(act: Doing, frame: Frame) -> bool:
    """Tell whether an act may lie on the day of the signing or after it; a month may hold both."""
    first = None if frame.signed is None else frame.signed.first
    if first is None or act.day is None:
        return False
    if act.day >= first - TOLERANCE_DAYS:
        return True
    days = act.days
    return days is not None and days.last is not None and (days.length or NEVER) <= BROAD_DAYS and days.last >= first


def _holds(rule: Rule, act: Doing, frame: Frame, one: Laid) -> bool:
    """Tell whether a rule's mode and doers are an act's."""
    if rule.modes and rule.modes.isdisjoint(act.modes):
        return False
    return act.family == TOLD or _who_fits(rule, act, frame, one)


def _who_fits(rule: Rule, act: Doing, frame: Frame, one: Laid) -> bool:
    parties, is_here = frame.parties, not frame.claims.isdisjoint(act.about)
    obligors = obligors_of(one)
    owed = frozenset(version.value for version in one.provision.beneficiaries)
    is_among = not act.to or not act.to.isdisjoint(parties | obligors)
    if rule.who in {Who.BOTH, Who.THEMSELVES}:
        is_alone = act.sides <= parties and not act.helpers and (act.is_dated or act.page not in frame.pages)
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
    is_claimed = rule.family == EventType.REQUEST and rule.gives is ProvisionState.PENDING
    if is_claimed and obligors and act.to.isdisjoint(obligors):
        return False  # what is owed is asked of who owes it
    by = {
        Who.PARTY: parties,
        Who.OBLIGOR: obligors or parties,
        Who.HELPER: obligors | frame.mediators or parties,
    }[rule.who]
    return not act.by.isdisjoint(by) and (is_among or rule.who is Who.HELPER)


def _is_one_way(rule: Rule, act: Doing) -> bool:
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
    """Tell whether words about an agreement are about a provision: the one that they name, else an end of fighting.

    Where they name what they are about ("melanggar G dengan menembaki X"), a place alone names no other provision; nor
    does one side break what only the other owes.
    """
    if Keeping.ENDED in act.modes:
        return True
    obligors = obligors_of(one)
    if Keeping.BROKEN in act.modes and act.by and obligors and act.by.isdisjoint(obligors):
        return False
    if _is_named_by(act, one):
        return True
    is_of_another = any(_is_named_by(act, other) for other in others)
    is_of_all = Keeping.EXTENDED in act.modes  # a change of one term is none of the others
    is_alone = not others and not act.topics
    return not is_of_another and (is_of_all or one.provision.topic is Topic.CEASEFIRE or is_alone)


def _is_named_by(act: Act, one: Laid) -> bool:
    """Tell whether words about an agreement name the topic of a provision, or no topic and a place that it names."""
    return one.provision.topic in act.topics if act.topics else _names(act, one)


def _names(act: Act, one: Laid) -> bool:
    """Tell whether the words of an act's sentence name the topic of a provision, or a place that it names."""
    return one.provision.topic in act.topics or not act.place_words.isdisjoint(one.places)


def _places_fit(act: Act, one: Laid) -> bool:
    """Tell whether an act can be at the places that a provision names: it names one of them, or no other.

    Whose word it is may be named by a town ("Menurut Yerevan, …"), which is no place of the act.
    """
    voices = frozenset(word for name in act.claimants for word in fold(name).split())
    named = act.place_words - words_of_sides() - voices
    return not one.places or not named or bool(named & one.places)
