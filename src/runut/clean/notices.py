"""Corrections, updates, retractions and clarifications that a newsroom printed on its own story."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from runut.clean.cues import Cue, CueHit
from runut.clean.layout import Layout
from runut.clean.shapes import Shape, Signal
from runut.clean.stamps import load_calendar
from runut.languages import known_languages, read_toml
from runut.record.article import LineLabel, Notice, NoticeKind
from runut.record.edtf import Edtf

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]{0,2}\s+")
_EDGES = " \t\xa0,;:.–—-"
_QUOTED = re.compile(r"\s*(?:[:,]\s*)?[\"“‘](?P<inner>[^\"”’\n]{2,200})[\"”’]")
_MAX_SAID_CHARS = 160
_LABEL_CHARS = 60
_MAX_TRIES = 4
_NOTICE = Cue.NOTICE
"""So many phrases of one line are looked at; a line of very many is no notice."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The compiled words of notices.

    Attributes:
        starts: What a line may begin with → what was done; None where only the rest tells.
        words: Word → what it says was done.
        replaced: Finds what stands before the former words.
        replacement: Finds what stands before the new words.
    """

    starts: dict[str, NoticeKind | None]
    words: dict[str, NoticeKind]
    replaced: re.Pattern[str]
    replacement: re.Pattern[str]


@cache
def _load_words() -> _Words:
    starts: dict[str, NoticeKind | None] = {}
    words: dict[str, NoticeKind] = {}
    replaced: list[str] = []
    replacement: list[str] = []
    for code in known_languages():
        rows = read_toml(code, "lines")["notice"]
        starts.update(dict.fromkeys(rows["notes"]))
        for kind in NoticeKind:
            starts.update(dict.fromkeys(rows[kind.value]["starts"], kind))
            words.update(dict.fromkeys(rows[kind.value]["words"], kind))
        replaced += rows["replaced"]
        replacement += rows["replacement"]
    return _Words(starts, words, _one_of(replaced), _one_of(replacement))


def _one_of(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(set(phrases), key=lambda words: (-len(words), words))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def find_notices(layout: Layout, hits: Sequence[CueHit]) -> Iterator[Notice]:
    """Yield the notices on a page, in order, each line's first."""
    told = [hit for hit in hits if hit.cue is _NOTICE]
    if not told:
        return
    signals = layout.signals
    starts = [signal.start for signal in signals]
    seen = -1
    tries: Counter[int] = Counter()
    for hit in told:
        at = bisect_right(starts, hit.start) - 1
        tries[at] += 1
        if at <= seen or tries[at] > _MAX_TRIES or _is_elsewhere(layout, at):
            continue
        found = _read_notice(signals, at, hit)
        if found is not None:
            seen = bisect_right(starts, found.end) - 1
            yield found


def _is_elsewhere(layout: Layout, at: int) -> bool:
    """Tell whether a line is one of the site's other headlines, or below the readers' words."""
    signal = layout.signals[at]
    if layout.labels[at] is LineLabel.RELATED:
        return True
    return layout.labels[at] is LineLabel.CHROME and signal.shape in {Shape.HEADLINE, Shape.TRUNCATED, Shape.STOP}


def _read_notice(signals: Sequence[Signal], at: int, hit: CueHit) -> Notice | None:
    """Return the notice that a cue opens or holds: its line from the cue's sentence on, and the next below a label."""
    words, signal = _load_words(), signals[at]
    head = signal.text.lower()
    start = next((one for one in words.starts if head.startswith(one)), None)
    if start is None:
        return _within(signal, hit)
    rest = signal.text[len(start) :].strip(_EDGES)
    below = signals[at + 1] if not rest and at + 1 < len(signals) else None
    text = below.text if below is not None else signal.text
    kind = words.starts[start] or _kind_of(text)
    if kind is None:
        return None
    end = below.end if below is not None else signal.end
    changed = _read_date(text[:_LABEL_CHARS].partition(":")[0]) or _date_beside(text)
    return _notice(kind, signal, (signal.start, end), (text, changed))


def _within(signal: Signal, hit: CueHit) -> Notice | None:
    """Return the notice that begins with the sentence in which a phrase about the story stands."""
    offset = hit.start - signal.start
    begin = 0
    for gap in _SENTENCE.finditer(signal.text):
        if gap.end() > offset:
            break
        begin = gap.end()
    text = signal.text[begin:]
    kind = _phrase_kinds().get(signal.text[offset : offset + hit.end - hit.start].lower()) or _kind_of(text)
    if kind is None or signal.shape in {Shape.RELATED, Shape.STOP}:
        return None
    return _notice(kind, signal, (signal.start + begin, signal.end), (text, _date_beside(text)))


@cache
def _phrase_kinds() -> dict[str, NoticeKind]:
    return {
        phrase: kind
        for code in known_languages()
        for kind in NoticeKind
        for phrase in read_toml(code, "lines")["notice"][kind.value]["inside"]
    }


def _kind_of(text: str) -> NoticeKind | None:
    """Return what the words of a note say was done, the gravest first."""
    found = {_load_words().words[word] for word in re.findall(r"\w+", text.lower()) if word in _load_words().words}
    order = (NoticeKind.RETRACTION, NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.UPDATE)
    return next((kind for kind in order if kind in found), None)


def _notice(kind: NoticeKind, signal: Signal, bounds: tuple[int, int], told: tuple[str, Edtf | None]) -> Notice:
    text, changed = told
    replaced, replacement = _read_change(text)
    return Notice(
        kind=kind,
        line=signal.number,
        start=bounds[0],
        end=bounds[1],
        replaced=replaced,
        replacement=replacement,
        changed=changed,
    )


def _read_change(text: str) -> tuple[str | None, str | None]:
    """Return what a notice says stood there before, and what stands there now."""
    words = _load_words()
    before = words.replaced.search(text)
    if before is None:
        return None, None
    after = words.replacement.search(text, before.end())
    replaced = _said(text[before.end() : after.start() if after is not None else len(text)])
    return replaced, _said(text[after.end() :]) if after is not None and replaced else None


def _said(text: str) -> str | None:
    """Return the words in quotation marks with which a text begins, else those up to the sentence's end."""
    quoted = _QUOTED.match(text)
    if quoted is not None:
        return quoted["inner"].strip(" ,")
    words = _SENTENCE.split(text[: _MAX_SAID_CHARS + 1], maxsplit=1)[0].strip(_EDGES)
    return words if 0 < len(words) <= _MAX_SAID_CHARS else None


def _date_beside(text: str) -> Edtf | None:
    """Return the date in the first sentence of a notice, where that sentence speaks of the story itself."""
    first = _SENTENCE.split(text, maxsplit=1)[0]
    lowered = first.lower()
    return _read_date(first) if any(phrase in lowered for phrase in _phrase_kinds()) else None


def _read_date(text: str) -> Edtf | None:
    stamp = load_calendar().find_stamp(text)
    return stamp.edtf if stamp is not None and stamp.is_clear else None
