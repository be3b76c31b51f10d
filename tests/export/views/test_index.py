from __future__ import annotations

from runut.export.views.index import make_index
from runut.record.whole import WholeRecord


def test_pages_of_one_lineage_share_its_number_and_have_letters(record: WholeRecord) -> None:
    index = make_index(record)
    assert [index.pages[page.page.sha256].siglum for page in record.pages] == ["S1a", "S1b", "S2", "S3", "S4"]


def test_a_page_that_no_lineage_holds_is_one_of_its_own(record: WholeRecord) -> None:
    index = make_index(WholeRecord(pages=record.pages))
    assert [index.pages[page.page.sha256].siglum for page in record.pages] == ["S1", "S2", "S3", "S4", "S5"]


def test_a_lineage_is_named_by_its_origin_its_outlet_or_its_page(record: WholeRecord) -> None:
    names = [ref.name for _, ref in make_index(record).lineages]
    assert names == ["Kantor Berita Contoh", "halaman-03.txt", "Jurnal Kaukasus", "halaman-05.txt"]
