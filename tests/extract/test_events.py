"""Events: what was done, by whom, to whom, with whose help (CODEBOOK §4)."""

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


def raw(text: str) -> list[RawEvent]:
    return [event for sentence in read_sentences(text, "id") for event in find_events(sentence)]


def types(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(event.type.value, event.mode) for event in raw(text)]


def parties(actors: Sequence[Actor]) -> list[str | None]:
    return [actor.party for actor in actors]


def roles(event: Event) -> tuple[list[str | None], list[str | None]]:
    return parties(event.actors), parties(event.recipients)


@pytest.mark.parametrize(
    ("text", "event_type", "mode"),
    [
        ("Hizbullah menembakkan roket ke Israel utara.", "ASSAULT", ("heavy-weapons",)),
        ("Polisi Myanmar menembakkan gas air mata ke arah pengunjuk rasa.", "ASSAULT", ("crowd-control",)),
        ("Tentara Mali dan gerilyawan bertempur di Gao.", "ASSAULT", ("battle",)),
        ("Taliban menyandera enam pekerja bantuan di Kandahar.", "ASSAULT", ("abduct",)),
        ("Tentara Armenia melanggar gencatan senjata.", "ASSAULT", ("violate-ceasefire",)),
        ("Pasukan Rusia masih menduduki Kherson.", "COERCE", ("occupy",)),
        ("Kota itu direbut pasukan Suriah.", "COERCE", ("occupy",)),
        ("Tentara Myanmar memberlakukan jam malam di Yangon.", "COERCE", ("curfew",)),
        ("Militer Myanmar menangkap ratusan demonstran di Yangon.", "COERCE", ("arrest",)),
        ("Turki mengerahkan 500 tentara ke Idlib.", "MOBILIZE", ("troops",)),
        ("PBB mengerahkan pasukan penjaga perdamaian di Mali.", "MOBILIZE", ("peacekeepers",)),
        ("Kanada mengusir empat diplomat Rusia.", "SANCTION", ("expel",)),
        ("Amerika Serikat menjatuhkan sanksi kepada Iran.", "SANCTION", ("discontinue",)),
        ("Ribuan warga berunjuk rasa di Khartoum.", "PROTEST", ("demo",)),
        ("Iran mengancam akan menyerang Israel.", "THREATEN", ("violence",)),
        ("Kremlin menolak usul itu.", "REJECT", ("yield",)),
        ("Pakistan membantah tuduhan India.", "REJECT", ("deny",)),
        ("Ethiopia menolak berunding dengan TPLF.", "REJECT", ("meet",)),
        ("Uni Eropa mengutuk serangan itu.", "ACCUSE", ("disapprove",)),
        ("Presiden Ukraina meminta bantuan senjata.", "REQUEST", ("assist",)),
        ("Moskow mendesak Baku menghentikan pertempuran.", "REQUEST", ("yield",)),
        ("Pasukan Ethiopia mundur dari Mekelle.", "RETREAT", ("withdraw",)),
        ("Hamas membebaskan dua sandera Israel.", "RETREAT", ("release",)),
        ("Gubernur itu mengundurkan diri.", "RETREAT", ("resign",)),
        ("Jerman mengirim bantuan kemanusiaan ke Ukraina.", "AID", ("humanitarian",)),
        ("Polandia mengirim senjata ke Ukraina.", "AID", ("military",)),
        ("Taliban mengumumkan gencatan senjata tiga hari.", "CONCEDE", ("ceasefire",)),
        ("Presiden Korea Utara meminta maaf kepada Korea Selatan.", "CONCEDE", ("apology",)),
        ("Prancis mengakui kemerdekaan Kosovo.", "SUPPORT", ("recognise",)),
        ("Jepang memuji kesepakatan itu.", "SUPPORT", ("praise",)),
        ("Pemerintah Kolombia menandatangani perjanjian damai.", "SUPPORT", ("sign",)),
        ("Presiden Mesir mengunjungi Khartoum.", "CONSULT", ("visit",)),
        ("Presiden Turki menelepon Presiden Rusia.", "CONSULT", ("phone",)),
        ("Rusia menengahi perundingan antara Armenia dan Azerbaijan.", "CONSULT", ("mediate",)),
        ("Israel dan Hamas menyepakati gencatan senjata.", "AGREE", ("ceasefire",)),
        ("Perang antara kedua negara itu berakhir.", "RETREAT", ("ceasefire",)),
        ("Gencatan senjata itu mulai berlaku tengah malam.", "RETREAT", ("ceasefire",)),
        ("Tentara Azerbaijan membebaskan kota itu dari pendudukan Armenia.", "COERCE", ("seize",)),
        ("Seruan gencatan senjata itu tidak diindahkan Armenia.", "REJECT", ("yield",)),
        ("Polisi Turki menggerebek kantor partai oposisi.", "COERCE", ("seize",)),
        ("Pasukan Suriah mengepung kota Daraa.", "COERCE", ("restrict",)),
        ("Turki menutup perbatasannya dengan Armenia.", "COERCE", ("restrict",)),
        ("Tentara Thailand mengumumkan darurat militer.", "COERCE", ("martial-law",)),
        ("Tentara Nigeria mengusir militan Boko Haram dari Gwoza.", "ASSAULT", ("battle",)),
        ("Pengunjuk rasa melempari polisi dengan batu.", "ASSAULT", ("primitive",)),
        ("Drone Ukraina menghantam kilang minyak Rusia.", "ASSAULT", ("drone",)),
        ("Iran mengeksekusi tiga aktivis.", "ASSAULT", ("targeted",)),
        ("Indonesia siap mengirim pasukan perdamaian ke Gaza.", "AGREE", ("deployment",)),
        ("Norwegia mengundang Israel berunding di Oslo.", "AGREE", ("talks",)),
        ("Rusia keberatan atas rencana NATO.", "ACCUSE", ("disapprove",)),
        ("Mahkamah Pidana Internasional menyelidiki kejahatan perang di Darfur.", "ACCUSE", ("investigate",)),
        ("Korea Utara menghentikan perundingan dengan Korea Selatan.", "SANCTION", ("discontinue",)),
        ("Pengadilan Belanda memvonis dua pemberontak.", "SANCTION", ("convict",)),
        ("Parlemen Prancis meratifikasi perjanjian itu.", "SUPPORT", ("sign",)),
        ("Pekerja pelabuhan mogok di Haifa.", "PROTEST", ("strike",)),
        ("Armenia menyerahkan distrik Kalbajar kepada Azerbaijan.", "RETREAT", ("return",)),
        ("Israel mengizinkan bantuan kemanusiaan masuk ke Gaza.", "RETREAT", ("access",)),
        ("Ribuan warga Rohingya melarikan diri ke Bangladesh.", "SANCTION", ("expel",)),
        ("Ukraina dan Rusia bertukar tawanan.", "RETREAT", ("release",)),
    ],
)
def test_a_deed_has_its_type_and_mode(text: str, event_type: str, mode: tuple[str, ...]) -> None:
    assert (event_type, mode) in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ia terkena serangan jantung di kantornya.",
        "Film itu menyerang selera penonton lama.",
        "Rapat membahas perbaikan jalan desa.",
    ],
)
def test_everyday_senses_are_no_assaults(text: str) -> None:
    assert EventType.ASSAULT not in {event.type for event in raw(text)}


