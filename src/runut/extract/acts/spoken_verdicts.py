"""What a speaker says of somebody's deed in a predicate of blame: criticism without a verb of blaming (CODEBOOK §4)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.acts.alike_events import share_side
from runut.extract.acts.described_sides import blamed_together
from runut.extract.acts.faults_named import BURDEN, FAULT, GOAL
from runut.extract.acts.spoken_events import SpokenAct, spoken_act, tell_spoken
from runut.extract.acts.verdict_subjects import (
    AIM,
    BLAMING,
    FAILING,
    OF_SIDES,
    RESPONSIBLE,
    UNACCEPTABLE,
    UNTRUE,
    WRONGDOING,
    SaidOf,
    SaidOfWhat,
    aims_at_harm,
    find_said_of,
    is_blame,
)
from runut.extract.grammar.clause_parts import Arguments, Subject
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.whose_thing import agents_behind
from runut.extract.grammar.word_class import has_behind
from runut.extract.meant.cue_topics import find_topic
from runut.extract.roles.noun_doers import doers_of
from runut.languages.affixes import Voice
from runut.record.claims import Event, EventType, Status

_BREAKING, _BREACH = "breaking", "breach"
_BLAMES = BLAMING | OF_SIDES | WRONGDOING | {AIM, BURDEN, FAULT, GOAL, UNACCEPTABLE}
_VERDICT = spoken_act("spoken-verdict", EventType.ACCUSE, "disapprove", "111", Voice.PAS)
_CHARGE = spoken_act("spoken-charge", EventType.ACCUSE, "allege", "112", Voice.ACT)
_DENIAL = spoken_act("spoken-denial", EventType.REJECT, "deny", "120", Voice.PAS)
_REFUSAL = spoken_act("spoken-refusal", EventType.REJECT, "yield", "120", Voice.PAS)
_STAND_WITH, _DUTY = "stand-with", "spoken-duty"
_GOVERNED = 4
_FORETOLD = ("future", "possible")
_OPEN = {Status.POSSIBLE, Status.PLANNED}
_PROMISES = {EventType.AGREE, EventType.CONCEDE}
_TELLS_IT = {EventType.ACCUSE, EventType.REJECT}


def blames_oneself(raw: RawEvent, event: Event) -> bool:
    """Tell whether a charge of wrongs would be against nobody, or against who makes it, or words back oneself.

    So is a duty that speakers say they have ("mereka berpendapat mereka harus | bertindak"), and an ill that nobody is
    said to bring about ("kegagalan itu akan | memicu kekerasan").
    """
    if raw.sense.frame.id == _STAND_WITH:
        return not event.actors
    if raw.bids and any(one.bare_entity for one in raw.arguments.actors) and event.recipients:
        return share_side(event.recipients, event.actors)  # "X harus membalas," says X
    if raw.sense.frame.id == _DUTY:
        return bool(event.actors) and {one.name for one in event.actors} == {one.name for one in event.recipients}
    is_foretold = raw.sense.frame is _VERDICT.frame and raw.sentence.nodes[raw.node - 1].has(*_FORETOLD)
    is_charge = raw.sense.frame is _CHARGE.frame or is_foretold
    return is_charge and (not event.recipients or share_side(event.recipients, event.actors))


def may_judge(sentence: Sentence) -> bool:
    """Tell whether a sentence holds a word of blame."""
    return any(not _BLAMES.isdisjoint(unit.classes) for unit in sentence.units) or bool(sentence.find(_BREAKING))


def is_charged_already(raw: RawEvent, told: Iterable[RawEvent]) -> bool:
    """Tell whether the word of a charge tells of a truce that was broken, too ("X melanggar | gencatan senjata")."""
    return raw.sense.frame is _CHARGE.frame and any(one.node == raw.node for one in told)


def without_failed_promises(events: Sequence[RawEvent], verdicts: Sequence[RawEvent]) -> list[RawEvent]:
    """Leave out what a side is charged with having failed to promise ("X gagal | memberi jaminan")."""
    failing = [one.node for one in verdicts if FAILING in one.sentence.nodes[one.node].unit.classes]
    return [one for one in events if not (failing and _is_failed_promise(one))]


def _is_failed_promise(raw: RawEvent) -> bool:
    return raw.type in _PROMISES and raw.status is Status.FAILED


def find_verdicts(sentence: Sentence, told: Sequence[RawEvent]) -> Iterator[RawEvent]:
    """Yield "tindakan X | tidak dapat diterima", "X | munafik", "itu | tidak benar": none outside of a quotation.

    What a verb of blaming governs ("menilai serangan X kejam") is told by that verb.
    """
    nodes = sentence.nodes
    if sentence.is_headline or (nodes[-1].unit.text == "?" and not _blames_by_asking(nodes)):
        return
    events = {one.node for one in told if one.status not in _OPEN and not _is_failed_promise(one)}
    judges = [one for one in told if one.type in _TELLS_IT and not nodes[one.node].unit.has(_BREAKING, _BREACH)]
    for index in range(len(nodes)):
        said_of = find_said_of(nodes, index) if is_blame(nodes, index) else None
        judging = _judging_around(nodes, index, judges)
        if said_of is None or index in judging:
            continue
        first = index + nodes[index].unit.has(_BREAKING, _BREACH)
        governed = () if _is_whole_charge(nodes, index) else range(first, index + _GOVERNED)
        if said_of.what is SaidOfWhat.SIDE and not events.isdisjoint(governed):
            continue  # "X gagal | merebut Y": what it tells is told
        if judging <= {said_of.node}:
            yield _tell(sentence, said_of, index)
        return


def _blames_by_asking(nodes: Sequence[Node]) -> bool:
    """Tell whether a question wants no answer ("mengapa | PBB | diam saja?", "sampai kapan | …")."""
    return any(node.has("why") for node in nodes[:_GOVERNED])


def _judging_around(nodes: Sequence[Node], index: int, judges: Sequence[RawEvent]) -> set[int]:
    """Return where others are judged in what tells a verdict: a refusal before other words of speech is not of it.

    "X menolak usul itu | dan mengatakan | Y munafik" refuses and blames.
    """
    speech = next((n for n in range(index - 1, 0, -1) if nodes[n].is_speech), 0)
    return {one.node for one in judges if one.type is not EventType.REJECT or one.node >= speech}


def _is_whole_charge(nodes: Sequence[Node], index: int) -> bool:
    """Tell whether a charge stands besides the deed it names ("ingin | menggulingkan Y", "terlibat dalam | …")."""
    classes = nodes[index].unit.classes
    if index + 1 < len(nodes) and nodes[index + 1].has("with", "when"):
        return True  # "X | membuat kesalahan | dengan menyerang Y"
    if aims_at_harm(nodes, index) or FAULT in classes or nodes[index - 1].has("copula"):
        return True
    return RESPONSIBLE in classes and FAILING not in classes


def _tell(sentence: Sentence, said_of: SaidOf, predicate: int) -> RawEvent:
    nodes = sentence.nodes
    owner = nodes[said_of.node].mention
    is_named = owner is not None and (owner.party is not None or said_of.what is SaidOfWhat.SIDE)
    blamed: list[Mention] = [owner] if owner is not None and is_named else []
    if blamed and said_of.node > predicate:
        blamed = blamed_together(nodes, said_of.node) or blamed
    if not blamed:
        blamed = [one for one in doers_of(nodes, said_of.node) if one.party is not None]
    if not blamed and has_behind(nodes, said_of.node, "which"):  # "syarat yang | diajukan X | tidak dapat diterima"
        blamed = [one for one in agents_behind(nodes, said_of.node + 2) if one.party is not None]
    if not blamed and has_behind(nodes, predicate, "that", "by"):  # "tidak dapat diterima | bahwa | X menahan …"
        blamed = [one for one in list_right(nodes, predicate + 2) if one.party is not None]
    blamed = blamed or find_topic(nodes, nodes[predicate].start)
    is_act = owner is None and said_of.what in {SaidOfWhat.DEED, SaidOfWhat.CLAIM, SaidOfWhat.PROPOSAL}
    mentions = [owner] if owner is not None and owner.kind is not MentionKind.PRONOUN else []
    subject = Subject(mentions=mentions, noun=said_of.node if is_act else None)
    rule = f"classes.tsv '{nodes[predicate].unit.low}' said of what somebody did"
    why = [rule, f"'{nodes[predicate].unit.text}' of '{nodes[said_of.node].unit.text}'"]
    act = _act(said_of, nodes[predicate].unit.classes)
    return tell_spoken(act, sentence, (predicate, predicate), Arguments(actors=blamed, subject=subject), why)


def _act(said_of: SaidOf, predicate: Collection[str]) -> SpokenAct:
    """Return what is done by saying so: a claim is denied, a proposal refused, a side charged, a deed blamed."""
    if said_of.what is SaidOfWhat.PROPOSAL:
        return _REFUSAL
    if said_of.what is SaidOfWhat.CLAIM or (said_of.what is SaidOfWhat.THAT and UNTRUE in predicate):
        return _DENIAL
    return _CHARGE if said_of.what is SaidOfWhat.SIDE else _VERDICT
