"""Which acts bear on the keeping of which provisions: one readable table.

Each rule says: on a provision about one of these topics, an act of this family and mode, done by these, tells that it
was kept, or that it was not. Its status says the rest (`state_of_status`), and whether a page says so of the agreement
itself or tells only of the act says on what basis it stands.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from runut.extract.agreements.bearing import Keeping
from runut.link.keeping.acts import COUNT, TOLD
from runut.record.claims import EventType, Status, Topic
from runut.record.provisions import ProvisionState


class Who(StrEnum):
    """Who must have done what bears on a provision."""

    BOTH = "both sides"
    """At least two of the agreement's parties, against or with each other."""
    THEMSELVES = "both sides, with nobody between them"
    PARTY = "a party"
    """One of its parties, and towards nobody but them where the page says towards whom."""
    OBLIGOR = "who owes it"
    """Who owes it; one of its parties where no page says who."""
    BENEFICIARY = "whom it is owed"
    HELPER = "who owes it, or a mediator"
    ANYBODY = "anybody, for its parties"
    OTHERS = "others, of both sides"
    """Somebody asks it of two of the parties."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One row of the table.

    Attributes:
        name: What it says, as a `reason` shows it.
        topics: The topics of provisions that it bears on.
        family: PLOVER type of the act, `COUNT` or `TOLD`.
        modes: The act has one of these; empty for any.
        who: Who must have done it.
        gives: What it tells of a provision when it came about.
        needs_words: Whether words in its sentence must name the topic, or a place that the provision names.
        is_act: Whether it is an act that says nothing of the agreement, even where its sentence names it.
        is_said: Whether only a sentence that tells of the agreement can say so of it.
        only: The statuses that count; empty for all.
        is_always: Whether it tells so even where it is only planned: who will ask for it says that it is not kept.
        is_later: Whether it must lie after the day of the signing: the talks that made it are none that it promises.
    """

    name: str
    topics: tuple[Topic, ...]
    family: str
    modes: frozenset[str] = frozenset()
    who: Who = Who.OBLIGOR
    gives: ProvisionState = ProvisionState.DONE
    needs_words: bool = False
    is_act: bool = False
    is_said: bool = False
    is_later: bool = False
    only: frozenset[Status] = frozenset()
    is_always: bool = False

    @property
    def is_general(self) -> bool:
        """Whether it bears on provisions of any topic."""
        return len(self.topics) == len(Topic)


BLAME, DENIAL = "each side blames the other", "a denial"
"""Names of the rules by which one claim answers another."""

_T, _S, _E = Topic, ProvisionState, EventType
_TRUCE = (_T.CEASEFIRE,)
_WAYS = (_T.CORRIDOR, _T.TRANSPORT, _T.HUMANITARIAN)
_OPEN = (_T.TALKS, _T.DELIMITATION, _T.POLITICAL_STATUS)
_ALL = tuple(Topic)
_KEPT_UP = (_T.PEACEKEEPING, *_WAYS, _T.MONITORING)
_OWED = (
    _T.WITHDRAWAL, _T.TERRITORY, _T.PRISONERS, _T.REMAINS, _T.RETURN_OF_DISPLACED, _T.DISARMAMENT, _T.MINES,
)  # fmt: skip


def _rule(name: str, topics: tuple[Topic, ...], act: str, **more: object) -> Rule:
    family, _, modes = act.partition("/")
    return Rule(name=name, topics=topics, family=family, modes=frozenset(filter(None, modes.split(","))), **more)  # type: ignore[arg-type]


