from __future__ import annotations

from datetime import UTC, datetime

import pytest

from runut.fetch.retry_after import parse_retry_after

NOW = datetime(2020, 11, 24, 6, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("30", 30.0),
        (" 0 ", 0.0),
        ("Tue, 24 Nov 2020 06:01:00 GMT", 60.0),
        ("Tue, 24 Nov 2020 13:01:00 +0700", 60.0),
        ("Tue, 24 Nov 2020 06:01:00 -0000", 60.0),
        ("Tue, 24 Nov 2020 05:00:00 GMT", 0.0),
        ("-5", None),
        ("soon", None),
        ("9" * 40, None),
        ("٣", None),
        ("", None),
        (None, None),
    ],
)
def test_the_seconds_to_wait_are_read(value: str | None, seconds: float | None) -> None:
    assert parse_retry_after(value, NOW) == seconds
