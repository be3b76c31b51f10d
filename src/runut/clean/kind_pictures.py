"""Films and galleries that have no story beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from runut.clean.cues import Cue, Cues
from runut.clean.kind_look import (
    HEAD_WORDS,
    KIND_OF,
    SHORT_STORY_WORDS,
    Kind,
    Look,
)
from runut.clean.shapes import Shape, Signal
from runut.record.article import PageKind

_PICTURES = (Cue.GALLERY, Cue.FILM)
_SHORT_STORY_LINES = 2
_FEWEST_COUNTERS = 3
_NUMBER = re.compile(r"\d+")


def find_pictures(signals: Sequence[Signal], look: Look, cues: Cues) -> Kind | None:
    """Return a gallery or a film that has no story beside it, with the line below its own headline."""
    if len(look.body) > _SHORT_STORY_LINES or look.words > SHORT_STORY_WORDS:
        return None
    counters = [index for index, signal in enumerate(signals) if _is_counter(signal, cues)]
    title = find_title(signals, {*counters, *look.cues.get(Cue.FILM, []), *look.cues.get(Cue.GALLERY, [])}, cues)
    if len(counters) >= _FEWEST_COUNTERS:
        return Kind(PageKind.GALLERY, f"{len(counters)} numbered pictures", title)
    for cue in _PICTURES:
        lines = [at for at in look.cues.get(cue, []) if not signals[at].text.endswith(".") or cue is Cue.FILM]
        if look.address is not None and look.address[0] is cue:
            reason = look.address[1]
        elif lines and _is_about_pictures(signals, lines, look, cues):
            reason = f"line {signals[lines[0]].number}: “{signals[lines[0]].text[:60]}”"
        else:
            continue
        return Kind(KIND_OF[cue], reason, title)
    return None


def _is_about_pictures(signals: Sequence[Signal], lines: Sequence[int], look: Look, cues: Cues) -> bool:
    """Tell whether a cue of pictures stands where the story would: no sentence of a story beside it."""
    others = [at for at in look.body if at not in lines]
    is_titled = any(_is_picture_title(signal, cues) for signal in signals)
    return is_titled or (not others and any(signals[at].shape is not Shape.STOP for at in lines))


def _is_counter(signal: Signal, cues: Cues) -> bool:
    return signal.words <= 5 and _NUMBER.sub("#", signal.text.lower()) in cues.words["counters"]


def _is_picture_title(signal: Signal, cues: Cues) -> bool:
    """Tell whether a line is the headline of a gallery, which says so ("In pictures: …")."""
    return signal.words > HEAD_WORDS and signal.text.lower().startswith(tuple(cues.words["titles"]))


def find_title(signals: Sequence[Signal], others: set[int], cues: Cues) -> int | None:
    """Return the index of the first line that looks like a headline and is none of the site's own, above any list."""
    for at, one in enumerate(signals):
        if one.shape is Shape.STOP:
            return None
        if _is_picture_title(one, cues) or (
            one.shape is Shape.HEADLINE and one.words > HEAD_WORDS and at not in others
        ):
            return at
    return None
