"""Print how much the event lexicon of a language holds: `python evaluation/lexicon_size.py [LANGUAGE]`."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from runut.languages.lexicon_loading import Lexicon, load_lexicon
from runut.languages.root_phrases import expand
from runut.record.claims import EventType
from runut.record.plover import MODES_BY_TYPE


@dataclass(frozen=True, slots=True, kw_only=True)
class LexiconSize:
    """Roots and idioms that evoke events, their surface forms, the frames, and the modes that no frame has."""

    roots: int
    single_words: int
    forms: int
    frames: int
    lacking: tuple[str, ...]


def measure_lexicon(lexicon: Lexicon) -> LexiconSize:
    """Count what a lexicon holds."""
    frames = [frame for frame in lexicon.frames.values() if frame.type is not None]
    roots, forms = set(), 0
    for item in lexicon.items.values():
        told = {root for sense in item.senses if sense.frame.type is not None for root in expand(sense.cell)}
        roots |= told
        forms += bool(told)
    reached = {(frame.type, mode) for frame in frames for mode in frame.mode}
    types = {frame.type for frame in frames}
    lacking = [
        f"{kind}/{mode}" for kind, modes in MODES_BY_TYPE.items() for mode in modes if (kind, mode) not in reached
    ]
    return LexiconSize(
        roots=len(roots),
        single_words=sum(" " not in root for root in roots),
        forms=forms,
        frames=len(frames),
        lacking=(*(str(kind) for kind in EventType if kind not in types), *lacking),
    )


def main() -> int:
    """Print the size of a language's lexicon."""
    size = measure_lexicon(load_lexicon(sys.argv[1] if len(sys.argv) > 1 else "id"))
    print(f"{size.roots} event roots and idioms, {size.single_words} of them single words, in {size.forms} forms")
    print(f"{size.frames} frames; types and modes without a frame: {', '.join(size.lacking) or 'none'}")
    return 1 if size.lacking else 0


if __name__ == "__main__":
    sys.exit(main())
