"""What is known of an act whose time is sought, and whether a time is a day of the news."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from runut.annotate.phrases.clauses import Node

_NEW = timedelta(days=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What is known of an act whose time is sought.

    Attributes:
        is_counted: It may be told since a time (the dead of a war); what is the first since then is not.
        is_fight: A time may be that of its end.
        is_brief: It is done at once: a word given, a text signed.
        is_word: It is a word about somebody: praise, blame, a demand, a threat.
        may_hold: What is made may hold from a time on, at which it was not made.
        last: The last day on which it can have been done, None where that is not known.
        told: The day on which the story was published, None where that is not known.
    """

    is_counted: bool = True
    is_fight: bool = False
    is_brief: bool = False
    is_word: bool = False
    may_hold: bool = False
    last: date | None = None
    told: date | None = None


def is_of_news(node: Node, act: Act) -> bool:
    """Tell whether a time is a day of the news of which an act is told."""
    value = None if node.time is None else node.time.value
    if value is None or value.earliest is None or value.earliest != value.latest:
        return False
    return act.told is None or act.told - value.earliest <= _NEW
