"""Who wrote and edited the story: from bylines, from the line with the date, from initials that close it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from runut.clean.byline_labels import (
    BYLINE_KEYS,
    is_trade,
    label_pattern,
    part_at_signs,
    part_label,
    part_makers,
    phrase_pattern,
    without_house,
    without_note,
)
from runut.clean.closings import find_closing_makers, find_inner, is_domain, is_nobody, is_person
from runut.clean.cues import Cue, load_cues, words_of
from runut.clean.layout import BYLINE_LABEL, DATELINE_LABEL, Layout
from runut.clean.press import Press
from runut.clean.sentences import find_label_behind_stop, is_written_as_name
from runut.clean.shapes import BYLINE, CLOSER, CREDIT, Signal
from runut.clean.stamps import load_calendar
from runut.clean.told_again import told_once
from runut.record.article import Byline, BylineRole
from runut.world import MediumType

_ROLE_OF = {Cue.REPORTER: BylineRole.REPORTER, Cue.EDITOR: BylineRole.EDITOR, Cue.SOURCE: BylineRole.AGENCY}
_LISTED = re.compile(r"[,/\\]")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_NAME = re.compile(r"[^\W\d_][\w.'’`, -]*")
_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,3}\.){1,3}[A-Za-z]{0,4}\.?")
_SPACED_DASH = re.compile(r"\s[–—-]\s")
_BAR = re.compile(r"\s?\|\s?")
_TAG = re.compile(r"<[^<>]{1,300}>")
"""Markup that a crawler left standing in a text."""
_SENTENCE_END = re.compile(r"(?<=[a-z])\.\s+(?=[A-Z])")
_JOINED_BRAND = re.compile(r"[A-Z][a-z]{3,}(?=[A-Z])")
_LONGEST_INITIALS = 4
_EDGES = " \t\xa0:,.|/*•·–—-"
_MAX_NAME_WORDS = 6
_PAIR = 2
_LABEL_CHARS = 90


class Named(NamedTuple):
    """Someone named as having made the story.

    Attributes:
        start: First code point of the line that names them.
        byline: Their name and what they did.
        is_source: Whether the line names a source that the story copies, and no hand in it.
        closes: Whether the name stands in what closes the story.
    """

    start: int
    byline: Byline
    is_source: bool
    closes: bool = False


def find_named(layout: Layout, press: Press) -> Iterator[Named]:
    """Yield everyone whom bylines, the line with the date and closing initials name, in order."""
    bylines, datelines = layout.at(BYLINE_LABEL), layout.at(DATELINE_LABEL)
    closing = [] if layout.last is None else [layout.last]
    for index in sorted({*bylines, *datelines, *closing}):
        signal = layout.signals[index]
        if index in bylines:
            found = _read_byline(layout, index, press)
        elif index in datelines:
            found = _read_dateline(signal, press)
        else:
            found = _read_close(signal.text, press)
        closes = index in closing or signal.shape is CLOSER
        for byline, is_source in found:
            yield Named(signal.start, byline, is_source, closes)


def _read_close(line: str, press: Press) -> Iterator[tuple[Byline, bool]]:
    """Yield whom the last line of a story names: with a label in its bracket, or without."""
    behind = find_label_behind_stop(line) if ":" in line[-_LABEL_CHARS:] else None
    if behind is not None:
        yield from _read_labelled(line[behind:], press)
        return
    inner = find_inner(line)
    if inner and (label_pattern().match(inner) is not None if ":" in inner else _begins_with_label(inner)):
        yield from _read_labelled(inner, press)
    else:
        yield from ((byline, False) for byline in find_closing_makers(line, press))


def _begins_with_label(inner: str) -> bool:
    """Tell whether a bracket holds a maker's label and a name behind it without a colon ("[Laporan A Name]")."""
    start = load_cues().find_start(inner.lower())
    return start is not None and start[1] in _ROLE_OF and is_person(inner[len(start[0]) :].strip())


def _read_byline(layout: Layout, index: int, press: Press) -> Iterator[tuple[Byline, bool]]:
    signal = layout.signals[index]
    if signal.shape is CLOSER:
        yield from _read_close(signal.text, press)
    elif signal.shape in {BYLINE, CREDIT}:
        yield from _read_labelled(signal.text, press)
    elif index in layout.roles:
        yield from _named(signal.text, layout.roles[index], press)
    else:
        for name in _find_unlabelled(signal.text, press):
            yield from (one for one in _named(name, Cue.REPORTER, press) if _is_maker(one[0], press))


