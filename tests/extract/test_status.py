"""Whether an event came about: negation, future, failure, doubt, purpose, condition (CODEBOOK §4)."""

from __future__ import annotations

import pytest

from runut.annotate.phrases.clauses import NodeKind
from runut.extract.acts.events import find_events
from runut.extract.grammar.dependence import has_condition
from runut.extract.grammar.marking import Marking
from runut.extract.outcome.status import read_status
from runut.extract.reader import read_sentences
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
        "Tank-tank itu disiapkan guna menembaki desa itu.",
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
    (sentence,) = read_sentences("Pasukan Suriah harus menembaki desa itu.", "id")
    assert [event.type for event in find_events(sentence) if not event.bids] == []


def test_hearsay_is_marked() -> None:
    assert marking("Pasukan Suriah dilaporkan menembaki desa itu.").hearsay


def test_the_words_that_gave_the_status_are_kept() -> None:
    assert marking("Pasukan Suriah gagal merebut desa itu.").words == "gagal"


def test_a_light_verb_keeps_the_word_of_status_before_it() -> None:
    assert statuses("Tentara Kolombia masih melaksanakan siaga.") == [Status.ONGOING]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Bentrokan tentara dan gerilyawan di Mali meluas.", Status.ONGOING),
        ("Bentrokan tentara dan gerilyawan di Mali pecah.", Status.HAPPENED),
        ("Tentara Rusia sesekali menembaki desa itu.", Status.ONGOING),
        ("Rusia tetap menentang sanksi itu.", Status.HAPPENED),
        ("Iran menyurati pasukan NATO, yang bertempur melawan Taliban di Kandahar.", Status.ONGOING),
        ("Pasukan NATO bertempur melawan Taliban di Kandahar.", Status.HAPPENED),
        ("Seribu orang diperkirakan tewas dan sejuta warga Sudan terusir dari rumah.", Status.HAPPENED),
        ("Israel menyebut kemungkinan Iran keluar dari perjanjian nuklir.", Status.POSSIBLE),
        ("Serangan militer terhadap Iran akan sangat berbahaya.", Status.POSSIBLE),
        ("Rusia akan menarik pasukannya jika Ukraina berdamai.", Status.POSSIBLE),
        ("Jika Rusia berunding, Ukraina akan membebaskan tawanan.", Status.POSSIBLE),
        ("Rusia akan membebaskan semua tawanan, kecuali perwira.", Status.PLANNED),
        ("Seribu warga Lebanon diperkirakan terusir dari rumah mereka.", Status.HAPPENED),
        ("Israel diperkirakan membebaskan tawanan Palestina.", Status.PLANNED),
        ("NATO memutuskan mengirim 700 prajurit ke Kosovo.", Status.PLANNED),
        ("Uni Eropa memutuskan menjatuhkan sanksi terhadap Rusia.", Status.HAPPENED),
        ("Israel akan mencari solusi damai dengan Suriah.", Status.PLANNED),
        ("Tawanan Israel akan segera bebas.", Status.PLANNED),
        ("Perundingan Rusia dan Ukraina hampir gagal.", Status.HAPPENED),
    ],
)
def test_words_farther_from_a_verb_give_its_status_too(text: str, status: Status) -> None:
    assert statuses(text)[-1:] == [status]


def test_what_almost_failed_before_does_not_mark_what_came_of_it() -> None:
    assert (
        statuses("Perundingan Rusia dan Ukraina yang hampir gagal itu menghasilkan kesepakatan.")[-1] is Status.HAPPENED
    )


def test_an_event_a_noun_says_will_be_is_planned() -> None:
    assert Status.PLANNED in statuses("Unjuk rasa itu akan menjadi demonstrasi warga Irak.")
