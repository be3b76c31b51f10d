"""Expressions of time that belong together, and the periods that they begin and end."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from runut.annotate.times.lengths import shift
from runut.annotate.times.pieces import Piece, TimeKind, read_piece
from runut.annotate.times.tokens import TimeTokens
from runut.languages.times import TimeWords
from runut.record.edtf import Edtf, Precision

_DAYS = frozenset({"offset", "weekday"})
_DAY_OR_FINER = frozenset({Precision.DAY, Precision.SECOND})
_FROM_REPORT = "offset"
_LATEST_COPY = timedelta(days=7)
_PAIRED = frozenset({TimeKind.DATE, TimeKind.WEEKDAY})
_PAIR_REACH = {Precision.DAY: _LATEST_COPY, Precision.MONTH: timedelta(days=92)}
_YEARLESS = frozenset({"date", "month", "part", "weekday"})
_DAY = timedelta(days=1)
_MIDNIGHT_AS_END = "24:00"
_FOUND, _CLOCKED, _ANCHORED, _OTHER = (frozenset({slot}) for slot in ("found", "clocked", "anchored", "other"))


def join_expressions(tokens: TimeTokens, pieces: Sequence[Piece], words: TimeWords) -> list[Piece]:
    """Join the expressions of a sentence where the words and signs between them say that they are one."""
    row = list(pieces)
    # merges twice: in "hari ini, Jumat (9/10), pukul 08.00" a date, the same again, then its hour
    for form in (words.merges, words.merges, words.periods):
        if row:
            row = _join_round(tokens, row, form.pattern, words)
    return row


def _join_round(tokens: TimeTokens, pieces: Sequence[Piece], pattern: re.Pattern[str], words: TimeWords) -> list[Piece]:
    """Return the pieces, those joined that the pattern joins; each pattern begins or ends with a piece."""
    signs, items = _lay_out(tokens, pieces, words)
    joined: list[Piece] = []
    position = 0
    while match := pattern.search(signs, position):
        start, end = match.span()
        joined.extend(item for item in items[position:start] if isinstance(item, Piece))
        joiner = _JOINERS[str(match.lastgroup).rpartition("_")[0]]
        piece = joiner([item for item in items[start:end] if isinstance(item, Piece)])
        if piece is None:
            end = start + 1
            joined.extend(item for item in items[start:end] if isinstance(item, Piece))
        else:
            joined.append(replace(piece, first=_first_of(items[start]), last=_last_of(items[end - 1])))
        position = end
    joined.extend(item for item in items[position:] if isinstance(item, Piece))
    return joined


def _lay_out(tokens: TimeTokens, pieces: Sequence[Piece], words: TimeWords) -> tuple[str, list[Piece | int]]:
    """Return the sentence with each piece as one sign; an item is a piece or the index of a token."""
    signs: list[str] = []
    items: list[Piece | int] = []
    position = 0
    for piece in pieces:
        signs += tokens.signs[position : piece.first], words.signs[_slot_of(piece)]
        items += range(position, piece.first)
        items.append(piece)
        position = piece.last
    signs.append(tokens.signs[position:])
    items += range(position, len(tokens.signs))
    return "".join(signs), items


def _first_of(item: Piece | int) -> int:
    return item if isinstance(item, int) else item.first


def _last_of(item: Piece | int) -> int:
    return item + 1 if isinstance(item, int) else item.last


def _slot_of(piece: Piece) -> frozenset[str]:
    if piece.kind is TimeKind.CLOCK:
        return _CLOCKED
    if piece.kind is TimeKind.DURATION:
        return _OTHER
    return _ANCHORED if piece.rule == "anchored" else _FOUND


def _same(pieces: Sequence[Piece]) -> Piece | None:
    """Join two expressions of one date; the finer stays."""
    first, second = pieces
    if TimeKind.PERIOD in {first.kind, second.kind}:
        return None
    if first.value is None or second.value is None:
        known, open_day = (second, first) if first.value is None else (first, second)
        is_day = known.value is not None and known.value.precision in _DAY_OR_FINER
        return known if is_day and open_day.rule in _DAYS and known.kind is TimeKind.DATE else None
    if first.value.contains(second.value):
        coarser, finer = first, second
    elif second.value.contains(first.value):
        coarser, finer = second, first
    else:
        return _dated_again(first, second)
    if finer.rule in _DAYS and coarser.value is not None and coarser.value.precision not in _DAY_OR_FINER:
        return None
    if finer.value is None or finer.value.precision not in _DAY_OR_FINER or first.rule == second.rule in _DAYS:
        return None
    kind = TimeKind.DATE if TimeKind.DATE in {first.kind, second.kind} else finer.kind
    return replace(finer, kind=kind, why=f"{finer.why}; the expression beside it agrees")


def _dated_again(told: Piece, given: Piece) -> Piece | None:
    """Return the date beside a day that is told as seen from the report ("kemarin, Selasa (10/5)", out on Thursday).

    A copy of a dispatch comes out some days later, and says "yesterday" all the same.
    """
    is_date = given.kind is TimeKind.DATE and given.rule not in _DAYS
    if told.rule != _FROM_REPORT or not is_date or told.value is None or given.value is None:
        return None
    mine, its = told.value.earliest, given.value.earliest
    if {told.value.precision, given.value.precision} != {Precision.DAY} or mine is None or its is None:
        return None
    return (
        replace(given, why=f"{given.why}; the words beside it are of an earlier report")
        if its < mine <= its + _LATEST_COPY
        else None
    )


def _moment(pieces: Sequence[Piece]) -> Piece | None:
    """Join a date with its hour."""
    clock, day = sorted(pieces, key=lambda piece: piece.kind is not TimeKind.CLOCK)
    if day.kind is TimeKind.PERIOD or clock.clock is None or day.clock is not None:
        return None
    value = day.value
    if value is not None and value.precision is not Precision.DAY:
        return None
    if value is not None and value.text[-1] not in "?~%":
        offset = "" if clock.zone in {None, "local"} else clock.zone
        hour = "" if clock.clock == _MIDNIGHT_AS_END else f"T{clock.clock}:00{offset}"
        value = Edtf.parse(f"{value}{hour}")
    return replace(day, value=value, clock=clock.clock, zone=clock.zone, why=f"{day.why}; at {clock.clock}")


def _local(pieces: Sequence[Piece]) -> Piece | None:
    return replace(pieces[0], zone="local")


def _shifted(pieces: Sequence[Piece]) -> Piece | None:
    """Count from a date that the words give ("dua hari setelah 10 Mei"), or so long from it on ("… mulai Senin")."""
    anchored, given = pieces
    if given.value is None or given.value.earliest is None or not anchored.said.has("before", "after", "since"):
        return None
    text = shift(anchored.said, given.value.earliest, -1 if anchored.said.has("before") else 1)
    value = None if text is None else Edtf.parse(text)
    if value is None:
        return None
    is_exact = given.value.precision in {value.precision, Precision.DAY}
    if is_exact and anchored.said.has("onward"):
        is_of_days = value.earliest == value.latest and anchored.said.has("unit_day", "unit_week")
        last = Edtf.day(value.earliest - _DAY) if is_of_days and value.earliest is not None else value
        whole = Edtf.between(given.value, last)
        return replace(given, kind=TimeKind.PERIOD, rule="interval", value=whole, why=f"so long from {given.value} on")
    return replace(anchored, rule="shifted", value=value, why=f"counted from {given.value}") if is_exact else None


def _about(pieces: Sequence[Piece]) -> Piece | None:
    value = pieces[0].value
    is_date = pieces[0].kind is TimeKind.DATE and value is not None
    return (
        None
        if not is_date or value is None
        else replace(pieces[0], value=value.approximately(), why=f"about: {pieces[0].why}")
    )


def _interval(pieces: Sequence[Piece]) -> Piece | None:
    """Join two ends; where one has no year of its own, it takes the one that brings it nearest to the other."""
    first, last = pieces
    if TimeKind.PERIOD in {first.kind, last.kind}:
        return None
    if _has_year(first) and not _has_year(last) and first.value is not None:
        last = _read_again(last, first.value.earliest, is_ahead=True)
    elif last.value is not None and not _has_year(first) and (_has_year(last) or _is_after(first, last)):
        first = _read_again(first, last.value.latest, is_ahead=False)
    if first.value is None or last.value is None:
        is_open = first.value is None and last.value is None
        return replace(last, kind=TimeKind.PERIOD, why=f"from the first to the second; {last.why}") if is_open else None
    if _is_after(first, last):
        return None
    why = f"from {first.value} to {last.value}"
    return replace(last, kind=TimeKind.PERIOD, rule="interval", value=Edtf.between(first.value, last.value), why=why)


def _pair(pieces: Sequence[Piece]) -> Piece | None:
    """Join two days or months that are told as one ("pada 30 September dan 1 Oktober"), near each other."""
    if any(piece.kind not in _PAIRED or piece.value is None for piece in pieces):
        return None
    precisions = {piece.value.precision for piece in pieces if piece.value is not None}
    reach = _PAIR_REACH.get(next(iter(precisions))) if len(precisions) == 1 else None
    joined = None if reach is None else _interval(pieces)
    first, last = (
        (None, None) if joined is None or joined.value is None else (joined.value.earliest, joined.value.latest)
    )
    reach = _DAY if any(piece.kind is TimeKind.WEEKDAY for piece in pieces) else reach  # "Kamis dan Sabtu" are two
    is_near = reach is not None and first is not None and last is not None and _DAY <= last - first <= reach
    return joined if is_near else None


def _has_year(piece: Piece) -> bool:
    return piece.rule not in _YEARLESS or piece.said.has("year", "numeric_date") or piece.said.step is not None


def _is_after(first: Piece, last: Piece) -> bool:
    if first.value is None or last.value is None:
        return False
    start, end = first.value.earliest, last.value.latest
    return start is not None and end is not None and start > end


def _read_again(piece: Piece, today: date | None, *, is_ahead: bool) -> Piece:
    said = replace(piece.said, is_ahead=is_ahead, is_behind=not is_ahead)
    return read_piece(piece.rule, piece.first, piece.last, said, today)


def _since(pieces: Sequence[Piece]) -> Piece | None:
    value = pieces[0].value
    since = None if value is None else Edtf.since(value)
    return replace(pieces[0], kind=TimeKind.PERIOD, rule="since", value=since, why=f"since then: {pieces[0].why}")


def _until(pieces: Sequence[Piece]) -> Piece | None:
    value = pieces[0].value
    until = None if value is None else Edtf.until(value)
    return replace(pieces[0], kind=TimeKind.PERIOD, rule="until", value=until, why=f"until then: {pieces[0].why}")


_JOINERS: dict[str, Callable[[Sequence[Piece]], Piece | None]] = {
    "same": _same,
    "moment": _moment,
    "local": _local,
    "shifted": _shifted,
    "about": _about,
    "between": _interval,
    "range": _interval,
    "pair": _pair,
    "since": _since,
    "after": _since,
    "until": _until,
    "before": _until,
}
"""Rule of a round's pattern → what joins the expressions that it spans."""
