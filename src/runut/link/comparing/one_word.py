"""One word for what languages call by several: months, days of the week, states and towns."""

from __future__ import annotations

from functools import cache

from runut.clean.stamps import load_calendar
from runut.link.comparing.wording import fold
from runut.world import EntityClass, load_world

_NAMED = (EntityClass.STATE, EntityClass.DEMONYM, EntityClass.PLACE)


def one_word(word: str) -> str:
    """Return the word that stands for a folded one, whatever the language: "Cambodia" and "Kamboja" are one."""
    return _words().get(word, word)


@cache
def _words() -> dict[str, str]:
    """Return the words that another stands for; a form of two things stands for the first."""
    found: dict[str, str] = {}
    states = {one.party: one.name for one in load_world().entities if one.cls is EntityClass.STATE}
    for cls in _NAMED:
        for entity in load_world().entities:
            if entity.cls is cls:
                name = states.get(entity.party, entity.name) if cls is EntityClass.DEMONYM else entity.name
                for form in entity.forms:
                    if " " not in form and not form.isupper():
                        found.setdefault(fold(form), fold(name))
    calendar = load_calendar()
    found.update((name, f"month {number}") for name, number in calendar.months.items())
    found.update((name, f"day {number}") for name, number in calendar.weekdays.items())
    return found
