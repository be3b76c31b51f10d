"""What the boxes of a page make of its lines."""

from __future__ import annotations

from runut.read.html import parse_html
from runut.record.line_hint import LineHint, Place

_PROSE = "Kedua pihak sepakat menarik pasukan dari sekitar jembatan sebelum malam tiba."


def _hints(markup: str) -> dict[str, LineHint]:
    page = parse_html(f"<html><body>{markup}</body></html>")
    return dict(zip([line for line in page.text.split("\n") if line], page.hints, strict=True))


def test_each_line_has_a_hint() -> None:
    hints = _hints(f"<nav><a>Beranda</a></nav><h1>Jembatan</h1><p>{_PROSE}</p><p>{_PROSE} Lagi.</p><footer>x</footer>")
    assert hints["Beranda"] == LineHint(places=(Place.NAV,), links_percent=100, votes=0, voters=2)
    assert hints[_PROSE].votes >= 1
    assert hints["x"].places == (Place.FOOTER,)


def test_comments_beside_a_named_story_get_no_vote_of_the_box() -> None:
    talk = "".join(f"<p>{_PROSE} Kata pembaca {n}.</p>" for n in range(8))
    story = "".join(f"<p>{_PROSE} {n}</p>" for n in range(8))
    hints = _hints(f'<div><div class="post-content">{story}</div><div class="x">{talk}</div></div>')
    assert hints[f"{_PROSE} 1"].votes > hints[f"{_PROSE} Kata pembaca 1."].votes


def test_a_form_around_the_whole_page_is_no_form() -> None:
    hints = _hints(f"<form><h1>Jembatan</h1><p>{_PROSE}</p><p>{_PROSE} Lagi.</p></form>")
    assert Place.FORM not in hints[_PROSE].places


def test_the_header_of_a_story_is_not_the_head_of_the_page() -> None:
    menu = "<header><p>Gema Teluk</p></header><ul><li>Dunia<li>Olahraga<li>Ekonomi</ul>"
    hints = _hints(f"{menu}<article><header><h2>Jembatan</h2></header><p>{_PROSE}</p></article>")
    assert Place.HEADER in hints["Gema Teluk"].places
    assert Place.HEADER not in hints["Jembatan"].places


def test_many_boxes_in_boxes_are_read_in_one_pass() -> None:
    depth = 30_000
    hints = _hints("<div class=share>" * depth + "<li>dalam" * depth)
    assert len(hints) == 1
    assert Place.SHARE in hints["dalam"].places