def test_talks_told_as_separate_are_one_event_each(read: Read) -> None:
    text = "Presiden Rusia mengadakan pembicaraan terpisah dengan Presiden Azerbaijan dan Perdana Menteri Armenia."
    assert [parties(event.actors) for event in read(text).events] == [["RUS", "AZE"], ["RUS", "ARM"]]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia dan Azerbaijan menandatangani gencatan senjata yang ditengahi Rusia.",
        "Armenia dan Azerbaijan mengadakan perundingan yang ditengahi oleh Rusia.",
        "Presiden Azerbaijan dan Perdana Menteri Armenia menggelar pertemuan yang ditengahi Rusia.",
    ],
)
def test_a_mediator_in_a_relative_clause_is_a_third_party(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert sorted(filter(None, parties(event.actors))) == ["ARM", "AZE"]
    assert parties(event.third_parties) == ["RUS"]


def test_two_mediators_are_two_third_parties(read: Read) -> None:
    text = "Armenia dan Azerbaijan mengadakan perundingan yang ditengahi oleh Rusia dan Prancis."
    (event,) = read(text).events
    assert parties(event.third_parties) == ["RUS", "FRA"]


def test_to_mediate_talks_is_an_event_of_the_mediator_and_the_sides(read: Read) -> None:
    (event,) = read("Rusia menengahi perundingan antara Armenia dan Azerbaijan.").events
    assert (event.type, event.mode, parties(event.actors)) == (EventType.CONSULT, ("mediate",), ["RUS", "ARM", "AZE"])


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Mesir akan bertemu dengan Presiden Sudan di Kairo pada Juni.",
        "Delegasi Mesir dan Sudan akan mengadakan perundingan di Kairo.",
    ],
)
def test_a_future_meeting_is_an_agreement_to_talk(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.type, event.mode, event.status) == (EventType.AGREE, ("talks",), Status.PLANNED)
    assert roles(event) == (["EGY", "SDN"], [])


