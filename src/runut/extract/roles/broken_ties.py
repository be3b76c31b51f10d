"""Between whom ties are that are broken, frozen or cut ("hubungan | A dengan B | membeku", "… antara A dan B …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_parts import Arguments
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.word_class import may_act
from runut.languages.affixes import Voice
from runut.languages.lexicon import Sense

_TIES, _BROKEN, _REACH = "relations", "break-relations", 9
_SAID_OF_TIES = {Voice.INT, Voice.TER, Voice.PAS}


def name_sides_of_ties(nodes: Sequence[Node], trigger: int, sense: Sense, found: Arguments) -> None:
    """Say whose ties break, and with whom, where they are what the verb is about.

    Of two with nobody between, both break them; who is said to break them does so to the other.
    """
    if sense.frame.id != _BROKEN or sense.voice not in _SAID_OF_TIES:
        return
    own, others = _sides(nodes, trigger)
    agents = [one for one in found.actors if one not in own and sense.voice is Voice.PAS]
    if agents:
        parties = {agent.party for agent in agents}
        found.actors, found.recipients = agents, [one for one in [*own, *others] if one.party not in parties]
    elif others or len(own) > 1:
        found.actors, found.recipients = own, others


def _sides(nodes: Sequence[Node], trigger: int) -> tuple[list[Mention], list[Mention]]:
    """Return whose the ties before a verb are, and those with whom they are."""
    reach = range(trigger - 1, max(-1, trigger - _REACH), -1)
    ties = next((n for n in reach if (told := nodes[n].mention) is not None and _TIES in told.classes), None)
    if ties is None:
        return [], []
    owner = ties
    while owner < trigger - 1 and nodes[owner + 1].has("adverb", "adjective"):
        owner += 1
    owner += owner > ties and nodes[owner + 1].mention is not None  # "hubungan resmi | A"
    own, others = list_right(nodes, owner, whole=True), list[Mention]()
    for position in range(ties + 1, trigger - 1):
        if nodes[position].has("between"):
            own = list_right(nodes, position + 1, whole=True)
        elif nodes[position].has("with"):
            others = list_right(nodes, position + 1, whole=True)
    return [one for one in own if one.party and may_act(one)], [one for one in others if one.party and may_act(one)]
