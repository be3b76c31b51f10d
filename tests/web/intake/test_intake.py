"""Files, pasted text and addresses become pages of the record; what is no page is told beside those that are."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from starlette.testclient import TestClient

import runut
from runut.store import record_for_building
from runut.web import safety
from runut.web.app import make_app
from runut.web.intake import uploads
from runut.web.settings import Person, Role, WebSettings

_TEXT = "Yerevan, 5 Oktober 2020 - Azerbaijan menembaki kota Stepanakert pada 4 Oktober 2020. Tiga warga sipil tewas."
_STORY = (
    "Jakarta, 5 Oktober 2020 - Azerbaijan menembaki kota Stepanakert pada Minggu, 4 Oktober 2020, "
    "menurut Kementerian Pertahanan Armenia. Tiga warga sipil tewas dalam serangan itu.\n\n"
    "Kementerian Pertahanan Azerbaijan membantah tuduhan tersebut dan menyatakan pasukannya hanya menyerang sasaran "
    "militer. Rusia mendesak kedua pihak menghentikan pertempuran dan kembali ke meja perundingan di Moskwa."
)
_EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"


def _names(file: Path) -> set[str]:
    return {page.page.id for page in runut.open_record(file).pages}


def test_pasted_text_is_read_and_led_to_at_once(adder) -> None:
    answer = adder.send(
        text=_STORY,
        title="Stepanakert ditembaki",
        published="2020-10-05",
        url="https://a.example/2020/10/05/stepanakert-ditembaki",
    )
    shown = adder.wait(answer.headers["location"])
    assert "1 new page" in shown
    address = re.search(r'class="opens" href="(/pages/[^"]+)"', shown)
    assert address
    page = adder.client.get(address[1]).text
    assert "Stepanakert ditembaki" in page
    assert "menembaki" in page
    record = next(
        p
        for p in runut.open_record(adder.file).pages
        if p.page.url == "https://a.example/2020/10/05/stepanakert-ditembaki"
    )
    assert str(record.article.published) == "2020-10-05"
    assert record.events


def test_files_are_read_and_faults_are_told_beside_them(adder) -> None:
    html = f"<html><body><article><p>{_TEXT}</p></article></body></html>".encode()
    rows = "\n".join(json.dumps({"text": f"{_TEXT} Baris {n}."}) for n in range(2)).encode()
    files = [
        ("a.txt", _TEXT.encode()),
        ("b.html", html),
        ("c.jsonl", rows),
        ("d.png", b"\x89PNG\r\n"),
        ("e.txt", b""),
        ("f.jsonl", b'{"text": 3'),
        ("no-ending", b"x"),
    ]
    shown = adder.wait(adder.send(files).headers["location"])
    assert "4 new pages" in shown
    assert shown.count("Files of this sort are not read") == 2
    assert "It is empty" in shown
    assert shown.count('class="fault"') >= 4
    assert tempfile.gettempdir() not in shown
    assert not any(tempfile.gettempdir() in name for name in _names(adder.file))
    assert len(runut.open_record(adder.file).pages) == 5
    told = adder.client.get("/ingest.json").json()
    assert [(row["sent"], row["claims"] is not None) for row in told[:4]] == [
        ("a.txt", True),
        ("b.html", True),
        ("c.jsonl", True),
        ("c.jsonl", True),
    ]
    reasons = {row["sent"]: row["reason"] for row in told[4:]}
    assert reasons.keys() == {"d.png", "e.txt", "f.jsonl", "no-ending"}
    assert reasons["e.txt"] == "It is empty."
    assert tempfile.gettempdir() not in str(told)


def test_what_is_in_the_record_already_is_led_to_as_well(adder) -> None:
    adder.wait(adder.send([("a.txt", _TEXT.encode())]).headers["location"])
    shown = adder.wait(adder.send([("again.txt", _TEXT.encode())]).headers["location"])
    assert "0 new pages" in shown
    assert "1 page was in the record already" in shown
    assert 'class="opens"' in shown


@pytest.mark.parametrize(
    "name",
    [
        "../../../etc/passwd.txt",
        "..\\..\\windows\\x.txt",
        "/etc/cron.d/x.txt",
        "C:\\x.txt",
        "....//x.txt",
        ".txt",
        "\x00.txt",
    ],
)
def test_a_name_chooses_no_place(adder, name: str, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    shown = adder.wait(adder.send([(name, _TEXT.encode())]).headers["location"])
    assert "1 new page" in shown
    assert all("/" not in one and "\\" not in one and ".." not in one for one in _names(adder.file))
    assert {one.name for one in set(tmp_path.iterdir()) - before} <= {"new.runut-wal", "new.runut-shm"}


def test_no_sent_file_outlives_its_reading(adder) -> None:
    before = set(Path(tempfile.gettempdir()).glob("runut-*"))
    adder.wait(adder.send([("a.txt", _TEXT.encode())]).headers["location"])
    adder.send([])
    adder.send(text="")
    assert not [one for one in set(Path(tempfile.gettempdir()).glob("runut-*")) - before if list(one.rglob("a.txt"))]


def test_nothing_that_is_sent_becomes_code(adder) -> None:
    address = adder.send([(f"{_EVIL}.txt", f"{_TEXT} {_EVIL}".encode())]).headers["location"]
    pasted = adder.send(text=f"{_TEXT} {_EVIL}", title=_EVIL, url="javascript:alert(1)").headers["location"]
    pages = [adder.wait(address), adder.wait(pasted), adder.client.get("/ingest").text]
    pages += [adder.client.get(href).text for one in pages for href in re.findall(r'href="(/pages/[^"]+)"', one)]
    pages.append(adder.send(text="", title=_EVIL).text)
    for page in pages:
        assert "<script>alert" not in page
        assert "<img" not in page
        assert 'href="javascript' not in page


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"text": " "}, "paste a text"),
        ({"text": _TEXT, "published": "some day"}, "the day is none"),
        ({"sort": "address", "addresses": "https://a.example"}, "--allow-fetch"),
    ],
)
def test_what_cannot_be_read_is_told_in_place(adder, fields: dict[str, str], told: str) -> None:
    answer = adder.send(**fields)
    assert answer.status_code == 422
    assert told in answer.text
    if fields["sort"] if "sort" in fields else fields["text"].strip():
        assert fields.get("published", "") in answer.text


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://a.example", "a.example", "", "http://[x", "javascript:1"]
)
def test_only_addresses_of_the_web_are_taken(open_intake, address: str) -> None:
    answer = open_intake(allow_fetch=True).send(sort="address", addresses=address)
    assert answer.status_code == 422


class _Site(BaseHTTPRequestHandler):
    """A site of one story."""

    def do_GET(self) -> None:
        is_story = self.path == "/cerita"
        body = (_STORY if is_story else "").encode()
        self.send_response(200 if is_story else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    """Run a site on this machine; gives its address."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Site) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_page_is_fetched_and_is_in_the_record_at_once(open_intake, site: str) -> None:
    adder = open_intake(allow_fetch=True, allow_private=True)
    shown = adder.wait(adder.send(sort="address", addresses=f"{site}/cerita").headers["location"])
    assert "1 new page" in shown
    assert 'class="fault"' not in shown
    found = next(row for row in adder.client.get("/sources.json").json() if row["url"] == f"{site}/cerita")
    assert "Stepanakert" in adder.client.get(f"/pages/{found['page']}").text
    assert f'href="/pages/{found["page"]}"' in shown
    (told,) = adder.client.get("/ingest.json").json()
    assert (told["sent"], told["page"]) == (f"{site}/cerita", found["page"])


