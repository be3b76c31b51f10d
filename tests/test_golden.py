"""What the sample pages are read as changes only on purpose: `make golden` writes it anew, the diff is reviewed."""

from __future__ import annotations

import runpy
from pathlib import Path


def test_the_samples_are_read_as_before() -> None:
    golden = runpy.run_path(str(Path(__file__).parent.parent / "evaluation" / "golden.py"))
    assert golden["tell_samples"]() == golden["GOLDEN"].read_text(encoding="utf-8"), "run `make golden`, read the diff"
