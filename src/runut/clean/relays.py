"""The news agencies and outlets that a story says it relays."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from runut.clean.cues import CueHit, Cues
from runut.clean.press import MediumHit, Press
from runut.clean.relay_cues import (
    AFTER,
    BEFORE,
    MAX_AFTER_CHARS,
    NAME_CHARS,
    STRONG,
    filler_words,
    find_told,
    is_after_too,
    names_paper,
    words_beside,
)
from runut.clean.shapes import Signal
from runut.clean.stamps import load_calendar
from runut.world import Medium

_MAX_GAP_CHARS = 48
_LONGEST_CUE_CHARS = 80
_MAX_NAME_WORDS = 5
_SENTENCE_BREAK = re.compile(r"[.!?;]\s|[\"”]")
_WORD = re.compile(r"[\w'’&.-]+")
_SITE = re.compile(r"\s((?:[a-z\d-]{2,30}\.){1,2}[a-z]{2,6})(?![\w/])")
"""An address right behind the words by which a story says from where it is."""
_PREFIXED = re.compile(r"[a-z]{1,3}[-'’][A-Z]")
_OF_SIDE = ("pro-", "anti-", "eks-", "non-")
"""Before a side in the words that say what a medium is ("kantor berita pro-X, NAME")."""
_APPOSED = re.compile(r",\s(?P<name>[A-Z][\w.'’&-]*(?:\s[A-Z\d][\w.'’&-]*){0,3}),\s$")
_WORDS_OF_NOUN = 5
_NAME_BEFORE = 40
_LEAST_LETTERS = 3
_NOUN_BEFORE = re.compile(r"([A-Z]\w{1,10})\s$")


class Relay(NamedTuple):
    """A medium whose words the story passes on, as the page names it.

    Attributes:
        start: Where it is named.
        name: Its name there.
        medium: What the tables know of it, None for one they do not know.
    """

    start: int
    name: str
    medium: Medium | None


def find_relays(text: str, body: Sequence[Signal], hits: Iterable[CueHit], press: Press, cues: Cues) -> Iterator[Relay]:
    """Yield every mention in the story's lines of a medium that it relays, in no order."""
    told = find_told(text, hits, words_beside(press, cues))
    if not told:
        return
    first, starts = 0, [hit.start for hit in told]
    for line in body:
        first = bisect_left(starts, line.start, first)
        if first == len(told):
            return
        near = told[first : bisect_left(starts, line.end, first)]
        if near:
            named = [
                hit
                for hit in press.find_media(text[line.start : line.end], line.start)
                if not _is_of_another(text, hit)
            ]
            yield from _find_known(text, named, near, press, cues) if named else ()
            yield from _find_unknown(text, line.end, near, press, cues)


def _is_of_another(text: str, hit: MediumHit) -> bool:
    """Tell whether a page has given the letters of a medium to a body of another name ("Tentara Arakan (AA)")."""
    letters = text[hit.start : hit.end]
    if not letters.isupper() or (opening := text.find(f"({letters})")) < 0:
        return False
    before = text[max(0, opening - _NAME_BEFORE) : opening].casefold()
    words = (word for form in hit.medium.forms for word in form.casefold().split() if len(word) > _LEAST_LETTERS)
    return before[-1:] == " " and not any(word in before for word in words)


def _find_known(
    text: str, named: Sequence[MediumHit], hits: Sequence[CueHit], press: Press, cues: Cues
) -> Iterator[Relay]:
    accepted_end = -1
    starts = [cue.start for cue in hits]
    for hit in named:
        first = bisect_left(starts, hit.start - _MAX_GAP_CHARS - _LONGEST_CUE_CHARS)
        beside = hits[first : bisect_left(starts, hit.end + MAX_AFTER_CHARS + 1)]
        joined = text[accepted_end : hit.start].strip(" ,/").lower() if 0 <= hit.start - accepted_end <= 8 else None
        if joined in {"", *cues.words["and"]} or any(_relays(text, hit, cue, press, cues) for cue in beside):
            accepted_end = hit.end
            yield Relay(hit.start, _name_of(text, hit, press, cues), hit.medium)