def test_a_purpose_is_no_event() -> None:
    assert types("Pasukan Etiopia mengirim tank untuk merebut Mekelle.") == [("MOBILIZE", ("troops",))]


def test_what_is_asked_for_is_no_event_of_its_own() -> None:
    assert types("Moskow mendesak Baku menarik pasukannya dari lembah itu.") == [("REQUEST", ("yield",))]


def test_an_act_told_inside_an_accusation_is_an_event_of_its_own(read: Read) -> None:
    accusation, act = read("India menuduh Pakistan menembaki pos perbatasan.").events
    assert (accusation.type, *roles(accusation)) == (EventType.ACCUSE, ["IND"], ["PAK"])
    assert (act.type, parties(act.actors), act.attribution) == (EventType.ASSAULT, ["PAK"], ("India",))


def test_an_attack_and_the_harm_it_does_are_one_event() -> None:
    assert len(raw("Serangan udara itu menewaskan 20 warga sipil.")) == 1
    assert len(raw("Tiga penumpang tewas dalam serangan roket itu.")) == 1


def test_two_acts_of_one_subject_are_two_events(read: Read) -> None:
    first, second = read("Tentara Sudan menembak demonstran dan menangkap wartawan.").events
    assert (first.type, second.type) == (EventType.ASSAULT, EventType.COERCE)
    assert parties(first.actors) == parties(second.actors) == ["SDN"]


def test_a_ceasefire_only_named_is_no_event() -> None:
    assert raw("Gencatan senjata itu rapuh.") == []


def test_a_support_verb_belongs_to_the_trigger(read: Read) -> None:
    (event,) = read("Turki melancarkan serangan ke Suriah utara.").events
    assert event.trigger == "melancarkan serangan"
    assert parties(event.actors) == ["TUR"]


def test_the_word_of_a_party_about_its_own_coming_attack_is_a_threat(read: Read) -> None:
    (event,) = read("“Kami akan menghancurkan kota itu,” kata jenderal Israel.").events
    assert (event.type, event.status, parties(event.actors)) == (EventType.THREATEN, Status.HAPPENED, ["ISR"])


def test_troops_that_will_be_sent_are_a_planned_mobilization(read: Read) -> None:
    (event,) = read("Italia akan mengirim 300 tentara ke Libanon.").events
    assert (event.type, event.status, parties(event.actors)) == (EventType.MOBILIZE, Status.PLANNED, ["ITA"])


@pytest.mark.parametrize(
    "text", ["Armenia menduduki wilayah itu sejak 1991.", "Sejak 1991 Armenia menduduki wilayah itu."]
)
def test_a_background_since_a_year_is_open_towards_now(read: Read, text: str) -> None:
    (event,) = read(text).events
    assert (event.mode, str(event.time)) == (("occupy",), "1991/..")


