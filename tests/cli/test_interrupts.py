"""Tests of Ctrl-C where Python would lose it."""

import subprocess
import sys

PROGRAM = """
import signal, time
from runut.cli.interrupts import heed_lost_interrupts

class Lost:
    def __del__(self):
        raise KeyboardInterrupt

signal.signal(signal.SIGINT, signal.default_int_handler)
heed_lost_interrupts()
Lost()
time.sleep(30)
print("went on")
"""


def test_an_interruption_lost_in_taking_something_apart_is_asked_for_again() -> None:
    ended = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False, timeout=20)
    assert ended.returncode != 0
    assert "went on" not in ended.stdout
    assert "KeyboardInterrupt" in ended.stderr
