"""The dossier's words: one file per interface language, the same keys in each, and the text that they give."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from markupsafe import Markup, escape

from runut.errors import DataError
from runut.languages import parse_table


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one interface language.

    Attributes:
        language: BCP 47 code.
        entries: Dotted key → words; a word that depends on a number has the keys `….one` and `….other`.
    """

    language: str
    entries: Mapping[str, str]

    def has(self, key: str) -> bool:
        """Tell whether there is such a word."""
        return key in self.entries

    def text(self, key: str, **values: object) -> str:
        """Return the words of a key with its fields filled in; `n` also chooses between one and many."""
        return self.pattern(key, values.get("n")).format(**self.written(values))

    def pattern(self, key: str, n: object = None) -> str:
        """Return the words of a key with its fields still open; those for the number `n` where they depend on it."""
        if key in self.entries:
            return self.entries[key]
        return self.entries[f"{key}.one" if n == 1 else f"{key}.other"]

    def written(self, values: Mapping[str, object]) -> dict[str, object]:
        """Return values with numbers written as the language writes them."""
        return {name: self.number(value) if isinstance(value, int) else value for name, value in values.items()}

    def number(self, number: int) -> str:
        """Return a number as the language writes it."""
        return f"{number:,}".replace(",", self.entries["language.thousands"])


@cache
def interface_languages() -> tuple[str, ...]:
    """Return the codes of the languages that the dossier's interface speaks, sorted."""
    files = resources.files(__package__).iterdir()
    return tuple(sorted(file.name.removesuffix(".toml") for file in files if file.name.endswith(".toml")))


@cache
def load_words(language: str) -> Words:
    """Read the words of one language.

    Raises:
        DataError: The file is missing or is no valid TOML.
    """
    path = resources.files(__package__) / f"{language}.toml"
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DataError(f"export/words/{language}.toml is missing; reinstall Runut") from error
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"export/words/{language}.toml: {error}; mend the file") from error
    return Words(language, {key: words for table, value in tables.items() for key, words in flatten(table, value)})


@cache
def load_party_names() -> Mapping[str, Mapping[str, str]]:
    """Return, by party code and interface language, the names that differ from those of the world's tables."""
    path = resources.files(__package__) / "parties.tsv"
    rows = parse_table(path.read_text(encoding="utf-8"), "export/words/parties.tsv")
    return {row["party"]: {code: name for code, name in row.items() if code != "party" and name} for row in rows}


def flatten(prefix: str, value: object) -> list[tuple[str, str]]:
    """Return the words below a key of a words file, each with its whole dotted key."""
    if isinstance(value, dict):
        return [pair for key, below in value.items() for pair in flatten(f"{prefix}.{key}", below)]
    return [(prefix, str(value))]


class Interface:
    """Says every word in every interface language: the page shows one of them and hides the others.

    Words that are the same in all languages are said once. Values are escaped; what was said is kept, since
    a dossier says the same few hundred words thousands of times.
    """

    def __init__(self, languages: tuple[str, ...]) -> None:
        self.words = tuple(load_words(language) for language in languages)
        self._said: dict[tuple[object, ...], Markup] = {}

    def say(self, key: str, **values: object) -> Markup:
        """Return the words of a key in every language; values may be markup, anything else is escaped."""
        memory = (key, *values.items())
        if memory not in self._said:
            self._said[memory] = self.join({words.language: _fill(words, key, values) for words in self.words})
        return self._said[memory]

    def say_or_show(self, table: str, name: str) -> Markup:
        """Return the words for a value of the record, or the value itself where the table lacks it."""
        key = f"{table}.{name}"
        return self.say(key) if self.words[0].has(key) else escape(name)

    def number(self, number: int) -> Markup:
        """Return a number as each language writes it."""
        return self.join({words.language: words.number(number) for words in self.words})

    @staticmethod
    def join(texts: Mapping[str, str]) -> Markup:
        """Return one text per language, each marked with its language; plain where all are the same."""
        if len(set(texts.values())) == 1:
            return escape(next(iter(texts.values())))
        span = Markup('<span class="i" lang="{}">{}</span>')
        return Markup("").join(span.format(language, text) for language, text in texts.items())


def _fill(words: Words, key: str, values: Mapping[str, object]) -> Markup:
    return escape(words.pattern(key, values.get("n"))).format(**words.written(values))
