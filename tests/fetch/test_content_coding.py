from __future__ import annotations

import contextlib
import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.fetch.content_coding import unpack_body, unpack_gzip
from runut.fetch.fetch_errors import FetchError

WORDS = b"gencatan senjata " * 50


def _raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (WORDS, None),
        (WORDS, "identity"),
        (gzip.compress(WORDS, mtime=0), "gzip"),
        (gzip.compress(WORDS, mtime=0), "X-GZIP"),
        (zlib.compress(WORDS), "deflate"),
        (_raw_deflate(WORDS), "deflate"),
        (gzip.compress(zlib.compress(WORDS), mtime=0), "deflate, gzip"),
        (gzip.compress(WORDS[:99], mtime=0) + gzip.compress(WORDS[99:], mtime=0), "gzip"),
        (gzip.compress(WORDS, mtime=0) + bytes(20), "gzip"),
        (WORDS, "gzip"),
    ],
)
def test_a_packed_body_is_unpacked(body: bytes, coding: str | None) -> None:
    assert unpack_body(body, coding, max_bytes=len(WORDS)) == WORDS


@pytest.mark.parametrize(
    ("body", "coding", "reason"),
    [
        (gzip.compress(WORDS, mtime=0), "gzip", "becomes larger than 100 bytes"),
        (gzip.compress(WORDS, mtime=0)[:-9], "gzip", "becomes larger"),
        (gzip.compress(b"a" * 50, mtime=0)[:-9], "gzip", "broken off"),
        (b"\x1f\x8b" + b"x" * 50, "gzip", "broken"),
        (b"x" * 50, "deflate", "broken"),
        (b"", "deflate", "broken off"),
        (WORDS, "br", "not asked for"),
        (WORDS, "gzip, gzip, gzip", "3 times over"),
        (gzip.compress(b"", mtime=0) * 100, "gzip", "more than 64 pieces"),
        (gzip.compress(gzip.compress(bytes(10_000_000), mtime=0), mtime=0), "gzip, gzip", "becomes larger"),
    ],
)
def test_a_body_that_cannot_be_unpacked_is_told(body: bytes, coding: str, reason: str) -> None:
    with pytest.raises(FetchError, match=reason):
        unpack_body(body, coding, max_bytes=100)


def test_what_is_no_gzip_file_stays_as_it_is() -> None:
    assert unpack_gzip(b"<urlset/>", max_bytes=100) == b"<urlset/>"


@given(st.binary(max_size=300), st.sampled_from(["gzip", "deflate", "gzip,deflate"]))
def test_any_body_is_unpacked_within_bounds_or_told(body: bytes, coding: str) -> None:
    with contextlib.suppress(FetchError):
        assert len(unpack_body(b"\x1f\x8b\x08" + body, coding, max_bytes=1000)) <= 1000
