"""Sentence patterns: sections of a text file, and how a pattern is filled so that each filled slot keeps its span."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

Span = tuple[int, int]

_HERE = Path(__file__).parent
_TOKEN = re.compile(r"\{(\w+)\}|\[|\]|<|>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Patterns for one thing to say, with the type and the modes of the event that each tells."""

    name: str
    type: str | None
    mode: tuple[str, ...]
    status: str
    patterns: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A sentence made of a pattern.

    Attributes:
        text: The sentence.
        slots: Where each filled slot stands, in order.
        trigger: Where the words between brackets stand.
        said: Where the words between angles stand.
    """

    text: str
    slots: tuple[tuple[str, Span], ...]
    trigger: Span | None
    said: Span | None


@cache
def read_sections(language: str) -> dict[str, tuple[Section, ...]]:
    """Read the patterns of a language; a section may come in several parts, each with a type of its own."""
    found: dict[tuple[str, str | None, tuple[str, ...], str], list[str]] = {}
    for path in sorted(_HERE.glob(f"patterns_{language}*.txt")):
        for block in path.read_text(encoding="utf-8").split("\n@ ")[1:]:
            head, *lines = block.strip().split("\n")
            name, *rest = head.split()
            status = next((word for word in rest if word in _STATUSES), "happened")
            kind, *mode = [word for word in rest if word not in _STATUSES] or [None]
            patterns = found.setdefault((name, kind, tuple(filter(None, mode)), status), [])
            patterns.extend(line for line in lines if line and not line.startswith("#"))
    sections: dict[str, tuple[Section, ...]] = {}
    for (name, kind, mode, status), patterns in found.items():
        one = Section(name=name, type=kind, mode=mode, status=status, patterns=tuple(patterns))
        sections[name] = (*sections.get(name, ()), one)
    return sections


_STATUSES = frozenset({"denied", "planned", "ongoing"})


def fill_pattern(pattern: str, fillers: dict[str, str]) -> Filled:
    """Fill a pattern's slots; an empty time goes with the comma or the space that held it."""
    if not fillers.get("T"):
        pattern = pattern.replace(", {T}, ", ", ").replace(" {T}", "").removeprefix("{T}").lstrip(", ")
    text, marks, slots = "", {}, []
    end = 0
    for token in _TOKEN.finditer(pattern):
        text += pattern[end : token.start()]
        end = token.end()
        if token[1]:
            words = fillers[token[1]]
            words = words[0].upper() + words[1:] if not text.strip('"“([<') else words
            slots.append((token[1], (len(text), len(text) + len(words))))
            text += words
        else:
            marks[token[0]] = len(text)
    text += pattern[end:]
    if text[:1].islower():
        text = text[0].upper() + text[1:]
    trigger = (marks["["], marks["]"]) if "]" in marks else None
    said = (marks["<"], marks[">"]) if ">" in marks else None
    return Filled(text=text, slots=tuple(slots), trigger=trigger, said=said)
