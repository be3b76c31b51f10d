"""Texts as they are kept for those that are added later: their marks, and all that is compared but for their bodies."""

from __future__ import annotations

from array import array
from typing import Any, NamedTuple

from runut.link.comparing.days import Days
from runut.link.texts.text_marks import find_marks
from runut.link.texts.texts import News, Text
from runut.record.claims import EventType
from runut.record.packed_numbers import pack_numbers, pack_short, unpack_short

Form = list[Any]


class TextNote(NamedTuple):
    """What is kept of a text.

    Attributes:
        page: Digest of the page.
        marks: Numbers by which it is found, packed.
        numbers: The sketch, the names and figures, those of the lead, and the facts, packed one after the other.
        form: All else, and how many numbers of each sort there are.
    """

    page: str
    marks: bytes
    numbers: bytes
    form: Form


def note_text(text: Text) -> TextNote:
    """Return what is kept of a text."""
    sorts = (text.sketch, sorted(text.traits), sorted(text.lead), sorted(text.facts))
    form = [
        [len(numbers) for numbers in sorts],
        text.order[0],
        text.digest.hex(),
        text.shingles,
        list(text.agencies.items()),
        text.outlet,
        _form_of_days(text.published),
        None if text.news is None else _form_of_news(text.news),
    ]
    numbers = pack_short(number for sort in sorts for number in sort)
    return TextNote(text.page, pack_numbers(sorted(find_marks(text))), numbers, form)


def text_of_note(page: str, packed: bytes, form: Form) -> Text:
    """Return the text of its note.

    Args:
        page: Digest of the page.
        packed: Its numbers.
        form: All else.
    """
    counts, first, digest, shingles, agencies, outlet, published, news = form
    numbers, parts, at = unpack_short(packed), [], 0
    for count in counts:
        parts.append(numbers[at : at + count])
        at += count
    sketch, traits, lead, facts = parts
    return Text(
        page=page,
        order=(first, page),
        digest=bytes.fromhex(digest),
        shingles=shingles,
        sketch=array("L", sketch),
        agencies=dict(map(tuple, agencies)),
        outlet=outlet,
        published=_days_of_form(published),
        traits=frozenset(traits),
        lead=frozenset(lead),
        facts=frozenset(facts),
        news=None if news is None else News(EventType(news[0]), Days(*news[1]), frozenset(news[2])),
    )


def _form_of_days(days: Days | None) -> Form | None:
    return None if days is None else [days.first, days.last]


def _days_of_form(form: Form | None) -> Days | None:
    return None if form is None else Days(*form)


def _form_of_news(news: News) -> Form:
    return [news.type.value, [news.days.first, news.days.last], sorted(news.parties)]
