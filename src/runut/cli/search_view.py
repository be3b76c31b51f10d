"""What a search found: a line or two each at a terminal, tab-separated values in a pipe, JSON lines where asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.text import Text

from runut.cli.complaint import complain
from runut.cli.json_option import as_json_text
from runut.record.search_hit import SearchHit, SearchResult
from runut.record.span import Span

if TYPE_CHECKING:
    from rich.console import Console

_AROUND = 160
"""Code points that are shown before the first mark and after the last, in a line that is longer."""


def show_result(console: Console, result: SearchResult, *, as_json: bool) -> bool:
    """Show what was found, and how much more there is; tells whether anything was."""
    if as_json:
        for hit in result.hits:
            console.file.write(as_json_text(_form_of(hit)) + "\n")
    elif console.is_terminal:
        for hit in result.hits:
            console.print(_tell(hit))
    else:
        for cells in (("date", "page", "line", "words", "claims"), *map(_row, result.hits)):
            console.file.write("\t".join(" ".join(cell.split()) for cell in cells) + "\n")
    if result.also:
        complain(f"also looked for {', '.join(result.also)}; --exact leaves them out")
    more = result.total - len(result.hits)
    if more:
        complain(f"{more:,} line{'s' if more > 1 else ''} more; --limit shows more, --from and --to narrow them")
    if not result.total:
        complain("no line holds all of these words; try fewer, or others")
    return bool(result.total)


def _form_of(hit: SearchHit) -> dict[str, Any]:
    return {
        "page": hit.page,
        "sha256": hit.sha256,
        "published": None if hit.published is None else str(hit.published),
        "outlet": hit.outlet,
        "line": hit.line,
        "start": hit.start,
        "text": hit.text,
        "marks": [{"start": mark.start, "end": mark.end} for mark in hit.marks],
        "claims": list(hit.claims),
    }


def _row(hit: SearchHit) -> tuple[str, ...]:
    words = "".join(f"«{part}»" if is_marked else part for part, is_marked in _parts(hit))
    return _date(hit), hit.page, str(hit.line), words, " ".join(hit.claims)


def _tell(hit: SearchHit) -> Text:
    told = Text.assemble((f"{_date(hit)}  {hit.page}:{hit.line}", "dim"), "\n  ")
    for part, is_marked in _parts(hit):
        told.append(part, style="bold yellow" if is_marked else None)
    if hit.claims:
        told.append(f"\n  {' '.join(hit.claims)}", style="dim")
    return told


def _date(hit: SearchHit) -> str:
    return "undated" if hit.published is None else str(hit.published)


def _parts(hit: SearchHit) -> Iterator[tuple[str, bool]]:
    """Yield the text in parts, each with whether it was looked for; what is far from all of that is left out."""
    marks = hit.marks or (Span(0, 0),)
    first, last = max(0, marks[0].start - _AROUND), min(len(hit.text), marks[-1].end + _AROUND)
    at = first
    yield "… " if first else "", False
    for mark in marks:
        yield hit.text[at : mark.start], False
        yield hit.text[mark.start : mark.end], True
        at = mark.end
    yield hit.text[at:last], False
    yield " …" if last < len(hit.text) else "", False
