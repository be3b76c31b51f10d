"""A page is read alike whatever the order in which Python happens to hold its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

STORIES = Path(__file__).parent.parent / "evaluation" / "stories"
READ = """
import json, sys, tomllib
from runut.page_reading import read_page
from runut.record.json_form import page_record_form
for path in sys.argv[1:]:
    story = tomllib.load(open(path, "rb"))
    record = read_page(story["text"], id=path, published=story["published"])
    print(json.dumps(page_record_form(record), sort_keys=True, default=str))
"""


def read(paths: list[str], seed: str) -> str:
    env = os.environ | {"PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", READ, *paths], env=env, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_record_does_not_depend_on_the_seed_of_hashes() -> None:
    paths = [str(path) for path in sorted(STORIES.glob("*.toml"))[::12]]
    first = read(paths, "1")
    assert first.count("\n") == len(paths)
    assert read(paths, "2") == first
