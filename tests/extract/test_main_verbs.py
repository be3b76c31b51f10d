"""Whose the main verb is behind a subject with a clause of its own."""

from __future__ import annotations

from runut.extract.acts.events import find_events
from runut.extract.reader import read_sentences

_ACTS = (
    ("Milisi yang menyeberangi sungai dan menduduki dermaga Kenya menembaki kapal Uganda.", "menembaki", "Milisi"),
    (
        "Warga Kenya yang menuntut Uganda menarik pasukan dari dermaga menyerang kantor polisi.",
        "menyerang",
        "Warga Kenya",
    ),
    ("Tentara Kenya yang menjaga jembatan yang dibangun Uganda menembak dua warga.", "menembak", "Tentara Kenya"),
)
_UNDERGOES = (
    ("Perwira Kenya yang dituduh membantu milisi dan menemui Uganda ditangkap polisi.", "ditangkap", "Perwira Kenya"),
    ("Usul Kenya untuk mengirim pengamat ke dermaga itu ditolak Uganda.", "ditolak", "Kenya"),
)


def test_the_main_verb_is_of_whom_the_clause_before_it_is_about() -> None:
    told = [(*case, "actors") for case in _ACTS] + [(*case, "recipients") for case in _UNDERGOES]
    for text, trigger, name, role in told:
        (sentence,) = read_sentences(text, "id")
        event = next(e for e in find_events(sentence) if e.sentence.nodes[e.node].unit.text.startswith(trigger))

        assert [mention.name for mention in getattr(event.arguments, role)] == [name], text
