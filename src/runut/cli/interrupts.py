"""A Ctrl-C that Python would lose: one that comes while something is taken apart is asked for again a moment later."""

from __future__ import annotations

import _thread
import signal
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

_MOMENT = 0.05
"""Seconds until it is asked for again: by then the program is in its own code once more."""


def heed_lost_interrupts() -> None:
    """Ask for an interruption again that was raised where nothing can be raised, as in what a weak reference calls."""
    tell = sys.unraisablehook

    def hook(lost: UnraisableHookArgs) -> None:
        if not issubclass(lost.exc_type, KeyboardInterrupt):
            tell(lost)
            return
        again = threading.Timer(_MOMENT, _ask_again)
        again.daemon = True
        again.start()

    sys.unraisablehook = hook


def _ask_again() -> None:
    """Interrupt the main thread, also where it waits for something, if the system can do that."""
    main = threading.main_thread().ident
    if hasattr(signal, "pthread_kill") and main is not None:
        signal.pthread_kill(main, signal.SIGINT)
    else:
        _thread.interrupt_main()
