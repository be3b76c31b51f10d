"""Page layouts: the lines that outlets put around a story, and where each sentence of it comes to stand."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from benchmarks.worlds.sentences import Sentence
from benchmarks.worlds.wording import DAYS, MONTHS

_REPORTERS = "Rina Wulandari|Dimas Prakoso|Laras Kinanti|Yoga Permana|Sekar Ayu|Bima Nugraha|Tari Andini|Galih Santosa"
_REPORTERS_EN = "Maya Hartono|Daniel Wirawan|Clara Sutanto|Peter Lim|Ruth Amelia"
_OTHER_NEWS = (
    "Harga Emas Hari Ini Naik Tipis",
    "Cara Cek Penerima Bantuan Kuota Internet",
    "Gempa Guncang Pesisir Selatan, Warga Berhamburan",
    "6 Potret Kebun Teh Paling Indah",
    "Daftar Stasiun yang Melayani Pembayaran Digital",
    "Timnas Menang Tipis di Laga Persahabatan",
)
_OTHER_NEWS_EN = ("Island ferry service resumes after storm", "Five recipes for the rainy season")

Row = tuple[str, str]
"""A label and a line; the line of a paragraph is empty, since its sentences make it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands around a story.

    Attributes:
        outlet: Who publishes it.
        credit: The agency that it is taken from, None for a report of the outlet's own.
        reporter: Who signs it.
        published: When.
        place: The place in the line that opens the body.
        language: In which it is.
    """

    outlet: str
    credit: str | None
    reporter: str
    published: date
    place: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """A page's text.

    Attributes:
        text: All of it.
        lines: Number, first and last code point, and label of each line that is not empty.
        sentences: First and last code point of each sentence that was given, in order.
    """

    text: str
    lines: tuple[tuple[int, int, int, str], ...]
    sentences: tuple[tuple[int, int], ...]


def make_frame(outlet: str, credit: str | None, published: date, language: str, rng: random.Random) -> Frame:
    """Return a frame with a reporter and a place of its own."""
    names = (_REPORTERS if language == "id" else _REPORTERS_EN).split("|")
    return Frame(
        outlet=outlet, credit=credit, reporter=rng.choice(names), published=published, language=language,
        place=rng.choice(("Jakarta", "Jenewa", "London")) if language == "id" else rng.choice(("Geneva", "London")),
    )  # fmt: skip


def lay_out(headline: Sentence, paragraphs: list[list[Sentence]], frame: Frame, rng: random.Random) -> Laid:
    """Return the text of a page: its outlet's layout around a headline and paragraphs."""
    makers = _MAKERS[frame.language]
    # An outlet keeps one layout.
    make = makers[sum(map(ord, frame.outlet)) % len(makers)]
    before, opening, after = make(frame, rng)
    return _assemble(headline, paragraphs, before, opening, after)


def _assemble(
    headline: Sentence, paragraphs: list[list[Sentence]], before: list[Row], opening: str, after: list[Row]
) -> Laid:
    parts: list[str] = []
    lines: list[tuple[int, int, int, str]] = []
    spans: list[tuple[int, int]] = []
    at, number = 0, 1
    body: list[tuple[str, str, list[Sentence]]] = [
        ("body", opening if place == 0 else "", sentences) for place, sentences in enumerate(paragraphs)
    ]
    rows: list[tuple[str, str, list[Sentence]]] = [
        (label, text, [headline] if label == "title" else []) for label, text in before
    ]
    for row in body:
        rows.extend((row, ("", "", [])))
    rows.extend((label, text, []) for label, text in after)
    for label, lead, sentences in rows:
        line = lead
        for place, sentence in enumerate(sentences):
            line += " " if place else ""
            spans.append((at + len(line), at + len(line) + len(sentence.text)))
            line += sentence.text
        if line:
            lines.append((number, at, at + len(line), label))
        parts.append(line)
        at += len(line) + 1
        number += 1
    return Laid(text="\n".join(parts), lines=tuple(lines), sentences=tuple(spans))


def _clock(rng: random.Random) -> str:
    return f"{rng.randint(6, 22):02}:{rng.randint(0, 59):02}"


def _months_short(day: date, language: str) -> str:
    return MONTHS[language][day.month - 1][:3]


