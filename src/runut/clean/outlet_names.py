"""An outlet's name as its page writes it: behind an address, a short mark, a headline in the head, or at the top."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from runut.clean.addresses import is_no_platform
from runut.clean.closings import closes_with_source, find_inner, is_domain
from runut.clean.cues import load_cues
from runut.clean.headline import fold_title
from runut.clean.layout import BODY_LABEL, CHROME_LABEL, Layout
from runut.clean.opening import Opening
from runut.clean.outlet_votes import has_newsroom
from runut.clean.press import Press
from runut.clean.shapes import Signal
from runut.clean.stamps import load_calendar

_SEPARATOR = re.compile(r"\s[|–—•·»-]\s|\s?[|»]\s?|:\s")
_SEGMENT = re.compile(r"\s[|–—•·»/-]\s|\s?[|»©(),:]\s?|\.\s")
_DASHES = re.compile(r"\s[|–—•·-]\s")
_SEGMENT_SIGNS = frozenset("|–—•·»/-©(),:.")
_JOINT = re.compile(r"(?<=[a-z]{2})(?=[A-Z][a-z])")
_ADDRESS = re.compile(r"[\w-]{2,40}(?:\.[a-z]{2,6}){1,2}(?=\s)")
"""An address before a word on the edition (\"NAMA.com Mobile\")."""
_WORD = re.compile(r"[\w.'’-]*\w")
_MOST_WORDS = 4
_MOST_WORDS_OF_NAME = 8
_MOST_WORDS_OF_LINE = 14
_MOST_LETTERS_OF_MARK = 5
_LEAST_LETTERS = 4
_TOP_LINES = 6
_FEWEST_AGAIN = 2
_TITLE_KEYS = ("title", "og:title")


def find_beside_headline(told: dict[str, str], headline: str | None) -> str | None:
    """Return what the title in a page's head holds beside the headline ("Headline | NAME", "NAME: Headline").

    Args:
        told: The page's metadata.
        headline: The headline on the page.
    """
    folded = fold_title(headline or "")
    for value in (told[key] for key in _TITLE_KEYS if told.get(key)):
        parts = [part.strip() for part in _SEPARATOR.split(value) if part.strip()]
        for name in (parts[-1], parts[0]) if len(parts) > 1 else ():
            is_rest = fold_title(value) in {folded + fold_title(name), fold_title(name) + folded}
            if folded and is_rest and len(name.split()) <= _MOST_WORDS:
                address = _ADDRESS.match(name)
                return address[0] if address is not None else name
    return None


def find_written(address: str, layout: Layout) -> str | None:
    """Return the name that lines of the site's own write where an address has it in one, if more often than that."""
    told, count = _count_written(address, layout)
    is_told_as = sum(address.casefold() in signal.text.casefold() for signal in _site_lines(layout))
    is_name = " " in told and count == is_told_as and told.istitle()  # "Gema Teluk" beside www.gemateluk.com
    return told if count > is_told_as or is_name else None


def find_written_in_story(address: str, layout: Layout) -> str | None:
    """Return the words of a story that are the letters of an address ("… kepada Kabar Teluk" for kabarteluk.com)."""
    stem = _squeeze(address.split(".", maxsplit=1)[0])
    for signal in layout.lines(BODY_LABEL) if len(stem) >= _LEAST_LETTERS else ():
        if stem in _squeeze(signal.text):
            for name in _windows(signal.text):
                if " " in name and _squeeze(name) == stem and all(word[0].isupper() for word in name.split()):
                    return name
    return None


def _count_written(address: str, layout: Layout) -> tuple[str, int]:
    stems = {stem for part in address.split(".")[:-1] if len(stem := _squeeze(part)) >= _LEAST_LETTERS}
    told = Counter(_find_squeezed(stems, layout))
    return told.most_common(1)[0] if told else ("", 0)


def _find_squeezed(stems: set[str], layout: Layout) -> Iterator[str]:
    for signal in _site_lines(layout):
        squeezed = _squeeze(signal.text)
        for stem in stems:
            if stem in squeezed and load_cues().words["company"].isdisjoint(signal.text.casefold().split()):
                yield from (name for name in _windows(signal.text) if _squeeze(name) == stem and name != stem)


def _segments_of(line: str) -> list[str]:
    """Return the parts of a line between signs; most have none."""
    return [line] if _SEGMENT_SIGNS.isdisjoint(line) else _SEGMENT.split(line)


def _windows(line: str) -> Iterator[str]:
    """Yield the runs of words of each part of a line, the longest four words long."""
    for segment in _segments_of(line):
        words = segment.split()
        for start in range(len(words)):
            yield from (
                " ".join(words[start:end]) for end in range(start + 1, min(start + _MOST_WORDS, len(words)) + 1)
            )


def find_spelled_out(mark: str, layout: Layout) -> str | None:
    """Return the name that a few capitals stand for: before them in brackets, else with their initials, told twice."""
    if not mark.isupper() or not mark.isalpha() or len(mark) > _MOST_LETTERS_OF_MARK:
        return None
    end, initial = f" ({mark})", mark[0]
    told: Counter[str] = Counter()
    for signal in _site_lines(layout):
        if initial not in signal.text:
            continue  # neither the mark nor a name that it stands for
        for segment in _DASHES.split(signal.text):
            name = segment.removesuffix(end).strip()
            is_named_so = name.casefold().endswith(f" {mark.casefold()}")
            if name != segment and (is_named_so or _stands_for(mark, name)):
                return name
            told.update(_find_standing_for(mark, segment))
    name, count = told.most_common(1)[0] if told else ("", 0)
    return name if count >= _FEWEST_AGAIN else None


def _find_standing_for(mark: str, segment: str) -> Iterator[str]:
    """Yield the runs of words with a mark's initials."""
    size = len(mark)
    for part in _segments_of(segment) if size <= _MOST_WORDS else ():
        words = part.split()
        for start in range(len(words) - size + 1):
            name = " ".join(words[start : start + size]) if words[start][0] == mark[0] else ""
            if name and _stands_for(mark, name):
                yield name


def is_short_for(mark: str, name: str) -> bool:
    """Tell whether a mark is a name's initials, or its beginning or end ("Teluk" for "Teluk Online")."""
    folded, name_folded = mark.casefold(), name.casefold()
    is_part = name_folded.startswith(f"{folded} ") or name_folded.endswith(f" {folded}")
    return (is_part and len(mark) >= _LEAST_LETTERS) or (mark.isupper() and _stands_for(mark, name))


def _stands_for(mark: str, name: str) -> bool:
    words = name.split()
    return len(words) == len(mark) > 1 and all(
        word[0] == letter and word.isalpha() for word, letter in zip(words, mark, strict=True)
    )


def is_told_of_site(name: str, layout: Layout) -> bool:
    """Tell whether lines of the site's own name it."""
    folded = name.casefold()
    return any(_has_words(signal.text.casefold(), folded) for signal in _site_lines(layout))


def _has_words(line: str, words: str) -> bool:
    """Tell whether words stand in a line, no letter beside them."""
    start = line.find(words)
    while start >= 0:
        end = start + len(words)
        if not line[max(0, start - 1) : start].isalnum() and not line[end : end + 1].isalnum():
            return True
        start = line.find(words, end)
    return False


def find_in_close(layout: Layout) -> str | None:
    """Return the site's address that closes a story beside whoever made it ("[kabar.com/ab]")."""
    line = layout.signals[layout.last].text if layout.last is not None else ""
    inner = find_inner(line) if "/" in line and "." in line and not closes_with_source(line) else ""
    parts = [part.strip() for part in inner.split("/")]
    return next((part for part in parts if len(parts) > 1 and is_domain(part) and is_no_platform(part)), None)


def find_long_name(layout: Layout, opening: Opening | None) -> str | None:
    """Return the line below a story that spells out the mark which opens it ("Kantor Berita Teluk (KBT)")."""
    if opening is None or opening.agency is None or not opening.agency.isupper():
        return None
    end = f" ({opening.agency})"
    below = layout.signals[(layout.last or 0) + 1 :]
    return next((one.text for one in below if one.text.endswith(end) and one.words <= _MOST_WORDS_OF_NAME), None)


def find_recurring(layout: Layout, press: Press) -> str | None:
    """Return the name with which a page begins, where lines of other kinds have it again; of a blog its first line."""
    top = layout.signals[:_TOP_LINES] if layout.title is None else layout.signals[: min(_TOP_LINES, layout.title)]
    if top and len(top[0].text.split()) <= _MOST_WORDS + 1 and _is_blog(layout):
        return top[0].text
    if not top:
        return None
    lines = [
        signal.text.casefold()
        for signal, label in zip(layout.signals, layout.labels, strict=True)
        if label is not BODY_LABEL and signal.words <= 40
    ]
    joined = "\n".join(lines)
    for signal in top if lines else ():
        own = signal.text.casefold()
        for name in _find_beginnings(signal.text, joined, press):
            folded = name.casefold()
            again = {line for line in lines if folded in line and line != own and _has_words(line, folded)}
            is_whole = name == signal.text and " " in name
            if len(again) >= (1 if is_whole else _FEWEST_AGAIN):
                return name
    return None


def _find_beginnings(line: str, joined: str, press: Press) -> Iterator[str]:
    """Yield the first words of a line that may be a brand, where other lines have the first of them at all."""
    for text in (line, _JOINT.sub(" ", line)):
        words = _segments_of(text)[0].split()[:_MOST_WORDS]
        if words and words[0].casefold() in joined:
            yield from _beginnings(text, words, press)


def _is_blog(layout: Layout) -> bool:
    marks = tuple(load_cues().words["blog"])
    return any(signal.text.lower().startswith(marks) for signal in layout.lines(CHROME_LABEL))


def _beginnings(line: str, words: list[str], press: Press) -> Iterator[str]:
    """Yield the runs with which a line's first words begin that may be a brand, the longest first."""
    cues, calendar = load_cues(), load_calendar()
    for count in range(len(words), 0, -1):
        if not all(_WORD.fullmatch(word) and not word[0].islower() for word in words[:count]):
            continue
        name = " ".join(words[:count])
        folded = name.casefold()
        is_brand = count > 1 or name == line or has_newsroom(name)
        is_common = count == 1 and (folded in cues.words["outlet"] or folded in calendar.weekdays or not is_brand)
        is_known = press.is_place(name) or press.is_actor(name) or cues.find_whole(name.lower()) is not None
        is_menu = count > 1 and any(cues.find_whole(word.lower()) for word in words[:count])
        if not (is_common or is_known or is_menu) and sum(map(str.isalpha, name)) >= _LEAST_LETTERS:
            yield name


def _site_lines(layout: Layout) -> Iterator[Signal]:
    for signal, label in zip(layout.signals, layout.labels, strict=True):
        if label is CHROME_LABEL and signal.words <= _MOST_WORDS_OF_LINE:
            yield signal


def _squeeze(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))
