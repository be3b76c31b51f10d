"""What each line of a page looks like, before its neighbours are asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from runut.clean.boxes import join_wrapped, settle_boxes, settle_questions
from runut.clean.byline_labels import is_byline, part_label
from runut.clean.closings import tell_closer
from runut.clean.cues import SITE_CUES, Cue, CueHit, Cues, words_of
from runut.clean.paragraphs import (
    ADDRESSES,
    MAX_CUE_WORDS,
    MAX_WHOLE_WORDS,
    MAX_WORDS_COUNTED,
    SENTENCE,
    Look,
    look_at_paragraph,
    many_sentences,
    starts_of_lines,
)
from runut.clean.sentences import (
    CLOSERS,
    ENDS,
    OPENERS,
    count_joints,
    ends_sentence,
    is_item,
    is_title_case,
    is_written_as_name,
)
from runut.clean.shapes import (
    BYLINE,
    CAPTION,
    CHROME,
    CLOSER,
    COMMENTS,
    CREDIT,
    HEADLINE,
    PROSE,
    RELATED,
    SHORT,
    STAMP,
    STOP,
    TRUNCATED,
    Shape,
    Signal,
)
from runut.clean.stamps import Calendar, ends_headline
from runut.clean.text_lines import UNSEEN, find_lines

_BRACKETS = "(["
_STARS = frozenset("*-•–")
_BEHIND_LABEL = frozenset(":,-–—")
_GLUED_OPENING = re.compile(r"[a-z](?=[A-Z][a-z]+(?: [A-Z][a-z]+)?\s[-–—]\s)")
"""Where a crawler ran a picture's credit and the mark that opens the story together ("Foto: A NameKota - …")."""
_FEWEST_JOINTS = 3
"""So often a crawler joined two items of a menu ("NewsSports")."""
_LEAST_CHARS_OF_MENU = 24
_STARRED = re.compile(r"[*\-–—_=.·•\s]{1,12}")
_CHROME = Cue.CHROME
_INSIDE_CUES = SITE_CUES | {Cue.MADE}
_MAY_BE_DATED = frozenset({None, CLOSER, BYLINE})
"""A line with a reporter and a date is the line with the date (CODEBOOK §9.1)."""
_WHOLE_SHAPES = {Cue.STOP: STOP, Cue.COMMENTS: COMMENTS}
_SHORT_CHARS = 160
"""Longer lines are paragraphs of one story, which no other page has."""
_KEPT_LINES = 8_192
_MAX_WORDS_BY_STAMP = 12
_MAX_WORDS_IN_SENTENCE = 4
_MOST_NAMES = 4
_SCORES = {
    HEADLINE: -0.8,
    SHORT: -0.6,
    CHROME: -2.0,
    STOP: -4.0,
    COMMENTS: -4.0,
    RELATED: -0.3,
    BYLINE: -0.7,
    CLOSER: -0.2,
    STAMP: -1.5,
    CREDIT: -0.5,
    CAPTION: -0.5,
    TRUNCATED: -2.0,
}
"""Below 0, so that a run of such lines ends a block of body; small where such a line stands inside stories."""
_OF_SITE = "a cue of the site's own"
_LOOK_OF_FEW = (SHORT, _SCORES[SHORT], "a word or two", None)
_LOOK_OF_MORE = (HEADLINE, _SCORES[HEADLINE], "no end of a sentence", None)
"""What words without the signs of anything else look like."""


def find_signals(text: str, hits: Sequence[CueHit], cues: Cues, calendar: Calendar) -> list[Signal]:
    """Return every non-empty line of a page with what it looks like.

    Args:
        text: The page.
        hits: The cues inside it, in order.
        cues: The compiled cues.
        calendar: The words of time.
    """
    told = [(start, cue) for start, _, cue in hits if cue in _INSIDE_CUES]
    told.append((len(text) + 1, _CHROME))
    at = 0
    signals: list[Signal] = []
    starts, make = starts_of_lines(cues), tuple.__new__  # a record's own maker takes three times as long
    for number, start, end, whole in find_lines(text):
        line = whole.strip()
        if not line.isascii():
            line = line.strip(UNSEEN)
        if not line:
            continue
        while told[at][0] < start:
            at += 1
        inside = told[at][1] if told[at][0] < end else None
        look = look_at_paragraph(line, starts) if inside is None and line[-1] == "." else None
        if look is None:
            look_at = _look_at_short if len(line) <= _SHORT_CHARS else _look_at
            look = look_at(line, cues, calendar, inside)
        signals.append(make(Signal, (number, start, end, line) + look))  # noqa: RUF005 - unpacking takes twice as long
    return settle_questions(settle_boxes(join_wrapped(signals), cues))


