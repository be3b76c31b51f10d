"""The reading of one article: from lines to claims, in order, with the gate and the language first."""

from __future__ import annotations

from collections.abc import Callable

from runut.extract import extract_claims
from runut.extract.reader import read_sentences
from runut.pipeline import read_page
from runut.record.article import Article, Line, LineLabel
from runut.record.claims import EventType
from runut.record.edtf import Edtf
from runut.record.page import Page
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

STORY = """Kolombia dan ELN sepakati gencatan senjata

Pemerintah Kolombia dan gerilyawan ELN menyepakati gencatan senjata di Havana, kata Presiden Gustavo Petro.

“Perang ini sudah terlalu lama,” kata Petro kepada wartawan di ibu kota.

Pekan lalu serangan bom menewaskan sedikitnya tujuh prajurit Kolombia di Arauca, menurut militer.

Gerilyawan itu juga menyandera dua polisi di dekat perbatasan Venezuela.
"""

FOOTBALL = """Klub ibu kota menang di laga pertama liga

Klub ibu kota menang dua gol tanpa balas dalam laga pertama liga musim ini di stadion utama.

Serangan dari sayap kiri berbuah gol pada babak kedua, dan pelatih memuji kiper yang menahan tendangan penalti.

Suporter memenuhi stadion sejak sore untuk melihat penyerang baru klub itu bermain.
"""

ENGLISH = """Ceasefire holds in the valley

The army and the rebels kept the ceasefire in the valley on Tuesday, officials in the capital said.

Both sides had agreed last week to withdraw their troops and to exchange prisoners of war.

Aid convoys reached the villages for the first time since the fighting began in the spring.
"""


def article(page: Page, labels: list[LineLabel], *, language: str = "id") -> Article:
    lines, at = [], 0
    for number, (words, label) in enumerate(zip(page.text.split("\n"), labels, strict=True), 1):
        lines.append(Line(number=number, start=at, end=at + len(words), label=label))
        at += len(words) + 1
    return Article(lines=tuple(lines), language=language, published=Edtf.parse("2022-05-05"))


def test_a_story_gives_claims_of_every_kind() -> None:
    record = read_page(STORY, published="2022-05-05")
    assert record.not_read is None
    assert record.events
    assert record.statements
    assert record.casualties
    assert record.agreements


def test_claims_stand_in_the_order_of_the_text() -> None:
    record = read_page(STORY, published="2022-05-05")
    for claims in (record.events, record.statements, record.casualties, record.agreements):
        starts = [claim.evidence.start for claim in claims]
        assert starts == sorted(starts)


def test_every_claim_stands_on_its_line() -> None:
    record = read_page(STORY, published="2022-05-05")
    by_number = {line.number: line for line in record.article.lines}
    for claim in record.claims:
        line = by_number[claim.evidence.line]
        assert line.start <= claim.evidence.start < claim.evidence.end <= line.end


def test_a_football_page_is_kept_without_claims_and_says_why() -> None:
    record = read_page(FOOTBALL, published="2022-05-05")
    assert record.claims == ()
    assert record.not_read
    assert record.article.title is not None


def test_a_page_in_another_language_is_kept_without_claims_and_says_why() -> None:
    record = read_page(ENGLISH, published="2022-05-05")
    assert record.claims == ()
    assert record.not_read is not None
    assert "'en'" in record.not_read


def test_a_language_without_a_lexicon_is_named_with_those_read() -> None:
    page = Page(id="x", text="Слово", sha256="0" * 64)
    record = extract_claims(page, article(page, [LineLabel.BODY], language="ru"))
    assert record.not_read == "language 'ru' is not read yet (languages read: id)"


def test_only_title_subtitle_and_body_are_read() -> None:
    text = "Tentara Turki menembak gerilyawan.\nTentara Suriah menembak gerilyawan.\nTentara Irak menembak gerilyawan."
    page = Page(id="x", text=text, sha256="0" * 64)
    labels = [LineLabel.BODY, LineLabel.RELATED, LineLabel.CHROME]
    record = extract_claims(page, article(page, labels))
    assert [event.evidence.line for event in record.events] == [1]


