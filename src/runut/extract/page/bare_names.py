"""Whom a last name alone means that several known persons share: the one whom the page tells by the full name."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.mentions import Mention
from runut.extract.page.folded_names import fold_name
from runut.world import Entity, EntityClass

_PERSON = EntityClass.PERSON


def mean_told_bearers(mentions: Sequence[Mention]) -> None:
    """Let a bare last name be the known person's whom a page names in full ("Hamid Karimi …", later "al-Karimi").

    The table has last names under one of their bearers only; a page that tells of another means that one all through.
    """
    told: dict[str, dict[str, Entity]] = {}
    for mention in mentions:
        person, words = _person_in(mention), fold_name(mention.person or "").split()
        if person is not None and words[0] in {fold_name(form).split()[0] for form in person.forms if " " in form}:
            told.setdefault(words[-1], {})[person.name] = person
    for mention in mentions if told else ():
        person = _person_in(mention)
        bearers = {} if person is None else told.get(fold_name(mention.person or "").split()[-1], {})
        if person is None or len(bearers) != 1 or person.name in bearers:
            continue
        (meant,) = bearers.values()
        others = [entity for entity in mention.entities if entity.cls is not _PERSON]
        if mention.party == person.party:
            mention.party = meant.party
        mention.entities = [meant, *others]


def _person_in(mention: Mention) -> Entity | None:
    """Return the person of the world who is named, None where a phrase names none."""
    if mention.person is None:
        return None
    return next((entity for entity in mention.entities if entity.cls is _PERSON), None)
