"""Score linking against worlds whose history is known.

Usage: python -m benchmarks.worlds.score [--seeds 1,2,3] [--pages 300] [--misses [N]] [--only perfect|read]

Two readings of the same pages are linked: (b) "perfect", claims made directly of what the pages were made of, which
measures linking alone; (a) "read", the pages' text read by Runut, which measures everything end to end. Pages in a
language that Runut does not read yet count for lineages alone in (a).

What is scored, and what the pages leave open and is therefore not:
- Happenings: B-cubed over event claims, each placed in the truth by the sentence it stands in and its type. A sentence
  whose time, place and parties fit more than one happening of its kind is left out; one without any time is taken to
  tell of the three weeks before its page came out. What can be said again (accusations, denials, calls to stop) and is
  told without a time more than three days later is left out. An attack inside an accusation counts where one attack
  alone fits its place and, where told, its day. Claims of other types than the sentence's act are left out.
  "claimed" is the share of clear tellings that gave a claim at all; sentences with a count aside.
- Lineages: B-cubed over pages. One report is one lineage, however it was carried: to the letter, cut, rewritten,
  translated, corrected; every page of an agency's report names the agency. Stock sentences join no pages.
- Disagreements: one for each attribute of one happening or count: days that both are told in words and cannot both be
  true, places of one meeting, who fired, whether a truce was agreed, figures of two claimants that no bound reconciles.
  A disagreement about an agreement and one about its making are the same. Left open: one claimant's figures that grow
  or were corrected; whether a town was freed or taken; and what an accusation and its denial make of the attack
  (whether a denied attack is a disagreement about status or none is a matter of reading).
- Provision states: on the day after a turn was first told by a page, where no other turn was told in between and a
  page has laid the provision down by then. No state is asked for where a deadline has passed and no page says a word,
  where one side denies that there is a truce, or of a truce that holds (it may be called pending or done). An attack
  during a truce breaks it only where a page says so in words.
- Agreements: B-cubed over agreement claims in sentences that tell of the making of one agreement or name it.

How the pages keep to what a careful reader can decide: accusations are of attacks by one side in one town, with the day
beside the verb that it dates; who protests is the same on every page; words of leaders and sentences of colour belong
to one report and are the same in its translations; old happenings are recalled by year or month only where no other of
their kind between their parties lies in it.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from benchmarks.worlds.measures import Share, measure_clusters, measure_sets, split_and_joined
from benchmarks.worlds.pages import make_pages
from benchmarks.worlds.perfect import make_record
from benchmarks.worlds.placing import (
    Placed,
    cluster_agreements,
    cluster_events,
    cluster_pages,
    place_claims,
    place_disagreements,
    place_provisions,
)
from benchmarks.worlds.truth import Truth, find_truth
from runut.languages import readable_languages
from runut.link import link_records
from runut.link.agreements.provision_states import state_of
from runut.page_reading import read_page
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision

StateRule = Callable[[LinkedProvision, date], str]

SEEDS = (1, 2, 3, 4, 5)
PAGES = 300


@dataclass(slots=True, kw_only=True)
class Score:
    """What linking reached on one reading of one world; `coverage` is the share of tellings that gave a claim."""

    happenings: Share
    lineages: Share
    disagreements: Share
    states: Share
    agreements: Share
    by_kind: dict[str, Share] = field(default_factory=dict)
    coverage: float = 1.0
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)


def score_links(records: Sequence[PageRecord], links: Links, truth: Truth, rule: StateRule | None = None) -> Score:
    """Return how far links agree with the truth.

    Args:
        records: What was linked.
        links: What linking found.
        truth: What it should have found.
        rule: What gives the state of a linked provision on a day; the linker's own by default.
    """
    placed = place_claims(records, truth)
    found = list(place_disagreements(links, placed, truth))
    keys = {key for key, _ in found}
    kinds = sorted({kind for kind, _ in keys | truth.disagreements})
    states, wrong = _score_states(links, placed, truth, rule or state_on)
    score = Score(
        happenings=measure_clusters(placed.events, cluster_events(links)),
        lineages=measure_clusters(truth.lineages, cluster_pages(links)),
        disagreements=measure_sets(truth.disagreements, truth.open, keys),
        agreements=measure_clusters(placed.agreements, cluster_agreements(links)),
        states=states,
        by_kind={
            kind: measure_sets(
                (key for key in truth.disagreements if key[0] == kind), truth.open, (k for k in keys if k[0] == kind)
            )
            for kind in kinds
        },
        coverage=_cover(records, placed, truth),
    )
    score.misses = [*_cluster_misses(placed, links, truth), *wrong]
    score.misses.extend(
        f"disagreement invented: {key} {[v.value for v in one.versions]} | "
        + " | ".join(placed.words.get(v.claims[0], "?") for v in one.versions[:2])
        for key, one in found
        if key not in truth.disagreements | truth.open
    )
    score.misses.extend(f"disagreement missed: {key}" for key in sorted(truth.disagreements - keys))
    return score


def _cover(records: Sequence[PageRecord], placed: Placed, truth: Truth) -> float:
    """Return of the sentences that tell a clear happening the share in which a claim of it was read."""
    told = covered = 0
    for record in records:
        starts = [event.evidence.start for event in record.events if event.id in placed.events]
        for one in truth.told.get(record.page.sha256, ()):
            if one.happening is not None and one.count is None:
                told += 1
                covered += any(one.start <= start < one.end for start in starts)
    return covered / told if told else 1.0


def state_on(provision: LinkedProvision, day: date) -> str:
    """Return the state of a linked provision on a day, by the linker's own rule; untold it is pending."""
    state = state_of(provision, day)
    return "pending" if state is None else state.value


