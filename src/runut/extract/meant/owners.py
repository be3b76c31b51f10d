"""Whose "tentaranya", "pasukannya" are, by whom their sentence names before them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.dependence import denies
from runut.extract.grammar.quotes import order_of
from runut.extract.grammar.subject import find_subject
from runut.extract.grammar.tellers import teller_of_more
from runut.extract.grammar.word_class import can_act, is_active, is_preposition, is_verb
from runut.record.actor import Actor, ActorKind
from runut.record.claims import EventType

_TWO = 2
_CRAFT = {"aircraft", "vehicle", "warships"}
_ADDING = ("after", "when", "because")
_ORDERING = {EventType.MOBILIZE, EventType.RETREAT, EventType.REQUEST}
_OWNING = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE, ActorKind.NONSTATE_ARMED}


def owner_named(
    mention: Mention, here: Sequence[Actor], nodes: Sequence[Node], harming: frozenset[str | None]
) -> Actor | None:
    """Return the side named last before an owner's ending, or who accuses it of harm to the owner's.

    "B menuding A membunuh seorang | komandannya": B's, for A is `harming`.
    """
    before = but_agents([actor for actor in here if (actor.end or 0) <= mention.start], nodes)
    if not before:
        return None
    others = [actor for actor in before if actor.party not in harming]
    if (denier := who_denies(mention, here, nodes)) is not None:
        return denier
    if (teller := owner_of_clause(mention, before, nodes)) is not None:
        return teller
    if not others or others[-1] is before[-1]:
        return before[-1]
    is_told = _is_told_of(nodes, before[-1]) or _is_pointed_at(nodes, before[-1], mention)
    return others[-1] if is_told else before[-1]


def _is_pointed_at(nodes: Sequence[Node], last: Actor, owned: Mention) -> bool:
    """Tell whether "negara itu" stands between a land and what it does ("dari X setelah | tentara negara itu | …")."""
    between = (node.mention for node in nodes if (last.end or 0) < node.start < owned.start)
    return any(one is not None and one.definite and one.party is None and "states" in one.classes for one in between)


def but_agents(named: Sequence[Actor], nodes: Sequence[Node]) -> list[Actor]:
    """Return those named but for who does what a closed clause of "yang" tells of another, where that one is named.

    "X, yang dikecam | Y |, mengerahkan pasukannya": the forces of X.
    """
    kept = [actor for actor in named if not _is_agent_aside(actor.start, nodes)]
    return kept or list(named)


def _is_agent_aside(start: int | None, nodes: Sequence[Node]) -> bool:
    """Tell whether somebody does a passive of a clause of "yang" in commas ("X, yang dikecam | Y |, …").

    So does who has a part in a thing alone, before another clause ("rapat yang digelar | Y | karena …").
    """
    at = next((n for n, node in enumerate(nodes) if node.mention is not None and node.start == start), 0)
    if at < _TWO or at + 1 >= len(nodes) or not (nodes[at + 1].is_comma or nodes[at + 1].has(*_ADDING)):
        return False
    verb = at - 1 - nodes[at - 1].has("by")
    which = next((n for n in range(verb - 1, 0, -1) if nodes[n].is_comma or nodes[n].has("which")), 0)
    head = nodes[which - 1]
    is_thing = head.is_trigger or (head.mention is not None and not can_act(head.mention))
    is_aside = nodes[which].has("which") and (head.is_comma or is_thing)
    return is_aside and nodes[verb].is_trigger and nodes[verb].unit.is_passive


def owner_of_clause(mention: Mention, before: Sequence[Actor], nodes: Sequence[Node]) -> Actor | None:
    """Return who does what a clause is added to that tells what befell theirs ("X menyerang Y setelah | tentaranya …").

    What theirs did to others is left to who is named last.
    """
    at = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    behind = next((node for node in nodes[at + 1 :] if is_verb(node)), None)
    if at < _TWO or not nodes[at - 1].has(*_ADDING) or behind is None or is_active(behind):
        return None
    opening = max((n for n in range(at) if nodes[n].is_speech or nodes[n].has("that", "which")), default=-1)
    named = ((nodes[n - 1], nodes[n].mention) for n in range(opening + 1, at) if nodes[n].mention is not None)
    lead, first = next(named, (nodes[0], None))
    if first is None or is_preposition(lead):
        return None
    return next((actor for actor in before if actor.start == first.start), None)


def _is_told_of(nodes: Sequence[Node], actor: Actor) -> bool:
    """Tell whether somebody is the object of a verb, or opens the words or the clause behind it ("setelah | A | …")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is not None and node.mention.start == actor.start), 0)
    return at > 0 and (is_active(nodes[at - 1]) or nodes[at - 1].is_speech or nodes[at - 1].has("that", *_ADDING))


def who_denies(mention: Mention, here: Sequence[Actor], nodes: Sequence[Node]) -> Actor | None:
    """Return who denies what another says of theirs ("A membantah tuduhan B bahwa | pasukannya | menembak").

    What is said to have been done to who denies it was done by the other's.
    """
    before = [actor for actor in here if (actor.end or 0) <= mention.start]
    if len(before) < _TWO or any(actor.party == before[-2].party for actor in here[len(before) :]):
        return None
    between = (node for node in nodes if (before[-2].end or 0) < node.start < (before[-1].start or 0))
    return before[-2] if any(map(denies, between)) else None


def owner_between(
    mention: Mention, here: Sequence[Actor], nodes: Sequence[Node], speaker: Actor | None
) -> Actor | None:
    """Return the side named between the speaker and "tentaranya" ("X berkata Israel membalas | tentaranya …")."""
    if speaker is None or "forces" not in mention.classes:
        return None
    since = speaker.end or 0
    before = but_agents([actor for actor in here if (actor.end or 0) <= mention.start], nodes)
    is_before = since <= mention.start
    return next(
        (a for a in reversed(before) if a.party != speaker.party and (not is_before or (a.end or 0) > since)), None
    )


