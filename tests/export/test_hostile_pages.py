"""Pages are hostile: whatever they hold stays text, and the dossier loads nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from typing import Any

import pytest

from runut.export.dossier import render_dossier
from runut.record.actor import Actor
from runut.record.article import Article, Byline, BylineRole, Line, LineLabel, PublishedBasis
from runut.record.claims import (
    Agreement,
    AgreementKind,
    Casualty,
    Event,
    EventType,
    Outcome,
    Provision,
    Statement,
    StatementKind,
    Topic,
)
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence
from runut.record.linked import Disagreement, DisagreementKind, Happening, Lineage, LinkedAgreement, Version
from runut.record.links import Links
from runut.record.page import Page
from runut.record.page_record import PageRecord
from runut.record.span import Span
from runut.record.whole import WholeRecord

Seen = Any  # the class lives in conftest, which tests cannot import
EVIL = "\"'><script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) {{ 7*7 }} &lt;b&gt; \x00\u202e"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SVG_ALONE = {"path", "rect", "circle", "line", "stop"}


def make_evil_record() -> WholeRecord:
    """Return a record that carries code in every text that a page or a user can put into it."""
    text = f"{EVIL}\n{EVIL} menyerang {EVIL}\nperjanjian {EVIL}"
    evidence = Evidence(line=2, start=len(EVIL) + 1, end=2 * len(EVIL) + 1, sentence=Span(len(EVIL) + 1, len(text)))
    lines = (Line(number=1, start=0, end=len(EVIL), label=LineLabel.TITLE, reason=EVIL),)
    actor = Actor(name=EVIL, party=EVIL, basis=EVIL)
    day = Edtf.parse("2020-10-10")
    event = Event(
        id="e-1", evidence=evidence, trigger=EVIL, type=EventType.ASSAULT, mode=(EVIL,), actors=(actor,),
        recipients=(actor,), third_parties=(actor,), place=EVIL, time=day, time_basis=EVIL, attribution=(EVIL,),
        frame=EVIL, cameo=EVIL,
    )  # fmt: skip
    statement = Statement(
        id="s-1", evidence=evidence, speaker=actor, kind=StatementKind.DIRECT,
        content=(Span(evidence.start, evidence.end),), cue=EVIL, channel=EVIL, relayed_by=(EVIL, EVIL),
    )  # fmt: skip
    casualty = Casualty(
        id="c-1", evidence=evidence, said=EVIL, outcome=Outcome.KILLED, min=1, max=None, side=EVIL, claimant=EVIL,
        time=day, place=EVIL,
    )  # fmt: skip
    provision = Provision(topic=Topic.OTHER, said=EVIL, start=0, end=len(EVIL), obligor=EVIL, beneficiary=EVIL)
    agreement = Agreement(
        id="a-1", evidence=evidence, trigger=EVIL, kind=AgreementKind.OTHER, name=EVIL, parties=(EVIL,),
        mediators=(EVIL,), place=EVIL, provisions=(provision,),
    )  # fmt: skip
    page = PageRecord(
        page=Page(id=EVIL, text=text, sha256=hashlib.sha256(text.encode()).hexdigest(), url=EVIL, fetched=EVIL),
        article=Article(
            lines=lines, title=EVIL, published=day, published_basis=PublishedBasis.STATED, published_reason=EVIL,
            language=EVIL, outlet=EVIL, bylines=(Byline(name=EVIL, role=BylineRole.EDITOR),), agencies=(EVIL,),
            place_line=EVIL, credits=(EVIL,),
        ),
        events=(event,), statements=(statement,), casualties=(casualty,), agreements=(agreement,), not_read=EVIL,
    )  # fmt: skip
    versions = tuple(
        Version(value=value, claims=(claim,), lineages=(EVIL,), claimants=(EVIL,))
        for value, claim in ((EVIL, "e-1"), ("2020", "s-1"))
    )
    happening = Happening(
        id="h-1", type=EventType.ASSAULT, modes=(EVIL,), claims=("e-1",), lineages=(EVIL,), actors=(EVIL,),
        recipients=(EVIL,), third_parties=(EVIL,), times=versions, places=versions, statuses=versions, time=None,
        reason=EVIL,
    )  # fmt: skip
    linked = LinkedAgreement(
        id="g-1", claims=("a-1",), lineages=(EVIL,), kinds=(EVIL,), names=(EVIL, EVIL + "2"), parties=(EVIL,),
        mediators=(EVIL,), signed=versions, reason=EVIL,
    )  # fmt: skip
    links = Links(
        lineages=(Lineage(id=EVIL, pages=(page.page.sha256,), origin=EVIL, reason=EVIL),),
        happenings=(happening,),
        agreements=(linked,),
        disagreements=tuple(
            Disagreement(id=f"d-{kind}", kind=kind, about=about, question=EVIL, versions=versions)
            for kind in DisagreementKind
            for about in ("h-1",)
        ),
    )
    return WholeRecord(pages=(page,), links=links)


@pytest.fixture(scope="module")
def html(record: WholeRecord) -> str:
    return render_dossier(record)


@pytest.fixture(scope="module")
def seen(html: str, see: Callable[[str], Seen]) -> Seen:
    return see(html)


@pytest.fixture(scope="module")
def evil(see: Callable[[str], Seen]) -> Seen:
    return see(render_dossier(make_evil_record()))


@pytest.mark.parametrize("page", ["seen", "evil"])
def test_no_attribute_loads_or_opens_anything_outside(page: str, request: pytest.FixtureRequest) -> None:
    for tag, found in request.getfixturevalue(page).elements:
        for name in ("src", "srcset", "data", "action", "formaction", "poster", "background", "ping"):
            assert name not in found, tag
        for name in ("href", "xlink:href"):
            assert (found.get(name) or "#").startswith("#"), (tag, found[name])
        for name, value in found.items():
            assert not name.startswith("on")
            assert name != "fill" or (value or "").startswith("url(#")
        assert tag not in {"iframe", "object", "embed", "link", "img", "base", "form-action", "video", "audio"}


def test_style_names_no_address(html: str) -> None:
    style = html[html.index("<style>") : html.index("</style>")]
    assert "url(" not in style
    assert "@import" not in style


def test_content_policy_allows_only_the_inline_script(html: str, seen: Seen) -> None:
    policy = next(found["content"] or "" for found in seen.of("meta") if found.get("http-equiv"))
    script = html[html.index("<script>") + 8 : html.index("</script>")]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.startswith("default-src 'none';")
    assert f"script-src 'sha256-{digest}'" in policy
    assert len(seen.of("script")) == 1


def test_code_in_any_field_stays_text(evil: Seen) -> None:
    assert len(evil.of("script")) == 1
    assert not evil.of("img")
    assert not evil.of("b") or all(not found for found in evil.of("b"))
    assert any("<script>alert(1)</script>" in text for text in evil.texts)
    assert any("{{ 7*7 }}" in text for text in evil.texts)
    assert not any("49 &lt;b" in text for text in evil.texts)


def test_characters_that_html_cannot_hold_become_visible_signs() -> None:
    html = render_dossier(make_evil_record())
    assert "\x00" not in html
    assert "\u2400" in html


@pytest.mark.parametrize("page", ["seen", "evil"])
def test_every_element_is_closed_and_every_id_is_unique(page: str, request: pytest.FixtureRequest) -> None:
    found = request.getfixturevalue(page)
    assert not found.unbalanced
    assert not found.open
    assert len(found.ids) == len(set(found.ids))


@pytest.mark.parametrize("page", ["seen", "evil"])
def test_every_link_has_its_place(page: str, request: pytest.FixtureRequest) -> None:
    found = request.getfixturevalue(page)
    targets = {(one["href"] or "")[1:] for one in found.of("a") if one.get("href")}
    assert targets <= set(found.ids)


def test_a_pages_address_is_text_and_no_link(seen: Seen) -> None:
    assert any("https://warta.example/dunia" in text for text in seen.texts)
    assert not any("warta.example" in (found.get("href") or "") for found in seen.of("a"))
