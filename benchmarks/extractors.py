"""Runut beside the tools of its field, on the layout pages: bodies, headlines, dates, and pages per CPU-second.

Usage: python benchmarks/extractors.py [--only NAME]   (the tools: pip install 'runut[bench]')

Each tool runs in a process of its own, on every page as HTML and as a crawler's text (HTML tools see each line of the
text as a paragraph). `body` is the F1 of runs of four words, each page weighing alike; `lines` is the F1 of the text
form's lines. `day` and `instant` count pages that state a date (with time and zone), `invented` those of the others
that get one all the same. A page on which a tool fails counts as empty and is counted under `failed`. A third of the
pages, by a hash of their names, is kept aside from all tuning.
"""

from __future__ import annotations

import argparse
import html
import json
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version

from extractor_scores import Agreement
from extractor_tools import TOOLS, Asked, Found, Read, Tool
from layouts import LayoutPage, read_layout_pages

FORMS = ("html", "text")
PARTS = ("tuned", "aside")
RUNS = 2
SLOW_SECONDS = 5.0
"""A tool that needs longer for one round is timed once."""


def ask(page: LayoutPage, form: str, tool: Tool) -> Asked:
    """Return a page in the form in which a tool gets it."""
    if form == "html":
        return Asked(content=page.html, is_html=True, language=page.gold["language"])
    if tool.takes_text:
        return Asked(content=page.text, is_html=False, language=page.gold["language"])
    paragraphs = "\n".join(f"<p>{html.escape(line)}</p>" for line in page.text.split("\n") if line)
    markup = f"<!DOCTYPE html>\n<html><head><title></title></head><body>\n{paragraphs}\n</body></html>\n"
    return Asked(content=markup, is_html=True, language=page.gold["language"])


def read_all(read: Read, asked: Sequence[Asked]) -> tuple[list[Found | None], float]:
    """Return what a tool finds on each page, None where it fails, and the CPU seconds of its best round."""
    best, found = float("inf"), list[Found | None]()
    for _ in range(RUNS):
        started = time.process_time()
        found = [_read_one(read, one) for one in asked]
        best = min(best, time.process_time() - started)
        if best > SLOW_SECONDS:
            break
    return found, best


def _read_one(read: Read, asked: Asked) -> Found | None:
    try:
        return read(asked)
    except Exception as error:  # noqa: BLE001 - that a tool fails on a page is a finding
        print(f"{type(error).__name__}: {error}"[:200], file=sys.stderr)
        return None


def score_tool(tool: Tool) -> dict[str, object]:
    """Return a tool's agreements by form and part, and its speed by form."""
    pages, read = read_layout_pages(), tool.make()
    told: dict[str, object] = {}
    for form in FORMS:
        asked = [ask(page, form, tool) for page in pages]
        _read_one(read, asked[0])  # what is loaded with the first page is not counted
        found, seconds = read_all(read, asked)
        told[f"{form} speed"] = len(pages) / seconds
        for part in PARTS:
            told[f"{form} {part}"] = asdict(_agree(pages, found, form, is_aside=part == "aside"))
    return told


def _agree(pages: Sequence[LayoutPage], found: Sequence[Found | None], form: str, *, is_aside: bool) -> Agreement:
    agreement = Agreement()
    for page, one in zip(pages, found, strict=True):
        if page.is_aside != is_aside:
            continue
        agreement.pages += 1
        agreement.failed += one is None
        told = one or Found(title=None, published=None)
        agreement.add_body(page, told.body)
        agreement.add_fields(page, told)
        if form == "text":
            agreement.add_lines(page, told.body)
    return agreement


def run_apart(tool: Tool) -> dict[str, object] | str:
    """Score a tool in a process of its own; return why where it cannot be used."""
    command = [sys.executable, __file__, "--score", tool.name]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    if ended.returncode == 0:
        return dict(json.loads(ended.stdout.splitlines()[-1]))
    lines = ended.stderr.strip().splitlines()
    return lines[-1] if lines else f"it ended with {ended.returncode}"


def table_rows(form: str, told: dict[str, dict[str, object] | str]) -> Iterator[str]:
    """Yield the lines of one form's table."""
    heads = [f"{name} {part}" for name in _cells(form, Agreement()) for part in PARTS]
    yield f"{form:24}" + "".join(f"{head:>15}" for head in heads) + f"{'pages/s':>10}"
    for name, scores in told.items():
        if isinstance(scores, str):
            yield f"{name:24}cannot be used: {scores}"
            continue
        parts = [_cells(form, Agreement(**scores[f"{form} {part}"])) for part in PARTS]  # type: ignore[arg-type]
        cells = [part[cell] for cell in parts[0] for part in parts]
        yield f"{name:24}" + "".join(f"{cell:>15}" for cell in cells) + f"{scores[f'{form} speed']:10.0f}"


def _cells(form: str, found: Agreement) -> dict[str, str]:
    """Return the cells of one part; a dash where a tool never says such a thing."""
    body = {"body": f"{found.body_f1:.3f}"} | ({"lines": f"{found.line_f1:.3f}"} if form == "text" else {})
    dates = {
        "day": f"{found.days}/{found.dated}",
        "instant": f"{found.instants}/{found.instants_stated}",
        "invented": f"{found.invented}/{found.undated}",
    }
    return (
        (body if found.bodies_said else dict.fromkeys(body, "-"))
        | {"title": f"{found.titles}/{found.pages}" if found.titles_said else "-"}
        | (dates if found.dates_said else dict.fromkeys(dates, "-"))
        | {"failed": str(found.failed)}
    )


def find_versions() -> Iterator[str]:
    """Yield the name and version of every tool's distributions."""
    for package in sorted({package for tool in TOOLS for package in tool.packages}):
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            yield f"{package} is not installed"


def main() -> None:
    """Print one table a form."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="only tools whose name holds this")
    parser.add_argument("--score", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.score:
        print(json.dumps(score_tool(next(tool for tool in TOOLS if tool.name == arguments.score))))
        return
    pages = read_layout_pages()
    kilobytes = sum(len(page.html.encode()) for page in pages) / len(pages) / 1000
    print(f"{len(pages)} pages of {kilobytes:.1f} kB HTML, {sum(page.is_aside for page in pages)} of them aside")
    print(f"Python {sys.version.split()[0]}; " + ", ".join(find_versions()))
    told = {tool.name: run_apart(tool) for tool in TOOLS if arguments.only in tool.name}
    for form in FORMS:
        print()
        for row in table_rows(form, told):
            print(row)


if __name__ == "__main__":
    main()
