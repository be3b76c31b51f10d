"""Statements: whose words, which words, by what cue, through whom (CODEBOOK §5)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from runut.record.claims import Statement, StatementKind
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]


def speaker(statement: Statement) -> tuple[str, str | None] | None:
    return None if statement.speaker is None else (statement.speaker.name, statement.speaker.party)


def content(record: PageRecord, index: int = 0) -> list[str]:
    return [span.of(record.page.text) for span in record.statements[index].content]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Serangan ini biadab,” kata Menteri Luar Negeri Polandia.", "Serangan ini biadab"),
        ('"Serangan ini biadab", ujar Menteri Luar Negeri Polandia.', "Serangan ini biadab"),
        ("Menteri Luar Negeri Polandia berkata, “Serangan ini biadab.”", "Serangan ini biadab"),
        ('Menteri Luar Negeri Polandia menyatakan: "Serangan ini biadab."', "Serangan ini biadab"),
        ("«Serangan ini biadab,» kata Menteri Luar Negeri Polandia.", "Serangan ini biadab"),
    ],
)
def test_words_in_quotation_marks_are_direct_speech(read: Read, text: str, words: str) -> None:
    record = read(text)
    (statement,) = record.statements
    assert statement.kind is StatementKind.DIRECT
    assert speaker(statement) == ("Menteri Luar Negeri Polandia", "POL")
    assert content(record) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jalan itu sudah aman, kata Menteri Pertahanan Norwegia.", "Jalan itu sudah aman"),
        ("Menteri Pertahanan Norwegia mengatakan bahwa jalan itu sudah aman.", "jalan itu sudah aman"),
        ("Menurut Menteri Pertahanan Norwegia, jalan itu sudah aman.", "jalan itu sudah aman"),
        ("Jalan itu sudah aman, menurut Menteri Pertahanan Norwegia.", "Jalan itu sudah aman"),
        ("Jalan itu sudah aman, demikian kata Menteri Pertahanan Norwegia.", "Jalan itu sudah aman"),
        ("Menteri Pertahanan Norwegia mengatakan kepada wartawan bahwa jalan itu aman.", "jalan itu aman"),
    ],
)
def test_retold_words_are_indirect_speech(read: Read, text: str, words: str) -> None:
    record = read(text)
    (statement,) = record.statements
    assert statement.kind is StatementKind.INDIRECT
    assert speaker(statement) == ("Menteri Pertahanan Norwegia", "NOR")
    assert content(record) == [words]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("“Serangan ini biadab,” kata Presiden Kolombia.", "kata"),
        ("“Serangan ini biadab,” ujar Presiden Kolombia.", "ujar"),
        ("Presiden Kolombia menegaskan bahwa jalan itu aman.", "menegaskan"),
        ("Menurut Presiden Kolombia, jalan itu aman.", "Menurut"),
    ],
)
def test_the_cue_is_the_word_of_speech_where_it_stands(read: Read, text: str, cue: str) -> None:
    record = read(text)
    (statement,) = record.statements
    assert statement.cue == cue
    assert statement.cue_span is not None
    assert statement.cue_span.of(record.page.text) == cue


def test_a_named_speaker_goes_by_name(read: Read) -> None:
    (statement,) = read("“Serangan ini biadab,” kata Menteri Pertahanan Norwegia Kari Solheim.").statements
    assert speaker(statement) == ("Kari Solheim", "NOR")


def test_a_split_quotation_is_one_statement_with_two_stretches(read: Read) -> None:
    record = read("“Kami menolak usul itu,” kata Presiden Kolombia, “karena usul itu merugikan rakyat.”")
    (statement,) = record.statements
    assert statement.kind is StatementKind.DIRECT
    assert content(record) == ["Kami menolak usul itu", "karena usul itu merugikan rakyat"]


def test_a_second_cue_of_one_speaker_goes_on_the_statement(read: Read) -> None:
    record = read("Jalan itu aman, kata Presiden Kolombia, seraya menambahkan bahwa warga boleh pulang.")
    (statement,) = record.statements
    assert speaker(statement) == ("Presiden Kolombia", "COL")
    assert content(record) == ["Jalan itu aman", "warga boleh pulang"]


@pytest.mark.parametrize("line", ["Warga boleh pulang, katanya.", "“Warga boleh pulang,” ujarnya."])
def test_a_cue_with_nya_goes_back_to_the_last_speaker(read: Read, line: str) -> None:
    _, second = read("Presiden Kolombia mengatakan bahwa jalan itu aman.", line).statements
    assert speaker(second) == ("Presiden Kolombia", "COL")


@pytest.mark.parametrize("line", ["Menurut dia, warga boleh pulang.", "Dia menambahkan bahwa warga boleh pulang."])
def test_a_pronoun_speaks_for_the_last_speaker_and_says_so(read: Read, line: str) -> None:
    _, second = read("Presiden Kolombia mengatakan bahwa jalan itu aman.", line).statements
    assert speaker(second) == ("Presiden Kolombia", "COL")


def test_a_name_and_a_colon_in_a_headline_give_a_statement(read: Read) -> None:
    record = read("Kota itu sepi.", title="Kremlin: Kami tidak tahu soal serangan itu")
    (statement,) = record.statements
    assert (speaker(statement), statement.cue) == (("Kremlin", "RUS"), None)
    assert content(record) == ["Kami tidak tahu soal serangan itu"]


def test_a_short_name_in_a_headline_speaks_by_its_full_name(read: Read) -> None:
    record = read("Presiden Turki Recep Tayyip Erdogan mengecam serangan itu.", title="Erdogan: Kami akan membalas")
    assert speaker(record.statements[0]) == ("Recep Tayyip Erdogan", "TUR")


@pytest.mark.parametrize("mark", ["“", '"'])
def test_a_quotation_over_several_lines_has_one_speaker_and_a_statement_a_line(read: Read, mark: str) -> None:
    close = "”" if mark == "“" else '"'
    record = read(
        f"{mark}Kami tidak takut kepada siapa pun.",
        f"{mark}Rakyat kami ingin damai,{close} kata Presiden Kolombia.",
    )
    first, second = record.statements
    assert (first.cue, second.cue) == (None, "kata")
    assert speaker(first) == speaker(second) == ("Presiden Kolombia", "COL")
    assert [statement.evidence.line for statement in record.statements] == [1, 2]


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("“Kami siap berunding,” kata Menlu Iran seperti dikutip Reuters.", ("Reuters",)),
        ("“Kami siap berunding,” kata Menlu Iran kepada Al Jazeera.", ("Al Jazeera",)),
        ("“Kami siap berunding,” kata Menlu Iran kepada kantor berita AFP.", ("AFP",)),
        ("“Kami siap berunding,” kata Menlu Iran.", ()),
    ],
)
def test_the_agency_between_speaker_and_page_is_the_relay(read: Read, text: str, relay: tuple[str, ...]) -> None:
    (statement,) = read(text).statements
    assert speaker(statement) == ("Menlu Iran", "IRN")
    assert statement.relayed_by == relay


def test_whom_an_agency_cites_is_the_speaker(read: Read) -> None:
    (statement,) = read("“Jalan itu aman,” kata kantor berita Xinhua mengutip Presiden Kolombia.").statements
    assert speaker(statement) == ("Presiden Kolombia", "COL")
    assert statement.relayed_by == ("Xinhua",)


def test_a_quotation_that_opens_the_next_sentence_goes_on_the_statement(read: Read) -> None:
    record = read("“Rakyat ingin damai,” kata Presiden Kolombia. “Kami akan berunding dengan ELN.”")
    (statement,) = record.statements
    assert speaker(statement) == ("Presiden Kolombia", "COL")
    assert content(record) == ["Rakyat ingin damai", "Kami akan berunding dengan ELN"]


def test_a_statement_named_in_the_opening_is_no_speaker_of_its_own(read: Read) -> None:
    (statement,) = read("Dalam sebuah pernyataan, militer Israel mengatakan bahwa jalan itu aman.").statements
    assert speaker(statement) == ("militer Israel", "ISR")


def test_words_in_the_first_person_are_direct_speech_without_marks_too(read: Read) -> None:
    (statement,) = read("Kami akan bertahan, kata Presiden Kolombia.").statements
    assert statement.kind is StatementKind.DIRECT


def test_two_speakers_in_one_sentence_are_two_statements(read: Read) -> None:
    text = "Pemerintah Ethiopia mengatakan 20 prajurit gugur, sementara TPLF mengklaim telah merebut kota itu."
    found = read(text).statements
    assert [speaker(statement) for statement in found] == [("Pemerintah Ethiopia", "ETH"), ("TPLF", "TPLF")]


def test_people_nobody_names_speak_by_the_words_for_them(read: Read) -> None:
    (statement,) = read("“Kami mundur,” kata penduduk setempat.").statements
    assert speaker(statement) == ("penduduk setempat", None)


def test_a_quotation_without_any_speaker_keeps_its_words(read: Read) -> None:
    record = read("“Jalan itu sudah aman bagi semua warga.”")
    (statement,) = record.statements
    assert (statement.speaker, statement.cue) == (None, None)
    assert content(record) == ["Jalan itu sudah aman bagi semua warga"]


@pytest.mark.parametrize(
    "text",
    [
        "Prancis mendesak kedua pihak menahan diri.",
        "India menuduh Pakistan.",
        "Ukraina menolak usul itu.",
        "Pasukan Rusia mundur dari desa itu.",
        "Operasi yang disebut “Badai Gurun” itu berakhir.",
    ],
)
def test_a_deed_and_a_quoted_name_are_no_statements(read: Read, text: str) -> None:
    assert read(text).statements == ()


def test_an_accusation_with_a_clause_of_its_own_is_also_a_statement(read: Read) -> None:
    record = read("India menuduh Pakistan menembaki pos perbatasan.")
    (statement,) = record.statements
    assert (speaker(statement), statement.kind) == (("India", "IND"), StatementKind.INDIRECT)
    assert content(record) == ["Pakistan menembaki pos perbatasan"]


def test_what_a_speaker_tells_is_attributed_to_them(read: Read) -> None:
    (event,) = read("Menurut Kementerian Pertahanan Rusia, pasukan Ukraina menembaki Donetsk.").events
    assert event.attribution == ("Kementerian Pertahanan Rusia",)


def test_what_the_newsroom_tells_is_attributed_to_nobody(read: Read) -> None:
    (event,) = read("Pasukan Ukraina menembaki gudang itu.").events
    assert event.attribution == ()


def test_the_evidence_covers_the_content_and_its_sentence_covers_the_cue(read: Read) -> None:
    record = read("“Serangan ini biadab,” kata Presiden Kolombia.")
    (statement,) = record.statements
    evidence, cue = statement.evidence, statement.cue_span
    assert cue is not None
    assert (evidence.start, evidence.end) == (statement.content[0].start, statement.content[-1].end)
    assert evidence.sentence.covers(cue)


def test_every_statement_says_why_it_has_its_speaker(read: Read) -> None:
    (statement,) = read("“Serangan ini biadab,” kata Presiden Kolombia.").statements
    assert [step.what for step in statement.steps] == ["speaker"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Presiden Kolombia menilai usul itu gegabah.", "usul itu gegabah"),
        ("Presiden Kolombia menyebut tuduhan itu omong kosong.", "tuduhan itu omong kosong"),
        ("Presiden Kolombia menyebut rencana mundur itu sebagai kekeliruan.", "rencana mundur itu sebagai kekeliruan"),
        ("Presiden Kolombia memperkirakan 40 warga tewas.", "40 warga tewas"),
        ("Presiden Kolombia membantah telah mengirim tentara.", "telah mengirim tentara"),
        ("Presiden Kolombia membantah ada tentaranya di sana.", "ada tentaranya di sana"),
        ("Presiden Kolombia mengaku belum menerima laporan.", "belum menerima laporan"),
        ("Presiden Kolombia menyatakan masih menunggu laporan.", "masih menunggu laporan"),
        ("Presiden Kolombia meyakinkan warga bahwa jalan itu aman.", "jalan itu aman"),
        ("Presiden Kolombia memastikan segera bahwa jalan itu aman.", "jalan itu aman"),
        ("Presiden Kolombia mencatat 18 pelanggaran sejak Mei.", "18 pelanggaran sejak Mei"),
        ("Presiden Kolombia memberi angka lain: 12 tewas.", "12 tewas"),
        ("Jalan itu sudah aman, Presiden Kolombia melaporkan.", "Jalan itu sudah aman"),
        ("“Kami akan menyerang lagi,” Presiden Kolombia memperingatkan.", "Kami akan menyerang lagi"),
        ("“Kami akan menyerang lagi,” teriak Presiden Kolombia.", "Kami akan menyerang lagi"),
        ("Seperti dikatakan Presiden Kolombia, jalan itu aman.", "jalan itu aman"),
    ],
)
def test_a_cue_governs_a_clause_of_its_own_words(read: Read, text: str, words: str) -> None:
    record = read(text)
    (statement,) = record.statements
    assert speaker(statement) == ("Presiden Kolombia", "COL")
    assert content(record) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Kolombia membantah tuduhan itu.",
        "Presiden Kolombia membantah tuduhan itu dan menangkap dua orang.",
        "Presiden Kolombia tidak menyebut sanksi.",
        "Presiden Kolombia mengimbau warga menyerahkan senjata.",
        "Presiden Kolombia mengatakan hal itu di Bogota.",
        "ELN mengaku bertanggung jawab atas serangan itu.",
        "Klaim mereka belum dapat dibuktikan, sehingga klaim itu diabaikan.",
    ],
)
def test_a_cue_that_governs_no_clause_makes_no_statement(read: Read, text: str) -> None:
    assert read(text).statements == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Serangan itu, kata Presiden Kolombia, dilakukan ELN.", ["Serangan itu", "dilakukan ELN"]),
        ("Pasukan itu, menurut Presiden Kolombia, sudah mundur.", ["Pasukan itu", "sudah mundur"]),
        ("Pasukan itu, Presiden Kolombia menambahkan, akan mundur.", ["Pasukan itu", "akan mundur"]),
        ("Rapat ditunda karena, kata Presiden Kolombia, jalan belum aman.", ["jalan belum aman"]),
        (
            "Jalan aman, kata Presiden Kolombia kepada pers, dan warga boleh pulang.",
            ["Jalan aman", "warga boleh pulang"],
        ),
        ("Jalan aman, kata Presiden Kolombia, beberapa jam setelah ledakan itu.", ["Jalan aman"]),
    ],
)
def test_words_go_on_after_a_cue_that_parts_them(read: Read, text: str, words: list[str]) -> None:
    record = read(text)
    assert speaker(record.statements[0]) == ("Presiden Kolombia", "COL")
    assert content(record) == words


def test_words_in_marks_that_close_retold_words_are_a_statement_of_their_own(read: Read) -> None:
    record = read("Presiden Kolombia mengatakan pasukannya tetap di sana “sampai hari terakhir perang ini”.")
    retold, direct = record.statements
    assert (retold.kind, direct.kind) == (StatementKind.INDIRECT, StatementKind.DIRECT)
    assert (content(record), content(record, 1)) == (["pasukannya tetap di sana"], ["sampai hari terakhir perang ini"])
    assert retold.cue_span == direct.cue_span


def test_a_quoted_name_stays_in_retold_words(read: Read) -> None:
    record = read("Presiden Kolombia mengatakan rapat “teroris ELN” itu dibubarkan.")
    assert content(record) == ["rapat “teroris ELN” itu dibubarkan"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Kolombia menuduh ELN menembaki warga, tuduhan yang dibantah ELN.", "ELN menembaki warga"),
        ("Kolombia mengatakan jalan itu aman, seraya meminta warga pulang.", "jalan itu aman"),
        ("Kolombia menyimpulkan bahwa ELN menembaki warga, dan menangkap 20 orang.", "ELN menembaki warga"),
        ("Kolombia, yang menyebut ELN menembaki warga, menolak berunding.", "ELN menembaki warga"),
        ("Kolombia menuduh ELN menembaki warga, hanya dua hari setelah rapat itu.", "ELN menembaki warga"),
        ("Kolombia mengatakan kapal itu tenggelam, yang menurut ELN ditembak.", "kapal itu tenggelam"),
    ],
)
def test_the_newsrooms_own_words_end_a_statement(read: Read, text: str, words: str) -> None:
    record = read(text)
    assert speaker(record.statements[0]) == ("Kolombia", "COL")
    assert content(record) == [words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Juru bicara Kodam Rimba Jaya, Letkol Surya Wijaya, mengatakan jalan itu aman.", "Surya Wijaya"),
        ("Perwakilan ELN di Quito, Pablo Cardenas, mengatakan jalan itu aman.", "Pablo Cardenas"),
        ("Pablo Cardenas, yang mengaku juru bicara ELN, mengatakan jalan itu aman.", "Pablo Cardenas"),
        ("Pablo Cardenas (54), petani kopi, mengatakan jalan itu aman.", "Pablo Cardenas"),
        ("“Jalan itu aman,” kata juru bicara polisi, Mayor Pablo Cardenas.", "Pablo Cardenas"),
        ("“Jalan itu aman,” kata dr. Pablo Cardenas.", "Pablo Cardenas"),
        ("Pablo Cardenas seperti dikutip Reuters mengatakan jalan itu aman.", "Pablo Cardenas"),
        ("Radio Bogota, yang mengutip kementerian kesehatan, mengatakan jalan itu aman.", "kementerian kesehatan"),
        ("Menurut catatan sebuah lembaga pemantau, jalan itu aman.", "lembaga pemantau"),
        ("Menurut teks yang beredar, jalan itu aman.", "teks"),
    ],
)
def test_the_speaker_is_whom_the_words_beside_the_cue_name(read: Read, text: str, name: str) -> None:
    (statement,) = read(text).statements
    assert speaker(statement) is not None
    assert statement.speaker is not None
    assert statement.speaker.name == name


@pytest.mark.parametrize(
    "first",
    [
        "Tuduhan itu dibantah juru bicara ELN, Pablo Cardenas.",
        "Di Quito, Pablo Cardenas menutup rapat itu.",
        "Pablo Cardenas menyebut usul itu gegabah.",
    ],
)
@pytest.mark.parametrize(
    "second", ["Menurut dia, jalan itu aman.", "“Jalan itu aman,” katanya.", "Ia mengatakan jalan aman."]
)
def test_a_pronoun_speaks_for_whom_the_sentence_before_is_about(read: Read, first: str, second: str) -> None:
    record = read("Presiden Kolombia mengatakan bahwa perang belum usai.", f"{first} {second}")
    last = record.statements[-1].speaker
    assert last is not None
    assert last.name == "Pablo Cardenas"


def test_a_second_cue_shares_the_speaker_of_the_first(read: Read) -> None:
    found = read("Menteri Pertahanan Norwegia mengatakan jalan aman dan menuduh ELN menembaki warga.").statements
    assert [speaker(statement) for statement in found] == [("Menteri Pertahanan Norwegia", "NOR")] * 2


def test_an_agency_that_closes_a_sentence_only_relays_it(read: Read) -> None:
    (statement,) = read("Presiden Kolombia mengatakan jalan itu aman, kata kantor berita Xinhua.").statements
    assert speaker(statement) == ("Presiden Kolombia", "COL")
    assert statement.relayed_by == ("Xinhua",)


def test_verbs_of_speech_in_a_headline_give_statements(read: Read) -> None:
    record = read("Kota itu sepi.", title="Kolombia Sebut Tiga Gerilyawan Tewas, ELN Klaim Tembak Dua Tentara")
    assert [speaker(statement) for statement in record.statements] == [("Kolombia", "COL"), ("ELN", "ELN")]
    assert [content(record, n) for n in (0, 1)] == [["Tiga Gerilyawan Tewas"], ["Tembak Dua Tentara"]]


def test_a_place_before_a_colon_in_a_headline_does_not_speak(read: Read) -> None:
    assert read("Kota itu sepi.", title="Perundingan di Kolombia: Gencatan Senjata Disepakati").statements == ()


def test_plain_words_in_the_first_person_reach_back_to_where_they_begin(read: Read) -> None:
    record = read("Kami tidak takut. Perintah saya jelas, kata Presiden Kolombia.")
    assert content(record) == ["Kami tidak takut. Perintah saya jelas"]


def test_a_cue_joined_to_a_request_has_the_requests_speaker(read: Read) -> None:
    (statement,) = read(
        "Menteri Pertahanan Norwegia mendesak ELN mundur dan memperingatkan bahwa waktu habis."
    ).statements
    assert speaker(statement) == ("Menteri Pertahanan Norwegia", "NOR")


def test_two_signs_in_a_row_are_no_word(read: Read) -> None:
    (statement,) = read("“Jalan itu sudah aman,” tutur Presiden Kolombia.").statements
    assert (speaker(statement), statement.cue) == (("Presiden Kolombia", "COL"), "tutur")


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Kerusuhan itu menurut polisi menelan 33 nyawa.", "polisi", ["Kerusuhan itu", "menelan 33 nyawa"]),
        (
            "Zapatero, yang sehari sebelumnya mengungkapkan bahwa keadaan akan membaik, menyerang ETA.",
            "Zapatero",
            ["keadaan akan membaik"],
        ),
        (
            "Iran memastikan tidak ada tentara yang tewas dalam serangan itu.",
            "Iran",
            ["tidak ada tentara yang tewas dalam serangan itu"],
        ),
        (
            "Partai oposisi menilai bom itu membuktikan kegagalan pemerintah.",
            "Partai oposisi",
            ["bom itu membuktikan kegagalan pemerintah"],
        ),
        ("Pemimpin Sinn Fein menyatakan sedih atas serangan itu.", "Pemimpin Sinn Fein", ["sedih atas serangan itu"]),
        ("Suriah menyatakan bersedia berunding dengan Israel.", "Suriah", ["bersedia berunding dengan Israel"]),
    ],
)
def test_words_end_where_their_clause_does(read: Read, text: str, speaker: str, content: list[str]) -> None:
    (statement,) = read(text).statements
    assert statement.speaker is not None
    found = [text[span.start : span.end] for span in statement.content]
    assert (statement.speaker.name, found) == (speaker, content)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Di Kidal saja, kata Ibrahim Toure dari dewan kota, 900 keluarga mengungsi.",
            ["Di Kidal saja", "900 keluarga mengungsi"],
        ),
        (
            "Serangan itu pelanggaran nyata, demikian Mali, seperti dikutip dari AFP.",
            ["Serangan itu pelanggaran nyata"],
        ),
        ("Sisanya, kata perempuan asal Gao itu, sudah habis terbakar.", ["Sisanya", "sudah habis terbakar"]),
        ("Hak warga, demikian kementerian itu, dijamin undang-undang.", ["Hak warga", "dijamin undang-undang"]),
        ("Sejak itu, menurut Palang Merah, tahun ini 40 rumah sakit ditutup.", ["tahun ini 40 rumah sakit ditutup"]),
        ("Mali mengklaim tiga desa direbut, sementara kubu lawan membantah kabar itu.", ["tiga desa direbut"]),
        (
            "Lebih dari 500 orang tewas menurut Palang Merah, sementara penduduk masih mencari korban.",
            ["Lebih dari 500 orang tewas"],
        ),
    ],
)
def test_the_words_end_where_the_newsroom_goes_on(read: Read, text: str, words: list[str]) -> None:
    assert content(read(text)) == words


@pytest.mark.parametrize("text", ["Manila membantah terlibat.", "Manila menyatakan puas."])
def test_one_word_after_a_denial_or_a_feeling_says_nothing(read: Read, text: str) -> None:
    assert not read(text).statements


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('Amina Diallo duduk di tenda itu. "Kami lari tanpa membawa apa-apa," tuturnya.', "Amina Diallo"),
        ("Menteri Luar Negeri Togo diam. Presiden Mali masih ragu; damai masih jauh, katanya.", "Presiden Mali"),
        ('Taliban menanggapi dengan keras. "Amerika akan menyesal," demikian pernyataan kelompok itu.', "Taliban"),
        ("Hamas menembaki Hizbullah. Kelompok itu mengatakan pos itu sudah direbut.", "Hamas"),
        ("ECOWAS mengirim utusan ke Togo. Juru bicaranya mengatakan sanksi akan dicabut.", "Juru bicara ECOWAS"),
        ("Sarjono (54), petani kakao, mengaku mendengar tembakan.", "Sarjono"),
        ("Tembakan terdengar, kata Danpos Rahwana Barat, AKBP Dedi Kusnandar, di markasnya.", "Dedi Kusnandar"),
        ("Gudang itu dijarah lebih dulu, kata lembaga kemanusiaan berpusat di Oxford, Oxfam, Jumat.", "Oxfam"),
        (
            "Para tawanan sudah bebas, kata Kantor Berita Xinhua mengutip pernyataan Menteri Luar Negeri Norwegia.",
            "Menteri Luar Negeri Norwegia",
        ),
        ('"Saya sudah memaafkan," ucap Yohana Kogoya lirih.', "Yohana Kogoya"),
    ],
)
def test_the_speaker_is_whom_the_story_means(read: Read, text: str, name: str) -> None:
    found = speaker(read(text).statements[-1])
    assert found is not None
    assert found[0] == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mali menyalahkan warga yang, katanya, menyembunyikan para pejuang.", "menyembunyikan para pejuang"),
        ("Niger mengakui ada latihan, namun menurutnya meriam diarahkan ke gurun.", "meriam diarahkan ke gurun"),
        (
            "Mali berdalih alat berat untuk menggali reruntuhan belum tiba.",
            "alat berat untuk menggali reruntuhan belum tiba",
        ),
    ],
)
def test_words_stand_where_the_cue_opens_them(read: Read, text: str, words: str) -> None:
    assert content(read(text), -1) == [words]


def test_a_cue_that_says_its_speaker_takes_no_name_after_it(read: Read) -> None:
    record = read("Menteri Pertahanan Norwegia tiba. “Kami tidak takut,” katanya Senin malam.")
    assert speaker(record.statements[0]) == ("Menteri Pertahanan Norwegia", "NOR")


def test_a_cue_that_ends_like_a_possessor_takes_the_name_after_it(read: Read) -> None:
    record = read("“Apakah kami harus diam saja?” tanya Menteri Pertahanan Norwegia.")
    assert speaker(record.statements[0]) == ("Menteri Pertahanan Norwegia", "NOR")


def test_whoever_told_a_thing_goes_on_speaking(read: Read) -> None:
    record = read("Hal itu disampaikan Menteri Pertahanan Norwegia di Oslo. “Kami ingin damai,” katanya.")
    assert speaker(record.statements[-1]) == ("Menteri Pertahanan Norwegia", "NOR")


def test_a_refusal_to_say_is_no_statement(read: Read) -> None:
    assert not read("Polandia enggan menyebut serangan itu sebagai pelanggaran.").statements


def test_a_headline_gives_the_words_before_its_closing_cue(read: Read) -> None:
    record = read("Perang itu berlanjut.", title="Perang Akan Berlangsung Lama, Kata Polandia")
    assert speaker(record.statements[0]) == ("Polandia", "POL")
    assert content(record) == ["Perang Akan Berlangsung Lama"]


def test_a_name_that_belongs_to_the_words_before_a_colon_does_not_speak(read: Read) -> None:
    assert not read("Perang itu berlanjut.", title="Kerusuhan Kirgizstan: Perbatasan Ditutup").statements


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Ini bukan soal menang, melainkan soal hidup, kata Menteri Pertahanan Norwegia di Oslo, Senin.",
            "Ini bukan soal menang, melainkan soal hidup",
        ),
        (
            "Kami seperti ditinggal di tengah jalan, kata Menteri Pertahanan Norwegia, mantan jenderal, di Oslo.",
            "Kami seperti ditinggal di tengah jalan",
        ),
        (
            "Delapan langkah sudah dilaksanakan, kata Norwegia, namun Mali mengeluh bahwa uangnya belum tiba.",
            "Delapan langkah sudah dilaksanakan",
        ),
        (
            "Mali menyatakan pasukannya sudah pulang, sementara Niger untuk kedua kali menuntut ganti rugi.",
            "pasukannya sudah pulang",
        ),
        ("Mali mengatakan serangan itu salah, dan belum menarik pasukannya.", "serangan itu salah"),
        ("Norwegia memperingatkan akan membalas bila kapalnya ditembaki.", "membalas bila kapalnya ditembaki"),
        ("Palang Merah menaksir 4.000, kebanyakan anak-anak.", "4.000, kebanyakan anak-anak"),
    ],
)
def test_what_another_does_or_says_is_not_in_the_words(read: Read, text: str, words: str) -> None:
    assert content(read(text)) == [words]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Militer Israel memperkirakan dua puluh di antaranya petempur dan menyatakan rumah itu kosong.",
            "Militer Israel",
        ),
        ("“Kami menolak perjanjian itu,” kata anggota NUG, Khin Maung Thiri, lewat telepon.", "Khin Maung Thiri"),
        (
            "Menteri Pertahanan Norwegia tiba. “Siapa melindungi kami? Tentara tidak. Hanya ibu saya,” ujarnya.",
            "Menteri Pertahanan Norwegia",
        ),
    ],
)
def test_whoever_is_named_in_the_words_does_not_speak_them(read: Read, text: str, name: str) -> None:
    found = speaker(read(text).statements[-1])
    assert found is not None
    assert found[0] == name


def test_a_cue_right_behind_the_relative_word_opens_the_words(read: Read) -> None:
    record = read("Mali menyiarkan gambar yang katanya menunjukkan para sandera di gurun.")
    assert content(record) == ["menunjukkan para sandera di gurun"]
    assert speaker(record.statements[0]) == ("Mali", "MLI")


def test_when_a_short_answer_was_given_is_not_in_the_words(read: Read) -> None:
    assert content(read("Ya, itu benar, kata Niger, saat ditanya apakah perang berlanjut.")) == ["Ya, itu benar"]


def test_words_that_only_point_are_no_statement(read: Read) -> None:
    record = read("Juru bicara itu menyampaikan hal ini dalam jumpa pers, menandakan Rusia tidak berniat mundur.")
    assert record.statements == ()


def test_a_quotation_before_menurut_is_direct_and_its_document_is_of_whom_it_is_by(read: Read) -> None:
    record = read(
        "“Penguatan pasukan akan meningkatkan ketegangan di perbatasan,” menurut pernyataan yang dirilis di media "
        "sosial oleh Kementerian Pertahanan Kamboja."
    )
    (statement,) = record.statements
    assert statement.kind is StatementKind.DIRECT
    assert speaker(statement) == ("Kementerian Pertahanan Kamboja", "KHM")


def test_a_group_called_an_army_is_whose_the_spokesman_is(read: Read) -> None:
    (statement,) = read("Khaing Thukha, juru bicara Tentara Arakan, mengatakan pasukannya merebut pos itu.").statements
    assert speaker(statement) == ("Khaing Thukha", "ARAKAN ARMY")


_BEFORE = "Tentara Turki menyerang desa itu."


def test_who_is_quoted_by_an_agency_and_not_the_agency_is_ia(read: Read) -> None:
    record = read(
        f"{_BEFORE}\nPresiden Juan Manuel Santos mengumumkan gencatan senjata, lapor AFP.\n"
        '"Mereka sudah bebas," katanya.\nIa menambahkan bahwa mereka akan segera pulang.'
    )
    assert [speaker(statement) for statement in record.statements][-2:] == [("Juan Manuel Santos", "COL")] * 2


@pytest.mark.parametrize("again", ["Danrem", "jenderal bintang satu tersebut", "jenderal itu"])
def test_a_title_alone_is_who_bears_it_on_the_page(read: Read, again: str) -> None:
    record = read(f'{_BEFORE}\nDanrem Brigjen Bagas Rian mengatakan jalan aman.\n"Kami menunggu kabar," kata {again}.')
    assert [speaker(statement) for statement in record.statements][-1] == speaker(record.statements[0])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kementerian Pertahanan Norwegia melalui Brigjen Bagas Rian mengatakan jalan aman.", "Bagas Rian"),
        (
            "Kementerian Pertahanan Norwegia melalui media sosial X, mengatakan bahwa jalan aman.",
            "Kementerian Pertahanan Norwegia",
        ),
        ("Pimpinan kelompok pemberontak Bagas Rian mengatakan bahwa jalan aman.", "Bagas Rian"),
        ("Warga di desa itu, seperti Bagas Rian, mengatakan jalan aman.", "Bagas Rian"),
    ],
)
def test_through_whom_it_is_said_speaks_and_a_channel_does_not(read: Read, text: str, name: str) -> None:
    (statement,) = read(f"{_BEFORE}\n{text}").statements
    assert statement.speaker is not None
    assert statement.speaker.name == name


def test_a_speech_at_which_something_is_done_does_not_speak(read: Read) -> None:
    assert read(f"{_BEFORE}\nDalam pidato itu, Presiden Turki duduk di kursi roda.").statements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Turki membenarkan adanya prajurit yang terluka.",
        "Presiden Turki berargumentasi bahwa perang itu sudah usai.",
        "Presiden Turki menuduhnya berusaha merebut kekuasaan.",
    ],
)
def test_more_words_of_speech_govern_a_clause(read: Read, text: str) -> None:
    assert [speaker(statement) for statement in read(f"{_BEFORE}\n{text}").statements] == [("Presiden Turki", "TUR")]


def test_after_a_line_that_tells_of_somebody_words_without_a_name_are_theirs(read: Read) -> None:
    record = read(
        "Menteri Pertahanan Norwegia mengatakan jalan aman.",
        "Sementara itu, Perdana Menteri Turki Bagas Rian menembak prajurit Suriah.",
        '"Kami menunggu kabar," katanya.',
    )
    assert [speaker(statement) for statement in record.statements][-1] == ("Bagas Rian", "TUR")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Presiden Norwegia mengumumkan perang dengan pemberontak telah berakhir.",
            "perang dengan pemberontak telah berakhir",
        ),
        ("Presiden Norwegia, yang baru pulang, mengeluh baru menerima naskahnya.", "baru menerima naskahnya"),
        ("Presiden Norwegia berdalih serangan itu merupakan balasan.", "serangan itu merupakan balasan"),
        ("Presiden Norwegia memperingatkan tidak akan membiarkan serangan itu.", "tidak akan membiarkan serangan itu"),
        ("Presiden Norwegia menganggap terbukti bahwa pasukan itu menyerang desa.", "pasukan itu menyerang desa"),
        ("Presiden Norwegia menyatakan klaim Polandia tidak memiliki dasar.", "klaim Polandia tidak memiliki dasar"),
        (
            "Presiden Norwegia mengatakan, Sayangnya, kami memperkirakan serangan lagi.",
            "Sayangnya, kami memperkirakan serangan lagi",
        ),
    ],
)
def test_the_whole_clause_behind_a_cue_is_said(read: Read, text: str, words: str) -> None:
    assert content(read(text)) == [words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norwegia menuduh Polandia membom desa itu, tetapi Warsawa membantahnya.", "Polandia membom desa itu"),
        ("Norwegia mengatakan pasukannya sudah mundur ketika ditanya tentang desa itu.", "pasukannya sudah mundur"),
        ("Norwegia mengatakan pasukannya mundur, namun mendesak Polandia berunding.", "pasukannya mundur"),
        ("Norwegia mengatakan pasukannya akan mundur, langkah yang ditunggu Polandia.", "pasukannya akan mundur"),
    ],
)
def test_words_end_where_the_newsroom_goes_on(read: Read, text: str, words: str) -> None:
    assert content(read(text)) == [words]


def test_a_speaker_who_goes_on_in_the_same_sentence_makes_one_statement(read: Read) -> None:
    record = read("Norwegia mengakui pasukannya mundur, namun menegaskan perang belum usai.")

    assert [content(record), len(record.statements)] == [["pasukannya mundur", "perang belum usai"], 1]


@pytest.mark.parametrize(
    "text",
    [
        "Norwegia mendesak Polandia agar mengakui pasukannya menyerang desa itu.",
        "Presiden Norwegia menolak untuk menyatakan bahwa perang sudah usai.",
    ],
)
def test_words_that_are_only_wanted_are_not_said(read: Read, text: str) -> None:
    assert read(text).statements == ()


def test_who_is_addressed_hears_plain_speech(read: Read) -> None:
    record = read("Kami ingin damai, kata Presiden Norwegia.", "Kalian harus menghentikan serangan itu.")
    assert [statement.kind for statement in record.statements] == [StatementKind.DIRECT, StatementKind.DIRECT]


def test_a_question_of_the_newsroom_is_nobodys_words(read: Read) -> None:
    assert (
        len(read("Kami ingin damai, kata Presiden Norwegia.", "Apakah kita akan melihat perang lagi?").statements) == 1
    )


@pytest.mark.parametrize("source", ["menurut kantor itu", "menurut kesaksian Amina Daulat"])
def test_an_office_or_an_account_may_be_the_source(read: Read, source: str) -> None:
    assert content(read(f"Pasukan itu sudah mundur dari desa tersebut, {source}.")) == [
        "Pasukan itu sudah mundur dari desa tersebut"
    ]


def test_a_text_that_is_only_passed_on_speaks_for_nobody(read: Read) -> None:
    text = "Menurut naskah yang dibagikan pasukan Norwegia, semua pasukan harus ditarik."
    assert read("Perang berlanjut.", text).statements == ()


def test_what_a_report_put_out_by_somebody_says_begins_behind_the_comma(read: Read) -> None:
    text = "Menurut laporan yang dikeluarkan oleh pasukan Norwegia, semua pasukan sudah ditarik."
    assert content(read("Perang berlanjut.", text)) == ["semua pasukan sudah ditarik"]


def test_neither_nor_denies_both_cues(read: Read) -> None:
    assert read("Norwegia tidak memberi keterangan atau mengungkapkan pasukannya menyerang desa itu.").statements == ()


def test_demikian_juga_opens_no_second_statement(read: Read) -> None:
    text = "Saya tidak melihat serangan itu, demikian juga saya tidak tahu pelakunya, kata Presiden Norwegia."
    assert len(read(text).statements) == 1
