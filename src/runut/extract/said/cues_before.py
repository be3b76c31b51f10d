"""The word of speech that another one in the same sentence goes on from."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.annotate.phrases.mentions import MentionKind
from runut.extract.grammar.clause_shape import has_predicate
from runut.extract.grammar.quotes import order_of


def find_first_cue(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the index of the cue that another is joined to ("mendesak Y mundur dan | memperingatkan bahwa …").

    Behind a comma that is the main clause's, past one in a clause of "yang" ("membantah klaim Y yang menyebut …, dan |
    menuduh …").
    """
    if cue and nodes[cue - 1].is_comma:
        closing = _closing_before(nodes, cue)
        return _governing_before(nodes, cue) if closing is None and nodes[cue].unit.has("adds_words") else closing
    goes_on = cue > 1 and (nodes[cue - 1].has("and", "while") or _opens_manner(nodes, cue - 1))
    if not goes_on:
        return None
    for position in range(cue - 2, 0, -1):
        if nodes[position].has("that", "which", "when", "after"):
            return None
        if nodes[position].is_speech:
            main = _cue_over(nodes, position) if nodes[cue - 2].is_comma else None
            return main or (position if order_of(nodes[position]) in {"pre", "post"} else None)
    return None


def _opens_manner(nodes: Sequence[Node], position: int) -> bool:
    """Tell whether "dengan" behind a comma says with what words one spoke ("X menuduh Y, | dengan | menyebut …")."""
    return nodes[position].has("with") and nodes[position - 1].is_comma


def _closing_before(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the closing cue whose speaker goes on behind a comma ("…, kata X kepada pers, | menambahkan …")."""
    for position in range(cue - 2, 0, -1):
        if nodes[position].is_speech:
            closes = order_of(nodes[position]) == "post" and not has_predicate(nodes[position + 1 : cue - 1])
            return position if closes else None
    return None


def _governing_before(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the word of speech to whose words more is added ("X mengatakan bahwa Y mundur, | menambahkan bahwa …")."""
    return next((n for n in range(1, cue - 1) if order_of(nodes[n]) == "pre" and nodes[n - 1].mention), None)


def _cue_over(nodes: Sequence[Node], told: int) -> int | None:
    """Return the cue of whose object a cue in a clause of "yang" tells, None where it is in no such clause."""
    if not nodes[told - 1].has("which"):
        return None
    for position in range(told - 2, 0, -1):
        if nodes[position].is_comma or nodes[position].has("that", "which"):
            return None
        if nodes[position].is_speech and order_of(nodes[position]) == "pre":
            return position
    return None


def find_cue_with_subject(nodes: Sequence[Node], cue: int) -> int | None:
    """Return the last cue before another whose speaker opens the main clause ("Jika …, | X mengatakan …, tapi").

    None where no clause stands before that speaker: who speaks is then the first of whom the sentence tells.
    """
    for position in range(cue - 1, 2, -1):
        speaker = nodes[position - 1].mention
        if order_of(nodes[position]) != "pre" or speaker is None or speaker.kind is not MentionKind.ACTOR:
            continue
        return position if nodes[position - 2].is_comma and nodes[cue - 1].has("but", "and") else None
    return None
