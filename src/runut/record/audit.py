"""The audit of a record's decisions: whether each is as it was written, and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from runut.record.decision import Decision, body_of, hash_of, parse_decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One row of the chain as the store holds it.

    Attributes:
        id: Its number.
        body: The canonical JSON that was hashed.
        previous: The hash before.
        hash: Its own.
        columns: What stands in the columns beside the body, by name, as text.
        targets: Ids and pages of its targets, as the index of them has it.
    """

    id: int
    body: str
    previous: str
    hash: str
    columns: tuple[tuple[str, str], ...]
    targets: tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """All rows of the chain, with what the record says of its ends.

    Attributes:
        root: What the first decision is chained to, fixed when it was made; None in a record without decisions.
        head: Hash of the last decision.
        count: How many decisions were written.
        links: The rows, by number.
    """

    root: str | None
    head: str | None
    count: int
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A place where the chain does not hold.

    Attributes:
        at: Number of the decision.
        what: What is wrong there.
    """

    at: int
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What an audit found.

    Attributes:
        decisions: Every decision that can be read, by number.
        breaks: Where the chain does not hold; empty where it does.
        head: Hash of the last decision, None where there is none: note it down, and no later change goes unseen.
    """

    decisions: tuple[Decision, ...]
    breaks: tuple[Break, ...]
    head: str | None

    @property
    def holds(self) -> bool:
        """Whether every decision is as it was written."""
        return not self.breaks


def check_chain(chain: Chain) -> Audit:
    """Return the audit of a chain."""
    breaks = tuple(_find_breaks(chain, chain.root, 0))
    return Audit(decisions=tuple(_find_decisions(chain)), breaks=breaks, head=chain.head)


def check_added(before: Audit, added: Chain) -> Audit | None:
    """Return the audit of a chain that was whole when it was checked, of which only what was added since is checked.

    Args:
        before: The earlier audit.
        added: The chain, with no links but the last of that audit and those after it.

    Returns:
        None where the chain that is there now does not go on from it, and all of it has to be checked.
    """
    known = len(before.decisions)
    if before.breaks or not known or not added.links or added.links[0].hash != before.head:
        return None
    rest = replace(added, links=added.links[1:])
    if any(_find_breaks(rest, before.head, known)):
        return None
    return Audit(decisions=(*before.decisions, *_find_decisions(rest)), breaks=(), head=added.head)


def _find_decisions(chain: Chain) -> Iterator[Decision]:
    for link in chain.links:
        with suppress(ValueError):
            yield parse_decision(link.body)


def _find_breaks(chain: Chain, previous: str | None, before: int) -> Iterator[Break]:
    """Yield where a chain does not hold after so many links, the last of which has the hash `previous`."""
    for place, link in enumerate(chain.links, before + 1):
        if link.id != place:
            yield Break(at=place, what=f"decision {place} is missing: {link.id} stands in its place")
            return
        yield from _find_faults(link, previous)
        previous = link.hash
    last = before + len(chain.links)
    if last != chain.count:
        yield Break(at=last + 1, what=f"the record says that it holds {chain.count} decisions, and holds {last}")
    elif last and chain.head != previous:
        yield Break(at=last, what="it is not the last decision that the record remembers")
    elif not last and (chain.head or chain.root) is not None:
        yield Break(at=1, what="the record remembers decisions, and holds none")


def _find_faults(link: Link, previous: str | None) -> Iterator[Break]:
    if link.previous != previous:
        yield Break(at=link.id, what="it does not follow the decision before it: another was changed, or left out")
    if hash_of(link.body) != link.hash:
        yield Break(at=link.id, what="its words are not those that were written: its hash is another")
        return
    try:
        decision = parse_decision(link.body)
    except ValueError:
        yield Break(at=link.id, what="it cannot be read")
        return
    beside = dict(link.columns)
    for name, value in columns_of(decision):
        if beside.get(name) != value:
            yield Break(at=link.id, what=f"its column {name!r} was changed")
    if link.targets != targets_of(decision):
        yield Break(at=link.id, what="the index of its targets was changed")
    if body_of(decision) != link.body:
        yield Break(at=link.id, what="its words are not written as Runut writes them")


def columns_of(decision: Decision) -> tuple[tuple[str, str], ...]:
    """Return what stands of a decision in columns of their own, by name."""
    return (
        ("id", str(decision.id)),
        ("at", decision.at.isoformat()),
        ("who", decision.who),
        ("action", decision.action.value),
        ("previous", decision.previous),
    )


def targets_of(decision: Decision) -> tuple[tuple[str, str | None], ...]:
    """Return the index of a decision's targets: things as such, claims with their pages, each once, sorted."""
    pages = {(anchor.claim, anchor.page) for anchor in decision.anchors}
    claims = {claim for claim, _ in pages}
    things = {(target.id, None) for target in decision.targets if target.id not in claims}
    return tuple(sorted({*pages, *things}, key=lambda pair: (pair[0], pair[1] or "")))
