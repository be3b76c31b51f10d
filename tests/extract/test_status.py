"""Whether an event came about: negation, future, failure, doubt, purpose, condition (CODEBOOK §4)."""

from __future__ import annotations

import pytest

from runut.annotate.clauses import NodeKind
from runut.extract.dependence import has_condition
from runut.extract.events import find_events
from runut.extract.reader import read_sentences
from runut.extract.status import Marking, read_status
from runut.record.claims import Status


def statuses(text: str) -> list[Status]:
    return [event.status for sentence in read_sentences(text, "id") for event in find_events(sentence)]


def marking(text: str) -> Marking:
    """Read the status that the words before a sentence's last trigger give it."""
    (sentence,) = read_sentences(text, "id")
    trigger = max(n for n, node in enumerate(sentence.nodes) if node.kind is NodeKind.TRIGGER)
    return read_status(sentence.nodes, trigger)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Pasukan Suriah menembaki desa itu.", Status.HAPPENED),
        ("Pasukan Suriah telah menembaki desa itu.", Status.HAPPENED),
        ("Pasukan Suriah kembali menembaki desa itu.", Status.HAPPENED),
        ("Pasukan Suriah sedang menembaki desa itu.", Status.ONGOING),
        ("Pasukan Suriah masih menduduki desa itu.", Status.ONGOING),
        ("Pasukan Suriah akan meninggalkan desa itu.", Status.PLANNED),
        ("Pasukan Suriah berencana menembaki desa itu.", Status.PLANNED),
        ("Pasukan Suriah bersiap menembaki desa itu.", Status.PLANNED),
        ("Pasukan Suriah mungkin menembaki desa itu.", Status.POSSIBLE),
        ("Pasukan Suriah mungkin akan menembaki desa itu.", Status.POSSIBLE),
        ("Pasukan Suriah dikhawatirkan menembaki desa itu.", Status.POSSIBLE),
        ("Pasukan Suriah tidak menembaki desa itu.", Status.DENIED),
        ("Pasukan Suriah tidak pernah menembaki desa itu.", Status.DENIED),
        ("Pasukan Suriah belum menembaki desa itu.", Status.DENIED),
        ("Pasukan Suriah gagal merebut desa itu.", Status.FAILED),
    ],
)
def test_the_words_before_a_verb_give_its_status(text: str, status: Status) -> None:
    assert statuses(text) == [status]


def test_not_only_denies_nothing() -> None:
    assert Status.DENIED not in statuses("Pasukan Suriah tidak hanya menembaki desa itu.")


def test_an_agreement_not_yet_made_is_denied() -> None:
    assert statuses("Israel dan Hamas belum menyepakati gencatan senjata.") == [Status.DENIED]


@pytest.mark.parametrize(
    "text",
    [
        "Pasukan Suriah datang untuk menembaki desa itu.",
        "Tank-tank itu dipakai guna menembaki desa itu.",
    ],
)
def test_a_purpose_is_no_event(text: str) -> None:
    assert statuses(text) == []
    assert marking(text).purpose


@pytest.mark.parametrize(
    "text",
    ["Jika pasukan Suriah menembaki desa itu, warga pergi.", "Warga pergi bila pasukan Suriah menembaki desa itu."],
)
def test_a_condition_is_no_event(text: str) -> None:
    assert statuses(text) == []


def test_a_condition_ends_with_its_clause() -> None:
    (sentence,) = read_sentences("Jika hujan turun, pasukan Suriah menembaki desa itu.", "id")
    trigger = next(n for n, node in enumerate(sentence.nodes) if node.unit.low == "menembaki")
    assert not has_condition(sentence.nodes, trigger)


def test_what_must_be_done_is_not_told_as_done() -> None:
    assert statuses("Pasukan Suriah harus menembaki desa itu.") == []


def test_hearsay_is_marked() -> None:
    assert marking("Pasukan Suriah dilaporkan menembaki desa itu.").hearsay


def test_the_words_that_gave_the_status_are_kept() -> None:
    assert marking("Pasukan Suriah gagal merebut desa itu.").words == "gagal"


def test_a_light_verb_keeps_the_word_of_status_before_it() -> None:
    assert statuses("Tentara Kolombia masih melaksanakan siaga.") == [Status.ONGOING]
