"""What holds for every page, whatever stands on it."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from runut.annotate.words.sentences import find_sentences
from runut.errors import InputError
from runut.pipeline import read_page
from runut.record.claims import Event
from runut.record.json_form import page_record_form
from runut.record.page_record import PageRecord
from runut.record.span import Span

SENTENCES = [
    "Tentara Turki menembaki pos gerilyawan Kurdi di perbatasan Suriah pada Senin.",
    "Serangan udara itu menewaskan sedikitnya 30 warga sipil dan melukai 1.200 orang, kata Palang Merah.",
    "“Kami tidak akan mundur dari lembah ini,” kata Presiden Kolombia Gustavo Petro kepada wartawan.",
    "Menurut Kementerian Pertahanan Rusia, pasukan Ukraina menembakkan puluhan roket ke kota itu.",
    "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia pada 10 November 2020.",
    "Keduanya juga membahas pertukaran tawanan, penarikan pasukan dan koridor kemanusiaan.",
    "Dia menambahkan bahwa perundingan akan berlanjut pekan depan di Jenewa.",
    "PBB mendesak semua pihak menahan diri dan membuka jalan bagi bantuan kemanusiaan.",
    "Iran membantah tuduhan Arab Saudi, tetapi Teheran siap berunding, lapor kantor berita Reuters.",
    "Gerilyawan ELN menyandera enam polisi, lalu membebaskan dua di antaranya keesokan harinya.",
    "Hampir 100 tentara gugur dalam pertempuran sejak 2014, sementara ribuan warga mengungsi.",
    "Tidak ada yang tahu siapa yang menembak lebih dulu di desa bernama Al-Hasakah itu.",
    "Jika gencatan senjata dilanggar, Ethiopia mengancam akan mengirim pasukan untuk merebut Mekelle.",
    "Hujan turun sejak pagi di ibu kota, dan pasar lama itu sepi pembeli.",
    "Wali kota itu (54 tahun) – mantan jenderal – menolak usul tersebut; warganya berunjuk rasa.",
    '"Perang ini harus dihentikan," ujarnya, "karena rakyat sudah terlalu lama menderita."',
    "Sekitar 2.000 prajurit penjaga perdamaian dikerahkan ke Mali, 1,2 juta jiwa masih di kamp.",
    "Ankara memanggil duta besar Swedia dan mengecam pernyataan Menlu Swedia itu.",
]
TITLES = ["Kremlin: Kami tidak akan mundur", "Tentara Turki Tembak Gerilyawan di Suriah", "Perang belum usai"]
BLANKS = "\ufeff\u200b \t\r\n\f\v\xa0\x1c\x1d\x1e\x1f\x85\u2028\u2029"
DATES = ["2020-11-12", "2022-05-05", "2023-10~", None]

stories = st.builds(
    lambda title, lines: "\n\n".join([*title, *lines]),
    st.lists(st.sampled_from(TITLES), max_size=1),
    st.lists(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=6),
)
scraps = st.lists(
    st.one_of(
        st.sampled_from([word for sentence in SENTENCES for word in sentence.split()]),
        st.sampled_from(["“", "”", '"', "(", ")", ":", ",", ".", "\n", "\t", "\u00a0", "-", "2.000", "1,2", "İ"]),
        st.text(max_size=6),
    ),
    max_size=60,
).map(" ".join)


def every_span_is_its_words(record: PageRecord) -> None:
    """Assert that whatever a record points at is what it says it is."""
    text = record.page.text
    for event in record.events:
        assert text[event.evidence.start : event.evidence.end] == event.trigger != ""
        for actor in (*event.actors, *event.recipients, *event.third_parties):
            assert actor.start is None or text[actor.start : actor.end].strip() != ""
    for statement in record.statements:
        assert statement.content
        assert all(span.of(text).strip() for span in statement.content)
        assert all(left.end <= right.start for left, right in pairwise(statement.content))
        assert statement.cue_span is None or statement.cue_span.of(text) == statement.cue
    for casualty in record.casualties:
        assert text[casualty.evidence.start : casualty.evidence.end] == casualty.said != ""
    for agreement in record.agreements:
        assert text[agreement.evidence.start : agreement.evidence.end] == agreement.trigger != ""
        assert all(text[part.start : part.end] == part.said != "" for part in agreement.provisions)


def every_claim_lies_in_its_sentence(record: PageRecord) -> None:
    """Assert that claims lie inside their sentence, sentences inside the text."""
    for claim in record.claims:
        evidence = claim.evidence
        assert 0 <= evidence.sentence.start <= evidence.start < evidence.end <= evidence.sentence.end
        assert evidence.sentence.end <= len(record.page.text)


def bounds_are_in_order(record: PageRecord) -> None:
    """Assert that no count has a lower bound above its upper one, or none at all."""
    for casualty in record.casualties:
        assert (casualty.min, casualty.max) != (None, None)
        assert casualty.min is None or casualty.max is None or casualty.min <= casualty.max


def read_or_none(text: str) -> PageRecord | None:
    """Read a page; None where it is refused, which only a blank one and one with a NUL may be."""
    try:
        return read_page(text, published="2022-05-05")
    except InputError:
        assert "\0" in text or not text.strip(BLANKS)
        return None


def test_the_sentences_together_give_claims_of_every_kind() -> None:
    record = read_page("\n\n".join(SENTENCES), published="2022-05-05")
    assert len(record.events) > len(SENTENCES) / 2
    assert len(record.statements) > 5
    assert len(record.casualties) > 3
    assert record.agreements


@settings(max_examples=60, deadline=None)
@given(stories, st.sampled_from(DATES))
def test_every_claim_of_a_story_rests_on_its_words(text: str, published: str | None) -> None:
    record = read_page(text, published=published)
    every_span_is_its_words(record)
    every_claim_lies_in_its_sentence(record)
    bounds_are_in_order(record)


@settings(max_examples=60, deadline=None)
@given(scraps)
def test_every_claim_of_scraps_rests_on_its_words(text: str) -> None:
    record = read_or_none(text)
    if record is not None:
        every_span_is_its_words(record)
        every_claim_lies_in_its_sentence(record)
        bounds_are_in_order(record)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_without_error(text: str) -> None:
    record = read_or_none(text)
    assert record is None or record.page.text == text


@settings(max_examples=60, deadline=None)
@given(stories, st.sampled_from(DATES))
def test_reading_twice_gives_the_same(text: str, published: str | None) -> None:
    first, second = (page_record_form(read_page(text, published=published)) for _ in range(2))
    assert first == second


@settings(max_examples=60, deadline=None)
@given(stories)
def test_no_two_claims_of_a_page_have_one_id(text: str) -> None:
    ids = [claim.id for claim in read_page(text, published="2022-05-05").claims]
    assert len(set(ids)) == len(ids)


def told(event: Event) -> tuple[object, ...]:
    """Return what an event tells, without ids and reasons."""
    names = tuple((actor.name, actor.party) for actor in (*event.actors, *event.recipients, *event.third_parties))
    return (event.evidence, event.trigger, event.type, event.mode, names, event.time, event.status, event.attribution)


@settings(max_examples=60, deadline=None)
@given(stories)
def test_curly_and_straight_quotation_marks_tell_the_same(text: str) -> None:
    curly = read_page(text, published="2022-05-05")
    straight = read_page(text.replace("“", '"').replace("”", '"'), published="2022-05-05")
    assert list(map(told, curly.events)) == list(map(told, straight.events))
    assert [statement.content for statement in curly.statements] == [
        statement.content for statement in straight.statements
    ]


@settings(max_examples=60, deadline=None)
@given(stories)
def test_sentences_of_a_story_lie_in_order_and_do_not_overlap(text: str) -> None:
    spans = list(find_sentences(text, Span(0, len(text)), frozenset(), 3000))
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_one_sentence_three_thousand_times_on_one_line_gives_its_claims_each_time() -> None:
    times = 3_000
    record = read_page("Tentara itu menewaskan dua warga di desa. " * times, published="2022-05-05")
    assert len(record.events) == len(record.casualties) == times
    assert len({claim.id for claim in record.claims}) == 2 * times
