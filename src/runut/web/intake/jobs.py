"""Jobs: what was sent is read and linked in the background, one after the other, and what became of it is told."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from tempfile import mkdtemp
from threading import Lock

from runut.building import Build
from runut.errors import RecordBusyError, RunutError
from runut.read import DEFAULT_OPTIONS
from runut.record.build_report import BuildProgress, BuildReport
from runut.store import record_for_building
from runut.web.intake.reading import Reading, Told
from runut.web.intake.uploads import Given, forget
from runut.web.server import Server

_MOST_JOBS = 40
_MOST_WAITING = 8


class JobState(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    BUSY = "busy"
    """Another program builds the record."""
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One job.

    Attributes:
        id: What its address is made of.
        who: Who began it.
        folder: Where what was sent lies, until it is read.
        given: What was sent.
        addresses: What is to be fetched.
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
    addresses: tuple[str, ...] = ()
    state: JobState = JobState.WAITING
    progress: BuildProgress | None = None
    told: tuple[Told, ...] = ()
    report: BuildReport | None = None
    fault: str = ""

    @property
    def sent(self) -> tuple[str, ...]:
        """What its sender calls the things that they sent."""
        return (*(one.name for one in self.given), *self.addresses)

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

    def begin(self, who: str, folder: Path, given: tuple[Given, ...], addresses: tuple[str, ...] = ()) -> Job:
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
        settings = self.server.settings
        reading = Reading(job.given, job.addresses, job.folder, allow_private=settings.allow_private)
        with record_for_building(settings.path) as record:
            run = Build(record, settings.path, self._progress(job.id), None, DEFAULT_OPTIONS)
            run.store_pages(reading.pages(), is_slow=bool(job.addresses))
            run.store_links()
            return run.report(), tuple(reading.told)
