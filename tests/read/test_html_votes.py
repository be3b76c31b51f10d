"""Who takes which lines as the story, and how far they agree."""

from __future__ import annotations

from pathlib import Path

import pytest

from runut.errors import InputError
from runut.read import ReadOptions, find_pages
from runut.read.html import parse_html
from runut.read.html_lines import SeenLine, read_seen_page
from runut.read.html_voters import find_slow_votes, load_voters
from runut.read.html_votes import find_main_lines, match_lines, share_agreed
from runut.record.page import Page
from runut.settings import Voting

_PROSE = "Kedua pihak sepakat menarik pasukan dari sekitar jembatan sebelum malam tiba"
_MARKUP = (
    "<html><body><nav><a href=/>Beranda</a></nav><article class=isi-berita><h1>Jembatan</h1>"
    + "".join(f"<p>{_PROSE} pada hari ke-{n}, kata para saksi di tepi sungai.</p>" for n in range(8))
    + "</article><footer>Hak cipta</footer></body></html>"
)


def _of(*texts: str) -> list[SeenLine]:
    return [SeenLine(text, 0, 0) for text in texts]


def test_lines_are_matched_whole_or_as_a_part_of_a_longer_one() -> None:
    assert match_lines(f"Beranda\n{_PROSE} dan seterusnya", _of("Beranda", "Ber", _PROSE, "pada")) == {0, 2}


def test_agreement_is_a_share_of_prose() -> None:
    prose = [0.0, 100.0, 100.0, 200.0]
    assert share_agreed(frozenset({0, 1, 2}), frozenset({1, 2}), prose) == 1.0
    assert share_agreed(frozenset({1}), frozenset({1, 3}), prose) == pytest.approx(1 / 3)
    assert share_agreed(frozenset(), frozenset(), prose) == 0.0


def test_the_fast_voter_takes_the_paragraphs() -> None:
    page = read_seen_page(_MARKUP)
    assert set(range(2, 10)) <= find_main_lines(_MARKUP, page.lines)


def test_slow_voters_take_the_paragraphs_and_are_counted() -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("readability")
    votes = list(find_slow_votes(_MARKUP, read_seen_page(_MARKUP)))
    assert len(votes) == len(load_voters()) == 2
    assert all(set(range(2, 10)) <= vote and 0 not in vote for vote in votes)
    assert {hint.voters for hint in parse_html(_MARKUP, voting=Voting.ALWAYS).hints} == {4}


def test_a_box_that_is_named_as_the_story_needs_no_further_vote() -> None:
    talk = "".join(f"<p>{_PROSE} menurut pembaca ke-{n}.</p>" for n in range(4))
    hints = parse_html(_MARKUP.replace("<footer>", f"<div>{talk}</div><footer>")).hints
    assert {hint.voters for hint in hints} == {1}
    assert sum(hint.votes for hint in hints) == 9


def test_a_box_without_a_name_needs_no_further_vote_where_it_holds_most_prose() -> None:
    assert {hint.voters for hint in parse_html(_MARKUP.replace(" class=isi-berita", "")).hints} == {1}


def test_the_fast_voter_is_asked_where_the_story_named_is_a_small_part_of_the_page() -> None:
    talk = "".join(f"<p>{_PROSE} menurut pembaca ke-{n}, kata mereka.</p>" for n in range(20))
    assert {hint.voters for hint in parse_html(_MARKUP.replace("<footer>", f"<div>{talk}</div><footer>")).hints} == {2}


def test_slow_voters_are_not_asked_where_a_box_is_named_as_the_story_and_the_fast_ones_agree() -> None:
    assert {hint.voters for hint in parse_html(_MARKUP, voting=Voting.UNSURE).hints} == {2}


def test_slow_voters_are_asked_where_no_box_is_named_as_the_story() -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("readability")
    markup = _MARKUP.replace(" class=isi-berita", "")
    assert {hint.voters for hint in parse_html(markup, voting=Voting.UNSURE).hints} == {4}


def test_voters_that_are_asked_for_and_not_there_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("runut.read.html_voters.load_voters", tuple)
    with pytest.raises(InputError, match=r"pip install 'runut\[html\]'"):
        find_pages([tmp_path], options=ReadOptions(voting=Voting.UNSURE))


def test_the_votes_that_are_asked_for_stand_beside_a_page_of_a_file(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    pytest.importorskip("readability")
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{_MARKUP}</body></html>")
    (page,) = find_pages([path], options=ReadOptions(voting=Voting.ALWAYS))
    assert isinstance(page, Page)
    assert {hint.voters for hint in page.hints} == {4}
