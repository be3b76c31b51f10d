"""One request, one answer: bounded in time and size, without cookies, proxies or redirects."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime

import httpcore

from runut.errors import InputError
from runut.fetch.addresses import WebAddress
from runut.fetch.answers import OK, Answer
from runut.fetch.content_coding import ASKED_FOR
from runut.fetch.fetch_errors import FetchError, PassingError
from runut.fetch.limits import FetchLimits
from runut.fetch.network import GuardedNetwork

PRODUCT = "Runut"
"""The name that robots.txt knows us by."""
_CONTACT = re.compile(r"[\x21-\x27\x2a-\x7e](?:[\x20-\x27\x2a-\x7e]{0,198}[\x21-\x27\x2a-\x7e])?")
_NOT_TEXT = ("audio/", "font/", "image/", "video/", "application/pdf", "application/zip")
_ACCEPTED = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, */*;q=0.5"


def user_agent(version: str, contact: str | None) -> str:
    """Return the name that servers are told, with how to reach who runs it.

    Args:
        version: Runut's own.
        contact: An e-mail address or the address of a page.

    Raises:
        InputError: The contact cannot stand in a header.
    """
    if contact is None:
        return f"{PRODUCT}/{version}"
    if not _CONTACT.fullmatch(contact):
        raise InputError(f"contact {contact!r:.80} cannot be sent; give an e-mail address or the address of a page")
    return f"{PRODUCT}/{version} ({contact})"


class Client:
    """Asks servers, for many threads.

    Args:
        limits: How long and how large an answer may be.
        agent: The name that servers are told.
        allow_private: Whether addresses outside the public web may be reached.
    """

    def __init__(self, limits: FetchLimits, *, agent: str, allow_private: bool = False) -> None:
        self._limits = limits
        self._network = GuardedNetwork(allow_private=allow_private)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpcore.default_ssl_context(),
            max_connections=None,
            max_keepalive_connections=0,
            network_backend=self._network,
        )
        self._headers = {
            "User-Agent": agent,
            "Accept": _ACCEPTED,
            "Accept-Encoding": ASKED_FOR,
            "Connection": "close",  # a server that ends an idle connection just then would look like one in trouble
        }

    def get(
        self, address: WebAddress, *, headers: Mapping[str, str], max_bytes: int, may_be_cut: bool = False
    ) -> Answer:
        """Ask for an address once.

        Args:
            address: What to ask for.
            headers: What to send beside the headers that are always sent.
            max_bytes: Largest body, as sent.
            may_be_cut: Whether a larger body is cut there; otherwise it is a fault.

        Raises:
            FetchError: There is no usable answer.
            PassingError: There is none, and there may be one in a moment.
        """
        sent = list({"Host": address.authority, **self._headers, **headers}.items())
        url = httpcore.URL(
            scheme=address.scheme.encode(),
            host=address.host.encode(),
            port=address.port,
            target=address.target.encode(),
        )
        step = self._limits.connect_seconds
        waits = {"connect": step, "read": step, "write": step, "pool": step}
        with (
            _told_faults(),
            self._network.time_limit(self._limits.total_seconds),
            self._pool.stream("GET", url, headers=sent, extensions={"timeout": waits}) as response,
        ):
            return _read_answer(address, response, max_bytes, may_be_cut=may_be_cut)

    def stop(self) -> None:
        """Break off every request that is under way."""
        self._network.stop()

    def close(self) -> None:
        """Close what is still open."""
        self._pool.close()


def _read_answer(address: WebAddress, response: httpcore.Response, max_bytes: int, *, may_be_cut: bool) -> Answer:
    head = Answer(
        address=address,
        status=response.status,
        headers=tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers),
        body=b"",
        fetched=datetime.now(UTC),
        server=_server_of(response),
    )
    if head.status != OK:
        return head
    kind = (head.header("content-type") or "").strip().lower()
    if kind.startswith(_NOT_TEXT):
        raise FetchError(f"is {kind.partition(';')[0][:60]}, no text; only text and HTML are read")
    size = head.header("content-length") or ""
    if size.isdecimal() and int(size[:20]) > max_bytes and not may_be_cut:
        raise _too_large(max_bytes)
    body = _read_body(response, max_bytes, may_be_cut=may_be_cut)
    return Answer(
        address=address,
        status=head.status,
        headers=head.headers,
        body=body,
        fetched=head.fetched,
        server=head.server,
    )


def _read_body(response: httpcore.Response, max_bytes: int, *, may_be_cut: bool) -> bytes:
    pieces: list[bytes] = []
    size = 0
    for piece in response.iter_stream():
        pieces.append(piece)
        size += len(piece)
        if size > max_bytes:
            if may_be_cut:
                break
            raise _too_large(max_bytes)
    return b"".join(pieces)[:max_bytes]


def _too_large(max_bytes: int) -> FetchError:
    return FetchError(f"is larger than {max_bytes:,} bytes, as no page or list of news is")


def _server_of(response: httpcore.Response) -> str | None:
    stream = response.extensions.get("network_stream")
    told = stream.get_extra_info("server_addr") if stream is not None else None
    return str(told[0]) if told else None


@contextmanager
def _told_faults() -> Iterator[None]:
    """Say what the network's errors mean for who reads them."""
    try:
        yield
    except httpcore.ConnectTimeout as error:
        raise FetchError("took too long to connect; it was given up") from error
    except httpcore.TimeoutException as error:
        raise FetchError("took too long to answer; it was given up") from error
    except httpcore.ConnectError as error:
        raise FetchError(f"cannot be connected to ({_short(error)})") from error
    except (httpcore.RemoteProtocolError, httpcore.NetworkError) as error:
        raise PassingError(f"was broken off or answered against the rules of HTTP ({_short(error)})") from error
    except (httpcore.LocalProtocolError, httpcore.UnsupportedProtocol) as error:
        raise FetchError(f"cannot be asked for ({_short(error)})") from error


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:160] or type(error).__name__
