"""The cues by which a story says from where it has something, and which of them a medium's name may stand beside."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from runut.clean.cues import Cue, CueHit, Cues
from runut.clean.press import Press

AFTER, STRONG = Cue.AFTER, Cue.STRONG
"""As the shapes: asked for every cue."""
_TOLD, _SAID = Cue.TOLD, Cue.SAID
BEFORE = frozenset({STRONG, _TOLD, _SAID})
RELAY_CUES = BEFORE | {AFTER}
NAME_CHARS = 90
MAX_AFTER_CHARS = 20
_BEFORE_AFTER_CHARS = 48
"""So far before a cue stands the whole last word of a name that ends near enough."""
_SIGNS = ',.;:!?()"“”'
_NO_SIGNS = str.maketrans("", "", _SIGNS)
_PAPER_CHARS = 40


class Beside(NamedTuple):
    """The words that may stand beside a cue if it relays: each a whole word, or the part of a name beside a sign.

    Attributes:
        first: Those with which a medium's name begins, or that say that a medium's name follows.
        fillers: Those that may stand between a cue and these.
        last: Those with which a medium's name ends.
        papers: Those that papers are called by.
        around: The cues that stand behind a medium's name as well as before it.
    """

    first: frozenset[str]
    fillers: frozenset[str]
    last: frozenset[str]
    papers: frozenset[str]
    around: frozenset[str]


@lru_cache(maxsize=2)
def words_beside(press: Press, cues: Cues) -> Beside:
    """Return the words that may stand beside a cue if it relays."""
    firsts = {_beginning(form) for form in press.by_form}
    lasts = {_beginning(form[::-1])[::-1] for form in press.by_form}
    return Beside(
        frozenset(firsts) | cues.words["noun_words"] | cues.words["nouns"],
        filler_words(cues) | press.demonyms | press.places,
        frozenset(lasts),
        cues.words["paper_words"],
        cues.words["after"],
    )


def _beginning(form: str) -> str:
    """Return the letters and digits with which a form begins, the form itself where it begins with a sign."""
    return "".join(takewhile(str.isalnum, form)) or form


def find_told(text: str, hits: Iterable[CueHit], beside: Beside) -> list[CueHit]:
    """Return the cues of a relay beside which a medium's name may stand; most are let go by the word behind them."""
    return [hit for hit in hits if _may_relay(text, hit, beside)]


def _may_relay(text: str, hit: CueHit, beside: Beside) -> bool:
    start, end, cue = hit
    if cue is not _TOLD and cue is not _SAID:
        return cue is STRONG or (cue is AFTER and _may_follow(text, start, beside))
    stop = text.find(" ", end + 1, end + NAME_CHARS) if text[end : end + 1] == " " else -1
    word = text[end + 1 : stop].casefold() if stop > 0 else ""
    if not word.isalpha() or word in beside.first or word in beside.fillers:
        return _may_lead_to(text[end : end + NAME_CHARS], beside)
    if names_paper(text[end + 1 : end + _PAPER_CHARS], beside.papers):
        return True
    is_around = cue is _SAID and text[start:end].casefold() in beside.around
    return is_around and _may_follow(text, start, beside)


def names_paper(following: str, papers: frozenset[str]) -> bool:
    """Tell whether words begin with a capital and go on with one that papers are called by ("Lembah Times")."""
    return following[:1].isupper() and not papers.isdisjoint(following.casefold().translate(_NO_SIGNS).split()[1:3])


def _may_follow(text: str, start: int, beside: Beside) -> bool:
    """Tell whether a medium's name may end near enough before a cue."""
    if text[start - 2 : start] == ", ":
        return True
    first = max(0, start - _BEFORE_AFTER_CHARS)
    first = max(first, text.rfind(" ", first, start - MAX_AFTER_CHARS) + 1)
    clause = text[first:start].rpartition(",")[2].rpartition(". ")[2]
    words = clause.rpartition("\n")[2].casefold().split()
    return not beside.last.isdisjoint(words) or not "".join(words).isalpha()


def _may_lead_to(following: str, beside: Beside) -> bool:
    """Tell whether the words behind a cue may be a medium's name, or lead to one."""
    for token in following.split():
        word = token.strip(_SIGNS).casefold()
        if word in beside.first:
            return True
        if word and not word.isalpha():
            return any(map(str.isalpha, word)) or not word[0].isdigit() or _beginning(word) in beside.first
        if word and word not in beside.fillers:
            return False
    return True


def is_after_too(text: str, hit: CueHit, cues: Cues) -> bool:
    """Tell whether a word stands behind the medium it tells of as well as before it ("NAME mengutip …")."""
    return hit.cue is _SAID and text[hit.start : hit.end].casefold() in cues.words["after"]


@lru_cache(maxsize=2)
def filler_words(cues: Cues) -> frozenset[str]:
    """Return the words that may stand between a cue and a medium's name, those that say what it is among them."""
    return cues.words["fillers"] | cues.words["noun_words"]
