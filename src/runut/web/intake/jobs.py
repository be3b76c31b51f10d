"""Jobs: what was sent is read and linked in the background, one after the other, and what became of it is told."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock

from runut.building import Build
from runut.clean import join_parts
from runut.errors import RecordBusyError, RunutError
from runut.fetch.web_sources import WebSources
from runut.pipeline import build
from runut.read import DEFAULT_OPTIONS, find_pages
from runut.record.build_report import BuildProgress, BuildReport
from runut.record.page import Dropped, Page
from runut.store import record_for_building
from runut.web.intake.uploads import Given, forget
from runut.web.server import Server

_MOST_JOBS = 40
_MOST_WAITING = 8
_MOST_PAGES = 200
"""Pages of one file that are led to one by one; an archive has thousands."""


class JobState(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    BUSY = "busy"
    """Another program builds the record."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What became of one thing that was sent: the digests of its pages, and what was wrong with it."""

    name: str
    pages: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One job.

    Attributes:
        id: What its address is made of.
        who: Who began it.
        folder: Where what was sent lies, until it is read.
        given: What was sent.
        addresses: A list of addresses to fetch, None for none.
        state: How far it is.
        progress: How far the reading is.
        told: What became of each thing.
        report: What the building did.
        fault: Why it failed.
    """

    id: str
    who: str
    folder: Path
    given: tuple[Given, ...] = ()
    addresses: Path | None = None
    state: JobState = JobState.WAITING
    progress: BuildProgress | None = None
    told: tuple[Told, ...] = ()
    report: BuildReport | None = None
    fault: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more happens by itself."""
        return self.state in {JobState.DONE, JobState.BUSY, JobState.FAILED}


class TooManyJobsError(RunutError):
    """So many jobs wait that no more are taken."""


@dataclass(slots=True)
class Jobs:
    """The jobs of one server."""

    server: Server
    _jobs: OrderedDict[str, Job] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def find(self, id_: str) -> Job | None:
        """Return a job, None where there is none of that id, or it was long ago."""
        return self._jobs.get(id_)

    def last(self) -> tuple[Job, ...]:
        """Return the jobs, the newest first."""
        with self._lock:
            return tuple(reversed(self._jobs.values()))

    def make_folder(self) -> Path:
        """Return a new folder for what is sent.

        Raises:
            TooManyJobsError: Too many jobs wait.
        """
        if sum(not job.is_over for job in self.last()) >= _MOST_WAITING:
            raise TooManyJobsError("ingest.fault_waiting")
        return Path(mkdtemp(prefix="runut-"))

    def begin(self, who: str, folder: Path, given: tuple[Given, ...], addresses: Path | None = None) -> Job:
        """Take in what was sent; it is read after all that waits."""
        job = Job(id=secrets.token_urlsafe(9), who=who, folder=folder, given=given, addresses=addresses)
        self._put(job)
        self.server.worker.do(lambda: self._work(job.id))
        return job

    def again(self, job: Job) -> None:
        """Try again what could not be read since another program was building the record."""
        if job.state is JobState.BUSY:
            self._put(replace(job, state=JobState.WAITING))
            self.server.worker.do(lambda: self._work(job.id))

    def _put(self, job: Job) -> None:
        with self._lock:
            self._jobs[job.id] = job
            while len(self._jobs) > _MOST_JOBS:
                _, old = self._jobs.popitem(last=False)
                forget(old.folder)

    def _work(self, id_: str) -> None:
        job = self._jobs.get(id_)
        if job is None:
            return
        job = replace(job, state=JobState.WORKING)
        self._put(job)
        try:
            report, told = self._read(job)
        except RecordBusyError:
            self._put(replace(job, state=JobState.BUSY))
            return
        except RunutError as error:
            self._put(replace(job, state=JobState.FAILED, fault=str(error)))
        except Exception as error:  # noqa: BLE001 - whatever it is, who waits is told and the next job is done
            self._put(replace(job, state=JobState.FAILED, fault=f"{type(error).__name__}: {error}"))
        else:
            self.server.worker.refresh()
            self._put(replace(job, state=JobState.DONE, report=report, told=told))
        forget(job.folder)

    def _progress(self, id_: str) -> Callable[[BuildProgress], None]:
        def tell(progress: BuildProgress) -> None:
            self._put(replace(self._jobs[id_], progress=progress))

        return tell

    def _read(self, job: Job) -> tuple[BuildReport, tuple[Told, ...]]:
        """Read what was sent into the record, and return what became of it."""
        path, progress = self.server.settings.path, self._progress(job.id)
        if job.addresses is not None:
            web = WebSources(urls=(job.addresses,), allow_private=self.server.settings.allow_private)
            report = build([web], to=path, progress=progress)
            return report, tuple(Told(name=one.source, faults=(one.reason,)) for one in report.dropped)
        reading = Reading(job)
        with record_for_building(path) as record:
            run = Build(record, path, progress, None, DEFAULT_OPTIONS)
            run.store_pages(reading.pages())
            run.store_links()
            return run.report(), tuple(reading.told)


class Reading:
    """Reads what was sent, thing by thing, and keeps what became of each."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self.told: list[Told] = []

    def pages(self) -> Iterator[Page | Dropped]:
        """Yield all pages, each under the name by which its sender calls it."""
        for one in self._job.given:
            pages: list[str] = []
            faults: list[str] = []
            if one.path is not None:
                for found in self._find(one.name, one.path):
                    if isinstance(found, Dropped):
                        faults.append(found.reason)
                    else:
                        pages.append(found.sha256)
                    yield found
            told = Told(name=one.name, pages=tuple(pages[:_MOST_PAGES]), faults=tuple(faults[:_MOST_PAGES]))
            self.told.append(replace(told, key=one.fault))

    @staticmethod
    def _find(name: str, path: Path) -> Iterator[Page | Dropped]:
        """Yield the pages of one file; where it lies on the server is of no use to anybody."""
        for found in join_parts(find_pages([path], published=None, options=DEFAULT_OPTIONS)):
            if isinstance(found, Dropped):
                reason = found.reason.replace(str(path), name)
                yield replace(found, source=found.source.replace(str(path), name), reason=reason)
            else:
                yield replace(found, id=found.id.replace(str(path), path.name))
