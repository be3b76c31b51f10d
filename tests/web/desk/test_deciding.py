"""Each thing that a reviewer can do by form, what comes of it, and that it can be taken back."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

import runut
from runut.record.claims import Event
from runut.record.linked import Happening


def _event(path: Path, index: int = 0) -> Event:
    found = [claim for page in runut.open_record(path).pages for claim in page.events]
    return found[index]


def _happening(path: Path) -> Happening:
    return next(one for one in runut.open_record(path).links.happenings if len(one.claims) > 2)


def test_the_queue_begins_with_what_the_pages_differ_on(ana, desk_file: Path) -> None:
    rows = ana.client.get("/review.json").json()
    disputed = {c for d in runut.open_record(desk_file).links.disagreements for v in d.versions for c in v.claims}
    assert len(rows) == sum(len(page.claims) for page in runut.open_record(desk_file).pages)
    assert {row["claim"] for row in rows[: len(disputed)]} == disputed
    assert not {row["claim"] for row in rows[len(disputed) :]} & disputed


def test_the_queue_is_filtered_by_reason_type_and_actor(ana) -> None:
    everything = ana.client.get("/review.json").json()
    lonely = ana.client.get("/review.json?by=no_actor").json()
    assert 0 < len(lonely) < len(everything)
    assert all("no_actor" in row["reasons"] for row in lonely)
    assault = ana.client.get("/review.json?type=ASSAULT&actor=AZE").json()
    assert 0 < len(assault) < len(everything)


def test_among_claims_as_grave_those_mostly_wrong_come_first(ana) -> None:
    rows = [row for row in ana.client.get("/review.json").json() if row["score_found"]]
    shares = {tuple(row["reasons"]): [] for row in rows}
    for row in rows:
        shares[tuple(row["reasons"])].append(round(100 * row["score_right"] / row["score_found"]))
    assert any(len(set(one)) > 1 for one in shares.values())
    assert all(one == sorted(one) for one in shares.values())
    low = ana.client.get("/review.json?by=low_score").json()
    assert low
    assert all(row["score_right"] < 0.4 * row["score_found"] for row in low)


def test_the_machines_score_stays_whatever_a_person_decides(ana, desk_file: Path) -> None:
    event = next(claim for page in runut.open_record(desk_file).pages for claim in page.events if not claim.actors)
    before = {row["claim"]: (row["score_right"], row["score_found"]) for row in ana.client.get("/review.json").json()}
    runut.decide(desk_file, "correct", [event.id], who="Ana", changes={"actors": ["Armenia"]}, why="the page says so")
    ana.wait_for_links()
    row = next(row for row in ana.client.get("/review.json?by=decided").json() if row["claim"] == event.id)
    assert (row["score_right"], row["score_found"]) == before[event.id]
    assert 'class="score' in ana.client.get(f"/review/{event.id}").text


def test_accepting_marks_a_claim_and_goes_to_the_next(ana, desk_file: Path) -> None:
    first = ana.first()
    answer = ana.do(first, "accept")
    assert answer.status_code == 303
    assert f"/review/{first}" not in answer.headers["location"]
    assert "accepted" in ana.client.get(answer.headers["location"]).text
    assert runut.open_decisions(desk_file)[0].action == "accept"
    assert ana.first() != first
    assert first in {row["claim"] for row in ana.client.get("/review.json?by=decided").json()}


def test_a_rejected_claim_is_in_no_view_and_comes_back_when_that_is_taken_back(ana, desk_file: Path) -> None:
    claim = _event(desk_file).id
    ana.do(claim, "reject", why="a film")
    ana.wait_for_links()
    assert ana.client.get(f"/things/{claim}").status_code == 404
    shown = ana.client.get(f"/review/{claim}").text
    assert "Rejected" in shown
    assert "a film" in shown
    assert ana.do(claim, "undo", id="1", why="it was real").status_code == 303
    ana.wait_for_links()
    assert ana.client.get(f"/things/{claim}").status_code == 302


def test_a_correction_changes_only_what_was_changed_in_the_form(ana, desk_file: Path) -> None:
    event = _event(desk_file)
    fields = {
        "type": "CONSULT",
        "mode.sent": "1",
        "mode": ["visit"],
        "actors": "Rusia (RUS)\r\nARM",
        "time": "2020-11-08",
    }
    assert ana.do(event.id, "correct", why="line 3", place="", **fields).status_code == 303
    decision = runut.open_decisions(desk_file)[0]
    assert decision.after["time"] == "2020-11-08"
    assert decision.after["actors"] == [{"name": "Rusia", "party": "RUS"}, {"name": "ARM", "party": "ARM"}]
    assert "status" not in decision.after
    now = next(c for p in runut.open_record(desk_file).pages for c in p.events if c.id == event.id)
    assert (now.type, now.mode, str(now.time)) == ("CONSULT", ("visit",), "2020-11-08")
    shown = ana.client.get(f"/review/{event.id}").text
    assert "machine&#39;s version" in shown
    assert "8 November 2020" in shown
    ana.do(event.id, "undo", id="1", why="wrong page")
    again = next(c for p in runut.open_record(desk_file).pages for c in p.events if c.id == event.id)
    assert again.type == event.type
    assert again.time == event.time


def test_counts_statements_and_agreements_are_corrected(ana, desk_file: Path) -> None:
    pages = runut.open_record(desk_file).pages
    count = next(c for p in pages for c in p.casualties)
    said = next(c for p in pages for c in p.statements)
    deal = next(c for p in pages for c in p.agreements if c.provisions)
    sent = {"min": "1.200", "max": "", "approximate.sent": "1", "approximate": "true"}
    assert ana.do(count.id, "correct", why="x", **sent).status_code == 303
    assert ana.do(said.id, "correct", why="x", speaker="Maya (ARM)").status_code == 303
    assert ana.do(deal.id, "correct", why="x", **{"provisions.1.topic": "mines"}).status_code == 303
    one, two, three = runut.open_decisions(desk_file)
    assert (one.after["min"], one.after["max"], one.after["approximate"]) == (1200, None, True)
    assert two.after["speaker"] == {"name": "Maya", "party": "ARM"}
    assert three.after["provisions"][0]["topic"] == "mines"


def test_words_are_chosen_by_their_place_or_by_being_typed(ana, desk_file: Path) -> None:
    page = next(p for p in runut.open_record(desk_file).pages if len(p.events) > 1)
    event, text = page.events[0], page.page.text
    start, end = event.evidence.sentence.start, event.evidence.sentence.end
    words = text[start:end].split()[0]
    at = text.index(words, start)
    answer = ana.do(event.id, "correct", why="wider", words=words, span=f"{at}-{at + len(words)}")
    assert answer.status_code == 303
    assert runut.open_decisions(desk_file)[0].after["span"] == {"start": at, "end": at + len(words)}
    assert ana.do(event.id, "correct", why="back", words=event.trigger).status_code == 303
    assert runut.open_decisions(desk_file)[1].after["span"]["start"] == event.evidence.start
    refused = ana.do(event.id, "correct", why="x", words="no such words here")
    assert refused.status_code == 422
    assert "no such words here" in refused.text


def test_two_things_are_merged_and_parted_again(ana, desk_file: Path) -> None:
    links = runut.open_record(desk_file).links
    one = links.happenings[0]
    other = next(h for h in links.happenings[1:] if h.type == one.type)
    assert ana.do(one.id, "merge", id=other.id, why="one clash").status_code == 303
    ana.wait_for_links()
    merged = next(h for h in runut.open_record(desk_file).links.happenings if set(one.claims) <= set(h.claims))
    assert set(other.claims) <= set(merged.claims)
    ana.do(merged.id, "undo", id="1", why="two")
    ana.wait_for_links()
    assert {h.claims for h in runut.open_record(desk_file).links.happenings} >= {one.claims, other.claims}


def test_a_claim_is_taken_out_of_what_it_was_joined_to(ana, desk_file: Path) -> None:
    whole = _happening(desk_file)
    claim = whole.claims[0]
    assert ana.do(claim, "split", id=claim, why="another day").status_code == 303
    ana.wait_for_links()
    now = next(h for h in runut.open_record(desk_file).links.happenings if claim in h.claims)
    assert not set(now.claims) & set(whole.claims[1:])


def test_actors_are_merged(ana, desk_file: Path) -> None:
    one, other = runut.open_record(desk_file).links.actors[:2]
    assert ana.client.get(f"/review/{one.id}").status_code == 200
    assert ana.do(one.id, "merge", id=other.id, why="one man").status_code == 303
    ana.wait_for_links()
    assert any({*one.names, *other.names} <= set(a.names) for a in runut.open_record(desk_file).links.actors)


def test_a_comment_says_and_changes_nothing(ana, desk_file: Path) -> None:
    claim = _event(desk_file).id
    assert ana.do(claim, "comment", why="ask the ministry").headers["location"] == f"/review/{claim}?done=1"
    assert "ask the ministry" in ana.client.get(f"/review/{claim}").text
    assert claim in {row["claim"] for row in ana.client.get("/review.json").json()}


@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("reject", {}),
        ("comment", {"why": "  "}),
        ("correct", {"why": "x"}),
        ("correct", {"why": "x", "time": "some day"}),
        ("correct", {"why": "x", "type": "DANCE"}),
        ("merge", {"why": "x"}),
        ("split", {"why": "x"}),
        ("undo", {"why": "x", "id": "1"}),
        ("undo", {"why": "x", "id": "one"}),
        ("explode", {"why": "x"}),
        ("comment", {"why": "x" * 3000}),
        ("merge", {"why": "x", "id": " ".join(map(str, range(99)))}),
    ],
)
def test_what_cannot_be_done_is_told_in_place(ana, desk_file: Path, action: str, data: dict[str, str]) -> None:
    answer = ana.do(_event(desk_file).id, action, **data)
    assert answer.status_code in {404, 422}
    assert answer.status_code == 404 or 'role="alert"' in answer.text
    assert runut.open_decisions(desk_file) == ()


def test_what_was_typed_is_kept_where_it_is_refused(ana, desk_file: Path) -> None:
    shown = ana.do(_event(desk_file).id, "correct", why="my reason", time="some day").text
    assert 'value="my reason"' in shown
    assert 'value="some day"' in shown
    assert '<details class="correct" id="correct" open>' in shown


def test_a_page_that_is_out_of_date_decides_nothing(ana, desk_file: Path) -> None:
    claim = _event(desk_file).id
    ana.do(claim, "comment", why="first", seen="0")
    ana.do(claim, "accept", seen="1")
    late = ana.do(claim, "reject", why="late", seen="1")
    assert late.status_code == 422
    assert "meanwhile" in late.text
    assert len(runut.open_decisions(desk_file)) == 2


def test_nothing_unknown_is_shown(ana) -> None:
    for key in ("e-ffffffffffff", "..%2f..%2fetc%2fpasswd", quote("<script>"), "x" * 400):
        assert ana.client.get(f"/review/{key}").status_code == 404
    assert ana.client.get(f"/review/{'x' * 600}").status_code == 422


def test_other_views_show_what_people_decided_and_lead_to_the_desk(ana, desk_file: Path) -> None:
    pages = runut.open_record(desk_file).pages
    page = next(p for p in pages if len(p.events) > 2)
    accepted, rejected = page.events[0], page.events[1]
    ana.do(accepted.id, "accept")
    ana.do(rejected.id, "reject", why="a film")
    ana.wait_for_links()
    address = ana.client.get(f"/things/{accepted.id}").headers["location"].partition("#")[0]
    shown = ana.client.get(address).text
    assert "v-accept" in shown
    assert f'href="/review/{accepted.id}"' in shown
    assert f'href="/review/{rejected.id}"' in shown
    assert "1 claim was rejected" in shown


def test_a_thing_that_was_split_is_looked_for_under_its_old_name(ana, desk_file: Path) -> None:
    whole = _happening(desk_file)
    ana.do(whole.id, "split", why="another day", id=whole.claims[0])
    ana.wait_for_links()
    there = next(one for one in runut.open_record(desk_file).links.happenings if whole.claims[0] in one.claims)
    assert there.id != whole.id
    answer = ana.client.get(f"/review/{whole.id}?done=1")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/review/{there.id}?done=1")
    assert "another day" in ana.client.get(answer.headers["location"]).text
    assert ana.client.get("/review/h-0").status_code == 404
