"""The words of the web pages in one language: those of the dossier and those that only the web has."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from markupsafe import Markup, escape

from runut.export.party_names import find_party_name
from runut.export.views.times import time_in_words
from runut.export.words import Words, flatten, load_words
from runut.web.reasons import load_reasons


@cache
def load_web_words(language: str) -> Words:
    """Return all words of a language; those of the web stand before those of the dossier."""
    path = resources.files("runut.web") / "words" / f"{language}.toml"
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    own = {key: words for table, value in tables.items() for key, words in flatten(table, value)}
    return Words(language, {**load_words(language).entries, **own})


class Speech:
    """Says everything in one language; values are escaped unless they are markup."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def say(self, key: str, **values: object) -> Markup:
        """Return the words of a key with its fields filled in."""
        return escape(self.words.pattern(key, values.get("n"))).format(**self.words.written(values))

    def say_or_show(self, table: str, name: str) -> Markup:
        """Return the words for a value of the record, or the value itself where the table lacks it."""
        key = f"{table}.{name}"
        return escape(self.words.entries.get(key, name))

    def time(self, text: str, *, is_bound: bool = False) -> str:
        """Return an EDTF value in words."""
        return time_in_words(text, self.words, is_bound=is_bound)

    def day(self, text: str) -> str:
        """Return the day of an EDTF value in words, its clock left out."""
        return time_in_words(text.partition("T")[0], self.words, is_bound=True)

    def party(self, code: str) -> str:
        """Return the name of a party."""
        return find_party_name(code, self.words.language)

    def of(self) -> Mapping[str, object]:
        """Return what templates say, by the name that they call it by."""
        return {
            "day_said": self.day,
            "number": self.words.number,
            "party_name": self.party,
            "reason_said": load_reasons(self.words.language).say,
            "said": self.say_or_show,
            "t": self.say,
            "time_said": self.time,
            "words": self.words,
        }
