"""The tools that turn a page into an article, each used as its makers recommend for news in a known language.

A tool that is not installed fails when it is made; one that stumbles over a page raises then. Both are told.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from runut.settings import Voting


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a tool makes of a page; None for what it did not find, "" for a field it does not know."""

    body: str = ""
    title: str | None = ""
    published: str | None = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One page as a tool gets it: markup or text, and its language."""

    content: str
    is_html: bool
    language: str


Read = Callable[[Asked], Found]
_INSTANT = "%Y-%m-%dT%H:%M:%S%z"
_STOPLISTS = {"id": "Indonesian", "en": "English"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool by the name shown.

    Attributes:
        name: As in the table.
        packages: The distributions whose versions are printed.
        make: Imports it and returns its reader.
        takes_text: Whether it reads a crawler's text as it is; the others get a paragraph for each line.
    """

    name: str
    packages: tuple[str, ...]
    make: Callable[[], Read]
    takes_text: bool = False


def _make_runut(voting: Voting = Voting.NEVER) -> Read:
    from runut.clean import clean_page
    from runut.read import ReadOptions, find_pages, page_from_text
    from runut.record.article import LineLabel
    from runut.record.page import Page

    path = Path(tempfile.mkdtemp()) / "page.html"

    def page_of(asked: Asked) -> Page:
        if not asked.is_html:
            return page_from_text(asked.content, id="page")
        path.write_text(asked.content, encoding="utf-8")
        (page,) = find_pages([path], options=ReadOptions(voting=voting))
        if not isinstance(page, Page):
            raise TypeError(page.reason)
        return page

    def read(asked: Asked) -> Found:
        page = page_of(asked)
        article = clean_page(page)
        body = [page.text[line.start : line.end] for line in article.lines if line.label is LineLabel.BODY]
        published = None if article.published is None else str(article.published)
        return Found(body="\n".join(body), title=article.title, published=published)

    return read


def _make_trafilatura(**options: bool) -> Read:
    from trafilatura import bare_extraction

    def read(asked: Asked) -> Found:
        document = bare_extraction(
            asked.content,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"original_date": True, "extensive_search": True, "outputformat": _INSTANT},
            **options,
        )
        if document is None:
            return Found(title=None, published=None)
        return Found(body=document.text or "", title=document.title, published=document.date)

    return read


def _make_readability() -> Read:
    import html_text
    from readability import Document

    def read(asked: Asked) -> Found:
        document = Document(asked.content)
        return Found(body=html_text.extract_text(document.summary(html_partial=True)), title=document.short_title())

    return read


def _make_html_text() -> Read:
    import html_text

    return lambda asked: Found(body=html_text.extract_text(asked.content))


def _make_resiliparse() -> Read:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    def read(asked: Asked) -> Found:
        tree = HTMLTree.parse(asked.content)
        body = extract_plain_text(tree, main_content=True, alt_texts=False, links=False, comments=False)
        return Found(body=body, title=tree.title or None)

    return read


def _make_justext() -> Read:
    import justext

    stoplists = {language: justext.get_stoplist(name) for language, name in _STOPLISTS.items()}

    def read(asked: Asked) -> Found:
        paragraphs = justext.justext(asked.content.encode(), stoplists[asked.language], encoding="utf-8")
        return Found(body="\n".join(one.text for one in paragraphs if not one.is_boilerplate))

    return read


def _make_newspaper() -> Read:
    from newspaper import Article

    def read(asked: Asked) -> Found:
        article = Article("https://news.example/page", language=asked.language, fetch_images=False)
        article.download(input_html=asked.content)
        article.parse()
        return Found(body=article.text, title=article.title or None, published=_instant_of(article.publish_date))

    return read


def _make_goose() -> Read:
    from goose3 import Goose

    readers = {
        language: Goose({"use_meta_language": False, "target_language": language, "enable_image_fetching": False})
        for language in _STOPLISTS
    }

    def read(asked: Asked) -> Found:
        article = readers[asked.language].extract(raw_html=asked.content)
        published = article.publish_date
        return Found(
            body=article.cleaned_text or "",
            title=article.title or None,
            published=published if isinstance(published, str) else _instant_of(published),
        )

    return read


def _make_boilerpy() -> Read:
    from boilerpy3.extractors import ArticleExtractor

    extractor = ArticleExtractor()

    def read(asked: Asked) -> Found:
        document = extractor.get_doc(asked.content)
        return Found(body=document.content, title=document.title or None)

    return read


def _make_htmldate() -> Read:
    from htmldate import find_date

    def read(asked: Asked) -> Found:
        found = find_date(asked.content, original_date=True, extensive_search=True, outputformat=_INSTANT)
        return Found(published=found)

    return read


def _instant_of(value: object) -> str | None:
    return value.isoformat() if isinstance(value, datetime) else None


TOOLS = (
    Tool(name="Runut", packages=("runut",), make=_make_runut, takes_text=True),
    Tool(name="Runut with voters", packages=(), make=lambda: _make_runut(Voting.UNSURE), takes_text=True),
    Tool(
        name="trafilatura precision",
        packages=("trafilatura",),
        make=lambda: _make_trafilatura(favor_precision=True),
    ),
    Tool(name="trafilatura fast", packages=(), make=lambda: _make_trafilatura(fast=True)),
    Tool(name="readability+html-text", packages=("readability-lxml", "html-text"), make=_make_readability),
    Tool(name="resiliparse", packages=("resiliparse",), make=_make_resiliparse),
    Tool(name="jusText", packages=("jusText",), make=_make_justext),
    Tool(name="newspaper4k", packages=("newspaper4k",), make=_make_newspaper),
    Tool(name="goose3", packages=("goose3",), make=_make_goose),
    Tool(name="boilerpy3", packages=("boilerpy3",), make=_make_boilerpy),
    Tool(name="html-text (all text)", packages=(), make=_make_html_text),
    Tool(name="htmldate", packages=("htmldate",), make=_make_htmldate),
)
"""In the order of the table."""
