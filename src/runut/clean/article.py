"""A page's lines, labelled, and the fields that they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from runut.clean.addresses import stem_of
from runut.clean.bylines import Named, find_named
from runut.clean.closings import find_barred, find_closing_media
from runut.clean.credits_of_page import find_credits
from runut.clean.cues import CueHit, load_cues
from runut.clean.deck import label_told_decks
from runut.clean.frame import NO_FRAME, Frame, Frames, frame_of, read_lines
from runut.clean.frame_lines import OF_FRAME, find_lines_of_site, leave_to_site
from runut.clean.headline import find_metadata_title
from runut.clean.hints import settle_hints, weigh_hints
from runut.clean.kind import find_kind
from runut.clean.kind_look import Kind
from runut.clean.labels import clear_layout, find_layout
from runut.clean.layout import (
    BODY_LABEL,
    BYLINE_LABEL,
    CAPTION_LABEL,
    CHROME_LABEL,
    DATELINE_LABEL,
    SUBTITLE_LABEL,
    Layout,
)
from runut.clean.notices import find_notices
from runut.clean.opening import Opening, find_opening
from runut.clean.outlet import find_outlet, is_own_medium
from runut.clean.plain_text import find_plain_text
from runut.clean.press import Press, load_press
from runut.clean.published import find_published
from runut.clean.relay_cues import RELAY_CUES
from runut.clean.relays import Relay, find_relays
from runut.clean.shapes import CLOSER, Signal
from runut.clean.signals import find_signals
from runut.clean.stamps import load_calendar
from runut.clean.tongue import find_tongues
from runut.clean.writers_note import leave_writers_note
from runut.record.article import Article, Byline, BylineRole, Line, LineLabel
from runut.record.page import Page

_OF_STORY = frozenset({LineLabel.TITLE, LineLabel.SUBTITLE, CAPTION_LABEL, BODY_LABEL})
_BULLETS = "•▪●‣* "
CUT_KEY = "cut_after_characters"
"""Metadata key of a page whose text was too long to be read in full."""
MISSING_KEY = "part_missing"
"""Metadata key of a page whose story goes on, or began, on pages that were not there; it names them."""


def clean_page(page: Page, frame: Frame = NO_FRAME) -> Article:
    """Label every line of a page and read the fields of its article, both on the plain form of its text.

    Args:
        page: The page.
        frame: What its outlet puts around other stories, where more of its pages are known.
    """
    plain = find_plain_text(page.text)
    if plain is None:
        return _clean_plain(page, frame)
    return plain.with_lines_of_page(_clean_plain(replace(page, text=plain.text), frame), page.text)


def clean_page_among(page: Page, frames: Frames) -> Article:
    """Clean a page by itself, and again if it took what stands around other stories as a part of its own."""
    alone = clean_page(page)
    return clean_page(page, frame_of(page, frames)) if takes_in_frame(page, alone, frames) else alone


def takes_in_frame(page: Page, article: Article, frames: Frames) -> bool:
    """Tell whether an article has lines that stand around other stories of its outlet as well."""
    frame = frame_of(page, frames)
    if frame is NO_FRAME:
        return False
    found = frame.find_lines(read_lines(page))
    return any(article.lines[framed.index].label in _OF_STORY for framed in found)


def is_read_among(article: Article) -> bool:
    """Tell whether other pages of its outlet had a say in how an article was read."""
    return any(line.reason == OF_FRAME for line in article.lines)


def _clean_plain(page: Page, frame: Frame) -> Article:
    lowered = lower_in_place(page.text)
    labelled = _label(page, lowered, frame)
    tongues = find_tongues(page.text, labelled.lines, lowered)
    kind, layout = labelled.kind.kind, labelled.layout
    has_fields = kind.has_fields
    has_date = has_fields or page.published is not None  # what the user gives holds for any page
    published = find_published(page, layout, tongues.language) if has_date else None
    names = _find_names(page, labelled)
    return Article(
        lines=labelled.lines,
        language=tongues.language,
        passages=tongues.passages,
        kind=kind,
        kind_reason=labelled.kind.reason,
        title=_title_of(page, layout) if has_fields else None,
        subtitle=_subtitle_of(layout) if has_fields else None,
        published=published.value if published else None,
        published_basis=published.basis if published else None,
        published_reason=published.reason if published else "",
        outlet=names.outlet,
        bylines=names.bylines,
        agencies=names.agencies,
        place_line=names.place_line,
        credits=find_credits(layout, load_press()),
        notices=tuple(find_notices(layout, labelled.of_lines)) if kind.has_story else (),
    )


class _Labelled(NamedTuple):
    """A page's lines with their labels, and what told them.

    Attributes:
        hits: The cues found on the page.
        of_lines: Those that tell something of their line, and not that it relays a medium.
        layout: The lines as they were labelled.
        lines: The lines as the article keeps them.
        kind: What kind of page they show it to be.
    """

    hits: Sequence[CueHit]
    of_lines: Sequence[CueHit]
    layout: Layout
    lines: tuple[Line, ...]
    kind: Kind


def _label(page: Page, lowered: str, frame: Frame) -> _Labelled:
    """Label every line of a page; one that has no story keeps no label of a story's parts."""
    cues, press = load_cues(), load_press()
    hits = cues.find_inside(lowered)
    of_lines = [hit for hit in hits if hit[2] not in RELAY_CUES]  # most stories have no others than those
    bare = find_signals(page.text, of_lines, cues, load_calendar())
    signals = weigh_hints(bare, page.hints)
    of_site = find_lines_of_site(signals, frame, press, page.url)
    layout = find_layout(page, leave_to_site(signals, of_site), press)
    settle_hints(layout, page)
    label_told_decks(layout, page)
    leave_writers_note(layout)
    kind = find_kind(page, layout, bare, of_lines, cues)
    if not kind.kind.has_story:
        layout = clear_layout(layout, kind, press)
    return _Labelled(hits=hits, of_lines=of_lines, layout=layout, lines=_lines_of(layout, page, of_site), kind=kind)