def _name_of(text: str, hit: MediumHit, press: Press, cues: Cues) -> str:
    """Return a medium's name with a capitalised noun before it ("Radio …"), without one that is its description."""
    words = text[hit.start : hit.end].split()
    nouns = cues.words["noun_words"]
    own = (at for at, word in enumerate(words) if word.casefold() not in nouns or _is_of_name(word, cues))
    bare = next(own, 0)
    if press.medium_of(" ".join(words[bare:])) is hit.medium:
        words = words[bare:]
    before = _NOUN_BEFORE.search(text, max(0, hit.start - 12), hit.start)
    if before is not None and before[1].casefold() in cues.words["nouns"] - cues.words["fillers"]:
        words.insert(0, before[1])
    return " ".join(words)


def _is_of_name(word: str, cues: Cues) -> bool:
    """Tell whether an article has a capital, as a part of a name."""
    return word[0].isupper() and word.casefold() in cues.words["articles"]


def _relays(text: str, hit: MediumHit, cue: CueHit, press: Press, cues: Cues) -> bool:
    """Tell whether a cue beside a medium's name says that the story has it from there."""
    if cue.cue is AFTER or (hit.end <= cue.start and is_after_too(text, cue, cues)):
        gap = text[hit.end : cue.start]
        if gap == ", " and _APPOSED.search(text, max(0, hit.start - NAME_CHARS), cue.start) is not None:
            return _has_noun_before(text[max(0, hit.start - NAME_CHARS) : hit.start], cues)
        return 0 <= cue.start - hit.end <= MAX_AFTER_CHARS and not _SENTENCE_BREAK.search(gap) and "," not in gap
    if cue.cue not in BEFORE or not 0 <= hit.start - cue.end <= _MAX_GAP_CHARS:
        return False
    gap = text[cue.end : hit.start]
    if _SENTENCE_BREAK.search(gap):
        return False
    return cue.cue is STRONG or all(_is_filler(word.casefold(), press, cues) for word in _WORD.findall(gap))


def _is_filler(folded: str, press: Press, cues: Cues) -> bool:
    return (
        folded.startswith(_OF_SIDE)
        or folded in filler_words(cues)
        or folded in press.demonyms
        or folded in press.places
    )


def _find_unknown(text: str, line_end: int, hits: Iterable[CueHit], press: Press, cues: Cues) -> Iterator[Relay]:
    """Yield names that the tables do not know but the words before them present as media."""
    for hit in hits:
        if hit.cue is AFTER:
            yield from _find_apposed(text, hit.start, press, cues) if text[hit.start - 1] == " " else ()
            continue
        is_strong = hit.cue is STRONG
        end = min(line_end, hit.end + NAME_CHARS)
        if is_strong and (site := _SITE.match(text, hit.end, end)) and press.medium_of(site[1]) is None:
            yield Relay(site.start(1), site[1], None)
            continue
        opening = _WORD.search(text, hit.end, end)
        if opening is None or not (
            _may_open_name(opening[0], press, cues, is_strong=is_strong)
            or names_paper(text[opening.start() : end], cues.words["paper_words"])
        ):
            continue  # most words that follow; the rest reads the others
        found = _read_name(text[hit.end : end], press, cues)
        if found is None:
            continue
        offset, name, has_noun = found
        if _ends_known(name, press) or not _may_be_medium(name, press, cues, has_noun=has_noun):
            continue
        is_told = has_noun or is_strong or _is_paper(name, cues)
        if is_told or _names_itself_medium(name, press, cues) or _bears_article(name, cues):
            yield Relay(hit.end + offset, name, None)


def _may_open_name(word: str, press: Press, cues: Cues, *, is_strong: bool) -> bool:
    """Tell whether a word behind a cue may stand before a medium's name, or begin one that says what it is."""
    folded = word.rstrip(".-").casefold()
    if word[0].islower():
        return _is_filler(folded, press, cues)
    return is_strong or folded in cues.words["nouns"] or folded in cues.words["articles"]


def _find_apposed(text: str, end: int, press: Press, cues: Cues) -> Iterator[Relay]:
    """Yield the name between commas that a noun for media before it explains ("media setempat, NAME, menulis")."""
    if text[end - 2 : end] != ", ":
        return
    start = max(0, end - NAME_CHARS)
    match = _APPOSED.search(text, start, end)
    if match is None or press.medium_of(match["name"]) is not None:
        return
    is_told = _has_noun_before(text[start : match.start("name")], cues)
    if is_told and _may_be_medium(match["name"], press, cues, has_noun=True):
        yield Relay(match.start("name"), match["name"], None)


