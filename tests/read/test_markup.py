"""What tags, roles, classes and styles say of a box."""

from __future__ import annotations

import pytest

from runut.read.markup import is_hidden, places_in, places_of
from runut.record.line_hint import Place


@pytest.mark.parametrize(
    ("tag", "attributes", "places"),
    [
        ("nav", {}, {Place.NAV}),
        ("h1", {"class": "judul"}, {Place.TITLE}),
        ("div", {"class": "article__share-box"}, {Place.SHARE}),
        ("div", {"class": "articleShare"}, {Place.SHARE}),
        ("ul", {"class": "list-bacajuga"}, {Place.RELATED}),
        ("p", {"class": "authorname"}, {Place.PARAGRAPH, Place.AUTHOR}),
        ("section", {"id": "komentar"}, {Place.COMMENT}),
        ("div", {"role": "navigation"}, {Place.NAV}),
        ("div", {"class": "td-post-content"}, {Place.STORY}),
        ("div", {"class": "itp_bodycontent detail"}, {Place.STORY}),
        ("div", {"itemprop": "articleBody"}, {Place.STORY}),
        ("blockquote", {"class": "twitter-tweet"}, {Place.QUOTE, Place.EMBED}),
        ("div", {"class": "wrap has-sidebar no-comments"}, set()),
        ("body", {"class": "single tag-damai sidebar-right"}, set()),
        ("div", {"class": "post-12 hentry tag-damai category-dunia"}, set()),
        ("div", {"class": "badge ladder"}, set()),
        ("div", {"class": "post-featured-image"}, {Place.CAPTION}),
        ("div", {"class": "elementor-widget elementor-widget-text-editor"}, set()),
    ],
)
def test_a_box_is_known_by_its_tag_role_and_names(tag: str, attributes: dict[str, str], places: set[Place]) -> None:
    assert set(places_in(places_of(tag, attributes))) == places


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("script", {}),
        ("noscript", {}),
        ("template", {}),
        ("dialog", {}),
        ("div", {"hidden": ""}),
        ("div", {"aria-hidden": "true"}),
        ("p", {"style": "color:red; DISPLAY : none"}),
        ("p", {"style": "visibility:hidden"}),
        ("span", {"style": "font-size:0"}),
        ("span", {"style": "font-size: 0px;"}),
        ("span", {"style": "position:absolute;left:-9999px"}),
        ("span", {"class": "label sr-only"}),
        ("span", {"class": "screen-reader-text"}),
        ("div", {"class": "d-none"}),
    ],
)
def test_what_a_reader_cannot_see_is_hidden(tag: str, attributes: dict[str, str]) -> None:
    assert is_hidden(tag, attributes)


@pytest.mark.parametrize(
    ("tag", "attributes"),
    [
        ("p", {}),
        ("dialog", {"open": ""}),
        ("div", {"aria-hidden": "false"}),
        ("p", {"style": "font-size:0.9em"}),
        ("body", {"style": "visibility:hidden", "aria-hidden": "true"}),
        ("p", {"style": "display:block"}),
        ("div", {"class": "d-none d-md-block"}),
        ("div", {"class": "hidden-content-wrap"}),
    ],
)
def test_what_a_reader_sees_is_not_hidden(tag: str, attributes: dict[str, str]) -> None:
    assert not is_hidden(tag, attributes)
