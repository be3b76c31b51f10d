"""Surface forms of roots: the affix rules of a language, applied when its lexicon is compiled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from runut.errors import DataError


class Voice(StrEnum):
    """What a surface form does with its arguments.

    ACT: the subject acts, the object undergoes. PAS: the subject undergoes, a bare noun phrase may act.
    TER: the subject undergoes, only a marked agent acts. INT: no object. HEAD: bare stem, active after its
    actor (headlines), passive after a pronoun. NAGENT, NPATIENT: nouns whose genitive acts or undergoes.

    A voice tells whether the form is a noun (`is_noun`), and whether its subject undergoes it (`is_passive`).
    """

    ACT = "act"
    PAS = "pas"
    TER = "ter"
    INT = "int"
    HEAD = "head"
    NAGENT = "nagent"
    NPATIENT = "npatient"

    is_noun: bool
    is_passive: bool


for _voice in Voice:  # told once, since both are asked of every sense; no `__init__`, which mypyc cannot compile here
    _voice.is_noun = _voice in {Voice.NAGENT, Voice.NPATIENT}
    _voice.is_passive = _voice in {Voice.PAS, Voice.TER}


LITERAL_VOICES = {
    "=act": Voice.ACT,
    "=pas": Voice.PAS,
    "=ter": Voice.TER,
    "=int": Voice.INT,
    "=head": Voice.HEAD,
    "=n": Voice.NAGENT,
    "=npat": Voice.NPATIENT,
}


@dataclass(frozen=True, slots=True)
class Affixes:
    """The affix rules of one language, as its `affixes.toml` gives them."""

    nasal: tuple[tuple[tuple[str, ...], str, int], ...]
    nasal_monosyllable: str
    vowels: str
    nominal: tuple[str, str]
    ber: tuple[tuple[tuple[str, ...], str, int], ...]
    forms: dict[str, tuple[tuple[str, Voice], ...]]
    clitics: dict[str, tuple[str, ...]]
    head_doubled: frozenset[str]
    free_clitics: tuple[str, ...] = ()
    bound_clitics: tuple[str, ...] = ()
    own_stems: frozenset[str] = frozenset()
    doubled: str = ""

    @property
    def endings(self) -> tuple[str, ...]:
        """The clitics of any kind that stand behind a word."""
        told = (clitic for clitics in self.clitics.values() for clitic in clitics)
        return tuple(dict.fromkeys(clitic for clitic in told if clitic and "{}" not in clitic))

    def find_stems(self, root: str, form_class: str) -> Iterator[tuple[str, Voice]]:
        """Yield each stem that a form class makes of a root, with its voice; `with_clitics` gives the forms of one.

        One whose root ends in the letter with which its suffix begins is often written with the letter once
        ("menembakan"), but for the bare one, which may be a noun then ("tembakan").

        Raises:
            DataError: The form class does not exist.
        """
        if form_class in LITERAL_VOICES:
            yield root, LITERAL_VOICES[form_class]
        elif form_class in self.forms:
            for pattern, voice in self.forms[form_class]:
                stem = self.fill(pattern, root)
                yield stem, voice
                if self.doubled and stem.endswith(self.doubled) and voice is not Voice.HEAD:
                    yield stem.removesuffix(self.doubled) + self.doubled[1:], voice
        else:
            raise DataError(f"form class {form_class!r} of root {root!r} is not in affixes.toml; add it there")

    def with_clitics(self, stem: str, kind: str) -> tuple[str, ...]:
        """Return a stem with each clitic and reduplication that its kind takes.

        A form of several words doubles its first ("serangan-serangan udara") where `head_doubled` names its kind,
        and none elsewhere.
        """
        clitics = self.clitics.get(kind, ("",))
        head, space, _ = stem.partition(" ")
        if not space:
            return tuple([stem + clitic.replace("{}", stem) for clitic in clitics])
        unbound = (clitic for clitic in clitics if "{}" not in clitic and clitic not in self.bound_clitics)
        single = tuple([stem + clitic for clitic in unbound])
        doubled = (f"{head}-{form}" for form in single) if kind in self.head_doubled else ()
        return (*single, *doubled)

    def fill(self, pattern: str, root: str) -> str:
        """Return the form that a pattern makes of a root."""
        if "{N}" in pattern:
            return pattern.replace("{N}", self._nasal(root))
        if "{P}" in pattern:
            nasal = self._nasal(root)
            return pattern.replace("{P}", self.nominal[1] + nasal.removeprefix(self.nominal[0]))
        if "{B}" in pattern:
            return pattern.replace("{B}", _prefixed(root, self.ber))
        return pattern.replace("{}", root)

    def _nasal(self, root: str) -> str:
        if self.nasal_monosyllable and sum(map(root.count, self.vowels)) == 1:
            return self.nasal_monosyllable + root
        return _prefixed(root, self.nasal)


def _prefixed(root: str, rules: tuple[tuple[tuple[str, ...], str, int], ...]) -> str:
    for starts, prefix, drop in rules:
        if root.startswith(starts):
            return prefix + root[drop:]
    return root


def parse_affixes(data: dict[str, Any]) -> Affixes:
    """Parse the content of `affixes.toml`."""
    return Affixes(
        nasal=_parse_rules(data.get("nasal", [])),
        nasal_monosyllable=data.get("nasal_monosyllable", ""),
        vowels=data.get("vowels", ""),
        nominal=(data.get("nominal", {}).get("from", ""), data.get("nominal", {}).get("to", "")),
        ber=_parse_rules(data.get("ber", [])),
        forms={
            name: tuple((pattern, Voice(voice)) for pattern, voice in patterns)
            for name, patterns in data["forms"].items()
        },
        clitics={kind: tuple(clitics) for kind, clitics in data.get("clitics", {}).items()},
        head_doubled=frozenset(data.get("head_doubled", ())),
        free_clitics=tuple(data.get("free_clitics", ())),
        bound_clitics=tuple(data.get("bound_clitics", ())),
        own_stems=frozenset(data.get("own_stems", ())),
        doubled=data.get("doubled", ""),
    )


def _parse_rules(rows: list[dict[str, Any]]) -> tuple[tuple[tuple[str, ...], str, int], ...]:
    return tuple((tuple(row["starts"]), row["prefix"], row["drop"]) for row in rows)
