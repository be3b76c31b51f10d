"""What a page as a whole tells of its people and sides: full names, the story's state, the parties at odds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from runut.annotate.phrases.mentions import Mention
from runut.extract.page.camps import is_of_camp
from runut.extract.page.folded_names import fold_name
from runut.extract.page.full_names import chain_of, is_bare, is_one_of_many
from runut.extract.page.other_fighters import cannot_be_rebels
from runut.extract.page.peoples import is_community
from runut.extract.page.persons import OFFICIAL_KINDS, Person, is_of_body, is_rule_of, person_named
from runut.extract.page.tally import ALLIED, STEM
from runut.extract.page.whose_will import (
    are_from_elsewhere,
    are_of_that_group,
    carries_no_state,
    is_crowd,
    is_faction,
    is_of_members,
    is_unidentified,
    land_of_organ,
    land_of_town,
)
from runut.record.actor import Actor, ActorKind
from runut.world.rivals import STATES_WITHOUT_ARMY, load_rivals

_OF_LAND = {ActorKind.CIVILIANS, ActorKind.POLICE}  # whoever fights there, these are of the land itself
_LOCAL_OFFICE = "localoffice"
_LOCAL_KINDS = {*OFFICIAL_KINDS, ActorKind.CIVILIANS}


@dataclass(slots=True)
class PageContext:
    """People and sides of one page.

    Attributes:
        persons: By each word of a name that stands alone elsewhere, folded.
        home: The state in which the story plays, None where two or more share it.
        ground: The state in which it plays, though another may be its rival there.
        state: The state that takes part in the quarrel: "pemerintah" without a side is its.
        army: The state whose "tentara" is meant.
        group: The armed group that takes part, else the one most spoken of, None where there is none.
        rebels: The armed group that fighters without a name are of, None where the page tells of others too.
        mission: Whose peacekeepers the page tells of, None where it tells of none or of several.
        allied: Whose the forces of an alliance are ("pasukan koalisi"), None where the page does not say or names two.
        guests: Whose army fights in the land of another ("pasukan asing"), None where the page does not say.
        told: What headline and lead tell of fighters without a name, and how the words of its name begin.
        opponents: The two sides at odds, as actors; empty where they cannot be told.
        fighters: The two whom the page first says to fight each other, whether or not they have a side.
        are_at_odds: Whether the two may stand for whom the other acts against.
        year: Year of publication, for roles held in time.
        weights: How often each side is named.
        names: How the page first calls each side.
        neutral: Organisations that are no camp.
        lands: The state in which each armed group lives.
        actors: Whom each phrase names, by where it stands; asked for more than once.
        titles: Who bears a title of a side on this page ("Sekjen PBB").
        full: By what people of no name are told by, the phrase that says most of them.
        protesters: By what words those who protest are told.
        others: By what nouns fighters are told whom the armed group of the story fights.
        are_outlaws: Whether the armed group of the story is a gang.
    """

    persons: dict[str, Person] = field(default_factory=dict)
    home: str | None = None
    ground: str | None = None
    state: str | None = None
    army: str | None = None
    group: str | None = None
    rebels: str | None = None
    mission: str | None = None
    allied: str | None = None
    guests: str | None = None
    told: frozenset[str] = frozenset()
    opponents: tuple[Actor, ...] = ()
    fighters: tuple[Actor, ...] = ()
    are_at_odds: bool = False
    year: int | None = None
    weights: Counter[str] = field(default_factory=Counter)
    neutral: frozenset[str] = frozenset()
    names: dict[str, str] = field(default_factory=dict)
    lands: dict[str, str] = field(default_factory=dict)
    titles: dict[tuple[str, str | None], Person] = field(default_factory=dict)
    actors: dict[tuple[int, int], Actor] = field(default_factory=dict)
    full: dict[str, Mention] = field(default_factory=dict)
    protesters: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    are_outlaws: bool = False

    def land_of(self, party: str | None) -> str | None:
        """Return the state of a camp: its own code, or that of the land in which an armed group lives."""
        return self.lands.get(party or "", party)

    def only_hosts(self, state: str | None) -> bool:
        """Tell whether a state only lends the place: two camps are at odds, and the story plays in another land."""
        camps = [camp.party for camp in self.opponents] if self.are_at_odds else []
        return self.are_at_odds and state not in {self.home, self.ground, *camps, *map(self.land_of, camps)}

    def camp_of(self, actor: Actor) -> Actor | None:
        """Return the camp that an actor is of."""
        return next((camp for camp in self.opponents if is_of_camp(actor, camp)), None)

    def foe_of(self, actor: Actor) -> Actor | None:
        """Return whom an actor is against, where the camps are sure: the other camp, or the one that is its rival."""
        if not self.are_at_odds:
            return None
        if self.camp_of(actor) is not None:
            return next((camp for camp in self.opponents if not is_of_camp(actor, camp)), None)
        rivals = load_rivals(self.year)
        against = [camp for camp in self.opponents if frozenset((actor.party or "", camp.party or "")) in rivals]
        if actor.party is not None and actor.party == self.guests and not against:  # it fights beside the land's army
            against = [camp for camp in self.opponents if camp.party not in {self.ground, self.home}]
        return against[0] if len(against) == 1 else None

    def are_rivals(self, actors: Sequence[Actor]) -> bool:
        """Tell whether these are two sides that the world's tables know to be at odds in the page's year."""
        return frozenset(actor.party or "" for actor in actors) in load_rivals(self.year)

    def actor_of(self, mention: Mention) -> Actor:
        """Return the actor that a noun phrase names, with the fullest name and the side the page gives."""
        key = mention.start, mention.end
        known = self.actors.get(key)
        if known is None:
            known = self.actors[key] = self._name(mention)
        return known

    def in_full(self, mention: Mention) -> Actor | None:
        """Return whom the page describes elsewhere by the word that is all that a phrase says of people."""
        chain = chain_of(mention) or ""
        known = self.full.get(chain) if is_bare(mention) else None
        member, _, group = mention.name.casefold().rpartition(" ")
        if member and chain == member and group in self.full:  # "anggota | geng"
            known = self.full[group]
        if known is None or is_one_of_many(mention, known):
            return None
        actor = self.actor_of(known)  # who protests is nobody's, though its phrase is that of citizens
        return replace(actor, party=None) if is_crowd(mention) and known.party is None else actor

    def may_protest(self, mention: Mention) -> bool:
        """Tell whether people without a side are told by the word for those who protest: they carry nobody's will."""
        return bool(self.protesters) and "anybody" not in mention.classes and chain_of(mention) in self.protesters

    def holder_of(self, mention: Mention) -> str | None:
        """Return whose a post or vehicle without a named side is: its fighters', its peacekeepers', the land's."""
        if "peaceforce" in mention.classes:
            return self.mission
        if "foreigners" in mention.classes:
            return self.guests
        return self.rebels if "militiaforce" in mention.classes else self.home

    def fighter_of(self, mention: Mention) -> Actor:
        """Return who fights: citizens who fight each other carry no state's will, where none is said."""
        actor = self.actor_of(mention)
        is_citizens = actor.kind is ActorKind.CIVILIANS and mention.party is None
        return replace(actor, party=None, basis=None) if is_citizens else actor

    def _name(self, mention: Mention) -> Actor:
        person = self._person_of(mention)
        if person is not None:
            party, basis = self._side_of_person(person, mention)
            name, kind = (mention.name, mention.actor_kind) if is_rule_of(mention) else (person.name, person.kind)
            return Actor(name=name, party=party, kind=kind, start=mention.start, end=mention.end, basis=basis)
        party, basis = self._side_of(mention)
        start, end = mention.start, mention.end
        return Actor(name=mention.name, party=party, kind=mention.actor_kind, start=start, end=end, basis=basis)

    def _side_of_person(self, person: Person, mention: Mention) -> tuple[str | None, str | None]:
        if mention.party is not None and is_of_body(mention):
            return mention.party, None
        if person.is_known or person.party is not None:
            return person.party, None
        if mention.party is not None:
            return mention.party, None
        if person.is_of_group and self.group is not None:
            return self.group, f"of the armed group of the story, {self.group}"
        party = (self.army if person.is_soldier else None) or self.state or self.home
        if person.is_official and party is not None:
            return party, f"an official without a side said; the story plays in {party}"
        return None, None

    def _person_of(self, mention: Mention) -> Person | None:
        if mention.person is None:
            return self._holder_of(mention)
        words = mention.person.split()
        known = self.persons.get(fold_name(mention.person)) or self.persons.get(fold_name(words[-1]))
        return known or person_named(mention, mention.person)

    def _holder_of(self, mention: Mention) -> Person | None:
        """Return who bears a title on this page: that of its side, or the only one where the phrase names no side."""
        title = mention.office
        if title is None or mention.title_word is None:
            return None
        if mention.party is not None:
            return self.titles.get((title, mention.party)) or self._leader_of(mention)
        if mention.name.casefold() != mention.title_word or mention.number is not None:
            return None
        holders = {person.name: person for (word, _), person in self.titles.items() if word == title}
        return self.titles.get((title, None)) or (next(iter(holders.values())) if len(holders) == 1 else None)

    def _leader_of(self, mention: Mention) -> Person | None:
        """Return who is at the head of a side: the only one of it whom the page names and the world knows."""
        if "leader" not in mention.classes or mention.number is not None or mention.indefinite:
            return None
        known = (person for person in self.persons.values() if person.party == mention.party and person.is_known)
        found = list({id(person): person for person in known}.values())
        return found[0] if len(found) == 1 else None

    def _ruler_of(self, land: str) -> str:
        """Return who rules a land without an army: its armed group, where the page tells of it."""
        return self.group if self.group is not None and self.lands.get(self.group) == land else land

    def _is_foe_at_home(self, mention: Mention) -> bool:
        """Tell whether who did it ("para penyerang") are of the armed group whose quarrel the page tells."""
        is_known = mention.number is None and not mention.indefinite and mention.has_people
        is_armed = "suspectword" in mention.classes and mention.actor_kind is ActorKind.NONSTATE_ARMED
        return self.rebels is not None and is_known and is_armed

    def _is_rebel(self, mention: Mention) -> bool:
        """Tell whether fighters are those of the armed group of the story: nothing but that word tells who they are."""
        if cannot_be_rebels(mention, self.others, are_outlaws=self.are_outlaws):
            return False
        is_near = {entity.party for entity in mention.entities} <= {self.home, self.ground, self.rebels, None}
        known = {word for entity in mention.entities for form in entity.forms for word in form.casefold().split()}
        strange = (word for word in mention.qualities - known - self.told if word[:STEM] not in self.told)
        is_group = "groupnoun" in mention.classes and not (mention.title or is_of_members(mention))
        is_one = not (is_group and (mention.number is not None or mention.many))
        return is_near and is_one and not any(strange)

    def _is_of_land(self, mention: Mention) -> bool:
        """Tell whether "pasukan pemerintah" are of the land in which others fight a group of that land."""
        lands = {self.lands.get(camp.party or "") for camp in self.opponents} - {None, *STATES_WITHOUT_ARMY}
        is_abroad = self.home not in {None, *(camp.party for camp in self.opponents)}
        return "stateforces" in mention.classes and (self.home in lands or is_abroad)

    def _leader_of_forces(self, mention: Mention) -> Person | None:
        """Return whose forces these are, where a person's name stands in their phrase ("pasukan | Menda")."""
        if mention.actor_kind is not ActorKind.MILITARY or mention.title or mention.person or mention.entities:
            return None
        if mention.indefinite or mention.number is not None:  # "seorang prajurit …" is of an army
            return None
        return next((self.persons[name] for name in sorted(mention.qualities) if name in self.persons), None)

    def _army_of(self, mention: Mention) -> str | None:
        """Return whose peacekeepers or foreign soldiers are meant, where the story tells of one army of that sort."""
        if not mention.classes.isdisjoint(ALLIED) and self.allied is not None:
            return self.allied
        if "peaceforce" in mention.classes or mention.actor_kind is ActorKind.PEACEKEEPERS:
            return self.mission
        is_foreign = "foreigners" in mention.classes and mention.actor_kind is ActorKind.MILITARY
        return self.guests if is_foreign else None

    def _side_of(self, mention: Mention) -> tuple[str | None, str | None]:
        if carries_no_state(mention) or is_community(mention):
            return None, None
        if mention.party is not None or not (mention.has_people or "rulingword" in mention.classes):
            return mention.party, mention.basis
        if self._is_foe_at_home(mention):
            return self.rebels, f"'{mention.name}': nobody else's; the story's armed group is {self.rebels}"
        if (leader := self._leader_of_forces(mention)) is not None:
            return leader.party, f"'{mention.name}': forces of {leader.name}"
        if (army := self._army_of(mention)) is not None:
            return army, f"'{mention.name}': no side said; the only such army of which the story tells is of {army}"
        if are_from_elsewhere(mention):
            return None, f"'{mention.name}': of lands that it does not name"
        if is_unidentified(mention) or are_of_that_group(mention):
            return None, None
        if mention.actor_kind is ActorKind.NONSTATE_ARMED:
            if self.rebels is None or not self._is_rebel(mention):
                return None, None
            return self.rebels, f"no side said; the story's armed group is {self.rebels}"
        is_of_land = "civilians" in mention.classes and not (is_faction(mention) or self.may_protest(mention))
        if mention.actor_kind is ActorKind.CIVILIANS and not is_of_land:
            return None, None
        return self._local_side_of(mention)

    def _local_side_of(self, mention: Mention) -> tuple[str | None, str | None]:
        """Return the side of officials, soldiers, citizens by their place or by where the story plays."""
        land = land_of_organ(mention)
        if land in STATES_WITHOUT_ARMY:
            return self._ruler_of(land), f"'{mention.name}': its place lies in {land}"
        if mention.actor_kind is ActorKind.CIVILIANS and self.home is None and (land := land_of_town(mention)):
            return land, f"'{mention.name}': its place lies in {land}"
        if land is not None and mention.title and _LOCAL_OFFICE in mention.classes:
            return land, f"'{mention.name}': its place lies in {land}"
        party = self.army if mention.actor_kind is ActorKind.MILITARY else self.state or self.home
        if mention.actor_kind in _OF_LAND or self._is_of_land(mention):
            party = self.home
        is_former = mention.classes >= {"former", "forces"} and not mention.title  # "mantan tentara" are nobody's
        if mention.actor_kind in _LOCAL_KINDS and party is not None and not is_former:
            return party, f"no side said; the story plays in {party}"
        return None, None
