"""Which media a story says it relays, and which it only mentions."""

from __future__ import annotations

import pytest

from runut.clean import clean_page
from runut.read import page_from_text

_REST = "\nKedua kubu sepakat menahan tembakan sampai pagi.\nMereka bertemu lagi pekan depan."


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ('"Enam desa sudah aman," muat Reuters.', ("Reuters",)),
        ("Kedua kubu bertemu lagi, seperti dikutip dari Anadolu Agency, Selasa.", ("Anadolu Agency",)),
        ("Dilansir Xinhua, kedua kubu bertemu lagi.", ("Xinhua",)),
        ("Kedua kubu bertemu lagi, seperti dilansir kabarlembah.com.", ("kabarlembah.com",)),
        ("Kedua kubu bertemu lagi, kata seorang perunding kepada AFP.", ("AFP",)),
        ("Kedua kubu bertemu lagi, lapor kantor berita resmi Iran, IRNA.", ("IRNA",)),
        ("Kedua kubu bertemu lagi, kata Kantor Berita IRNA.", ("IRNA",)),
        ("Kedua kubu bertemu lagi, kata kantor berita India (PTI).", ("PTI",)),
        ("Dilansir The National, kedua kubu bertemu lagi.", ("The National",)),
        ("Mengutip The Lembah Post, Kamis (3/5), kedua kubu bertemu lagi.", ("The Lembah Post",)),
        ("Some information in this story was supplied by AFP, AP and Reuters.", ("AFP", "AP", "Reuters")),
        ("Menyadur Taipei Times, kedua kubu bertemu lagi.", ("Taipei Times",)),
        ("Kedua kubu bertemu lagi, menurut laporan eksklusif Al Jazeera.", ("Al Jazeera",)),
        ("Kedua kubu bertemu lagi, dilansir dari Kompas.TV, Selasa (14/3).", ("Kompas.TV",)),
        ("Reuters melaporkan kedua kubu bertemu lagi.", ("Reuters",)),
        ("Kedua kubu bertemu lagi, menurut AP dan AFP.", ("AP", "AFP")),
        ("Kedua kubu bertemu lagi, katanya kepada harian Al-Bustan.", ("Al-Bustan",)),
        ("Kedua kubu bertemu lagi, katanya kepada pemancar Radio Lembah.", ("Radio Lembah",)),
        ("Kedua kubu bertemu lagi, demikian suratkabar Fajar Timur melaporkan.", ("Fajar Timur",)),
        ("Kedua kubu bertemu lagi, ujarnya saat dihubungi Tempo.", ("Tempo",)),
        ("Kedua kubu bertemu lagi, seorang pejabat mengatakan pada Reuters.", ("Reuters",)),
        ("Kedua kubu bertemu lagi, kata seorang pejabat dikutip Lembahstar, Selasa.", ("Lembahstar",)),
        ("Kedua kubu bertemu lagi, tulis Lembah Herald, Selasa.", ("Lembah Herald",)),
        ("Dilaporkan Doha News, kedua kubu bertemu lagi.", ("Doha News",)),
        ("Kedua kubu bertemu lagi, tulis kantor berita pro-Houthi, SABA.", ("SABA",)),
        ("Demikian dilansir kantor berita Houthi SABA.", ("SABA",)),
        ("Kantor berita resmi Rusia, TASS, mengutip pejabat yang menyebut kedua kubu bertemu lagi.", ("TASS",)),
        ("Media Israel, Channel 12, melaporkan kedua kubu bertemu lagi.", ("Channel 12",)),
        ("Kedua kubu bertemu lagi, katanya dalam wawancara dengan stasiun televisi Swiss, RTS.", ("RTS",)),
        ("Kedua kubu bertemu lagi, ujarnya saat ditemui Menteri Pertanian Budi Santoso.", ()),
        ("Ayat itu dikutip Kiai Hasan saat kedua kubu bertemu lagi.", ()),
        ("The two camps met again, a negotiator told Reuters.", ("Reuters",)),
        ("The two camps met again, The Guardian reported.", ("The Guardian",)),
    ],
)
def test_a_medium_whose_words_the_story_passes_on_is_an_agency(line: str, agencies: tuple[str, ...]) -> None:
    assert clean_page(page_from_text(line + _REST)).agencies == agencies


