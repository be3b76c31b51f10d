"""Our own stories with what a careful reader finds in them: the gold that may be read, learned from and shipped.

Each file of `stories/` holds a text and the record of it, in the shape that the shared gold has, as TOML. `--check`
says what is wrong with the files.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runut.record.claims import AgreementKind, EventType, Outcome, StatementKind, Status, Topic, VictimKind
from runut.record.edtf import Edtf
from runut.record.plover import MODES_BY_TYPE

STORIES = Path(__file__).parent / "stories"
_ASIDE_PARTS = 3
_WORDS_OF = {"events": ("trigger",), "statements": ("cue",), "casualties": ("said",), "agreements": ("trigger",)}
_DEFAULTS: dict[str, dict[str, Any]] = {
    "events": {"mode": [], "actors": [], "recipients": [], "third_parties": [], "place": None, "time": None}
    | {"status": "happened", "attribution": []},
    "statements": {"speaker": None, "cue": None, "relayed_by": []},
    "casualties": {"min": None, "max": None, "approximate": False, "who": "person", "side": None, "claimant": None}
    | {"time": None, "place": None},
    "agreements": {"name": None, "parties": [], "mediators": [], "signed": None, "effective": None, "place": None}
    | {"provisions": []},
}


@dataclass(frozen=True, slots=True)
class Story:
    """A text, its day of publication as a user would give it, and the gold row."""

    slug: str
    text: str
    published: str | None
    gold: dict[str, Any]

    @property
    def is_aside(self) -> bool:
        """Whether the story is kept aside from tuning and learning: one in three, by the SHA-256 of its slug."""
        return int(hashlib.sha256(self.slug.encode()).hexdigest(), 16) % _ASIDE_PARTS == 0


def read_stories(folder: Path = STORIES) -> list[Story]:
    """Read every story, sorted by slug."""
    return [parse_story(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.toml"))]


def parse_story(slug: str, source: str) -> Story:
    """Return the story of a TOML source, what it leaves out filled in as "not said"."""
    data = tomllib.loads(source)
    gold: dict[str, Any] = {"id": slug}
    for kind, defaults in _DEFAULTS.items():
        gold[kind] = [_filled(defaults, row) for row in data.get(kind, [])]
    return Story(slug, data["text"], data.get("published"), gold)


def _filled(defaults: dict[str, Any], row: dict[str, Any]) -> dict[str, Any]:
    filled = {**defaults, **row}
    for key in ("actors", "recipients", "third_parties"):
        if key in filled:
            filled[key] = [{"party": None, **actor} for actor in filled[key]]
    if filled.get("speaker") is not None:
        filled["speaker"] = {"party": None, **filled["speaker"]}
    return filled


def find_problems(story: Story) -> Iterator[str]:
    """Yield what is wrong with a story's record."""
    lines = story.text.split("\n")
    for kind, words in _WORDS_OF.items():
        for row in story.gold[kind]:
            where = f"line {row.get('line')} {kind}"
            line = lines[row["line"] - 1] if 0 < row.get("line", 0) <= len(lines) else ""
            said = [row[key] for key in words if row.get(key)]
            said += row.get("content", [])
            yield from (f"{where}: {text!r} is not on its line" for text in said if text not in line)
            yield from (f"{where}: {problem}" for problem in _CHECKS[kind](row))


def _check_event(row: dict[str, Any]) -> Iterator[str]:
    if row["type"] not in set(EventType):
        yield f"no type {row['type']!r}"
    elif not set(row["mode"]) <= MODES_BY_TYPE[EventType(row["type"])]:
        yield f"{row['type']} has no mode {row['mode']}"
    if row["status"] not in set(Status):
        yield f"no status {row['status']!r}"
    yield from _check_time(row["time"])
    for actor in (*row["actors"], *row["recipients"], *row["third_parties"]):
        if not actor.get("name") or "|" in f"{actor['name']}{actor['party']}":
            yield f"an actor without a proper name: {actor}"


def _check_statement(row: dict[str, Any]) -> Iterator[str]:
    if row["kind"] not in set(StatementKind) or not row["content"]:
        yield f"kind {row['kind']!r} or no content"


def _check_casualty(row: dict[str, Any]) -> Iterator[str]:
    if row["outcome"] not in set(Outcome) or row["who"] not in set(VictimKind):
        yield f"no outcome {row['outcome']!r} or no kind {row['who']!r}"
    if row["min"] is None and row["max"] is None:
        yield "a count without bounds"
    yield from _check_time(row["time"])


def _check_agreement(row: dict[str, Any]) -> Iterator[str]:
    if row["kind"] not in set(AgreementKind):
        yield f"no kind {row['kind']!r}"
    yield from (f"no topic {one['topic']!r}" for one in row["provisions"] if one["topic"] not in set(Topic))
    for key in ("signed", "effective"):
        yield from _check_time(row[key])


def _check_time(value: str | None) -> Iterator[str]:
    if value is not None:
        try:
            Edtf.parse(value)
        except ValueError as error:
            yield str(error)


_CHECKS = {
    "events": _check_event,
    "statements": _check_statement,
    "casualties": _check_casualty,
    "agreements": _check_agreement,
}


def main() -> int:
    """Say how much the stories hold, and what is wrong with them; exit 1 where something is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="say what is wrong")
    parser.parse_args()
    stories = read_stories()
    counts = {kind: sum(len(story.gold[kind]) for story in stories) for kind in _DEFAULTS}
    print(f"{len(stories)} stories, " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))
    problems = [f"{story.slug}: {problem}" for story in stories for problem in find_problems(story)]
    print(*problems, sep="\n")
    return int(bool(problems))


if __name__ == "__main__":
    sys.exit(main())
