"""Whom a phrase means that goes back to what a story told before: owners, foes, persons, offices, the two sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from runut.annotate.phrases.mentions import Mention
from runut.extract.grammar.phrase_sorts import is_of_that_land, is_pair
from runut.extract.meant.doers_told import DOING_WORDS
from runut.extract.meant.land_here import land_before, land_but_named
from runut.extract.meant.owners import is_of_craft, owner_ahead, owner_named
from runut.extract.meant.persons_meant import PersonsMeant
from runut.extract.meant.told_people import how_many, is_that_land, words_of
from runut.extract.meant.undergone import fell_then
from runut.extract.page.counterparts import is_counterpart, lands_of_counterpart
from runut.extract.page.full_names import chain_of
from runut.extract.page.two_lands import two_lands
from runut.extract.page.whose_will import are_of_that_group
from runut.record.actor import Actor, ActorKind
from runut.world.rivals import state_codes

_OFFICIAL_KINDS = {ActorKind.GOVERNMENT, ActorKind.MILITARY, ActorKind.POLICE}
_TWO = 2
_BODIES = {ActorKind.MILITARY, ActorKind.POLICE, ActorKind.GOVERNMENT}


@dataclass(slots=True)
class MeantBefore(PersonsMeant):
    """Tells whom a phrase means that goes back to what the sentences so far have named."""

    def _enemy(self, mention: Mention) -> Actor | None:
        """Return whom a speaker of one camp calls the enemy, or who acts on "pihak lawan": the other one."""
        if "enemyword" not in mention.classes or mention.entities or mention.person:
            return None
        nodes = self._nodes()
        opening = nodes[0].mention if nodes and nodes[0].mention is not mention else None
        first = None if opening is None else self.context.actor_of(opening)
        doer = self._owner(mention) if mention.possessive else self.side_before(mention.start) or first
        speaker = self.quoted or doer
        return None if speaker is None else self.context.foe_of(speaker)

    def _owner(self, mention: Mention) -> Actor | None:
        """Return whose "tentaranya" are: the side named last in the sentence, the speaker's, the last side named."""
        if mention.party is not None or mention.person is not None:
            return None
        if is_of_that_land(mention) and not is_that_land(mention):
            here = [actor for actor in self.here if (actor.end or 0) <= mention.start]
            other = None if here else land_but_named(mention, self._nodes(), self.sides)
            named = (one for one in reversed((*self.sides, *here)) if one.party in state_codes() - self.barred)
            return other or next(named, None)
        if mention.owner == "third_plural" and self.quoted is not None:  # "X mengatakan dua tentara | mereka | tewas"
            return None if self.quoted.party in {None, *self.barred} else self.quoted
        if not mention.possessive:
            return None
        if mention.actor_kind is ActorKind.PERSON and "follower" not in mention.classes:  # kin carry nobody's will
            return None
        nodes = self._nodes()
        owner = owner_named(mention, self.here, nodes, self.harming) or owner_ahead(mention, self.here, nodes)
        if owner is not None and owner.party in self.barred and is_of_craft(mention, nodes):
            return self.context.foe_of(owner)
        is_group = owner is not None and owner.party in self.harming and owner.party not in state_codes()
        if owner is not None and is_group and mention.actor_kind is ActorKind.CIVILIANS:
            return self.context.foe_of(owner) or owner  # "RSF merebut kota itu dan membunuh | penduduknya"
        if owner is not None:
            return owner
        speaker = self.quoted
        if speaker is not None and speaker.party is not None:
            return (self._told_first(mention) if self._is_done_to(speaker, mention) else None) or speaker
        if speaker is not None and mention.actor_kind is ActorKind.PARTY:
            return None  # "pemimpin oposisi N mengatakan | partainya | …": nobody's, as he is
        struck = fell_then(mention, nodes, self.did.befell)
        if (leader := struck or self._leader_of(mention)) is not None:
            return leader
        return self._told_first(mention) or (self.sides[-1] if self.sides else None)

    def _is_done_to(self, speaker: Actor, doer: Mention) -> bool:
        """Tell whether words name people of the speaker behind who does it ("Kapalnya menabrak X, kata | X")."""
        starts = {actor.start for actor in self.here if actor.party == speaker.party} - {speaker.start}
        return any(start is not None and start >= doer.end for start in starts)

    def _leader_of(self, mention: Mention) -> Actor | None:
        """Return whose "anak buahnya" are where a body opened the sentence before: the person told of there.

        "Polisi X menangkap A. | Anak buahnya | …": a body has soldiers, and no followers.
        """
        first = self._told_first(mention) if "follower" in mention.classes else None
        is_body = first is not None and first.kind in _BODIES and self.person is not None
        return self.person if is_body and self.person is not first else None

    def _told_first(self, mention: Mention) -> Actor | None:
        """Return with whom the sentence before opened, where an owner's ending opens this one ("| Pengawalnya").

        Two that are joined open it together ("Kapal dan | tentaranya | mengepung …").
        """
        nodes = self._nodes()
        first = nodes[0].mention if nodes else None
        opens = first is not None and first.start == mention.start
        is_second = len(nodes) > _TWO and nodes[1].has("and") and nodes[_TWO].mention is mention
        opens = opens or (is_second and first is not None and first.party is None)
        return self.opened if opens else None

    def _of_other_side(self, mention: Mention, owner: Actor) -> tuple[Actor, ...] | None:
        """Return who a state's neighbour or an official's counterpart is, never of its own side; None for others.

        A counterpart may be told of by where he is ("menelepon | mitranya | di kedua negara").
        """
        nodes = self._nodes()
        at = next((n for n, node in enumerate(nodes) if node.mention is mention), 0)
        if "neighbour" not in mention.classes and not is_counterpart(nodes, at, owner.start):
            return None
        if "neighbour" in mention.classes and mention.many:  # "negara-negara tetangganya" are several
            return (self.context.actor_of(mention),)
        where = lands_of_counterpart(nodes, at)
        if where and (where[0].pronoun == "both" or is_pair(where[0])):
            return self._pair()
        there = tuple(self.context.actor_of(land) for land in where if land.party not in {None, owner.party})
        beside = self._beside(owner)
        return there or (() if beside is None else (beside,))

    def _beside(self, owner: Actor) -> Actor | None:
        """Return who a state's neighbour is ("negara | tetangganya"): the state at odds with it, else the last told."""
        states = state_codes() - {owner.party}
        told = (self.context.foe_of(owner), *reversed(self.sides))
        return next((one for one in told if one is not None and one.party in states), None)

    def _same_head(self, mention: Mention) -> Actor | None:
        """Return whom "polisi itu" goes back to: the last people told by the same noun, where their side is known."""
        if not mention.definite or mention.head is None or mention.entities or mention.person or mention.title:
            return None
        known = self.by_head.get(self._people_of_group(mention) or mention.head)
        known = self.harmed.get(mention.head) if known is None or known.party is None else known
        if known is None:
            return None
        are_foes = {known.kind, mention.actor_kind} == {ActorKind.MILITARY, ActorKind.NONSTATE_ARMED}
        return None if are_foes else known  # "pasukan pemberontak itu" are not "pasukan X"

    def _people_of_group(self, mention: Mention) -> str | None:
        """Return the noun that says who "kelompok pelaut | itu" are, where people were told by it."""
        words = mention.name.casefold().split()
        is_group = "groupnoun" in mention.classes and len(words) == _TWO
        return words[1] if is_group and words[1] in self.by_head else None

    def _same_people(self, mention: Mention) -> tuple[Actor, ...]:
        """Return whom "kedua orang | itu" and "pria | itu" go back to: people of a side, told last by that number."""
        is_back = mention.definite and "anybody" in mention.classes and not mention.possessive
        if not is_back or mention.entities or mention.party or mention.person or mention.described or mention.qualities:
            return ()
        many = how_many(mention)
        told = self.told.counted.get(many, ()) if many > 1 else ()
        if many <= 1 and "one-person" in mention.classes and not mention.many and self.person is not None:
            told = (self.person,)
        is_one = len(told) == 1 and told[0].party not in {None, *self.barred}
        return told if is_one and told[0].name not in self.doers else ()

    def _same_office(self, actor: Actor, mention: Mention) -> Actor:
        """Give "kementerian itu" the side of the last organ of its sort, where the phrase and the story tell none."""
        is_open = mention.definite and actor.party is None and actor.kind in _OFFICIAL_KINDS
        if not is_open or are_of_that_group(mention):
            return actor
        last = next((side for side in reversed(self.sides) if side.kind is actor.kind), None)
        if last is None:
            return actor
        return replace(actor, party=last.party, basis=f"'{mention.name}': of {last.name}, named before")

    def _citizens(self, mention: Mention) -> Actor | None:
        """Return whose citizens "penduduk" are between two states: those last told of by that word."""
        is_open = {"civilians", "anybody"} <= mention.classes and mention.number is None
        known = self.by_head.get(mention.head or "") if is_open and " " not in mention.name else None
        return known if known is not None and known.party is not None and self.context.home is None else None

    def _organ_before(self, actor: Actor, mention: Mention) -> Actor:
        """Give "polisi" on a page of two states the side of the last organ of that name ("polisi X")."""
        is_bare = mention.name.casefold() == mention.head and mention.number is None and not mention.indefinite
        known = self.by_head.get(mention.head or "") if is_bare and actor.kind in _OFFICIAL_KINDS else None
        if known is None or actor.party is not None or known.party not in state_codes() or known.basis is not None:
            return actor
        return replace(actor, party=known.party, basis=f"'{mention.name}': of {known.name}, named before")

    def _in_full(self, actor: Actor, mention: Mention) -> Actor:
        """Give people of no side, told of before by the same noun, the fullest name that they had there."""
        if mention.party is not None or mention.person is not None or mention.indefinite:
            return actor
        told = self.context.in_full(mention)
        if told is not None and (actor.party is None or told.party not in {None, actor.party}):
            return replace(told, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {told.name}")
        citizens = self._citizens(mention)
        if actor.party is None and citizens is not None:
            return replace(actor, party=citizens.party, basis=f"'{mention.name}': as {citizens.name}")
        is_chained = chain_of(mention) is not None and not (mention.definite and "anybody" in mention.classes)
        if actor.party is not None or mention.number is not None or is_chained:
            return actor
        actor = self._organ_before(actor, mention)
        if mention.many and not mention.definite:  # "kata para pejabat" after "pejabat kementerian X"
            return actor
        known = self.full.get(mention.head or "")
        if known is None or not words_of(actor) < words_of(known):
            return actor
        return replace(known, start=actor.start, end=actor.end, basis=f"'{mention.name}' → {known.name}")

    def _two_lands(self, pronoun: Mention) -> tuple[Actor, ...]:
        """Return the two states that "kedua negara" are: joined before it in its sentence, or in the last one."""
        here = [] if self.sentence is None else two_lands(self.sentence, pronoun.start)
        return tuple(self.context.actor_of(mention) for mention in here) or self.lands

    def _pair(self) -> tuple[Actor, ...]:
        """Return the two sides meant by "kedua pihak": the last two named, the story's opponents failing that."""
        if self.couple or self.crowds:
            return self.couple or self.crowds
        if self.context.are_at_odds:
            return self.context.opponents
        last: dict[str | None, Actor] = {}
        for actor in reversed(self.sides):
            last.setdefault(actor.party, actor)
        ranked = sorted(last.values(), key=lambda actor: -self.context.weights[actor.party or ""])[:2]
        opponents = {actor.party for actor in self.context.opponents}
        if len(ranked) == 2 and not opponents <= set(last):
            return tuple(ranked)
        return self._without_teller(self.context.opponents or tuple(ranked))

    def _without_teller(self, pair: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return two of whom nothing says that they are at odds, nobody where one is quoted: he speaks of others."""
        teller = None if self.quoted is None else self.quoted.party
        return () if teller is not None and any(actor.party == teller for actor in pair) else pair

    def _land_here(self, mention: Mention) -> Actor | None:
        """Return the state of its own sentence that "negara itu" goes back to: who denies what it is charged with."""
        if self.denier is not None and self.denier.party in state_codes() and is_that_land(mention):
            return self.denier
        if not is_that_land(mention):
            return None
        land = land_before(mention, self._nodes(), self.barred)
        return land_but_named(mention, self._nodes(), self.sides) if land is None else self.context.actor_of(land)

    def _who_did(self, mention: Mention) -> tuple[Actor, ...]:
        """Return who "para pelaku" are: those who did the act told before, but for nobody in place of a side."""
        if mention.classes.isdisjoint(DOING_WORDS):
            return ()
        return self.did.meant_by(mention, self.barred - {None})

    def _delegates(self, mention: Mention) -> tuple[Actor, ...]:
        """Return of whom "para perunding" are that no words say more of: of the two sides at odds."""
        is_bare = not (mention.entities or mention.party or mention.qualities or mention.described or mention.definite)
        is_open = mention.many and mention.number is None and is_bare
        is_delegation = "negotiators" in mention.classes and mention.classes.isdisjoint({"envoys", "officials"})
        return self.context.opponents if is_open and is_delegation and self.context.are_at_odds else ()

    def _foe_land(self, actors: Sequence[Actor]) -> str | None:
        """Return the state at odds with who strikes: nameless people struck between two states are its."""
        foes = {foe.party for actor in actors if (foe := self.context.foe_of(actor)) is not None}
        return next(iter(foes & state_codes()), None) if len(foes) == 1 else None

    def _standing_for(self, found: Iterable[Actor], mention: Mention) -> tuple[Actor, ...]:
        return tuple(actor.meant_at(mention.start, mention.end, f"'{mention.name}' → {actor.name}") for actor in found)
