"""Whom "mereka" means of whom something is done: those seized, hurt or held before, not who did it or tells of it."""

from __future__ import annotations

from collections.abc import Container, Sequence

from runut.annotate.phrases.clauses import Node, Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.fell_in import those_fallen
from runut.extract.grammar.word_class import BEFORE_VERBS, is_active, is_passive, is_verb
from runut.languages.lexicon import Sense
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event, EventType

_NEAR = 2  # lines; a blank one may part them
_TAKING = {"abduct", "arrest", "seize", "deport"}
_AGAINST_CAPTIVES = {"torture", "beat", "targeted", "sexual"}
_AFTER_HARM = {EventType.COERCE, EventType.ACCUSE, EventType.SANCTION, EventType.THREATEN, EventType.REQUEST}
_UNDERGONE_FIRST = {*_AFTER_HARM, EventType.ASSAULT}
_ONE = "third_singular"
_FREED = "release"
_FEWEST_BEFORE = 4
_STATE_KINDS = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT, ActorKind.PEACEKEEPERS}


def those_seized(
    pronoun: Mention, sentence: Sentence | None, last: Event | None, several: Container[int | None]
) -> tuple[Actor, ...]:
    """Return those whom the act before befell, where "mereka" undergoes what such people do ("mereka | ditahan").

    So "dia | dibebaskan" is the one person who was held, not the lawyer who tells of it. `several` holds where phrases
    stand that are about more than one. Who is caught by somebody named may be who took others.
    """
    if last is None or sentence is None or sentence.line - last.evidence.line > _NEAR:
        return ()
    at = _opening(pronoun, sentence.nodes, several)
    if at is None or not (_undergoes(at, sentence.nodes, last) or _underwent(at, sentence.nodes)):
        return ()
    if pronoun.pronoun == _ONE:
        is_one = len(last.recipients) == 1 and last.recipients[0].kind is ActorKind.PERSON
        return last.recipients if is_one else ()
    are_many = len(last.recipients) > 1 or all(
        actor.start in several or actor.kind is ActorKind.NONSTATE_ARMED for actor in last.recipients
    )
    return last.recipients if are_many else ()


def _opening(pronoun: Mention, nodes: Sequence[Node], several: Container[int | None]) -> int | None:
    """Return where a pronoun opens its clause and nobody else of several stands before it ("kata X bahwa | mereka")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), None)
    if at is None or any(_are_others(node.mention, several) for node in nodes[:at]):
        return None
    before = nodes[at - 1] if at else None
    opens = before is None or before.is_comma or before.is_speech or before.has("that", "but")
    return at if opens else None


def _are_others(people: Mention | None, several: Container[int | None]) -> bool:
    """Tell whether people of several are others than those meant: not they nor their kin ("keluarga mereka")."""
    if people is None or people.start not in several:
        return False
    return "third_plural" not in {people.pronoun, people.owner}


def _undergoes(at: int, nodes: Sequence[Node], last: Event) -> bool:
    """Tell whether a pronoun that opens its clause is what a passive of holding, blaming or freeing is about."""
    verb = next((n for n in range(at + 1, len(nodes)) if nodes[n].categories.isdisjoint(BEFORE_VERBS)), 0)
    item = nodes[verb].unit.item if verb else None
    if item is None or not any(_fits(sense, last) for sense in item.senses):
        return False
    following = nodes[verb + 1] if verb + 1 < len(nodes) else None
    has_agent = following is not None and (
        following.has("by") or (following.mention is not None and following.mention.kind is MentionKind.ACTOR)
    )
    return not has_agent or _FREED in last.mode or all(actor.kind in _STATE_KINDS for actor in last.actors)


def _underwent(at: int, nodes: Sequence[Node]) -> bool:
    """Tell whether a clause with no subject says before what those meant underwent ("Ketika | dikepung, | mereka")."""
    verb = next((n for n in range(at) if is_verb(nodes[n])), 0)
    item = nodes[verb].unit.item
    is_bare = verb > 0 and is_passive(nodes[verb]) and nodes[at - 1].is_comma
    if item is None or not is_bare or any(node.mention is not None for node in nodes[:verb]):
        return False
    return any(sense.voice.is_passive and sense.frame.type in _UNDERGONE_FIRST for sense in item.senses)


def some_befallen(part: Mention, sentence: Sentence | None, last: Event | None) -> tuple[Actor, ...]:
    """Return those whom the act before befell, some of whom undergo more ("dua | di antaranya ditahan")."""
    if last is None or sentence is None or sentence.line - last.evidence.line > _NEAR:
        return ()
    nodes = sentence.nodes
    verb = next((n for n in range(len(nodes)) if nodes[n].start >= part.end and is_verb(nodes[n])), 0)
    is_done_to = is_passive(nodes[verb]) and not nodes[verb].types.isdisjoint(_AFTER_HARM)
    are_told = all(actor.start is not None and actor.kind not in _STATE_KINDS for actor in last.recipients)
    return last.recipients if is_done_to and are_told else ()


def fell_then(people: Mention, nodes: Sequence[Node], last: Event | None) -> Actor | None:
    """Return whose people fell in what befell them before ("X menyerang Y. Empat | tentaranya | tewas dalam itu")."""
    if last is None or last.type is not EventType.ASSAULT or len(last.recipients) != 1:
        return None
    deeds = (n for n in range(len(nodes) - 1) if nodes[n].is_noun and nodes[n + 1].has("demonstrative"))
    is_fallen = any(those_fallen(nodes, n) is people for n in deeds)
    return last.recipients[0] if is_fallen and last.recipients[0].party is not None else None


def _fits(sense: Sense, last: Event) -> bool:
    """Tell whether a passive tells what is done to people who were seized, or hurt, before."""
    if not sense.voice.is_passive:
        return False
    kind, mode = sense.frame.type, sense.frame.mode
    if kind in _AFTER_HARM or (kind is EventType.RETREAT and _FREED in mode):
        return True
    is_taken = _FREED in last.mode or not _TAKING.isdisjoint(last.mode)
    return kind is EventType.ASSAULT and (is_taken or not _AGAINST_CAPTIVES.isdisjoint(mode))


def undergoes_next(nodes: Sequence[Node], pronoun: Mention) -> bool:
    """Tell whether "mereka" undergo what follows on what befell others ("menangkap warga dan memukuli | mereka")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is pronoun), 0)
    if at < _FEWEST_BEFORE or not is_verb(nodes[at - 1]) or is_passive(nodes[at - 1]):
        return False
    joint = at - 2
    while joint > 0 and nodes[joint].has("adverb", "next_in_turn"):
        joint -= 1
    if not nodes[joint].has("and", "with", "by") and not nodes[joint + 1].unit.has("next_in_turn"):
        return False
    for position in range(joint, 1, -1):
        node = nodes[position]
        if node.is_speech or node.is_comma or node.has("that", "which"):
            return False
        if node.mention is not None and _are_people(node.mention) and is_active(nodes[position - 1]):
            return node.mention.pronoun is None
    return False


def _are_people(mention: Mention) -> bool:
    return mention.has_people or mention.actor_kind is ActorKind.NONSTATE_ARMED
