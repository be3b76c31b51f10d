"""Addresses of the trail and of reviewers' agreement, and of the name under which somebody decides."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from runut.web.asking import Asked
from runut.web.described import DATA_FAULTS, PAGE_FAULTS, TABLES, Table
from runut.web.desk.sent import Fields
from runut.web.desk.trail import find_pair_rows, find_step_rows, make_reviewers, make_trail
from runut.web.rendering import Page
from runut.web.server import MOST_NAME, NAME_COOKIE, Server
from runut.web.settings import Role
from runut.web.sign_in import own_address

_Name = Annotated[str, Query(max_length=300)]
_Part = Annotated[int, Query(ge=1, le=100_000)]
_Done = Annotated[int, Query(ge=0, le=10**9)]
_YEAR_SECONDS = 31_536_000


def make_trail_routes(server: Server) -> APIRouter:
    """Return the addresses of the trail."""
    router = APIRouter()
    for table in TABLES:
        router.get(
            f"/audit.{table.ending}", summary="Data of /audit", responses=DATA_FAULTS, response_class=table.response
        )(_give_steps(server, table))
        router.get(
            f"/reviewers.{table.ending}",
            summary="Data of /reviewers",
            responses=DATA_FAULTS,
            response_class=table.response,
        )(_give_pairs(server, table))
    router.get("/audit", response_class=HTMLResponse, summary="All decisions, checked", responses=PAGE_FAULTS)(
        _show_trail(server)
    )
    router.get("/reviewers", response_class=HTMLResponse, summary="How far reviewers agree", responses=PAGE_FAULTS)(
        _show_reviewers(server)
    )
    router.post(
        "/reviewers/name",
        summary="The name under which one decides",
        status_code=303,
        responses=PAGE_FAULTS,
        response_class=RedirectResponse,
    )(_take_name(server))
    return router


def _show_trail(server: Server) -> Callable[..., Response]:
    def answer(request: Request, *, who: _Name = "", about: _Name = "", page: _Part = 1, done: _Done = 0) -> Response:
        server.check_role(request, Role.READER)
        held = server.holder.recent()
        server.worker.look()
        view = {
            "trail": make_trail(server.audits.now(), who, about, page),
            "whole_at": server.audits.whole_at,
            "who": who,
            "about": about,
            "done": done,
        }
        given = Page(template="audit.html.jinja", name="audit", view=view)
        return server.give_page(request, given, Asked(page=page), held)

    return answer


def _give_steps(server: Server, table: Table) -> Callable[..., Response]:
    def answer(request: Request, who: _Name = "", about: _Name = "") -> Response:
        server.check_role(request, Role.READER)
        return table.give(find_step_rows(server.audits.now(), who, about), "audit")

    return answer


def _show_reviewers(server: Server) -> Callable[..., Response]:
    def answer(request: Request, one: _Name = "", other: _Name = "") -> Response:
        server.check_role(request, Role.READER)
        held = server.holder.recent()
        view = make_reviewers(server.standings.now(), one, other)
        return server.give_page(
            request, Page(template="reviewers.html.jinja", name="reviewers", view=view), Asked(), held
        )

    return answer


def _give_pairs(server: Server, table: Table) -> Callable[..., Response]:
    def answer(request: Request) -> Response:
        server.check_role(request, Role.READER)
        return table.give(find_pair_rows(make_reviewers(server.standings.now(), "", "")), "reviewers")

    return answer


def _take_name(server: Server) -> Callable[..., Response]:
    """Return what keeps a name; where people sign in, theirs is that of their sign-in, whatever a browser keeps."""

    def answer(fields: Fields) -> Response:
        name = " ".join(fields.get("name", [""])[-1].split())[:MOST_NAME]
        response = RedirectResponse(own_address(fields.get("back", ["/review"])[-1]), 303)
        if name.isprintable():
            server.set_cookie(response, NAME_COOKIE, quote(name), _YEAR_SECONDS)
        return response

    return answer