def is_of_craft(mention: Mention, nodes: Sequence[Node]) -> bool:
    """Tell whether people are of a craft of nobody's just struck ("menembak jatuh jet dan menahan | pilotnya")."""
    before = [n for n, node in enumerate(nodes) if n and node.mention is not None and node.end <= mention.start]
    craft = nodes[before[-1]].mention if before else None
    if craft is None or craft.party is not None or craft.classes.isdisjoint(_CRAFT):
        return False
    return is_active(nodes[before[-1] - 1]) and nodes[before[-1] - 1].is_trigger


def owner_ahead(mention: Mention, here: Sequence[Actor], nodes: Sequence[Node]) -> Actor | None:
    """Return who comes behind the clause of time that opens a sentence ("Setelah | pasukannya | diserang Y, X …")."""
    before = [node for node in nodes if node.start < mention.start]
    if not any(node.has("when", "after", "because") for node in before) or any(node.is_comma for node in before):
        return None
    at = next((n for n in range(len(before), len(nodes) - 1) if nodes[n].is_comma), len(nodes) - 1)
    subject = nodes[at + 1].mention if at + 1 < len(nodes) else None
    named = (actor for actor in here if subject is not None and actor.start == subject.start)
    return None if any((actor.end or 0) <= mention.start for actor in here) else next(named, None)


def owner_beside(
    mention: Mention,
    here: Sequence[Actor],
    nodes: Sequence[Node],
    speaker: Actor | None,
    actor_of: Callable[[Mention], Actor],
) -> Actor | None:
    """Return whom their sentence names beside "tentaranya" or "tentara kami" as whose they are, but for the speaker."""
    if mention.pronoun == "self":
        one = _who_has(mention, nodes) or _who_orders(mention, nodes) or _who_tells(mention, nodes, speaker)
        if one is not None:
            return actor_of(one)
    denier = who_denies(mention, here, nodes) if mention.pronoun == "self" else None
    before = [actor for actor in here if (actor.end or 0) <= mention.start]
    teller = owner_of_clause(mention, before, nodes) if mention.pronoun == "self" else None
    return denier or teller or owner_between(mention, here, nodes, speaker) or owner_ahead(mention, here, nodes)


def _who_has(mention: Mention, nodes: Sequence[Node]) -> Mention | None:
    """Return whose they are of whom a clause of "yang" tells nothing else ("Presiden X, yang | pasukannya | …")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    if at < _TWO or not nodes[at - 1].has("which"):
        return None
    head = nodes[at - _TWO - (at > _TWO and nodes[at - _TWO].is_comma)].mention
    return head if head is not None and head.kind is MentionKind.ACTOR else None


def _who_orders(mention: Mention, nodes: Sequence[Node]) -> Mention | None:
    """Return who sends, withdraws or orders theirs ("X, yang dikecam Y, | memerintahkan | pasukannya")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    if at <= 1 or not is_active(nodes[at - 1]) or nodes[at - 1].types.isdisjoint(_ORDERING):
        return None
    told = find_subject(nodes, at - 1).mentions
    one = told[0] if len(told) == 1 else None
    return one if one is not None and (one.person is not None or one.actor_kind in _OWNING) else None


def _who_tells(mention: Mention, nodes: Sequence[Node], speaker: Actor | None) -> Mention | None:
    """Return who says it of himself in words that another relays ("X mengatakan | pihaknya | …, kata Y")."""
    at = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
    cue = at - 1
    while cue > 0 and (nodes[cue].is_comma or nodes[cue].time is not None or nodes[cue].has("that")):
        cue -= 1
    if cue < 1 or speaker is None or not nodes[cue].is_speech or order_of(nodes[cue]) == "post":
        return None
    told = (teller_of_more(nodes, cue) or find_subject(nodes, cue)).mentions
    one = told[0] if len(told) == 1 and told[0].kind is MentionKind.ACTOR else None
    return None if one is None or speaker.start is None or one.start <= speaker.start < one.end else one


def owner_told(mention: Mention, nodes: Sequence[Node], actor_of: Callable[[Mention], Actor]) -> Actor | None:
    """Return the last organ or force that its sentence tells of before "tentaranya" ("Junta …, dan | tentaranya").

    Its side may be one that only the story tells.
    """
    if mention.pronoun == "self" and "states" in mention.classes:
        holder = _holder_before(mention, nodes)
        return None if holder is None else actor_of(holder)
    if mention.pronoun != "self" or "forces" not in mention.classes:
        return None
    before = [node.mention for node in nodes if node.mention is not None and node.end <= mention.start]
    organs = [one for one in before if one.kind is MentionKind.ACTOR and one.actor_kind in _OWNING]
    sides = [
        one for one in organs if one.person is None and one.owner is None and not _is_agent_aside(one.start, nodes)
    ]
    told = map(actor_of, reversed(sides))
    return next((actor for actor in told if actor.party is not None), None)


def _holder_before(land: Mention, nodes: Sequence[Node]) -> Mention | None:
    """Return the last person of a side who acts before "negaranya" ("X bertemu Y setelah | negaranya | …")."""
    holder = None
    for before, node in pairwise(nodes):
        if node.start >= land.start:
            break
        holder = _person_acting(before, node) or holder
    return holder or _person_acting(None, nodes[0])


def _person_acting(before: Node | None, node: Node) -> Mention | None:
    one = node.mention
    is_person = one is not None and one.party is not None and (one.title or one.person is not None)
    is_governed = before is not None and (is_preposition(before) or is_verb(before))
    return one if is_person and not is_governed else None