def _has_noun_before(words: str, cues: Cues) -> bool:
    """Tell whether the few words before a comma begin with a noun for media."""
    clause = _SENTENCE_BREAK.split(words.rstrip(", ").rpartition(",")[2])[-1].casefold().split()
    nouns = cues.words["nouns"]
    is_noun = bool(clause) and (clause[0] in nouns or " ".join(clause[:2]) in nouns)
    return is_noun and len(clause) <= _WORDS_OF_NOUN


def _names_itself_medium(name: str, press: Press, cues: Cues) -> bool:
    """Tell whether a name begins with "Radio", "Harian", … and goes on with more than a country."""
    first, _, rest = name.partition(" ")
    is_national = press.is_place(rest) or rest.casefold() in press.demonyms
    return first.casefold() in cues.words["nouns"] and bool(rest) and not is_national


def _ends_known(name: str, press: Press) -> bool:
    """Tell whether a name is a known medium's, or ends with one behind a side ("kantor berita Kubu NAME")."""
    return press.medium_of(name) is not None or press.medium_of(name.rpartition(" ")[2]) is not None


def _is_paper(name: str, cues: Cues) -> bool:
    """Tell whether the first or the last of several words is one that papers are called by ("Lembah Times")."""
    words = name.casefold().split()
    return len(words) > 1 and not cues.words["paper_words"].isdisjoint((words[0], words[-1]))


def _bears_article(name: str, cues: Cues) -> bool:
    """Tell whether a name begins with another language's article, as no person's does ("mengutip | The Island")."""
    first, _, rest = name.partition(" ")
    return first.casefold() in cues.words["articles"] and rest[:1].isupper()


def _read_name(words: str, press: Press, cues: Cues) -> tuple[int, str, bool] | None:
    """Return offset and text of the capitalised words that follow fillers, and whether "harian", … stood before."""
    has_noun, is_apposed, end, before = False, False, 0, ""
    taken: list[tuple[int, str]] = []
    for match in _WORD.finditer(words):
        word = match[0].rstrip(".-")
        gap = words[end : match.start()]
        is_apposed = is_apposed or (has_noun and gap == ", " and not taken)  # "stasiun televisi Swiss, NAME"
        if not word or (gap.strip() and not is_apposed and (taken or gap.strip() not in {"(", "“", '"', "'"})):
            break
        folded = word.casefold()
        if not taken and word[0].islower() and _is_filler(folded, press, cues):
            has_noun = has_noun or not cues.words["nouns"].isdisjoint((folded, f"{before} {folded}"))
            before = folded
        elif not taken and has_noun and (folded in press.demonyms or folded in press.places):
            pass
        elif (
            word[0].isupper() or (taken and word.isdigit()) or (has_noun and _PREFIXED.match(word))
        ) and folded not in load_calendar().weekdays:
            taken.append((match.start(), word))
        else:
            break
        end = match.start() + len(match[0])
        if match[0].endswith(".") or len(taken) == _MAX_NAME_WORDS:
            break
    if taken and taken[-1][1].casefold() in load_calendar().months:
        taken = taken[:-1] if not taken[-2:-1] or not taken[-2][1].isdigit() else taken[:-2]  # "NAME 21 April"
    name = " ".join(word for _, word in taken)
    return (taken[0][0], name, has_noun) if taken and (name.isupper() or not is_apposed) else None


def _may_be_medium(name: str, press: Press, cues: Cues, *, has_noun: bool) -> bool:
    first, _, rest = name.casefold().partition(" ")
    if _is_paper(name, cues) and press.is_place(first):
        return True  # "Lembah Times"
    if rest and name[0].isupper() and first in cues.words["articles"]:
        first = rest.partition(" ")[0]  # "The National", in the midst of a sentence
    if any(part in press.demonyms or press.is_place(part) for part in first.split("-")):
        return False
    return not (
        first in cues.words["not_media"]
        or first in load_calendar().months
        or press.is_place(name)
        or (press.is_actor(name) and not has_noun)
        or first in cues.words["function"]
    )
