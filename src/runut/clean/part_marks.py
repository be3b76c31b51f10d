"""Which part of a story a page is: by its address, or by the line that counts its pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from runut.languages import known_languages, read_toml
from runut.record.page import Page

_MAX_PARTS = 50
_MAX_LINE_CHARS = 60
_PATH_NUMBER = re.compile(
    r"(?P<base>.*/[^/]*[a-z][^/]*-[^/]*)/(?:page/|halaman/|hal/)?(?P<number>\d{1,2})/?$", re.IGNORECASE
)
_DIGITS = re.compile(r"[\d\s|«»<>›‹,.-]{3,60}")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class PartMark:
    """What a page says of itself as a part of a story.

    Attributes:
        number: Which part it is; None for a page that has the whole story beside its parts.
        total: How many parts there are, where told.
        goes_on: Whether it leads to a next part.
        address: Its address without the number; None where the page has no address.
    """

    number: int | None
    total: int | None
    goes_on: bool
    address: str | None


@dataclass(frozen=True, slots=True)
class _Address:
    """An address without the number of its part, that number, and whether it says anything of parts."""

    base: str | None
    number: int | None
    is_told: bool


@dataclass(frozen=True, slots=True)
class _Words:
    numbered: re.Pattern[str]
    inside: re.Pattern[str]
    next: re.Pattern[str]
    hints: tuple[str, ...]
    parameters: frozenset[str]
    whole: frozenset[str]


@cache
def _load_words() -> _Words:
    rows = [read_toml(code, "lines")["parts"] for code in known_languages()]
    told = {key: [words for row in rows for words in row[key]] for key in rows[0]}
    phrases = (*told["numbered"], *told["inside"], *told["next"])
    return _Words(
        numbered=_pattern(told["numbered"]),
        inside=_pattern(told["inside"]),
        next=_pattern(told["next"]),
        hints=tuple(sorted({max(re.split(r"[#\s/]+", phrase), key=len) for phrase in phrases})),
        parameters=frozenset(told["parameters"]),
        whole=frozenset(told["whole"]),
    )


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Match a line that is one of the phrases, numbers caught in order."""
    forms = sorted(
        {re.escape(phrase).replace(r"\#", r"(\d{1,2})") for phrase in phrases}, key=lambda form: (-len(form), form)
    )
    return re.compile(rf"^[\W_]{{0,6}}(?:{'|'.join(forms)})[\W_]{{0,6}}$", re.MULTILINE)


def find_part_mark(page: Page) -> PartMark | None:
    """Return which part of a story a page is, None where it says nothing of parts that could be found again.

    A page without an address that only leads on ("Next page") is none: its other parts could not be known for such.
    """
    address = _read_address(page.url)
    words, lowered = _load_words(), page.text.lower()
    told: list[tuple[int, int]] = []
    ahead: re.Match[str] | None = None
    if any(hint in lowered for hint in words.hints):
        told = list(_find_numbers(words.numbered, lowered))
        if len({number for number, _ in told}) > 1 or len(set(_find_numbers(words.inside, lowered))) > 1:
            return None
        ahead = words.next.search(lowered)
    if told and told[0][1] > 1:
        number, total = told[0]
        return PartMark(number=number, total=total, goes_on=number < total, address=address.base)
    if not address.is_told and ahead is None:
        return None
    total_listed = _count_listed(lowered) if ahead is not None else None
    if address.base is None and total_listed is None and not (ahead is not None and any(ahead.groups())):
        return None
    at = address.number if address.is_told else _number_before(ahead)
    return PartMark(number=at, total=total_listed, goes_on=ahead is not None, address=address.base)


def _number_before(ahead: re.Match[str] | None) -> int:
    """Return the number of the part before the one to which "continue to page 3" leads; 1 where it has no number."""
    told = [int(group) for group in ahead.groups() if group] if ahead is not None else []
    return max(told[0] - 1, 1) if told else 1


def _find_numbers(pattern: re.Pattern[str], lowered: str) -> Iterator[tuple[int, int]]:
    for match in pattern.finditer(lowered):
        numbers = [int(group) for group in match.groups() if group]
        if len(numbers) == 2 and 1 <= numbers[0] <= numbers[1] <= _MAX_PARTS:
            yield numbers[0], numbers[1]


def _count_listed(lowered: str) -> int | None:
    """Return the last number of a line that counts pages from 1 ("1 2 3"), None where there is none."""
    for line in lowered.splitlines():
        if len(line) <= _MAX_LINE_CHARS and _DIGITS.fullmatch(line):
            numbers = [int(number) for number in _NUMBER.findall(line)]
            if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)):
                return numbers[-1]
    return None


def _read_address(url: str | None) -> _Address:
    """Return the number of the part that an address gives, and the address without it."""
    try:
        split = urlsplit(url or "")
    except ValueError:
        return _Address(url, None, is_told=False)
    words = _load_words()
    number: int | None = None
    is_whole = False
    kept: list[tuple[str, str]] = []
    for key, value in parse_qsl(split.query, keep_blank_values=True) if split.query else ():
        is_part = key.lower() in words.parameters
        if is_part and value.isdecimal() and 1 <= int(value) <= _MAX_PARTS:
            number = int(value)
        elif is_part and value.lower() in words.whole:
            is_whole = True
        else:
            kept.append((key, value))
    path = split.path
    if number is None and not is_whole and (match := _PATH_NUMBER.fullmatch(path)) is not None:
        number, path = int(match["number"]), match["base"]
    if number is None and not is_whole:
        return _Address(url, None, is_told=False)
    base = urlunsplit((split.scheme, split.netloc, path.rstrip("/"), urlencode(kept), ""))
    return _Address(base, None if is_whole else number, is_told=True)
