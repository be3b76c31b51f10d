"""The dossier is read as a browser reads it: by its parsed elements, not by its source."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from runut.errors import RunutError
from runut.export.dossier import render_dossier, write_dossier
from runut.export.views.passages import find_words
from runut.export.words import interface_languages
from runut.pipeline import read_page
from runut.record.actor import Actor
from runut.record.article import Article, Line, LineLabel
from runut.record.claims import Event, EventType
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence
from runut.record.linked import Tie, TieKind
from runut.record.links import Links
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span
from runut.record.whole import WholeRecord

Seen = Any  # the class lives in conftest, which tests cannot import


def make_large_record(claims: int) -> WholeRecord:
    """Return a record with that many events on pages of twenty lines."""
    return WholeRecord(pages=tuple(map(make_large_page, range(claims // 20))))


def make_large_page(number: int) -> PageRecord:
    """Return a page of twenty lines with an event in each."""
    rows = [f"Pasukan Armenia menembaki desa nomor {number * 20 + row} di perbatasan malam itu." for row in range(20)]
    text = "\n".join(rows)
    lines, events, place = [], [], 0
    for row, sentence in enumerate(rows):
        span = Span(place, place + len(sentence))
        start = place + sentence.index("menembaki")
        lines.append(Line(number=row + 1, start=span.start, end=span.end, label=LineLabel.BODY))
        events.append(
            Event(
                id=f"e-{number}-{row}",
                evidence=Evidence(line=row + 1, start=start, end=start + len("menembaki"), sentence=span),
                trigger="menembaki",
                type=list(EventType)[(number + row) % 16],
                actors=(Actor(name="Armenia", party="ARM"),),
                recipients=(Actor(name="Azerbaijan", party="AZE"),),
                time=Edtf.parse(f"{2019 + number % 5}-{row % 12 + 1:02}-{number % 28 + 1:02}"),
            )
        )
        place = span.end + 1
    return PageRecord(
        page=Page(id=f"p{number}", text=text, sha256=hashlib.sha256(text.encode()).hexdigest()),
        article=Article(lines=tuple(lines), language="id"),
        events=tuple(events),
    )


@pytest.fixture(scope="module")
def html(record: WholeRecord) -> str:
    return render_dossier(record)


@pytest.fixture(scope="module")
def seen(html: str, see: Callable[[str], Seen]) -> Seen:
    return see(html)


def test_every_claim_has_a_mark_and_a_fact(record: WholeRecord, seen: Seen) -> None:
    for page in record.pages:
        for claim in page.claims:
            assert claim.id in seen.ids
            assert f"f-{claim.id}" in seen.ids
        for agreement in page.agreements:
            for number in range(1, len(agreement.provisions) + 1):
                assert f"{agreement.id}-{number}" in seen.ids


def test_marks_hold_exactly_the_words_of_their_claims(record: WholeRecord, seen: Seen) -> None:
    for page in record.pages:
        for claim in page.claims:
            assert seen.marked[claim.id] == "".join(span.of(page.page.text) for span in find_words(claim))
        for agreement in page.agreements:
            for number, provision in enumerate(agreement.provisions, 1):
                assert seen.marked[f"{agreement.id}-{number}"] == provision.said


def test_every_line_of_every_page_is_shown(record: WholeRecord, seen: Seen) -> None:
    shown = "".join(seen.texts)
    for page in record.pages:
        for line in page.page.text.splitlines():
            assert line in shown


def test_every_version_stands_with_those_who_give_it(seen: Seen) -> None:
    shown = "".join(seen.texts)
    for words in ("9 November 2020", "10 November 2020", "11 November 2020", "menurut sebuah laporan lain"):
        assert words in shown


def test_casualty_counts_are_shown_as_said_and_not_summed(seen: Seen) -> None:
    shown = "".join(seen.texts)
    for number in ("≥ 9", "2.783", "2,783", "± 2.425", "2.300–4.000", "20.000–99.999"):
        assert number in shown
    assert "5.208" not in shown
    assert "5,208" not in shown


def test_uncertain_times_are_said_and_drawn(html: str, seen: Seen) -> None:
    shown = "".join(seen.texts)
    for words in ("sejak 1991", "sekitar November 2020", "about November 2020", "Desember 2020 atau sesudahnya"):
        assert words in shown
    for shape in ("day", "span", "about", "since", "unknown"):
        assert f"shape-{shape}" in html


def test_a_page_not_read_further_says_why(seen: Seen) -> None:
    assert any("tidak ada istilah konflik" in text for text in seen.texts)


def test_both_languages_are_in_the_file_and_marked(seen: Seen) -> None:
    spoken = {found.get("lang") for found in seen.of("span") if found.get("class") == "i"}
    assert spoken == set(interface_languages())


def test_headings_never_skip_a_level(seen: Seen) -> None:
    levels = [int(tag[1]) for tag, _ in seen.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_control_has_a_label(seen: Seen) -> None:
    labelled = {found.get("for") for found in seen.of("label")}
    for tag in ("input", "select"):
        for found in seen.of(tag):
            is_inside_its_label = found.get("type") in {"radio", "checkbox"} and found.get("id") != "menu"
            assert is_inside_its_label or found.get("id") in labelled


def test_a_page_shows_what_it_has_in_common_with_another(record: WholeRecord, see: Callable[[str], Seen]) -> None:
    one, other = record.pages[2], record.pages[0]
    start, end = one.article.lines[1].start, one.article.lines[1].end
    tie = Tie(
        one=one.page.sha256, other=other.page.sha256, kind=TieKind.STOCK, spans=((start, end),), reason="81% of words"
    )
    shown = see(render_dossier(replace(record, links=replace(record.links, ties=(tie,))), language="en"))
    assert "stock text in common with" in shown.texts
    assert any("81% of words" in text for text in shown.texts)
    assert shown.texts.count(one.page.text[start:end]) >= 1


def test_the_same_record_gives_the_same_bytes(record: WholeRecord, tmp_path: Path) -> None:
    for name in ("a.html", "b.html"):
        write_dossier(record, tmp_path / name)
    assert (tmp_path / "a.html").read_bytes() == (tmp_path / "b.html").read_bytes()


def test_the_chosen_language_is_shown_first(record: WholeRecord, see: Callable[[str], Seen]) -> None:
    found = see(render_dossier(record, language="en"))
    assert found.of("html")[0]["lang"] == "en"
    assert next(one for one in found.of("input") if "checked" in one)["value"] == "en"


def test_an_unknown_language_is_refused_with_those_there_are(record: WholeRecord) -> None:
    with pytest.raises(RunutError, match="choose one of: en, id"):
        render_dossier(record, language="xx")


def test_an_empty_record_gives_a_dossier_that_says_so(see: Callable[[str], Seen]) -> None:
    found = see(render_dossier(WholeRecord(pages=())))
    assert not found.unbalanced
    assert any("Tidak ada halaman" in text for text in found.texts)


def test_a_record_without_links_shows_every_claim(record: WholeRecord, see: Callable[[str], Seen]) -> None:
    found = see(render_dossier(replace(record, links=Links())))
    for page in record.pages:
        for claim in page.claims:
            assert f"f-{claim.id}" in found.ids


def test_a_dossier_that_cannot_be_written_leaves_nothing_behind(record: WholeRecord, tmp_path: Path) -> None:
    with pytest.raises(RunutError, match="make the folder"):
        write_dossier(record, tmp_path / "no" / "dossier.html")
    with pytest.raises(RunutError, match="give the name of a file"):
        write_dossier(record, tmp_path)
    assert not list(tmp_path.iterdir())


def test_writing_again_replaces_the_file_whole(record: WholeRecord, tmp_path: Path) -> None:
    path = tmp_path / "dossier.html"
    write_dossier(replace(record, links=Links()), path)
    write_dossier(record, path)
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    assert [file.name for file in tmp_path.iterdir()] == ["dossier.html"]


def test_ten_thousand_claims_are_all_there() -> None:
    html = render_dossier(make_large_record(10_000))
    assert html.count('<mark class="k-') == 10_000
    assert html.count('class="mark"') < 2_000


@pytest.mark.parametrize("text", ["SQLite format 3", "Berita dari Kyiv."])
def test_only_a_dossier_is_replaced(record: WholeRecord, tmp_path: Path, text: str) -> None:
    path = tmp_path / "page.txt"
    path.write_text(text)
    with pytest.raises(RunutError, match="no dossier"):
        write_dossier(record, path)
    assert path.read_text() == text
    path.write_text("")
    write_dossier(record, path)
    write_dossier(record, path)
    with pytest.raises(RunutError, match="a dossier that Runut wrote"):
        read_page(path.read_text())