class _Names(NamedTuple):
    """Who gave a page out, who wrote it, from which agencies it has its story and from where it tells it."""

    outlet: str | None
    bylines: tuple[Byline, ...]
    agencies: tuple[str, ...]
    place_line: str | None


def _find_names(page: Page, labelled: _Labelled) -> _Names:
    """Find the names that stand around a story, none of them twice."""
    cues, press, layout = load_cues(), load_press(), labelled.layout
    opening = _find_opening(layout, press)
    outlet = find_outlet(page, layout, opening, press)
    relays = find_relays(page.text, layout.lines(BODY_LABEL), labelled.hits, press, cues)

    def is_own(name: str) -> bool:
        return is_own_medium(name, outlet, page, press)

    named = [one for one in find_named(layout, press) if not is_own(one.byline.name)]
    return _Names(
        outlet=outlet,
        bylines=tuple(_bylines_of(named)),
        agencies=tuple(name for name in _agencies_of(layout, opening, named, relays) if not is_own(name)),
        place_line=opening.place if opening and not (opening.place and is_own(opening.place)) else None,
    )


def lower_in_place(text: str) -> str:
    """Return text in lower case with every character at its place; the few that would grow stay as they are."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def _lines_of(layout: Layout, page: Page, of_site: frozenset[int]) -> tuple[Line, ...]:
    make = tuple.__new__  # a record's own maker takes three times as long
    lines = [
        make(Line, (signal.number, signal.start, signal.end, label, reason))
        for signal, label, reason in zip(layout.signals, layout.labels, layout.reasons, strict=True)
    ]
    for index in of_site:
        lines[index] = lines[index]._replace(label=CHROME_LABEL, reason=OF_FRAME)
    for key, value in page.metadata if lines else ():
        if key == CUT_KEY:
            lines[-1] = lines[-1]._replace(reason=f"{lines[-1].reason}; the page is longer and was cut here")
        elif key == MISSING_KEY:
            lines[-1] = lines[-1]._replace(reason=f"{lines[-1].reason}; missing of this story: part {value}")
    return tuple(lines)


def _title_of(page: Page, layout: Layout) -> str | None:
    if layout.title is not None:
        return layout.signals[layout.title].text
    return find_metadata_title(page.metadata)


def _subtitle_of(layout: Layout) -> str | None:
    """Return the deck, the first line so labelled above the story."""
    lead = layout.lead or 0
    return next((layout.signals[at].text.lstrip(_BULLETS) for at in layout.at(SUBTITLE_LABEL) if at < lead), None)


def _find_opening(layout: Layout, press: Press) -> Opening | None:
    if layout.lead is None:
        return None
    above = layout.lead - 1
    if layout.lead and layout.labels[above] is DATELINE_LABEL and layout.signals[above].stamp is None:
        return find_opening(layout.signals[above].text, press)  # a place alone below the date
    return find_opening(layout.signals[layout.lead].text, press)


def _bylines_of(named: Sequence[Named]) -> list[Byline]:
    """Return everyone once; whoever closes a story by a full name wrote it, where nobody else did."""
    has_reporter = any(one.byline.role is BylineRole.REPORTER for one in named)
    found: dict[str, Byline] = {}
    for one in named:
        name = one.byline.name.casefold()
        is_short = one.byline.role is BylineRole.EDITOR or one.byline.name.isupper()
        if not one.is_source and not (is_short and _is_told_in_full(name, found)):
            is_writer = one.closes and " " in name and not has_reporter
            found.setdefault(name, replace(one.byline, role=BylineRole.REPORTER) if is_writer else one.byline)
    return list(found.values())


def _is_told_in_full(name: str, found: Iterable[str]) -> bool:
    """Tell whether a single word is the first name of someone who is named already, as in a bracket that closes."""
    return " " not in name and any(full.startswith(f"{name} ") for full in found)


def _agencies_of(
    layout: Layout, opening: Opening | None, makers: Iterable[Named], relays: Iterable[Relay]
) -> list[str]:
    """Return each medium once, in order of appearance, by the fullest name that the page gives it."""
    press = load_press()
    named: list[tuple[int, str]] = [(relay.start, relay.name) for relay in relays]
    if layout.lead is not None and layout.last is not None:
        marks = opening.agency.split("/") if opening is not None and opening.agency else ()
        named += [(layout.signals[layout.lead].start, name.strip()) for name in marks]
        for closing in _closing_lines(layout):
            named += [(closing.end, name) for name in find_closing_media(closing.text, press)]
    named += [(one.start, one.byline.name) for one in makers if one.byline.role is BylineRole.AGENCY]
    if not named:
        return []  # many stories
    fullest: dict[str, str] = {}
    for _, name in sorted(named, key=lambda item: item[0]):
        medium = press.medium_of(name)
        key = stem_of(medium.name if medium is not None else name)
        if (len(name) > len(fullest.get(key, "")) and "." not in name) or key not in fullest:
            fullest[key] = name
    names = list(fullest.values())
    return [name for name in names if not any(other.startswith(f"{name} ") for other in names)]


def _closing_lines(layout: Layout) -> Iterator[Signal]:
    """Yield the story's last line, and those below it that are a bracket and nothing else."""
    last = layout.last if layout.last is not None else 0
    yield layout.signals[last]
    for index in layout.at(BYLINE_LABEL):
        signal = layout.signals[index]
        if index > last and (signal.shape is CLOSER or find_barred(signal.text)):
            yield signal
