"""Which line before the story is its headline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from runut.clean.closings import is_person
from runut.clean.credit import find_credit, find_loose_credit
from runut.clean.credit_above import find_holder
from runut.clean.credit_forms import find_kept_credit
from runut.clean.cues import load_cues
from runut.clean.pictures import is_credited_again
from runut.clean.press import Press
from runut.clean.sentences import count_joints, is_lower_case, is_title_case
from runut.clean.shapes import BYLINE, CHROME, CREDIT, HEADINGS, HEADLINE, MARKS, PICTURES, PROSE, SHORT, Signal

_FARTHEST_LINES = 30
"""A headline stands at most so many lines above its story, even under long menus."""
_SUBHEAD_LINES = 60
"""A table of contents repeats the headings of a story so far below it."""
_PLACE_WORDS = 6
_PLACE_SEPARATOR = re.compile(r",\s*|\s(?:dan|and|/|&)\s")
_BODY_CHARS = 3_000
_MIN_SCORE = 0.6
_MIN_SCORE_OF_FIRST = 0.5
"""Many a text begins with its headline."""
_QUESTION_WORDS = 16
_NAME_WORDS = 5
_MOST_WORDS = 30
_SENTENCE_ENDS = frozenset('.?!:;,"”')
_MARGIN = 0.8
_PICTURE_MARGIN = 2.0
"""So much less may a line weigh than the one below it, and be the headline; that may be its deck, or a picture's."""
_REPEATED_MARGIN = 1.0
"""So much more than every other line has a line to weigh that stands below again: lists show it."""
_WORDS_OF_DECK, _WORDS_OF_TITLE = 9, 6
_WORDS_OF_LONG = 14
_LINES_BELOW = 9
_SITE_BEHIND = re.compile(r"\s[-–—|]\s[^-–—|]{2,40}$")
_KICKER_WORDS = 4
"""A line so short above a longer headline names the subject; it is not the headline."""
_LEAST_WORDS_OF_PICTURE = 3
_EACH_LINE = 0.08
"""So much less weighs a headline for each line of words between it and its story."""
_FEW_LINES = 2
"""So few take nothing away that the form of a headline does not outweigh."""
_WORD = re.compile(r"\w+")
_LEAST_LETTERS = 4
_SIGNS = re.compile(r"[\W_]+")
_TITLE_SEPARATOR = re.compile(r"\s[|–—-]\s|\s?»\s?")
_BANNER = re.compile(r"[\w-]{2,40}(?:\.[a-z]{2,4}){1,2}\s?[|:–—-]\s", re.IGNORECASE)
"""A site's name and what it says of itself ("NAMA.COM - Kabar Hari Ini")."""
_ADDRESS = re.compile(r"[\w-]{2,40}(?:\.[a-z]{2,6}){1,2}", re.IGNORECASE)
_TOP_LINES = 3
_SHARED_BY_HEADLINE = 0.5
_TITLE_KEYS = ("og:title", "jsonld:headline", "title")


def find_metadata_title(metadata: Sequence[tuple[str, str]]) -> str | None:
    """Return the headline that a page's head gives, without the name of the site."""
    told = dict(reversed(metadata)) if metadata else {}
    for key in _TITLE_KEYS:
        if value := told.get(key):
            title = max(_TITLE_SEPARATOR.split(value), key=len).strip()
            if title and not _ADDRESS.fullmatch(title):
                return title
    return None


def fold_title(title: str) -> str:
    """Return a title's letters and digits in lower case, to compare it."""
    return _SIGNS.sub("", title.lower())


def find_headline(signals: list[Signal], lead: int, body: str, told: str | None, press: Press) -> int | None:
    """Return the index of the headline among the lines above the story.

    Args:
        signals: The page's lines.
        lead: Index of the story's first line.
        body: The text that begins with the story.
        told: The headline that the page's head gives.
        press: Media and places.
    """
    if told is None and not lead:
        return None
    first = max(0, lead - _FARTHEST_LINES)
    if told is not None and (index := _find_told(signals, min(lead + 3, len(signals)), fold_title(told))) is not None:
        is_banner = index < _TOP_LINES and index + _KICKER_WORDS < lead
        if not is_banner or any(map(body[:_BODY_CHARS].lower().__contains__, _long_words(signals[index].text))):
            return index
    points = _find_points(signals, first, lead)
    may_be = [at for at in range(first, lead) if at not in points and _may_be_headline(signals[at], press)]
    may_be = [at for at in may_be if not (_is_cut_opening(signals[at].text, body) or _is_below_label(signals, at))]
    may_be = [at for at in may_be if not _is_named_picture(signals, at)] or may_be
    if not may_be:
        return _find_stopped(signals, first, lead)
    worded = [*accumulate([one.shape is not CHROME for one in reversed(signals[first:lead])], initial=0)]
    if len(may_be) == 1 and _has_form_enough(signals[may_be[0]].text, worded[lead - may_be[0]]):
        return _find_without_trail(signals, may_be[0], first, lead)
    lowered = body[:_BODY_CHARS].lower()
    scores = {at: _score(signals, at, lead, lowered, _EACH_LINE * worded[lead - at]) for at in may_be}
    again = {signal.text for signal in signals[lead : lead + _SUBHEAD_LINES]}
    told_once = {index: score for index, score in scores.items() if signals[index].text not in again}
    best = _find_best(signals, told_once, lead)
    if len(told_once) < len(scores):
        again_told = _find_best(signals, scores, lead)
        if best is None or (again_told is not None and scores[again_told] >= scores[best] + _REPEATED_MARGIN):
            best = again_told
    return None if best is None else _find_without_trail(signals, best, first, lead)


