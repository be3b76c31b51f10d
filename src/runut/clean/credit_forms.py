"""The picture credit of a line that is known to be a caption, in whatever form the house writes it."""

from __future__ import annotations

import re
from functools import cache

from runut.clean.closings import is_person
from runut.clean.credit import (
    ADDRESS,
    Credit,
    find_credit,
    find_dashed_credit,
    find_house_credit,
    find_labelled_credit,
    find_last_word_credit,
    find_loose_credit,
    find_stopped_credit,
)
from runut.clean.credit_above import find_holder
from runut.clean.credit_signs import find_last_bracket
from runut.clean.cues import load_cues
from runut.clean.press import Press
from runut.clean.sentences import is_written_as_name

_LEAST_CAPTION_CHARS = 24
_LETTERED = re.compile(r"[A-Z]{2,6}/[A-Z][\w.]{2,20}(?:\s[A-Z][\w.]{1,20}){0,2}")


def read_credit(line: str, press: Press) -> Credit | None:
    """Return the credit of a caption, by the surest form first."""
    return (
        find_stopped_credit(line)
        or find_credit(line, press)
        or find_kept_credit(line)
        or find_last_word_credit(line, press)
        or find_loose_credit(line)
        or find_house_credit(line)
        or find_labelled_credit(line)
        or find_holder(line)
        or find_person_credit(line, press)
        or find_dashed_credit(line, press)
        or find_lettered_credit(line)
        or find_glued_credit(line)
    )


def find_person_credit(line: str, press: Press) -> Credit | None:
    """Return the person alone in the bracket that closes a caption."""
    match = find_last_bracket(line)
    name = match["inner"].strip() if match is not None else ""
    is_long = len(line) > len(name) + _LEAST_CAPTION_CHARS
    is_maker = bool(name) and is_person(name) and not press.is_actor(name) and not press.is_place(name)
    return Credit(name, stands_alone=False) if is_long and is_maker else None


def find_lettered_credit(line: str) -> Credit | None:
    """Return the house's letters and the photographer in the bracket behind a caption's stop ("(KT/Sari)")."""
    match = find_last_bracket(line)
    is_credit = match is not None and _LETTERED.fullmatch(match["inner"]) is not None
    return Credit(match["inner"], stands_alone=False) if match is not None and is_credit else None


def find_glued_credit(line: str) -> Credit | None:
    """Return the name in a bracket that a crawler ran together with a caption's last word ("… di pasar(A Name)")."""
    match = find_last_bracket(line)
    name = match["inner"].strip() if match is not None else ""
    is_glued = match is not None and line[match.start() - 1 : match.start()].islower()
    is_name = is_glued and not name.isupper() and is_written_as_name(name) and name.replace(" ", "").isalpha()
    return Credit(name, stands_alone=False) if is_name and len(line) > len(name) + _LEAST_CAPTION_CHARS else None


def has_house_bracket(line: str) -> bool:
    """Tell whether a line ends with a bracket of a site's address alone, or of a house's letters and a photographer."""
    match = find_last_bracket(line)
    return (
        match is not None
        and (ADDRESS.fullmatch(match["inner"].lower()) or _LETTERED.fullmatch(match["inner"])) is not None
    )


def is_set_off_credit(line: str, press: Press) -> bool:
    """Tell whether a line ends with a credit that dashes, or a stop and a word of its own, set off from a caption."""
    found = find_stopped_credit(line) or find_dashed_credit(line, press) or find_kept_credit(line)
    return found is not None or find_glued_credit(line) is not None


@cache
def _kept() -> re.Pattern[str]:
    """Match a credit behind a caption's words and a sign of copyright, or behind its last sentence and a word."""
    words = "|".join(re.escape(word.rstrip(".")) for word in sorted(load_cues().words["credit_kept"]))
    return re.compile(
        rf"(?:(?<=\w)|[.)])\s©\s?(?:\d{{4}}\s)?(?P<owner>[^.\n]{{2,50}})$|[.)]\s(?P<kept>(?:{words})\.?\s[A-Z][^.\n]{{2,50}})$",
        re.IGNORECASE,
    )


def find_kept_credit(line: str) -> Credit | None:
    """Return what stands behind a caption with a sign of copyright, or behind its stop with a word such as "Dok."."""
    match = _kept().search(line)
    return Credit((match["owner"] or match["kept"]).strip(), stands_alone=False) if match is not None else None
