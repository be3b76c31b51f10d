"""Fights of which one side is told: the other is the other camp of the story ("perang Tigray", "A yang berperang")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from runut.extract.page.context import PageContext
from runut.extract.page.party_sets import parties_of
from runut.record.claims import Event

_FIGHTS = {"battle", "gunfight", "war"}


def name_foes(events: Sequence[Event], context: PageContext) -> Iterator[Event]:
    """Yield a page's events; a camp of the story that is said to fight, against nobody told, fights the other."""
    camps = context.opponents if context.are_at_odds else ()
    for event in events:
        is_alone = event.frame in _FIGHTS and len(event.actors) == 1
        foes = [one for one in camps if one.party not in parties_of(event.actors)] if is_alone else []
        is_known = bool(foes) and len(foes) < len(camps) and not event.recipients
        if not is_known:
            yield event
            continue
        basis = "not said here; the other side of the story"
        yield replace(event, actors=(*event.actors, *(replace(one, basis=basis) for one in foes)))
