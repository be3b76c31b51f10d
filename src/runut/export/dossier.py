"""The dossier: a whole record as one HTML file that is opened without a network."""

from __future__ import annotations

import base64
import hashlib
import os
import re
from functools import cache
from importlib import resources
from importlib.metadata import version
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from runut.errors import RunutError
from runut.export.party_names import find_party_name, is_party_name
from runut.export.titles import bar_title, mark_title, tick_said
from runut.export.views.parties import PartyView
from runut.export.views.times import find_shape, time_in_words
from runut.export.views.whole import Dossier, make_dossier
from runut.export.words import Interface, Words, interface_languages, load_words
from runut.record.claims import EventType
from runut.record.plover import QUAD_BY_TYPE, Quad
from runut.record.whole import WholeRecord

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_CONTROL_PICTURES = 0x2400
_HEAD_BYTES = 4_096
_DELETE, _DELETE_PICTURE, _REPLACEMENT = "\x7f", "\u2421", "\ufffd"


def write_dossier(record: WholeRecord, path: Path, *, language: str = "id") -> None:
    """Write a record as one self-contained HTML file, whole or not at all.

    Args:
        record: The record.
        path: The file; a dossier that stands there is replaced, nothing else.
        language: The interface language that is shown first.

    Raises:
        RunutError: The language is unknown, or the file cannot be written.
    """
    write_html(render_dossier(record, language=language), path)


def write_html(html: str, path: Path) -> None:
    """Write a page as a file, whole or not at all; a file of ours that stands there is replaced, nothing else.

    Raises:
        RunutError: It cannot be written.
    """
    target = path.resolve()
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError("it is a folder; give the name of a file in it")
        if target.exists() and not target.is_file():
            raise FileExistsError("it is a device or a pipe, not a file")
        if target.exists() and not _may_replace(target):
            raise FileExistsError("another file stands there, which is no dossier")
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(html)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise RunutError(f"cannot write the dossier {path}: {error.strerror or error}; {_advice(target)}") from error


def render_dossier(record: WholeRecord, *, language: str = "id") -> str:
    """Return a record as one self-contained HTML page; the same record gives the same text.

    Raises:
        RunutError: The language is unknown.
    """
    if language not in interface_languages():
        known = ", ".join(interface_languages())
        raise RunutError(f"the dossier has no words in {language!r}; choose one of: {known}")
    dossier = make_dossier(record)
    template = _make_environment().get_template("dossier.html.jinja")
    script = _asset("dossier.js")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    html = template.render(
        dossier=dossier,
        main=load_words(language),
        script=script,
        script_digest=digest,
        style=_asset("dossier.css"),
        subject=lambda words: _subject(dossier, words),
        version=version("runut"),
    )
    return with_pictures(html)


def _make_environment() -> Environment:
    """Return the template environment, everything that is not our own words escaped."""
    environment = Environment(
        autoescape=True,
        loader=PackageLoader("runut.export", "templates"),
        lstrip_blocks=True,
        trim_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        bar_title=bar_title,
        is_party_name=is_party_name,
        lang=lambda code: Markup(' lang="{}"').format(code) if code else "",
        language_name=_language_name,
        mark_title=mark_title,
        other_names=_other_names,
        party_text=find_party_name,
        quad_of=lambda event_type: QUAD_BY_TYPE[event_type].value,
        shape_of=lambda time: find_shape(time).value,
        tick_said=tick_said,
        types_of=lambda quad: [name.value for name in EventType if QUAD_BY_TYPE[name] is Quad(quad)],
        **_phrases_in(Interface(interface_languages())),
    )
    return environment


def _phrases_in(interface: Interface) -> dict[str, object]:
    """Return what the templates say in every language of the interface, by the name that they call it by."""

    @cache
    def time_said(text: str, *, is_bound: bool = False) -> Markup:
        said = {words.language: time_in_words(text, words, is_bound=is_bound) for words in interface.words}
        return interface.join(said)

    @cache
    def party_name(party: str) -> Markup:
        return interface.join({words.language: find_party_name(party, words.language) for words in interface.words})

    return {
        "day_said": lambda text: time_said(text.partition("T")[0], is_bound=True),
        "languages": interface.words,
        "number": interface.number,
        "party_name": party_name,
        "said": interface.say_or_show,
        "said_key": interface.say,
        "t": interface.say,
        "time_said": time_said,
    }


@cache
def _asset(name: str) -> Markup:
    """Return a file that ships with the templates, as it is: none of it comes from a page."""
    text = (resources.files("runut.export") / "templates" / name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704 -- our own file


def _other_names(view: PartyView) -> tuple[str, ...]:
    """Return the names of a party that are not its own in some interface language."""
    return tuple(name for name in view.names if not is_party_name(name, view.party))


def _language_name(code: str) -> str:
    """Return what a language calls itself, its code where the interface does not speak it."""
    return load_words(code).text("language.name") if code in interface_languages() else code


def _subject(dossier: Dossier, words: Words) -> str:
    names = [find_party_name(party, words.language) for party in dossier.head.subjects]
    return ", ".join(names) or words.text("document.subject_none")


def with_pictures(html: str) -> str:
    """Return HTML with a visible sign for every character that it may not hold."""
    return _UNPRINTABLE.sub(_picture, html)


def _picture(match: re.Match[str]) -> str:
    """Return a visible sign for a character that HTML may not hold, so that every other keeps its place."""
    sign = match[0]
    if sign == _DELETE:
        return _DELETE_PICTURE
    return chr(_CONTROL_PICTURES + ord(sign)) if sign < " " else _REPLACEMENT


def _may_replace(target: Path) -> bool:
    """Tell whether a file is a dossier of ours, or empty: nothing else is ever overwritten."""
    with target.open("rb") as file:
        head = file.read(_HEAD_BYTES)
    return not head or b'name="generator" content="Runut' in head


def _advice(target: Path) -> str:
    if not target.parent.is_dir():
        return f"make the folder {target.parent} first"
    return "choose another place with room for it, where you may write"
