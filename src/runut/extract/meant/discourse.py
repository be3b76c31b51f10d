"""The thread of a story from sentence to sentence: whom each leaves in mind for the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from runut.annotate.phrases.clauses import Sentence
from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.joined_names import list_right
from runut.extract.grammar.phrase_sorts import (
    are_several,
    choose_group,
    is_placed,
    is_somebody,
    only_helps,
    stands_before_clause,
)
from runut.extract.grammar.some_among import is_numbered
from runut.extract.meant.sent_ahead import sender_of
from runut.extract.meant.standing_for import StandingFor
from runut.extract.meant.story_memory import are_reporters
from runut.extract.meant.told_people import how_many
from runut.extract.page.party_sets import parties_of
from runut.extract.page.two_lands import two_lands
from runut.extract.page.whose_will import is_faction
from runut.record.actor import Actor, ActorKind

_ACTOR = MentionKind.ACTOR
_GROUP_MEMORY, _TWO = 4, 2
_TIES = {"ties", "relations"}
_CAMPS = {ActorKind.CIVILIANS, ActorKind.NONSTATE_ARMED, ActorKind.PARTY, ActorKind.OTHER}
"""Sorts of people that may be a camp without a side."""


@dataclass(slots=True)
class Discourse(StandingFor):
    """Remembers of each sentence whom the next may mean by "dia", "mereka", "keduanya" or "kedua negara"."""

    def follow(self, sentence: Sentence) -> None:
        """Move past a sentence: remember whom it named."""
        named, nodes = sentence.mentions, sentence.nodes
        topic = self._goes_on_with(sentence)
        for n, mention in ((n, one) for n, one in named if one.kind is _ACTOR):
            if not (is_placed(sentence, n) and self.context.only_hosts(self.context.actor_of(mention).party)):
                self._remember(mention)
        self._remember_camps(named)
        aside = stands_before_clause(nodes)
        leading = (one for n, one in named if n != aside and not (n and nodes[n - 1].is_speech))
        first = named[0][1] if len(named) == 1 else next(leading, None)  # not X of "menurut X, | presiden Y …"
        if self.sentence is not sentence:
            self._count(sentence)
        if (
            first is not None
            and first.kind is _ACTOR
            and (first.title or first.person or is_somebody(first))
            and first.start not in self.several
        ):
            people = self.resolve(first)
            if len(people) == 1:
                self._meet(people[0])
        elif first is not None and first.kind is _ACTOR and aside is None and not any(one.person for _, one in named):
            told = next((one for _, one in named if one is not first and is_somebody(one)), None)
            if told is not None and len(people := self.resolve(told)) == 1:
                self._meet(people[0])  # "Polisi X menyatakan | seorang pilot | dibebaskan"
        if topic is not None:
            self._meet(topic)
        if first is not None and first.kind is _ACTOR and not first.possessive:
            side = next(iter(self.resolve(first)), None)
            self.opened = side if side is not None and side.party is not None else self.opened
        self._remember_group(sentence, named)
        self.texts.remember(sentence, self.resolve)
        is_on = all(one.kind is not _ACTOR for _, one in named)  # "Mereka saling menyerang": still these two
        self.couple = self._couple_of(sentence, named) or (self.couple if is_on else ())
        factions = [one for _, one in named if how_many(one) == _TWO and is_faction(one)]
        self.crowds = self.resolve(factions[-1]) if factions else self.crowds
        self.lands = self.resolve_all(two_lands(sentence))
        self.two, self.met = self.told.here.get(_TWO) or self.met, ()
        self.told.leave(sentence.nodes, self.here)

    def _remember_camps(self, named: Sequence[tuple[int, Mention]]) -> None:
        """Remember whose camps a sentence names: "kelompok itu" after "kamp X" is X."""
        for camp in (one for _, one in named if one.kind is MentionKind.PLACE and one.entities):
            actor = self.context.actor_of(camp)
            self.bodies.remember(camp, actor, self._called(actor))

    def _couple_of(self, sentence: Sentence, named: Sequence[tuple[int, Mention]]) -> tuple[Actor, ...]:
        """Return the two sides that a sentence names joined ("A dan B sepakat"), none where they are no rivals.

        Two of whom it tells alone ("A dan B menandatangani nota") need not be.
        """
        nodes = sentence.nodes
        for (n, one), (after, other) in pairwise(named):
            if after == n + 2 and nodes[n + 1].has("and") and not (is_placed(sentence, n) or only_helps(nodes, n)):
                joined = self.resolve_all((one, other))
                if self.context.are_rivals(joined) or self._are_two(sentence, n, joined):
                    return joined
        return ()

    def _are_two(self, sentence: Sentence, first: int, joined: Sequence[Actor]) -> bool:
        """Tell whether two joined names are a pair to go back to: persons, tied ("hubungan A dan B"), or alone.

        Alone are two that open a sentence which names no other side ("Pemerintah A dan oposisi berunding").
        """
        names = {actor.name if actor.kind is ActorKind.CIVILIANS else actor.party or actor.name for actor in joined}
        if len(names) != len(joined) or len(joined) != _TWO:
            return False
        nodes = sentence.nodes
        told = [nodes[n].mention for n in (first, first + 2)]
        is_between = first > 0 and (nodes[first - 1].has("between") or nodes[first - 1].is_noun)
        is_between |= told[0] is not None and not told[0].classes.isdisjoint(_TIES)
        sides = {one.party for n, one in sentence.mentions if one.party is not None and not is_placed(sentence, n)}
        is_alone = first == 0 and sides <= parties_of(joined)
        if not all(actor.party or (actor.kind in _CAMPS and not self.context.are_at_odds) for actor in joined):
            return False
        return is_between or is_alone or all(mention is not None and mention.person for mention in told)

    def _remember_group(self, sentence: Sentence, named: Sequence[tuple[int, Mention]]) -> None:
        """Remember whom "mereka" would mean: the subject where it is many, the last group named failing that."""
        self.numbered = next((self.resolve(one) for _, one in reversed(named) if is_numbered(one)), ())
        if named and not is_placed(sentence, named[0][0]):
            row = list_right(sentence.nodes, named[0][0], whole=True)
            joined = self.resolve_all(row)
            self.told.join(joined, are_lands=all(mention.bare_entity for mention in row))
            are_many = are_several(row[-1]) or all(actor.kind is ActorKind.CIVILIANS for actor in joined)
            if len(parties_of(joined)) > 1 or (len(row) > 1 and are_many):
                self.group, self.groups = joined, [*self.groups[-_GROUP_MEMORY:], joined]
                return
        reporters = next((one for _, one in named[:1] if are_reporters(one)), None)
        many = ((n, one) for n, one in named if self._is_many(one) or one is reporters)
        groups = [(n, mention) for n, mention in many if not is_placed(sentence, n)]
        if not groups:
            return
        chosen = choose_group([mention for _, mention in groups], named[0][1])
        rows = self._rows(sentence, groups)
        others = [row for one, row in reversed(rows) if one is not chosen]
        self.group = next((row for one, row in rows if one is chosen), self.resolve(chosen))
        self.groups = [*self.groups[-_GROUP_MEMORY:], *others, self.group]

    def _rows(
        self, sentence: Sentence, groups: Sequence[tuple[int, Mention]]
    ) -> list[tuple[Mention, tuple[Actor, ...]]]:
        """Return the groups that a sentence names, with each those of other sides joined to it ("delegasi A dan B")."""
        rows: list[tuple[Mention, tuple[Actor, ...]]] = []
        joined: set[int] = set()
        for n, mention in groups:
            if mention.start in joined:
                continue
            row = list_right(sentence.nodes, n)
            actors = self.resolve_all(row)
            are_two = len(parties_of(actors)) == len(actors) > 1
            joined.update(one.start for one in row if are_two)
            rows.append((mention, actors if are_two else self._as_sent(n, self._joined_to(mention))))
        return rows

    def _as_sent(self, index: int, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return soldiers of no side that words tell as of who sends them."""
        sender = sender_of(self._nodes(), index)
        if sender is None:
            return actors
        basis = f"'{sender.name}' sends them"
        return tuple(replace(actor, party=sender.party, basis=basis) for actor in actors)
