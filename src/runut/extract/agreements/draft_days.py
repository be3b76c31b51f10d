"""The days that a sentence gives an agreement: when it was made, and since when it is in force."""

from __future__ import annotations

from runut.annotate.times.finding import Anchor, TimeMention
from runut.extract.agreements.duties import find_place
from runut.extract.agreements.names import Named
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.telling import (
    bears_day,
    holds,
    making_predicate,
)
from runut.extract.agreements.terms_days import begins_behind, counted_behind, counted_from, made_on, not_before
from runut.extract.agreements.threads import Draft
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.record.claims import AgreementKind, Status
from runut.record.edtf import Edtf

_ONWARDS, _UNTIL = "/..", "../"
_SEALING_REACH = 2
_TRUCES = {AgreementKind.CEASEFIRE, AgreementKind.HUMANITARIAN_TRUCE}


def date_all(view: View, draft: Draft, named: Named, predicate: Predicate | None) -> None:
    """Give an agreement the days of all that is told of it ("G, yang diteken Sabtu, | mulai berlaku Senin")."""
    making = making_predicate(view, named, predicate)
    if making is None or not bears_day(view, named):
        _date(view, draft, making or predicate)
    is_over = named.right is not None and named.right.telling is Telling.ENDED  # "tidak berlaku lagi mulai 3 Mei"
    for other in (named.right, named.further) if predicate is not None and not is_over else ():
        if other is not None and other is not predicate and other.telling is Telling.FORCE:
            _date_force(view, draft, other, making)
    if making is not None and not making.is_right and named.head.kind in _TRUCES:
        begins = begins_behind(view.nodes, view.node_at(named.last - 1) + 1)
        draft.effective = draft.effective or begins
    _date_by_name(view, draft, named)


def _date_force(view: View, draft: Draft, force: Predicate, making: Predicate | None) -> None:
    """Give an agreement the day on which it came into force, which an announcement before it does not bear."""
    is_announced = making is not None and view.has("declaring", making.first, making.last)
    is_bare = force.last - force.first == 1 and view.has("starting", force.first, force.last)
    if not holds(view, force) or (making is not None and is_bare and not is_announced):
        return  # "sepakati G mulai Ahad": of which week?
    _date(view, draft, force)
    if is_announced and draft.effective is not None and draft.effective == draft.signed:
        draft.signed = draft.thread.signed = None  # "menyatakan gencatan senjata berlaku mulai Rabu"


def _date_by_name(view: View, draft: Draft, named: Named) -> None:
    """Give an agreement the day that its name bears ("kesepakatan 10 Oktober"): that is when it was made."""
    if not bears_day(view, named):
        return
    following = view.nodes[view.node_at(named.last)]
    if following.time is None:
        return
    day = following.time.value
    draft.signed = draft.signed or day
    draft.thread.signed = draft.thread.signed or day
    if draft.effective == day:
        draft.effective = None


def _date(view: View, draft: Draft, predicate: Predicate | None) -> None:
    """Give an agreement the day of one predicate: when it was made, and where, or since when it is in force."""
    if predicate is None or predicate.telling not in {Telling.MADE, Telling.FORCE}:
        return
    if predicate.telling is Telling.MADE and view.marking(predicate.first).status is Status.PLANNED:
        return  # not signed yet
    if predicate.telling is Telling.MADE:
        draft.place = draft.place or find_place(view, predicate)
    is_force = predicate.telling is Telling.FORCE
    counted = counted_behind(view.nodes, view.node_at(predicate.last - 1)) if is_force else None
    if counted is not None:
        day = _counted(view, draft, counted)
    else:
        day = (view.day_behind(predicate.first) if is_force else None) or view.day(predicate.first, is_force=is_force)
    if day is None or (is_force and day.text.startswith(_UNTIL)):
        return  # "berlaku hingga 12 Januari": since when?
    if predicate.telling is Telling.MADE:
        draft.signed = draft.thread.signed = made_on(day)
    elif view.has("begins", predicate.first, predicate.first + 1) and not _lasts(view, predicate):
        day = not_before(Edtf(day.text.removesuffix(_ONWARDS)), draft.signed or draft.thread.signed)
        draft.effective = day


def _counted(view: View, draft: Draft, counted: TimeMention) -> Edtf | None:
    """Return the day that is counted from that on which it was made ("berlaku | 48 jam setelah | diteken")."""
    behind = view.word_at(counted.end) + 1
    if counted.anchor is Anchor.AFTER and not view.has("sealing", behind, behind + _SEALING_REACH):
        return None
    return counted_from(draft.signed or draft.thread.signed, counted)


def _lasts(view: View, force: Predicate) -> bool:
    """Tell whether it is only still in force ("masih berlaku"), or not ("tidak berlaku sejak")."""
    is_still = view.has("still", force.first - 1, force.first)
    return is_still or view.marking(force.first).status in {Status.DENIED, Status.ONGOING}
