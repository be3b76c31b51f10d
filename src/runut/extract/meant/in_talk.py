"""Who "kami", "Anda" and "mereka" are, and whose "kapal kami" is, in the mouth of a speaker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.page.context import PageContext
from runut.record.actor import Actor, ActorKind


def but_speakers(group: tuple[Actor, ...], speaker: Actor | None) -> tuple[Actor, ...]:
    """Leave the speaker's side out of several sides: in their mouth it is "kami" and not "mereka"."""
    side = None if speaker is None else speaker.party
    others = tuple(actor for actor in group if actor.party != side)
    is_among_others = side is not None and len({actor.party for actor in group}) > 1
    return others if is_among_others and others else group


def of_speaker(mention: Mention, actor: Actor, speaker: Actor) -> Actor:
    """Return people or a thing of the speaker's side ("nelayan | kami", "kapal | kami")."""
    basis = f"'{mention.name}': of {speaker.name}, who speaks"
    return replace(actor, name=mention.name, party=speaker.party, start=mention.start, end=mention.end, basis=basis)


def spoken_to(sentence: Sentence | None, speaker: Actor | None, context: PageContext) -> tuple[Actor, ...]:
    """Return who "Anda" are: to whom the sentence says it is said ("kata X kepada | Y"), else the speaker's foe."""
    if speaker is None:
        return ()
    told = () if sentence is None else _addressed(sentence, context)
    foe = context.foe_of(speaker)
    found = next((actor for actor in told if actor.party not in {None, speaker.party}), foe)
    return () if found is None else (found,)


def _addressed(sentence: Sentence, context: PageContext) -> Sequence[Actor]:
    nodes = sentence.nodes
    behind = [nodes[n + 1].mention for n in range(len(nodes) - 1) if nodes[n].has("to_whom")]
    actors = [context.actor_of(m) for m in behind if m is not None and m.kind is MentionKind.ACTOR]
    return [actor for actor in actors if actor.kind is not ActorKind.MEDIA]
