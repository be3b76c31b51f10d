"""Who gives the figures of the sentence before: "Angka itu diumumkan X", "Data tersebut disampaikan oleh X"."""

from __future__ import annotations

from dataclasses import replace

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.annotate.words.numerals import NumberWords
from runut.extract.grammar.apposed_names import find_apposed
from runut.extract.grammar.quotes import order_of
from runut.extract.meant.discourse import Discourse
from runut.record.claims import Casualty
from runut.record.evidence import Step

_FIGURES = {"document", "accusation", "intelligence"}
_CUE_REACH = 5
_GIVEN = ("prepas", "post")


def claim_figures(casualties: list[Casualty], sentence: Sentence, discourse: Discourse, numbers: NumberWords) -> None:
    """Let who gives "angka itu" be who says the counts of the sentence before, where nobody there does."""
    counts_here = bool(casualties) and casualties[-1].evidence.sentence == sentence.span
    teller = _find_teller(sentence, numbers) if casualties and not counts_here else None
    actors = () if teller is None else discourse.resolve(teller)
    told = casualties[-1].evidence if actors else None
    if told is None or not sentence.line - 1 <= told.line <= sentence.line:
        return
    for n in range(len(casualties) - 1, -1, -1):
        known = casualties[n]
        if known.evidence.sentence != told.sentence or known.claimant is not None:
            return
        step = Step(what="count", why=f"whose figures they are is told after: '{actors[0].name}'")
        casualties[n] = replace(known, claimant=actors[0].name, steps=(*known.steps, step))


def _find_teller(sentence: Sentence, numbers: NumberWords) -> Mention | None:
    """Return who gives the figures that a sentence points back at, None where it points at none."""
    nodes = sentence.nodes
    if len(nodes) < _CUE_REACH or not _points_at_figures(sentence, numbers):
        return None
    given = (n for n in range(1, _CUE_REACH - 1) if order_of(nodes[n]) in _GIVEN or nodes[n].unit.has("issued"))
    cue = next(given, None)
    target = 0 if cue is None else cue + 1 + nodes[cue + 1].has("by")
    if not 0 < target < len(nodes):
        return None
    mention, _ = find_apposed(nodes, target)
    return mention if mention is not None and mention.kind is MentionKind.ACTOR else None


def _points_at_figures(sentence: Sentence, numbers: NumberWords) -> bool:
    """Tell whether "angka itu", "data tersebut" opens a sentence."""
    opening, following = sentence.units[0], sentence.units[1]
    is_figure = opening.low in numbers.totals or not opening.classes.isdisjoint(_FIGURES)
    return is_figure and following.has("demonstrative")
