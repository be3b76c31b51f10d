"""The verb `runut serve` as people start it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

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


def test_it_answers_until_it_is_stopped(sample_file: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with subprocess.Popen(
        _command(str(sample_file), "--port", str(port)), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        answer = None
        for _ in range(300):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/timeline", timeout=30) as answer:
                    assert answer.status == 200
                    assert "server" not in {name.lower() for name in answer.headers}
                break
            except OSError:
                time.sleep(0.1)
        assert answer is not None
        server.send_signal(signal.SIGINT)
        told, _ = server.communicate(timeout=30)
    assert f"http://127.0.0.1:{port}/" in told
