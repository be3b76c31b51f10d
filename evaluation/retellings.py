"""Score which events of small sets of pages are joined: the same happening told by others, or its look-alike.

Each file of `retellings/` is one set of pages about one conflict, in our own words, by newsrooms that do not exist:

```
== Outlet | day of publication
Title
[label TYPE TYPE] A paragraph whose event of one of these types tells of the happening `label`.
A paragraph without a label is not scored.
```

The pages are read and linked; every event that is read where a label stands is one of the label's. A third of the sets,
chosen by a hash of their name, is kept aside from tuning.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from runut.link import link_records
from runut.pipeline import read_page
from runut.record.page_record import PageRecord

SETS = Path(__file__).parent / "retellings"
_HEAD = re.compile(r"== (?P<outlet>[^|]+) \| (?P<published>\S+)")
_LABEL = re.compile(r"\[(?P<label>\S+)(?P<types>[ A-Z]*)\] (?P<text>.*)")
_ASIDE_PARTS = 3


@dataclass(frozen=True, slots=True)
class ToldPage:
    """One page, and of which happening each of its lines tells by events of which types."""

    id: str
    published: str
    text: str
    labels: Mapping[int, tuple[str, frozenset[str]]]


@dataclass(slots=True)
class Tally:
    """How the joins of some sets agree with their labels."""

    pairs_right: int = 0
    pairs_joined: int = 0
    pairs_told: int = 0
    precision: float = 0.0
    recall: float = 0.0
    claims: int = 0
    labels: int = 0
    unread: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take in the tally of another set."""
        for name in ("pairs_right", "pairs_joined", "pairs_told", "precision", "recall", "claims", "labels", "unread"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong

    @property
    def bcubed(self) -> tuple[float, float, float]:
        """B-cubed precision, recall and F1 over events."""
        return _with_f1(self.precision / (self.claims or 1), self.recall / (self.claims or 1))

    @property
    def pairwise(self) -> tuple[float, float, float]:
        """Precision, recall and F1 over pairs of events on two pages."""
        return _with_f1(self.pairs_right / (self.pairs_joined or 1), self.pairs_right / (self.pairs_told or 1))


def _with_f1(precision: float, recall: float) -> tuple[float, float, float]:
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def is_aside(name: str) -> bool:
    """Tell whether a set is kept aside: one name in three, by its SHA-256."""
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % _ASIDE_PARTS == 0


def parse_set(source: str) -> list[ToldPage]:
    """Return the pages of one set.

    Raises:
        ValueError: It does not begin with the head of a page.
    """
    pages = []
    for part in re.split(r"(?m)^(?=== )", source)[1:]:
        head, title, *lines = (line for line in part.splitlines() if line.strip())
        found = _HEAD.fullmatch(head)
        if found is None:
            raise ValueError(f"{head!r} is no head of a page; write '== Outlet | 2020-10-09'")
        texts, labels = [title], {}
        for line in lines:
            told = _LABEL.fullmatch(line)
            texts.append(line if told is None else told["text"])
            if told is not None and told["types"].strip():
                labels[2 * len(texts) - 1] = (told["label"], frozenset(told["types"].split()))
        pages.append(ToldPage(found["outlet"], found["published"], "\n\n".join(texts) + "\n", labels))
    if not pages:
        raise ValueError("a set has no page; begin with '== Outlet | 2020-10-09'")
    return pages


def score_set(pages: Sequence[ToldPage]) -> Tally:
    """Return how the joins of one set agree with its labels."""
    records = [read_page(page.text, id=page.id, published=page.published) for page in pages]
    label_of = dict(_place(pages, records))
    page_of = {event.id: record.page.id for record in records for event in record.events}
    happening_of = {claim: found.id for found in link_records(records).happenings for claim in found.claims}
    tally = Tally(claims=len(label_of))
    tally.labels = sum(len(page.labels) for page in pages)
    tally.unread = tally.labels - len({(page_of[claim], line) for claim, (_, line) in label_of.items()})
    _count_pairs(tally, label_of, page_of, happening_of)
    _count_bcubed(tally, label_of, happening_of)
    return tally


def _place(pages: Sequence[ToldPage], records: Sequence[PageRecord]) -> Iterator[tuple[str, tuple[str, int]]]:
    for page, record in zip(pages, records, strict=True):
        for event in record.events:
            label, types = page.labels.get(event.evidence.line, ("", frozenset()))
            if event.type in types:
                yield event.id, (label, event.evidence.line)


def _count_pairs(
    tally: Tally, label_of: Mapping[str, tuple[str, int]], page_of: Mapping[str, str], happening_of: Mapping[str, str]
) -> None:
    for one, other in combinations(sorted(label_of), 2):
        if page_of[one] == page_of[other]:
            continue
        is_told, is_joined = label_of[one][0] == label_of[other][0], happening_of[one] == happening_of[other]
        tally.pairs_told += is_told
        tally.pairs_joined += is_joined
        tally.pairs_right += is_told and is_joined
        if is_told != is_joined:
            where = " with ".join(
                f"{page_of[claim]} L{label_of[claim][1]} ({label_of[claim][0]})" for claim in (one, other)
            )
            tally.wrong.append(f"{'joined' if is_joined else 'apart'}: {where}")


def _count_bcubed(tally: Tally, label_of: Mapping[str, tuple[str, int]], happening_of: Mapping[str, str]) -> None:
    by_label, by_happening = defaultdict(set), defaultdict(set)
    for claim, (label, _) in label_of.items():
        by_label[label].add(claim)
        by_happening[happening_of[claim]].add(claim)
    for claim, (label, _) in label_of.items():
        told, made = by_label[label], by_happening[happening_of[claim]]
        tally.precision += len(told & made) / len(made)
        tally.recall += len(told & made) / len(told)


def score_sets(folder: Path = SETS) -> dict[str, Tally]:
    """Return the tallies of the sets that may be tuned on, and of those aside."""
    tallies = {"sets": Tally(), "sets aside": Tally()}
    for path in sorted(folder.glob("*.txt")):
        tally = score_set(parse_set(path.read_text(encoding="utf-8")))
        tally.wrong = [f"{path.stem}: {wrong}" for wrong in tally.wrong]
        tallies["sets aside" if is_aside(path.stem) else "sets"].add(tally)
    return tallies


def tell(tallies: Mapping[str, Tally]) -> Iterable[str]:
    """Yield the lines of the table."""
    yield f"{'':12}{'pairs: P':>10}{'R':>7}{'F1':>7}{'B-cubed: P':>13}{'R':>7}{'F1':>7}   events  not read"
    for name, tally in tallies.items():
        pairs, bcubed = tally.pairwise, tally.bcubed
        yield (
            f"{name:12}{pairs[0]:10.3f}{pairs[1]:7.3f}{pairs[2]:7.3f}{bcubed[0]:13.3f}{bcubed[1]:7.3f}{bcubed[2]:7.3f}"
            f"{tally.claims:9}{tally.unread:5} of {tally.labels}"
        )


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--show", action="store_true", help="list what is joined or apart wrongly, but for sets aside")
    asked = parser.parse_args()
    tallies = score_sets()
    if asked.show:
        print(*tallies["sets"].wrong, sep="\n")
    print(*tell(tallies), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
