"""How acronyms are written: some only in capitals, longer ones as names too ("FARC", "Farc")."""

from __future__ import annotations

_ALWAYS_NAMES = 6
"""From so many letters on, an acronym is met in any writing ("Minusma")."""
_SPOKEN = 4
"""From so many on newsrooms write it as a name ("Nato", "Milf"), unless it is a word or a person's name too."""
_WORDS_TOO = (
    " AGAM AKEL ALBA AMIS ARENA BAIS BRAC BRIC BRICS ECHO FACT FETO HASM KADEK KANU KOMPAK MEND MICT MISCA PACE PLOTE "
    "PULO RAMSI SADR SAMIM SARC SHAPE SIMI SIRA TAPOL TELO TIKA TULF "
)


def is_only_capitals(name: str, *, is_word: bool = False) -> bool:
    """Tell whether a name stands for its bearer only where it is written all in capitals.

    Args:
        name: The name as the tables have it.
        is_word: The same letters are a word of the language.
    """
    if not name.isupper():
        return False
    if f" {name} " in _WORDS_TOO:
        return True
    return len(name) < _ALWAYS_NAMES and (len(name) < _SPOKEN or is_word)
