"""How alike two texts are: what they tell, in their names and figures, in the letters of their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from runut.link.comparing.wording import share_of_smaller
from runut.link.texts.texts import Bodies, News, Text

_RELAYED_ALIKE = 0.6
_RELAYED_LEAD = 0.5
RELAYED_MIN_SHARED = 6
_PARAGRAPHS_ALIKE = 0.55
_PARAGRAPHS_NEED = 0.4
"""Where paragraphs are alike in their letters, fewer names and figures need to be shared."""

_FACTS_ALIKE = 0.5
SHORT_TRAITS = 4
_SHORT_ALIKE = 0.75
"""A notice of a sentence or two has few names; nearly all of its letters must be the other's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How much of their names and figures two texts share, how alike their paragraphs are, and what they tell."""

    shared: int
    smaller: int
    leads: tuple[float, float]
    paragraphs: float
    facts: int
    fewer_facts: int
    is_same_news: bool
    is_other_news: bool

    @property
    def share(self) -> float:
        """The share of the names and figures of the one with fewer that the other has too."""
        return self.shared / self.smaller if self.smaller else 0.0

    @property
    def weakest(self) -> float:
        """The least of what is alike."""
        return min(self.share, self.paragraphs, *self.leads)

    @property
    def is_one_story(self) -> bool:
        """Whether they tell one story, by what they tell first, by their names, or by their letters."""
        if self.is_other_news:
            return False
        if self.is_same_news and self.facts >= _FACTS_ALIKE * self.fewer_facts:
            return True
        if self.shared < RELAYED_MIN_SHARED:
            return self.shared >= min(self.smaller, SHORT_TRAITS) and self.paragraphs >= _SHORT_ALIKE
        return min(self.leads) >= _RELAYED_LEAD and (
            self.share >= _RELAYED_ALIKE or (self.share >= _PARAGRAPHS_NEED and self.paragraphs >= _PARAGRAPHS_ALIKE)
        )

    def __str__(self) -> str:
        """Tell what was compared, as the reason of a tie."""
        told = f"{self.shared} of {self.smaller} names and figures"
        if self.paragraphs:
            told += f", paragraphs {self.paragraphs:.0%} alike"
        return f"{told}, the same news and {self.facts} of {self.fewer_facts} facts" if self.is_same_news else told


def compare(one: Text, other: Text, bodies: Bodies, at: int, at_other: int) -> Likeness:
    """Return how alike two texts are, whose bodies stand at these indexes."""
    shared, smaller = len(one.traits & other.traits), min(len(one.traits), len(other.traits))
    is_near = shared >= _PARAGRAPHS_NEED * smaller
    return Likeness(
        shared=shared,
        smaller=smaller,
        leads=(_share_of(one.lead, other.traits), _share_of(other.lead, one.traits)),
        paragraphs=_compare_paragraphs(bodies.grams(at), bodies.grams(at_other)) if is_near else 0.0,
        facts=len(one.facts & other.facts),
        fewer_facts=min(len(one.facts), len(other.facts)),
        is_same_news=one.news is not None and other.news is not None and _is_same_news(one.news, other.news),
        is_other_news=one.news is not None and other.news is not None and _is_other_news(one.news, other.news),
    )


def _is_same_news(one: News, other: News) -> bool:
    return one.type == other.type and one.days == other.days and one.parties == other.parties


def _is_other_news(one: News, other: News) -> bool:
    """Tell whether what they tell first is of one sort and on two days: a day's dispatch and the next day's."""
    return one.type == other.type and one.days.gap_to(other.days) > 0


def _share_of(part: frozenset[int], whole: frozenset[int]) -> float:
    return len(part & whole) / len(part) if part else 0.0


def _compare_paragraphs(one: Sequence[frozenset[str]], other: Sequence[frozenset[str]]) -> float:
    """Return how alike the paragraphs of the shorter text are to their likest of the longer one, at the mean."""
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return 0.0
    return sum(max(share_of_smaller(mine, its) for its in longer) for mine in shorter) / len(shorter)
