"""What we know of a language: data, the same file names in each language's folder, loaded and checked."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

import tomli

from runut.errors import DataError


@cache
def known_languages() -> tuple[str, ...]:
    """Return the BCP 47 codes of the languages whose data ship, sorted."""
    folder = resources.files(__package__)
    return tuple(sorted(item.name for item in folder.iterdir() if item.is_dir() and (item / "lines.toml").is_file()))


@cache
def readable_languages() -> tuple[str, ...]:
    """Return the codes of the languages whose claims can be read: those with a lexicon of events."""
    folder = resources.files(__package__)
    return tuple(code for code in known_languages() if (folder / code / "frames.toml").is_file())


@cache
def read_toml(language: str, name: str) -> dict[str, Any]:
    """Read `<language>/<name>.toml` once; several rooms ask for the same file.

    Raises:
        DataError: The file is missing or is no valid TOML.
    """
    path = resources.files(__package__) / language / f"{name}.toml"
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
    path = resources.files(__package__) / language / f"{name}.tsv"
    return parse_table(path.read_text(encoding="utf-8"), f"languages/{language}/{name}.tsv")


def parse_table(text: str, where: str) -> list[dict[str, str]]:
    """Parse tab-separated text into rows keyed by the header; missing last cells are "".

    Raises:
        DataError: Some rows have more cells than the header; all such rows are named.
    """
    numbered = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and line[0] != "#"]
    if not numbered:
        return []
    header = numbered[0][1].split("\t")
    faults = [f"{where}:{n}" for n, line in numbered[1:] if line.count("\t") >= len(header)]
    if faults:
        raise DataError(f"more cells than the header has: {', '.join(faults)}; mend the rows")
    lacking = [""] * len(header)
    return [dict(zip(header, [*map(str.strip, line.split("\t")), *lacking], strict=False)) for _, line in numbered[1:]]