def _find_unlabelled(line: str, press: Press) -> Iterator[str]:
    """Yield the names of a line without a label: what stands before the site's, and people behind a bar."""
    first, *others = _BAR.split(_SPACED_DASH.split(line)[0])
    if not others or press.medium_of(first) is None:
        yield first  # the media of "AGENCY | NAME" are the story's sources
    yield from (other for other in others if (is_person(other) or other.isupper()) and not _is_house(other))


def _is_house(name: str) -> bool:
    """Tell whether a name has a newsroom's word in it ("News", "Kabar")."""
    return not load_cues().words["outlet"].isdisjoint(name.casefold().split())


def _is_maker(byline: Byline, press: Press) -> bool:
    """Tell whether a name without a label is a person's or an agency's; another medium's may be the site's own."""
    medium = press.medium_of(byline.name)
    return byline.role is BylineRole.REPORTER or (medium is not None and medium.type is MediumType.AGENCY)


def _read_labelled(line: str, press: Press) -> Iterator[tuple[Byline, bool]]:
    """Yield the names after each "Label:" of a line, or after the label with which it begins."""
    line = without_note(part_label(_TAG.sub(" ", line) if "<" in line else line).lstrip("* "))
    line = line.strip("()[] ").rstrip(".") if line[0] in "([" else line
    labels = list(label_pattern().finditer(line)) if ":" in line else []
    if labels and not line[: labels[0].start()].strip(_EDGES):
        for label, following in zip(labels, [*labels[1:], None], strict=True):
            role = Cue.REPORTER if label["both"] else next(cue for key, cue in BYLINE_KEYS.items() if label[key])
            end = following.start() if following is not None else len(line)
            yield from _named(line[label.end() : end], role, press)
        return
    cue: Cue | None = None
    for segment in part_at_signs(part_makers(phrase_pattern().sub("; ", line))):
        start = load_cues().find_start(segment.lower())
        if start is not None and start[1] in _ROLE_OF:
            cue = start[1]
            yield from _named(segment[len(start[0]) :], cue, press)
        elif cue is not None and not press.is_place(segment) and " " in segment:
            yield from _named(segment, cue, press)
    if cue is None:
        for sentence in _SENTENCE_END.split(line):
            yield from ((Byline(name=name, role=BylineRole.REPORTER), False) for name in _find_helpers(sentence, press))


def _find_helpers(sentence: str, press: Press) -> Iterator[str]:
    """Yield the people of a sentence that says who helped to make a story ("A Name in Goma contributed …")."""
    words, cues = sentence.split(), load_cues().words
    at = next((at for at, word in enumerate(words) if word in cues["made"]), 0)
    joined = " ".join("," if word in cues["and"] else word for word in words[:at])
    trades = words_of("makers", "trades")
    for part in joined.split(","):
        named = part.split()
        trade = max((place for place, word in enumerate(named) if word.lower() in trades), default=-1)
        name = _without_trade(" ".join(named[trade + 1 :]))
        if name and is_person(name) and not press.is_place(name) and press.medium_of(name) is None:
            yield name


def _read_dateline(signal: Signal, press: Press) -> Iterator[tuple[Byline, bool]]:
    """Yield the names on the line that prints the date: labelled ones, else capitalised words alone."""
    if signal.stamp is None:  # the place beside the date
        return
    rests = (signal.text[: signal.stamp.start], signal.text[signal.stamp.end :])
    for segment in (part for rest in rests for part in part_at_signs(rest)):
        name = told_once(_without_stamp_words(segment.strip(_EDGES)))
        labels = list(label_pattern().finditer(name)) if ":" in name else []
        if len(labels) > 1:
            yield from _read_labelled(name[labels[0].start() :], press)
            continue
        if labels:
            name = name[labels[0].start() :]
        start = load_cues().find_start(name.lower())
        trade = load_cues().opening.get(name.rpartition(" ")[2].lower())
        if start is not None and start[1] in _ROLE_OF:
            yield from _read_labelled(name, press)
        elif trade in _ROLE_OF and name.count(" ") >= _PAIR:
            yield from _named(name.rpartition(" ")[0], trade, press)
        elif start is None and 2 <= len(name.split()) <= 5 and not _is_site_word(name):
            yield from (
                found for found in _named(name, Cue.REPORTER, press) if _is_unlabelled_name(found[0].name, name)
            )


def _is_unlabelled_name(name: str, segment: str) -> bool:
    """Tell whether words beside a date are a name: of a list ("A Name/AGENCY/Section Share") only the person's."""
    if not is_written_as_name(name) or any(_is_site_word(word) for word in name.split()):
        return False
    calendar = load_calendar()
    if any(word in calendar.weekdays for word in name.casefold().split()):
        return False
    return "/" not in segment or is_person(name)


