"""What is kept of a page's labels while they are being settled."""

from __future__ import annotations

from runut.clean.layout import Layout
from runut.clean.shapes import Shape, Signal
from runut.record.article import LineLabel


def _layout() -> Layout:
    texts = ["Beranda", "Hak Cipta KabarTeluk", "Warga pulang."]
    signals = [Signal(at + 1, 0, 0, text, 2, Shape.SHORT, 0.0, "") for at, text in enumerate(texts)]
    return Layout(signals, [LineLabel.CHROME] * 3, [""] * 3)


def test_a_label_that_is_set_later_is_seen_by_all_that_ask() -> None:
    layout = _layout()
    assert layout.at(LineLabel.CHROME) == [0, 1, 2]
    assert layout.site_says(["warga"])
    layout.set(2, LineLabel.BODY)
    assert layout.at(LineLabel.CHROME) == [0, 1]
    assert [line.text for line in layout.lines(LineLabel.BODY)] == ["Warga pulang."]
    assert not layout.site_says(["warga"])
    assert layout.site_says(["hak cipta"])
