"""Those who are told of, without words that say no more than that they are people ("12 orang")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from runut.languages import read_table, read_toml, readable_languages
from runut.languages.lexicon import fold_form
from runut.record.actor import ActorKind
from runut.record.claims import VictimKind

_ANY_KIND = {ActorKind.PERSON.value, ActorKind.OTHER.value}


def leave_out_nameless(parties: Iterable[str]) -> tuple[str, ...]:
    """Return parties without words that only say that they are people, where anybody is named beside them."""
    told = tuple(parties)
    return tuple(party for party in told if fold_form(party) not in _nameless_words()) or told


@cache
def _nameless_words() -> frozenset[str]:
    """Return the words by which people are counted, without those that tell of what sort they are ("warga")."""
    return frozenset(
        form
        for code in readable_languages()
        for counted in (set(read_toml(code, "counts")["classifiers"]),)
        for row in read_table(code, "people")
        if row["kind"] in _ANY_KIND and row["victim"] == VictimKind.PERSON
        for form in map(fold_form, row["form"].split("|"))
        if form in counted
    )
