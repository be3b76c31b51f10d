"""A desk over a record of its own, and reviewers who work at it by forms."""

from __future__ import annotations

import re
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from runut.web.app import make_app
from runut.web.settings import Person, Role, WebSettings

ANI, BUDI, CITRA = "token-of-ani-0001", "token-of-budi-0002", "token-of-citra-003"


class Reviewer:
    """Somebody at a browser."""

    def __init__(self, client: TestClient) -> None:
        self.client = client

    def sign_in(self, token: str) -> Reviewer:
        form = self.form(self.client.get("/sign-in").text)
        assert self.client.post("/sign-in", data={"form": form, "token": token}).status_code == 303
        return self

    @staticmethod
    def form(page: str) -> str:
        found = re.search(r'name="form" value="([^"]+)"', page)
        assert found
        return found[1]

    def first(self, asked: str = "") -> str:
        """Return the claim that waits first."""
        found = re.search(r'href="/review/([^"?]+)[^"]*" data-key="n"', self.client.get(f"/review{asked}").text)
        assert found
        return found[1]

    def do(self, key: str, action: str, **data: object) -> Response:
        """Send a decision by form."""
        form = self.form(self.client.get(f"/review/{key}").text)
        return self.client.post(f"/review/{key}", data={"form": form, "action": action, **data})

    def decisions(self) -> list[dict[str, object]]:
        found: list[dict[str, object]] = self.client.get("/audit.json").json()
        return found

    def wait_for_links(self) -> None:
        until = time.monotonic() + 60
        while self.client.get("/review/state").json()["links"] == "linking":
            assert time.monotonic() < until
            time.sleep(0.05)


@pytest.fixture
def desk_file(sample_file: Path, tmp_path: Path) -> Path:
    """Return a record that a test may change."""
    return Path(shutil.copy(sample_file, tmp_path / "desk.runut"))


@pytest.fixture
def open_desk(desk_file: Path) -> Callable[[], Reviewer]:
    """Return what starts a server of whose machine one is the owner."""

    def make(**more: object) -> Reviewer:
        settings = WebSettings(path=desk_file, language="en", quiet_seconds=0.0, **more)  # type: ignore[arg-type]
        return Reviewer(TestClient(make_app(settings), base_url="http://127.0.0.1", follow_redirects=False))

    return make


@pytest.fixture
def ana(open_desk: Callable[[], Reviewer]) -> Reviewer:
    """Return the owner of the machine at their desk."""
    return open_desk()


@pytest.fixture
def team(desk_file: Path) -> dict[str, Reviewer]:
    """Return two reviewers and a reader who have signed in to one server."""
    people = (
        Person(name="Ani", role=Role.REVIEWER, token=ANI),
        Person(name="Budi", role=Role.ADMINISTRATOR, token=BUDI),
        Person(name="Citra", role=Role.READER, token=CITRA),
    )
    app = make_app(WebSettings(path=desk_file, language="en", people=people, quiet_seconds=0.0))
    return {
        person.name: Reviewer(TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)).sign_in(
            person.token
        )
        for person in people
    }
