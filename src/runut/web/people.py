"""Who may sign in: read from a file or the environment, never from a command line, which others can list."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from pathlib import Path

from runut.errors import InputError
from runut.web.settings import Person, Role

TOKEN_VARIABLE = "RUNUT_WEB_TOKEN"  # noqa: S105 -- the name of a variable
_LEAST_TOKEN_LENGTH = 12


def read_people(file: Path | None, environment: Mapping[str, str]) -> tuple[Person, ...]:
    """Return who may sign in.

    Args:
        file: Lines of name, role and token, apart by spaces; None for none; empty lines and those with # are no one.
        environment: Its `RUNUT_WEB_TOKEN` lets in one administrator.

    Raises:
        InputError: The file cannot be read, or a line is faulty.
    """
    people = [] if file is None else _read_file(file)
    token = environment.get(TOKEN_VARIABLE)
    if token:
        people.append(_check(Person(name="admin", role=Role.ADMINISTRATOR, token=token), TOKEN_VARIABLE))
    doubled = {person.name for person in people if sum(one.name == person.name for one in people) > 1}
    if doubled:
        raise InputError(
            f"{file or TOKEN_VARIABLE}: {', '.join(sorted(doubled))} stands there twice; give one line each"
        )
    return tuple(people)


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches an address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _read_file(file: Path) -> list[Person]:
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{file} cannot be read ({error}); give a text file of lines `name role token`") from error
    return [
        _parse_line(line, f"{file}, line {number}")
        for number, line in enumerate(lines, 1)
        if line.strip() and not line.lstrip().startswith("#")
    ]


def _parse_line(line: str, where: str) -> Person:
    parts = line.split()
    roles = ", ".join(Role)
    if len(parts) != 3 or parts[1] not in set(Role):
        raise InputError(f"{where}: write a name, a role ({roles}) and a token, apart by spaces")
    name, role, token = parts
    return _check(Person(name=name, role=Role(role), token=token), where)


def _check(person: Person, where: str) -> Person:
    if len(person.token) < _LEAST_TOKEN_LENGTH:
        raise InputError(f"{where}: the token is short; use at least {_LEAST_TOKEN_LENGTH} characters")
    return person
