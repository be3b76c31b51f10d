"""Who stands where: subject, object, agent, relative clauses, lists and what stands between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from runut.extract.acts.events import find_events
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.reader import read_sentences
from runut.record.actor import Actor
from runut.record.claims import Event, EventType, Status
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def parties(actors: Sequence[Actor]) -> list[str | None]:
    return [actor.party for actor in actors]


def find(text: str) -> list[RawEvent]:
    (sentence,) = read_sentences(text, "id")
    return find_events(sentence)


def roles(event: Event) -> tuple[list[str | None], list[str | None]]:
    return parties(event.actors), parties(event.recipients)


def test_an_active_verb_has_its_subject_as_actor_and_its_object_as_recipient(read: Read) -> None:
    (event,) = read("Tentara Turki menembak prajurit Suriah.").events
    assert roles(event) == (["TUR"], ["SYR"])


@pytest.mark.parametrize(
    "text", ["Prajurit Suriah ditembak oleh tentara Turki.", "Prajurit Suriah ditembak tentara Turki."]
)
def test_a_passive_verb_has_its_agent_with_or_without_oleh(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert roles(event) == (["TUR"], ["SYR"])


def test_a_passive_verb_without_agent_has_no_actor() -> None:
    ((event,),) = [
        find_events(sentence) for sentence in read_sentences("Prajurit Suriah ditembak di perbatasan.", "id")
    ]
    assert event.arguments.actors == []


def test_a_relative_clause_has_its_head_as_actor(read: Read) -> None:
    (event,) = read("Tentara Turki yang menembak prajurit Suriah itu belum dikenal.").events
    assert roles(event) == (["TUR"], ["SYR"])


def test_a_passive_relative_clause_has_its_head_as_recipient(read: Read) -> None:
    events = read("Prajurit Suriah yang ditembak tentara Turki dirawat di Damaskus.").events
    assert roles(events[0]) == (["TUR"], ["SYR"])


def test_an_event_noun_has_the_attacker_after_it(read: Read) -> None:
    (event,) = read("Serangan Rusia terhadap Ukraina terjadi pada 2 Mei 2022.").events
    assert (event.type, *roles(event)) == (EventType.ASSAULT, ["RUS"], ["UKR"])


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Mesir dan Presiden Sudan bertemu di Kairo.",
        "Presiden Mesir bertemu dengan Presiden Sudan di Kairo.",
        "Presiden Mesir mengadakan pertemuan dengan Presiden Sudan di Kairo.",
    ],
)
def test_a_meeting_has_everyone_as_actor_and_no_recipient(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.type, *roles(event)) == (EventType.CONSULT, ["EGY", "SDN"], [])


@pytest.mark.parametrize(
    "text",
    [
        "India dan Pakistan saling menembak di Kashmir.",
        "Tentara India bentrok dengan prajurit Pakistan di Kashmir.",
        "Tentara India dan prajurit Pakistan bertempur di Kashmir.",
    ],
)
def test_a_battle_has_both_sides_as_actors(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert "battle" in event.mode
    assert roles(event) == (["IND", "PAK"], [])


def test_two_states_under_one_head_are_two_actors(read: Read) -> None:
    (event,) = read("Menteri Luar Negeri Azerbaijan dan Armenia bertemu di Jenewa.").events
    assert [(actor.name, actor.party) for actor in event.actors] == [
        ("Menteri Luar Negeri Azerbaijan", "AZE"),
        ("Menteri Luar Negeri Armenia", "ARM"),
    ]


def test_a_phone_call_has_caller_and_called_as_actors_by_name(read: Read) -> None:
    text = "Presiden Azerbaijan, Ilham Aliyev, menelepon Perdana Menteri Armenia, Nikol Pashinyan."
    (event,) = read(text).events
    assert [(actor.name, actor.party) for actor in event.actors] == [
        ("Ilham Aliyev", "AZE"),
        ("Nikol Pashinyan", "ARM"),
    ]


def test_a_visit_has_the_visitor_as_actor_and_the_host_as_recipient(read: Read) -> None:
    (event,) = read("Presiden Mesir mengunjungi Khartoum.").events
    assert roles(event) == (["EGY"], ["SDN"])


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Polandia mengirim senjata ke Ukraina.", "UKR"),
        ("Amerika Serikat menjatuhkan sanksi kepada Iran.", "IRN"),
        ("Amerika Serikat memberlakukan embargo senjata terhadap Iran.", "IRN"),
        ("Presiden Prancis meminta maaf kepada Rwanda.", "RWA"),
        ("Kanada mengusir empat diplomat Rusia.", "RUS"),
        ("Ethiopia menolak berunding dengan TPLF.", "TPLF"),
        ("Iran mengancam akan menyerang Israel.", "ISR"),
        ("Prancis mengakui kemerdekaan Kosovo.", "XKX"),
        ("Pakistan membantah tuduhan India.", "IND"),
        ("Hizbullah menembakkan roket ke Israel utara.", "ISR"),
    ],
)
def test_the_phrase_after_verb_or_preposition_is_the_recipient(read: Read, text: str, recipient: str) -> None:
    (event,) = read(text).events
    assert parties(event.recipients) == [recipient]


def test_an_army_with_the_name_of_a_state_in_lower_case_is_of_that_state(read: Read) -> None:
    (event,) = read("Tentara India bertempur dengan tentara Pakistan di Kashmir.").events
    assert sorted(filter(None, parties(event.actors))) == ["IND", "PAK"]


@pytest.mark.parametrize(
    "text",
    [
        "Tentara Turki, yang tiba di sana, menembak prajurit Suriah.",
        "Tentara Turki pada Senin malam menembak prajurit Suriah.",
        "Tentara Turki kembali menembak prajurit Suriah.",
        "Tentara Turki diduga menembak prajurit Suriah.",
        "Dalam serangan itu tentara Turki menembak prajurit Suriah.",
        "Setelah hujan reda, tentara Turki menembak prajurit Suriah.",
        "Tentara Turki melepaskan tembakan ke arah prajurit Suriah.",
    ],
)
def test_what_stands_between_subject_and_verb_hides_nobody(read: Read, text: str) -> None:
    event = read(text).events[-1]
    assert (event.type, *roles(event)) == (EventType.ASSAULT, ["TUR"], ["SYR"])


def test_a_name_in_commas_after_its_title_is_the_subject(read: Read) -> None:
    (event,) = read("Wali kota Goma, Kambale Musa, menolak usul itu.").events
    assert [actor.name for actor in event.actors] == ["Kambale Musa"]


@pytest.mark.parametrize("comma", ["", ","])
def test_a_list_of_three_is_three_actors(read: Read, comma: str) -> None:
    (event,) = read(f"Presiden Mesir, Presiden Sudan{comma} dan Presiden Chad bertemu di Kairo.").events
    assert parties(event.actors) == ["EGY", "SDN", "TCD"]


def test_joined_objects_are_all_recipients(read: Read) -> None:
    (event,) = read("Tentara Turki menembak prajurit Suriah dan polisi Irak.").events
    assert parties(event.recipients) == ["SYR", "IRQ"]


def test_a_chain_of_verbs_shares_its_subject(read: Read) -> None:
    events = read("Tentara Turki menyerang desa itu, merebut jembatan, dan menangkap tiga warga.").events
    assert [(event.trigger, parties(event.actors)) for event in events] == [
        ("menyerang", ["TUR"]),
        ("merebut", ["TUR"]),
        ("menangkap", ["TUR"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Serangan yang dilakukan tentara Turki menewaskan tujuh prajurit Suriah.",
        "Serangan yang dilancarkan oleh tentara Turki menewaskan tujuh prajurit Suriah.",
    ],
)
def test_whoever_carries_out_an_attack_is_its_actor(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert roles(event) == (["TUR"], ["SYR"])


def test_an_arrest_as_a_noun_has_those_arrested_after_it_and_the_agent_after_oleh(read: Read) -> None:
    arrest, blame = read("Penangkapan tiga wartawan Irak oleh polisi Mesir dikecam PBB.").events
    assert (arrest.mode, *roles(arrest)) == (("arrest",), ["EGY"], ["IRQ"])
    assert (blame.type, parties(blame.actors)) == (EventType.ACCUSE, ["UN"])


def test_police_in_a_sentence_that_opens_with_its_place_are_of_that_state(read: Read) -> None:
    events = read("Di Yerevan, ribuan orang berunjuk rasa dan polisi menangkap 12 demonstran.").events
    assert [event.place for event in events] == ["Yerevan", "Yerevan"]
    assert parties(events[-1].actors) == ["ARM"]


def test_forcing_someone_back_is_a_retreat_of_those_who_go(read: Read) -> None:
    events = read("Serangan balasan itu memaksa pasukan Rusia mundur dari Kherson.").events
    assert (events[-1].type, parties(events[-1].actors)) == (EventType.RETREAT, ["RUS"])


@pytest.mark.parametrize(
    ("line", "actor"),
    [
        ("Sudan mengatakan bantuan dikirim lewat laut dan menuduh Chad berbohong.", "SDN"),
        ("Kenya menyebut laporan itu bohong seraya meminta Chad mundur.", "KEN"),
        ("Kenya meminta Chad mundur dan mengecam Sudan.", "KEN"),
    ],
)
def test_speech_goes_on_with_its_own_speaker(read: Read, line: str, actor: str) -> None:
    assert [found.party for found in read(line).events[-1].actors] == [actor]


def test_whom_an_accusation_names_does_all_that_it_says(read: Read) -> None:
    event = read("MILF menuding Filipina mengingkari janji dan mengirim tentara ke desa itu.").events[-1]
    assert [actor.party for actor in event.actors] == ["PHL"]


def test_a_time_or_place_before_a_verb_is_not_its_subject(read: Read) -> None:
    event = read("Amerika Serikat sudah lebih dulu menghukum panglima Chad itu.").events[-1]
    assert [actor.party for actor in event.actors] == ["USA"]


def test_a_phrase_that_opens_a_headline_has_the_subject_behind_the_comma(read: Read) -> None:
    event = read("Isi berita.", title="Tolak Usul Manila, MILF Pulang dari Kuala Lumpur").events[0]
    assert [actor.party for actor in event.actors] == ["MILF"]


def test_bombing_named_with_a_state_is_by_that_state(read: Read) -> None:
    (event,) = read("Pemboman Israel di Gaza menewaskan 12 orang.").events
    assert [actor.party for actor in event.actors] == ["ISR"]


def test_what_describes_a_head_is_not_the_subject(read: Read) -> None:
    (event,) = read("Tiga prajurit Filipina yang tidak bersenjata ditembak mati di Bukidnon.").events
    assert [actor.party for actor in event.recipients] == ["PHL"]


def test_forces_that_are_sent_are_who_moves(read: Read) -> None:
    (event,) = read("Sebanyak 300 tentara Filipina dikirim ke Sulu.").events
    assert [actor.party for actor in event.actors] == ["PHL"]


def test_a_dash_joins_two_sides() -> None:
    (event,) = find("Perang Rusia-Ukraina pecah pada 2022.")
    assert [mention.party for mention in event.arguments.actors] == ["RUS", "UKR"]


def test_both_who_open_a_sentence_after_a_noun_of_meeting_met() -> None:
    (event,) = find("Pertemuan Trump dan Putin digelar di Alaska.")
    assert [mention.party for mention in event.arguments.actors] == ["USA", "RUS"]


def test_who_acts_after_a_meeting_had_it() -> None:
    event = find("Setelah pertemuan dengan Putin, Trump membatalkan kunjungannya.")[0]
    assert {mention.party for mention in event.arguments.actors} == {"USA", "RUS"}


def test_an_invasion_and_the_answer_to_it_are_two_acts() -> None:
    events = find("Selama invasi Moskow, yang menewaskan ribuan orang, Ukraina meluncurkan rudal ke Rusia.")
    assert [event.arguments.actors[0].party for event in events] == ["RUS", "UKR"]


def test_what_is_only_spoken_of_is_no_event() -> None:
    assert [event.type for event in find("Mereka membahas upaya mengakhiri perang dengan Rusia.")] == [
        EventType.CONSULT
    ]


def test_a_meeting_that_lies_ahead_is_planned() -> None:
    event = find("Rusia menyerang Kyiv menjelang pertemuan Trump dan Putin.")[-1]
    assert (event.type, event.status) == (EventType.AGREE, Status.PLANNED)


def test_the_sides_of_what_is_announced_stand_between(read: Read) -> None:
    record = read("Gencatan senjata antara Thailand dan Kamboja yang diumumkan Senin malam masih bertahan.")
    assert parties(record.events[0].actors) == ["THA", "KHM"]


def test_those_who_are_part_of_the_dead_do_not_act() -> None:
    text = "Serangan itu menewaskan 31 warga sipil, termasuk wanita dan anak-anak, serta melukai puluhan lainnya."
    assert [event.arguments.actors for event in find(text)] == [[]]


@pytest.mark.parametrize(
    "text",
    [
        "Taliban mengaku bertanggung jawab atas serangan bom di Kabul.",
        "Taliban mengklaim serangan bom di Kabul.",
    ],
)
def test_who_takes_an_attack_upon_itself_did_it(text: str) -> None:
    assert [mention.party for mention in find(text)[0].arguments.actors] == ["TALIBAN"]


def test_of_what_there_is_no_proof_is_denied() -> None:
    (event,) = find("Abe menyatakan tidak ada bukti bahwa tentara Jepang menculik wanita.")
    assert event.status is Status.DENIED


def test_a_verb_joined_by_dan_has_the_subject_of_the_first_and_not_its_object(read: Read) -> None:
    text = "Tentara Turki menyerang sebuah markas milisi Suriah di Idlib pada 25 Januari, dan menculik sembilan warga."
    assert [parties(event.actors) for event in read(text).events] == [["TUR"], ["TUR"]]


def test_a_part_of_a_land_before_a_verb_is_not_who_acts(read: Read) -> None:
    text = "Tentara Turki menyerbu sebuah pangkalan di Aleppo, Suriah utara, Rabu, dan menculik sembilan pekerja."
    assert [parties(event.actors) for event in read(text).events] == [["TUR"], ["TUR"]]


@pytest.mark.parametrize(
    "text",
    [
        "Sebanyak 40 orang tewas dalam bentrokan sengit antar-kelompok antara tentara Turki dan milisi Suriah.",
        "Sebelas orang tewas akibat bentrok di kota itu antara tentara Turki dan milisi Suriah.",
    ],
)
def test_who_died_in_a_clash_is_not_who_clashed(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert [actor.name for actor in event.actors] == ["tentara Turki", "milisi Suriah"]
