"""When acts happened of which their own sentence gives no time."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.claims import Status
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def test_who_fell_in_a_fight_of_some_days_fell_on_one_of_them(read: Read) -> None:
    record = read(
        "Gencatan senjata Armenia dan Azerbaijan berlaku pada Kamis (5/5) setelah dua hari pertempuran.",
        "Armenia mengatakan seratus tentara Armenia tewas.",
    )
    (death,) = [event for event in record.events if event.trigger == "tewas"]
    assert str(death.time) == "2022-05-04/2022-05-05"


def test_lines_without_a_time_have_that_of_the_line_before_or_none(read: Read) -> None:
    attack = "Pasukan Kamboja menyerang Thailand pada 4 Mei 2022."
    visit = "Presiden Kamboja akan mengunjungi Thailand pada 20 Mei 2022."
    stories = (
        (visit, "Ia akan bertemu Menteri Thailand.", "2022-05-20"),
        ("Pasukan Kamboja menyerbu desa itu pada 12 Juni 2012.", "Mereka membakar sepuluh rumah.", "2012-06-12"),
        ("Pasukan Kamboja menyerang kota itu pada 1998.", "Dua tahun kemudian Thailand menyerang kota itu.", "2000"),
        (attack, "Thailand pernah menyerang Kamboja.", None),
        (attack, "Beberapa tahun lalu, Thailand menyerang Kamboja.", None),
        (attack, "Thailand lebih dulu menyerang Kamboja.", "2022-05-04"),
    )
    for first, second, time in stories:
        last = read(first, second).events[-1]
        assert (second, None if last.time is None else str(last.time)) == (second, time)


def test_days_are_counted_from_what_was_told_before_and_named_again(read: Read) -> None:
    attack = "Pasukan Kamboja menyerang pos Thailand pada Selasa (3/5)."
    stories = (
        (attack, "Sehari setelah serangan itu, polisi Thailand menangkap empat orang.", "2022-05-04"),
        (attack, "Dua hari sebelum serangan itu, patroli Thailand yang mencari ranjau disergap.", "2022-05-01"),
        (attack, "Sehari setelah itu, Thailand menyerbu desa Kamboja.", "2022-05-04"),
        (attack, "Esoknya Thailand menyerbu desa Kamboja.", "2022-05-04"),
        (attack, "Pada 2013 kedua pihak berunding. Desember tahun itu, Thailand menyerang Kamboja.", "2013-12"),
        (attack, "Perang pecah pada 4 Juni 2012. Thailand lalu menyerbu desa Kamboja.", "2012-06-04"),
        (attack, "Jeda itu berlaku sejak 12 Juni. Beberapa menit sebelumnya Thailand menembaki desa.", "2021-06-12"),
    )
    for first, second, time in stories:
        last = read(first, second).events[-1]
        assert (second, None if last.time is None else str(last.time)) == (second, time)


def test_what_is_told_aside_of_a_day_before_is_not_the_day_of_what_follows(read: Read) -> None:
    first = "Kamboja menyerang Thailand, Selasa (3/5), sehari setelah Thailand menutup perbatasan."
    record = read(f"{first} Thailand lalu menembakkan roket.")
    assert [str(event.time) for event in record.events] == ["2022-05-03", "2022-05-02", "2022-05-03"]


def test_talks_that_failed_and_what_a_headline_says_goes_on_have_the_day_of_the_news(read: Read) -> None:
    body = "Kamboja dan Thailand berunding di Hanoi, Selasa (3/5)."
    record = read(body, "Perundingan itu gagal.", title="Kamboja dan Thailand Tak Sepakati Gencatan Senjata")
    assert {str(event.time) for event in record.events if event.status is Status.FAILED} == {"2022-05-03"}


def test_what_was_done_since_an_act_or_once_has_no_day_of_the_news(read: Read) -> None:
    attack = "Pasukan Kamboja menyerang pos Thailand pada Selasa (3/5)."
    for second in (
        "Sejak kudeta, tentara Thailand telah menahan 4.000 warga Kamboja.",
        "Unjuk rasa besar pernah mengguncang Thailand.",
    ):
        assert [event.time for event in read(attack, second).events[1:]] == [None] * len(
            read(attack, second).events[1:]
        )


def test_what_was_done_often_long_since_or_lately_is_of_no_day(read: Read) -> None:
    attack = "Pasukan Kamboja menyerang pos Thailand pada Selasa (3/5)."
    stories = (
        ("Thailand telah berulang kali mendesak Kamboja menarik pasukannya.", None),
        ("Kedua negara berkali-kali saling menuduh.", None),
        ("ASEAN sudah lama mendorong kedua negara berunding.", None),
        ("Presiden Kamboja baru-baru ini mengunjungi Laos.", None),
        ("Kamboja menembakkan roket ke Thailand belum lama ini.", None),
        ("Pasukan Kamboja telah beberapa kali menyerang desa di Thailand.", None),
        ("Polisi Thailand beberapa kali menembakkan gas air mata.", "2022-05-03"),
        ("Pemberontak Thailand bertempur selama 37 tahun melawan tentara Laos.", None),
        ("Kedua negara berunding selama bertahun-tahun.", None),
        ("Pemberontak Thailand bertempur selama lima jam melawan tentara Laos.", "2022-05-03"),
        ("Tentara Thailand menembak mati pemuda 17 tahun.", "2022-05-03"),
        ("Thailand, yang berulang kali memperingatkan Kamboja, mengecam serangan itu.", "2022-05-03"),
    )
    for second, time in stories:
        last = read(attack, second).events[-1]
        assert (second, None if last.time is None else str(last.time)) == (second, time)


def test_what_was_done_since_a_time_told_before_goes_back_to_it(read: Read) -> None:
    stories = (
        ("Perang berakhir pada 1994.", "Sekitar 200 tentara Thailand tewas sejak itu.", "1994/.."),
        ("Perang berakhir pada 1994.", "Sejak itu, pasukan Kamboja menyerang desa Thailand.", "1994/.."),
        (
            "Thailand mengecam Kamboja.",
            "Jeda runtuh pada Mei 2021 dan sejak itu Kamboja menyerang Thailand.",
            "2021-05/..",
        ),
        (
            "Thailand mengecam Kamboja.",
            "Kamboja merebut kota itu pada 2019 dan sejak itu Thailand menutup perbatasan.",
            "2019/..",
        ),
        (
            "Kamboja menyerang Thailand pada 2019.",
            "Thailand, yang sejak itu menutup perbatasan, mengecam Kamboja.",
            None,
        ),
        ("Kamboja menyerang Thailand pada 2 Mei 2019.", "Pada hari yang sama, Laos menutup perbatasan.", "2019-05-02"),
        (
            "Thailand mengecam Kamboja.",
            "Thailand menuduh Kamboja pada 2 Mei 2019 atas serangan, hari yang sama.",
            "2019-05-02",
        ),
        ("Thailand mengecam Kamboja.", "Menurut PBB, sejak 2019, lebih dari 200 tentara Thailand tewas.", "2019/.."),
    )
    for first, second, time in stories:
        last = read(first, second).events[-1]
        assert (second, None if last.time is None else str(last.time)) == (second, time)


def test_what_a_headline_says_of_soon_is_planned_and_nobody_who_is_to_be_forced_has_done_it(read: Read) -> None:
    record = read("Kamboja Segera Tarik Pasukan dari Thailand", "Kamboja akan menarik pasukannya dari Thailand.")
    assert record.events[0].status is Status.PLANNED
    record = read(
        "Kamboja menyerang Thailand.", "Pasukan Kamboja mengepung kota itu guna memaksa tentara Thailand mundur."
    )
    assert [event.trigger for event in record.events] == ["menyerang", "mengepung"]


def test_what_is_told_behind_some_days_of_its_line_is_of_them(read: Read) -> None:
    record = read(
        "Presiden Kamboja dan Presiden Thailand menandatangani perjanjian pada 3-4 Mei 2021. "
        "Kedua pihak sepakat menarik pasukan."
    )
    assert str(record.events[-1].time) == "2021-05-03/2021-05-04"


def test_a_headline_tells_of_the_act_of_these_days_and_not_of_the_one_that_the_page_recalls(read: Read) -> None:
    headline = "Kamboja dan Thailand Bertempur di Perbatasan"
    history = "Pasukan Kamboja dan Thailand bertempur pada 2011."
    news = "Pasukan Kamboja dan Thailand bertempur pada Selasa (3/5)."
    for body in ((history, news), (news, history)):
        assert str(read(headline, *body).events[0].time) == "2022-05-03"