def _score_states(links: Links, placed: Placed, truth: Truth, rule: StateRule) -> tuple[Share, list[str]]:
    provisions = place_provisions(links, placed)
    right = 0
    wrong: list[str] = []
    for asked in truth.states:
        provision = provisions.get(asked.provision)
        state = "unknown" if provision is None else rule(provision, asked.day)
        right += state == asked.state
        if state != asked.state:
            wrong.append(f"state wrong: {asked.provision} on {asked.day}: {state}, should be {asked.state}")
    share = right / len(truth.states) if truth.states else 1.0
    return Share(precision=share, recall=share, size=len(truth.states)), wrong


def _cluster_misses(placed: Placed, links: Links, truth: Truth) -> Iterable[str]:
    """Yield what was split and what was joined, in words."""
    tables = (
        ("happening", placed.events, cluster_events(links)),
        ("agreement", placed.agreements, cluster_agreements(links)),
    )
    for what, true, found in tables:
        split, joined = split_and_joined(true, found)
        for name, parts in split.items():
            lines = " || ".join(f"({len(part)}) {placed.words[part[0]]}" for part in parts[:3])
            yield f"{what} split: {name} in {len(parts)}: {lines}"
        for names in joined:
            lines = " || ".join(f"{name}: {placed.words[items[0]]}" for name, items in list(names.items())[:3])
            yield f"{what} joined: {len(names)}: {lines}"
    split, joined = split_and_joined(truth.lineages, cluster_pages(links))
    for name, parts in split.items():
        yield f"lineage split: {name} in {len(parts)}: {[part[0][:8] for part in parts]}"
    for names in joined:
        yield f"lineage joined: {sorted(map(str, names))}"


def score_world(seed: int, pages: int, reading: str) -> Score:
    """Make a world, read it and link it."""
    staging, made = make_pages(seed, pages)
    if reading == "perfect":
        records = [make_record(page, staging) for page in made]
    else:
        records = [read_page(page.laid.text, id=page.id) for page in made]
    known = {page.frame.language for page in made} if reading == "perfect" else set(readable_languages())
    truth = find_truth(staging, made, frozenset(page.sha256 for page in made if page.frame.language not in known))
    started = time.perf_counter()
    links = link_records(records)
    seconds = time.perf_counter() - started
    score = score_links(records, links, truth)
    score.seconds = seconds
    return score


def _row(name: str, score: Score) -> str:
    shares = (score.happenings, score.lineages, score.agreements, score.disagreements)
    cells = (f"{share.precision:.3f} {share.recall:.3f} {share.f1:.3f} ({share.size:4})" for share in shares)
    states = f"{score.states.precision:.3f} ({score.states.size:3})"
    return "  ".join((f"{name:16}", *cells, states, f"{score.coverage:.3f}   {score.seconds:6.1f} s"))


def tell_scores(reading: str, seeds: Sequence[int], pages: int, most_misses: int) -> None:
    print(f"\n{reading}: precision, recall, F1 (how many)")
    titles = ("happenings", "lineages", "agreements", "disagreements")
    print(f"{'':16}  " + "  ".join(f"{title:24}" for title in titles) + "  states       claimed   linking")
    kinds: dict[str, list[Share]] = defaultdict(list)
    for seed in seeds:
        score = score_world(seed, pages, reading)
        print(_row(f"seed {seed}", score), flush=True)
        for kind, share in score.by_kind.items():
            kinds[kind].append(share)
        for miss in _sample(score.misses, most_misses):
            print("   ", miss)
    for kind, shares in sorted(kinds.items()):
        size = sum(share.size for share in shares)
        recall = sum(share.recall * share.size for share in shares) / size if size else 1.0
        precision = sum(share.precision for share in shares) / len(shares)
        print(f"  {kind:10} precision {precision:.3f}  recall {recall:.3f}  of {size}")


def _sample(misses: list[str], most: int) -> list[str]:
    """Return up to so many misses of each sort."""
    by_sort: dict[str, list[str]] = defaultdict(list)
    for miss in misses:
        by_sort[" ".join(miss.split(" ")[:2])].append(miss)
    return [
        miss for sort in sorted(by_sort) for miss in (f"{sort} {len(by_sort[sort])} in all", *by_sort[sort][:most])
    ][: None if most else 0]


def main(arguments: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(description="Score linking against worlds whose history is known.")
    parser.add_argument("--seeds", default=",".join(map(str, SEEDS)))
    parser.add_argument("--pages", type=int, default=PAGES)
    parser.add_argument("--misses", type=int, nargs="?", const=10, default=0, help="how many to show of each sort")
    parser.add_argument("--only", choices=("perfect", "read"))
    given = parser.parse_args(arguments)
    seeds = [int(seed) for seed in given.seeds.split(",")]
    for reading in (given.only,) if given.only else ("perfect", "read"):
        tell_scores(reading, seeds, given.pages, given.misses)


if __name__ == "__main__":
    main(sys.argv[1:])
