"""The lines above a story: headline, deck, dateline, bylines, captions, and what is the site's."""

from __future__ import annotations

from runut.clean.byline_labels import source_of
from runut.clean.credit import (
    find_credit,
    find_loose_credit,
    is_credit_name,
    is_mark_alone,
)
from runut.clean.credit_above import find_holder, label_shown_above
from runut.clean.credit_forms import is_set_off_credit
from runut.clean.cues import Cue, load_cues
from runut.clean.deck import (
    is_bare_caption,
    is_cut_deck,
    is_dated_caption,
    is_deck,
    is_deck_under_byline,
    is_point_above,
    is_short_deck,
    label_points,
)
from runut.clean.edition_date import is_below_weather, label_edition_date
from runut.clean.header_pictures import (
    is_above_picture,
    is_account,
    is_beside_credit,
    is_maker_alone,
    is_of_picture,
    is_source_of_picture,
    tell_caption,
)
from runut.clean.layout import CAPTION_LABEL, DATELINE_LABEL, Layout
from runut.clean.lone_names import (
    name_below_title,
    name_beside_stamps,
    name_by_trade,
    name_lone_bylines,
    name_lone_sources,
)
from runut.clean.press import Press
from runut.clean.sentences import holds_two_sentences, is_lower_case, is_title_case, is_written_as_name
from runut.clean.shapes import (
    BYLINE,
    CAPTION,
    CLOSER,
    CREDIT,
    HEADLINE,
    MARKS,
    PICTURES,
    PROSE,
    RELATED,
    SHORT,
    STAMP,
    Signal,
)
from runut.record.article import LineLabel

_WORDS_OF_DATE = 4
_LINES_ABOVE = 5
"""So far above the headline may its picture stand."""
_WORDED = frozenset({HEADLINE, SHORT, PROSE, CLOSER})
_LEAST_WORDS_OF_TWO = 8
_FEW_WORDS = 3
_PICTURE_SHAPES = frozenset({PROSE, CAPTION, CREDIT})


def label_header(layout: Layout, lead: int, press: Press) -> None:
    """Label the lines above the story, which begins at `lead`."""
    signals, title = layout.signals, layout.title
    top = lead if title is None else title
    if title is not None:
        layout.set(title, LineLabel.TITLE, "the headline above the story")
    has_stamp = any(signal.shape is STAMP for signal in signals[top + 1 : lead])
    for index in range(max(0, top - _LINES_ABOVE), lead):
        if index != title:
            near = index > top - 3
            below = title is not None and index > title
            stamp = signals[index].stamp
            if signals[index].shape is STAMP:
                is_timed = stamp is not None and stamp.clock is not None
                if find_credit(signals[index].text, press) is not None or is_of_picture(signals[index]):
                    layout.set(index, CAPTION_LABEL, "ends with a picture credit")
                elif below or (
                    (near or title is None) and is_timed and not has_stamp and not is_below_weather(signals, index)
                ):
                    layout.set(index, DATELINE_LABEL, "a date beside the headline")
            else:
                _label_header_line(layout, (index, lead), press, below=below, near=near)
    if title is not None:
        label_edition_date(layout, top, lead)
        label_points(layout, top, lead)
    name_lone_bylines(layout, max(0, top - (2 if title is not None else _LINES_ABOVE)), lead)
    name_lone_sources(layout, top, lead)
    name_by_trade(layout, top + 1, lead, press)
    name_beside_stamps(layout, top + 1 if title is not None else max(0, lead - _LINES_ABOVE), lead, press)
    name_below_title(layout, lead, press)
    label_shown_above(layout, lead, press)


def _label_header_line(layout: Layout, place: tuple[int, int], press: Press, *, below: bool, near: bool) -> None:
    index = place[0]
    shape = layout.signals[index].shape
    if shape is BYLINE and near:
        source = source_of(layout.signals[index].text)
        if not below and source and press.medium_of(source) is None:
            return  # what another box of the site has its words or numbers from
        of_picture = is_source_of_picture(layout.signals, index, press)
        layout.set(index, CAPTION_LABEL if of_picture else LineLabel.BYLINE)
    elif shape is RELATED:
        layout.set(index, LineLabel.RELATED)
    elif shape in PICTURES:
        layout.set(index, CAPTION_LABEL)
    elif below and index - 1 == layout.title and is_cut_deck(layout.signals, index):
        layout.set(index, LineLabel.SUBTITLE, "words between headline and date")
    elif below and index + 1 == place[1] and is_place_of_date(layout.signals, index, press):
        layout.set(index, DATELINE_LABEL, "the place beside the date")
    elif shape in _WORDED:
        _label_header_words(layout, place, press, below=below)


