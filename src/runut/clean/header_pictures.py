"""What tells that a line above a story belongs to its picture: credits, accounts, sources, captions told again."""

from __future__ import annotations

import re

from runut.clean.byline_labels import source_of
from runut.clean.credit import find_credit, find_loose_credit, has_label, has_picture_label, is_credit_name
from runut.clean.cues import Cue, load_cues
from runut.clean.layout import Layout
from runut.clean.lone_names import cue_of
from runut.clean.pictures import is_name_of_picture, is_told_twice, points_into_picture
from runut.clean.press import Press
from runut.clean.shapes import CAPTION, CREDIT, HEADINGS, HEADLINE, PROSE, Signal
from runut.world import MediumType

_MAIL = re.compile(r"\w@\w[\w-]{0,40}\.[a-z]")
_LEAST_WORDS_OF_TWO = 8
_SIGNS_OF_PICTURE = 12
_LEAST_WORDS_BEFORE_DATE = 4
_FEW_WORDS = 3
_PICTURE_SHAPES = frozenset({PROSE, CAPTION, CREDIT})


def is_source_of_picture(signals: list[Signal], index: int, press: Press) -> bool:
    """Tell whether a line says from where the picture above is: below words, outlets alone are the story's source."""
    above = signals[index - 1].shape
    if cue_of(signals[index]) is not Cue.SOURCE or above not in _PICTURE_SHAPES:
        return False
    source = source_of(signals[index].text) or ""
    if any(_opens_with_maker(part) for part in signals[index].text.split("|")[1:]):
        return False  # "Sumber: AGENCY | Editor: A Name"
    media = [press.medium_of(name.strip()) for name in source.split(",")]
    return above is not PROSE or not all(one is not None and one.type is MediumType.OUTLET for one in media)


def _opens_with_maker(part: str) -> bool:
    """Tell whether words begin with the label of who wrote or edited a story."""
    start = load_cues().find_start(part.strip().lower())
    return start is not None and start[1] in {Cue.REPORTER, Cue.EDITOR}


def tell_caption(layout: Layout, index: int, press: Press) -> str:
    """Return why a line is a caption by its words and those beside it, "" where they do not tell it."""
    signals, line = layout.signals, layout.signals[index].text
    if is_told_twice(signals, index) or points_into_picture(line):
        return "a caption told twice, or that says who stands where"
    if is_name_of_picture(signals, index):
        return "what a picture is called, above its caption"
    if signals[index].shape is HEADLINE and has_picture_label(line, press):
        return "opens with a picture's label in capitals"
    start = load_cues().find_start(line.lower()) if has_label(line) else None
    if start is not None and start[1] is Cue.CAPTION:  # "ILUSTRASI. Warga …"
        return "opens with a picture's label in capitals"
    title = signals[layout.title].text if layout.title is not None else line
    is_name = line.startswith(title) and 0 < len(line) - len(title) <= _SIGNS_OF_PICTURE  # "… - Foto 1"
    return "the headline again, as the name of a picture" if is_name else ""


def is_of_picture(signal: Signal) -> bool:
    """Tell whether a long line with a date closes with a photographer's name in a bracket, or has the date in one."""
    if signal.words <= _LEAST_WORDS_OF_TWO or signal.stamp is None:
        return False
    before, bracket, _ = signal.text[: signal.stamp.end].rpartition("(")
    if bracket and len(before) >= signal.stamp.start - 1 and before.rstrip()[-1:].isalpha():
        return before.count(" ") >= _LEAST_WORDS_BEFORE_DATE
    return signal.text[-1] in ")]" and find_loose_credit(signal.text) is not None


def is_beside_credit(signals: list[Signal], index: int, press: Press) -> bool:
    """Tell whether a picture's credit, or the word of its source, stands right above or below a line."""
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(signals)]
    return any(
        is_credit_alone(signals[at], press)
        or signals[at].shape is CREDIT
        or is_credit_name(signals[at].text)
        or (cue_of(signals[at]) is Cue.SOURCE and (at < index or is_source_of_picture(signals, at, press)))
        for at in beside
    )


def is_above_picture(layout: Layout, index: int, lead: int) -> bool:
    """Tell whether a sentence right below the headline has a credit below it that is the next sentence's."""
    signals = layout.signals
    is_parted = index + 2 < lead and signals[index + 1].number > signals[index].number + 1
    is_next = is_parted and signals[index + 2].number == signals[index + 1].number + 1
    return is_next and index - 1 == layout.title and signals[index + 2].shape in {PROSE, CAPTION}


def is_account(signal: Signal) -> bool:
    """Tell whether a line is little more than an account; an address for mail is the site's."""
    return "@" in signal.text and signal.words <= _FEW_WORDS and _MAIL.search(signal.text) is None


def is_maker_alone(line: str, press: Press) -> bool:
    """Tell whether a line is an agency's name, or a word that stands for whoever made a picture."""
    medium = press.medium_of(line)
    return (medium is not None and medium.type is MediumType.AGENCY) or is_credit_name(line)


def is_credit_alone(signal: Signal, press: Press) -> bool:
    """Tell whether a line is a picture credit and nothing else."""
    if signal.words > 8 or signal.shape is PROSE:
        return False
    if signal.words <= _FEW_WORDS and signal.shape in HEADINGS and is_maker_alone(signal.text, press):
        return True
    credit = find_credit(signal.text, press)
    return credit is not None and credit.stands_alone
