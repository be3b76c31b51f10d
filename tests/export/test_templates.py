"""The style and the script keep what the page promises: contrast, and nothing but showing."""

from __future__ import annotations

import re
from importlib import resources

import pytest

TEMPLATES = resources.files("runut.export") / "templates"
STYLE = (TEMPLATES / "dossier.css").read_text(encoding="utf-8")
SCRIPT = (TEMPLATES / "dossier.js").read_text(encoding="utf-8")
PALETTES = [
    dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6})", block))
    for block in re.findall(r"\{([^{}]*--paper:[^{}]*)\}", STYLE)
]


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(sign * 2 for sign in colour[1:])
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_light_dark_and_print_have_their_palettes() -> None:
    assert len(PALETTES) == 4


@pytest.mark.parametrize("palette", PALETTES)
@pytest.mark.parametrize("ground", ["paper", "raised"])
def test_every_text_colour_stands_out_from_its_ground(palette: dict[str, str], ground: str) -> None:
    for name in ("ink", "soft", "faint", "vc", "mc", "vk", "mk", "cost", "agreement"):
        assert contrast(palette[name], palette[ground]) >= 4.5, name


@pytest.mark.parametrize("palette", PALETTES)
def test_marked_words_stand_out(palette: dict[str, str]) -> None:
    assert contrast(palette["ink"], palette["mark"]) >= 4.5
    assert contrast(palette["ink"], palette["lit"]) >= 4.5


def test_the_two_dark_palettes_are_the_same() -> None:
    assert PALETTES[1] == PALETTES[2]


def test_the_style_minds_motion_paper_and_phones() -> None:
    for rule in ("prefers-reduced-motion", "@media print", "max-width: 52rem", ":focus-visible"):
        assert rule in STYLE


def test_the_script_writes_no_markup_stores_nothing_and_fetches_nothing() -> None:
    for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(", "XMLHttpRequest",
                 "localStorage", "sessionStorage", "indexedDB", "cookie", "import("):  # fmt: skip
        assert word not in SCRIPT