def test_an_event_says_where(read: Read) -> None:
    (event,) = read("Presiden Mesir dan Presiden Sudan bertemu di Kairo.").events
    assert event.place == "Kairo"


def test_an_event_has_the_date_in_its_sentence(read: Read) -> None:
    (event,) = read("Tentara Turki menembak prajurit Suriah pada 3 Mei 2022.").events
    assert (str(event.time), event.time_basis) == ("2022-05-03", None)


def test_an_undated_deed_has_no_date(read: Read) -> None:
    (event,) = read("Presiden Mesir mengunjungi Khartoum.").events
    assert event.time is None


def test_every_event_names_its_frame_and_says_why(read: Read) -> None:
    (event,) = read("Tentara Turki menembak prajurit Suriah.").events
    assert event.frame
    assert event.steps[0].what == "trigger"


@pytest.mark.parametrize(
    ("verb", "why"),
    [("harus menarik", "'harus' makes it REQUEST, which happened"), ("akan menarik", "'akan' → planned")],
)
def test_words_around_an_act_say_whether_they_make_another_of_it(read: Read, verb: str, why: str) -> None:
    (event,) = read(f"Presiden Mesir mengatakan Sudan {verb} pasukannya dari perbatasan.").events
    assert why in {step.why for step in event.steps}


def test_what_is_said_not_to_be_there_was_not_done(read: Read) -> None:
    (event,) = read("Tentara Kamboja mengatakan tidak ada tembakan yang dilepaskan ke Thailand.").events
    assert event.status is Status.DENIED


def test_one_side_of_a_fight_does_not_fight_alone(read: Read) -> None:
    record = read("Tentara Armenia menyerang Azerbaijan.", "Pertempuran dengan Armenia pecah pada Senin (2/5).")
    assert parties(record.events[-1].actors) == ["ARM", "AZE"]


def test_verbs_joined_share_their_object(read: Read) -> None:
    taken, tortured = read("Pasukan Suriah menangkap dan menyiksa lima warga Lebanon.").events
    assert [actor.party for actor in taken.recipients] == [actor.party for actor in tortured.recipients] == ["LBN"]


def test_who_foils_an_attack_is_whom_it_was_to_hit(read: Read) -> None:
    (attack,) = read("Militer Sudan menggagalkan serangan pasukan RSF terhadap kota tersebut.").events
    assert attack.status is Status.FAILED
    assert [actor.party for actor in attack.actors] == ["RSF"]
    assert [actor.party for actor in attack.recipients] == ["SDN"]


def test_who_leaves_a_town_undergoes_it_and_is_counted(read: Read) -> None:
    record = read("Sebanyak 26.000 orang meninggalkan El-Fasher.")
    assert record.events[0].actors == ()
    assert [(count.outcome.value, count.min) for count in record.casualties] == [("displaced", 26_000)]


def test_that_deal_is_the_truce_told_of_before(read: Read) -> None:
    record = read(
        "India dan Pakistan menyetujui gencatan senjata.", "India menuduh Pakistan melanggar kesepakatan itu."
    )
    assert [event.mode for event in record.events if event.type is EventType.ASSAULT] == [("violate-ceasefire",)]
    record = read("India dan Pakistan menyetujui perjanjian air.", "India menuduh Pakistan melanggar perjanjian itu.")
    assert [event for event in record.events if event.type is EventType.ASSAULT] == []


def test_a_name_explains_the_people_before_it_and_keeps_whom_they_are_joined_to(read: Read) -> None:
    (signing,) = read(
        "Pemerintah Filipina dan kelompok pemberontak terbesar di negara itu, Front Pembebasan Islam Moro (MILF), "
        "menandatangani kerangka perdamaian awal."
    ).events
    assert [actor.party for actor in signing.actors] == ["PHL", "MILF"]


def test_a_front_of_a_war_is_nobody(read: Read) -> None:
    record = read("Pertempuran terjadi di beberapa front di pulau utama Mindanao.")
    assert all(actor.name != "front" for event in record.events for actor in event.actors)