def _look_at(line: str, cues: Cues, calendar: Calendar, inside: Cue | None) -> Look:
    """Return what a line looks like: how many words it has, its shape, score and reason, and the date it prints.

    Args:
        line: Its words.
        cues: The compiled cues.
        calendar: The words of time.
        inside: The first cue in it that may stand anywhere in a line.
    """
    words = line.count(" ") + 1
    if inside is None and words <= MAX_WHOLE_WORDS and line.replace(" ", "").isalpha():
        look = _look_at_letters(line, words, cues)
        if look is not None:
            return look
    ends_well = line[-1] in ENDS or ends_sentence(line)
    shape, reason = None, ""
    stamp = None
    if words <= MAX_CUE_WORDS:
        shape, reason = _by_cue(line, words, cues, inside, ends_well=ends_well)
        if shape in _MAY_BE_DATED and (line[-1] != "." or words <= MAX_WHOLE_WORDS):
            stamp = calendar.find_stamp(line)
            most = _MAX_WORDS_IN_SENTENCE if line[-1] == "." else _MAX_WORDS_BY_STAMP
            if stamp is not None and words - line.count(" ", stamp.start, stamp.end) <= most:
                if shape is None and ends_headline(line, stamp):
                    return words, HEADLINE, _SCORES[HEADLINE], "a headline that ends with a day", None
                shape, reason = STAMP, "a printed date"
    if shape is not None:
        return words, shape, _SCORES[shape], reason, stamp
    if not ends_well and 2 <= words <= MAX_WHOLE_WORDS and _is_menu(line, cues):
        return words, CHROME, _SCORES[CHROME], "a menu", None
    shape, score, reason = _by_form(line, words, ends_well=ends_well)
    return words, shape, score, reason, None


def _look_at_letters(line: str, words: int, cues: Cues) -> Look | None:
    """Return what a few words without any sign look like, None where they begin with a cue."""
    head, folded = line.partition(" ")[0], line.lower()
    if not (head[1:].islower() or head.isupper()):
        return None  # a label may be glued to a name
    if (whole := cues.whole.get(folded)) is not None:
        shape = _WHOLE_SHAPES.get(whole, CHROME)
        return words, shape, _SCORES[shape], _OF_SITE, None
    if cues.find_start(folded) is not None:
        return None
    if words > 1 and all(map(cues.whole.__contains__, folded.split())):
        return words, CHROME, _SCORES[CHROME], "a menu", None
    if len(line) >= _LEAST_CHARS_OF_MENU and count_joints(line) >= _FEWEST_JOINTS:
        return None
    return (words, *_LOOK_OF_FEW) if words <= 2 else (words, *_LOOK_OF_MORE)


_look_at_short = lru_cache(maxsize=_KEPT_LINES)(_look_at)
"""What a site says around its stories stands on page after page, and looks the same on each."""


def _by_cue(line: str, words: int, cues: Cues, inside: Cue | None, *, ends_well: bool) -> tuple[Shape | None, str]:
    line = part_label(line)
    line = _without_star(line, cues) if line[0] in _STARS else line
    folded = line.lower()
    if words <= MAX_WHOLE_WORDS and (whole := cues.find_whole(folded)) is not None:
        return _WHOLE_SHAPES.get(whole, CHROME), _OF_SITE
    if folded.startswith(ADDRESSES):
        return CHROME, "an address"
    if inside is not None:
        if inside is Cue.MADE:
            return BYLINE, "names who helped to make the story"
        if not (ends_well and line[0] in OPENERS) and not _begins_with_maker(folded, cues):
            return CHROME, "a phrase of the site's own"
    found = cues.find_start(folded)
    if found is None and line[0] in _BRACKETS:
        found = _find_in_bracket(folded, cues) or cues.find_start(_as_written_mostly(folded))
    if found is not None:
        shape = _by_start(line, found, words, ends_well=ends_well)
        if shape is RELATED and _is_prompt(folded[len(found[0]) :], cues):
            return CHROME, "a link to the site, not to a story"
        if shape is not None:
            return shape, f"begins with “{found[0]}”"
    reason = tell_closer(line, words)
    return (CLOSER, reason) if reason else (None, "")


