from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runut.errors import InputError
from runut.fetch.addresses import parse_address


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://example.org", "https://example.org/"),
        (" HTTP://Example.ORG:80/A?b=c#d ", "http://example.org/A?b=c"),
        ("https://example.org:8443/x", "https://example.org:8443/x"),
        ("https://example.org./x", "https://example.org/x"),
        ("https://contoh.example/berita hari ini/é", "https://contoh.example/berita%20hari%20ini/%C3%A9"),
        ("https://example.org/a%20b?x=%C3%A9", "https://example.org/a%20b?x=%C3%A9"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("https://①②⑦.⓪.⓪.①/", "https://127.0.0.1/"),
        ("http://[2001:DB8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("https://example.org/a/./b/../c/..", "https://example.org/a/"),
        ("https://example.org/../../a", "https://example.org/a"),
        ("https://example.org//a//b", "https://example.org//a//b"),
    ],
)
def test_an_address_has_one_spelling(written: str, meant: str) -> None:
    assert str(parse_address(written)) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "berita",
        "/a/b",
        "file:///etc/passwd",
        "ftp://example.org/",
        "javascript:alert(1)",
        "http://",
        "http:///x",
        "http://exa mple.org/",
        "http://example.org:99999/",
        "http://example.org:x/",
        "http://[::1/",
        "http://[fe80::1%25eth0]/",
        "http://a\x00b/",
        "http://example.org/a\r\nHost: b",
        "http://example.org\\@evil.example/",
        "http://-/",
        "http://" + "a" * 300 + "/",
        "http://ex/" + "a" * 5000,
        "http://\udcff/",
        "http://ａ..b/",
    ],
)
def test_what_is_no_address_of_the_web_is_refused(written: str) -> None:
    with pytest.raises(InputError):
        parse_address(written)


@pytest.mark.parametrize(
    "written", ["http://me:secret@example.org/", "http://secret@example.org/", "http://:secret@x.y/"]
)
def test_a_password_is_refused_and_not_told(written: str) -> None:
    with pytest.raises(InputError, match="password") as refusal:
        parse_address(written)
    assert "secret" not in str(refusal.value)


def test_a_relative_address_is_read_against_its_page() -> None:
    base = parse_address("https://example.org/a/b?c")
    assert str(parse_address("../d", base=base)) == "https://example.org/d"
    assert str(parse_address("//other.example/d", base=base)) == "https://other.example/d"


@given(st.text(max_size=60) | st.text(st.sampled_from("htp:/?#@[]%2e.\\ aé\t"), max_size=40).map("http://".__add__))
def test_any_text_gives_an_address_that_stays_the_same_or_a_refusal(text: str) -> None:
    try:
        address = parse_address(text)
    except InputError:
        return
    assert str(address).isascii()
    assert parse_address(str(address)) == address
