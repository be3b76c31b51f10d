"""Agreements that a sentence calls by their names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from runut.extract.agreements.contents import ends_rebellion, ends_war, laid_down, own_topic, topics_named
from runut.extract.agreements.draft_days import date_all
from runut.extract.agreements.duties import name_of, with_duties
from runut.extract.agreements.governed import is_taken_up
from runut.extract.agreements.home_foes import armed_named, with_accuser, with_named_group
from runut.extract.agreements.keepers import find_keepers
from runut.extract.agreements.names import Named, find_named
from runut.extract.agreements.predicates import Predicate
from runut.extract.agreements.sides import Sides, Told, find_sides
from runut.extract.agreements.sourced import only_carries
from runut.extract.agreements.telling import (
    brings_up,
    is_named,
    is_said_by_others,
    is_told,
    lays_down,
    main_predicate,
    making_predicate,
)
from runut.extract.agreements.terms_days import is_of_old_year
from runut.extract.agreements.thread import Thread
from runut.extract.agreements.threads import Draft, Said, Story
from runut.extract.agreements.view import View
from runut.extract.agreements.words import Telling
from runut.extract.meant.discourse import Discourse
from runut.extract.parties.at_hand import FREEING
from runut.record.actor import Actor, ActorKind
from runut.record.claims import AgreementKind, EventType, Provision, Status
from runut.world.rivals import bodies_of_states, state_codes

_SAID, _BEFORE = "as said", "as of the agreement told before"
_STORY, _HEADLINE = "the two sides of the story", "who agree in the headline"
_HOSTAGES = {"hostages", "takerword"}
_OVER = {Telling.ENDED, Telling.BROKEN}
_COUNCIL, _TWO = "UN", 2
_LONGEST_TRIGGER = 90


@dataclass(frozen=True, slots=True)
class Called:
    """The agreements that one sentence calls by a name."""

    story: Story
    view: View
    told: Sequence[Told]
    discourse: Discourse

    def read(self) -> Iterator[Named]:
        """Read what the sentence names, but not what one agreement lays down of others; yield what it tells of."""
        inside = len(self.view.words)
        for named in find_named(self.view.text, self.view.words, self.view.data):
            is_own = named.first < inside or (named.left is not None and named.left.telling is not Telling.KEPT)
            if is_own and self._read_named(named):
                yield named
            if named.content is not None and lays_down(self.view, named):
                inside = named.content.last
            elif self.view.has("about", named.last, min(named.last + 1, inside)):
                inside = named.last  # "nota kesepahaman | tentang | pemantauan gencatan senjata"

    def _read_named(self, named: Named) -> bool:
        """Read an agreement that the sentence calls by a name; tell whether it tells of it."""
        view = self.view
        if self._is_of_others(named):
            return False
        predicate = main_predicate(view, named, self.told)
        if named.is_wished and not named.head.is_generic:
            self.story.offered.add(named.head.kind)
        if not is_told(view, named, predicate):
            return False
        sides = with_accuser(
            predicate, find_sides(view, named, predicate, self.told, self.discourse), self.told, self.discourse
        )
        is_made = predicate is not None and predicate.telling is Telling.MADE
        is_new = predicate is not None and is_made and not named.is_anaphor and self._is_brought_up(predicate)
        key = self._key(named)
        making = making_predicate(view, named, predicate)
        signed = None if making is None else self.view.day(making.first)
        is_old = is_of_old_year(signed, key, self.discourse.context.year)
        said = Said(key, sides.parties, is_new, signed, topics_named(view, named), is_old)
        thread = self.story.find(named, said)
        provisions = [*own_topic(view, named, predicate), *laid_down(view, named, predicate)]
        if self._is_only_offered(named, predicate, thread):
            return False
        if thread is None:
            if (named.head.is_back and not brings_up(view, named)) or not self._is_worth_it(named, sides, provisions):
                return False
            thread = self._begin(named, said, making)
        thread.is_made = thread.is_made or is_made
        is_news = is_made and not is_old and making is predicate
        thread.is_fresh = thread.is_fresh or (is_news and not thread.is_aside)
        self._note(thread, named, provisions)
        thread.keepers |= find_keepers(view, predicate, self.told, self.discourse)
        is_own = named.is_unilateral or self._stops_alone(named, predicate, sides)
        draft = self._draft(replace(named, is_unilateral=is_own), predicate, (thread, sides))
        draft.add(tuple(with_duties(view, provisions, self.discourse)))
        return True

    def _is_of_others(self, named: Named) -> bool:
        """Tell whether it is a resolution that is not the council's, or a statement of third parties."""
        kind = named.head.kind
        if kind is AgreementKind.MANDATE:
            return not self._is_of_council(named)
        return kind is AgreementKind.STATEMENT and is_said_by_others(self.view, named, self._sides_told())

    def _is_only_offered(self, named: Named, predicate: Predicate | None, thread: Thread | None) -> bool:
        """Tell whether it was offered and nobody has taken it up, here or before ("gencatan senjata itu", an offer)."""
        if named.head.is_offer and not is_taken_up(self.view, predicate):
            return thread is None or named.head.form.split()[0] not in thread.words
        is_idle = named.is_anaphor and predicate is None and thread is None
        return is_idle and named.head.kind in self.story.offered

    def _note(self, thread: Thread, named: Named, provisions: Sequence[Provision]) -> None:
        """Keep by what words an agreement was called, what it is about and what it ends."""
        thread.words.add(named.head.form.split()[0])
        thread.about |= topics_named(self.view, named)
        thread.ends_war = thread.ends_war or any(ends_war(self.view, one) for one in provisions)
        thread.ends_rebellion = thread.ends_rebellion or any(ends_rebellion(self.view, one) for one in provisions)

    def _is_brought_up(self, predicate: Predicate) -> bool:
        """Tell whether a verb brings up an agreement: before it, or "also" behind it ("kesepahaman | juga dicapai")."""
        return not predicate.is_right or self.view.has("also", predicate.first - 1, predicate.first)

    def _begin(self, named: Named, said: Said, making: Predicate | None) -> Thread:
        """Begin an agreement that the story has not told of: the news, or one that it tells beside the news."""
        view, key = self.view, said.key
        like = self._compared(named, said.parties) if said.is_old or named.is_earlier else None
        is_beside = only_carries(view, named) or (making is not None and making.is_relative)
        is_aside = is_beside and any(one.is_fresh for one in self.story.threads)
        placed = bool(key) and not key[-1].isdigit()
        thread = self.story.begin(Thread(key=key, is_placed=placed, like=like, is_aside=is_aside))
        thread.is_headline = view.sentence.is_headline
        is_of_swap = self.story.has_swapped and (named.is_anaphor or view.has("anaphor", 0, 1))
        if is_of_swap or (named.head.is_generic and self._frees_hostages()):
            thread.default = AgreementKind.EXCHANGE_DEAL
        return thread

    def _frees_hostages(self) -> bool:
        """Tell whether hostages are freed here or their takers told of ("sandera dilepas setelah | kesepakatan")."""
        classes = {one for node in self.view.nodes if node.mention is not None for one in node.mention.classes}
        is_freed = any(event.type is EventType.RETREAT and not FREEING.isdisjoint(event.mode) for _, event in self.told)
        return is_freed and not _HOSTAGES.isdisjoint(classes)

    def _stops_alone(self, named: Named, predicate: Predicate | None, sides: Sides) -> bool:
        """Tell whether one side of the quarrel announces that it stops ("A mengumumkan | penghentian …")."""
        is_announced = predicate is not None and self.view.has("declaring", predicate.first, predicate.last)
        is_act = named.head.kind is AgreementKind.CEASEFIRE
        is_over = any(one is not None and one.telling in _OVER for one in (named.left, named.right))
        is_own = len(sides.parties) == 1 and set(sides.parties) <= self._sides_told() | armed_named(self.view.nodes)
        return is_announced and is_act and is_own and not is_over

    def _sides_told(self) -> frozenset[str | None]:
        """Return the sides of the story and of the agreements told so far."""
        return frozenset({*(actor.party for actor in self.discourse.context.opponents), *self.story.parties})

    def _compared(self, named: Named, parties: Sequence[str]) -> Thread | None:
        """Return the agreement that is the news, where an earlier one of no kind and no other sides is told."""
        key = self._key(named)
        if not named.head.is_generic or not (not key or key.rsplit(maxsplit=1)[-1].isdigit()):
            return None
        fresh = (thread for thread in reversed(self.story.threads) if thread.is_fresh)
        return next((thread for thread in fresh if set(parties) <= set(thread.parties)), None)

    def _is_worth_it(self, named: Named, sides: Sides, provisions: Sequence[Provision]) -> bool:
        """Tell whether a new agreement says anything: a kind, two sides, or what is agreed."""
        if named.head.is_back and named.head.kind is AgreementKind.OTHER and not named.is_anaphor:
            return len(sides.parties) >= _TWO  # "A dan B menandatangani dokumen"
        is_plain = named.head.is_generic and not self._key(named)
        return named.is_anaphor or not is_plain or bool(provisions) or len(sides.parties) != 1

    def _is_of_council(self, named: Named) -> bool:
        words = self.view.words
        if named.last < len(words) and words[named.last].low.isdigit():
            return True
        is_of_assembly = self.view.has("assembly", 0, len(words))
        if not is_of_assembly and any(thread.kind is AgreementKind.MANDATE for thread in self.story.threads):
            return True
        if self.view.has("council", 0, len(words)):
            return True
        is_adopted = named.left is not None and self.view.has("adopting", named.left.first, named.left.last)
        return (
            is_adopted and self.view.has("world_body", 0, named.first) and not self.view.has("assembly", 0, named.first)
        )

    def _key(self, named: Named) -> str:
        if not is_named(self.view, named):
            return ""
        return named.head.form if named.head.is_name else f"{named.head.form} {self.view.words[named.last].low}"

    def _draft(self, named: Named, predicate: Predicate | None, known: tuple[Thread, Sides]) -> Draft:
        """Return the row of an agreement named in the sentence, with its sides and days."""
        thread, sides = known
        sides = sides if named.is_unilateral else self._without_announcer(predicate, sides)
        if self._is_announced_with_others(named, predicate, known):
            sides = Sides((), sides.mediators)
        is_beside = self.story.is_beside(thread)
        parties, why = self._parties(named, thread, sides.parties)
        if why != _SAID:
            parties = _without(parties, sides.mediators)
        if named.head.kind is AgreementKind.MANDATE:
            parties, why = (_COUNCIL,), "the council's"
        if len(parties) >= _TWO or not thread.parties:
            thread.parties = parties
        said = "told" if predicate is None else f"{predicate.telling} ({self.view.words[predicate.first].low})"
        draft = self.story.row_of(
            thread, self.view.span, self._bounds(named, predicate), f"'{named.head.form}': {said}; parties: {why}"
        )
        draft.parties = parties if len(parties) >= _TWO else draft.parties or parties
        draft.mediators = sides.mediators or draft.mediators
        is_known = why in {_SAID, _HEADLINE} or (why == _BEFORE and is_beside)
        draft.is_of_making = draft.is_of_making or self._tells_making(predicate)
        draft.is_guess = not is_known and not named.is_unilateral
        thread.is_said = thread.is_said or (why == _SAID and len(parties) >= _TWO)
        if named.head.is_soft:
            thread.default = thread.default or named.head.kind
        elif not named.head.is_generic and not (named.head.is_back and thread.kind is not None):
            draft.kind = named.head.kind
            is_humanitarian = named.head.kind is AgreementKind.HUMANITARIAN_TRUCE
            thread.kind = named.head.kind if is_humanitarian else thread.kind or named.head.kind
        if is_named(self.view, named):
            draft.name = name_of(self.view, named)
        date_all(self.view, draft, named, predicate)
        return draft

    def _tells_making(self, predicate: Predicate | None) -> bool:
        """Tell whether a sentence tells that it was made, or only names it: not that it is still to be signed."""
        if predicate is None or predicate.telling is not Telling.MADE:
            return predicate is None
        return self.view.marking(predicate.first).status is not Status.PLANNED

    def _is_announced_with_others(self, named: Named, predicate: Predicate | None, known: tuple[Thread, Sides]) -> bool:
        """Tell whether its sides and others announce what was told before ("G itu diumumkan oleh A, B dan | C")."""
        thread, sides = known
        if predicate is None or not (named.is_anaphor and thread.is_said):
            return False
        is_wider = set(thread.parties) < set(sides.parties)
        return is_wider and self.view.has("announced", predicate.first, predicate.first + 1)

    def _without_announcer(self, predicate: Predicate | None, sides: Sides) -> Sides:
        """Return the sides without one that only announces a truce of others, who then mediated it."""
        if predicate is None or len(sides.parties) != 1:
            return sides
        if self.view.data.marks["announcing"].at(self.view.words, predicate.first) is None:
            return sides
        opponents = {actor.party for actor in self.discourse.context.opponents}
        if len(opponents) < _TWO or set(sides.parties) & (opponents | armed_named(self.view.nodes)):
            return sides  # an armed group announces its own
        return Sides((), tuple(dict.fromkeys((*sides.mediators, *sides.parties))))

    def _parties(self, named: Named, thread: Thread, said: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
        """Return whose agreement it is: as said, else as told before, else the two sides of the story."""
        if all(side == side.lower() for side in said):
            said = ()  # "kedua kubu": people of no name
        if len(said) >= _TWO or (named.is_unilateral and said):
            return said, _SAID
        if named.is_unilateral:
            return thread.parties, "as told before"
        camps = (actor for actor in self.discourse.context.opponents if _is_camp(actor))
        sides = (actor.party or actor.name for actor in camps)
        opponents = tuple(side for side in dict.fromkeys(sides) if side not in bodies_of_states())
        before = (self.story.parties, _BEFORE)
        others = (before, (self.story.reconciled, _HEADLINE), (opponents, _STORY))
        named_before = {side for side in self.story.parties if side != side.lower()}
        if len(named_before) == 1 and not self.story.is_of_line and named_before < set(opponents):
            others = (*others[1:], before)  # "beberapa kelompok bersenjata" need not be those of another agreement
        known = (
            (thread.parties, "as told before"),  # one with a name of its own is another than the one told before
            *(others if not self._key(named) else (*others[1:], others[0])),
        )
        for parties, why in known:
            if parties and set(said) <= set(parties):
                is_sure = thread.is_said or (thread.parties and len(state_codes().intersection(parties)) > 1)
                return (parties if is_sure else with_named_group(parties, self.view.nodes, self.discourse)), why
        return (said, _SAID) if said else ((), "not said")

    def _bounds(self, named: Named, predicate: Predicate | None) -> tuple[int, int]:
        words = self.view.words
        first, last = words[named.first].start, words[named.last - 1].end
        if predicate is None:
            return first, last
        start, end = words[predicate.first].start, words[predicate.last - 1].end
        if max(last, end) - min(first, start) > _LONGEST_TRIGGER:
            return start, end
        return min(first, start), max(last, end)


def _is_camp(actor: Actor) -> bool:
    """Tell whether somebody may be one of two sides that agree: no crowd without a side."""
    return actor.party is not None or actor.kind is ActorKind.NONSTATE_ARMED


def _without(parties: tuple[str, ...], mediators: tuple[str, ...]) -> tuple[str, ...]:
    """Return the parties told before without who mediates here; of two guessed ones the other is left open then."""
    return tuple(party for party in parties if party not in mediators) or parties
