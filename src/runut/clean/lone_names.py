"""People named on a line of their own beside a story: below a label, beside the date, below the headline."""

from __future__ import annotations

import re

from runut.clean.closings import is_nobody, is_person
from runut.clean.cues import Cue, load_cues
from runut.clean.layout import BYLINE_LABEL, CAPTION_LABEL, CHROME_LABEL, DATELINE_LABEL, Layout
from runut.clean.outlet_votes import has_newsroom
from runut.clean.press import Press
from runut.clean.sentences import is_written_as_name
from runut.clean.shapes import BYLINE, CHROME, COMMENTS, HEADINGS, PICTURES, Signal
from runut.record.article import LineLabel
from runut.world import MediumType

DASH = re.compile(r"\s[-–—|•·]\s")
_NAME_END = re.compile(r"\s[-–—|•·]\s|\s?[,/]\s?")
EDGES = " \t|•·*–—-"
_BRACKETED_END = re.compile(r"\s[(\[](?:[A-Z][^()\[\]]{2,30}|[a-z]{2,5})[)\]]$")
_LINES_TO_DATE = 7
"""So far below a headline, with buttons and a picture's account between, may its date stand."""
_MOST_BUTTONS = 4
_MOST_WORDS_OF_LIST = 12
_OF_HEAD = frozenset({LineLabel.SUBTITLE, CAPTION_LABEL})
_BESIDE_DATE = PICTURES | {CHROME, COMMENTS}
_MAX_NAME_WORDS = 4
_COMMON_WORDS = 2
_LINES_OF_STORY = 12
_HANDS = frozenset({Cue.REPORTER, Cue.EDITOR})


def name_lone_bylines(layout: Layout, first: int, end: int) -> None:
    """Label the name that stands on the line above, or else below, a label such as "Editor" alone."""
    for index in range(first, end) if BYLINE_LABEL in layout.labels else ():
        signal = layout.signals[index]
        if signal.shape is not BYLINE or layout.labels[index] is not BYLINE_LABEL:
            continue
        cue = load_cues().find_start(signal.text.lower())
        if cue is None or signal.text[len(cue[0]) :].strip(" :"):
            continue
        if _is_first_of_pairs(layout, index, first, end):
            _name_above(layout, index, first, cue[1])
            continue
        for beside in (index + 1, index - 1) if signal.text.endswith(":") else (index - 1, index + 1):
            if first <= beside < end and _is_name(layout, beside, is_above=beside < index):
                layout.set(beside, BYLINE_LABEL, f"the name beside “{signal.text}”")
                layout.roles[beside] = cue[1]
                following = beside + 1
                if beside > index and following < end and _is_name(layout, following, is_above=True):
                    layout.set(following, BYLINE_LABEL, f"a second name below “{signal.text}”")
                    layout.roles[following] = cue[1]
                break
        else:
            _name_above(layout, index, first, cue[1])


def _is_first_of_pairs(layout: Layout, index: int, first: int, end: int) -> bool:
    """Tell whether a name of one word stands above a label, and the next name above the next ("Dedi", "Penulis", …)."""
    if index == first or index + 2 >= end:
        return False
    name, label, _, below = layout.signals[index - 1 : index + 3]
    return below.shape is BYLINE and below.words == label.words == name.words == 1 and label.text[-1] != ":"


def _name_above(layout: Layout, index: int, first: int, cue: Cue) -> None:
    """Label a name of one word above a label alone that has no other name beside it ("Dedi | Penulis")."""
    above = index - 1
    if above >= first and _is_name(layout, above, is_above=False) and is_written_as_name(layout.signals[above].text):
        layout.set(above, BYLINE_LABEL, f"the name beside “{layout.signals[index].text}”")
        layout.roles[above] = cue


def _is_name(layout: Layout, index: int, *, is_above: bool) -> bool:
    signal = layout.signals[index]
    return (
        layout.labels[index] is CHROME_LABEL
        and signal.shape in HEADINGS
        and signal.words <= 5
        and signal.text[-1] != ":"
        and not ("-" in signal.text and signal.text.islower())
        and not any(map(str.isdigit, signal.text))
        and (not is_above or (signal.words >= 2 and is_written_as_name(signal.text)))
    )


