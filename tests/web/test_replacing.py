"""What was replaced leads to what is in its place, and back: pages of one address, figures, decisions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from runut.export.views.index import page_anchor
from runut.pipeline import build, open_record
from runut.record.outline import AddressRow
from runut.reviewing import decide
from runut.web.settings import WebSettings
from runut.web.versions import find_versions

_ADDRESS = "https://kabar.example/serangan"
_TEXTS = (
    ("2020-10-05", "Pasar Belor ramai\nPedagang di Belor berjualan sampai malam pada Senin 5 Oktober 2020."),
    ("2020-10-06", "Pasar Belor sepi\nPedagang di Belor pulang lebih awal pada Selasa 6 Oktober 2020."),
    ("2020-10-07", "Pasar Belor tutup\nPedagang di Belor tidak berjualan pada Rabu 7 Oktober 2020."),
)


@pytest.fixture
def versions_file(tmp_path: Path) -> Path:
    """Return a record in which one address held three texts, one after the other."""
    rows = tmp_path / "pages.jsonl"
    rows.write_text(
        "".join(json.dumps({"url": _ADDRESS, "published": day, "text": text}) + "\n" for day, text in _TEXTS),
        encoding="utf-8",
    )
    build([rows], to=tmp_path / "record.runut")
    return tmp_path / "record.runut"


def _anchors(file: Path) -> list[str]:
    """Return the names in addresses of all pages, in order of publication."""
    pages = sorted(open_record(file).pages, key=lambda one: one.page.published or "")
    return [page_anchor(one.page.sha256) for one in pages]


def test_an_earlier_page_leads_to_the_newest_at_its_address_and_that_one_back(
    versions_file: Path, client_of: Callable[[WebSettings], TestClient]
) -> None:
    first, second, third = _anchors(versions_file)
    versions_client = client_of(WebSettings(path=versions_file))
    html = versions_client.get(f"/pages/{first}", headers={"cookie": "language=en"}).text
    banner = html.partition('<p class="banner replaced">')[2].partition("</p>")[0]
    assert f'href="/pages/{third}"' in banner
    assert f'href="/pages/{second}"' in html
    newest = versions_client.get(f"/pages/{third}", headers={"cookie": "language=en"}).text
    assert "banner replaced" not in newest
    earlier = newest.partition("<dt>Earlier at this address</dt>")[2].partition("</dd>")[0]
    assert earlier.index(f'href="/pages/{second}"') < earlier.index(f'href="/pages/{first}"')


def test_as_of_a_day_only_what_had_been_published_replaces(
    versions_file: Path, client_of: Callable[[WebSettings], TestClient]
) -> None:
    first, second, third = _anchors(versions_file)
    versions_client = client_of(WebSettings(path=versions_file))
    html = versions_client.get(f"/pages/{first}?as_of=2020-10-06").text
    banner = html.partition('<p class="banner replaced">')[2].partition("</p>")[0]
    assert f"/pages/{second}" in banner
    assert f'"/pages/{third}' not in html


def test_pages_of_one_address_are_in_the_order_in_which_they_were_seen() -> None:
    rows = [
        AddressRow("c", "https://kabar.example/a/", "2020-10-07T03:00:00+00:00"),
        AddressRow("a", "http://www.kabar.example/a#komentar", "2020-10-06T23:00:00-07:00"),
        AddressRow("b", "https://kabar.example/a", None),
        AddressRow("d", "https://kabar.example/b", None),
    ]
    found = find_versions(rows, {"a": 0, "b": 1, "c": 2, "d": 3})
    assert found == dict.fromkeys("abc", ("b", "c", "a"))


def test_a_replaced_figure_leads_to_what_is_in_its_place_and_that_back(client: TestClient, sample_file: Path) -> None:
    pages = _anchors(sample_file)
    rows = {row["id"]: (page, row) for page in pages for row in client.get(f"/pages/{page}.json").json()}
    replaced = {id_: (page, row["replaced_by"]) for id_, (page, row) in rows.items() if row["replaced_by"]}
    assert replaced
    for claim, (page, later) in replaced.items():
        there = rows[later][0]
        assert claim in rows[later][1]["replaces"]
        assert f'href="/pages/{there}#{later}"' in _claim(client.get(f"/pages/{page}").text, claim)
        assert f'href="/pages/{page}#{claim}"' in _claim(client.get(f"/pages/{there}").text, later)


def _claim(html: str, claim: str) -> str:
    return html.partition(f'<li class="claim" data-claim="{claim}"')[2].partition("</li>")[0]


def test_a_decided_claim_leads_to_its_decision_and_that_one_back(
    tmp_path: Path, sample_file: Path, client_of: Callable[[WebSettings], TestClient]
) -> None:
    file = tmp_path / "copy.runut"
    file.write_bytes(sample_file.read_bytes())
    page = next(one for one in open_record(file).pages if one.events)
    claim = page.events[0].id
    decide(file, "accept", [claim], who="Sari")
    reader = client_of(WebSettings(path=file))
    address = f"/audit?about={claim}"
    assert f'href="{address}"' in _claim(reader.get(f"/pages/{page_anchor(page.page.sha256)}").text, claim)
    assert claim in reader.get(address).text
