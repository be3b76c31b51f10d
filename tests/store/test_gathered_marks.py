from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import create_engine, insert, select

from runut.record.packed_numbers import pack_numbers
from runut.store import gathered_marks
from runut.store.gathered_marks import find_marked, gather_marks
from runut.store.index_tables import linked_marks, linked_texts

MARKS = st.sets(st.sampled_from([0, 1, 7, 1 << 61]) | st.integers(0, 30), max_size=5)


@given(texts=st.lists(MARKS, max_size=11), asked=MARKS, size=st.integers(1, 4))
def test_texts_are_found_by_their_marks_wherever_these_stand(texts: list[set[int]], asked: set[int], size: int) -> None:
    engine = create_engine("sqlite://")
    rows = [(f"{number:064x}", sorted(marks)) for number, marks in enumerate(texts)]
    with pytest.MonkeyPatch.context() as patch, engine.begin() as connection:
        patch.setattr(gathered_marks, "TEXTS_GATHERED", size)
        linked_texts.metadata.create_all(connection, tables=[linked_texts, linked_marks])
        for page, marks in rows:
            connection.execute(insert(linked_texts), [{"page": page, "marks": pack_numbers(marks)}])
            gather_marks(connection)
        found = sorted(find_marked(connection, asked))
        numbers = connection.execute(select(linked_marks.c.number).order_by(linked_marks.c.number)).scalars().all()
    engine.dispose()
    assert found == [page for page, marks in rows if asked.intersection(marks)]
    assert numbers == list(range(sum(map(bool, texts)) // size))
