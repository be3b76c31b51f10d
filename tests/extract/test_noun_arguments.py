"""Who does and who undergoes what nouns tell, and whom a refusal or a condemnation is turned on."""

from __future__ import annotations

import pytest

from runut.extract.acts.events import find_events
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.reader import read_sentences


def find(text: str, trigger: str) -> RawEvent:
    (sentence,) = read_sentences(text, "id")
    return next(e for e in find_events(sentence) if e.sentence.nodes[e.node].unit.text == trigger)


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Iran mengutuk pemakaian kekerasan oleh tentara Israel terhadap warga.", "mengutuk", "tentara Israel"),
        ("Rusia mengecam dengan keras serangan Israel terhadap Iran.", "mengecam", "Israel"),
        ("Rusia mengecam sanksi yang dijatuhkan Amerika Serikat terhadap Iran.", "mengecam", "Amerika Serikat"),
        ("Israel menentang permintaan Hamas untuk membebaskan tahanan.", "menentang", "Hamas"),
    ],
)
def test_who_is_condemned_or_refused_for_an_act_is_who_does_it(text: str, trigger: str, target: str) -> None:
    assert [mention.name for mention in find(text, trigger).arguments.recipients] == [target]


def test_an_act_is_laid_at_the_door_of_who_is_named_behind_it() -> None:
    text = "Polisi tewas dalam serangan di Kabul yang dituduhkan kepada gerilyawan Taliban."
    accused = find(text, "dituduhkan kepada").arguments
    assert ([m.name for m in accused.recipients], accused.actors) == (["gerilyawan Taliban"], [])


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("Presiden Turki selama kunjungannya ke Iran menemui Presiden Iran.", "kunjungannya", "Presiden Turki"),
        ("Dalam kunjungannya ke Iran, Presiden Turki menemui Presiden Iran.", "kunjungannya", "Presiden Turki"),
        ("Pada kunjungan ke Iran, Presiden Turki menemui Presiden Iran.", "kunjungan", "Presiden Turki"),
        ("Pembebasan dua pelaut dari gerilyawan Taliban berlangsung Senin.", "Pembebasan", "gerilyawan Taliban"),
    ],
)
def test_an_act_is_whose_its_ending_or_its_sentence_names(text: str, trigger: str, actor: str) -> None:
    assert [mention.name for mention in find(text, trigger).arguments.actors] == [actor]


def test_who_arrives_in_a_state_visits_it() -> None:
    visit = find("Menteri Luar Negeri Prancis tiba di Israel, Senin.", "tiba di").arguments
    assert [mention.name for mention in visit.recipients] == ["Israel"]


def test_who_is_struck_by_a_condemned_blow_is_not_condemned() -> None:
    assert find("Rusia mengecam penangkapan dan pemukulan terhadap warga Iran.", "mengecam").arguments.recipients == []


def test_a_raid_of_the_police_is_by_the_police() -> None:
    raid = find("Tiga aktivis tewas dalam penggerebekan polisi Zimbabwe.", "penggerebekan").arguments
    assert [mention.name for mention in raid.actors] == ["polisi Zimbabwe"]


def test_who_takes_a_town_in_an_attack_attacks() -> None:
    attack = find("Gerilyawan Taliban merebut kota itu dalam suatu serangan di Ghazni.", "serangan").arguments
    assert [mention.name for mention in attack.actors] == ["Gerilyawan Taliban"]
