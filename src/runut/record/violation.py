"""What is wrong in a record."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """One thing that does not hold though it should.

    Attributes:
        about: Id of the claim, thing or page; the name of the table where there is none.
        what: What does not hold.
        todo: What to do about it.
    """

    about: str
    what: str
    todo: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check found.

    Attributes:
        violations: What does not hold.
        links_are_current: Whether the links are those of the pages that are there; what a stopped build left is no
            fault, and the next build makes them again.
        pages: How many pages were looked at.
        claims: How many claims.
    """

    violations: tuple[Violation, ...]
    links_are_current: bool
    pages: int
    claims: int
