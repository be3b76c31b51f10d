"""Who "mereka juga" are: those who did the like in the sentence before ("X meminta …. Mereka juga meminta …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.grammar.raw_event import RawEvent
from runut.extract.parties.at_hand import fill_role
from runut.extract.parties.same_event import Told
from runut.record.claims import Event

_THEY = {"third_plural", "third_singular"}
_TOO = "as_well"


def name_same_doers(event: Event, told: Sequence[Told], raw: RawEvent | None) -> Event:
    """Return what a pronoun that opens its sentence does "juga" as done by who did such an act right before."""
    if raw is None or not told or not _opens_with_them_too(raw):
        return event
    sentence = told[-1].event.evidence.sentence
    before = [one.event for one in told if one.event.evidence.sentence == sentence]
    alike = next((one for one in before if one.type is event.type and one.actors), None)
    if alike is None or sentence == event.evidence.sentence or alike.actors == event.actors:
        return event
    basis = f"'{raw.arguments.actors[0].name}': who did such an act in line {alike.evidence.line}"
    return fill_role(event, "actors", alike.actors, basis)


def _opens_with_them_too(raw: RawEvent) -> bool:
    nodes = raw.sentence.nodes
    pronoun = nodes[0].mention
    is_they = pronoun is not None and pronoun.pronoun in _THEY and len(nodes) > 1 and nodes[1].has(_TOO)
    return is_they and raw.arguments.actors == [pronoun]
