"""A record is looked at where it lies, in a file or on a server."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("fastapi")

from starlette.testclient import TestClient

from runut.pipeline import build, open_record
from runut.record.address import parse_address
from runut.store import record_for_viewing
from runut.web.app import make_app
from runut.web.settings import WebSettings
from runut.web.source import MemorySource

_SAMPLES = Path(__file__).parents[2] / "samples" / "pages"


@pytest.fixture
def built(address: str) -> str:
    """Return where a record of some sample pages lies."""
    build(sorted(_SAMPLES.iterdir())[:4], to=address)
    return address


def test_the_store_knows_what_makes_claims_doubtful_as_the_claims_say(built: str) -> None:
    with record_for_viewing(built).traits() as stored, MemorySource(open_record(built)).traits() as told:
        assert sorted(stored, key=lambda one: one.id) == sorted(told, key=lambda one: one.id)


def test_claims_and_pages_come_by_id(built: str) -> None:
    record, stored = open_record(built), record_for_viewing(built)
    claims = record.claims_by_id()
    assert claims
    assert {id_: claim for id_, (claim, _) in stored.read_claims(claims).items()} == {
        id_: claim for id_, (claim, _) in claims.items()
    }
    digests = [page.page.sha256 for page in record.pages]
    assert tuple(stored.read_pages(digests)[digest] for digest in digests) == record.pages
    assert [stored.read_bare_pages(digests)[digest].page.text for digest in digests] == [
        page.page.text for page in record.pages
    ]
    assert stored.read_claims(["e-none", "x"]) == {}


def test_a_record_is_served_from_where_it_lies(built: str) -> None:
    client = TestClient(make_app(WebSettings(path=parse_address(built))), base_url="http://127.0.0.1")
    for path in (
        "/",
        "/timeline",
        "/map",
        "/sources",
        "/human-cost",
        "/review",
        "/search?q=gencatan",
        "/?as_of=2020-11",
    ):
        assert client.get(path).status_code == 200, path