def name_lone_sources(layout: Layout, first: int, end: int) -> None:
    """Label the name below a picture's "Source:" alone."""
    for index in range(first, end - 1):
        is_source = layout.labels[index] is CAPTION_LABEL and cue_of(layout.signals[index]) is Cue.SOURCE
        if (
            is_source
            and layout.signals[index].text.rstrip(" :").count(" ") <= 1
            and _is_name(layout, index + 1, is_above=False)
        ):
            layout.set(index + 1, CAPTION_LABEL, f"the name below “{layout.signals[index].text}”")
            layout.roles[index + 1] = Cue.SOURCE


def name_beside_stamps(layout: Layout, first: int, end: int, press: Press) -> None:
    """Label a person's name right above or below the date, alone or before a dash and the site's name."""
    for index in range(max(0, first - 2), end):
        if layout.labels[index] is not DATELINE_LABEL:
            continue
        is_above_title = layout.title is not None and index + 1 == layout.title
        for beside in (index + 2,) if is_above_title else (index - 1, _below_buttons(layout, index, end)):
            if not (
                first <= beside < end and (_is_name(layout, beside, is_above=False) or _is_list(layout, beside, press))
            ):
                continue
            if is_above_title and not DASH.search(layout.signals[beside].text):
                continue
            name = _first_name(layout.signals[beside].text, press)
            is_person = len(name.split()) >= 2 and is_written_as_name(name) and not is_topic(name, press)
            is_person = is_person and not _is_worded(name, layout, end)
            if is_person or _is_agency(name, press):
                for again in range(first, end):
                    is_same = layout.signals[again].text == layout.signals[beside].text
                    if is_same or (again > beside and layout.signals[again - 1].text.endswith(",")):
                        layout.set(again, BYLINE_LABEL, "a name beside the date")
                _name_alike(layout, beside, 1 if beside > index else -1, press)


def _is_worded(name: str, layout: Layout, lead: int) -> bool:
    """Tell whether the words of a name are common ones: the story writes two of them in lower case."""
    words = [word.lower() for word in name.split() if len(word) > _MAX_NAME_WORDS]
    if len(words) < _COMMON_WORDS:
        return False
    story = {word for signal in layout.signals[lead : lead + _LINES_OF_STORY] for word in signal.text.split()}
    return sum(word in story for word in words) >= (1 if len(words) > _MAX_NAME_WORDS else _COMMON_WORDS)


def _name_alike(layout: Layout, index: int, step: int, press: Press) -> None:
    """Label the lines beyond a writer's that say of others in the same form what they are ("A Name, House")."""
    while "," in layout.signals[index].text and 0 < index + step < len(layout.signals) - 1:
        index += step
        if "," not in layout.signals[index].text or not _is_list(layout, index, press):
            return
        layout.set(index, BYLINE_LABEL, "a name as beside the date")


def _first_name(line: str, press: Press) -> str:
    """Return the first of a line's names, nothing where it holds but commas and words such as "and"."""
    return bare_name(_NAME_END.split(next(iter(split_people(line)), ""))[0], press)


def _is_list(layout: Layout, index: int, press: Press) -> bool:
    """Tell whether a longer line is several people's names, or one with what they are or where they are behind it."""
    signal = layout.signals[index]
    if layout.labels[index] is not CHROME_LABEL or signal.shape not in HEADINGS or signal.words > _MOST_WORDS_OF_LIST:
        return False
    return is_person(_first_name(signal.text, press))


def _below_buttons(layout: Layout, index: int, end: int) -> int:
    """Return the line below a date: the next one, or the next below buttons where nobody is named yet."""
    below = index + 1
    if BYLINE_LABEL in layout.labels[:end]:
        return below
    while below < min(end, index + 1 + _MOST_BUTTONS) and (
        layout.signals[below].shape in _BESIDE_DATE or layout.labels[below] in _OF_HEAD
    ):
        below += 1
    return below


def _is_agency(name: str, press: Press) -> bool:
    medium = press.medium_of(name)
    return medium is not None and medium.type is MediumType.AGENCY


def is_topic(name: str, press: Press) -> bool:
    """Tell whether words are a section, a heading or a tag rather than a person who writes."""
    words = name.split()
    return (
        name.casefold() in load_cues().words["headings"]
        or press.is_actor(name)
        or press.is_place(name)
        or any(press.is_place(word) or word.casefold() in press.demonyms for word in words)
        or not load_cues().words["function"].isdisjoint(name.casefold().split())
        or any(load_cues().find_whole(word.lower()) is not None for word in words)
    )