@pytest.mark.parametrize(
    "line",
    [
        "Gedung Al Jazeera hancur terkena rudal pada pagi itu.",
        "Kedua kubu bertemu lagi, katanya kepada wartawan di Moskow.",
        "Kedua kubu bertemu lagi, seperti dikutip situs Kemlu RI.",
        "Kedua kubu bertemu lagi, menurut laporan media Ibrani.",
        "The two camps met again, according to the United Nations.",
        "According to the Intergovernmental Authority on Development, the two camps met again.",
        "Kedua kubu bertemu lagi, demikian dilaporkan Kementerian Pertahanan Rusia.",
        "Mengutip Peskov, kedua kubu bertemu lagi.",
        "Kedua kubu bertemu lagi, kata televisi Rusia.",
        "Angka itu dari kantor HAM Lembah di Utara.",
        "Bantuan datang dari Turki dan Mesir pada pagi itu.",
        "Antara lain, kedua kubu sepakat menahan tembakan.",
    ],
)
def test_a_medium_that_is_only_mentioned_is_none(line: str) -> None:
    assert clean_page(page_from_text(line + _REST)).agencies == ()


def test_the_fullest_name_is_kept_once() -> None:
    text = "Dilansir Anadolu, kedua kubu bertemu lagi.\nMereka sepakat, menurut Anadolu Agency." + _REST
    assert clean_page(page_from_text(text)).agencies == ("Anadolu Agency",)


def test_the_page_does_not_relay_itself() -> None:
    text = "JAKARTA, GEMATELUK.com - Kedua kubu bertemu lagi, katanya kepada GEMATELUK.com, Selasa." + _REST
    article = clean_page(page_from_text(text))
    assert (article.outlet, article.agencies) == ("GEMATELUK.com", ())


def test_a_source_below_the_story_is_an_agency_and_no_byline() -> None:
    article = clean_page(page_from_text("Kedua kubu bertemu lagi di balai desa." + _REST + "\nSumber: Reuters"))
    assert (article.agencies, article.bylines) == (("Reuters",), ())


