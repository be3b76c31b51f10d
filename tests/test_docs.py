"""What the documents name is there: verbs with their options, targets of make, files."""

from __future__ import annotations

import re
import shlex
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from runut.cli import app

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted([*ROOT.glob("README*.md"), *(ROOT / "docs" / "guide").glob("*.md")])
CALL = re.compile(r"(?:^\s*\$ |^\s*|`|\s)runut ([a-z]+)\b([^`\n]*)")
TARGET = re.compile(r"(?:`|^\s*\$ |^\s+)make ([a-z]+)", re.MULTILINE)
CODE = re.compile(r"```(?:sh|console)?\n.*?```|^ {4}.*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)


@cache
def load_options() -> dict[str, dict[str, set[str]]]:
    """Return every verb with its options, and the values of those that are chosen from a list, as its help has them."""
    run = CliRunner().invoke
    verbs = re.findall(r"^  ([a-z]+)  ", run(app, ["--help"]).output.partition("Commands:")[2], re.MULTILINE)
    return {verb: find_options(run(app, [verb, "--help"]).output) for verb in verbs}


def find_options(told: str) -> dict[str, set[str]]:
    """Return the options in the help of a verb with the values that each may have; none where it may have any."""
    found = re.findall(r"^  (--[a-z-]+)(?: [<\[]([a-z]+(?:\|[a-z]+)+)[>\]])?", told, re.MULTILINE)
    return {option: set(filter(None, values.split("|"))) for option, values in found}


def find_calls(document: Path) -> list[tuple[str, list[str]]]:
    """Return the calls of the command that stand as code in a document, with their arguments."""
    code = "\n".join(CODE.findall(document.read_text(encoding="utf-8")))
    return [
        (verb, shlex.split(rest.partition(" #")[0].replace("'", " ").replace('"', " ")))
        for line in code.splitlines()
        for verb, rest in CALL.findall(line)
    ]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_call_names_a_verb_and_options_that_exist(document: Path) -> None:
    options = load_options()
    for verb, arguments in find_calls(document):
        assert verb in options, verb
        for name, value in pairwise([*arguments, ""]):
            if not name.startswith("--"):
                continue
            assert name in options[verb], f"runut {verb} {name}"
            assert value in (options[verb][name] or {value}), f"runut {verb} {name} {value}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_target_of_make_exists(document: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(TARGET.findall(document.read_text(encoding="utf-8"))) <= targets


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    for link in re.findall(r"\]\(([^)#:\s]+)\)", document.read_text(encoding="utf-8")):
        assert (document.parent / link).exists(), link


def test_calls_and_choices_are_found() -> None:
    found = {verb for document in DOCUMENTS for verb, _ in find_calls(document)}
    assert "agreements" in load_options()["show"]["--what"]
    assert {"read", "build", "show", "explain", "review", "serve"} <= found
