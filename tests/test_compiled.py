"""What the rooms that can be compiled must not do, lest they read otherwise when they are (docs/guide/compiled.md)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import runut

ROOMS = ("annotate", "clean", "extract")


def find_bounds(tree: ast.AST) -> Iterator[ast.expr]:
    """Yield what is evaluated more than once in compiled code: what is gone through, and arguments of min and max."""
    for node in ast.walk(tree):
        if isinstance(node, ast.comprehension | ast.For):
            yield node.iter
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"min", "max"}:
            yield from (argument for argument in node.args if not isinstance(argument, ast.GeneratorExp))


def takes_a_step(expression: ast.expr) -> bool:
    """Tell whether an expression moves a generator on."""
    calls = (node.func for node in ast.walk(expression) if isinstance(node, ast.Call))
    return any(isinstance(function, ast.Name) and function.id == "next" for function in calls)


def test_no_bound_moves_a_generator_on() -> None:
    root = Path(runut.__file__).parent
    files = [file for room in ROOMS for file in (root / room).rglob("*.py")]
    faults = [
        f"{file.relative_to(root)}:{bound.lineno}"
        for file in files
        for bound in find_bounds(ast.parse(file.read_text(encoding="utf-8")))
        if takes_a_step(bound)
    ]
    assert files
    assert not faults


def test_a_step_in_a_bound_is_seen() -> None:
    tree = ast.parse("any(node for node in nodes[: next(ends, 3)])\nmin(next(ends, 3), 3)\nnodes[:last]")
    assert sum(map(takes_a_step, find_bounds(tree))) == 2
