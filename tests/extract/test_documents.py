"""Whose words a document holds, and who speaks by a description instead of a name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

LEAD = "Serangan bom di Kandahar menewaskan sepuluh tentara."
OFFICER = "Kolonel Ahmad Zahir mengatakan jalan ditutup."


def speaker(record: PageRecord, line: int) -> str | None:
    (statement,) = (one for one in record.statements if one.evidence.line == line)
    return None if statement.speaker is None else statement.speaker.name


def test_a_report_told_again_is_of_whom_it_was_before(read: Read) -> None:
    before = "Laporan Amnesty International menyebutkan para korban ditembak dari dekat."
    assert "Amnesty" in str(speaker(read(before, OFFICER, "Para pelaku belum ditangkap, kata laporan itu."), 3))


def test_many_reports_speak_for_themselves(read: Read) -> None:
    assert speaker(read(OFFICER, "Laporan-laporan menyebutkan dua bom meledak."), 2) == "Laporan-laporan"


def test_a_report_of_a_body_is_that_bodys(read: Read) -> None:
    record = read(OFFICER, "Laporan awal dari tim penyidik PBB menyebut warga desa itu dibunuh pada malam hari.")
    assert speaker(record, 2) == "tim penyidik PBB"


def test_a_statement_of_the_group_is_the_groups(read: Read) -> None:
    before = "Kelompok Hizbullah menyerang pos itu."
    record = read(before, "Pernyataan kelompok itu, yang disiarkan Senin, menyatakan sepuluh tentara tewas.")
    assert "Hizbullah" in str(speaker(record, 2))


@pytest.mark.parametrize("source", ["kata laporan itu", "demikian laporan Reuters", "kata Reuters"])
def test_who_spoke_is_not_who_only_relays(read: Read, source: str) -> None:
    assert speaker(read(LEAD, f"Gubernur Kandahar mengatakan, jalan ditutup, {source}."), 2) == "Gubernur Kandahar"


def test_according_to_one_and_says_an_outlet_is_told_by_the_one(read: Read) -> None:
    record = read(LEAD, "Menurut kepolisian Kandahar, dua bom meledak bersamaan, kata Reuters.")
    (statement,) = (one for one in record.statements if one.evidence.line == 2)
    assert statement.speaker is not None
    assert "kepolisian" in statement.speaker.name
    assert statement.relayed_by == ("Reuters",)


def test_a_witness_called_by_name_speaks_by_that_name(read: Read) -> None:
    assert speaker(read(LEAD, "Dua bom meledak, kata seorang warga bernama Abdul Rahim."), 2) == "Abdul Rahim"


def test_the_leader_of_a_side_is_the_one_of_it_whom_the_page_names(read: Read) -> None:
    record = read(
        "Pemimpin Hizbullah mengatakan perang belum berakhir.",
        "Hassan Nasrallah berbicara di Beirut.",
        published="2010-05-05",
    )
    assert speaker(record, 1) == "Hassan Nasrallah"


def test_a_leader_among_several_has_no_name(read: Read) -> None:
    record = read("Seorang pemimpin Hizbullah mengatakan perang belum berakhir.", "Hassan Nasrallah berbicara.")
    assert speaker(record, 1) == "pemimpin Hizbullah"


def test_a_surname_is_that_of_the_first_who_bears_it(read: Read) -> None:
    record = read(
        "Gubernur Ahmad Zahir tiba di kota itu.",
        "Pada hari Senin Zahir mengatakan jalan masih ditutup.",
        "Ia adalah putra Karim Zahir, yang tewas ditembak.",
    )
    assert speaker(record, 2) == "Ahmad Zahir"


def test_a_joint_statement_is_no_one_speakers(read: Read) -> None:
    record = read(
        "Kesepakatan itu diumumkan lewat pernyataan bersama Rusia dan Turki.",
        OFFICER,
        "Kedua negara akan mematuhi gencatan senjata, demikian bunyi pernyataan itu.",
    )
    assert "pernyataan bersama" in str(speaker(record, 3))


def test_an_unnamed_official_is_nobody_told_before(read: Read) -> None:
    before = "Pasukan Pantai Gading dikerahkan ke perbatasan."
    record = read(before, "Perbatasan ditutup, kata seorang pejabat tinggi militer di kota itu.")
    assert "pejabat" in str(speaker(record, 2))


def test_an_agency_told_of_is_no_part_of_the_words(read: Read) -> None:
    record = read(LEAD, "Gubernur Kandahar mengatakan kepada AFP korban tewas bisa bertambah.")
    (statement,) = (one for one in record.statements if one.evidence.line == 2)
    assert sum(span.end - span.start for span in statement.content) == len("korban tewas bisa bertambah")


def test_an_official_named_beside_the_office_speaks_by_name(read: Read) -> None:
    record = read(LEAD, "Seorang pejabat senior dewan keamanan, Hossein Rafsani, mengatakan jalan ditutup.")
    assert speaker(record, 2) == "Hossein Rafsani"


def test_the_secretary_general_is_the_one_of_the_body_whom_the_world_knows(read: Read) -> None:
    record = read(
        "Ketua PBB Ban Ki-moon tiba di Kairo bersama Angela Kane dari PBB.",
        "Sekjen PBB memperingatkan bahwa perang akan meluas.",
        published="2010-05-05",
    )
    assert speaker(record, 2) == "Ban Ki-moon"


def test_a_report_of_a_body_by_its_letters_is_that_bodys(read: Read) -> None:
    assert speaker(read(OFFICER, "Menurut laporan CIA, dua kelompok membunuh para petani."), 2) == "CIA"


def test_what_a_statement_says_among_other_things_is_of_its_body(read: Read) -> None:
    record = read(OFFICER, "Serangan itu kejam, begitu isi pernyataan Kementerian Luar Negeri Iran.")
    assert "Kementerian Luar Negeri Iran" in str(speaker(record, 2))
