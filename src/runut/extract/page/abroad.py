"""Armed groups that strike next door: with which state their quarrel is there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import product

from runut.extract.grammar.phrase_sorts import country_of
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.page.camps import ACT_WEIGHTS, HEADLINE_WEIGHT, CampOf, Quarrels
from runut.extract.page.tally import Tally
from runut.record.claims import EventType

_BLOWS = {EventType.ASSAULT, EventType.COERCE}


def count_abroad(events: Iterable[RawEvent], camp_of: CampOf, tally: Tally) -> Quarrels:
    """Count the blows that an armed group is told to strike in a state that is its foe and not its own land.

    "Boko Haram menculik 50 orang di Kamerun": its quarrel there is with that state.
    """
    counts: Quarrels = defaultdict(float)
    for raw in events:
        if raw.type not in _BLOWS or not raw.arguments.places:
            continue
        lands = {land for place in raw.arguments.places if (land := country_of(place)) is not None}
        groups = {camp for mention in raw.arguments.actors if (camp := camp_of(mention)) in tally.countries}
        for group, land in product(groups, lands):
            pair = frozenset((group or "", land))
            if tally.countries.get(group or "") != land and pair in tally.rivals:
                counts[pair] += ACT_WEIGHTS[raw.type] * (HEADLINE_WEIGHT if raw.sentence.is_headline else 1)
    return counts
