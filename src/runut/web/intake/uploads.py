"""What was sent to be read → files in a folder of the server's own, under names of its own."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import BinaryIO
from unicodedata import normalize

from runut.errors import InputError
from runut.record.edtf import Edtf
from runut.web.settings import MOST_FILE_BYTES

ENDINGS = (".txt", ".html", ".htm", ".xhtml", ".md", ".json", ".jsonl", ".ndjson", ".warc", ".parquet")
PACKED = (".gz", ".zst", ".br")
_STRANGE = re.compile(r"[^\w.() -]+")
_MOST_NAME = 80
_PIECE = 1 << 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """One thing that was sent.

    Attributes:
        name: What its sender calls it; only ever shown.
        path: Where it lies, None where it is not taken.
        fault: Key of the words that say why it is not taken.
    """

    name: str
    path: Path | None
    fault: str = ""


def keep_file(name: str, stream: BinaryIO, folder: Path, number: int) -> Given:
    """Keep one file that was sent, or say why not; its name chooses neither folder nor file."""
    shown = name_of(name)
    ending = _ending(shown)
    if ending is None:
        return Given(name=shown, path=None, fault="ingest.fault_type")
    own = folder / f"{number:03}"
    own.mkdir()
    path = own / f"{_stem(shown, ending)}{ending}"
    taken = 0
    with path.open("xb") as file:
        while piece := stream.read(_PIECE):
            taken += len(piece)
            if taken > MOST_FILE_BYTES:
                break
            file.write(piece)
    if 0 < taken <= MOST_FILE_BYTES:
        return Given(name=shown, path=path)
    path.unlink()
    return Given(name=shown, path=None, fault="ingest.fault_size" if taken else "ingest.fault_empty")


def name_of(name: str) -> str:
    """Return the last part of a name, whatever system's path it is, without what cannot be seen."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    return "".join(sign for sign in normalize("NFC", last) if sign.isprintable())[:_MOST_NAME] or "?"


def _ending(name: str) -> str | None:
    """Return the ending by which a file is read, None where files of its sort are not."""
    lower = name.lower()
    packed = next((ending for ending in PACKED if lower.endswith(ending)), "")
    plain = next((ending for ending in ENDINGS if lower.removesuffix(packed).endswith(ending)), None)
    return None if plain is None else f"{plain}{packed}"


def _stem(name: str, ending: str) -> str:
    return _STRANGE.sub("_", name[: -len(ending)]).strip(". ") or "page"


def keep_paste(fields: dict[str, str], folder: Path, called: str) -> Given:
    """Keep text that was pasted, with what its sender says of it.

    Raises:
        InputError: It has no text, or a date that is none.
    """
    title, text = fields.get("title", "").strip(), fields.get("text", "").replace("\r\n", "\n").strip()
    if not text:
        raise InputError("ingest.fault_text")
    published, url = fields.get("published", "").strip(), fields.get("url", "").strip()
    if published:
        try:
            Edtf.parse(published)
        except ValueError:
            raise InputError("ingest.fault_day") from None
    row = {"id": title or called, "text": f"{title}\n\n{text}" if title else text}
    row |= {"published": published} if published else {}
    row |= {"url": url} if url else {}
    path = folder / "pasted.jsonl"
    path.write_text(json.dumps(row, ensure_ascii=False), encoding="utf-8", errors="replace")
    return Given(name=title or called, path=path)


def keep_addresses(addresses: Iterable[str], folder: Path) -> Path:
    """Keep addresses that are to be fetched, one a line."""
    path = folder / "addresses.urls"
    path.write_text("\n".join(addresses) + "\n", encoding="utf-8")
    return path


def forget(folder: Path) -> None:
    """Remove what was sent."""
    shutil.rmtree(folder, ignore_errors=True)
