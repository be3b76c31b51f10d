"""Things that are made again when claims are added: those that a change reaches, not all that hang together by matches.

Claims are joined along their matches, the weightiest first, and a match joins nothing where anything in one group
speaks against anything in the other. So a group that only grew still refuses whatever it refused when it was smaller,
and what stands around a thing stays as it is, however long the chain of matches that leads on from there. Only where a
thing may have lost something on the way, what its claims match has to be looked at too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Generic, TypeVar

from runut.link.comparing.clusters import Match, Rules, Told, find_refused
from runut.link.growing.parts import GrownParts, PartGrower, Stirred
from runut.link.kept.held import Held

T = TypeVar("T", bound=Told)

Edge = tuple[str, str]


class ClusterGrower(Generic[T]):
    """Finds the things of which the claims are joined again.

    Args:
        held: The record.
        rules: Of the sort of claims.
        grower: Loads them, and finds matches.
        stirred: What changes.
        has_copies: Whether claims that match nothing of their thing are copies, which are left out.
    """

    def __init__(
        self, held: Held, rules: Rules[T], grower: PartGrower[T], stirred: Stirred[T], *, has_copies: bool = True
    ) -> None:
        self._held, self._rules, self._grower, self._stirred = held, rules, grower, stirred
        self._has_copies = has_copies
        self._thing_of: dict[str, str] = {}
        self._edges: set[Edge] = set()
        self._members: set[str] = set()
        self._asked: set[str] = set()
        self._matches: dict[Edge, Match | None] = {}

    def grow(self) -> GrownParts[T]:
        """Return what is joined again."""
        stirred = self._stirred
        self._take({*stirred.anew, *stirred.others, *(end for one in stirred.matches for end in (one.one, one.other))})
        lost = self._find_lessened()
        while True:
            broken = lost
            self._take_around(broken)
            things = self._grower.load(self._members)
            matches = [*stirred.matches, *self._match_again(things)]
            lost = self._find_refusing(things, matches) - broken
            if not lost:
                return stirred.with_parts(things, matches)
            lost |= broken

    def _take(self, claims: Collection[str]) -> None:
        """Take claims, and all others of their things that were joined along matches."""
        gone = self._stirred.before - self._stirred.anew.keys()
        self._members |= set(claims) - gone
        lacking = set(claims) - self._asked
        self._asked |= lacking
        found = self._held.find_things_of(lacking)
        things = set(found.values()) - set(self._thing_of.values())
        self._thing_of.update(found)
        mates = self._held.find_claims_of(things)
        self._thing_of.update(mates)
        self._asked |= mates.keys()
        edges = set(self._held.find_edges({*lacking, *mates}))
        self._edges |= edges
        joined = {end for edge in edges for end in edge if end in mates} if self._has_copies else mates.keys()
        self._members |= joined - gone

    def _find_lessened(self) -> set[str]:
        """Return the things that lost a claim or a match, or of which a claim is another now."""
        stirred = self._stirred
        now = {frozenset((match.one, match.other)) for match in stirred.matches}
        lost = {end for edge in stirred.edges if frozenset(edge) not in now for end in edge}
        had = set(self._held.find_things_of(stirred.before).values())
        return had | {self._thing_of[claim] for claim in lost if claim in self._thing_of}

    def _take_around(self, things: Collection[str]) -> None:
        """Take what the claims of things match, with all of its things."""
        claims = set(self._held.find_claims_of(things))
        self._take({end for edge in self._held.find_edges(claims) for end in edge})

    def _match_again(self, things: Mapping[str, T]) -> Iterable[Match]:
        """Yield the matches that stay as they are between claims that are joined again."""
        kept = [
            edge
            for edge in self._edges
            if self._stirred.moved.isdisjoint(edge) and edge[0] in things and edge[1] in things
        ]
        lacking = [edge for edge in kept if edge not in self._matches]
        self._matches.update((edge, None) for edge in lacking)
        self._matches.update(((match.one, match.other), match) for match in self._grower.match_again(lacking, things))
        return [match for edge in kept if (match := self._matches[edge]) is not None]

    def _find_refusing(self, things: Mapping[str, T], matches: Iterable[Match]) -> set[str]:
        """Return the things of which two claims were joined along a match that is refused now."""
        ordered = sorted(things.values(), key=lambda thing: thing.order)
        refused = find_refused(ordered, matches, self._rules)
        return {
            self._thing_of[one]
            for one, other in refused
            if one in self._thing_of and self._thing_of[one] == self._thing_of.get(other)
        }
