"""The lexicon: surface forms with their frames, voices, words and classes."""

from __future__ import annotations

import pytest

from runut.errors import DataError
from runut.languages import read_toml, readable_languages
from runut.languages.affixes import Voice, parse_affixes
from runut.languages.joined_words import JoinedWords
from runut.languages.lexicon import Need, Pseudo, fold_form
from runut.languages.lexicon_loading import _parse_frames, load_lexicon
from runut.languages.root_rows import RootRows, parse_needs
from runut.record.plover import MODES_BY_TYPE

LEXICON = load_lexicon("id")


def voices(form: str) -> set[Voice]:
    return {sense.voice for sense in LEXICON.items[form].senses}


def test_indonesian_is_read() -> None:
    assert "id" in readable_languages()


def test_a_form_means_the_same_whether_it_or_all_forms_are_asked_for_first() -> None:
    phrases = [form for form in LEXICON.items if " " in form][::97]
    fresh = load_lexicon.__wrapped__("id").items
    assert phrases
    assert [fresh[form] for form in phrases] == [LEXICON.items[form] for form in phrases]
    assert fresh.find_opened("melancarkan") == LEXICON.items.find_opened("melancarkan")
    assert "melancarkan" in fresh.openers


def test_the_lexicon_is_compiled_once() -> None:
    assert load_lexicon("id") is LEXICON


@pytest.mark.parametrize(
    ("form", "voice"),
    [
        ("menyerang", Voice.ACT),
        ("diserang", Voice.PAS),
        ("serang", Voice.HEAD),
        ("serangan", Voice.NAGENT),
        ("penyerangan", Voice.NPATIENT),
        ("tewas", Voice.INT),
    ],
)
def test_each_form_of_a_root_has_its_voice(form: str, voice: Voice) -> None:
    assert voice in voices(form)


def test_every_frame_shows_a_sentence_that_tells_it_and_one_that_does_not() -> None:
    lacking = [frame.id for frame in LEXICON.frames.values() if frame.type and not (frame.example and frame.counter)]
    assert lacking == []


def test_every_frame_has_modes_of_its_type() -> None:
    for frame in LEXICON.frames.values():
        assert frame.type is None or set(frame.mode) <= MODES_BY_TYPE[frame.type]


def test_a_pseudo_frame_has_no_event_type() -> None:
    pseudo = [frame for frame in LEXICON.frames.values() if frame.pseudo is not None]
    assert {frame.pseudo for frame in pseudo} == set(Pseudo)
    assert all(frame.type is None for frame in pseudo)


def test_every_form_is_folded_as_the_matcher_folds() -> None:
    assert [form for form in LEXICON.items if form != fold_form(form)] == []


def test_folding_makes_signs_spaces_and_keeps_the_length() -> None:
    assert fold_form("Tembak-menembak") == "tembak menembak"
    assert len(fold_form("S-400, F-16")) == len("S-400, F-16")


def test_needs_name_a_place_and_classes() -> None:
    assert parse_needs("o:persons,actor;!near:sport") == (
        Need("o", frozenset({"persons", "actor"}), negative=False),
        Need("near", frozenset({"sport"}), negative=True),
    )
    assert parse_needs("") == ()


@pytest.mark.parametrize("text", ["x:persons", "o:", "persons"])
def test_a_need_without_place_or_classes_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="need"):
        parse_needs(text)


def test_every_fault_of_the_frames_is_noted() -> None:
    faults: list[str] = []
    frames = _parse_frames(
        {
            "good": {"type": "ASSAULT", "mode": ["aerial"]},
            "no-type": {"mode": []},
            "strange-mode": {"type": "ASSAULT", "mode": ["visit"]},
            "strange-type": {"type": "DANCE"},
        },
        faults,
    )
    assert list(frames) == ["good"]
    assert [fault.split("]")[0] for fault in faults] == [
        "frames.toml [no-type",
        "frames.toml [strange-mode",
        "frames.toml [strange-type",
    ]


def test_word_categories_pronouns_people_and_speech_are_known() -> None:
    items = LEXICON.items
    assert "not" in items["tidak"].categories
    assert items["keduanya"].pronoun == "both"
    prajurit, kata = items["prajurit"].people, items["kata"].speech
    assert prajurit is not None
    assert kata is not None
    assert kata.order == "post"


def test_shapes_tell_unknown_verbs_from_unknown_nouns() -> None:
    assert "me" in LEXICON.shapes.verb_prefixes
    assert "menteri" in LEXICON.shapes.not_verbs


@pytest.mark.parametrize(("one", "apart"), [("rumahsakit", "rumah sakit"), ("bom bunuhdiri", "bom bunuh diri")])
def test_words_that_newsrooms_write_as_one_mean_what_they_mean_apart(one: str, apart: str) -> None:
    assert LEXICON.items[one].classes >= LEXICON.items[apart].classes
    assert LEXICON.items[one].people == LEXICON.items[apart].people


def test_no_row_of_roots_is_faulty() -> None:
    assert LEXICON.items.find_faults() == []


def test_a_row_of_roots_stands_for_each_of_its_phrases() -> None:
    rows = ["root\tforms\tframe", "lempar|gebuk\tv\tbeat", "melempar batu|botol [kosong]\t=act\tbeat"]
    frames = {"beat": LEXICON.frames["beat"]}
    roots = RootRows("\n".join(rows), parse_affixes(read_toml("id", "affixes")), frames, JoinedWords({}))
    assert [stem for _, (stem, _, _) in roots.find_stems("menggebuk")] == ["menggebuk"]
    assert [stem for _, (stem, _, _) in roots.find_stems("melempar")][1:] == [
        "melempar batu kosong",
        "melempar batu",
        "melempar botol kosong",
        "melempar botol",
    ]
    assert roots.bare_of("melempar batu kosong") == "lempar batu kosong"
    assert "lempar botol" in [stem for _, (stem, _, _) in roots.find_stems("lempar")]
    assert roots.find_faults() == []


def test_every_faulty_row_of_roots_is_told_when_it_is_asked_for() -> None:
    rows = [
        "root\tforms\tframe\tneeds\toutcome",
        "bom\tv\tbomb\t\t",
        "kirim\tv\tsend\tz:aid\t",
        "lempar batu\t=int\tnone\t",
        "lontar [batu\t=int\tbomb\t",
    ]
    frames = {"bomb": LEXICON.frames["strike"], "send": LEXICON.frames["strike"]}
    roots = RootRows("\n".join(rows), parse_affixes(read_toml("id", "affixes")), frames, JoinedWords({}))
    assert [fault.split(":")[0] for fault in roots.find_faults()] == [
        "roots.tsv 'kirim'",
        "roots.tsv 'lempar batu'",
        "roots.tsv 'lontar [batu'",
    ]
    assert [stem for _, (stem, _, _) in roots.find_stems("mengebom")] == ["mengebom"]
    with pytest.raises(DataError, match="no frame"):
        roots.find_stems("lempar")