RULES: tuple[Rule, ...] = (
    _rule("the fighting ended", _TRUCE, f"{_E.RETREAT}/ceasefire", who=Who.PARTY),
    _rule("a truce was broken", _TRUCE, f"{_E.ASSAULT}/violate-ceasefire", who=Who.PARTY, gives=_S.BREACHED),
    _rule("fighting between its sides", _TRUCE, _E.ASSAULT, who=Who.BOTH, gives=_S.BREACHED, is_act=True),
    _rule("a call to stop fighting", _TRUCE, f"{_E.REQUEST}/yield", who=Who.OTHERS, gives=_S.BREACHED, is_act=True),
    _rule(BLAME, _TRUCE, _E.ACCUSE, who=Who.BOTH, gives=_S.DISPUTED),
    _rule("one side accuses the other", _TRUCE, _E.ACCUSE, who=Who.PARTY, gives=_S.BREACHED, is_said=True),
    _rule(
        "one side accuses the other of not doing it",
        _ALL,
        _E.ACCUSE,
        who=Who.PARTY,
        gives=_S.BREACHED,
        is_said=True,
        needs_words=True,
    ),
    _rule(DENIAL, _ALL, f"{_E.REJECT}/deny", who=Who.PARTY, gives=_S.DISPUTED),
    _rule("troops left", (_T.WITHDRAWAL,), f"{_E.RETREAT}/withdraw"),
    _rule("troops left what is to be handed over", (_T.TERRITORY,), f"{_E.RETREAT}/withdraw", needs_words=True),
    _rule("territory was handed over", (_T.TERRITORY,), f"{_E.RETREAT}/return", needs_words=True),
    _rule(
        "who is to have it moved in",
        (_T.TERRITORY,),
        f"{_E.MOBILIZE}/troops",
        who=Who.BENEFICIARY,
        needs_words=True,
    ),
    _rule("peacekeepers are there", (_T.PEACEKEEPING,), f"{_E.MOBILIZE}/peacekeepers,troops", who=Who.HELPER),
    _rule("prisoners were freed", (_T.PRISONERS,), f"{_E.RETREAT}/release", who=Who.ANYBODY),
    _rule("prisoners were counted as freed", (_T.PRISONERS,), f"{COUNT}/released", who=Who.ANYBODY),
    _rule("an exchange", (_T.PRISONERS, _T.REMAINS, _T.MINES), f"{_E.COOPERATE}/exchange", who=Who.PARTY),
    _rule(
        "people or bodies were returned",
        (_T.PRISONERS, _T.REMAINS, _T.RETURN_OF_DISPLACED),
        f"{_E.RETREAT}/return",
        who=Who.ANYBODY,
        needs_words=True,
    ),
    _rule(
        "prisoners are held",
        (_T.PRISONERS,),
        f"{_E.COERCE}/arrest",
        gives=_S.PENDING,
        only=frozenset({Status.ONGOING}),
    ),
    _rule("a way was opened", _WAYS, f"{_E.RETREAT}/access", who=Who.ANYBODY, needs_words=True),
    _rule(
        "a way was closed",
        _WAYS,
        f"{_E.COERCE}/restrict,withhold",
        who=Who.PARTY,
        gives=_S.BREACHED,
        needs_words=True,
    ),
    _rule("aid came", (_T.HUMANITARIAN,), f"{_E.AID}/humanitarian", who=Who.ANYBODY),
    _rule("observers were let in", (_T.MONITORING,), f"{_E.RETREAT}/access", who=Who.ANYBODY, needs_words=True),
    _rule(
        "observers were sent",
        (_T.MONITORING,),
        f"{_E.MOBILIZE}/peacekeepers",
        who=Who.ANYBODY,
        needs_words=True,
    ),
    _rule("arms were laid down or mines cleared", (_T.DISARMAMENT, _T.MINES), f"{_E.RETREAT}/disarm"),
    _rule("mines were cleared", (_T.MINES,), _E.AID, who=Who.ANYBODY, needs_words=True),
    _rule("it was recognised", (_T.RECOGNITION,), f"{_E.SUPPORT}/recognise"),
    _rule("its sides met by themselves", (_T.TALKS,), _E.CONSULT, who=Who.THEMSELVES, is_later=True),
    _rule("talks went on", _OPEN, _E.CONSULT, who=Who.BOTH, gives=_S.PENDING, is_later=True),
    _rule("talks were agreed", (_T.TALKS,), f"{_E.AGREE}/talks", who=Who.BOTH, gives=_S.PENDING, is_later=True),
    _rule("it was refused", _ALL, _E.REJECT, gives=_S.PENDING, needs_words=True, is_said=True),
    _rule(
        "one side asks it of the other", _OWED, f"{_E.REQUEST}/yield", who=Who.PARTY, gives=_S.PENDING, needs_words=True
    ),
    _rule(
        "one side asks the other to keep it",
        _KEPT_UP,
        f"{_E.REQUEST}/yield",
        who=Who.PARTY,
        gives=_S.DISPUTED,
        needs_words=True,
        is_always=True,
    ),
    _rule("they work together", (_T.ECONOMY,), _E.COOPERATE, who=Who.PARTY),
    _rule("money was given", (_T.ECONOMY,), f"{_E.AID}/financial", who=Who.ANYBODY),
    _rule("told as broken", _ALL, f"{TOLD}/{Keeping.BROKEN}", gives=_S.BREACHED),
    _rule("told as kept", _ALL, f"{TOLD}/{Keeping.HOLDS}"),
    _rule("told as brought about", _ALL, f"{TOLD}/{Keeping.BROUGHT}"),
    _rule("told as in force", _TRUCE, f"{TOLD}/{Keeping.IN_FORCE}"),
    _rule("told as ended", _ALL, f"{TOLD}/{Keeping.ENDED}", gives=_S.EXPIRED),
    _rule("told as extended or renewed", _ALL, f"{TOLD}/{Keeping.EXTENDED}", gives=_S.AMENDED),
)
"""The rules, in the order in which they are tried: of those that hold for an act, the first counts."""

