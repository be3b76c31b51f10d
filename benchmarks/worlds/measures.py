"""Measures of linking against the truth: B-cubed for clusters, precision and recall for disagreements."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A precision and a recall.

    Attributes:
        precision: Of what was found, how much is right.
        recall: Of what is there, how much was found.
        size: How many things they rest on.
    """

    precision: float
    recall: float
    size: int

    @property
    def f1(self) -> float:
        """Return their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def measure_clusters(truth: Mapping[str, Hashable], found: Mapping[str, Hashable]) -> Share:
    """Return B-cubed precision and recall over the items of the truth; an item not found stands alone.

    Args:
        truth: The true cluster of each item.
        found: The cluster in which linking put it.
    """
    placed = {item: found.get(item, ("alone", item)) for item in truth}
    both = Counter((truth[item], placed[item]) for item in truth)
    true_sizes, found_sizes = Counter(truth.values()), Counter(placed.values())
    pairs = both.items()
    size = max(1, len(truth))
    precision = sum(count * count / found_sizes[cluster] for (_, cluster), count in pairs) / size
    recall = sum(count * count / true_sizes[name] for (name, _), count in pairs) / size
    return Share(precision=precision, recall=recall, size=len(truth))


def split_and_joined(
    truth: Mapping[str, Hashable], found: Mapping[str, Hashable]
) -> tuple[dict[Hashable, list[list[str]]], list[dict[Hashable, list[str]]]]:
    """Return the true clusters that linking split, with their parts, and the found ones that join several."""
    by_truth: dict[Hashable, dict[Hashable, list[str]]] = defaultdict(lambda: defaultdict(list))
    by_found: dict[Hashable, dict[Hashable, list[str]]] = defaultdict(lambda: defaultdict(list))
    for item, name in truth.items():
        cluster = found.get(item, ("alone", item))
        by_truth[name][cluster].append(item)
        by_found[cluster][name].append(item)
    split = {name: list(parts.values()) for name, parts in by_truth.items() if len(parts) > 1}
    joined = [dict(names) for names in by_found.values() if len(names) > 1]
    return split, joined


def measure_sets(must: Iterable[Hashable], may: Iterable[Hashable], found: Iterable[Hashable]) -> Share:
    """Return precision and recall of found things; what may be found or not counts neither way."""
    needed, allowed, got = set(must), set(may), set(found)
    judged = got - allowed
    right = judged & needed
    return Share(
        precision=len(right) / len(judged) if judged else 1.0,
        recall=len(right) / len(needed) if needed else 1.0,
        size=len(needed),
    )
