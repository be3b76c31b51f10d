"""Agreements and acts made by hand, for the tests of what became of agreements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from runut.link import link_records
from runut.record.claims import Provision, Topic
from runut.record.edtf import Edtf
from runut.record.links import Links
from runut.record.page_record import PageRecord
from runut.record.provisions import LinkedProvision

BOTH = ["ARM", "AZE"]


def term(topic: str, said: str = "isi", **more: str) -> Provision:
    """Make a provision."""
    deadline = more.pop("deadline", None)
    return Provision(
        topic=Topic(topic),
        said=said,
        start=10_000,
        end=10_000 + len(said),
        deadline=None if deadline is None else Edtf.parse(deadline),
        **more,
    )


def deal(kind: str = "ceasefire", *terms: Provision, **more: Any) -> tuple[str, Any, Any]:  # noqa: ANN401
    """Make an agreement claim between two sides, signed on 10 November 2020 unless told otherwise."""
    signed = {} if "effective" in more else {"signed": "2020-11-10"}
    return ("agreement", (kind, more.pop("parties", BOTH)), {**signed, "provisions": terms, **more})


def act(kind: str, actors: Sequence[str], recipients: Sequence[str] = (), **more: Any) -> tuple[str, Any, Any]:  # noqa: ANN401
    """Make an event claim."""
    return ("event", (kind, actors, recipients), more)


def find_provision(links: Links, topic: str) -> LinkedProvision:
    """Return the one provision on a topic."""
    (found,) = [one for one in links.provisions if one.topic == topic]
    return found


def link(*pages: PageRecord, topic: str = "ceasefire") -> LinkedProvision:
    """Return the one provision on a topic that pages tell of."""
    return find_provision(link_records(pages), topic)


def told(provision: LinkedProvision) -> list[tuple[str, str]]:
    """Return the states and the bases of a provision's evidence."""
    return [(one.state.value, one.basis.value) for one in provision.evidence]
