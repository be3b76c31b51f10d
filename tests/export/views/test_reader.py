from __future__ import annotations

from dataclasses import replace

from runut.export.views.index import make_index
from runut.export.views.reader import LineView, TextView, make_reader
from runut.record.article import Article, LineLabel
from runut.record.page_record import PageRecord
from runut.record.span import Span
from runut.record.whole import WholeRecord


def show(page: PageRecord) -> TextView:
    (view,) = make_reader(make_index(WholeRecord(pages=(page,))))
    return view


def lines_of(view: TextView) -> list[LineView]:
    return [line for block in view.blocks for line in block.lines]


def words(view: TextView) -> list[str]:
    return ["".join(token.text for token in line.tokens) for line in lines_of(view)]


def test_lines_that_the_article_lacks_are_shown_without_a_label(record: WholeRecord) -> None:
    page = record.pages[0]
    view = show(replace(page, article=Article(lines=page.article.lines[3:5])))
    assert words(view) == [line for line in page.page.text.splitlines() if line]
    assert lines_of(view)[0].label is None


def test_what_the_site_put_there_is_no_story(record: WholeRecord) -> None:
    view = show(record.pages[0])
    assert [line.is_story for line in lines_of(view)[:2]] == [False, True]


def test_words_over_two_lines_are_marked_in_both_with_one_id(record: WholeRecord) -> None:
    page = record.pages[2]
    statement = page.statements[0]
    first, second = page.article.lines[2], page.article.lines[3]
    long = replace(statement, content=(Span(first.end - 5, second.start + 5),))
    marks = [
        token.mark
        for line in lines_of(show(replace(page, events=(), agreements=(), statements=(long,))))
        for token in line.tokens
        if token.mark is not None
    ]
    assert [mark.is_first for mark in marks] == [True, False]


def test_a_long_tail_without_claims_is_left_out_and_counted(record: WholeRecord) -> None:
    page = record.pages[4]
    text = "\n".join(["baris"] * 5_000)
    view = show(replace(page, page=replace(page.page, text=text), article=Article(lines=())))
    assert len(lines_of(view)) + view.left_out == 5_000
    assert 0 < view.left_out < 5_000


def test_a_long_run_of_the_sites_own_lines_is_folded_and_the_story_never(record: WholeRecord) -> None:
    page = record.pages[0]
    menu = tuple(line._replace(label=LineLabel.CHROME) for line in page.article.lines)
    bare = replace(page, events=(), statements=(), casualties=(), agreements=())
    assert [block.is_folded for block in show(bare).blocks] == [False] * 5
    assert [block.is_folded for block in show(replace(bare, article=replace(page.article, lines=menu))).blocks] == [
        True
    ]
    assert not any(block.is_folded and block.lines[0].marks for block in show(page).blocks)
