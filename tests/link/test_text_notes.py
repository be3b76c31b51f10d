from __future__ import annotations

import json
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from runut.link.texts.text_notes import note_text, text_of_note
from runut.link.texts.texts import make_text
from runut.record.page_record import PageRecord

ATTACK = ("event", ("ASSAULT/battle", ["ARM"], ["AZE"]), {"time": "2020-11-09"})
TALKS = ("event", ("CONSULT", ["ARM", "AZE"], []), {"time": "2020-11"})
COUNT = ("casualty", ("killed", 1, 5), {})


@settings(max_examples=40, deadline=None)
@given(
    claims=st.lists(st.sampled_from([ATTACK, TALKS, COUNT]), max_size=3),
    body=st.none() | st.lists(st.text(max_size=60), min_size=1, max_size=4),
    published=st.sampled_from([None, "2020-11-09", "2020-11"]),
    agencies=st.lists(st.sampled_from(["Kantor Satu", "kantorsatu.example", "Warta Dua"]), max_size=3),
    outlet=st.sampled_from([None, "Warta Dua"]),
)
def test_a_text_comes_back_from_its_note(  # noqa: PLR0913, PLR0917 - all of which a text is made
    build_record: Callable[..., PageRecord],
    claims: list[object],
    body: list[str] | None,
    published: str | None,
    agencies: list[str],
    outlet: str | None,
) -> None:
    lines = None if body is None else [line.replace("\n", " ").replace("\r", " ") or "x" for line in body]
    text = make_text(
        build_record("a", *claims, body=lines, published=published, agencies=agencies, outlet=outlet),
    )
    note = note_text(text)
    found = text_of_note(note.page, note.numbers, json.loads(json.dumps(note.form)))
    assert found == text
    assert list(found.agencies) == list(text.agencies)
