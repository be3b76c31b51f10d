from __future__ import annotations

import re
from importlib import resources

import pytest

from runut.errors import DataError
from runut.export.views.actors import Role
from runut.export.views.overview import Lane
from runut.export.views.times import TimeShape
from runut.export.words import Interface, interface_languages, load_party_names, load_words
from runut.link.comparing.settling import settled_by
from runut.link.figures.estimates import BEST_RULE, HIGH_RULE, LOW_RULE
from runut.record.actor import ActorKind
from runut.record.article import PublishedBasis
from runut.record.claims import AgreementKind, EventType, Outcome, StatementKind, Status, Topic, VictimKind
from runut.record.linked import DisagreementKind, TieKind
from runut.record.plover import MODES_BY_TYPE, Quad
from runut.record.provisions import Basis, ProvisionState
from runut.record.series import Estimate, Standing

ENUMS = {
    "type": EventType,
    "quad": Quad,
    "status": Status,
    "outcome": Outcome,
    "victim": VictimKind,
    "actor_kind": ActorKind,
    "agreement_kind": AgreementKind,
    "topic": Topic,
    "disagreement": DisagreementKind,
    "statement_kind": StatementKind,
    "basis": PublishedBasis,
    "role": Role,
    "overview": Lane,
    "shape": TimeShape,
    "tie": TieKind,
    "standing": Standing,
    "estimate": Estimate,
    "provision_state": ProvisionState,
    "kept_basis": Basis,
}


def test_all_languages_have_the_same_keys_and_fields() -> None:
    first, *others = [load_words(language).entries for language in interface_languages()]
    for other in others:
        assert first.keys() == other.keys()
        for key, words in first.items():
            assert set(re.findall(r"\{\w+\}", words)) == set(re.findall(r"\{\w+\}", other[key])), key


@pytest.mark.parametrize("language", interface_languages())
def test_every_value_of_the_record_has_its_word(language: str) -> None:
    words = load_words(language)
    for table, values in ENUMS.items():
        assert [value for value in values if not words.has(f"{table}.{value.value}")] == []
    modes = {mode for modes in MODES_BY_TYPE.values() for mode in modes}
    assert [mode for mode in sorted(modes) if not words.has(f"mode.{mode}")] == []


@pytest.mark.parametrize("language", interface_languages())
def test_every_rule_and_whatever_settles_a_disagreement_has_its_words(language: str) -> None:
    words = load_words(language)
    assert all(words.has(f"rule.{rule}") for rule in (LOW_RULE, BEST_RULE, HIGH_RULE))
    asked = [*EventType, *Outcome, None]
    assert all(words.has(f"settled_by.{settled_by(kind, what)}") for kind in DisagreementKind for what in asked)


def test_every_word_is_asked_for_somewhere() -> None:
    package = resources.files("runut.export")
    sources = [file for folder in ("templates", "views", "words") for file in (package / folder).iterdir()]
    said = "".join(
        file.read_text(encoding="utf-8")
        for file in [*sources, *package.iterdir()]
        if file.name.endswith((".jinja", ".py"))
    )
    by_value = {
        *ENUMS,
        "rule",
        "settled_by",
        "mode",
        "month",
        "month_short",
        "section",
        "about",
        "field",
        "theme",
        "claim",
        "count",
    }
    for key in load_words("id").entries:
        table, name = key.split(".")[:2]
        if table not in by_value and not name.startswith("season"):
            assert f"{table}.{name}" in said or f"'{table}.' ~" in said or f'"{table}.' in said, key


def test_a_number_chooses_its_words_and_is_written_as_the_language_writes_it() -> None:
    assert load_words("en").text("count.pages", n=1) == "1 page"
    assert load_words("en").text("count.pages", n=2000) == "2,000 pages"
    assert load_words("id").text("count.pages", n=2000) == "2.000 halaman"


def test_values_are_escaped_and_markup_stays() -> None:
    said = Interface(interface_languages()).say("phrase.according_to", name="<b>{n}")
    assert "&lt;b&gt;{n}" in said
    assert "<b>" not in said


def test_words_that_are_the_same_in_all_languages_are_said_once() -> None:
    interface = Interface(interface_languages())
    assert interface.number(12) == "12"
    assert interface.join({"id": "Mei", "en": "Mei"}) == "Mei"
    assert interface.number(1200).count('class="i"') == 2


def test_a_value_without_a_word_is_shown_as_it_is() -> None:
    assert Interface(interface_languages()).say_or_show("mode", "<new>") == "&lt;new&gt;"


def test_a_language_without_words_is_refused() -> None:
    with pytest.raises(DataError, match="reinstall"):
        load_words("xx")


def test_party_names_are_given_for_known_languages_only() -> None:
    assert all(names.keys() <= set(interface_languages()) for names in load_party_names().values())
