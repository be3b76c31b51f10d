"""Agreements without a name: what both sides agree to do, and the items of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from runut.extract.agreements.duties import with_duties
from runut.extract.agreements.makers import joined_subject, listed_subject, may_act
from runut.extract.agreements.names import Named
from runut.extract.agreements.sides import Told, codes_of
from runut.extract.agreements.terms_days import made_on
from runut.extract.agreements.thread import Thread
from runut.extract.agreements.threads import Story
from runut.extract.agreements.view import View
from runut.extract.grammar.word_class import is_passive, is_plain_verb, is_verb
from runut.extract.meant.discourse import Discourse
from runut.record.actor import Actor
from runut.record.claims import AgreementKind, Event, EventType, Provision, Status, Topic

_COUNCIL = "UN"
_TWO = 2
_AGREED = {Status.HAPPENED, Status.ONGOING}  # "sepakat berhenti menembak lima jam | setiap hari"
_POINT_REACH = 3
_TALKS_REACH = 4
_OPENING = 2
_MUTUAL_REACH = 2
_SHARED_REACH = 4
_PLACING = ("in", "within", "after", "adverb", "according")


def read_agreed(story: Story, view: View, told: Sequence[Told], named: Sequence[Named], discourse: Discourse) -> bool:
    """Read "A dan B sepakat menarik pasukan", where what they agree is the agreement; tell whether it is told."""
    reader = _Agreed(story, view, named, discourse, _mutual_sides(view, told, discourse))
    return sum(reader.read(one) for one in told) > 0


@dataclass(frozen=True, slots=True)
class _Agreed:
    """The agreements that the verbs of one sentence tell of by what is agreed.

    Attributes:
        mutual: Two sides each of whom agrees to something of its own ("A setuju …, dan B setuju …").
    """

    story: Story
    view: View
    named: Sequence[Named]
    discourse: Discourse
    mutual: tuple[str, ...]

    def read(self, told: Told) -> bool:
        """Read what one verb of agreeing tells; tell whether that is an agreement."""
        raw, event = told
        view = self.view
        if event.type is not EventType.AGREE or event.status not in _AGREED:
            return False
        first, last = view.word_at(event.evidence.start), view.word_at(max(event.evidence.end - 1, 0)) + 1
        carried = any(one.left is not None and first <= one.left.first < last for one in self.named)
        agreeing = _agreeing_at(view, first, last)
        is_passive = raw.sense.voice.is_passive and not view.has("points", first - _POINT_REACH, first)
        is_passive = is_passive and not _opens(view, first)
        if agreeing is None or carried or is_passive or view.marking(first).willing:
            return False
        begin, is_promise = min(agreeing[0], last), agreeing[1]
        ends = min(view.cut(last), self._next_agreeing(last))
        ends = _before_aim(view, last, ends)
        provisions = view.find(last, ends) or view.find(begin, ends)  # "sepakat bertukar | duta besar"
        thread = self._thread_of(event, provisions, is_promise=is_promise)
        if thread is None:
            return False
        bounds = (event.evidence.start, event.evidence.end)
        draft = self.story.row_of(thread, view.span, bounds, f"'{event.trigger}': what is agreed")
        draft.parties = draft.parties or thread.parties
        draft.signed = draft.signed or made_on(event.time)
        draft.kind = draft.kind or _document(view)
        duties = with_duties(view, provisions, self.discourse)
        sides = {actor.party for actor in event.actors}
        owing = next(iter(sides)) if len(sides) == 1 and is_promise else None
        draft.add(tuple(replace(one, obligor=one.obligor or owing) for one in duties))
        return True

    def _thread_of(self, event: Event, provisions: Sequence[Provision], *, is_promise: bool) -> Thread | None:
        """Return the agreement to which what is agreed belongs: that of the line, the last told, or one of its own."""
        story, view = self.story, self.view
        parties, is_both, is_mutual = self._parties_of(event)
        topics = {one.topic for one in provisions}
        if Topic.PEACEKEEPING in topics and view.has("council", 0, view.word_at(event.evidence.start)):
            return story.begin(Thread(kind=AgreementKind.MANDATE, parties=(_COUNCIL,), is_said=True))
        here = [draft for draft in story.drafts[-_TWO:] if draft.line == view.sentence.line]
        if here and (len(parties) >= _TWO or is_both or not set(parties).isdisjoint(here[-1].thread.parties)):
            return here[-1].thread
        in_return = view.has("contents", 0, _OPENING) and story.is_open  # "sebagai imbalannya, X berjanji …"
        if len(parties) < _TWO and not is_both:
            last = story.threads[-1] if in_return and topics and story.threads else None
            return last if last is not None and set(parties) <= set(last.parties) else None
        if topics == {Topic.TALKS} and not is_promise:
            return story.begin(
                Thread(kind=AgreementKind.OTHER, parties=self._both(parties), is_made=True, is_said=True)
            )
        end = view.word_at(max(event.evidence.end - 1, 0)) + 1
        is_counted = view.has("counted", end + 1, end + 2)
        is_bare = not topics and not view.opens_list and not is_counted
        if is_bare and (is_promise or not _is_to_act(view, end)):
            return None
        followed = [one for one in story.threads if one.topics != {Topic.TALKS}]
        is_known = bool(followed) and set(parties) <= set(followed[-1].parties)
        if followed and (is_both or story.is_open or (is_counted and is_known)):
            return followed[-1]
        if is_promise and not is_mutual and (len(parties) < _TWO or bool(story.threads)):
            return followed[-1] if is_known and len(parties) >= _TWO and topics - {Topic.TALKS} else None
        kind = AgreementKind.OTHER if is_bare else None
        return story.begin(Thread(kind=kind, parties=parties, is_made=True, is_said=True, is_fresh=True))

    def _parties_of(self, event: Event) -> tuple[tuple[str, ...], bool, bool]:
        """Return who agrees, whether words for both sides say so, and whether each of two does for itself."""
        view = self.view
        first, end = view.word_at(event.evidence.start), view.word_at(max(event.evidence.end - 1, 0)) + 1
        parties = _named_sides(_sides_of(view, event, self.discourse))
        is_mutual = len(parties) < _TWO and bool(self.mutual)
        parties = self.mutual if is_mutual else parties
        is_both = view.has("back_to_both", 0, first) or view.has("two_bodies", 0, first)
        has_leaders = len(parties) == 1 and view.has("leaders", 0, first)
        if len(parties) == 1 and view.has("consenting", first, end) and view.has("shared", end, end + _SHARED_REACH):
            parties = _with_partner(view, parties, (first, end), self.discourse)
        if not parties and len(event.actors) >= _TWO:
            parties = tuple(dict.fromkeys(actor.name for actor in event.actors))  # "warga Desa A dan warga Desa B"
        is_ours = view.has("together", first, first + 1) and view.has("we", 0, first)
        is_ours = is_ours and not view.has("ourselves", 0, first)
        is_shared = is_ours or (view.sentence.is_headline and view.has("mutual", end, end + _MUTUAL_REACH))
        if (len(parties) == 1 and is_shared) or (len(parties) < _TWO and (is_both or has_leaders)):
            parties = _with_other(parties, self.story.parties or self._opponents())
        return parties, is_both, is_mutual

    def _both(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        """Return who agrees: as told, else the sides of the last agreement, else those of the story."""
        return parties if len(parties) >= _TWO else self.story.parties or self._opponents()

    def _opponents(self) -> tuple[str, ...]:
        opponents = (actor.party for actor in self.discourse.context.opponents)
        return tuple(party for party in dict.fromkeys(opponents) if party)

    def _next_agreeing(self, first: int) -> int:
        """Return where the next verb with which somebody agrees stands, in a sentence in which both do."""
        last = len(self.view.words)
        if not self.mutual:
            return last
        return next((at for at in range(first, last) if self.view.data.agreeing.at(self.view.words, at)), last)


def _is_to_act(view: View, end: int) -> bool:
    """Tell whether a verb says what is agreed ("sepakat | mencari jalan keluar", not "sepakat soal tempat duduk")."""
    behind = (node for node in view.nodes[view.node_at(end - 1) + 1 :] if not node.has("purpose", "adverb", "not_yet"))
    following = next(behind, None)
    return following is not None and (is_verb(following) or is_plain_verb(following))


def _with_partner(
    view: View, parties: tuple[str, ...], bounds: tuple[int, int], discourse: Discourse
) -> tuple[str, ...]:
    """Return who agrees with whom he is to share something ("X sepakat berbagi kekuasaan | dengan Y")."""
    nodes = view.nodes
    for n in range(view.node_at(bounds[0]) + 1, len(nodes) - 1):
        mention = nodes[n + 1].mention
        if nodes[n].is_comma or nodes[n].is_speech or nodes[n].has("which", "when", "because", "that"):
            break
        if nodes[n].has("with") and mention is not None and may_act(mention):
            partners = codes_of(discourse.resolve_all([mention]), discourse)
            return tuple(dict.fromkeys((*parties, *partners)))
    return parties


def _before_aim(view: View, first: int, last: int) -> int:
    """Return where what talks are held for or about begins, which is not laid down ("sepakat berunding | untuk …")."""
    talks = view.data.marks["parley"].find_in(view.words, first, min(last, first + _TALKS_REACH))
    if talks is None or (talks > first and view.has("venue", talks - 1, talks)):
        return last  # "sepakat pada | pertemuan di X untuk …"
    aim = view.data.marks["aims"].find_in(view.words, talks + 1, last)
    return last if aim is None else aim


def _with_other(parties: tuple[str, ...], both: tuple[str, ...]) -> tuple[str, ...]:
    """Return both sides where one of them says "kami sepakat"."""
    return both if len(both) == _TWO and set(parties) <= set(both) else parties


def _agreeing_at(view: View, first: int, last: int) -> tuple[int, bool] | None:
    """Return where a verb of agreeing in a stretch ends, and whether it is a mere promise; None where none stands."""
    return next((found for at in range(first, last) if (found := view.data.agreeing.at(view.words, at))), None)


def _opens(view: View, first: int) -> bool:
    """Tell whether a passive opens its sentence, or is only placed before it ("Dalam pertemuan itu | disepakati …")."""
    before = view.nodes[: view.node_at(first)]
    is_placed = not before or before[0].time is not None or before[0].has(*_PLACING)
    return is_placed and not any(node.has("which") or (node.is_trigger and not node.is_noun) for node in before)


def _mutual_sides(view: View, told: Sequence[Told], discourse: Discourse) -> tuple[str, ...]:
    """Return two sides each of whom agrees to something in a sentence, empty where they do not."""
    sides: list[str] = []
    for _, event in told:
        first, last = view.word_at(event.evidence.start), view.word_at(max(event.evidence.end - 1, 0)) + 1
        if event.type is EventType.AGREE and event.status is Status.HAPPENED:
            own = _sides_of(view, event, discourse) if _agreeing_at(view, first, last) is not None else ()
            sides += own if len(own) == 1 else ()
    named = _named_sides(tuple(dict.fromkeys(sides)))
    return named if len(named) >= _TWO else ()


def _sides_of(view: View, event: Event, discourse: Discourse) -> tuple[str, ...]:
    """Return who agrees: who stands before the verb or "dengan" behind it, never what they agree to form."""
    last = view.node_at(view.word_at(event.evidence.start))
    agreed = (actor for actor in event.actors if not _is_formed(view, actor))
    sides = codes_of(agreed, discourse)
    if len(sides) >= _TWO:
        return sides
    found = listed_subject(view) or joined_subject(view.nodes, last)
    joined = codes_of(discourse.resolve_all(found), discourse)
    return joined if len(joined) >= _TWO else sides


def _is_formed(view: View, actor: Actor) -> bool:
    """Tell whether somebody stands right after a verb of agreeing ("sepakat membentuk | pemerintah persatuan")."""
    if actor.start is None:
        return False
    node = view.node_at(view.word_at(actor.start))
    is_behind = node > 0 and view.nodes[node].start <= actor.start and is_verb(view.nodes[node - 1])
    return is_behind and not is_passive(view.nodes[node - 1])


def _named_sides(parties: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sides that have a name, where they are two or more: those without one are what is agreed about."""
    named = tuple(party for party in parties if party != party.lower())
    return named if len(named) >= _TWO else parties


