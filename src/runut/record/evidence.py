"""What a claim rests on: the words on the page, and the steps of reasoning that led to it."""

from __future__ import annotations

from dataclasses import dataclass

from runut.record.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of reasoning behind a claim, shown by `runut explain`.

    Attributes:
        what: The field or decision it settled: "trigger", "actor", "recipient", "time", "status", …
        why: The rule and the words, in plain language.
    """

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The exact words on the page that a claim rests on.

    Attributes:
        line: Line of the page, counted from 1.
        start: First code point of the claim's words (trigger, count, content) in the page's text.
        end: Code point after the last.
        sentence: The sentence in which they stand.
    """

    line: int
    start: int
    end: int
    sentence: Span
