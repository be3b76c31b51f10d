"""What a page as a whole tells of its people and sides: full names, the story's state, the parties at odds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from runut.annotate.clauses import NodeKind, Sentence
from runut.annotate.mentions import BODIES, SIDES, Mention, MentionKind
from runut.record.actor import Actor, ActorKind
from runut.world import Entity, EntityClass

_CLEAR_LEAD = 1.6
_STATE_CODE = 3
_RIVAL_SHARE = 0.4
_HEADLINE_WEIGHT = 2
_GROUP_KINDS = {ActorKind.NONSTATE_ARMED, ActorKind.PARTY}
_LOCAL_KINDS = {
    ActorKind.GOVERNMENT,
    ActorKind.MILITARY,
    ActorKind.POLICE,
    ActorKind.CIVILIANS,
}


@dataclass(slots=True)
class Person:
    """A person as the page names them, pieced together from all mentions."""

    name: str
    party: str | None
    kind: ActorKind | None
    is_known: bool = False
    is_official: bool = False


@dataclass(slots=True)
class PageContext:
    """People and sides of one page.

    Attributes:
        persons: By each word of a name that stands alone elsewhere, folded.
        home: The state in which the story plays, None where two or more share it.
        ground: The state in which it plays, though another may be its rival there.
        group: The armed group most spoken of, None where there is none.
        opponents: The two sides at odds, as actors; empty where they cannot be told.
        year: Year of publication, for roles held in time.
        weights: How often each side is named.
        titles: Who bears a title of a side on this page ("Sekjen PBB").
    """

    persons: dict[str, Person] = field(default_factory=dict)
    home: str | None = None
    ground: str | None = None
    group: str | None = None
    opponents: tuple[Actor, ...] = ()
    year: int | None = None
    weights: Counter[str] = field(default_factory=Counter)
    titles: dict[tuple[str, str | None], Person] = field(default_factory=dict)

    def actor_of(self, mention: Mention) -> Actor:
        """Return the actor that a noun phrase names, with the fullest name and the side the page gives."""
        person = self._person_of(mention)
        if person is not None:
            party, basis = self._side_of_person(person, mention)
            return Actor(
                name=person.name, party=party, kind=person.kind, start=mention.start, end=mention.end, basis=basis
            )
        party, basis = self._side_of(mention)
        return Actor(
            name=mention.name,
            party=party,
            kind=mention.actor_kind,
            start=mention.start,
            end=mention.end,
            basis=basis,
        )

    def _side_of_person(self, person: Person, mention: Mention) -> tuple[str | None, str | None]:
        if person.is_known or person.party is not None:
            return person.party, None
        if mention.party is not None:
            return mention.party, None
        if person.is_official and self.home is not None:
            return self.home, f"an official without a side said; the story plays in {self.home}"
        return None, None

    def _person_of(self, mention: Mention) -> Person | None:
        if mention.person is None:
            return self.titles.get((mention.title_word, mention.party)) if mention.title_word else None
        words = mention.person.split()
        known = self.persons.get(_fold(words[-1])) or self.persons.get(_fold(mention.person))
        return known or Person(mention.person, mention.party, ActorKind.PERSON)

    def _side_of(self, mention: Mention) -> tuple[str | None, str | None]:
        if mention.party is not None or not mention.has_people:
            return mention.party, mention.basis
        if mention.actor_kind is ActorKind.NONSTATE_ARMED and mention.indefinite:
            return None, None
        if mention.actor_kind is ActorKind.NONSTATE_ARMED:
            basis = None if self.group is None else f"no side said; the story's armed group is {self.group}"
            return self.group, basis
        if mention.actor_kind in _LOCAL_KINDS and self.home is not None:
            return self.home, f"no side said; the story plays in {self.home}"
        return None, None


def read_context(sentences: Sequence[Sentence], year: int | None) -> PageContext:
    """Piece together people and sides from every sentence of a page."""
    context = PageContext(year=year)
    mentions = [
        (node.mention, sentence)
        for sentence in sentences
        for node in sentence.nodes
        if node.kind is NodeKind.MENTION and node.mention is not None
    ]
    for mention, _ in mentions:
        _choose_roles(mention, year)
    _register_persons(context, (mention for mention, _ in mentions))
    _recognise_names(context, (mention for mention, _ in mentions))
    states: Counter[str] = Counter()
    groups: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for mention, sentence in mentions:
        weight = _HEADLINE_WEIGHT if sentence.is_headline else 1
        _count_sides(mention, states, groups, places, weight)
    context.weights = states + groups
    context.home = context.ground = _home(states, places)
    context.group = groups.most_common(1)[0][0] if groups else None
    context.opponents = _opponents(mentions, states, groups, context)
    if context.home is not None and _is_between_states(context):
        context.home = None
    return context


def _is_between_states(context: PageContext) -> bool:
    """Tell whether the story's two sides are states: then "polisi" without a side may be either's."""
    parties = [actor.party or "" for actor in context.opponents]
    if len(parties) < 2 or context.home not in parties or not all(len(party) == _STATE_CODE for party in parties):
        return False
    other = next((party for party in parties if party != context.home), "")
    return other != "" and context.weights[other] >= _RIVAL_SHARE * context.weights[context.home or ""]


def _choose_roles(mention: Mention, year: int | None) -> None:
    """Keep, of several roles of one person, the one held in the year of publication."""
    persons = [entity for entity in mention.entities if entity.cls is EntityClass.PERSON]
    if len(persons) < 2 or year is None:
        return
    fitting = [entity for entity in persons if _held(entity, year)]
    if fitting:
        others = [entity for entity in mention.entities if entity is not fitting[0]]
        mention.entities = [fitting[0], *others]
        if not mention.has_people:
            mention.party = fitting[0].party


def _held(entity: Entity, year: int) -> bool:
    return (entity.since or 0) <= year <= (entity.until or 9999)


def _fold(name: str) -> str:
    return name.casefold().replace("-", " ").strip(".,'’")


def _register_persons(context: PageContext, mentions: Iterable[Mention]) -> None:
    known: dict[str, Person] = {}
    for mention in mentions:
        if mention.person is None:
            continue
        words = mention.person.split()
        person = _find_person(known, words, mention)
        if person is None:
            person = Person(mention.person, mention.party, ActorKind.PERSON)
        elif len(mention.person) > len(person.name):
            person.name = mention.person
        if mention.title_word is not None:
            context.titles[mention.title_word, mention.party] = person
        known_party = _known_party(mention)
        person.is_known = person.is_known or known_party is not None
        person.is_official = person.is_official or (mention.has_people and mention.actor_kind in _LOCAL_KINDS)
        if known_party is not None:
            person.party = known_party
        elif mention.party is not None and not person.is_known and (person.party is None or mention.title):
            person.party = mention.party
        for word in (words[-1], mention.person, *(_entity_keys(mention))):
            known[_fold(word)] = person
        if len(words) > 1 and _fold(words[0]) not in known:
            known[_fold(words[0])] = person
    context.persons = known


def _known_party(mention: Mention) -> str | None:
    """Return the side of a person whom the world knows; `_choose_roles` has put the fitting role first."""
    return next((e.party for e in mention.entities if e.cls is EntityClass.PERSON and e.party), None)


def _recognise_names(context: PageContext, mentions: Iterable[Mention]) -> None:
    """Take a lone word for a person where the page names that person elsewhere ("Pashinyan, …" at a start)."""
    for mention in mentions:
        if mention.kind is MentionKind.THING and mention.name and mention.name[0].isupper():
            person = context.persons.get(_fold(mention.name))
            if person is not None:
                mention.kind, mention.person = MentionKind.ACTOR, mention.name
                mention.party, mention.actor_kind = person.party, ActorKind.PERSON


def _entity_keys(mention: Mention) -> tuple[str, ...]:
    return tuple(form for entity in mention.entities if entity.cls is EntityClass.PERSON for form in entity.forms)


def _find_person(known: dict[str, Person], words: list[str], mention: Mention) -> Person | None:
    person = known.get(_fold(words[-1])) or known.get(_fold(" ".join(words)))
    if person is None:
        return None
    shared = {_fold(word) for word in words} & {_fold(word) for word in person.name.split()}
    is_contained = len(shared) == min(len(words), len(person.name.split()))
    is_same_entity = any(known.get(_fold(form)) is person for form in _entity_keys(mention))
    return person if is_contained or is_same_entity else None


def _count_sides(
    mention: Mention, states: Counter[str], groups: Counter[str], places: Counter[str], weight: int
) -> None:
    for entity in mention.entities:
        if entity.cls in SIDES and entity.party:
            states[entity.party] += weight
        elif entity.cls in BODIES and entity.kind in _GROUP_KINDS and entity.party:
            groups[entity.party] += weight
            if entity.country:
                places[entity.country] += weight
        elif entity.cls is EntityClass.PLACE and entity.country:
            places[entity.country] += weight
            break
        elif entity.cls is EntityClass.PERSON and entity.party:
            states[entity.party] += weight
            break


def _home(states: Counter[str], places: Counter[str]) -> str | None:
    """Return the state in which the story plays: most of its places, or most of its states, lie there."""
    joined = Counter({party: 2 * count for party, count in places.items()})
    joined.update({party: count for party, count in states.items() if len(party) == 3})
    if not joined:
        return None
    (best, count), (_, second) = [*joined.most_common(2), ("", 0)][:2]
    return best if count >= _CLEAR_LEAD * second else None


def _opponents(
    mentions: Sequence[tuple[Mention, Sentence]],
    states: Counter[str],
    groups: Counter[str],
    context: PageContext,
) -> tuple[Actor, ...]:
    """Return the two sides at odds: the story's state and its armed group, or its two most-named states."""
    (_, first), (_, second) = [*groups.most_common(2), ("", 0), ("", 0)][:2]
    if second and 2 * second >= first:
        parties = [party for party, _ in groups.most_common(2)]
    elif context.home and groups:
        parties = [context.home, groups.most_common(1)[0][0]]
    else:
        pairs = Counter(dict(states))
        pairs.update(groups)
        parties = [party for party, _ in _pair_counts(mentions).most_common(2)] or [
            party for party, _ in pairs.most_common(2)
        ]
    if len(parties) < 2:
        return ()
    return tuple(
        Actor(name=_name_of(party, mentions), party=party, basis="the two sides of the story") for party in parties
    )


def _pair_counts(mentions: Sequence[tuple[Mention, Sentence]]) -> Counter[str]:
    """Count the states that stand joined with another ("Armenia dan Azerbaijan")."""
    counts: Counter[str] = Counter()
    for (left, first), (right, second) in pairwise(mentions):
        near = first is second and right.first - left.last == 1
        joint = first.units[left.last] if near else None
        if joint is not None and not (joint.has("and", "with") or joint.text in "-–"):
            continue
        opens_list = left.first > 0 and first.units[left.first - 1].text == ","
        if near and not opens_list and left.party and right.party and left.party != right.party:
            counts[left.party] += 1
            counts[right.party] += 1
    return counts


def _name_of(party: str, mentions: Sequence[tuple[Mention, Sentence]]) -> str:
    for mention, _ in mentions:
        for entity in mention.entities:
            if entity.party == party and entity.cls is not EntityClass.PERSON and mention.kind is MentionKind.ACTOR:
                return entity.name
    return party
