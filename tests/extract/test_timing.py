"""When an act happened: the time beside it, the line's day, the day that the body gives a headline."""

from __future__ import annotations

from collections.abc import Callable

from runut.extract.when.timing import is_day
from runut.pipeline import read_page
from runut.record.claims import EventType, Status
from runut.record.edtf import Edtf
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def days(record: PageRecord, kind: EventType) -> list[str]:
    return [str(event.time) for event in record.events if event.type is kind]


def test_a_headlines_act_takes_the_day_that_the_body_gives_it(read: Read) -> None:
    record = read("Rusia menyerang Kyiv pada Senin (2/5).", title="Rusia menyerang Kyiv")
    assert days(record, EventType.ASSAULT) == ["2022-05-02", "2022-05-02"]
    assert record.events[0].time_basis is not None


def test_a_headlines_act_that_the_body_does_not_tell_takes_the_day_of_the_report(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina pada Senin (2/5).", title="Armenia menyerang Azerbaijan")
    assert days(record, EventType.ASSAULT) == ["2022-05-02"]
    assert "reports" in str(record.events[0].time_basis)


def test_a_headline_over_an_undated_body_has_no_day(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina.", title="Armenia menyerang Azerbaijan")
    assert days(record, EventType.ASSAULT) == ["None"]


def test_a_war_long_past_is_no_incident_of_the_story(read: Read) -> None:
    record = read("Rusia menyerang Georgia pada 8 Agustus 2008.", "Rusia menyerang Kyiv.")
    assert days(record, EventType.ASSAULT) == ["2008-08-08", "None"]


def test_an_undated_act_of_force_takes_the_day_of_the_report_where_no_incident_has_a_day(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina pada Senin (2/5).", "Rusia menyerang Kyiv.")
    assert days(record, EventType.ASSAULT) == ["2022-05-02"]


def test_an_undated_act_goes_on_on_the_day_of_the_line(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina pada Senin (2/5). Rusia mengerahkan pasukan ke perbatasan.")
    assert days(record, EventType.MOBILIZE) == ["2022-05-02"]


def test_an_undated_act_of_another_line_takes_the_day_of_the_report(read: Read) -> None:
    record = read("Menteri Rusia mengunjungi Ukraina pada Senin (2/5).", "Rusia mengerahkan pasukan ke perbatasan.")
    assert days(record, EventType.MOBILIZE) == ["2022-05-02"]
    assert "reports" in str(record.events[-1].time_basis)


def test_what_a_relative_clause_tells_is_not_dated_by_the_report(read: Read) -> None:
    record = read(
        "Menteri Rusia mengunjungi Ukraina pada Senin (2/5).",
        "Kelompok itu, yang mengerahkan pasukan ke perbatasan, menolak berunding.",
    )
    assert days(record, EventType.MOBILIZE) == ["None"]


def test_what_a_relative_clause_tells_to_last_dates_nothing_else(read: Read) -> None:
    record = read("Rusia menyerang kota yang dikepung Ukraina sejak 2014.")
    assert days(record, EventType.ASSAULT) == ["None"]
    assert days(record, EventType.COERCE) == ["2014/.."]


def test_a_request_beside_a_time_that_only_opens_is_dated_by_the_report(read: Read) -> None:
    record = read(
        "Menteri Rusia mengunjungi Ukraina pada Senin (2/5).",
        "Rusia mendesak Ukraina membuka kota yang dikepung sejak 2014.",
    )
    assert days(record, EventType.REQUEST) == ["2022-05-02"]


def test_a_planned_acts_bare_weekday_lies_ahead(read: Read) -> None:
    record = read(
        "Menteri Rusia dijadwalkan bertemu dengan para pemimpin empat partai utama Ukraina pada Rabu.",
    )
    assert days(record, EventType.AGREE) == ["2022-05-11"]


def test_a_done_acts_bare_weekday_lies_behind(read: Read) -> None:
    record = read("Menteri Rusia bertemu dengan para pemimpin empat partai utama Ukraina pada Rabu.")
    assert days(record, EventType.CONSULT) == ["2022-05-04"]


def test_what_was_done_until_a_day_was_done_on_that_day(read: Read) -> None:
    record = read("Tentara Rusia menembaki pos Ukraina hingga Rabu pagi.")
    assert days(record, EventType.ASSAULT) == ["2022-05-04"]


def test_the_hour_of_one_act_is_not_that_of_another(read: Read) -> None:
    record = read("Tentara Rusia menembak prajurit Ukraina, Rabu (4/5) pukul 14.20.", "Ukraina mengutuk serangan itu.")
    assert days(record, EventType.ACCUSE) == ["2022-05-04"]


def test_a_month_is_no_day() -> None:
    assert is_day(Edtf("2022-05-02"))
    assert not is_day(Edtf("2022-05"))
    assert not is_day(None)


def test_an_act_dated_after_publication_is_planned(read: Read) -> None:
    (event,) = read("Israel membebaskan tahanan Palestina pada 20 Mei 2021.", published="2021-05-12").events
    assert (event.status, str(event.time)) == (Status.PLANNED, "2021-05-20")


def test_a_day_to_come_is_not_that_of_the_promise(read: Read) -> None:
    (event,) = read("Israel berjanji membebaskan tahanan Palestina pada 20 Mei 2021.", published="2021-05-12").events
    assert event.status is Status.HAPPENED
    assert str(event.time) != "2021-05-20"


def test_the_day_of_an_opening_clause_is_that_clauses(read: Read) -> None:
    record = read("Meski Rusia mengumumkan gencatan senjata pada 4 April, bentrokan kembali pecah sejak 20 April.")
    assert days(record, EventType.ASSAULT) == ["2022-04-20/.."]


def test_at_that_time_goes_back_to_the_time_told_before(read: Read) -> None:
    record = read("Perbatasan itu tertutup sejak 1993. Saat itu, tentara Armenia menduduki Kelbajar.", "2020-10-09")
    assert days(record, EventType.COERCE) == ["1993/.."]


def test_what_goes_on_with_history_is_no_news(read: Read) -> None:
    told = "Pada 2020, pasukan Azerbaijan merebut Shusha. Perang berakhir dengan gencatan senjata."
    record = read(f"Rusia mengecam serangan itu, Selasa (19/9).\n{told}", "2023-09-20")
    assert "2023-09-19" not in days(record, EventType.RETREAT)


def test_a_time_behind_the_end_of_a_war_is_that_of_its_end(read: Read) -> None:
    record = read("Ribuan orang tewas dalam perang 44 hari yang berakhir pada November 2020.", "2022-01-05")
    assert days(record, EventType.ASSAULT) == ["../2020-11"]


def test_an_act_of_speech_within_words_spoken_on_a_day_takes_that_day(read: Read) -> None:
    record = read("Iran, Senin (2/5), menyatakan akan membalas Israel dan menyalahkan Washington atas serangan itu.")
    assert days(record, EventType.ACCUSE) == ["2022-05-02"]


def test_a_meeting_that_tells_when_words_were_spoken_is_of_the_day_of_the_report(read: Read) -> None:
    record = read(
        "Presiden Turki mengunjungi Qatar pada Senin (2/5).",
        'Keadaan membaik," kata menteri Turki setelah mengadakan pertemuan dengan menteri Qatar.',
    )
    assert days(record, EventType.CONSULT)[-1] == "2022-05-02"


def test_a_plan_told_again_by_the_same_sides_keeps_its_time(read: Read) -> None:
    record = read(
        "Presiden Rusia akan bertemu Presiden Turki pada 9 Mei.",
        "Presiden Rusia dan Presiden Turki akan membahas gencatan senjata.",
    )
    assert [str(event.time) for event in record.events if event.status is Status.PLANNED] == ["2022-05-09"] * 2


def test_a_denied_act_of_force_is_denied_of_the_day_of_the_incident(read: Read) -> None:
    record = read("Rusia menyerang Kyiv pada Senin (2/5).", "Rusia tidak menembaki desa itu, kata Moskow.")
    denied = next(event for event in record.events if event.status is Status.DENIED)
    assert str(denied.time) == "2022-05-02"


def test_a_year_in_what_somebody_says_dates_no_act_told_before_it(read: Read) -> None:
    record = read("Dengan memuji Pakistan, Inggris mengatakan bahwa Taliban jatuh pada 2006.")
    assert days(record, EventType.SUPPORT) == ["None"]


def test_a_day_of_the_past_is_not_that_of_the_report_where_nobody_tells_when_a_page_was_published() -> None:
    lines = (
        "Sembilan warga tewas dalam serangan Rusia di Kyiv",
        "",
        "Serangan udara Rusia menewaskan sembilan warga di Kyiv, kata petugas medis.",
        "Perang itu pecah setelah Ukraina menyerang Rusia pada 7 Oktober 2023.",
    )
    times = [str(event.time) for event in read_page("\n".join(lines)).events if event.type is EventType.ASSAULT]
    assert times[-1] == "2023-10-07"
    assert set(times[:-1]) == {"None"}


def test_a_day_in_the_lead_is_that_of_the_report_of_an_undated_page() -> None:
    lines = (
        "Rusia menyerang Kyiv",
        "",
        "Rusia menyerang Kyiv, Selasa (24/11/2020), kata petugas medis setempat kepada wartawan.",
        "Ukraina mengecam serangan itu dan meminta warga mengungsi ke kota lain.",
    )
    times = [str(event.time) for event in read_page("\n".join(lines)).events if event.type is EventType.ASSAULT]
    assert set(times) == {"2020-11-24"}


def test_a_headlines_act_is_not_the_blow_that_its_victim_struck(read: Read) -> None:
    record = read("Ukraina menyerang Rusia pada Senin (2/5).", title="Rusia menyerang Ukraina")
    assert not str(record.events[0].time_basis).startswith("inferred: the same act")


def test_a_signing_has_the_day_that_the_page_gives_it_in_another_line(read: Read) -> None:
    record = read(
        "Pemerintah Kolombia dan FARC menandatangani perjanjian damai.",
        "Perjanjian itu ditandatangani pemerintah Kolombia dan FARC di Havana, Senin (2/5).",
    )
    assert days(record, EventType.SUPPORT) == ["2022-05-02", "2022-05-02"]


def test_a_signing_has_no_day_where_the_page_tells_of_two(read: Read) -> None:
    record = read(
        "Pemerintah Kolombia dan FARC menandatangani perjanjian damai.",
        "Pemerintah Kolombia dan FARC menandatangani peta jalan pada 3 Maret 2021.",
        "Pemerintah Kolombia dan FARC menandatangani nota kesepahaman pada 4 April 2022.",
    )
    assert days(record, EventType.SUPPORT)[0] == "None"


def test_a_meeting_has_the_day_that_the_page_gives_it_in_another_line(read: Read) -> None:
    record = read(
        "Wakil Rusia dan Ukraina berunding di Ankara.",
        "Perundingan Rusia dan Ukraina berlangsung pada 12 Maret 2022.",
    )
    assert days(record, EventType.CONSULT) == ["2022-03-12", "2022-03-12"]
