"""Stories that run over several pages, joined into one where all their parts are there."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from runut.clean.article import MISSING_KEY, clean_page
from runut.clean.headline import fold_title
from runut.clean.part_marks import PartMark, find_part_mark
from runut.record.article import Article, LineLabel
from runut.record.line_hint import LineHint
from runut.record.page import Dropped, Page

PART_KEY = "part"
"""Metadata key that begins the entry of each part of a joined page: its digest, and its address where known."""
_MAX_STORIES = 400
_MAX_CHARS = 8_000_000
"""So much may wait for its other parts; the story that has waited longest goes first."""
_MAX_WAIT_PAGES = 5_000
_JOINED = frozenset({LineLabel.BODY, LineLabel.SUBTITLE, LineLabel.CAPTION})


@dataclass(frozen=True, slots=True)
class _Part:
    """One part that waits."""

    page: Page
    mark: PartMark
    article: Article


@dataclass(slots=True)
class _Story:
    """The parts of a story that have come, by number, and when the first came."""

    since: int
    parts: dict[int, _Part] = field(default_factory=dict)
    whole: str | None = None

    @property
    def total(self) -> int | None:
        """How many parts there are, where any of them tells or the last one leads to no other."""
        told = [part.mark.total for part in self.parts.values() if part.mark.total is not None]
        if told:
            return max(told)
        last = max(self.parts, default=0)
        return last if last > 1 and not self.parts[last].mark.goes_on else None

    @property
    def is_complete(self) -> bool:
        """Whether every part has come, and the number of parts is told rather than guessed."""
        told = {part.mark.total for part in self.parts.values()} - {None}
        return bool(told) and set(self.parts) == set(range(1, max(filter(None, told)) + 1))


def join_parts(pages: Iterable[Page | Dropped]) -> Iterator[Page | Dropped]:
    """Yield pages as they come, but the parts of one story as one page, once all are there.

    A part waits for the others within bounds; where one does not come, those that came are yielded as they are and
    say what is missing. Parts of a story that another page has whole are dropped with that reason.
    """
    desk = _Desk()
    for page in pages:
        if isinstance(page, Dropped):
            yield page
        else:
            yield from desk.take(page)
    yield from desk.close()


@dataclass(slots=True)
class _Desk:
    """The stories that wait for parts."""

    stories: OrderedDict[str, _Story] = field(default_factory=OrderedDict)
    seen: int = 0
    chars: int = 0

    def take(self, page: Page) -> Iterator[Page | Dropped]:
        """Keep a page that is a part; yield one that is not, and every story that is now complete or out of time."""
        self.seen += 1
        mark = find_part_mark(page)
        if mark is None:
            yield page
            return
        article = _read_or_leave(page)
        key = _key_of(mark, article) if article is not None and article.kind.has_story else None
        if article is None or key is None:
            yield page
            return
        story = self.stories.setdefault(key, _Story(self.seen))
        if mark.number is None:
            story.whole = story.whole or page.id
            yield page
            return
        if mark.number in story.parts or not _agrees(story, article):
            yield page
            return
        story.parts[mark.number] = _Part(page, mark, article)
        self.chars += len(page.text)
        if story.is_complete and story.whole is None:
            yield from self.release(key)
        yield from self.make_room()

    def make_room(self) -> Iterator[Page | Dropped]:
        """Yield the stories that waited longest while too much waits."""
        while self.stories and self.is_full():
            yield from self.release(next(iter(self.stories)))

    def is_full(self) -> bool:
        """Tell whether too many stories wait, too much text, or one for too long."""
        first = next(iter(self.stories.values()))
        return len(self.stories) > _MAX_STORIES or self.chars > _MAX_CHARS or self.seen - first.since > _MAX_WAIT_PAGES

    def close(self) -> Iterator[Page | Dropped]:
        """Yield every story that still waits."""
        while self.stories:
            yield from self.release(next(iter(self.stories)))

    def release(self, key: str) -> Iterator[Page | Dropped]:
        """Yield a story: joined, or in parts that say what is missing, or dropped where another page has it whole."""
        story = self.stories.pop(key)
        self.chars -= sum(len(part.page.text) for part in story.parts.values())
        parts = [story.parts[number] for number in sorted(story.parts)]
        if story.whole is not None:
            for part in parts:
                reason = f"{part.page.id} is part {part.mark.number} of a story that {story.whole} has whole"
                yield Dropped(source=part.page.id, reason=reason)
            return
        missing = _tell_missing(story)
        if missing is None:
            yield _join(parts) if len(parts) > 1 else parts[0].page
            return
        for part in parts:
            yield replace(part.page, metadata=tuple(sorted((*part.page.metadata, (MISSING_KEY, missing)))))


def _read_or_leave(page: Page) -> Article | None:
    """Return a page's article, None where reading fails: whoever reads it next will say so."""
    try:
        return clean_page(page)
    except Exception:  # noqa: BLE001 - one page never stops a run
        return None


def _key_of(mark: PartMark, article: Article) -> str | None:
    """Return what the parts of one story share: their address without its number, else their headline."""
    if mark.address is not None:
        return mark.address
    return fold_title(article.title) if article.title else None


def _agrees(story: _Story, article: Article) -> bool:
    """Tell whether a headline is that of the parts that came before, where both have one."""
    title = fold_title(article.title or "")
    for part in story.parts.values():
        other = fold_title(part.article.title or "")
        if title and other and not title.startswith(other) and not other.startswith(title):
            return False
    return True


def _tell_missing(story: _Story) -> str | None:
    """Return which parts did not come, None where all did."""
    total = story.total
    last = total if total is not None else max(story.parts)
    absent = [str(number) for number in range(1, last + 1) if number not in story.parts]
    if total is None:
        absent.append(f"{last + 1} and any after it")
    return ", ".join(absent) or None


def _join(parts: list[_Part]) -> Page:
    """Return the first part's page with the others' story lines set in right below its own."""
    first = parts[0]
    text, own = first.page.text, first.article.lines
    last = max((index for index, line in enumerate(own) if line.label is LineLabel.BODY), default=len(own) - 1)
    at = own[last].end
    known = {text[line.start : line.end] for line in own}
    added = [line for part in parts[1:] for line in _story_lines(part, known)]
    joined = "\n".join((text[:at], *(line for line, _ in added))) + text[at:]
    hints = first.page.hints
    if hints:
        hints = (*hints[: last + 1], *(hint for _, hint in added), *hints[last + 1 :])
    told = ((f"{PART_KEY}:{part.mark.number:02}", _tell_part(part.page)) for part in parts)
    return replace(
        first.page,
        text=joined,
        sha256=hashlib.sha256(joined.encode()).hexdigest(),
        hints=hints,
        url=first.mark.address or first.page.url,
        metadata=tuple(sorted((*first.page.metadata, *told))),
    )


def _story_lines(part: _Part, known: set[str]) -> Iterator[tuple[str, LineHint]]:
    """Yield the lines of a part's story, and the names below it that the first part does not have, with their hints."""
    lines, hints = part.article.lines, part.page.hints
    body = [index for index, line in enumerate(lines) if line.label is LineLabel.BODY]
    for index, line in enumerate(lines[body[0] :] if body else (), body[0] if body else 0):
        text = part.page.text[line.start : line.end]
        is_story = index <= body[-1] and line.label in _JOINED
        if is_story or (index > body[-1] and line.label is LineLabel.BYLINE and text not in known):
            yield text, hints[index] if index < len(hints) else LineHint()


def _tell_part(page: Page) -> str:
    return f"{page.sha256} {page.url}" if page.url else page.sha256
