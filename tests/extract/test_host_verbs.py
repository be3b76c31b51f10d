"""With which verb a verb behind a comma shares its subject."""

from __future__ import annotations

from runut.extract.acts.events import find_events
from runut.extract.reader import read_sentences

_SHARED = (
    (
        "Kenya mengirim pasukan guna menghalau milisi yang menduduki dermaga, dan menutup perbatasan.",
        "menutup",
        "Kenya",
    ),
    ("Kenya membebaskan tahanan sesuai kesepakatan yang dicapai Uganda, tetapi menolak berunding.", "menolak", "Kenya"),
    ("Kenya menghargai upaya Uganda menengahi sengketa itu, namun menolak usul Mesir.", "menolak", "Kenya"),
    ("Tentara Kenya menyerbu gudang yang disewa Uganda, menangkap lima penjaga.", "menangkap", "Tentara Kenya"),
    ("Tentara Kenya menemukan peluru di gudang yang disewa Uganda dan menyita senjata.", "menyita", "Tentara Kenya"),
)
_OWN = (("Kenya menuduh Uganda menyerang dermaga dan menahan 12 nelayan.", "menahan", "Uganda"),)


def test_a_closed_clause_does_not_go_on_behind_its_comma() -> None:
    for text, trigger, actor in (*_SHARED, *_OWN):
        (sentence,) = read_sentences(text, "id")
        event = next(e for e in find_events(sentence) if e.sentence.nodes[e.node].unit.text.startswith(trigger))

        assert [mention.name for mention in event.arguments.actors] == [actor], text
