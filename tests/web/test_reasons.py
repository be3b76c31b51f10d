"""Why Runut holds something is said in the language of the interface."""

from __future__ import annotations

from pathlib import Path

import runut
from runut.web.reasons import Reasons, load_reasons


def test_parts_of_a_reason_are_said_one_by_one_and_words_of_a_page_stay() -> None:
    table = (("joined by {a}", "digabung: {a}"), ("one day", "satu hari"), ("line {a}", "baris {a}"))
    say = Reasons(table).say
    assert say("joined by one day, one sea; line 4") == "digabung: satu hari, one sea; baris 4"
    assert say("'one day, at sea': line 2") == "'one day, at sea': baris 2"


def test_in_the_language_in_which_they_are_written_reasons_stay_as_they_are() -> None:
    assert load_reasons("en").say("joined by the same day, the same sides") == "joined by the same day, the same sides"


def test_every_reason_of_linked_things_is_said_in_every_other_language(sample_file: Path) -> None:
    links = runut.open_record(sample_file).links
    groups = (links.lineages, links.ties, links.happenings, links.agreements, links.series, links.provisions)
    things = [one for group in (*groups, links.actors) for one in group]
    evidence = [one.reason for provision in links.provisions for one in provision.evidence]
    say = load_reasons("id").say
    reasons = {*evidence, *(one.reason for one in things if one.reason)}
    assert len(reasons) > 50
    assert [reason for reason in reasons if say(reason) == reason] == []
