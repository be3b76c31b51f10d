"""The bytes as they came, in web archives that any WARC tool reads, and what is needed to ask for changes only.

One archive a run, one gzip member a record, so that a run which is killed leaves what it had; beside them a hidden
file with a line for each answer: its address, its validators, and where in which archive it lies.
"""

from __future__ import annotations

import io
import json
import threading
import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from fastwarc import ArchiveIterator, GzipWriter, WarcRecord, WarcRecordType

from runut.errors import RunutError
from runut.fetch.addresses import WebAddress
from runut.fetch.answers import OK, Answer
from runut.fetch.fetch_errors import FetchError
from runut.record.listed_date import LISTED_DATE_HEADER

STATE_NAME = ".fetched.jsonl"
_FRAMING = "transfer-encoding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where an answer lies.

    Attributes:
        url: Its address.
        etag: Its `ETag`, None where it had none.
        modified: Its `Last-Modified`, None where it had none.
        archive: The name of the archive.
        offset: Where its record begins there, in bytes.
        size: How long its record is there, in bytes.
    """

    url: str
    etag: str | None
    modified: str | None
    archive: str
    offset: int
    size: int


class RawStore:
    """The answers of this run and of earlier ones in one folder.

    Args:
        folder: The folder; it is made where there is none.
        version: Runut's own, which the archives tell.

    Raises:
        RunutError: It cannot be made or read.
    """

    def __init__(self, folder: Path, *, version: str) -> None:
        self._folder = folder
        self._version = version
        self._lock = threading.Lock()
        self._archive: BinaryIO | None = None
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
        self._name = f"runut-{stamp}-{uuid.uuid4().hex[:8]}.warc.gz"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._kept = _read_state(folder / STATE_NAME)
        except OSError as error:
            raise RunutError(f"{folder} cannot hold the raw bytes ({error.strerror}); give another folder") from error

    def conditions(self, address: WebAddress) -> Mapping[str, str]:
        """Return the headers that ask for an address only if it is no longer what lies here."""
        kept = self._kept.get(str(address))
        if kept is None or not self._is_there(kept):
            return {}
        asked = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified}
        return {name: value for name, value in asked.items() if value and value.isascii() and value.isprintable()}

    def _is_there(self, kept: Kept) -> bool:
        try:
            return (self._folder / kept.archive).stat().st_size >= kept.offset + kept.size
        except OSError:
            return False

    def keep(self, answer: Answer, *, published: str | None = None) -> None:
        """Write an answer to this run's archive, and remember it.

        Args:
            answer: A page or a list as it came.
            published: When its feed or sitemap says it was published, as EDTF.

        Raises:
            RunutError: It cannot be written.
        """
        record = _record_of(answer, published)
        with self._lock:
            try:
                kept = self._append(record, answer)
            except OSError as error:
                raise RunutError(
                    f"{self._folder} cannot take the raw bytes ({error.strerror}); free the disk or give another"
                ) from error
            self._kept[kept.url] = kept

    def _append(self, record: WarcRecord, answer: Answer) -> Kept:
        if self._archive is None:
            self._archive = (self._folder / self._name).open("xb")
            _write_record(_info_record(self._name, self._version), self._archive)
        offset = self._archive.tell()
        _write_record(record, self._archive)
        kept = Kept(
            url=str(answer.address),
            etag=answer.header("etag"),
            modified=answer.header("last-modified"),
            archive=self._name,
            offset=offset,
            size=self._archive.tell() - offset,
        )
        with (self._folder / STATE_NAME).open("a", encoding="utf-8") as state:
            state.write(json.dumps(asdict(kept)) + "\n")
        return kept

    def read(self, address: WebAddress) -> Answer:
        """Read back what lies here of an address, and forget it where it cannot be read.

        Raises:
            FetchError: It cannot be read.
        """
        kept = self._kept.get(str(address))
        if kept is None:
            raise FetchError(f"has not changed, but {self._folder} holds nothing of it")
        try:
            with (self._folder / kept.archive).open("rb") as archive:
                archive.seek(kept.offset)
                return _answer_of(archive.read(kept.size), address)
        except (OSError, ValueError, StopIteration) as error:
            self._kept.pop(str(address), None)
            raise FetchError(f"has not changed, but what {self._folder} holds of it cannot be read") from error

    def close(self) -> None:
        """Close this run's archive."""
        if self._archive is not None:
            self._archive.close()
            self._archive = None


def _read_state(path: Path) -> dict[str, Kept]:
    """Read what earlier runs kept; a line that a killed run left half written tells nothing."""
    kept: dict[str, Kept] = {}
    if not path.exists():
        return kept
    with path.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                entry = Kept(**json.loads(line))
            except (ValueError, TypeError):
                continue
            kept[entry.url] = entry
    return kept


def _record_of(answer: Answer, published: str | None) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(WarcRecordType.response, record_urn=f"uuid:{uuid.uuid4()}".encode())
    record.headers["WARC-Target-URI"] = str(answer.address)
    record.headers["WARC-Date"] = answer.moment
    record.headers["Content-Type"] = "application/http; msgtype=response"
    if answer.server is not None:
        record.headers["WARC-IP-Address"] = answer.server
    if published is not None:
        record.headers[LISTED_DATE_HEADER] = published
    record.set_bytes_content(_head_of(answer) + answer.body)
    return record


def _head_of(answer: Answer) -> bytes:
    """Write the head as sent; the framing of the transfer is undone, so its header is kept under another name."""
    lines = [f"HTTP/1.1 {answer.told_status}"]
    for name, value in answer.headers:
        lines.append(f"X-Archive-{name}: {value}" if name.lower() == _FRAMING else f"{name}: {value}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def _info_record(name: str, version: str) -> WarcRecord:
    record = WarcRecord()
    record.init_headers(WarcRecordType.warcinfo, record_urn=f"uuid:{uuid.uuid4()}".encode())
    record.headers["WARC-Date"] = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    record.headers["WARC-Filename"] = name
    record.headers["Content-Type"] = "application/warc-fields"
    record.set_bytes_content(f"software: Runut/{version}\r\nformat: WARC File Format 1.1\r\n".encode())
    return record


def _write_record(record: WarcRecord, archive: BinaryIO) -> None:
    packed = io.BytesIO()
    writer = GzipWriter(packed)
    record.write(writer, checksum_data=True)
    writer.finish()
    archive.write(packed.getvalue())
    archive.flush()


def _answer_of(packed: bytes, address: WebAddress) -> Answer:
    """Read one record.

    Raises:
        ValueError: It is none of this address.
    """
    record = next(iter(ArchiveIterator(io.BytesIO(packed), record_types=WarcRecordType.response)))
    if record.headers.get("WARC-Target-URI") != str(address) or record.record_date is None:
        raise ValueError("it is another record")
    return Answer(
        address=address,
        status=OK,
        headers=tuple(record.http_headers.astuples()) if record.http_headers else (),
        body=record.reader.read(),
        fetched=record.record_date.astimezone(UTC),
    )
