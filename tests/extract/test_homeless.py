from __future__ import annotations

from collections.abc import Callable

from runut.record.page_record import PageRecord

LEAD = "Pertempuran pecah lagi di Yaman pada hari Senin."
TOLD = (
    ("Lebih dari 40.000 orang hidup di kamp.", [("displaced", 40001, None)]),
    ("Perang itu membuat 2.000 orang terlantar.", [("displaced", 2000, 2000)]),
    ("Sekitar 300 warga kehilangan tempat tinggal.", [("displaced", 300, 300)]),
    ("Sebanyak 300 warga hidup di pegunungan.", []),
    ("Bentrokan itu berakhir dengan korban sedikitnya 50 jiwa.", [("killed", 50, None)]),
)


def test_people_are_counted_by_where_they_live_and_as_lives_lost(read: Callable[..., PageRecord]) -> None:
    for text, counts in TOLD:
        record = read(f"{LEAD}\n{text}")
        assert [(one.outcome.value, one.min, one.max) for one in record.casualties] == counts, text
