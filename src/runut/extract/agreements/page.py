"""The agreements of one page: each followed from sentence to sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from runut.annotate.phrases.clauses import Sentence
from runut.extract.agreements.agreed import read_agreed, read_item
from runut.extract.agreements.called import Called
from runut.extract.agreements.decreed import read_decreed
from runut.extract.agreements.keepers import with_keepers
from runut.extract.agreements.onward import read_onward, read_signed
from runut.extract.agreements.sides import Told, choose_sides, count_quarrels, with_fighters
from runut.extract.agreements.threads import Draft, Story
from runut.extract.agreements.truces import may_be_truce, read_truce
from runut.extract.agreements.view import View
from runut.extract.agreements.words import AgreementWords
from runut.extract.meant.discourse import Discourse
from runut.record.claims import Agreement, AgreementKind, Event, EventType, Status
from runut.record.edtf import Edtf
from runut.record.evidence import Evidence, Step
from runut.record.span import Span
from runut.world.rivals import bodies_of_states

_MEDIATED = "mediate"
_PAIR = 2
_TOOK_PLACE = {Status.HAPPENED, Status.ONGOING}
MakeId = Callable[[int, int, AgreementKind], str]


@dataclass(slots=True)
class AgreementReader:
    """Follows the agreements of one page sentence by sentence; made for one page and thrown away."""

    text: str
    words: AgreementWords
    published: Edtf | None = None
    story: Story = field(default_factory=Story)

    def read(self, sentence: Sentence, told: Sequence[Told], discourse: Discourse) -> None:
        """Read one sentence, after its events."""
        self.story.enter(sentence.line)
        if any(map(_is_swap, told)):
            self.story.swapped_in = self.story.order
        if sentence.is_headline and not self.story.reconciled:
            self.story.reconciled = _reconciled(told)
        if not (self.story.drafts or self._is_called(sentence) or any(_is_agreeing(event) for _, event in told)):
            return
        view = View(self.text, sentence, self.words, self.published)
        named = list(Called(self.story, view, told, discourse).read())
        is_agreed = read_agreed(self.story, view, told, named, discourse)
        is_decreed = read_decreed(self.story, view, named, discourse)
        is_told = bool(named) or is_agreed or is_decreed or read_signed(self.story, view, told, named, discourse)
        is_told = is_told or read_item(self.story, view, discourse)
        is_told = is_told or read_onward(self.story, view, told, discourse)
        if is_told or read_truce(self.story, view, told, discourse):
            self.story.told_in = self.story.order
        self._note_mediators(told, {actor.party for actor in discourse.context.opponents})
        if view.opens_list and self.story.is_open:
            self.story.lists_next, self.story.told_in = True, self.story.order

    def _note_mediators(self, told: Sequence[Told], opponents: AbstractSet[str | None]) -> None:
        """Take who is told, in the line of an agreement that is the news, to have mediated talks, for its mediators.

        The two sides at odds on the page mediate nothing between others, though they stand for whom it leaves out.
        """
        last = self.story.drafts[-1] if self.story.is_of_line else None
        if last is None or last.mediators or not last.thread.is_fresh or last.thread.kind is AgreementKind.MANDATE:
            return
        for _, event in told:
            if _MEDIATED in event.mode and event.status in _TOOK_PLACE:
                sides = {actor.party for actor in event.actors if actor.party} - {*last.thread.parties, *opponents}
                last.mediators = tuple(side for side in dict.fromkeys(a.party for a in event.actors) if side in sides)

    def _is_called(self, sentence: Sentence) -> bool:
        """Tell whether a sentence may call an agreement, without taking it apart."""
        low = sentence.span.of(self.text).lower()
        for stem in self.words.stems:
            if stem in low:
                return True
        is_declared = any(word in low for word in self.words.declaring)
        return is_declared and any(word in low for word in self.words.halting)

    def close(self, make_id: MakeId, groups: frozenset[str], events: Sequence[Event]) -> tuple[Agreement, ...]:
        """Return the agreements of the page in order.

        Args:
            make_id: Gives an agreement its id.
            groups: The armed groups among the sides of the story.
            events: The events of the page: who fights and accuses whom tells whose agreement it is where no words do.
        """
        quarrels = count_quarrels(events) if self.story.drafts else Counter()
        armed = groups - bodies_of_states()  # a body of states beside the sides makes no deal of theirs a peace
        self._tell_before()
        return tuple(self._finish(draft, make_id, armed, quarrels) for draft in self.story.drafts)

    def _tell_before(self) -> None:
        """Give the lines before that which tells since when an agreement holds, and those of its making, their days.

        "A dan B sepakat" holds since the day told farther on; what is told of its keeping bears no day.
        """
        since: dict[int, Edtf] = {}
        for draft in reversed(self.story.drafts):
            draft.effective = draft.effective or since.get(id(draft.thread))
            if draft.effective is not None:
                since[id(draft.thread)] = draft.effective
            if draft.is_of_making:
                draft.signed = draft.signed or draft.thread.signed

    def _finish(
        self, draft: Draft, make_id: MakeId, groups: frozenset[str], quarrels: Counter[tuple[str, str]]
    ) -> Agreement:
        parties = draft.parties
        kind, of_thread = draft.kind or draft.thread.settled(groups), draft.thread.kind
        if draft.is_guess and draft.thread.is_said:
            parties = draft.thread.parties
        elif draft.is_guess and kind is not AgreementKind.STATEMENT:  # who states together need not be who fights here
            parties = with_keepers(with_fighters(choose_sides(parties, quarrels), quarrels), draft.thread.keepers)
            parties = tuple(party for party in parties if party != party.lower()) or parties
        if kind is AgreementKind.CEASEFIRE and of_thread is AgreementKind.HUMANITARIAN_TRUCE:
            kind = of_thread  # "gencatan senjata" for short
        return Agreement(
            id=make_id(draft.start, draft.end, kind),
            evidence=Evidence(line=draft.line, start=draft.start, end=draft.end, sentence=Span(*draft.sentence)),
            trigger=self.text[draft.start : draft.end],
            kind=kind,
            name=draft.name,
            parties=parties,
            mediators=tuple(mediator for mediator in draft.mediators if mediator not in parties),
            signed=draft.signed,
            effective=draft.effective,
            place=draft.place,
            provisions=tuple(draft.provisions),
            steps=(Step(what="agreement", why=draft.why),),
        )


def _reconciled(told: Sequence[Told]) -> tuple[str, ...]:
    """Return two sides that a headline tells to agree, meet or make peace; who brings them together is none."""
    for _, event in told:
        if "mediate" in event.mode:
            continue
        sides = tuple(dict.fromkeys(actor.party for actor in event.actors if actor.party))
        if (
            event.type in {EventType.AGREE, EventType.SUPPORT, EventType.CONSULT, EventType.COOPERATE}
            and len(sides) == 2
        ):
            return sides
    return ()


def _is_swap(told: Told) -> bool:
    """Tell whether two sides free each other's captives: a deal told right after it is that one."""
    _, event = told
    return "release" in event.mode and len({actor.party for actor in event.actors if actor.party}) == _PAIR


def _is_agreeing(event: Event) -> bool:
    is_agreed = event.type in {EventType.AGREE, EventType.SUPPORT} and event.status in _TOOK_PLACE
    return is_agreed or may_be_truce(event)
