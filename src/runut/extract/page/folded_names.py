"""Names as they are compared: without case, hyphens and the signs around them."""

from __future__ import annotations


def fold_name(name: str) -> str:
    """Fold a name for comparison."""
    return name.casefold().replace("-", " ").replace("’", "'").strip(".,'")
