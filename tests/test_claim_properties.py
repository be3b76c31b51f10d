"""What a page claims does not hang on what carries no meaning: marks, spaces, letters' forms, chrome around it."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.append(str(Path(__file__).parents[1] / "evaluation"))

from stories import read_stories

from runut.errors import InputError
from runut.pipeline import read_page, read_pages
from runut.record.actor import Actor
from runut.record.claims import Claim, Event, Statement
from runut.record.json_form import page_record_form
from runut.record.page import PageFormat
from runut.record.page_record import PageRecord
from runut.record.span import Span

ROOT = Path(__file__).parents[1]
Text = tuple[str, str | None]

_MARKS = str.maketrans(dict.fromkeys("“”«»", '"') | dict.fromkeys("‘’", "'") | dict.fromkeys("\u00ad\u200b", ""))
_POSITIONS = frozenset({"id", "start", "end", "sentence", "cue_span", "steps", "line", "basis", "time_basis"})
"""Where it stands, and reasons, which tell of that too."""
MENU = "Beranda\nNasional\nInternasional\nOlahraga\nGaya Hidup\nMasuk | Daftar\n\n"
BELOW = [
    "\n\nKomentar\nTulis komentar Anda\nKirim\n",
    "\n\nBerita Terkait\nHarga Cabai Naik Menjelang Lebaran\nTim Bulu Tangkis Lolos ke Semifinal\n",
    "\n\nTerpopuler\nPameran Batik Dibuka di Balai Kota\nCuaca Besok Cerah Berawan\n",
    "\n\nCopyright 2021. Semua hak dilindungi.\n",
]


@cache
def texts() -> tuple[Text, ...]:
    """Return every own story and every sample page that is plain text, with its day of publication."""
    samples = read_pages([ROOT / "samples" / "pages"], workers=1)
    found = [record.page for record in samples if isinstance(record, PageRecord)]
    own = [(page.text, page.published) for page in found if page.format is PageFormat.TEXT]
    return (*own, *((story.text, story.published) for story in read_stories()))


def plain(value: object) -> object:
    """Return a claim's form without positions, its words in one style."""
    if isinstance(value, str):
        return " ".join(unicodedata.normalize("NFC", value).translate(_MARKS).split())
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items() if key not in _POSITIONS}
    return value


def told(text: str, published: str | None) -> dict[str, object]:
    """Return what a page claims, by kind: words, types, actors, times and all else but positions."""
    form = page_record_form(read_page(text, published=published))
    for count in form["casualties"]:
        if count["whole"] is not None:  # an id, which hangs on where it stands: the words of that count tell as much
            count["whole"] = next(one["said"] for one in form["casualties"] if one["id"] == count["whole"])
    return {kind: plain(form[kind]) for kind in ("events", "statements", "casualties", "agreements")}


@cache
def told_of(text: Text) -> dict[str, object]:
    return told(*text)


def some_text() -> st.SearchStrategy[Text]:
    return st.integers(0, len(texts()) - 1).map(lambda index: texts()[index])


def curly(text: str) -> str:
    """Return a text with its straight quotation marks in pairs, but for lines where they make none."""
    lines = []
    for line in text.split("\n"):
        marks = iter("“”" * line.count('"'))
        lines.append(line if line.count('"') % 2 else re.sub('"', lambda _, marks=marks: next(marks), line))
    return "\n".join(lines)


STYLES = {
    "straight": lambda text: re.sub("[“”]", '"', text),
    "curly": curly,
    "guillemets": lambda text: curly(text).translate(str.maketrans("“”", "«»")),
    "typewriter apostrophes": lambda text: text.replace("’", "'"),
    "curly apostrophes": lambda text: re.sub(r"(?<=\w)'(?=\w)", "’", text),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "composed": lambda text: unicodedata.normalize("NFC", text),
    "double spaces": lambda text: text.replace(" ", "  "),
    "soft hyphens": lambda text: re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", "\u00ad", text),
}


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=15, deadline=None)
@given(text=some_text())
def test_style_of_writing_changes_no_claim(style: str, text: Text) -> None:
    assert told(STYLES[style](text[0]), text[1]) == told_of(text)


@settings(max_examples=25, deadline=None)
@given(some_text(), st.randoms(use_true_random=False))
def test_spaces_doubled_here_and_there_change_no_claim(text: Text, chance: object) -> None:
    spaced = re.sub(" ", lambda _: chance.choice([" ", "  ", " \u200b "]), text[0])  # type: ignore[attr-defined]
    assert told(spaced, text[1]) == told_of(text)


@settings(max_examples=25, deadline=None)
@given(some_text(), st.booleans(), st.lists(st.sampled_from(BELOW), unique=True))
def test_chrome_above_and_below_changes_no_claim(text: Text, has_menu: bool, below: list[str]) -> None:  # noqa: FBT001 - hypothesis draws it
    story = text[0].strip("\n")
    around = f"{MENU if has_menu else ''}{story}{''.join(below)}"
    assert told(around, text[1]) == told(story, text[1])


