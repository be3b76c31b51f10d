"""Page records made directly of what sentences tell: a reading without a mistake, so that linking alone is measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from benchmarks.worlds.cast import Party
from benchmarks.worlds.history import make_history
from benchmarks.worlds.pages import MadePage, count_episodes, find_pages
from benchmarks.worlds.patterns import Span as Words
from benchmarks.worlds.patterns import read_sections
from benchmarks.worlds.perfect_articles import Standing, find_standing, make_article
from benchmarks.worlds.sentences import Sentence, bounds_of
from benchmarks.worlds.stages import Staging
from runut.record.actor import Actor, ActorKind
from runut.record.claims import (
    Agreement,
    AgreementKind,
    Casualty,
    Event,
    EventType,
    Outcome,
    Provision,
    Statement,
    StatementKind,
    Status,
    Topic,
    VictimKind,
)
from runut.record.edtf import Edtf
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span

_TWO_SIDED = frozenset(
    {"clash", "talks", "phone", "truce", "truce.denied", "peace", "state.amended", "state.amended.head"}
)
_KINDS = {"state": ActorKind.GOVERNMENT, "group": ActorKind.NONSTATE_ARMED, "body": ActorKind.IGO}
_ATTACK = re.compile(
    r"\b(menembaki|menyerang|membombardir|menggempur|shelling|attacking|bombarding|[Ss]erang\b|[Tt]embaki)"
)
_DENIAL = re.compile(r"\b(membantahnya|membantah|dibantah|denied)\b")
_TOPICS = {"demining": Topic.MINES}


def find_records(seed: int, pages: int) -> Iterator[PageRecord]:
    """Yield the records of so many pages of a world, one at a time: a hundred thousand need no memory of their own."""
    staging = make_history(seed, count_episodes(pages))
    return (make_record(page, staging) for page in find_pages(staging, pages))


def make_record(page: MadePage, staging: Staging) -> PageRecord:
    """Return the record of a page as a reader without a fault would give it."""
    standing = list(find_standing(page))
    claims = [claim for one in standing for claim in _claims(one, staging)]
    return PageRecord(
        page=Page(id=page.id, text=page.laid.text, sha256=page.sha256, published=page.frame.published.isoformat()),
        article=make_article(page),
        events=tuple(claim for claim in claims if isinstance(claim, Event)),
        statements=tuple(claim for claim in claims if isinstance(claim, Statement)),
        casualties=tuple(claim for claim in claims if isinstance(claim, Casualty)),
        agreements=tuple(claim for claim in claims if isinstance(claim, Agreement)),
    )


def _claims(one: Standing, staging: Staging) -> Iterator[Event | Statement | Casualty | Agreement]:
    tell = one.sentence.tell
    if tell is None:
        return
    if tell.section == "quote":
        yield _statement(one, staging)
    elif tell.count is not None:
        yield _casualty(one, staging)
    elif tell.section.startswith("provision."):
        yield _agreement(one, staging)
    else:
        yield _event(one, staging)
        if tell.section == "accuse":
            yield from _accused(one, staging)
        if tell.section == "state.disputed":
            yield from _denied(one, staging)
        if tells_agreement(one.sentence):
            yield _agreement(one, staging)


def _event(one: Standing, staging: Staging) -> Event:
    sentence = one.sentence
    tell, section = sentence.tell, sentence.section
    kind, mode = section.type, section.mode
    if kind is None and tell.provision is not None:
        topic = read_sections(sentence.language)[tell.provision.topic][0]
        kind, mode = topic.type, topic.mode
    evidence = one.evidence(sentence.filled.trigger)
    time, basis = _time(one)
    actors, recipients, third = _parts(one, staging)
    return Event(
        id=one.id("e", kind, evidence.start), evidence=evidence, type=EventType(kind), mode=mode,
        trigger=sentence.text[evidence.start - one.start : evidence.end - one.start],
        actors=actors, recipients=recipients, third_parties=third, place=sentence.place, time=time,
        time_basis=basis, status=Status(section.status),
    )  # fmt: skip


def _accused(one: Standing, staging: Staging) -> Iterator[Event]:
    """Yield the attack that an accusation tells with a verb of its own."""
    sentence, tell = one.sentence, one.sentence.tell
    found = _ATTACK.search(sentence.text)
    if found is None:
        return
    evidence = one.evidence(found.span())
    slots = dict(sentence.filled.slots)
    slot = next((name for name in ("fB", "B") if name in slots), None)
    party = staging.parties[tell.roles["B"]]
    time = Edtf.day(tell.also_day) if "X" in slots and tell.also_day else None
    by = staging.parties[tell.roles["A"]].name(sentence.language)
    yield Event(
        id=one.id("e", "ASSAULT", evidence.start), evidence=evidence, type=EventType.ASSAULT, trigger=found[0],
        mode=("heavy-weapons",), place=sentence.place, time=time, attribution=(by,),
        actors=(_actor(one, slot, slots[slot], party, staging),) if slot else (),
    )  # fmt: skip


def _denied(one: Standing, staging: Staging) -> Iterator[Event]:
    """Yield the denial that follows an accusation of not having done what was agreed."""
    sentence, tell = one.sentence, one.sentence.tell
    found = _DENIAL.search(sentence.text)
    if found is None:
        return
    evidence = one.evidence(found.span())
    slots = dict(sentence.filled.slots)
    accused, accuser = (staging.parties[tell.roles[letter]] for letter in "AB")
    time, basis = _time(one)
    yield Event(
        id=one.id("e", "REJECT", evidence.start), evidence=evidence, type=EventType.REJECT, trigger=found[0],
        mode=("deny",), time=time, time_basis=basis, actors=(_actor(one, "A", slots["A"], accused, staging),),
        recipients=(_actor(one, "B", slots["B"], accuser, staging),),
    )  # fmt: skip


def _time(one: Standing) -> tuple[Edtf | None, str | None]:
    """Return the sentence's time, or that of the lead where it tells the same."""
    told = one.sentence.when.edtf
    if told is not None:
        return Edtf(told), None
    tell, lead = one.sentence.tell, one.lead.tell
    if tell is not None and lead is not None and tell.happening == lead.happening and tell.section == lead.section:
        return Edtf.day(tell.day), "inferred: the same act as told in the lead"
    return None, None


