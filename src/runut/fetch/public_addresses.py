"""Which addresses of the internet protocol belong to the public web, and which to somebody's own network."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

_NAT64 = IPv6Network("64:ff9b::/96")
"""RFC 6052 §2.1: the last 32 bits are the IPv4 address that a translator connects to."""
_FORWARDING = tuple(
    map(
        IPv6Network,
        (
            "::/96",  # IPv4-compatible, RFC 4291 §2.5.5.1
            "::ffff:0:0/96",  # IPv4-mapped, RFC 4291 §2.5.5.2
            "::ffff:0:0:0/96",  # IPv4-translated, RFC 2765
            "64:ff9b:1::/48",  # NAT64 of one network, RFC 8215
            "2001::/32",  # Teredo, RFC 4380
            "2002::/16",  # 6to4, RFC 3056
            "fec0::/10",  # site-local, RFC 3879
        ),
    )
)
"""Blocks that lead on to an IPv4 address, or once did: nobody publishes a page there."""


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the public web.

    Private, loopback, link-local, shared (RFC 6598), reserved, documentation and multicast addresses are not, nor is
    an IPv6 address that carries an IPv4 address, but for NAT64's, which is what the address in it is.

    Raises:
        ValueError: It is no IP address.
    """
    parsed: IPv4Address | IPv6Address = ip_address(address)
    if isinstance(parsed, IPv6Address):
        if parsed in _NAT64:
            parsed = IPv4Address(int(parsed) & 0xFFFF_FFFF)
        elif any(parsed in block for block in _FORWARDING):
            return False
    return parsed.is_global and not parsed.is_multicast