def test_who_will_not_say_more_refuses_nothing(read: Read) -> None:
    assert read("Juru bicara tentara Mali menolak merinci jumlah korban.").events == ()


def test_a_relative_clause_after_an_agent_is_of_what_the_first_one_is(read: Read) -> None:
    record = read(
        "Mali menyerang Niger.", "Gencatan senjata yang ditengahi Togo yang disepakati Mali dan Niger berlaku."
    )
    agreed = next(event for event in record.events if event.type is EventType.AGREE)
    assert "TGO" not in {actor.party for actor in agreed.actors}


def test_a_bomb_named_by_its_capital_was_there(read: Read) -> None:
    record = read("ISIS menyebut aksi bom bunuh diri Kabul sebagai balasan kepada Taliban pada 4 April.")
    assert all(actor.name != "Kabul" for event in record.events for actor in event.actors)
    (attack, *_) = read("Serangan Moskow ke Kyiv menewaskan 15 orang.").events
    assert [actor.party for actor in attack.actors] == ["RUS"]


def test_a_truce_announced_for_both_sides_is_agreed(read: Read) -> None:
    (truce,) = read("Presiden Togo mengumumkan gencatan senjata antara Mali dan Niger.").events
    assert (truce.type, truce.mode) == (EventType.AGREE, ("ceasefire",))
    assert [actor.party for actor in truce.actors] == ["MLI", "NER"]


def test_a_truce_that_one_side_announces_is_conceded_and_one_that_both_announce_is_agreed(read: Read) -> None:
    assert [event.type for event in read("Mali mengumumkan gencatan senjata.").events] == [EventType.CONCEDE]
    assert [event.type for event in read("Mali dan Niger mengumumkan gencatan senjata.").events] == [EventType.AGREE]


def test_class_words_with_the_shape_of_a_verb_end_a_phrase(read: Read) -> None:
    record = read("Pegawai pemerintah Mali menyelesaikan giliran kerja dan menembaki pos itu.")
    assert all("menyelesaikan" not in actor.name for event in record.events for actor in event.actors)


def test_a_town_that_is_struck_is_where_it_was(read: Read) -> None:
    (attack,) = read("Tentara Pakistan menembaki Srinagar.").events
    assert attack.place == "Srinagar"


def test_who_receives_aid_does_not_give_it(read: Read) -> None:
    (aid,) = read("Lebanon menerima bantuan dari Qatar.").events
    assert [actor.party for actor in aid.actors] == ["QAT"]
    assert [actor.party for actor in aid.recipients] == ["LBN"]


def test_a_deal_that_is_denied_is_told_as_denied(read: Read) -> None:
    record = read("Juru bicara Mali membantah menandatangani gencatan senjata.")
    assert [(event.type, event.status) for event in record.events] == [
        (EventType.REJECT, Status.HAPPENED),
        (EventType.SUPPORT, Status.DENIED),
    ]


def test_what_an_agreement_laid_down_is_done_where_it_has_a_day_of_its_own(read: Read) -> None:
    record = read(
        "Sesuai perjanjian damai yang dicapai di New York pada 14 September, Islamabad mengembalikan jenazah 12 "
        "tentara India pada Minggu (26/9).",
        published="2010-09-27",
    )
    done = record.events[-1]
    assert (done.status, str(done.time)) == (Status.HAPPENED, "2010-09-26")


def test_who_keeps_a_mediated_deal_does_what_follows(read: Read) -> None:
    record = read("Islamabad menepati kesepakatan yang ditengahi PBB dan menyerahkan jenazah tentara India.")
    assert [actor.party for actor in record.events[-1].actors] == ["PAK"]


def test_the_day_of_a_condemnation_is_not_that_of_the_attack(read: Read) -> None:
    record = read("Pakistan pada Selasa (5/4) mengecam serangan militer India terhadap Sialkot.")
    days = {event.type: str(event.time) for event in record.events if event.time_basis is None}
    assert days[EventType.ACCUSE] == "2022-04-05"
    assert days.get(EventType.ASSAULT) != "2022-04-05"
