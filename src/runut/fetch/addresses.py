"""Text → an address of the web that may be asked for, in one spelling."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from runut.errors import InputError

MAX_ADDRESS_CHARS = 4_096
"""Servers refuse longer ones: 8,190 bytes for the whole request line is a common limit."""
_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_.])?")
_KEPT_IN_TARGET = "%/:=&?~+!$,;'@()*[]|"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_USER_INFO = re.compile(r"//[^/?#]*@")


@dataclass(frozen=True, slots=True, kw_only=True)
class WebAddress:
    """An http or https address without fragment and without user name.

    Attributes:
        scheme: "http" or "https".
        host: In lower case and ASCII; an IPv6 address without its brackets.
        port: The port, that of the scheme where none was written.
        target: Path and query, ASCII only, dot segments taken out.
    """

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host as a `Host` header names it, with its port where that is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme, host and port: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        """Return the whole address, in one spelling."""
        return self.origin + self.target


def parse_address(text: str, *, base: WebAddress | None = None) -> WebAddress:
    """Parse an address; a relative one needs the address of the page that it stands on.

    Raises:
        InputError: It is no http or https address, or holds a user name or a password.
    """
    written = text.strip()
    shown = _USER_INFO.sub("//", written[:MAX_ADDRESS_CHARS])[:120]
    if not written or len(written) > MAX_ADDRESS_CHARS or _CONTROL.search(written):
        raise InputError(f"{shown!r} is no address; write one such as https://example.org/news/1")
    try:
        parts = urlsplit(urljoin(str(base), written) if base else written)
        scheme, host, port = parts.scheme.lower(), parts.hostname or "", parts.port
        has_user = parts.username is not None or parts.password is not None
    except ValueError as error:
        raise InputError(f"{shown!r} is no address ({error})") from error
    if scheme not in _PORTS:
        raise InputError(f"{shown!r} is no http or https address; nothing else is fetched")
    if has_user:
        raise InputError(f"{shown!r} holds a user name or a password; Runut logs in nowhere: leave it out")
    path = _without_dots(quote(parts.path, safe=_KEPT_IN_TARGET) or "/")
    query = quote(parts.query, safe=_KEPT_IN_TARGET)
    target = f"{path}?{query}" if query else path
    return WebAddress(scheme=scheme, host=_ascii_host(host, shown), port=port or _PORTS[scheme], target=target)


def _ascii_host(host: str, shown: str) -> str:
    if ":" in host:
        try:
            return str(IPv6Address(host.replace("%", "/")))  # an address of one link only is none of the web
        except ValueError as error:
            raise InputError(f"{shown!r} has no host that is understood ({error})") from error
    try:
        name = host.rstrip(".") if host.isascii() else host.encode("idna").decode("ascii").rstrip(".").lower()
    except UnicodeError as error:
        raise InputError(f"{shown!r} has no host that is understood ({error})") from error
    if not _HOST.fullmatch(name):
        raise InputError(f"{shown!r} has no host that is understood; write one such as https://example.org/")
    return name


def _without_dots(path: str) -> str:
    """Take out "." and "..", also written as %2e, so that robots.txt is asked about the path that is meant."""
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        plain = segment.replace("%2e", ".").replace("%2E", ".")
        if plain == "..":
            del kept[-1:]
        elif plain != ".":
            kept.append(segment)
    is_folder = segments[-1].replace("%2e", ".").replace("%2E", ".") in {".", ".."}
    return "/" + "/".join(kept) + ("/" if is_folder and kept else "")