WAYS = frozenset({_T.CORRIDOR, _T.TRANSPORT})
"""Two words for one thing: a way that is to be open."""

LASTING = frozenset({_T.CEASEFIRE, _T.PEACEKEEPING, _T.CORRIDOR, _T.TRANSPORT, _T.HUMANITARIAN, _T.MONITORING})
"""What is kept by going on: while it lasts it is done, not partly done."""

_CAME_ABOUT = frozenset({Status.HAPPENED, Status.ONGOING})


def state_of_status(rule: Rule, status: Status, topic: Topic) -> ProvisionState | None:
    """Return what an act tells of a provision by a rule, given whether it came about; None where it tells nothing.

    What is planned, demanded or possible, denied or failed is pending where it would have been done; a breach that did
    not come about is none, and one that is denied is disputed.
    """
    if rule.only and status not in rule.only:
        return None
    if status in _CAME_ABOUT or (rule.is_always and status is not Status.DENIED):
        is_under_way = status is Status.ONGOING and rule.gives is ProvisionState.DONE and topic not in LASTING
        return ProvisionState.PARTLY if is_under_way else rule.gives
    if rule.gives is ProvisionState.BREACHED:
        return ProvisionState.DISPUTED if status is Status.DENIED else None
    return ProvisionState.PENDING if rule.gives in _KEPT else None


_KEPT = frozenset({ProvisionState.DONE, ProvisionState.PARTLY, ProvisionState.PENDING})


def _by_topic() -> Mapping[tuple[Topic, str], tuple[Rule, ...]]:
    found: dict[tuple[Topic, str], list[Rule]] = defaultdict(list)
    for rule in RULES:
        for topic in rule.topics:
            found[topic, rule.family].append(rule)
    return {key: tuple(rules) for key, rules in found.items()}


_RULES_OF = _by_topic()


def rules_of(topic: Topic, family: str) -> tuple[Rule, ...]:
    """Return the rules for acts of a family on provisions of a topic, in the order of the table."""
    return _RULES_OF.get((topic, family), ())


FAMILIES_OF: Mapping[Topic, frozenset[str]] = {
    topic: frozenset(rule.family for rule in RULES if topic in rule.topics) for topic in Topic
}
