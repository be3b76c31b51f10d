"""A record whose every field holds code: nothing of it runs, breaks out or leads away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from runut.record.actor import Actor
from runut.record.claims import Agreement, Casualty, Event, Statement
from runut.record.linked import Version
from runut.record.page_record import PageRecord
from runut.record.whole import WholeRecord
from runut.web import holder
from runut.web.folder.site import Site
from runut.web.held import hold_whole
from runut.web.settings import WebSettings
from runut.web.source import MemorySource

_EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{7*7}}\x00\u202e&lt;"
_EVIL_ADDRESS = "javascript:alert(document.domain)//https://x.example"


def _actor(actor: Actor) -> Actor:
    return replace(actor, name=_EVIL, party=_EVIL, basis=_EVIL)


def _page(record: PageRecord) -> PageRecord:
    article = replace(
        record.article,
        title=_EVIL,
        subtitle=_EVIL,
        outlet=_EVIL,
        agencies=(_EVIL,),
        place_line=_EVIL,
        published_reason=_EVIL,
        kind_reason=_EVIL,
        language="und",
    )
    return replace(
        record,
        page=replace(record.page, id=_EVIL, url=_EVIL_ADDRESS, text=record.page.text.replace(" ", "<", 40)),
        article=article,
        events=tuple(map(_event, record.events)),
        statements=tuple(map(_statement, record.statements)),
        casualties=tuple(map(_casualty, record.casualties)),
        agreements=tuple(map(_agreement, record.agreements)),
        not_read=_EVIL if record.not_read else None,
    )


def _event(event: Event) -> Event:
    return replace(
        event,
        actors=tuple(map(_actor, event.actors)),
        recipients=tuple(map(_actor, event.recipients)),
        place=_EVIL,
        mode=(_EVIL,),
        attribution=(_EVIL,),
        time_basis=_EVIL,
    )


def _statement(statement: Statement) -> Statement:
    speaker = statement.speaker
    return replace(statement, speaker=None if speaker is None else _actor(speaker), relayed_by=(_EVIL,))


def _casualty(casualty: Casualty) -> Casualty:
    return replace(casualty, claimant=_EVIL, side=_EVIL, place=_EVIL, said=_EVIL)


def _agreement(agreement: Agreement) -> Agreement:
    provisions = tuple(replace(one, said=_EVIL, obligor=_EVIL) for one in agreement.provisions)
    return replace(agreement, name=_EVIL, parties=(_EVIL,), mediators=(_EVIL,), place=_EVIL, provisions=provisions)


def _versions(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    return tuple(replace(one, claimants=(_EVIL,)) for one in versions)


def _hostile(record: WholeRecord) -> WholeRecord:
    links = record.links
    happenings = tuple(
        replace(
            one,
            actors=(_EVIL,),
            recipients=(_EVIL,),
            third_parties=(_EVIL,),
            modes=(_EVIL,),
            places=(Version(value=_EVIL, claims=one.claims, lineages=(), claimants=(_EVIL,)),),
            times=_versions(one.times),
            reason=_EVIL,
        )
        for one in links.happenings
    )
    agreements = tuple(
        replace(one, names=(_EVIL,), parties=(_EVIL,), mediators=(_EVIL,), kinds=(_EVIL,), reason=_EVIL)
        for one in links.agreements
    )
    return WholeRecord(
        pages=tuple(map(_page, record.pages)),
        links=replace(
            links,
            happenings=happenings,
            agreements=agreements,
            lineages=tuple(replace(one, origin=_EVIL, reason=_EVIL) for one in links.lineages),
            disagreements=tuple(
                replace(one, question=_EVIL, versions=_versions(one.versions)) for one in links.disagreements
            ),
            actors=tuple(replace(one, name=_EVIL, names=(_EVIL,), roles=(_EVIL,)) for one in links.actors),
        ),
    )


class _Seen(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def hostile(sample_file: Path) -> Iterator[TestClient]:
    from runut.pipeline import open_record
    from runut.web.app import make_app

    patched = pytest.MonkeyPatch()
    patched.setattr(holder, "record_for_viewing", lambda address: MemorySource(_hostile(open_record(address))))
    yield TestClient(make_app(WebSettings(path=sample_file)), base_url="http://127.0.0.1")
    patched.undo()


def _pages(client: TestClient) -> Iterator[tuple[str, str]]:
    """Yield pages of every kind, found by following the links of the lists."""
    waiting = ["/", "/timeline", "/map", "/actors", "/mediation", "/agreements", "/human-cost", "/disagreements"]
    waiting += ["/sources", "/search?q=gencatan", "/timeline?actor=" + "%22%3E%3Cscript%3E", "/nowhere%3Cscript%3E"]
    kinds: dict[str, int] = {}
    seen: set[str] = set()
    while waiting:
        path = waiting.pop(0)
        kind = path.split("?")[0].rsplit("/", 1)[0]
        if path in seen or kinds.get(kind, 0) > 12:
            continue
        seen.add(path)
        kinds[kind] = kinds.get(kind, 0) + 1
        answer = client.get(path)
        if not answer.headers["content-type"].startswith("text/html"):
            continue  # told not to be sniffed, and given as a file
        page = answer.text
        yield path, page
        links = [dict(attrs).get("href") or "" for tag, attrs in _Seen(page).elements if tag == "a"]
        waiting.extend(link.partition("#")[0] for link in links if link.startswith("/") and ".json" not in link)


def test_nothing_of_a_record_becomes_code_in_a_folder(sample_file: Path) -> None:
    from runut.pipeline import open_record

    held = hold_whole(_hostile(open_record(sample_file)), sample_file)
    number = 0
    for name, content in islice(Site(held, language="id").files(), 900):
        assert re.fullmatch(r"[A-Za-z0-9/.-]+", name), name
        if not name.endswith(".html"):
            continue
        number += 1
        for tag, attrs in _Seen(content.decode()).elements:
            assert tag not in {"img", "iframe", "object", "embed", "base", "style", "form"}, name
            assert tag != "script" or re.match(r"[./]*static/", attrs.get("src") or ""), name
            assert not [one for one in attrs if one.startswith("on") or one == "style"], name
            assert ":" not in (attrs.get("href") or "").partition("#")[0], (name, attrs)
    assert number > 300


def test_nothing_of_a_record_becomes_code(hostile: TestClient) -> None:
    number = 0
    for path, page in _pages(hostile):
        number += 1
        for tag, attrs in _Seen(page).elements:
            assert tag not in {"img", "iframe", "object", "embed", "base", "style"}, path
            assert tag != "script" or (attrs.get("src") or "").startswith("/static/"), path
            assert not [name for name in attrs if name.startswith("on") or name == "style"], path
            address = attrs.get("href") or attrs.get("action") or ""
            assert re.match(r"(/|#|$)", address), (path, address)
        assert "\x00" not in page
    assert number > 60


def test_tables_hold_no_formulas(hostile: TestClient) -> None:
    table = hostile.get("/timeline.csv").text
    assert not re.search(r"(^|,)[=+@]", table, re.MULTILINE)
