from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from runut.link.happenings.deeds import Deed
from runut.link.happenings.event_notes import deed_of_note, note_event, number_words
from runut.link.happenings.happenings import is_match
from runut.link.happenings.tellings import Telling, find_tellings
from runut.link.texts.sources import find_in
from runut.record.page_record import PageRecord

WORDS = st.frozensets(st.sampled_from(["plumless", "buckeroo", "damai", "perang", "kota", "2020"]))
"""The first two have the same checksum."""

EVENTS = st.tuples(
    st.just("event"),
    st.tuples(
        st.sampled_from(["ASSAULT/battle", "CONSULT/mediate", "RETREAT/release", "ACCUSE"]),
        st.lists(st.sampled_from(["ARM", "AZE", "warga"]), max_size=2, unique=True),
        st.lists(st.sampled_from(["AZE", "tawanan", "Ganja"]), max_size=2, unique=True),
    ),
    st.fixed_dictionaries(
        {
            "line": st.integers(1, 2),
            "time": st.sampled_from([None, "2020-11-09", "2020-11", "2020-11-01/.."]),
            "place": st.sampled_from([None, "Ganja", "kota itu"]),
            "third_parties": st.lists(st.just("RUS"), max_size=1),
            "time_basis": st.sampled_from([None, "report"]),
        }
    ),
)


def deeds_by_note(tellings: list[Telling]) -> list[Deed]:
    notes = [note_event(telling) for telling in tellings]
    return [deed_of_note(note._replace(form=json.loads(json.dumps(note.form))), note.page) for note in notes]


@settings(max_examples=60, deadline=None)
@given(events=st.lists(EVENTS, min_size=2, max_size=4), published=st.sampled_from([None, "2020-11-10"]))
def test_an_event_comes_back_from_its_note_and_matches_what_it_matched(
    build_record: Callable[..., PageRecord], events: list[object], published: str | None
) -> None:
    pages = [build_record(name, *events, published=published) for name in "ab"]
    sources = {
        claim.id: source
        for page in pages
        for claim, source in find_in(page, {page.page.sha256: page.page.sha256}, frozenset())
    }
    tellings = find_tellings(pages, sources)
    noted = deeds_by_note(tellings)
    kept = [field.name for field in fields(Deed) if field.name != "told"]
    assert [[getattr(one, name) for name in kept] for one in noted] == [
        [getattr(one, name) for name in kept] for one in tellings
    ]
    pairs = [(one, other) for one in range(len(tellings)) for other in range(one)]
    assert [is_match(noted[one], noted[other]) for one, other in pairs] == [
        is_match(tellings[one], tellings[other]) for one, other in pairs
    ]


@given(one=WORDS, other=WORDS)
def test_numbers_of_words_share_no_fewer_than_the_words_do(one: frozenset[str], other: frozenset[str]) -> None:
    numbers = number_words(one), number_words(other)
    assert (len(numbers[0]), len(numbers[1])) == (len(one), len(other))
    assert len(numbers[0] & numbers[1]) >= len(one & other)
