"""What the markup of an HTML page adds to the look of its lines; a page of text has no hints and stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from runut.clean.boxes import IN_BOX
from runut.clean.credit import find_credit
from runut.clean.deck import label_listed_points
from runut.clean.headline import find_metadata_title
from runut.clean.layout import Layout
from runut.clean.opening import find_opening
from runut.clean.press import load_press
from runut.clean.sentences import is_title_case, is_written_as_name
from runut.clean.shapes import (
    BYLINE,
    CAPTION,
    CHROME,
    CREDIT,
    ENDINGS,
    HEADLINE,
    PROSE,
    RELATED,
    SHORT,
    STAMP,
    TRUNCATED,
    Signal,
)
from runut.record.article import LineLabel
from runut.record.line_hint import LineHint, Place
from runut.record.page import Page

_OF_SITE = {
    Place.NAV: "in a menu",
    Place.HEADER: "in the head of the page",
    Place.FOOTER: "in the foot of the page",
    Place.FORM: "in a form",
    Place.BUTTON: "on a button",
    Place.SHARE: "in a box for sharing",
    Place.COMMENT: "among the comments",
    Place.TAGS: "in a list of tags",
    Place.PROMO: "in an advertisement",
    Place.RELATED: "in a list of other stories",
    Place.ASIDE: "beside the story",
}
_FIRM_SITE = frozenset({Place.FOOTER, Place.FORM, Place.COMMENT, Place.PROMO, Place.RELATED, Place.ASIDE})
_OF_HEADER = frozenset({STAMP, BYLINE})
"""Sites put the date and the names beside the buttons for sharing, so those places do not speak against them."""
_SITE_SCORE = -0.02
"""Little, since the markup already tells it apart: a box of the site inside a story must not end the story."""
_INSIDE_SCORE = -0.2
_LEAST_PROSE_SCORE = 1.0
_DOUBTED_SCORE = 0.3
_ITEM_WORDS = 3
_ITEM_SCORE = 0.1
"""Little: lists of the site stand below stories too, and those inside a story are in its block anyway."""
_UNWANTED_SCORE = -1.0
_LINKED_PERCENT = 90
_HEADING_SCORE = -0.2
_HEADING_REASON = "a heading"
_FIRST_WORDS = 10
_MAX_HEADING_WORDS = 20
_MAX_NAME_WORDS = 4
_LIKE_TITLE = 0.5
_DASH = re.compile(r"\s[-–—|]\s")
_AUTHOR_KEYS = frozenset(
    {"author", "article:author", "content_author", "itemprop:author", "jsonld:author", "parsely-author"}
)
_SITE_KEYS = frozenset({"og:site_name", "jsonld:publisher"})
_COMMENTS = frozenset({Place.COMMENT, Place.RELATED, Place.FOOTER, Place.NAV})
_PARAGRAPH_WORDS = 8
_FEW_LINKS_PERCENT = 30
_SENTENCE_ENDS = '.?!:”"'
_TAIL_LINES = 6
_ABOVE_TITLE_LINES = 2
_AUTHOR, _CAPTION, _DECK, _HEADING, _TITLE = Place.AUTHOR, Place.CAPTION, Place.DECK, Place.HEADING, Place.TITLE
"""As the shapes: asked for every line."""
_WORDS = frozenset({PROSE, HEADLINE, SHORT, TRUNCATED})
_MAY_BE_BYLINE = frozenset({LineLabel.CHROME, LineLabel.RELATED, LineLabel.SUBTITLE, LineLabel.CAPTION})
_MAY_BE_NAME = frozenset({SHORT, HEADLINE, BYLINE, RELATED})
_PICTURE_WORDS = _WORDS | {CREDIT, STAMP}


def weigh_hints(signals: list[Signal], hints: Sequence[LineHint]) -> list[Signal]:
    """Return the lines with what their markup adds; line and hint are paired in order."""
    if not hints:
        return signals
    weighed = [_weigh(*pair) for pair in zip(signals, hints, strict=False)]  # a text that was cut has fewer lines
    paired = [_weigh_teaser(weighed, hints, index) for index in range(len(weighed))]
    return [*_raise_paragraphs(paired, hints), *signals[len(paired) :]]


def _weigh(signal: Signal, hint: LineHint) -> Signal:
    places = hint.places
    if signal.reason == IN_BOX:
        return signal
    if (signal.shape in _OF_HEADER or _AUTHOR in places) and _FIRM_SITE.isdisjoint(places):
        return signal
    if reason := _reason_of_site(places):
        is_link = signal.shape is RELATED
        return signal._replace(
            shape=RELATED if is_link else CHROME,
            score=_SITE_SCORE,
            reason=signal.reason if is_link else reason,
        )
    if _CAPTION in places and signal.shape in _PICTURE_WORDS:
        return signal._replace(shape=CAPTION, score=_SITE_SCORE, reason="beside a picture")
    if signal.shape not in _WORDS:
        return signal._replace(score=max(signal.score, _INSIDE_SCORE)) if _is_agreed(hint) else signal
    if _DECK in places:
        return signal._replace(score=_UNWANTED_SCORE)
    if hint.links_percent >= _LINKED_PERCENT and _TITLE not in places:
        return _weigh_link(signal, hint)
    if _HEADING in places and _is_agreed(hint) and signal.words <= _MAX_HEADING_WORDS:
        return signal._replace(shape=HEADLINE, score=_HEADING_SCORE, reason=_HEADING_REASON)
    return _weigh_votes(signal, hint)


@lru_cache(1_024)
def _reason_of_site(places: tuple[Place, ...]) -> str:
    """Return which box of the site a line stands in, "" for none."""
    return next((reason for place, reason in _OF_SITE.items() if place in places), "")


def _weigh_teaser(signals: list[Signal], hints: Sequence[LineHint], index: int) -> Signal:
    """Take a sentence below another story's linked headline as its teaser, unless most voters take it as story."""
    signal, hint = signals[index], hints[index]
    if index and not _is_agreed(hint) and signal.shape in _WORDS:
        above = hints[index - 1]
        if _HEADING in above.places and above.links_percent >= _LINKED_PERCENT:
            return signal._replace(shape=CHROME, score=_SITE_SCORE, reason="below another story's headline")
    return signal


