from __future__ import annotations

from collections.abc import Callable

from runut.export.dossier import render_dossier
from runut.export.views.index import make_index
from runut.export.views.keeping import make_kept
from runut.link import link_records
from runut.record.claims import Provision, Topic
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord

Build = Callable[..., PageRecord]
BOTH = ["ARM", "AZE"]


def make_whole(build: Build) -> WholeRecord:
    terms = (Provision(topic=Topic.CEASEFIRE, said="a", start=0, end=1),)
    pages = (
        build("a", ("agreement", ("ceasefire", BOTH), {"signed": "2020-11-10", "provisions": terms})),
        build(
            "b",
            ("event", ("ASSAULT/violate-ceasefire", ["ARM"], ["AZE"]), {"time": "2020-12-11"}),
            published="2020-12-12",
        ),
    )
    return WholeRecord(pages=pages, links=link_records(pages))


def test_a_provision_tells_its_states_and_the_words_of_its_evidence(build_record: Build) -> None:
    whole = make_whole(build_record)
    (provision,) = whole.links.provisions
    kept = make_kept(make_index(whole), provision)
    assert [(found.state, found.since) for found in kept.states] == [("breached", "2020-12-12")]
    (evidence,) = kept.evidence
    assert (evidence.basis, evidence.time, evidence.by) == ("stated", "2020-12-11", ("ARM",))
    assert (kept.score, kept.issues) == (0, ("Ce", "CeProv"))


def test_the_dossier_shows_what_became_of_an_agreement(build_record: Build) -> None:
    html = render_dossier(make_whole(build_record), language="en")
    assert "What became of it" in html
    assert "PAM 0/3" in html
    assert "said of the agreement" in html
