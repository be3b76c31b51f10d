"""What most lines of a story look like: paragraphs, told by their beginning and their stop."""

from __future__ import annotations

from functools import lru_cache

from runut.clean.cues import Cues
from runut.clean.sentences import OPENERS
from runut.clean.shapes import PROSE, Shape
from runut.clean.stamps import Stamp

ADDRESSES = ("http://", "https://", "www.")
MAX_CUE_WORDS = 40
"""A longer line is a paragraph, even where it holds a cue."""
MAX_WHOLE_WORDS = 8
MAX_WORDS_COUNTED = 35
SENTENCE = "a sentence"
_WORDS_OF_TWO_SENTENCES = 60
_HEAD_CHARS = 60
"""No cue with which a line may begin is so long."""

Look = tuple[int, Shape, float, str, Stamp | None]
"""What a line looks like: how many words it has, its shape, score and reason, and the date it prints."""


@lru_cache(maxsize=2)
def starts_of_lines(cues: Cues) -> dict[str, tuple[str, ...]]:
    """Return the cues with which a line may begin, and the beginnings of addresses, by their first two letters."""
    starts = dict(cues.starts)
    for letters in {address[:2] for address in ADDRESSES}:
        own = tuple(address for address in ADDRESSES if address.startswith(letters))
        starts[letters] = (*starts.get(letters, starts.get(letters[:1], ())), *own)
    return starts


def look_at_paragraph(line: str, starts: dict[str, tuple[str, ...]]) -> Look | None:
    """Return the look of most paragraphs: words that begin as no cue, with a stop; None where more has to be asked."""
    words = line.count(" ") + 1
    if words <= MAX_WHOLE_WORDS or line[-2] == ".":
        return None
    if words > MAX_CUE_WORDS:
        return _look_of_paragraph(words)
    letters = line[:2].lower()
    listed = starts.get(letters) or starts.get(letters[:1])
    if listed is not None and line[:_HEAD_CHARS].lower().startswith(listed):
        return None
    head = line.partition(" ")[0]
    is_word = head[1:].islower() and (head[0].isalnum() or head[0] in OPENERS)
    return _LOOKS_OF_PARAGRAPHS[words] if is_word else None


def many_sentences(words: int) -> float:
    """Return what a line weighs more that holds several sentences: some pages have their whole story in one."""
    return max(0, words - _WORDS_OF_TWO_SENTENCES) / _WORDS_OF_TWO_SENTENCES


def _look_of_paragraph(words: int) -> Look:
    return words, PROSE, min(words, MAX_WORDS_COUNTED) / 6 + many_sentences(words), SENTENCE, None


_LOOKS_OF_PARAGRAPHS = [_look_of_paragraph(words) for words in range(MAX_CUE_WORDS + 1)]