def _begins_with_maker(folded: str, cues: Cues) -> bool:
    """Tell whether a line names who made the story before a phrase of the site ("Editor: A Name | Copyright …")."""
    found = cues.find_start(folded)
    is_maker = found is not None and found[1] in {Cue.REPORTER, Cue.EDITOR}
    return found is not None and is_maker and folded[len(found[0]) :].lstrip()[:1] == ":"


def _without_star(line: str, cues: Cues) -> str:
    """Return a line without the star or bullet before a maker's label ("*Rewritten by …", "- Editor :")."""
    bare = line.lstrip("*-•– ")
    found = cues.find_start(bare.lower())
    is_label = found is not None and found[1] in {Cue.REPORTER, Cue.EDITOR}
    return bare if found is not None and is_label and (line[0] == "*" or ":" in bare[len(found[0]) :][:2]) else line


def _as_written_mostly(folded: str) -> str:
    """Return a line in brackets with the bracket and spaces that a label mostly has ("[Source : X]", "( source:X)")."""
    return f"({folded[1:].lstrip().replace(' :', ':', 1)}"


def _find_in_bracket(folded: str, cues: Cues) -> tuple[str, Cue] | None:
    """Return the cue of a link to another story, or of a maker's label, in brackets ("(Read also: …)")."""
    found = cues.find_start(folded[1:])
    if found is None or found[1] is Cue.RELATED:
        return found
    is_label = found[1] in {Cue.REPORTER, Cue.EDITOR} and folded[len(found[0]) + 1 :].lstrip()[:1] == ":"
    return found if is_label else None


def _is_menu(line: str, cues: Cues) -> bool:
    return None not in map(cues.find_whole, line.lower().split())


def _is_prompt(rest: str, cues: Cues) -> bool:
    """Tell whether what follows "Read also:" is itself a phrase of the site."""
    found = cues.find_start(rest.strip(" :"))
    return found is not None and found[1] is Cue.CHROME


def _by_start(line: str, found: tuple[str, Cue], words: int, *, ends_well: bool) -> Shape | None:
    cue_words, cue = found
    if cue is Cue.STOP:
        return STOP if words <= 10 and not ends_well else None
    if cue is Cue.RELATED:
        return RELATED
    if cue is Cue.CHROME:
        return CHROME
    if cue is Cue.PROMPT:
        return CHROME if ends_well else None
    if cue is Cue.CREDIT:
        return CREDIT if words <= 30 and not (ends_well and _GLUED_OPENING.search(line)) else None
    if cue is Cue.CAPTION:
        is_label = cue_words[-1] in _BEHIND_LABEL or line[len(cue_words) :].lstrip()[:1] in _BEHIND_LABEL
        return CAPTION if is_label or words <= 12 or not ends_well else None
    return BYLINE if is_byline(line[len(cue_words.rstrip(":")) :], words, words_of("makers", "from")) else None


def _by_form(line: str, words: int, *, ends_well: bool) -> tuple[Shape, float, str]:
    if line.endswith((".. ", "..", "…")) and words <= 14:
        return TRUNCATED, _SCORES[TRUNCATED], "a headline cut short"
    if ends_well and (words >= 3 or (words == 2 and line.rstrip(CLOSERS).endswith("."))):
        if line[-1] in "?!" and words <= 16 and is_title_case(line):
            return HEADLINE, _SCORES[HEADLINE], "reads like a headline"
        return PROSE, min(words, MAX_WORDS_COUNTED) / 6 + many_sentences(words), SENTENCE
    if words >= 22:
        return PROSE, 1.0 + many_sentences(words), "a paragraph"
    if words >= 3 and line[-1] in ":;,":
        if line[-1] == "," and words <= _MOST_NAMES and is_written_as_name(line[:-1]) and line[:-1].istitle():
            return HEADLINE, _SCORES[HEADLINE], "a name that another follows"
        return PROSE, 0.5, "leads on to what follows"
    if words >= 2 and is_item(line):
        return HEADLINE, -0.2, "an item of a list"
    if len(line) >= _LEAST_CHARS_OF_MENU and count_joints(line) >= _FEWEST_JOINTS:
        return CHROME, _SCORES[CHROME], "a menu run together"
    if line.count(" | ") >= _FEWEST_JOINTS:
        return CHROME, _SCORES[CHROME], "a menu with bars"
    if words <= 2:
        if _STARRED.fullmatch(line):
            return CHROME, -0.2, "signs alone"
        return _LOOK_OF_FEW[:3]
    return _LOOK_OF_MORE[:3]
