"""Sentences that break off, lose words or run into one another are read without a crash."""

import random
from pathlib import Path

import pytest

from runut.pipeline import read_page

_TABLES = Path(__file__).parents[2] / "evaluation"
_SIGNS = (",", ".", "--", "(", '"', "yang", "oleh", "tidak", "itu", "dan", "untuk", "sejak", "hingga", "di antara")
_LINES = 25


def _sentences() -> list[str]:
    """Return our own sentences of events, with two sides put in."""
    rows = (_TABLES / "constructions.tsv").read_text(encoding="utf-8").splitlines()
    texts = [row.partition("\t")[0].removeprefix("= ") for row in rows if "\t" in row and not row.startswith("#")]
    return [text.replace("{A}", "Sudan Selatan").replace("{B}", "Hamas") for text in texts]


def _spoil(words: list[str], others: list[str], chance: random.Random) -> list[str]:
    """Return a sentence cut off, with words lost, with a sign or word too many, or run into another."""
    at = chance.randrange(len(words))
    match chance.randrange(5):
        case 0:
            return words[: at + 1]
        case 1:
            return words[at : at + chance.randint(1, 14)]
        case 2:
            return words[:at] + words[at + 1 :]
        case 3:
            return [*words[:at], chance.choice(_SIGNS), *words[at:]]
        case _:
            return words[:at] + others[chance.randrange(len(others)) :]


@pytest.mark.parametrize("seed", range(8))
def test_spoilt_sentences_are_read(seed: int) -> None:
    chance, sentences = random.Random(seed), _sentences()  # noqa: S311  # the same ones every time
    for _ in range(80):
        drawn = [(chance.choice(sentences).split(), chance.choice(sentences).split()) for _ in range(_LINES)]
        lines = [" ".join(_spoil(words, others, chance)) for words, others in drawn]
        read_page("\n".join(["Bentrokan bersenjata menewaskan tujuh tentara Sudan", *lines]), published="2015-06-15")


@pytest.mark.parametrize(
    "sentence",
    [
        "informasi itu tidak benar",
        "Serangan drone Ukraina menghantam pelabuhan Rusia, , merusak dua gudang.",
        "Sasaran serangan adalah dua puluh orang, dan 13 di antara mereka kini lari, katanya.",
        "Pertempuran yang dimulai hingga Senin menewaskan dua tentara Mali.",
        "lagi",
    ],
)
def test_a_sentence_that_broke_the_reading_is_read(sentence: str) -> None:
    page = f"Bentrokan bersenjata menewaskan tujuh tentara Sudan\n{sentence}"
    assert len(read_page(page, published="2015-06-15").events) > 0
