"""For whom a phrase or pronoun of a story stands: who "dia", "mereka", "keduanya", "pihaknya" are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from runut.annotate.phrases.mentions import Mention, MentionKind
from runut.extract.grammar.clause_openings import starts_clause
from runut.extract.grammar.phrase_sorts import (
    belongs_to_side,
    counts_no_people,
    is_anybody,
    is_bare_count,
    is_pair,
    is_two,
    says_which,
)
from runut.extract.grammar.some_among import are_some, counted_singly, people_before, whole_of
from runut.extract.meant.cue_topics import topic_behind_cue
from runut.extract.meant.doers_told import is_doer
from runut.extract.meant.goes_on_acting import who_met
from runut.extract.meant.in_talk import but_speakers, of_speaker, spoken_to
from runut.extract.meant.joined_tellers import joined_tellers
from runut.extract.meant.meant_before import MeantBefore
from runut.extract.meant.owners import owner_beside, owner_told
from runut.extract.meant.talks_told import who_talked
from runut.extract.meant.they_here import do_in_turn, does_reciprocate, opens_for_side
from runut.extract.meant.told_people import are_of_each, both_of
from runut.extract.meant.undergone import some_befallen, those_seized
from runut.extract.page.other_fighters import is_told_so
from runut.extract.page.party_sets import parties_of
from runut.record.actor import Actor, ActorKind
from runut.world.rivals import state_codes

_PRONOUN = MentionKind.PRONOUN
_TWO = 2
_OFFICIAL = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}


@dataclass(slots=True)
class StandingFor(MeantBefore):
    """Tells whom a phrase of a story stands for, by what the sentences so far have named."""

    def resolve(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actors that a noun phrase or pronoun stands for; empty where it names none."""
        if mention.kind is _PRONOUN:
            return self._resolve_pronoun(mention)
        if is_pair(mention) or self._are_both_officials(mention):
            return self._standing_for(self._both(mention), mention)
        if people := self._who_did(mention) or self._delegates(mention) or self._same_people(mention):
            return self._standing_for(people, mention)
        if mention.owner == "first" and self.quoted is not None:
            return (of_speaker(mention, self.context.actor_of(mention), self.quoted),)
        if mention.kind is not MentionKind.ACTOR and not belongs_to_side(mention):
            owner = self.told.owner_of(mention) or self.bodies.called(mention)
            return () if owner is None else self._standing_for((owner,), mention)
        if self.told.are_together(mention):
            together = tuple(self.harmed.get(one.name.casefold(), one) for one in self.told.all_of(mention))
            if is_two(mention) and self.told.are_lands(mention) and self._are_outsiders(together):
                together = self.context.opponents
            together = together or (self._pair() if is_two(mention) else ())
            if together:
                return self._standing_for(together, mention)
        enemy = self._enemy(mention)
        if mention.owner == "both" or enemy is not None:
            return self._standing_for(self._pair() if enemy is None or mention.owner == "both" else (enemy,), mention)
        they = self._they(mention) if mention.owner == "third_plural" and not is_doer(mention) else ()
        owner = None if are_of_each(mention, they) else self._owner(mention) or next(iter(they), None)
        if they and owner is None:
            return self._standing_for(they, mention)
        if owner is not None and (met := self._of_other_side(mention, owner)) is not None:
            return self._standing_for(met, mention)
        if owner is not None:
            basis = f"'{mention.name}': people of {owner.name}"
            actor = self.context.actor_of(mention)
            return (replace(actor, party=owner.party, basis=basis),)
        return both_of(self._closest(self.context.actor_of(mention), mention))

    def _both(self, mention: Mention) -> tuple[Actor, ...]:
        """Return who two camps, groups or officials are that a phrase goes back to."""
        if not is_pair(mention):
            return self.two
        groups = self.told.two_groups() if "groupnoun" in mention.classes else ()
        return groups or self._pair()

    def _are_both_officials(self, mention: Mention) -> bool:
        """Tell whether two officials are those who met in the sentence before ("kedua diplomat | itu")."""
        is_back = mention.many and is_two(mention) and mention.actor_kind in _OFFICIAL
        is_open = not (mention.entities or mention.person or mention.described)
        return is_back and is_open and len(parties_of(self.two)) == len(self.two) == _TWO

    def resolve_harmed(
        self, mentions: Iterable[Mention], actors: Sequence[Actor], *, is_harm: bool, is_force: bool = False
    ) -> tuple[Actor, ...]:
        """Return to whom something is done: never who does it, people nobody names of where it happens.

        `is_force` says that who does it does it to no people of their own, where another says so.
        """
        self.barred, self.doers = frozenset(a.party for a in actors), frozenset(a.name for a in actors)
        self.harming = self.barred if is_force else frozenset()
        place = next(iter(self._places()), None) if is_harm else None
        place = None if self.context.only_hosts(place) else place
        land, why = place or self.context.home, "it happens in"
        if land is None or (self.context.home is None and land in self.barred):  # nobody strikes its own
            land, why = self._foe_land(actors), "at odds with who struck is"
        found = self.resolve_all(mentions, land if is_harm else None, why)
        self.barred, self.doers, self.harming = frozenset(), frozenset(), frozenset()
        return found

    def resolve_all(
        self, mentions: Iterable[Mention], home: str | None = None, why: str = "it happens in"
    ) -> tuple[Actor, ...]:
        """Return the actors of several phrases, each once; nameless people are of `home`, where it is given."""
        found: dict[tuple[str, str | None], Actor] = {}
        for mention in mentions:
            for actor in self._counted(mention) if is_bare_count(mention) else self.resolve(mention):
                is_local = is_anybody(mention) and not self.context.may_protest(mention)
                if home is not None and actor.party is None and is_local:
                    basis = f"no side said; {why} {home}"
                    actor = replace(actor, party=home, basis=basis)  # noqa: PLW2901
                    if "anybody" not in mention.classes:
                        self.harmed[mention.head or ""] = self.harmed[actor.name.casefold()] = actor
                found.setdefault((actor.name.casefold(), actor.party), actor)
        return tuple(found.values())

    def _closest(self, actor: Actor, mention: Mention) -> Actor:
        """Give "pemimpin Rusia itu" and the like the name of the last person of that side."""
        body = self._bodies_before(mention).meant_by(actor, mention, self.sides)
        if body is not None and not (body.party == self.context.rebels and is_told_so(mention, self.context.others)):
            return body
        if not mention.definite:
            return self._in_full(actor, mention)
        same = self._same_head(mention)
        sure = same if same is not None and same.basis is None else self.told.holder(actor, mention)
        sure = self._land_here(mention) or self.told.land(mention, self._nodes()) or sure
        if sure is not None:
            return replace(sure, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {sure.name}")
        if mention.has_people and not (mention.entities or mention.title or mention.person):
            for known in self.group:
                if (
                    known.party is not None
                    and not _is_no_group(mention, known)
                    and (
                        actor.kind in {None, ActorKind.OTHER, known.kind}
                        or (actor.party == known.party and not (actor.kind in _OFFICIAL and known.kind in _OFFICIAL))
                    )
                ):
                    return replace(known, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {known.name}")
        if same is not None:
            return replace(same, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {same.name}")
        is_open = actor.party is None or actor.basis is not None
        last = (self._holder_by_name(mention) if is_open else None) or self.persons.get(actor.party or "")
        is_nameless = actor.name == mention.name and not mention.person  # else this page says who holds that office
        if is_nameless and mention.title and last is not None and not mention.many:  # "para menteri itu": no one
            return replace(last, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {last.name}")
        return self._in_full(self._same_office(actor, mention), mention)

    def _resolve_pronoun(self, mention: Mention) -> tuple[Actor, ...]:
        found = self.resolve_all(topic_behind_cue(self._nodes(), mention))
        if mention.pronoun == "third_singular" and not found:
            person = self._he(mention)
            seized = those_seized(mention, self.sentence, self.did.befell, self.several)
            found = seized or (() if person is None else (person,))
        elif mention.pronoun == "third_plural" and not (found or says_which(mention, self._nodes())):
            retold = self._retold_many(mention)
            tellers = joined_tellers(self._nodes(), self._retold_before(mention))
            found = self.resolve_all(tellers) or (self._they(mention) if retold is None else (retold,))
        elif mention.pronoun == "both":
            found = self._two_of(mention)
        elif mention.pronoun in {"first", "self"}:
            nodes = self._nodes()
            owner = owner_beside(mention, self.here, nodes, self.quoted, self.context.actor_of)
            if owner is None and (self.quoted is None or "states" in mention.classes):
                owner = owner_told(mention, nodes, self.context.actor_of)
            owner = owner or (self._told_first(mention) if mention.pronoun == "self" and self.quoted is None else None)
            speaker = owner or self.quoted or self.speaker or self.person
            found = () if speaker is None else (speaker,)
        elif mention.pronoun == "second":
            found = spoken_to(self.sentence, self.quoted, self.context)
        return self._standing_for(found, mention)

    def _two_of(self, pronoun: Mention) -> tuple[Actor, ...]:
        """Return who "keduanya" are: two of this sentence or the last; the two sides where a noun says "pihak"."""
        if " " in pronoun.name and (talked := who_talked(self._nodes(), pronoun, self.talked)):
            return talked
        if "campword" in pronoun.classes and self._are_outsiders(self.couple):
            return self.context.opponents
        if " " in pronoun.name:
            if "twogroups" not in pronoun.classes and (people := self.told.two_called(pronoun)):
                return people
            two = () if "campword" in pronoun.classes else self.told.two_groups() or self._two_lands(pronoun)
            two = two or (self._two_groups() if "twogroups" in pronoun.classes else ())
            return self._pair() if self._are_outsiders(two) else two or self._pair()
        nodes = self._nodes()
        named = (node.mention for node in nodes if node.mention is not None and node.mention.end <= pronoun.start)
        here = [mention for mention in named if is_two(mention)]
        return self.resolve(here[-1]) if here else self.couple or self.two or self._pair()

    def _two_groups(self) -> tuple[Actor, ...]:
        """Return the two groups named last, of which neither is a state ("X membantu Y. | Kedua kelompok | …")."""
        last: dict[str | None, Actor] = {}
        for side in (one for one in reversed(self.sides) if one.party not in state_codes()):
            last.setdefault(side.party, side)
        two = tuple(last.values())[:_TWO]
        return two if len(two) == _TWO else ()

    def _are_outsiders(self, couple: Sequence[Actor]) -> bool:
        """Tell whether two that a sentence names are neither of the sides at odds: who brings them together."""
        camps = parties_of(self.context.opponents)
        return bool(couple) and self.context.are_at_odds and camps.isdisjoint(parties_of(couple))

    def _they(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the group that "mereka" are: of this sentence or those before, not who acts on them or speaks."""
        if seized := those_seized(mention, self.sentence, self.did.befell, self.several):
            return seized
        if met := who_met(self._nodes(), self._at(mention)):
            return self.resolve_all(met)
        opening = None if self.quoted is not None else opens_for_side(self._nodes(), mention)
        if opening is not None and not self._many_before(mention):
            return self.resolve(opening)  # "juru bicara X membela serangan yang | mereka | lancarkan"
        singly = map(self.resolve, counted_singly(self._nodes(), mention))
        named = [*map(self._joined_to, self._many_before(mention)), *singly, *reversed(self.groups)]
        groups = (but_speakers(group, self.quoted) for group in named)
        free = (group for group in groups if group and not any(map(self._is_barred, group)))
        last = () if self.barred or any(map(self._is_barred, self.group)) else but_speakers(self.group, self.quoted)
        is_mutual = do_in_turn(self._nodes(), mention)
        they = next(free, last) or (() if is_mutual else self._others_told())  # "Mereka membahas …": who met
        if is_mutual and len(sides := parties_of(they)) == 1:
            two = next((group for group in named if len(parties_of(group)) > 1), None) or self._pair()
            return two if sides < parties_of(two) or does_reciprocate(self._nodes(), mention) else they
        return they

    def _others_told(self) -> tuple[Actor, ...]:
        """Return who "mereka" are in the mouth of somebody of a side, where no people are told: the side named before.

        "X siap berunding dengan Y. "Kami undang | mereka |," katanya": Y; failing that, whom the speaker is against.
        """
        if self.quoted is None or self.quoted.party is None or self.retold is not None:
            return ()
        other = next((one for one in reversed(self.before) if one.party != self.quoted.party), None)
        other = other or self.context.foe_of(self.quoted)
        return () if other is None or other.party in self.barred else (other,)

    def _joined_to(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the actors of a phrase and of those joined to it ("pemimpin A dan | B", "pasukan | A | dan B")."""
        nodes, at = self._nodes(), self._at(mention)
        behind = nodes[at + 2].mention if at + 2 < len(nodes) and nodes[at + 1].has("and") else None
        if behind is not None and behind.bare_entity and not starts_clause(nodes, at + 2):
            return self.resolve_all((mention, behind))
        before = nodes[at - 2].mention if at > 1 and nodes[at - 1].has("and") else None
        is_list = before is not None and before.kind is MentionKind.ACTOR and bool(before.party or before.person)
        return self.resolve_all((before, mention)) if before is not None and is_list else self.resolve(mention)

    def _counted(self, mention: Mention) -> tuple[Actor, ...]:
        """Return of whom a number without a noun counts more ("lima warga tewas dan | 12 | lainnya luka-luka")."""
        nodes = [] if self.sentence is None else self.sentence.nodes
        if counts_no_people(nodes, mention):
            return ()
        whole = whole_of(nodes, mention)
        they = () if whole is None else self.resolve(whole)
        if whole is not None and they and ("remains" not in whole.classes or all(actor.party for actor in they)):
            return self._standing_for(they, mention)
        if row := self.told.so_many(mention):
            return self._standing_for(row, mention)
        here = map(self.resolve_all, people_before(nodes, mention))
        is_part = are_some(nodes, mention)
        befallen = some_befallen(mention, self.sentence, self.did.befell) if is_part else ()
        found = next(filter(None, here), (is_part and (self.numbered or befallen)) or self.group)
        basis = f"'{mention.name}': of the people told before"
        known = (actor for actor in found if actor.party or (is_part and actor.kind is ActorKind.CIVILIANS))
        return tuple(replace(a, kind=None, start=mention.start, end=mention.end, basis=basis) for a in known)


def _is_no_group(mention: Mention, known: Actor) -> bool:
    """Tell whether "kelompok itu" or its people would go back to a state's organ, which is no group."""
    return "groupnoun" in mention.classes and known.party in state_codes() and known.kind in _OFFICIAL
