"""The benchmark's scores: a perfect article scores 1, an invented date counts, an instant wants its zone."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[2] / "evaluation"))
sys.path.append(str(Path(__file__).parents[2] / "benchmarks"))

from extractor_scores import Agreement
from extractor_tools import Found
from layouts import LayoutPage, parse_layout_page

SOURCE = """<html><head><script type="application/json" id="gold">
{"title": "Dua desa berdamai", "language": "id", "published": %s, "published_basis": %s,
 "bylines": [], "credits": [], "agencies": [], "outlet": null, "place_line": null}
</script></head><body><p>Menu</p><h1 data-line="title">Dua desa berdamai</h1>
<p data-line="body">Tetua kedua desa itu duduk bersama pada malam hari.</p>
<p data-line="body">Mereka membagi air sungai menurut hari pasar.</p></body></html>"""


def page(published: str = '"2021-03-04T13:05:00+07:00"', basis: str = '"stated"') -> LayoutPage:
    return parse_layout_page("two-villages", SOURCE % (published, basis))


def agree(one: LayoutPage, found: Found) -> Agreement:
    agreement = Agreement(pages=1)
    agreement.add_body(one, found.body)
    agreement.add_lines(one, found.body)
    agreement.add_fields(one, found)
    return agreement


def test_a_perfect_article_scores_one() -> None:
    one = page()
    found = Found(body=one.body, title="Dua Desa  Berdamai", published="2021-03-04T06:05:00+00:00")
    agreement = agree(one, found)
    assert (agreement.body_f1, agreement.line_f1) == (1.0, 1.0)
    assert (agreement.titles, agreement.days, agreement.instants) == (1, 1, 1)


def test_a_menu_in_the_body_costs_precision() -> None:
    one = page()
    assert agree(one, Found(body=f"Menu\n{one.body}")).line_f1 == 0.8


def test_nothing_found_scores_nothing() -> None:
    agreement = agree(page(), Found(title=None, published=None))
    assert (agreement.body_f1, agreement.line_f1, agreement.days) == (0.0, 0.0, 0)


def test_an_instant_without_its_zone_is_not_exact() -> None:
    assert agree(page(), Found(published="2021-03-04T13:05:00")).instants == 0


def test_a_date_for_a_page_that_states_none_is_invented() -> None:
    one = page("null", "null")
    assert agree(one, Found(published="2020-01-01")).invented == 1
    assert agree(one, Found(published=None)).invented == 0


def test_the_day_that_the_story_fixes_is_not_invented() -> None:
    assert agree(page('"2021-03-04"', '"inferred"'), Found(published="2021-03-04T00:00:00")).invented == 0
