"""The trail tells every step and where it was tampered with; two reviewers see how far they agree; roles hold."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import runut


def _claims(path: Path) -> list[str]:
    return [claim.id for page in runut.open_record(path).pages for claim in page.events]


def test_the_trail_tells_who_what_why_before_and_after(ana, desk_file: Path) -> None:
    claim = _claims(desk_file)[0]
    ana.do(claim, "correct", why="line 3", time="2020-11-08")
    ana.do(claim, "undo", id="1", why="no, line 4")
    shown = ana.client.get("/audit").text
    for told in ("line 3", "no, line 4", "8 November 2020", "taken back by decision 2", "is whole"):
        assert told in shown
    first, second = ana.decisions()
    assert first["after"] == ["time: 2020-11-08"]
    assert (first["taken_back_by"], second["previous"]) == (2, first["hash"])
    assert ana.client.get("/audit.csv").text.count("\r\n") == 3
    assert [row["decision"] for row in ana.client.get(f"/audit.json?about={claim}").json()] == [1]
    assert ana.client.get("/audit.json?who=nobody").json() == []


def test_a_broken_chain_is_told_where_it_breaks(ana, desk_file: Path) -> None:
    claims = _claims(desk_file)
    ana.do(claims[0], "accept")
    ana.do(claims[1], "accept")
    ana.wait_for_links()
    with sqlite3.connect(desk_file) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute("UPDATE decisions SET body = replace(body, 'accept', 'reject') WHERE id = 1")
    file.close()
    shown = ana.client.get("/audit").text
    assert "The chain is broken" in shown
    assert 'href="#step-1"' in shown
    assert ana.decisions()[0]["fault"]


def test_what_was_checked_is_not_read_again_and_what_is_added_is(ana, desk_file: Path, monkeypatch) -> None:
    from runut.store.review_file import ReviewFile

    claims, read = _claims(desk_file), []
    whole = ReviewFile.read_chain

    def count(self, after: int = 0):  # noqa: ANN202 - the chain
        chain = whole(self, after)
        read.append(len(chain.links))
        return chain

    monkeypatch.setattr(ReviewFile, "read_chain", count)
    ana.do(claims[0], "accept")
    ana.do(claims[1], "accept")
    assert "chain of 2 decisions is whole" in ana.client.get("/audit").text
    ana.do(claims[2], "accept")
    shown = ana.client.get("/audit").text
    assert "chain of 3 decisions is whole" in shown
    assert "All of it was checked on" in shown
    assert [row["decision"] for row in ana.decisions()] == [1, 2, 3]
    assert read == [2, 2, 1]


def test_a_chain_that_does_not_go_on_is_checked_whole(ana, desk_file: Path) -> None:
    claims = _claims(desk_file)
    ana.do(claims[0], "accept")
    ana.do(claims[1], "accept")
    ana.wait_for_links()
    assert "chain of 2 decisions is whole" in ana.client.get("/audit").text
    with sqlite3.connect(desk_file) as file:
        for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            file.execute(f'DROP TRIGGER "{name}"')
        file.execute("DELETE FROM decision_targets WHERE decision = 2")
        file.execute("DELETE FROM decisions WHERE id = 2")
    file.close()
    shown = ana.client.get("/audit").text
    assert "The chain is broken" in shown


def test_who_may_only_read_decides_nothing_and_sees_the_trail(team, desk_file: Path) -> None:
    citra, claim = team["Citra"], _claims(desk_file)[0]
    for path in ("/review", "/review.json", "/review.csv", f"/review/{claim}", "/review/next", "/review/state"):
        assert citra.client.get(path).status_code == 403
    form = citra.form(citra.client.get("/audit").text)
    assert citra.client.post(f"/review/{claim}", data={"form": form, "action": "accept"}).status_code == 403
    assert citra.client.get("/audit").status_code == 200
    assert 'href="/review/' not in citra.client.get("/timeline").text
    assert runut.open_decisions(desk_file) == ()


def test_who_has_not_signed_in_is_sent_to_sign_in(team, desk_file: Path) -> None:
    stranger = team["Citra"].client
    stranger.cookies.clear()
    claim = _claims(desk_file)[0]
    assert stranger.get("/review").headers["location"].startswith("/sign-in")
    assert stranger.post(f"/review/{claim}", data={"action": "accept"}).headers["location"].startswith("/sign-in")
    assert stranger.get("/audit.json").status_code == 401


def test_a_form_of_another_page_decides_nothing(ana, desk_file: Path) -> None:
    claim = _claims(desk_file)[0]
    ana.client.get("/review")
    for data in ({"action": "accept"}, {"action": "accept", "form": "x"}):
        assert ana.client.post(f"/review/{claim}", data=data).status_code == 403
    form = ana.form(ana.client.get("/review").text)
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}):
        sent = {"form": form, "action": "accept"}
        assert ana.client.post(f"/review/{claim}", data=sent, headers=headers).status_code == 403
    assert runut.open_decisions(desk_file) == ()


def test_the_name_is_that_of_the_sign_in_whatever_a_browser_says(team, desk_file: Path) -> None:
    ani, claim = team["Ani"], _claims(desk_file)[0]
    ani.client.cookies.set("reviewer", "Budi")
    ani.do(claim, "accept", who="Budi")
    assert runut.open_decisions(desk_file)[0].who == "Ani"


def test_the_owner_of_the_machine_may_choose_a_name(ana, desk_file: Path) -> None:
    form = ana.form(ana.client.get("/review").text)
    answer = ana.client.post("/reviewers/name", data={"form": form, "name": "Siti Nurhaliza", "back": "/review"})
    assert answer.headers["location"] == "/review"
    ana.do(_claims(desk_file)[0], "accept")
    assert runut.open_decisions(desk_file)[0].who == "Siti Nurhaliza"


def test_two_reviewers_see_how_far_they_agree_and_on_what_not(team, desk_file: Path) -> None:
    claims = _claims(desk_file)
    team["Ani"].do(claims[4], "reject", why="a drill")
    assert "disabled" in team["Ani"].client.get(f"/review/{claims[4]}").text
    assert "disabled" not in team["Budi"].client.get(f"/review/{claims[4]}").text
    assert team["Budi"].do(claims[4], "reject", why="a drill").status_code == 303
    assert team["Ani"].client.get("/reviewers.json").json()[0]["alike"] is True
    team["Ani"].do(claims[5], "correct", why="line 3", time="2020-11-08")
    team["Budi"].do(claims[5], "accept")
    assert {row["share"] for row in team["Ani"].client.get("/reviewers.json").json()} == {1.0}
    team["Ani"].do(claims[4], "undo", id="1", why="out of the way")
    team["Ani"].do(claims[5], "undo", id="3", why="out of the way")
    for claim in claims[:4]:
        team["Ani"].do(claim, "accept")
    for claim in claims[:3]:
        team["Budi"].do(claim, "accept")
    team["Budi"].do(claims[3], "reject", why="a film")
    shown = team["Citra"].client.get("/reviewers").text
    assert "75 %" in shown
    assert claims[3] in shown
    assert claims[0] not in shown
    rows = team["Ani"].client.get("/reviewers.json").json()
    assert [row["alike"] for row in rows].count(False) == 1
    assert team["Ani"].first() == claims[3]
    assert team["Ani"].client.get("/review.json?by=contested").json()[0]["claim"] == claims[3]
