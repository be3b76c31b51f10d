"""What the Security Council decides, where no resolution is named."""

from __future__ import annotations

from collections.abc import Sequence

from runut.extract.agreements.duties import with_duties
from runut.extract.agreements.names import Named
from runut.extract.agreements.thread import Thread
from runut.extract.agreements.threads import Story
from runut.extract.agreements.view import View
from runut.extract.grammar.word_class import may_tell
from runut.extract.meant.discourse import Discourse
from runut.record.claims import AgreementKind, EventType, Status

_COUNCIL = "UN"
_DECREED_REACH = 4


def read_decreed(story: Story, view: View, named: Sequence[Named], discourse: Discourse) -> bool:
    """Read "Dewan Keamanan memberlakukan sanksi …", where no resolution is named; tell whether one is told."""
    if any(one.head.kind is AgreementKind.MANDATE for one in named):
        return False
    council = view.data.marks["council"]
    if not council.may_stand_in(view.lows):
        return False
    first = next((at for at in range(len(view.words)) if council.at(view.words, at)), None)
    if first is None:
        return False
    for at in range(first, len(view.words)):
        found = view.data.marks["decreeing"].at(view.words, at)
        if found is None or not view.has("decreed", found[0], found[0] + _DECREED_REACH):
            continue
        if not _is_decided(view, first, at) or view.has("condition", 0, at):
            return False
        thread = next((one for one in story.threads if one.kind is AgreementKind.MANDATE), None)
        thread = thread or story.begin(Thread(kind=AgreementKind.MANDATE, parties=(_COUNCIL,), is_said=True))
        bounds = (view.words[at].start, view.words[found[0]].end)
        draft = story.row_of(thread, view.span, bounds, f"'{view.words[at].low}': the council decides")
        draft.signed = draft.signed or view.day(at)
        draft.add(tuple(with_duties(view, view.find(found[0], view.cut(found[0])), discourse)))
        return True
    return False


def _is_decided(view: View, council: int, verb: int) -> bool:
    """Tell whether the council does what a verb tells, or agrees on it ("DK PBB sepakat untuk | menjatuhkan").

    Whoever asks it to do so tells of no decision ("X mendesak DK PBB | menjatuhkan sanksi").
    """
    node = view.node_at(council)
    if node > 0 and may_tell(view.nodes[node - 1], {EventType.REQUEST}):
        return False
    agreed = next((at for at in range(council, verb) if view.has("resolving", at, at + 1)), None)
    marking = view.marking(verb if agreed is None else agreed)
    is_aim = agreed is None and view.serves_purpose(verb)
    return marking.status is Status.HAPPENED and not (marking.condition or is_aim)
