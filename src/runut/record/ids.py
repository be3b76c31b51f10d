"""Ids that stay the same when the same page is read again."""

from __future__ import annotations

import hashlib


def make_id(prefix: str, *parts: object) -> str:
    """Return `prefix-` and twelve hex digits made from the parts.

    Twelve digits are 48 bits: among a million claims of one record two share an id with probability 0.002.
    """
    joined = "\x1f".join(map(str, parts))
    return f"{prefix}-{hashlib.sha256(joined.encode()).hexdigest()[:12]}"
