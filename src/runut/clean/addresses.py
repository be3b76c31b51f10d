"""Addresses of sites: the host of a page, its letters, and those that lines of a page name."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from runut.clean.cues import load_cues
from runut.clean.layout import CHROME_LABEL, Layout
from runut.clean.press import Press

DOMAIN = re.compile(
    r"(?<![\w@.-])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|id|net|org|tv|news|info|co|asia|media)\b", re.IGNORECASE
)


def host_of(url: str | None) -> str | None:
    """Return the host of an address without the names that sites put before their own, None where it has none."""
    if not url:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.") if host else None


def is_under(host: str, domain: str) -> bool:
    """Tell whether a host is a domain or one of its parts."""
    return host == domain or host.endswith(f".{domain}")


def medium_of_host(host: str, press: Press) -> str | None:
    """Return the medium whose site a host is or is under."""
    parts = host.split(".")
    for start in range(len(parts) - 1):
        medium = press.by_domain.get(".".join(parts[start:]))
        if medium is not None:
            return medium.name
    return None


def stem_of(name: str) -> str:
    """Return the letters of a name in lower case, of an address those before its last dots."""
    is_address = "." in name and DOMAIN.fullmatch(name) is not None
    return "".join(filter(str.isalnum, (name.split(".", maxsplit=1)[0] if is_address else name).casefold()))


def find_lone_address(layout: Layout) -> str | None:
    """Return the address that lines of the site's own name, where they name one only."""
    told: dict[str, str] = {}
    for signal in layout.lines(CHROME_LABEL):
        for found in DOMAIN.findall(signal.text) if "." in signal.text else ():
            if is_no_platform(found):
                told.setdefault(stem_of(found), found)
    return next(iter(told.values())) if len(told) == 1 else None


def is_no_platform(domain: str) -> bool:
    """Tell whether an address is no platform on which many have their pages."""
    return not domain.casefold().startswith(tuple(load_cues().words["platforms"]))
