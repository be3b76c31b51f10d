"""The verb `runut serve` as people start it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

from runut.web.app import make_api
from runut.web.asking import Asked
from runut.web.settings import WebSettings

_CODE = "from runut.cli import main; main()"


def _command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", _CODE, "serve", *arguments]


def _refusal(*arguments: str, environment: dict[str, str] | None = None) -> str:
    done = subprocess.run(
        _command(*arguments),
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **(environment or {})},
    )
    assert done.returncode == 1
    return done.stderr


def test_an_address_that_others_reach_needs_a_token(sample_file: Path) -> None:
    told = _refusal(str(sample_file), "--host", "0.0.0.0")  # noqa: S104 -- what is refused
    assert "RUNUT_WEB_TOKEN" in told


def test_a_short_token_is_refused(sample_file: Path) -> None:
    assert "short" in _refusal(str(sample_file), environment={"RUNUT_WEB_TOKEN": "short"})


def test_a_language_without_words_is_refused(sample_file: Path) -> None:
    assert "choose one of: en, id" in _refusal(str(sample_file), "--language", "xx")


def test_a_record_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert "none.runut" in _refusal(str(tmp_path / "none.runut"))


def test_it_tells_its_address_once_it_answers_until_it_is_stopped(sample_file: Path) -> None:
    with subprocess.Popen(
        _command(str(sample_file), "--port", "0"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        told = re.search(r"http://127\.0\.0\.1:([1-9]\d*)/", server.stdout.readline())
        assert told is not None
        with urllib.request.urlopen(f"http://127.0.0.1:{told.group(1)}/timeline", timeout=30) as answer:
            assert answer.status == 200
            assert "server" not in {name.lower() for name in answer.headers}
        server.send_signal(signal.SIGINT)
        _, complaints = server.communicate(timeout=30)
    assert complaints == ""
    assert server.returncode == 0


def test_the_start_page_is_made_before_anybody_asks(sample_file: Path) -> None:
    server = make_api(WebSettings(path=sample_file)).state.server
    server.prepare()
    assert [(path, asked) for _, path, asked in server._made] == [("/", Asked())]


def test_a_record_that_cannot_be_read_stops_no_server_from_starting(tmp_path: Path) -> None:
    server = make_api(WebSettings(path=tmp_path / "none.runut")).state.server
    server.prepare()
    assert server._made == {}
