"""Stories that run over several pages."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from runut.clean import clean_page, join_parts
from runut.clean.article import MISSING_KEY
from runut.clean.part_marks import find_part_mark
from runut.read import page_from_text
from runut.read.html import parse_html
from runut.record.article import LineLabel
from runut.record.page import Dropped, Page, PageFormat

_TITLE = "Dua Kampung Sepakat Menarik Penjaga dari Jembatan"
_BODIES = (
    "Kedua kampung sepakat menarik penjaga bersenjata dari jembatan dalam tujuh hari.\nCamat memimpin pertemuan itu.",
    "Penarikan dipantau tokoh agama dari kedua pihak setiap pagi dan petang.\nWarga boleh melintas sejak Rabu.",
    "Pertemuan berikutnya digelar di balai kecamatan pada awal bulan depan.\nSemua tetua diundang hadir.",
)
_URL = "https://kabarrimba.example/read/2021/11/23/dua-kampung-sepakat"


def _text(number: int, *, title: str = _TITLE, bodies: tuple[str, ...] = _BODIES, pages: str = "") -> str:
    head = f"Kabar Rimba\nBeranda\n{title}\nSelasa, 23 November 2021 | 08:00 WIB"
    return f"{head}\n{bodies[number - 1]}\n{pages}\nKomentar\n© Kabar Rimba"


def _counted(number: int, total: int = 3, **more: object) -> Page:
    text = _text(number, pages=f"Halaman {number} dari {total}", **more)  # type: ignore[arg-type]
    return page_from_text(text, id=f"p{number}")


def _addressed(number: int, *, last: int = 3) -> Page:
    pages = "Halaman Selanjutnya" if number < last else ""
    url = _URL if number == 1 else f"{_URL}?page={number}"
    return page_from_text(_text(number, pages=pages), id=f"p{number}", url=url)


def _body(page: Page) -> list[str]:
    return [page.text[line.start : line.end] for line in clean_page(page).lines if line.label is LineLabel.BODY]


def _join(pages: Iterable[Page | Dropped]) -> list[Page]:
    return [page for page in join_parts(pages) if isinstance(page, Page)]


_WHOLE = "\n".join(_BODIES).split("\n")


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2), (2, 3, 1)])
def test_counted_parts_are_joined_in_whatever_order_they_come(order: tuple[int, ...]) -> None:
    (page,) = _join(_counted(number) for number in order)
    assert page.id == "p1"
    assert _body(page) == _WHOLE


@pytest.mark.parametrize("order", [(1, 2, 3), (3, 1, 2), (2, 3, 1)])
def test_parts_are_known_by_their_addresses(order: tuple[int, ...]) -> None:
    (page,) = _join(_addressed(number) for number in order)
    assert (page.url, _body(page)) == (_URL, _WHOLE)


def test_a_joined_page_keeps_digest_and_address_of_each_part() -> None:
    parts = [_addressed(number) for number in (1, 2, 3)]
    (page,) = _join(parts)
    told = [value for key, value in page.metadata if key.startswith("part:")]
    assert told == [f"{part.sha256} {part.url}" for part in parts]
    assert page.sha256 not in {part.sha256 for part in parts}


def test_the_spans_of_a_joined_page_point_into_its_text() -> None:
    (page,) = _join(_counted(number) for number in (1, 2, 3))
    article = clean_page(page)
    assert article.title == _TITLE
    assert str(article.published) == "2021-11-23T08:00:00+07:00"
    assert [page.text[line.start : line.end] for line in article.lines] == [
        line for line in page.text.split("\n") if line.strip()
    ]


def test_parts_with_one_missing_stay_pages_of_their_own_and_say_which() -> None:
    pages = _join([_counted(1), _counted(3)])
    assert [page.id for page in pages] == ["p1", "p3"]
    assert [dict(page.metadata)[MISSING_KEY] for page in pages] == ["2", "2"]
    assert clean_page(pages[0]).lines[-1].reason.endswith("missing of this story: part 2")


def test_a_first_part_that_leads_on_says_that_the_rest_is_missing() -> None:
    (page,) = _join([_addressed(1)])
    assert dict(page.metadata)[MISSING_KEY] == "2 and any after it"


def test_two_stories_that_come_between_each_other_are_kept_apart() -> None:
    other = ("Harga kopra naik lagi di pasar.\nPedagang senang.", "Petani menahan hasil panen.\nGudang kosong.")
    title = "Harga Kopra Naik Lagi di Pasar Lembah"
    pages = _join(
        [
            _counted(1, 2),
            _counted(1, 2, title=title, bodies=other),
            _counted(2, 2, title=title, bodies=other),
            _counted(2, 2),
        ]
    )
    assert [_body(page) for page in pages] == ["\n".join(other).split("\n"), "\n".join(_BODIES[:2]).split("\n")]


def test_the_whole_story_on_one_page_makes_its_parts_needless() -> None:
    whole = page_from_text(_text(1, bodies=("\n".join(_BODIES),)), id="all", url=f"{_URL}?page=all")
    found = list(join_parts([_addressed(1), _addressed(2), whole]))
    assert [page.id for page in found if isinstance(page, Page)] == ["all"]
    assert [page.reason for page in found if isinstance(page, Dropped)] == [
        "p1 is part 1 of a story that all has whole",
        "p2 is part 2 of a story that all has whole",
    ]


def test_pages_that_are_no_parts_pass_at_once_and_in_order() -> None:
    pages = [page_from_text(f"{_TITLE}\n{body}", id=str(number)) for number, body in enumerate(_BODIES)]
    dropped = Dropped(source="x", reason="empty")
    assert list(join_parts([pages[0], dropped, *pages[1:]])) == [pages[0], dropped, *pages[1:]]


def test_lists_of_several_pages_are_not_joined() -> None:
    lists = [
        page_from_text(
            "Indeks Berita\nBanjir di Dua Desa\n2 jam lalu\nHarga Cabai Naik\n3 jam lalu\nJalan Putus\n4 jam lalu\n"
            f"Halaman {number} dari 9",
            id=str(number),
        )
        for number in (1, 2)
    ]
    assert list(join_parts(lists)) == lists


def test_a_page_that_comes_twice_is_joined_once() -> None:
    pages = _join([_counted(1, 2), _counted(1, 2), _counted(2, 2)])
    assert [page.id for page in pages] == ["p1", "p1"]
    assert _body(pages[1]) == "\n".join(_BODIES[:2]).split("\n")


def test_what_waits_is_bounded() -> None:
    pages = (
        page_from_text(
            _text(1, title=f"Kabar Nomor {'x' * number} dari Lembah", pages="Halaman 1 dari 2"), id=str(number)
        )
        for number in range(450)
    )
    found = join_parts(pages)
    assert next(found).id == "0"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("url", "number", "address"),
    [
        (f"{_URL}?page=2", 2, _URL),
        (f"{_URL}?halaman=3&ref=x", 3, f"{_URL}?ref=x"),
        (f"{_URL}/2", 2, _URL),
        (f"{_URL}/page/4/", 4, _URL),
        (f"{_URL}?page=all", None, _URL),
    ],
)
def test_an_address_tells_the_part(url: str, number: int | None, address: str) -> None:
    mark = find_part_mark(page_from_text(_text(1), url=url))
    assert mark is not None
    assert (mark.number, mark.address) == (number, address)


@pytest.mark.parametrize(
    "url",
    [_URL, f"{_URL}?p=2", f"{_URL}?page=2021", "https://kabarrimba.example/2021/11", "https://[bad", f"{_URL}?page=x"],
)
def test_an_address_without_a_part_tells_none(url: str) -> None:
    assert find_part_mark(page_from_text(_text(1), url=url)) is None


@pytest.mark.parametrize(
    ("lines", "number", "total"),
    [
        ("Halaman 2 dari 3", 2, 3),
        ("Page 1 of 4", 1, 4),
        ("1 2 3 4\nHalaman selanjutnya", 1, 4),
        ("Lanjut ke halaman 3", 2, None),
    ],
)
def test_a_line_tells_the_part(lines: str, number: int, total: int | None) -> None:
    mark = find_part_mark(page_from_text(_text(1, pages=lines)))
    assert mark is not None
    assert (mark.number, mark.total) == (number, total)


@pytest.mark.parametrize(
    "lines",
    [
        "2 dari 3 halaman\nLalu mereka pulang.\n3 dari 3 halaman",
        "Halaman 1 dari 1",
        "Ia menulis di halaman depan.",
        "Next page",
    ],
)
def test_a_page_that_has_all_its_parts_is_none(lines: str) -> None:
    assert find_part_mark(page_from_text(_text(1, pages=lines))) is None


def _markup(number: int) -> Page:
    story = "".join(f"<p>{line}</p>" for line in _BODIES[number - 1].split("\n"))
    editor = "<p>Editor: Sari Wening</p>" if number == len(_BODIES) else ""
    seen = parse_html(
        f"<nav><a href='/'>Beranda</a></nav><main><h1>{_TITLE}</h1><p>Selasa, 23 November 2021 | 08:00 WIB</p>"
        f"{story}<p>Halaman {number} dari {len(_BODIES)}</p>{editor}</main>"
        "<aside><ul><li><a href='/x'>Kambing Masuk Kantor Camat</a></li></ul></aside><footer>Kabar Rimba</footer>"
    )
    return Page(id=f"p{number}", text=seen.text, sha256="0", format=PageFormat.HTML, hints=seen.hints)


def test_parts_of_markup_keep_what_the_markup_says_of_each_line() -> None:
    (page,) = _join(_markup(number) for number in (1, 2, 3))
    assert _body(page) == _WHOLE
    assert len(page.hints) == sum(bool(line.strip()) for line in page.text.split("\n"))


def test_a_name_that_only_the_last_part_has_is_kept() -> None:
    (page,) = _join(_markup(number) for number in (1, 2, 3))
    assert [byline.name for byline in clean_page(page).bylines] == ["Sari Wening"]
