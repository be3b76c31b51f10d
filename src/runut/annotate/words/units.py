"""Units: the words and signs of a sentence, each with what the lexicon and the world know of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from runut.annotate.words.matcher import Hit, Matcher
from runut.annotate.words.numerals import Number, NumberWords, parse_number
from runut.languages.lexicon import Item, Shapes
from runut.record.span import Span
from runut.world import Entity, EntityClass

_INITIALS = (  # "T. J.", "T.J"
    r"[^\W\d_]\.(?:\s?[A-Z]\.|[^\W\d_]\.){0,2}(?=\s?[A-ZÀ-ÞĀ-Ž][\w’'-])"
    r"|[A-Z](?:\.[A-Z]){1,2}(?=\s[A-ZÀ-ÞĀ-Ž][a-zß-ž])"
)
_TOKEN = re.compile(rf"\d+(?:[.,]\d+)*|{_INITIALS}|[^\W\d_]\w*|[^\w\s]|_")
_GLUE = "-’'`"
_GLUED = re.compile(rf"[{_GLUE}][^\W_]+")
_ARTICLED = re.compile(r"-([a-z]{2,3})-[A-ZÀ-ÞĀ-Ž][^\W_]*")
_DESIGNATION = re.compile(r"(?:/[^\W_]+)+")
_NUMBERED = re.compile(r"(?<![^\W_])(?:\d{1,4}|[IVXLC]+)\Z")  # a unit's number, before its name: "XVII/Cenderawasih"
_LONGEST_DESIGNATION = 15
_FARTHEST_PREDICATE = 9
_READY = "ready"
_PREDICATING = {"future", "not", "not_yet", "done", "still"}
_MARKING = {"future", "done", "not_yet"}
_CLOSING = {"which", "purpose", "that", "and", "while", "after", "when", "because", "condition"}
_NOTHING: frozenset[str] = frozenset()
_BODIES = {EntityClass.ORGANISATION, EntityClass.GROUP}


@dataclass(slots=True)
class Unit:
    """One word, name, fixed phrase or sign.

    Attributes:
        start: First code point in the page's text.
        end: Code point after the last.
        text: The words as they stand.
        low: The same as the matcher folds them.
        is_word: False for a sign.
        is_capital: True where the first letter is a capital.
        item: What the lexicon says of it.
        entities: What the world knows under that name.
        number: Its value, where it is a number.
        is_passive: True for a word with the shape of a passive verb.
        categories: Its word categories, as the lexicon has them.
        classes: Its noun classes.
    """

    start: int
    end: int
    text: str
    low: str
    is_word: bool
    is_capital: bool
    item: Item | None = None
    entities: tuple[Entity, ...] = ()
    number: Number | None = None
    is_passive: bool = False
    categories: set[str] | frozenset[str] = _NOTHING
    classes: set[str] | frozenset[str] = _NOTHING

    def has(self, category: str, *others: str) -> bool:
        """Tell whether the lexicon puts the unit in one of these word categories."""
        if category in self.categories:
            return True
        return not self.categories.isdisjoint(others) if others else False


def read_units(text: str, span: Span, longest: dict[int, Hit], matcher: Matcher) -> list[Unit]:
    """Return the units of one sentence.

    Args:
        text: The page's text.
        span: The sentence.
        longest: The longest hit at each place.
        matcher: The table that found them.
    """
    units: list[Unit] = []
    position = span.start
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        if start < position:
            continue
        hit = longest.get(start)
        if hit is not None and hit.entry.opens_with_speech and _clause_follows(text, hit, span.end, longest):
            hit = matcher.first_word_of(hit)
        if hit is not None and " " in hit.entry.form:
            hit = _without_body(_without_act(hit, longest, matcher), longest, matcher)
        known = None if hit is not None else _known_after_article(text, match.span(), longest, matcher)
        articled = _articled_end(text, end, span.end, matcher) if text[start].isupper() else 0
        if articled:
            unit = _unknown_unit(text, start, articled, matcher.numbers)
        elif hit is not None and hit.end >= end:
            unit = _known_unit(text, hit)
        elif known is not None:
            unit = known
        else:
            if _opens_name(text, start, end, longest, matcher):
                last = _TOKEN.match(text, end + 1, span.end).end()  # type: ignore[union-attr]
            else:
                last = _glued_end(text, end, span.end, longest) if text[start].isalnum() else end
            unit = _unknown_unit(text, start, last, matcher.numbers)
        unit.is_passive = _is_passive(unit, matcher.lexicon.shapes)
        units.append(unit)
        position = unit.end
    return units


def _without_act(hit: Hit, longest: dict[int, Hit], matcher: Matcher) -> Hit:
    """Return a word of speech without the last word of its phrase where that opens a longer one which tells an act.

    "Menyatakan | siap menjadi penengah" offers to mediate; "menyatakan siap" alone is ready for something.
    """
    item = hit.entry.item
    if item is None or item.speech is None or item.speech.tone != _READY:
        return hit
    act = longest.get(hit.end - len(hit.entry.form.rpartition(" ")[2]))
    tells = act is not None and act.end > hit.end and act.entry.item is not None and bool(act.entry.item.senses)
    first = matcher.first_word_of(hit)
    is_said = first.entry.item is not None and first.entry.item.speech is not None
    return first if tells and is_said else hit


def _without_body(hit: Hit, longest: dict[int, Hit], matcher: Matcher) -> Hit:
    """Return an office without its last words where the name of a body opens with them ("Komandan | Brigade Azov")."""
    item = hit.entry.item
    if item is None or item.people is None:
        return hit
    office, form = hit.entry.form, hit.entry.form
    while " " in office:
        office = office.rpartition(" ")[0]
        body = longest.get(hit.end - (len(form) - len(office) - 1))
        if body is not None and body.end > hit.end and any(entity.cls in _BODIES for entity in body.names):
            return matcher.office_of(hit, office) or hit
    return hit


def _clause_follows(text: str, hit: Hit, limit: int, longest: dict[int, Hit]) -> bool:
    """Tell whether what a phrase names has its own predicate ("menyatakan dukungan | X tidak perlu")."""
    for count, match in enumerate(_TOKEN.finditer(text, hit.end, limit)):
        found = longest.get(match.start())
        item = None if found is None else found.entry.item
        if item is not None and not item.categories.isdisjoint(_PREDICATING):
            return count > 0 or not item.categories.isdisjoint(_MARKING)  # "menyatakan perang | belum berakhir"
        is_sign = not match.group()[0].isalnum()
        if is_sign or count > _FARTHEST_PREDICATE or (item is not None and not item.categories.isdisjoint(_CLOSING)):
            return False
    return False


def _known_after_article(text: str, span: tuple[int, int], longest: dict[int, Hit], matcher: Matcher) -> Unit | None:
    """Return the unit of a known name with an article before its hyphen ("As-Sadr"), None where none stands there."""
    start, end = span
    hit = longest.get(end + 1) if text[end : end + 1] == "-" else None
    if hit is None or not hit.names or text[start:end].lower() not in matcher.lexicon.shapes.name_particles:
        return None
    words = text[start : hit.end]
    is_capital = words[0].isupper()
    return Unit(
        start=start, end=hit.end, text=words, low=words.lower(), is_word=True, is_capital=is_capital, entities=hit.names
    )


def _opens_name(text: str, start: int, end: int, longest: dict[int, Hit], matcher: Matcher) -> bool:
    """Tell whether an article and its hyphen open a name that is a common word as well ("Bassel | al-Khatib")."""
    if text[end : end + 1] != "-" or not text[end + 1 : end + 2].isupper() or text[start:end].isupper():
        return False
    hit = longest.get(end + 1)
    is_word = hit is not None and not hit.names and " " not in hit.entry.form
    return is_word and text[start:end].lower() in matcher.lexicon.shapes.name_particles


def _articled_end(text: str, end: int, limit: int, matcher: Matcher) -> int:
    """Return the end of a name that goes on with an article between hyphens ("Habib|-ur-Rehman"), 0 where none does."""
    rest = _ARTICLED.match(text, end, limit) if text[end : end + 1] == "-" else None
    return rest.end() if rest is not None and rest[1] in matcher.lexicon.shapes.name_particles else 0


def _glued_end(text: str, end: int, limit: int, longest: dict[int, Hit]) -> int:
    designation = _DESIGNATION.match(text, end, limit) if text[end : end + 1] == "/" else None
    if designation is not None and _NUMBERED.search(text, max(0, end - _LONGEST_DESIGNATION), end):
        return designation.end()
    while end < limit and text[end] in _GLUE and end + 1 not in longest and (match := _GLUED.match(text, end, limit)):
        end = match.end()
    return end


def _known_unit(text: str, hit: Hit) -> Unit:
    start, end, entry = hit.start, hit.end, hit.entry
    words, item = text[start:end], entry.item
    unit = Unit(start, end, words, entry.form, True, words[0].isupper(), item, hit.names, entry.number)  # noqa: FBT003
    if item is not None:
        unit.categories, unit.classes = item.categories, item.classes
    return unit


def _unknown_unit(text: str, start: int, end: int, numbers: NumberWords) -> Unit:
    words = text[start:end]
    low = words.lower()
    first = words[0]
    is_word = first.isalnum()
    number = parse_number(low, numbers) if is_word else None
    return Unit(start, end, words, low, is_word, first.isupper(), number=number)


def _is_passive(unit: Unit, shapes: Shapes) -> bool:
    is_verb = unit.is_word and not unit.is_capital and len(unit.low) >= shapes.verb_min
    return is_verb and unit.low.startswith(shapes.passive_prefix) and unit.low not in shapes.not_verbs
