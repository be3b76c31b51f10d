"""The application: all its addresses behind one guard, and an answer to everything that goes wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from threading import Thread
from urllib.parse import urlencode

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from runut import __version__
from runut.errors import RunutError
from runut.web.asking import Asked
from runut.web.desk.routes import make_desk_routes
from runut.web.desk.trail_routes import make_trail_routes
from runut.web.intake.routes import make_intake_routes
from runut.web.rendering import Page, load_assets
from runut.web.safety import Guard
from runut.web.server import NotAllowedError, Server, SignInNeededError
from runut.web.settings import Role, WebSettings
from runut.web.sign_in import make_sign_in_routes
from runut.web.view_routes import make_view_routes

_MEDIA = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
}
_FOR_GOOD = "public, max-age=31536000, immutable"
_DATA = (".json", ".csv")


def make_app(settings: WebSettings) -> Guard:
    """Return the whole application over one record."""
    return Guard(make_api(settings), hosts=settings.hosts)


def make_api(settings: WebSettings) -> FastAPI:
    """Return the application without its guard."""
    server = Server(settings)
    api = FastAPI(
        title="Runut", version=__version__, docs_url=None, redoc_url=None, openapi_url=None, lifespan=_warming(server)
    )
    api.state.server = server
    for make in (make_view_routes, make_sign_in_routes, make_desk_routes, make_trail_routes, make_intake_routes):
        api.router.routes.extend(make(server).routes)  # included, each would be made once more at the first request
    api.get("/static/{name}", include_in_schema=False)(_give_asset)
    api.get("/openapi.json", include_in_schema=False)(_description(api, server))
    _add_errors(api, server)
    return api


def _warming(server: Server) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Return what warms a server up beside its first answers."""

    @asynccontextmanager
    async def live(_: FastAPI) -> AsyncIterator[None]:
        Thread(target=server.warm, daemon=True).start()
        yield

    return live


def _give_asset(name: str) -> Response:
    """Return one of the files that were read at the start; no path is made of a name."""
    asset = load_assets().get(name)
    if asset is None:
        raise HTTPException(404)
    media = _MEDIA.get(name.rpartition(".")[2], "application/octet-stream")
    return Response(asset, media_type=media, headers={"Cache-Control": _FOR_GOOD})


def _description(api: FastAPI, server: Server) -> Callable[[Request], Response]:
    """Return what describes the addresses to programs, for those who may read the record."""

    def answer(request: Request) -> Response:
        server.check_role(request, Role.READER)
        return JSONResponse(api.openapi())

    return answer


def _add_errors(api: FastAPI, server: Server) -> None:
    """Answer refusals with a page that says what and what to do, or with JSON where data was asked for."""

    def send_to_sign_in(request: Request, _: Exception) -> Response:
        if request.url.path.endswith(_DATA):
            return JSONResponse({"detail": "sign in first"}, 401)
        back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/sign-in?{urlencode({'back': back})}", 303)

    api.add_exception_handler(SignInNeededError, send_to_sign_in)
    api.add_exception_handler(NotAllowedError, _telling(server, lambda _: 403, str))
    api.add_exception_handler(
        HTTPException, _telling(server, _status_of, lambda error: str(getattr(error, "detail", "")))
    )
    api.add_exception_handler(RequestValidationError, _telling(server, lambda _: 422, _tell_faults))
    api.add_exception_handler(RunutError, _telling(server, lambda _: 503, str))


def _telling(
    server: Server, find_status: Callable[[Exception], int], tell: Callable[[Exception], str]
) -> Callable[[Request, Exception], Response]:
    def answer(request: Request, error: Exception) -> Response:
        status = find_status(error)
        if request.url.path.endswith(_DATA):
            return JSONResponse({"detail": tell(error)}, status)
        page = Page(template="error.html.jinja", name="error", view={"status": status, "what": tell(error)})
        return server.give_page(request, page, Asked(), status=status)

    return answer


def _status_of(error: Exception) -> int:
    return error.status_code if isinstance(error, HTTPException) else 500


def _tell_faults(error: Exception) -> str:
    faults = error.errors() if isinstance(error, RequestValidationError) else ()
    return "; ".join(f"{'.'.join(map(str, fault['loc'][1:]))}: {fault['msg']}" for fault in faults)
