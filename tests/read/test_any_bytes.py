"""Whatever bytes come by whatever name: pages or reasons, never an error."""

from __future__ import annotations

import gzip
import io
import json
import os
import sys
from pathlib import Path

import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from runut.read import find_pages
from runut.record.page import Dropped, Page

sys.path.insert(0, str(Path(__file__).parent))
from archives import PAGE, answer, packed, record


def _table() -> bytes:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    stream = io.BytesIO()
    parquet.write_table(pyarrow.table({"text": ["Satu.", "Dua."], "url": ["a", None]}), stream)
    return stream.getvalue()


FUZZ_EXAMPLES = int(os.environ.get("RUNUT_FUZZ_EXAMPLES", "300"))
"""`make fuzz` asks for more."""

ROWS = "\n".join(json.dumps({"id": n, "text": f"Kalimat {n}.", "meta": {"url": "a"}}) for n in range(3)).encode()
GZIPPED = answer(gzip.compress(PAGE.encode(), mtime=0), head="Content-Type: text/html\r\nContent-Encoding: gzip")
SEEDS = (
    ROWS,
    b"[" + ROWS.replace(b"\n", b",\n") + b"]",
    gzip.compress(ROWS, mtime=0),
    zstandard.compress(ROWS),
    PAGE.encode(),
    record(answer(PAGE.encode())) + record(GZIPPED) + record(b"Teks.", type="conversion", content_type="text/plain"),
    packed([record(answer(PAGE.encode())), record(GZIPPED)]),
    _table(),
)
NAMES = ("a.txt", "a.html", "a.jsonl", "a.json", "a.warc", "a.parquet", "a.gz", "a")


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Draw a file with some bytes changed, taken out, put in or repeated."""
    data = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 6))):
        at = draw(st.integers(0, len(data)))
        size = draw(st.integers(0, 40))
        data[at : at + size] = draw(st.one_of(st.binary(max_size=8), st.just(bytes(data[at : at + 2 * size]))))
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


@settings(max_examples=FUZZ_EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(damaged(), st.binary(max_size=200)), name=st.sampled_from(NAMES))
def test_any_bytes_give_pages_or_reasons(tmp_path: Path, data: bytes, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    found = list(find_pages([path]))
    assert found
    for item in found:
        if isinstance(item, Dropped):
            assert name in item.reason or "standard input" in item.reason
        else:
            assert isinstance(item, Page)
            assert item.text.strip()
            item.text.encode()
