"""Actors when pages are added: known ones are named more often, unknown persons are looked for by their names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from runut.errors import NotGrowableError
from runut.link.actors.actor_index import (
    find_person_keys,
    is_noted,
    key_of_actor,
    key_of_bare,
    key_of_holder,
    key_of_naming,
    name_of_actor_note,
    name_of_naming,
    note_actor,
)
from runut.link.actors.actors import (
    UNKNOWN_PERSON,
    ToldOf,
    find_keyed_names,
    find_words_of,
    known_name,
    linked,
    make_actor,
    told_of,
)
from runut.link.actors.mentions import Named
from runut.link.actors.names import skeleton
from runut.link.actors.persons import Key, join_persons
from runut.link.growing.growth import Growth
from runut.link.kept.closure import close
from runut.link.kept.held import Form, Keyed
from runut.record.ids import make_id
from runut.record.linked import LinkedActor


@dataclass(slots=True, kw_only=True)
class GrownActors:
    """What becomes of actors.

    Attributes:
        gone: Ids of actors that are there no more, or are named more often.
        made: Those in their place, and new ones.
        keys_gone: What loses its keys.
        keys: New keys.
        notes: New notes.
    """

    gone: set[str] = field(default_factory=set)
    made: list[LinkedActor] = field(default_factory=list)
    keys_gone: set[str] = field(default_factory=set)
    keys: set[Keyed] = field(default_factory=set)
    notes: dict[str, Form] = field(default_factory=dict)


def grow_actors(growth: Growth, dirty: Collection[str]) -> GrownActors:
    """Return what becomes of actors.

    Args:
        growth: What is known of the pages.
        dirty: Pages that are new, or of which the lineage is another now.

    Raises:
        NotGrowableError: A name that was given to a known person is no longer that person's alone.
    """
    grower = _Grower(growth)
    grower.read(dirty)
    grower.find_holders()
    grower.link_persons()
    grower.link_others()
    return grower.grown


class _Grower:
    """Finds what becomes of actors, step by step."""

    def __init__(self, growth: Growth) -> None:
        self.growth, self.held = growth, growth.held
        self.grown = GrownActors()
        self.named: dict[Key, list[Named]] = defaultdict(list)
        self.persons: dict[str, Named] = {}
        self.holders: dict[int, set[str]] = defaultdict(set)
        self.bare: set[int] = set()
        self.key_of: dict[str, Key] = {}

    def read(self, dirty: Collection[str]) -> None:
        """Read who is named on pages."""
        for record in self.growth.read(dirty):
            for key, one in find_keyed_names(record, self.growth.sources):
                if key is None:
                    self.persons[name_of_naming(one)] = one
                elif record.page.sha256 in self.growth.new:
                    self.named[key].append(one)

    def find_holders(self) -> None:
        """Note which known persons have a party and a word of a name that they did not have before."""
        for key, named in self.named.items():
            actor = make_id("n", *key)
            words = set(find_words_of(key, {one.party for one in named}))
            had = {keyed.key for keyed in self.held.find_keyed({key_of_holder(*each) for each in words})}
            had &= {keyed.key for keyed in self.held.find_keys([actor])} if words else set()
            for party, word in words:
                if key_of_holder(party, word) not in had:
                    self.holders[key_of_holder(party, word)].add(actor)
                    self.bare.add(key_of_bare(party, word))
                    self.grown.keys.add(Keyed(key_of_holder(party, word), actor, is_wide=False))
                    self.key_of[actor] = key

    def link_persons(self) -> None:
        """Link unknown persons that are new, or may be others now."""
        now = {name: set(find_person_keys(one)) for name, one in self.persons.items()}
        bare = {keyed.id for keyed in self.held.find_keyed(self.bare) if keyed.is_wide}
        closed = close(self.held, {**{name: set[Keyed]() for name in bare}, **now})
        namings = self._read_namings(closed)
        before = self._find_actors_before(namings)
        alone = [one for name, one in namings.items() if not self._give(name, one, before.get(name))]
        self.grown.gone |= {actor for actor in before.values() if actor not in self.key_of}
        self.grown.keys_gone |= {*self.grown.gone, *now}
        self.grown.keys |= {keyed for keys in now.values() for keyed in keys}
        for number, group in enumerate(join_persons(alone)):
            actor = linked((UNKNOWN_PERSON, str(number)), group)
            self.grown.made.append(actor)
            self.grown.keys |= {
                Keyed(key_of_naming(name_of_naming(one)), actor.id, is_wide=False) for one in group.named
            }

    def _read_namings(self, names: Collection[str]) -> dict[str, Named]:
        pages = self.growth.read_pages_of({name.partition("/")[0] for name in names})
        found = (one for record in pages for key, one in find_keyed_names(record, self.growth.sources) if key is None)
        return {name: one for one in found if (name := name_of_naming(one)) in names}

    def _find_actors_before(self, namings: Mapping[str, Named]) -> dict[str, str]:
        """Return the actor of each naming that had one, and learn which of these are known ones."""
        name_of = {key_of_naming(name): name for name in namings}
        actors = {name_of[keyed.key]: keyed.id for keyed in self.held.find_keyed(name_of)}
        asked = {key_of_holder(one.party or "", skeleton(one.name)) for one in namings.values()}
        for keyed in self.held.find_keyed(asked):
            self.holders[keyed.key].add(keyed.id)
        wanted = {*actors.values(), *(actor for key in asked for actor in self.holders.get(key, ()))}
        notes = self.held.read_notes({name_of_actor_note(actor) for actor in wanted})
        known = {actor: notes[name] for actor in wanted if (name := name_of_actor_note(actor)) in notes}
        self.key_of.update((actor, tuple(form["key"])) for actor, form in known.items())
        return actors

    def _give(self, name: str, one: Named, before: str | None) -> bool:
        """Give a naming to the only known person who has its name and party, if there is one."""
        holders = self.holders.get(key_of_holder(one.party or "", skeleton(one.name)), set())
        holder = next(iter(holders)) if len(holders) == 1 else None
        if before in self.key_of and before != holder:
            raise NotGrowableError(f"the naming {name} was given to {before}")
        if holder is not None and before != holder:
            self.named[self.key_of[holder]].append(one)
            self.grown.keys.add(Keyed(key_of_naming(name), holder, is_wide=False))
        return holder is not None

    def link_others(self) -> None:
        """Link the actors that are no unknown persons with what more is told of them."""
        key_of = {key_of_actor(key): key for key in self.named}
        ids = {key_of[keyed.key]: keyed.id for keyed in self.held.find_keyed(key_of)}
        actors = {actor.id: actor for actor in self.held.read_actors(set(ids.values()))}
        notes = self.held.read_notes({name_of_actor_note(actor) for actor in ids.values()})
        for key, named in self.named.items():
            before = actors[ids[key]] if key in ids else None
            parties = notes.get(name_of_actor_note(before.id), {}).get("parties") if before is not None else None
            self._make(key, before, add_told(before, parties, told_of(named)))

    def _make(self, key: Key, before: LinkedActor | None, told: ToldOf) -> None:
        actor = make_actor(key, known_name(key), told, ())
        self.grown.made.append(actor)
        if before is not None:
            self.grown.gone.add(before.id)
        if before is None or before.id != actor.id:
            self.grown.keys.add(Keyed(key_of_actor(key), actor.id, is_wide=True))
            self.grown.keys_gone |= {before.id} if before is not None else set()
        if is_noted(key):
            name, form = note_actor(actor.id, key, told.parties)
            self.grown.notes[name] = form


def add_told(before: LinkedActor | None, parties: Mapping[str, int] | None, more: ToldOf) -> ToldOf:
    """Return what was told of an actor before together with what is told more."""
    if before is None:
        return more
    known: Iterable[str] = () if before.party is None else (before.party,)
    return ToldOf(
        claims=more.claims | set(before.claims),
        names=more.names | set(before.names),
        roles=more.roles | set(before.roles),
        parties=more.parties + Counter(parties if parties is not None else dict.fromkeys(known, 1)),
    )
