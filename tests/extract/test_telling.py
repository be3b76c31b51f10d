"""What is told as an event and what is only named, wished, allowed, refused or foreseen (CODEBOOK §4, §9)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.extract.acts.events import find_events
from runut.extract.grammar.raw_event import RawEvent
from runut.extract.reader import read_sentences
from runut.record.claims import EventType, Status
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]
Told = list[tuple[str, str]]


def told(text: str, *, headline: bool = False) -> Told:
    """Return type and status of every event of a text."""
    found: Told = []
    for sentence in read_sentences(text, "id"):
        sentence.is_headline = headline
        found.extend((event.type.value, event.status.value) for event in find_events(sentence))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Perundingan antara Sudan dan pemberontak itu gagal.",
        "Pembicaraan Siprus di Jenewa menemui jalan buntu.",
        "Negosiasi selama setengah jam itu tidak membuahkan hasil.",
        "Dua hari perundingan antara Rusia dan Ukraina berakhir tanpa kesepakatan.",
    ],
)
def test_talks_that_come_to_nothing_failed(text: str) -> None:
    assert told(text) == [("CONSULT", "failed")]


@pytest.mark.parametrize(
    "text",
    [
        "Putaran berikutnya dijadwalkan di Oslo pada Maret.",
        "Putaran kedua perundingan direncanakan berlangsung di Doha.",
    ],
)
def test_a_round_of_talks_that_is_set_is_an_agreement_to_talk(text: str) -> None:
    assert told(text) == [("AGREE", "planned")]


def test_a_round_that_is_called_off_is_a_refusal_to_meet() -> None:
    assert told("Putaran kedua perundingan itu batal.") == [("REJECT", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Hamas tidak akan menyerahkan senjatanya.",
        "Israel enggan membebaskan tahanan Palestina.",
        "Eritrea tidak mau menarik pasukannya.",
    ],
)
def test_a_will_not_to_give_way_is_a_refusal(text: str) -> None:
    assert told(text) == [("REJECT", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Tentara Sudan tidak akan menyerang kota itu.",
        "Para pemberontak berjanji tidak akan melancarkan serangan.",
        "Milisi Houthi akan mematuhi gencatan senjata itu.",
    ],
)
def test_a_will_not_to_attack_is_a_promise(text: str) -> None:
    assert [kind for kind, _ in told(text)] == ["AGREE"]


@pytest.mark.parametrize(
    "text", ["Tentara Sudan akan menyerang kota itu.", "Milisi itu akan menutup pelabuhan Hodeidah."]
)
def test_force_that_somebody_says_they_will_use_is_a_threat(text: str) -> None:
    assert told(text) == [("THREATEN", "happened")]


def test_what_an_agreement_asks_of_its_parties_is_no_request_but_planned() -> None:
    assert told("Perjanjian itu mewajibkan pemberontak menyerahkan senjata.") == [("RETREAT", "planned")]


def test_who_was_at_a_meeting_belongs_to_the_meeting() -> None:
    assert told("Seorang diplomat yang mengikuti perundingan itu enggan disebut namanya.") == []


def test_all_that_is_agreed_belongs_to_the_agreement() -> None:
    text = "Kedua pihak sepakat tidak merebut kota, menarik pasukan, dan mengizinkan bantuan masuk."
    assert told(text) == [("AGREE", "happened")]


@pytest.mark.parametrize(
    "text", ["Kelompok itu bersedia meletakkan senjata.", "Kanada siap mengirim tentara ke Haiti."]
)
def test_readiness_is_an_offer(text: str) -> None:
    assert told(text) == [("AGREE", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Pemberontak ingin jalan itu dibuka.",
        "Prakarsa menghentikan pertempuran di Yaman disambut dingin.",
        "Tentara mencegah warga menyeberang ke Chad.",
        "Dua tentara nyaris tewas di Gao.",
        "Pasukan itu datang untuk merundingkan gencatan senjata.",
    ],
)
def test_what_is_wished_planned_hindered_or_missed_by_a_hair_is_not_told_as_done(text: str) -> None:
    assert not {kind for kind, _ in told(text)} & {"RETREAT", "ASSAULT", "SANCTION", "AGREE"}


def test_a_second_verb_shares_the_future_of_the_first() -> None:
    assert told("Israel akan membebaskan tahanan dan mundur dari kota itu.") == [
        ("RETREAT", "planned"),
        ("RETREAT", "planned"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Serbia Bosnia membantah menembakkan mortir itu.", "ASSAULT"),
        ("Pejabat itu menyangkal Ethiopia memblokade Tigray.", "COERCE"),
    ],
)
def test_a_deed_denied_in_full_is_an_event_denied(text: str, kind: str) -> None:
    assert told(text) == [("REJECT", "happened"), (kind, "denied")]


def test_what_an_agreement_lays_on_a_side_is_planned() -> None:
    assert told("Menurut kesepakatan itu Rusia harus menarik pasukannya.") == [("RETREAT", "planned")]


def test_what_must_be_done_is_a_request_of_who_says_so(read: Read) -> None:
    (event,) = read("“Armenia harus membuka perbatasan itu,” kata Presiden Azerbaijan.").events
    assert (event.type, [actor.party for actor in event.actors]) == (EventType.REQUEST, ["AZE"])
    assert [actor.party for actor in event.recipients] == ["ARM"]


def test_what_must_be_done_is_nothing_where_nobody_says_so(read: Read) -> None:
    assert read("Armenia harus membuka perbatasan itu.").events == ()


def test_a_relation_that_only_describes_is_ongoing(read: Read) -> None:
    (event,) = read("Tentara Libya, yang didukung Mesir, dipuji.").events[:1]
    assert (event.type, event.status) == (EventType.SUPPORT, Status.ONGOING)


def test_deaths_since_a_war_broke_out_and_the_war_are_one_event() -> None:
    assert told("Lebih dari 5.000 orang tewas sejak perang pecah.") == [("ASSAULT", "happened")]


def test_a_loss_and_the_harm_done_back_are_two_events() -> None:
    text = "Tentara Chad kehilangan 23 prajurit dan membunuh 300 pemberontak."
    assert told(text) == [("ASSAULT", "happened"), ("ASSAULT", "happened")]


def test_a_fight_that_is_ended_after_some_days_is_told_with_its_end() -> None:
    assert told("Kesepakatan itu mengakhiri perang lima hari antara Rusia dan Georgia.") == [
        ("RETREAT", "happened"),
        ("ASSAULT", "happened"),
    ]


def test_a_predicate_noun_tells_no_event_of_its_own_where_nobody_says_so(read: Read) -> None:
    assert read("Serangan itu merupakan pelanggaran atas gencatan senjata.").events == ()


def test_a_refusal_covers_its_condition() -> None:
    assert told("Baku menolak berunding sebelum pemberontak meletakkan senjata.") == [("REJECT", "happened")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Israel Klaim Serang Pangkalan Houthi", ("ASSAULT", "happened")),
        ("Polisi Tangkap 12 Orang yang Serang Kedutaan", ("COERCE", "happened")),
        ("Ribuan Orang Ikut Aksi Bela Palestina", ("PROTEST", "happened")),
    ],
)
def test_bare_stems_tell_events_in_headlines(text: str, expected: tuple[str, str]) -> None:
    assert expected in told(text, headline=True)


@pytest.mark.parametrize(
    "text",
    [
        "Sekjen PBB: Hentikan Perang di Gaza",
        "Ribuan Orang Ikut Pelatihan Bela Negara",
        "Ikut Konser Bela Palestina",
        "Rudal Korea Utara",
    ],
)
def test_bids_and_names_in_headlines_tell_none(text: str) -> None:
    assert told(text, headline=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Kiper itu menahan dua tendangan penalti Brasil pada babak kedua.",
        "Polisi menangkap pencuri sepeda di Depok.",
        "Ayah berjanji mengajak kami ke pantai.",
    ],
)
def test_sport_theft_and_family_life_tell_none(text: str) -> None:
    assert told(text) == []


def test_the_name_of_a_side_alone_outweighs_one_word_of_another_topic() -> None:
    assert told("Israel menutup perbatasan setelah konser itu.") == [("COERCE", "happened")]


def test_people_abducted_and_still_held_are_held() -> None:
    assert told("Kelompok itu masih menyandera seorang pilot.") == [("COERCE", "ongoing")]
    assert told("Kelompok itu menyandera seorang pilot.") == [("ASSAULT", "happened")]


def test_talks_that_will_not_be_held_are_refused() -> None:
    assert told("Tidak akan ada perundingan dengan pemberontak.") == [("REJECT", "happened")]


def test_flight_told_twice_in_a_sentence_is_one_event() -> None:
    text = "Puluhan ribu orang meninggalkan rumah mereka, dan 30.000 di antaranya menyeberang ke Chad."
    assert told(text) == [("SANCTION", "happened")]


@pytest.mark.parametrize("text", ["Senjata yang dirampas dikembalikan.", "Ranjau yang dipasang dibersihkan."])
def test_a_passive_of_force_that_only_describes_is_none(text: str) -> None:
    assert "COERCE" not in [kind for kind, _ in told(text)]


def test_what_a_word_of_report_tells_came_about() -> None:
    assert told("Kedua pihak melaporkan tembakan di sekitar Tetovo.") == [("ASSAULT", "happened")]
    assert told("Menteri itu menyebut serangan itu.") == []


@pytest.mark.parametrize("text", ["- pertemuan para panglima pada 29 Juli;", "(2) dialog antara Israel dan Mesir"])
def test_the_terms_of_a_list_are_still_to_come(text: str) -> None:
    assert told(text) == [("AGREE", "planned")]


def read_headline(text: str) -> list[RawEvent]:
    (sentence,) = read_sentences(text, "id")
    sentence.is_headline = True
    return find_events(sentence)


def test_a_harm_right_behind_the_blow_is_of_the_blow() -> None:
    (event,) = read_headline("Israel Serang Lebanon Tewaskan 5 Orang")
    assert [mention.party for mention in event.arguments.actors] == ["ISR"]


def test_blows_at_two_lands_are_two() -> None:
    events = find_events(read_sentences("Di tengah gempuran ke Lebanon, Israel menyerang Suriah.", "id")[0])
    assert [event.arguments.recipients[0].party for event in events] == ["LBN", "SYR"]


def test_a_fear_of_an_attack_is_no_plan() -> None:
    events = find_events(read_sentences("Warga takut akan serangan Israel.", "id")[0])
    assert all(event.status is not Status.PLANNED for event in events)


def test_who_speaks_before_a_colon_does_not_fall() -> None:
    (event,) = read_headline("Jokowi: Korban Berjatuhan di Gaza")
    assert event.arguments.recipients == []


def test_a_stem_after_a_preposition_is_a_noun_of_who_follows() -> None:
    (event,) = read_headline("Ribuan Rumah di Gaza Hancur Akibat Bombardir Israel")
    assert [mention.party for mention in event.arguments.actors] == ["ISR"]


def test_whoever_holds_what_falls_into_his_hands_took_it() -> None:
    (event,) = find_events(read_sentences("Kota itu jatuh ke tangan Taliban pada Senin.", "id")[0])
    assert [mention.party for mention in event.arguments.actors] == ["TALIBAN"]


def test_nouns_joined_under_one_verb_have_one_doer() -> None:
    text = "Taliban melakukan pembunuhan, penahanan, dan serangan terhadap warga Kabul."
    events = find_events(read_sentences(text, "id")[0])
    assert {mention.party for event in events for mention in event.arguments.actors} == {"TALIBAN"}
    assert all(event.arguments.actors for event in events)


@pytest.mark.parametrize(
    "text",
    [
        "Penembakan dengan senapan dilaporkan di dua kota perbatasan.",
        "Pengeboman lain dikabarkan pada malam itu juga.",
    ],
)
def test_an_act_that_is_reported_came_about(text: str) -> None:
    assert ("ASSAULT", "happened") in told(text)


def test_an_act_that_is_expected_of_nobody_is_only_named() -> None:
    assert told("Pengeboman merupakan cara yang mahal.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Tidak ada kontak senjata di perbatasan.",
        "Selama enam bulan tidak ada satu pun kontak tembak.",
        "Pada malam hari tidak terjadi serangan.",
    ],
)
def test_force_that_is_not_there_is_denied(text: str) -> None:
    assert told(text) == [("ASSAULT", "denied")]


def test_a_withdrawal_that_is_not_there_is_no_event() -> None:
    assert told("Tidak ada penarikan pasukan di perbatasan.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Konferensi untuk menyatukan kembali Siprus berakhir pada Jumat.",
        "Perundingan mengenai masa depan Kosovo berakhir, Senin.",
    ],
)
def test_talks_that_end_were_held(text: str) -> None:
    assert told(text)[0][0] == "CONSULT"


def test_talks_that_will_end_are_not_held_by_that() -> None:
    assert ("CONSULT", "happened") not in told("Perundingan mengenai Kosovo yang macet belum menjawab apa pun.")


def test_an_attack_that_forces_others_to_give_in_is_told_besides() -> None:
    found = told("Setelah operasi militer Azerbaijan pada 19 September memaksa Karabakh menyerah, warga pergi.")
    assert [kind for kind, _ in found] == ["ASSAULT", "RETREAT"]


def test_the_end_of_a_war_is_one_event() -> None:
    assert [kind for kind, _ in told("Perang Rusia dan Ukraina itu berakhir.")] == ["RETREAT"]


def test_a_headline_stem_after_an_event_noun_is_a_verb_before_its_object() -> None:
    assert ("ASSAULT", "happened") in told("Ledakan Hantam Konvoi Tentara di Kandahar", headline=True)


@pytest.mark.parametrize(
    "text",
    ["Kota itu dikuasai milisi sejak perang 1990-an.", "Perang sejak April 1992 merenggut 250.000 jiwa."],
)
def test_a_war_with_a_time_of_its_own_came_about(text: str) -> None:
    assert "ASSAULT" in [kind for kind, _ in told(text)]


def test_a_war_of_no_time_is_a_state_of_affairs() -> None:
    assert told("Warga takut akan perang.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Gencatan senjata yang mereka patuhi sejak 1994 masih dihargai.", ("RETREAT", "ongoing")),
        ("Semua sandera akan kami bebaskan besok.", ("RETREAT", "planned")),
        ("Wilayah itu tidak kami serang.", ("ASSAULT", "denied")),
    ],
)
def test_a_stem_behind_its_pronoun_has_its_object_and_status_before_both(text: str, found: tuple[str, str]) -> None:
    assert found in told(text)


def test_a_crowd_does_what_it_came_together_for() -> None:
    found = told("Ribuan orang berkumpul di lapangan, Jumat, untuk mengecam sanksi Uni Eropa.")
    assert ("ACCUSE", "happened") in found


def test_what_somebody_else_means_to_do_is_a_purpose() -> None:
    found = told("Diplomat itu terbang ke Wina untuk mengecam sanksi Uni Eropa.")
    assert "ACCUSE" not in [kind for kind, _ in found]


@pytest.mark.parametrize(
    "text",
    [
        "Langkah itu mencakup pembekuan patroli militer di perbatasan.",
        "Pernyataan itu mencakup penghentian semua jenis serangan terhadap warga sipil.",
        "Tawaran Kolombia untuk perundingan langsung muncul di Havana.",
    ],
)
def test_what_is_ended_or_offered_did_not_come_about(text: str) -> None:
    assert not [kind for kind, _ in told(text) if kind in {"ASSAULT", "CONSULT", "MOBILIZE"}]


def test_a_meeting_that_is_proposed_was_not_held() -> None:
    assert told("Presiden Kolombia mengusulkan pertemuan langsung dengan Presiden Venezuela di Havana.") == [
        ("AGREE", "happened")
    ]


def test_a_fight_after_a_clause_about_a_truce_is_told() -> None:
    text = "Meski sempat mengumumkan gencatan senjata pada 4 Agustus, bentrokan kembali pecah di perbatasan."
    assert told(text) == [("CONCEDE", "happened"), ("ASSAULT", "happened")]


def test_an_aside_of_the_speaker_parts_no_noun_from_its_verb() -> None:
    assert ("ASSAULT", "happened") in told("Kontak senjata, kata dia, terjadi di Distrik Sugapa.")


@pytest.mark.parametrize("text", ["Gencatan senjata itu diberlakukan pada Sabtu.", "Gencatan senjata itu berlaku."])
def test_a_truce_put_in_force_is_in_force(text: str) -> None:
    assert told(text) == [("RETREAT", "happened")]


def test_who_insists_that_something_is_so_asks_nothing() -> None:
    assert told("Venezuela bersikeras bahwa pasukannya tidak bersalah atas banjir itu.") == []
    assert told("Venezuela bersikeras agar Kolombia menarik pasukannya.") == [("REQUEST", "happened")]


def test_what_is_only_aimed_at_is_not_told() -> None:
    assert told("Pernyataan itu bertujuan mengakhiri konflik.") == []


@pytest.mark.parametrize("verb", ["terlihat", "terdengar", "terpantau"])
def test_force_that_is_seen_or_heard_is_told(verb: str) -> None:
    assert told(f"Tembakan artileri {verb} di Jammu.") == [("ASSAULT", "happened")]


def test_talks_that_are_there_go_on() -> None:
    assert told("Ketegangan berlanjut meskipun ada pembicaraan mengenai perjanjian perdamaian.") == [
        ("CONSULT", "ongoing")
    ]


def test_a_call_that_goes_unheeded_was_made() -> None:
    assert ("REQUEST", "happened") in told(
        "Seruan internasional untuk menghentikan pertempuran tidak diindahkan Armenia."
    )


def test_what_others_are_invited_to_do_is_no_act_of_its_own() -> None:
    assert told("Erdogan Ajak Menlu Rusia dan Ukraina Bahas Perdamaian", headline=True) == [("AGREE", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "Tentara dapat menutup perbatasan.",
        "Moskow ingin menguasai Mariupol.",
        "Warga yang melarikan diri dari Goma berbaris di tepi danau.",
        "Pasal itu menjamin kota yang diminta.",
    ],
)
def test_what_can_or_wants_to_be_done_or_only_describes_is_not_told(text: str) -> None:
    assert told(text) == []


def test_what_goes_on_in_the_future_is_planned() -> None:
    assert told("Iran akan terus menyerang Israel.") == [("THREATEN", "happened")]


def test_readiness_to_withdraw_is_a_concession() -> None:
    assert told("Rwanda bersedia menarik pasukannya dari Kongo.") == [("CONCEDE", "happened")]


def test_to_sign_is_support_whenever_it_will_be() -> None:
    assert told("Mali dan Niger akan menandatangani perjanjian damai.") == [("SUPPORT", "planned")]


def test_an_order_tells_what_is_ordered() -> None:
    assert told("Presiden Togo memerintahkan tentara bersiaga.") == [("MOBILIZE", "happened")]


def test_who_mediates_a_named_talk_belongs_to_it() -> None:
    assert told("Perundingan antara Mali dan Niger ditengahi oleh Togo.") == [("CONSULT", "happened")]


def test_deaths_of_nobody_and_wounds_that_no_one_dealt_are_counts_alone(read: Read) -> None:
    assert read("Pemberontak menyerang kota Gao. Sepuluh orang terluka.").events[1:] == ()


def test_a_breach_is_one_of_the_truce_told_of_before(read: Read) -> None:
    truce = "Mali dan Niger menyepakati gencatan senjata pada Senin."
    assert read(f"{truce} Pada Rabu kesepakatan itu dilanggar.").events[-1].mode == ("violate-ceasefire",)
    assert len(read(f"{truce} Mali menuduh Niger melanggar kesepakatan.").events) == len(read(truce).events) + 1


def test_a_verb_that_says_of_its_noun_that_it_came_about_is_no_second_event() -> None:
    assert told("Jam malam diberlakukan di Gao.") == [("COERCE", "happened")]


def test_what_a_crowd_marches_against_is_no_second_event() -> None:
    assert told("Ribuan warga turun ke jalan menentang junta.") == [("PROTEST", "happened")]


def test_a_noun_of_force_that_opens_its_clause_is_told() -> None:
    assert told("Pengeboman meninggalkan lubang besar.") == [("ASSAULT", "happened")]


def test_what_is_said_beside_a_purpose_is_said() -> None:
    assert ("ACCUSE", "happened") in told("Mali datang untuk membahas gencatan dan mengecam Niger.")


def test_a_concession_that_another_puts_into_words_is_none(read: Read) -> None:
    assert read('"Kami menyesal," kata seorang warga Gao.').events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Permintaan Kirgizstan agar Rusia mengirim pasukan tidak dikabulkan.",
        "Permohonan Mali agar Prancis menarik tentaranya ditolak Paris.",
    ],
)
def test_the_answer_to_a_request_is_told_beside_it(text: str) -> None:
    assert ("REJECT", "happened") in told(text)


def test_what_was_agreed_stands_before_its_passive_verb() -> None:
    text = "Jeda tembak, yang disetujui kabinet Israel pada 10 Oktober, menghentikan perang di Gaza."
    assert ("RETREAT", "happened") in told(text)


def test_a_request_reaches_no_further_than_a_semicolon() -> None:
    text = "Suriah meminta Rusia mengirim bantuan; Israel mengebom bandara Damaskus."
    assert ("ASSAULT", "happened") in told(text)


def test_who_suffers_force_on_the_street_suffers_it_still() -> None:
    assert told("Tiga wisatawan asing ditembak di padang rumput dekat Srinagar.") == [("ASSAULT", "happened")]


def test_a_release_of_nobody_is_only_spoken_of(read: Read) -> None:
    record = read("Hamas dan Fatah berunding di Kairo.", "Pembebasan tahanan, pemilihan umum dan polisi bersatu.")
    assert EventType.RETREAT not in {event.type for event in record.events}


def test_what_whoever_it_may_be_does_is_nobodys_deed() -> None:
    assert ("ASSAULT", "happened") not in told("Siapa pun yang menyerang pasukan PBB akan diadili.")


def test_a_meeting_before_which_something_is_to_be_lies_ahead() -> None:
    assert told("Liga Arab bersidang sebelum konferensi tingkat tinggi (KTT) di Riyadh.")[-1:] == [("AGREE", "planned")]


def test_who_died_of_the_act_told_before_is_no_second_act(read: Read) -> None:
    record = read("Pesawat Rusia mengebom sebuah pasar di Idlib. Tiga warga sipil tewas.")
    assert [event.type for event in record.events] == [EventType.ASSAULT]


def test_the_dead_that_somebody_else_counts_are_told_for_themselves(read: Read) -> None:
    record = read("Pesawat Rusia mengebom pasar Idlib. Kementerian Kesehatan Suriah mencatat 13 warga sipil tewas.")
    assert [event.type for event in record.events] == [EventType.ASSAULT, EventType.ASSAULT]


def test_a_crowds_banners_are_part_of_its_march(read: Read) -> None:
    record = read("Ribuan warga Rusia berunjuk rasa di Moskow. Ribuan warga Rusia membentangkan spanduk antiperang.")
    assert [event.type for event in record.events] == [EventType.PROTEST]


@pytest.mark.parametrize(
    "text", ["Uni Eropa mengecam penahanan tersebut.", "Kapolres membenarkan penangkapan dua mahasiswa."]
)
def test_a_capture_that_is_condemned_or_confirmed_came_about(text: str) -> None:
    assert ("COERCE", "happened") in told(text)


def test_a_noun_that_says_whom_its_act_befell_is_told() -> None:
    text = "Jaksa membacakan bagian dakwaan mengenai penembakan kota Ganja."
    assert ("ASSAULT", "happened") in told(text)


def test_a_signing_is_named_without_being_told() -> None:
    assert ("SUPPORT", "happened") not in told("Rusia berbicara tentang penandatanganan perjanjian itu.")


def test_talks_of_no_side_are_only_spoken_of_after_those_of_two(read: Read) -> None:
    record = read("Rusia dan Ukraina berunding di Istanbul.", "Tokoh adat juga bertemu.")
    assert [event.type for event in record.events] == [EventType.CONSULT]
