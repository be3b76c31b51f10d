"""Nothing that is sent to the server makes it show, open or do what it should not."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from runut.web.app import make_app
from runut.web.settings import Person, Role, WebSettings

_TOKEN = "a-long-enough-token"  # noqa: S105 -- a test's own
ClientOf = Callable[[WebSettings], TestClient]


def _form_token(page: str) -> str:
    found = re.search(r'name="form" value="([^"]+)"', page)
    assert found
    return found[1]


@pytest.fixture
def guarded(sample_file: Path, client_of: ClientOf) -> TestClient:
    people = (
        Person(name="ani", role=Role.REVIEWER, token=_TOKEN),
        Person(name="budi", role=Role.READER, token="another-long-token"),  # noqa: S106 -- a test's own
    )
    return client_of(WebSettings(path=sample_file, people=people))


@pytest.mark.parametrize("path", ["/", "/timeline", "/timeline.json", "/static/runut.css", "/nowhere", "/sign-in"])
def test_every_answer_carries_the_headers(client: TestClient, path: str) -> None:
    headers = client.get(path).headers
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "server" not in headers


def test_pages_hold_no_script_or_style_of_their_own(client: TestClient) -> None:
    for path in ("/", "/timeline", "/sign-in"):
        page = client.get(path).text
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=", page)


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::2]", "localhost.evil:8000"])
def test_a_name_that_is_not_the_servers_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "LOCALHOST:80", "[::1]:8000"])
def test_the_servers_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/pages/..%2f..%2fetc%2fpasswd",
        "/pages//etc/passwd",
        "/things/%00",
        "/static/%2fetc%2fpasswd",
    ],
)
def test_no_path_of_a_request_is_opened(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_who_has_not_signed_in_sees_nothing(guarded: TestClient) -> None:
    answer = guarded.get("/timeline", params={"actor": "ARM"})
    assert answer.status_code == 303
    assert answer.headers["location"] == "/sign-in?back=%2Ftimeline%3Factor%3DARM"
    assert guarded.get("/timeline.json").status_code == 401
    assert guarded.get("/things/x").status_code == 303


def test_a_right_token_lets_in_and_signing_out_shuts(guarded: TestClient) -> None:
    form = _form_token(guarded.get("/sign-in").text)
    answer = guarded.post("/sign-in", data={"form": form, "token": _TOKEN, "back": "/timeline"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/timeline")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.lower()
    page = guarded.get("/timeline")
    assert page.status_code == 200
    assert "ani" in page.text
    guarded.post("/sign-out", data={"form": _form_token(page.text)})
    assert guarded.get("/timeline").status_code == 303


def test_wrong_tokens_are_refused_and_soon_not_even_looked_at(guarded: TestClient) -> None:
    form = _form_token(guarded.get("/sign-in").text)
    answers = [guarded.post("/sign-in", data={"form": form, "token": f"wrong {n}"}) for n in range(6)]
    assert [answer.status_code for answer in answers] == [401] * 5 + [429]
    assert guarded.post("/sign-in", data={"form": form, "token": _TOKEN}).status_code == 429


@pytest.mark.parametrize(
    "cookie", ["", "x", "1.2.3.4", "9999999999.a.YW5p.", "9999999999.a.YW5p.c2ln", "....", "é.é.é.é"]
)
def test_a_cookie_that_is_none_of_ours_lets_nobody_in(guarded: TestClient, cookie: str) -> None:
    headers = {"cookie": f"runut_session={cookie}".encode()}
    assert guarded.get("/", headers=headers).status_code == 303


def test_a_form_of_another_page_is_refused(guarded: TestClient) -> None:
    guarded.get("/sign-in")
    assert guarded.post("/sign-in", data={"form": "x", "token": _TOKEN}).status_code == 403
    form = _form_token(guarded.get("/sign-in").text)
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        answer = guarded.post("/sign-in", data={"form": form, "token": _TOKEN}, headers=headers)
        assert answer.status_code == 403


def test_a_form_token_is_of_one_session_alone(sample_file: Path) -> None:
    settings = WebSettings(path=sample_file)
    app = make_app(settings)
    one, other = TestClient(app, base_url="http://127.0.0.1"), TestClient(app, base_url="http://127.0.0.1")
    stolen = _form_token(one.get("/").text)
    other.get("/")
    assert other.post("/look", data={"form": stolen, "theme": "dark"}, follow_redirects=False).status_code == 403


@pytest.mark.parametrize(
    "back", ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", ""]
)
def test_nobody_is_sent_to_another_site(client: TestClient, back: str) -> None:
    form = _form_token(client.get("/").text)
    answer = client.post("/look", data={"form": form, "theme": "auto", "back": back}, follow_redirects=False)
    assert answer.headers["location"] == "/"


def test_too_much_is_not_taken(client: TestClient) -> None:
    assert client.post("/look", content=b"x" * (2 << 20)).status_code == 413
    form = {"content-type": "application/x-www-form-urlencoded"}
    assert client.post("/look", content=(b"x" * 65_536 for _ in range(40)), headers=form).status_code == 413


def test_the_chosen_language_and_colours_are_kept(sample_file: Path, client_of: ClientOf) -> None:
    browser = client_of(WebSettings(path=sample_file))
    form = _form_token(browser.get("/").text)
    browser.post("/look", data={"form": form, "language": "en", "theme": "dark"})
    assert '<html lang="en" data-theme="dark">' in browser.get("/").text


def test_long_and_strange_parameters_are_refused(client: TestClient) -> None:
    assert client.get("/", params={"actor": "x" * 400}).status_code == 422
    assert client.get("/", params={"actor": [str(n) for n in range(50)]}).status_code == 422
    assert client.get("/", params={"q": "x" * 400}).status_code == 422
    assert client.get("/timeline", params={"page": "0"}).status_code == 422
    assert client.get("/timeline", params={"page": "99999"}).status_code == 200


def test_the_description_of_addresses_is_for_those_who_may_read(client: TestClient, guarded: TestClient) -> None:
    described = client.get("/openapi.json").json()
    assert {"/timeline", "/timeline.json", "/timeline/{key}"} <= set(described["paths"])
    assert guarded.get("/openapi.json").status_code == 401
