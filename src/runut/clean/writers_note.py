"""What a page says of a story's writer below it: a note of the site's, and no part of the story."""

from __future__ import annotations

from runut.clean.closings import is_person
from runut.clean.cues import load_cues
from runut.clean.layout import BODY_LABEL, CHROME_LABEL, Layout
from runut.record.article import LineLabel

_LAST_LINES = 3
_MOST_WORDS_OF_NAME = 5
_NAMING = frozenset({LineLabel.BYLINE, LineLabel.DATELINE})


def leave_writers_note(layout: Layout) -> None:
    """Take the last lines out of a story from where they say who someone is that a byline names ("A Name is …")."""
    body = layout.at(BODY_LABEL)
    if len(body) <= _LAST_LINES or _NAMING.isdisjoint(layout.labels):
        return
    for index in body[-_LAST_LINES:]:
        name = _find_subject(layout.signals[index].text)
        if name and any(name in one.text.casefold() for label in _NAMING for one in layout.lines(label)):
            for below in (one for one in body if one >= index):
                layout.set(below, CHROME_LABEL, "a note on the writer")
            layout.last = body[body.index(index) - 1]
            return


def _find_subject(line: str) -> str:
    """Return the folded name of the person of whom a line says what they are, "" where it is of nobody."""
    words, says = line.split(maxsplit=_MOST_WORDS_OF_NAME + 1), load_cues().words["bio"]
    if says.isdisjoint(words):
        return ""  # most lines
    at = next((at for at, word in enumerate(words) if word in says), 0)
    name = " ".join(words[:at]).rstrip(",")
    return name.casefold() if at > 1 and is_person(name) else ""