def test_a_verb_without_prefix_is_read_in_a_title_and_in_a_sentence_but_in_no_link(read: Read) -> None:
    line = "Tentara Turki tembak prajurit Suriah"
    assert [event.trigger for event in read("Kota itu sepi.", title=line).events] == ["tembak"]
    assert [event.trigger for event in read(f"{line}.").events] == ["tembak"]
    assert read(line).events == ()


def test_ids_are_unique_and_do_not_change() -> None:
    first, second = (read_page(STORY, published="2022-05-05") for _ in range(2))
    ids = [claim.id for claim in first.claims]
    assert len(set(ids)) == len(ids)
    assert ids == [claim.id for claim in second.claims]


def test_a_weekday_takes_the_date_nearest_before_publication(read: Read) -> None:
    (event,) = read("Tentara Turki menembak prajurit Suriah pada Senin.", published="2022-05-05").events
    assert str(event.time) == "2022-05-02"


def test_without_a_publication_date_a_weekday_has_no_value(read: Read) -> None:
    (event,) = read("Tentara Turki menembak prajurit Suriah pada Senin.", published=None).events
    assert event.time is None


def test_an_undated_act_of_force_takes_the_incidents_date_and_says_so(read: Read) -> None:
    first, second = read(
        "Tentara Turki menembak prajurit Suriah pada 3 Mei 2022.", "Tentara Turki menembak seorang wartawan."
    ).events
    assert str(first.time) == str(second.time) == "2022-05-03"
    assert first.time_basis is None
    assert second.time_basis is not None


def test_sentences_of_a_plain_text_know_their_line() -> None:
    sentences = read_sentences("Kota itu sepi. Jalan itu kosong.\n\nHujan turun.", "id")
    assert [sentence.line for sentence in sentences] == [1, 1, 3]


def test_one_sentence_on_two_thousand_lines_gives_its_claims_on_each(read: Read) -> None:
    times = 2000
    record = read(*["Tentara Turki menewaskan dua gerilyawan."] * times)
    assert [event.evidence.line for event in record.events] == list(range(1, times + 1))
    assert [casualty.evidence.line for casualty in record.casualties] == list(range(1, times + 1))
    assert len({claim.id for claim in record.claims}) == 2 * times


def test_a_line_in_another_language_gives_no_claims() -> None:
    english = "The army said on Tuesday that it had agreed to withdraw all of its troops from the valley and the town."
    record = read_page(f"{STORY}\n{english}\n", published="2022-05-05")
    line = record.article.lines[-1]
    assert record.article.language_of(line) == "en"
    assert record.claims
    assert line.number not in {claim.evidence.line for claim in record.claims}


def test_a_headline_that_stands_again_tells_its_event_once() -> None:
    title = "Sudan dan Chad Sepakati Gencatan Senjata"
    text = (
        f"{title}\n{title}\nSari Wening - GemaNews\nSenin, 3 Mei 2010 10:00 WIB\n"
        "Sudan dan Chad menyepakati gencatan senjata setelah bertempur di perbatasan selama sepekan.\n"
        "Kedua negara akan menarik pasukan mereka dari kota itu, kata seorang pejabat Sudan di Khartoum.\n"
    )
    record = read_page(text)
    assert [event.evidence.line for event in record.events if event.type is EventType.AGREE] == [1, 5]


def test_sentences_turned_round_or_broken_off_are_read() -> None:
    text = (
        "Perang dan Gencatan Senjata\nGencatan senjata dilanggar pekan ini, dan puluhan orang tewas.\n"
        "Yang mendesak Somalia menarik pasukannya adalah Kenya.\n"
        "Presiden Somalia di Jakarta, Presiden Kenya ke Hanoi. Setelah bertemu\n"
        "Tentara Kenya menyerang kelompok pemberontak komunis, NPA\n"
        "ICRC memberi angka lain, yaitu\n"
    )
    record = read_page(text, published="2015-03-12")
    request = next(event for event in record.events if event.type is EventType.REQUEST)
    assert ([one.party for one in request.actors], [one.party for one in request.recipients]) == (["KEN"], ["SOM"])
