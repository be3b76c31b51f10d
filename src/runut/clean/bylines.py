"""Who wrote and edited the story: from bylines, from the line with the date, from initials that close it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from runut.clean.cues import Cue, load_cues
from runut.clean.layout import Layout
from runut.clean.press import Press
from runut.clean.signals import Shape, Signal, is_written_as_name
from runut.languages import known_languages, read_toml
from runut.record.article import Byline, BylineRole, LineLabel

_ROLE_OF = {Cue.REPORTER: BylineRole.REPORTER, Cue.EDITOR: BylineRole.EDITOR, Cue.SOURCE: BylineRole.AGENCY}
_KEYS = {"reporter": Cue.REPORTER, "editor": Cue.EDITOR, "agency": Cue.SOURCE}
_SEPARATOR = re.compile(r"\s*[|•·;]\s*|\s+[–—-]+\s*|\s*[–—-]+\s+|\s*[–—-]+$|^[–—-]+\s*|\s+,\s+")
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_CLOSING = re.compile(r"(?:^|[.!?\"”’'*])\s*[(\[](?P<inner>[^()\[\]]{2,40})[)\]]\s*$")
_INITIALS = re.compile(r"[A-Za-z]{2,8}(?:-?\d{1,3})?")
_EDGES = " \t\xa0:,.|/*•·–—-"
_MAX_NAME_WORDS = 6


@cache
def _label() -> re.Pattern[str]:
    """Match a byline's label with its colon anywhere in a line."""
    cues: dict[str, str] = {}
    for code in known_languages():
        for key, row in read_toml(code, "lines")["byline"].items():
            cues.update((words.rstrip(": "), key) for words in row.get("starts", ()))
    groups = [
        f"(?P<{key}>{'|'.join(re.escape(w) for w in sorted(cues, key=len, reverse=True) if cues[w] == key)})"
        for key in _KEYS
    ]
    return re.compile(rf"(?<!\w)(?:{'|'.join(groups)})\s{{0,2}}:\s{{0,2}}", re.IGNORECASE)


def find_bylines(layout: Layout, press: Press) -> tuple[Byline, ...]:
    """Return everyone who is named as having written, edited or supplied the story, each once, in order."""
    found: dict[str, Byline] = {}
    for index, (signal, label) in enumerate(zip(layout.signals, layout.labels, strict=True)):
        if label is LineLabel.BYLINE:
            named = _read_byline(layout, index, press)
        elif label is LineLabel.DATELINE:
            named = _read_dateline(signal, press)
        elif index == layout.last:
            named = find_closing_initials(signal.text, press)
        else:
            continue
        for byline in named:
            found.setdefault(byline.name.casefold(), byline)
    return tuple(found.values())


def find_closing_initials(line: str, press: Press) -> Iterator[Byline]:
    """Yield the initials of editors in a bracket that closes a line; media in it are no editors."""
    match = _CLOSING.search(line)
    if match is None:
        return
    for part in re.split(r"[/,&]", match["inner"]):
        name = part.strip()
        if _INITIALS.fullmatch(name) and press.medium_of(name) is None and not _is_credit_word(name):
            yield Byline(name=name, role=BylineRole.EDITOR)


def find_closing_media(line: str, press: Press) -> Iterator[str]:
    """Yield the media named in a bracket that closes a line."""
    match = _CLOSING.search(line)
    for part in re.split(r"[/,&]", match["inner"]) if match else ():
        if press.medium_of(part.strip()) is not None:
            yield part.strip()


def _is_credit_word(name: str) -> bool:
    return name.casefold() in load_cues().words["credit_names"]


def _read_byline(layout: Layout, index: int, press: Press) -> Iterator[Byline]:
    signal = layout.signals[index]
    if signal.shape is Shape.CLOSER:
        yield from find_closing_initials(signal.text, press)
    elif signal.shape is Shape.BYLINE:
        yield from _read_labelled(signal.text, press)
    elif index in layout.roles:
        yield from _named(signal.text, _ROLE_OF[layout.roles[index]], press)
    else:
        name = _SEPARATOR.split(signal.text)[0]
        yield from _named(name, BylineRole.REPORTER, press)


def _read_labelled(line: str, press: Press) -> Iterator[Byline]:
    """Yield the names after each "Label:" of a line, or after the label with which it begins."""
    labels = list(_label().finditer(line))
    if labels and not line[: labels[0].start()].strip(_EDGES):
        for label, following in zip(labels, [*labels[1:], None], strict=True):
            role = next(_ROLE_OF[cue] for key, cue in _KEYS.items() if label[key])
            end = following.start() if following is not None else len(line)
            yield from _named(line[label.end() : end], role, press)
        return
    start = load_cues().find_start(line.lower())
    if start is not None and start[1] in _ROLE_OF:
        yield from _named(line[len(start[0]) :], _ROLE_OF[start[1]], press)


def _read_dateline(signal: Signal, press: Press) -> Iterator[Byline]:
    """Yield the names on the line that prints the date: labelled ones, else capitalised words alone."""
    assert signal.stamp is not None  # noqa: S101 - only stamps are datelines
    rests = (signal.text[: signal.stamp.start], signal.text[signal.stamp.end :])
    for segment in (part for rest in rests for part in _SEPARATOR.split(rest)):
        name = _without_stamp_words(segment.strip(_EDGES))
        start = load_cues().find_start(name.lower())
        if start is not None and start[1] in _ROLE_OF:
            yield from _named(name[len(start[0]) :], _ROLE_OF[start[1]], press)
        elif start is None and 2 <= len(name.split()) <= 5 and not _is_site_word(name):
            yield from (
                byline for byline in _named(name, BylineRole.REPORTER, press) if is_written_as_name(byline.name)
            )


def _without_stamp_words(segment: str) -> str:
    words = load_cues().words
    kept = segment.split()
    while kept and kept[-1].casefold().strip(":") in words["published"] | words["updated"] | words["time_words"]:
        kept.pop()
    while kept and kept[0].casefold().strip(":") in words["published"] | words["updated"] | words["time_words"]:
        kept.pop(0)
    return " ".join(kept)


def _is_site_word(name: str) -> bool:
    return load_cues().find_whole(name.lower()) is not None


def _named(text: str, role: BylineRole, press: Press) -> Iterator[Byline]:
    """Yield each name of a list of names."""
    bare = _BRACKETS.sub(" ", text)
    joined = " ".join("," if word.casefold() in load_cues().words["and"] else word for word in bare.split())
    for segment in _SEPARATOR.split(joined):
        for part in re.split(r"[,/]", segment):
            name = part.strip(_EDGES)
            words = name.split()
            if not words or len(words) > _MAX_NAME_WORDS or any(sign.isdigit() for sign in name):
                continue
            start = load_cues().find_start(name.lower())
            if start is not None and start[1] in _ROLE_OF and len(start[0]) == len(name):
                continue
            if press.medium_of(name) is not None or _is_domain(name):
                yield Byline(name=name, role=BylineRole.AGENCY)
            elif not _is_site_word(name) and (role is not BylineRole.AGENCY or _may_be_source(name, press)):
                yield Byline(name=name, role=role)


def _may_be_source(name: str, press: Press) -> bool:
    words = name.split()
    is_media = not press.is_actor(name) and words[0].casefold() not in load_cues().words["not_media"]
    return is_media and len(words) <= 3 and all(word[0].isupper() for word in words)


def _is_domain(name: str) -> bool:
    return (
        " " not in name
        and "." in name.strip(".")
        and name.rsplit(".", 1)[-1].isalpha()
        and len(name.rsplit(".", 1)[-1]) <= 4
    )