def _parts(one: Standing, staging: Staging) -> tuple[tuple[Actor, ...], tuple[Actor, ...], tuple[Actor, ...]]:
    """Return actors, recipients and third parties by the slots of the sentence."""
    tell = one.sentence.tell
    doer = "B" if tell.section.startswith("state.disputed") else "A"
    actors: list[Actor] = []
    recipients: list[Actor] = []
    third: list[Actor] = []
    seen: set[str] = set()
    for slot, words in one.sentence.filled.slots:
        for code in one.sentence.named.get(slot, ()):
            if code in seen:
                continue
            seen.add(code)
            letter = next((key for key, value in tell.roles.items() if value == code), "A")
            actor = _actor(one, slot, words, staging.parties[code], staging)
            if letter == "M" and slot == "M":
                third.append(actor)
            elif letter == doer or tell.section in _TWO_SIDED:
                actors.append(actor)
            else:
                recipients.append(actor)
    if tell.section == "protest":
        at = dict(one.sentence.filled.slots)["P"]
        start, end = one.start + at[0], one.start + at[1]
        crowd = Actor(name=one.sentence.text[at[0] : at[1]], kind=ActorKind.CIVILIANS, start=start, end=end)
        return (crowd,), (), ()
    return tuple(actors), tuple(recipients), tuple(third)


def _actor(one: Standing, slot: str, words: Words, party: Party, staging: Staging) -> Actor:
    tell = one.sentence.tell
    name = party.name(one.sentence.language).removeprefix("the ")
    kind = _KINDS[party.kind]
    if slot.startswith("l"):
        leader = staging.leader(party.code, tell.day)
        name = leader.name if leader else name
        kind = ActorKind.PERSON if leader else kind
    elif slot.startswith("f") and party.kind == "state":
        kind = ActorKind.MILITARY
    start, end = one.start + words[0], one.start + words[1]
    basis = "both" if len(one.sentence.named[slot]) > 1 else None
    code = party.code if party.is_known else None
    return Actor(name=name, party=code, kind=kind, start=start, end=end, basis=basis)


