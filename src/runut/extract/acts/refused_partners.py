"""With whom an act is refused or broken off."""

from __future__ import annotations

from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.objects import named_after
from runut.languages.affixes import Voice
from runut.languages.lexicon import Roles, Sense
from runut.record.claims import EventType


def does_to_partner(sense: Sense, event_type: EventType, *, willing: bool) -> bool:
    """Tell whether an act of two is refused, offered or broken off by one ("X | menunda | pertemuan dengan Y")."""
    breaks_off = event_type is EventType.SANCTION and sense.voice is Voice.ACT
    return sense.frame.roles is Roles.MUTUAL and (willing or event_type is EventType.REJECT or breaks_off)


def refuse_partner(found: Arguments) -> None:
    """Take with whom an act is refused for who is refused ("tidak bersedia berunding dengan | X", "… menemui | X")."""
    partners = [mention for mention in named_after(found.phrases, "with") if mention in found.actors]
    if not partners and found.subject.mentions:
        partners = [mention for mention in found.actors if mention not in found.subject.mentions]
    others = [mention for mention in found.actors if mention not in partners]
    if partners and not found.recipients:
        found.actors, found.recipients = others, partners
