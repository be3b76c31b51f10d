"""Addresses at which pages are added, and where what became of them is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from fastapi import APIRouter, HTTPException, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile

from runut.errors import RunutError
from runut.web.asking import Asked
from runut.web.described import DATA_FAULTS, PAGE_FAULTS, TABLES, Table
from runut.web.held import Held
from runut.web.intake.jobs import Job, Jobs
from runut.web.intake.rows import find_rows
from runut.web.intake.uploads import Given, forget, keep_file, keep_paste
from runut.web.rendering import Page
from runut.web.server import Server
from runut.web.settings import MOST_FILE_BYTES, MOST_FILES, Role
from runut.web.speech import Speech, load_web_words

_MOST_FIELDS = 12
_MOST_ADDRESSES = 50
_MOST_TEXT_BYTES = 4 << 20


def make_intake_routes(server: Server) -> APIRouter:
    """Return the addresses at which pages are added."""
    router, jobs = APIRouter(), Jobs(server)
    for path, told in (("/ingest", "Data of /ingest"), ("/ingest/{id_}", "Data of what became of pages")):
        for table in TABLES:
            router.get(f"{path}.{table.ending}", summary=told, responses=DATA_FAULTS, response_class=table.response)(
                _give_rows(jobs, table) if path == "/ingest" else _give_rows_of_one(jobs, table)
            )
    router.get("/ingest", response_class=HTMLResponse, summary="Where pages are added", responses=PAGE_FAULTS)(
        _show(jobs)
    )
    router.post(
        "/ingest",
        summary="Add pages: files, pasted text or addresses",
        status_code=303,
        responses=PAGE_FAULTS,
        response_class=RedirectResponse,
    )(_take(jobs))
    router.get("/ingest/{id_}/state", summary="How far a job is", responses=PAGE_FAULTS)(_tell_state(jobs))
    router.get("/ingest/{id_}", response_class=HTMLResponse, summary="What became of pages", responses=PAGE_FAULTS)(
        _show_job(jobs)
    )
    router.post(
        "/ingest/{id_}", summary="Try again", status_code=303, responses=PAGE_FAULTS, response_class=RedirectResponse
    )(_try_again(jobs))
    return router


def _show(jobs: Jobs) -> Callable[..., Response]:
    def answer(request: Request) -> Response:
        jobs.server.check_role(request, Role.REVIEWER)
        return _give(jobs, request)

    return answer


def _give_rows(jobs: Jobs, table: Table) -> Callable[..., Response]:
    def answer(request: Request) -> Response:
        jobs.server.check_role(request, Role.REVIEWER)
        return _give_table(jobs, request, table, jobs.last())

    return answer


def _give_rows_of_one(jobs: Jobs, table: Table) -> Callable[..., Response]:
    def answer(request: Request, id_: str) -> Response:
        return _give_table(jobs, request, table, (_find(jobs, request, id_),))

    return answer


def _give_table(jobs: Jobs, request: Request, table: Table, shown: Iterable[Job]) -> Response:
    speech = Speech(load_web_words(jobs.server.look(request).language))
    return table.give(find_rows(shown, _held(jobs), speech), "ingest")


def _held(jobs: Jobs) -> Held | None:
    """Return the record as it was read last; one that cannot be read now can still be added to."""
    with suppress(RunutError):
        return jobs.server.holder.recent()
    return None


def _give(jobs: Jobs, request: Request, fault: str = "", sent: dict[str, str] | None = None) -> Response:
    view = {
        "fault": fault,
        "jobs": jobs.last(),
        "may_fetch": jobs.server.settings.allow_fetch,
        "most_bytes": MOST_FILE_BYTES,
        "most_files": MOST_FILES,
        "sent": sent or {},
    }
    page = Page(template="ingest.html.jinja", name="ingest", view=view)
    return jobs.server.give_page(request, page, Asked(), _held(jobs), status=422 if fault else 200)


def _take(jobs: Jobs) -> Callable[..., Any]:
    async def answer(request: Request) -> Response:
        jobs.server.check_role(request, Role.REVIEWER)
        form = await request.form(max_files=MOST_FILES, max_fields=_MOST_FIELDS, max_part_size=_MOST_TEXT_BYTES)
        try:
            return await run_in_threadpool(_begin, jobs, request, form)
        finally:
            await form.close()

    return answer


def _begin(jobs: Jobs, request: Request, form: FormData) -> Response:
    fields = {name: value for name, value in form.multi_items() if isinstance(value, str)}
    jobs.server.check_form(request, fields.get("form", ""))
    try:
        folder = jobs.make_folder()
    except RunutError as error:
        return _give(jobs, request, str(error), fields)
    try:
        given: tuple[Given, ...] = ()
        addresses: tuple[str, ...] = ()
        if fields.get("sort") == "address":
            addresses = _addresses(jobs, fields.get("addresses", ""))
        elif fields.get("sort") == "text":
            given = (keep_paste(fields, folder, "pasted"),)
        else:
            files = [one for one in form.getlist("files") if isinstance(one, UploadFile) and one.filename]
            given = tuple(_keep(one, folder, number) for number, one in enumerate(files, 1))
            if not given:
                raise _SentError("ingest.fault_none")
    except (RunutError, OSError) as error:
        forget(folder)
        return _give(jobs, request, str(error) if isinstance(error, RunutError) else "ingest.fault_kept", fields)
    job = jobs.begin(jobs.server.reviewer(request), folder, given, addresses)
    return RedirectResponse(f"/ingest/{job.id}", 303)


class _SentError(RunutError):
    """What was sent cannot be taken; its text is a key of words."""


def _keep(one: UploadFile, folder: Any, number: int) -> Given:  # noqa: ANN401 - a path
    return keep_file(one.filename or "", one.file, folder, number)


def _addresses(jobs: Jobs, text: str) -> tuple[str, ...]:
    """Return the addresses that were sent.

    Raises:
        _SentError: Nothing may be fetched, or one is no address of the web.
    """
    if not jobs.server.settings.allow_fetch:
        raise _SentError("ingest.fault_fetch")
    found = text.split()
    if not found or len(found) > _MOST_ADDRESSES:
        raise _SentError("ingest.fault_addresses")
    for one in found:
        try:
            parts = urlsplit(one)
            is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and one.isprintable()
        except ValueError:
            is_web = False
        if not is_web:
            raise _SentError("ingest.fault_address")
    return tuple(found)


def _find(jobs: Jobs, request: Request, id_: str) -> Job:
    jobs.server.check_role(request, Role.REVIEWER)
    job = jobs.find(id_)
    if job is None:
        raise HTTPException(404, "there is no such job, or it was long ago")
    return job


def _show_job(jobs: Jobs) -> Callable[..., Response]:
    def answer(request: Request, id_: str) -> Response:
        job = _find(jobs, request, id_)
        held = jobs.server.holder.recent()
        found = [(one, [held.index.pages[page] for page in one.pages if page in held.index.pages]) for one in job.told]
        page = Page(template="ingest_job.html.jinja", name="ingest", view={"job": job, "found": found})
        return jobs.server.give_page(request, page, Asked(), held)

    return answer


def _tell_state(jobs: Jobs) -> Callable[..., Response]:
    def answer(request: Request, id_: str) -> Response:
        job = _find(jobs, request, id_)
        progress = job.progress
        return JSONResponse(
            {
                "state": job.state.value,
                "phase": None if progress is None else progress.phase.value,
                "done": 0 if progress is None else progress.done,
                "total": None if progress is None else progress.total,
            }
        )

    return answer


def _try_again(jobs: Jobs) -> Callable[..., Any]:
    async def answer(request: Request, id_: str) -> Response:
        job = _find(jobs, request, id_)
        form = await request.form(max_files=0, max_fields=_MOST_FIELDS)
        jobs.server.check_form(request, str(form.get("form", "")))
        jobs.again(job)
        return RedirectResponse(f"/ingest/{job.id}", 303)

    return answer
