"""Two words that newsrooms write as one ("rumahsakit"): every form that holds the two is known with the one as well."""

from __future__ import annotations

import re
from collections.abc import Mapping


class JoinedWords:
    """The words that are written as one, by what they are apart."""

    def __init__(self, joined: Mapping[str, str]) -> None:
        self._one_word = {apart: word for word, apart in joined.items()}
        self._pair = re.compile(rf"\b(?:{'|'.join(self._one_word)})\b") if joined else None
        self.opener_of = {word: apart.partition(" ")[0] for word, apart in joined.items()}
        """One word → the first of the two."""

    def join(self, form: str) -> str | None:
        """Return a form with the one word for the two, None where it does not hold the two."""
        if self._pair is None or " " not in form or self._pair.search(form) is None:
            return None
        return self._pair.sub(lambda found: self._one_word[found[0]], form)
