"""Which line above a story is its deck: what the newsroom wrote between headline and story, and no caption."""

from __future__ import annotations

import re
from collections.abc import Sequence

from runut.clean.closings import is_person
from runut.clean.credit import find_credit, find_loose_credit, is_credit_name
from runut.clean.cues import load_cues
from runut.clean.headline import fold_title
from runut.clean.layout import Layout
from runut.clean.lone_names import split_people
from runut.clean.opening import find_opening
from runut.clean.press import Press, load_press
from runut.clean.sentences import holds_two_sentences, is_lower_case, is_title_case, reads_like_sentence
from runut.clean.shapes import (
    BYLINE,
    CAPTION,
    CHROME,
    CREDIT,
    HEADLINE,
    MARKS,
    PICTURES,
    PROSE,
    STAMP,
    TRUNCATED,
    Signal,
)
from runut.record.article import LineLabel
from runut.record.line_hint import LineHint, Place
from runut.record.page import Page

_MAX_DECK_WORDS = 45
_CAPTION_WORDS = 6
"""A credited line with fewer words is a credit alone, and its caption stands beside it."""
_HEADING_LINES = 60
"""A table of contents above a story tells the headings that stand so far below."""
_LINES_ABOVE = 4
"""So far above a headline may its picture stand."""
_PAIR = 2
_QUESTION_WORDS = 16
_WORDS_OF_SHOWN = 10
_LEAST_CAPITALS = 6
"""Few abbreviations have so many letters."""
_ABOVE_DECK = MARKS | {HEADLINE, CHROME}
_MAX_POINTS = 6
_FEWEST_POINTS = 2
_MIN_POINT_WORDS = 4
_MIN_STAR_WORDS = 2
"""Papers set a star before each deck, and decks may be short."""
_SHORT_DECK_WORDS = 3
_TITLED_DECK_WORDS = 6
_BULLETS = frozenset("•▪●‣*")
_HEAD_CHARS = 16
_TOLD_CHARS = 40
"""A description of fewer letters may well be the name of a section."""
_DATED = re.compile(r"\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)")
"""Captions say on which day a picture was taken."""
_BELOW_DECK = MARKS | PICTURES
_WORD_EDGES = ",;:'\"“”‘’()-"
_DECK_KEYS = frozenset(
    {
        "description",
        "og:description",
        "itemprop:alternativeheadline",
        "itemprop:description",
        "jsonld:alternativeHeadline",
    }
)
_MAY_BE_DECK = frozenset({LineLabel.CHROME, LineLabel.CAPTION})


def is_deck(signals: Sequence[Signal], index: int, *, is_next: bool) -> bool:
    """Tell whether a line is a deck: a sentence, or right below the headline words with a sentence's small words."""
    signal = signals[index]
    if signal.shape is PROSE:
        is_shown = _says_who_is_shown(signal) or (not is_next and _DATED.search(signal.text) is not None)
        return signal.words <= _MAX_DECK_WORDS and not is_shown
    if signal.shape is not HEADLINE or signal.words < 5 or is_title_case(signal.text) or is_dated_caption(signal):
        return False
    if is_next and is_lower_case(signal.text):
        return True
    found = load_cues().words["function"].intersection(signal.text.lower().split())
    return len(found) >= (1 if is_next else 2)


def _says_who_is_shown(signal: Signal) -> bool:
    """Tell whether a short line is a person and, behind a comma, what they are ("A Name, ketua kerapatan adat.")."""
    name, comma, role = signal.text.rstrip(".").partition(", ")
    return comma != "" and "," not in role and signal.words <= _WORDS_OF_SHOWN and is_person(name)


def find_below_question(signals: Sequence[Signal], lead: int, last: int) -> int:
    """Return where a story begins above which no headline stands but a question in a sentence's letters."""
    signal = signals[lead]
    if signal.text[-1] != "?" or not _SHORT_DECK_WORDS < signal.words <= _QUESTION_WORDS or lead >= last:
        return lead
    above = signals[max(0, lead - _LINES_ABOVE) : lead]
    is_headed = any(one.shape is HEADLINE and one.words > _SHORT_DECK_WORDS for one in above)
    return lead if is_headed or signals[lead + 1].shape is not PROSE else lead + 1


def find_below_pictured(signals: Sequence[Signal], lead: int, last: int, press: Press) -> int:
    """Return where a story begins below the picture that parts it from its deck, the sentence right below the date.

    The picture is told by a credit in the line above the story, and one more line at most stands beside it.
    """
    deck = signals[lead]
    is_short = deck.shape is PROSE and deck.words <= _MAX_DECK_WORDS
    if not is_short or not 0 < lead < last or not _is_set_apart_below_date(signals, lead):
        return lead
    below = range(lead + 1, min(lead + _PAIR + _PAIR, last))
    story = next((at for at in below if signals[at].shape is PROSE), lead + 1)
    is_pictured = story > lead + 1 and find_credit(signals[story - 1].text, press) is not None
    return story if is_pictured and find_opening(deck.text, press) is None else lead


