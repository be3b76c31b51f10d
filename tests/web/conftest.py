"""A record of the sample pages, one of a hostile page, and clients that ask a server for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("fastapi")

from starlette.testclient import TestClient

from runut.pipeline import build
from runut.web.app import make_app
from runut.web.settings import WebSettings

_SAMPLES = Path(__file__).parents[2] / "samples" / "pages"
HOST = "http://127.0.0.1"


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