def _find_stopped(signals: list[Signal], first: int, lead: int) -> int | None:
    """Return the headline that a newsroom ends with a stop: it has a headline's capitals and stands twice above."""
    above = [signal.text for signal in signals[first:lead]]
    return next(
        (
            first + at
            for at, text in enumerate(above)
            if text[-1] == "." and text.count(" ") < _MOST_WORDS and is_title_case(text) and text in above[at + 1 :]
        ),
        None,
    )


def _is_cut_opening(line: str, body: str) -> bool:
    """Tell whether a line is the beginning of the story's first sentence, broken off ("… their commitment…")."""
    told = line.rstrip(". …")
    return line[-1] in ".…" and len(told) < len(line) - (line[-1] == ".") and told != "" and body.startswith(told)


def _is_named_picture(signals: list[Signal], index: int) -> bool:
    """Tell whether a line is what a picture is called: right below it stands its caption with the line in it."""
    line = signals[index]
    if line.words < _LEAST_WORDS_OF_PICTURE or index + 1 == len(signals):
        return False
    if is_credited_again(signals, index):
        return True
    return signals[index + 1].shape in PICTURES and line.text in signals[index + 1].text


def _has_form_enough(line: str, lines_below: int) -> bool:
    """Tell whether a line weighs enough by its form alone, whatever words it shares with the story.

    Args:
        line: The line.
        lines_below: How many lines of words stand between it and the story, itself among them.
    """
    is_long = _KICKER_WORDS <= line.count(" ") < _WORDS_OF_LONG and lines_below <= _FEW_LINES
    return is_long and is_title_case(line) and not ("." in line and _BANNER.match(line)) and not count_joints(line)


def _find_without_trail(signals: list[Signal], best: int, first: int, lead: int) -> int:
    """Return the first line that is a headline without the way to it, or the site ("Beranda » … », "… - Kabar.id")."""
    text = signals[best].text
    for below in signals[best + 1 : lead]:
        is_within = text.endswith(below.text) or (
            text.startswith(below.text) and _SITE_BEHIND.match(text, len(below.text)) is not None
        )
        if below.words > _KICKER_WORDS and is_within:
            text = below.text
            break
    return next(index for index in range(first, lead) if signals[index].text == text)


def _find_points(signals: list[Signal], first: int, lead: int) -> set[int]:
    """Return the lines right below a label such as "Summary": points of the story, none its headline."""
    labels, found = load_cues().words["deck"], set[int]()
    for index in range(first, lead):
        is_label = signals[index].words <= _KICKER_WORDS and signals[index].text.lower().strip(" :") in labels
        if is_label or (index - 1 in found and signals[index].shape in {HEADLINE, PROSE}):
            found.add(index)
    return found