def test_media_in_a_closing_bracket_are_agencies_and_initials_editors() -> None:
    article = clean_page(page_from_text("Kedua kubu bertemu lagi di balai desa itu. (AP/AFP/SAM)"))
    assert article.agencies == ("AP", "AFP")
    assert [byline.name for byline in article.bylines] == ["SAM"]


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Kedua kubu bertemu lagi, seperti dikutip dari Reuters.", ("Reuters",)),
        ("Dilansir dari Reuters, kedua kubu bertemu lagi.", ("Reuters",)),
        ("Melansir Reuters, Sabtu (1/5), kedua kubu bertemu lagi.", ("Reuters",)),
        ("Mengutip AFP, kedua kubu bertemu lagi.", ("AFP",)),
        ("Pernyataan itu dimuat Anadolu, Sabtu.", ("Anadolu",)),
        ("Sebagaimana diberitakan TASS, kedua kubu bertemu lagi.", ("TASS",)),
        ("Kedua kubu bertemu lagi, demikian Xinhua.", ("Xinhua",)),
        ("Kedua kubu bertemu lagi, demikian dilaporkan Xinhua.", ("Xinhua",)),
        (
            "Kantor berita Interfax melaporkan, seperti dilansir Al Jazeera, kedua kubu bertemu.",
            ("Interfax", "Al Jazeera"),
        ),
        ("Kedua kubu bertemu lagi, kata CNN mengutip Reuters.", ("CNN", "Reuters")),
        ("Seperti dikutip AFP dari stasiun televisi Al Arabiya, kedua kubu bertemu.", ("AFP", "Al Arabiya")),
        ("Dikutip dari laman Gema Utara, kedua kubu bertemu.", ("Gema Utara",)),
        ("Dikutip melalui laman Al Jazeera, kedua kubu bertemu.", ("Al Jazeera",)),
        ("Dinukil dari Sputnik, kedua kubu bertemu.", ("Sputnik",)),
        ("Kedua kubu bertemu, tulis AFP.", ("AFP",)),
        ("Kedua kubu bertemu lagi, lansir BBC.", ("BBC",)),
        ("Kedua kubu bertemu lagi, dikutip BBC News, Sabtu.", ("BBC News",)),
        ("Mengutip laporan Reuters, kedua kubu bertemu.", ("Reuters",)),
        ("Kedua kubu bertemu seperti yang dilaporkan Reuters.", ("Reuters",)),
        ("Kedua kubu bertemu sebagaimana dikabarkan CNN.", ("CNN",)),
        ("Merujuk pada laporan Reuters, kedua kubu bertemu.", ("Reuters",)),
        ("Kedua kubu bertemu, ungkap seorang perunding seperti dikutip dari Anadolu.", ("Anadolu",)),
        ("Kepada Reuters, perunding itu mengatakan kedua kubu bertemu.", ("Reuters",)),
        ("Kedua kubu bertemu lagi, AP melaporkan.", ("AP",)),
        ("AFP mewartakan kedua kubu bertemu lagi.", ("AFP",)),
        ("Dilansir Reuters dan AFP, kedua kubu bertemu.", ("Reuters", "AFP")),
        ("Dilansir Reuters, AFP, serta Anadolu, kedua kubu bertemu.", ("Reuters", "AFP", "Anadolu")),
    ],
)
def test_relays_are_found_in_whatever_form_a_story_tells_them(line: str, agencies: tuple[str, ...]) -> None:
    assert clean_page(page_from_text(line + _REST)).agencies == agencies


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Kedua kubu bertemu lagi di balai. (antara)", ("antara",)),
        ("Kedua kubu bertemu lagi di balai. (Reuters)", ("Reuters",)),
        ("Kedua kubu bertemu lagi di balai. (ant/rtr)", ("Antara", "Reuters")),
        ("Kedua kubu bertemu lagi di balai. (AFP/OL-3)", ("AFP",)),
        ("Sumber: Antara/Xinhua-OANA", ("Antara", "Xinhua-OANA")),
        ("Sumber : Reuters", ("Reuters",)),
        ("Sumber: AFP, Reuters", ("AFP", "Reuters")),
        ("Sumber: Kompas.com", ("Kompas.com",)),
        ("(Antara/AFP)", ("Antara", "AFP")),
        ("Sumber Berita: Anadolu Agency", ("Anadolu Agency",)),
        ("Sumber: SANA Agency", ("SANA Agency",)),
        ("[Reuters]", ("Reuters",)),
        ("(ant)", ("Antara",)),
    ],
)
def test_relays_are_found_at_the_end_of_a_story(line: str, agencies: tuple[str, ...]) -> None:
    assert clean_page(page_from_text(f"Kedua kubu bertemu lagi di balai desa.{_REST}\n{line}")).agencies == agencies


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Kedua kubu bertemu lagi, seperti dilansir GMA News Online, 17 Maret.", ("GMA News Online",)),
        (
            "Dilansir dari situs Rappler.com, kedua kubu bertemu lagi. Kepada Rappler penengah membenarkannya.",
            ("Rappler",),
        ),
    ],
)
def test_a_medium_is_named_once_by_its_fullest_name_that_is_no_address(line: str, agencies: tuple[str, ...]) -> None:
    assert clean_page(page_from_text(line + _REST)).agencies == agencies


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("Tentara Arakan (AA) merebut kota itu pada Senin. Sembilan anak termasuk yang tewas, imbuh AA.", ()),
        ("Anadolu Agency (AA) melaporkan gencatan senjata itu. Belum ada korban baru, lapor AA.", ("Anadolu Agency",)),
    ],
)
def test_letters_that_the_page_gives_to_another_body_are_no_agency(line: str, agencies: tuple[str, ...]) -> None:
    assert clean_page(page_from_text(line + _REST)).agencies == agencies
