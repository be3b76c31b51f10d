"""What became of people, by who did it to them."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.roles.arguments import find_arguments
from runut.languages.lexicon import Sense
from runut.record.actor import ActorKind
from runut.record.claims import Outcome


def outcome_by_agent(nodes: Sequence[Node], index: int, sense: Sense, mention: Mention) -> Outcome:
    """Return what became of people: whom an armed group holds, and soldiers whom another land holds, are captured."""
    outcome = sense.outcome or Outcome.DETAINED
    if outcome is not Outcome.DETAINED:
        return outcome
    agents = find_arguments(nodes, index, sense).actors
    kinds = {kind for agent in agents for kind in (agent.actor_kind, *(entity.kind for entity in agent.entities))}
    if ActorKind.NONSTATE_ARMED in kinds:
        return Outcome.CAPTURED
    is_soldier = mention.actor_kind is ActorKind.MILITARY and mention.party is not None
    is_foreign = any(agent.party not in {None, mention.party} for agent in agents)
    return Outcome.CAPTURED if is_soldier and is_foreign else outcome
