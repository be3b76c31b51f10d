"""Count the events read where there are none: `python evaluation/false_alarms.py [--show]`."""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from runut.extract.acts.events import find_events
from runut.extract.reader import read_sentences
from runut.pipeline import read_page

SET = Path(__file__).with_name("false_alarms.toml")
MOST_PER_HUNDRED = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FalseAlarm:
    """An event read in a sentence that tells of none."""

    sentence: str
    type: str
    trigger: str
    frame: str | None


def read_pages_without_events(path: Path = SET) -> list[str]:
    """Read the set: every sentence as a page of its own, then the pages."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    singles = [sentence for group in data["sentences"].values() for sentence in group]
    return [*singles, *(page["text"].strip() for page in data["pages"])]


def find_false_alarms(pages: list[str]) -> Iterator[FalseAlarm]:
    """Yield the events that the program reads in pages without any."""
    for number, text in enumerate(pages):
        for event in read_page(text, id=f"page-{number}").events:
            sentence = event.evidence.sentence
            words = text[sentence.start : sentence.end]
            yield FalseAlarm(sentence=words, type=event.type, trigger=event.trigger, frame=event.frame)


def find_alarms_behind_the_gate(pages: list[str]) -> Iterator[FalseAlarm]:
    """Yield what the engine alone would read, were every such page let through to it."""
    for text in pages:
        for sentence in read_sentences(text, "id"):
            words = text[sentence.span.start : sentence.span.end]
            for event in find_events(sentence):
                trigger = sentence.nodes[event.node].unit.text
                yield FalseAlarm(sentence=words, type=event.type, trigger=trigger, frame=event.sense.frame.id)


def count_sentences(pages: list[str]) -> int:
    """Count the sentences of pages: their lines."""
    return sum(len(text.splitlines()) for text in pages)


def main() -> int:
    """Print how many events per hundred sentences are read, and with --show which."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true", help="print each false alarm")
    arguments = parser.parse_args()
    pages = read_pages_without_events()
    sentences = count_sentences(pages)
    alarms, behind = list(find_false_alarms(pages)), list(find_alarms_behind_the_gate(pages))
    if arguments.show:
        for label, found in (("read", alarms), ("behind the gate", behind)):
            for alarm in found:
                print(f"{label}: {alarm.type} '{alarm.trigger}' ({alarm.frame}): {alarm.sentence}")
    rate = 100 * len(alarms) / sentences
    print(f"{len(alarms)} events in {sentences} sentences without any: {rate:.1f} per hundred")
    print(f"{100 * len(behind) / sentences:.1f} per hundred if no page were let go")
    return 0 if rate <= MOST_PER_HUNDRED else 1


if __name__ == "__main__":
    sys.exit(main())
