"""What single lines look like."""

from __future__ import annotations

import pytest

from runut.clean.cues import load_cues
from runut.clean.shapes import Shape, Signal
from runut.clean.signals import find_signals
from runut.clean.stamps import load_calendar
from runut.clean.text_lines import split_lines


def _signals(text: str) -> list[Signal]:
    cues = load_cues()
    return find_signals(text, list(cues.find_inside(text.lower())), cues, load_calendar())


@pytest.mark.parametrize(
    ("line", "shape"),
    [
        ("Kedua kubu bertemu lagi.", Shape.PROSE),
        ("“Kami siap,” katanya. (*)", Shape.PROSE),
        ("“Kami siap.”", Shape.PROSE),
        ("Kedua kubu bertemu lagi di balai desa.(srw)", Shape.PROSE),
        ("Kedua kubu bertemu lagi di balai desa.(AFP)", Shape.HEADLINE),
        ("(Baca juga: Kubu Lain Menolak Bertemu)", Shape.RELATED),
        ("(srw).", Shape.CLOSER),
        ("sw/br (afp, dpa)", Shape.CLOSER),
        ("dan/atau keduanya", Shape.SHORT),
        ("Orang-orang dipukuli.", Shape.PROSE),
        ("Berikut isi kesepakatan:", Shape.PROSE),
        ("Kedua Kubu Bertemu Lagi di Balai Desa", Shape.HEADLINE),
        ("Benarkah Gencatan Senjata Akan Bertahan Lama?", Shape.HEADLINE),
        ("Kedua Kubu Bertemu La..", Shape.TRUNCATED),
        ("teluk maru", Shape.SHORT),
        ("Beranda Dunia Ekonomi", Shape.CHROME),
        ("https://gemateluk.example/2021/03/04/a.jpg", Shape.CHROME),
        ("Bagaimana tanggapan Anda mengenai artikel ini?", Shape.CHROME),
        ("Artikel Lainnya", Shape.STOP),
        ("Font +", Shape.CHROME),
        ("Tautan telah disalin ke clipboard.", Shape.CHROME),
        ("Anda sudah membaca 3 dari 5 artikel gratis bulan ini.", Shape.CHROME),
        ("Redaksi menerima siaran pers itu pada Senin malam.", Shape.PROSE),
        ("Klik untuk berbagi di Telegram(Membuka di jendela yang baru)", Shape.CHROME),
        ("Simpan nama dan alamat saya di peramban ini.", Shape.CHROME),
        ("AFP | REUTERS | SARI WENING B.", Shape.CLOSER),
        (
            "Keterangan gambar, Warga desa menunggu di tepi sungai sampai perunding kedua kubu pulang dari balai.",
            Shape.CAPTION,
        ),
        ("Arsip - Warga desa menunggu di tepi sungai sampai perunding kedua kubu pulang dari balai.", Shape.CAPTION),
        ("Foto: KABAR/Sari WeningAmbon - Kedua kubu bertemu lagi di balai desa, kata penengah.", Shape.PROSE),
        ("Baca juga: Kabar Lain", Shape.RELATED),
        ("BACA JUGA: Ikuti Berita Terbaru Kami", Shape.CHROME),
        ("Editor: Sari Wening", Shape.BYLINE),
        ("Editor surat kabar itu ditangkap polisi pada Senin.", Shape.PROSE),
        ("By Tuesday, the army had left.", Shape.PROSE),
        ("(SRW)", Shape.CLOSER),
        ("Kamis, 04 Maret 2021 | 13:53", Shape.STAMP),
        ("Pada 4 Maret 2021, kedua kubu bertemu lagi di balai desa.", Shape.PROSE),
        ("Foto: AFP", Shape.CREDIT),
        ("Ilustrasi gencatan senjata", Shape.CAPTION),
    ],
)
def test_a_line_has_its_shape(line: str, shape: Shape) -> None:
    (signal,) = _signals(line)
    assert signal.shape is shape


def test_lines_broken_at_a_width_run_on() -> None:
    text = (
        "Kapal bantuan yang tertahan dua pekan di lepas pantai akhirnya merapat\ndi dermaga timur setelah keduanya "
        "menjamin keselamatan kapal itu dan\nawaknya."
    )
    assert [signal.shape for signal in _signals(text)] == [Shape.PROSE] * 3


def test_every_kind_of_line_break_counts() -> None:
    assert split_lines("a\r\nb\rc\n\nd") == [(1, 0, 1), (2, 3, 4), (3, 5, 6), (4, 7, 7), (5, 8, 9)]
    assert split_lines("a\n\nb") == [(1, 0, 1), (2, 2, 2), (3, 3, 4)]
