"""Signing in and out, and how pages look: the language and the colours that a browser is to remember."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from runut.export.words import interface_languages
from runut.web.asking import Asked
from runut.web.described import PAGE_FAULTS
from runut.web.rendering import THEMES, Page
from runut.web.server import SESSION_COOKIE, Server
from runut.web.settings import SESSION_SECONDS

_MOST_TOKEN = 400
_MOST_ADDRESS = 4_000
_YEAR_SECONDS = 31_536_000
_Text = Annotated[str, Form(max_length=_MOST_TOKEN)]
_Address = Annotated[str, Form(max_length=_MOST_ADDRESS)]


def make_sign_in_routes(server: Server) -> APIRouter:
    """Return the addresses at which people sign in and out and choose how pages look."""
    router = APIRouter()
    router.get("/sign-in", summary="Where people sign in", responses=PAGE_FAULTS, response_class=HTMLResponse)(
        _show(server)
    )
    router.post("/sign-in", summary="Sign in", status_code=303, responses=PAGE_FAULTS, response_class=RedirectResponse)(
        _sign_in(server)
    )
    router.post(
        "/sign-out", summary="Sign out", status_code=303, responses=PAGE_FAULTS, response_class=RedirectResponse
    )(_sign_out(server))
    router.post(
        "/look",
        summary="Choose language and colours",
        status_code=303,
        responses=PAGE_FAULTS,
        response_class=RedirectResponse,
    )(_choose_look(server))
    return router


def own_address(address: str) -> str:
    """Return an address on this server as it is, its beginning for any other: nobody is sent elsewhere from here."""
    is_own = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if is_own else "/"


def _show(server: Server) -> Callable[..., Response]:
    def answer(request: Request, back: str = "/") -> Response:
        page = Page(template="sign_in.html.jinja", name="sign_in", view={"back": own_address(back), "fault": ""})
        return server.give_page(request, page, Asked())

    return answer


def _sign_in(server: Server) -> Callable[..., Response]:
    def answer(request: Request, form: _Text = "", token: _Text = "", back: _Address = "/") -> Response:
        server.check_form(request, form)
        address = request.client.host if request.client is not None else ""
        now = time.time()
        if not server.sessions.may_try(address, now):
            return _refuse(server, request, back, "sign_in.wait", 429)
        session = server.sessions.sign_in(token)
        if session is None:
            server.sessions.count_try(address, now)
            return _refuse(server, request, back, "sign_in.wrong", 401)
        response = RedirectResponse(own_address(back), 303)
        cookie = server.sessions.write(session, now)
        server.set_cookie(response, SESSION_COOKIE, cookie, SESSION_SECONDS, is_hidden=True)
        return response

    return answer


def _refuse(server: Server, request: Request, back: str, fault: str, status: int) -> Response:
    page = Page(template="sign_in.html.jinja", name="sign_in", view={"back": own_address(back), "fault": fault})
    return server.give_page(request, page, Asked(), status=status)


def _sign_out(server: Server) -> Callable[..., Response]:
    def answer(request: Request, form: _Text = "") -> Response:
        server.check_form(request, form)
        response = RedirectResponse("/sign-in", 303)
        response.delete_cookie(SESSION_COOKIE, samesite="strict", httponly=True)
        return response

    return answer


def _choose_look(server: Server) -> Callable[..., Response]:
    def answer(
        request: Request, form: _Text = "", language: _Text = "", theme: _Text = "", back: _Address = "/"
    ) -> Response:
        server.check_form(request, form)
        response = RedirectResponse(own_address(back), 303)
        if language in interface_languages():
            server.set_cookie(response, "language", language, _YEAR_SECONDS)
        if theme in THEMES:
            server.set_cookie(response, "theme", theme, _YEAR_SECONDS)
        return response

    return answer
