"""What the command has to say beside its output."""

from __future__ import annotations

import sys


def complain(message: str) -> None:
    """Print a message on standard error."""
    print(f"runut: {message}", file=sys.stderr)
