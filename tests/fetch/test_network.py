"""Nothing but the public web is reached, whatever a name or a number says."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from runut.fetch import network
from runut.fetch.fetch_errors import FetchError, StoppedError
from runut.fetch.network import GuardedNetwork
from runut.fetch.public_addresses import is_public


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "0.0.0.0",  # noqa: S104
        "192.0.0.1",
        "192.0.2.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "ff0e::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::ffff:0:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b:1::8.8.8.8",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
    ],
)
def test_an_address_of_no_public_web_is_known(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "103.28.11.1", "2606:4700:4700::1111", "64:ff9b::8.8.8.8"])
def test_an_address_of_the_public_web_is_known(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "0x7f.1", "0x7f000001", "2130706433", "017700000001", "127.1", "[::1]", "0"]
)
def test_loopback_is_refused_in_every_spelling(site: Any, read: Any, host: str) -> None:
    site.routes["/a"] = site.answer()
    reason = read.reason(site.url("/a", host), allow_private=False)
    assert "not of the public web; --allow-private reads it all the same" in reason
    assert site.asked == []


def test_a_redirect_to_a_private_address_is_refused(
    site: Any, other_site: Any, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "is_public", lambda address: address == site.host)
    site.routes["/a"] = site.redirect(other_site.url("/secret"))
    other_site.routes["/secret"] = site.answer()
    assert f"leads to {other_site.host}, which is not of the public web" in read.reason(
        site.url("/a"), allow_private=False
    )
    assert other_site.asked == []


def test_rules_that_lead_to_a_private_address_are_not_read(
    site: Any, other_site: Any, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(network, "is_public", lambda address: address == site.host)
    site.routes |= {"/robots.txt": site.redirect(other_site.url("/")), "/a": site.answer()}
    assert "not of the public web" in read.reason(site.url("/a"), allow_private=False)
    assert other_site.asked == []


def test_a_name_that_tells_another_address_later_is_checked_each_time(
    site: Any, other_site: Any, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [site.host, other_site.host, other_site.host, other_site.host]
    real = socket.getaddrinfo

    def look_up(host: str, *args: Any, **more: Any) -> Any:
        return real(told.pop(0) if host == "news.test" else host, *args, **more)

    monkeypatch.setattr(network.socket, "getaddrinfo", look_up)
    monkeypatch.setattr(network, "is_public", lambda address: address == site.host)
    site.routes |= {"/robots.txt": site.answer("User-agent: *", "Connection: close"), "/a": site.answer()}
    assert f"leads to {other_site.host}" in read.reason(site.url("/a", "news.test"), allow_private=False)
    assert len(told) == 2
    assert other_site.asked == []


def test_the_address_that_was_checked_is_the_one_connected_to(
    site: Any, other_site: Any, read: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = socket.getaddrinfo

    def look_up(host: str, port: Any, *args: Any, **more: Any) -> Any:
        found = real(site.host, port, *args, **more)
        private = real(other_site.host, port, *args, **more)
        return [*private, *found] if host == "news.test" else real(host, port, *args, **more)

    monkeypatch.setattr(network.socket, "getaddrinfo", look_up)
    monkeypatch.setattr(network, "is_public", lambda address: address == site.host)
    site.routes["/a"] = site.answer()
    assert read.page(site.url("/a", "news.test"), allow_private=False)
    assert {asked.headers["host"] for asked in site.asked} == {f"news.test:{site.port}"}


def test_a_network_that_was_stopped_opens_nothing(site: Any) -> None:
    guarded = GuardedNetwork(allow_private=True)
    guarded.stop()
    with pytest.raises(StoppedError):
        guarded.connect_tcp(site.host, site.port, 1.0)


def test_no_time_is_no_connection(site: Any) -> None:
    guarded = GuardedNetwork(allow_private=True)
    with guarded.time_limit(-1), pytest.raises(FetchError, match="took too long"):
        guarded.connect_tcp(site.host, site.port, 1.0)
