"""People behind "dan" who open a clause of their own, where a place ends the one before ("mundur dari X dan Y …")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.clause_openings import starts_clause
from runut.extract.grammar.joined_names import list_start
from runut.extract.grammar.own_phrase import ends_in_preposition
from runut.extract.grammar.towns_of_lands import is_somewhere
from runut.extract.grammar.word_class import BEFORE_VERBS, does_harm, is_active, is_verb, may_act

_LEAST = 2


def opens_after_place(nodes: Sequence[Node], people: int) -> bool:
    """Tell whether people do the verb behind them, and are not joined with the place of the clause before "dan".

    Those of the place may be joined with them ("warga di X dan | tentara Y | bentrok").
    """
    joint = people - 1
    doer = nodes[people].mention
    if joint < _LEAST or not nodes[joint].has("and") or doer is None or not may_act(doer):
        return False
    if is_somewhere(doer) and not _is_land_that_acts(nodes, people):
        return False
    last = joint - 1 - nodes[joint - 1].is_comma
    place = list_start(nodes, last) if last < joint - 1 else last  # "di X dan Y, dan | Z | menyerang"
    where, before = nodes[place].mention, nodes[place - 1]
    is_phrase = before.has("in", "to", "from") or ends_in_preposition(before)
    if place < 1 or where is None or not is_phrase or not is_somewhere(where) or not starts_clause(nodes, people):
        return False
    host = nodes[place - 2].mention if place > 1 else None
    is_object = place > _LEAST and is_active(nodes[place - 3])
    return ends_in_preposition(before) or host is None or not host.has_people or is_object


def _is_land_that_acts(nodes: Sequence[Node], land: int) -> bool:
    """Tell whether the clause before "dan" has its own verb ("12 orang | tewas di X dan | Turki | mengirim tentara").

    What does harm may be told of both ("meledak di X dan Y | menewaskan …").
    """
    doer, after = nodes[land].mention, land + 1
    while after < len(nodes) and nodes[after].has(*BEFORE_VERBS):
        after += 1
    told = land - 3 if ends_in_preposition(nodes[land - 3]) else land - 4
    if doer is None or not doer.bare_entity or doer.party is None or told < 1 or after >= len(nodes):
        return False
    is_own = is_verb(nodes[told]) and not nodes[told - 1].has("which")
    return is_own and is_active(nodes[after]) and not does_harm(nodes[after])


def joined_over_place(nodes: Sequence[Node], people: int) -> list[Mention]:
    """Return two who do a verb, the first with where they are ("| warga di X dan | tentara Y | bentrok"), or none.

    Behind "baik" both may be bare names ("baik | A di X maupun | B di Y | menolak").
    """
    place = people - 2
    doer, host = nodes[people].mention, nodes[place - 2].mention if place > 1 else None
    if doer is not None and host is not None and nodes[people - 1].has("both_and") and nodes[place - 1].has("in"):
        return [host, doer] if may_act(doer) and may_act(host) else []
    if doer is None or host is None or not (doer.has_people and host.has_people and nodes[people - 1].has("and")):
        return []
    opens = place == _LEAST or nodes[place - 3].is_comma or nodes[place - 3].has("that", "when", "after", "because")
    where = nodes[place].mention
    is_there = opens and nodes[place - 1].has("in") and where is not None and is_somewhere(where)
    return [host, doer] if is_there and starts_clause(nodes, people) else []