def _weigh_link(signal: Signal, hint: LineHint) -> Signal:
    if _HEADING not in hint.places and signal.words <= _MAX_NAME_WORDS and is_written_as_name(signal.text):
        return signal._replace(score=_UNWANTED_SCORE)
    if hint.votes:
        return signal._replace(shape=RELATED, score=_SITE_SCORE, reason="a link and nothing else")
    return signal._replace(shape=CHROME, score=_UNWANTED_SCORE, reason="a link and nothing else")


def _weigh_votes(signal: Signal, hint: LineHint) -> Signal:
    if _TITLE in hint.places or not hint.voters:
        return signal
    if 4 * hint.votes <= hint.voters and signal.score > 0.0:
        return signal._replace(score=_UNWANTED_SCORE, reason=f"{signal.reason}, outside of the story's box")
    if not _is_agreed(hint):
        return signal._replace(score=min(signal.score, _DOUBTED_SCORE))
    if signal.shape is PROSE:
        return signal._replace(score=max(signal.score, _LEAST_PROSE_SCORE))
    return signal._replace(score=max(signal.score, _INSIDE_SCORE))


def _raise_paragraphs(signals: list[Signal], hints: Sequence[LineHint]) -> Iterator[Signal]:
    """Yield the lines, those as prose that lack its look but stand in the story's box below its first sentences."""
    press = load_press()
    has_begun = has_ended = False
    for signal, hint in zip(signals, hints, strict=False):
        has_ended = has_ended or (has_begun and signal.shape in ENDINGS)
        if has_ended or not _is_agreed(hint):
            yield signal
        elif signal.shape is PROSE:
            has_begun = has_begun or signal.words >= _FIRST_WORDS
            yield signal
        elif has_begun and signal.shape in _WORDS and signal.reason != _HEADING_REASON:
            reason = _reason_of_paragraph(signal, hint)
            is_credit = reason and find_credit(signal.text, press) is not None
            yield _as_paragraph(signal, reason, hint) if reason and not is_credit else signal
        else:
            yield signal


def _reason_of_paragraph(signal: Signal, hint: LineHint) -> str:
    """Return why a line that does not look like prose is a paragraph of the story, "" where it is none."""
    if Place.PARAGRAPH in hint.places and Place.STRONG not in hint.places and signal.text[-1] in _SENTENCE_ENDS:
        return "a short paragraph of the story"
    if Place.ITEM in hint.places and signal.words >= _ITEM_WORDS:
        return "an item of a list in the story"
    if signal.words >= _PARAGRAPH_WORDS and hint.links_percent <= _FEW_LINKS_PERCENT and not is_title_case(signal.text):
        return "a paragraph in the story's box"
    return ""


def _as_paragraph(signal: Signal, reason: str, hint: LineHint) -> Signal:
    score = _ITEM_SCORE if Place.ITEM in hint.places else max(_LEAST_PROSE_SCORE, signal.words / 8)
    return signal._replace(shape=PROSE, score=score, reason=reason)