def _is_set_apart_below_date(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether a line follows right below the date, and an empty line sets it apart from the next."""
    return signals[index - 1].shape is STAMP and signals[index + 1].number > signals[index].number + 1


def find_capital_opening(signals: Sequence[Signal], lead: int, last: int, press: Press) -> int:
    """Return where a story begins whose first word is set in capitals; the paragraph above it is then the deck."""
    if lead == 0 or lead >= last or signals[lead - 1].shape not in _ABOVE_DECK or signals[lead].words > _MAX_DECK_WORDS:
        return lead
    if signals[lead + 1].text.find(signals[lead].text[:_TOLD_CHARS], 1) > 0:
        return lead + 1  # the deck again, behind the place
    if _opens_in_capitals(signals[lead].text, press):
        return lead
    for below in range(lead + 1, min(lead + 3, last)):
        signal = signals[below]
        if signal.shape is PROSE and signal.text[1:3].isupper() and _opens_in_capitals(signal.text, press):
            return below
        if signal.words > _MAX_DECK_WORDS:
            return lead
    return lead


def _is_above_capitals(signals: Sequence[Signal], index: int, press: Press) -> bool:
    """Tell whether a line is two short sentences above a story that opens in capitals; captions are one, or long."""
    signal = signals[index]
    is_short = signal.shape is PROSE and signal.words <= _QUESTION_WORDS and not _DATED.search(signal.text)
    return is_short and holds_two_sentences(signal.text) and _opens_in_capitals(signals[index + 1].text, press)


def _opens_in_capitals(line: str, press: Press) -> bool:
    """Tell whether a line's first word is set in capitals and is no abbreviation ("PULUHAN warga …", "DI tepi …")."""
    first, _, rest = line.lstrip("\"“‘'").partition(" ")
    if not (first.isupper() and first.isalpha()) or not rest[:1].isalpha() or rest.partition(" ")[0].isupper():
        return False
    words, folded = load_cues().words, first.casefold()
    is_small = folded in words["from"] or (folded in words["function"] and len(first) > _PAIR)
    is_word = is_small or len(first) >= _LEAST_CAPITALS
    return is_word and not press.is_actor(first) and not press.is_place(first) and press.medium_of(first) is None


def is_short_deck(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether the words right between a headline and a date, a name or a picture are a deck without its stop.

    It is in capitals, in the lower case of a sentence, or as long as a headline in a headline's capitals.
    """
    signal, title = signals[index], signals[index - 1]
    if signal.shape is not HEADLINE or signals[index + 1].shape not in _BELOW_DECK:
        return False
    words = signal.text.split()
    if not all(word.strip(_WORD_EDGES).replace("-", "").isalnum() for word in words) or not words[0][0].isupper():
        return False
    cues, folded = load_cues(), signal.text.lower()
    is_of_site = cues.find_start(folded) is not None or cues.find_whole(words[0].lower()) is not None
    if is_of_site or any(map(is_person, split_people(signal.text)[:1])):
        return False
    if signal.text.isupper():
        return signal.words > _SHORT_DECK_WORDS and not title.text.isupper()
    if is_title_case(signal.text):
        least = _SHORT_DECK_WORDS + 1 if ": " in signal.text else _TITLED_DECK_WORDS  # "A Name: …"
        return signal.words >= least and not title.text.isupper()
    return signal.words >= _SHORT_DECK_WORDS and all(word[0].islower() for word in words[1:])


def is_cut_deck(signals: Sequence[Signal], index: int) -> bool:
    """Tell whether words right between a headline and its date, that trail off, are a deck and no way to the page."""
    signal, title = signals[index], signals[index - 1].text
    is_between = signal.shape is TRUNCATED and signals[index + 1].shape is STAMP
    told = signal.text.rstrip(" .…")
    return is_between and signal.words >= _SHORT_DECK_WORDS and told not in title and told[:_HEAD_CHARS] not in title


def is_bare_caption(signals: Sequence[Signal], index: int, lead: int) -> bool:
    """Tell whether words like a sentence's, without stop or credit, stand right above a story, below its date."""
    signal = signals[index]
    is_below = is_credit_name(signals[index - 1].text) and signals[index - 1].words == 1
    return signal.shape is HEADLINE and (index == lead - 1 or is_below) and is_lower_case(signal.text)


def is_dated_caption(signal: Signal) -> bool:
    """Tell whether words without a stop end with the day in brackets on which a picture was taken."""
    return signal.shape is HEADLINE and signal.text[-1] == ")" and _DATED.search(signal.text) is not None


def is_deck_under_byline(signals: Sequence[Signal], index: int, top: int, lead: int, press: Press) -> bool:
    """Tell whether a sentence below the date or the names is a deck: the picture above the story has a caption already.

    Args:
        signals: The page's lines.
        index: The line.
        top: Index of the headline.
        lead: Index of the story's first line.
        press: Media and places.
    """
    signal = signals[index]
    is_sentence = signal.shape is PROSE or (
        signal.shape is HEADLINE and (reads_like_sentence(signal.text)) and signal.text[0].isalpha()
    )
    is_dated = _DATED.search(signal.text) is not None and not _is_set_apart_below_date(signals, index)
    if not is_sentence or signal.words > _MAX_DECK_WORDS or is_dated:
        return False
    if any(below.text == signal.text for below in signals[lead : lead + _HEADING_LINES]):
        return False
    if signals[index - 1].shape is BYLINE and signals[index + 1].shape is STAMP:
        return True
    if index + 1 == lead and (
        _is_above_capitals(signals, index, press) or signals[lead].text.find(signal.text[:_TOLD_CHARS], 1) > 0
    ):
        return True
    captions = {at for at in range(max(0, top - _LINES_ABOVE), lead) for at in _find_captions(signals, at, press)}
    return bool(captions - {index}) and index not in captions


def _find_captions(signals: Sequence[Signal], at: int, press: Press) -> tuple[int, ...]:
    """Return the line that is a caption: one with a credit, or the sentences beside a credit alone."""
    signal = signals[at]
    is_credited = find_credit(signal.text, press) is not None or find_loose_credit(signal.text) is not None
    if signal.shape not in {CAPTION, CREDIT} and not is_credited:
        return ()
    if signal.words >= _CAPTION_WORDS:
        return (at,)
    return tuple(beside for beside in (at - 1, at + 1) if signals[beside].shape is PROSE)


def is_point(signal: Signal) -> bool:
    """Tell whether a line has a bullet and words enough to sum up a part of the story."""
    is_written = signal.shape in {PROSE, HEADLINE}
    least = _MIN_STAR_WORDS if signal.text[0] == "*" else _MIN_POINT_WORDS
    is_bold = signal.text.startswith("**")
    if not is_written or signal.text[0] not in _BULLETS or signal.words <= least or is_bold:
        return False
    return find_opening(signal.text, load_press()) is None


def is_point_above(signals: Sequence[Signal], index: int, *, top: int, lead: int) -> bool:
    """Tell whether a line is one of the points that sum up a story right above it, or one right below the headline."""
    if not is_point(signals[index]):
        return False
    above = signals[top + 1 : index + 1]
    is_below_title = all(is_point(one) and one.text[0] == "*" for one in above)
    is_alone = index == top + 1 and not is_point(signals[index + 1])
    return is_below_title or is_alone or all(is_point(one) and one.shape is PROSE for one in signals[index:lead])


def label_points(layout: Layout, top: int, lead: int) -> None:
    """Label what stands below a label such as "Summary" between headline and story, a point a line."""
    labels = load_cues().words["deck"]
    for index in range(top + 1, lead - 1):
        signal = layout.signals[index]
        if signal.words > 3 or signal.text.lower().strip(" :") not in labels:
            continue
        for point in range(index + 1, min(index + 1 + _MAX_POINTS, lead)):
            below = layout.signals[point]
            if below.shape not in {HEADLINE, PROSE} or below.words < _MIN_POINT_WORDS:
                break
            layout.set(point, LineLabel.SUBTITLE, f"below “{signal.text}”")
        return


def label_listed_points(layout: Layout, hints: Sequence[LineHint]) -> None:
    """Take a list with which a story begins out of it: the points that sum it up."""
    body = [index for index in layout.at(LineLabel.BODY) if index < len(hints)]
    run = next((at for at, index in enumerate(body) if Place.ITEM not in hints[index].places), len(body))
    if _FEWEST_POINTS <= run <= _MAX_POINTS and run < len(body):
        for index in body[:run]:
            layout.set(index, LineLabel.SUBTITLE, "a point above the story")
        layout.lead = body[run]


def label_told_decks(layout: Layout, page: Page) -> None:
    """Label a line above the story whose words the page's head gives as what the page is about."""
    if layout.title is None or layout.lead is None or not page.metadata:
        return
    told = {fold_title(value) for key, value in page.metadata if key in _DECK_KEYS}
    for index in range(layout.title + 1, layout.lead) if told else ():
        folded = fold_title(layout.signals[index].text)
        if layout.labels[index] in _MAY_BE_DECK and any(_is_same(folded, words) for words in told):
            layout.set(index, LineLabel.SUBTITLE, "the page's head tells the same of the page")


def _is_same(folded: str, told: str) -> bool:
    """Tell whether one is the other, or its beginning."""
    return len(folded) >= _TOLD_CHARS <= len(told) and (folded.startswith(told) or told.startswith(folded))
