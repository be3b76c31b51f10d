"""Events that a page takes up again have the sides and the time of their first telling, and no others have."""

from __future__ import annotations

from collections.abc import Callable

from runut.record.actor import Actor
from runut.record.claims import Event
from runut.record.page_record import PageRecord

Read = Callable[..., PageRecord]

_AGAIN = {
    "a meeting to come": (
        "Presiden Kamboja akan bertemu Perdana Menteri Malaysia di Hanoi pada 20 Agustus 2025.",
        "Pertemuan itu akan diadakan di istana.",
        "AGREE KHM,MYS> 2025-08-20",
    ),
    "one of several": (
        "Kamboja, Thailand, dan Malaysia akan menggelar pertemuan puncak di Hanoi pada 20 Agustus 2025.",
        "KTT tiga negara tersebut akan berlangsung dua hari, kata seorang pejabat.",
        "AGREE KHM,MYS,THA> 2025-08-20",
    ),
    "a protest": (
        "Serikat buruh Kamboja akan menggelar unjuk rasa di ibu kota pada 7 Agustus 2025.",
        "Unjuk rasa itu dijadwalkan mulai pagi hari.",
        "PROTEST Serikat buruh Kamboja>KHM 2025-08-07",
    ),
    "a handing over": (
        "Pasukan Malaysia menyerahkan sebuah pangkalan kepada Kamboja pada 3 Agustus 2025.",
        "Penyerahan itu dilakukan sebagai bagian dari rencana bertahap.",
        "RETREAT MYS>KHM 2025-08-03",
    ),
    "a thing": (
        "Malaysia menyumbang beras kepada Kamboja pada 3 Agustus 2025.",
        "Bantuan itu diserahkan di pelabuhan.",
        "AID MYS>KHM 2025-08-03",
    ),
    "a ship of the last that is called so": (
        "Malaysia mengirim sebuah kapal induk ke Teluk Persia pada 3 Agustus 2025.",
        "Thailand mengirim pasukan ke perbatasan. Kapal induk itu dikirim untuk melindungi kapal tanker.",
        "MOBILIZE MYS> 2025-08-03",
    ),
    "people": (
        "Milisi Houthi membebaskan dua sandera Malaysia pada 3 Agustus 2025.",
        "Kedua sandera dibebaskan di tepi sungai.",
        "RETREAT HOUTHI>MYS 2025-08-03",
    ),
    "people held before they were freed": (
        "Kamboja membebaskan 12 nelayan Vietnam pada 3 Agustus 2025.",
        "Para nelayan itu ditangkap pada Mei 2025.",
        "COERCE KHM>VNM 2025-05",
    ),
    "the news, not what was before it": (
        "Pasukan Malaysia menyerahkan pangkalan kepada Kamboja, sebulan setelah pos lain diserahkan kepada Vietnam.",
        "Penyerahan itu dilakukan di pelabuhan.",
        "RETREAT MYS>KHM None",
    ),
    "the dead of what happened": (
        "Pasukan Kamboja menembaki warga Vietnam di perbatasan pada 1 Agustus 2025.",
        "Enam orang tewas dalam kejadian tersebut.",
        "ASSAULT KHM>VNM 2025-08-01",
    ),
    "a thing named by the noun of its act": (
        "PBB menjatuhkan sanksi atas Thailand pada 1 Agustus 2025.",
        "Sanksi itu dijatuhkan dalam sidang tertutup.",
        "SANCTION UN>THA 2025-08-01",
    ),
    "an act whose noun says no more of it": (
        "Milisi Houthi membebaskan tiga guru Vietnam pada 1 Agustus 2025.",
        "Pembebasan itu dilakukan di perbatasan.",
        "RETREAT HOUTHI>VNM 2025-08-01",
    ),
    "as many as before": (
        "Sembilan pekerja Malaysia diculik milisi Houthi pada 1 Agustus 2025.",
        "Perusahaan itu membenarkan bahwa sembilan pekerja diculik.",
        "ASSAULT HOUTHI>MYS 2025-08-01",
    ),
    "somebody by name": (
        "Seorang hakim Malaysia, Amir Zain, diculik milisi Houthi pada 1 Agustus 2025.",
        "Zain diculik di depan rumahnya.",
        "ASSAULT HOUTHI>MYS 2025-08-01",
    ),
    "a visit": (
        "Presiden Vietnam Tran Loi tiba di Kamboja pada 3 Agustus 2025.",
        "Loi tiba di bandara dengan dua menteri.",
        "CONSULT VNM>KHM 2025-08-03",
    ),
    "the attack at that place": (
        "Israel menyerang Beirut pada 1 Agustus 2025. Kamboja menyerang Thailand pada 2 Agustus 2025.",
        "Serangan di Beirut itu menewaskan enam orang.",
        "ASSAULT ISR>LBN 2025-08-01",
    ),
    "things whose kind is told no more": (
        "Thailand mengirim tiga kapal perang ke teluk itu pada 3 Agustus 2025.",
        "Kapal-kapal itu dikirim sebagai jawaban.",
        "MOBILIZE THA> 2025-08-03",
    ),
    "forces by another word": (
        "Malaysia mengirim 500 tentara ke Kamboja pada 3 Agustus 2025.",
        "Pasukan itu ditempatkan di perbatasan.",
        "MOBILIZE MYS> 2025-08-03",
    ),
    "talks of the two who meet": (
        "Presiden Vietnam akan menerima Presiden Kamboja pada 10 Agustus 2025.",
        "Pertemuan kedua pemimpin itu akan berlangsung sehari.",
        "AGREE KHM,VNM> 2025-08-10",
    ),
    "others": (
        "Polisi Kamboja menangkap dua nelayan Vietnam pada 1 Agustus 2025.",
        "Tiga pelaut Malaysia ditangkap pada 3 Juli 2025.",
        "COERCE >MYS 2025-07-03",
    ),
}


def _names(actors: tuple[Actor, ...]) -> str:
    return ",".join(sorted(actor.party or actor.name for actor in actors))


def _tell(event: Event) -> str:
    time = None if event.time is None else str(event.time)
    return f"{event.type} {_names(event.actors)}>{_names(event.recipients)} {time}"


def test_an_event_told_again_is_that_event(read: Read) -> None:
    told = {case: _tell(read(*lines, published="2025-08-05").events[-1]) for case, (*lines, _) in _AGAIN.items()}
    assert told == {case: expected for case, (*_, expected) in _AGAIN.items()}


def test_sides_taken_from_a_first_telling_say_so(read: Read) -> None:
    lines = ("Malaysia menyumbang beras kepada Kamboja pada Minggu.", "Bantuan itu diserahkan di pelabuhan.")
    *_, first, event = read(*lines).events
    assert {actor.basis for actor in (*event.actors, *event.recipients)} == {
        f"not said here; the same event as in line {first.evidence.line}"
    }


def test_a_first_telling_has_the_doer_that_only_a_later_one_names(read: Read) -> None:
    lines = (
        "Seorang wartawan Malaysia ditahan di ibu kota, Senin.",
        "Keluarganya menunggu kabar.",
        "Polisi Kamboja menahan wartawan itu karena memotret pangkalan.",
    )
    assert _names(read(*lines).events[0].actors) == "KHM"


def test_a_blow_told_first_is_not_of_who_did_another(read: Read) -> None:
    lines = ("Seorang wartawan Malaysia diculik, Senin.", "Polisi Kamboja menahan seorang wartawan Vietnam.")
    assert read(*lines).events[0].actors == ()
