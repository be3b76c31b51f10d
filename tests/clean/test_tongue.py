"""Which language a story is in, and which of its lines are in another."""

from __future__ import annotations

import pytest

from runut.clean.tongue import find_language, find_tongues
from runut.record.article import Line, LineLabel, Passage

_ID = "Kedua kubu bertemu lagi di balai desa karena gencatan senjata sudah berakhir, kata juru bicara kepada wartawan."
_ID_2 = "Mereka sepakat untuk menahan diri dan tidak lagi menembaki jembatan yang dipakai warga dari dua kampung itu."
_EN = "We came here to listen, and we will stay at this table for as long as the people of the valley need us."
_AR = "وقال المتحدث إن الطرفين اتفقا على وقف إطلاق النار في القرى الثلاث حتى نهاية الشهر الجاري"
_RU = "Мы останемся за столом переговоров столько, сколько потребуется жителям долины, заявил посредник."


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # Indonesian, long and short, with foreign names
        (_ID, "id"),
        (_ID_2, "id"),
        ("Kedua pihak bertemu lagi pada pagi hari itu.", "id"),
        ("Pasukan Iran menyerang pos AS, dan tentara AS membalas.", "id"),  # an acronym that is an English word
        ("Utusan khusus tiba di ibu kota pada Selasa pagi.", "id"),
        ("Tiga tentara tewas dalam ledakan di jalan menuju perbatasan.", "id"),
        ("Presiden mengatakan negaranya tidak akan menarik pasukan sebelum perundingan selesai.", "id"),
        ("Harga beras di pasar induk naik lagi karena pasokan dari daerah menipis, ujar pedagang.", "id"),
        ("Polisi menutup semua jalan menuju pasar itu dan meminta warga menjauh.", "id"),
        ("Macron, Scholz, dan Michel menelepon Aliyev serta Pashinyan pada Senin malam, kata kantor mereka.", "id"),
        ("Wasit memberi dua kartu merah dalam laga yang berakhir imbang di stadion itu.", "id"),
        ("Ia lahir di Solo dan belajar gamelan dari kakeknya sejak kecil.", "id"),
        ("Warga menyebutnya slametan, doa bersama yang biasanya diadakan sesudah panen.", "id"),
        ("“Alhamdulillah, kami sudah bisa pulang,” kata seorang ibu di kamp pengungsi.", "id"),
        ("Presiden Syria bertemu Wang Yi di Damaskus. Tentara Syria menyerang pemberontak Syria di Homs.", "id"),
        # Malay news
        ("Perundingan di Doha memasuki babak akhir. Utusan menyebut kedua pihak tinggal membahas dua pasal.", "id"),
        ("Kedua-dua pihak bertemu lagi kerana gencatan senjata tamat, kata jurucakap tentera pada Isnin.", "ms"),
        ("Polis berkata tiga mangsa maut selepas sebuah kenderaan terbabit dalam letupan itu.", "ms"),
        ("Menteri Luar berkata kerajaan kesal kerana perjanjian itu tidak dipatuhi pihak terbabit.", "ms"),
        ("Beliau memberitahu sidang media bahawa bantuan akan dihantar pada Jumaat ini.", "ms"),
        ("Pertubuhan Bangsa-Bangsa Bersatu menggesa semua pihak mematuhi gencatan senjata itu.", "ms"),
        ("Siasatan awal mendapati mangsa dipukul sekumpulan lelaki, kata ketua polis daerah.", "ms"),
        # English
        ("The two camps met again in the village hall because the truce had ended, a spokesman said.", "en"),
        ("Talks will resume on Friday.", "en"),
        ("Three soldiers were killed when a mine exploded on the road to the border.", "en"),
        ("Jokowi and Retno flew to Bali for a summit of the region's foreign ministers.", "en"),
        # others
        ("Beide kampen ontmoetten elkaar opnieuw in het dorpshuis omdat het bestand was afgelopen.", "nl"),
        ("Les deux camps se sont retrouvés à la mairie parce que la trêve avait pris fin.", "fr"),
        ("Beide Lager trafen sich wieder im Dorfhaus, weil der Waffenstillstand abgelaufen war.", "de"),
        ("Los dos bandos volvieron a reunirse en el ayuntamiento porque la tregua había terminado.", "es"),
        (_AR, "ar"),
        (_RU, "ru"),
        ("Wong-wong padha kumpul ing bale desa amarga prakara lemah iku durung rampung.", "jv"),
        # nothing to tell from
        ("12:00 - 13:00", "und"),
        ("", "und"),
        ("Aliyev. Putin.", "und"),
    ],
)
def test_the_language_of_a_story_is_told(text: str, code: str) -> None:
    assert find_language(text) == code