@pytest.mark.parametrize("names", [("Erdoğan", "Élysée"), ("Erdog\u0306an", "E\u0301lyse\u0301e")])
def test_composed_and_decomposed_names_are_the_same_actors(names: tuple[str, str]) -> None:
    record = read_page(
        f"Turki Kecam Serangan Israel\n\nPresiden Turki Recep Tayyip {names[0]} mengecam serangan Israel ke Gaza.\n\n"
        f"Istana {names[1]} juga mengutuk serangan itu. «Ini teror yang harus dihentikan,» kata {names[0]}."
    )
    acts = {unicodedata.normalize("NFC", actor.name): actor.party for event in record.events for actor in event.actors}
    assert acts.items() >= {("Recep Tayyip Erdoğan", "TUR"), ("Istana Élysée", "FRA")}
    assert [statement.speaker and statement.speaker.party for statement in record.statements] == ["TUR"]


def spans_of(claim: Claim, text: str) -> list[tuple[Span, str]]:
    """Return the spans of a claim with the words that it gives for them."""
    words = {"trigger", "said"} & set(dir(claim))
    found = [(Span(claim.evidence.start, claim.evidence.end), getattr(claim, name)) for name in words]
    if isinstance(claim, Statement) and claim.cue_span is not None:
        found.append((claim.cue_span, claim.cue or ""))
    found.extend((Span(part.start, part.end), part.said) for part in getattr(claim, "provisions", ()))
    assert all(0 <= span.start < span.end <= len(text) for span, _ in found)
    return found


def actors_of(claim: Claim) -> list[Actor]:
    if isinstance(claim, Event):
        return [*claim.actors, *claim.recipients, *claim.third_parties]
    return [claim.speaker] if isinstance(claim, Statement) and claim.speaker is not None else []


@settings(max_examples=40, deadline=None)
@given(some_text(), st.sampled_from(sorted(STYLES)))
def test_every_span_of_every_claim_is_the_words_it_claims(text: Text, style: str) -> None:
    record = read_page(STYLES[style](text[0]), published=text[1])
    page = record.page.text
    for claim in record.claims:
        assert all(span.of(page) == words for span, words in spans_of(claim, page))
        sentence = claim.evidence.sentence
        assert sentence.start <= claim.evidence.start < claim.evidence.end <= sentence.end
        for actor in actors_of(claim):
            assert actor.start is None or page[actor.start : actor.end].strip()
        if isinstance(claim, Statement):
            assert claim.evidence.start == claim.content[0].start
            assert all(span.of(page).strip() == span.of(page) != "" for span in claim.content)


# They say all of it themselves: what a sentence leaves out is taken from those before it, and may be another then.
SENTENCES = [
    "Tentara Turki menembaki pos milisi PKK di Suriah pada 3 Mei 2022.",
    "Serangan udara Rusia di Idlib menewaskan 30 warga sipil pada 3 Mei 2022.",
    "Armenia dan Azerbaijan menandatangani gencatan senjata di Moskow pada 10 November 2020.",
    "“Rakyat kami sudah terlalu lama menderita,” kata Presiden Kolombia Gustavo Petro.",
    "PBB mendesak Israel membuka jalan bagi bantuan kemanusiaan ke Gaza.",
    "Iran membantah tuduhan Arab Saudi tentang serangan itu.",
]


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(SENTENCES), st.lists(st.sampled_from(SENTENCES), max_size=3))
def test_a_sentence_in_another_paragraph_again_gives_the_same_claims_again(sentence: str, between: list[str]) -> None:
    # Of a line that stands twice on a page one is left out as repeated; inside another paragraph the sentence counts.
    between = [line for line in dict.fromkeys(between) if line != sentence]
    opening = "Dewan Keamanan PBB bersidang di New York, Rabu, dan membahas perang itu."
    text = "\n\n".join(["Perang Belum Usai", opening, sentence, *between, f"{sentence} Hujan turun sejak pagi."])
    record = read_page(text, published="2022-05-05")
    form = page_record_form(record)
    first, last = 5, text.count("\n") + 1
    for kind in ("events", "statements", "casualties", "agreements"):
        rows = form[kind]
        once, again = ([plain(row) for row in rows if row["line"] == line] for line in (first, last))
        assert once == again


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=600), some_text(), st.integers(0, 2000))
def test_chance_text_in_a_page_is_read_without_error(scrap: str, text: Text, at: int) -> None:
    try:
        record = read_page(text[0][:at] + scrap + text[0][at:], published=text[1])
    except InputError:
        assert "\0" in scrap
        return
    for claim in record.claims:
        assert all(span.of(record.page.text) == words for span, words in spans_of(claim, record.page.text))


@settings(max_examples=6, deadline=None)
@given(some_text())
def test_a_page_eight_times_over_takes_no_more_than_eight_times_the_steps(text: Text) -> None:
    """Steps are calls of functions: they are counted, not timed, so that a busy machine changes nothing."""
    lines = [line for line in text[0].split("\n") if line]
    once = "\n".join(f"{line} (0)" for line in lines)
    eight = "\n".join(f"{line} ({copy})" for copy in range(8) for line in lines)
    assert count_calls(eight) <= 8 * 1.25 * count_calls(once)


def count_calls(text: str) -> int:
    """Return how many functions of ours are entered while a page is read."""
    calls = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_page(text, published="2022-05-05")
    finally:
        sys.setprofile(before)
    return calls
