"""What we know of a language: data, the same file names in each language's folder, loaded and checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import tomli

from runut.errors import DataError

FOLDER = Path(__file__).parent
"""Where the data lie: files beside this one, for to ask `importlib.resources` costs a fortieth of a start-up."""


@cache
def known_languages() -> tuple[str, ...]:
    """Return the BCP 47 codes of the languages whose data ship, sorted."""
    return tuple(sorted(item.name for item in FOLDER.iterdir() if item.is_dir() and (item / "lines.toml").is_file()))


@cache
def readable_languages() -> tuple[str, ...]:
    """Return the codes of the languages whose claims can be read: those with a lexicon of events."""
    return tuple(code for code in known_languages() if (FOLDER / code / "frames.toml").is_file())


@cache
def read_toml(language: str, name: str) -> dict[str, Any]:
    """Read `<language>/<name>.toml` once; several rooms ask for the same file.

    Raises:
        DataError: The file is missing or is no valid TOML.
    """
    path = FOLDER / language / f"{name}.toml"
    try:
        return tomli.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DataError(f"languages/{language}/{name}.toml is missing; reinstall Runut") from error
    except tomli.TOMLDecodeError as error:
        raise DataError(f"languages/{language}/{name}.toml: {error}; mend the file") from error


def read_table(language: str, name: str) -> list[dict[str, str]]:
    """Read `<language>/<name>.tsv`: a header line, then rows; empty lines and lines starting with # are notes.

    Raises:
        DataError: The file is missing, or a row has more cells than the header.
    """
    path = FOLDER / language / f"{name}.tsv"
    return parse_table(path.read_text(encoding="utf-8"), f"languages/{language}/{name}.tsv")


def parse_table(text: str, where: str) -> list[dict[str, str]]:
    """Parse tab-separated text into rows keyed by the header; missing last cells are "".

    Raises:
        DataError: Some rows have more cells than the header; all such rows are named.
    """
    lines = text.splitlines()
    told = [line for line in lines if line and line[0] != "#" and not line.isspace()]
    if not told:
        return []
    header, *rows = [list(map(str.strip, line.split("\t"))) for line in told]
    width = len(header)
    if any(len(row) > width for row in rows):
        many = [n for n, line in enumerate(lines, 1) if line.strip() and line[0] != "#" and line.count("\t") >= width]
        raise DataError(f"more cells than the header has: {', '.join(f'{where}:{n}' for n in many)}; mend the rows")
    lacking = [""] * width
    return [dict(zip(header, row if len(row) == width else row + lacking, strict=False)) for row in rows]