def name_below_title(layout: Layout, lead: int, press: Press) -> None:
    """Label the first line of people's names between a headline and its date, where nobody is named yet.

    Without a date only the first words of the page's own below the headline may be names.
    """
    title = layout.title
    if title is None or BYLINE_LABEL in layout.labels[max(0, title - 2) : lead]:
        return
    above = (at for at in range(max(0, title - 2), title) if DASH.search(layout.signals[at].text))
    for index in above:
        if is_line_of_people(layout, index, press):
            layout.set(index, BYLINE_LABEL, "a name before the site's, above the headline")
            return
    below = range(title + 1, min(title + 1 + _LINES_TO_DATE, lead))
    date = next((at for at in below if layout.labels[at] is DATELINE_LABEL), None)
    worded = [at for at in below if (date is None or at < date) and layout.signals[at].shape in HEADINGS]
    if date == title + 2 and _is_one_name(layout, title + 1, press):
        layout.set(title + 1, BYLINE_LABEL, "a name of one word between headline and date")
        return
    for index in [at for at in worded if layout.labels[at] is CHROME_LABEL][: None if date is not None else 1]:
        if is_line_of_people(layout, index, press):
            layout.set(index, BYLINE_LABEL, "names below the headline")
            return


def _is_one_name(layout: Layout, index: int, press: Press) -> bool:
    """Tell whether a line of the site's own is one word that may be a person's name: the story has it nowhere."""
    name, lead = layout.signals[index].text, layout.lead or 0
    if (
        layout.labels[index] is not CHROME_LABEL
        or not (name.isalpha() and name.istitle())
        or len(name) < _MAX_NAME_WORDS
    ):
        return False
    told = {word for signal in layout.signals[lead : lead + _LINES_OF_STORY] for word in signal.text.split()}
    return told.isdisjoint((name, name.lower())) and not (
        is_topic(name, press) or is_nobody(name) or has_newsroom(name)
    )


def is_line_of_people(layout: Layout, index: int, press: Press) -> bool:
    """Tell whether a line of the site's own is people's names and nothing else."""
    signal = layout.signals[index]
    if layout.labels[index] is not CHROME_LABEL or signal.shape not in HEADINGS:
        return False
    line, *houses = DASH.split(signal.text)
    if houses and not (len(houses) == 1 and has_newsroom(houses[0])):
        return False
    names = [bare_name(name, press) for name in split_people(line)]
    if any(map(has_newsroom, names)):
        return False
    if any(_is_worded(name, layout, layout.lead or index) for name in names):
        return False
    return bool(names) and all(is_person(name) and not is_nobody(name) and not is_topic(name, press) for name in names)


def bare_name(name: str, press: Press) -> str:
    """Return a name without signs around it, and without the place from which it reports ("A Name in City")."""
    words = _BRACKETED_END.sub("", name.strip(EDGES)).split()
    froms = load_cues().words["from"]
    at = next((at for at, word in enumerate(words) if at and word in froms and _is_seat(words[at + 1 :], press)), None)
    return " ".join(words[:at])


def _is_seat(words: list[str], press: Press) -> bool:
    """Tell whether words are a place, or a house for which someone writes."""
    return press.is_place(" ".join(words)) or has_newsroom(" ".join(words)) or (len(words) == 1 and words[0].istitle())


def split_people(line: str) -> list[str]:
    """Return the names of a line, between commas and words such as "and"."""
    joined = " ".join("," if word in load_cues().words["and"] else word for word in line.split())
    return [name.strip() for name in joined.split(",") if name.strip()]


def name_by_trade(layout: Layout, first: int, end: int, press: Press) -> None:
    """Label a name with its trade behind it ("A Name Editor", "A Name, Reporter")."""
    for index in range(first, end):
        signal = layout.signals[index]
        if layout.labels[index] is not CHROME_LABEL or signal.shape not in HEADINGS or not 3 <= signal.words <= 5:
            continue
        name, _, last = signal.text.rpartition(" ")
        trade = last.strip("()[]")
        cue = load_cues().find_start(trade.casefold())
        name = name.rstrip(" ,|-–")
        is_trade = cue is not None and cue[1] in _HANDS and cue[0] == trade.casefold()
        if cue is not None and is_trade and is_person(name) and not is_topic(name, press):
            layout.set(index, BYLINE_LABEL, f"a name before “{trade}”")
            layout.roles[index] = cue[1]


def cue_of(signal: Signal) -> Cue | None:
    """Return the cue with which a byline begins."""
    cue = load_cues().find_start(signal.text.lower()) if signal.shape is BYLINE else None
    return cue[1] if cue is not None else None