def _label_header_words(layout: Layout, place: tuple[int, int], press: Press, *, below: bool) -> None:
    """Tell captions, decks and the headline told again from words of the site."""
    index, lead = place
    signal, signals = layout.signals[index], layout.signals
    if layout.title is not None and signal.text.casefold() == signals[layout.title].text.casefold():
        follows = signals[index + 1].shape if index + 1 < len(signals) else None
        is_picture = follows in PICTURES
        layout.set(index, CAPTION_LABEL if is_picture else LineLabel.TITLE, "repeats the headline")
        return
    if (below or layout.title is None) and (reason := tell_caption(layout, index, press)):
        layout.set(index, CAPTION_LABEL, reason)
        return
    is_loose = (
        signal.shape is not PROSE
        and find_loose_credit(signal.text) is not None
        and not _is_pair_of_names(signals, index)
    )
    is_set_off = is_set_off_credit(signal.text, press) if below else lead - index <= _FEW_WORDS and "©" in signal.text
    if find_credit(signal.text, press) is not None or is_loose or is_set_off or (below and find_holder(signal.text)):
        layout.set(index, CAPTION_LABEL, "ends with a picture credit")
    elif below and is_mark_alone(signal.text) and signals[index + 1].shape in _PICTURE_SHAPES:
        layout.set(index, CAPTION_LABEL, "the marks of a picture's maker")
    elif below and (
        (layout.labels[index - 1] is CAPTION_LABEL and press.medium_of(signal.text) is not None)
        or (is_maker_alone(signal.text, press) and signals[index + 1].shape is PROSE and index + 1 < lead)
    ):
        layout.set(index, CAPTION_LABEL, "the medium a picture is from")
        layout.roles[index] = Cue.SOURCE
    elif below and (_is_double(signal) or is_point_above(signals, index, top=layout.title or 0, lead=lead)):
        layout.set(index, LineLabel.SUBTITLE, "a point above the story")
    elif (
        (signal.shape is PROSE or signal.text[-1] == ".")
        and not is_above_picture(layout, index, lead)
        and is_beside_credit(signals, index, press)
    ) or (below and _is_below_short_caption(layout, index)):
        layout.set(index, CAPTION_LABEL, "beside a picture credit")
    elif is_account(signal) or (below and signal.words == 1 and is_credit_name(signal.text)):
        layout.set(index, CAPTION_LABEL, "the account a picture is from, or a word of credit alone")
        layout.roles[index] = Cue.SOURCE
    elif below:
        _label_below_headline(layout, place, press)


def _label_below_headline(layout: Layout, place: tuple[int, int], press: Press) -> None:
    """Tell decks and captions that say no more of what they are than that they stand below the headline."""
    index, lead = place
    signal, signals = layout.signals[index], layout.signals
    if not _is_under_byline(layout, index) and is_deck(signals, index, is_next=index - 1 == layout.title):
        layout.set(index, LineLabel.SUBTITLE, "a sentence between headline and story")
    elif index - 1 == layout.title and is_short_deck(signals, index):
        layout.set(index, LineLabel.SUBTITLE, "words between headline and date")
    elif is_deck_under_byline(signals, index, layout.title or 0, lead, press):
        layout.set(index, LineLabel.SUBTITLE, "a sentence above the story that is not the picture's")
    elif index + 1 == lead and layout.labels[index - 1] is CAPTION_LABEL and _is_heading(signal):
        layout.set(index, LineLabel.SUBTITLE, "a heading right above the story")
    elif signal.shape is PROSE or is_dated_caption(signal) or is_bare_caption(signals, index, lead):
        layout.set(index, CAPTION_LABEL, "a sentence above the story's opening")


def _is_below_short_caption(layout: Layout, index: int) -> bool:
    """Tell whether a line of no stop stands right below the few words of a picture ("kolase/kabar.example")."""
    above, line = layout.signals[index - 1], layout.signals[index].text
    is_open = line[-1] not in ".?!" and is_lower_case(line)
    return is_open and layout.labels[index - 1] is CAPTION_LABEL and above.words <= _FEW_WORDS


def _is_double(signal: Signal) -> bool:
    """Tell whether a line without a stop is two sentences, as a deck may be and a caption hardly is."""
    is_written = signal.shape is HEADLINE and "@" not in signal.text
    return is_written and signal.words >= _LEAST_WORDS_OF_TWO and holds_two_sentences(signal.text)


def _is_pair_of_names(signals: list[Signal], index: int) -> bool:
    """Tell whether a line beside a date is two people's names around a slash."""
    beside = signals[max(0, index - 1) : index] + signals[index + 1 : index + 2]
    names = signals[index].text.split("/")
    return any(one.shape is STAMP for one in beside) and all(
        len(name.split()) >= 2 and is_written_as_name(name) for name in names
    )


def _is_heading(signal: Signal) -> bool:
    """Tell whether a line has a headline's capitals and the small words of a language ("Gencatan di Tengah Badai")."""
    words = signal.text.lower().split()
    is_of_site = any(load_cues().find_whole(" ".join(words[:count])) is not None for count in (1, 2))
    is_small = not load_cues().words["function"].isdisjoint(words)
    return signal.shape is HEADLINE and is_small and not is_of_site and is_title_case(signal.text)


def _is_under_byline(layout: Layout, index: int) -> bool:
    """Tell whether a date or a name stands between the headline and a line."""
    above = layout.signals[(layout.title or 0) + 1 : index]
    return any(signal.shape in MARKS for signal in above)


def is_place_of_date(signals: list[Signal], index: int, press: Press) -> bool:
    """Tell whether a city stands alone right below a printed date, as the place of publication."""
    above, line = signals[index - 1], signals[index]
    is_date = above.shape is STAMP and above.words <= _WORDS_OF_DATE and index > 0
    return is_date and line.number == above.number + 1 and press.is_city(line.text)