def _statement(one: Standing, staging: Staging) -> Statement:
    sentence = one.sentence
    slots = dict(sentence.filled.slots)
    start, end = (one.start + at for at in slots["Q"])
    tell = sentence.tell
    speaker = _actor(one, "lA", slots["lA"], staging.parties[tell.roles["A"]], staging)
    evidence = replace(one.evidence(None), start=start, end=end)
    return Statement(
        id=one.id("s"), evidence=evidence, speaker=speaker, kind=StatementKind.DIRECT, content=(Span(start, end),)
    )


def _casualty(one: Standing, staging: Staging) -> Casualty:
    sentence = one.sentence
    tell = sentence.tell
    slots = dict(sentence.filled.slots)
    side = staging.parties[tell.count.side]
    bounds = bounds_of(sentence)
    evidence = one.evidence(slots["N"])
    time, _ = _time(one)
    return Casualty(
        id=one.id("c"), evidence=evidence, outcome=Outcome(tell.count.outcome), min=bounds.low,
        said=sentence.text[slots["N"][0] : slots["N"][1]], max=bounds.high,
        who=VictimKind(tell.count.who), side=side.code if side.is_known else side.name(sentence.language),
        claimant=sentence.text[slots["S"][0] : slots["S"][1]],
        time=time or Edtf.day(tell.day), place=sentence.place,
    )  # fmt: skip


def tells_agreement(sentence: Sentence) -> bool:
    """Tell whether a sentence names an agreement or tells of its making."""
    tell = sentence.tell
    if tell is None or tell.agreement is None:
        return False
    return tell.section in {"truce", "peace"} or "G" in dict(sentence.filled.slots)


def _agreement(one: Standing, staging: Staging) -> Agreement:
    sentence = one.sentence
    tell = sentence.tell
    slots = dict(sentence.filled.slots)
    is_named = "G" in slots
    words = slots["G"] if is_named else sentence.filled.trigger
    evidence = one.evidence(words)
    text = sentence.text[evidence.start - one.start : evidence.end - one.start]
    signed = Edtf.day(tell.agreed or tell.agreement.day) if is_named else _time(one)[0]
    named = {code for slot, _ in sentence.filled.slots for code in sentence.named.get(slot, ())}
    roles = tell.agreement.roles
    kept = [roles[letter] for letter in "AB" if roles[letter] in named]
    return Agreement(
        id=one.id("a", evidence.start), evidence=evidence, trigger=text, kind=AgreementKind(tell.agreement.kind),
        name=text if is_named else None, signed=signed, place=None if is_named else sentence.place,
        parties=tuple(_code(staging.parties[code], sentence.language) for code in kept),
        mediators=(roles["M"],) if staging.parties[roles["M"]].name(sentence.language) in sentence.text else (),
        provisions=(_provision(one, staging),) if sentence.filled.said else (),
    )  # fmt: skip


def _code(party: Party, language: str) -> str:
    return party.code if party.is_known else party.name(language)


def _provision(one: Standing, staging: Staging) -> Provision:
    tell, said = one.sentence.tell, one.sentence.filled.said
    truth = tell.provision
    named = {slot[-1] for slot, _ in one.sentence.filled.slots}
    language = one.sentence.language
    topic = _TOPICS.get(truth.topic) or Topic(truth.topic)
    return Provision(
        topic=topic, said=one.sentence.text[said[0] : said[1]], start=one.start + said[0], end=one.start + said[1],
        obligor=_code(staging.parties[truth.roles["A"]], language),
        beneficiary=_code(staging.parties[truth.roles["B"]], language) if "B" in named else None,
        deadline=None if truth.deadline is None else Edtf.day(tell.until or truth.deadline),
    )  # fmt: skip
