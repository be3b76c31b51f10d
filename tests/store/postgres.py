"""A PostgreSQL server for tests: started in a folder of its own, reached by a socket there, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

_DEBIAN = Path("/usr/lib/postgresql")


def find_programs() -> Path | None:
    """Return the folder of initdb and pg_ctl, the newest of several; None where there is none."""
    found = shutil.which("initdb")
    if found is not None:
        return Path(found).parent
    versions = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return versions[-1].parent if versions else None


@contextmanager
def running_server(programs: Path) -> Iterator[str]:
    """Run a server while the block runs; gives the address of its database."""
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.geteuid() == 0:  # it refuses to run as root
            shutil.chown(folder, "nobody")
        data = folder / "data"
        _call([programs / "initdb", "-D", data, "-U", "runut", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"])
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        _call([programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"])
        try:
            yield f"postgresql://runut@/postgres?host={folder}"
        finally:
            _call([programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"])


def _call(command: Sequence[str | Path]) -> None:
    user = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] if os.geteuid() == 0 else []
    subprocess.run([*user, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd="/")