def _by_weekday(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"{DAYS['id'][day.weekday()]}, {day.day} {_months_short(day, 'id')} {day.year} {_clock(rng)} WIB"
    before = [("chrome", "Home"), ("chrome", "Internasional"), ("title", ""), ("byline", f"Tim | {frame.outlet}"),
              ("dateline", stamp), ("chrome", "Bagikan :")]  # fmt: skip
    after: list[Row] = [("chrome", "Topik Terkait"), ("chrome", "Lainnya Di " + frame.outlet),
                        ("chrome", rng.choice(_OTHER_NEWS)), ("chrome", "Internasional • 42 menit lalu")]  # fmt: skip
    if frame.credit:
        after.insert(0, ("byline", f"({frame.credit})"))
    return before, f"{frame.place}, {frame.outlet} -- ", after


def _by_slashes(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"{frame.outlet} - {day.day:02}/{day.month:02}/{day.year}, {_clock(rng)} WIB"
    before = [("chrome", "Beranda"), ("chrome", "Global"), ("title", ""), ("dateline", stamp),
              ("byline", frame.reporter), ("byline", "Penulis")]  # fmt: skip
    after: list[Row] = [("chrome", "Tag"), ("chrome", "Berita Terkait"), ("chrome", rng.choice(_OTHER_NEWS)),
                        ("chrome", "Komentar (0)")]  # fmt: skip
    if frame.credit:
        after.insert(0, ("byline", f"Sumber {frame.credit}"))
    return before, f"{frame.place.upper()}, {frame.outlet.upper()} - ", after


def _by_bullet(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"{frame.reporter} • {day.day:02} {MONTHS['id'][day.month - 1]} {day.year} {_clock(rng)}"
    before = [("title", ""), ("dateline", stamp)]
    after: list[Row] = [("chrome", "Bagaimana pendapat Anda tentang berita ini?"), ("chrome", "IKUTI KAMI"),
                        ("chrome", "Nyalakan notifikasi agar tidak ketinggalan berita")]  # fmt: skip
    if frame.credit:
        after.insert(0, ("byline", f"Sumber: {frame.credit}"))
    return before, f"{frame.place}: ", after


def _by_author(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"Diterbitkan {day.day:02} {_months_short(day, 'id')} {day.year}, {_clock(rng)} WIB"
    before = [("chrome", "Global"), ("title", ""), ("byline", frame.reporter), ("dateline", stamp),
              ("chrome", "Copy Link")]  # fmt: skip
    after: list[Row] = [("chrome", "Berita Terkait"), ("chrome", rng.choice(_OTHER_NEWS)), ("chrome", "TOPIK POPULER")]
    if frame.credit:
        after.insert(0, ("byline", f"(Sumber: {frame.credit})"))
    return before, f"{frame.outlet}, {frame.place} - ", after


def _by_deck(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"{day.day} {MONTHS['id'][day.month - 1]} {day.year} | {_clock(rng)} WIB"
    before = [("chrome", "Masuk"), ("chrome", "Cari berita"), ("title", ""), ("dateline", stamp),
              ("byline", f"Oleh: {frame.reporter}")]  # fmt: skip
    after: list[Row] = [("chrome", "Baca Juga"), ("chrome", rng.choice(_OTHER_NEWS)), ("chrome", "Bagikan artikel ini")]
    opening = f"{frame.outlet.upper()}, {frame.place.upper()} -- "
    if frame.credit:
        after.insert(0, ("byline", f"Sumber : {frame.credit}"))
    return before, opening, after


def _by_editor(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"{DAYS['id'][day.weekday()]}, {day.day} {MONTHS['id'][day.month - 1]} {day.year} - {_clock(rng)} WIB"
    before = [("chrome", "Menu"), ("chrome", "DUNIA"), ("title", ""), ("dateline", stamp),
              ("byline", f"Editor: {frame.reporter}")]  # fmt: skip
    after: list[Row] = [("chrome", "Ikuti saluran kami"), ("chrome", rng.choice(_OTHER_NEWS)), ("chrome", "Terpopuler")]
    if frame.credit:
        after.insert(0, ("byline", f"({frame.credit})"))
    return before, f"{frame.place} - ", after


def _english_short(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"{DAYS['en'][day.weekday()]}, {day.day} {MONTHS['en'][day.month - 1]} {day.year} {_clock(rng)}"
    before = [("chrome", "Menu"), ("title", ""), ("dateline", stamp), ("byline", f"{frame.reporter}")]
    after: list[Row] = [("chrome", "Read more"), ("chrome", rng.choice(_OTHER_NEWS_EN)), ("chrome", "Contact us")]
    if frame.credit:
        after.insert(0, ("byline", f"Source: {frame.credit}"))
    return before, f"{frame.place}: ", after


def _english(frame: Frame, rng: random.Random) -> tuple[list[Row], str, list[Row]]:
    day = frame.published
    stamp = f"{MONTHS['en'][day.month - 1]} {day.day}, {day.year} at {rng.randint(1, 11)}:{rng.randint(10, 59)} a.m."
    before = [("chrome", "Skip to content"), ("chrome", frame.outlet.upper()), ("chrome", "WORLD"), ("title", ""),
              ("byline", f"By {frame.reporter}"), ("dateline", stamp), ("chrome", "Share on Facebook")]  # fmt: skip
    after: list[Row] = [("chrome", "RELATED STORIES"), ("chrome", rng.choice(_OTHER_NEWS_EN)),
                        ("chrome", "Subscribe to our newsletter")]  # fmt: skip
    opening = f"{frame.place.upper()} - "
    if frame.credit:
        opening = f"{frame.place.upper()} ({frame.credit}) - "
    return before, opening, after


_MAKERS = {
    "id": (_by_weekday, _by_slashes, _by_bullet, _by_author, _by_deck, _by_editor),
    "en": (_english, _english_short),
}
