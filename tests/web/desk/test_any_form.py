"""Whatever is sent to the desk, it is taken or refused with words; it never breaks."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

import runut
from runut.record.decision import Action
from runut.web.app import make_app
from runut.web.desk.fields import make_fields
from runut.web.settings import WebSettings

_VALUES = st.one_of(
    st.sampled_from(["", "2020-11-08", "ASSAULT", "1.200", "-", "1-5", "9-1", "1"]), st.text(max_size=20)
)


@pytest.fixture(scope="module")
def desk(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[TestClient, str, dict[str, list[str]]]:
    file = Path(shutil.copy(sample_file, tmp_path_factory.mktemp("any") / "desk.runut"))
    client = TestClient(make_app(WebSettings(path=file)), base_url="http://127.0.0.1", follow_redirects=False)
    page = client.get("/review").text
    token = page.partition('name="form" value="')[2].partition('"')[0]
    names: dict[str, list[str]] = {}
    for record in runut.open_record(file).pages:
        for kind in (record.events, record.statements, record.casualties, record.agreements):
            for claim in kind[:1]:
                names[claim.id] = [field.name for field in make_fields(claim, record.page.text)]
    return client, token, names


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), action=st.sampled_from([*Action, "", "burn"]), key=st.text(min_size=1, max_size=8))
def test_no_form_breaks_the_desk(desk, data: st.DataObject, action: str, key: str) -> None:
    client, token, names = desk
    claim = data.draw(st.sampled_from([*sorted(names), ""]))
    fields = [*names.get(claim, ["time"]), "why", "id", "seen", "span", "mode.sent", "then"]
    sent = data.draw(st.dictionaries(st.sampled_from(fields), _VALUES, max_size=5))
    from urllib.parse import quote

    answer = client.post(f"/review/{claim or quote(key, safe='')}", data={"form": token, "action": action, **sent})
    assert answer.status_code in {303, 404, 422}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=st.sampled_from(
        ["/review", "/review.json", "/review/next", "/audit", "/audit.csv", "/reviewers", "/reviewers.json"]
    ),
    asked=st.dictionaries(
        st.sampled_from(["by", "type", "done", "page", "who", "about", "one", "after"]), _VALUES, max_size=3
    ),
)
def test_no_address_breaks_the_desk(desk, path: str, asked: dict[str, str]) -> None:
    assert desk[0].get(path, params=asked).status_code in {200, 303, 404, 422}
