"""Every page that shows something of the record has its data as JSON and as CSV, with the same rows."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import time
from pathlib import Path

import pytest
from starlette.testclient import TestClient

import runut
from runut.web.app import make_api, make_app
from runut.web.settings import WebSettings

_PATHS = make_api(WebSettings(path=Path("not asked for"))).openapi()["paths"]
_PAGES = sorted(
    path
    for path, methods in _PATHS.items()
    if "text/html" in methods.get("get", {}).get("responses", {}).get("200", {}).get("content", {})
)
_NO_DATA = {"/sign-in"}
"""Pages that show nothing but a form."""

_ASKED = {"/search": "?q=gencatan"}
_STORY = "Yerevan, 5 Oktober 2020 - Azerbaijan menembaki kota Stepanakert pada 4 Oktober 2020. Tiga warga sipil tewas."


@pytest.fixture(scope="module")
def worked_on(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[TestClient, dict[str, str]]:
    """Return what asks for pages of a record to which two people added, and the address of one of each thing."""
    file = Path(shutil.copy(sample_file, tmp_path_factory.mktemp("data") / "copy.runut"))
    claim = next(claim for page in runut.open_record(file).pages for claim in page.events)
    runut.decide(file, "correct", [claim.id], who="Ani", why="line 3", changes={"time": "2020-11-08"})
    runut.decide(file, "accept", [claim.id], who="Budi")
    client = TestClient(make_app(WebSettings(path=file, language="en")), base_url="http://127.0.0.1")
    form = re.search(r'name="form" value="([^"]+)"', client.get("/ingest").text)
    assert form
    sent = client.post("/ingest", data={"form": form[1], "sort": "text", "text": _STORY}, files={})
    job = sent.url.path
    until = time.monotonic() + 60
    while client.get(f"{job}/state").json()["state"] != "done":
        assert time.monotonic() < until
        time.sleep(0.05)
    things = {
        "/timeline/{key}": client.get("/timeline.json").json()[0]["id"],
        "/actors/{key}": "ARM",
        "/agreements/{key}": client.get("/agreements.json").json()[0]["id"],
        "/disagreements/{key}": client.get("/disagreements.json").json()[0]["disagreement"],
        "/sources/{key}": "s1",
        "/pages/{key}": client.get("/sources.json").json()[0]["page"],
        "/review/{key}": claim.id,
        "/ingest/{id_}": job.rpartition("/")[2],
    }
    return client, things


def _data(client: TestClient, address: str, asked: str = "") -> tuple[list[dict[str, object]], list[dict[str, str]]]:
    """Return the rows of an address as JSON and as CSV."""
    found = [client.get(f"{address}.{ending}{asked}") for ending in ("json", "csv")]
    assert [answer.status_code for answer in found] == [200, 200]
    return json.loads(found[0].text), list(csv.DictReader(io.StringIO(found[1].text)))


def test_some_pages_are_described() -> None:
    assert {"/", "/timeline", "/review", "/review/{key}", "/ingest", "/audit", "/reviewers"} <= set(_PAGES)


@pytest.mark.parametrize("path", [path for path in _PAGES if path not in _NO_DATA])
def test_every_page_has_the_same_rows_as_json_and_as_csv(
    worked_on: tuple[TestClient, dict[str, str]], path: str
) -> None:
    client, things = worked_on
    base = "/overview" if path == "/" else path
    assert {f"{base}.json", f"{base}.csv"} <= _PATHS.keys()
    address = re.sub(r"\{.*\}", things.get(path, ""), base)
    rows, table = _data(client, address, _ASKED.get(path, ""))
    assert len(rows) == len(table) > 0
    assert list(table[0]) == list(rows[0])
    assert all(row.keys() <= rows[0].keys() for row in rows)
    page = client.get("/" if path == "/" else f"{address}{_ASKED.get(path, '')}").text
    assert f'href="{address}.json' in page
    assert f'href="{address}.csv' in page


def test_a_claim_on_the_desk_is_told_as_read_and_as_people_left_it(worked_on) -> None:
    client, things = worked_on
    rows, _ = _data(client, f"/review/{things['/review/{key}']}")
    time_row = next(row for row in rows if row["field"] == "time")
    assert time_row["now"] == "2020-11-08" != time_row["machine"]
    assert time_row["is_changed"] is True
    assert {row["field"] for row in rows if row["is_changed"]} == {"time"}
    steps = [row for row in rows if row["sort"] == "decision"]
    assert [(step["who"], step["action"], step["why"]) for step in steps] == [
        ("Ani", "correct", "line 3"),
        ("Budi", "accept", ""),
    ]
    assert steps[0]["after"] == ["time: 2020-11-08"]


def test_a_rejected_claim_is_nothing_now(tmp_path: Path, sample_file: Path) -> None:
    file = Path(shutil.copy(sample_file, tmp_path / "copy.runut"))
    claim = next(claim for page in runut.open_record(file).pages for claim in page.events)
    runut.decide(file, "reject", [claim.id], who="Ani", why="a film")
    client = TestClient(make_app(WebSettings(path=file)), base_url="http://127.0.0.1")
    rows, _ = _data(client, f"/review/{claim.id}")
    fields = [row for row in rows if row["sort"] == "field"]
    assert next(row for row in fields if row["field"] == "type")["machine"] == claim.type.value
    assert {row["now"] for row in fields} == {None}


def test_a_thing_on_the_desk_is_told_with_its_sentences(worked_on) -> None:
    client, _ = worked_on
    happening = max(client.get("/timeline.json").json(), key=lambda row: len(row["claims"]))
    rows, _ = _data(client, f"/review/{happening['id']}")
    assert [row["claim"] for row in rows if row["sort"] == "claim"] == happening["claims"]
    assert all(row["sentence"] for row in rows if row["sort"] == "claim")


def test_what_was_added_is_told_with_its_page_and_claims(worked_on) -> None:
    client, things = worked_on
    rows, _ = _data(client, "/ingest")
    assert rows == client.get(f"/ingest/{things['/ingest/{id_}']}.json").json()
    (row,) = rows
    assert (row["state"], row["reason"]) == ("done", None)
    assert row["claims"] > 0
    assert client.get(f"/pages/{row['page']}").status_code == 200


def test_what_is_not_there_has_no_data(client: TestClient) -> None:
    for path in ("/review/none", "/ingest/none", "/timeline/none"):
        for ending in ("json", "csv"):
            answer = client.get(f"{path}.{ending}")
            assert (answer.status_code, list(answer.json())) == (404, ["detail"])
