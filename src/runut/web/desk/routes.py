"""Addresses of the desk: the queue, one claim or thing, and what is decided on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from threading import Lock
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, HTTPException, Query, Request
from fastapi import Path as InPath
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response

from runut.errors import RunutError, UnknownIdError
from runut.record.decision import Action, Decision
from runut.record.standing import Standing
from runut.web.asking import Asked, read_asked
from runut.web.by_id import MovedOnError
from runut.web.described import DATA_FAULTS, PAGE_FAULTS, TABLES, Table
from runut.web.desk.deciding import decide_on
from runut.web.desk.item import Item, make_item
from runut.web.desk.item_rows import find_rows_of_one
from runut.web.desk.queue import Queue, find_rows, make_queue
from runut.web.desk.sent import DeskFaultError, Fields, Sent, read_sent
from runut.web.desk.things import ThingItem, find_successor, make_thing
from runut.web.held import Held
from runut.web.rendering import Page
from runut.web.server import Server
from runut.web.settings import Role

_Asked = Annotated[Asked, Depends(read_asked)]
_Key = Annotated[str, InPath(max_length=500)]
_Done = Annotated[int, Query(ge=0, le=10**9, description="The decision that was just made")]
_Fields = Mapping[str, list[str]]
_RECENT_REASONS = 12
_STAYING = frozenset({Action.UNDO, Action.COMMENT})
"""After these the same claim is shown again; after all others the next."""


class Desk:
    """The desk of one server: its queue, made once for each state of the record."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._lock = Lock()
        self._queue: Queue | None = None
        server.warming.append(self.queue)

    def held(self) -> Held:
        """Return the record as it was read last; what was decided since is in the standing."""
        self.server.worker.look()
        return self.server.holder.recent()

    def queue(self, held: Held) -> Queue:
        """Return the queue of a state of the record."""
        with self._lock:
            if self._queue is None or self._queue.held is not held:
                self._queue = Queue(held)
            return self._queue

    def values(self, held: Held, standing: Standing, done: int = 0) -> dict[str, object]:
        """Return what every page of the desk shows: the state of the links, and what was just decided."""
        return {
            "counts": self.queue(held).count_open(standing),
            "done": standing.decisions[done - 1] if 0 < done <= len(standing.decisions) else None,
            "links": self.server.worker.links.value,
            "recent": tuple(dict.fromkeys(one.why for one in reversed(standing.decisions) if one.why))[
                :_RECENT_REASONS
            ],
            "fault": None,
        }


def make_desk_routes(server: Server) -> APIRouter:
    """Return the addresses of the desk."""
    router, desk = APIRouter(), Desk(server)
    for table in TABLES:
        router.get(
            f"/review.{table.ending}", summary="Data of /review", responses=DATA_FAULTS, response_class=table.response
        )(_give_rows(desk, table))
        router.get(
            f"/review/{{key}}.{table.ending}",
            summary="Data of one claim or thing on the desk",
            responses=DATA_FAULTS,
            response_class=table.response,
        )(_give_rows_of_one(desk, table))
    router.get("/review", response_class=HTMLResponse, summary="The queue of the desk", responses=PAGE_FAULTS)(
        _show_queue(desk)
    )
    router.get("/review/state", summary="Whether links are up to date", responses=PAGE_FAULTS)(_tell_state(desk))
    router.get(
        "/review/next",
        summary="To the claim that waits first",
        status_code=303,
        responses=PAGE_FAULTS,
        response_class=RedirectResponse,
    )(_go_on(desk))
    router.get(
        "/review/{key}", response_class=HTMLResponse, summary="One claim or thing on the desk", responses=PAGE_FAULTS
    )(_show(desk))
    router.post(
        "/review/{key}",
        summary="Decide on a claim or thing",
        status_code=303,
        responses=PAGE_FAULTS,
        response_class=RedirectResponse,
    )(_decide(desk))
    return router


def _give_rows(desk: Desk, table: Table) -> Callable[..., Response]:
    def answer(request: Request, asked: _Asked) -> Response:
        desk.server.check_role(request, Role.REVIEWER)
        return table.give(find_rows(desk.queue(desk.held()), asked, desk.server.standings.now()), "review")

    return answer


def _give_rows_of_one(desk: Desk, table: Table) -> Callable[..., Response]:
    def give(key: str) -> Response:
        return table.give(find_rows_of_one(_find_any(desk.held(), key)), "review")

    def answer(request: Request, key: _Key) -> Response:
        desk.server.check_role(request, Role.REVIEWER)
        return desk.server.answer(partial(give, key))

    return answer


def _show_queue(desk: Desk) -> Callable[..., Response]:
    def answer(request: Request, asked: _Asked, done: _Done = 0) -> Response:
        desk.server.check_role(request, Role.REVIEWER)
        return desk.server.answer(partial(_give_queue, desk, request, asked, done))

    return answer


def _give_queue(desk: Desk, request: Request, asked: Asked, done: int) -> Response:
    held, standing = desk.held(), desk.server.standings.now()
    view = {
        **desk.values(held, standing, done),
        "queue": make_queue(desk.queue(held), asked, standing),
    }
    page = Page(template="review.html.jinja", name="review", view=view)
    return desk.server.give_page(request, page, asked, held)


