"""What all answers of one server share: the record, who asks, how pages look, and what every answer carries."""

from __future__ import annotations

import getpass
import os
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from hashlib import sha256
from itertools import chain
from threading import Lock
from urllib.parse import unquote

from fastapi import Request
from fastapi.responses import HTMLResponse, Response

from runut.errors import RunutError
from runut.export.words import interface_languages
from runut.loading import keep_what_is_there
from runut.store.other_names import load_names
from runut.web.asking import Asked
from runut.web.audits import Audits
from runut.web.by_id import MovedOnError
from runut.web.held import Held
from runut.web.holder import Holder
from runut.web.rendering import THEMES, Look, Page, load_assets, render
from runut.web.sessions import Session, Sessions
from runut.web.settings import SESSION_SECONDS, Role, WebSettings
from runut.web.standings import Standings
from runut.web.views import View
from runut.web.views.all_views import VIEWS
from runut.web.worker import Worker

SESSION_COOKIE = "runut_session"
NAME_COOKIE = "reviewer"
MOST_NAME = 80
_MOST_MADE = 64
"""Views that are kept: people go to and fro between a handful of addresses."""

_QUIET_SECONDS, _MOST_WAIT_SECONDS, _PAUSE_SECONDS = 1.0, 2.0, 0.05
"""Warming up goes on when nobody asked for so long; somebody who asks all the time holds up each step only so long."""


class SignInNeededError(Exception):
    """Who asks has to sign in first."""


class NotAllowedError(Exception):
    """Who asks may not do that."""


class Server:
    """One server over one record."""

    def __init__(self, settings: WebSettings) -> None:
        self.settings = settings
        self.holder = Holder(settings.path)
        self.sessions = Sessions(settings)
        self.standings = Standings(settings.path)
        self.audits = Audits(settings.path)
        self.worker = Worker(settings, self.holder, self.standings)
        self.warming: list[Callable[[Held], object]] = [lambda _: load_names()]
        """What else is made of the record before anybody asks."""
        self._made: OrderedDict[object, object] = OrderedDict()
        self._lock = Lock()
        self._asked_at = time.monotonic()

    def answer(self, give: Callable[[], Response]) -> Response:
        """Return an answer, made anew of the newest state where the record was written while it was made."""
        self._asked_at = time.monotonic()
        try:
            return give()
        except MovedOnError:
            self.holder.renew()
            return give()
        finally:
            self._asked_at = time.monotonic()

    def make(self, view: View, held: Held, asked: Asked) -> object:
        """Return what a view shows, made once for each state of the record while it is among those asked for last."""
        key = (held.version, view.path, asked)
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
        made = view.make(held, asked)
        with self._lock:
            self._made[key] = made
            if len(self._made) > _MOST_MADE:
                self._made.popitem(last=False)
        return made

    def prepare(self) -> None:
        """Make the start page once, with all that is read and compiled for it, so that nobody waits for it."""
        with suppress(RunutError):  # whoever asks is told what is wrong
            self._write(VIEWS[0], self.holder.hold())
            keep_what_is_there()

    def warm(self) -> None:
        """Make what is asked for first before anybody asks: the record, the map's ground, every list, the queue."""
        with suppress(RunutError):
            held = self.holder.hold()
            lists = (partial(self._write, view) for view in VIEWS if not view.is_keyed)
            for make in chain[Callable[[Held], object]](lists, self.warming):
                self._wait_for_quiet()
                make(held)
            held.state.warm()
            keep_what_is_there()

    def _wait_for_quiet(self) -> None:
        """Wait until nobody asks for a moment: whoever looks is not slowed by what is made for later."""
        until = time.monotonic() + _MOST_WAIT_SECONDS
        while time.monotonic() < min(until, self._asked_at + _QUIET_SECONDS):
            time.sleep(_PAUSE_SECONDS)

    def _write(self, view: View, held: Held) -> None:
        """Make a view and its page as nobody in particular sees it."""
        page = Page(template=view.template, name=view.name, view=self.make(view, held, Asked()))
        look = Look(language=self.settings.language, path=view.path, address=view.path, is_open=self.sessions.is_open)
        render(page, held, Asked(), look, self.standings.now())

    def session(self, request: Request) -> Session:
        """Return the session of who asks; the same one all through a request."""
        if not hasattr(request.state, "session"):
            request.state.session = self.sessions.find(request.cookies.get(SESSION_COOKIE), time.time())
        session: Session = request.state.session
        return session

    def check_role(self, request: Request, needed: Role) -> Session:
        """Return the session of who asks, who may do what the role may.

        Raises:
            SignInNeededError: Nobody has signed in.
            NotAllowedError: Their role does not cover it.
        """
        session = self.session(request)
        if session.person is None:
            raise SignInNeededError
        if not session.person.role.may(needed):
            raise NotAllowedError(f"this needs the role of {needed}")
        return session

    def check_form(self, request: Request, token: str) -> None:
        """Refuse a form that did not come from a page of this session.

        Raises:
            NotAllowedError: It did not.
        """
        if not self.sessions.is_form_token(self.session(request), token):
            raise NotAllowedError("the form is out of date; load the page again and send it once more")

    def reviewer(self, request: Request) -> str:
        """Return the name under which who asks decides: that of their sign-in, or where nobody signs in their own."""
        person = self.session(request).person
        if person is not None and person.name:
            return person.name
        chosen = unquote(request.cookies.get(NAME_COOKIE, "")).strip()
        is_name = chosen.isprintable() and len(chosen) <= MOST_NAME
        return (chosen if is_name else "") or os.environ.get("RUNUT_REVIEWER") or _user_name()

    def look(self, request: Request) -> Look:
        """Return how pages are shown to who asks."""
        session = self.session(request)
        language, theme = request.cookies.get("language", ""), request.cookies.get("theme", "")
        return Look(
            language=language if language in interface_languages() else self.settings.language,
            theme=theme if theme in THEMES else "auto",
            person=session.person,
            form_token=self.sessions.form_token(session),
            path=request.url.path,
            address=request.url.path + (f"?{request.url.query}" if request.url.query else ""),
            is_open=self.sessions.is_open,
            may_review=session.person is not None and session.person.role.may(Role.REVIEWER),
            reviewer=self.reviewer(request),
        )

    def give_page(
        self, request: Request, page: Page, asked: Asked, held: Held | None = None, *, status: int = 200
    ) -> Response:
        """Return a page as an answer."""
        standing = None if held is None else self.standings.now()
        html = render(page, held, asked, self.look(request), standing)
        return self.with_session(HTMLResponse(html, status), request)

    def with_session(self, response: Response, request: Request) -> Response:
        """Give a browser that has no session yet its own."""
        session = self.session(request)
        if session.is_new:
            cookie = self.sessions.write(session, time.time())
            self.set_cookie(response, SESSION_COOKIE, cookie, SESSION_SECONDS, is_hidden=True)
        return response

    def set_cookie(self, response: Response, name: str, value: str, seconds: int, *, is_hidden: bool = False) -> None:
        """Set a cookie that pages of other sites cannot make a browser send."""
        response.set_cookie(name, value, seconds, httponly=is_hidden, samesite="strict", secure=self.settings.is_secure)

    def tag(self, request: Request, held: Held) -> str:
        """Return what tells this answer from every other: the record's state, the address, how and to whom it looks."""
        look = self.look(request)
        parts = (held.version, str(request.url), look.language, look.theme, look.form_token, *sorted(load_assets()))
        return f'"{sha256(repr(parts).encode()).hexdigest()[:24]}"'


def _user_name() -> str:
    """Return the name of whoever started the server."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in a container
        return "reviewer"
