"""What JSON-LD says of an article, faulty or not."""

from __future__ import annotations

import pytest

from runut.read.linked_data import find_linked_data

_TIME = "2021-03-04T05:06:07+07:00"


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "datePublished": "TIME"}',
        '[{"@type": "BreadcrumbList"}, {"@type": ["Thing", "ReportageNewsArticle"], "datePublished": "TIME"}]',
        '{"@graph": [{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "datePublished": "TIME"}}]}',
        '{"@type": "WebSite", "name": "Gema"}\n{"@type": "NewsArticle", "datePublished": "TIME"}',
        '{"@type": "NewsArticle", "datePublished": "TIME",}',
        '{"@type": "NewsArticle", "description": "dua\nbaris", "datePublished": "TIME"}',
        "{&quot;@type&quot;: &quot;NewsArticle&quot;, &quot;datePublished&quot;: &quot;TIME&quot;}",
        '<!-- {"@type": "NewsArticle", "datePublished": "TIME"} -->',
        '//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "TIME"}\n//]]>',
        '{"@type": "NewsArticle", "headline": "kata "Damai" lagi", "datePublished": "TIME"}',
    ],
)
def test_the_time_is_read_from_every_form(script: str) -> None:
    assert ("datePublished", _TIME) in list(find_linked_data(script.replace("TIME", _TIME)))


def test_of_two_articles_the_first_stands_first() -> None:
    script = '[{"@type": "NewsArticle", "headline": "satu"}, {"@type": "NewsArticle", "headline": "dua"}]'
    assert [value for _, value in find_linked_data(script)] == ["satu", "dua"]


def test_names_of_persons_and_lists_are_read() -> None:
    script = '{"@type": "Article", "author": [{"name": ["Sari Wening", 3]}, "Bagas"], "publisher": {"name": "Gema"}}'
    assert list(find_linked_data(script)) == [("author", "Sari Wening"), ("author", "Bagas"), ("publisher", "Gema")]


@pytest.mark.parametrize("script", ["", "{", "[" * 100_000, "null", '"x"', '{"@type": "Person", "name": "x"}', "{,}"])
def test_what_says_nothing_of_an_article_gives_nothing(script: str) -> None:
    assert list(find_linked_data(script)) == []
