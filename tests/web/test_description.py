"""Whatever the description of the interface allows to be asked is answered as it says, and never with a fault."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

schemathesis = pytest.importorskip("schemathesis", reason="needs Schemathesis: pip install 'runut[dev]'")

from hypothesis import HealthCheck, Phase, assume, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from runut.web.app import make_api
from runut.web.settings import WebSettings

_DESCRIBED = make_api(WebSettings(path=Path("not asked for"))).openapi()["paths"]
_OPERATIONS = [(method, path) for path, methods in _DESCRIBED.items() for method in methods]
_EXAMPLES = int(os.environ.get("RUNUT_API_EXAMPLES", "5"))
"""How often each operation is asked; `make fuzz` asks far more often."""

_MOST_SECONDS = 120
"""A machine that does much else may be slow; how fast answers come is measured elsewhere."""

_MANY = settings(
    max_examples=_EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.generate],
)


@pytest.fixture(scope="module")
def described(sample_file: Path, tmp_path_factory: pytest.TempPathFactory):  # noqa: ANN201 - the class of an extra
    """Return the description of a server over a copy of the sample record."""
    copy = Path(shutil.copy(sample_file, tmp_path_factory.mktemp("described") / "copy.runut"))
    return schemathesis.openapi.from_asgi("/openapi.json", make_api(WebSettings(path=copy)))


@pytest.mark.parametrize(("method", "path"), _OPERATIONS)
def test_every_answer_is_as_described(described, method: str, path: str) -> None:
    @_MANY
    @given(case=described[path][method].as_strategy())
    def ask(case) -> None:
        assume(case.formatted_path not in _DESCRIBED or case.formatted_path == path)  # that is another operation's
        # That an id is one of this record, and a day one of a calendar, no description says.
        case.call_and_validate(excluded_checks=[positive_data_acceptance], timeout=_MOST_SECONDS)

    ask()
