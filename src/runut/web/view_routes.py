"""Addresses of the views: each as a page, as JSON and as CSV; and of any one thing by its id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Request
from fastapi import Path as InPath
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from runut.web.asking import Asked, read_asked
from runut.web.described import DATA_FAULTS, PAGE_FAULTS, TABLES, Table
from runut.web.held import Held
from runut.web.links import link_maker
from runut.web.rendering import Page
from runut.web.server import Server
from runut.web.settings import Role
from runut.web.views import View
from runut.web.views.all_views import VIEWS

_Asked = Annotated[Asked, Depends(read_asked)]
_Key = Annotated[str, InPath(max_length=500)]
_Give = Callable[[Server, View, Request, Asked], Response]
_NOTHING = "there is no such thing in this record, or not yet on that day"


def make_view_routes(server: Server) -> APIRouter:
    """Return the addresses of all views."""
    router = APIRouter()
    for view in VIEWS:
        base = "/overview" if view.path == "/" else view.path
        told = f"Data of {base}"
        for table in TABLES:
            router.get(f"{base}.{table.ending}", summary=told, responses=DATA_FAULTS, response_class=table.response)(
                _route(server, view, partial(_give_data, table))
            )
        router.get(view.path, response_class=HTMLResponse, summary=f"Page {base}", responses=PAGE_FAULTS)(
            _route(server, view, _give_page)
        )
    router.get(
        "/things/{key}",
        summary="The page of whatever has an id",
        status_code=302,
        response_class=RedirectResponse,
        responses=PAGE_FAULTS,
    )(_thing_route(server))
    return router


def _route(server: Server, view: View, give: _Give) -> Callable[..., Response]:
    """Return what answers an address of a view."""

    def answer(request: Request, asked: _Asked) -> Response:
        return server.answer(partial(_answer, server, view, give, request, asked))

    def answer_one(request: Request, asked: _Asked, key: _Key) -> Response:
        return server.answer(partial(_answer, server, view, give, request, replace(asked, key=key)))

    return answer_one if view.is_keyed else answer


def _answer(server: Server, view: View, give: _Give, request: Request, asked: Asked) -> Response:
    server.check_role(request, Role.READER)
    held = server.holder.hold(asked.as_of_day)
    tag = server.tag(request, held)
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"ETag": tag})
    response = give(server, view, request, asked)
    response.headers["ETag"] = tag
    return response


def _made(server: Server, view: View, asked: Asked) -> tuple[Held, object]:
    held = server.holder.hold(asked.as_of_day)
    made = server.make(view, held, asked)
    if made is None:
        raise HTTPException(404, _NOTHING)
    return held, made


def _give_page(server: Server, view: View, request: Request, asked: Asked) -> Response:
    held, made = _made(server, view, asked)
    return server.give_page(request, Page(template=view.template, name=view.name, view=made), asked, held)


def _give_data(table: Table, server: Server, view: View, _: Request, asked: Asked) -> Response:
    held, _made_view = _made(server, view, asked) if view.is_keyed else (server.holder.hold(asked.as_of_day), None)
    return table.give(view.rows(held, asked), view.name.replace("_", "-"))


def _thing_route(server: Server) -> Callable[..., Response]:
    def answer(request: Request, asked: _Asked, key: _Key) -> Response:
        server.check_role(request, Role.READER)
        held = server.holder.hold(asked.as_of_day)
        address = _find_address(held, asked, key)
        if address is None:
            raise HTTPException(404, _NOTHING)
        return RedirectResponse(address, 302)

    return answer


def _find_address(held: Held, asked: Asked, key: str) -> str | None:
    links = link_maker(asked, held)
    kinds = {"timeline": held.happenings, "agreements": held.agreements, "pages": held.pages_by_anchor}
    kind = next((kind for kind, things in kinds.items() if key in things), None)
    if kind is not None:
        return links["to_thing"](kind, key)
    return links["to_claim"](key) if key in held.index.claims else None