def _tell_state(desk: Desk) -> Callable[..., Response]:
    def answer(request: Request) -> Response:
        desk.server.check_role(request, Role.REVIEWER)
        return JSONResponse({"links": desk.server.worker.links.value})

    return answer


def _go_on(desk: Desk) -> Callable[..., Response]:
    def answer(request: Request, asked: _Asked, after: Annotated[str, Query(max_length=500)] = "") -> Response:
        desk.server.check_role(request, Role.REVIEWER)
        held = desk.held()
        found = desk.queue(held).next_after(after, asked, desk.server.standings.now())
        return RedirectResponse(_address(asked, found), 303)

    return answer


def _show(desk: Desk) -> Callable[..., Response]:
    def answer(request: Request, asked: _Asked, key: _Key, done: _Done = 0) -> Response:
        desk.server.check_role(request, Role.REVIEWER)
        return desk.server.answer(partial(_give_item, desk, request, asked, key, {"done": done}))

    return answer


def _give_item(desk: Desk, request: Request, asked: Asked, key: str, more: Mapping[str, object]) -> Response:
    held, standing = desk.held(), desk.server.standings.now()
    given = more.get("done", 0)
    done = given if isinstance(given, int) else 0
    try:
        item = _find_any(held, key)
    except HTTPException:
        now = find_successor(held, standing, key)
        if now is None:
            raise
        return RedirectResponse(_address(asked, now, done), 303)
    view = {
        **desk.values(held, standing, done),
        "fault": more.get("fault"),
        "sent": more.get("sent", {}),
        "again": _again(more.get("sent")),
        "item": item,
        "why": desk.queue(held).why(key, standing),
    }
    template = "review_item.html.jinja" if isinstance(item, Item) else "review_thing.html.jinja"
    return desk.server.give_page(
        request,
        Page(template=template, name="review", view=view),
        asked,
        held,
        status=200 if "fault" not in more else 422,
    )


def _again(sent: object) -> tuple[str, str]:
    """Return the action and the reason that were sent, to be shown again beside what was wrong with them."""
    if not isinstance(sent, Mapping):
        return ("", "")
    return (sent.get("action", [""])[-1], sent.get("why", [""])[-1])


def _find_any(held: Held, key: str) -> Item | ThingItem:
    """Return a claim or a linked thing as it lies on the desk.

    Raises:
        HTTPException: The record holds no such claim or thing.
    """
    try:
        is_thing = key in held.happenings or key in held.agreements or key in held.actors
        return make_thing(held, key) if is_thing else make_item(held, key)
    except UnknownIdError as error:
        raise HTTPException(404, str(error)) from error


def _decide(desk: Desk) -> Callable[..., Response]:
    def answer(
        request: Request,
        asked: _Asked,
        key: _Key,
        fields: Fields,
    ) -> Response:
        give_fault = partial(_give_fault, desk, request, asked, key, fields)
        queue = desk.queue(desk.server.holder.recent())  # once it is decided on, a claim may be in it no longer
        try:
            decision = _add(desk, request, key, read_sent(fields))
        except DeskFaultError as error:
            return give_fault({"key": error.key, "values": error.values, "what": ""})
        except UnknownIdError as error:
            raise HTTPException(404, str(error)) from error
        except RunutError as error:
            return give_fault({"key": "", "values": {}, "what": str(error)})
        desk.server.worker.link()
        if fields.get("then", [""])[-1] == "audit":
            return RedirectResponse(f"/audit?done={decision.id}", 303)
        return RedirectResponse(_onward(desk, queue, asked, key, decision), 303)

    return answer


def _add(desk: Desk, request: Request, key: str, sent: Sent) -> Decision:
    """Add the decision that was sent; where the record was written while it was looked at, it is looked at anew."""
    who, made = desk.server.reviewer(request), desk.server.standings.now().decisions
    try:
        return decide_on(desk.held(), key, sent, who, made)
    except MovedOnError:
        return decide_on(desk.server.holder.renew(), key, sent, who, made)


def _give_fault(  # noqa: PLR0913, PLR0917 -- all that a page of the desk is made of
    desk: Desk, request: Request, asked: Asked, key: str, fields: _Fields, fault: Mapping[str, object]
) -> Response:
    return desk.server.answer(partial(_give_item, desk, request, asked, key, {"fault": fault, "sent": fields}))


def _onward(desk: Desk, queue: Queue, asked: Asked, key: str, decision: Decision) -> str:
    """Return where a decision leads: to the same claim, or to the next of the queue in which it was made."""
    if decision.action in _STAYING or key not in queue:
        return _address(asked, key, decision.id)
    found = queue.next_after(key, asked, desk.server.standings.now())
    return _address(asked, found, decision.id)


def _address(asked: Asked, key: str | None, done: int = 0) -> str:
    address = asked.address("/review" if key is None else f"/review/{quote(key, safe='')}")
    if not done:
        return address
    return f"{address}{'&' if '?' in address else '?'}done={done}"
