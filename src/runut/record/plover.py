"""PLOVER's quad classes, and the modes of its event types (CODEBOOK §4)."""

from __future__ import annotations

from enum import StrEnum

from runut.record.claims import EventType


class Quad(StrEnum):
    """PLOVER's quad classes."""

    VERBAL_COOPERATION = "VC"
    MATERIAL_COOPERATION = "MC"
    VERBAL_CONFLICT = "VK"
    MATERIAL_CONFLICT = "MK"


_QUAD_OF = {
    Quad.VERBAL_COOPERATION: "AGREE CONSULT SUPPORT CONCEDE",
    Quad.MATERIAL_COOPERATION: "COOPERATE AID RETREAT",
    Quad.VERBAL_CONFLICT: "REQUEST ACCUSE REJECT THREATEN",
    Quad.MATERIAL_CONFLICT: "PROTEST SANCTION MOBILIZE COERCE ASSAULT",
}
QUAD_BY_TYPE: dict[EventType, Quad] = {
    EventType(name): quad for quad, names in _QUAD_OF.items() for name in names.split()
}
MODES_BY_TYPE: dict[EventType, frozenset[str]] = {
    EventType(name): frozenset(modes.split())
    for name, modes in {
        "AGREE": "ceasefire treaty talks exchange deployment",
        "CONSULT": "visit third-party multilateral phone bilateral mediate",
        "SUPPORT": "sign recognise praise",
        "CONCEDE": "ceasefire withdraw apology amnesty",
        "COOPERATE": "exchange",
        "AID": "humanitarian military financial",
        "RETREAT": "withdraw release disarm ceasefire access resign return",
        "REQUEST": "assist change yield meet",
        "ACCUSE": "disapprove investigate allege",
        "REJECT": "assist change yield meet deny",
        "THREATEN": "restrict arrest relations expel territory violence",
        "PROTEST": "demo riot strike hunger boycott obstruct",
        "SANCTION": "convict expel withdraw discontinue",
        "MOBILIZE": "troops weapons police militia peacekeepers",
        "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber occupy",
        "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack "
        "aerial drone heavy-weapons crowd-control unconventional battle violate-ceasefire",
    }.items()
}
"""The modes of CODEBOOK §4, by type."""
