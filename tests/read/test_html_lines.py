"""Which lines a reader sees, and the boxes around them."""

from __future__ import annotations

from runut.read.html_lines import Box, read_seen_page
from runut.read.markup import BIT
from runut.record.line_hint import Place


def _lines(markup: str) -> list[str]:
    return [line.text for line in read_seen_page(markup).lines]


def test_blocks_and_breaks_begin_lines_and_inline_tags_do_not() -> None:
    assert _lines("<div>a <b>b</b>c<br>d<p>e</div><ul><li>f<li>g</ul>h") == ["a bc", "d", "e", "f", "g", "h"]


def test_white_space_and_invisible_signs_are_tidied() -> None:
    assert _lines("<p>a\n\t b&nbsp;c\u200b\xadd&#8203;e</p>") == ["a b cde"]


def test_line_breaks_of_preformatted_text_are_kept() -> None:
    assert _lines("<p>a\nb</p><pre>c\nd\n\ne</pre><p>f") == ["a b", "c", "d", "e", "f"]


def test_scripts_templates_and_cdata_that_look_like_a_story_are_no_text() -> None:
    markup = "<p>a</p><script>'<p>b</p>'</script><template><p>c</p></template><noscript><p>d</p></noscript>"
    assert _lines(f"{markup}<svg><title>e</title><text>f</text></svg><![CDATA[g]]><!-- <p>h</p> -->i") == ["a", "i"]


def test_paragraphs_stand_apart_and_items_do_not() -> None:
    assert read_seen_page("<p>a</p><p>b<br>c</p><ul><li>d<li>e</ul>").text == "a\n\nb\nc\n\nd\ne"


def test_a_box_holds_the_lines_between_its_tags() -> None:
    page = read_seen_page("<nav><p>a</p><p>b</p></nav><p>c</p>")
    assert Box(0, 2, BIT[Place.NAV]) in page.boxes
    assert Box(2, 3, BIT[Place.PARAGRAPH]) in page.boxes


def test_linked_characters_are_counted() -> None:
    (line,) = read_seen_page("<p>abc <a href=x>de <b>f</b></a> g</p>").lines
    assert (line.text, line.linked_chars) == ("abc de f g", 4)


def test_a_place_inside_a_line_is_told_where_it_holds_most_of_it() -> None:
    (line,) = read_seen_page("<p>abc <span class=share>d</span> <span class=date>4 Maret</span></p>").lines
    assert line.bits == BIT[Place.TIME]
