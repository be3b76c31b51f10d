"""How the server is started: what it needs is checked first, and where it is told."""

from __future__ import annotations

import os
from contextlib import nullcontext

from rich.console import Console

from runut.cli.serve_options import ServeOptions
from runut.errors import InputError
from runut.export.words import interface_languages
from runut.pipeline import read_state
from runut.record.address import RecordAddress


def serve_record(file: RecordAddress, options: ServeOptions) -> None:
    """Serve a record until it is stopped.

    Raises:
        InputError: The web's packages are missing, or it would be open to others without a token.
        RecordFileError: The record cannot be read.
    """
    try:
        from runut.web.people import TOKEN_VARIABLE, is_loopback, read_people
        from runut.web.serving import serve
        from runut.web.settings import WebSettings
    except ModuleNotFoundError as error:
        raise InputError(f"the web needs {error.name}; install it with: pip install 'runut[web]'") from error
    _check_language(options.language)
    read_state(file)
    people = read_people(options.people, os.environ)
    if not is_loopback(options.host) and not people:
        raise InputError(
            f"--host {options.host} lets others reach the record: set {TOKEN_VARIABLE}, or give --people FILE"
        )
    settings = WebSettings(
        path=file,
        language=options.language,
        hosts=_names_of(options),
        people=people,
        allow_fetch=options.allow_fetch,
        allow_private=options.allow_private,
        is_secure=options.behind_tls,
    )
    where = f"[{options.host}]" if ":" in options.host else options.host
    console = Console(stderr=True)
    with console.status(f"reading {file}") if console.is_terminal else nullcontext() as shown:

        def tell(port: int) -> None:
            if shown is not None:
                shown.stop()
            print(f"{file} is open at http://{where}:{port}/   Ctrl-C stops it", flush=True)

        serve(settings, host=options.host, port=options.port, tell=tell)


def _check_language(language: str) -> None:
    if language not in interface_languages():
        known = ", ".join(interface_languages())
        raise InputError(f"the pages have no words in {language!r}; choose one of: {known}")


def _names_of(options: ServeOptions) -> frozenset[str]:
    """Return the names by which the server may be asked for."""
    return frozenset({"127.0.0.1", "localhost", "::1", options.host.lower(), *map(str.lower, options.host_name or ())})
