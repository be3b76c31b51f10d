"""What markup adds to the look of lines."""

from __future__ import annotations

from dataclasses import replace

from runut.clean import clean_page
from runut.read.from_bytes import content_of_html
from runut.read.pages import PageFacts, make_page
from runut.record.article import BylineRole, LineLabel
from runut.record.page import Page

_STORY = "".join(
    f"<p>Pada hari ke-{n} kedua pihak menarik pasukan dari sekitar jembatan di tepi sungai itu.</p>" for n in range(9)
)
_HEAD = "<h1>Jembatan Dibuka Lagi bagi Warga</h1>"


def _page(body: str) -> Page:
    return make_page(content_of_html(f"<html><body>{body}</body></html>"), PageFacts(id="a"), where="a")


def _labels(body: str) -> dict[str, LineLabel]:
    page = _page(body)
    return {page.text[line.start : line.end]: line.label for line in clean_page(page).lines}


def test_comments_in_full_sentences_are_chrome() -> None:
    comment = "Semoga semua pihak menepati janji yang sudah ditandatangani bersama itu."
    labels = _labels(f"{_HEAD}<div class=isi-berita>{_STORY}</div><div class=komentar><p>{comment}</p></div>")
    assert labels[comment] is LineLabel.CHROME
    assert list(labels.values()).count(LineLabel.BODY) == 9


def test_a_box_inside_the_story_does_not_end_it() -> None:
    teasers = "".join(f"<li><a href=/{n}>Pasar Induk Ramai Lagi Sesudah Hari Ke-{n}</a></li>" for n in range(30))
    labels = _labels(
        f"{_HEAD}<div class=isi-berita>{_STORY}<ul class=terkait>{teasers}</ul><p>Warga bersorak.</p></div>"
    )
    assert labels["Warga bersorak."] is LineLabel.BODY
    assert labels["Pasar Induk Ramai Lagi Sesudah Hari Ke-3"] is LineLabel.CHROME


def test_a_sentence_beside_a_picture_is_its_caption() -> None:
    words = "Warga berjalan di atas jembatan pada pagi hari."
    labels = _labels(f"{_HEAD}<figure><figcaption>{words}</figcaption></figure><div class=isi-berita>{_STORY}</div>")
    assert labels[words] is LineLabel.CAPTION


def test_a_paragraph_without_end_is_body_where_its_box_is_the_story() -> None:
    words = "Pejabat itu menyebut dua syarat yang belum dipenuhi hingga sekarang"
    assert _labels(f"{_HEAD}<div class=isi-berita>{_STORY}<p>{words}</p></div>")[words] is LineLabel.BODY


def test_a_heading_that_asks_is_no_body() -> None:
    words = "Apa artinya bagi pasar?"
    labels = _labels(f"{_HEAD}<div class=isi-berita>{_STORY}<h2>{words}</h2>{_STORY.replace('hari', 'malam')}</div>")
    assert labels[words] is LineLabel.SUBTITLE


def test_deck_and_author_are_told_by_their_boxes() -> None:
    deck = "Dua pekan sesudah perjanjian itu, pasar di tepi sungai ramai."
    page = _page(
        f"{_HEAD}<p class=deck>{deck}</p><div class=author>Sari Wening</div><div class=isi-berita>{_STORY}</div>"
    )
    article = clean_page(page)
    by_text = {page.text[line.start : line.end]: line.label for line in article.lines}
    assert by_text[deck] is LineLabel.SUBTITLE
    assert [(one.name, one.role) for one in article.bylines] == [("Sari Wening", BylineRole.REPORTER)]


def test_fewer_hints_than_lines_are_borne() -> None:
    page = _page(f"{_HEAD}<div class=isi-berita>{_STORY}</div>")
    assert len(clean_page(replace(page, hints=page.hints[:3])).lines) == 10
