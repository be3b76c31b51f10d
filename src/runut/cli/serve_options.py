"""The options of the server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer


@dataclass(frozen=True, slots=True, kw_only=True)
class ServeOptions:
    """Where the server listens, and whom it lets in."""

    host: Annotated[str, typer.Option(metavar="ADDRESS", help="Address on which it listens.")] = "127.0.0.1"
    port: Annotated[int, typer.Option(min=0, max=65535, help="Port on which it listens.")] = 8000
    language: Annotated[str, typer.Option(metavar="id|en", help="The language in which it opens.")] = "id"
    host_name: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="A further name by which browsers may ask for it, as of a proxy before it."),
    ] = None
    people: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE", help="Who may sign in: lines of name, role (reader, reviewer, administrator) and token."
        ),
    ] = None
    behind_tls: Annotated[
        bool, typer.Option("--behind-tls", help="Browsers reach it by https alone, through a proxy before it.")
    ] = False
    allow_fetch: Annotated[bool, typer.Option("--allow-fetch", help="Let reviewers fetch pages from the web.")] = False
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="With --allow-fetch: also from addresses outside the public web.")
    ] = False
