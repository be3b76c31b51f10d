"""With whom an act is refused."""

from __future__ import annotations

from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.objects import named_after


def refuse_partner(found: Arguments) -> None:
    """Take with whom an act is refused for who is refused ("tidak bersedia berunding dengan | X", "… menemui | X")."""
    partners = [mention for mention in named_after(found.phrases, "with") if mention in found.actors]
    if not partners and found.subject.mentions:
        partners = [mention for mention in found.actors if mention not in found.subject.mentions]
    others = [mention for mention in found.actors if mention not in partners]
    if partners and not found.recipients:
        found.actors, found.recipients = others, partners
