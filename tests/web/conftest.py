"""A record of the sample pages, one of a hostile page, and clients that ask a server for them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("fastapi")

import uvicorn
from starlette.testclient import TestClient

from runut.pipeline import build
from runut.web.app import make_app
from runut.web.settings import WebSettings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_CHROMIUM = Path("/usr/bin/chromium")
_SAMPLES = Path(__file__).parents[2] / "samples" / "pages"
HOST = "http://127.0.0.1"
_ACCESS_RULES: dict[str, dict[str, object]] = {
    "light": {"resultTypes": ["violations"]},
    "dark": {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]},
    "phone": {
        "resultTypes": ["violations"],
        "runOnly": ["color-contrast", "scrollable-region-focusable"],
    },
}
"""What is looked at: all in the light; elsewhere what colours or a narrow window can change."""


@pytest.fixture(scope="session")
def access_rules() -> dict[str, dict[str, object]]:
    """Return what axe looks at, by how a page is looked at."""
    return _ACCESS_RULES


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a record of the sample pages."""
    path = tmp_path_factory.mktemp("web") / "karabakh.runut"
    build([_SAMPLES], to=path)
    return path


@pytest.fixture(scope="session")
def client(sample_file: Path) -> TestClient:
    """Return what asks for pages of the sample record."""
    return TestClient(make_app(WebSettings(path=sample_file)), base_url=HOST)


@pytest.fixture
def client_of() -> Callable[[WebSettings], TestClient]:
    """Return what makes a client of a server with other settings."""
    return lambda settings: TestClient(make_app(settings), base_url=HOST, follow_redirects=False)


@contextmanager
def _run_server(settings: WebSettings, **options: object) -> Iterator[str]:
    config = uvicorn.Config(make_app(settings), port=0, log_level="error", **options)  # type: ignore[arg-type]
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"{HOST}:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=30)


@pytest.fixture(scope="session")
def run_server() -> Callable[..., AbstractContextManager[str]]:
    """Return what runs a server of some settings while a block runs, and gives its address."""
    return _run_server


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a real browser; tests that ask for it are skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install 'runut[dev]'")
    if not _CHROMIUM.exists():
        pytest.skip(f"needs {_CHROMIUM}")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=str(_CHROMIUM), args=["--no-sandbox"])
        yield opened
        opened.close()


@contextmanager
def _open_watched(browser: Browser, address: str, *, may_refuse: bool = False) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    opened = context.new_page()
    opened.set_default_timeout(90_000)  # milliseconds; a busy machine draws late
    faults: list[str] = []
    opened.on(
        "console",
        lambda told: (
            faults.append(told.text) if told.type == "error" and not (may_refuse and "422" in told.text) else None
        ),
    )
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("request", lambda asked: faults.append(asked.url) if not asked.url.startswith(address) else None)
    yield opened
    context.close()
    assert faults == []


@pytest.fixture(scope="session")
def open_watched() -> Callable[..., AbstractContextManager[Page]]:
    """Return what opens a page in a browser while a block runs, and fails where it errs or asks anybody else.

    A form that is refused (422) is an error too, unless it may be.
    """
    return _open_watched
