"""Acts that somebody only fears, foresees or holds to be possible ("khawatir bahwa | bentrokan akan pecah")."""

from __future__ import annotations

from collections.abc import Sequence

from runut.annotate.phrases.clauses import Node
from runut.extract.grammar.marking import Marking
from runut.extract.grammar.word_class import has_pseudo
from runut.languages.lexicon import Pseudo
from runut.record.claims import Status

_BEFORE_NOUN = ("determiner", "adverb", "adjective", "more")
_STIR_REACH = 4
_PREPOSITIONS = ("future", "about", "to", "against", "that")


def feared(nodes: Sequence[Node], noun: int) -> str | None:
    """Return the word of fear or chance whose object an event noun is ("kekhawatiran akan | serangan itu").

    Who foresees one says that it will come about ("memperkirakan akan terjadi | serangan"), and who tries to stir one
    up has not yet done so ("berusaha menyulut | bentrokan").
    """
    first = noun
    while first > 0 and nodes[first - 1].has(*_BEFORE_NOUN):
        first -= 1
    comes_about = first > 0 and has_pseudo(nodes[first - 1], Pseudo.OCCUR)
    first -= comes_about  # "kekhawatiran akan terjadinya | perang"
    if first < 1:
        return None
    before = nodes[max(0, first - 2) : first]
    stirs = nodes[first].unit.has("stirring") and before[-1].has("attempt")
    if stirs or (before[-1].unit.has("stirring") and before[0].has("attempt")):
        return before[-1].unit.text
    if before[-1].unit.has("fearing", "afraid") or (comes_about and before[-1].unit.has("foreseeing")):
        return before[-1].unit.text
    if len(before) > 1 and before[0].has("about") and before[1].unit.has("chance"):
        return before[1].unit.text  # "peringatan tentang kemungkinan | serangan"
    if len(before) < 2 or not before[1].has(*_PREPOSITIONS):
        return None
    foresees = comes_about and before[0].unit.has("foreseeing")
    return before[0].unit.text if foresees or before[0].unit.has("chance", "fearing") else None


def is_unsought(nodes: Sequence[Node], noun: int) -> bool:
    """Tell whether somebody does not even try to stir up what a noun tells ("tidak berusaha memicu | perang")."""
    near = range(noun - 1, max(0, noun - _STIR_REACH), -1)
    stirring = next((n for n in near if nodes[n].unit.has("stirring")), None)
    if stirring is None or not nodes[stirring - 1].has("attempt"):
        return False
    return stirring > 1 and nodes[stirring - 2].has("not", "unwilling")


def braced_for(nodes: Sequence[Node], support: int | None, marking: Marking | None) -> Marking | None:
    """Return the status of an act: possible where somebody is only ready for it ("siap menghadapi | serangan X")."""
    if support is None or marking is None or not has_pseudo(nodes[support], Pseudo.UNDERGO):
        return marking
    is_ready = marking.status is Status.PLANNED and not marking.announced
    return Marking(Status.POSSIBLE, marking.words) if is_ready else marking


def carries_fear(verb: Node) -> bool:
    """Tell whether a verb that governs a noun of something feared says no more than that it may come about."""
    return has_pseudo(verb, Pseudo.OCCUR) or verb.unit.has("fearing", "foreseeing", "stirring")