def _document(view: View) -> AgreementKind | None:
    """Return the kind of the document in which a sentence says that it stands ("…, demikian pernyataan bersama").

    What is agreed to be signed is a text of its own ("sepakat meneken | perjanjian akhir |, menurut pernyataan itu").
    """
    heads = list(view.data.heads.starts(view.words, 0, len(view.words)))
    if any(first and view.has("signing", first - 1, first) for first, _, head in heads if not head.is_back):
        return None
    own = ((last, head) for first, last, head in heads if not (head.is_back and view.has("some", first - 1, first)))
    kinds = {head.kind for last, head in own if not (head.is_back and view.has("which", last, last + 1))}
    return AgreementKind.STATEMENT if AgreementKind.STATEMENT in kinds else None


def read_item(story: Story, view: View, discourse: Discourse) -> bool:
    """Read an item of a list of what an agreement lays down, each in a line of its own."""
    if not (story.is_open and view.words and view.is_item) or view.sentence.is_headline:
        story.is_listing = story.is_listing and view.sentence.line == story.line and view.is_item
        return False
    if not story.is_listing and view.words[0].is_sign:
        return False
    first = next(
        (at for at, word in enumerate(view.words) if not (word.is_sign or word.low.isdigit())), len(view.words)
    )
    found = view.find(first, len(view.words)) or (view.whole(first) if story.is_listing else ())
    provisions = tuple(with_duties(view, found, discourse))
    if not provisions:
        return False
    thread = story.drafts[-1].thread
    draft = story.row_of(thread, view.span, (provisions[0].start, provisions[0].end), "an item of what it lays down")
    draft.add(provisions)
    return True
