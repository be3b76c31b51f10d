"""What bytes become text, and what is refused with which words."""

from __future__ import annotations

import pytest

from runut.errors import InputError
from runut.read.decode import check_text, decode_page


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_text_comes_back_from_every_encoding_that_is_read(encoding: str) -> None:
    text = "Gencatan senjata mulai berlaku pada tengah malam, “kata” juru bicara di Besançon.\r\nBaris kedua."
    assert decode_page(text.encode(encoding), "a.txt") == text


def test_stray_bytes_in_utf8_are_read_as_windows_1252() -> None:
    data = "Delegasi tiba di Yerevan. “Kami siap,” katanya. ".encode() * 3 + b"Kota Besan\xe7on \x96 markas"
    assert decode_page(data, "a.txt").endswith("Kota Besançon – markas")


def test_a_declared_charset_of_a_page_is_honoured() -> None:
    data = '<html><head><meta charset="windows-1251"></head><body>Перемирие вступило в силу.</body></html>'
    assert "Перемирие" in decode_page(data.encode("cp1251"), "a.html")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        ("\ufeff \u200b\n".encode(), "is blank"),
        (b"Satu kalimat.\0Dua.", "NUL at byte 13"),
        (b"%PDF-1.7 ...", "a PDF"),
        (b"\x89PNG\r\n\x1a\n....", "a PNG picture"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x1f\x8b\x08....", "a gzip archive"),
        (bytes(range(1, 32)) * 40, "control characters"),
        ("Перемирие вступило в силу сегодня.".encode("cp1251"), "neither UTF-8 nor Windows-1252 (byte 0)"),
        (b"\xff\xfea\x00\x00\xd8", "no valid UTF-16-LE at byte 2"),
    ],
)
def test_what_is_no_text_is_refused_with_file_and_reason(data: bytes, words: str) -> None:
    with pytest.raises(InputError) as refusal:
        decode_page(data, "berita.txt")
    assert str(refusal.value).startswith("berita.txt ")
    assert words in str(refusal.value)


def test_text_with_half_a_character_is_refused() -> None:
    with pytest.raises(InputError, match="half a character at 4"):
        check_text("kata\ud83d", "a")


def test_an_escape_sequence_is_no_reason_to_refuse_a_long_text() -> None:
    data = b"Warna \x1b[1mtebal\x1b[0m di terminal. " * 20
    assert decode_page(data, "a.txt").startswith("Warna")
