"""Lines inside a story and right above it that look like others: links, questions of a word, decks, long headlines."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text
from runut.record.article import Article

_TITLE = "Dua Kubu di Nagari Bertemu Lagi"
_DATE = "Selasa, 4 Maret 2014 10:12 WIB"
_FIRST = "Dua kubu di nagari itu bertemu lagi pada Selasa pagi untuk membahas gencatan senjata."
_SECOND = "Mereka bertukar daftar tawanan dan berjanji menahan tembakan sampai pekan depan."
_THIRD = "Penengah dari kecamatan meminta warga tetap tinggal di rumah."


def _clean(*lines: str) -> Article:
    return clean_page(page_from_text("\n".join(lines)))


def _labels(article: Article) -> list[str]:
    return [str(line.label) for line in article.lines]


def test_bulleted_headlines_between_paragraphs_are_other_stories() -> None:
    links = (
        "• Harga Cabai di Pasar Raya Naik Dua Kali Lipat Menjelang Lebaran",
        "• Ini Jadwal Kapal ke Mentawai dan Cara Membeli Tiketnya Lewat Ponsel",
        "• Sudah Tahu Belum, Begini Aturan Baru Tilang untuk Pengendara Ojek?",
    )
    article = _clean(_TITLE, _DATE, _FIRST, _SECOND, *links, _THIRD)
    assert _labels(article) == ["title", "dateline", "body", "body", *["related"] * 3, "body"]


@pytest.mark.parametrize(
    ("lead", "items"),
    [
        (
            "Isi kesepakatan itu:",
            ("• Penarikan Pasukan dari Tepi Sungai dan Jembatan", "• Pertukaran Tawanan di Balai"),
        ),
        (_SECOND, ("• penarikan pasukan dari tepi sungai dan jembatan", "• pertukaran tawanan di balai nagari")),
        (
            _SECOND,
            (
                "• Ketua Kerapatan Adat Nagari Datuk Rajo Malano",
                "• Komandan Kodim Letnan Kolonel Inf Budi Santosa",
                "• Kepala Kepolisian Resor Ajun Komisaris Besar Rini",
            ),
        ),
    ],
)
def test_a_list_of_the_storys_own_is_no_list_of_links(lead: str, items: tuple[str, ...]) -> None:
    article = _clean(_TITLE, _DATE, _FIRST, lead, *items, _THIRD)
    assert _labels(article) == ["title", "dateline", "body", "body", *["body"] * len(items), "body"]


@pytest.mark.parametrize("question", ["Mengapa?", "Alasannya?", "Kenapa?!", "Why?"])
def test_a_question_of_one_word_is_the_storys(question: str) -> None:
    article = _clean(_TITLE, _DATE, _FIRST, _SECOND, question, _THIRD)
    assert _labels(article) == ["title", "dateline", *["body"] * 4]


@pytest.mark.parametrize("close", ["(Rie/Bob)*", "(srw/bgs)*", "(SRW)**"])
def test_a_paragraph_below_an_empty_link_is_the_storys_though_a_star_closes_it(close: str) -> None:
    article = _clean(_TITLE, _DATE, _FIRST, _SECOND, "Baca Juga", "Baca Juga", f"{_THIRD} {close}", "Advertisement")
    assert _labels(article) == ["title", "dateline", "body", "body", "related", "related", "body", "chrome"]


@pytest.mark.parametrize("first", ["PULUHAN warga", "PARA pemimpin", "“SEMENTARA kubu", "DI tepi sungai para pemimpin"])
def test_a_story_that_opens_in_capitals_has_its_deck_above(first: str) -> None:
    deck = "Mereka lelah berperang. Sudah dua tahun sawah tak digarap."
    article = _clean(_TITLE, deck, f"{first} bertemu lagi untuk membahas gencatan senjata.", _SECOND, _THIRD)
    assert article.subtitle == deck
    assert _labels(article) == ["title", "subtitle", "body", "body", "body"]


@pytest.mark.parametrize(
    "second", ["TNI mengirim", "PBB meminta pihak ketiga mengirim", "UNESCO mengirim", "AS mengirim"]
)
def test_an_abbreviation_makes_no_deck_of_the_first_paragraph(second: str) -> None:
    article = _clean(_TITLE, _FIRST, f"{second} pemantau ke nagari itu sejak pekan lalu.", _SECOND)
    assert _labels(article) == ["title", "body", "body", "body"]


def test_a_very_long_headline_above_the_date_goes_before_a_caption_below_it() -> None:
    title = (
        "Dulu Saling Serang Hingga Ratusan Rumah Terbakar di Tepi Sungai, Dua Kubu di Nagari Ini Kini Duduk Satu Meja "
        "dan Sepakat Menahan Tembakan Meski Sawah Belum Kembali"
    )
    caption = "Wakil kedua kubu ketika berjabat tangan di balai nagari sebelum pertemuan"
    article = _clean("Ikuti kami", title, "Oleh Sari Wening, " + _DATE, caption, _FIRST, _SECOND, _THIRD)
    assert article.title == title
    assert _labels(article) == ["chrome", "title", "dateline", "caption", "body", "body", "body"]


def test_a_long_paragraph_above_a_quoted_dispatch_is_the_storys() -> None:
    long = " ".join(
        [_FIRST, _SECOND, _THIRD, "Kubu utara menerbitkan pernyataan yang kami muat di bawah ini dari Antara."] * 2
    )
    article = _clean(_TITLE, long, "PADANG - " + _FIRST, _SECOND, _THIRD)
    assert _labels(article) == ["title", *["body"] * 4]


def test_links_right_below_the_first_are_links_too_at_the_foot() -> None:
    links = ("Harga Cabai di Pasar Raya Naik Dua Kali Lipat", "Kapal ke Mentawai Berlayar Lagi Mulai Senin Depan")
    article = _clean(_TITLE, _DATE, "", _FIRST, _SECOND, _THIRD, "", "Baca juga:", *links, "", "Pasang Iklan di Sini")
    assert _labels(article)[5:] == ["related", "related", "related", "chrome"]


def test_mail_breaks_every_line_at_one_width() -> None:
    text = """[Milis] Dua Kubu Bertemu Lagi

