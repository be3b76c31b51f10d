"""Whose soldiers fight in another's land: who "pasukan asing" and "pasukan koalisi" are on a page."""

from __future__ import annotations

from runut.extract.page.camps import Quarrels
from runut.extract.page.sides import Sides
from runut.extract.page.tally import Tally
from runut.world.rivals import STATES_WITHOUT_ARMY, state_codes

_AT_WAR = 3.0  # one act of force


def find_guest_army(tally: Tally, sides: Sides, quarrels: Quarrels) -> str | None:
    """Return the only power whose forces a page names in the land of another ("tentara ISAF … pasukan asing").

    An alliance stands for the states that it is made of; of several states it is the one that is a camp of the story.
    A state that is at war with the land itself is no guest there: "tentara asing" are then whoever else may come.
    """
    ground = sides.ground
    if ground is None or ground in STATES_WITHOUT_ARMY:
        return None
    armies = {party for party in tally.armies if party not in tally.armed | {ground, sides.home}}
    armies |= {party for party in sides.opponents if sides.are_at_odds and party in state_codes() - {ground}}
    at_war = {pair for pair, score in quarrels.items() if score >= _AT_WAR} | tally.rivals
    armies = {party for party in armies if frozenset((party, ground)) not in at_war}
    alliances = armies - state_codes() - set(tally.countries)
    camps = armies & set(sides.opponents)
    found = next((some for some in (alliances, armies, camps) if len(some) == 1), set())
    return next(iter(found), None)


def find_army(tally: Tally, sides: Sides, guests: str | None) -> str | None:
    """Return whose "tentara" and officers without a side are: the guests' where a page names no army of the land.

    Who keeps the peace there is no such army.
    """
    has_own = sides.ground in tally.armies or tally.tells_of_state_forces
    return guests if guests in tally.armies and not (has_own or tally.missions) else sides.army


def find_allies(tally: Tally, guests: str | None) -> str | None:
    """Return whose "koalisi" is: of whom a page names it, else the army that is a guest, where it is called so.

    "Tentara koalisi tewas … kata juru bicara koalisi" is of the power whose forces the page names; an alliance is
    "pasukan internasional" too.
    """
    if tally.allied:
        return next(iter(tally.allied)) if len(tally.allied) == 1 else None
    is_alliance = guests is not None and guests not in state_codes()
    return guests if tally.tells_of_allies or is_alliance else None