def _is_agreed(hint: LineHint) -> bool:
    """Tell whether more than half of the voters take a line as story."""
    return 2 * hint.votes > hint.voters


def find_marked_title(signals: Sequence[Signal], page: Page) -> str | None:
    """Return the first-level heading that is the headline: the one most like the title in the head, or the only one."""
    if not page.hints:
        return None
    marked = dict.fromkeys(
        signal.text
        for signal, hint in zip(signals, page.hints, strict=False)
        if _TITLE in hint.places and signal.words > 1 and _FIRM_SITE.isdisjoint(hint.places)
    )
    told = find_metadata_title(page.metadata)
    if told is None:
        return next(iter(marked)) if len(marked) == 1 else None
    wanted = set(told.casefold().split())
    best = max(marked, key=lambda text: _share_of_words(text, wanted), default=None)
    return best if best is not None and _share_of_words(best, wanted) >= _LIKE_TITLE else None


def _share_of_words(text: str, wanted: set[str]) -> float:
    words = set(text.casefold().split())
    return len(words & wanted) / len(words | wanted)


def settle_hints(layout: Layout, page: Page) -> None:
    """Name decks and reporters that their boxes or the page's head tell, above and right below the story."""
    hints = page.hints
    if not hints or layout.lead is None or layout.last is None:
        return
    _trim_story(layout, hints)
    label_listed_points(layout, hints)
    authors = {value.casefold() for key, value in page.metadata if key in _AUTHOR_KEYS}
    authors -= {value.casefold() for key, value in page.metadata if key in _SITE_KEYS}
    first = max(0, (layout.title if layout.title is not None else layout.lead) - _ABOVE_TITLE_LINES)
    for index in range(first, min(layout.last + _TAIL_LINES, len(hints), len(layout.signals))):
        signal, label, places = layout.signals[index], layout.labels[index], hints[index].places
        if index == layout.title:
            continue
        if layout.lead < index <= layout.last:
            if signal.shape is HEADLINE and _HEADING in places and label is LineLabel.BODY:
                layout.set(index, LineLabel.SUBTITLE, "a heading inside the story")
            continue
        if _DECK in places and index <= layout.lead and _CAPTION not in places and _may_be_deck(signal):
            _settle_deck(layout, index)
        elif label in _MAY_BE_BYLINE and _is_name(signal) and _COMMENTS.isdisjoint(places):
            if _AUTHOR in places and not _names_place(signal):
                layout.set(index, LineLabel.BYLINE, "in a box for the author")
            elif signal.text.casefold() in authors:
                layout.set(index, LineLabel.BYLINE, "the author that the page's head names")


def _names_place(signal: Signal) -> bool:
    words = signal.text.replace(",", " ").split()
    press = load_press()
    return any(press.is_place(word) for word in words) or press.is_place(" ".join(words[:2]))


def _trim_story(layout: Layout, hints: Sequence[LineHint]) -> None:
    """Take lines off both ends of a story that few voters take, where the most of it is agreed on.

    A line beside one that is agreed on stays if anyone takes it.
    """
    body = [index for index in layout.at(LineLabel.BODY) if index < len(hints)]
    agreed = [index for index in body if _is_agreed(hints[index])]
    if 2 * len(agreed) <= len(body):
        return
    first, last = agreed[0], agreed[-1]
    kept = {index for index in body if hints[index].votes}
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    for index in body:
        if not first <= index <= last:
            layout.set(index, LineLabel.CHROME, "outside of the story's box")
    layout.lead = first
    if layout.last == body[-1]:
        layout.last = last


def _may_be_deck(signal: Signal) -> bool:
    """Tell whether a line may be a deck: no name, and no place from which a story begins to tell."""
    return signal.words > _MAX_NAME_WORDS and find_opening(signal.text, load_press()) is None


def _settle_deck(layout: Layout, index: int) -> None:
    """Take a deck out of the story, whose next sentence is then its first, if there is one."""
    if layout.lead == index:
        following = range(index + 1, (layout.last or index) + 1)
        lead = next((below for below in following if layout.labels[below] is LineLabel.BODY), None)
        if lead is None:
            return
        layout.lead = lead
    layout.set(index, LineLabel.SUBTITLE, "in a box for the deck")


def _is_name(signal: Signal) -> bool:
    """Tell whether a line is a name, alone or before a dash and the site's."""
    name = _DASH.split(signal.text)[0]
    return signal.shape in _MAY_BE_NAME and 0 < len(name.split()) <= 2 * _MAX_NAME_WORDS and is_written_as_name(name)