Senin, 13 Oktober 2003
Dua Kubu Bertemu Lagi di Nagari

PADANG - Perundingan yang ditunggu warga sejak Lebaran antara kubu Barat
Nagari dan kubu Timur Nagari dibuka lagi kemarin di balai nagari itu oleh
Bupati. Menurut penengah, para wakil kubu datang dengan berjalan kaki dan
Datuk Malano membuka pertemuan dengan doa. Para wakil saling berjabat dan
berjanji tidak menembak sampai pekan depan, kata penengah dari kecamatan.

Sedangkan di Koto Tuo, sebuah rumah dilaporkan terbakar ketika rombongan
Camat lewat. Penengah meminta warga tetap di rumah sampai para wakil dari
kedua kubu selesai berunding, kata Datuk Malano kepada wartawan di Padang
kemarin.
"""
    article = clean_page(page_from_text(text))
    assert article.title == "Dua Kubu Bertemu Lagi di Nagari"
    assert article.place_line == "PADANG"
    assert _labels(article) == ["chrome", "chrome", "title", *["body"] * 9]


def test_words_in_bold_below_the_headline_are_no_point() -> None:
    article = _clean(_TITLE, "**BERITA UTAMA HARI INI**", _DATE, _FIRST, _SECOND, _THIRD)
    assert article.subtitle is None


def test_a_date_inside_a_sentence_that_mail_breaks_is_the_storys() -> None:
    lines = [
        "Sejak tanggal 21 Maret 2001 kira-kira 250 warga Koto Tuo, Nagari Lamo dan",
        "daerah sekitarnya mengungsi ke gedung sekolah, di samping balai nagari di",
        "Padang. Kebanyakan pengungsi adalah perempuan dan anak yang ketakutan dan",
        "karena teror kedua kubu terus melanda nagari mereka sejak malam tanggal 1",
        "19 Maret 2001. Gedung itu mereka pilih sebagai tempat tinggal karena merasa",
        "lebih aman tinggal berdekatan dengan para pemantau. Menurut keterangan",
        "warga, anggota kubu utara itu banyak yang bukan berasal dari Koto Tuo.",
    ]
    article = _clean("Laporan Saksi", "SERANGAN DI NAGARI KOTO TUO", "", "24 Maret 2001", "", *lines)
    assert _labels(article)[-7:] == ["body"] * 7
    assert str(article.published) == "2001-03-24"


def test_a_deck_in_a_sentences_letters_below_a_headline_in_capitals_is_no_headline() -> None:
    deck = (
        "Kubu utara melanjutkan tembakan di nagari pada 19 Oktober, menargetkan kampung paling selatan di tepi sungai"
    )
    article = _clean(
        "Konflik Dua Nagari",
        "Gencatan Senjata Terancam Setelah Kubu Utara Menembaki Kampung Selatan",
        deck,
        "Kubu utara melanjutkan tembakan di nagari pada 19 Oktober, menargetkan kampung paling selatan.",
        _SECOND,
        _THIRD,
    )
    assert article.title == "Gencatan Senjata Terancam Setelah Kubu Utara Menembaki Kampung Selatan"
    assert article.subtitle == deck


def test_a_deck_told_again_behind_the_place_is_a_deck() -> None:
    article = _clean(_TITLE, _FIRST, f"Padang: {_FIRST[:-1]}, kata penengah.", _SECOND, _THIRD)
    assert article.subtitle == _FIRST
    assert _labels(article) == ["title", "subtitle", "body", "body", "body"]


def test_teasers_of_the_site_stand_above_a_story_that_opens_in_capitals_and_below_its_desk() -> None:
    article = _clean(
        "Headline",
        "Istana meminta warga tenang.",
        "SEKRETARIS kedua kubu mengatakan pertempuran di nagari dapat meletus lagi karena pasukan bergerak.",
        _SECOND,
        _THIRD,
        "Perundingan itu dilanjutkan pekan depan di ibu kota. (Ant/X-11)",
        "Anak-anak di pulau seberang kehilangan sekolah selama tiga tahun akibat blokade.",
        "Menteri akan menyampaikan pidato di hadapan para wakil rakyat bulan depan.",
    )
    assert _labels(article) == ["chrome", "chrome", *["body"] * 4, "chrome", "chrome"]
    assert article.agencies == ("Antara",)


def test_words_of_a_second_headline_beside_the_date_are_nobodys_name() -> None:
    article = _clean("SATU TEWAS", "Ribuan Warga Kepung Balai", _DATE, f"{_FIRST} Ribuan warga datang.", _SECOND)
    assert article.bylines == ()


def test_a_paragraph_told_twice_does_not_end_the_page() -> None:
    article = _clean(
        _TITLE, _DATE, _FIRST, _SECOND, "Sampai malam ini belum ada keterangan dari kedua kubu", _FIRST, _SECOND
    )
    assert _labels(article)[-2:] == ["chrome", "chrome"]


def test_a_question_above_the_story_is_its_headline_where_no_other_stands_there() -> None:
    article = _clean("Monday, August 21, 2006", "", "Peacekeepers killed in Darfur by a faction?", "", _FIRST, _SECOND)
    assert article.title == "Peacekeepers killed in Darfur by a faction?"
    assert str(article.published) == "2006-08-21"


def test_a_question_below_a_headline_opens_the_story() -> None:
    article = _clean(_TITLE, "Mengapa kedua kubu bertemu lagi hari ini?", _FIRST, _SECOND)
    assert _labels(article)[0] == "title"
    assert article.title == _TITLE


def test_media_between_bars_close_a_story_whose_editor_is_named_above() -> None:
    first = f"KABARKOTO.COM, Padang - {_FIRST}"
    article = _clean(_TITLE, "Editor:", "Bagas Rian", "", first, _SECOND, "", "SARI WENING | THE STRAITS TIMES")
    assert {(one.name, str(one.role)) for one in article.bylines} == {
        ("Bagas Rian", "editor"),
        ("SARI WENING", "reporter"),
    }
    assert article.agencies == ("THE STRAITS TIMES",)


def test_what_stands_above_a_place_alone_is_the_pictures() -> None:
    picture = "Penengah menyalami kedua kubu di balai nagari. Mereka bertemu untuk kedua kalinya (3/3)."
    article = _clean(_TITLE, _DATE, picture, "kedua kubu (Foto: Sari Wening)", "Padang -", "", _FIRST, _SECOND)
    assert _labels(article) == ["title", "dateline", "caption", "caption", "body", "body", "body"]
    assert article.place_line == "Padang"


def test_the_opening_broken_off_above_itself_is_no_headline() -> None:
    article = _clean("Kedua kubu bertemu lagi", f"{_FIRST[:70]}…", _FIRST, _SECOND, _THIRD)
    assert article.title == "Kedua kubu bertemu lagi"


def test_a_credit_below_a_deck_without_a_stop_does_not_end_it() -> None:
    deck = (
        "Kedua kubu di nagari itu bertemu untuk ketiga kalinya sejak gencatan senjata dilanggar pada akhir bulan lalu"
    )
    article = _clean(
        _TITLE, deck, "istimewa/Gema Teluk", "Warga menonton dari tepi jalan.", f"Padang - {_FIRST}", _SECOND
    )
    assert _labels(article) == ["title", "subtitle", "caption", "caption", "body", "body"]
    assert article.credits == ("istimewa/Gema Teluk",)


def test_a_prompt_alone_inside_the_story_is_no_heading() -> None:
    article = _clean(_TITLE, _DATE, _FIRST, _SECOND, "READ MORE", _THIRD, _SECOND.replace("Mereka", "Keduanya"))
    assert _labels(article)[4] == "chrome"


_DECK = "Perundingan yang dimulai pada 3 Mei bertujuan mengakhiri sengketa perbatasan di lembah itu."
_FOURTH = "Utusan PBB mengatakan kedua pemimpin telah memerintahkan para perunding mereka bekerja sepanjang pekan."


def test_a_sentence_told_above_its_story_is_the_deck_and_stays_in_the_story() -> None:
    article = _clean(_TITLE, _DECK, _FIRST, _SECOND, _DECK, _FOURTH)
    assert _labels(article) == ["title", "subtitle", "body", "body", "body", "body"]


def test_a_year_alone_ends_the_sentence_that_breaks_off_above() -> None:
    article = _clean(_TITLE, _DATE, _FIRST, f"{_SECOND} Gencatan senjata disepakati pada", "1994.", _THIRD)
    assert _labels(article)[4] == "body"


def test_an_editor_beside_a_source_makes_a_byline_below_a_picture() -> None:
    picture = "ILUSTRASI. Tentara berjaga di sebuah jembatan dekat perbatasan kedua nagari."
    article = _clean(_TITLE, picture, "Sumber: Reuters | Editor: Rina Palupi", _FIRST, _SECOND, _THIRD)
    assert _labels(article)[1:3] == ["caption", "byline"]
    assert [byline.name for byline in article.bylines] == ["Rina Palupi"]


@pytest.mark.parametrize(
    "between",
    [
        ("Baca juga: Harga Cabai di Pasar Raya Naik Menjelang Lebaran", "Tetap tinggal di rumah"),
        ("Baca juga:", "Jadwal Kapal ke Mentawai dan Cara Membeli Tiketnya"),
    ],
)
def test_the_last_paragraph_below_a_link_inside_the_story_is_the_storys(between: tuple[str, ...]) -> None:
    above = ("Baca juga:", "Aturan Baru Tilang untuk Pengendara Ojek di Kota")
    article = _clean(_TITLE, _DATE, _FIRST, *above, _SECOND, *between, _THIRD)
    assert _labels(article)[-1] == "body"


def test_a_quoted_heading_in_lower_case_is_told_by_the_lines_around_it() -> None:
    lines = (_TITLE, "", _FIRST, "", "'Kami lelah'", "", _SECOND, "", _THIRD)
    assert _labels(_clean(*lines)) == ["title", "body", "subtitle", "body", "body"]


def test_a_quotation_that_the_story_has_again_is_pulled_out_of_it() -> None:
    pulled = "“Kami menahan tembakan sampai perunding dari seberang sungai pulang dengan selamat...”"
    whole = (
        "“Kami menahan tembakan sampai perunding dari seberang sungai pulang dengan selamat dan kenyang,” kata Malin."
    )
    article = _clean(_TITLE, "", _FIRST, _SECOND, "'Kami lelah'", pulled, "Malin Kari", _THIRD, whole)
    assert _labels(article) == ["title", "body", "body", "subtitle", "chrome", "chrome", "body", "body"]


def test_an_agencys_name_that_ends_a_sentence_is_the_storys() -> None:
    told = (
        "“Kami pulang malam itu juga bersama rombongan dari kecamatan dan berharap warga tetap tinggal di rumah,” "
        "kata Malin Kari, salah seorang perunding, seperti dimuat"
    )
    article = _clean(_TITLE, "", _FIRST, _SECOND, told, "Reuters.", "[sw]")
    assert _labels(article) == ["title", "body", "body", "body", "body", "byline"]


def test_a_heading_may_stand_between_a_caption_and_the_story() -> None:
    caption = "Perunding kedua kubu di balai nagari (Foto: AP)"
    article = _clean(_TITLE, _DATE, caption, "", "Perundingan di Tengah Musim Tanam", "", _FIRST, _SECOND, _THIRD)
    assert _labels(article)[2:4] == ["caption", "subtitle"]
