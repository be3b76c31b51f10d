"""Who speaks: names beside a title, people known by another name, "mereka", the described, the papers pointed at."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

LEAD = "Serangan bom di Kandahar menewaskan sepuluh tentara."
PERSON = "Letnan Karim Daulat mengatakan jalan itu ditutup."


def speaker(record: PageRecord, line: int) -> str | None:
    (statement,) = (one for one in record.statements if one.evidence.line == line)
    return None if statement.speaker is None else statement.speaker.name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Bom itu ditanam semalam, kata Ketua Komite Keamanan di Komite Pertahanan Senat Karim Daulat kepada radio.",
            "Karim Daulat",
        ),
        ("Bom itu ditanam semalam, kata Kepala Penyelidik di kepolisian Kolonel Karim Daulat.", "Karim Daulat"),
        ("Bom itu ditanam semalam, kata Mayor Jenderal Karim Daulat, pemimpin Pusat Bencana Daerah.", "Karim Daulat"),
        ("Bom itu ditanam semalam, kata seseorang yang memperkenalkan diri sebagai Karim Daulat.", "Karim Daulat"),
        ("Bom itu ditanam semalam, kata seorang saksi, yang minta dipanggil Karim Daulat.", "Karim Daulat"),
        ("Menurut juru bicara itu, Karim Daulat, bom tersebut ditanam semalam.", "Karim Daulat"),
    ],
)
def test_the_name_beside_an_office_speaks(read: Read, text: str, name: str) -> None:
    assert str(speaker(read(LEAD, text), 2)).endswith(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kami menolak perundingan itu, kata Ketua Partai Fajar.", "Ketua Partai Fajar"),
        ("Bom itu ditanam semalam, kata seorang pejabat di kantor Presiden Karim Daulat.", "pejabat"),
        ("Seorang yang selamat mengatakan polisi menembaki bus.", "Seorang yang selamat"),
        (
            "Bom itu ditanam semalam, kata salah seorang pada rapat itu, yang minta namanya dirahasiakan.",
            "salah seorang pada rapat itu",
        ),
    ],
)
def test_no_name_is_made_of_what_only_describes_a_speaker(read: Read, text: str, name: str) -> None:
    assert speaker(read(LEAD, text), 2) == name


def test_another_officer_is_not_the_one_before(read: Read) -> None:
    record = read("Kolonel Karim Daulat mengatakan jalan itu aman.", "Kolonel lain mengatakan jalan itu ditutup.")
    assert speaker(record, 2) != "Karim Daulat"


@pytest.mark.parametrize("before", ["Beberapa sumber diplomatik", "Dua saksi mata", "Polisi Kandahar"])
def test_they_who_say_more_are_those_who_spoke(read: Read, before: str) -> None:
    record = read(f"{before} mengatakan tentara menembak seorang diplomat.", "Mereka mengatakan pelakunya kabur.")
    assert speaker(record, 2) == speaker(record, 1)


def test_they_are_the_crowd_told_of_after_who_spoke(read: Read) -> None:
    record = read(PERSON, "Ribuan warga berunjuk rasa di alun-alun. Mereka menuduh tentara menembaki para petani.")
    assert speaker(record, 2) != "Karim Daulat"


def test_a_description_with_itu_is_who_spoke_last(read: Read) -> None:
    record = read("Amina Daulat ditembak di depan rumahnya.", "Mereka datang pagi hari, kata perempuan asal Herat itu.")
    assert speaker(record, 2) == "Amina Daulat"


def test_the_paper_pointed_at_is_the_outlet_named_last(read: Read) -> None:
    record = read(
        PERSON, "Pos itu diserang, demikian laporan harian Haaretz.", "Harian itu melaporkan dua tentara tewas."
    )
    assert "Haaretz" in str(speaker(record, 3))


def test_a_nameless_group_is_the_one_its_words_name(read: Read) -> None:
    record = read(
        "Sebuah kelompok yang dekat dengan Al-Qaeda menyatakan mereka membunuh lima polisi.",
        "Taliban telah memberi waktu sehari kepada pemerintah, kata kelompok itu dalam pernyataannya.",
    )
    assert "Taliban" in str(speaker(record, 2))


def test_what_a_speech_refers_to_is_no_part_of_it(read: Read) -> None:
    text = (
        "Karena mereka takut, karena mereka tersangkanya, kata Karim Daulat, merujuk kepada pembunuhan wali kota itu."
    )
    record = read(LEAD, text)
    (statement,) = record.statements
    assert [span.of(record.page.text) for span in statement.content] == [text.split(", kata", maxsplit=1)[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Juru bicara Taliban, Karim Daulat, ketika diminta menanggapi itu, mengatakan jalan aman.",
            "Karim Daulat",
        ),
        ("Hizbullah berusaha menggulingkan Seniora, dan Prancis memperingatkan bahwa jalan tidak aman.", "Prancis"),
    ],
)
def test_the_nearest_clause_has_the_speaker(read: Read, text: str, name: str) -> None:
    assert speaker(read(LEAD, text), 2) == name


def test_a_cue_joined_to_a_closing_one_has_its_speaker(read: Read) -> None:
    record = read(LEAD, "Polisi dilatih di sana, kata Karim Daulat, dan menambahkan bahwa jalan itu aman.")
    (statement,) = record.statements
    assert (statement.speaker and statement.speaker.name, len(statement.content)) == ("Karim Daulat", 2)


def test_they_behind_a_closing_cue_are_who_spoke(read: Read) -> None:
    record = read("Beberapa pejabat mengatakan jalan itu aman.", "Lima petani dibunuh oleh para pemburu, kata mereka.")
    assert speaker(record, 2) == speaker(record, 1)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kami ditembak di rumah, kata adik Karim Daulat.", "adik Karim Daulat"),
        ("Kami ditembak di rumah, kata istrinya, Amina Daulat.", "Amina Daulat"),
        ("Ayah Daulat, seorang pemuka Islam, membantah bahwa putranya menyerang pos itu.", "Ayah Daulat"),
    ],
)
def test_kin_are_not_whom_they_belong_to(read: Read, text: str, name: str) -> None:
    assert speaker(read(LEAD, text), 2) == name
