from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from runut.export.views.passages import Marked, TokenKind, cut, weave
from runut.record.span import Span

TEXT = "Armenia dan Azerbaijan menyepakati gencatan senjata di Moskow pada Sabtu."
spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, len(TEXT))).filter(lambda ends: ends[0] < ends[1])


@given(st.lists(spans, max_size=8))
def test_woven_marks_nest_and_hold_their_words(ends: list[tuple[int, int]]) -> None:
    marks = [
        Marked(id=str(number), span=Span(*pair), look="MK", label="type.ASSAULT") for number, pair in enumerate(ends)
    ]
    open_ids: list[str] = []
    words: dict[str, str] = {mark.id: "" for mark in marks}
    firsts: list[str] = []
    whole = ""
    for token in weave(TEXT, Span(0, len(TEXT)), marks):
        if token.kind is TokenKind.TEXT:
            whole += token.text
            for mark_id in open_ids:
                words[mark_id] += token.text
        elif token.mark is not None:
            open_ids.append(token.mark.id)
            firsts += [token.mark.id] * token.mark.is_first
        else:
            open_ids.pop()
    assert whole == TEXT
    assert not open_ids
    assert sorted(firsts) == sorted(words)
    assert words == {mark.id: mark.span.of(TEXT) for mark in marks}


@given(spans, st.lists(spans, min_size=1, max_size=4))
def test_a_passage_covers_its_sentence_and_marks_its_words(
    around: tuple[int, int], ends: list[tuple[int, int]]
) -> None:
    words = [Span(*pair) for pair in ends]
    pieces = cut(TEXT, Span(*around), words)
    marked = {place for span in words for place in range(span.start, span.end)}
    start = min(around[0], *(span.start for span in words)) if words else around[0]
    place = start
    for piece in pieces:
        for sign in piece.text:
            assert TEXT[place] == sign
            assert (place in marked) is piece.is_marked
            place += 1
    assert place == max(around[1], *(span.end for span in words))
