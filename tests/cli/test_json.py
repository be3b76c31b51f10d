"""What programs are given: the lists of a record, one thing of it, and a check of it, as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import runut
from runut.cli.timeline import LISTS
from runut.record.things import claims_of

Run = Callable[..., Any]


def test_every_list_gives_its_things_whole_as_json(run: Run, record: Path) -> None:
    for what in LISTS:
        rows = run("show", record, "--what", what).out.splitlines()[1:]
        things = list(map(json.loads, run("show", record, "--what", what, "--json").out.splitlines()))
        assert [row.split("\t")[-1] for row in rows] == [thing["id"] for thing in things]
    happenings = run("show", record, "--type", "REQUEST", "--json").out.splitlines()
    assert {json.loads(line)["type"] for line in happenings} == {"REQUEST"}


def test_a_thing_is_explained_as_json_with_the_words_and_pages_of_its_claims(run: Run, record: Path) -> None:
    texts = {page.page.id: page.page.text for page in runut.open_record(record).pages}
    links = runut.open_record(record).links
    for thing in (*links.happenings, *links.agreements, *links.disagreements, *links.series, *links.lineages):
        told = json.loads(run("explain", record, thing.id, "--json").out)
        assert (told["thing"]["id"], told["decisions"]) == (thing.id, [])
        assert {claim["claim"]["id"] for claim in told["claims"]} == set(claims_of(thing))
        for claim in told["claims"]:
            assert claim["sentence"] in texts[claim["page"]["id"]]


def test_a_claim_is_explained_as_json_with_what_it_is_part_of_and_who_decided(run: Run, record: Path) -> None:
    happening = json.loads(run("show", record, "--json").out.splitlines()[0])
    claim = happening["claims"][0]
    run("review", record, "comment", claim, "--who", "Sari", "--why", "tepat")
    told = json.loads(run("explain", record, claim, "--json").out)
    assert told["is"] == "event"
    assert told["claim"]["id"] == claim
    assert {"is": "happening", "id": happening["id"]} in told["part_of"]
    assert [decision["why"] for decision in told["decisions"]] == ["tepat"]


def test_a_check_tells_what_it_found_as_json(run: Run, record: Path) -> None:
    told = json.loads(run("check", record, "--json").out)
    assert told["violations"] == []
    assert told["pages"] > 0