def test_a_short_dispatch_full_of_names_is_told_by_its_few_small_words() -> None:
    text = (
        "Wina, Suara Kota -- Knut Halvorsen menelepon Andres Pastoriza, Jumat 8 Oktober 1999. "
        '"Setiap nyawa adalah kegagalan," kata Terry Daws, seorang utusan OSCE. Heidi Tagliani, Daan Evers, Hans Eiff.'
    )
    assert find_language(text) == "id"


def test_foreign_names_do_not_hide_the_language() -> None:
    text = (
        "Azerbaijan membebaskan tentara Armenia, sementara Yerevan menyerahkan dua tentara kepada Baku. Pashinyan dan "
        "Aliyev menyambut langkah itu, demikian Armenpress. Blinken, Lavrov, dan Borrell juga menyambutnya."
    )
    assert find_language(text) == "id"


def _lines(*texts: str, title: str | None = None) -> tuple[str, list[Line]]:
    labelled = [(LineLabel.TITLE, title)] if title else []
    labelled += [(LineLabel.BODY, text) for text in texts]
    lines, at = [], 0
    for number, (label, text) in enumerate(labelled, 1):
        lines.append(Line(number=number, start=at, end=at + len(text), label=label))
        at += len(text) + 1
    return "\n".join(text for _, text in labelled), lines


def _find(*texts: str, title: str | None = None) -> tuple[str, list[tuple[int, int, str]]]:
    found = find_tongues(*_lines(*texts, title=title))
    return found.language, [(one.first, one.last, one.language) for one in found.passages]


@pytest.mark.parametrize(
    ("texts", "language", "passages"),
    [
        ([_ID, _ID_2], "id", []),
        ([_ID, _EN, _ID_2], "id", [(2, 2, "en")]),
        ([_EN, _ID, _ID_2], "id", [(1, 1, "en")]),
        ([_ID, _AR, _ID_2], "id", [(2, 2, "ar")]),
        ([_ID, _RU], "id", [(2, 2, "ru")]),
        ([_ID, _ID_2, _EN, _EN], "id", [(3, 4, "en")]),
        ([_EN, _EN, _ID, _EN], "en", [(3, 3, "id")]),
        ([_ID, "Ceasefire Now!", _ID_2], "id", []),
        ([_ID, "“No comment,” kata juru bicara itu kepada wartawan.", _ID_2], "id", []),
        ([_ID, "Vladimir Putin, Ilham Aliyev, Nikol Pashinyan, Recep Tayyip Erdogan, Emmanuel Macron."], "id", []),
        (["12.00", "13.00"], "und", []),
    ],
)
def test_lines_in_another_language_are_passages(
    texts: list[str], language: str, passages: list[tuple[int, int, str]]
) -> None:
    assert _find(*texts) == (language, passages)


def test_a_long_statement_does_not_change_the_language_of_the_story_around_it() -> None:
    opening = "Kedutaan besar menyampaikan pernyataan tertulis di ibu kota tentang gencatan senjata dan bantuan."
    closing = "Pasukan penjaga perbatasan mundur dari pos di dekat sungai dan lembah utara, kata juru bicara."
    assert _find(opening, _EN, _EN, _EN, _EN, closing) == ("id", [(2, 5, "en")])


def test_a_foreign_headline_does_not_change_the_language_of_the_story() -> None:
    assert _find(_ID, _ID_2, title="The Truce in the Valley Is Over and Nobody Is at the Table") == (
        "id",
        [(1, 1, "en")],
    )


def test_a_line_of_a_passage_knows_its_language() -> None:
    assert Passage(first=2, last=3, language="en").language == "en"


def test_a_page_in_very_many_languages_asks_the_detector_a_few_times_only() -> None:
    language, passages = _find(_ID, _ID, *([_AR, _RU] * 40))
    assert language in {"id", "ar", "ru"}
    assert len(passages) <= 24


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Kenya William Ruto menelepon Presiden Rusia Vladimir Putin. Ruto meminta Putin berunding.",
        "Pasukan koalisi pimpinan Arab Saudi membom Sanaa, Yaman.",
        "Massa membakar gedung parlemen Kenya.",
    ],
)
def test_a_brief_full_of_names_is_indonesian(text: str) -> None:
    assert find_language(text) == "id"


@pytest.mark.parametrize("text", ["asdf qwer zxcv uiop hjkl vbnm", "Toyota Honda Suzuki Yamaha Kawasaki"])
def test_words_of_no_language_are_of_none(text: str) -> None:
    assert find_language(text) == "und"
