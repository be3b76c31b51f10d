"""Who bans a group or calls it terrorist where a passive says only where: "dilarang di | A dan B |"."""

from __future__ import annotations

from runut.extract.grammar.phrase_sorts import country_of
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.grammar.terms import classes_of
from runut.extract.page.context import PageContext
from runut.extract.parties.at_hand import fill_role
from runut.languages.affixes import Voice
from runut.record.actor import Actor, ActorKind
from runut.record.claims import Event
from runut.world.rivals import state_codes

_OUTLAWING, _LABELLING = {"ban", "designate"}, {"accuse", "denounce"}
_UNION = "EU"
_LABEL, _LABEL_REACH = "terrorword", 4


def name_who_outlaws(event: Event, raw: RawEvent | None, context: PageContext) -> Event:
    """Return a ban or a label by nobody as by the states where it holds, told in the passive behind it.

    "X dilarang di | Turki dan Jerman |", "X, yang dicap sebagai organisasi teroris di | Mesir |".
    """
    if raw is None or event.actors or raw.sense.voice is not Voice.PAS or not _outlaws(raw):
        return event
    parties = (country_of(place) or place.party for place in raw.arguments.places)
    lands = [party for party in dict.fromkeys(parties) if party is not None and party in {*state_codes(), _UNION}]
    if not lands:
        return event
    states = [Actor(name=context.names.get(land, land), party=land, kind=ActorKind.GOVERNMENT) for land in lands]
    return fill_role(event, "actors", states, "not said here; the states where it holds")


def _outlaws(raw: RawEvent) -> bool:
    """Tell whether a group is banned or listed, or called terrorist by the words behind the verb."""
    frame = raw.sense.frame.id
    if frame in _OUTLAWING:
        return True
    behind = raw.sentence.nodes[raw.node : raw.node + _LABEL_REACH]
    return frame in _LABELLING and any(_LABEL in classes_of(node) for node in behind)