def test_a_page_that_is_not_there_is_told(open_intake, site: str) -> None:
    adder = open_intake(allow_fetch=True, allow_private=True)
    shown = adder.wait(adder.send(sort="address", addresses=f"{site}/tiada").headers["location"])
    assert "0 new pages" in shown
    assert "404" in shown


def test_addresses_outside_the_public_web_are_not_asked(open_intake) -> None:
    adder = open_intake(allow_fetch=True)
    shown = adder.wait(
        adder.send(sort="address", addresses="http://127.0.0.1:9/x http://169.254.169.254/y").headers["location"]
    )
    assert "0 new pages" in shown
    assert shown.count('class="fault"') == 2


def test_a_file_that_is_too_large_is_told_and_the_others_go_on(adder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(uploads, "MOST_FILE_BYTES", 200)
    shown = adder.wait(adder.send([("big.txt", b"x" * 500), ("a.txt", _TEXT.encode())]).headers["location"])
    assert "larger than a file may be" in shown
    assert "1 new page" in shown


def test_too_much_together_is_not_taken(adder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(safety, "MOST_UPLOAD_BYTES", 2000)
    form = re.search(r'name="form" value="([^"]+)"', adder.client.get("/ingest").text)
    assert form
    data = {"form": form[1], "sort": "files"}
    assert adder.client.post("/ingest", data=data, files=[("files", ("a.txt", b"x" * 5000))]).status_code == 413
    kind = {"content-type": "multipart/form-data; boundary=b"}
    pieces = (b"x" * 1000 for _ in range(9))
    assert adder.client.post("/ingest", content=pieces, headers=kind).status_code == 413


def test_too_many_files_are_refused(adder) -> None:
    assert adder.send([(f"{n}.txt", b"x") for n in range(201)]).status_code == 400


def test_a_record_that_another_program_builds_is_told_and_tried_again(adder) -> None:
    with record_for_building(adder.file):
        address = adder.send([("a.txt", _TEXT.encode())]).headers["location"]
        shown = adder.wait(address)
        assert "Another program is building this record" in shown
    form = re.search(r'name="form" value="([^"]+)"', shown)
    assert form
    assert adder.client.post(address, data={"form": form[1]}).status_code == 303
    assert "1 new page" in adder.wait(address)


def test_who_may_not_add_is_refused_before_anything_is_taken(adder) -> None:
    people = (Person(name="Citra", role=Role.READER, token="token-of-citra-003"),)  # noqa: S106 - a test's own
    app = make_app(WebSettings(path=adder.file, people=people))
    citra = TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)
    files = [("files", ("a.txt", _TEXT.encode()))]
    assert citra.post("/ingest", files=files).headers["location"].startswith("/sign-in")
    form = re.search(r'name="form" value="([^"]+)"', citra.get("/sign-in").text)
    assert form
    citra.post("/sign-in", data={"form": form[1], "token": "token-of-citra-003"})
    assert citra.get("/ingest").status_code == 403
    assert citra.post("/ingest", files=files).status_code == 403
    assert citra.get("/ingest/x").status_code == 403
    assert len(_names(adder.file)) == 1


def test_a_form_of_another_page_adds_nothing(adder) -> None:
    adder.client.get("/ingest")
    files = [("files", ("a.txt", _TEXT.encode()))]
    assert adder.client.post("/ingest", data={"form": "x", "sort": "files"}, files=files).status_code == 403
    assert adder.client.post("/ingest", files=files, headers={"sec-fetch-site": "cross-site"}).status_code == 403
    assert (
        adder.client.post("/ingest", content=b"junk", headers={"content-type": "multipart/form-data"}).status_code
        == 400
    )
    assert len(_names(adder.file)) == 1


def test_several_send_at_once_and_each_is_read(open_intake: Callable[..., object]) -> None:
    adder = open_intake()
    found: list[str] = []
    answers = [adder.send([(f"{n}.txt", f"{_TEXT} Laporan {n}.".encode())]) for n in range(3)]
    threads = [Thread(target=lambda a=a: found.append(adder.wait(a.headers["location"]))) for a in answers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all("1 new page" in shown for shown in found)
    assert len(_names(adder.file)) == 4