def _without_stamp_words(segment: str) -> str:
    by_stamp = words_of("published", "updated", "time_words")
    before_stamp = words_of("published", "updated", "time_words", "from")
    kept = segment.split()
    while kept and kept[-1].casefold().strip(":") in before_stamp:
        kept.pop()
    while kept and kept[0].casefold().strip(":") in by_stamp:
        kept.pop(0)
    return " ".join(kept)


def _is_site_word(name: str) -> bool:
    return load_cues().find_whole(name.lower()) is not None


def _named(text: str, cue: Cue, press: Press) -> Iterator[tuple[Byline, bool]]:
    """Yield each name of a list of names, and whether it is a source's."""
    bare = _BRACKETS.sub(" ", text) if "(" in text or "[" in text else text
    ands = load_cues().words["and"]
    joined = " ".join(["," if word.casefold() in ands else word for word in bare.split()])
    is_source = cue is Cue.SOURCE
    first, _, rest = joined.strip(_EDGES).partition(" ")
    names = _split_names(rest if rest and is_domain(first) else joined)
    for index, name in enumerate([without_house(name, press) for name in names]):
        if not _may_be_name(name) or _is_beside_names(names, index, press) or is_trade(name, index):
            continue
        medium = press.medium_of(name)
        is_house = medium.type is MediumType.OUTLET if medium is not None else _is_house(name)
        if cue is Cue.REPORTER and index == 0 < len(names) - 1 and is_house:
            continue  # for which the others report
        if index > 0 and not load_cues().words["institutions"].isdisjoint(name.casefold().split()):
            continue
        is_initials = cue is Cue.EDITOR and name.isupper() and len(name) <= _LONGEST_INITIALS
        if (press.medium_of(name) is not None and not is_initials) or is_domain(name):
            yield Byline(name=name, role=BylineRole.AGENCY), is_source
        elif not is_source or _may_be_source(name, press):
            yield Byline(name=name, role=_ROLE_OF[cue]), is_source


def _is_beside_names(names: list[str], index: int, press: Press) -> bool:
    """Tell whether a part of a list is where its one writer reports from, or the house they write for."""
    if len(names) < _PAIR:
        return False
    is_city = press.is_city(names[index]) and press.medium_of(names[index]) is None
    is_seat = is_city and (index == 0 or index == len(names) - 1)
    return is_seat or (index > 0 and _is_house(names[index]) and press.medium_of(names[index]) is None)


def _split_names(text: str) -> list[str]:
    """Return the names of a list, each with the degrees behind it, without where it reports from and its trade."""
    names: list[str] = []
    for segment in part_at_signs(text):
        for part in _LISTED.split(segment):
            if names and _DEGREE.fullmatch(part.strip()):
                names[-1] = f"{names[-1]}, {part.strip()}"
            elif part.strip(_EDGES):
                names.append(_without_trade(part.strip(_EDGES)))
    return names


def _without_trade(name: str) -> str:
    """Return a name up to a word in lower case that says where or as what they report."""
    words, cues = name.split(), load_cues().words
    ends = words_of("from", "makers")
    at = next((at for at, word in enumerate(words) if word.islower() and word in ends), len(words))
    if at == len(words) > _PAIR and words[-1].casefold() in cues["makers"]:
        at -= 1  # "A Name Editor"
    return " ".join(words[:at]).rstrip(_EDGES)


def _may_be_name(name: str) -> bool:
    """Tell whether words are neither too many, nor numbers, nor a label or a word of the site."""
    words = name.split()
    if len(words) > _MAX_NAME_WORDS or any(map(str.isdigit, name)) or _is_site_word(name) or is_nobody(name):
        return False
    if _NAME.fullmatch(name) is None or "_" in name or _joins_site_words(name):
        return False
    start = load_cues().find_start(name.lower())
    return not (start is not None and start[1] in _ROLE_OF and len(start[0]) == len(name))


def _joins_site_words(name: str) -> bool:
    """Tell whether a name begins with a button's word to which the next one sticks ("ShareCopy Link")."""
    joined = _JOINED_BRAND.match(name)
    return joined is not None and _is_site_word(joined[0])


def _may_be_source(name: str, press: Press) -> bool:
    words = name.split()
    is_media = not press.is_actor(name) and words[0].casefold() not in load_cues().words["not_media"]
    return is_media and len(words) <= 3 and all(word[0].isupper() for word in words)
