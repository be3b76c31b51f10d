"""Addresses of everything that a page can lead to; what comes from a record is quoted, and outward ones are checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlsplit

from runut.web.asking import Asked
from runut.web.held import Held


def link_maker(asked: Asked, held: Held | None) -> Mapping[str, Callable[..., str]]:
    """Return the makers of addresses by the name that templates call them by; filters and day go along."""
    along = asked.everywhere()
    as_of = Asked(as_of=asked.as_of)

    def to(path: str, **values: object) -> str:
        return along.with_(**values).address(path)

    def to_thing(kind: str, key: str) -> str:
        return as_of.address(f"/{kind}/{quote(key, safe='')}")

    def to_claim(claim: str) -> str:
        if held is None or claim not in held.index.claims:
            return "#"
        page = held.index.page_of(claim)
        return f"{to_thing('pages', page.anchor)}#{quote(claim, safe='')}"

    return {"outward": outward, "to": to, "to_claim": to_claim, "to_thing": to_thing}


def outward(address: str | None) -> str:
    """Return an address of the web as it may be linked to, "" where it is none: only http and https, no more."""
    if address is None:
        return ""
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ""
    return address if is_web else ""