def _find_best(signals: list[Signal], scores: dict[int, float], lead: int) -> int | None:
    """Return the line that weighs most, or the one beside it that is the headline; None where none weighs enough."""
    if not scores:
        return None
    best = max(scores, key=lambda index: (scores[index], index))
    if signals[best].words == 2:  # as likely whoever wrote it
        longer = {at: score for at, score in scores.items() if signals[at].words > _KICKER_WORDS and score >= 1.2}
        best = max(longer, key=lambda index: (longer[index], index), default=best)
    above, below = best - 1, best + 1
    is_whole = above in scores and signals[above].words >= max(_KICKER_WORDS + 1, signals[best].words // 2)
    is_of_picture = best + 1 < lead and signals[best + 1].shape is CREDIT
    is_of_picture = is_of_picture or (is_whole and _is_sentence_under_title(signals[above].text, signals[best].text))
    if is_whole and scores[above] >= max(scores[best] - (_PICTURE_MARGIN if is_of_picture else _MARGIN), 1.2):
        best = above
    elif signals[best].words <= _KICKER_WORDS and scores.get(below, 0.0) >= max(scores[best] - 2.0, 1.2):
        best = below if signals[below].words > signals[best].words else best
    if best == lead - 1 and is_lower_case(signals[best].text):  # as a caption is, below the date
        dated = [at for at in scores if at + 1 < best and signals[at + 1].shape in MARKS]
        best = next((at for at in dated if scores[at] >= 1.2 and is_title_case(signals[at].text)), best)
    return best if scores[best] >= (_MIN_SCORE if best else _MIN_SCORE_OF_FIRST) else None


def _is_sentence_under_title(above: str, line: str) -> bool:
    """Tell whether of two lines the upper has a headline's capitals and the lower a sentence's, as a deck has."""
    is_long = len(line.split()) >= _WORDS_OF_DECK and len(above.split()) >= _WORDS_OF_TITLE
    return is_long and is_title_case(above) and is_lower_case(line) and not is_title_case(line)


def _find_told(signals: Sequence[Signal], end: int, told: str) -> int | None:
    size = len(told)
    if size < 8:
        return None
    lines = (index for index in range(end) if len(signals[index].text) >= size)  # folding only shortens
    return next((index for index in lines if fold_title(signals[index].text) == told), None)


def _is_below_label(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a line is the few words below the label of a byline that stands alone ("Oleh" / "A NAME")."""
    above = signals[index - 1] if index else None
    is_label = above is not None and above.shape is BYLINE and above.words == 1
    return is_label and signals[index].words <= _NAME_WORDS and signals[index].text.replace(" ", "").isalpha()


def _may_be_headline(signal: Signal, press: Press) -> bool:
    is_question = signal.shape is PROSE and signal.text[-1] in "?!" and signal.words <= _QUESTION_WORDS
    is_pair = signal.shape is SHORT and signal.words == 2
    is_long = signal.shape is PROSE and signal.text[-1] not in _SENTENCE_ENDS and is_title_case(signal.text)
    if not (signal.shape is HEADLINE or is_question or is_pair or is_long):
        return False
    if signal.words > _MOST_WORDS or not (signal.text[0].isalnum() or signal.text[0] in "\"'“‘[(#"):
        return False
    if find_credit(signal.text, press) is not None or find_kept_credit(signal.text) or find_holder(signal.text):
        return False
    if signal.words <= _PLACE_WORDS and all(map(press.is_place, _PLACE_SEPARATOR.split(signal.text))):
        return False
    return not (signal.words <= 6 and find_loose_credit(signal.text) is not None)


def _score(signals: list[Signal], index: int, lead: int, body: str, distance: float) -> float:
    """Weigh a line: shared words with the story, a stamp beside it, nearness, a headline's form."""
    signal = signals[index]
    words = set(_long_words(signal.text))
    shared = sum(map(body.__contains__, words)) / len(words) if words else 0.0
    score = 3.0 * shared - distance
    score += _weigh_stamps(signals, index, lead)
    is_formed = is_title_case(signal.text) or signal.text[-1] == "?" or _has_function_word(signal.text)
    is_formed = is_formed or is_lower_case(signal.text)
    score += 0.8 if is_formed else -1.2
    if signal.words < 4:
        score -= 1.8
    if shared < _SHARED_BY_HEADLINE and "." in signal.text and _BANNER.match(signal.text):
        score -= 2.0
    if index < _TOP_LINES and count_joints(signal.text):  # a site's name and what it says of itself
        score -= 1.2
    return score - 0.05 * max(0, signal.words - _WORDS_OF_LONG)


def _long_words(line: str) -> list[str]:
    return [word for word in _WORD.findall(line.lower()) if len(word) >= _LEAST_LETTERS]


def _weigh_stamps(signals: list[Signal], index: int, lead: int) -> float:
    """Weigh the dates and names beside a line: they stand below a headline more often than above it.

    Buttons of the site between them do not count.
    """
    below = [one for one in signals[index + 1 : min(index + 1 + _LINES_BELOW, lead)] if one.shape is not CHROME][:3]
    if not MARKS.isdisjoint([signal.shape for signal in below]):
        return 1.4
    if any(one.shape in HEADINGS and is_person(one.text) for one in below[:2]):
        return 1.0
    return 0.8 if index and signals[index - 1].shape in MARKS else 0.0


def _has_function_word(line: str) -> bool:
    return not load_cues().words["function"].isdisjoint(line.lower().split())
