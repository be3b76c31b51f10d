"""Claims: what a page asserts, each with the exact words it rests on (CODEBOOK §§4-7)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from runut.record.actor import Actor
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence, Step
from runut.record.span import Span


class EventType(StrEnum):
    """PLOVER's sixteen event types."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """Whether what an event tells of came about."""

    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    DEMANDED = "demanded"
    POSSIBLE = "possible"
    DENIED = "denied"
    FAILED = "failed"


class StatementKind(StrEnum):
    """Whether the page reproduces the words or retells them."""

    DIRECT = "direct"
    INDIRECT = "indirect"


class Outcome(StrEnum):
    """What became of the people counted."""

    KILLED = "killed"
    WOUNDED = "wounded"
    MISSING = "missing"
    CAPTURED = "captured"
    DETAINED = "detained"
    DISPLACED = "displaced"
    RELEASED = "released"


class VictimKind(StrEnum):
    """Who was counted."""

    SOLDIER = "soldier"
    CIVILIAN = "civilian"
    JOURNALIST = "journalist"
    PEACEKEEPER = "peacekeeper"
    POLICE = "police"
    MILITANT = "militant"
    CHILD = "child"
    PERSON = "person"


class AgreementKind(StrEnum):
    """What sort of agreement it is."""

    CEASEFIRE = "ceasefire"
    HUMANITARIAN_TRUCE = "humanitarian_truce"
    PEACE_AGREEMENT = "peace_agreement"
    STATEMENT = "statement"
    MANDATE = "mandate"
    EXCHANGE_DEAL = "exchange_deal"
    OTHER = "other"


class Topic(StrEnum):
    """What a provision is about (CODEBOOK §7, after PA-X and the Peace Accords Matrix)."""

    CEASEFIRE = "ceasefire"
    WITHDRAWAL = "withdrawal"
    TERRITORY = "territory"
    PEACEKEEPING = "peacekeeping"
    CORRIDOR = "corridor"
    TRANSPORT = "transport"
    PRISONERS = "prisoners"
    REMAINS = "remains"
    HUMANITARIAN = "humanitarian"
    RETURN_OF_DISPLACED = "return_of_displaced"
    MONITORING = "monitoring"
    DELIMITATION = "delimitation"
    DISARMAMENT = "disarmament"
    RECOGNITION = "recognition"
    POLITICAL_STATUS = "political_status"
    TALKS = "talks"
    ECONOMY = "economy"
    MINES = "mines"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing done by actors to recipients, carried by one trigger in one sentence (CODEBOOK §4).

    Attributes:
        id: Stable: made from the page's digest, the span, the type and its order among equals.
        evidence: The trigger's words and their sentence.
        trigger: `text[evidence.start:evidence.end]`.
        type: PLOVER type.
        mode: Modes of that type, in order of specificity.
        actors: Who does it; both or all sides of a two-sided act.
        recipients: To whom it is done.
        third_parties: Mediators, hosts, guarantors, observers.
        place: Where, in the page's words.
        time: When it happened, not when it was told.
        time_basis: None where the sentence dates it; otherwise how it was inferred.
        status: Whether it came about.
        attribution: Names of those on whose word the page tells it; empty for the newsroom's own voice.
        frame: Id of the frame in the language data that recognised it.
        cameo: CAMEO 1.1b3 code of the frame, None where it has none.
        steps: Why, for `explain`.
    """

    id: str
    evidence: Evidence
    trigger: str
    type: EventType
    mode: tuple[str, ...] = ()
    actors: tuple[Actor, ...] = ()
    recipients: tuple[Actor, ...] = ()
    third_parties: tuple[Actor, ...] = ()
    place: str | None = None
    time: Edtf | None = None
    time_basis: str | None = None
    status: Status = Status.HAPPENED
    attribution: tuple[str, ...] = ()
    frame: str = ""
    cameo: str | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words that the page gives to a speaker (CODEBOOK §5).

    Attributes:
        id: Stable id.
        evidence: From the first to the last code point of the content; `sentence` covers the cue too.
        speaker: Who said it; None where the page does not tell.
        kind: Direct or indirect.
        content: The exact words, one span per stretch where a cue splits them.
        cue: The word of speech, None where none stands in the line.
        cue_span: Where the cue stands.
        channel: statement, press conference, phone, social media … in the page's sense; None if not said.
        relayed_by: Agencies and outlets between the speaker and this page, nearest the speaker first.
        steps: Why, for `explain`.
    """

    id: str
    evidence: Evidence
    speaker: Actor | None
    kind: StatementKind
    content: tuple[Span, ...]
    cue: str | None = None
    cue_span: Span | None = None
    channel: str | None = None
    relayed_by: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """One count of people killed, wounded, missing, … (CODEBOOK §6).

    Attributes:
        id: Stable id.
        evidence: The words of the count.
        said: Those words, literally.
        outcome: What became of them.
        min: Lowest number the words allow; None is open.
        max: Highest number the words allow; None is open.
        approximate: True for "about".
        who: What sort of people.
        side: Party of the victims, None if not said.
        claimant: Who says so, None for the newsroom's own voice.
        time: The period counted.
        place: Where, in the page's words.
        whole: Id of the count of the same page of which the page makes this one a part ("termasuk dua polisi").
        steps: Why, for `explain`.
    """

    id: str
    evidence: Evidence
    said: str
    outcome: Outcome
    min: int | None
    max: int | None
    approximate: bool = False
    who: VictimKind = VictimKind.PERSON
    side: str | None = None
    claimant: str | None = None
    time: Edtf | None = None
    place: str | None = None
    whole: str | None = None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """One thing that an agreement lays down.

    Attributes:
        topic: What it is about.
        said: The exact words.
        start: First code point of `said` in the page's text.
        end: Code point after the last.
        obligor: Party that owes it, None if not said.
        beneficiary: Party to whom it is owed, None if not said.
        deadline: By when, None if not said.
    """

    topic: Topic
    said: str
    start: int
    end: int
    obligor: str | None = None
    beneficiary: str | None = None
    deadline: Edtf | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An agreement as one sentence tells of it (CODEBOOK §7).

    Attributes:
        id: Stable id.
        evidence: The trigger's words.
        trigger: Those words, literally.
        kind: What sort of agreement.
        name: Its own name, where the page gives one.
        parties: Party codes (a name where the party is not known).
        mediators: Party codes of mediators.
        signed: When it was made or signed.
        effective: When it came into force.
        place: Where it was made.
        provisions: What it lays down.
        steps: Why, for `explain`.
    """

    id: str
    evidence: Evidence
    trigger: str
    kind: AgreementKind
    name: str | None = None
    parties: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    signed: Edtf | None = None
    effective: Edtf | None = None
    place: str | None = None
    provisions: tuple[Provision, ...] = ()
    steps: tuple[Step, ...] = ()


Claim = Event | Statement | Casualty | Agreement
