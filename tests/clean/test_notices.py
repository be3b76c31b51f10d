"""Corrections, updates and retractions on a story."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import LineLabel, Notice, NoticeKind

_HEAD = "Dua Kampung Sepakat Menarik Penjaga\nSelasa, 23 November 2021 | 08:00 WIB\n"
_STORY = (
    "Kedua kampung sepakat menarik penjaga bersenjata dari jembatan dalam tujuh hari.\n"
    "Camat mengatakan penarikan dimulai pada Rabu pagi dan dipantau tokoh agama.\n"
)


def _read(notice: str, *, above: bool = False) -> tuple[str, tuple[Notice, ...]]:
    text = f"{_HEAD}{notice}\n{_STORY}" if above else f"{_HEAD}{_STORY}{notice}\nKomentar\nBerita Terkait"
    return text, clean_page(page_from_text(text)).notices


@pytest.mark.parametrize(
    ("words", "kind", "replaced", "replacement", "changed"),
    [
        (
            "Ralat: Sebelumnya tertulis tujuh hari, seharusnya sepuluh hari. Redaksi mohon maaf.",
            "correction",
            "tujuh hari",
            "sepuluh hari",
            None,
        ),
        (
            "Koreksi: Semula tertulis “Camat Dedi”, yang benar adalah “Camat Deni”.",
            "correction",
            "Camat Dedi",
            "Camat Deni",
            None,
        ),
        ("Artikel ini telah diperbarui.", "update", None, None, None),
        (
            "Artikel ini telah diperbarui pada Rabu, 24 November 2021 pukul 10.15 WIB dengan tanggapan bupati.",
            "update",
            None,
            None,
            "2021-11-24T10:15:00+07:00",
        ),
        (
            'Catatan redaksi: Judul berita ini telah diubah dari sebelumnya "Kampung Ribut" menjadi "Kampung Rukun".',
            "update",
            "Kampung Ribut",
            "Kampung Rukun",
            None,
        ),
        ("Catatan Redaksi: Terdapat kekeliruan pada nama camat di paragraf kedua.", "correction", None, None, None),
        ("Berita ini telah dicabut karena tidak sesuai fakta.", "retraction", None, None, None),
        ("Klarifikasi: Bupati menyatakan tidak pernah menjanjikan ganti rugi.", "clarification", None, None, None),
        ("Berita ini telah diralat pada 24/11/2021.", "correction", None, None, "2021-11-24"),
        ("Pembaruan: paragraf terakhir ditambahkan setelah bupati memberi jawaban.", "update", None, None, None),
        (
            "Correction: An earlier version of this article misstated the number of days. It is ten, not seven.",
            "correction",
            "the number of days",
            "ten, not seven",
            None,
        ),
        (
            "This article was amended on 24 November 2021 to add the mayor's reply.",
            "correction",
            None,
            None,
            "2021-11-24",
        ),
        ("This story has been updated with comments from the mayor.", "update", None, None, None),
        ("Editor's note: This article has been retracted.", "retraction", None, None, None),
        ("Clarification: The bridge belongs to both villages.", "clarification", None, None, None),
    ],
)
def test_a_notice_says_what_was_done_to_the_story(
    words: str, kind: str, replaced: str | None, replacement: str | None, changed: str | None
) -> None:
    text, notices = _read(words)
    assert len(notices) == 1
    (notice,) = notices
    assert text[notice.start : notice.end] == words
    assert (notice.kind.value, notice.replaced, notice.replacement) == (kind, replaced, replacement)
    assert (str(notice.changed) if notice.changed else None) == changed


@pytest.mark.parametrize(
    "words",
    [
        "Ralat aturan itu ditolak parlemen setelah dua kali sidang.",
        "Koreksi harga kopra membuat petani di lembah itu mengeluh.",
        "Bupati meminta klarifikasi dari kedua kepala kampung.",
        "Kesepakatan itu telah diperbarui dua kali sejak tahun lalu.",
        "Undang-undang ini telah dicabut, kata bupati.",
        "Diperbarui 16 September 2022, 09:12 WIB",
        "Catatan: foto diambil sebelum jembatan diperbaiki.",
        "The mayor said the law had been updated.",
    ],
)
def test_words_about_something_else_are_no_notice(words: str) -> None:
    assert _read(words)[1] == ()


def test_a_notice_above_the_story_is_found() -> None:
    words = "Artikel ini telah dikoreksi pada bagian jumlah penjaga."
    text, notices = _read(words, above=True)
    assert [text[notice.start : notice.end] for notice in notices] == [words]


def test_a_notice_inside_a_paragraph_begins_with_its_sentence() -> None:
    words = "Warga menyambut kabar itu. Versi awal artikel ini menyebut lima penjaga."
    text, (notice,) = _read(words)
    assert text[notice.start : notice.end] == "Versi awal artikel ini menyebut lima penjaga."
    assert (notice.kind, notice.replaced) == (NoticeKind.CORRECTION, "lima penjaga")


def test_a_notice_below_its_label_takes_both_lines() -> None:
    text, (notice,) = _read("Catatan Redaksi:\nJudul artikel ini telah diubah agar lebih tepat.")
    assert text[notice.start : notice.end] == "Catatan Redaksi:\nJudul artikel ini telah diubah agar lebih tepat."


def test_a_notice_does_not_change_the_publication_date() -> None:
    text, notices = _read("Artikel ini telah diperbarui pada 24 November 2021.")
    assert len(notices) == 1
    assert str(clean_page(page_from_text(text)).published) == "2021-11-23T08:00:00+07:00"


def test_a_notice_that_is_a_sentence_of_the_story_stays_in_its_body() -> None:
    text, (notice,) = _read("Ralat: Sebelumnya tertulis tujuh hari, seharusnya sepuluh hari.")
    labels = {line.number: line.label for line in clean_page(page_from_text(text)).lines}
    assert labels[notice.line] is LineLabel.BODY


def test_a_line_of_very_many_phrases_is_read_in_one_pass() -> None:
    text = "Catatan itu disimpan. Dalam catatan: tidak ada apa-apa di sana, " * 20_000
    assert _read(text)[1] == ()
