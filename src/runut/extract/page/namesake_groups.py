"""Groups of one name in several lands ("Tentara Pembebasan Nasional"): the one of the land that the page tells of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from runut.annotate.phrases.mentions import Mention
from runut.world import EntityClass

_GROUP = EntityClass.GROUP


def part_namesakes(mentions: Sequence[Mention]) -> None:
    """Leave a name that groups of several lands share to the one whose land the page names most often."""
    shared = [mention for mention in mentions if len(mention.entities) > 1 and _is_shared(mention)]
    if not shared:
        return
    told = Counter(
        land
        for mention in mentions
        for land in {entity.country for entity in mention.entities if entity.cls is not _GROUP}
    )
    for mention in shared:
        groups = [entity for entity in mention.entities if entity.cls is _GROUP]
        meant = max(groups, key=lambda entity: (told[entity.country], entity.party == mention.party))
        if mention.party in {entity.party for entity in groups}:
            mention.party = meant.party
        mention.entities = [entity for entity in mention.entities if entity.cls is not _GROUP or entity is meant]


def _is_shared(mention: Mention) -> bool:
    """Tell whether a phrase names groups of several lands by the same words."""
    groups = [entity for entity in mention.entities if entity.cls is _GROUP]
    lands, forms = {entity.country for entity in groups}, [{*map(str.casefold, entity.forms)} for entity in groups]
    return len(lands) > 1 and any(form in mention.name.casefold() for form in set.intersection(*forms))
