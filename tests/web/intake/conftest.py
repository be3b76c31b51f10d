"""A server over a new record of one page, whose owner adds more."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from runut.pipeline import build
from runut.web.app import make_app
from runut.web.settings import WebSettings

_PAGE = (
    "Jakarta, 10 November 2020 - Armenia dan Azerbaijan menyepakati gencatan senjata di Moskwa pada 9 November 2020."
)


class Adder:
    """Somebody who adds pages."""

    def __init__(self, client: TestClient, file: Path) -> None:
        self.client, self.file = client, file

    def send(self, files: list[tuple[str, bytes]] | None = None, **fields: str):  # noqa: ANN201 - the client's answer
        form = re.search(r'name="form" value="([^"]+)"', self.client.get("/ingest").text)
        assert form
        given = [("files", file) for file in files or ()]
        sort = "files" if files is not None else "text"
        return self.client.post("/ingest", data={"form": form[1], "sort": sort, **fields}, files=given or None)

    def wait(self, address: str) -> str:
        """Return the page of a job that is over."""
        until = time.monotonic() + 120
        while self.client.get(f"{address}/state").json()["state"] in {"waiting", "working"}:
            assert time.monotonic() < until
            time.sleep(0.05)
        return str(self.client.get(address).text)


@pytest.fixture
def open_intake(tmp_path: Path) -> Callable[..., Adder]:
    (tmp_path / "first.txt").write_text(_PAGE, encoding="utf-8")
    file = tmp_path / "new.runut"
    build([tmp_path / "first.txt"], to=file)

    def make(**more: object) -> Adder:
        settings = WebSettings(path=file, language="en", **more)  # type: ignore[arg-type]
        return Adder(TestClient(make_app(settings), base_url="http://127.0.0.1", follow_redirects=False), file)

    return make


@pytest.fixture
def adder(open_intake: Callable[..., Adder]) -> Adder:
    return open_intake()
