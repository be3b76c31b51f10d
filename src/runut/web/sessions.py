"""Sessions: who a browser is, kept in a signed cookie, and the tokens that forms carry against forged requests."""

from __future__ import annotations

import hmac
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as Base64Error
from collections import defaultdict, deque
from dataclasses import dataclass
from hashlib import sha256
from threading import Lock

from runut.web.settings import SESSION_SECONDS, SIGN_IN_SECONDS, SIGN_IN_TRIES, Person, Role, WebSettings

_OWNER = Person(name="", role=Role.ADMINISTRATOR)
"""Who works on the machine itself, where nobody has to sign in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """What is known of who asks.

    Attributes:
        person: Who it is; None for who has not signed in.
        key: What tells this browser's session from others.
        is_new: Whether the browser does not have it yet.
    """

    person: Person | None
    key: str
    is_new: bool = False


class Sessions:
    """Gives out sessions and knows them again; its key lives as long as the server."""

    def __init__(self, settings: WebSettings) -> None:
        self._people = {person.name: person for person in settings.people}
        self._key = secrets.token_bytes(32)
        self._tries: defaultdict[str, deque[float]] = defaultdict(deque)
        self._lock = Lock()

    @property
    def is_open(self) -> bool:
        """Whether nobody has to sign in."""
        return not self._people

    def find(self, cookie: str | None, now: float) -> Session:
        """Return the session of a cookie; a new one of nobody (or of the machine's owner) where it is none of ours."""
        read = None if cookie is None else self._read(cookie, now)
        if read is not None:
            return read
        return Session(person=_OWNER if self.is_open else None, key=secrets.token_urlsafe(16), is_new=True)

    def write(self, session: Session, now: float) -> str:
        """Return the cookie of a session."""
        name = session.person.name if session.person is not None else ""
        body = f"{int(now) + SESSION_SECONDS}.{session.key}.{_pack(name.encode())}"
        return f"{body}.{self._sign('session', body)}"

    def sign_in(self, token: str) -> Session | None:
        """Return a new session of whoever has this token, None for nobody; every token is compared in full."""
        found = None
        for person in self._people.values():
            if hmac.compare_digest(sha256(token.encode()).digest(), sha256(person.token.encode()).digest()):
                found = person
        return None if found is None else Session(person=found, key=secrets.token_urlsafe(16))

    def may_try(self, address: str, now: float) -> bool:
        """Tell whether an address may try another token; a right one is not counted against it."""
        with self._lock:
            tries = self._tries[address]
            while tries and tries[0] < now - SIGN_IN_SECONDS:
                tries.popleft()
            return len(tries) < SIGN_IN_TRIES

    def count_try(self, address: str, now: float) -> None:
        """Keep in mind that an address gave a wrong token."""
        with self._lock:
            self._tries[address].append(now)

    def form_token(self, session: Session) -> str:
        """Return what the forms of a session carry."""
        return self._sign("form", session.key)

    def is_form_token(self, session: Session, token: str) -> bool:
        """Tell whether a form came from a page that this session was given."""
        return hmac.compare_digest(self.form_token(session).encode(), token.encode())

    def _read(self, cookie: str, now: float) -> Session | None:
        body, _, signature = cookie.rpartition(".")
        if not hmac.compare_digest(self._sign("session", body).encode(), signature.encode()):
            return None
        until, key, packed = body.split(".")
        name = _unpack(packed)
        if int(until) < now or name is None:
            return None
        if self.is_open:
            return Session(person=_OWNER, key=key)
        return Session(person=self._people.get(name) if name else None, key=key)

    def _sign(self, purpose: str, body: str) -> str:
        return _pack(hmac.new(self._key, f"{purpose}:{body}".encode(), sha256).digest())


def _pack(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


def _unpack(text: str) -> str | None:
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode()
    except (Base64Error, UnicodeDecodeError):
        return None
