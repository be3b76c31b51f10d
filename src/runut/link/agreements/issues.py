"""Which issue of the PA-X Peace Agreements Database a provision's topic falls under: derived, never evidence.

The codes are names of columns of its data (version 6); a topic for which it has none of its own gets none.
"""

from __future__ import annotations

from runut.record.claims import Topic

ISSUES_OF: dict[Topic, tuple[str, ...]] = {
    Topic.CEASEFIRE: ("Ce", "CeProv"),
    Topic.WITHDRAWAL: ("DdrDemil",),
    Topic.TERRITORY: ("StDef",),
    Topic.PEACEKEEPING: ("ImPK",),
    Topic.CORRIDOR: ("HrMob",),
    Topic.TRANSPORT: ("HrMob",),
    Topic.PRISONERS: ("TjPrire",),
    Topic.REMAINS: ("TjMis",),
    Topic.HUMANITARIAN: ("DevHum",),
    Topic.RETURN_OF_DISPLACED: ("GRef",),
    Topic.MONITORING: ("ImOth",),
    Topic.DELIMITATION: ("StBor",),
    Topic.DISARMAMENT: ("SsrDdr",),
    Topic.RECOGNITION: ("StDef",),
    Topic.POLITICAL_STATUS: ("Pol",),
    Topic.TALKS: (),
    Topic.ECONOMY: ("Dev",),
    Topic.MINES: (),
    Topic.OTHER: (),
}
