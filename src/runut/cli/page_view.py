"""One page's record for people at a terminal: its article, then each line with the claims it carries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from rich.text import Text

from runut.cli.claim_words import tell_claim
from runut.record.article import Article, Line, PageKind, Passage
from runut.record.claims import Agreement, Casualty, Claim, Event, Statement
from runut.record.page_record import PageRecord

STYLE_OF = {Event: "bold cyan", Statement: "italic green", Casualty: "bold red", Agreement: "bold magenta"}
_SIGN_OF = {Event: "▸", Statement: "❝", Casualty: "†", Agreement: "§"}
_SHOWN_CHARS = 2_000
"""A line longer than this is shown from its beginning only; `--json` has all of it."""


def show_page(record: PageRecord, *, explain: bool) -> Iterator[Text]:
    """Yield what to print of one page.

    Args:
        record: The page record.
        explain: Also each line's label with its reason, and the steps behind each claim.
    """
    yield Text(record.page.id, style="bold underline")
    yield from _show_article(record, explain=explain)
    by_line: dict[int, list[Claim]] = defaultdict(list)
    for claim in sorted(record.claims, key=lambda claim: claim.evidence.start):
        by_line[claim.evidence.line].append(claim)
    for line in record.article.lines:
        claims = by_line.get(line.number, [])
        if claims or explain:
            yield _show_line(line, claims, record.page.text)
        if explain:
            yield Text(f"      {line.label.value}: {line.reason or 'no reason given'}", style="dim")
        for claim in claims:
            yield from _show_claim(claim, record.page.text, explain=explain)
    if record.not_read:
        yield Text(f"not read further: {record.not_read}", style="yellow")
    elif not record.claims:
        yield Text("no claims", style="dim")
    yield Text()


def _show_article(record: PageRecord, *, explain: bool) -> Iterator[Text]:
    article = record.article
    published = None if article.published is None else str(article.published)
    if published and article.published_basis:
        published += f" ({article.published_basis.value})"
    if published and explain and article.published_reason:
        published += f": {article.published_reason}"
    for name, value in (
        ("title", article.title),
        ("subtitle", article.subtitle),
        ("published", published),
        ("outlet", article.outlet),
        ("by", ", ".join(f"{byline.name} ({byline.role.value})" for byline in article.bylines)),
        ("relays", ", ".join(article.agencies)),
        ("place", article.place_line),
        ("pictures", ", ".join(article.credits)),
        ("language", article.language),
        ("kind", _tell_kind(article, explain=explain)),
        ("notices", ", ".join(f"{notice.kind.value} (line {notice.line})" for notice in article.notices)),
        ("also in", ", ".join(_tell_passage(passage) for passage in article.passages)),
    ):
        if value:
            yield Text.assemble((f"{name:>10}  ", "dim"), value)


def _tell_kind(article: Article, *, explain: bool) -> str:
    """Return what the page is, nothing for an article unless asked why it is one."""
    if article.kind is PageKind.ARTICLE and not explain:
        return ""
    return f"{article.kind.told}: {article.kind_reason}" if article.kind_reason else article.kind.told


def _tell_passage(passage: Passage) -> str:
    lines = f"line {passage.first}" if passage.first == passage.last else f"lines {passage.first}-{passage.last}"
    return f"{passage.language} ({lines})"


def _show_line(line: Line, claims: list[Claim], text: str) -> Text:
    shown = Text(text[line.start : min(line.end, line.start + _SHOWN_CHARS)])
    for claim in claims:
        shown.stylize(STYLE_OF[type(claim)], claim.evidence.start - line.start, claim.evidence.end - line.start)
    return Text.assemble((f"{line.number:>4}  ", "dim"), shown)


def _show_claim(claim: Claim, text: str, *, explain: bool) -> Iterator[Text]:
    words = " ".join(text[claim.evidence.start : claim.evidence.end].split())
    told = Text.assemble(
        (f"      {_SIGN_OF[type(claim)]} ", STYLE_OF[type(claim)]), tell_claim(claim, text), (f"  {claim.id}", "dim")
    )
    yield told
    if not isinstance(claim, Statement):
        yield Text(f"        “{words}”", style="dim")
    if explain:
        for step in claim.steps:
            yield Text(f"        {step.what}: {step.why}", style="dim")
